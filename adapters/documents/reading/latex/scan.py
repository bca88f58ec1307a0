"""A LaTeX file taken apart into nodes that know where they stand. Nothing is run, and nothing is too odd to be scanned."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

from core.errors import Unreadable

Kind = Literal["text", "space", "break", "macro", "group", "math", "sign", "parameter"]
DEEPEST = 100
PLAIN: Mapping[str | None, Kind] = {
    "break": "break",
    "space": "space",
    "math": "math",
    "sign": "sign",
    "parameter": "parameter",
    "text": "text",
}

TOKEN = re.compile(
    r"(?P<comment>%[^\n]*(?:\n(?![ \t]*\n)[ \t]*)?)"
    r"|(?P<break>[ \t]*\n(?:[ \t]*\n)+[ \t]*)"
    r"|(?P<space>\s+)"
    r"|(?P<math>\$\$[^$]{0,2000}\$\$|\$(?:\\.|[^$\\]){0,2000}\$|\\\([^\\]{0,300}(?:\\[^)][^\\]{0,300}){0,50}\\\)|\\\[[^\\]{0,300}(?:\\[^\]][^\\]{0,300}){0,50}\\\])"
    r"|\\(?P<word>[A-Za-z@]+\*?)(?:[ \t]*\n(?![ \t]*\n)[ \t]*|[ \t]+)?"
    r"|\\(?P<letter>.)"
    r"|(?P<parameter>\#[1-9])"
    r"|(?P<open>\{)|(?P<close>\})"
    r"|(?P<sign>[\[\]&~])"
    r"|(?P<text>[^\\{}$%&~\[\]\s#]+|.)",
    re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class Node:
    """A piece of the file at `tex[start:end]`: a macro with its name, a group with what it holds, or what `kind` says."""

    kind: Kind
    start: int
    end: int
    name: str = ""
    inner: tuple["Node", ...] = ()


def scan(tex: str) -> tuple[Node, ...]:
    """The nodes of a file; comments are left out, a group that is not closed ends with the file. Raises Unreadable."""
    levels: list[list[Node]] = [[]]
    opened: list[int] = []
    for match in TOKEN.finditer(tex):
        kind, (start, end) = match.lastgroup, match.span()
        if kind == "open":
            opened.append(start)
            levels.append([])
            if len(levels) > DEEPEST:
                raise Unreadable("broken", "nested too deep")
        elif kind == "close" and opened:
            inner = tuple(levels.pop())
            levels[-1].append(Node("group", opened.pop(), end, inner=inner))
        elif kind in {"word", "letter"}:
            levels[-1].append(Node("macro", start, end, str(match[kind])))
        elif kind in PLAIN:
            levels[-1].append(Node(PLAIN[kind], start, end))
    while opened:
        inner = tuple(levels.pop())
        levels[-1].append(Node("group", opened.pop(), len(tex), inner=inner))
    return tuple(levels[0])


def filled(nodes: Sequence[Node], arguments: Sequence[tuple[Node, ...]], tex: str) -> tuple[Node, ...]:
    """The body of a macro with its arguments in the places of #1, #2 and so on."""
    made: list[Node] = []
    for node in nodes:
        if node.kind == "parameter":
            number = int(tex[node.end - 1 : node.end]) - 1
            made.append(Node("group", node.start, node.end, inner=arguments[number] if number < len(arguments) else ()))
        elif node.kind == "group":
            made.append(Node("group", node.start, node.end, inner=filled(node.inner, arguments, tex)))
        else:
            made.append(node)
    return tuple(made)
