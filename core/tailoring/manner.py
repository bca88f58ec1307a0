"""How an answer is said, beside what it says: what only leads in to it, and how sure the person is of it."""

import re

from core.expressions import expression
from core.tailoring import speech
from core.tailoring.lexicon import terms_of
from core.tailoring.patterns import choice, pattern

_EDGES = " \t\n\r,.;:!…–—-"
_NAMED = expression(  # the name itself is known by its capital
    rf"\s*(?i:{choice('own_name')})\s+(?P<name>[^\W\d_]+(?:[ -][A-ZÀ-ÖØ-ÞА-ЯЁІЇЄ][^\W\d_]*){{0,2}})"
    r"(?=[\s,.;:!–—-]+|$)(?:[\s,.;:!–—-]+(?i:(?:and|und|et|y|и|та)\s+)?|$)"
)
_CALLED = expression(
    r"\s*(?:[Ii]['’]m|I am|[Ii]ch bin)\s+(?P<name>[A-ZÀ-Þ][a-zà-ÿ]+)(?:,|\s+and|\s+und)\s+(?=(?:I|i|ich|we|wir)\b)"
)
_TAIL = expression(rf"[\s,;]*(?:\b(?:and|but|und|aber)\s+)?(?:{choice('aftertaste')})[\s.!]*$", re.IGNORECASE)
_HEDGE = expression(rf"(?<!\w)(?:{choice('hedge')})(?!\w)", re.IGNORECASE)
_ABOUT = (
    r"(?:around|about|roughly|approximately|some|like|maybe|perhaps|"
    r"etwa|ungefähr|circa|ca\.|rund|so|vielleicht|environ|unos|около|примерно)"
)
_SMALL = (
    r"(?:two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn|elf|zwölf)"
)
_FIGURE = rf"(?:\d[\d.,]*\d|\d|{_SMALL}\b)"
_HALF_YES = (  # "more or less, 40 a day" only makes the number rough
    rf"(?:{choice('half_yes')}(?=\s*[,.;:!…]|\s+[–—-]+\s|\s+(?:i|we|yes|yeah)\b)(?!\W*{_FIGURE}))"
)
_HALFWAY = expression(rf"\W*{_HALF_YES}", re.IGNORECASE)
_FRAME = expression(  # a word that may begin a statement too leads in to it only before a mark
    rf"\s*(?:{choice('frame')}\s*(?:[,.;:!…]+(?=\s|$)|\s[–—-]+(?=\s)|$)|"
    rf"(?:{choice('opener')}|{_HALF_YES})(?=[\s,.;:!…]|$))[\s,.;:!…–—]*",
    re.IGNORECASE,
)
_FRAME_BEHIND = expression(rf"(?:\s*,\s*{choice('frame')})+[\s.!]*$", re.IGNORECASE)
_AMOUNT = expression(
    rf"(?:\b{_ABOUT}\s+)*(?<![\w.]){_FIGURE}(?:\s*(?:\bor\b|\bto\b|\bbis\b|\boder\b|\bou\b|\bo\b|\bили\b|-|–)\s*{_FIGURE})?",
    re.IGNORECASE,
)
_LEARNED = expression(
    r"\W*(?:only|just|nur|s[oó]lo|seulement|juste)\s+(?:what i(?: have|['’]ve)? (?:learn|read|saw|seen|heard|picked up)|"
    r"das,? was ich\b.*"
    r"\b(?:gelernt|gelesen|gehört)|lo que (?:aprendí|he aprendido|leí|vi)|ce que j['’]ai (?:appris|lu|vu))",
    re.IGNORECASE,
)
_LEAVE_OUT = expression(rf"\W*(?:{choice('leave_out')})\W*", re.IGNORECASE)
_LINK = expression(r"(?:https?://|www\.)[^\s)>\]]+|(?<![\w@.])(?:[\w-]+\.)+[a-z]{2,}/[^\s)>\]]*", re.IGNORECASE)
_TO_LINK = expression(  # what only points at a link: "(see", "more at", "the code:"
    r"[\s,;:(\[<–—-]*(?:\b(?:and|see|cf|more|also|here|link|code|demo|website|site|url|at|on|under|und|siehe|hier|mehr|unter|ver|aquí|"
    r"voir|ici|см|вот|тут)\b[\s.:,]*){0,4}$",
    re.IGNORECASE,
)
_SHORT = 6  # words of an answer that only gives the number


def without_frame(text: str) -> str:
    """What is said, without what leads in to it: a greeting, the speaker's name, "as I said", "let me think"."""
    while found := _NAMED.match(text) or _CALLED.match(text) or _FRAME.match(text):
        text = text[found.end() :]
    return text


def without_frame_behind(text: str) -> str:
    """What is said, without what only follows it after a comma: ", like I said"."""
    return _FRAME_BEHIND.sub("", text)


def agrees_halfway(text: str) -> bool:
    """Whether what is said opens with no more than half a yes: "sort of, I ran the till"."""
    return bool(_HALFWAY.match(text))


def without_aftertaste(text: str) -> str:
    """The text without how it felt: "led 12 people and it was awesome"."""
    return _TAIL.sub("", text)


def without_links(text: str) -> str:
    """The text without links and the words that only point at them; as it was where it has none. "Node.js/Express" is none."""
    said, end = "", 0
    for found in _LINK.finditer(text):
        if "://" not in found.group() and terms_of(found.group()):
            continue
        said, end = said + _TO_LINK.sub("", text[end : found.start()]), found.end()
    rest = text[end:].lstrip(")]>") if end else text
    return (said + (rest if rest[:1] in {*" .,;:!?", ""} else f" {rest}")).strip() if end else text


def leaves_out(text: str) -> bool:
    """Whether a text only says to leave something out."""
    return bool(_LEAVE_OUT.fullmatch(text))


def hedges(text: str) -> bool:
    """Whether somebody is not sure that what they say is so: "I might have led 12 people". "About 12" is sure enough."""
    return bool(_HEDGE.search(text)) or half_says(text)


def half_says(text: str) -> bool:
    """Whether a deed is only half said, so that no number of it is in doubt: "I kinda mentored two juniors"."""
    return bool(pattern("half_deed").search(text))


def only_hedges(clause: str) -> bool:
    """Whether a clause says nothing but that the speaker is not sure: "bin nicht sicher"."""
    return hedges(clause) and not _HEDGE.sub(" ", clause).strip(_EDGES)


def is_only_learned(sentence: str) -> bool:
    """Whether a sentence says that what is known was learned, not done: "only what I learned in the course"."""
    return bool(_LEARNED.match(sentence))


def is_of_long_ago(text: str) -> bool:
    """Whether a text says that something is far back: "some, years ago"."""
    return bool(pattern("long_ago").search(text))


def is_modest(text: str) -> bool:
    """Whether an answer says of its matter that it was little, only help, or long ago."""
    return speech.is_weak(text) or is_of_long_ago(text)


def amount(text: str) -> str:
    """The first number of a text with the words that make it rough: "around 10 or 12"; "" when there is none."""
    found = _AMOUNT.search(text)
    return found.group() if found else ""


def made_sure(said: str, reply: str) -> str:
    """What was said with doubt, as a short reply settles it: with another number, or with none. "" when it settles nothing."""
    sure = " ".join(_HEDGE.sub(" ", said).split()).strip(_EDGES)
    rough = amount(sure)
    if not rough:
        return ""
    if _LEAVE_OUT.fullmatch(reply):
        return " ".join(sure.replace(rough, " ", 1).split())
    given = amount(reply)
    return sure.replace(rough, given, 1) if given and len(reply.split()) <= _SHORT and not hedges(reply) else ""
