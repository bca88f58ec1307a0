"""Why a line is there: the words it rests on, the file with its page, or the answer."""

import pytest

from tests.conversation.conftest import Bot
from tests.conversation.test_cards import ANSWER, finished
from tests.conversation.test_corpus import open_thread
from tests.fakes import Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_a_new_line_rests_on_the_answer(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say("why clusters?")
    assert "Set up 3 Kubernetes clusters" in heard
    assert f'your answer 1: "{ANSWER}"' in heard


async def test_an_old_line_rests_on_the_file(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.command("why", line="on-call")
    assert '- jane.txt: "Wrote the on-call handbook"' in heard
    assert '- jane.txt: "Senior Backend Engineer WebShop24 GmbH Mar 2021 - Present"' in await talk.say("why webshop24")


async def test_lines_are_listed_with_numbers_and_all_of_them_in_a_file(bot: Bot) -> None:
    talk = bot.talk()
    await finished(talk)
    heard = await talk.command("why")
    row = next(row for row in heard.splitlines() if "3 Kubernetes clusters" in row)
    assert row.endswith("(new)")
    assert "(asked for)" in heard
    every = talk.documents[-1].data.decode()
    thread = await open_thread(bot, talk)
    assert all(line.text in every for line in thread.versions[-1].resume.lines())
    number = row.split(".")[0]
    assert "your answer 1" in await talk.say(f"why {number}")
    await talk.command("why")
    label = next(label for label in talk.messages[-1].labels if label.startswith(f"{number}."))
    assert len(label) <= 45
    assert "your answer 1" in await talk.press(label)


async def test_what_no_line_says(talk: Talk) -> None:
    assert "othing is open here" in await talk.command("why", line="kafka")
    await finished(talk)
    assert 'No line of this resume says "kafka"' in await talk.say("why kafka?")
    assert 'No line of this resume says "999"' in await talk.say("why 999")
    assert "No line of this resume" not in await talk.say("why don't you make it sound like I led all of it")


async def test_a_skill_is_found_under_another_word(talk: Talk) -> None:
    await finished(talk)
    assert "PostgreSQL" in await talk.say("why postgres")
