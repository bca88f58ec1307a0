"""Whole jobs and schools left out and had back; an employer spelt as the person says it, after a yes; no more than that."""

from dataclasses import dataclass

import pytest

from core.ports import Reader, ReadFile
from core.resume.model import Mark, Source
from tests.conversation.conftest import MakeBot
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")

DIM = RESUME.replace(
    "Northwind Books                                       Jun 2017 - Feb 2021", "N0rthwind Books, Lund Jun 2O17 - Feb 2O21"
)


@dataclass
class DimReader(Reader):
    async def read(self, name: str, media_type: str, data: bytes, source: str) -> ReadFile:
        text = data.decode()
        at = text.index("N0rthwind")
        doubt = Mark("doubt", at, at + len("N0rthwind"))
        return ReadFile(Source(source, name, text, (), (Mark("picture", 0, len(text)), doubt)), "image")


async def finished(talk: Talk) -> None:
    await talk.say(RESUME)
    await talk.say(POSTING)
    await talk.command("write")


async def text(talk: Talk) -> str:
    await talk.command("download", format="text")
    return talk.documents[-1].data.decode()


async def test_a_job_is_left_out_and_told_and_taken_back(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say("remove the Northwind job")
    assert 'Left out as a whole: "Backend Engineer, Northwind Books, Jun 2017 - Feb 2021" with its three lines' in heard
    assert "Northwind" not in await text(talk)
    heard = await talk.say("undo")
    assert 'Back with all its lines: "Backend Engineer, Northwind Books' in heard
    assert "search API" in await text(talk)


async def test_it_stays_out_through_later_edits_and_when_written_anew(talk: Talk) -> None:
    await finished(talk)
    await talk.say("drop Northwind Books")
    await talk.say("remove Redis")
    assert "Northwind" not in await text(talk)
    await talk.command("back")
    await talk.say("I set up 3 Kubernetes clusters at WebShop24 with 2 colleagues")
    await talk.command("write")
    written = await text(talk)
    assert "Northwind" not in written
    assert "3 Kubernetes clusters" in written


async def test_a_school_is_had_back_by_name_after_other_edits(talk: Talk) -> None:
    await finished(talk)
    await talk.say("remove Northmere University")
    await talk.say("remove Redis")
    assert "Northmere" not in await text(talk)
    assert "Back with all its lines" in await talk.say("put the Northmere University back")
    written = await text(talk)
    assert "Northmere" in written
    assert "Redis" not in written


@pytest.mark.parametrize("said", ["put back", "put it back"])
async def test_having_it_back_without_a_name(talk: Talk, said: str) -> None:
    await finished(talk)
    assert "nothing to take back" in await talk.say(said)
    await talk.say("remove Redis")
    await talk.say(said)
    assert "Redis" in await text(talk)
    assert "among what was left out" in await talk.say("put back the Oracle line")


async def test_more_words_than_the_name_are_asked_about(talk: Talk) -> None:
    await finished(talk)
    assert "with all its lines?" in await talk.say("remove the boring stuff from Northwind Books")
    assert "Northwind" in await text(talk)


async def test_all_jobs_do_not_go_at_once(talk: Talk) -> None:
    await finished(talk)
    assert "Name the one that goes" in await talk.say("remove my work experience")


async def test_before_the_posting(talk: Talk) -> None:
    await talk.say(RESUME)
    assert "Left out as a whole" in await talk.say("remove the Northwind job")
    assert "Taken back." in await talk.say("undo")
    await talk.say("remove the Northwind job")
    await talk.say(POSTING)
    await talk.command("write")
    assert "Northwind" not in await text(talk)


async def test_an_employer_is_spelt_otherwise_after_a_yes(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say("rename Northwind Books to Northwind Bookshop")
    assert 'Shall it say "Northwind Bookshop"?' in heard
    assert "stays as it is" in await talk.press("No")
    await talk.say("replace Northwind Books with Northwind Bookshop")
    heard = await talk.press("Yes")
    assert 'Now: "Northwind Bookshop"' in heard
    written = await text(talk)
    assert "Northwind Bookshop" in written
    assert "Jun 2017" in written
    assert 'your message: "Northwind Bookshop"' in await talk.command("why", line="Northwind")
    await talk.say("undo")
    assert "Bookshop" not in await text(talk)


async def test_the_company_is_called_otherwise(talk: Talk) -> None:
    await talk.say(RESUME)
    assert 'Shall it say "WebShop24 AG"?' in await talk.say("the company is WebShop24 AG")
    assert 'Noted: "WebShop24 AG" instead of "WebShop24 GmbH".' in await talk.say("yes")
    await talk.say("my employer is Hooli")
    heard = await talk.press("Northwind Books")
    assert 'Noted: "Hooli" instead of "Northwind Books".' in heard


async def test_beside_a_question_it_is_no_answer(talk: Talk) -> None:
    await talk.say(RESUME)
    await talk.say(POSTING)
    assert "Shall it say" in await talk.say("rename Northwind Books to Northwind Bookshop")
    heard = await talk.press("Yes")
    assert "Noted" in heard
    assert "1/3" in heard
    assert "2/3" in await talk.say("the company was growing fast and I set up 3 Kubernetes clusters at WebShop24")


@pytest.mark.parametrize("new", ["Senior Director of Google", "PhD at MIT"])
async def test_a_claim_is_no_employer(talk: Talk, new: str) -> None:
    await finished(talk)
    heard = await talk.say(f"replace Northwind Books with {new}")
    assert "Shall it say" not in heard
    assert new not in await text(talk)


async def test_what_stands_beside_a_misread_employer_stays(make_bot: MakeBot) -> None:
    talk = (await make_bot(reader=DimReader())).talk()
    heard = await talk.upload("scan.png", DIM.encode())
    (label,) = [one for one in talk.messages[-1].labels if "N0rthwind" in one]
    assert "N0rthwind Books, Lund" in heard
    await talk.press(label)
    heard = await talk.say("the company is Northwind Books")
    assert 'Noted: "Northwind Books, Lund Jun 2O17' in heard


async def test_a_word_before_the_value_is_no_part_of_it(make_bot: MakeBot) -> None:
    talk = (await make_bot(reader=DimReader())).talk()
    await talk.upload("scan.png", RESUME.replace("Northwind Books", "N0rthwind Books").encode())
    await talk.press('Correct "N0rthwind Books"')
    assert 'Noted: "Northwind Books" instead of "N0rthwind Books".' in await talk.say("no, the employer is Northwind Books")


@pytest.mark.parametrize(
    ("said", "now"),
    [
        ("rename Northwind Inc. to Harbor Group", "Harbor Group"),
        ("rename Northwind Inc to Harbor Group", "Harbor Group"),
        ("rename Northwind Inc. to Harbor Inc.", "Harbor Inc."),
    ],
)
async def test_the_dot_of_a_name_goes_with_it(talk: Talk, said: str, now: str) -> None:
    await talk.say(RESUME.replace("Northwind Books", "Northwind Inc. "))
    await talk.say(POSTING)
    await talk.command("write")
    assert f'Shall it say "{now}"?' in await talk.say(said)
