"""One line made to say something else in its place: only words that differ are touched; commands around others stay."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher

from adapters.documents.writing.own_latex.file import TOKEN, TexFile, Token, whole
from adapters.documents.writing.own_latex.tree import Level, Range, is_balanced
from adapters.documents.writing.own_latex.words import Wording

COMMAND = re.compile(r"\\[A-Za-z@]+\*?$")
LABELLED = re.compile(r"(?:\\\\\*?|\\item|\\newline)\s*$")


@dataclass(frozen=True, slots=True)
class Edit:
    """Put `text` in the place of `tex[start:end]`."""

    start: int
    end: int
    text: str


@dataclass(slots=True)
class _Op:
    """Tokens `[a:b]` of the line as it is and tokens `[c:d]` as it should be."""

    same: bool
    a: int
    b: int
    c: int
    d: int


def reworded(file: TexFile, wording: Wording, tokens: Sequence[Token], text: str) -> list[Edit] | None:
    """The edits that make a line say `text`; None when they would tear something apart that is not the line's."""
    new = TOKEN.findall(text)
    if not wording.can(text) or whole(tokens) is None:
        return None
    edits: list[Edit] = []
    ops = _ops([token.text for token in tokens], new)
    while ops:
        op = ops.pop(0)
        if op.same:
            continue
        found = _range(file, tokens, op)
        while found is not None and ops and _reaches(tokens, ops[0], found):
            op = _Op(same=False, a=op.a, b=ops[0].b, c=op.c, d=ops.pop(0).d)
            found = _range(file, tokens, op)
        if found is None or (edits and found[0] < edits[-1].end):
            return _all_anew(file, wording, tokens, text)
        edits.append(fitted(file.tex, *found, wording.write("".join(new[op.c : op.d]))))
    return edits


def _all_anew(file: TexFile, wording: Wording, tokens: Sequence[Token], text: str) -> list[Edit] | None:
    """The whole line as one edit, where it can't be told part from part."""
    found = whole(tokens) if all(token.where or token.text.isspace() for token in tokens) else None
    clean = found and clean_range(file, *found)
    return [fitted(file.tex, *clean, wording.write(text))] if clean else None


def fitted(tex: str, start: int, end: int, text: str) -> Edit:
    """An edit whose text is not taken for a part of the command before it, or for its option."""
    before = tex[:start]
    if text and COMMAND.search(before[-60:]) and text[0].isalpha():
        text = f" {text}"
    elif text and text[0] in "[*" and LABELLED.search(before[-60:]):
        text = f"{{}}{text}"
    return Edit(start, end, text)


def _ops(old: Sequence[str], new: Sequence[str]) -> list[_Op]:
    """What is the same and what is not, token by token; white space between two changes changes with them."""
    ops: list[_Op] = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal" and not "".join(old[a:b]).strip() and ops and b < len(old):
            ops[-1] = _Op(same=False, a=ops[-1].a, b=b, c=ops[-1].c, d=d)
        elif tag == "equal":
            ops += [_Op(same=True, a=a + at, b=a + at + 1, c=c + at, d=c + at + 1) for at in range(b - a)]
        elif ops and not ops[-1].same:
            ops[-1] = _Op(same=False, a=ops[-1].a, b=b, c=ops[-1].c, d=d)
        else:
            ops.append(_Op(same=False, a=a, b=b, c=c, d=d))
    return ops


def _reaches(tokens: Sequence[Token], op: _Op, found: Range) -> bool:
    """Whether a range that had to be widened holds words of the next part too."""
    return any(token.where and token.where[0] < found[1] for token in tokens[op.a : op.b])


def _range(file: TexFile, tokens: Sequence[Token], op: _Op) -> Range | None:
    if op.a == op.b:
        place = _between(file, tokens, op.a)
        return None if place is None else (place, place)
    touched = [token for token in tokens[op.a : op.b] if not token.text.isspace()] or tokens[op.a : op.b]
    places = [token.where for token in tokens[op.a : op.b] if token.where]
    if not places or any(token.where is None for token in touched):
        return None
    start, end = min(place[0] for place in places), max(place[1] for place in places)
    return clean_range(file, start, end, emptied=op.c == op.d)


def _between(file: TexFile, tokens: Sequence[Token], at: int) -> int | None:
    """Where words go in between two tokens: outside of what dresses only one of them."""
    before, after = tokens[at - 1].where if at else None, tokens[at].where if at < len(tokens) else None
    if before is None and after is None:
        return None
    if before is None:
        return _outside(file, after[0]) if after else None
    end = before[1]
    gap = file.tex[end : after[0]] if after else ""
    if after is None:
        return _past(file, end, tokens)
    depth = lowest = best = 0
    for place, sign in enumerate(gap):
        depth += (sign == "{") - (sign == "}")
        if depth < lowest:
            lowest, best = depth, place + 1
    return end + best


def _outside(file: TexFile, start: int) -> int:
    """Before the dress of a word that begins it."""
    level = file.tree.level(start, start + 1)
    for outer, index in file.tree.groups(level):
        owner = file.tree.owner(outer, index)
        if (
            owner is None
            or not file.tree.is_dress(outer.nodes[owner[0]].name)
            or file.tex[outer.nodes[index].start + 1 : start].strip()
        ):
            return start
        start = outer.nodes[owner[0]].start
    return start


def _past(file: TexFile, end: int, tokens: Sequence[Token]) -> int:
    """Behind the dress that ends with a line, when it began in the line."""
    first = whole(tokens)
    level = file.tree.level(end - 1, end)
    for outer, index in file.tree.groups(level):
        owner = file.tree.owner(outer, index)
        group = outer.nodes[index]
        inside = first is not None and owner is not None and outer.nodes[owner[0]].start > first[0]
        if not inside or owner is None or group.end - 1 != end or not file.tree.is_dress(outer.nodes[owner[0]].name):
            return end
        end = group.end
    return end


def clean_range(file: TexFile, start: int, end: int, *, emptied: bool = False) -> Range | None:
    """The range widened until no brace is torn apart, over dress only; `emptied`: dress that nothing is left in goes too."""
    for _step in range(8):
        if is_balanced(file.tree.tex[start:end]):
            break
        wider = _widened(file, start, end)
        if wider is None:
            return None
        start, end = wider
    while emptied and (dress := _dress_of(file, start, end)):
        start, end = dress
    return (start, end) if is_balanced(file.tree.tex[start:end]) else None


def _dress_of(file: TexFile, start: int, end: int) -> Range | None:
    """The macro that this range is all the text of."""
    level = file.tree.level(start, end)
    if level.outer is None or level.nodes[0].start < start or level.nodes[-1].end > end:
        return None
    return _macro(file, level)


def _widened(file: TexFile, start: int, end: int) -> Range | None:
    """A range with the dress around whichever of its ends lies deeper."""
    first, last = file.tree.level(start, start + 1), file.tree.level(max(end - 1, start), end)
    deeper = first if len(file.tree.groups(first)) >= len(file.tree.groups(last)) else last
    found = _macro(file, deeper) if deeper.outer else None
    return (min(start, found[0]), max(end, found[1])) if found else None


def _macro(file: TexFile, level: Level) -> Range | None:
    """The whole of the dress around a level; None when it is more than dress."""
    if level.outer is None:
        return None
    group = level.outer.nodes[level.index]
    owner = file.tree.owner(level.outer, level.index)
    if owner is None:
        return (group.start, group.end)
    macro, last = level.outer.nodes[owner[0]], level.outer.nodes[owner[1]]
    return (macro.start, last.end) if file.tree.is_dress(macro.name) else None
