"""A date within brackets taken out of a row so that what else the brackets say stays whole: "Lesquin (6 weeks, May 2025)"."""

import re
from dataclasses import dataclass

from core.resume.dates import Dates, is_duration
from core.resume.passage import Passage, chained

_EDGES = " ,;:|·–—-"
_PARTS = re.compile(r"[,;:|·–—]")


@dataclass(frozen=True, slots=True)
class Around:
    """What stands before and behind a date in its row, and the words that say when and how long."""

    before: Passage
    after: Passage
    dates: list[Passage]


def around(text: Passage, date: Dates) -> Around:
    """A row taken apart at a date. In brackets small words beside it say when, too ("summer 2023"); other words stay there."""
    opened, closed = text.text.rfind("(", 0, date.at), text.text.find(")", date.until)
    plain = Around(text.cut(0, date.at), text.cut(date.until), [text.cut(date.at, date.until)])
    if opened < 0 or closed < 0 or ")" in text.text[opened : date.at] or "(" in text.text[date.until : closed]:
        return plain
    left, right = _beside(text.text, (opened + 1, date.at), last=True), _beside(text.text, (date.until, closed), last=False)
    when = text.cut(left, right)
    said = [part for part in (text.cut(opened + 1, left).strip(_EDGES), text.cut(right, closed).strip(_EDGES)) if part]
    if all(is_duration(part.text) for part in said):
        return Around(text.cut(0, opened), text.cut(closed + 1), sorted((when, *said), key=lambda one: one.starts[0]))
    glue = ", " if _PARTS.search(text.text[opened:left] + text.text[right:closed]) else " "
    inside = [(part, glue if at else "") for at, part in enumerate(said)]
    held = [(text.cut(0, opened), ""), (text.cut(opened, opened + 1), " "), *inside, (text.cut(closed, closed + 1), "")]
    return Around(chained(held), text.cut(closed + 1), [when])


def _beside(text: str, part: tuple[int, int], *, last: bool) -> int:
    """How far small words beside a date belong to it, up to a comma or the bracket."""
    start, end = part
    marks = [start + match.start() for match in _PARTS.finditer(text[start:end])]
    far = (marks[-1] + 1 if marks else start) if last else (marks[0] if marks else end)
    words = text[far:end] if last else text[start:far]
    taken = words.strip() and words == words.lower()
    return far if taken else end if last else start
