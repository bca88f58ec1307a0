"""Who did it, when it was somebody else: "the educator made the slides", "las lleva la administradora", "kam vom Meister"."""

import re
import tomllib
from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files

from core.resume.lexicon import words as roles
from core.tailoring.truth.lexis import look
from core.tailoring.truth.plain import key

_TOKEN = re.compile(r"[^\W_][\w'&/.-]*[^\W_]|[^\W_]")
_OWNING = re.compile(
    r"the|our|my|another|a|an|der|die|das|mein\w*|unser\w*|ein\w?|el|la|los|las|mi|mis|nuestr\w+|un|una|le|les|notre|mon|ma|une|il|lo|"
    r"o|os|a|as|meu|minha|nosso|nossa|de|het|onze|mijn|наш\w*|мой|моя|moj\w*|nasz\w*",
    re.IGNORECASE,
)
_SELF = re.compile(
    r"\b(?:i|i'\w+|me|we|us|myself|ich|mich|mir|wir|yo|me|nosotr\w+|je|j'\w+|moi|я|мы|мне|меня|мной|мною|io|mi|eu|ik|ja)\b",
    re.IGNORECASE,
)
_DETERMINED = (
    r"(?:der|die|das|den|dem|mein\w*|unser\w*|ein\w?|el|la|los|las|mi|nuestr\w+|un|una|le|les|notre|mon|ma|une|il|lo|i|gli|"
    r"o|os|a|as|the|our|my|another|an?|mijn|onze|het|de)"
)
_PASSED = re.compile(
    rf"\b(?:com(?:es?|ing)|came|bought|got|gets? (?:it|them|this|that)|receives? \w+|drawn up|supplied|go(?:es)?|went|"
    rf"passe[sd]|handed|"
    rf"[^\W\d_]+(?:ée?s?|ts|ad[oa]s?|id[oa]s?|at[oaie])(?= (?:par|por|da) (?:une?|un[ao]|"
    rf"el|las?|les?|los|il|lo|o|mi|mon|notre|nuestr\w+) )|"
    rf"komm\w+|kam\w*|stamm\w+|geht|gehen|ging\w*|liegt|lag|liegen|vien\w+|vino|van?|lleg\w+|vien\w+|vont|revien\w+|veng\w+|приход\w+|"
    rf"пришл\w+|s[ãa]o|é|son|est|sont|sind|is|are|was|were)\s+(?:on |up |already |schon |bei uns )?"
    rf"(?:from|to|with|von|vom|bei|beim|an|del?|des|du|da|do|dal\w*|a|al|à|от|из|у|chez|par|por|by)\s+"
    rf"(?:the |our |my |a |an )?(?:{_DETERMINED}\s+)?"
    r"(?P<who>[^\W\d_].*)$",
    re.IGNORECASE,
)
_INVERTED = re.compile(
    rf"(?:\b(?P<clitic>las?|los?|les?|se (?:las?|los?)|l')\s*)?(?P<verb>[^\W\d_]{{2,}})\s+"
    rf"(?:bei uns |hier |bereits |immer |sempre |siempre |toujours )?"
    rf"(?P<det>{_DETERMINED}\s+)?(?P<who>[^\W\d_][\w'-]*(?:\s+(?:de|of|für|del|della|du|da|do)\s+[\w'-]+)?|[^\W\d_]+\s+[^\W\d_]+)\s*$",
    re.IGNORECASE,
)
_GERMAN_VERB = re.compile(
    r"(?:setz|mach|leg|führ|leite|bestimm|schreib|plan|verhandel|prüf|stell|koch|bau|kauf|wähl|verteil|unterschreib|"
    r"regel|organisier|entscheid|erledig|übernimm|übernahm|genehmig|bestell|rechne|kalkulier|erstell|entw\w+|betreu|hat|mal|zeichne|bearbeite|"
    r"liefer)(?:t|te|ten|en|n|)$|(?:schrieb|entwarf|baute|machte|gab|gibt)$"
)
_SLAVIC_VERB = re.compile(
    r"[^\W\d_]{2,}(?:ает|яет|ует|ет|ит|ят|ют|ал|ала|али|ял|яла|ил|ила|или|ел|ела|ели|ло|вел|вела|ла|є|ить|ить|в)$"
)
_NAME = re.compile(r"^(?:(?:Dr|Mr|Mrs|Ms|Prof|Herr|Frau|Sra?|Mme|M)\.? ?[A-Z]\w+|[A-Z]\.\s?[A-ZÀ-Ý][\w-]+)")
_OFFICE = re.compile(
    r"(?:^|[(;,\n])\s*(?P<office>[^:;,()\n]{3,40}?)\s*"
    r"(?::|\bwas\b|\bis\b|\bwar\b|\bist\b|\bera\b|\bfue\b|\best\b|\bétait\b|—)\s+(?P<who>[^,;()\n]{2,40})"
)
_WRAPPED = re.compile(r"\n(?=[ \t]*[a-zà-ÿа-я])")
_OBLIQUE = ("ую", "ого", "его", "ому", "ему", "ым", "им", "ой", "у", "ю", "ом", "ем", "ам", "ами", "ах", "а", "я", "ов", "ей")
_BY = re.compile(r"by|par|por|pel[oa]s?|dal|dalla|dallo|dall|dai|dagli|dalle|door|przez|durch|von|vom", re.IGNORECASE)
_PER = frozenset(("par", "por"))  # also "per": "4 calls per agent"
_DONE = re.compile(
    r"(?:\w*ge\w+(?:t|en)|\w+iert|erstellt|über\w+t|\w*(?:be|ver)\w+t|\w*ent\w+(?:t|en)|\w+führt)(?:e[nmrs]?)?|worden"
)
TAKEN = re.compile(  # what is done to the person or to a finished thing, which says nothing of who made it
    r"us[ea]|used|utili[sz]|genutzt|verwendet|benutzt|использ|emple|attend|visit|besucht|read|gelesen|le[ií]d|lue?s?$|request|"
    r"order|command|encarg|commission|beauftragt|заказ|award|verliehen|otorg|décern|rais|praise|prais|gelobt|recogni|reconoc|"
    r"rated|bewertet|fund|financ|finanziert|sponsor|paid|bezahlt|pagad|pay[ée]|supervis|betreut|tutel|dirigid|dirigé|encadr|guid|"
    r"train|ausgebildet|taught|formad|formé|mentor|accompan|begleitet|employ|angestellt|hired|contrat|approv|genehmigt|aprobad|"
    r"approuv|утвержд|sign|unterschrieben|firmad|check|geprüft|revisad|validé|valid|accept|acept|adopt|follow|gefolgt|seguid|"
    r"suivie?s?$|caus|verursacht|increase|grew|rose|drop|fell|reduc|lower|cut|rais|up|down|provid|review|consider",
    re.IGNORECASE,
)
_OWN_VERB = re.compile(
    r"[a-z]+ed|built|wrote|led|ran|made|taught|sold|held|drove|kept|took|gave|set|won|grew|cut|brought|did|\w+te|\w+[éó]|"
    r"built|designing|writing|running",
    re.IGNORECASE,
)
_FULL_NAME = re.compile(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Mme|M|Sra?|Dott)\.? )?[A-ZÀ-Ý][a-zà-ÿ'-]+ (?:(?:de|van|von|di|da) )?[A-ZÀ-Ý][a-zà-ÿ'-]+"
)
_RELATED = re.compile(
    rf"^(?:que|qui|che|die|den|das|котор\w+|которы\w+) [^\W\d_]+ (?:{_DETERMINED} )[^\W\d_]+\W*$|"
    rf"^[^\W\d_]+ [^\W\d_]+ (?:est|es|ist|is|è|é) (?:the|le|la|el|der|die|il|o|a) ",
    re.IGNORECASE,
)
_PARTS = re.compile(r"[,:();!?]|\.(?=\s|$)")
_REACH, _SHORT = 5, 3


@cache
def _lists() -> tuple[frozenset[str], tuple[str, ...], frozenset[str], frozenset[str], tuple[str, ...]]:
    data = tomllib.loads((files("core.tailoring.truth") / "data" / "actors.toml").read_text(encoding="utf-8"))
    agents, deeds, offices = (data[name].split() for name in ("agents", "deeds", "offices"))
    return (
        frozenset(word for word in agents if not word.endswith("*")),
        tuple(word.rstrip("*") for word in agents if word.endswith("*")),
        frozenset(deeds),
        frozenset(offices),
        tuple(word.lstrip("*") for word in offices if word.startswith("*")),
    )


@cache
def _compounds() -> tuple[str, ...]:
    """How German compounds end that name a department or somebody: "Medizintechnik", "Pflegedirektion"."""
    data = tomllib.loads((files("core.tailoring.truth") / "data" / "actors.toml").read_text(encoding="utf-8"))
    return tuple(data["compounds"].split())


@lru_cache(maxsize=16384)
def is_somebody(word: str) -> bool:
    """Whether a word names somebody or a group that acts: a role, a department, a relative."""
    whole, begun, *_ = _lists()
    name = key(word.rpartition("'")[2])
    if name == "it" and word != "IT":
        return False
    if "-" in name:
        name = name.rsplit("-", 1)[1]
    return name in whole or name.startswith(begun) or name.endswith(_compounds()) or name in roles("roles", "roles")


def is_told_of_others(part: str) -> bool:
    """Whether a stretch between commas tells the deed of somebody else."""
    bare = " ".join(part.split())
    if _SELF.search(bare):
        return False
    if not any(is_somebody(word) for word in _TOKEN.findall(bare)):
        return bool(agent_after(bare))
    return _acts_first(bare) or _passed(bare) or _inverted(bare) or bool(_RELATED.search(bare)) or bool(agent_after(bare))


def agent_after(part: str) -> str:
    """Who did what a stretch tells, named after "by": "installed by the owner", "photos by Ines Brandt"; "" when nobody is."""
    tokens: list[str] = _TOKEN.findall(part)
    if not tokens or _OWN_VERB.fullmatch(tokens[0]):
        return ""
    for at, word in enumerate(tokens[:-1]):
        if not at or not _BY.fullmatch(word):
            continue
        following = tokens[at + 1 :]
        if _OWNING.fullmatch(following[0]) or following[0].casefold() in {"all", "other"}:
            following = following[1:]
        named = [other for other in following[:2] if is_somebody(other)]
        german = word.casefold() in {"von", "vom", "durch"}
        if german and not any(_DONE.fullmatch(other) for other in (*tokens[max(0, at - 1) : at], *following[1:])):
            continue
        if TAKEN.match(tokens[at - 1]) or (german and any(TAKEN.match(other) for other in following[1:])):
            continue
        if named and (word.casefold() not in _PER or len(following) < len(tokens) - at - 1):
            return named[0]
        if not german and _FULL_NAME.match(part[part.find(f" {word} ") + len(word) + 2 :]):
            return following[0]
    return ""


def filled_offices(text: str) -> list[tuple[int, int]]:
    """Where a text says who else held an office: "(lead author: Dr Halloran)", "engineer of record was R. Tamsin"."""
    if not _is_office(text):
        return []
    text = _WRAPPED.sub(" ", text)
    return [
        found.span("who" if _is_office(found["who"]) else "office")
        for found in _OFFICE.finditer(text)
        if _is_office(found["office"]) and _is_other(found["who"])
    ]


def _is_office(text: str) -> bool:
    *_, offices, endings = _lists()
    names = [key(word) for word in _TOKEN.findall(text)]
    return any(name in offices or name.endswith(endings) for name in names)


def _is_other(text: str) -> bool:
    text = text.strip()
    if _SELF.search(text) or len(text.split()) > _REACH:
        return False
    words = [word for word in _TOKEN.findall(text) if not _OWNING.fullmatch(word)]
    return bool(_NAME.match(text)) or (0 < len(words) <= _SHORT and is_somebody(words[-1]))


def _acts_first(part: str) -> bool:
    """Somebody, then what they did: "our head of design sketched ...", "Safety wrote it"."""
    tokens = _TOKEN.findall(part)
    while tokens and key(tokens[0]) in {
        "and",
        "but",
        "und",
        "aber",
        "y",
        "pero",
        "et",
        "mais",
        "и",
        "а",
        "но",
        "then",
        "that",
        "which",
    }:
        tokens = tokens[1:]
    owned = bool(tokens) and bool(_OWNING.fullmatch(tokens[0]))
    for index, word in enumerate(tokens[:_REACH]):
        if is_somebody(word) and (owned or (index == 0 and word[:1].isupper() and _about_that(tokens[1:]))):
            return any(_is_deed(other) for other in tokens[index + 1 : index + 4])
        if index and _is_deed(word):
            return False
    return False


def _about_that(tokens: list[str]) -> bool:
    return len(tokens) > 1 and _is_deed(tokens[0]) and key(tokens[1]) in {"it", "that", "this", "them", "those", "these", "one"}


def _is_deed(word: str) -> bool:
    name = key(word)
    return name in _lists()[2] or (name.endswith("ed") and len(name) > _SHORT + 1)


def _passed(part: str) -> bool:
    """Where it comes from or goes to: "come from data engineering", "go to the HR director"."""
    found = _PASSED.search(part)
    if not found or not part[: found.start()].strip():
        return False
    words = _TOKEN.findall(found["who"])
    return len(words) <= _REACH and any(is_somebody(word) for word in words)


def _inverted(part: str) -> bool:
    """The verb, then somebody, at the end: "setzt die Managerin", "las lleva la jefa", "писал главный врач"."""
    if part.strip()[-1:] > "ɏ":
        return _inverted_slavic(_TOKEN.findall(part))
    if _begins_with_deed(part):
        return False
    found = _INVERTED.search(part)
    if not found or not found.start("verb"):
        return False
    names, verb = _TOKEN.findall(found["who"]), key(found["verb"])
    if not any(is_somebody(word) for word in names):
        return False
    if found["clitic"] and found["det"]:
        return True
    return bool(found["det"]) and bool(_GERMAN_VERB.fullmatch(verb)) and bool(re.match(r"d(?:er|ie)|mein|unser", found["det"]))


def _begins_with_deed(part: str) -> bool:
    """Whether a stretch opens with what one did oneself: "Leitete das Team", "Erstellte den Plan und ..."."""
    first = _TOKEN.match(part)
    return first is not None and bool(look(key(first.group())).families or first.group().endswith(("te", "ete")))


def _inverted_slavic(tokens: list[str]) -> bool:
    """In Russian and Ukrainian the case tells who acts: "подписывал директор", not "замещала заведующую"."""
    if len(tokens) < _SHORT or not is_somebody(tokens[-1]) or not _is_nominative(key(tokens[-1])):
        return False
    return any(_SLAVIC_VERB.fullmatch(word) for word in tokens[max(1, len(tokens) - _SHORT) : -1])


def _is_nominative(name: str) -> bool:
    return name in _lists()[0] or not name.endswith(_OBLIQUE)


def actors_of(text: str) -> frozenset[str]:
    """Who acts, as far as the words alone tell: somebody after "from" or "by", at the end, or before a deed."""
    parts = (" ".join(part.split()) for part in _PARTS.split(text) if is_told_of_others(part))
    return frozenset(key(name) for part in parts for word in _actors(part) for name in word.split("-"))


def _actors(part: str) -> Iterator[str]:
    if by := agent_after(part):
        yield by
        return
    found = _PASSED.search(part)
    stretch = found["who"] if found and part[: found.start()].strip() else part
    names = [word for word in _TOKEN.findall(stretch) if is_somebody(word)]
    yield from names if found or not _acts_first(part) else names[:2]
