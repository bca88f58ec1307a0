"""Employers, schools, titles and dates that a scan got wrong: asked back in one message, put right by the person's word."""

import re
from dataclasses import dataclass

import pytest

from adapters.documents.reading import tesseract
from core.chat import Press
from core.conversation.state import Thread
from core.ports import Reader, ReadFile
from core.resume.model import Mark, Source
from tests.conversation.conftest import Bot, MakeBot
from tests.conversation.script import pdf_text
from tests.fakes import MemoryPlatform, Talk, with_forms
from tests.samples import POSTING, RESUME
from tests.shared import CORPUS, needs_shared

pytestmark = pytest.mark.asyncio(loop_scope="session")
needs_tesseract = pytest.mark.skipif(not tesseract.program(), reason="tesseract is not installed")

MISREAD = (
    RESUME.replace("Northwind Books", "N0rthvv1nd Books")
    .replace("Northmere University", "Nortnmere Univ")
    .replace("Mar 2021 - Present", "Mar 2024 - Present")
    .replace("Senior Backend Engineer", "Senlor Backend Engineer")
    .replace("Redis", "Redls")
)


@dataclass
class DimReader(Reader):
    """Reads texts as a scanner's eye would: all of it from a picture, these words with doubt."""

    unsure: tuple[str, ...] = ("N0rthvv1nd", "Nortnmere", "Redls")

    async def read(self, name: str, media_type: str, data: bytes, source: str) -> ReadFile:
        text = data.decode()
        doubts = (Mark("doubt", *found.span()) for word in self.unsure for found in re.finditer(re.escape(word), text))
        return ReadFile(Source(source, name, text, (), (Mark("picture", 0, len(text)), *doubts)), "image")


async def scanned(make_bot: MakeBot, platform: MemoryPlatform | None = None) -> tuple[Bot, Talk, str]:
    bot = await make_bot(platform, reader=DimReader())
    talk = bot.talk()
    return bot, talk, await talk.upload("scan.png", MISREAD.encode())


async def thread_of(bot: Bot, talk: Talk) -> Thread:
    lane = await bot.store.lane(talk.chat.platform, talk.person)
    assert lane
    thread = (await bot.store.desk(lane, talk.chat)).thread
    assert thread
    return thread


async def finished(make_bot: MakeBot) -> tuple[Bot, Talk]:
    bot, talk, _heard = await scanned(make_bot)
    await talk.say(POSTING)
    await talk.command("write")
    return bot, talk


def newest(talk: Talk) -> str:
    return pdf_text(next(one.data for one in reversed(talk.documents) if one.name.endswith(".pdf")))


async def test_heads_in_doubt_are_asked_back_in_the_one_message_each_with_a_button(make_bot: MakeBot) -> None:
    _bot, talk, heard = await scanned(make_bot)
    assert heard.count("I read it from a picture") == 1
    assert '- employer "N0rthvv1nd Books" (Backend Engineer, Jun 2017 - Feb 2021)' in heard
    assert '- school "Nortnmere Univ"' in heard
    assert 'Hard to read were "Redls".' in heard
    labels = talk.messages[-1].labels
    assert [one for one in labels if one.startswith("Correct")] == ['Correct "N0rthvv1nd Books"', 'Correct "Nortnmere Univ"']


async def test_the_right_words_after_the_button_stand_in_every_document_with_the_persons_word_as_proof(make_bot: MakeBot) -> None:
    bot, talk, _heard = await scanned(make_bot)
    asked = await talk.press('Correct "N0rthvv1nd Books"')
    assert asked == 'What does your document say instead of "N0rthvv1nd Books" (employer)?'
    heard = await talk.say("it is Northwind Books")
    assert 'Noted: "Northwind Books" instead of "N0rthvv1nd Books".' in heard
    assert "Nortnmere Univ" in heard
    assert "N0rthvv1nd" not in heard.partition("\n")[2]
    thread = await thread_of(bot, talk)
    assert thread.resume
    (told,) = [span for entry in thread.resume.entries() for _field, span in entry.told]
    source = next(one for one in thread.texts if one.id == told.source)
    assert source.quote(told) == "Northwind Books"
    heard = await talk.say(POSTING)
    assert "1/3" in heard
    assert "N0rthvv1nd" not in heard
    await talk.command("write")
    assert "Northwind Books" in newest(talk)
    assert "N0rthvv1nd" not in newest(talk)
    assert 'your message: "Northwind Books"' in await talk.command("why", line="Northwind")


async def test_words_that_were_read_right_are_no_longer_in_doubt(make_bot: MakeBot) -> None:
    _bot, talk, _heard = await scanned(make_bot)
    await talk.press('Correct "Nortnmere Univ"')
    heard = await talk.say("Nortnmere Univ")
    assert "Noted" in heard
    assert "- school" not in heard
    assert "- employer" in heard


async def test_leaving_it_and_asking_for_more(make_bot: MakeBot) -> None:
    _bot, talk, _heard = await scanned(make_bot)
    await talk.press('Correct "Nortnmere Univ"')
    assert "I leave it as it is." in await talk.press("Leave it")
    assert "Noted" not in await talk.say("thanks")


async def test_a_posting_in_between_is_a_posting(make_bot: MakeBot) -> None:
    _bot, talk, _heard = await scanned(make_bot)
    await talk.press('Correct "Nortnmere Univ"')
    assert "1/3" in await talk.say(POSTING)
    assert "Noted, under" in await talk.say("I set up 3 Kubernetes clusters at WebShop24 with 2 colleagues")


async def test_it_is_said_freely_before_the_posting_and_beside_an_open_question(make_bot: MakeBot) -> None:
    bot, talk, _heard = await scanned(make_bot)
    assert 'Noted: "Northwind Books"' in await talk.say("replace N0rthvv1nd with Northwind")
    await talk.say(POSTING)
    heard = await talk.say("replace Redls with Redis")
    assert 'Noted: "Redis" instead of "Redls".' in heard
    assert "1/3" in heard
    assert "2/3" in await talk.say("We use Kubernetes instead of Docker at WebShop24 since last year")
    thread = await thread_of(bot, talk)
    assert thread.resume
    assert "Docker" in [line.text for line in thread.resume.lines()]


async def test_by_command_before_there_is_a_version(make_bot: MakeBot) -> None:
    _bot, talk, _heard = await scanned(make_bot)
    assert "Noted" in await talk.command("edit", text="rename Nortnmere Univ to Northmere University")
    heard = await talk.command("edit", text="replace 2024 with 2021")
    assert heard == 'I read "2024" there. Does your document say "2021"?'
    assert 'Noted: "Mar 2021 - Present" instead of "Mar 2024 - Present".' in await talk.say("yes")
    await talk.command("edit", text="replace Jun 2017 with someday")
    assert "doesn't look like dates" in await talk.press("Yes")


async def test_a_version_is_corrected_and_taken_back(make_bot: MakeBot) -> None:
    _bot, talk = await finished(make_bot)
    assert "Does your document say" in await talk.command("edit", text="replace Senlor with Senior")  # a rank is asked about
    heard = await talk.press("Yes")
    assert 'Before: "Senlor Backend Engineer"' in heard
    assert 'Now: "Senior Backend Engineer"' in heard
    assert 'Proof: your message: "replace Senlor with Senior"' in heard
    assert "Senior Backend Engineer" in newest(talk)
    cards = await talk.command("changes", number="2")
    assert "It says: Senior Backend Engineer" in cards
    assert "Before: Senlor Backend Engineer" in cards
    await talk.press("Undo")
    assert "Senlor Backend Engineer" in newest(talk)


async def test_a_button_of_before_corrects_the_version(make_bot: MakeBot) -> None:
    _bot, talk = await finished(make_bot)
    await talk.press('Correct "N0rthvv1nd Books"')
    assert 'Now: "Northwind Books"' in await talk.say("Northwind Books")
    assert "Northwind Books" in newest(talk)


async def test_what_the_person_put_right_stays_when_it_is_written_anew(make_bot: MakeBot) -> None:
    _bot, talk = await finished(make_bot)
    await talk.say("replace N0rthvv1nd with Northwind")
    await talk.press("Change an answer") if "Change an answer" in talk.messages[-1].labels else await talk.command("back")
    await talk.say("I set up 3 Kubernetes clusters at WebShop24 with 2 colleagues")
    await talk.command("write")
    assert "Northwind Books" in newest(talk)


async def test_words_that_read_plainly_are_asked_about_and_a_no_leaves_them(make_bot: MakeBot) -> None:
    _bot, talk = await finished(make_bot)
    heard = await talk.say("replace WebShop24 with Google")
    assert heard == 'I read "WebShop24" there. Does your document say "Google"?'
    assert "stays as it is" in await talk.press("No")
    assert "WebShop24" in newest(talk)
    await talk.say("replace WebShop24 with Google")
    await talk.say("yes")
    assert "Google GmbH" in newest(talk)


async def test_a_louder_verb_is_no_misreading(make_bot: MakeBot) -> None:
    _bot, talk = await finished(make_bot)
    assert "Your resume says" in await talk.say("replace Helped with Led")
    assert "Led" not in newest(talk)


async def test_dates_of_a_head_are_removed_and_a_whole_job_when_it_is_named(make_bot: MakeBot) -> None:
    _bot, talk = await finished(make_bot)
    await talk.command("edit", text="remove Jun 2017 - Feb 2021")
    assert "2017 - " not in newest(talk).replace("\u2013", "-").replace("Feb 2021", "")
    assert 'Left out as a whole: "Senlor Backend Engineer, WebShop24 GmbH' in await talk.say("remove WebShop24 GmbH job")


async def test_an_employer_is_put_right_by_naming_it(make_bot: MakeBot) -> None:
    _bot, talk = await finished(make_bot)
    heard = await talk.say("my employer was Northwind Books")
    assert 'Before: "N0rthvv1nd Books"' in heard
    assert 'Now: "Northwind Books"' in heard


async def test_a_form_brings_the_word_with_the_button(make_bot: MakeBot) -> None:
    _bot, talk, _heard = await scanned(make_bot, with_forms(MemoryPlatform()))
    button = talk.button('Correct "Nortnmere Univ"')
    assert "instead of" in button.form
    assert 'Noted: "Northmere University"' in await talk.send(Press(button.id, text="Northmere University"))


async def test_a_file_that_can_be_mended_is_not_touched(talk: Talk) -> None:
    await talk.upload("resume.txt", RESUME.encode())
    await talk.say(POSTING)
    await talk.command("write")
    assert "stands in the head" in await talk.say("replace Jun 2017 with May 2017")
    assert 'Shall it say "Southwind Books"?' in await talk.say("replace Northwind with Southwind")


@pytest.mark.shared
@needs_shared
@needs_tesseract
async def test_a_real_scan(talk: Talk) -> None:
    heard = await talk.upload("scan.pdf", (CORPUS / "derived/scan_bruce_wayne.pdf").read_bytes())
    assert '- school "Ca/Tech" (PhD in Computer Science, 2009 — 2012)' in heard
    await talk.press('Correct "Ca/Tech"')
    assert 'Noted: "Caltech" instead of "Ca/Tech".' in await talk.say("Caltech")
    assert 'Noted: "MIT" instead of "M/T".' in await talk.say("replace M/T with MIT")
