"""Macros and environments that a file defines itself."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from adapters.documents.reading.latex.scan import filled
from adapters.documents.reading.latex.stream import Nodes, Stream

if TYPE_CHECKING:
    from adapters.documents.reading.latex.reader import Reader

COMMANDS = frozenset({"newcommand", "renewcommand", "providecommand", "DeclareRobustCommand"})
DOCUMENT_COMMANDS = frozenset({"NewDocumentCommand", "RenewDocumentCommand", "ProvideDocumentCommand", "DeclareDocumentCommand"})
FIELDS = frozenset({"NewInfoField", "NewInfoFiled"})


@dataclass(frozen=True, slots=True)
class Definition:
    """How many arguments a macro takes, the first when it may be left out, what it stands for, and what ends an environment."""

    count: int
    default: Nodes | None
    body: Nodes
    end: Nodes = ()


@dataclass(slots=True)
class Definitions:
    """All definitions of a file."""

    macros: dict[str, Definition] = field(default_factory=dict)
    environments: dict[str, Definition] = field(default_factory=dict)
    fields: dict[str, str] = field(default_factory=dict)
    open: list[tuple[Definition, list[Nodes]]] = field(default_factory=list)

    def expand(self, reader: Reader, name: str, stream: Stream) -> bool:
        """Write what a macro of the file's own stands for; False when there is none of this name."""
        if name not in self.macros:
            return False
        definition = self.macros[name]
        reader.run(filled(definition.body, arguments(definition, stream), reader.tex))
        return True


def arguments(definition: Definition, stream: Stream) -> list[Nodes]:
    """The arguments of a macro of the file's own."""
    found: list[Nodes] = []
    if definition.default is not None:
        given = stream.optional()
        found.append(definition.default if given is None else given)
    while len(found) < definition.count:
        found.append(stream.argument())
    return found


def define(reader: Reader, name: str, stream: Stream) -> bool:
    """Take a definition; False when this macro is none."""
    if name in COMMANDS:
        defined, count, default = _name(stream), _count(reader, stream), stream.optional()
        reader.own.macros[defined] = Definition(count, default, stream.argument())
    elif name == "def":
        defined = stream.next().name if stream else ""
        parameters = stream.until_group()
        count = sum(node.kind == "parameter" for node in parameters)
        reader.own.macros[defined] = Definition(count, None, stream.argument())
    elif name in DOCUMENT_COMMANDS:
        defined, signature = _name(stream), stream.argument()
        count = sum(reader.tex[node.start : node.end].count("m") for node in signature)
        reader.own.macros[defined] = Definition(count, None, stream.argument())
    elif name in {"newenvironment", "renewenvironment"}:
        defined, count, default = _word(reader, stream), _count(reader, stream), stream.optional()
        reader.own.environments[defined] = Definition(count, default, stream.argument(), stream.argument())
    elif name in FIELDS:
        defined, _sign, prefix = _word(reader, stream), stream.argument(), stream.optional()
        reader.own.fields[defined] = "".join(reader.tex[node.start : node.end] for node in prefix or ())
    else:
        return False
    return True


def _name(stream: Stream) -> str:
    return next((node.name for node in stream.argument() if node.kind == "macro"), "")


def _word(reader: Reader, stream: Stream) -> str:
    group = stream.argument()
    return reader.tex[group[0].start : group[-1].end].strip() if group else ""


def _count(reader: Reader, stream: Stream) -> int:
    given = stream.optional()
    text = reader.tex[given[0].start : given[-1].end] if given else ""
    return int(text) if text.isdigit() and len(text) == 1 else 0
