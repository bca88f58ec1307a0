"""Text that still knows, letter by letter, where it stands in its file."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

Place = tuple[int, int]
Origin = tuple[int, int, int, int]
NOWHERE: Place = (-1, -1)


@dataclass(slots=True)
class Words:
    """A text with, for each letter, the range of the file that it was read from; NOWHERE for what stands in no file."""

    text: str = ""
    places: list[Place] = field(default_factory=list)

    def add(self, text: str, start: int = -1, end: int = -1) -> None:
        """More text, read from `start` to `end` of the file: letter by letter, or as a whole when the lengths differ."""
        if start >= 0 and len(text) == end - start:
            self.places += [(at, at + 1) for at in range(start, end)]
        else:
            self.places += [(start, end)] * len(text)
        self.text += text

    def join(self, others: Iterable["Words"], glue: str) -> "Words":
        """Itself with others behind it, `glue` between any two that are not empty."""
        for other in others:
            if other.text and self.text:
                self.add(glue)
            self.text += other.text
            self.places += other.places
        return self

    def trim(self) -> None:
        """Take white space off its end."""
        self.text = self.text.rstrip()
        del self.places[len(self.text) :]

    def tidy(self) -> "Words":
        """The same with white space squeezed, and none at its ends."""
        kept = Words()
        for match in re.finditer(r"\S+", self.text):
            if kept.text:
                kept.add(" ", *self.places[match.start() - 1])
            kept.text += match.group()
            kept.places += self.places[match.start() : match.end()]
        return kept

    def __bool__(self) -> bool:
        return bool(self.text.strip())


def origins(places: Iterable[Place]) -> Iterator[Origin]:
    """Runs of a text that stand together in the file: where each begins and ends in the text, and in the file."""
    run: Origin | None = None
    for at, (start, end) in enumerate(places):
        if run and start >= 0 and run[1] == at and run[3] == start and run[1] - run[0] == run[3] - run[2] and end - start == 1:
            run = (run[0], at + 1, run[2], end)
        elif run and start >= 0 and run[1] == at and (start, end) == run[2:] and end - start > 1:
            run = (run[0], at + 1, start, end)
        else:
            if run:
                yield run
            run = (at, at + 1, start, end) if start >= 0 else None
    if run:
        yield run
