"""Choices on cards beside undo, the review and new versions: nothing is dropped unsaid, a number means what was seen."""

import pytest

from tests.conversation.conftest import Bot
from tests.conversation.test_cards import LINE, finished, with_a_doubt
from tests.conversation.test_corpus import open_thread
from tests.conversation.test_disowned import newest
from tests.fakes import Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_undo_says_that_choices_are_dropped(talk: Talk) -> None:
    await finished(talk)
    await talk.say("remove the on-call handbook line")
    await talk.say("revert 1")
    assert "What you chose on the cards of the last version and had not finished is not in this one." in await talk.command(
        "undo"
    )


async def test_a_fix_of_the_review_keeps_what_was_chosen(talk: Talk) -> None:
    await finished(talk)
    assert LINE in await talk.say("revert 1")
    heard = await talk.command("review")
    assert LINE not in heard
    await talk.press("Kubernetes: tell more")
    heard = await talk.say("At WebShop24 I looked after 5 Kubernetes clusters every week")
    assert "What you chose under Changes is part of it now, too." in heard
    assert "5 Kubernetes clusters" in newest(talk)
    assert LINE not in newest(talk)


async def test_a_number_of_cards_that_changed_since_does_nothing_but_show(bot: Bot) -> None:
    talk = bot.talk()
    await finished(talk)
    await talk.press("Changes")
    await talk.say("rename experience to Work History")
    heard = await talk.say("revert 1")
    assert "The changes are numbered anew since you saw them, so I did nothing yet." in heard
    assert not (await open_thread(bot, talk)).review.chosen
    assert "numbered anew" not in await talk.say("revert 1")
    assert (await open_thread(bot, talk)).review.chosen


async def test_choices_stay_with_their_cards_when_another_one_waits(bot: Bot) -> None:
    talk = bot.talk()
    await with_a_doubt(bot, talk)
    await talk.say("revert 2")
    chosen = (await open_thread(bot, talk)).review.chosen
    assert [one.card for one in chosen] == [2]
    before = (await talk.say("show change 2")).split("\n")[1]
    await talk.say("add to webshop24: Habe jeden Monat mit dem Team die Server gewartet")
    thread = await open_thread(bot, talk)
    assert len(thread.versions[-1].held) == 2
    assert [one.card for one in thread.review.chosen] == [3]
    assert before in await talk.say("show change 3")
