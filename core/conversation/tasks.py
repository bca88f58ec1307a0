"""Long work, outside any turn: reading what was sent, and making the documents.

Every finished stage is stored under (task, stage, digest of its input), so that a restart goes on from there and nothing
finished is done twice. Heavy pure steps run in a thread, so that the event loop stays free.
"""

import asyncio
import hashlib
import logging
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass, replace
from functools import partial
from typing import TypeVar

from core import phrases
from core.chat import Artifact, RemoteFile
from core.conversation import own_file
from core.conversation.events import (
    Edited,
    Exported,
    Lettered,
    Made,
    OwnFile,
    Read,
    Reading,
    Rendered,
    Result,
    Screened,
    SortedOut,
)
from core.conversation.machine import sent
from core.conversation.proven import proven
from core.conversation.stages import Dressed, Kept, Laid, Pictures, Wanted
from core.conversation.state import Intake, Page, Person, StoredFile, Task, Thread, Version
from core.conversation.understanding import understand
from core.conversation.writing import Given, Pen
from core.editing.model import Wish
from core.errors import RetryLater, StoreUnavailable, Unreadable
from core.library import pages, wishes
from core.library.drafting import carried, draft
from core.library.review import as_chosen
from core.library.styles import style_of
from core.models import Caller, Model
from core.phrases.pages import TWO
from core.ports import Clock, Codec, Document, Format, Held, Messenger, Reader, ReadFile, Store, Style, Trouble, Writer
from core.resume.cutting import without
from core.resume.model import Resume, Source
from core.resume.naming import speaking_name
from core.resume.parse import parse
from core.resume.written import written_in
from core.tailoring.letter import LetterOrder
from core.tailoring.letters.frames import document as name_of_document
from core.tailoring.model import Answer

log = logging.getLogger(__name__)

MAX_FILE = 10 * 1024 * 1024
FETCH_TRIES = 5
PDF = "application/pdf"
DOCUMENTS: tuple[Format, ...] = ("pdf", "docx")
ASKS_A_MODEL = frozenset({"tailor", "edit", "letter", "draft"})
Words = Callable[[str], None]
Files = tuple[StoredFile, ...]
Troubles = tuple[Trouble, ...]
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Tools:
    """What tasks work with. Without a model the built-in writer does everything."""

    store: Store
    reader: Reader
    writer: Writer
    codec: Codec
    clock: Clock
    model: Model | None = None


class Job:
    """One run of one task for one person."""

    def __init__(self, tools: Tools, person: Person, thread: Thread, task: Task, messenger: Messenger, say: Words) -> None:
        self._tools, self._person, self._lane, self._thread, self._task = tools, person, person.id, thread, task
        self._messenger, self._say = messenger, say
        self._pen = Pen(tools.model, Caller(person.id, person.member, person.model, run=task.id), self._stage, say)

    async def run(self) -> Result:
        """Do the work and return how it ended. Raises only when something broke on our side."""
        try:
            result = await self._work()
        except Exception:
            await self.given_up()
            raise
        await self._settle(delivered=_counts(result))
        return result

    async def given_up(self) -> None:
        """The person stopped it, or it broke: what it took of their allowance is given back."""
        await self._settle(delivered=False)

    async def _settle(self, *, delivered: bool) -> None:
        if self._task.kind in ASKS_A_MODEL:
            await self._pen.settle(delivered=delivered)

    async def _work(self) -> Result:
        if self._task.kind == "read":
            return Read(tuple([await self._read_or_say_why(intake) for intake in self._task.intakes]))
        if self._task.kind == "export":
            return await self._export()
        if self._task.kind == "machine":
            return await self._screen()
        if self._task.draft:
            return await self._render(self._task.draft)
        return await self._write()

    async def _write(self) -> Result:
        """What a model may have a part in."""
        if self._task.letter:
            return await self._letter(self._task.letter)
        if self._task.turn:
            return SortedOut(*await self._pen.sort(self._task.turn))
        return await self._edit(self._task.wish) if self._task.wish else await self._tailor()

    async def _stage(self, name: str, given: object, kind: type[T], work: Callable[[], Awaitable[T]]) -> T:
        """The stored result of this stage, or the result of doing it now, stored."""
        codec, store = self._tools.codec, self._tools.store
        digest = hashlib.sha256(codec.dump(given)).hexdigest()
        if stored := await store.stage(self._task.id, name, digest):
            return codec.load(kind, stored)
        result = await work()
        await store.keep_stage(self._lane, self._task.id, name, digest, codec.dump(result))
        return result

    async def _read_or_say_why(self, intake: Intake) -> Reading:
        """One file that breaks on our side must not take its neighbours with it."""
        try:
            return await self._read(intake)
        except StoreUnavailable:
            raise
        except Exception:
            log.exception("an intake could not be read")
            return Reading(intake, failure="ours")

    async def _read(self, intake: Intake) -> Reading:
        if not intake.token:
            return await self._pasted(intake)
        self._say(phrases.reading((intake.name,)))
        file = None
        try:
            kept = await self._stage(f"fetch-{intake.id}", intake, Kept, lambda: self._fetch(intake))
            file = kept.file
            read = await self._stage(f"extract-{intake.id}", file, ReadFile, lambda: self._extract(intake, kept.file))
        except Unreadable as no:
            return Reading(intake, file=file, failure=no.reason)
        reading = await self._understood(intake, own_file.kept_in(read, file), file)
        return replace(reading, unseen=" ".join(read.unseen), unread=read.unread)

    async def _pasted(self, intake: Intake) -> Reading:
        """A pasted text; one that is written in LaTeX, JSON or YAML is kept and read as the file it came from."""
        plain = Source(intake.id, phrases.PASTED, intake.text)
        if not (ending := written_in(intake.text)):
            return await self._understood(intake, plain, None)

        async def keep() -> Kept:
            data = intake.text.encode(errors="replace")
            return Kept(await self._tools.store.keep_file(self._lane, self._thread.id, f"pasted.{ending}", "text/plain", data))

        kept = await self._stage(f"fetch-{intake.id}", intake, Kept, keep)
        try:
            read = await self._stage(f"extract-{intake.id}", kept.file, ReadFile, lambda: self._extract(intake, kept.file))
        except Unreadable:
            return await self._understood(intake, plain, None)
        return await self._understood(intake, replace(own_file.kept_in(read, kept.file), name=phrases.PASTED), kept.file)

    async def _fetch(self, intake: Intake) -> Kept:
        limit = min(MAX_FILE, self._messenger.capabilities.max_download)
        if intake.size > limit:
            raise Unreadable("too_large")
        remote = RemoteFile(intake.name, intake.media_type, intake.size, intake.token)
        data = await self._patiently(remote)
        if len(data) > limit:
            raise Unreadable("too_large")
        kept = await self._tools.store.keep_file(self._lane, self._thread.id, intake.name, intake.media_type, data)
        return Kept(kept)

    async def _patiently(self, remote: RemoteFile) -> bytes:
        for tried in range(FETCH_TRIES):
            try:
                return await self._messenger.fetch(remote)
            except RetryLater as later:
                await self._tools.clock.sleep(max(later.seconds, 2.0**tried))
        raise Unreadable("expired")

    async def _extract(self, intake: Intake, file: StoredFile) -> ReadFile:
        artifact = await self._tools.store.file(self._lane, file.id)
        if artifact is None:
            raise Unreadable("expired")
        return await self._tools.reader.read(intake.name, intake.media_type, artifact.data, intake.id)

    async def _understood(self, intake: Intake, source: Source, file: StoredFile | None) -> Reading:
        return await asyncio.to_thread(understand, intake, source, file)

    async def _tailor(self) -> Made:
        thread = self._thread
        if thread.resume is None or thread.posting is None:
            raise ValueError("a tailoring task needs a resume and a posting")
        self._say(phrases.WRITING)
        skipped = (Answer(),) * (len(thread.questions) - len(thread.answers))
        answers, today = (*thread.answers, *skipped), self._tools.clock.now().date()
        given = Given(thread.resume, thread.posting, thread.questions, answers, today, self._person.model, self._person.never)
        tailored, author = await self._pen.tailor(given)
        tailored = carried(thread, tailored)
        told = pages.told(tailored.changes, tailored.evidence)
        files, failed, page = await self._printed(tailored.resume, wishes.page(thread), told)
        return Made(tailored, files, failed, author, await self._own(tailored.resume), page)

    async def _render(self, draft: Version) -> Rendered:
        told = pages.told(draft.changes, draft.evidence)
        files, failed, page = await self._printed(draft.resume, replace(pages.wished(draft), alone=draft.page.alone), told)
        return Rendered(draft, files, failed, await self._own(draft.resume), page)

    async def _edit(self, wish: Wish) -> Edited:
        last = as_chosen(self._thread, self._thread.versions[-1])
        revised, author = await self._pen.edit(wish, last.resume, last.evidence)
        drafted = await asyncio.to_thread(draft, self._thread, revised.found, wish.source)
        if drafted.version is None:
            return Edited(wish, revised, author)
        version = drafted.version
        told = pages.told(version.changes, version.evidence)
        files, failed, page = await self._printed(version.resume, pages.wished(version), told)
        return Edited(wish, revised, author, files, failed, await self._own(version.resume), page)

    async def _letter(self, order: LetterOrder) -> Lettered:
        self._say(phrases.WRITING)
        letter, author = await self._pen.letter(order)
        if not letter.claims():
            return Lettered(order, letter, author=author)
        name = speaking_name(letter.signature, letter.company, letter.title, name_of_document(letter.language))
        return Lettered(order, letter, *await self._documents(letter, name), author)

    async def _printed(self, resume: Resume, page: Page, told: Sequence[str]) -> tuple[Files, Troubles, Page]:
        """The files of a resume, on one page where that is wished for or nearly so, as `_documents` gives them."""
        name = self._name(resume)
        as_it_comes = replace(page, alone=False)
        if page.wish == "two":
            return await self._on_two_pages(resume, name, as_it_comes)
        free, all_ = await asyncio.to_thread(pages.asked, page, resume, self._thread.posting, told)
        laid = await self._on_one_page("fit", resume, free, pages.most(page))
        if laid.pdf:
            left = without(resume, laid.cut)
            return *await self._documents(left, name, laid.style, laid.pdf), pages.fitting(page, laid.cut)
        if laid.wrong:
            return *await self._documents(resume, name), as_it_comes
        needs = (await self._on_one_page("needs", resume, all_, pages.most(page))).cut if len(all_) > len(free) else ()
        page = replace(page, needs=tuple(one for one in needs if one not in free), count=laid.pages)
        if page.alone:
            return (), (), page
        return *await self._documents(resume, name), page

    async def _on_two_pages(self, resume: Resume, name: str, page: Page) -> tuple[Files, Troubles, Page]:
        """The files of all of a resume, on two pages where closer and smaller holds it there.

        What had to be set more plainly is not as long as was found.
        """
        style = style_of(self._person, self._thread)

        async def make() -> Held:
            self._say(phrases.LAYING_OUT)
            return await self._tools.writer.hold(resume, TWO, style)

        held = await self._stage("hold", Dressed(resume, style), Held, make)
        files, failed = await self._documents(resume, name, held.style)
        return files, failed, replace(page, count=0 if failed else held.pages)

    async def _on_one_page(self, stage: str, resume: Resume, expendable: Sequence[str], most: float) -> Laid:
        wanted = Wanted(resume, tuple(expendable), style_of(self._person, self._thread), most)

        async def make() -> Laid:
            self._say(phrases.LAYING_OUT)
            fitted = await self._tools.writer.fit(resume, expendable, self._name(resume), wanted.style, most)
            if fitted.pdf is None or await self._tools.writer.verify(without(resume, fitted.cut), fitted.pdf, 1):
                return Laid(fitted.style, fitted.pages, wrong=fitted.pdf is not None)
            return Laid(fitted.style, fitted.pages, Kept(await self._keep(fitted.pdf)), fitted.cut)

        return await self._stage(stage, wanted, Laid, make)

    async def _documents(
        self, document: Document, name: str, style: Style | None = None, pdf: Kept | None = None
    ) -> tuple[Files, Troubles]:
        """Pictures of the pages, then both files, or plain text when neither reads back right; and what did not.

        A `pdf` that is there already is one of them.
        """
        kept = [pdf] if pdf else []
        kept += [await self._document(document, format_, name, style) for format_ in DOCUMENTS[len(kept) :]]
        if not any(one.right for one in kept):
            kept.append(await self._document(document, "text", name))
        shown = next((one.file for one in kept if one.right and one.file.media_type == PDF), None)
        pictures = await self._pictures(shown) if shown else ()
        self._say(phrases.DONE)
        files = (*pictures, *(one.file for one in kept if one.right))
        return files, tuple(one.trouble for one in kept if one.trouble)

    async def _pictures(self, pdf: StoredFile) -> tuple[StoredFile, ...]:
        """What the pages of a file look like."""

        async def make() -> Pictures:
            artifact = await self._tools.store.file(self._lane, pdf.id)
            made = await self._tools.writer.preview(artifact) if artifact else ()
            return Pictures(tuple([await self._keep(one) for one in made]))

        return (await self._stage("preview", pdf, Pictures, make)).files

    async def _document(self, document: Document, format_: Format, name: str, style: Style | None = None) -> Kept:
        dressed = style or style_of(self._person, self._thread)

        async def make() -> Kept:
            made = await proven(self._tools.writer, document, format_, name, dressed, self._say)
            if made.trouble:
                log.warning("a %s did not read back right (%s)", format_, made.trouble.flaw.kind)
            return Kept(await self._keep(made.artifact), made.trouble)

        return await self._stage(format_, Dressed(document, dressed), Kept, make)

    async def _own(self, resume: Resume, *, asked: bool = False) -> OwnFile | None:
        """The file that the resume came in, with the changes in it; None when it can't be had in that form."""
        if resume.source.format not in (own_file.WHEN_ASKED if asked else own_file.FORMATS):
            return None
        tools, name = self._tools, self._name(resume)
        work = partial(own_file.edited, tools.store, tools.writer, self._lane, resume, name, self._keep)
        return (await self._stage("own", resume, own_file.Owned, work)).own

    async def _keep(self, artifact: Artifact) -> StoredFile:
        return await self._tools.store.keep_file(self._lane, self._thread.id, artifact.name, artifact.media_type, artifact.data)

    def _name(self, resume: Resume) -> str:
        posting = self._thread.posting
        company = (posting.company if posting else "") or self._thread.company
        return speaking_name(resume.contact.name, company, posting.title if posting else "Resume")

    async def _export(self) -> Exported:
        wanted_one = [one for one in self._thread.versions if one.number == self._task.version] or self._thread.versions[-1:]
        last = wanted_one[0] if wanted_one else None
        resume = last.resume if last else self._thread.resume
        if resume is None:
            raise ValueError("an export needs a resume")
        wanted = self._task.format or "text"
        if wanted in {"own", resume.source.format} - {"docx"} and (own := await self._own(resume, asked=True)):
            return Exported(own.file, left=own.left)
        anew = wanted == "own"
        kept = await self._document(
            pages.printed(last) if last else resume, "docx" if wanted == "own" else wanted, self._name(resume)
        )
        return Exported(kept.file, kept.trouble, anew=anew)

    async def _screen(self) -> Screened:
        """Read the newest file that was sent as anybody else's is read."""
        file = sent(self._thread.versions[-1])
        if file is None:
            raise ValueError("nothing was sent that could be read")
        intake = Intake(f"machine-{file.id}", file.name, file.media_type)
        try:
            read = await self._stage(intake.id, file, ReadFile, lambda: self._extract(intake, file))
        except Unreadable:
            return Screened(file, None)
        return Screened(file, await asyncio.to_thread(parse, read.source))


def _counts(result: Result) -> bool:
    """Whether what a model did was delivered."""
    if isinstance(result, Edited):
        return bool(result.files) and result.revised.helped
    if isinstance(result, SortedOut):
        return result.draft is not None
    if isinstance(result, Lettered):
        return bool(result.files and result.letter.writer)
    return isinstance(result, Made) and bool(result.files)
