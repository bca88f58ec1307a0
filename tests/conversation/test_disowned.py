"""A denial after the documents are there: the line is shown, and the person removes it, puts it right, or keeps it."""

import pytest

from tests.conversation.conftest import Bot
from tests.conversation.script import pdf_text
from tests.conversation.test_never import next_job
from tests.fakes import Talk
from tests.samples import POSTING, RESUME, SECOND_POSTING

pytestmark = pytest.mark.asyncio(loop_scope="session")
LINE = "Cut the nightly import from 4 hours to 1 hour"


async def delivered(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.command("write")


def newest(talk: Talk) -> str:
    return pdf_text(next(one.data for one in reversed(talk.documents) if one.name.endswith(".pdf")))


@pytest.mark.parametrize(
    ("denial", "line"),
    [
        ("actually I never cut the nightly import", LINE),
        ("I didn't build the search API", "Built the search API for 200,000 titles"),
        ("wait, I never mentored anybody", "Mentor two junior engineers"),
        ("das On-call handbook habe ich nie geschrieben", "Wrote the on-call handbook"),
        ("No, I did not maintain the payment service.", "Maintain the payment service (Django, PostgreSQL)"),
    ],
)
async def test_the_line_is_found_and_three_ways_are_offered(talk: Talk, denial: str, line: str) -> None:
    await delivered(talk)
    assert f'Your resume says "{line}' in await talk.say(denial)
    assert talk.messages[-1].labels == ["Remove", "Reword", "Keep"]


async def test_what_is_removed_is_gone_for_good_and_undo_believes_otherwise(bot: Bot) -> None:
    talk = bot.talk()
    await delivered(talk)
    await talk.say("actually I never cut the nightly import")
    await talk.press("Remove")
    assert LINE not in newest(talk)
    await next_job(bot, talk, SECOND_POSTING)
    await talk.command("write")
    assert LINE not in newest(talk)
    assert "one removed" in talk.messages[-1].text
    await talk.command("threads")
    await talk.press("Acme Payments - Backend Engineer ...")
    await talk.command("undo")
    assert LINE in newest(talk)


async def test_a_line_is_put_right_and_not_made_louder(talk: Talk) -> None:
    await delivered(talk)
    await talk.say("I didn't build the search API")
    assert "Send the whole line as it should read" in await talk.press("Reword")
    await talk.say("Helped with the search API for 200,000 titles")
    assert "Helped with the search API for 200,000 titles" in newest(talk)
    assert "Built the search API" not in newest(talk)


async def test_what_is_kept_stays(talk: Talk) -> None:
    await delivered(talk)
    before = newest(talk)
    await talk.say("I never cut the nightly import")
    assert "stays as it is" in await talk.press("Keep")
    assert newest(talk) == before


async def test_a_denial_of_what_no_line_says_is_remembered(bot: Bot) -> None:
    talk = bot.talk()
    await delivered(talk)
    assert "Noted: never Ansible" in await talk.say("actually I never used Ansible")
    thread = await next_job(bot, talk, SECOND_POSTING)
    assert "Ansible" not in {term for one in thread.questions for term in one.terms}


@pytest.mark.parametrize(
    "text", ["I didn't ask for that", "I never said that", "I don't want the handbook in it", "I don't like it"]
)
async def test_what_denies_nothing_done_is_no_denial(talk: Talk, text: str) -> None:
    await delivered(talk)
    await talk.say(text)
    assert "Reword" not in talk.messages[-1].labels


@pytest.mark.parametrize(
    "said", ["undo", "put the line about the search API back", 'add "Built the search API for 200,000 titles" to Northwind Books']
)
async def test_a_removed_line_that_stands_again_is_not_left_out_the_next_time(bot: Bot, said: str) -> None:
    talk = bot.talk()
    await delivered(talk)
    await talk.say("I didn't build the search API")
    await talk.press("Remove")
    assert "search API" not in newest(talk)
    await talk.say(said)
    if "Yes" in talk.messages[-1].labels:
        await talk.press("Yes")
    assert "search API for 200,000 titles" in newest(talk)
    await next_job(bot, talk, SECOND_POSTING)
    await talk.command("write")
    assert "Built the search API for 200,000 titles" in newest(talk)
