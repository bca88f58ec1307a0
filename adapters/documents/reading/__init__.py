"""Reading what people send, each file in a child process of its own."""

from pydantic import BaseModel, Field, ValidationError

from adapters.documents import frames
from adapters.documents.reading.extract import MOST_BYTES, MOST_CHARACTERS, MOST_PAGES
from adapters.documents.reading.sniff import Kind
from adapters.documents.sandbox import Sandbox, TimeOut
from core.errors import Unreadable
from core.ports import Reader, ReadFile
from core.resume.model import Source


class Answer(BaseModel):
    """What a child may say. It opened a stranger's file, so its word is checked too."""

    format: Kind
    text: str = Field(max_length=MOST_CHARACTERS)
    pages: tuple[int, ...] = Field(max_length=MOST_PAGES)
    links: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()


class DocumentReader(Reader):
    """Reads PDF, DOCX, Markdown and text."""

    def __init__(self, sandbox: Sandbox | None = None) -> None:
        self._sandbox = sandbox or Sandbox()

    async def warm(self) -> None:
        """Start what reading needs, before the first file comes."""
        await self._sandbox.warm()

    async def close(self) -> None:
        """Leave no process behind."""
        await self._sandbox.close()

    async def read(self, name: str, media_type: str, data: bytes, source: str) -> ReadFile:
        """Extract the text; `source` becomes the id of the Source. Raises Unreadable."""
        if not data:
            raise Unreadable("empty")
        if len(data) > MOST_BYTES:
            raise Unreadable("too_large")
        try:
            reply = await self._sandbox.run("read", {"name": name, "media_type": media_type}, data)
            if "unreadable" in reply:
                raise Unreadable(str(reply["unreadable"]), str(reply.get("detail", "")))
            answer = Answer.model_validate(reply)
        except TimeOut as error:
            raise Unreadable("time_out") from error
        except (frames.Closed, ValidationError) as error:
            raise Unreadable("broken", str(error)) from error
        return ReadFile(Source(source, name, answer.text, answer.pages), answer.format, answer.links, answer.warnings)
