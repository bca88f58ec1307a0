"""A link in the place of a resume or a posting: the person hears that it is not opened, and what helps instead."""

import pytest

from core.chat import Invoke
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")

LINKS = (
    "https://jobs.acme.example/backend?id=17",
    "here is the job: https://www.linkedin.com/jobs/view/123",
    "acme.example/careers/17",
    "can you use this one please www.acme.example/17",
)


@pytest.mark.parametrize("link", LINKS)
async def test_in_the_place_of_a_posting(talk: Talk, link: str) -> None:
    await talk.say(RESUME)
    heard = await talk.say(link)
    assert "I don't open links" in heard
    assert "posting's text" in heard
    assert "1/3" in await talk.say(POSTING)


@pytest.mark.parametrize("link", LINKS)
async def test_as_the_first_word(talk: Talk, link: str) -> None:
    assert "I don't open links" in await talk.say(link)


async def test_in_the_place_of_a_resume(talk: Talk) -> None:
    await talk.say(POSTING)
    assert "Send your resume as a file" in await talk.say("https://drive.example/d/my-resume")


async def test_as_an_answer(talk: Talk) -> None:
    await talk.say(RESUME)
    await talk.say(POSTING)
    heard = await talk.say("https://git.example/jane/clusters")
    assert "Tell me in a sentence" in heard
    assert "1/3" in heard
    await talk.say("At WebShop24 I set up 3 Kubernetes clusters, see https://git.example/jane/clusters")
    assert "2/3" in await talk.press("Leave the link out")


async def test_for_the_next_job(talk: Talk) -> None:
    await talk.say(RESUME)
    await talk.say(POSTING)
    await talk.command("write")
    assert "I don't open links" in await talk.say(LINKS[1])


async def test_as_the_caption_of_a_resume_and_as_the_job_of_a_command(talk: Talk) -> None:
    heard = await talk.upload("jane.txt", RESUME.encode(), f"my resume, the job is {LINKS[0]}")
    assert "I don't open links" in heard
    assert "I read it as a resume" in heard
    file = talk.remote("john.txt", RESUME.encode(), role="resume")
    heard = await talk.send(Invoke("tailor", {"job": LINKS[0]}, (file,)))
    assert "I don't open links" in heard
    assert "I read it as a resume" in heard


async def test_a_profile_of_ones_own_is_no_job(talk: Talk) -> None:
    await talk.say(RESUME)
    assert "linkedin.com/in/jane-doe" in await talk.say("https://www.linkedin.com/in/jane-doe")


async def test_a_posting_with_a_link_in_it_is_read(talk: Talk) -> None:
    await talk.say(RESUME)
    assert "1/3" in await talk.say(f"{POSTING}\nApply at https://jobs.acme.example/17")
