"""The file that a resume came in: where it is kept, and how it comes back with the changes in it."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, replace

from core.chat import Artifact
from core.conversation.events import OwnFile
from core.conversation.state import StoredFile
from core.ports import ReadFile, Store, Writer
from core.resume.model import Resume, Source

FORMATS = frozenset({"latex"})  # kinds of files that come back with every version
WHEN_ASKED = FORMATS | {"docx"}
NAMED = {"docx": "-own"}  # what tells the person's own file from ours of the same kind


@dataclass(frozen=True, slots=True)
class Owned:
    """A stage result: the person's own file with the changes in it, if it could be made."""

    own: OwnFile | None


def kept_in(read: ReadFile, file: StoredFile) -> Source:
    """The text of a file, which knows where the file itself is kept."""
    return replace(read.source, file=file.id, format=read.format)


async def edited(
    store: Store, writer: Writer, lane: str, resume: Resume, name: str, keep: Callable[[Artifact], Awaitable[StoredFile]]
) -> Owned:
    """The person's own file with the changes in it; none when it was erased, or can't be edited in place."""
    original = await store.file(lane, resume.source.file)
    name += NAMED.get(resume.source.format, "")
    made = await writer.own(original, resume, name) if original else None
    return Owned(OwnFile(await keep(made.artifact), made.left) if made else None)
