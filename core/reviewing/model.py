"""A finding of a review: what it is about, where it stands, and what can be done about it."""

from dataclasses import dataclass
from enum import StrEnum

from core.resume.model import Span


class Sort(StrEnum):
    """How a finding is told."""

    STRONG = "strong"
    UNCLEAR = "unclear"
    MISSING = "missing"
    LAYOUT = "layout"


class Fix(StrEnum):
    """What a button can do about a finding without inventing anything."""

    ASK = "ask"  # ask for the fact; the answer is the evidence
    LEAVE_OUT = "leave"  # leave the line out
    SHORTEN = "shorten"  # leave out words that say nothing
    MOVE_UP = "move"  # put a section further up
    PLACE = "place"  # put a line where it belongs


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about a resume.

    `target` is the id of a line, entry or section, or a field of the head ("email"); `text` the words it is about, `spans` where
    they stand, `role` whose line it is, `words` what of it is meant. `weight` orders findings of a sort, the heaviest first.
    """

    sort: Sort
    kind: str
    target: str = ""
    text: str = ""
    role: str = ""
    words: str = ""
    spans: tuple[Span, ...] = ()
    fixes: tuple[Fix, ...] = ()
    weight: float = 0.0

    @property
    def key(self) -> str:
        """What names it as long as the resume has it."""
        return f"{self.kind}:{self.target}"
