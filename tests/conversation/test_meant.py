"""Short wishes that mean something else by what was shown last, and wishes that would take away too much."""

import pytest

from tests.conversation.test_answering import in_the_kitchen, written
from tests.conversation.test_cards import finished
from tests.conversation.test_disowned import newest
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_only_job_left_goes_after_one_question(talk: Talk) -> None:
    await finished(talk)
    await talk.say("remove the Northwind job")
    heard = await talk.say("remove the WebShop24 job")
    assert "is the only job left: without it the resume shows none. Leave it out all the same?" in heard
    assert "WebShop24" in newest(talk)
    await talk.press("Leave it out")
    assert "WebShop24" not in newest(talk)


async def test_shorter_says_lines_in_fewer_words_before_any_goes(talk: Talk) -> None:
    wordy = RESUME.replace("- Wrote the on-call handbook", "- Was responsible for writing the on-call handbook")
    await talk.upload("jane.txt", wordy.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.command("write")
    assert "I say it in fewer words; no line is gone." in await talk.say("make it shorter")
    assert "Writing the on-call handbook" in newest(talk)
    assert "Built the search API" in newest(talk)
    assert "I leave out what the posting asks for least" in await talk.say("make it shorter")


@pytest.mark.parametrize(("longer", "shorter"), [("make it longer", "shorter"), ("länger bitte", "mach es kürzer")])
async def test_right_after_a_letter_its_length_is_meant(talk: Talk, longer: str, shorter: str) -> None:
    await finished(talk)
    await talk.command("letter")
    first = newest(talk)
    await talk.say(longer)
    second = newest(talk)
    assert "Dear hiring team" in second
    assert len(second) >= len(first)
    await talk.say(shorter)
    assert newest(talk) == first
    await talk.say("remove the Northwind job")
    assert "Dear hiring team" not in await talk.say("make it shorter")


async def test_a_missing_page_is_asked_for_before_and_after_the_documents(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    assert "Send me that page as a file or a photo" in await talk.say("page 2 is missing")
    await talk.upload("posting.txt", POSTING.encode())
    assert "1/3" in await talk.say("where is the second page?")
    await talk.command("write")
    heard = await talk.say("page 2 is missing")
    assert "The resume I made has one page." in heard
    assert "send that page, and I put it in" in heard


async def test_a_missing_page_in_german(talk: Talk) -> None:
    await in_the_kitchen(talk, "Inventur")
    assert "Send me that page" in await talk.say("Seite 2 fehlt")
    assert "Seite" not in await written(talk)
