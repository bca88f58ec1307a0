"""A deed of another place or time stands under no job before the person puts it there; one of a job stands under that job."""

import pytest

from tests.conversation.test_answers import asked
from tests.fakes import Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")
ELSEWHERE = (
    "as a volunteer for the lifeboats I set up 3 Kubernetes clusters",
    "in the navy I ran 3 Kubernetes clusters",
    "freelance, I moved 3 clients to Kubernetes",
    "I set up 3 Kubernetes clusters for my parish",
    "during my thesis I ran 3 Kubernetes clusters",
    "as a student I ran 3 Kubernetes clusters",
    "in my own etsy shop I ran 3 Kubernetes clusters",
    "in my open source project I maintain 3 Kubernetes operators",
    "when we moved house I wrote 3 Kubernetes manifests",
    "at a company I left out of my resume I ran 3 Kubernetes clusters",
    "at the bank I ran 3 Kubernetes clusters",
    "before WebShop24 I ran 3 Kubernetes clusters",
    "before joining WebShop24 I ran 3 Kubernetes clusters",
    "in 2011 I ran 3 Kubernetes clusters",
    "ehrenamtlich habe ich 3 Kubernetes-Cluster betrieben",
    "in meiner Masterarbeit habe ich 3 Kubernetes-Cluster betrieben",
    "vor WebShop24 habe ich 3 Kubernetes-Cluster betrieben",
    "comme bénévole j'ai géré 3 clusters Kubernetes",
    "pendant mes études j'ai géré 3 clusters Kubernetes",
    "como voluntaria configuré 3 clusters de Kubernetes",
    "en el ejército configuré 3 clusters de Kubernetes",
)
AT_WORK = (
    "I trained 3 volunteers and 2 students in Kubernetes at WebShop24",
    "at WebShop24 I ran 3 Kubernetes clusters before the relaunch",
    "in 2023 I ran 3 Kubernetes clusters",
    "I hired 3 freelance developers for Kubernetes",
    "after joining WebShop24 I ran 3 Kubernetes clusters",
)


@pytest.mark.parametrize("answer", ELSEWHERE)
async def test_a_deed_of_another_place_or_time_stands_under_no_job(talk: Talk, answer: str) -> None:
    await asked(talk)
    heard = await talk.say(answer)
    if "Keep it as I said it" in talk.messages[-1].labels:
        heard = await talk.press("Keep it as I said it")
    assert "Noted, under" not in heard
    await talk.press("Write it now")
    assert "(your answer)" not in talk.messages[-1].text


@pytest.mark.parametrize("answer", AT_WORK)
async def test_a_deed_of_the_job_stays_there(talk: Talk, answer: str) -> None:
    await asked(talk)
    assert "Noted, under WebShop24" in await talk.say(answer)


async def test_a_year_of_another_job_is_of_that_job(talk: Talk) -> None:
    await asked(talk)
    assert "Noted, under Northwind" in await talk.say("in 2018 I ran 3 Kubernetes clusters")


@pytest.mark.parametrize(
    "answer", ["delete old pods at WebShop24", "take out 3 dead nodes at WebShop24", "without help I ran 3 nodes at WebShop24"]
)
async def test_a_terse_deed_is_no_wish_to_leave_out_a_job(talk: Talk, answer: str) -> None:
    await asked(talk)
    heard = await talk.say(answer)
    assert "with all its lines" not in heard
    assert "2/3" in heard or "yourself" in heard


async def test_a_job_is_still_left_out_when_that_is_asked_for(talk: Talk) -> None:
    await asked(talk)
    assert "Northwind" in (await talk.say("remove the job at Northwind Books")).split("1/3")[0]


@pytest.mark.parametrize(
    "answer",
    [
        "I ran 3 Kubernetes clusters at WebShop24, does that count?",
        "Kubernetes? I ran 3 clusters at WebShop24",
        "Ich habe 3 Cluster betreut, reicht das?",
    ],
)
async def test_a_question_around_an_answer_takes_nothing_from_it(talk: Talk, answer: str) -> None:
    await asked(talk)
    heard = await talk.say(answer)
    assert "So far I have" not in heard
    assert "3 " in heard or "Noted, under WebShop24" in heard


async def test_what_is_told_of_another_place_is_named_at_the_end_beside_what_it_was_told_of(talk: Talk) -> None:
    await asked(talk)
    heard = await talk.say("kubernetes is what we all use so yes. and I ran 3 Kubernetes clusters at Jimmy's")
    assert "names no job of your resume" in heard
    await talk.press("Write it now")
    assert "which names no job here" in talk.messages[-1].text
    assert "(your answer)" not in talk.messages[-1].text


async def test_a_part_of_another_place_is_said_to_be_under_no_job(talk: Talk) -> None:
    await asked(talk)
    heard = await talk.say("I ran 3 Kubernetes clusters at WebShop24. And I moved 4 shops to Kubernetes at the bank")
    assert "Noted, under WebShop24" in heard
    assert "names no job of your resume" in heard
