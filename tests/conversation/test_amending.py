"""What was hard to read in a picture is asked back, and the person's own word takes its place."""

import re

import pytest

from adapters.documents.reading import tesseract
from core.chat import Press
from core.ports import Reader, ReadFile
from core.resume.model import Mark, Source
from tests.conversation.conftest import Bot, MakeBot
from tests.fakes import MemoryPlatform, Talk, with_forms
from tests.samples import POSTING, RESUME
from tests.shared import CORPUS, needs_shared

pytestmark = pytest.mark.asyncio(loop_scope="session")
needs_tesseract = pytest.mark.skipif(not tesseract.program(), reason="tesseract is not installed")

WRONG, RIGHT = "jane.d0e@example.com", "jane.doe@example.com"
BLURRED = RESUME.replace(RIGHT, WRONG).replace(" | +49 30 901820", "")


class DimReader(Reader):
    """Reads texts as a scanner's eye would: all of it from a picture, some words in doubt."""

    async def read(self, name: str, media_type: str, data: bytes, source: str) -> ReadFile:
        text = data.decode()
        doubts = (Mark("doubt", *found.span()) for found in re.finditer(re.escape(WRONG), text))
        return ReadFile(Source(source, name, text, (), (Mark("picture", 0, len(text)), *doubts)), "image")


class BrokenReader(Reader):
    """Reads texts as a narrow column prints them: an address stands over several rows."""

    async def read(self, name: str, media_type: str, data: bytes, source: str) -> ReadFile:
        text = data.decode()
        doubts = (Mark("doubt", *found.span()) for found in re.finditer(re.escape(WRONG), text))
        return ReadFile(Source(source, name, text, (), tuple(doubts)), "pdf")


async def scanned(make_bot: MakeBot, platform: MemoryPlatform | None = None) -> tuple[Bot, Talk]:
    bot = await make_bot(platform, reader=DimReader())
    talk = bot.talk()
    heard = await talk.upload("scan.png", BLURRED.encode())
    assert f"e-mail {WRONG} (hard to read)" in heard
    return bot, talk


def labels(talk: Talk) -> list[str]:
    return [button.label for button in talk.messages[-1].message.buttons]


async def test_a_field_in_doubt_and_a_missing_one_have_a_button(make_bot: MakeBot) -> None:
    _bot, talk = await scanned(make_bot)
    assert labels(talk)[:2] == ["Correct the e-mail", "Correct the phone number"]
    assert "Correct the name" not in labels(talk)


async def test_an_address_over_several_rows_is_asked_back_and_nothing_else_is(make_bot: MakeBot) -> None:
    bot = await make_bot(reader=BrokenReader())
    talk = bot.talk()
    heard = await talk.upload("resume.pdf", BLURRED.encode())
    assert f"Please check your e-mail {WRONG}: your file breaks it over several lines, and I put it together." in heard
    assert "picture" not in heard
    assert labels(talk)[0] == "Correct the e-mail"
    assert "Correct the phone number" not in labels(talk)
    await talk.press("Correct the e-mail")
    heard = await talk.say(RIGHT)
    assert f"Noted: your e-mail is {RIGHT}." in heard
    assert "Please check" not in heard


async def test_the_persons_word_is_used_and_shown_again(make_bot: MakeBot) -> None:
    bot, talk = await scanned(make_bot)
    assert await talk.press("Correct the e-mail") == "What is the right e-mail?"
    heard = await talk.say(f"it is {RIGHT}")
    assert f"Noted: your e-mail is {RIGHT}." in heard
    assert f"name Jane Doe, e-mail {RIGHT}." in heard
    assert labels(talk) == ["Correct the phone number", "Undo"]
    lane = await bot.store.lane(talk.chat.platform, talk.person)
    assert lane
    desk = await bot.store.desk(lane, talk.chat)
    assert desk.thread
    assert desk.thread.resume
    ((field, span),) = desk.thread.resume.contact.told
    source = next(one for one in desk.thread.texts if one.id == span.source)
    assert (field, source.text[span.start : span.end]) == ("email", f"it is {RIGHT}")


async def test_what_can_be_no_address_is_asked_for_once_more(make_bot: MakeBot) -> None:
    _bot, talk = await scanned(make_bot)
    await talk.press("Correct the phone number")
    assert "doesn't look like a phone number" in await talk.say("none of your business")
    assert "Noted: your phone number is +49 30 901820." in await talk.say("+49 30 901820")


async def test_a_word_that_was_read_right_is_no_longer_in_doubt(make_bot: MakeBot) -> None:
    _bot, talk = await scanned(make_bot)
    await talk.press("Correct the e-mail")
    heard = await talk.say(WRONG)
    assert f"Noted: your e-mail is {WRONG}." in heard
    assert "hard to read" not in heard


async def test_leaving_it(make_bot: MakeBot) -> None:
    _bot, talk = await scanned(make_bot)
    await talk.press("Correct the e-mail")
    assert "I leave it as it is." in await talk.press("Leave it")
    assert "Noted" not in await talk.say("thanks a lot")


async def test_a_posting_in_between_is_a_posting(make_bot: MakeBot) -> None:
    _bot, talk = await scanned(make_bot)
    await talk.press("Correct the e-mail")
    assert "1/3" in await talk.say(POSTING)


async def test_it_survives_a_restart_and_reaches_the_documents(make_bot: MakeBot) -> None:
    bot, talk = await scanned(make_bot)
    await talk.say(POSTING)
    await talk.press("Correct the e-mail")
    bot = await make_bot(bot.platform, reader=DimReader())
    again = bot.talk()
    again.number = talk.number
    heard = await again.say(RIGHT)
    assert f"Noted: your e-mail is {RIGHT}." in heard
    assert "1/3" in heard
    await again.command("write")
    await again.command("download", format="text")
    written = again.documents[-1].data.decode()
    assert RIGHT in written
    assert WRONG not in written


async def test_a_finished_resume_gets_a_new_version(make_bot: MakeBot) -> None:
    _bot, talk = await scanned(make_bot)
    await talk.say(POSTING)
    await talk.command("write")
    await talk.press("Correct the phone number")
    await talk.say("+49 30 901820")
    await talk.command("download", format="text")
    assert "+49 30 901820" in talk.documents[-1].data.decode()


async def test_a_form_brings_the_word_with_the_button(make_bot: MakeBot) -> None:
    _bot, talk = await scanned(make_bot, with_forms(MemoryPlatform()))
    button = talk.button("Correct the e-mail")
    assert button.form == "The right e-mail"
    assert f"Noted: your e-mail is {RIGHT}." in await talk.send(Press(button.id, text=RIGHT))


@pytest.mark.shared
@needs_shared
@needs_tesseract
async def test_a_real_scan(talk: Talk) -> None:
    heard = await talk.upload("scan.jpg", (CORPUS / "derived/scan_twocol.jpg").read_bytes())
    assert "john.doe@email.com (hard to read)" in heard
    await talk.press("Correct the e-mail")
    assert "Noted: your e-mail is john.doe@email.com." in await talk.say("john.doe@email.com")


async def test_when_a_job_ended_or_began_is_taken_at_the_persons_word(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    heard = await talk.say("I left WebShop24 in May 2024")
    assert 'Noted: "Mar 2021 - May 2024" instead of "Mar 2021 - Present".' in heard
    assert 'It says "Mar 2021 - Present" again' in await talk.press("Undo")
    assert '"April 2021 - Present"' in await talk.say("I started at WebShop24 in April 2021")
    assert '"April 2021 - Mai 2024"' in await talk.say("Ich habe WebShop24 im Mai 2024 verlassen")
    assert "end before it began. Nothing changed." in await talk.say("The Northwind job ended in March 2016")
    assert 'no job at "St James"' in await talk.say("I left St James in May 2024")


async def test_the_dates_of_a_job_are_no_answer_to_a_question(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.say("I'm no longer at WebShop24, I left in May 2024")
    assert '"Mar 2021 - May 2024"' in heard
    assert "1/3" in heard
    told = await talk.say(
        "I joined WebShop24 in March 2021, set up 3 clusters with 2 colleagues and left the old host for Kubernetes"
    )
    assert "2/3" in told


async def test_a_month_that_is_declined_is_named(talk: Talk) -> None:
    job = "Медсестра, Больница №4, Казань\nмарт 2019 - настоящее время\n- Ухаживала за 12 пациентами"
    resume = f"Мария Иванова\nmaria@example.org\n\nОпыт работы\n{job}\n\nОбразование\nКазанский колледж, 2018\n"
    await talk.upload("maria.txt", resume.encode())
    assert '"март 2019 - май 2023"' in await talk.say("я уволилась из Больницы №4 в мае 2023")


@pytest.mark.parametrize("said", ["This isn't my resume", "Das ist nicht mein Lebenslauf", "ce n'est pas mon CV", "wrong file"])
async def test_a_resume_that_is_not_ones_own_is_put_aside_and_taken_up_again(talk: Talk, said: str) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    heard = await talk.say(said)
    assert "nothing of it counts" in heard
    assert "as a posting" not in heard
    assert "counts again: Jane Doe" in await talk.say("undo")
    await talk.press("This isn't my resume")
    heard = await talk.upload("posting.txt", POSTING.encode())
    assert "Now your resume" in heard
