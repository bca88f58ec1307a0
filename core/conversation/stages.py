"""What stages of a task are made of and come to, as they are stored."""

from dataclasses import dataclass

from core.conversation.state import StoredFile
from core.ports import Document, Trouble
from core.resume.model import Resume
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


@dataclass(frozen=True, slots=True)
class Kept:
    """A stage result that is a stored file, and what did not read back right about it or about a first try."""

    file: StoredFile
    trouble: Trouble | None = None

    @property
    def right(self) -> bool:
        """Whether it may be sent."""
        return self.trouble is None or self.trouble.sent


@dataclass(frozen=True, slots=True)
class Wanted:
    """What a page is made of: a resume, and what may go for it, in order."""

    resume: Resume
    expendable: tuple[str, ...]
    style: Style
    most: float


@dataclass(frozen=True, slots=True)
class Laid:
    """A stage result: the page as PDF, without what was cut, and the style that other formats take.

    There is no PDF when it does not fit, or does not read back right (`wrong`).
    """

    style: Style
    pages: int
    pdf: Kept | None = None
    cut: tuple[str, ...] = ()
    wrong: bool = False
