"""What a program reads in the file that was sent, shown to the person."""

import asyncio
import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

import pytest

from core.chat import Artifact, Invoke
from core.ports import PLAIN, Document, Fitted, Flaw, Format, Style
from core.resume.model import Resume
from tests.conversation.conftest import Documents, MakeBot
from tests.conversation.test_ready import ANSWER, finished
from tests.conversation.test_reread import Careless
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")
LONG = "\n".join(f"- Looked after service number {number} and the people who depend on it every day" for number in range(40))


async def test_it_is_read_from_the_very_file(talk: Talk) -> None:
    await finished(talk)
    await talk.press("More")
    heard = await talk.press("What a machine reads")
    assert "What a machine reads in Jane-Doe-Acme-Payments-Backend-Engineer-Payments.pdf" in heard
    for words in (
        "Name: Jane Doe",
        "E-mail: jane.doe@example.com",
        "Phone: +49 30 901820",
        "Experience (2)",
        "- job title: Senior Backend Engineer; employer: WebShop24 GmbH; dates: Mar 2021 – Present",
        f"  - S{ANSWER.removeprefix('At WebShop24 I s')}",
        "- degree: B.Sc. Computer Science; school: Northmere University; dates: 2017",
        "Python",
        "All of it is read as it was meant.",
    ):
        assert words in heard, words
    assert (await talk.press("That file again")).endswith(".pdf")


@pytest.mark.parametrize(
    "asked", ["what does a machine read?", "how does an ATS see it?", "what would the software read in my resume"]
)
async def test_it_is_asked_for_in_words(talk: Talk, asked: str) -> None:
    await finished(talk)
    assert "What a machine reads in Jane-Doe-Acme-Payments" in await talk.say(asked)


async def test_a_long_one_is_a_file(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.replace("- Wrote the on-call handbook", LONG).encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.press("Write it now")
    heard = await talk.command("machine")
    text = talk.documents[-1]
    assert (text.name, text.media_type) == ("machine.txt", "text/plain")
    assert text.data.decode().count("Looked after service number") == 40
    assert "Experience: two entries" in heard
    assert "All of it is read as it was meant." in heard
    assert len(heard) < 1500


@dataclass
class Trusting(Careless):
    """The careless writer, with nobody who reads its files back."""

    async def verify(self, document: Document, artifact: Artifact, pages: int = 0) -> Sequence[Flaw]:
        return []


class Sloppy(Trusting):
    """It also leaves out the phone number."""

    async def write(self, document: Document, format: Format, name: str, style: Style = PLAIN) -> Artifact:  # noqa: A002 - the port's word
        return await super().write(unreachable(document) if isinstance(document, Resume) else document, format, name, style)

    async def fit(
        self, resume: Resume, expendable: Sequence[str], name: str, style: Style = PLAIN, most: float = math.inf
    ) -> Fitted:
        return await super().fit(unreachable(resume), expendable, name, style, most)


def unreachable(resume: Resume) -> Resume:
    """Without a phone number."""
    return replace(resume, contact=replace(resume.contact, phone=""))


async def test_differences_are_named(make_bot: MakeBot, documents: Documents) -> None:
    talk = (await make_bot(writer=Sloppy(documents.writer, lambda _format, _style: True))).talk()
    await finished(talk)
    heard = await talk.command("machine")
    assert "Phone: nothing found" in heard
    assert '"+49 30 901820" (the phone): nothing found' in heard
    assert '"LANGUAGES" (a heading): nothing found' in heard
    assert '"English" (a line): nothing found' in heard
    assert "Jane" not in heard.partition("Not as it was meant")[2]
    assert "you type in yourself, where a form fills itself in" in heard


async def test_it_goes_on_after_a_restart(make_bot: MakeBot) -> None:
    bot = await make_bot()
    talk = bot.talk()
    await finished(talk)
    await bot.engine.accept(talk.incoming(Invoke("machine", {})))
    for _turn in range(10_000):
        if await bot.store.working():
            break
        await asyncio.sleep(0)
    again = await make_bot(platform=bot.platform)
    await again.engine.rest()
    told = [one.text for one in talk.messages if "What a machine reads in" in one.text]
    assert len(told) == 1
    assert "Name: Jane Doe" in told[0]


async def test_before_anything_is_written(talk: Talk) -> None:
    assert "Nothing is open here" in await talk.command("machine")
