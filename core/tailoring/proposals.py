"""What a model may return: edits and sentences that name short ids, nothing else.

Only lines that may be changed have an id that an edit can target. Employer, title, dates, degrees, certificates and contact
data have none, so no answer can touch them; what names an id that was never given out is no edit at all.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Rewrite:
    """Another text for the line `line`, which is evidence itself. `evidence` proves the rest; `asked` is what it is for."""

    line: str
    text: str
    evidence: tuple[str, ...] = ()
    asked: str = ""


@dataclass(frozen=True, slots=True)
class NewLine:
    """A new line in a place, proven by `evidence`."""

    place: str
    text: str
    evidence: tuple[str, ...]
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Order:
    """All lines of a place, the first first."""

    place: str
    lines: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """A model's answer: the edits it proposes. `hide` are lines to leave out."""

    replace: tuple[Rewrite, ...] = ()
    add: tuple[NewLine, ...] = ()
    hide: tuple[str, ...] = ()
    order: tuple[Order, ...] = ()


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence of a letter with the ids that prove it."""

    text: str
    evidence: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Body:
    """A model's answer: the paragraphs of a letter, each of some sentences."""

    paragraphs: tuple[tuple[Told, ...], ...] = ()
