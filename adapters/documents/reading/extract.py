"""What reading a document gives, before it becomes a Source, and the limits that every format shares."""

from dataclasses import dataclass

MOST_BYTES = 10 * 1024 * 1024
MOST_PAGES = 30
MOST_CHARACTERS = 200_000


@dataclass(frozen=True, slots=True)
class Extract:
    """Text in reading order, the offsets where its pages begin, and the links it carries."""

    text: str
    pages: tuple[int, ...] = (0,)
    links: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
