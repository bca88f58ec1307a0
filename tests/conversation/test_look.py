"""/look: how documents look and on which paper, chosen once and used in every document."""

import io
from datetime import UTC, datetime

import pypdf
import pytest
from docx import Document

from core.conversation.state import Person, Thread
from core.library.styles import paper_of, style_of
from core.resume.model import Contact, Resume, Source
from core.style import OWN, Style
from tests.conversation.conftest import MakeBot
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def written(make_bot: MakeBot) -> Talk:
    talk = (await make_bot()).talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.command("write")
    return talk


def fonts(data: bytes) -> set[str]:
    """The fonts of the first page, without the letters that WeasyPrint puts before their names."""
    found = pypdf.PdfReader(io.BytesIO(data)).pages[0]["/Resources"]["/Font"]  # type: ignore[index]
    return {str(font.get_object()["/BaseFont"]).partition("+")[2] for font in found.values()}


async def test_a_look_is_chosen_once_and_used_in_every_document(make_bot: MakeBot) -> None:
    talk = await written(make_bot)
    before = talk.documents
    assert any("Carlito" in font for font in fonts(before[0].data))
    heard = await talk.command("look")
    assert "small capitals" in heard
    heard = await talk.press("Classic")
    assert "From now on your documents are classic" in heard
    assert "Version 2: the same words, classic" in heard
    pdf, word = talk.documents[-2:]
    assert any("Libertine" in font for font in fonts(pdf.data))
    assert "Times New Roman" in Document(io.BytesIO(word.data)).styles.element.xml
    await talk.command("letter")
    assert any("Libertine" in font for font in fonts(talk.documents[-2].data))
    assert [one.data for one in talk.documents[:2]] == [one.data for one in before]


async def test_the_paper_is_the_persons_own_word(make_bot: MakeBot) -> None:
    talk = await written(make_bot)
    assert round(pypdf.PdfReader(io.BytesIO(talk.documents[0].data)).pages[0].mediabox.height) == 842
    assert "US Letter" in await talk.command("look", look="letter")
    assert round(pypdf.PdfReader(io.BytesIO(talk.documents[-2].data)).pages[0].mediabox.height) == 792
    await talk.command("look")
    assert "US and Canada" in await talk.press("Paper by the job")


async def test_a_look_named_in_words_is_set_and_delivered(make_bot: MakeBot) -> None:
    talk = await written(make_bot)
    assert "Version 2: the same words, classic" in await talk.say("make it look classic")
    assert any("Libertine" in font for font in fonts(talk.documents[-2].data))
    number = len(talk.documents)
    assert "From now on your documents are classic" in await talk.say("make it look classic")
    assert "Set this one anew" in talk.messages[-1].labels
    assert len(talk.documents) == number


@pytest.mark.parametrize(
    "typed", ["academic a4", "A4 academic", "academic, on A4 paper", "Academic letter", "us letter academic"]
)
async def test_look_and_paper_are_typed_in_either_order(make_bot: MakeBot, typed: str) -> None:
    heard = await (await make_bot()).talk().command("look", look=typed)
    assert "From now on your documents are academic" in heard
    assert ("US Letter" in heard) == ("letter" in typed.casefold())


async def test_a_word_that_is_neither_is_named(make_bot: MakeBot) -> None:
    talk = (await make_bot()).talk()
    assert 'no look called "fancy"' in await talk.command("look", look="fancy a4")
    assert '"a5"' in await talk.command("look", look="classic", paper="a5")


async def test_what_was_made_in_another_look_is_not_the_same(make_bot: MakeBot) -> None:
    talk = await written(make_bot)
    assert "You have this already: version 1" in await talk.command("write")
    await talk.command("look", look="compact")
    assert "You have this already: version 2" in await talk.command("write")


async def test_what_there_is_not_changes_nothing(make_bot: MakeBot) -> None:
    talk = (await make_bot()).talk()
    assert 'no look called "baroque"' in await talk.command("look", look="baroque")
    assert 'paper called "a3"' in await talk.command("look", paper="A3")
    assert "Paper: the paper of the job's country" in await talk.command("look")
    assert "plain" not in (await talk.command("look", look="plain")).replace('"plain"', "").lower()


@pytest.mark.parametrize(
    ("location", "phone", "paper"),
    [
        ("Berlin, Germany", "+49 170 1234567", "a4"),
        ("Boston, MA", "", "letter"),
        ("Toronto, ON M5V 2T6", "", "letter"),
        ("", "+1 415 555 0100", "letter"),
        ("", "(415) 555-0100", "letter"),
        ("", "+44 20 7946 0958", "a4"),
        ("Springfield, IL 62701", "217-555-0100", "letter"),
        ("Berlin, DE", "+49 30 123456", "a4"),
        ("", "", "a4"),
    ],
)
async def test_without_a_posting_the_paper_is_that_of_the_persons_own_country(location: str, phone: str, paper: str) -> None:
    now = datetime(2026, 11, 26, tzinfo=UTC)
    thread = Thread("t", now, now, resume=Resume(Source("s", "r", ""), Contact("Jane", phone=phone, location=location)))
    assert paper_of(thread) == paper
    assert style_of(Person("p"), thread) == Style("modern", paper, OWN["modern"])
    assert style_of(Person("p", look="academic", paper="a4"), thread) == Style("academic", "a4", OWN["academic"])


async def test_pages_and_a_look_in_one_wish_are_both_done(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.command("write")
    heard = await talk.say("make it one page and modern")
    assert "From now on your documents are modern" in heard
    assert "version 2" in heard.casefold()
    assert "classic" in await talk.say("one page and classic look")
