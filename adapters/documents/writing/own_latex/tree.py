"""A LaTeX file as nodes side by side and inside each other, and what belongs together in it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from adapters.documents.reading.latex import table
from adapters.documents.reading.latex.definitions import Definition
from adapters.documents.reading.latex.scan import TOKEN, Node, scan

Range = tuple[int, int]
ALONE = frozenset({"item", "\\", "newline", "par", "tabularnewline", "linebreak", "hfill", "quad", "qquad", "&"})
BREAKS = frozenset({"\\", "newline", "par", "tabularnewline"})
DRESS = frozenset({"href", "mbox"})  # besides what the table of macros says is only dress around a text
HEADINGS = frozenset({"section", "subsection", "subsubsection", "paragraph", "chapter", "part"})


@dataclass(frozen=True, slots=True)
class Level:
    """Nodes side by side: the inside of the group that is `outer.nodes[index]`, or the whole file."""

    nodes: tuple[Node, ...]
    outer: "Level | None" = None
    index: int = -1

    def at(self, offset: int) -> int:
        """The index of the last node that begins at this offset or before it; -1 for none."""
        return next((place for place in range(len(self.nodes) - 1, -1, -1) if self.nodes[place].start <= offset), -1)


class Tree:
    """The nodes of a file. `own` are the macros that it defines itself."""

    def __init__(self, tex: str, own: Mapping[str, Definition]) -> None:
        self.tex = tex
        self.own = own
        self.root = Level(scan(tex))

    def level(self, start: int, end: int) -> Level:
        """The innermost level that a range lies in."""
        level = self.root
        while True:
            index = level.at(start)
            node = level.nodes[index] if index >= 0 else None
            if node is None or node.kind != "group" or not (node.start < start and end < node.end):
                return level
            level = Level(node.inner, level, index)

    def groups(self, level: Level) -> Sequence[tuple[Level, int]]:
        """The groups around a level, the innermost first: each with the level that it stands in, and its place there."""
        found: list[tuple[Level, int]] = []
        while level.outer:
            found.append((level.outer, level.index))
            level = level.outer
        return found

    def takes(self, name: str) -> int:
        """The most arguments in braces that a macro takes, as far as they are known."""
        name = name.rstrip("*")
        if name in self.own:
            definition = self.own[name]
            return definition.count - (definition.default is not None)
        signature = table.found("arguments", name)
        if name in ALONE or signature == "":
            return 0
        return sum(kind in "sm" for kind in signature.split()) if signature else 9

    def owner(self, level: Level, index: int) -> tuple[int, int] | None:
        """For a group that is an argument: the places of its macro and of the last argument; None for a group by itself."""
        at, before = index - 1, 0
        while at >= 0 and (level.nodes[at].kind in {"space", "group"} or self._is(level, at, "]")):
            before += level.nodes[at].kind == "group"
            at = self._opened(level, at) - 1 if self._is(level, at, "]") else at - 1
        if at < 0 or level.nodes[at].kind != "macro":
            return None
        most = self._environment(level, at) if level.nodes[at].name == "begin" else self.takes(level.nodes[at].name)
        return None if before >= most else (at, self._last(level, index, most - before - 1))

    def _environment(self, level: Level, at: int) -> int:
        """How many groups the beginning of an environment takes, with its name."""
        group = next((node for node in level.nodes[at + 1 : at + 3] if node.kind == "group"), None)
        name = self.tex[group.start + 1 : group.end - 1].strip() if group else ""
        meaning = table.found("environments", name) or ""
        roles = [] if meaning == "heading" else meaning.split()
        return 1 + (1 if meaning == "heading" else len([role for role in roles if role != "o"]))

    def _last(self, level: Level, index: int, more: int) -> int:
        last, at = index, index + 1
        while more > 0 and at < len(level.nodes) and level.nodes[at].kind in {"space", "group"}:
            if level.nodes[at].kind == "group":
                last, more = at, more - 1
            at += 1
        return last

    def _is(self, level: Level, at: int, sign: str) -> bool:
        return level.nodes[at].kind == "sign" and self.tex[level.nodes[at].start] == sign

    def _opened(self, level: Level, at: int) -> int:
        """Where the bracket that closes here was opened."""
        depth = 0
        for place in range(at, -1, -1):
            depth += self._is(level, place, "]") - self._is(level, place, "[")
            if not depth:
                return place
        return 0

    def is_dress(self, name: str) -> bool:
        """Whether a macro only dresses the text that is its last argument."""
        signature = table.found("arguments", name.rstrip("*")) or ""
        return name in DRESS or (signature.endswith("m") and name.rstrip("*") not in self.own)

    def is_item(self, node: Node) -> bool:
        """Whether this begins an item of a list."""
        if node.kind != "macro":
            return False
        own = self.own.get(node.name)
        return node.name == "item" or (own is not None and not own.count and any(one.name == "item" for one in own.body))

    def opens(self, level: Level, index: int) -> int:
        """How many environments a node opens, less those that it closes."""
        node = level.nodes[index]
        if node.kind != "macro":
            return 0
        if node.name in {"begin", "end"}:
            return 1 if node.name == "begin" else -1
        own = self.own.get(node.name.rstrip("*"))
        return _net(own.body) if own and not own.count else 0

    def through(self, level: Level, index: int) -> int:
        """The place of the last node of the beginning or end of an environment, with its options; the node itself for others."""
        if level.nodes[index].name not in {"begin", "end"}:
            return index
        at = last = index + 1
        while at < len(level.nodes) and (level.nodes[at].kind in {"group", "space"} or self._is(level, at, "[")):
            if self._is(level, at, "["):
                at = next((end for end in range(at, len(level.nodes)) if self._is(level, end, "]")), at)
                last = at
            elif level.nodes[at].kind == "group" and (at == index + 1 or level.nodes[index].name == "begin"):
                last = at
            elif level.nodes[at].kind == "group":
                break
            at += 1
        return min(last, len(level.nodes) - 1)


def stray(tree: Tree) -> list[Range]:
    """The line breaks that no line stands before, at which LaTeX stops."""
    found: list[Range] = []
    levels = [tree.root]
    while levels:
        level = levels.pop()
        content = False
        for at, node in enumerate(level.nodes):
            if node.kind == "group":
                levels.append(Level(node.inner, level, at))
            if node.kind == "macro" and node.name in {"\\", "newline"} and not content:
                found.append((node.start, node.end))
            content = node.kind != "break" and (content or node.kind != "space")
    return found


def _net(body: Sequence[Node]) -> int:
    net = 0
    for node in body:
        net += (node.name == "begin") - (node.name == "end") + (_net(node.inner) if node.kind == "group" else 0)
    return net


def is_balanced(tex: str) -> bool:
    """Whether every brace in a piece of LaTeX has its partner in it."""
    depth = 0
    for match in TOKEN.finditer(tex):
        depth += (match.lastgroup == "open") - (match.lastgroup == "close")
        if depth < 0:
            return False
    return not depth
