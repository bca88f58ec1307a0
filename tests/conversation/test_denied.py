"""A never that a line of the resume speaks against: one press decides about the line, and nothing new rests on it."""

import pytest

from tests.conversation.conftest import Bot
from tests.conversation.script import pdf_text
from tests.conversation.test_answering import RESUME, asked, written
from tests.conversation.test_corpus import open_thread
from tests.fakes import Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")
LINE = "Supervise the night shift in a GDP certified warehouse"
TAKE_OUT = "Take that line out"


TRAINED = "Helped train the two new colleagues"
MENTOR = """Shift Leader
Acme Pharma

Requirements
- Mentoring
- Contract negotiations with carriers
"""


async def mentoring(talk: Talk) -> None:
    resume = RESUME.replace("- Picked and packed orders", f"- {TRAINED}\n- Picked and packed orders")
    await talk.upload("bob.txt", resume.encode())
    await talk.upload("posting.txt", MENTOR.encode())
    if "Mentoring" not in talk.messages[-1].text:
        await talk.press("Skip")
    assert "Mentoring" in talk.messages[-1].text


async def denied(talk: Talk) -> str:
    await asked(talk, "GDP")
    await talk.say("never")
    return await talk.press("I never did it")


async def test_one_press_takes_the_line_out_of_the_new_resume(talk: Talk) -> None:
    await mentoring(talk)
    await talk.say("never")
    heard = await talk.press("I never did it")
    assert f'Your resume still says "{TRAINED}". One press takes that line out' in heard
    assert talk.messages[-1].labels[0] == TAKE_OUT
    assert f'Left out of the new resume: "{TRAINED}".' in await talk.press(TAKE_OUT)
    assert TAKE_OUT not in talk.messages[-1].labels
    text = await written(talk)
    assert TRAINED not in text
    assert "Picked and packed orders" in text
    assert "One removed" in talk.messages[-1].text
    assert "Mentoring (you said never)" in talk.messages[-1].text
    await talk.press("Changes")
    assert TRAINED in talk.messages[-1].text


async def test_who_says_nothing_keeps_the_line_and_is_told_with_the_documents(talk: Talk) -> None:
    await denied(talk)
    assert LINE in await written(talk)
    assert f'You said no, and this line still says it: "{LINE}".' in talk.messages[-1].text
    await talk.press(TAKE_OUT)
    assert LINE not in await written(talk)
    await talk.press("Undo")
    assert LINE in await written(talk)


async def test_the_answer_taken_back_has_the_line_in_again(talk: Talk) -> None:
    await mentoring(talk)
    await talk.say("never")
    await talk.press("I never did it")
    await talk.press(TAKE_OUT)
    await talk.command("back")
    await talk.say("I trained 12 people at Parcel Partners")
    assert TRAINED in await written(talk)


async def test_a_letter_never_tells_what_was_denied(talk: Talk) -> None:
    await denied(talk)
    assert LINE in await written(talk)
    await talk.command("letter", company="Acme Pharma")
    assert "GDP" not in pdf_text(talk.documents[-2].data)


async def test_the_resume_may_be_right(bot: Bot) -> None:
    talk = bot.talk()
    await asked(talk, "GDP")
    await talk.say("never")
    assert TAKE_OUT not in await talk.press("The resume is right")
    assert not (await open_thread(bot, talk)).answers[-1].never


async def test_a_no_to_what_the_resume_says_in_other_words_is_asked_about_once(talk: Talk) -> None:
    await mentoring(talk)
    assert f'Your resume says "{TRAINED}". Which is right?' in await talk.say("no")
    await talk.say("no")
    text = await written(talk)
    assert TRAINED in text


async def test_a_plain_no_is_told_as_a_no(talk: Talk) -> None:
    await asked(talk, "Python")
    assert "Noted: no. It stays out, and I won't ask again." in await talk.say("no")
    await talk.command("back")
    assert "Noted: never." in await talk.say("no, never")
