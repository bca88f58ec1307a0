"""Jobs begun over and over leave nothing empty behind."""

import pytest

from tests.conversation.test_ready import finished
from tests.fakes import Talk
from tests.samples import RESUME, SECOND_POSTING

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_new_again_and_again_is_one_thread(talk: Talk) -> None:
    await finished(talk)
    for _ in range(3):
        assert "Your resume comes along" in await talk.command("new")
    assert "two jobs" in await talk.command("threads")
    assert "1/3" in await talk.upload("next.txt", SECOND_POSTING.encode())
    heard = await talk.command("threads")
    assert "two jobs" in heard
    assert "Nordlicht Energie" in heard


async def test_a_thread_before_the_first_word_is_not_listed(talk: Talk) -> None:
    await talk.command("new")
    await talk.command("new")
    assert "Nothing is open here" in await talk.command("threads")


async def test_a_file_after_the_finished_resume_begins_another_job_and_says_so(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.upload("next.txt", SECOND_POSTING.encode())
    assert "With this file another job begins; Acme Payments - Backend Engineer" in heard
    assert "Nordlicht" in heard
    await talk.press("Back to that one")
    assert "Acme Payments" in await talk.command("status")


async def test_a_posting_pasted_after_the_finished_resume_says_so_too_and_the_way_back_can_be_typed(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say(SECOND_POSTING)
    assert "With this text another job begins; Acme Payments - Backend Engineer" in heard
    assert "Nordlicht" in heard
    await talk.say("back to THAT one.")
    assert "Acme Payments" in await talk.command("status")


async def test_the_words_of_a_button_are_the_button(talk: Talk) -> None:
    await talk.upload("resume.txt", RESUME.encode())
    assert talk.button("This isn't my resume")
    heard = await talk.say("this isn't my resume")
    assert "I put it aside" in heard
    heard = await talk.say("It is my resume")
    assert "I read it as a resume" in heard


SHORT_POSTING = """Hotel Receptionist, Grand Place Inn, Brussels
We ask:
- Experience at a hotel front desk
- Opera PMS
- French and Dutch
- Cash handling"""
UNRECOGNISED = "Hotel Receptionist\nfront desk in the mornings\nopera pms and the till\nfrench and dutch"


async def test_a_short_posting_after_the_finished_resume_begins_another_job(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say(SHORT_POSTING)
    assert "With this text another job begins" in heard
    assert "Hotel Receptionist" in heard


async def test_lines_nobody_recognises_after_the_finished_resume_may_be_the_next_posting(talk: Talk) -> None:
    await finished(talk)
    assert "With this text another job begins" in await talk.say(UNRECOGNISED)
    assert talk.messages[-1].labels[0] == "It's the posting"


@pytest.mark.parametrize(
    "text",
    [
        "I have another job I want to apply for",
        "there's a second job I'd like to apply for",
        "I want to apply for another position too",
    ],
)
async def test_whoever_has_another_job_is_asked_for_its_posting(talk: Talk, text: str) -> None:
    await finished(talk)
    assert "Your resume comes along" in await talk.say(text)
