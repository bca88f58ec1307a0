"""Documents that do not read back as they were meant: set more plainly, or not sent, and said so."""

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

import pytest

from core.chat import Artifact
from core.ports import PLAIN, Document, Fitted, Flaw, Format, Held, Own, Style, Writer
from core.resume.model import Resume
from tests.conversation.conftest import Documents, MakeBot
from tests.conversation.script import docx_text, pdf_text
from tests.conversation.test_ready import ANSWER, finished
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")
NO_FONT = "\U00030000"
FACT = ANSWER.removeprefix("At WebShop24 I s")


@dataclass
class Careless(Writer):
    """The real writer, which leaves out a part of what it is given where `drops` says so."""

    inner: Writer
    drops: Callable[[Format, Style], bool]

    async def write(self, document: Document, format: Format, name: str, style: Style = PLAIN) -> Artifact:  # noqa: A002 - the port's word
        return await self.inner.write(shorter(document) if self.drops(format, style) else document, format, name, style)

    async def fit(
        self, resume: Resume, expendable: Sequence[str], name: str, style: Style = PLAIN, most: float = math.inf
    ) -> Fitted:
        meant = replace(resume, sections=resume.sections[:-1]) if self.drops("pdf", style) else resume
        return await self.inner.fit(meant, expendable, name, style, most)

    async def hold(self, document: Document, pages: int, style: Style = PLAIN) -> Held:
        return await self.inner.hold(document, pages, style)

    async def verify(self, document: Document, artifact: Artifact, pages: int = 0) -> Sequence[Flaw]:
        return await self.inner.verify(document, artifact, pages)

    async def preview(self, pdf: Artifact) -> Sequence[Artifact]:
        return await self.inner.preview(pdf)

    async def own(self, original: Artifact, resume: Resume, name: str) -> Own | None:
        return await self.inner.own(original, resume, name)


def shorter(document: Document) -> Document:
    """Without its last part."""
    if isinstance(document, Resume):
        return replace(document, sections=document.sections[:-1])
    return replace(document, paragraphs=document.paragraphs[:-1])


def fancy(_format: Format, style: Style) -> bool:
    return style.look != "plain"


async def talk_with(make_bot: MakeBot, documents: Documents, drops: Callable[[Format, Style], bool]) -> Talk:
    return (await make_bot(writer=Careless(documents.writer, drops))).talk()


async def test_what_a_look_loses_is_set_plainly(make_bot: MakeBot, documents: Documents) -> None:
    talk = await talk_with(make_bot, documents, fancy)
    told = await finished(talk)
    assert "looks plainer than usual" in told
    assert "I didn't send" not in told
    pdf, word = talk.documents
    for text in (pdf_text(pdf.data), docx_text(word.data)):
        assert FACT in text
        assert "English, German" in text
    assert "You have this already: version 1" in await talk.command("write")


async def test_a_file_that_stays_wrong_is_not_sent_and_the_other_is(make_bot: MakeBot, documents: Documents) -> None:
    talk = await talk_with(make_bot, documents, lambda format_, _style: format_ == "pdf")
    told = await finished(talk)
    assert "I didn't send Jane-Doe-Acme-Payments-Backend-Engineer-Payments.pdf: programs that read resumes" in told
    assert 'would not find this in it: "Languages"' in told
    assert "Jane-Doe-Acme-Payments-Backend-Engineer-Payments.docx is right." in told
    assert [one.name.rpartition(".")[2] for one in talk.documents] == ["docx"]
    assert "Your other files are there" in await talk.command("download", format="pdf")


async def test_when_neither_is_right_the_words_come_as_text(make_bot: MakeBot, documents: Documents) -> None:
    talk = await talk_with(make_bot, documents, lambda format_, _style: format_ in {"pdf", "docx"})
    told = await finished(talk)
    assert "You have it as plain text for now" in told
    (text,) = talk.documents
    assert text.name.endswith(".txt")
    assert FACT in text.data.decode()
    again = await talk.say("remove Redis")
    assert "You have it as plain text for now" in again
    assert "Redis" not in talk.documents[-1].data.decode()


async def test_a_letter_without_its_end_is_not_sent(make_bot: MakeBot, documents: Documents) -> None:
    talk = await talk_with(make_bot, documents, lambda format_, _style: format_ == "docx")
    await finished(talk)
    told = await talk.press("Cover letter")
    assert "Cover-Letter.docx: programs that read" in told
    assert "Cover-Letter.pdf is right." in told


async def test_a_name_that_no_font_can_show(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.replace("Jane Doe", f"Jane Doe {NO_FONT}").encode())
    await talk.upload("posting.txt", POSTING.encode())
    told = await talk.press("Write it now")
    assert f"no font here for {NO_FONT}, so an empty box would stand in its place. Tell me what to write instead" in told
    assert "docx is right." in told
    assert [one.name.rpartition(".")[2] for one in talk.documents] == ["docx"]
    told = await talk.say("my name is Jane Doe")
    assert "no font here" not in told
    assert [one.name.rpartition(".")[2] for one in talk.documents[-2:]] == ["pdf", "docx"]
