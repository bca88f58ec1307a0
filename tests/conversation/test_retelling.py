"""An answer that stands is put right or taken back while the next question is open."""

import pytest

from tests.conversation.conftest import Bot
from tests.conversation.test_answers import asked
from tests.conversation.test_corpus import open_thread

pytestmark = pytest.mark.asyncio(loop_scope="session")
FIRST = "I moved 4 services to Nomad at WebShop24"
PUT_RIGHT = (
    (FIRST, "wait no, that was Kubernetes not Nomad", "I moved 4 services to Kubernetes at WebShop24"),
    (FIRST, "actually it was Kubernetes, not Nomad", "I moved 4 services to Kubernetes at WebShop24"),
    (FIRST, "sorry, 5 services not 4", "I moved 5 services to Nomad at WebShop24"),
    (FIRST, "hang on, it was only 3 services", "I moved 3 services to Nomad at WebShop24"),
    (FIRST, "oops I meant northwind", "I moved 4 services to Nomad at Northwind Books"),
    (FIRST, "Moment, das war Kubernetes, nicht Nomad", "I moved 4 services to Kubernetes at WebShop24"),
    (FIRST, "espera, era Kubernetes, no Nomad", "I moved 4 services to Kubernetes at WebShop24"),
    (FIRST, "attends, c'était Kubernetes, pas Nomad", "I moved 4 services to Kubernetes at WebShop24"),
    (FIRST, "ой, стоп, это был Kubernetes, а не Nomad", "I moved 4 services to Kubernetes at WebShop24"),
)


@pytest.mark.parametrize(("first", "correction", "now"), PUT_RIGHT)
async def test_a_correction_puts_the_answer_before_right_and_spends_no_question(
    bot: Bot, first: str, correction: str, now: str
) -> None:
    talk = bot.talk()
    await asked(talk)
    await talk.say(first)
    heard = await talk.say(correction)
    assert "Put right in your answer before" in heard
    assert "2/3" in heard
    assert [one.text for one in (await open_thread(bot, talk)).answers] == [now]


@pytest.mark.parametrize(
    "word", ["scratch that, I mixed it up", "forget what I said about Nomad, that was my colleague", "vergiss das"]
)
async def test_what_is_taken_back_is_written_nowhere(bot: Bot, word: str) -> None:
    talk = bot.talk()
    await asked(talk)
    await talk.say(FIRST)
    heard = await talk.say(word)
    assert "Taken back" in heard
    assert "2/3" in heard
    await talk.press("Write it now")
    assert "(your answer)" not in talk.messages[-1].text


@pytest.mark.parametrize(
    "answer", ["actually I wrote 3 Terraform modules", "I used Ansible, not Terraform", "sorry, no Terraform"]
)
async def test_what_answers_the_open_question_leaves_the_answer_before_alone(bot: Bot, answer: str) -> None:
    talk = bot.talk()
    await asked(talk)
    await talk.say(FIRST)
    await talk.say(answer)
    assert (await open_thread(bot, talk)).answers[0].text == FIRST
