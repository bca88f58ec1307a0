"""A nervous newcomer loses nothing: a sigh is no answer, not understanding is no never, and a slip is put right where it was."""

import pytest

from tests.conversation.conftest import Bot
from tests.conversation.test_corpus import open_thread
from tests.conversation.test_editing import pdf
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def asked(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    assert "1/3" in await talk.upload("posting.txt", POSTING.encode())


@pytest.mark.parametrize(
    "said",
    [
        "i dont understand the question",
        "dont get it",
        "not sure what you mean",
        "Ich verstehe die Frage nicht",
        "no entiendo la pregunta",
        "je ne comprends pas la question",
        "я не понимаю вопрос",
    ],
)
async def test_not_understanding_is_a_question_back_and_never_a_no(bot: Bot, said: str) -> None:
    talk = bot.talk()
    await asked(talk)
    heard = await talk.say(said)
    assert "One example from any job is enough" in heard
    assert "1/3" in heard
    assert not (await open_thread(bot, talk)).answers


@pytest.mark.parametrize("said", ["wait", "no wait", "one moment please", "lol", "😢", "...", "moment mal", "espera", "подожди"])
async def test_a_breath_leaves_the_question_open(talk: Talk, said: str) -> None:
    await asked(talk)
    heard = await talk.say(said)
    assert "Take your time" in heard
    assert "1/3" in heard


@pytest.mark.parametrize("said", ["idk", "i dont know", "Weiß ich nicht", "no sé", "je sais pas", "не знаю"])
async def test_not_knowing_skips_and_denies_nothing(talk: Talk, said: str) -> None:
    await asked(talk)
    heard = await talk.say(said)
    assert "Skipped." in heard
    assert "2/3" in heard


@pytest.mark.parametrize("said", ["sorry 3 clusters not 2", "no wait, it was 3 clusters, not 2", "es waren 3 Cluster, nicht 2"])
async def test_a_figure_of_the_last_answer_is_put_right_there(talk: Talk, said: str) -> None:
    await asked(talk)
    assert "2/3" in await talk.say("Yes. At WebShop24. I set up 2 clusters with a colleague.")
    heard = await talk.say(said)
    assert "I set up 3 clusters with a colleague" in heard
    assert "2/3" in heard
    await talk.command("write")
    assert "et up 3 clusters with a colleague" in pdf(talk)


async def test_words_for_changing_an_answer_and_for_what_was_used_are_understood(talk: Talk) -> None:
    await asked(talk)
    await talk.command("write")
    assert "Under which" not in await talk.say("I used Terraform for 2 small servers at WebShop24")
    assert "Used Terraform for 2 small servers" in pdf(talk)
    assert "3/3" in await talk.say("can i change my answer to the first one")


@pytest.mark.parametrize("said", ["i never finished my degree", "I didnt graduate", "Ich habe mein Studium nicht abgeschlossen"])
async def test_a_degree_that_was_not_finished_is_put_right_and_is_no_never(bot: Bot, said: str) -> None:
    talk = bot.talk()
    await asked(talk)
    assert 'Your resume says "B.Sc. Computer Science". How should it read?' in await talk.say(said)
    heard = await talk.say("Computer Science (not finished)")
    assert '"Computer Science (not finished)" instead of' in heard
    assert "1/3" in heard
    assert not (await open_thread(bot, talk)).answers


@pytest.mark.parametrize("said", ["i moved, i live in Hamburg now", "I moved to Hamburg", "ich wohne jetzt in Hamburg"])
async def test_where_one_lives_now_is_taken_before_there_is_a_version(talk: Talk, said: str) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    assert "your place is Hamburg" in await talk.say(said)


async def test_having_no_job_is_no_line(talk: Talk) -> None:
    await talk.say("I have no resume yet")
    await talk.say("Maria Lopez, maria@x.com")
    heard = await talk.say("i dont have a job")
    assert "something else you did" in heard
    assert "Dont" not in heard
