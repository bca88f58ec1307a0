"""What stages of a task are made of and come to, as they are stored."""

from dataclasses import dataclass

from core.conversation.state import StoredFile
from core.ports import Document
from core.style import Style


@dataclass(frozen=True, slots=True)
class Dressed:
    """What a file is made of."""

    document: Document
    style: Style


@dataclass(frozen=True, slots=True)
class Pictures:
    """A stage result that is pictures of pages."""

    files: tuple[StoredFile, ...]
