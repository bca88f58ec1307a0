"""Where words stand, as a person would look them up: the file and its page, or the number of the answer, with the words."""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from core.resume.model import Source, Span

_ANSWER = re.compile(r"answer-(\d+)")
_BETWEEN = re.compile(r"[\s*_\]]*(?:\((?:https?://|www\.|mailto:)[^\s()]*\)[\s*_]*)?")  # white space, or where a link leads to


@dataclass(frozen=True, slots=True)
class Pointer:
    """Words that something rests on. `quote` is literally in the source `name`; `page` and `answer` count from 1 (0: none)."""

    quote: str
    span: Span
    name: str = ""
    page: int = 0
    answer: int = 0


def pointers(spans: Iterable[Span], sources: Iterable[Source]) -> tuple[Pointer, ...]:
    """Each place once, in order; what only white space or a link's target divides is one. Blank and unknown ones are left out."""
    texts = {source.id: source for source in sources}
    return tuple(_pointer(texts[span.source], span) for span in _joined(dict.fromkeys(spans), texts))


def _joined(spans: Iterable[Span], texts: Mapping[str, Source]) -> Iterator[Span]:
    last: Span | None = None
    for span in spans:
        if span.source not in texts or not texts[span.source].quote(span).strip():
            continue
        if last and last.source == span.source and _adjoin(texts[span.source].text, last.end, span.start):
            last = Span(last.source, last.start, max(last.end, span.end))
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _adjoin(text: str, left: int, right: int) -> bool:
    return left <= right and bool(_BETWEEN.fullmatch(text, left, right))


def _pointer(source: Source, span: Span) -> Pointer:
    answer = _ANSWER.fullmatch(source.id)
    paged = len(source.pages) > 1 or source.name.lower().endswith(".pdf")
    return Pointer(
        source.quote(span), span, source.name, source.page(span) if paged and not answer else 0, int(answer[1]) if answer else 0
    )
