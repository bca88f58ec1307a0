"""What a resume shows less of, or another thing of nearly the same name: it is not told as shown."""

import pytest

from core.resume.model import Source
from core.resume.parse import parse
from core.tailoring.gaps import compare
from core.tailoring.levels import money
from core.tailoring.match import Shows
from core.tailoring.model import Gap, Status
from core.tailoring.posting import parse_posting
from tests.tailoring.test_what_was_denied import TODAY, person, told

ACCOUNTANT = person("Accountant, Nowak, Krakow", "Posted invoices in Polish", more="Languages\nPolish (native), English (B1)\n")
MANAGER = person("Project manager, Northgate, Hull", "Budget of £2.4m", more="Skills\nAgile (Scrum, Kanban), budget control\n")
SELLER = person("Sales rep, Danfield, Bern", "Managed 3 reps", more="Languages\nFrench (native), German (B1)\n")
PACKER = person("Warehouse worker, Kroy, Hull", "Picked 90 orders a day", more="Languages\nEnglish\n")
SILENT = person("Warehouse worker, Kroy, Hull", "Picked 90 orders a day")
CHEF = person("Chef, Anchor, Leeds", "Ran the sauce section", more="Languages\nItalian (B1)\n")


def gap(resume: str, asked: str) -> Gap:
    base = parse(Source("resume", "resume.txt", resume))
    found = compare(base, parse_posting(f"Vacancy\nRequirements\n- {asked}\n- Punctual\n"), TODAY)
    every: list[Gap] = [*found, *found.held, *found.implied]
    return next(one for one in every if one.quote == asked)


@pytest.mark.parametrize(
    ("resume", "asked"),
    [
        (ACCOUNTANT, "Knowledge of Polish tax law"),
        (ACCOUNTANT, "Knowledge of English customs rules"),
        (CHEF, "Knowledge of Italian wine law"),
        (MANAGER, "SAFe / scaled agile"),
        (MANAGER, "Manage budgets of up to £5m"),
        (MANAGER, "Line manage 6 project managers"),
        (SELLER, "Bilingual German/French"),
        (SELLER, "Coach a team of 12 advisers"),
        (PACKER, "Bilingual English/Spanish"),
    ],
)
def test_less_of_it_or_another_thing_does_not_show_it(resume: str, asked: str) -> None:
    assert gap(resume, asked).status is Status.GAP


@pytest.mark.parametrize("asked", ["Manage budgets of £2m", "Agile working"])
def test_enough_of_it_shows_it(asked: str) -> None:
    assert gap(MANAGER, asked).status is Status.HELD


@pytest.mark.parametrize("asked", ["Fluent Polish", "Knowledge of Polish"])
def test_a_language_stays_a_language(asked: str) -> None:
    assert gap(ACCOUNTANT, asked).status is Status.HELD


def test_the_line_that_says_how_well_is_quoted_of_a_language() -> None:
    resume = person("Trainer, Nowak, Krakow", "Speak English with the trainees", more="Languages\nEnglish (B1)\n")
    assert gap(resume, "English B2").nearest == "English (B1)"


def test_what_stands_nowhere_is_not_told_as_being_in_it() -> None:
    assert gap(PACKER, "English and Arabic").there == ("English",)
    assert gap(SILENT, "English and Arabic").there == ()
    assert gap(SILENT, "Event experience a plus").there == ()


def test_an_answer_in_a_language_does_not_raise_its_level() -> None:
    _, rows = told(ACCOUNTANT, ("English B2",), ("English B2", "I speak English with the trainees at Nowak every week"))
    assert rows["English B2"].now is Shows.PARTLY


@pytest.mark.parametrize("asked", ["Food hygiene level 2", "Rope access level 2"])
def test_no_deed_shows_a_course(asked: str) -> None:
    _, rows = told(CHEF, (asked,), (asked, "I taught knife skills to 4 commis at the Anchor"))
    assert rows[asked].now is Shows.NOT


def test_what_follows_a_no_to_another_thing_is_told_of_that_one() -> None:
    _, rows = told(
        CHEF, ("Strong portfolio", "Amplitude"), ("Strong portfolio", "No Amplitude, but I set up Matomo at the Anchor")
    )
    assert rows["Strong portfolio"].now is Shows.NOT


@pytest.mark.parametrize(
    ("text", "sum_", "words"),
    [
        ("budgets of up to £5m", 5e6, "£5m"),
        ("Budget of £2.4m", 2.4e6, "£2.4m"),
        ("1,250,000 EUR a year", 1.25e6, "1,250,000 EUR"),
        ("€800k, before that $300", 8e5, "€800k"),
        ("3 million euros", 3e6, "3 million euros"),
        ("40 servers in 3 m", 0, ""),
    ],
)
def test_sums_of_money_are_read(text: str, sum_: float, words: str) -> None:
    assert money(text) == (sum_, words)
