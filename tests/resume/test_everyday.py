"""What everyday resumes say in their own way: names in small letters, seasons of a job, schools below the jobs."""

import pytest

from core.resume.dates import find
from core.resume.model import Kind
from tests.resume.reading import of, texts

HEAD = "Rita Cole\nrita@example.com\n\nExperience\n"
BOOKS = "Bookkeeper, Dune Motors, Tulsa\n2010 - 2015\n- Closed the books each month\n"


@pytest.mark.parametrize(
    ("rows", "name", "label"),
    [
        ("tom baker\nplumber\ntom.baker@example.com", "tom baker", "plumber"),
        ("tom baker\nplumber\nleeds\n07700 900123", "tom baker", "plumber"),
        ("kate cook\nkate.cook@example.com", "kate cook", ""),
        ("ana lima\nPastry Chef\nana.lima@example.com", "ana lima", "Pastry Chef"),
        ("pastry cook\nleeds\n07700 900123", "", "pastry cook"),
    ],
)
def test_a_name_in_small_letters_may_be_that_of_a_trade(rows: str, name: str, label: str) -> None:
    found = of(f"{rows}\n\nwork history\nplumber, baker and sons, leeds 2015 - 2022\n- fitted boilers\n")
    assert (found.contact.name, found.contact.label) == (name, label)


@pytest.mark.parametrize(
    "dates",
    [
        "every October - April, 2015 - 2022",
        "each winter 2015 - 2022",
        "January - April, 2015 - 2022",
        "tax seasons 2015 - 2022",
        "Tax seasons, 2015 - present",
        "cada verano 2015 - 2022",
    ],
)
@pytest.mark.parametrize("joint", [", ", " | ", "\n", "    "])
def test_the_seasons_of_a_job_belong_to_its_dates(dates: str, joint: str) -> None:
    found = of(f"{HEAD}Tax Preparer, H&R Block, Tulsa{joint}{dates}\n- Prepared 300 returns a season\n\n{BOOKS}")
    first, second = found.entries(Kind.WORK)
    assert (first.title, first.organisation, first.location, first.dates) == ("Tax Preparer", "H&R Block", "Tulsa", dates)
    assert first.start == "2015"
    assert second.organisation == "Dune Motors"
    assert [(one.start, one.end) for one in find("March 2018 - April 2020, May 2015 - 2016")] == [
        ("2018-03", "2020-04"),
        ("2015-05", "2016"),
    ]


@pytest.mark.parametrize("said", ["refs on request", "Refs available on request"])
def test_references_are_promised_in_short(said: str) -> None:
    found = of(f"{HEAD}{BOOKS}\nSkills\nExcel, QuickBooks, typing\n{said}\n")
    assert [line for entry in found.entries(Kind.SKILLS) for line in texts(entry.lines)] == ["Excel", "QuickBooks", "typing"]


@pytest.mark.parametrize(
    "school",
    [
        "GED (high-school equivalency), Tulsa Community College, 2009",
        "GED (high-school equivalency) - 2009",
        "GED\nTulsa Community College, 2009",
        "High school diploma, Central High, Tulsa 2008",
    ],
)
def test_what_one_leaves_school_with_is_no_job(school: str) -> None:
    found = of(f"{HEAD}{BOOKS}\n{school}\n")
    assert [one.title for one in found.entries(Kind.WORK)] == ["Bookkeeper"]
    assert len(list(found.entries(Kind.EDUCATION))) == 1


TITLE = "Senior Programme Coordinator for Community Health Outreach and Volunteer Training"
EMPLOYER = "Greater Manchester Integrated Care Partnership"


@pytest.mark.parametrize(
    ("before", "joint"),
    [(BOOKS, ", "), (BOOKS, " | "), (BOOKS, "\n"), (f"{BOOKS}\n", ", "), (f"{BOOKS}\n", "\n"), ("", ", "), ("", " | ")],
)
def test_a_very_long_head_is_no_line_of_the_job_before(before: str, joint: str) -> None:
    found = of(f"{HEAD}{before}{TITLE}{joint}{EMPLOYER}, Manchester\nMarch 2018 - Present\n- Ran 12 clinics\n\n{BOOKS}")
    long = next(one for one in found.entries(Kind.WORK) if one.start == "2018-03")
    assert (long.title, long.organisation, long.location) == (TITLE, EMPLOYER, "Manchester")
    assert texts(long.lines) == ["Ran 12 clinics"]


def test_a_long_sentence_above_dates_is_no_head() -> None:
    said = (
        "Coordinator of all that the clinic did for its volunteers and for the people who came to it at night, whatever they said"
    )
    found = of(f"{HEAD}{BOOKS}{said}\nMarch 2018 - Present\n- Ran 12 clinics\n")
    assert all(one.title != said for one in found.entries(Kind.WORK))


@pytest.mark.parametrize("signs", ["1️⃣ 2️⃣ 3️⃣", "🔹 🔹 🔹", "🍕 🧁 🚲", "✅ ✅ ✅"])
@pytest.mark.parametrize("rows", ["{} {}, {} - {}\n{}", "{} {} ({} - {}): {}"])
def test_jobs_behind_emoji_are_jobs(signs: str, rows: str) -> None:
    jobs = [
        ("Pizza Cook, Roma Pizza", 2020, 2022, "made the dough"),
        ("Baker, Sweet Oven", 2018, 2020, "baked the bread"),
        ("Courier, QuickBike", 2016, 2018, "carried the parcels"),
    ]
    text = "\n".join(rows.format(sign, *job) for sign, job in zip(signs.split(), jobs, strict=True))
    found = of(f"Kim Lee ✨\nkim@example.com\n\nWORK 💼\n{text}\n\nSKILLS 🛠️\n🔸 Excel 🔸 Dough 🔸 Biking\n")
    assert found.contact.name == "Kim Lee"
    assert [(f"{one.title}, {one.organisation}", texts(one.lines)) for one in found.entries(Kind.WORK)] == [
        (head, [said]) for head, _start, _end, said in jobs
    ]
    assert [line for one in found.entries(Kind.SKILLS) for line in texts(one.lines)] == ["Excel", "Dough", "Biking"]
