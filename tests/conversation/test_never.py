"""What a person said they never did: in no later thread of theirs is it asked, claimed or counted."""

import re

import pytest

from core.conversation.state import Thread
from core.tailoring.lexicon import terms_of
from tests.conversation.conftest import Bot, MakeBot
from tests.conversation.script import pdf_text
from tests.conversation.test_corpus import open_thread
from tests.fakes import Talk
from tests.samples import POSTING, RESUME, SECOND_POSTING

pytestmark = pytest.mark.asyncio(loop_scope="session")
BOTH = """Site Engineer
Kestrel Works

Requirements
- Experience with Kubernetes and Ansible
- Experience with Amazon EKS
- Confident handling of delivery notes and weighbridge slips
- Production experience with Apache Kafka
"""
CONTRACT = "Confident handling of delivery notes and weighbridge slips"


async def never_to_all(the: Bot, talk: Talk, posting: str = POSTING) -> None:
    """Every question of a thread answered with no, never, where that can be said."""
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", posting.encode())
    for _ in range(3):
        await talk.press("No, never" if "No, never" in talk.messages[-1].labels else "Skip")
    assert (await open_thread(the, talk)).versions


async def next_job(the: Bot, talk: Talk, posting: str) -> Thread:
    """A new thread of the same person, its questions open."""
    the.clock.time = the.clock.time.replace(hour=(the.clock.time.hour + 1) % 24)
    await talk.command("new")
    await talk.upload("next.txt", posting.encode())
    return await open_thread(the, talk)


def asks_about(thread: Thread) -> set[str]:
    return {term for one in thread.questions for term in one.terms}


async def test_it_is_not_asked_again_nor_claimed_and_the_account_says_so(bot: Bot) -> None:
    talk = bot.talk()
    await never_to_all(bot, talk)
    thread = await next_job(bot, talk, POSTING)
    assert len(thread.questions) == 3
    assert not asks_about(thread) & {"Kubernetes", "Terraform", "Apache Kafka"}
    for _ in range(3):
        await talk.say("At WebShop24 I looked after 14 services with two colleagues, every week")
    text = pdf_text(talk.documents[-2].data)
    assert "14 services" in text
    assert not any(name in text for name in ("Kubernetes", "Terraform", "Kafka"))
    account = talk.messages[-1].text
    assert account.count("(you said never)") == 3
    assert "neither your resume" not in account
    heard = await talk.command("match")
    assert "you said no (3)" in heard
    assert "Shown now" not in heard


async def test_a_part_that_was_denied_is_left_out_of_the_question(bot: Bot) -> None:
    talk = bot.talk()
    await never_to_all(bot, talk)
    thread = await next_job(bot, talk, BOTH)
    first = thread.questions[0]
    assert (first.quote, first.terms) == ("Experience with Kubernetes and Ansible", ("Ansible",))
    assert "Kubernetes" not in first.text.replace(first.quote, "")
    assert not {"Production experience with Apache Kafka", "Experience with Amazon EKS"} & {one.quote for one in thread.questions}


async def test_a_requirement_without_a_known_name_is_remembered_by_its_words(bot: Bot) -> None:
    talk = bot.talk()
    assert not terms_of(CONTRACT)
    await never_to_all(bot, talk, BOTH)
    thread = await next_job(bot, talk, f"Yard Clerk\nQuarry & Sons\n\nRequirements\n- {CONTRACT}\n- Experience with Ansible\n")
    assert CONTRACT not in {one.quote for one in thread.questions}
    await talk.command("write")
    assert f"{CONTRACT} (you said never)" in talk.messages[-1].text


async def test_what_was_denied_beside_something_else_binds_too(bot: Bot) -> None:
    talk = bot.talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.say("I set up 3 of these at WebShop24. I never worked with Ansible.")
    await talk.command("write")
    thread = await next_job(bot, talk, SECOND_POSTING)
    assert "Ansible" not in asks_about(thread)
    assert not any(re.search(r"\bAnsible\b", one.text) for one in thread.questions)


async def test_it_survives_a_restart_and_holds_in_another_chat(make_bot: MakeBot) -> None:
    first = await make_bot()
    talk = first.talk()
    await never_to_all(first, talk)
    again = await make_bot(first.platform)
    talk.engine = again.engine
    thread = await next_job(again, talk, POSTING)
    assert not asks_about(thread) & {"Kubernetes", "Terraform", "Apache Kafka"}
    eve = again.talk("eve")
    await eve.upload("jane.txt", RESUME.encode())
    await eve.upload("posting.txt", POSTING.encode())
    assert asks_about(await open_thread(again, eve)) >= {"Kubernetes", "Terraform"}


async def test_who_says_otherwise_later_is_believed(bot: Bot) -> None:
    talk = bot.talk()
    await never_to_all(bot, talk)
    await next_job(bot, talk, SECOND_POSTING)
    await talk.say("At WebShop24 I set up 3 Kubernetes clusters last month")
    await talk.command("write")
    thread = await next_job(bot, talk, POSTING)
    assert "Kubernetes" in asks_about(thread)


async def test_answers_taken_up_again_count_when_the_rest_is_skipped(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.press("No, never")
    await talk.press("No, never")
    await talk.command("back")
    await talk.command("back")
    said = await talk.command("write")
    assert said.count("(you said never)") == 2


async def test_the_account_says_what_was_said(bot: Bot) -> None:
    talk = bot.talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    assert "Noted: no." in await talk.say("No.")
    assert "Noted: never." in await talk.say("never")
    await talk.say("nein")
    account = talk.messages[-1].text
    assert account.count("(you said no)") == 2
    assert account.count("(you said never)") == 1
    assert "you said no (3)" in await talk.command("match")
