"""Sections of a file: a new one made in the form of the others, one that is empty taken out, and their order."""

from collections.abc import Sequence

from adapters.documents.writing.own_latex import surgery
from adapters.documents.writing.own_latex.blocks import Block, blocks
from adapters.documents.writing.own_latex.file import TexFile
from adapters.documents.writing.own_latex.homes import Surgeon, carried_out
from adapters.documents.writing.own_latex.reword import Edit
from adapters.documents.writing.own_latex.tree import Range, is_balanced
from core.resume.model import Section

TURNS = frozenset({"switchcolumn", "newpage", "clearpage", "columnbreak", "pagebreak", "twocolumn", "onecolumn", "makecvfooter"})


def heading_block(surgeon: Surgeon, section: Section) -> Block | None:
    """The command or the row that a section's heading is."""
    place = surgeon.stand.get(section.id)
    found = blocks(surgeon.file.tree, *place) if place else []
    return next((block for block in found if block.form in {"macro", "row"}), None)


def take_out(surgeon: Surgeon, section: Section) -> None:
    """A heading that nothing is left under."""
    block = heading_block(surgeon, section)
    if block is None or surgeon.alone(section.id) is None:
        surgeon.leave(section.id, "gone", section.heading)
        return
    surgeon.edits.append(surgery.cut(surgeon.file, block))


def set_in(surgeon: Surgeon, section: Section, heading: str, following: Section | None, others: Sequence[Section]) -> None:
    """A new section: a heading like the others, and its lines as a text under it."""
    lines = [*section.lines, *(line for entry in section.entries for line in entry.lines)]
    words = ", ".join(line.text for line in lines)
    before = heading_block(surgeon, following) if following else None
    model = before or next(filter(None, (heading_block(surgeon, one) for one in others)), None)
    made = _made(surgeon, model, others, heading, words) if model and surgeon.wording.can(words + heading) else None
    place = _begin(surgeon.file, before) if before else _end(surgeon, others)
    if made is None or place is None:
        for line in lines:
            surgeon.leave(line.id, "new", line.text)
        return
    surgeon.edits.append(Edit(place, place, made))


def _made(surgeon: Surgeon, model: Block, others: Sequence[Section], heading: str, words: str) -> str | None:
    named = next((one for one in others if (found := heading_block(surgeon, one)) and found.range == model.range), None)
    form = surgery.mould(surgeon.file, model, surgeon.stand[named.id]) if named else None
    if form is None:
        return None
    macro = model.level.nodes[model.first]
    closing = ""
    if macro.name == "begin":
        name = surgeon.file.tex[model.level.nodes[model.first + 1].start : model.level.nodes[model.first + 1].end]
        closing = rf"\end{name}"
    write, end = surgeon.wording.write, surgery.new_line(surgeon.file.tex)
    rows = [form[0] + write(heading) + form[1], write(words), *([closing] if closing else ()), "", ""]
    return end.join(rows)


def _begin(file: TexFile, block: Block) -> int:
    """Where a section begins: with its heading, or with the comments over it."""
    whole = surgery.line_of(file.tex, block.start, block.end)
    if not whole and file.tex[file.tex.rfind("\n", 0, block.start) + 1 : block.start].strip():
        return block.start
    at = file.tex.rfind("\n", 0, block.start) + 1
    while at:
        above = file.tex.rfind("\n", 0, at - 1) + 1
        if not file.tex[above:at].lstrip().startswith("%"):
            return at
        at = above
    return at


def _end(surgeon: Surgeon, others: Sequence[Section]) -> int | None:
    """Where a section after all others begins."""
    last = next((block for one in reversed(others) if (block := heading_block(surgeon, one))), None)
    return _last(surgeon.file, last) if last else None


def arranged(file: TexFile, headings: Sequence[Range], order: Sequence[int]) -> str | None:
    """The file with its sections in another order; None when they can't be moved as whole pieces.

    `headings` are where their headings stand, in the order of the file; `order` are places in that, in the order wanted.
    """
    held = [_heading(file, one) for one in headings]
    found = [block for block in held if block]
    if len(found) < len(headings) or len({id(block.level.nodes) for block in found}) > 1:
        return None
    starts = [_begin(file, block) for block in found]
    end = _last(file, found[-1])
    regions = list(zip(starts, [*starts[1:], end], strict=True))
    if any(not _is_whole(file, found[0], *region) for region in regions):
        return None
    texts = [_ended(file.tex[start:stop], surgery.new_line(file.tex)) for start, stop in regions]
    edits = [Edit(*place, texts[index]) for place, index in zip(regions, order, strict=True)]
    return carried_out(file.tex, [edit for edit in edits if edit.text != file.tex[edit.start : edit.end]])


def _heading(file: TexFile, place: Range) -> Block | None:
    return next((block for block in blocks(file.tree, *place) if block.form in {"macro", "row"}), None)


def _ended(text: str, end: str) -> str:
    """A piece of a file that ends with its line, so that a heading can follow."""
    return text if text.endswith("\n") else text.rstrip() + end * 2


def _last(file: TexFile, heading: Block) -> int:
    """Where the last section ends: before what ends its level, or the page or column."""
    depth = max(0, file.tree.opens(heading.level, heading.first))
    for at in range(heading.last + 1, len(heading.level.nodes)):
        depth += file.tree.opens(heading.level, at)
        if depth < 0 or (not depth and heading.level.nodes[at].name in TURNS):
            return file.tex.rfind("\n", 0, heading.level.nodes[at].start) + 1
    return heading.level.nodes[-1].end


def _is_whole(file: TexFile, heading: Block, start: int, end: int) -> bool:
    """Whether a piece holds all of every list it begins, and turns no page or column."""
    nodes = [at for at, node in enumerate(heading.level.nodes) if start <= node.start < end]
    depth = 0
    for at in nodes:
        depth += file.tree.opens(heading.level, at)
        if depth < 0 or heading.level.nodes[at].name in TURNS:
            return False
    return not depth and is_balanced(file.tree.tex[start:end])
