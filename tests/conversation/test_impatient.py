"""Somebody in a hurry on a phone: two things in one message, typos, words instead of buttons, /start in the middle, stickers."""

import pytest

from core.chat import Message
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def asked(talk: Talk) -> None:
    await talk.say(RESUME)
    assert "1/3" in await talk.say(POSTING)


async def finished(talk: Talk) -> None:
    await asked(talk)
    await talk.command("write")


async def text(talk: Talk) -> str:
    await talk.command("download", format="text")
    return talk.documents[-1].data.decode()


@pytest.mark.parametrize(
    "said",
    [
        "yes, I set up 3 Kubernetes clusters at WebShop24. also my phone is +46 70 123 45 67",
        "my phone is +46 70 123 45 67\nI set up 3 Kubernetes clusters at WebShop24",
        "I set up 3 Kubernetes clusters at WebShop24 and my number is +46 70 123 45 67",
    ],
)
async def test_an_answer_and_contact_data_in_one_message(talk: Talk, said: str) -> None:
    await asked(talk)
    heard = await talk.say(said)
    assert "your phone number is +46 70 123 45 67" in heard
    assert "Noted, under WebShop24" in heard
    assert "2/3" in heard
    await talk.command("write")
    written = await text(talk)
    assert "3 Kubernetes clusters" in written
    assert written.count("+46 70 123 45 67") == 1


@pytest.mark.parametrize("said", ["write it", "ok just write it now", "make it please"])
async def test_the_words_of_the_button(talk: Talk, said: str) -> None:
    await asked(talk)
    assert "Not in it" in await talk.say(said)


async def test_a_typo_that_is_named_is_no_answer(talk: Talk) -> None:
    await asked(talk)
    assert 'Shall it say "Webshop24 GmbH"?' in await talk.say("ther is a typo: WebShop24 should be Webshop24")
    heard = await talk.say("I set up 3 Kubernetes clusters at WebShop24")
    assert "Noted, under WebShop24" in heard
    assert "2/3" in heard
    await talk.command("write")
    assert "typo" not in await text(talk)


@pytest.mark.parametrize("said", ["/start", "voice", "sticker"])
async def test_the_open_question_is_shown_again(talk: Talk, said: str) -> None:
    await asked(talk)
    heard = await (talk.command("start") if said == "/start" else talk.send(Message(unreadable=said)))
    assert "1/3 It asks for" in heard
    assert talk.messages[-1].labels == ["No, never", "Skip", "Write it now"]


async def test_mistyped_requests(talk: Talk) -> None:
    await talk.say(RESUME)
    assert "Left out as a whole" in await talk.say("remvoe the northwind job")
    await talk.say("undo")
    await talk.say(POSTING)
    await talk.command("write")
    assert "Phone: +49 30 901820 -> 030 123456" in await talk.say("chnage phone to 030 123456")


@pytest.mark.parametrize(
    "said", ["go back to version 1", "can you make version 1 again", "restore v1 pls", "use the first version"]
)
async def test_an_older_version_is_the_newest_again(talk: Talk, said: str) -> None:
    await finished(talk)
    await talk.say("remove Redis")
    await talk.say("remove Docker")
    assert "It reads as version 1 did; this is version 4" in await talk.say(said)
    assert "Redis, Docker" in await text(talk)
    assert "reads like that already" in await talk.say(said)


async def test_a_no_to_nothing_and_what_was_done_elsewhere(talk: Talk) -> None:
    await finished(talk)
    assert "All right." in await talk.say("nvm")
    assert "Good luck" in await talk.say("I applied")


@pytest.mark.parametrize("said", ["can u do it faster", "where is the job", "i want it shorter", "do you need my references"])
async def test_a_word_to_the_bot_is_no_answer(talk: Talk, said: str) -> None:
    await asked(talk)
    heard = await talk.say(said)
    assert "not as an answer" in heard
    assert "1/3" in heard
    assert "2/3" in await talk.say("I set up 3 Kubernetes clusters at WebShop24 with 2 colleagues")


async def test_a_language_that_is_wished_for_is_no_deed(talk: Talk) -> None:
    await asked(talk)
    heard = await talk.say("I need it in german")
    assert "I don't translate it" in heard
    await talk.command("write")
    assert "german" not in await text(talk)


async def test_what_people_ask_of_a_finished_resume(talk: Talk) -> None:
    await finished(talk)
    assert "I leave photos out" in await talk.say("add a photo")
    assert "takes the place of the one I have" in await talk.say("wait the resume is old, let me send another")
    assert "Academic: serif" in await talk.say("change the font")
    assert "It asks for five things" in await talk.say("whats my match")
    before = len(talk.documents)
    await talk.say("download")
    assert len(talk.documents) == before + 1
    assert "photo" not in await text(talk)


async def test_undo_after_another_resume_brings_the_one_before(talk: Talk) -> None:
    await talk.say(RESUME)
    await talk.upload("john.txt", RESUME.replace("Jane Doe", "John Smith").encode())
    assert "The resume before counts again: Jane Doe." in await talk.say("undo")
    await talk.say(POSTING)
    await talk.command("write")
    assert "Jane Doe" in await text(talk)


async def test_a_job_that_is_only_counted_is_asked_about(talk: Talk) -> None:
    await finished(talk)
    assert "Which one do you mean" in await talk.say("remove my oldest job")
    await talk.press("Backend Engineer, Northwind Books, Jun ...")
    assert "Northwind" not in await text(talk)


@pytest.mark.parametrize(
    ("said", "question"), [("my email adress is wrong", "right e-mail"), ("the phone number is missing", "right phone")]
)
async def test_what_is_wrong_is_asked_for(talk: Talk, said: str, question: str) -> None:
    await talk.say(RESUME)
    assert f"What is the {question}" in await talk.say(said)
    assert "Noted: your" in await talk.say("jane@new.org" if "mail" in said else "+46 70 123 45 67")
