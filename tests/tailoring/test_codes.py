"""Papers by their numbers, and tickets: one has them or has them not, and another number is another paper."""

import pytest

from core.tailoring.codes import codes, is_code
from core.tailoring.credentials import held, told
from core.tailoring.match import Shows
from core.tailoring.model import Status
from tests.tailoring.test_not_quite_shown import gap
from tests.tailoring.test_what_was_denied import person
from tests.tailoring.test_what_was_denied import told as answered

SPARK = person(
    "Electrician, Brightspark, Rotherham",
    "Wire new builds",
    more="Qualifications\nBS 7671 18th Edition Wiring Regulations (2382-22)\nCity & Guilds 2391-52\nAM2\n",
)
PACKER = person("Support agent, Teleline, Hull", "Closed 2391 tickets a year", "Welding at night", more="Skills\nISO 9001\n")
WELDER = person("Welder, Hull Marine, Hull", "Welded frames with MIG", more="Certificates\nEN ISO 9606-1\nCCN1 (expired)\n")


@pytest.mark.parametrize(
    ("resume", "asked"),
    [
        (SPARK, "2391"),
        (SPARK, "City and Guilds 2391"),
        (SPARK, "C&G 2391-52"),
        (SPARK, "18th edition"),
        (SPARK, "AM2"),
        (SPARK, "BS 7671"),
        (WELDER, "EN ISO 9606-1"),
        (PACKER, "ISO 9001"),
    ],
)
def test_a_code_that_stands_there_is_held(resume: str, asked: str) -> None:
    assert gap(resume, asked).status is Status.HELD


@pytest.mark.parametrize(
    ("resume", "asked"),
    [
        (SPARK, "2365"),
        (SPARK, "2391-51"),
        (SPARK, "17th edition"),
        (SPARK, "17th Edition wiring regulations"),
        (WELDER, "EN ISO 9606-2"),
        (WELDER, "CCN1"),
        (person("Operative, Yorkwater, Leeds", "Helped out with confined space work"), "Confined space ticket"),
        (PACKER, "2391"),
        (PACKER, "ISO 27001"),
        (PACKER, "Confined space ticket"),
        (PACKER, "CSCS ticket"),
        (PACKER, "Welding ticket"),
        (PACKER, "Forklift ticket"),
    ],
)
def test_another_code_or_no_paper_at_all_is_a_gap(resume: str, asked: str) -> None:
    assert gap(resume, asked).status is Status.GAP


def test_tickets_of_customers_are_no_papers() -> None:
    assert gap(PACKER, "Ticket handling").status is Status.HELD


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("C&G 2391", ("2391",)),
        ("AM2 or 2357", ("AM2", "2357")),
        ("Since 2019", ()),
        ("Pack 1500 orders", ()),
        ("£45,000, 37.5 hours", ()),
        ("C&G 2079", ("2079",)),
    ],
)
def test_years_sums_and_counts_are_no_codes(text: str, found: tuple[str, ...]) -> None:
    assert codes(text) == found


@pytest.mark.parametrize("text", ["City & Guilds 2391", "2391 qualified", "EN ISO 9606-1"])
def test_a_code_stands_alone_or_with_who_gives_it(text: str) -> None:
    assert is_code(text)
    assert not is_code(f"Pipes to {text}")


@pytest.mark.parametrize(
    ("asked", "said", "line"),
    [
        ("2391", "yes got it from college in 2019", "2391, 2019"),
        ("2391", "I have my 2391, 2020", "2391, 2020"),
        ("Confined space ticket", "yes, got it in 2021", "Confined space ticket, 2021"),
        ("CSCS card", "yes I have it", "CSCS card"),
    ],
)
def test_who_has_it_is_offered_it_for_the_list(asked: str, said: str, line: str) -> None:
    found = held(asked, said)
    assert found
    assert found.line == line


@pytest.mark.parametrize("said", ["I have 2500", "yes I have a business card", "I have a ticket queue of 40"])
def test_a_number_by_itself_and_other_cards_are_no_papers(said: str) -> None:
    assert told(said) is None


def test_what_is_not_listed_yet_is_not_told_as_found_nowhere() -> None:
    _, rows = answered(SPARK, ("Confined space ticket",), ("Confined space ticket", "yes, got it in 2021"))
    assert rows["Confined space ticket"].now is Shows.UNLISTED
