"""A statement that puts the resume right is heard wherever talk stands: offered with a button, and never written as a line."""

import pytest

from tests.conversation.test_editing import pdf
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def asked(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    assert "1/3" in await talk.upload("posting.txt", POSTING.encode())


async def test_beside_a_question_a_correction_is_offered_and_the_question_stays(talk: Talk) -> None:
    await asked(talk)
    heard = await talk.say("My degree was in Physics, not CS")
    assert 'Your resume says "B.Sc. Computer Science". Shall it say "B.Sc. Physics"?' in heard
    assert "Noted" not in heard
    heard = await talk.press("Yes")
    assert 'Noted: "B.Sc. Physics" instead of "B.Sc. Computer Science".' in heard
    assert "1/3" in heard
    await talk.command("write")
    assert "B.Sc. Physics" in pdf(talk)
    assert "Computer Science" not in pdf(talk)
    assert "My degree" not in pdf(talk)


async def test_an_open_offer_is_left_aside_by_an_answer_and_undone_by_undo(talk: Talk) -> None:
    await asked(talk)
    await talk.say("my title at WebShop24 was Backend Engineer, not Senior")
    assert "2/3" in await talk.say("yes, webshop24. set up 3 Kubernetes clusters with 2 colleagues")
    await talk.say("I never worked at Northwind Books")
    assert "with its three lines" in await talk.press("Leave it out")
    assert "Taken back" in await talk.say("undo")
    await talk.command("write")
    assert "Senior Backend Engineer" in pdf(talk)
    assert "Northwind Books" in pdf(talk)


async def test_a_degree_that_only_the_person_can_spell_is_asked_for(talk: Talk) -> None:
    await asked(talk)
    assert "How should it read?" in await talk.say("Mein Abschluss war in Physik, nicht Informatik")
    assert '"B.Sc. Physik" instead of' in await talk.say("B.Sc. Physik")
    await talk.say("Mein Abschluss war in Chemie, nicht Informatik")
    assert "2/3" in await talk.say("I set up 3 Kubernetes clusters at WebShop24 with 2 colleagues")


async def test_when_a_job_ended_is_the_persons_own_word_in_a_finished_resume_too(talk: Talk) -> None:
    await asked(talk)
    await talk.command("write")
    heard = await talk.say("I left WebShop24 in May 2024")
    assert 'Now: "Mar 2021 - May 2024"' in heard
    assert 'Proof: your message: "I left WebShop24 in May 2024"' in heard
    assert "May 2024" in pdf(talk)
    await talk.say("undo")
    assert "Present" in pdf(talk)
    assert '"Mar 2021 - Mai 2023"' in await talk.say("Ich habe WebShop24 im Mai 2023 verlassen")
    assert "end before it began" in await talk.say("I left Northwind Books in May 2011")
    assert 'no job at "St James"' in await talk.say("I left St James in May 2024")


async def test_leaving_without_a_date_is_asked_for_one(talk: Talk) -> None:
    await asked(talk)
    assert "When did you leave WebShop24 GmbH?" in await talk.say("I no longer work at WebShop24")
    assert '"Mar 2021 - May 2024"' in await talk.say("i quit in may 2024")
    assert "2/3" in await talk.say("I stopped working with Kafka in 2021")


async def test_a_figure_of_a_line_is_put_right(talk: Talk) -> None:
    await asked(talk)
    await talk.command("write")
    assert "for 20,000 titles" in await talk.say("it wasn't 200,000 titles, it was 20,000")
    await talk.say("yes")
    assert "search API for 20,000 titles" in pdf(talk)
