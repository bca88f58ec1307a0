"""Reading what people send, each file in a child process of its own."""

from typing import Annotated

from pydantic import BaseModel, Field, ValidationError

from adapters.documents import frames
from adapters.documents.reading import tesseract
from adapters.documents.reading.extract import MOST_BYTES, MOST_CHARACTERS, MOST_MARKS, MOST_PAGES
from adapters.documents.reading.mixed import merged
from adapters.documents.reading.picture import MOST_PAGES as MOST_SCANS
from adapters.documents.reading.sniff import Kind
from adapters.documents.sandbox import Job, Sandbox, TimeOut
from core.errors import Unreadable
from core.ports import Reader, ReadFile
from core.resume.model import Mark, Origin, Source

WORDLESS = frozenset({"photo", "empty"})  # pictures of something else than a page
Role = Annotated[str, Field(max_length=20)]


class Answer(BaseModel):
    """What a child may say. It opened a stranger's file, so its word is checked too."""

    format: Kind
    text: str = Field(max_length=MOST_CHARACTERS)
    pages: tuple[int, ...] = Field(max_length=MOST_PAGES)
    links: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    marks: tuple[tuple[Role, int, int], ...] = Field((), max_length=MOST_MARKS)
    origins: tuple[tuple[int, int, int, int], ...] = Field((), max_length=MOST_CHARACTERS)
    scans: tuple[int, ...] = Field((), max_length=MOST_PAGES)

    def source(self, identifier: str, name: str) -> Source:
        """The text with its marks; those that do not lie in it are left out."""
        end = len(self.text)
        marks = tuple(Mark(*mark) for mark in self.marks if 0 <= mark[1] < mark[2] <= end)
        return Source(identifier, name, self.text, self.pages, marks)


class DocumentReader(Reader):
    """Reads PDF, DOCX, LaTeX, Markdown, text, resumes in JSON and YAML, and, where tesseract is installed, pictures."""

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
            answer = await self._ask("read", {"name": name, "media_type": media_type}, data)
        except Unreadable as refusal:
            if refusal.reason not in {"image", "scan"} or not tesseract.program():
                raise
            answer = await self._ask("look", {}, data)
        answer, unread = await self._with_scans(answer, data)
        origins = tuple(Origin(*origin) for origin in answer.origins)
        return ReadFile(answer.source(source, name), answer.format, answer.links, answer.unseen, origins, unread)

    async def _with_scans(self, answer: Answer, data: bytes) -> tuple[Answer, tuple[int, ...]]:
        """A document with what its scanned pages say, and the numbers (from 1) of those that can't be read here."""
        chosen, rest = answer.scans[:MOST_SCANS], tuple(page + 1 for page in answer.scans[MOST_SCANS:])
        if not chosen:
            return answer, rest
        unread = (*(page + 1 for page in chosen), *rest)
        if not tesseract.program():
            return answer, unread
        try:
            seen = await self._ask("look", {"pages": list(chosen)}, data)
        except Unreadable as refusal:
            return answer, rest if refusal.reason in WORDLESS else unread
        whole = merged(answer.text, answer.pages, seen.text, seen.pages, seen.marks, chosen)
        text, pages, marks = whole
        if len(text) > MOST_CHARACTERS:
            return answer, unread
        return answer.model_copy(update={"text": text, "pages": pages, "marks": (*answer.marks, *marks)}), rest

    async def _ask(self, job: Job, header: frames.Header, data: bytes) -> Answer:
        """What a child says about a file. Raises Unreadable."""
        try:
            reply = await self._sandbox.run(job, header, data)
            if "unreadable" in reply:
                raise Unreadable(str(reply["unreadable"]), str(reply.get("detail", "")))
            return Answer.model_validate(reply)
        except TimeOut as error:
            raise Unreadable("time_out") from error
        except (frames.Closed, ValidationError) as error:
            raise Unreadable("broken", str(error)) from error
