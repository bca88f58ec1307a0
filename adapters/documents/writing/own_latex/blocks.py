"""The piece of a file that a line is: an item, a command with its arguments, or a row; alone in it, or one of several."""

from dataclasses import dataclass
from typing import Literal

from adapters.documents.writing.own_latex.tree import BREAKS, Level, Range, Tree

Form = Literal["item", "macro", "row", "group"]


@dataclass(frozen=True, slots=True)
class Block:
    """`tex[start:end]`, with the level it stands in and the places of its first and last node there."""

    form: Form
    start: int
    end: int
    level: Level
    first: int
    last: int

    @property
    def range(self) -> Range:
        """From where to where."""
        return self.start, self.end


def blocks(tree: Tree, start: int, end: int) -> list[Block]:
    """The pieces that a range lies in, the innermost first."""
    found: list[Block] = []
    level = tree.level(start, end)
    while True:
        found += filter(None, (_several(tree, level, start, end), _item(tree, level, start, end), _row(tree, level, start, end)))
        if level.outer is None:
            return found
        block = _argument(tree, level)
        if block:
            found.append(block)
        level = level.outer


def _block(form: Form, level: Level, first: int, last: int) -> Block:
    return Block(form, level.nodes[first].start, level.nodes[last].end, level, first, last)


def _argument(tree: Tree, level: Level) -> Block | None:
    if level.outer is None:
        return None
    owner = tree.owner(level.outer, level.index)
    if owner is None:
        return _block("group", level.outer, level.index, level.index)
    name = level.outer.nodes[owner[0]].name
    return None if tree.is_dress(name) else _block("macro", level.outer, *owner)


def _several(tree: Tree, level: Level, start: int, end: int) -> Block | None:
    """A command, when a range goes from one of its arguments to another."""
    here, there = level.at(start), level.at(end - 1)
    if here < 0 or here == there or level.nodes[here].kind != "group":
        return None
    owner = tree.owner(level, here)
    inside = owner is not None and owner[1] >= there and not tree.is_dress(level.nodes[owner[0]].name)
    return _block("macro", level, *owner) if owner and inside else None


def _item(tree: Tree, level: Level, start: int, end: int) -> Block | None:
    """From the item before a range to the next one of the same list."""
    first, depth = level.at(start), 0
    while first >= 0:
        depth -= tree.opens(level, first)
        if depth < 0:
            return None
        if not depth and tree.is_item(level.nodes[first]):
            break
        first -= 1
    if first < 0:
        return None
    last, depth = level.at(end - 1), 0
    at = first + 1
    while at < len(level.nodes):
        depth += tree.opens(level, at)
        if depth < 0 or (not depth and tree.is_item(level.nodes[at])):
            break
        at += 1
    last = at - 1
    while last > first and level.nodes[last].kind in {"space", "break"}:
        last -= 1
    return _block("item", level, first, last) if level.nodes[last].end >= end else None


def _row(tree: Tree, level: Level, start: int, end: int) -> Block | None:
    """From one end of a row to the next; None where a level has only one."""
    here, there, edges = level.at(start), level.at(end - 1), _edges(tree, level)
    if here < 0 or not edges or edges.intersection(range(here, there + 1)):
        return None
    first = max((at + 1 for at in edges if at < here), default=0)
    last = min((at - 1 for at in edges if at > there), default=len(level.nodes) - 1)
    while first < here and (level.nodes[first].kind == "space" or is_empty(level, first)):
        first += 1
    while last > there and level.nodes[last].kind == "space":
        last -= 1
    return None if any(tree.is_item(level.nodes[at]) for at in range(first, last + 1)) else _block("row", level, first, last)


def _edges(tree: Tree, level: Level) -> set[int]:
    """The places of everything that ends a row: breaks, and the beginnings and ends of environments."""
    edges: set[int] = set()
    for at, node in enumerate(level.nodes):
        if breaks(level, at):
            edges.add(at)
        elif node.kind == "macro" and node.name in {"begin", "end"}:
            edges.update(range(at, tree.through(level, at) + 1))
    return edges


def is_empty(level: Level, at: int) -> bool:
    """Braces with nothing in them, which end a command."""
    return level.nodes[at].kind == "group" and not level.nodes[at].inner


def breaks(level: Level, at: int) -> bool:
    """Whether a node ends a row."""
    node = level.nodes[at]
    return node.kind == "break" or (node.kind == "macro" and node.name.rstrip("*") in BREAKS)
