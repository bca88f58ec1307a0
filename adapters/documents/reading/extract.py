"""What reading a document gives, before it becomes a Source, and the limits that every format shares."""

from dataclasses import dataclass

MOST_BYTES = 10 * 1024 * 1024
MOST_PAGES = 30
MOST_CHARACTERS = 200_000
MOST_MARKS = 20_000


@dataclass(frozen=True, slots=True)
class Extract:
    """Text in reading order, the offsets where its pages begin, the links it carries, and what the file says about its words.

    `unseen` are words that nobody who looks at the file can see: they are left out of the text.

    A mark is a role of `core.resume.marks`, with the offsets where it begins and ends. An origin says that `text[a:b]` was read
    from `[c:d]` of the file, letter by letter when both are as long. `scans` are the pages (from 0) that are pictures, of which
    nothing is in the text yet.
    """

    text: str
    pages: tuple[int, ...] = (0,)
    links: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    marks: tuple[tuple[str, int, int], ...] = ()
    origins: tuple[tuple[int, int, int, int], ...] = ()
    scans: tuple[int, ...] = ()
