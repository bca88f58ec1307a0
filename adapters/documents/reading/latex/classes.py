"""The macros of resume classes: contact data, entries, pairs and lists."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from adapters.documents.reading.latex import table
from adapters.documents.reading.latex.stream import Nodes, Stream
from adapters.documents.reading.named import networks
from adapters.documents.reading.sheet import BAR
from adapters.documents.reading.words import Words
from core.expressions import expression
from core.resume.model import Kind

if TYPE_CHECKING:
    from adapters.documents.reading.latex.reader import Reader

RATING = expression(r"\s*\d{1,3}(?:[.,]\d+)?\s*%?\s*")
RATED = expression(r"\s*/\s*\d+(?:[.,]\d+)?\s*$")
MODERN = expression(r"\\documentclass[^{]*\{moderncv\}")
SEVERAL = {"name": 2, "address": 3, "cvname": 2}
HOSTED = expression(r"[\w-]+\.[a-z]{2,}/|https?://", re.IGNORECASE)
REACHED = expression(r"@|(?:\d[\s().-]*){9}")  # an address that holds more than a place
WHEEL = expression(r"[^,/]+/[^,/]+/[^,/]+/([^/]+?)(?=,[^,/]+/[^,/]+/|$)")


def contact(reader: Reader, name: str, stream: Stream) -> bool:
    """Take a piece of contact data; False when this macro holds none."""
    if name in {"title", "author"}:
        reader.flush()
        reader.state.row.role = "label" if name == "title" and MODERN.search(reader.tex) else ""
        reader.run(stream.argument())
        reader.flush()
    elif name == "social":
        network = reader.inline(stream.optional() or ()).text.strip().lower()
        address = reader.inline(stream.optional() or ())
        user = reader.inline(stream.argument())
        _profile(reader, networks().get(network) or f"{network}: ", address if HOSTED.search(address.text) else user)
    elif name in reader.own.fields:
        _field(reader, reader.own.fields[name], stream)
    elif (prefix := networks().get(name)) and len(name) > 1:
        user = reader.inline(stream.argument())
        stream.group()
        _profile(reader, prefix, user)
    elif (role := table.found("contact", name)) is not None:
        _contact(reader, name, role, stream)
    else:
        return False
    return True


def _contact(reader: Reader, name: str, role: str, stream: Stream) -> None:
    stream.optional()
    groups = stream.groups(SEVERAL.get(name, 1))
    if role == "s":
        groups = stream.groups(1)
        stream.optional()
        role = ""
    glue = " " if role == "name" else ", "
    words = Words().join([reader.inline(group, glue) for group in groups], glue)
    if name == "firstname":
        reader.given = words
        return
    if name in {"familyname", "lastname"}:
        words = Words().join([reader.given, words], " ")
    reader.flush()
    if role == "location" and REACHED.search(words.text):
        reader.state.sheet.row(*(("", reader.inline(group, BAR)) for group in groups))
    else:
        reader.state.sheet.row((role, words))


def _profile(reader: Reader, prefix: str, user: Words) -> None:
    """A profile by the user's name in a network."""
    if not user:
        return
    reader.flush()
    words = Words()
    if not HOSTED.search(user.text):
        words.add(prefix)
        at = len(user.text) - len(user.text.lstrip("@"))
        user = Words(user.text[at:], user.places[at:])
    is_link = "/" in prefix or HOSTED.search(user.text)
    reader.state.sheet.row(("link" if is_link else "", words.join([user], "")))


def _field(reader: Reader, prefix: str, stream: Stream) -> None:
    """A field of contact data that the file has made up: with a prefix its value is a link, else the link comes with it."""
    groups = stream.groups(1 if prefix else 2)
    if prefix and groups:
        _profile(reader, prefix, reader.inline(groups[0]))
        return
    reader.flush()
    for group in groups:
        address = reader.tex[group[0].start : group[-1].end] if group else ""
        reader.state.sheet.row(("link" if HOSTED.match(address) else "", reader.inline(group)))


def read(reader: Reader, name: str, stream: Stream) -> bool:
    """Write an entry, a pair, a list or a passage of a resume class; False when this macro is none of them."""
    if (most := _most(name)) and (groups := _groups(stream, most)):
        roles = table.found("entries", f"{name}/{len(groups)}")
        if roles is None:
            reader.rows(groups)
        else:
            entry(reader, roles.split(), groups)
    elif (count := table.found("pairs", name)) is not None:
        _pairs(reader, _groups(stream, count))
    elif (count := table.found("items", name)) is not None:
        for group in _groups(stream, count):
            reader.flush()
            reader.line(group)
    elif (heading := table.found("rated", name)) is not None:
        _rated(reader, heading, stream.argument())
    elif (heading := table.found("passages", name)) is not None:
        _headed(reader, heading, Kind.SUMMARY)
        reader.run(stream.argument())
        reader.flush()
    else:
        return _drawn(reader, name, stream)
    return True


def _drawn(reader: Reader, name: str, stream: Stream) -> bool:
    """Write what classes draw: tags, matrices, charts; False when this macro draws nothing known."""
    if name == "cvtag":
        words = reader.inline(stream.argument())
        cell = reader.state.row.cells[-1]
        cell.trim()
        cell.add(", " if cell else "")
        cell.join([words], "")
    elif name == "cvskillentry":
        _skill_entry(reader, _groups(stream, 5))
    elif name == "wheelchart":
        _wheel(reader, stream.groups(3))
    else:
        return False
    return True


def _most(name: str) -> int:
    """The most arguments that an entry of this name takes; 0 when it is none."""
    return max((count for count in range(1, 8) if table.found("entries", f"{name}/{count}")), default=0)


def _groups(stream: Stream, most: int) -> list[Nodes]:
    while stream.optional() is not None:
        pass
    return stream.groups(most)


def entry(reader: Reader, roles: list[str], groups: list[Nodes]) -> None:
    """A job or a degree whose arguments are known by their order."""
    reader.flush()
    fields = {
        role: reader.inline(group, ", ")
        for role, group in zip(roles, groups, strict=False)
        if role not in {"line", "text", "skip"}
    }
    names = "title", "organisation", "place", "dates"
    reader.state.sheet.entry(*(fields.get(name, Words()) for name in names))
    for role, group in zip(roles, groups, strict=False):
        if role in {"line", "text"}:
            reader.line(group)


def _pairs(reader: Reader, groups: list[Nodes]) -> None:
    """Names with what belongs to them, each pair a row; what is left over stands behind. A bare number draws a bar."""
    reader.flush()
    for at in range(0, len(groups), 2):
        name, rest = reader.inline(groups[at]), groups[at + 1 : at + 2]
        if rest and reader.is_block(rest[0]):
            reader.state.sheet.row(("", name), gap=True)
            reader.run(rest[0])
            reader.flush()
            continue
        if len(groups) == at + 3:
            rest = groups[at + 1 :]
        value = Words().join([reader.inline(group, ", ") for group in rest], ", ")
        if RATING.fullmatch(value.text):
            value = Words()
        if not rest and at:
            return
        whole = name.tidy()
        if whole and value:
            whole.add(" " if whole.text.endswith(":") else ": ")
        reader.state.sheet.row(("", whole.join([value], "")))


def _skill_entry(reader: Reader, groups: list[Nodes]) -> None:
    """A row of a matrix: group, how well (a drawing), skill, years and a remark."""
    reader.flush()
    texts = [reader.inline(group, ", ").tidy() for group in groups]
    if texts[0]:
        reader.state.sheet.row(("", texts[0]), gap=True)
    reader.state.sheet.row(("", Words().join(texts[2:], ", ")))


def _headed(reader: Reader, heading: str, kind: Kind) -> None:
    reader.flush()
    words = Words()
    words.add(heading)
    reader.heading(words, kind=kind)


def _rated(reader: Reader, heading: str, nodes: Nodes) -> None:
    if heading:
        _headed(reader, heading, Kind.SKILLS)
    listed = [reader.inline(node.inner) for node in nodes if node.kind == "group"] or [reader.inline(nodes)]
    bare = [Words(words.text[:end], words.places[:end]) for words in listed for end in [_rating(words.text)]]
    reader.state.sheet.row(("", Words().join(bare, ", ")))


def _rating(text: str) -> int:
    found = RATED.search(text)
    return found.start() if found else len(text)


def _wheel(reader: Reader, groups: list[Nodes]) -> None:
    """The words of a chart's parts: "6/8em/accent!30/{Sleep}"."""
    for words in [reader.inline(group) for group in groups[2:]]:
        for part in WHEEL.finditer(words.text):
            reader.flush()
            reader.state.sheet.items([Words(words.text[slice(*part.span(1))], words.places[slice(*part.span(1))])])
