"""The formats that are text: Markdown, plain text, JSON Resume and LaTeX."""

import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence

from adapters.documents.jsonresume import to_json
from adapters.documents.reading.latex.reader import extract as read
from adapters.documents.writing import latex, letter, outline, plain
from adapters.documents.writing.outline import Outline
from core.ports import Document, Format, Style
from core.resume.model import Resume

WORDS = re.compile(r"\w")
STRAIGHT = str.maketrans("\u2018\u2019\u201c\u201d", "''\"\"")


def write(document: Document, kind: Format, style: Style) -> str:
    """The document as text of this kind, one of `KINDS`."""
    return KINDS[kind](document, style)


def differences(document: Document, kind: Format, data: bytes) -> Sequence[str]:
    """The lines that a file of this kind does not say as they were meant."""
    text, meant = data.decode(), outlined(document)
    if kind == "latex":
        return list(_missing([block.text for block in meant.blocks], read(text).text))
    same = text == write(document, kind, Style())
    return [] if same else [block.text for block in meant.blocks]


def _missing(lines: Iterable[str], text: str) -> Iterator[str]:
    """The lines of words that do not follow each other in a text; quotation marks count as such, white space not at all."""
    found, at = _bare(text), 0
    for line in filter(WORDS.search, lines):
        place = found.find(wanted := _bare(line), at)
        if place < 0:
            yield line
        else:
            at = place + len(wanted)


def _bare(text: str) -> str:
    return re.sub(r"[\s\u200b-\u200f\u2060-\u2069]+", "", text.translate(STRAIGHT))


def outlined(document: Document) -> Outline:
    """All that a document says, block by block."""
    return outline.outline(document) if isinstance(document, Resume) else letter.outline(document)


def _json(document: Document, _style: Style) -> str:
    """JSON Resume. Raises TypeError for a letter, which it has no place for."""
    if not isinstance(document, Resume):
        raise TypeError("JSON Resume holds resumes only")
    return json.dumps(to_json(document, spans=False), ensure_ascii=False, indent=2) + "\n"


KINDS: Mapping[Format, Callable[[Document, Style], str]] = {
    "markdown": lambda document, _style: plain.markdown(outlined(document)),
    "text": lambda document, _style: plain.text(outlined(document)),
    "json": _json,
    "latex": lambda document, style: latex.latex(outlined(document), style),
}
