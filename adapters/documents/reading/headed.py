"""Headings that no list knows, told by how they are set: larger than the text, and like a known heading of the same file.

Known headings of which nothing else shares the look are named with them, lest they be taken for text. What is set smaller than
a known heading and begins at its edge is none: LinkedIn sets employers as it sets the headings of the sidebar.
"""

import re
from collections import Counter, defaultdict
from collections.abc import Sequence

from adapters.documents.reading.lines import Line
from core.resume import headings, roles

_MOSTLY = 0.6  # the share of known headings among all lines that are set alike, where some of these can be none
_LONGEST, _MOST_WORDS = 40, 5
_PLAIN = re.compile(r"[^\W\d_](?:[^\W\d_]|[ &/'’,-])*:?")
_LEVEL = 2
_SAME = 2  # points

Look = tuple[str, int]


def with_set_apart(pages: Sequence[Sequence[Line]]) -> list[list[Line]]:
    """The lines, where those set like the file's headings are headings, if the file names none itself.

    A heading of the size of the text is left alone: employers and titles are set in bold, too.
    """
    every = [line for page in pages for line in page if line.text and not line.edge]
    if any(line.level for line in every):
        return [list(page) for page in pages]
    usual = Counter[Look]()
    alike = defaultdict[Look, list[Line]](list)
    for line in every:
        usual[line.look] += len(line.text)
        alike[line.look].append(line)
    size = usual.most_common(1)[0][0][1] if usual else 0
    large = {look: found for look, found in alike.items() if look[1] > size}
    known = [line for found in large.values() for line in found if _is_known(line)]
    looks = {look for look, found in large.items() if _are_headings([one for one in found if not _is_outranked(one, known)])}
    sure = {look for look, found in large.items() if all(map(_is_known, found))} if looks else set()
    return [[_headed(line, looks, sure, known) for line in page] for page in pages]


def _is_outranked(line: Line, known: Sequence[Line]) -> bool:
    """Whether a line is set smaller than a known heading that begins at its edge."""
    return any(
        line.look[1] < one.look[1] and abs(line.print.left - one.print.left) <= _SAME and not _is_known(line) for one in known
    )


def _are_headings(alike: Sequence[Line]) -> bool:
    known = sum(map(_is_known, alike))
    capitals = all(headings.capitals(line.text) for line in alike if _is_known(line))
    rest = [line for line in alike if not _is_known(line)]
    formed = all(_may_head(line.text) and headings.capitals(line.text) >= capitals for line in rest)
    return bool(known and rest) and (formed or known >= _MOSTLY * len(alike))


def _headed(line: Line, looks: set[Look], sure: set[Look], known: Sequence[Line]) -> Line:
    alike = line.look in looks and (_is_known(line) or (_may_head(line.text) and not _is_outranked(line, known)))
    return line._replace(level=_LEVEL) if (alike or line.look in sure) and not line.edge else line


def _is_known(line: Line) -> bool:
    known = headings.known(line.text) or headings.timed(line.text)
    return known is not None and not headings.is_title(line.text) and not line.text.endswith(",")


def _may_head(text: str) -> bool:
    """Whether words that no list knows may be a heading: a few of them, no title of a job and no date among them."""
    formed = len(text) <= _LONGEST and not text.endswith(",") and len(text.split()) <= _MOST_WORDS and _PLAIN.fullmatch(text)
    return bool(formed) and not roles.role_score(text) and not headings.is_title(text)
