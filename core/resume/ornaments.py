"""Emoji that stand before the words of a line, as a bullet or as nothing but an ornament."""

import re
from collections.abc import Iterable, Sequence

from core.resume.lexicon import fold, words

_PICTURE = (
    "[\U0001f000-\U0001f1e5\U0001f200-\U0001faff\u2194-\u21aa\u231a-\u23ff\u2600-\u2604\u2607-\u260f\u2614-\u263f\u2643-\u26aa"
    "\u26ac-\u2712\u2714-\u2716\u2719-\u274b\u2753-\u27bf\u2934\u2935\u2b00-\u2b4f\u2b56-\u2bff\u3030\u303d]"
)
"""Not: boxes to tick, crosses, stars that rate, male and female: they say something."""
_TONE = "[\U0001f3fb-\U0001f3ff\ufe0f\ufe0e]*"
_FLAG = "[\U0001f1e6-\U0001f1ff]{2}"
_KEYCAP = "[0-9#*]\ufe0f?\u20e3"
_ONE = rf"(?:{_PICTURE}{_TONE}(?:\u200d{_PICTURE}{_TONE}|\u200d[\u2640\u2642]{_TONE})*)"
ORNAMENT = rf"(?:{_ONE}|{_FLAG}|{_KEYCAP})"
PICTURES = re.compile("[\U0001f000-\U0001faff][\U0001f000-\U0001faff\u200d\ufe0e\ufe0f]*|\ufe0f")
"""Emoji that no document shows: their fonts are pictures, and many programs that read resumes stumble over them."""
_BRACKETED = re.compile(rf"\s*[(\[]\s*(?:{PICTURES.pattern})(?:\s|{PICTURES.pattern})*[)\]]")
_GONE = re.compile(rf"\s*(?:{PICTURES.pattern})(?:\s|{PICTURES.pattern})*")
_OPENING, _CLOSING = frozenset("(["), frozenset(".,;:!?)]")
_LEADS = re.compile(rf"(?:{ORNAMENT}\s*){{1,3}}(?=[^\W_]|[+(\"'“„«@&.])")
_TRAILS = re.compile(rf"\s*(?:{ORNAMENT}\s*){{1,3}}$")
_POINTS = re.compile(
    "[\u2705\u2714\u2611\u27a1\u25b6\u2b1b\u2b1c\u26aa\u26ab\u2734\u2733\u2747\u27a4\U0001f7e0-\U0001f7eb\U0001f534\U0001f535\U0001f536-\U0001f53b"
    "\U0001f446-\U0001f449\U0001f4a0\U0001f518\U0001f4cc]|" + _KEYCAP
)
_RANGED = re.compile(r"(?:19|20)\d\d\s?[-–—]\s?(?:(?:19|20)\d\d|[^\W\d_]+)\)?(?::\s|$)")
_DATED = re.compile(r"(?:19|20)\d\d")
_REACHED = re.compile(r"@|(?:\d\W?){7}|\w\.\w{2,}/")
_WORDS = 4
_NAMED = 3  # words of a heading or a name
_FLAGGED = re.compile(rf"{_FLAG}\s*(?P<rest>.*)")
_WORD = re.compile(r"[^\W\d_]+")


def before(text: str) -> int:
    """How many characters the ornament of a line takes; 0 when there is none, or when a flag stands for its words."""
    found = _LEADS.match(text)
    flagged = _FLAGGED.match(text)
    if found is None or (flagged and not _is_said(flagged["rest"])):
        return 0
    return found.end()


def _is_said(rest: str) -> bool:
    """Whether words say without the flag before them what they are: it may stand for the language or the country."""
    word = _WORD.match(rest)
    named = word is not None and fold(word.group()) in words("roles", "languages")
    titled = rest == rest.upper() != rest.lower() and not re.search(r"\d", rest)
    return named or titled or bool(_REACHED.search(rest)) or len(rest.split()) > _WORDS


def pictures(texts: Iterable[str]) -> Sequence[str]:
    """The emoji within these texts that no document shows, each once."""
    return [*dict.fromkeys(sign for text in texts for sign in PICTURES.findall(text) if sign != "\ufe0f")]


def without_pictures(text: str) -> str:
    """The text without emoji that no document shows, and without the blanks and empty brackets that they would leave."""
    return _GONE.sub(_gap, _BRACKETED.sub("", text))


def _gap(found: re.Match[str]) -> str:
    before, after = found.string[: found.start()][-1:], found.string[found.end() :][:1]
    return "" if before in _OPENING or after in _CLOSING or found.group() == "\ufe0f" else " "


def behind(text: str) -> int:
    """Where the words of a line end behind which the ornament stands again that it begins with, or any in a heading or a name."""
    lead, trail = before(text), _TRAILS.search(text)
    if trail and len(text[: trail.start()].split()) <= _NAMED and re.fullmatch(r"[^\W\d_][\w '’.&-]*", text[: trail.start()]):
        return trail.start()
    if trail and lead and trail.start() > lead and trail.group().split()[0] == text[:lead].split(maxsplit=1)[0]:
        return trail.start()
    return len(text)


def listed(texts: Sequence[str], gaps: Sequence[bool]) -> list[bool]:
    """Which lines begin with an ornament that is their bullet.

    One that points or ticks is, but before the head of a job with its dates; others are where the next line has the same, or
    below a date or a bullet, before a sentence.
    """
    found: list[bool] = []
    for at, text in enumerate(texts):
        sign = text[: before(text)].strip()
        plain = bool(sign) and not _REACHED.search(text)
        below = at > 0 and not gaps[at]
        above = at + 1 < len(texts) and not gaps[at + 1]
        twin = text.count(sign) > 1 or (below and texts[at - 1].startswith(sign)) or (above and texts[at + 1].startswith(sign))
        follows = below and (found[at - 1] or bool(_DATED.search(texts[at - 1]))) and len(text.split()) > _WORDS
        over = bool(_DATED.search(text)) and above and not before(texts[at + 1])
        head = over or bool(_RANGED.search(text))
        found.append(plain and ((bool(_POINTS.match(sign)) and not head) or (not _DATED.search(text) and (twin or follows))))
    return found
