"""The formats that are text: Markdown, plain text and JSON Resume."""

import json
from collections.abc import Callable, Mapping, Sequence

from adapters.documents.jsonresume import to_json
from adapters.documents.writing import letter, outline, plain
from adapters.documents.writing.outline import Outline
from core.ports import Document, Format, Style
from core.resume.model import Resume


def write(document: Document, kind: Format, style: Style) -> str:
    """The document as text of this kind, one of `KINDS`."""
    return KINDS[kind](document, style)


def differences(document: Document, kind: Format, data: bytes) -> Sequence[str]:
    """The lines that a file of this kind does not say as they were meant."""
    same = data.decode() == write(document, kind, Style())
    return [] if same else [block.text for block in outlined(document).blocks]


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
}
