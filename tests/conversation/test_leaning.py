"""An answer such as "I used it daily" is asked about once; the name that comes back is told with it, in the person's words."""

import pytest

from tests.conversation.conftest import Bot
from tests.conversation.script import pdf_text
from tests.conversation.test_corpus import open_thread
from tests.fakes import Talk
from tests.samples import RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")
POSTING = """Staff Nurse
Bayview Health

Requirements
- Experience with arterial lines and chest drains
- Hands-on experience with Kubernetes
- Calm handling of family meetings
"""


async def asked(the: Bot) -> tuple[Talk, str]:
    """A talk whose open question is the one on arterial lines, and that question."""
    talk = the.talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    while "arterial lines" not in talk.messages[-1].text:
        await talk.press("Skip")
    return talk, talk.messages[-1].text


async def finished(talk: Talk) -> str:
    if not talk.documents:
        await talk.press("Write it now")
    return pdf_text(talk.documents[-2].data)


async def test_it_is_asked_about_once_and_the_name_is_told_with_it(bot: Bot) -> None:
    talk, _ = await asked(bot)
    before = len((await open_thread(bot, talk)).answers)
    await talk.say("I used it daily for 3 years")
    assert "What was it? A name is enough." in talk.messages[-1].text
    assert "Skip" in talk.messages[-1].labels
    assert len((await open_thread(bot, talk)).answers) == before
    await talk.say("the Philips monitor")
    assert len((await open_thread(bot, talk)).answers) == before + 1
    assert "Used the Philips monitor daily for 3 years" in await finished(talk)


async def test_a_whole_answer_stands_in_its_place(bot: Bot) -> None:
    talk, _ = await asked(bot)
    await talk.say("I used it daily for 3 years")
    await talk.say("I set up 4 arterial lines a week at WebShop24")
    text = await finished(talk)
    assert "Set up 4 arterial lines a week" in text
    assert "daily for 3 years" not in text


async def test_it_is_never_asked_twice_and_never_written(bot: Bot) -> None:
    talk, _ = await asked(bot)
    await talk.say("I used it daily for 3 years")
    await talk.say("used it daily for 3 years")
    assert "By itself it is no line of a resume" in "\n".join(one.text for one in talk.messages)
    assert "daily for 3 years" not in await finished(talk)


async def test_skip_and_never_still_hold_after_it_was_asked(bot: Bot) -> None:
    talk, _ = await asked(bot)
    await talk.say("did it every day for 3 years")
    await talk.press("No, never")
    assert (await open_thread(bot, talk)).answers[-1].never
    assert "every day" not in await finished(talk)


async def test_no_wait_keeps_the_answer(bot: Bot) -> None:
    talk, _ = await asked(bot)
    await talk.say("no wait, I drew gases from arterial lines, 40 a year")
    assert not (await open_thread(bot, talk)).answers[-1].never
    assert "Drew gases from arterial lines, 40 a year" in await finished(talk)
