"""What a Word file should say, against what it says: each difference becomes an edit, or is named as one that found no place."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import pairwise

from lxml import etree  # type: ignore[import-untyped]

from adapters.documents.writing.own_docx.file import WordFile
from adapters.documents.writing.own_docx.surgery import Stuck, Surgeon
from core.ports import Unplaced
from core.resume.model import Entry, Kind, Line, Resume, Section, Span

Blocks = Callable[[Sequence[str]], list[list[etree._Element]]]  # noqa: SLF001 - lxml names it nowhere else
LISTED = {Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS}


@dataclass(frozen=True, slots=True)
class Home:
    """A place that lines stand in: a section, an entry, the head. `near` are homes whose lines look like its own."""

    id: str
    lines: tuple[Line, ...]
    heading: tuple[Span, ...] = ()
    near: tuple[str, ...] = ()
    listed: bool = False


@dataclass(frozen=True, slots=True)
class Stand:
    """Where a line stands: its letters, the paragraphs they are in, and whether they are all that these say."""

    orders: tuple[int | None, ...]
    paragraphs: tuple[int, ...]
    whole: bool

    @property
    def paragraph(self) -> int:
        """The paragraph of a line that stands in one. Raises Stuck."""
        if len(self.paragraphs) > 1:
            raise Stuck("several paragraphs")
        return self.paragraphs[0]

    @property
    def known(self) -> list[int]:
        """The letters that were found."""
        return [order for order in self.orders if order is not None]


class Changes:
    """Makes a file say what it should. `left` are the changes that found no place, by what they are of."""

    def __init__(self, file: WordFile, before: Resume, after: Resume, spoiled: set[str]) -> None:
        self.file, self.before, self.after, self._spoiled = file, before, after, spoiled
        self.left: dict[str, Unplaced] = {}
        self.any = False
        self._surgeon = Surgeon(file)
        self._homes = {home.id: home for home in homes(before)}
        self._stands = {line.id: stand for home in self._homes.values() for line in home.lines if (stand := self._stand(line))}

    def make(self) -> None:
        """All changes that can be made."""
        self._fields()
        known = {line.id for home in self._homes.values() for line in home.lines}
        wanted = list(homes(self.after))
        meant = {line.id for home in wanted for line in home.lines}
        for home in wanted:
            self._bring(home, known)
        for home in self._homes.values():
            for line in home.lines:
                if line.id not in meant:
                    self._try(line.id, Unplaced("gone", line.text), partial(self._remove, line, meant))
        self._gone(meant)
        self._orders()
        self._surgeon.carried_out()

    def _try(self, name: str, told: Unplaced, change: Callable[[], None]) -> None:
        """Make a change, or name it as one that found no place."""
        if name in self._spoiled:
            self.left[name] = told
            return
        try:
            change()
        except Stuck:
            self.left[name] = told
        else:
            self.any = True

    def _stand(self, line: Line) -> Stand | None:
        orders = self.file.orders(line.text, line.spans)
        paragraphs = sorted({self.file.cells[order].paragraph for order in orders if order is not None})
        if not paragraphs:
            return None
        mine = {order for order in orders if order is not None}
        held = (order for number in paragraphs for order in range(*self.file.first[number : number + 2]))
        others = any(self.file.cells[order].char.isalnum() for order in held if order not in mine)
        return Stand(tuple(orders), tuple(paragraphs), not others)

    def _of(self, line: Line) -> Stand:
        if line.id not in self._stands:
            raise Stuck("nowhere")
        return self._stands[line.id]

    def _bring(self, home: Home, known: set[str]) -> None:
        """Words of lines that are other words now, and lines that are new."""
        old = {line.id: line for line in self._homes[home.id].lines} if home.id in self._homes else {}
        for line in home.lines:
            if line.id in old and old[line.id].text != line.text:
                had = old[line.id]
                self._try(line.id, Unplaced("new", line.text), partial(self._reword, had, line.text))
        for line in reversed([line for line in home.lines if line.id not in known]):
            self._try(line.id, Unplaced("new", line.text), partial(self._add, home, line, old))

    def _reword(self, had: Line, words: str) -> None:
        self._surgeon.reword(self._of(had).orders, had.text, words)

    def _add(self, home: Home, line: Line, old: dict[str, Line]) -> None:
        """A new line, as its neighbour is: behind the one before it, else before the one after it, else below the heading."""
        at = home.lines.index(line)
        above = next((one for one in reversed(home.lines[:at]) if one.id in old and one.id in self._stands), None)
        below = next((one for one in home.lines[at:] if one.id in old and one.id in self._stands), None)
        if above is not None:
            self._behind(home, self._stands[above.id], line)
        elif below is not None and self._stands[below.id].whole:
            stand = self._stands[below.id]
            self._paragraph(stand).addprevious(self._surgeon.copied(stand.paragraph, stand.known, line.text))
        elif below is not None and (row := self._row(self._stands[below.id])) is not None:
            start, mark = row
            self._surgeon.put_before(start, f"{mark}{line.text}\n")
        else:
            self._below_heading(home, line)

    def _behind(self, home: Home, stand: Stand, line: Line) -> None:
        if stand.whole:
            self._paragraph(stand).addnext(self._surgeon.copied(stand.paragraph, stand.known, line.text))
        elif (row := self._row(stand)) is not None:
            self._surgeon.put(stand.known[-1], f"\n{row[1]}{line.text}")
        else:
            self._surgeon.put(stand.known[-1], (", " if home.listed else " ") + line.text)

    def _row(self, stand: Stand) -> tuple[int, str] | None:
        """Where the row of a line that has it to itself begins in a paragraph of several rows, and the mark before the line."""
        first, end = self.file.first[stand.paragraph : stand.paragraph + 2]
        letters = "".join(cell.char for cell in self.file.cells[first:end])
        start = letters.rfind("\n", 0, min(stand.known) - first) + 1
        mark = letters[start : min(stand.known) - first]
        behind = letters[max(stand.known) + 1 - first :].partition("\n")[0]
        if "\n" not in letters or any(map(str.isalnum, mark + behind)):
            return None
        return first + start, mark

    def _below_heading(self, home: Home, line: Line) -> None:
        """Into a place that has no lines yet, as those of its neighbours are."""
        paragraphs = self._holders(home.heading)
        like = next(
            (
                stand
                for name in home.near
                for one in self._homes[name].lines
                if (stand := self._stands.get(one.id)) and stand.whole
            ),
            None,
        )
        if like is None:
            raise Stuck("no line to copy")
        heading = self.file.paragraphs[paragraphs[-1]]
        if heading.getparent() is not self._paragraph(like).getparent():
            raise Stuck("elsewhere")
        heading.addnext(self._surgeon.copied(like.paragraph, like.known, line.text))

    def _paragraph(self, stand: Stand) -> etree._Element:
        return self.file.paragraphs[stand.paragraph]

    def _holders(self, spans: Sequence[Span]) -> list[int]:
        """The paragraphs that spans were read from. Raises Stuck when one was read from none."""
        found = [
            {self.file.cells[order].paragraph for order in self.file.orders(self._quote(span), (span,)) if order is not None}
            for span in spans
        ]
        if not all(found) or not found:
            raise Stuck("in no paragraph")
        return sorted(set[int]().union(*found))

    def _quote(self, span: Span) -> str:
        return self.before.source.quote(span)

    def _remove(self, line: Line, meant: set[str]) -> None:
        """A line that is gone: its paragraph, or its part of one with the sign that parted it from its neighbour."""
        stand = self._of(line)
        if stand.whole:
            self._surgeon.remove(stand.paragraphs)
            return
        mine = self._surgeon.range(stand.orders)
        beside = [
            (min(other.known), max(other.known), name)
            for name, other in self._stands.items()
            if name != line.id and stand.paragraph in other.paragraphs
        ]
        before = max((last for _first, last, _name in beside if last < mine[0]), default=None)
        after = min((first for first, _last, name in beside if first > mine[-1] and name in meant), default=None)
        start = before + 1 if before is not None else mine[0]
        end = after if before is None and after is not None else mine[-1] + 1
        self._surgeon.cut(range(start, end))

    def _fields(self) -> None:
        """Contact data, heads of entries and headings that are other words now."""
        old, new = self.before.contact, self.after.contact
        for name in ("name", "label", "email", "phone", "location"):
            self._field(f"contact {name}", getattr(old, name), getattr(new, name), old.spans)
        for link in [link for link in new.links if link not in old.links]:
            self.left[link] = Unplaced("new", link)
        for link in [link for link in old.links if link not in new.links]:
            self.left[link] = Unplaced("gone", link)
        sections = {section.id: section for section in self.before.sections}
        for section in self.after.sections:
            if section.id not in sections:
                self._new(section)
                continue
            had = sections[section.id]
            self._field(section.id, had.heading, section.heading, had.spans)
            entries = {entry.id: entry for entry in had.entries}
            for entry in section.entries:
                self._entry(entries.get(entry.id), entry)

    def _entry(self, had: Entry | None, entry: Entry) -> None:
        if had is None:
            self.left[entry.id] = Unplaced("new", entry.title or entry.organisation)
            return
        for name in ("title", "organisation", "location", "dates"):
            self._field(f"{entry.id} {name}", getattr(had, name), getattr(entry, name), had.heading)

    def _new(self, section: Section) -> None:
        for entry in section.entries:
            self._entry(None, entry)
        if section.heading:
            self.left[section.id] = Unplaced("new", section.heading)

    def _field(self, name: str, old: str, new: str, spans: Sequence[Span]) -> None:
        if old == new:
            return
        told = Unplaced("new", new) if new else Unplaced("gone", old)
        self._try(name, told, partial(self._reworded, old, new, spans))

    def _reworded(self, old: str, new: str, spans: Sequence[Span]) -> None:
        found = [
            Span(span.source, span.start + at, span.start + at + len(old))
            for span in spans
            if old and (at := self._quote(span).find(old)) >= 0
        ]
        if len({(span.start, span.end) for span in found}) != 1 or not new:
            raise Stuck("not there, or not once")
        self._surgeon.reword(self.file.orders(old, found[:1]), old, new)

    def _gone(self, meant: set[str]) -> None:
        """Headings of entries and sections that are gone, where the heading is all that their paragraphs say."""
        sections = {section.id: section for section in self.after.sections}
        for section in self.before.sections:
            kept = {entry.id for entry in sections[section.id].entries} if section.id in sections else set[str]()
            for entry in section.entries:
                if entry.id not in kept and entry.heading and not (entry.inline and not entry.title):
                    told = Unplaced("gone", entry.title or entry.organisation)
                    self._try(entry.id, told, partial(self._headless, entry.heading, meant))
            if section.id not in sections and section.spans:
                told = Unplaced("gone", section.heading)
                self._try(section.id, told, partial(self._headless, section.spans, meant))

    def _headless(self, spans: Sequence[Span], meant: set[str]) -> None:
        numbers = self._holders(spans)
        staying = {number for name, stand in self._stands.items() if name in meant for number in stand.paragraphs}
        if staying.intersection(numbers):
            raise Stuck("shared with others")
        self._surgeon.remove([number for number in numbers if self.file.paragraphs[number].getparent() is not None])

    def _orders(self) -> None:
        """Lines, entries and sections in another order."""
        named = self._names()
        for home in homes(self.after):
            if home.id in self._homes:
                old = [line.id for line in self._homes[home.id].lines]
                self._order(
                    f"order {home.id}", old, [line.id for line in home.lines], self._line_blocks, named.get(home.id, home.id)
                )
        sections = {section.id: section for section in self.before.sections}
        for section in self.after.sections:
            if had := sections.get(section.id):
                old, new = [entry.id for entry in had.entries], [entry.id for entry in section.entries]
                self._order(f"order of {section.id}", old, new, self._entry_blocks, named[section.id])
        old, new = [section.id for section in self.before.sections], [section.id for section in self.after.sections]
        names = ", ".join(section.heading or section.kind.value for section in self.after.sections)
        self._order("order", old, new, self._section_blocks, names)

    def _names(self) -> dict[str, str]:
        """What a person calls each section and entry; an entry without a name goes by its section's."""
        named = {section.id: section.heading or section.kind.value for section in self.before.sections}
        return named | {
            entry.id: entry.title or entry.organisation or named[section.id]
            for section in self.before.sections
            for entry in section.entries
        }

    def _order(self, name: str, old: Sequence[str], new: Sequence[str], blocks: Blocks, told: str) -> None:
        standing, wanted = [one for one in old if one in new], [one for one in new if one in old]
        if standing != wanted:
            places = [standing.index(one) for one in wanted]
            self._try(name, Unplaced("order", told), lambda: rearrange(blocks(standing), places))

    def _line_blocks(self, names: Sequence[str]) -> list[list[etree._Element]]:
        stands = [self._stands.get(name) for name in names]
        if not all(stand and stand.whole for stand in stands):
            raise Stuck("parts of paragraphs")
        return [[self._paragraph(stand)] for stand in stands if stand]

    def _entry_blocks(self, names: Sequence[str]) -> list[list[etree._Element]]:
        entries = {entry.id: entry for entry in self.before.entries()}
        return self._blocks([(*entries[name].heading, *_spans(entries[name].lines)) for name in names])

    def _section_blocks(self, names: Sequence[str]) -> list[list[etree._Element]]:
        sections = {section.id: section for section in self.before.sections}
        return self._blocks([tuple(_all_spans(sections[name])) for name in names])

    def _blocks(self, spans: Sequence[Sequence[Span]]) -> list[list[etree._Element]]:
        """For each group of spans all elements from the first to the last that they were read from, side by side."""
        held = [[self.file.paragraphs[number] for number in self._holders(group)] for group in spans]
        here = [[paragraph for paragraph in group if paragraph.getparent() is not None] for group in held]
        if not all(here):
            raise Stuck("nothing to move")
        parent = _common([paragraph for group in here for paragraph in group])
        places = [sorted({parent.index(_child(parent, paragraph)) for paragraph in group}) for group in here]
        children = list(parent)
        return [children[group[0] : group[-1] + 1] for group in places]


def _common(elements: Sequence[etree._Element]) -> etree._Element:
    """The innermost element that holds all of these."""
    around = [list(element.iterancestors()) for element in elements]
    return next(one for one in around[0] if all(one in others for others in around))


def _child(parent: etree._Element, element: etree._Element) -> etree._Element:
    return next(one for one in (element, *element.iterancestors()) if one.getparent() is parent)


def rearrange(blocks: list[list[etree._Element]], order: Sequence[int]) -> None:
    """Put blocks into another order; what stands between them stays where it is. Raises Stuck."""
    parents = {block[0].getparent() for block in blocks}
    (parent,) = parents if len(parents) == 1 else (None,)
    if parent is None:
        raise Stuck("not side by side")
    edges = [(parent.index(block[0]), parent.index(block[-1])) for block in blocks]
    if any(last >= first for (_start, last), (first, _end) in pairwise(sorted(edges))) or _ends_a_section(blocks):
        raise Stuck("one within the other")
    slots = [etree.Element("slot") for _block in blocks]
    for slot, block in zip(slots, blocks, strict=True):
        block[0].addprevious(slot)
    for slot, number in zip(slots, order, strict=True):
        for element in blocks[number]:
            slot.addprevious(element)
        parent.remove(slot)


def _ends_a_section(blocks: list[list[etree._Element]]) -> bool:
    return any(one.tag.endswith("}sectPr") for block in blocks for element in block for one in element.iter(etree.Element))


def homes(resume: Resume) -> Iterator[Home]:
    """All places that lines stand in."""
    yield Home("contact", resume.contact.other)
    for section in resume.sections:
        listed = section.kind in LISTED
        names = tuple(entry.id for entry in section.entries if not entry.inline)
        yield Home(section.id, section.lines, section.spans, (), listed)
        for entry in section.entries:
            yield Home(entry.id, entry.lines, entry.heading, names, listed or entry.inline)
    yield Home("unplaced", resume.unplaced)


def _spans(lines: Sequence[Line]) -> tuple[Span, ...]:
    return tuple(span for line in lines for span in line.spans)


def _all_spans(section: Section) -> Iterator[Span]:
    yield from section.spans
    yield from _spans(section.lines)
    for entry in section.entries:
        yield from (*entry.heading, *_spans(entry.lines))
