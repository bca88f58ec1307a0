"""The same again is given back at once, and written anew only when asked."""

import math
from collections.abc import Sequence

import pytest

from core.chat import Artifact
from core.ports import PLAIN, Document, Fitted, Flaw, Format, Held, Style, Writer
from core.resume.model import Resume
from tests.conversation.conftest import Documents, MakeBot
from tests.conversation.script import pdf_text
from tests.conversation.test_ready import ANSWER, finished
from tests.fakes import Talk
from tests.samples import RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_back_and_skip_again_gives_the_version_that_is_there(talk: Talk) -> None:
    await finished(talk)
    before = [(one.name, one.data) for one in talk.documents]
    await talk.press("More")
    await talk.press("Change an answer")
    heard = await talk.press("Skip")
    assert "You have this already: version 1" in heard
    assert [(one.name, one.data) for one in talk.documents[2:]] == before
    assert "Version 1 is written" in await talk.command("status")


async def test_write_after_the_end_gives_it_back(talk: Talk) -> None:
    await finished(talk)
    assert "You have this already: version 1" in await talk.command("write")
    assert len(talk.documents) == 4


async def test_write_it_anew_makes_another_version(talk: Talk) -> None:
    await finished(talk)
    await talk.command("write")
    assert "none removed" in await talk.press("Write it anew")
    assert "Version 2 is written" in await talk.command("status")
    assert "You have this already: version 2" in await talk.command("write")


async def test_another_answer_is_written_and_the_first_one_again_comes_back_as_the_newest(talk: Talk) -> None:
    await finished(talk)
    first = talk.documents[0].data
    await talk.press("More")
    await talk.press("Change an answer")
    await talk.say("At Northwind Books I wrote 40 modules for this over two years")
    assert "40 modules" in pdf_text(talk.documents[2].data)
    await talk.press("More")
    await talk.press("Change an answer")
    heard = await talk.press("Skip")
    assert "You have this already: version 3" in heard
    assert talk.documents[4].data == first
    assert "Version 3 is written" in await talk.command("status")


async def test_another_resume_is_not_the_same(talk: Talk) -> None:
    await finished(talk)
    await talk.upload("posting.txt", (RESUME.replace("Redis", "MySQL")).encode())
    heard = await talk.command("write")
    assert "You have this already" not in heard


class OneSided:
    """The real writer, whose Word files do not read back right while it is broken."""

    def __init__(self, inner: Writer) -> None:
        self._inner = inner
        self.broken = True

    async def write(self, document: Document, format: Format, name: str, style: Style = PLAIN) -> Artifact:  # noqa: A002 - the port's word
        return await self._inner.write(document, format, name, style)

    async def fit(
        self, resume: Resume, expendable: Sequence[str], name: str, style: Style = PLAIN, most: float = math.inf
    ) -> Fitted:
        return await self._inner.fit(resume, expendable, name, style, most)

    async def preview(self, pdf: Artifact) -> Sequence[Artifact]:
        return await self._inner.preview(pdf)

    async def hold(self, document: Document, pages: int, style: Style = PLAIN) -> Held:
        return await self._inner.hold(document, pages, style)

    async def verify(self, document: Document, artifact: Artifact, pages: int = 0) -> Sequence[Flaw]:
        if self.broken and artifact.name.endswith("docx"):
            return [Flaw("words", "a line that is not there")]
        return await self._inner.verify(document, artifact)


async def test_a_version_with_a_file_missing_is_not_given_back(make_bot: MakeBot, documents: Documents) -> None:
    writer = OneSided(documents.writer)
    talk = (await make_bot(writer=writer)).talk()
    assert "I didn't send" in await finished(talk)
    writer.broken = False
    assert "none removed" in await talk.command("write")
    assert ANSWER.removeprefix("At WebShop24 I s") in pdf_text(talk.documents[-2].data)


async def test_an_edit_is_part_of_what_a_version_is_made_of(talk: Talk) -> None:
    await finished(talk)
    await talk.say("remove Redis")
    assert "Version 2 is written" in await talk.command("status")
    edited = [one.data for one in talk.documents[-2:]]
    assert "You have this already: version 2" in await talk.command("write")
    assert [one.data for one in talk.documents[-2:]] == edited
