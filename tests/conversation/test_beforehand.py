"""What is asked of the resume before it is written is noted, can be taken back, and is in the version that is written."""

import pytest

from tests.conversation.conftest import MakeBot
from tests.conversation.test_editing import pdf
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")
SKILLS = "Python, Django, PostgreSQL, Redis, Docker, Linux"


def skills(talk: Talk) -> str:
    return pdf(talk).split("Skills ")[1].split(" Languages")[0]


async def test_wishes_while_the_posting_is_missing_go_into_the_first_version(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    heard = await talk.say("remove PostgreSQL from skills")
    assert 'Noted for the resume that I write:\n- Left out of SKILLS: "PostgreSQL"' in heard
    assert "one line of your jobs" in heard
    assert "Order of SKILLS: Docker, Python" in await talk.say("put Docker first")
    await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.command("write")
    assert 'SKILLS: left out, as you asked: "PostgreSQL"' in heard
    assert "You had asked for" not in heard
    assert skills(talk) == "Docker, Python, Django, Redis, Linux"
    assert "payment service (Django, PostgreSQL)" in pdf(talk)


@pytest.mark.parametrize(
    "said",
    ["don't mention Redis", "Redis bitte nicht erwähnen", "ne mentionne pas Redis", "не упоминай Redis", "Redis weglassen"],
)
async def test_beside_a_question_a_wish_is_no_answer(talk: Talk, said: str) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.say(said)
    assert 'Left out of SKILLS: "Redis"' in heard
    assert "1/3" in heard
    await talk.command("write")
    assert "Redis" not in pdf(talk)


async def test_a_grade_told_beside_a_question_is_noted_and_no_answer(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.say("my GPA is 3.9")
    assert '"GPA 3.9"' in heard
    assert "1/3" in heard
    await talk.command("write")
    assert "GPA 3.9" in pdf(talk)


async def test_an_answer_that_names_what_was_done_without_is_an_answer(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    assert "2/3" in await talk.say("I ran Kubernetes at WebShop24 without Docker")
    assert "3/3" in await talk.say("no Docker there, but I set up Terraform for 3 teams")


async def test_undo_and_having_it_back_take_a_wish_away(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.say("leave out Redis")
    await talk.say("leave out Docker")
    assert "Taken back." in await talk.say("undo")
    assert "Then it stays in." in await talk.say("put Redis back")
    await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.command("write")
    assert "left out" not in heard
    assert {*skills(talk).split(", ")} == {*SKILLS.split(", ")}


async def test_wishes_survive_a_restart_and_another_resume(make_bot: MakeBot) -> None:
    bot = await make_bot()
    talk = bot.talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.say("put Docker first")
    await talk.say("leave out Redis")
    bot = await make_bot(bot.platform)
    again = bot.talk()
    again.number = talk.number
    await again.upload("newer.txt", RESUME.replace(SKILLS, "Rust, Kafka, Docker, Linux").encode())
    await again.upload("posting.txt", POSTING.encode())
    heard = await again.command("write")
    assert skills(again) == "Docker, Rust, Kafka, Linux"
    assert 'You had asked for "leave out Redis"' in heard


async def test_one_page_asked_for_beforehand(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.say("one page please")
    assert "- On one page" in heard
    assert "1/3" in heard
    heard = await talk.command("write")
    assert heard.count("One page.") == 1
    assert "more than one page" not in heard


async def test_the_same_is_not_made_twice(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.say("put Docker first")
    await talk.upload("posting.txt", POSTING.encode())
    await talk.command("write")
    assert "You have this already: version 1" in await talk.command("write")
    await talk.command("back")
    assert "Noted for the resume" in await talk.say("leave out Redis")
    await talk.command("write")
    assert skills(talk).startswith("Docker")
    assert "Redis" not in skills(talk)


@pytest.mark.parametrize(
    ("said", "heard"),
    [
        ("add a summary: Organised engineer who likes payments", "Noted for the resume that I write:\n- Added"),
        ("add Terraform to skills", "Noted for the resume that I write:\n- Added"),
        ("add Terraform", "Noted for the resume that I write:\n- Added"),
        ("add a summary: World-class leader of global teams", "I can edit the resume once it is written"),
        ("add leadership", "I can edit the resume once it is written"),
    ],
)
async def test_what_is_to_be_added_is_no_answer(talk: Talk, said: str, heard: str) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    told = await talk.say(said)
    assert heard in told
    assert "1/3" in told
    await talk.command("write")
    assert "Add " not in pdf(talk)
    assert ("Organised engineer who likes payments" in pdf(talk)) is ("Organised" in said)


async def test_a_deed_that_begins_with_add_is_an_answer(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    assert "2/3" in await talk.say("add up the tills of 4 shops every night at WebShop24")
