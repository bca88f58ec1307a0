"""Writing documents: one outline, laid out as PDF or DOCX, or written down as text of one kind or another."""

import asyncio
import itertools
import math
from collections.abc import Sequence
from dataclasses import asdict, replace

from adapters.documents import frames
from adapters.documents.sandbox import Child, Sandbox, TimeOut
from adapters.documents.writing import own, texts
from adapters.documents.writing.coverage import Coverage
from adapters.documents.writing.fit import Cutter
from adapters.documents.writing.outline import Outline, clean
from core.chat import Artifact
from core.errors import NoFont, VitaeError
from core.ports import PLAIN, Document, Fitted, Flaw, Format, Held, Measures, Own, Style, Unplaced, Writer
from core.resume.cutting import without
from core.resume.model import Resume

SECONDS = 30.0
REPLACED_AFTER = 1000  # documents: the libraries below leave about 35 kB behind with each
MEDIA_TYPES: dict[Format, tuple[str, str]] = {
    "pdf": (".pdf", "application/pdf"),
    "docx": (".docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
    "markdown": (".md", "text/markdown"),
    "text": (".txt", "text/plain"),
    "json": (".json", "application/json"),
    "latex": (".tex", "application/x-tex"),
}


class NotWritten(VitaeError):
    """The document could not be laid out; the words are safe, and another try may do."""


class DocumentWriter(Writer):
    """Makes documents in one worker process that stays, and reads them back in a child."""

    def __init__(self, sandbox: Sandbox | None = None) -> None:
        self._sandbox = sandbox or Sandbox()
        self._worker: Child | None = None
        self._turn = asyncio.Lock()
        self._made = 0
        self._coverage = Coverage(())

    async def warm(self) -> None:
        """Start the worker, before the first document is asked for."""
        async with self._turn:
            await self._running()

    async def close(self) -> None:
        """Leave no process behind."""
        async with self._turn:
            await self._drop()
        await self._sandbox.close()

    async def write(
        self,
        document: Document,
        format: Format,  # noqa: A002 - the port's word
        name: str,
        style: Style = PLAIN,
    ) -> Artifact:
        """Lay out a resume or a letter; `name` is the file name without its suffix. Raises NotWritten, and NoFont for a PDF."""
        suffix, media_type = MEDIA_TYPES[format]
        if format in texts.KINDS:
            data = texts.write(document, format, style).encode(errors="replace")
        else:
            await self.warm()
            meant = self._meant(document)
            if format == "pdf" and (letters := self._coverage.lacking(meant)):
                raise NoFont(letters)
            data = await self._lay_out(meant, format, name, style)
        return Artifact(name + suffix, media_type, data)

    async def fit(
        self, resume: Resume, expendable: Sequence[str], name: str, style: Style = PLAIN, most: float = math.inf
    ) -> Fitted:
        """Set a resume on one page, as PDF, with the measures that its other formats take too. Raises NotWritten."""
        cutter = Cutter(lambda cut: self._meant(without(resume, cut)), self._ask, _title(name, clean(resume.contact.name)), style)
        found = await cutter.fit(expendable, most)
        pdf = Artifact(name + MEDIA_TYPES["pdf"][0], MEDIA_TYPES["pdf"][1], found.pdf) if found.pdf else None
        return Fitted(
            replace(style, measures=found.measures), found.cut, 1 if pdf else math.ceil(found.length), pdf, found.layouts
        )

    async def hold(self, document: Document, pages: int, style: Style = PLAIN) -> Held:
        """The largest measures at which a document takes no more than `pages`, or the style as it is. Raises NotWritten."""
        await self.warm()
        meant = self._meant(document)
        order = {**asdict(meant), "format": "hold", "style": asdict(style), "title": meant.name, "pages": pages}
        reply, _none = await self._ask(order)
        return Held(replace(style, measures=Measures(**reply["measures"])), int(reply["pages"]))

    async def verify(self, document: Document, artifact: Artifact, pages: int = 0) -> Sequence[Flaw]:
        """Read the file back, as other programs will; what is not as it was meant, none if it is right."""
        kind = next(kind for kind, (_suffix, media_type) in MEDIA_TYPES.items() if media_type == artifact.media_type)
        if kind in texts.KINDS:
            return [Flaw("words", line) for line in texts.differences(document, kind, artifact.data)]
        blocks = self._meant(document).blocks
        lines = [block.text for block in blocks]
        links = [piece.link for block in blocks for piece in block.pieces if piece.link]
        try:
            reply = await self._sandbox.run(
                "compare", {"format": kind, "lines": lines, "links": links, "pages": pages}, artifact.data
            )
        except (TimeOut, frames.Closed) as error:
            return [Flaw("unreadable", type(error).__name__)]
        return [Flaw(kind, text) for kind, text in reply["flaws"]]

    async def preview(self, pdf: Artifact) -> Sequence[Artifact]:
        """Pictures of the first page, and of the second when there are exactly two; none when they can't be had."""
        try:
            async with self._sandbox.one("preview") as child:
                answer, data = await child.ask({}, pdf.data, SECONDS)
        except (TimeOut, frames.Closed):
            return []
        ends = itertools.accumulate(answer["sizes"])
        name = pdf.name.removesuffix(MEDIA_TYPES["pdf"][0])
        return [
            Artifact(f"{name}-page-{number}.jpg", "image/jpeg", data[end - size : end])
            for number, (size, end) in enumerate(zip(answer["sizes"], ends, strict=True), 1)
        ]

    async def own(self, original: Artifact, resume: Resume, name: str) -> Own | None:
        """The person's own file with only the changes in it; None where it can't be edited in place."""
        kind = resume.source.format
        if kind not in own.EDITORS:
            return None
        try:
            async with self._sandbox.one("own") as child:
                answer, data = await child.ask({"format": kind, "resume": own.packed(resume)}, original.data, SECONDS)
        except (TimeOut, frames.Closed):
            return None
        if not data:
            return None
        suffix = original.name[original.name.rfind(".") :]
        left = tuple(Unplaced(kind, text) for kind, text in answer["left"])
        return Own(Artifact(name + suffix, original.media_type, data), left)

    def _meant(self, document: Document) -> Outline:
        """What a document says, as far as the fonts of this machine can show it."""
        return self._coverage.drawable(texts.outlined(document))

    async def _lay_out(self, meant: Outline, kind: Format, name: str, style: Style) -> bytes:
        order = {**asdict(meant), "format": kind, "style": asdict(style), "title": _title(name, meant.name)}
        _none, data = await self._ask(order)
        return data

    async def _ask(self, order: frames.Header) -> tuple[frames.Header, bytes]:
        """The worker's answer; one that ended is replaced once."""
        async with self._turn:
            for _attempt in range(2):
                try:
                    worker = await self._running()
                    answer = await worker.ask(order, b"", SECONDS)
                except TimeOut as error:
                    await self._drop()
                    raise NotWritten("the document took too long") from error
                except (frames.Closed, TimeoutError):
                    await self._drop()
                except BaseException:
                    await self._drop()
                    raise
                else:
                    await self._count()
                    return answer
        raise NotWritten("the worker ended twice")

    async def _running(self) -> Child:
        if self._worker is None:
            self._worker = await self._sandbox.child("write")
            ready, _none = await self._worker.hear(SECONDS)
            self._coverage = Coverage(ready["covered"])
        return self._worker

    async def _count(self) -> None:
        self._made += 1
        if self._made % REPLACED_AFTER == 0:
            await self._drop()

    async def _drop(self) -> None:
        if self._worker:
            await self._worker.end()
        self._worker = None


def _title(name: str, person: str) -> str:
    """The title of a file with this name: its hyphens stand for spaces, but not those of the person whose name it begins with."""
    written = _letters(person)
    for end in (*(at for at, char in enumerate(name) if char == "-"), len(name)):
        if written and _letters(name[:end]) == written:
            return clean(f"{person} {name[end + 1 :].replace('-', ' ')}")
    return clean(name.replace("-", " "))


def _letters(text: str) -> str:
    return "".join(filter(str.isalnum, text)).casefold()
