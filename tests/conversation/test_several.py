"""One file with the resumes of two people: asked whose it is before anything else, and the other one is left out."""

from pathlib import Path

import pytest

from bot.inspect import mixed
from core.resume.model import Source
from core.resume.parse import parse
from core.resume.several import resumes
from tests.documents.made import pdf, word
from tests.fakes import Talk
from tests.resume.reading import source

ANA = """Ana Lima
Pastry Chef
ana.lima@example.com | +351 912 555 013

Experience
Pastry Chef, Casa Doce, Porto
2019 - 2023
• Baked 200 tarts a day

Education
Diploma in Pastry, Escola de Hotelaria, 2018
"""
BEN = """Ben Carter
ben.carter@example.org | +44 20 7946 0000
Leeds

Experience
Warehouse Operative, Northline Logistics
2017 - 2022
• Loaded 30 trucks a shift

Skills
Forklift, Stock counts

References
Rosa Kim, rosa.kim@example.net
"""


def people(text: str) -> list[str]:
    return [one.contact.name for one in resumes(Source("s", "resume.txt", text))]


def test_two_people_are_told_apart() -> None:
    first, second = resumes(Source("s", "resume.txt", f"{ANA}\n{BEN}"))
    assert (first.contact.name, first.contact.email) == ("Ana Lima", "ana.lima@example.com")
    assert (second.contact.name, second.contact.email) == ("Ben Carter", "ben.carter@example.org")
    assert [one.title for one in first.entries()][:1] == ["Pastry Chef"]
    assert "Ana" not in second.source.text


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (ANA, BEN.replace("Ben Carter", "Ben Carter\nWarehouse Operative\nLeeds, UK\n14 Mill Lane")),
        (ANA, BEN.replace("Ben Carter", "CURRICULUM VITAE\nName: Ben Carter")),
        (ANA.replace("Ana Lima", "ANA LIMA"), BEN.replace("Ben Carter", "BEN CARTER")),
        (ANA.replace("Ana Lima", "ana lima"), BEN.replace("Ben Carter", "ben carter")),
        (f"Please find both below.\n\n{ANA}\n---", f"# {BEN}"),
    ],
)
def test_two_people_however_their_names_are_written(first: str, second: str) -> None:
    assert [name.title() for name in people(f"{first}\n{second}")] == ["Ana Lima", "Ben Carter"]


def test_two_people_in_files() -> None:
    html = "".join(f"<section style='break-after: page'>{text.replace(chr(10), '<br>')}</section>" for text in (ANA, BEN))
    assert len(resumes(source("both.pdf", pdf(html)))) == 2
    assert len(resumes(source("both.docx", word(*f"{ANA}\n{BEN}".split("\n"))))) == 2


@pytest.mark.parametrize(
    "text",
    [
        ANA,
        BEN,
        f"{ANA}\n{BEN.replace('Ben Carter', 'Ana Lima')}",  # her other address
        f"{ANA}\n{BEN.replace('ben.carter@example.org', 'ana.lima@example.com')}",
        f"{ANA}\nReferences\nBen Carter\nWarehouse Manager\nben.carter@example.org\n\nLanguages\nEnglish, Portuguese\n",
        ANA.replace("Education\n", "Referees\nBen Carter\nben.carter@example.org\n\nEducation\n"),
    ],
)
def test_one_person_is_one(text: str) -> None:
    assert people(text) == []


@pytest.mark.asyncio(loop_scope="session")
async def test_whose_it_is_is_asked_first(talk: Talk) -> None:
    heard = await talk.upload("both.txt", f"{ANA}\n{BEN}".encode())
    assert heard.endswith("This file holds two resumes: Ana Lima and Ben Carter. Which one is yours? I leave the other one out.")
    assert talk.messages[-1].labels == ["Ana Lima", "Ben Carter"]
    heard = await talk.press("Ben Carter")
    assert "Ben Carter" in heard
    assert "one job" in heard
    seen = await talk.press("What did you read?")
    assert "Northline Logistics" in seen
    assert "Casa Doce" not in seen


@pytest.mark.asyncio(loop_scope="session")
async def test_a_name_that_is_written_answers_too(talk: Talk) -> None:
    await talk.say(f"{ANA}\n{BEN}")
    assert "This text holds two resumes" in talk.messages[-1].text
    assert "Ana Lima, one job" in await talk.say("I'm Ana Lima")


def test_the_terminal_warns_of_it() -> None:
    both = parse(Source("s", "both.txt", f"{ANA}\n{BEN}"))
    assert mixed(Path("both.txt"), both).startswith("both.txt holds the resumes of Ana Lima and Ben Carter")
    assert mixed(Path("ana.txt"), parse(Source("s", "ana.txt", ANA))) == ""
