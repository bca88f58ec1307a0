"""Environments: lists, tables, and those of resume classes."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from adapters.documents.reading.latex import classes, table
from adapters.documents.reading.latex.definitions import arguments
from adapters.documents.reading.latex.scan import filled
from adapters.documents.reading.latex.stream import Stream

if TYPE_CHECKING:
    from adapters.documents.reading.latex.reader import Reader

HIDDEN = frozenset({"comment", "filecontents", "filecontents*", "tikzpicture"})
TABLES = frozenset({"tabular", "tabular*", "tabularx", "tabulary", "longtable", "array"})
NO_LABEL = re.compile(r"label\s*=\s*\{?\s*\}?\s*(?:,|$)")
BULLET = "- "


def read(reader: Reader, name: str, stream: Stream) -> bool:
    """Begin or end an environment, or begin an item or leave out what is not printed; False when the macro does none of it."""
    if name == "begin":
        _begin(reader, reader.named(stream), stream)
    elif name == "end":
        _end(reader, reader.named(stream))
    elif name == "item":
        _item(reader, stream)
    elif name == "iffalse":
        stream.until("fi", "else")
    elif name == "else":
        stream.until("fi")
    else:
        return False
    return True


def _begin(reader: Reader, name: str, stream: Stream) -> None:
    if name in HIDDEN:
        stream.until(name)
        stream.group()
        return
    bullet = reader.state.row.bullet if not name or name not in TABLES else ""
    reader.flush()
    reader.state.row.bullet = bullet if name not in TABLES and table.found("lists", name) is None else ""
    if (definition := reader.own.environments.get(name)) is not None:
        given = arguments(definition, stream)
        reader.own.open.append((definition, given))
        reader.run(filled(definition.body, given, reader.tex))
        return
    kind = table.found("lists", name)
    meaning = table.found("environments", name)
    label = ""
    if kind is not None:
        at = stream.at
        option = stream.optional()
        label = reader.tex[option[0].start : option[-1].end] if option else ""
        stream.at = at
    if meaning is None:
        reader.unknown(stream)
    elif meaning == "heading":
        reader.heading(reader.inline(stream.argument()))
    elif set(meaning.split()) <= {"o", "s", "m"}:
        reader.arguments(meaning, stream)
    else:
        roles = meaning.split()
        classes.entry(reader, roles, stream.groups(len(roles)))
    if kind is not None:
        reader.state.lists.append("" if NO_LABEL.search(label) else kind)


def _end(reader: Reader, name: str) -> None:
    reader.flush()
    reader.state.row.bullet = ""
    if name in reader.own.environments and reader.own.open:
        definition, given = reader.own.open.pop()
        reader.run(filled(definition.end, given, reader.tex))
    elif table.found("lists", name) is not None and reader.state.lists:
        reader.state.lists.pop()
        reader.state.gap = reader.state.gap or not reader.state.lists


def _item(reader: Reader, stream: Stream) -> None:
    reader.flush()
    label = stream.optional()
    reader.item(reader.state.lists[-1] if reader.state.lists else BULLET)
    words = reader.inline(label) if label else None
    if words and any(letter.isalnum() for letter in words.text):
        reader.state.row.cells[-1].join([words], "")
        if any(letter.isdigit() for letter in words.text):
            reader.cell()
        else:
            reader.state.row.cells[-1].add(" " if words.text.rstrip().endswith(":") else ": ")
