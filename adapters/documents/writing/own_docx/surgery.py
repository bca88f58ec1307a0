"""Changing words in the body of a Word file, run by run, and paragraphs that come and go."""

import copy
import re
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from adapters.documents.writing.own_docx.file import Cell, WordFile

SPACE = "{http://www.w3.org/XML/1998/namespace}space"
SIGNS = {"\t": "w:tab", "\n": "w:br"}
TOKEN = re.compile(r"\w+|\s+|[^\w\s]")
ONCE = (  # what a copy of a paragraph must not have a second time
    *map(qn, ("w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd", "w:commentReference", "w:sectPr")),
    *map(qn, ("w:footnoteReference", "w:endnoteReference", "w:drawing", "w:pict", "w:object", "w:del", "w:moveFrom")),
    *map(qn, ("w:lastRenderedPageBreak", "w:proofErr")),
)
PICTURES = tuple(map(qn, ("w:drawing", "w:pict", "w:object")))
MARKS = tuple(map(qn, ("w:bookmarkStart", "w:bookmarkEnd", "w:commentRangeStart", "w:commentRangeEnd")))
BEFORE_NUMBERING = tuple(map(qn, ("w:pStyle", "w:keepNext", "w:keepLines", "w:pageBreakBefore", "w:framePr", "w:widowControl")))
WORD = re.compile(r"\w")
IDENTITIES = ("paraId", "textId")


class Stuck(Exception):
    """A change that can't be made in this file."""


class Surgeon:
    """Collects changes of words, and makes them all at the end; paragraphs come and go at once."""

    def __init__(self, file: WordFile) -> None:
        self.file = file
        self._cut: set[int] = set()
        self._put: dict[int, str] = {}  # words behind a letter, by its place in `cells`
        self._lead: dict[int, str] = {}  # words before a letter
        self._new: dict[int, str] = {}  # lines behind a letter, after the words that belong to its own

    def reword(self, orders: Sequence[int | None], old: str, new: str) -> None:
        """Change the words of a line where they differ, each in the run that it stands in. Raises Stuck."""
        cut: set[int] = set()
        put: dict[int, str] = {}
        lead: dict[int, str] = {}
        before, after = TOKEN.findall(old), TOKEN.findall(new)
        starts = [sum(map(len, before[:at])) for at in range(len(before) + 1)]
        for kind, a, b, c, d in SequenceMatcher(None, before, after, autojunk=False).get_opcodes():
            if kind == "equal":
                continue
            gone = self.range(orders[starts[a] : starts[b]])
            words = "".join(after[c:d])
            cut.update(gone)
            known = [order for order in orders[: starts[a]] if order is not None]
            if words and (gone or known):
                place = gone[0] if gone else known[-1]
                put[place] = put.get(place, "") + words
            elif words:
                lead[next((order for order in orders if order is not None), -1)] = words
        self._commit(cut, put, lead)

    def range(self, orders: Iterable[int | None]) -> list[int]:
        """The letters from the first to the last of some of a line's, in one paragraph, with what was not read in between."""
        known = [order for order in orders if order is not None]
        if not known:
            return []
        found = list(range(min(known), max(known) + 1))
        if len({self.file.cells[order].paragraph for order in found}) > 1:
            raise Stuck("two paragraphs")
        return found

    def cut(self, orders: Iterable[int]) -> None:
        """Take letters out. Raises Stuck."""
        self._commit(set(orders), {}, {})

    def put(self, order: int, words: str) -> None:
        """Put words behind a letter, before those that were put there. Raises Stuck."""
        self._commit(set(), {order: ""}, {})
        self._new[order] = words + self._new.get(order, "")

    def put_before(self, order: int, words: str) -> None:
        """Put words before a letter, and before those that were put there. Raises Stuck."""
        self._commit(set(), {}, {order: ""})
        self._lead[order] = words + self._lead[order]

    def _commit(self, cut: set[int], put: dict[int, str], lead: dict[int, str]) -> None:
        cells = self.file.cells
        new = (*put, *lead)
        if -1 in new or not all(cells[order].free for order in (*cut, *new)):
            raise Stuck("not free")
        if any(cells[order].element.tag != qn("w:t") for order in new):
            raise Stuck("no words there")
        self._cut |= cut
        for held, words in ((self._put, put), (self._lead, lead)):
            for order, text in words.items():
                held[order] = held.get(order, "") + text

    def carried_out(self) -> None:
        """Make the changes of words."""
        touched = {self.file.cells[order].element: None for order in (*self._cut, *self._put, *self._lead)}
        parts: dict[etree._Element, str] = dict.fromkeys(touched, "")
        for order, cell in enumerate(self.file.cells):
            if cell.element in parts:
                held = "" if order in self._cut else cell.char
                parts[cell.element] += self._lead.get(order, "") + held + self._put.get(order, "") + self._new.get(order, "")
        for element, words in parts.items():
            if element.tag == qn("w:t"):
                write(element, words)
            elif not words:
                element.getparent().remove(element)
        for number in sorted({self.file.cells[order].paragraph for order in self._cut}):
            if self.file.root in self.file.paragraphs[number].iterancestors():
                self._without_bullet(self.file.paragraphs[number])

    def _without_bullet(self, paragraph: etree._Element) -> None:
        """Take a paragraph out of which nothing is left but its bullet; the bullet alone where the paragraph must stay."""
        words = list(paragraph.iter(qn("w:t")))
        if WORD.search("".join(one.text or "" for one in words)) or paragraph.find(f".//{qn('w:fldChar')}") is not None:
            return
        if _must_stay(paragraph):
            for one in (*words, *paragraph.iter(qn("w:tab"))):
                if one.getparent().tag == qn("w:r"):
                    one.getparent().remove(one)
            _unlist(paragraph)
        else:
            _take_out(paragraph)

    def remove(self, numbers: Sequence[int]) -> None:
        """Take paragraphs out, and rows of a table that say nothing else. Raises Stuck."""
        paragraphs = {self.file.paragraphs[number] for number in numbers}
        for row in {row for paragraph in paragraphs for row in paragraph.iterancestors(qn("w:tr"))}:
            if all(one in paragraphs or not "".join(one.itertext()).strip() for one in row.iter(qn("w:p"))):
                table = row.getparent()
                table.remove(row)
                if table.find(qn("w:tr")) is None and table.getparent().tag == qn("w:body"):
                    table.getparent().remove(table)
        for number in numbers:
            if self.file.root in self.file.paragraphs[number].iterancestors():
                self._remove(number)

    def _remove(self, number: int) -> None:
        """Take a paragraph out; one that must stay, as the last of a cell or the end of a section, loses its words only."""
        paragraph = self.file.paragraphs[number]
        if _must_stay(paragraph):
            self.cut(range(*self.file.first[number : number + 2]))
        elif not _is_balanced(paragraph):
            raise Stuck("a field goes on")
        else:
            _take_out(paragraph)

    def copied(self, number: int, orders: Sequence[int], words: str) -> etree._Element:
        """A new paragraph like another: its numbering, style and letters, with words of its own in the place of a line's."""
        original = self.file.paragraphs[number]
        made = copy.deepcopy(original)
        twins = dict(zip(original.iter(), made.iter(), strict=True))
        held: dict[etree._Element, list[Cell]] = {}
        for order in orders:
            held.setdefault(self.file.cells[order].element, []).append(self.file.cells[order])
        free = {element: cells for element, cells in held.items() if element.tag == qn("w:t") and cells[0].free}
        if not free:
            raise Stuck("no words to copy")
        chosen = max(free, key=lambda element: len(free[element]))
        for element, cells in held.items():
            twin = twins[element]
            if element.tag != qn("w:t"):
                twin.getparent().remove(twin)
                continue
            text = element.text or ""
            first, last = cells[0].at, cells[-1].at
            write(twin, text[:first] + (words if element is chosen else "") + text[last + 1 :])
        _tidied(made)
        return made


def write(element: etree._Element, words: str) -> None:
    """Set an element's words; tabs and line breaks become elements of their own behind it."""
    first, *rest = re.split("([\t\n])", words)
    element.text = first
    element.set(SPACE, "preserve")
    for part in reversed(list(_elements(rest))):
        element.addnext(part)


def _elements(parts: Sequence[str]) -> Iterator[etree._Element]:
    for part in parts:
        if part in SIGNS:
            yield etree.Element(qn(SIGNS[part]))
        elif part:
            made = etree.Element(qn("w:t"))
            made.text = part
            made.set(SPACE, "preserve")
            yield made


def _must_stay(paragraph: etree._Element) -> bool:
    """Whether a file needs a paragraph without its words: a cell ends with one, and sections and pictures stand in one."""
    before = paragraph.getprevious()
    ends = paragraph.getparent().tag == qn("w:tc") and paragraph.getnext() is None and (before is None or before.tag != qn("w:p"))
    return ends or any(paragraph.find(f".//{name}") is not None for name in (qn("w:sectPr"), *PICTURES))


def _take_out(paragraph: etree._Element) -> None:
    for mark in paragraph.iter(*MARKS):
        paragraph.addprevious(copy.copy(mark))
    paragraph.getparent().remove(paragraph)


def _unlist(paragraph: etree._Element) -> None:
    """Take the numbering or bullet off that a paragraph has by itself or by its style."""
    properties = paragraph.find(qn("w:pPr"))
    if properties is None:
        return
    numbering = properties.find(qn("w:numPr"))
    if numbering is not None:
        properties.remove(numbering)
    if (style := properties.find(qn("w:pStyle"))) is not None:
        off = etree.Element(qn("w:numPr"))
        etree.SubElement(off, qn("w:numId")).set(qn("w:val"), "0")
        before = [one for one in properties if one.tag in BEFORE_NUMBERING]
        (before[-1] if before else style).addnext(off)


def _is_balanced(paragraph: etree._Element) -> bool:
    kinds = [mark.get(qn("w:fldCharType")) for mark in paragraph.iter(qn("w:fldChar"))]
    return kinds.count("begin") == kinds.count("end")


def _tidied(paragraph: etree._Element) -> None:
    """Take off what only the original may have, and what is empty now."""
    for name in list(paragraph.attrib):
        if name.rpartition("}")[2] in IDENTITIES:
            del paragraph.attrib[name]
    for element in list(paragraph.iter(*ONCE)):
        element.getparent().remove(element)
    for run in list(paragraph.iter(qn("w:r"))):
        if not any(child.tag != qn("w:rPr") and (child.tag != qn("w:t") or child.text) for child in run):
            run.getparent().remove(run)
    for link in list(paragraph.iter(qn("w:hyperlink"))):
        if len(link) == 0:
            link.getparent().remove(link)
