"""Who did what is told in the passive: "installed by the owner", "rédigé par le service", "photos by Ines Brandt"."""

import re

from core.expressions import expression
from core.tailoring.truth.lexis import look
from core.tailoring.truth.moments import month_of
from core.tailoring.truth.people import OWNING, TOKEN, is_a_name, is_agentive, is_somebody
from core.tailoring.truth.plain import key

_BY = expression(r"by|par|por|pel[oa]s?|dal|dalla|dallo|dall|dai|dagli|dalle|(?-i:door)|przez|durch|von|vom", re.IGNORECASE)
_PER = frozenset(("par", "por"))  # also "per": "4 calls per agent"
_DONE = expression(
    r"(?:\w*ge\w+(?:t|en)|\w+iert|erstellt|über\w+t|\w*(?:be|ver)\w+t|\w*ent\w+(?:t|en)|\w+führt)(?:e[nmrs]?)?|worden"
)
TAKEN = expression(  # what is done to the person or to a finished thing, which says nothing of who made it
    r"publi[cés]|publish|veröff|опубл|издан|gedruckt|printed|impres[oa]|imprimé|us[ea]|used|utili[sz]|genutzt|verwendet|benutzt|использ|emple|attend|visit|besucht|read|gelesen|le[ií]d|lue?s?$|request|"
    r"order|command|encarg|commission|beauftragt|заказ|award|verliehen|otorg|décern|rais|praise|prais|gelobt|recogni|reconoc|"
    r"rated|bewertet|fund|financ|finanziert|sponsor|giv|gave|offer|paid|bezahlt|pagad|pay[ée]|supervis|betreut|tutel|dirigid|dirigé|encadr|guid|"
    r"train|ausgebildet|taught|formad|formé|mentor|accompan|begleitet|employ|angestellt|hired|contrat|approv|genehmigt|aprobad|"
    r"approuv|утвержд|sign|unterschrieben|firmad|check|geprüft|revisad|validé|valid|accept|acept|adopt|follow|gefolgt|seguid|"
    r"suivie?s?$|caus|verursacht|increase|grew|rose|drop|fell|reduc|lower|cut|rais|up|down|provid|review|consider",
    re.IGNORECASE,
)
_TAUGHT = expression(r"train|taught|form[eéa]|ausgebildet|geschult|обуч", re.IGNORECASE)
_DONE_BY = expression(
    r"(?<!\bis )(?<!\bare )(?<!\bwas )(?<!\bwere )(?<!\bbeen )\b(?P<done>[^\W\d_]+)"
    r"(?: (?:off|up|out|down|over|together|through))? (?:by|par|por|da|dal|dalla|(?-i:door)|przez) ",
    re.IGNORECASE,
)
_IS_DONE = expression(
    r"(?:ed|en|wn|lt|pt|nt|ht|ne|id|ut|un|ad[oa]s?|id[oa]s?|[ts]t?[oa]s?|ée?s?|ite?s?|ise?s?|ue?s?|at[oaie])$", re.IGNORECASE
)
_WHO_DID = expression(
    r"\b(?:an?|the|our|my|another)\s+(?:[\w'-]+\s+)?(?P<name>[a-z]+)\s+(?P<who>who|that)\s+[a-z]+", re.IGNORECASE
)
_BEING = frozenset(
    (
        "are",
        "is",
        "was",
        "were",
        "get",
        "gets",
        "got",
        "sont",
        "est",
        "étaient",
        "werden",
        "wird",
        "wurden",
        "son",
        "es",
        "fueron",
        "eran",
    )
)
_OWN_VERB = expression(
    r"[a-z]+ed|built|wrote|led|ran|made|taught|sold|held|drove|kept|took|gave|set|won|grew|cut|brought|did|\w+te|\w+[éó]|"
    r"built|designing|writing|running",
    re.IGNORECASE,
)
_FULL_NAME = expression(
    r"(?:(?:Dr|Mr|Mrs|Ms|Prof|Mme|M|Sra?|Dott)\.? )?[A-ZÀ-Ý][a-zà-ÿ'-]+ (?:(?:de|van|von|di|da) )?[A-ZÀ-Ý][a-zà-ÿ'-]+"
)
_OVERSEEN = expression(
    r"(?:\b(?:signed(?: off)?|approved|authori[sz]ed|checked|verified|reviewed|inspected|tested|edited|corrected|"
    r"unterschrieben|freigegeben|genehmigt|firmad[oa]s?|aprobad[oa]s?|signée?s?|approuvée?s?|validée?s?)|"
    r"(?<=[a-z]s )(?:trained|taught))\s+(?:by|von|vom|durch|por|par)\s+(?P<who>[^,;:.()]+)",
    re.IGNORECASE,
)
_SOMEONE_ELSE = expression(
    r"\b(?:someone|somebody|anyone) else (?:had |has )?[a-z]{3,}", re.IGNORECASE
)  # "which someone else had set up"
_PARTICLES = frozenset(("up", "down"))  # "set up by the vendor", where "up by 5%" is no deed
_SELF = expression(r"(?:me|myself|us|mir|uns|mich|mí|nosotr\w+|moi|nous)$", re.IGNORECASE)
_WITHIN = 3
_FOLK = frozenset(("person", "people", "folks", "guys", "side", "office", "party"))
_LEAST = 2  # words before a participle that name who is trained


def others_from(part: str) -> int:
    """Where the deed of others begins in a stretch: at "performed" in "care after surgery performed by the surgeons"."""
    first, by = TOKEN.search(part), _DONE_BY.search(part)
    if whom := _WHO_DID.search(part):
        return whom.start("who") if is_somebody(whom["name"]) else 0
    if by and not (_IS_DONE.search(by["done"]) and _BEING.isdisjoint(part[: by.start()].casefold().split())):
        return 0
    own = first is not None and bool(look(key(first.group())).families or _OWN_VERB.fullmatch(first.group()))
    return by.start("done") if own and first and by and by.start("done") > first.end() + 1 else 0


def agent_after(part: str) -> str:
    """Who did what a stretch tells, named after "by": "installed by the owner", "photos by Ines Brandt"; "" when nobody is."""
    tokens: list[str] = TOKEN.findall(part)
    if not tokens:
        return ""
    for at, word in enumerate(tokens[:-1]):
        if not at or not _BY.fullmatch(word):
            continue
        following = tokens[at + 1 :]
        if OWNING.fullmatch(following[0]) or following[0].casefold() in {"all", "other"}:
            following = following[1:]
        if not following or (month_of(following[0].casefold()) and not "".join(following[1:2]).istitle()):  # "done by December"
            continue
        owned = len(following) < len(tokens) - at - 1
        named = [other for other in following[:2] if is_somebody(other) or (owned and (is_agentive(other) or other in _FOLK))]
        german = word.casefold() in {"von", "vom", "durch"}
        fronted = tokens[:1] if tokens[at - 1].casefold() in _BEING else ()  # "bestellt wird von der Zentrale"
        told = (*tokens[max(0, at - 1) : at], *following[1:], *(one.casefold() for one in fronted))
        if german and not any(_DONE.fullmatch(other) for other in told):
            continue
        done = tokens[at - 2] if at > 1 and tokens[at - 1] in _PARTICLES else tokens[at - 1]
        if (TAKEN.match(done) and not _is_taught(tokens[:at])) or (german and any(TAKEN.match(other) for other in following[1:])):
            continue
        if named and (word.casefold() not in _PER or owned):
            return named[0]
        behind = part[part.find(f" {word} ") + len(word) + 2 :]
        if not german and (_FULL_NAME.match(behind) or (word.casefold() not in _PER and is_a_name(following[0]))):
            return following[0]
    return ""


def is_by_a_bare_name(part: str) -> bool:
    """Whether one name behind "by" is all that tells of others ("set up by Priya"): the person may have had a part in it, too."""
    agent = agent_after(part)
    return bool(agent) and is_a_name(agent) and not (is_somebody(agent) or _FULL_NAME.match(part, part.rfind(agent)))


def overseen_from(part: str) -> int:
    """Where a stretch says that somebody else signed or made it: a deed of theirs on a thing that may be one's own."""
    if other := _SOMEONE_ELSE.search(part):
        return other.start()
    for found in _OVERSEEN.finditer(part):
        names = TOKEN.findall(found["who"])[:_WITHIN]
        if names and not _SELF.match(names[0]) and (any(map(is_somebody, names)) or is_a_name(names[0])):
            return found.start()
    return -1


def _is_taught(before: list[str]) -> bool:
    """Whether it is said of others that somebody trains them: "new hires are trained by ..."."""
    return len(before) > _LEAST and bool(_TAUGHT.match(before[-1])) and before[-2].casefold() in _BEING
