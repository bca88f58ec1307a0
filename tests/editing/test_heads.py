"""Heads of jobs and schools: one goes as a whole, its employer is spelt otherwise after a yes, the rest comes from the file."""

import pytest

from core.editing.misread import with_rest
from core.resume.model import Kind
from tests.editing.people import after, asked


@pytest.mark.parametrize(
    "text",
    ["remove WebShop24", "drop the webshop24 job", "delete my job at WebShop24 from 2021", "remove the senior engineer job"],
)
def test_a_whole_job_goes_when_it_is_named(text: str) -> None:
    left = after(text)
    assert [one.organisation for one in left.entries(Kind.WORK)] == ["Northwind Books"]
    assert [line.text for line in left.lines() if "payment" in line.text] == []


def test_words_of_a_head_come_from_the_file() -> None:
    assert "head of a job" in asked("change Jun 2017 to May 2017").sentence
    for text in ("my title there was Principal Engineer", "my degree is M.Sc. Physics"):
        assert "resume you sent" in asked(text).sentence


@pytest.mark.parametrize("text", ["change Northwind Books to Northwind", "the employer at Northwind is Northwind"])
def test_how_an_employer_is_called_is_asked_back_first(text: str) -> None:
    question = asked(text)
    assert question.kind == "confirm"
    assert 'Shall it say "Northwind"?' in question.sentence


@pytest.mark.parametrize(
    ("old", "kept"),
    [
        ("N0rthwind Books, Lund Jun 2O17", ", Lund Jun 2O17"),
        ("Northwind Books, Berlin", ", Berlin"),
        ("IKEA Älmhult Jan 2019 – Mar 2021", " Jan 2019 – Mar 2021"),
        ("N0rthwind Bo0ks Älmhult 2019", " Älmhult 2019"),
        ("Bank of Boston", ""),
        ("Studio 54", ""),
        ("WebShop24 GmbH", ""),
    ],
)
def test_what_was_read_beside_a_name_stays(old: str, kept: str) -> None:
    assert with_rest(old, "Northwind Books") == f"Northwind Books{kept}"
