"""Cleaned text that still knows, character by character, where it stands in the source."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.resume.model import Source, Span

_FOLDED = re.compile(
    "[\ufb00-\ufdff\ufe70-\ufefe\uff10-\uff19\uff21-\uff3a\uff41-\uff5a\uff61-\uff9f\u00a0\u2000-\u200a\u202f\u205f\u3000\u2010\u2011\u2e80-\u2fdf\U0001d400-\U0001d7ff]"
)  # ligatures, presentation forms, full-width letters, odd spaces and hyphens: the same letters in another dress
_DROPPED = re.compile(
    "[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u00ad\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f\ufeff\ufffe\uffff\ue000-\uf8ff]"
)  # control characters, soft hyphens, direction marks, private-use glyphs: nothing that a person reads
_MARKS = 4  # characters of markup between two words
_HYPHENS = str.maketrans("‐‑", "--")


@dataclass(frozen=True, slots=True)
class Passage:
    """Cleaned words with, for each character, the source offsets it was read from (`starts[i]:ends[i]`) and its source line."""

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    rows: tuple[int, ...]

    def __bool__(self) -> bool:
        return bool(self.text)

    def cut(self, start: int, end: int | None = None) -> "Passage":
        """The part from `start` to `end` (offsets into `text`), without white space around it."""
        part = self.text[start:end]
        left = start + len(part) - len(part.lstrip())
        right = left + len(part.strip())
        return Passage(self.text[left:right], self.starts[left:right], self.ends[left:right], self.rows[left:right])

    def within(self, start: int, end: int) -> "Passage":
        """The part that was read from `start` to `end` (offsets into the source)."""
        places = enumerate(zip(self.starts, self.ends, strict=True))
        inside = [at for at, (left, right) in places if start <= left and right <= end]
        return self.cut(inside[0], inside[-1] + 1) if inside else self.cut(len(self.text))

    def strip(self, characters: str) -> "Passage":
        """Without any of `characters` or white space at its ends."""
        left = len(self.text) - len(self.text.lstrip(characters + " \t"))
        return self.cut(left, max(left, len(self.text.rstrip(characters + " \t"))))

    def rstrip(self, characters: str) -> "Passage":
        """Without any of `characters` or white space at its end."""
        return self.cut(0, len(self.text.rstrip(characters + " \t")))

    def lstrip(self, characters: str) -> "Passage":
        """Without any of `characters` or white space at its beginning."""
        return self.cut(len(self.text) - len(self.text.lstrip(characters + " \t")))

    def without(self, pattern: re.Pattern[str]) -> "Passage":
        """All but what `pattern` matches; white space is squeezed afterwards."""
        return self.outside([match.span() for match in pattern.finditer(self.text)])

    def outside(self, parts: Sequence[tuple[int, int]]) -> "Passage":
        """All but some parts, each from its start to its end; white space is squeezed afterwards."""
        left = {at for start, end in parts for at in range(start, end)}
        return _squeezed([at for at in range(len(self.text)) if at not in left], self)

    def unwrapped(self, pattern: re.Pattern[str]) -> "Passage":
        """What `pattern` matches is replaced by its group `words`: markup goes, the words stay."""
        kept: list[int] = []
        at = 0
        for match in pattern.finditer(self.text):
            kept += range(at, match.start())
            kept += range(*match.span("words"))
            at = match.end()
        return self if not at else _picked([*kept, *range(at, len(self.text))], self)

    def split(self, pattern: re.Pattern[str]) -> list["Passage"]:
        """The parts between what `pattern` matches, blank ones left out."""
        at, parts = 0, []
        for match in pattern.finditer(self.text):
            parts.append(self.cut(at, match.start()))
            at = match.end()
        return [part for part in (*parts, self.cut(at)) if part]

    def spans(self, source: Source) -> tuple[Span, ...]:
        """Where it stands, one span per source line it reaches over (or per piece, when something was cut out of it)."""
        spans: list[Span] = []
        row = -1
        for start, end, at in zip(self.starts, self.ends, self.rows, strict=True):
            if spans and at == row and _near(source.text, spans[-1].end, start):
                spans[-1] = Span(source.id, spans[-1].start, max(end, spans[-1].end))
            elif end > start:
                spans.append(Span(source.id, start, end))
                row = at
        return tuple(spans)


def _near(text: str, left: int, right: int) -> bool:
    """Whether only white space, markup and marks lie between two offsets of one source line."""
    return right <= left or (right - left <= _MARKS and not any(character.isalnum() for character in text[left:right]))


def _squeezed(indices: Sequence[int], passage: Passage) -> Passage:
    kept: list[int] = []
    for index in indices:
        if passage.text[index] != " " or (kept and passage.text[kept[-1]] != " "):
            kept.append(index)
    while kept and passage.text[kept[-1]] == " ":
        kept.pop()
    return _picked(kept, passage)


def _picked(kept: Sequence[int], passage: Passage) -> Passage:
    return Passage(
        "".join(passage.text[index] for index in kept),
        tuple(passage.starts[index] for index in kept),
        tuple(passage.ends[index] for index in kept),
        tuple(passage.rows[index] for index in kept),
    )


def clean(text: str, start: int, end: int, row: int) -> Passage:
    """The passage of `text[start:end]`, a part of source line number `row`: normalised, control characters out, tabs kept."""
    characters: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    for left, right in _clusters(text, start, end):
        for character in _normal(text[left:right]):
            characters.append(character)
            starts.append(left)
            ends.append(right)
    rows = (row,) * len(characters)
    return Passage("".join(characters), tuple(starts), tuple(ends), rows)


def _clusters(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Offsets of letters together with the combining marks that follow them."""
    left = start
    for index in range(start + 1, end + 1):
        if index == end or text[index] < "\u0300" or not unicodedata.combining(text[index]):
            yield left, index
            left = index


def _normal(cluster: str) -> str:
    if cluster < "\x7f" and cluster >= " " and len(cluster) == 1:
        return cluster
    folded = unicodedata.normalize("NFC", _DROPPED.sub("", cluster))
    return _FOLDED.sub(lambda match: unicodedata.normalize("NFKC", match.group()), folded).translate(_HYPHENS)


def joined(passages: Sequence[Passage], glue: str = " ") -> Passage:
    """Passages one after another. `glue` stands for what was between them."""
    return chained((passage, glue) for passage in passages)


def chained(links: Iterable[tuple[Passage, str]]) -> Passage:
    """Passages one after another, each with what stands for the gap before it."""
    text, starts, ends, rows = [], list[int](), list[int](), list[int]()
    for passage, glue in links:
        if not passage:
            continue
        if starts and glue:
            text.append(glue)
            starts += [ends[-1]] * len(glue)
            ends += [starts[-1]] * len(glue)
            rows += [rows[-1]] * len(glue)
        text.append(passage.text)
        starts += passage.starts
        ends += passage.ends
        rows += passage.rows
    return Passage("".join(text), tuple(starts), tuple(ends), tuple(rows))


EMPTY = Passage("", (), (), ())
