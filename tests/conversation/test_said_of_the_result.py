"""What people say of the finished resume: it gets a short answer of its own, or is done, and is never called not understood."""

import pytest

from core.phrases import manners as words
from tests.conversation.test_editing import pdf
from tests.conversation.test_wishes import ready
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize(
    ("text", "answer"),
    [
        ("I don't like it", words.DISLIKE),
        ("i'm not happy with the result", words.DISLIKE),
        ("gefällt mir nicht", words.DISLIKE),
        ("no me gusta", words.DISLIKE),
        ("мне не нравится", words.DISLIKE),
        ("I got an interview!", words.INVITED),
        ("they invited me to an interview", words.INVITED),
        ("ich habe ein Vorstellungsgespräch", words.INVITED),
        ("меня пригласили на собеседование", words.INVITED),
        ("i got the job", words.HIRED),
        ("compare versions", "as first written"),
        ("versions", "as first written"),
        ("compare the two", "as first written"),
        ("alle Versionen", "as first written"),
        ("compare versions 1 and 4", "as first written"),
        ("what's the difference between the versions?", "as first written"),
        ("vergleiche die Versionen", "as first written"),
    ],
)
async def test_a_word_on_the_result_has_its_answer(talk: Talk, text: str, answer: str) -> None:
    await ready(talk)
    assert answer in await talk.say(text)


async def test_two_versions_are_compared(talk: Talk) -> None:
    await talk.upload("jane.txt", f"{RESUME}\nInterests\nRowing, Chess\n".encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.press("Write it now")
    await talk.say("remove interests")
    told = (await talk.say("compare versions")).split("Version 2, set against version 1:")
    assert len(told) == 2
    assert "Rowing" in told[1]


async def test_an_invitation_leads_to_the_interview_sheet(talk: Talk) -> None:
    await ready(talk)
    await talk.say("I got an interview")
    assert talk.messages[-1].labels[0] == "Interview sheet"


async def test_the_same_words_answer_an_open_question(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.say("I got the job at Northwind")
    assert words.HIRED not in heard


async def test_a_part_that_was_left_out_comes_back_by_its_name(talk: Talk) -> None:
    await talk.upload("jane.txt", f"{RESUME}\nInterests\nRowing, Chess\n".encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.press("Write it now")
    await talk.say("remove interests")
    assert "Rowing" not in pdf(talk)
    await talk.say("bring the interests back")
    assert "Rowing" in pdf(talk)


async def test_a_job_goes_while_a_question_is_open(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.say("the Northwind Books job can go")
    assert "Left out as a whole" in heard
    assert "1/3" in heard
