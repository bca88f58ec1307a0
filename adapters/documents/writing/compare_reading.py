"""What reading a finished file back gives."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Text:
    """What one reader takes from a file. `by_glyphs`: it takes each glyph for the same letters wherever it stands."""

    text: str
    by_glyphs: bool = False


@dataclass(frozen=True, slots=True)
class Reading:
    """The text by each reader, the addresses that links lead to, letters that are not drawn, numbers of pages and empty ones.

    A Word file has no pages until a program lays it out: none are counted.
    """

    texts: tuple[Text, ...]
    links: tuple[str, ...] = ()
    undrawn: str = ""
    pages: int = 0
    blank: tuple[int, ...] = ()
