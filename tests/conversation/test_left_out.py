"""What the person does not want shown is out whenever they say so, named in the account, and never taken for an answer."""

import io

import pytest
from docx import Document

from core.phrases import editing as words
from tests.conversation.conftest import MakeBot
from tests.conversation.script import docx_text
from tests.conversation.test_editing import docx, pdf
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")
PRIVATE = RESUME.replace("\n", "\nborn 12 May 1979, single | Nationality: Irish\n", 1)


async def at_the_questions(make_bot: MakeBot) -> tuple[Talk, str]:
    talk = (await make_bot()).talk()
    await talk.upload("jane.txt", PRIVATE.encode())
    return talk, await talk.upload("posting.txt", POSTING.encode())


def question(heard: str) -> str:
    return heard[heard.index("/3 ") - 1 :].split("\n\n", maxsplit=1)[0]


@pytest.mark.parametrize("text", ["don't mention my age", "no menciones mi fecha de nacimiento", "lösche das Geburtsdatum"])
async def test_a_wish_about_the_document_is_no_answer_to_the_open_question(make_bot: MakeBot, text: str) -> None:
    talk, asked = await at_the_questions(make_bot)
    heard = await talk.say(text)
    assert 'Taken out: "born 12 May 1979"' in heard
    assert "1/3" in heard
    assert question(heard) == question(asked)
    heard = await talk.press("Write it now")
    assert 'left out, as you asked: "born 12 May 1979"' in heard
    assert "(you said no)" not in heard
    for document in (pdf(talk), docx(talk)):
        assert "1979" not in document
        assert "single" in document
        assert "Nationality: Irish" in document


async def test_it_goes_before_a_posting_and_after_delivery_too(make_bot: MakeBot) -> None:
    talk = (await make_bot()).talk()
    await talk.upload("jane.txt", PRIVATE.encode())
    assert 'Taken out: "single"' in await talk.say("remove my marital status")
    await talk.upload("posting.txt", POSTING.encode())
    await talk.press("Write it now")
    assert 'Taken out: "Nationality: Irish"' in await talk.say("don't list my nationality")
    text = pdf(talk)
    assert "single" not in text
    assert "Irish" not in text
    assert "1979" in text
    assert "Irish" in await talk.say("undo")
    assert "Irish" in pdf(talk)


async def test_what_is_not_there_is_said_and_the_question_stays(make_bot: MakeBot) -> None:
    talk, asked = await at_the_questions(make_bot)
    heard = await talk.say("don't mention my religion")
    assert words.not_found("my religion") in heard
    assert question(heard) == question(asked)


async def test_contact_data_that_goes_is_named(make_bot: MakeBot) -> None:
    talk, asked = await at_the_questions(make_bot)
    heard = await talk.say("hide my email")
    assert "jane.doe@example.com -> left out" in heard
    assert '""' not in heard
    assert question(heard) == question(asked)
    assert 'left out, as you asked: "jane.doe@example.com"' in await talk.press("Write it now")


async def test_the_persons_own_word_file_is_without_it_too(make_bot: MakeBot) -> None:
    document = Document()
    for line in PRIVATE.splitlines():
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    talk = (await make_bot()).talk()
    await talk.upload("jane.docx", buffer.getvalue())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.say("don't mention my age")
    await talk.press("Write it now")
    await talk.press("My own Word file")
    own = docx_text(talk.documents[-1].data)
    assert "1979" not in own
    assert "single" in own


async def test_nobody_loses_a_degree_for_the_town_it_was_in(make_bot: MakeBot) -> None:
    talk = (await make_bot()).talk()
    resume = RESUME.replace("Berlin, Germany", "Bristol, UK") + "\nEDUCATION\nBSc Physics, University of Bristol, 2012 - 2015\n"
    await talk.upload("jane.txt", resume.encode())
    await talk.upload("posting.txt", POSTING.encode())
    assert words.part_of_it("Bristol") in await talk.say("don't mention Bristol")
    await talk.press("BSc Physics, University of Bristol, 2012 ...")
    assert 'left out, as you asked: "BSc Physics, University of Bristol, 2012 - 2015"' in await talk.press("Write it now")
    assert "Physics" not in pdf(talk)


@pytest.mark.parametrize("text", ["I never used Git, take it out", "take Git out of my skills, I never said I know it"])
async def test_a_skill_that_was_never_used_goes_in_one_step_and_spends_no_question(make_bot: MakeBot, text: str) -> None:
    talk = (await make_bot()).talk()
    await talk.upload("jane.txt", f"{RESUME}\nSKILLS\nPython, Git\n".encode())
    asked = await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.say(text)
    assert 'Left out of Skills: "Git"' in heard or 'Left out of SKILLS: "Git"' in heard
    assert question(heard) == question(asked)


async def test_what_was_left_out_is_listed_when_asked_for(make_bot: MakeBot) -> None:
    talk = (await make_bot()).talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.press("Write it now")
    heard = await talk.say("what did you leave out?")
    assert heard.startswith("Nothing is left out: every line of your resume is in it.\n\nNot in it:\n- ")
    assert "Hands-on experience with Kubernetes (found neither" in heard
    await talk.say("remove the line about the on-call handbook")
    heard = await talk.say("what have you left out")
    assert 'left out, as you asked: "Wrote the on-call handbook"' in heard
    assert "Nothing is left out" not in heard
