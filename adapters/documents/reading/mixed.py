"""Documents of which some pages are pictures: what was read from those goes back between the pages of text."""

from collections.abc import Sequence
from itertools import pairwise

Marks = tuple[tuple[str, int, int], ...]


def merged(
    text: str, pages: Sequence[int], seen: str, seen_pages: Sequence[int], marks: Marks, scans: Sequence[int]
) -> tuple[str, tuple[int, ...], Marks]:
    """The whole text, the offsets of its pages, and the marks of the pictures moved to where their words stand now.

    `scans` are the numbers (from 0) of the pages that are pictures; `seen`, `seen_pages` and `marks` tell what they say.
    """
    inserts = dict(zip(scans, _cut(seen, seen_pages), strict=False))
    whole, offsets = "", list[int]()
    moved: list[tuple[str, int, int]] = []
    for number, (start, end) in enumerate(_cut(text, pages)):
        page, origin, told = text[start:end].strip("\n"), start, Marks()
        if number in inserts:
            origin, stop = inserts[number]
            page, told = seen[origin:stop].rstrip("\n"), marks
        whole += "\n\n" if whole and page else ""
        at, limit = len(whole), origin + len(page)
        offsets.append(at)
        moved += [(role, a - origin + at, b - origin + at) for role, a, b in told if origin <= a < b <= limit]
        whole += page
    return whole, tuple(offsets), tuple(moved)


def _cut(text: str, pages: Sequence[int]) -> list[tuple[int, int]]:
    return list(pairwise((*pages, len(text))))
