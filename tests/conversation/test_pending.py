"""A correction that waits for a yes waits until it gets one: nothing else that is said or pressed loses it, or applies it."""

import pytest

from core.phrases import pictures as words
from tests.conversation.conftest import MakeBot
from tests.conversation.script import ANSWER
from tests.conversation.test_editing import pdf
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")
ASKED = 'Shall it say "Senior Platform Engineer"?'
WRONG = "my title at WebShop24 was Senior Platform Engineer, not Senior Backend Engineer"
WAITS = words.still_waits("").strip()


async def asked(make_bot: MakeBot) -> Talk:
    talk = (await make_bot()).talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    assert ASKED in await talk.say(WRONG)
    return talk


@pytest.mark.parametrize("yes", ["yep thats right", "yes thats correct", "exactly", "Genau", "c'est ça"])
async def test_a_yes_in_words_is_the_corrections_and_no_answer(make_bot: MakeBot, yes: str) -> None:
    talk = await asked(make_bot)
    heard = await talk.say(yes)
    assert 'Noted: "Senior Platform Engineer"' in heard
    assert "1/3" in heard


async def test_it_outlives_an_answer_and_is_named_again_once(make_bot: MakeBot) -> None:
    talk = await asked(make_bot)
    heard = await talk.say(ANSWER)
    assert heard.index(WAITS) < heard.index("2/3")
    assert ASKED in heard
    heard = await talk.say("no")
    assert WAITS not in heard
    assert "3/3" in heard
    heard = await talk.say("exactly")
    assert 'Noted: "Senior Platform Engineer"' in heard
    assert "3/3" in heard


async def test_it_outlives_a_button_and_is_delivered_as_a_question(make_bot: MakeBot) -> None:
    talk = await asked(make_bot)
    heard = await talk.press("Skip")
    assert ASKED in heard
    assert "2/3" in heard
    heard = await talk.press("Write it now")
    assert ASKED in heard
    assert "Senior Backend Engineer" in pdf(talk)
    await talk.press("Yes")
    assert "Senior Platform Engineer" in pdf(talk)


async def test_a_bare_yes_to_the_next_question_puts_nothing_right(make_bot: MakeBot) -> None:
    talk = await asked(make_bot)
    await talk.press("Skip")
    heard = await talk.say("yes")
    assert "Noted" not in heard
    await talk.press("Write it now")
    assert "Senior Backend Engineer" in pdf(talk)


async def test_a_no_leaves_it_and_spends_no_question(make_bot: MakeBot) -> None:
    talk = await asked(make_bot)
    heard = await talk.say("no")
    assert "1/3" in heard
    heard = await talk.press("Write it now")
    assert ASKED not in heard


async def test_figures_put_right_beside_a_question_spend_no_question(make_bot: MakeBot) -> None:
    talk = (await make_bot()).talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.say("wrong: it was 100,000 titles not 200,000")
    assert 'Shall it say "Built the search API for 100,000 titles"?' in heard
    assert "1/3" in await talk.say("exactly")
