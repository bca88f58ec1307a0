"""Lines of the document: one statement each, numbered, with its place in the source."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from core.resume.items import Item
from core.resume.model import Line, Source
from core.resume.passage import Passage

_SENTENCE = re.compile(r"(?<=[.!?…])[\"”’)]*\s+(?=[\"“‘(]?[^\W\d_a-zа-яё])|(?<=[。！？])")
_NO_END = re.compile(
    r"(?:\b(?:[A-ZА-ЯЁІЇЄ]|Inc|Ltd|Co|Corp|Dr|Mr|Mrs|Ms|Prof|St|Jr|Sr|e\.g|i\.e|etc|B\.Sc|M\.Sc|Ph\.D|[BM]\.?Eng|[BM]\.?Tech|M\.Phil|B\.Com|Dipl|Ing|S\.A|p\.m|a\.m|ca|bzw|z\.B|d\.h|u\.a|No|vs|approx|"
    r"Dept|Univ|univ|med|phil|rer|nat|jur|oec|dent|vet|habil|apl|mult|Doz|kat|Kat|kl|Kl|incl|inkl|Nr|Mio|Mrd|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Sept|Oct|Okt|Nov|Dec|Dez|гг?|г|им|ул|т\.д|т\.п)|\b\d{1,2})\.$"
)
_LIST = re.compile(r"(?:(?<=[^\W\d_]{5})|(?<=\)))\.\s+(?=[A-ZÄÖÜÉА-ЯЁ])|\s*[,;،؛、，；]\s*|\s+[|•·●▪*]\s+")
_BRACKETS = re.compile(r"\([^()]*\)")
_MANY = 3  # commas
_SEMICOLON = re.compile(r"\s*[;؛；]\s*|\s+[|•·●▪*]\s+")


@dataclass(slots=True)
class Numbering:
    """Gives the lines under one parent their ids: "work-1-3"."""

    source: Source
    parent: str
    count: int = 0

    def line(self, passage: Passage) -> Line:
        """The next line."""
        self.count += 1
        return Line(f"{self.parent}-{self.count}", " ".join(passage.text.split()), passage.spans(self.source))

    def lines(self, passages: Iterable[Passage]) -> tuple[Line, ...]:
        """The next lines, blank ones left out."""
        return tuple(self.line(passage) for passage in passages if passage)


def statements(item: Item) -> Iterator[Passage]:
    """The statements of an item: a bullet is one, text falls into its sentences."""
    if item.bulleted or item.header:
        yield item.whole
    else:
        yield from sentences(item.whole)


def sentences(text: Passage) -> list[Passage]:
    """A text cut after its sentences."""
    found: list[Passage] = []
    at = 0
    for match in _SENTENCE.finditer(text.text):
        if not _NO_END.search(text.text[at : match.start()].rstrip('"”’)')):
            found.append(text.cut(at, match.end()))
            at = match.end()
    return [sentence for sentence in (*found, text.cut(at)) if sentence]


def listed(text: Passage) -> list[Passage]:
    """The parts of an enumeration, parentheses kept whole: "Python, AWS (EC2, S3)" are two."""
    pattern = _SEMICOLON if _by_semicolons(text.text) else _LIST
    cuts = [match for match in pattern.finditer(text.text) if not _nested(text.text, match.start())]
    parts: list[Passage] = []
    at = 0
    for match in cuts:
        parts.append(text.cut(at, match.start()))
        at = match.end()
    last = text.cut(at)
    return [part for part in (*parts, last.cut(0, len(last.text) - 1) if last.text.endswith(".") else last) if part]


def _by_semicolons(text: str) -> bool:
    """Whether semicolons part a list, so that a comma belongs to one of its parts; a part with many commas is a list itself."""
    if ";" not in text or _nested(text, text.index(";")):
        return False
    return max(part.count(",") for part in _BRACKETS.sub("", text).split(";")) < _MANY


def _nested(text: str, at: int) -> bool:
    before = text[:at]
    return before.count("(") > before.count(")") or before.count("[") > before.count("]")


def all_statements(items: Sequence[Item]) -> list[Passage]:
    """The statements of several items."""
    return [statement for item in items for statement in statements(item)]
