"""Which lines of a resume belong together as a paragraph."""

import re
from collections.abc import Iterator, Sequence

from core.resume.model import Line, Source

_APART = re.compile(r"[\t\n\r]")


def paragraphs(lines: Sequence[Line], source: Source) -> Iterator[list[Line]]:
    """Sentences that share a row of the source, as a paragraph's do, together; every other line by itself."""
    run: list[Line] = []
    for line in lines:
        if run and not _share_a_row(run[-1], line, source):
            yield run
            run = []
        run.append(line)
    if run:
        yield run


def _share_a_row(before: Line, line: Line, source: Source) -> bool:
    if not (before.spans and line.spans and before.spans[-1].source == line.spans[0].source == source.id):
        return False
    between = source.text[before.spans[-1].end : line.spans[0].start]
    return before.spans[-1].end < line.spans[0].start and between.isspace() and not _APART.search(between)
