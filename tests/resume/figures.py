"""`python -m tests.resume.figures`: how well each corpus file is read, as the tables of docs/documents.md."""

import sys

from core.resume.coverage import coverage
from tests.resume.reading import corpus, resume
from tests.resume.test_corpus import TRUTHS, facts


def rows() -> list[tuple[str, ...]]:
    """For each file its entries, how many lines were not placed or lost, and how many facts of the truth are right."""
    truths = {file: truth for truth, file in TRUTHS}
    found: list[tuple[str, ...]] = []
    for path in [*corpus(), *sorted(set(truths) - set(corpus()))]:
        read = resume(path)
        lines = coverage(read)
        checked = facts(truths[path], path).values() if path in truths else ()
        right = f"{sum(checked)} of {len(checked)}" if checked else ""
        placed = f"{len(lines.unplaced)} of {lines.lines}"
        entries = str(sum(not entry.inline for entry in read.entries()))
        found.append((path.name, entries, placed, str(len(lines.missing)), right))
    return found


def table(head: tuple[str, ...], body: list[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ("--",) * len(head), *body))


if __name__ == "__main__":
    sys.stdout.write(table(("file", "entries", "lines not placed", "lines lost", "facts right"), rows()) + "\n")
