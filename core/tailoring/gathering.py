"""A deed told beside its matter as one statement, and without the small words that only make it little."""

import re

from core.expressions import expression
from core.tailoring import speech
from core.tailoring.lexicon import terms_of
from core.tailoring.owning import Own, has_figure, opens_done, own
from core.tailoring.patterns import choice, pattern

_HAD = expression(
    r"^(?:we|there|i)\s(?:(?:all|also)\s)?(?:have|had|use|used|is|are|was|were|got)\s(?P<what>[^,;:.]{2,50}?)$", re.IGNORECASE
)
_AT_HAND = expression(r"^(?:we|there)\s(?:(?:all|also)\s)?(?:have|had|was|were|is|are)\s[^,;:.]{2,50}$", re.IGNORECASE)
_HAD_AND = expression(
    r"^(?:we|there)(?:\s(?:all|also))?(?:['’]ve got|\s(?:have|had|use|used|is|are|was|were))\s(?P<what>[^,;:.]{2,50}?)"
    r"(?:,?\sand|,|;)\si,?\s(?P<deed>\w.+)$",
    re.IGNORECASE,
)
_HAD_ELSEWHERE = expression(
    r"^(?:(?:wir (?:haben|hatten|nutzen|nutzten|benutzen)|tenemos|teníamos|usamos|usábamos|on (?:a|avait|utilise)|"
    r"nous (?:avons|avions|utilisons))\s)(?:(?:einen?|ein|una?|une?|le|la|el)\s)?(?P<what>[^,;:.]{2,40}?)\s"
    r"(?:und|y|et)\s(?:ich\s|yo\s)?(?P<deed>\w.+)$",
    re.IGNORECASE,
)
_TOPIC = expression(
    r"^(?:(?:we (?:did|made|had)|i (?:did|had)) (?:an? )?|(?:only|just) )?(?P<what>[^,;:.]{4,60}), i (?P<deed>\w.+)$",
    re.IGNORECASE,
)
_WITH_NAMED = expression(  # "its EPIC, i do all my obs on it", "rabbitmq - I moved the events onto it"
    r"^(?:(?:it['’]?s|it (?:is|was)|with|using|only|just)\s)?(?P<what>[^,;:.]{2,40}?)(?:\s(?:instead|though|tho))?\s?"
    r"(?:,|;|:|\s[–—-])\s(?:and\s)?i\s(?P<deed>\w.+)$",
    re.IGNORECASE,
)
_HOW_FAR = expression(  # said to the one who asks: the deed behind it tells how far it went
    r"\s(?:mostly|mainly|(?:only|just)\s(?:as (?:an? )?(?:user|end user)|a (?:little )?bit|a little)|"
    r"nur\s(?:als (?:anwender|nutzer)(?:in)?|ein bisschen|wenig)|s[oó]lo\s(?:como usuari[oa]|un poco)|"
    r"(?:seulement|juste)\s(?:comme utilisat(?:eur|rice)|un peu))$",
    re.IGNORECASE,
)
_WHEN_OR_WHERE = expression(
    r"^(?:in|on|at|for|from|since|until|during|before|after|with|by|when|while|if|as|because|so|then|there|here|every|each|most|"
    r"once|twice|last|this|that|my|our|his|her|their|yes|no|not)\b|"
    r"\b(?:time|day|night|morning|evening|week|weekend|month|year|summer|winter|spring|autumn|season)s?\b",
    re.IGNORECASE,
)
_CLAUSE = expression(r"\b(?:who|which|that|because|but|so|when|while)\b", re.IGNORECASE)
_POINTS = expression(r"\b(?:it|them|these|those)\b(?!['’])", re.IGNORECASE)
_POINTS_BACK = expression(r"\b(?:it|them|him|ihn|ihm|damit|darauf|dessus|avec)\b", re.IGNORECASE)
_POINTS_LAST = expression(r"\b(?:it|them|him|her)(?:\s(?:too|all|sometimes|afterwards))?[.!]*$", re.IGNORECASE)
_CALLED = expression(
    r"^(?:this|a|the) (?:thing|tool|system|program|software|app) (?:that(?:['’]s| is| was) )?called\s", re.IGNORECASE
)
_CAPITAL = expression(r"(?<!\w)[A-ZÀ-Þ]")
_SHOWN = expression(rf"^(?:[^\s,;.]+ ){{0,4}}?{choice('was_shown')}", re.IGNORECASE)
_SHOWN_AND = expression(
    r"^[^,;.]{0,50}?(?:[,;]\s(?:(?:and|then|so|und|dann|y|et|и|та)\s)*|\s(?:and|then|so|und|dann|y|et|и|та)\s(?:then\s|dann\s)?)(?P<deed>\w.+)$",
    re.IGNORECASE,
)
_LITTLE = expression(
    r"^(?:(?:and|but|und|aber|y|et)\s)?(?P<who>(?:i(?:['’]ve| have)?|ich habe?|je|j['’]ai|yo)\s)?"
    r"(?:only(?:\sever)?|just|nur|solo|sólo|solamente|seulement|juste|"
    r"uniquement)\s(?P<deed>\w.*)$",
    re.IGNORECASE,
)
_SAYS_MORE = expression(  # "just passed", "only know": without the small word these would say more, or something else
    r"^(?:start|beg[aiu]n|finish|pass|got\b|get\b|miss|learn|join|mov|complet|qualif|graduat|left\b|been\b|becom|became|arriv|about\b|"
    r"just\b|recent|once\b|know|knew|hear|saw\b|see|watch|look|read\b|stud|need|want|ha[dv]|allow|a\b|an\b|the\b|\d|einmal|gehört|gelesen|"
    r"gesehen|zugesehen|zugeschaut|le[íi]|vi\b|miré|observ|regard|lu\b|vu\b|lo que\b|ce que\b|was\b|das\b,)",
    re.IGNORECASE,
)
_THING = expression(r"(?:the|der|die|das|den|el|la|los|las|le|les)\s(?!\w+$)", re.IGNORECASE)
_LIMITED_TO = expression(r"^only\s(?=(?:on|at|in|for|during|with)\b[^,]*,\si\b)", re.IGNORECASE)
_FEW = 4  # words that say little once nothing stands beside them
_SHORT = 3
_NAMED = 8  # words that a topic has


def gathered(text: str) -> str:
    """A statement with what its deed is about: "do the register on Arbor" of "we have Arbor and I do the register on it"."""
    if found := _HAD_AND.match(text):
        what, deed = _CALLED.sub("", found["what"]), found["deed"]
        if not _POINTS.search(deed) and own(f"i {deed}") is Own.DEED:
            return f"{what}: {deed}" if terms_of(what) or _CAPITAL.search(what) else deed
        return _pointing(what, deed) or text
    if (found := _WITH_NAMED.match(text)) and _is_thing(found["what"]) and (told := _pointing(found["what"], found["deed"])):
        return told
    if (found := _HAD_ELSEWHERE.match(text)) and Own.DEED in {own(found["deed"]), own(f"ich {found['deed']}")}:
        return f"{found['what']}: {found['deed']}"
    if (found := _TOPIC.match(text)) and _is_topic(what := _HOW_FAR.sub("", found["what"])):
        return f"{what}: {found['deed']}"
    return text


def _pointing(what: str, deed: str) -> str:
    """A deed with what it is about in the place of its "it"; "" where nothing points back."""
    points = _POINTS.search(deed)
    if not points or _CLAUSE.search(what) or "," in deed[: points.start()]:
        return ""
    return f"{deed[: points.start()]}{what}{deed[points.end() :]}"


def _is_thing(what: str) -> bool:
    """Whether words may name a thing: few, with nobody acting, and neither when nor where."""
    return len(what.split()) <= _FEW and not (_WHEN_OR_WHERE.search(what) or speech.has_subject(what) or has_figure(what))


def without_bidding(text: str) -> str:
    """A statement without who told somebody to do it: "when the boss told me to" tells how people talk, and limits no deed."""
    return pattern("bidding").sub("", text)


def was_shown(text: str) -> bool:
    """Whether a text opens with what somebody was shown or given: "the manager showed me". It is no deed yet, and no "no"."""
    return bool(_SHOWN.match(text))


def only_shown(text: str) -> bool:
    """Whether somebody was shown a thing, and tells no deed behind it."""
    return was_shown(text) and without_shown(text) == text


def without_shown(text: str) -> str:
    """The deed behind what somebody was shown: "did 3 myself" of "my boss showed me how and then I did 3 myself"."""
    found = _SHOWN_AND.match(text) if was_shown(text) else None
    return found["deed"] if found and own(found["deed"]) is Own.DEED else text


def _is_topic(what: str) -> bool:
    """Whether words before a deed name what it is about, and not when or where it was."""
    words = what.split()
    named = len(words) > 1 or bool(terms_of(what))
    return named and len(words) <= _NAMED and not (_WHEN_OR_WHERE.search(what) or speech.has_subject(what) or has_figure(what))


def names_matter(clause: str, following: str) -> bool:
    """Whether a clause only names what the next one points back to: "we had a scanner" before "and I booked in with it"."""
    return bool(_HAD.match(clause) and _POINTS_BACK.search(following))


def without_little(text: str) -> str:
    """A statement without "only" or "just" before its deed, where nothing more is said without it."""
    text = _LIMITED_TO.sub("", text)
    found = _LITTLE.match(text)
    if not found:
        return text
    if not found["who"] and _THING.match(found["deed"]) and not speech.has_subject(found["deed"]):
        return found["deed"]
    if _SAYS_MORE.match(found["deed"]):
        return text
    acts = found["who"] or opens_done(found["deed"]) or own(found["deed"]) is Own.DEED
    return f"{found['who'] or ''}{found['deed']}" if acts else text


def is_little(text: str) -> bool:
    """Whether a statement is made little by an "only" or "just" before its deed."""
    return bool(_LITTLE.match(text))


def is_loose(line: str, *, beside: bool, little: bool) -> bool:
    """Whether a line says nothing by itself: it points at what isn't in it, names what was had, or is a rest `beside` others'."""
    words = line.split()
    if _AT_HAND.match(line) and not has_figure(line):
        return True
    points = bool(_POINTS_LAST.search(line))
    if points and (beside or len(words) <= _SHORT):
        return True
    return beside and little and len(words) <= _FEW and not (has_figure(line) or terms_of(line))
