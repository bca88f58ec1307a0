"""The lines of one place in a resume, an entry or a section, brought to what they should be."""

import re
from collections.abc import Mapping, Sequence
from itertools import pairwise

from adapters.documents.reading.latex import table
from adapters.documents.writing.own_latex import surgery
from adapters.documents.writing.own_latex.blocks import Block, blocks
from adapters.documents.writing.own_latex.file import TexFile
from adapters.documents.writing.own_latex.reword import Edit, clean_range, fitted, reworded
from adapters.documents.writing.own_latex.tree import Level, Range, is_balanced
from adapters.documents.writing.own_latex.words import Wording
from core.ports import Unplaced
from core.resume.model import Kind, Line

LISTED = {Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS}
SENTENCE_ENDS = (".", "!", "?", "…", "。", "؟", ".”", ".''")
WORDS = re.compile(r"\w")
FARTHEST = 20  # nodes from the beginning of a list to its first item


class Surgeon:
    """One file and the edits made to it so far. `stand` are the ranges of everything that was understood, by its id."""

    def __init__(self, file: TexFile, wording: Wording, stand: Mapping[str, Range]) -> None:
        self.file, self.wording, self.stand = file, wording, stand
        self.edits: list[Edit] = []
        self.left: list[tuple[str, Unplaced]] = []

    def leave(self, name: str, kind: str, text: str) -> None:
        """A change that finds no place."""
        self.left.append((name, Unplaced(kind, text)))  # type: ignore[arg-type]

    def alone(self, *names: str) -> Block | None:
        """The innermost piece of the file that holds these, and nothing else that was understood."""
        ranges = [self.stand[name] for name in names if name in self.stand]
        if not ranges:
            return None
        start, end = min(one[0] for one in ranges), max(one[1] for one in ranges)
        others = [one for name, one in self.stand.items() if name not in names]
        found = blocks(self.file.tree, start, end)
        free = [block for block in found if all(one[1] <= block.start or block.end <= one[0] for one in others)]
        return next((block for block in free if block.form != "group"), next(iter(free), None))

    def reword(self, name: str, old: Line, text: str) -> bool:
        """Make a line say something else in its place."""
        edits = reworded(self.file, self.wording, self.file.line(old), text) if name in self.stand else None
        self.edits += edits or []
        return edits is not None

    def text(self, start: int, end: int) -> str:
        """A piece of the file with the edits inside it carried out; they are taken from the list."""
        inside = [edit for edit in self.edits if start <= edit.start and edit.end <= end]
        self.edits = [edit for edit in self.edits if edit not in inside]
        return carried_out(self.file.tex, inside, start, end)


def carried_out(tex: str, edits: Sequence[Edit], start: int = 0, end: int | None = None) -> str:
    """A file, or a part of it, after edits that do not overlap; those at one place in their order."""
    made, at = [], start
    for edit in sorted(edits, key=lambda one: (one.start, one.end)):
        made += [tex[at : edit.start], edit.text]
        at = max(at, edit.end)
    return "".join((*made, tex[at:end]))


class Home:
    """One place: its lines as they stand in the file, and as they should."""

    def __init__(self, surgeon: Surgeon, kind: Kind, old: Sequence[Line], new: Sequence[Line]) -> None:
        self.surgeon, self.kind, self.old, self.new = surgeon, kind, old, new
        self.file, self.stand = surgeon.file, surgeon.stand
        placed = [line for line in old if line.id in self.stand]
        self.order = sorted(placed, key=lambda line: self.stand[line.id])
        self.blocks = {line.id: block for line in placed if (block := surgeon.alone(line.id))}

    def bring(self, known: set[str], wanted: set[str]) -> None:
        """Carry everything out. `known` are all lines that the file has, `wanted` all that it should have."""
        had = {line.id: line for line in self.old}
        kept = [line for line in self.new if line.id in had]
        gone = [line for line in self.old if line.id not in wanted]
        added = [line for line in self.new if line.id not in known]
        if not kept and gone and added and self.surgeon.reword(gone[0].id, gone[0], added[0].text):
            had[added[0].id] = taken = gone.pop(0)
            self.stand = {**self.stand, added[0].id: self.stand[taken.id]}
            self.blocks |= {added[0].id: self.blocks[taken.id]} if taken.id in self.blocks else {}
            self.order = [added[0] if line.id == taken.id else line for line in self.order]
            kept = [added.pop(0)]
        for line in kept:
            if line.id in known and line.text != had[line.id].text and not self.surgeon.reword(line.id, had[line.id], line.text):
                self.surgeon.leave(line.id, "new", line.text)
        slots = self._moved([line.id for line in kept])
        if gone and not kept and not added:
            self._empty(gone)
            return
        for line in gone:
            self._remove(line, {one.id for one in kept})
        self._add(added, slots)

    def _moved(self, wanted: Sequence[str]) -> Mapping[str, str]:
        """Put lines into their new order; gives, for each line, the line in whose place it stands now."""
        standing = [line.id for line in self.order if line.id in wanted]
        target = [name for name in wanted if name in standing]
        if target == standing:
            return {name: name for name in standing}
        ranges = self._movable(standing, target)
        if ranges is None:
            self.surgeon.leave("order", "order", "; ".join(self._words(name) for name in target))
            return {name: name for name in standing}
        texts = {name: self.surgeon.text(*ranges[name]) for name in standing}
        for place, name in zip(standing, target, strict=True):
            if texts[name] != self.file.tex[slice(*ranges[place])]:
                self.surgeon.edits.append(Edit(*ranges[place], texts[name]))
        return dict(zip(target, standing, strict=True))

    def _words(self, name: str) -> str:
        return next(line.text for line in (*self.new, *self.old) if line.id == name)

    def _movable(self, standing: Sequence[str], target: Sequence[str]) -> Mapping[str, Range] | None:
        """The ranges that can change places: pieces of one form, each for one of the same list, or bare words."""

        def kind(name: str) -> tuple[str, int]:
            block = self.blocks.get(name)
            return (block.form, id(block.level.nodes)) if block else ("words", 0)

        if any(kind(place) != kind(name) for place, name in zip(standing, target, strict=True)):
            return None
        ranges = {name: self._range(name) for name in standing}
        lines = [surgery.line_of(self.file.tex, *one) for one in ranges.values()]
        if all(lines):  # each on a line of its own: the comment behind it goes along
            ranges = {name: (one[0], self._line_end(one[1])) for name, one in ranges.items()}
        return ranges if all(is_balanced(self.file.tree.tex[slice(*one)]) for one in ranges.values()) else None

    def _line_end(self, at: int) -> int:
        end = self.file.tex.find("\n", at)
        return at + len(self.file.tex[at : end if end >= 0 else None].rstrip())

    def _remove(self, line: Line, kept: set[str]) -> None:
        block = self.blocks.get(line.id)
        if block and block.form != "group":
            self.surgeon.edits.append(surgery.cut(self.file, block))
            return
        found = None
        if line.id in self.stand:
            found = self._with_separator(line, kept) if len(self.order) > 1 else self._all_of_a_row(*self.stand[line.id])
            if found is None or not is_balanced(self.file.tree.tex[slice(*found)]):
                found = self._argument(line.id)
        if found is None:
            self.surgeon.leave(line.id, "gone", line.text)
        else:
            self.surgeon.edits.append(Edit(*found, ""))

    def _with_separator(self, line: Line, kept: set[str]) -> Range | None:
        """Words in a running text, with what parts them from those before, or behind where nothing before them stays."""
        at = self.order.index(line)
        start, end = self._range(line.id)
        if at + 1 == len(self.order) or any(one.id in kept for one in self.order[:at]):
            before = self._range(self.order[at - 1].id)[1]
            return None if self._says(before, start) else (before, end)
        after = self._range(self.order[at + 1].id)[0]
        return None if self._says(end, after) else (start, after)

    def _says(self, start: int, end: int) -> bool:
        """Whether there is more in a piece than signs and dress."""
        return bool(WORDS.search(surgery.DRESSING.sub("", self.file.tex[start:end])))

    def _argument(self, name: str) -> Range | None:
        """The words of an argument that may be left empty, of a command for entries or pairs."""
        found = clean_range(self.file, *self.stand[name], emptied=True)
        level = self.file.tree.level(*found) if found else None
        if found is None or level is None or level.outer is None:
            return None
        owner = self.file.tree.owner(level.outer, level.index)
        whole = level.nodes[0].start == found[0] and level.nodes[-1].end == found[1]
        macro = level.outer.nodes[owner[0]].name if owner else ""
        known = table.found("pairs", macro) or any(table.found("entries", f"{macro}/{count}") for count in range(1, 8))
        return found if whole and known else None

    def _empty(self, gone: Sequence[Line]) -> None:
        """Take out all lines of a place: their list with them, as an empty one does not compile, or a running text as a whole."""
        held = [self.blocks[line.id] for line in gone if line.id in self.blocks]
        frame = frame_of(self.file, held) if held else None
        mine = {line.id for line in self.old}
        if frame and not any(frame[0] < one[1] and one[0] < frame[1] for name, one in self.stand.items() if name not in mine):
            self.surgeon.edits.append(Edit(*(surgery.line_of(self.file.tex, *frame) or frame), ""))
            return
        if frame:  # the list is more than a list, so its last line stays
            for line in gone:
                self.surgeon.leave(line.id, "gone", line.text)
            return
        running = [line for line in self.order if line in gone and line.id not in self.blocks]
        whole = self._as_one(running) if len(running) > 1 else None
        for line in gone:
            if whole is None or line not in running:
                self._remove(line, set())
        if whole:
            self.surgeon.edits.append(Edit(*whole, ""))

    def _as_one(self, lines: Sequence[Line]) -> Range | None:
        """Lines of a running text from the first to the last, where nothing else stands between or beside them."""
        ranges = [self._range(line.id) for line in lines]
        if any(self._says(one[1], two[0]) for one, two in pairwise(ranges)):
            return None
        return self._all_of_a_row(ranges[0][0], ranges[-1][1])

    def _all_of_a_row(self, start: int, end: int) -> Range | None:
        """A range that is all the text of its level or row."""
        found = clean_range(self.file, start, end, emptied=True)
        level = self.file.tree.level(*found) if found else None
        if found is None or level is None:
            return None
        row = next((block for block in blocks(self.file.tree, *found) if block.form in {"row", "item", "macro"}), None)
        start, end = row.range if row and row.level.nodes is level.nodes else (level.nodes[0].start, level.nodes[-1].end)
        return None if self._says(start, found[0]) or self._says(found[1], end) else found

    def _range(self, name: str) -> Range:
        return self.blocks[name].range if name in self.blocks else clean_range(self.file, *self.stand[name]) or self.stand[name]

    def _add(self, added: Sequence[Line], slots: Mapping[str, str]) -> None:
        """Set new lines behind those they follow, in the form that lines have there."""
        anchor = ""
        for line in self.new:
            if line not in added:
                anchor = slots.get(line.id, anchor)
                continue
            edit = self._beside(line, anchor, slots) if self.surgeon.wording.can(line.text) else None
            if edit is None:
                self.surgeon.leave(line.id, "new", line.text)
            else:
                self.surgeon.edits.append(edit)

    def _beside(self, line: Line, anchor: str, slots: Mapping[str, str]) -> Edit | None:
        first = next((one.id for one in self.order if one.id in slots.values()), "")
        other = anchor or first
        if not other:
            return None
        text = self.surgeon.wording.write(line.text)
        block = self.blocks.get(other)
        if block is None:
            return self._among(text, other, leading=bool(anchor))
        form = surgery.mould(self.file, block, self.stand[other])
        if form is None:
            return None
        made = form[0] + fitted(form[0], len(form[0]), len(form[0]), text).text + form[1]
        return surgery.behind(self.file, block, made) if anchor else surgery.before(self.file, block, made)

    def _among(self, text: str, other: str, *, leading: bool) -> Edit | None:
        """New words in a running text, behind others or before them."""
        start, end = self._range(other)
        if not is_balanced(self.file.tex[start:end]):
            return None
        said = next(line.text for line in self.order if line.id == other) if leading else text
        gap = self._gap(ended=said.rstrip().endswith(SENTENCE_ENDS))
        return Edit(end, end, gap + text) if leading else Edit(start, start, text + gap)

    def _gap(self, *, ended: bool) -> str:
        """What parts lines in a running text here; `ended`: the words before it end a sentence."""
        for one, two in pairwise(self.order):
            gap = self.file.tex[self._range(one.id)[1] : self._range(two.id)[0]]
            if gap and len(gap) < 12 and is_balanced(gap) and not WORDS.search(gap) and "\\" not in gap:  # noqa: PLR2004 - ", and "
                return re.sub(r"\s+", " ", gap)
        if ended:
            return " "
        return ", " if self.kind in LISTED else ". "


def frame_of(file: TexFile, held: Sequence[Block]) -> Range | None:
    """The list around pieces that are all it holds, from its beginning to its end."""
    level, tree = held[0].level, file.tree
    first, last = min(one.first for one in held), max(one.last for one in held)
    opened = next((at for at in range(first - 1, max(-1, first - FARTHEST), -1) if tree.opens(level, at)), -1)
    closed = next((at for at in range(last + 1, len(level.nodes)) if not _is_space(level, at)), len(level.nodes))
    if opened < 0 or closed == len(level.nodes) or tree.opens(level, opened) != 1 or tree.opens(level, closed) != -1:
        return None
    here = {at for one in held for at in range(one.first, one.last + 1)}
    between = range(tree.through(level, opened) + 1, closed)
    if not all(at in here or _is_space(level, at) for at in between):
        return None
    return level.nodes[opened].start, level.nodes[tree.through(level, closed)].end


def _is_space(level: Level, at: int) -> bool:
    return level.nodes[at].kind in {"space", "break"}
