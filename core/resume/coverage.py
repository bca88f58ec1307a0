"""The no-loss check: every line of the source found its place or is shown, and every word of it survives in the document."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from core.resume.headings import unspaced
from core.resume.model import Line, Resume, Span
from core.resume.passage import clean

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_WORD = re.compile(r"(?!\u30fb)[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]|[^\W_\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
_BREAK = re.compile("[-‐\u00ad\ufffe]\\s*[\r\n]+\\W*")
_BREAKS = re.compile(f"[^\\W_]+(?:{_BREAK.pattern}[^\\W_]+)+")


@dataclass(frozen=True, slots=True)
class Coverage:
    """How the source's lines came out: `placed` of `lines` have a place, `unplaced` are shown apart, `missing` must be empty.

    `furniture` counts lines left out on purpose; they are not part of `lines`.
    """

    lines: int
    placed: int
    furniture: int = 0
    unplaced: tuple[Line, ...] = ()
    missing: tuple[Span, ...] = ()

    @property
    def share(self) -> float:
        """The share of lines that found their place, 0 to 1; 1 for an empty source."""
        return self.placed / self.lines if self.lines else 1.0


def coverage(resume: Resume) -> Coverage:
    """Where each non-blank line of the source went."""
    text = resume.source.text
    rows = [match.span() for match in _LINE.finditer(text) if clean(text, *match.span(), 0).text.strip()]
    taken = _touched(rows, _placed(resume))
    shown = _touched(rows, (span for line in resume.unplaced for span in line.spans)) - taken
    left_out = _touched(rows, resume.furniture) - taken - shown
    missing = tuple(Span(resume.source.id, *row) for at, row in enumerate(rows) if at not in taken | shown | left_out)
    return Coverage(len(rows) - len(left_out), len(taken), len(left_out), resume.unplaced, missing)


def _placed(resume: Resume) -> Iterator[Span]:
    yield from resume.contact.spans
    for line in resume.contact.other:
        yield from line.spans
    for section in resume.sections:
        yield from section.spans
        for line in section.lines:
            yield from line.spans
        for entry in section.entries:
            yield from entry.heading
            for line in entry.lines:
                yield from line.spans


def _touched(rows: list[tuple[int, int]], spans: Iterable[Span]) -> set[int]:
    """Numbers of the rows that a span reaches into."""
    ordered = sorted((span.start, span.end) for span in spans)
    found: set[int] = set()
    for at, (start, end) in enumerate(rows):
        while ordered and ordered[0][1] <= start:
            ordered.pop(0)
        if any(left < end and right > start for left, right in ordered[:_AHEAD]):
            found.add(at)
    return found


_AHEAD = 8  # spans to look at: the first that ends behind a row's beginning may still begin behind its end


def words_lost(resume: Resume) -> tuple[str, ...]:
    """Words of the source that no field of the document shows, furniture aside. Halves of a cut word count as one."""
    shown = Counter(word for text in rendered(resume) for word in words(text))
    source = _bare(resume)
    said = Counter(words(source))
    lost, more = said - shown, shown - said
    for parts in _broken(source) if lost else ():
        if more["".join(parts)]:
            lost -= Counter(parts)
            more["".join(parts)] -= 1
    return tuple(lost.elements())


def rendered(resume: Resume) -> Iterator[str]:
    """Every text that a renderer prints, in its order."""
    contact = resume.contact
    yield from (contact.name, contact.label, contact.email, contact.phone, contact.location, *contact.links)
    yield from (line.text for line in contact.other)
    for section in resume.sections:
        yield section.heading
        yield from (line.text for line in section.lines)
        for entry in section.entries:
            yield from (entry.title, entry.organisation, entry.location, entry.dates)
            yield from (line.text for line in entry.lines)
    yield from (line.text for line in resume.unplaced)


def words(text: str) -> list[str]:
    """The words of a text as they are compared: normalised, without case and punctuation."""
    cleaned = (clean(text, *line.span(), 0).text.strip() for line in _LINE.finditer(text))
    return [word for line in cleaned for word in _WORD.findall(line.casefold())]


def _bare(resume: Resume) -> str:
    """The source without its furniture, and with letter-spaced headings put together."""
    letters = list(resume.source.text)
    for span in (span for section in resume.sections for span in section.spans):
        heading = unspaced(resume.source.quote(span).strip(" #*"))
        if heading in (section.heading for section in resume.sections):
            letters[span.start : span.end] = heading.ljust(span.end - span.start)
    for span in resume.furniture:
        letters[span.start : span.end] = " " * (span.end - span.start)
    return "".join(letters)


def _broken(text: str) -> Iterator[list[str]]:
    """The parts of words that hyphens break at line ends, the longest words first."""
    for match in _BREAKS.finditer(text):
        parts = [word for part in _BREAK.split(match.group()) for word in words(part)]
        for size in range(len(parts), 1, -1):
            yield from (parts[at : at + size] for at in range(len(parts) - size + 1))
