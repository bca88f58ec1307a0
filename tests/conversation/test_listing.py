"""What the person says of their own accord: degrees after a yes, deeds under their job, volunteering under its own part."""

import pytest

from tests.conversation.script import docx_text, pdf_text
from tests.conversation.test_ready import finished
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")


def pdf(talk: Talk) -> str:
    return pdf_text(next(one.data for one in reversed(talk.documents) if one.name.endswith(".pdf")))


def docx(talk: Talk) -> str:
    return docx_text(next(one.data for one in reversed(talk.documents) if one.name.endswith(".docx")))


async def test_a_degree_is_listed_after_a_yes_and_can_be_taken_back(talk: Talk) -> None:
    await finished(talk)
    number = len(talk.documents)
    heard = await talk.say("i also have a PhD from Harvard 2010")
    assert '"PhD, Harvard, 2010"' in heard
    assert len(talk.documents) == number
    assert "Added under EDUCATION" in await talk.press("Yes")
    for text in (pdf(talk), docx(talk)):
        assert text.index("Education") < text.index("PhD, Harvard, 2010") < text.index("Northmere")
    assert 'your message: "PhD from Harvard 2010"' in await talk.say("why PhD")
    await talk.press("Undo") if "Undo" in talk.messages[-1].labels else await talk.command("undo")
    assert "PhD" not in pdf(talk)


async def test_no_leaves_it_out(talk: Talk) -> None:
    await finished(talk)
    number = len(talk.documents)
    await talk.say("I have a PhD from Harvard, 2010")
    assert "stays as it is" in await talk.press("No")
    assert len(talk.documents) == number


async def test_told_in_an_answer_it_is_no_line_under_a_job(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    assert "no line under a job" in await talk.say("PhD from Harvard 2010")
    account = await talk.press("Write it now")
    assert "Not listed yet: PhD, Harvard, 2010" in account
    assert "line added" not in account
    assert "PhD" not in pdf(talk)
    await talk.press("List it")
    await talk.press("Yes")
    assert "PhD, Harvard, 2010" in pdf(talk)


async def test_a_deed_goes_under_the_job_it_names(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say("I also trained 12 colleagues at Northwind Books")
    assert "Added under Northwind Books" in heard
    text = pdf(talk)
    assert text.index("Northwind Books") < text.index("rained 12 colleagues")


async def test_a_deed_without_a_job_asks_which(talk: Talk) -> None:
    await finished(talk)
    assert "Under which job" in await talk.say("I translated 20 manuals into German")
    await talk.press("WebShop24 GmbH")
    text = pdf(talk)
    assert text.index("WebShop24") < text.index("ranslated 20 manuals") < text.index("Northwind Books")


async def test_volunteering_stands_under_a_part_of_its_own(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say("I volunteer at the food bank, coordinating 15 people every saturday")
    assert "Added under Volunteering" in heard
    assert pdf(talk).index("Volunteering") < pdf(talk).index("olunteer at the food bank, coordinating 15 people")


async def test_a_bare_name_is_asked_about_and_listed(talk: Talk) -> None:
    await finished(talk)
    assert "Shall I add ansible to SKILLS?" in await talk.say("ansible")
    await talk.say("yes")
    assert "nsible" in pdf(talk)


async def test_a_question_nobody_can_answer(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say("is two pages too long for academia?")
    assert "I have no answer to" in heard
    assert {"Match", "Review"} <= set(talk.messages[-1].labels)


async def test_the_tone_of_a_letter_by_word(talk: Talk) -> None:
    await finished(talk)
    assert "I didn't understand" in await talk.say("make it warmer")
    await talk.command("letter")
    assert "Letter 2" in await talk.say("make it warmer")
    assert "Letter 2" in await talk.say("make it less stiff")
    assert "Letter 3" in await talk.say("make the letter shorter please")


async def test_a_request_is_no_answer_to_an_open_question(talk: Talk) -> None:
    await finished(talk)
    await talk.say("make it sound like I led it")
    before = pdf(talk)
    heard = await talk.say("remove my work experience")
    assert "Name the one that goes" in heard
    assert "Now:" not in heard
    assert pdf(talk) == before
    assert "no fact to write" not in await talk.say("can you translate it to spanish")


async def test_polish_and_translation_are_declined_plainly(talk: Talk) -> None:
    await finished(talk)
    assert "I don't polish them" in await talk.say("make it sound more professional")
    assert "I don't translate" in await talk.say("translate it to german")


async def test_what_commands_do_can_be_said(talk: Talk) -> None:
    await finished(talk)
    assert "1 of " in await talk.say("show me the changes")
    assert "Letter 1" in await talk.say("write me a cover letter please")
    assert "What they may ask" in await talk.say("what will they ask me?")
    assert "Your resume comes along" in await talk.say("I have another job")


async def test_done_ends_the_choosing(talk: Talk) -> None:
    await finished(talk)
    await talk.say("revert 1")
    number = len(talk.documents)
    await talk.say("done")
    assert len(talk.documents) > number
    assert "yours to send" in await talk.say("done")


async def test_a_paper_that_is_listed_without_a_year_gets_the_year_that_is_told(talk: Talk) -> None:
    await talk.say(POSTING)
    await talk.say(f"{RESUME}\n\nCertificates\nFirst aid at work\n")
    await talk.press("Write it now")
    assert '"First aid at work, 2022"' in await talk.say("I have first aid at work, 2022")
    assert "First aid at work, 2022" in await talk.press("Yes")
    assert pdf(talk).count("First aid at work") == 1
