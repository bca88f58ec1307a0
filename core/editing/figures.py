"""A number of a line that the person sets right: "it's 11 people, not 9", "change 9 people to 11 people".

How many it was only the person can say. What they told is theirs to correct at once; what their file says, after a yes.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from core.editing import facts, targets
from core.editing.model import NO, YES, Asks, Choice, Outcome, Request, Understood
from core.editing.shorten import line_choices
from core.editing.targets import Place
from core.phrases import correcting as asking
from core.phrases import editing as words
from core.resume.amend import is_figure
from core.resume.changes import Amend
from core.resume.model import Resume
from core.tailoring.words import stems

_FIGURE = re.compile(r"(?<![\w.,])\d(?:[\d.,]*\d)?")
_COUNTED = re.compile(r"(?<![\w.,])\d(?:[\d.,]*\d)?\s+([^\W\d_]+)")  # what there is that many of


@dataclass(frozen=True, slots=True)
class _Reading:
    """A line as it reads with the other number in it."""

    place: Place
    text: str
    number: str


def put_right(request: Request, old: str, new: str) -> Outcome | None:
    """The line with the number of `new` in the place of that of `old`; None when no line is meant, or words would change, too."""
    found = list(_readings(request.resume, old, new))
    if request.pick not in {"", YES}:
        found = [one for one in found if one.place.line.id == request.pick]
    elif len(found) > 1:
        choices = (*line_choices(tuple(one.place for one in found)), Choice(words.KEEP_LINE, NO))
        return Asks(words.which(old), "which", choices, request.text)
    if not found:
        return None
    meant = found[0]
    if not (request.pick or is_told(meant.place, request.resume)):
        asks = asking.is_the_number(meant.place.line.text, meant.text, meant.number)
        return Asks(asks, "confirm", (Choice(words.YES, YES), Choice(words.NO, NO)), request.text)
    fact = facts.dictated(request, new if new in request.source.text else request.text)
    return Understood((Amend(meant.place.line.id, "line", meant.text, (fact.id,), request.text),), (fact,))


def is_told(place: Place, resume: Resume) -> bool:
    """Whether a line stands in no file: the person told it in the chat."""
    return bool(place.line.spans) and all(span.source != resume.source.id for span in place.line.spans)


def _readings(resume: Resume, old: str, new: str) -> Iterator[_Reading]:
    if not (_FIGURE.search(old) and _FIGURE.search(new)):
        return
    counted = {one for word in _COUNTED.findall(f"{old}; {new}") for one in stems(word)}
    for place in targets.places(resume):
        text = place.line.text
        number = _other(old, new, text)
        if place.is_item or not number or not counted <= {*stems(text)}:
            continue
        wrong, right = number
        reads = re.sub(rf"(?<![\w.,]){re.escape(wrong)}(?![\w]|[.,]\d)", right, text)
        if reads != text and is_figure(resume, Amend(place.line.id, "line", reads, ())):
            yield _Reading(place, reads, right)


def _other(old: str, new: str, line: str) -> tuple[str, str] | None:
    """The number that is wrong and the right one: the only ones that differ, the wrong one once in the line."""
    stand, said, meant = (_FIGURE.findall(one) for one in (line, old, new))
    wrong = [one for one in said if one not in meant] if len(said) > 1 else said
    right = [one for one in meant if one not in said and (one not in stand or len(meant) == 1)]
    if len(wrong) != 1 or len(right) != 1 or stand.count(wrong[0]) != 1:
        return None
    return wrong[0], right[0]
