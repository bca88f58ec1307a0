"""A person's own LaTeX file with the changes in it: every other byte as it was.

The file is read anew, what it says is compared with what it should say, and each difference becomes an edit in its place. The
result is read once more: a change that did not come out as it was meant is taken back, and named.
"""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from adapters.documents.writing.headings import heading as printed
from adapters.documents.writing.own_latex import contact, sections, surgery
from adapters.documents.writing.own_latex.file import TexFile, codec_of
from adapters.documents.writing.own_latex.homes import Home, Surgeon, carried_out
from adapters.documents.writing.own_latex.reword import Edit
from adapters.documents.writing.own_latex.tree import Range, is_balanced, stray
from adapters.documents.writing.own_latex.words import Wording
from core.errors import Unreadable
from core.ports import Unplaced
from core.resume.model import Entry, Kind, Line, Resume, Section, Span

TRIES = 4


def edit(data: bytes, resume: Resume) -> tuple[bytes, Sequence[Unplaced]] | None:
    """The file as it should be, and the changes that found no place in it; None when it is not the file of this resume."""
    try:
        decoded = codec_of(data)
        if decoded is None:
            return None
        tex, codec = decoded
        file = TexFile(tex)
    except Unreadable:
        return None
    if not resume.source.text.startswith(file.source.text):
        return None
    made, left = Changes(file, Wording(tex, codec), resume).carried_out()
    return made.encode(codec), list(dict.fromkeys(left))


class Changes:
    """What a file should say, against what it says."""

    def __init__(self, file: TexFile, wording: Wording, wanted: Resume) -> None:
        self.file, self.wording, self.wanted = file, wording, wanted
        self.has = file.resume
        self.stand = dict(_places(file))

    def carried_out(self) -> tuple[str, Sequence[Unplaced]]:
        """The text of the file with every change that comes out as it was meant, and the others."""
        spoiled: set[str] = set()
        for _try in range(TRIES):
            surgeon = self._operated(spoiled)
            tex = self._without_stray(carried_out(self.file.tex, surgeon.edits))
            wrong = self._wrong(tex, {name for name, _left in surgeon.left})
            if not wrong:
                return self._arranged(tex, [one for _name, one in surgeon.left])
            if wrong <= spoiled:
                break
            spoiled |= wrong
        return self.file.tex, [*self._everything()]

    def _without_stray(self, tex: str) -> str:
        """The file without line breaks that lost the line before them, where it had none of the kind."""
        found = stray(TexFile(tex).tree) if not stray(self.file.tree) else []
        return carried_out(tex, [Edit(*place, "") for place in found])

    def _operated(self, spoiled: set[str]) -> Surgeon:
        """All edits. `spoiled` are the changes that are left alone."""
        surgeon = Surgeon(self.file, self.wording, self.stand)
        contact.correct(surgeon, self.has.contact, self.wanted.contact)
        old = {name: lines for name, _kind, lines in _homes(self.has)}
        new = {name: lines for name, _kind, lines in _homes(self.wanted)}
        spared = {name: _spared(lines, new.get(name, ()), spoiled) for name, lines in old.items()}
        known = {line.id for lines in old.values() for line in lines}
        meant = {line.id for lines in (*new.values(), *spared.values()) for line in lines}
        for name, kind, lines in _homes(self.has):
            Home(surgeon, kind, lines, spared[name]).bring(known, meant)
        self._sections(surgeon, spoiled)
        surgeon.left += [(name, one) for name in spoiled for one in self._named(name)]
        return surgeon

    def _sections(self, surgeon: Surgeon, spoiled: set[str]) -> None:
        old = {section.id: section for section in self.has.sections}
        for at, section in enumerate(self.wanted.sections):
            if section.id not in old and not spoiled.intersection(line.id for line in _all(section)):
                following = next((old[one.id] for one in self.wanted.sections[at + 1 :] if one.id in old), None)
                title = printed(section.kind, section.heading, self.wanted.language)
                sections.set_in(surgeon, section, title, following, self.has.sections)
            if section.id not in old:
                continue
            if section.heading != old[section.id].heading:
                line = Line(section.id, old[section.id].heading, old[section.id].spans)
                if not surgeon.reword(section.id, line, section.heading):
                    surgeon.leave(section.id, "new", section.heading)
            self._entries(surgeon, old[section.id], section)
        here = {section.id for section in self.wanted.sections}
        for section in self.has.sections:
            if section.id not in here and not spoiled.intersection(line.id for line in _all(section)):
                self._entries(surgeon, section, replace(section, entries=()))
                sections.take_out(surgeon, section)

    def _entries(self, surgeon: Surgeon, old: Section, new: Section) -> None:
        """The heads of entries, groups that are gone, and the order of groups."""
        heads = {entry.id: entry for entry in old.entries}
        for entry in new.entries:
            if entry.id in heads:
                self._head(surgeon, heads[entry.id], entry)
        here = [entry.id for entry in new.entries if entry.id in heads]
        for entry in old.entries:
            if entry.id not in here:
                _take_out(surgeon, entry)
        standing = [entry.id for entry in old.entries if entry.id in here]
        if here != standing and not _swapped(surgeon, heads, standing, here):
            surgeon.leave(old.id, "order", old.heading)

    def _head(self, surgeon: Surgeon, old: Entry, new: Entry) -> None:
        for field in ("title", "organisation", "location", "dates"):
            before, after = getattr(old, field), getattr(new, field)
            if before == after:
                continue
            spans = [span for span in old.heading if before and before in self.file.source.quote(span)]
            line = Line(old.id, before, tuple(spans[:1]))
            if not (spans and after and surgeon.reword(old.id, line, after)):
                surgeon.leave(f"{old.id} {field}", "new" if after else "gone", after or before)

    def _wrong(self, tex: str, left: set[str]) -> set[str]:
        """The changes that do not read as they were meant; all of them when something else was harmed."""
        try:
            found = _bare(TexFile(tex).source.text)
        except Unreadable:
            return self._changed()
        known = {line.id: line for line in self.has.lines()}
        meant = {line.id: line for line in self.wanted.lines()}
        lost = {name for name, line in meant.items() if name not in left and _bare(line.text) not in found}
        had, new = _bare(self.file.source.text), [_bare(meant[name].text) for name in self._changed() if name in meant]
        stays = {name for name, line in known.items() if found.count(_bare(line.text)) >= had.count(_bare(line.text))}
        gone = {name for name in stays - meant.keys() - left if not any(_bare(known[name].text) in text for text in new)}
        harmed = {name for name in lost if name in known and known[name].text == meant[name].text}
        unreadable = {name for name in harmed if _bare(known[name].text) not in had}
        if harmed - unreadable or is_balanced(tex) != is_balanced(self.file.tex):
            return self._changed()
        return (lost | gone) - unreadable

    def _changed(self) -> set[str]:
        """All lines that are new, different or gone."""
        known = {line.id: line.text for line in self.has.lines()}
        meant = {line.id: line.text for line in self.wanted.lines()}
        return {name for name in known.keys() | meant.keys() if known.get(name) != meant.get(name)}

    def _named(self, name: str) -> Iterator[Unplaced]:
        meant = next((line.text for line in self.wanted.lines() if line.id == name), "")
        known = next((line.text for line in self.has.lines() if line.id == name), "")
        if meant != known:
            yield Unplaced("new", meant) if meant else Unplaced("gone", known)

    def _everything(self) -> Iterator[Unplaced]:
        for name in sorted(self._changed()):
            yield from self._named(name)

    def _arranged(self, tex: str, left: list[Unplaced]) -> tuple[str, Sequence[Unplaced]]:
        """The sections put into the order they should have."""
        wanted = [one.id for one in self.wanted.sections if any(one.id == old.id for old in self.has.sections)]
        standing = [one.id for one in self.has.sections if one.id in wanted]
        if wanted == standing:
            return tex, left
        file = TexFile(tex)
        names = {
            old.id: printed(old.kind, new.heading, "en")
            for old in self.has.sections
            for new in self.wanted.sections
            if new.id == old.id
        }
        places = dict(_places(file))
        found = {
            name: next(
                (places.get(one.id) for one in file.resume.sections if printed(one.kind, one.heading, "en") == title), None
            )
            for name, title in names.items()
        }
        headings = [place for name in standing if (place := found[name])]
        made = None
        if len(headings) == len(standing) and headings == sorted(headings):
            made = sections.arranged(file, headings, [standing.index(name) for name in wanted])
        if made is None or self._harmed(tex, made):
            return tex, [*left, Unplaced("order", ", ".join(names[name] for name in wanted))]
        return made, left

    def _harmed(self, before: str, after: str) -> bool:
        try:
            old, new = TexFile(before).resume, TexFile(after).resume
        except Unreadable:
            return True
        return sorted(line.text for line in old.lines()) != sorted(line.text for line in new.lines())


def _take_out(surgeon: Surgeon, entry: Entry) -> None:
    """An entry with all that it says; one that is only its lines is gone with them."""
    names = {entry.id, *(line.id for line in entry.lines)}
    block = surgeon.alone(*names)
    if block and block.form != "group":
        surgeon.edits = [one for one in surgeon.edits if not (block.start <= one.start and one.end <= block.end)]
        surgeon.left = [(name, one) for name, one in surgeon.left if name not in names]
        surgeon.edits.append(surgery.cut(surgeon.file, block))
    elif entry.heading:
        surgeon.leave(entry.id, "gone", entry.title or entry.organisation)


def _swapped(surgeon: Surgeon, heads: Mapping[str, Entry], standing: Sequence[str], wanted: Sequence[str]) -> bool:
    """Groups put into another order as whole pieces."""
    pieces = {name: surgeon.alone(name, *(line.id for line in heads[name].lines)) for name in standing}
    found = [piece for piece in pieces.values() if piece]
    if len(found) < len(pieces) or len({(one.form, id(one.level.nodes)) for one in found}) > 1:
        return False
    ranges = {name: piece.range for name, piece in pieces.items() if piece}
    texts = {name: surgeon.text(*ranges[name]) for name in standing}
    surgeon.edits += [Edit(*ranges[place], texts[name]) for place, name in zip(standing, wanted, strict=True)]
    return True


def _places(file: TexFile) -> Iterator[tuple[str, Range]]:
    """Where lines, heads and headings stand; two that stand in the same place, as what a macro says twice, are left out."""
    seen: dict[Range, str] = {}
    found: dict[str, Range] = {}
    for name, text, spans in _parts(file):
        place = file.where(text, spans)
        if place and place in seen:
            found.pop(seen[place], None)
        elif place:
            seen[place], found[name] = name, place
    yield from found.items()


def _parts(file: TexFile) -> Iterator[tuple[str, str, Sequence[Span]]]:
    """Everything that was understood: its id, its words, and where they were read."""
    resume, quote = file.resume, file.source.quote
    yield from ((f"contact {at}", quote(span), (span,)) for at, span in enumerate(resume.contact.spans))
    yield from ((line.id, line.text, line.spans) for line in (*resume.contact.other, *resume.lines()))
    for section in resume.sections:
        yield section.id, section.heading, section.spans
        for entry in section.entries:
            for at, span in enumerate(entry.heading):
                yield f"{entry.id} {at}" if at else entry.id, quote(span), (span,)


def _homes(resume: Resume) -> Iterator[tuple[str, Kind, Sequence[Line]]]:
    """The places that lines stand in."""
    yield "contact", Kind.OTHER, resume.contact.other
    for section in resume.sections:
        yield section.id, section.kind, section.lines
        yield from ((entry.id, section.kind, entry.lines) for entry in section.entries)
    yield "unplaced", Kind.OTHER, resume.unplaced


def _all(section: Section) -> Iterator[Line]:
    yield from section.lines
    for entry in section.entries:
        yield from entry.lines


def _spared(old: Sequence[Line], new: Sequence[Line], spoiled: set[str]) -> list[Line]:
    """The lines of a place with those changes undone that can't be made."""
    had = {line.id: line for line in old}
    kept = [had.get(line.id, line) if line.id in spoiled else line for line in new if line.id in had or line.id not in spoiled]
    for at, line in enumerate(old):
        if line.id in spoiled and line not in kept:
            before = [one.id for one in old[:at]]
            place = max((index for index, one in enumerate(kept, 1) if one.id in before), default=0)
            kept.insert(place, line)
    return kept


def _bare(text: str) -> str:
    return re.sub(r"[^\w+#]|_", "", unicodedata.normalize("NFKC", text)).casefold()
