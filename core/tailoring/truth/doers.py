"""Who is named before a verb, whatever the verb and the language: "Priya trained six tellers", "die Leitung montiert Anlagen".

A doer is somebody with an article, a name with or without a title, or a house that acts ("head office").
"""

import re
from functools import lru_cache

from core.expressions import expression
from core.tailoring.truth import numerals
from core.tailoring.truth.lexis import look
from core.tailoring.truth.people import OWNING, TOKEN, is_a_name, is_agentive, is_somebody, lists
from core.tailoring.truth.plain import key

_OPENS = expression(
    r"\W*(?:(?P<under>während|wie|als|nachdem|wenn|weil|dass)\b|"
    r"(?:and|but|so|no|then|while|when|whenever|because|how|und|aber|nein|dann|et|mais|non|puis|pendant que|tandis que|quand|"
    r"lorsqu[e']|comment|y|pero|mientras|cuando|cómo|luego)\b)?\W*",
    re.IGNORECASE,
)
_TITLED = expression(
    r"(?:Dr|Mr|Mrs|Ms|Miss|Prof|Professor|Herr|Frau|Mme|Mlle|M|Sra?|Don|Doña)\.?\s+(?P<who>[A-ZÀ-Ý][\w'-]+)(?:\s+[A-ZÀ-Ý][\w'-]+)?\s+"
)
_NAMED = expression(r"(?P<who>[A-ZÀ-Ý][a-zà-ÿ]+(?<!ed))(?:\s+[A-ZÀ-Ý][a-zà-ÿ'-]+)?\s+")
_PRONOUN = expression(r"(?P<who>ils|elles|ellos|ellas)\s+", re.IGNORECASE)
_HOUSE = expression(r"(?P<who>(?:head\s+)?office|headquarters|hq|management|procurement)\s+", re.IGNORECASE)
_ADVERB = expression(
    r"(?:always|usually|then|also|later|still|only|mostly|immer|meist|dann|auch|toujours|ensuite|siempre|luego|también)\s+",
    re.IGNORECASE,
)
_GERMAN_ENDS = expression(r"(?:hat|haben|hatten?|wurden?|[a-zäöüß]{3,}te?n?)$")
_HAS = frozenset(("hat", "haben", "hatte", "hatten"))
_PARTICIPLE = expression(r"[a-zäöüß]{4,}(?:t|en)$")
_HAS_FRENCH = frozenset(("a", "ont", "avait", "avaient"))
_FRENCH_PARTICIPLE = expression(r"[a-zà-ÿ]{2,}(?:ée?s?|is?e?|its?|ites?|us?|ues?|erts?)$")
_TAKES_CARE = expression(r"(?:s'occup\w+|se charg\w+|se encarg\w+|se ocup\w+|kümmert sich|übernimmt|übernahm)\b", re.IGNORECASE)
_PAST_FORMS = (
    r"ran|wrote|built|drew|sold|taught|drove|chose|did|bought|rebuilt|dug|fed|[a-z]{2,}(?<!s)s|"
    r"(?!(?:certifi|bas|register|accredit|licens|approv|own|brand|siz)ed)[a-z]+ed|"
    r"[a-zñáéíóú]{2,}(?:ó|aron|ieron|aba|aban|ía|ían|jo|jeron|vo|vieron)"
)
_PAST = expression(rf"(?:{_PAST_FORMS})$")
_FINITE = expression(
    rf"(?:{_PAST_FORMS}|led|took|made|kept|held|cut|set|gave|brought|[a-zñáéíóúà-ÿ]{{3,}}(?:a|e|an|en|ent|t|te|ten))$"
)
_NO_OBJECT = expression(
    r"(?:by|at|in|for|on|to|from|with|and|or|of|as|since|until|during|per|than|daily|weekly|monthly|yearly|\w+ly|(?:19|20)\d\d)\b",
    re.IGNORECASE,
)
_LASTS = frozenset(
    (
        "took",
        "kept",
        "held",
        "cut",
        "set",
        "made",
        "brought",
        "gave",
        "takes",
        "keeps",
        "holds",
        "cuts",
        "makes",
        "brings",
        "gives",
    )
)
_TAKES_IN = frozenset(("gets", "got", "receives", "received", "has", "had"))
_ARTICLE = frozenset(
    ("the", "a", "an", "all", "our", "my", "their", "his", "her", "it", "them", "that", "this", "these", "those", "every", "each")
)
_BEHIND = expression(r"\s+(?:extern[aeo]\s+)?")
_BETWEEN = 2  # words that may stand between an article and who acts


def doer(part: str) -> str:
    """Who does what a stretch tells, when they are named first; "" when nobody is."""
    opened = _OPENS.match(part)
    start = opened.end() if opened else 0
    under = bool(opened and opened["under"])
    who, after, owned = _subject(part, start)
    if not who:
        return ""
    if adverb := _ADVERB.match(part, after):
        after = adverb.end()
    rest: list[str] = TOKEN.findall(part[after:])
    if not rest:
        return ""
    if under and len(rest) > 1 and _GERMAN_ENDS.match(rest[-1]):
        return who
    return who if _TAKES_CARE.match(part, after) or _does(rest, owned=owned) else ""


_WATCHED = expression(
    r"\W*(?:(?:I|je|j'ai|yo)\s+)?(?:(?:only|just|solo|seulement)\s+)?(?:watched|saw|observed|regardé|observé|vu|vi|miré|visto)\s+"
    r"(?:(?:how|comment|cómo)\s+)?(?=\S)",
    re.IGNORECASE,
)
_VERB = expression(r"[a-z]{2,}(?:ed|ing)?$")


def only_watched(part: str) -> bool:
    """Whether a stretch says that one watched somebody do it: "Watched the engineer repair pumps", "vi cómo lo hizo"."""
    found = _WATCHED.match(part)
    if not found:
        return False
    if doer(part[found.end() :]):
        return True
    who, after, _ = _subject(part, found.end())
    rest = TOKEN.findall(part[after:]) if who else []
    return len(rest) > 1 and bool(_VERB.match(rest[0])) and bool(look(key(rest[0])).families or rest[0] in lists()[2])


@lru_cache(maxsize=8192)
def _subject(part: str, start: int) -> tuple[str, int, bool]:
    """Who is named at a place, where they end, and whether an article or a title says that it is somebody."""
    for shape in (_TITLED, _HOUSE, _PRONOUN, _NAMED):
        found = shape.match(part, start)
        if found and (shape is not _NAMED or (is_a_name(found["who"]) and numerals.cardinal(key(found["who"])) is None)):
            return found["who"], found.end(), shape is not _NAMED
    tokens = [found for _, found in zip(range(_BETWEEN + 2), TOKEN.finditer(part, start), strict=False)]
    if not tokens or tokens[0].start() != start or not OWNING.fullmatch(tokens[0].group()):
        return "", start, False
    for found in tokens[1:]:
        if is_somebody(found.group()) or is_agentive(found.group()):
            behind = _BEHIND.match(part, found.end())
            return found.group(), behind.end() if behind else found.end(), True
    return "", start, False


def _does(rest: list[str], *, owned: bool) -> bool:
    """Whether words begin with a verb that has somebody before it and something behind it."""
    verb, told = rest[0], rest[1:]
    if not told or verb in _HAS | _HAS_FRENCH:
        return bool(told) and (
            _PARTICIPLE.match(told[-1]) is not None if verb in _HAS else any(map(_FRENCH_PARTICIPLE.match, told[:2]))
        )
    if not (look(key(verb)).families or verb in lists()[2]) or _NO_OBJECT.match(told[0]) or verb in _TAKES_IN:
        return False
    if owned:
        return bool(_FINITE.match(verb)) or (verb.endswith("ed") and told[0] in _ARTICLE)  # "the clinician approved them"
    if is_somebody(verb) or (is_somebody(told[0]) and not told[0].endswith("s")):  # "Montessori trained teacher"
        return False
    return bool(_PAST.match(verb)) or (verb in _LASTS and told[0] in _ARTICLE)  # no "Turnaround took three days"
