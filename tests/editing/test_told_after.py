"""What people say of a finished resume in their own words: deeds with the place first, dates, levels, a paper, one of a row."""

import pytest

from core.editing.model import YES, Ask, Asks, Understood, source_of
from core.editing.understand import picked, understand
from core.resume.model import Resume, Source
from core.resume.parse import parse
from core.tailoring.gate import sift

RESUME = parse(
    Source(
        "resume",
        "hannah.txt",
        """Hannah Lee
hannah@example.org

Experience
Office Clerk, Salford Housing Association, Salford
2015 - 2019
- Answered the telephone

Shop Assistant, Weldon Stores, Leeds
2019 - now
- Filled shelves and served on the till

Skills
ServSafe Manager, Excel, Outlook

Languages
English (native), German (B1)

Interests
Gym, my dog, baking
""",
    )
)


def after(said: str) -> Resume:
    """The resume after what was said and a yes to what is asked."""
    found = understand(source_of("m1", said), RESUME)
    if isinstance(found, Asks) and found.kind == "confirm":
        found = picked(Ask(found, "m1", said), YES, RESUME, None, (), source_of("m1", said))
    return sift(RESUME, found.edits, found.evidence, asked=True).resume if isinstance(found, Understood) else RESUME


@pytest.mark.parametrize(
    ("said", "line", "employer"),
    [
        (
            "At Salford I typed the minutes of the monthly housing meeting",
            "Typed the minutes of the monthly housing meeting",
            "S",
        ),
        ("Built weekly rotas in Deputy since 2021 at Weldon", "Built weekly rotas in Deputy since 2021", "W"),
        ("Trained 4 new starters at Weldon Stores", "Trained 4 new starters", "W"),
        ("at salford housing i translated letters for Polish tenants", "Translated letters for Polish tenants", "S"),
    ],
)
def test_a_deed_is_heard_however_it_begins(said: str, line: str, employer: str) -> None:
    home = next(one for one in after(said).entries() if line in [each.text for each in one.lines])
    assert home.organisation.startswith(employer)


@pytest.mark.parametrize(
    "said",
    [
        "Filed for unemployment last month",
        "Weldon was a good place to be",
        "At Weldon I was bored most of the time",
        "Worked at Weldon",
        "At Salford I never typed any minutes",
        "At Globex I typed the minutes of the monthly meeting",
        "it was at Weldon from 2019 to 2020",
        "At Weldon from 2019 to 2020",
        "my german shepherd is fluent",
        "my french is B2",
        "move Excel to certificates",
    ],
)
def test_nothing_is_written_of_anything_else(said: str) -> None:
    assert after(said) == RESUME


@pytest.mark.parametrize(
    ("said", "dates"),
    [
        ("weldon dates are Oct 2019 to Jan 2025", "Oct 2019 to Jan 2025"),
        ("Weldon was March 2020 to May 2024", "March 2020 to May 2024"),
        ("you got my job at weldon wrong, it was october 2019 to january 2025", "october 2019 to january 2025"),
        ("change the dates at Weldon Stores to 2018 - 2022", "2018 - 2022"),
        ("bei Weldon war es falsch, 2018 bis 2022", "2018 bis 2022"),
    ],
)
def test_both_dates_of_a_job_are_told(said: str, dates: str) -> None:
    assert dates in [one.dates for one in after(said).entries()]


@pytest.mark.parametrize(
    ("said", "item"),
    [
        ("my german is B2 now actually", "German (B2)"),
        ("actually my german is c1", "German (C1)"),
        ("mein Deutsch ist jetzt B2", "German (B2)"),
        ("my german is fluent", "German (fluent)"),
        ("my english is C1, not native", "English (C1)"),
    ],
)
def test_a_level_is_told_anew_after_a_yes(said: str, item: str) -> None:
    asked = understand(source_of("m1", said), RESUME)
    assert isinstance(asked, Asks)
    assert "An interviewer will ask" in asked.sentence
    assert item in [one.text for one in after(said).lines()]


@pytest.mark.parametrize(
    "said",
    [
        "add ServSafe Manager under certifications",
        "move servsafe manager to certificates",
        "ServSafe Manager belongs under certificates",
        "move ServSafe Manager from skills to certifications",
    ],
)
def test_a_paper_moves_from_the_skills(said: str) -> None:
    lines = [
        (one.kind, each.text) for one in after(said).sections for each in (*one.lines, *(x for e in one.entries for x in e.lines))
    ]
    assert ("certificates", "ServSafe Manager") in lines
    assert ("skills", "ServSafe Manager") not in lines


@pytest.mark.parametrize(
    ("said", "row"),
    [
        ("take out my dog", "Gym, baking"),
        ("remove gym", "My dog, baking"),
        ("delete baking from interests", "Gym, my dog"),
    ],
)
def test_one_of_a_row_is_left_out(said: str, row: str) -> None:
    assert row in [one.text for one in after(said).lines()]
