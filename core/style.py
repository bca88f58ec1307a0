"""How a document looks: a look, a paper, and the measures that everything in the look is in proportion to."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

Look = Literal["classic", "modern", "compact", "academic", "plain"]
"""The last is nobody's choice: it has nothing that could go wrong, for documents that did not read back right in another."""
Paper = Literal["a4", "letter"]
Choice = Literal["modern", "classic", "compact", "academic"]
CHOICES: Sequence[Choice] = ("modern", "classic", "compact", "academic")  # the first is the usual one
PAPERS: Sequence[Paper] = ("a4", "letter")


@dataclass(frozen=True, slots=True)
class Measures:
    """What a fit may change: pt of body text, line height in em, and a factor on every vertical gap between paragraphs."""

    size: float = 10.5
    leading: float = 1.34
    spacing: float = 1.0


OWN: Mapping[Look, Measures] = {
    "classic": Measures(11.0, 1.3),
    "modern": Measures(),
    "compact": Measures(10.0, 1.22),
    "academic": Measures(10.8, 1.28),
    "plain": Measures(10.0, 1.35),
}


@dataclass(frozen=True, slots=True)
class Style:
    """A look on a paper. The measures a look is made for are in `OWN`; `of` takes those."""

    look: Look = "modern"
    paper: Paper = "a4"
    measures: Measures = Measures()

    @classmethod
    def of(cls, look: Look, paper: Paper) -> "Style":
        """The look as it is meant to be."""
        return cls(look, paper, OWN[look])


PLAIN = Style()
