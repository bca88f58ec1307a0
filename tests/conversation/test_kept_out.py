"""What a person tells and wants kept out stands nowhere, and what is in doubt stays out until they say yes."""

import pytest

from core.phrases.asking import KEPT_OUT
from tests.conversation.conftest import Bot
from tests.conversation.test_answers import asked
from tests.conversation.test_corpus import open_thread
from tests.fakes import Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")
ONE_THING = "Backend Engineer\nAcme Payments\n\nWhat you bring\n- Kubernetes\n"
WHOLE = (
    "I ran a Kubernetes pilot for the Zebra bank at WebShop24, but that's confidential so leave it out",
    "off the record: I moved 4 Zebra services to Kubernetes",
    "Between you and me, I copied the Zebra cluster from a blog",
    "I set up 3 Kubernetes clusters for Zebra, that stays between us",
    "I set up 3 clusters for Zebra but please don't put it in",
    "I set up 3 clusters for Zebra, NDA!",
    "I set up 3 Zebra clusters. I'd rather not have that on my resume.",
    "dont write this but i broke 3 Zebra clusters",
    "Ich habe 3 Zebra-Cluster betrieben, bitte nicht schreiben",
    "Unter uns gesagt: ich habe 3 Zebra-Cluster gelöscht",
    "Ich habe 3 Zebra-Cluster betrieben, lass das bitte weg",
    "J'ai géré 3 clusters Zebra, ne l'écrivez pas",
    "J'ai géré 3 clusters Zebra, c'est confidentiel",
    "Configuré 3 clusters Zebra, pero no lo pongas",
    "Extraoficialmente, configuré 3 clusters Zebra",
    "Я настроил 3 кластера Zebra, но не пиши об этом",
)
PARTS = (
    ("At WebShop24 I ran 3 Kubernetes clusters for Project Zebra but keep the project name out, it's secret", "Zebra"),
    ("At WebShop24 I ran 3 Kubernetes clusters for the client Zebra, don't mention the client's name", "Zebra"),
    ("I ran 3 Kubernetes clusters for Zebra and Bosch at WebShop24. Please keep Zebra out of it.", "Zebra"),
    ("I ran 3 Kubernetes clusters at WebShop24. I was let go after an outage, don't write that", "let go"),
    ("I ran 3 Kubernetes clusters at WebShop24, and I was warned once, keep that to yourself", "warned"),
    ("Don't mention that I was warned. I ran 3 Kubernetes clusters at WebShop24", "warned"),
    ("I ran 3 Kubernetes clusters at WebShop24 (I was depressed then, leave that out)", "depressed"),
    ("I ran 3 Kubernetes clusters at WebShop24 for 12 shops but leave the client's name out", "name"),
)
TALKED_OF = (
    "I handled personal, confidential and financial data of 3 clusters",
    "I kept the secrets of 3 clusters in Vault",
    "I drafted NDAs and contracts for 40 clients",
    "We kept 3 private networks out of reach",
    "I never mention prices to my 30 customers",
    "I moved 40 pods, between us we did all the clusters",
)


async def written(bot: Bot, talk: Talk) -> str:
    """All that was written of the answers: the resume, the account of it and the letter."""
    if not talk.documents:
        await talk.command("write")
    account = talk.messages[-1].text
    version = (await open_thread(bot, talk)).versions[-1]
    return "\n".join((account, *(one.text for one in version.resume.lines()), await talk.command("letter")))


@pytest.mark.parametrize("answer", WHOLE)
async def test_what_is_to_be_kept_out_is_no_line_no_skill_and_not_in_the_letter(bot: Bot, answer: str) -> None:
    talk = bot.talk()
    await asked(talk)
    assert (await talk.say(answer)).startswith(KEPT_OUT)
    text = await written(bot, talk)
    assert "Zebra" not in text
    assert "(from your answer)" not in text
    assert not [one for one in (await open_thread(bot, talk)).answers if "Zebra" in one.text]


@pytest.mark.parametrize(("answer", "secret"), PARTS)
async def test_only_what_is_meant_is_kept_out(bot: Bot, answer: str, secret: str) -> None:
    talk = bot.talk()
    await asked(talk)
    await talk.say(answer)
    assert KEPT_OUT in "".join(one.text for one in talk.messages[-2:])
    text = await written(bot, talk)
    assert "Ran 3 Kubernetes clusters" in text
    assert secret not in text


@pytest.mark.parametrize("answer", TALKED_OF)
async def test_work_with_secrets_is_no_secret(talk: Talk, answer: str) -> None:
    await asked(talk)
    assert KEPT_OUT not in await talk.say(answer)


async def test_what_is_kept_back_in_the_next_message_leaves_the_answer_before(bot: Bot) -> None:
    talk = bot.talk()
    await asked(talk)
    await talk.say("I ran 3 clusters at WebShop24 for the client Zebra")
    heard = await talk.say("please keep the client's name out")
    assert KEPT_OUT in heard
    assert "2/3" in heard
    text = await written(bot, talk)
    assert "Ran 3 clusters" in text
    assert "Zebra" not in text


async def test_an_edited_answer_keeps_nothing_that_it_wants_kept_out(bot: Bot) -> None:
    talk = bot.talk()
    await asked(talk)
    await talk.say("I ran 3 clusters at WebShop24")
    (given,) = (await open_thread(bot, talk)).answers
    await talk.say("I ran 3 clusters at WebShop24. I was fired for it, don't write that", edits=given.message)
    assert "fired" not in await written(bot, talk)


@pytest.mark.parametrize("way", ["write", "Write it now", "skip"])
@pytest.mark.parametrize("doubted", ["Kubernetes at WebShop24 was set up by Anna", "I might have set up about 12 clusters"])
async def test_what_is_in_doubt_stays_out_of_what_is_written_until_they_say_yes(bot: Bot, way: str, doubted: str) -> None:
    talk = bot.talk()
    await asked(talk, ONE_THING)
    assert "2/3" not in await talk.say(doubted)
    if way == "skip":
        await talk.say("skip")
    await (talk.press(way) if way[0] == "W" else talk.command("write"))
    version = (await open_thread(bot, talk)).versions[-1]
    assert not [one for one in version.resume.lines() if one.id.startswith("add-")]
    assert "Kubernetes added" not in talk.messages[-1].text
