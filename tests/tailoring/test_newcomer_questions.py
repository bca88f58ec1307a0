"""Questions that a recruiter would be proud of; each expectation was written down after a poor question."""

import pytest

from core.tailoring.gaps import find_gaps
from core.tailoring.lexicon import terms_of
from core.tailoring.posting import parse_posting
from core.tailoring.questions import ask

COOK = """Maria Delgado
maria.delgado@example.com

Work experience

Harbor Grill, Cleveland - Prep Cook
March 2021 - present
- prep vegetables, sauces and stocks for 120 covers a night
- help on the fry station when busy

Sunny Side Diner - Kitchen helper
2019 - 2021
- washed dishes, helped with breakfast prep
"""
LINE_COOK = """Line Cook

Must have:
- 2 years experience on a hot line (grill, saute)
- Can break down whole fish and poultry
- Positive attitude, team player
- Ordering and inventory
"""
NURSING = """Registered Nurse
St. Brendan Regional Hospital

Essential functions:
Assesses patients and documents findings in Epic.
Administers medications and IV therapy per physician order.
Acts as charge nurse on a rotating basis.

Qualifications:
Current RN license in the state of Ohio required.
BLS required.
Minimum one year of acute care experience.
Wound care certification preferred.
Must be able to work 12-hour night shifts.
"""


def quotes(posting: str) -> list[str]:
    return [one.quote for one in parse_posting(posting).requirements]


@pytest.mark.parametrize(
    "text",
    [
        "Ship experiments within minutes",
        "response in 40 minutes",
        "Run customer discovery every week",
        "product discovery",
        "service discovery with Consul",
    ],
)
def test_everyday_words_are_no_terms_of_the_office(text: str) -> None:
    assert not {"Minute taking", "E-discovery"} & set(terms_of(text))


@pytest.mark.parametrize(
    ("text", "term"),
    [
        ("taking minutes", "Minute taking"),
        ("wrote the meeting minutes", "Minute taking"),
        ("drafting discovery requests", "E-discovery"),
        ("eDiscovery", "E-discovery"),
        ("built 9 dashboards", "Dashboards"),
    ],
)
def test_the_terms_of_the_office_remain(text: str, term: str) -> None:
    assert term in terms_of(text)


def test_a_dashboard_is_no_data_visualization() -> None:
    assert "Data visualization" not in terms_of("I built 9 dashboards")


@pytest.mark.parametrize(
    "line",
    [
        "Additional Qualifying experience for the GS-11/12 grade level requires one year of work equivalent to the GS-09",
        "In addition to meeting specialized experience, applicants must also show proficiency in 1) attention to detail",
        "Results Driven, Energy Level",
        "Positive attitude, team player",
        "You thrive in ambiguity",
        "Excellent communication skills and a growth mindset",
        "Attention to detail",
        "Warm, patient and energetic personality",
        "Teamfähigkeit und Belastbarkeit",
    ],
)
def test_talk_of_character_and_grades_is_not_asked_about_beside_real_work(line: str) -> None:
    posting = f"Clerk\n\nRequirements\n- Experience with Salesforce\n- Bookkeeping\n- Payroll\n- Forklift\n- {line}\n"
    assert quotes(posting) == ["Experience with Salesforce", "Bookkeeping", "Payroll", "Forklift"]


def test_where_nothing_else_is_asked_character_is_asked_about_as_such() -> None:
    questions = ask(find_gaps(COOK, "Clerk\n\nRequirements\n- Results Driven, Energy Level\n"), COOK)
    assert "Did you do this" not in questions[0].text
    assert "Where did it show" in questions[0].text


@pytest.mark.parametrize(
    "line", ["Communicating results to senior management in written reports", "Experience with Salesforce, detail-oriented"]
)
def test_work_with_character_in_it_stays(line: str) -> None:
    assert line in quotes(f"Clerk\n\nRequirements\n- Bookkeeping\n- Payroll\n- Word\n- {line}\n")


def test_an_employers_name_shows_no_skill() -> None:
    first = next(gap for gap in find_gaps(COOK, LINE_COOK) if gap.quote.startswith("2 years"))
    assert first.nearest != "Harbor Grill, Cleveland"


def test_full_time_brings_nothing_near() -> None:
    resume = f"{COOK}- since 2008 a full-time member of the board of directors\n"
    gaps = find_gaps(
        resume, "Electrician\n\nRequirements\n- Seven years of full-time paid experience performing wiring\n- Conduits\n"
    )
    assert all("board" not in gap.nearest for gap in gaps)


def test_the_same_in_other_words_is_asked_once() -> None:
    posting = (
        "Custodian\n\nRequirements\n- Performing duties involving cleaning and janitorial tasks in buildings\n"
        "- A variety of cleaning and janitorial tasks in buildings\n- Floor waxing machines\n- Window repair\n"
    )
    asked = [question.quote for question in ask(find_gaps(COOK, posting), COOK)]
    assert len([one for one in asked if "janitorial" in one]) == 1


def test_a_short_list_of_requirements_is_followed_by_the_work() -> None:
    found = quotes(NURSING)
    assert "BLS required" in found
    assert "Acts as charge nurse on a rotating basis" in found


def test_papers_do_not_crowd_out_the_work() -> None:
    posting = parse_posting(
        "Nurse\n\nRequirements\n- "
        + "\n- ".join(f"Skill number {one} in wards" for one in "abcdefghij")
        + "\n\nDuties\n- Acts as charge nurse\n"
    )
    assert "Acts as charge nurse" not in [one.quote for one in posting.requirements]


def test_what_only_may_come_up_is_not_asked_about() -> None:
    posting = f"{NURSING}\nDuties\nMay act as charge nurse in bad weather.\n"
    assert not any(one.startswith("May") for one in quotes(posting))


def test_a_suite_and_its_parts_are_asked_about_once() -> None:
    posting = "Clerk\n\nRequirements\n- Word, Excel and Outlook\n- Computer skills, MS Office\n- Payroll\n- Forklift\n"
    asked = [question.quote for question in ask(find_gaps(COOK, posting), COOK)]
    assert len({"Word, Excel and Outlook", "Computer skills, MS Office"} & set(asked)) == 1


def test_what_only_explains_the_words_before_is_no_requirement() -> None:
    found = quotes(
        "PM\n\nRequirements\n- Strong SQL skills; you can answer your own data questions\n- Payroll; forklift licence\n"
    )
    assert found == ["Strong SQL skills", "Payroll", "forklift licence"]


def test_medication_in_the_words_of_a_ward() -> None:
    assert "Medication administration" in terms_of("Pass meds, start IVs")
    assert "Medication administration" in terms_of("Med pass for 28 residents")
