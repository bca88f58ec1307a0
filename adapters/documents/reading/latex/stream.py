"""Nodes read one after another, with the arguments that belong to a macro taken as they are asked for."""

from collections.abc import Sequence

from adapters.documents.reading.latex.scan import Node

Nodes = tuple[Node, ...]
LONGEST = 300  # nodes of an argument in brackets


class Stream:
    """A row of nodes and where reading stands in it."""

    def __init__(self, nodes: Sequence[Node], tex: str) -> None:
        self.nodes = list(nodes)
        self.tex = tex
        self.at = 0

    def __bool__(self) -> bool:
        return self.at < len(self.nodes)

    def next(self) -> Node:
        """The next node, taken."""
        self.at += 1
        return self.nodes[self.at - 1]

    def group(self) -> Nodes | None:
        """The next argument in braces, white space before it skipped; None when there is none."""
        at = self._after_space()
        if at < len(self.nodes) and self.nodes[at].kind == "group":
            self.at = at + 1
            return self.nodes[at].inner
        return None

    def groups(self, most: int = 9) -> list[Nodes]:
        """All arguments in braces that follow, at most so many."""
        found: list[Nodes] = []
        while len(found) < most and (group := self.group()) is not None:
            found.append(group)
        return found

    def argument(self) -> Nodes:
        """The next argument: a group, else the next node; nothing at the end of a paragraph."""
        if (group := self.group()) is not None:
            return group
        at = self._after_space()
        if at < len(self.nodes) and self.nodes[at].kind in {"macro", "text", "math", "parameter"}:
            self.at = at + 1
            return (self.nodes[at],)
        return ()

    def optional(self) -> Nodes | None:
        """The next argument in brackets; None when there is none, or it is not closed."""
        at = self._after_space()
        if not self._is(at, "["):
            return None
        depth = 0
        for end in range(at, min(len(self.nodes), at + LONGEST)):
            depth += self._is(end, "[") - self._is(end, "]")
            if not depth:
                self.at = end + 1
                return tuple(self.nodes[at + 1 : end])
            if self.nodes[end].kind == "break":
                return None
        return None

    def letter(self) -> str:
        """The letter that an accent is for, taken: the first of a group or of the text that follows."""
        if (group := self.group()) is not None:
            return self.tex[group[0].start : group[-1].end] if group else ""
        if not self:
            return ""
        node = self.nodes[self.at]
        if node.kind == "text" and node.end - node.start > 1:
            self.nodes[self.at] = Node("text", node.start + 1, node.end)
            return self.tex[node.start]
        if node.kind != "text" and node.name not in {"i", "j"}:
            return ""
        self.at += 1
        return self.tex[node.start : node.end]

    def until(self, *names: str) -> Nodes:
        """What stands before the first of these macros or signs; that one is taken too."""
        start = self.at
        while self:
            node = self.next()
            if node.name in names or (node.name == "end" and self._named() in names):
                return tuple(self.nodes[start : self.at - 1])
        return tuple(self.nodes[start:])

    def until_group(self) -> Nodes:
        """What stands before the next group; that stays."""
        start = self.at
        while self and self.nodes[self.at].kind != "group":
            self.at += 1
        return tuple(self.nodes[start : self.at])

    def _named(self) -> str:
        node = self.nodes[self.at] if self else None
        return self.tex[node.start + 1 : node.end - 1].strip() if node and node.kind == "group" else ""

    def _after_space(self) -> int:
        at = self.at
        while at < len(self.nodes) and self.nodes[at].kind == "space":
            at += 1
        return at

    def _is(self, at: int, sign: str) -> bool:
        return at < len(self.nodes) and self.nodes[at].kind == "sign" and self.tex[self.nodes[at].start] == sign
