"""`python -m tests.resume.figures`: how well each corpus file is read, as the tables of docs/documents.md."""

import sys
from collections.abc import Iterator, Mapping

from core.resume.coverage import coverage
from core.resume.doubts import doubts
from tests.resume.labels import Label, contact, entries, labels
from tests.resume.reading import corpus, resume
from tests.resume.test_corpus import TRUTHS, facts
from tests.resume.test_people import PEOPLE, person

LETTERS = 0.75


def counted(checked: Mapping[str, bool]) -> str:
    """How many facts are right."""
    return f"{sum(checked.values())} of {len(checked)}" if checked else ""


def rows() -> Iterator[tuple[str, ...]]:
    """For each file its entries, how many lines were not placed or lost, and how many facts and labelled entries are right."""
    truths = {file: truth for truth, file in TRUTHS}
    labelled = {label.path: label.shown for label in labels()}
    for path in [*corpus(), *sorted(set(truths) - set(corpus()))]:
        read = resume(path)
        lines = coverage(read)
        right = counted(facts(truths[path], path)) if path in truths else ""
        paired = counted(contact(read, labelled[path]) | entries(read, labelled[path])) if path in labelled else ""
        placed = f"{len(lines.unplaced)} of {lines.lines}"
        number = str(sum(not entry.inline for entry in read.entries()))
        yield path.name, number, placed, str(len(lines.missing)), right, paired


def pictures() -> Iterator[tuple[str, ...]]:
    """For each labelled picture how its head came out, how many words are in doubt, and how many entries are right."""
    for label in (label for label in labels() if label.picture):
        read = resume(label.path)
        unsure = sum(mark.role == "doubt" for mark in read.source.marks)
        yield label.path.name, *_head(label), str(unsure), counted(entries(read, label.shown, LETTERS))


def _head(label: Label) -> Iterator[str]:
    read = resume(label.path)
    seen = doubts(read)
    fields = seen.fields if seen else ()
    for right, (_name, value, unsure) in zip(contact(read, label.shown).values(), fields, strict=True):
        word = "none shown, none read" if right and not value else "right" if right else "wrong" if value else "not found"
        yield f"{word}, asked back" if unsure or not (value or right) else word


def table(head: tuple[str, ...], body: Iterator[tuple[str, ...]]) -> str:
    """A table in Markdown."""
    return "\n".join(f"| {' | '.join(row)} |" for row in (head, ("--",) * len(head), *body))


def total() -> str:
    """The sums over all labelled files that are no pictures, and over the resumes written for the tests."""
    right = [fact for label in labels() if not label.picture for fact in entries(resume(label.path), label.shown).values()]
    told = [fact for path in PEOPLE for fact in entries(person(path)[1], person(path)[0]).values()]
    return (
        f"Labelled entries right: {sum(right)} of {len(right)} ({100 * sum(right) / len(right):.1f}%). "
        f"Of the resumes written for the tests: {sum(told)} of {len(told)}."
    )


if __name__ == "__main__":
    heads = ("file", "entries", "lines not placed", "lines lost", "facts right", "labels right")
    seen_heads = ("file", "name", "e-mail", "phone", "words in doubt", "entries right")
    sys.stdout.write(f"{table(heads, rows())}\n\n{total()}\n\n{table(seen_heads, pictures())}\n")
