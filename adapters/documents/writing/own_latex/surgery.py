"""Cutting pieces out of a file and setting new ones in, with the white space and separators around them."""

import re

from adapters.documents.writing.own_latex.blocks import Block, breaks, is_empty
from adapters.documents.writing.own_latex.file import TexFile
from adapters.documents.writing.own_latex.reword import Edit, clean_range
from adapters.documents.writing.own_latex.tree import Range

DRESSING = re.compile(
    r"%[^\n]*|\\begin\{[A-Za-z*]+\}|\\[vh]space\*?\{[^{}]*\}|\\(?:fontsize|color|setlength)(?:\{[^{}]*\})+|\\[A-Za-z@]+\*?(?:\[[^\[\]]*\])?|\\\\|[{}\s]"
)
LABEL = re.compile(r"\\item\s*\[[^\]]*\w[^\]]*\]\s*")
COMMENT = re.compile(r"[ \t]*(?:%[^\n]*)?")


def line_of(tex: str, start: int, end: int) -> Range | None:
    """The whole source lines that a piece fills, with their line end and a comment behind; None when it shares one."""
    left = tex.rfind("\n", 0, start) + 1
    right = tex.find("\n", end)
    right = len(tex) if right < 0 else right
    if tex[left:start].strip() or not COMMENT.fullmatch(tex[end:right].rstrip("\r")):
        return None
    return left, min(right + 1, len(tex))


def cut(file: TexFile, block: Block) -> Edit:
    """The edit that takes a piece out, with the lines it fills or the separator before it."""
    if block.form == "row":
        return Edit(*_row_with_separator(block), "")
    if whole := line_of(file.tex, block.start, block.end):
        return Edit(*whole, "")
    start = block.start
    while start and file.tex[start - 1] in " \t":
        start -= 1
    return Edit(start, block.end, "")


def _row_with_separator(block: Block) -> Range:
    before, after = _before(block), _after(block)
    if before is not None:
        return before, block.end
    return block.start, after if after is not None else block.end


def _before(block: Block) -> int | None:
    """Where the row before this one ends."""
    at, parted = block.first - 1, False
    while at >= 0 and _is_gap(block, at):
        parted = parted or breaks(block.level, at)
        at -= 1
    return block.level.nodes[at].end if at >= 0 and parted else None


def _after(block: Block) -> int | None:
    """Where the row after this one begins."""
    at, parted = block.last + 1, False
    while at < len(block.level.nodes) and _is_gap(block, at):
        parted = parted or breaks(block.level, at)
        at += 1
    return block.level.nodes[at].start if at < len(block.level.nodes) and parted else None


def _is_gap(block: Block, at: int) -> bool:
    return block.level.nodes[at].kind == "space" or is_empty(block.level, at) or breaks(block.level, at)


def mould(file: TexFile, block: Block, words: Range) -> tuple[str, str] | None:
    """What stands before and behind the words of a piece, to make another of its kind; None when there is more than dress."""
    inner = clean_range(file, *words)
    if inner:
        before, behind = LABEL.sub(r"\\item ", file.tex[block.start : inner[0]]), file.tex[inner[1] : block.end]
        if not DRESSING.sub("", before) and not DRESSING.sub("", behind):
            return before, behind
    if block.form == "item":
        return "\\item ", ""
    macro = block.level.nodes[block.first]
    return (f"\\{macro.name}{{", "}") if block.form == "macro" and file.tree.takes(macro.name) == 1 else None


def behind(file: TexFile, block: Block, text: str) -> Edit:
    """The edit that sets a new piece behind one of its kind, parted from it as its neighbours are."""
    if block.form == "row":
        before, after = _before(block), _after(block)
        gap = file.tex[before : block.start] if before is not None else file.tex[block.end : after or block.end]
        return Edit(block.end, block.end, gap + text)
    if whole := line_of(file.tex, block.start, block.end):
        left, right = whole
        indent = file.tex[left : block.start]
        end = right - len(line_end(file.tex, right))
        return Edit(end, end, f"{line_end(file.tex, right) or new_line(file.tex)}{indent}{text}")
    return Edit(block.end, block.end, f"{' ' if block.form == 'macro' else ''}{text}")


def before(file: TexFile, block: Block, text: str) -> Edit:
    """The edit that sets a new piece before one of its kind."""
    if block.form == "row":
        after, over = _after(block), _before(block)
        gap = file.tex[block.end : after] if after is not None else file.tex[over or block.start : block.start]
        return Edit(block.start, block.start, text + gap)
    if whole := line_of(file.tex, block.start, block.end):
        indent = file.tex[whole[0] : block.start]
        return Edit(block.start, block.start, f"{text}{new_line(file.tex)}{indent}")
    return Edit(block.start, block.start, f"{text} ")


def line_end(tex: str, at: int) -> str:
    """The line end before an offset, as the file writes it."""
    return "\r\n" if tex[:at].endswith("\r\n") else "\n" if tex[:at].endswith("\n") else ""


def new_line(tex: str) -> str:
    """How the file ends its lines."""
    return "\r\n" if "\r\n" in tex else "\n"
