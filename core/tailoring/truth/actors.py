"""Who did it, when it was somebody else: "the educator made the slides", "las lleva la administradora", "kam vom Meister"."""

import re
from collections.abc import Iterator

from core.expressions import expression
from core.tailoring.truth.doers import doer
from core.tailoring.truth.lexis import look
from core.tailoring.truth.passives import agent_after
from core.tailoring.truth.people import OWNING, TOKEN, is_a_name, is_agentive, is_somebody, lists
from core.tailoring.truth.plain import key
from core.tailoring.truth.subjects import told_in_brackets, whose

_SELF = expression(
    r"\b(?:i|i'\w+|(?<!after )(?<!before )(?<!without )me|mine|we|(?<!for )us|myself|"
    r"ich|mich|mir|wir|yo|nosotr\w+|je|j'\w+|moi|я|мы|мне|меня|мной|мною|io|"
    r"mi (?:occup|sono)\w*|eu|ik|ja)\b",
    re.IGNORECASE,
)
_TOLD_ME = expression(  # "she does the interviews and tells us"
    r"\b(?:tells?|told|sends?|sent|shows?|showed|gives?|passes|hands?|lets|informs?|informed) "
    r"(?:me|us)\b(?! (?:to|do|the)\b)",
    re.IGNORECASE,
)
_DETERMINED = (
    r"(?:(?:una?|il|la|i|le|uma?|o|a) (?:mi[oae]|miei|nostr[oaie]|meu|minha|noss[oa])|"
    r"der|die|das|den|dem|mein\w*|unser\w*|ein\w?|el|la|los|las|mi|nuestr\w+|un|una|le|les|notre|mon|ma|une|il|lo|i|gli|"
    r"o|os|a|as|the|our|my|another|an?|mijn|onze|het|de)"
)
_PASSED = expression(
    rf"\b(?:com(?:es?|ing)|came|bought|got|gets? (?:it|them|this|that)|receives? \w+|drawn up|supplied|go(?:es)?|went|"
    rf"passe[sd]|handed|"
    rf"[^\W\d_]+(?:ée?s?|ts|ad[oa]s?|id[oa]s?|at[oaie])(?= (?:par|por|da) (?:une?|un[ao]|"
    rf"el|las?|les?|los|il|lo|o|mi|mon|notre|nuestr\w+) )|"
    rf"com(?:es?|ing) (?:ready|pre|finished|printed|complete)[\w-]*|"
    rf"komm\w+|kam\w*|stamm\w+|geht|gehen|ging\w*|liegt|lag|liegen|vien\w+|vino|van?|lleg\w+|vien\w+|vont|revien\w+|veng\w+|приход\w+|"
    rf"пришл\w+|s[ãa]o|é|son|est|sont|sind|is|are|was|were)\s+(?:on |up |already |schon |bei uns )?"
    rf"(?:from|to|with|von|vom|bei|beim|an|del?|des|du|da|do|dal\w*|a|al|à|от|из|у|chez|par|por|by)\s+"
    rf"(?:the |our |my |a |an )?(?:{_DETERMINED}\s+)?"
    r"(?P<who>[^\W\d_].*)$",
    re.IGNORECASE,
)
_INVERTED = expression(
    rf"(?:\b(?P<clitic>(?:las?|los?|les?|se (?:las?|los?))\s+|l'))?\b(?P<verb>[^\W\d_]{{2,}})\s+"
    rf"(?:(?:bei uns|hier|bereits|immer|meist|meistens|sonst|normalerweise|gewöhnlich|eigentlich|inzwischen|"
    rf"in der regel|dann|sempre|siempre|casi siempre|normalmente|"
    rf"toujours|d'habitude|normalement|ensuite) )?"
    rf"(?P<det>{_DETERMINED}\s+)?(?P<who>[^\W\d_][\w'-]*(?:\s+(?:de|of|für|del|della|du|da|do)\s+[\w'-]+)?|[^\W\d_]+\s+[^\W\d_]+)\s*$",
    re.IGNORECASE,
)
_GERMAN_VERB = expression(
    r"(?:setz|mach|leg|führ|leite|bestimm|schreib|plan|verhandel|prüf|stell|koch|bau|kauf|wähl|verteil|unterschreib|"
    r"regel|organisier|entscheid|erledig|übernimm|übernahm|genehmig|bestell|rechne|kalkulier|erstell|entw\w+|betreu|hat|mal|zeichne|bearbeite|"
    r"liefer)(?:t|te|ten|en|n|)$|(?:schrieb|entwarf|baute|machte|gab|gibt)$"
)
_SLAVIC_VERB = expression(
    r"[^\W\d_]{2,}(?:ает|яет|ует|ет|ит|ят|ют|ал|ала|али|ял|яла|ил|ила|или|ел|ела|ели|ло|вел|вела|ла|є|ить|в)(?:ся|сь)?$|вел$|вела$|вели$"
)
_SLAVIC_NOW = expression(r"[^\W\d_]{3,}(?:ает|яет|ует)$")  # "подписывает только главный инженер"
_NAME = expression(r"^(?:(?:Dr|Mr|Mrs|Ms|Prof|Herr|Frau|Sra?|Mme|M)\.? ?[A-Z]\w+|[A-Z]\.\s?[A-ZÀ-Ý][\w-]+)")
_OFFICE = expression(
    r"(?:^|[(;,\n])\s*(?P<office>[^:;,()\n]{3,40}?)\s*"
    r"(?::|(?P<verb>\bwas\b|\bis\b|\bwar\b|\bist\b|\bera\b|\bfue\b|,?\s*\bc'(?:est|était)\b|\best\b|\bétait\b)|—|\s-)\s+(?P<who>[^,;()\n]{2,40})"
)
_BARE_OFFICE = expression(
    r"(?:^|[:;,(\n])\s*(?P<office>[^\W\d_]{5,}) (?:de la |del |du |de l'|der |des )?(?P<who>[^\W\d_]{2,})\s*(?=$|[,;).\n])"
)
_SPELLED_OFFICE = expression(  # "Our NACWO is Graham and I'm not his deputy": who is a "he" is no system
    r"(?:^|[.;,(\n])\s*(?:[Oo]ur|[Tt]he|[Mm]y)\s(?P<office>[A-Z]{3,6})\s(?:is|was)\s[A-Z][a-z]+\b(?=[^\n]*?\b(?:he|him|his|she|her|hers)\b)"
)
_WRAPPED = expression(r"\n(?=[ \t]*[a-zà-ÿа-я])")
_OBLIQUE = ("ую", "ого", "его", "ому", "ему", "ым", "им", "ой", "у", "ю", "ом", "ем", "ам", "ами", "ах", "а", "я", "ов", "ей")
_SLAVIC_THAT = frozenset(("ее", "его", "их", "это", "эту", "этот", "эти", "все"))
_FEMININE = ("ница", "щица", "чица")
_FINITE = frozenset(
    (
        *(
            "fait",
            "font",
            "faisait",
            "gère",
            "signe",
            "rédige",
            "décide",
            "choisit",
            "tient",
            "prend",
            "établit",
            "écrit",
            *("anime", "valide", "suit", "vérifie", "contrôle", "approuve"),
        ),
        *("hace", "hacen", "hizo", "lleva", "llevan", "llevó", "firma", "decide", "escribe", "cose", "elige", "prepara", "pone"),
        *("ведет", "ведёт", "делает", "пишет", "писал", "писала", "готовит", "подписывает", "решает", "проводит", "fa", "fanno"),
    )
)
_RELATED = expression(
    rf"^(?:que|qui|che|die|den|das|котор\w+|которы\w+) [^\W\d_]+ (?:{_DETERMINED} )[^\W\d_]+\W*$|"
    rf"^[^\W\d_]+ [^\W\d_]+ (?:est|es|ist|is|è|é) (?:the|le|la|el|der|die|il|o|a) ",
    re.IGNORECASE,
)
_FOREIGN = frozenset(("le", "la", "les", "el", "los", "las", "der", "die", "das", "il", "lo", "o", "a"))
_PARTS = expression(r"[,:();!?]|\.(?=\s|$)|\s(?:but|so|while|whereas|aber|pero|mientras|mais|tandis que|но)\s")
_FINITE_S = expression(r"(?!was$|is$|has$|does$|as$|this$)[a-z]{2,}s")
_DOES_IT = expression(  # "the licensed engineer reviews and seals them"
    r"^\W*(?:and |but |then )?(?P<the>(?:the|our|my|another|an?) (?:[\w-]+ ){0,3}?)?(?P<who>[a-z][\w-]+) "
    r"(?:always |usually |then |also |only )?"
    r"(?:(?!was |is |has |does )[a-z]{2,}s(?: off| up| out)?(?: and [a-z]{2,}s)? (?:it|them|this|that|those|these)\b|"
    r"(?:[a-z]{2,}s and )?(?:signs|approves|decides|authori[sz]es|submits|prescribes|performs|certifies|negotiates)(?: off)?\W*$)"
)
_WHO_DOES = expression(  # "quien negocia los descuentos es el dueño"
    r"^\W*(?:pero |y |mais |et |aber |und )?(?:quien(?:es)?|el que|la que|los que|quem|chi|celui qui|celle qui|wer) [^,;]{3,60} "
    r"(?:es|son|era|eran|fue|é|è|est|ist|war) (?:el |la |los |las |o |a |il |le |l'|der |die )(?P<who>[^\W\d_]{3,})"
)
_IT_DOES = expression(
    r"\b(?:se )?l[ao]s? (?P<verb>[^\W\d_]{2,}(?:a|an|e|en|ó|aba|aban)) (?P<who>[^\W\d_]+)\W*$"
)  # "lo lleva gerencia"
_HAS_DONE = expression(  # "le statisticien du groupe a fait l'analyse"
    r"^\W*(?:et |mais )?(?:les?|la|mon|ma|notre|une?|l')\s?(?P<who>[^\W\d_]{3,})(?: (?:du|de la|de l'|des?) ?[^\W\d_]+)? "
    r"(?:a|ont|avait) (?:fait|réalisé|écrit|rédigé|mené|signé|choisi|conçu|monté|décidé|calculé|préparé|validé|négocié|dirigé)\b"
)
_ADVERBS = frozenset(("who", "then", "also", "later", "always", "usually", "mostly", "still", "just", "all", "alone"))
_SINGLE = frozenset(("he", "she"))
_THEY_DO = expression(
    r"^\W*(?:and |but )?they (?:also |still |always )?(?:own|handle|do|run|manage|decide|sign|approve|write|"
    r"build|maintain|keep|lead|make|hold|set)\b",
    re.IGNORECASE,
)
_REACH, _SHORT = 5, 3


def is_told_of_others(part: str) -> bool:
    """Whether a stretch between commas tells the deed of somebody else."""
    bare = _TOLD_ME.sub("", " ".join(part.split()))
    if _SELF.search(bare):
        return False
    if agent_after(bare) or whose(bare) or doer(bare) or _inverted(bare) or _THEY_DO.match(bare) or _does_so(bare):
        return True
    if not any(is_somebody(word) or word.casefold() in _SINGLE for word in TOKEN.findall(bare)):
        return False
    return _acts_first(bare) or bool(_acts_midway(bare)) or _passed(bare) or bool(_RELATED.search(bare))


def filled_offices(text: str) -> list[tuple[int, int]]:
    """Where a text says who else held an office: "(lead author: Dr Halloran)", "engineer of record was R. Tamsin"."""
    text = _WRAPPED.sub(" ", text)
    spans = list(told_in_brackets(text)) if "(" in text else []
    if _is_office(text):
        filled = (
            one
            for one in _OFFICE.finditer(text)
            if _is_office(one["office"]) and _is_other(one["who"], held=one["verb"] is not None)
        )
        spans += [one.span("who" if _is_office(one["who"]) else "office") for one in filled]
    if _SELF.search(text) and _is_office(text):
        spans += [
            one.span("office") for one in _BARE_OFFICE.finditer(text) if _is_office(one["office"]) and is_somebody(one["who"])
        ]
    spans += [one.span("office") for one in _SPELLED_OFFICE.finditer(text)]
    return list(dict.fromkeys(spans))


def _is_office(text: str) -> bool:
    *_, offices, endings = lists()
    names = [key(word) for word in TOKEN.findall(text)]
    return any(name in offices or name.endswith(endings) for name in names)


def _is_other(text: str, *, held: bool) -> bool:
    """Whether words name somebody else; `held`: a verb says that they held an office, so that one name alone is somebody, too."""
    text = text.strip()
    if _SELF.search(text) or len(text.split()) > _REACH:
        return False
    words = [word for word in TOKEN.findall(text) if not OWNING.fullmatch(word)]
    return (
        bool(_NAME.match(text))
        or (bool(words) and is_a_name(words[0]) and len(words) == 1 and held)
        or (0 < len(words) <= _SHORT and is_somebody(words[-1]))
    )


def _does_so(part: str) -> bool:
    """Somebody and a verb that says what they do with it: "finance signs them", "quien negocia es el dueño"."""
    if it := _IT_DOES.search(part):
        return is_somebody(it["who"]) and (it["verb"] in _FINITE or bool(look(key(it["verb"])).families))
    found = _DOES_IT.match(part) or _WHO_DOES.match(part) or _HAS_DONE.match(part)
    if found is None:
        return False
    bare = found.groupdict().get("the", "whoever") is None
    return is_somebody(found["who"]) or (is_agentive(found["who"]) and not bare)


def _acts_first(part: str) -> bool:
    """Somebody, then what they did: "our head of design sketched ...", "Safety wrote it"."""
    tokens = TOKEN.findall(part)
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
    if tokens[1:] and tokens[0].casefold() in _SINGLE and (_is_deed(tokens[1]) or _FINITE_S.fullmatch(tokens[1])):
        return True
    owned = bool(tokens) and bool(OWNING.fullmatch(tokens[0]))
    for index, word in enumerate(tokens[:_REACH]):
        if is_somebody(word) and (owned or (index == 0 and word[:1].isupper() and _about_that(tokens[1:]))):
            told = tokens[index + 1 :]
            alone = len(told) == 1 and tokens[0].casefold() in _FOREIGN and bool(look(key(told[0])).families)
            return alone or any(_is_deed(other) for other in told[:3])
        if owned and index and is_agentive(word) and tokens[index + 1 :] and _is_deed(tokens[index + 1]):
            return True
        if index and _is_deed(word):
            return False
    return False


def _acts_midway(part: str) -> str:
    """Somebody with an article in the middle, then what they did: "for two clinics the developers got", "an agent who did"."""
    tokens = TOKEN.findall(part)
    if not tokens or look(key(tokens[0])).families or _is_deed(tokens[0]):
        return ""
    for index in range(1, min(len(tokens), _REACH + 1)):
        owned = OWNING.fullmatch(tokens[index - 1]) and tokens[index - 1] != "as"  # "as lead counsel" is no article
        if is_somebody(tokens[index]) and owned and _goes_on_to_act(tokens[index + 1 :]):
            joined = index > 1 and key(tokens[index - 2]) in {"and", "or"}
            return "" if joined else str(tokens[index])
        if _is_deed(tokens[index]):
            return ""
    return ""


def _goes_on_to_act(tokens: list[str]) -> bool:
    """Whether a deed follows at once, or after "then" or "always"."""
    following = tokens[1:] if tokens and key(tokens[0]) in _ADVERBS else tokens
    return bool(following) and _is_deed(following[0])


def _about_that(tokens: list[str]) -> bool:
    return len(tokens) > 1 and _is_deed(tokens[0]) and key(tokens[1]) in {"it", "that", "this", "them", "those", "these", "one"}


def _is_deed(word: str) -> bool:
    name = key(word)
    verb = bool(_GERMAN_VERB.match(word)) or word in _FINITE
    return name in lists()[2] or verb or (name.endswith("ed") and len(name) > _SHORT + 1)


def _passed(part: str) -> bool:
    """Where it comes from or goes to: "come from data engineering", "go to the HR director"."""
    found = _PASSED.search(part)
    if not found or not part[: found.start()].strip():
        return False
    words = TOKEN.findall(found["who"])
    return len(words) <= _REACH and any(is_somebody(word) for word in words)


def _inverted(part: str) -> str:
    """Who stands at the end, after the verb: "setzt die Managerin", "las lleva la jefa", "писал главный врач"; or ""."""
    if part.strip()[-1:] > "ɏ":
        return _inverted_slavic([key(word) for word in TOKEN.findall(part)])
    found = _INVERTED.search(part)
    if not found or not found.start("verb") or _goes_on(part[: found.start("verb")]):
        return ""
    verb, names = key(found["verb"]), TOKEN.findall(found["who"])
    if found["clitic"] and found["det"]:
        return next(filter(is_somebody, names), "")
    who = next((word for word in names if is_somebody(word) or is_agentive(word)), "")
    subject = bool(found["det"]) and bool(re.match(r"d(?:er|ie)|mein|unser", found["det"], re.IGNORECASE))
    return who if subject and _GERMAN_VERB.fullmatch(verb) else ""


def _goes_on(before: str) -> bool:
    """Whether a verb goes on with what one did oneself: "Erstellte den Plan und" before "leitete die Abteilung"."""
    first = TOKEN.match(before)
    own = first is not None and bool(look(key(first.group())).families or first.group().endswith(("te", "ete")))
    return own and before.rsplit(maxsplit=1)[-1].casefold() in {"und", "y", "e", "et", "sowie"}


def _inverted_slavic(names: list[str]) -> str:
    """In Russian and Ukrainian the case tells who acts: "подписывал директор", not "замещала заведующую"."""
    if len(names) < _SHORT or not (is_somebody(names[-1]) or is_agentive(names[-1])):
        return ""
    taken_up = names[1] in _SLAVIC_THAT  # "утверждает её заказчик"
    begun = 0 if taken_up or _SLAVIC_NOW.search(names[0]) else max(1, len(names) - _SHORT)
    verb = next((word for word in names[begun:-1] if _SLAVIC_VERB.fullmatch(word)), "")
    agrees = verb.endswith(("ла", "лась")) and names[-1].endswith(("а", "я"))
    return names[-1] if verb and (agrees or _is_nominative(names[-1])) else ""


def _is_nominative(name: str) -> bool:
    return name in lists()[0] or name.endswith(_FEMININE) or not name.endswith(_OBLIQUE)


def actors_of(text: str) -> frozenset[str]:
    """Who acts, as far as the words alone tell: somebody after "from" or "by", at the end, or before a deed."""
    parts = (" ".join(part.split()) for part in _PARTS.split(text) if is_told_of_others(part))
    return frozenset(key(name) for part in parts for word in _actors(part) for name in word.split("-"))


def _actors(part: str) -> Iterator[str]:
    if (
        by := agent_after(part)
        or whose(part)
        or doer(part)
        or _inverted(part)
        or ("" if _acts_first(part) else _acts_midway(part))
    ):
        yield by
        return
    found = _PASSED.search(part)
    stretch = found["who"] if found and part[: found.start()].strip() else part
    names = [word for word in TOKEN.findall(stretch) if is_somebody(word)]
    yield from names if found or not _acts_first(part) else names[:2]
