"""Answers as people type them on a phone: a no that goes on, what is still to come, and a no to what one is like."""

import pytest

from tests.conversation.script import pdf_text
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")
CALM = """Backend Engineer
Acme Payments

What you bring
- Hands-on experience with Kubernetes
- Reliability
- Production experience with Apache Kafka
"""


async def asked(talk: Talk, posting: str = POSTING) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    assert "1/3" in await talk.upload("posting.txt", posting.encode())


async def test_a_no_that_goes_on_is_not_never(talk: Talk) -> None:
    await asked(talk)
    heard = await talk.say("no i ran 3 nomad clusters at webshop24")
    assert "Noted, under WebShop24" in heard
    assert "never" not in heard.split("2/3")[0]
    await talk.press("Write it now")
    assert "Ran 3 nomad clusters" in pdf_text(next(one.data for one in talk.documents if one.name.endswith(".pdf")))


@pytest.mark.parametrize("answer", ["nein ich habe bei WebShop24 3 Nomad Cluster betreut", "нет я поддерживала 3 кластера Nomad"])
async def test_a_no_that_goes_on_in_another_language_is_not_never(talk: Talk, answer: str) -> None:
    await asked(talk)
    assert "never" not in await talk.say(answer)
    assert "never" not in (await talk.press("Keep it as I said it")).split("2/3")[0]


@pytest.mark.parametrize("answer", ["not yet but starting in may", "noch nicht", "no but i am doing the course now"])
async def test_what_is_to_come_is_no_line_and_no_never(talk: Talk, answer: str) -> None:
    await asked(talk)
    assert "still to come stays out for now" in await talk.say(answer)
    account = await talk.press("Write it now")
    assert "you said never" not in account
    assert "line added" not in account
    await talk.command("new")
    assert "1/3" in await talk.upload("again.txt", POSTING.encode())
    assert "Kubernetes" in " ".join(one.text for one in talk.messages[-2:])


async def test_nobody_says_that_they_were_never_reliable(talk: Talk) -> None:
    await asked(talk, CALM)
    while "Reliability" not in talk.messages[-1].text:
        await talk.press("Skip")
    assert "No, never" not in talk.messages[-1].labels
    account = await talk.say("no")
    assert "never" not in account
    if "Write it now" in talk.messages[-1].labels:
        account = await talk.press("Write it now")
    assert "Reliability (you said never)" not in account


async def test_skip_and_back_can_be_typed(talk: Talk) -> None:
    await asked(talk)
    assert "Skipped." in await talk.say("skip")
    assert "1/3" in await talk.say("back")
    await talk.say("weiter")
    assert "3/3" in await talk.say("überspringen")


@pytest.mark.parametrize(
    "words",
    ["idk skip", "i don't know, next", "nah, skip this one", "keine ahnung, weiter", "no sé, siguiente", "не знаю, дальше"],
)
async def test_a_question_is_skipped_beside_a_word_on_why(talk: Talk, words: str) -> None:
    await asked(talk)
    heard = await talk.say(words)
    assert "Skipped." in heard
    assert "2/3" in heard


@pytest.mark.parametrize("words", ["n", "N.", "nah", "naw", "nuh-uh", "nada"])
async def test_the_shortest_no_is_a_no(talk: Talk, words: str) -> None:
    await asked(talk)
    assert "Noted: no." in await talk.say(words)


async def test_an_answer_that_gives_no_line_is_not_noted_under_a_job(talk: Talk) -> None:
    await asked(talk)
    heard = await talk.say("not really, only one thing with the boss")
    assert "Noted, under" not in heard


async def test_everything_in_one_paste(talk: Talk) -> None:
    heard = await talk.say(f"{RESUME}\nJob posting:\n{POSTING}")
    assert "Two files read" not in heard
    assert "Jane Doe" in heard
    assert "Acme Payments" in heard
    assert "1/3" in talk.messages[-1].text
