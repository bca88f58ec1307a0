"""What a resume can spare: the least relevant first, what was just told last, no entry bare, nothing lost."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.resume.cutting import without
from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source
from core.tailoring.expendable import expendable
from core.tailoring.posting import parse_posting
from tests.samples import POSTING as TEXT

POSTING = parse_posting(TEXT)


def job(name: str, years: str, *texts: str, current: bool = False) -> Entry:
    lines = tuple(Line(f"{name}-{number}", text) for number, text in enumerate(texts))
    return Entry(name, "Engineer", name.title(), dates=years, current=current, lines=lines)


def resume(*sections: Section) -> Resume:
    return Resume(Source("resume", "resume.txt", ""), Contact("Jane Doe"), sections)


WORK = Section(
    "work",
    Kind.WORK,
    entries=(
        job(
            "shop", "2021 – now", "Ran PostgreSQL for the shop", "Ordered the chairs", "Wrote Python for the import", current=True
        ),
        job("mill", "2012 – 2015", "Ordered the paper", "Kept the PostgreSQL of the mill", "Cut costs by 20 %"),
        job("radio", "2009 – 2011", "Carried cables"),
    ),
)


def test_what_the_posting_asks_for_goes_after_what_it_does_not() -> None:
    order = expendable(resume(WORK), POSTING).lines
    assert order[0] == "mill-0"
    assert order.index("shop-1") < order.index("shop-0")
    assert "mill-1" not in order  # the best of its job


def test_of_two_that_say_the_same_the_older_goes_first() -> None:
    old, new = job("old", "2010 – 2012", "Led a shift", "Sold lamps"), job("new", "2020 – 2022", "Led a shift", "Sold lamps")
    order = expendable(resume(Section("work", Kind.WORK, entries=(new, old))), POSTING).lines
    assert order == ("old-1", "new-1")


def test_the_only_line_that_shows_a_requirement_is_worth_more_than_one_of_several() -> None:
    work = job("one", "2020", "Wrote Python", "Kept PostgreSQL", "Kept PostgreSQL too", "Ran 30 people and PostgreSQL")
    order = expendable(resume(Section("work", Kind.WORK, entries=(work,))), POSTING, told=("one-3",)).lines
    assert order == ("one-2", "one-1", "one-0")


def test_what_was_just_told_goes_last_and_what_was_put_back_stays() -> None:
    order = expendable(resume(WORK), POSTING, told=("mill-0",)).lines
    assert order[-1] == "mill-0" or "mill-0" not in order
    assert "shop-1" not in expendable(resume(WORK), POSTING, stay=("shop-1",)).lines


def test_a_line_goes_only_after_the_one_that_leans_on_it() -> None:
    leaning = job("shop", "2020", "Sold lamps", "This saved a day a week", "Ran PostgreSQL and Python")
    order = expendable(resume(Section("work", Kind.WORK, entries=(leaning,))), POSTING).lines
    assert order == ("shop-1", "shop-0")


def test_the_only_degree_stays_and_a_certificate_that_the_posting_asks_for_goes_last() -> None:
    course = Entry("course", "Executive Programme, Leadership", "Larkfield School", dates="2019")
    degree = Entry("degree", "BSc, Computer Science", "University of Leeds", dates="1998 – 2001")
    asked = Entry("asked", "PostgreSQL Associate", dates="2015")
    other = Entry("other", "First aid", dates="2020")
    schools = Section("schools", Kind.EDUCATION, entries=(degree, course))
    papers = Section("papers", Kind.CERTIFICATES, entries=(asked, other))
    assert expendable(resume(WORK, schools, papers), POSTING).entries == ("course", "other", "radio", "mill", "asked")
    two = Section("schools", Kind.EDUCATION, entries=(Entry("master", "MSc, Logic", dates="2003"), degree))
    assert expendable(resume(WORK, two), POSTING).entries == ("degree", "radio", "mill")
    courses = Section("schools", Kind.EDUCATION, entries=(course,))
    assert "course" not in expendable(resume(WORK, courses), POSTING).entries


def test_a_certificate_that_is_asked_for_beside_another_goes_after_all_other_lines() -> None:
    asked = parse_posting("Programme Manager at Larkfield\n\nRequirements\n- PRINCE2 or MSP\n- Kanban boards\n- Budgets")
    job_lines = ("Kept a Kanban board", "Ran the Kanban board of two teams", "Held budgets of 3 million")
    work = Section("work", Kind.WORK, entries=(job("one", "2019", *job_lines),))
    papers = (Line("prince", "PRINCE2 Practitioner"), Line("msp", "MSP Foundation, 2016"), Line("aid", "First aid at work"))
    order = expendable(resume(work, Section("papers", Kind.CERTIFICATES, lines=papers)), asked).lines
    assert order[0] == "aid"
    assert order.index("msp") > order.index("one-0")


REPEATED = {
    "software": ("Kanban", ("Kept a Kanban board", "Ran the Kanban board", "Set up Kanban", "Moved to Kanban", "Taught Kanban")),
    "care": ("Dementia care", [f"Dementia care for {one}" for one in ("a ward", "two homes", "couples", "day guests", "nights")]),
    "kitchen": ("HACCP", ("HACCP checks", "Wrote the HACCP plan", "HACCP logs", "Passed HACCP audits", "HACCP for all bars")),
    "German": ("SAP", ("SAP eingeführt", "SAP geschult", "Stammdaten in SAP", "Berichte in SAP", "SAP gepflegt")),
}


@pytest.mark.parametrize(("asked", "lines"), REPEATED.values(), ids=REPEATED)
def test_of_many_lines_that_show_the_same_two_go_after_all_others(asked: str, lines: Sequence[str]) -> None:
    posting = parse_posting(f"Lead at Larkfield\n\nRequirements\n- {asked}\n- Budgeting")
    old, new = (
        job("old", "2012 – 2014", *lines, "Budgeting for 3 sites"),
        job("new", "2019 – 2024", "Cut costs by 30 %", "Hired 9"),
    )
    order = expendable(resume(Section("work", Kind.WORK, entries=(new, old))), posting).lines
    before, after = order[: order.index("new-1")], order[order.index("new-1") :]
    assert len(before) == len(lines) - 2
    assert len([name for name in after if name.startswith("old-") and name != "old-5"]) == 2


def test_a_requirement_that_two_lines_show_keeps_both_however_old() -> None:
    posting = parse_posting("Lead at Larkfield\n\nRequirements\n- Kanban\n- Budgeting")
    old = job("old", "2012 – 2014", "Kept a Kanban board", "Taught Kanban", "Budgeting for 3 sites")
    new = job("new", "2019 – 2024", "Cut costs by 30 %", "Hired 9")
    order = expendable(resume(Section("work", Kind.WORK, entries=(new, old))), posting).lines
    assert order[0] == "new-1"


def test_the_number_of_a_paper_counts_nothing_that_was_done() -> None:
    papers = (Line("code", "Code 10 licence"), Line("plan", "Planning Institute, 2015"))
    posting = parse_posting("Planner at Larkfield\n\nRequirements\n- Planning the routes of 30 shops")
    assert expendable(resume(Section("papers", Kind.CERTIFICATES, lines=papers)), posting).lines == ("code",)


def test_whole_jobs_are_apart_and_the_newest_is_never_among_them() -> None:
    found = expendable(resume(WORK), POSTING)
    assert found.entries == ("radio", "mill")
    assert not set(found.entries) & set(found.lines)
    assert expendable(resume(WORK), POSTING, told=("radio-0",)).entries == ("mill",)


def test_lists_of_skills_stay_and_interests_may_go_altogether() -> None:
    hobbies = Section("fun", Kind.INTERESTS, "Interests", lines=(Line("fun-0", "Rowing"), Line("fun-1", "Chess")))
    skills = Section("skills", Kind.SKILLS, lines=(Line("skill-0", "Python"), Line("skill-1", "Welding")))
    found = expendable(resume(skills, hobbies), POSTING)
    assert set(found.lines) == {"fun-0", "fun-1"}
    assert [one.id for one in without(resume(skills, hobbies), found.lines).sections] == ["skills"]


TEXTS = st.sampled_from(
    [
        "Ran PostgreSQL",
        "Ordered chairs",
        "This saved a day",
        "Kept it calm, 24/7",
        "and more",
        "Tasks:",
        "Python",
        "Éclair",
        "日本",
    ]
)
KINDS = st.sampled_from(list(Kind))


@st.composite
def resumes(draw: st.DrawFn) -> Resume:
    sections = []
    for number in range(draw(st.integers(0, 4))):
        entries = []
        for at in range(draw(st.integers(0, 3))):
            texts, inline = draw(st.lists(TEXTS, max_size=5)), draw(st.booleans())
            entries.append(replace(job(f"e{number}-{at}", f"{draw(st.integers(1990, 2025))}", *texts), inline=inline))
        lines = tuple(Line(f"s{number}-{at}", text) for at, text in enumerate(draw(st.lists(TEXTS, max_size=4))))
        sections.append(Section(f"s{number}", draw(KINDS), "Heading", tuple(entries), lines))
    loose = tuple(Line(f"u{at}", text) for at, text in enumerate(draw(st.lists(TEXTS, max_size=2))))
    return replace(resume(*sections), unplaced=loose)


def said(whole: Resume) -> Iterator[str]:
    """Everything a resume says, each once: lines, and the heads of entries."""
    yield from (line.id for line in whole.lines())
    yield from (entry.id for entry in whole.entries())


@given(resumes(), st.integers(0, 30), st.booleans())
def test_what_is_kept_and_what_is_cut_is_the_whole(whole: Resume, many: int, entries: bool) -> None:  # noqa: FBT001 - a property's
    found = expendable(whole, POSTING)
    cut = {*(*found.lines, *(found.entries if entries else ()))[:many]}
    kept = without(whole, cut)
    gone = {line.id for entry in whole.entries() if entry.id in cut for line in entry.lines}
    emptied = {entry.id for entry in whole.entries() if entry.inline and entry.lines and {one.id for one in entry.lines} <= cut}
    assert Counter(said(kept)) + Counter(cut | gone | emptied) == Counter(said(whole))
    assert [line.id for line in kept.lines()] == [line.id for line in whole.lines() if line.id not in cut | gone]


@given(resumes(), st.integers(0, 30))
def test_no_entry_goes_without_a_yes_and_only_jobs_of_long_ago_are_left_bare(whole: Resume, many: int) -> None:
    kept = without(whole, expendable(whole, POSTING).lines[:many])
    assert {entry.id for entry in kept.entries()} == {entry.id for entry in whole.entries()}
    newest = max((int(entry.dates) for entry in whole.entries()), default=0)
    for section in whole.sections:
        latest = max((int(entry.dates) for entry in section.entries), default=0)
        for entry in section.entries:
            old = section.kind is Kind.WORK and newest - int(entry.dates) > 10 and int(entry.dates) < latest
            assert old or not entry.lines or (kept.entry(entry.id) or entry).lines


CAREER = Section(
    "work",
    Kind.WORK,
    entries=(
        job(
            "depots",
            "2020 – now",
            "Ran nine depots with 640 staff",
            "Closed two depots and redeployed 71 of 88 staff",
            "Reported to the board",
            current=True,
        ),
        job("fleet", "2012 – 2019", "Held the licence for 80 lorries", "Kept the rota"),
        job("pianos", "2005", "Carried pianos", "Kept 3 vans clean"),
        job("coffee", "2004 – 2005", "Served up to 300 customers a day"),
        job("paper", "1999 – 2002"),
    ),
)


def test_lines_of_long_ago_go_first_and_figures_of_the_latest_job_last() -> None:
    order = expendable(resume(CAREER), POSTING).lines
    assert order == ("pianos-0", "pianos-1", "coffee-0", "fleet-1", "depots-2", "depots-1")


def test_a_line_that_shows_a_requirement_goes_after_all_that_show_none_however_old() -> None:
    old = job("old", "2001 – 2003", "Typed letters", "Kept PostgreSQL")
    new = job("new", "2019 – 2024", "Raised sales by 40 % with 12 people", "Cut costs by 30 %", "Kept PostgreSQL and Python")
    order = expendable(resume(Section("work", Kind.WORK, entries=(new, old))), POSTING).lines
    assert order == ("old-0", "new-1", "new-0", "old-1")


def test_of_two_lines_that_show_the_same_only_one_goes_before_what_shows_nothing_more() -> None:
    first = job("first", "2020 – 2024", "Sold lamps", "Kept PostgreSQL", "Wrote the PostgreSQL rota of 30 people for years")
    order = expendable(resume(Section("work", Kind.WORK, entries=(first,))), POSTING).lines
    assert order == ("first-0", "first-1")


def test_a_job_of_long_ago_goes_before_what_is_done_for_others_today() -> None:
    trustee = Entry("trustee", "Trustee", "Food Bank", dates="2018 – now", current=True, lines=(Line("t-0", "30 drivers"),))
    found = expendable(resume(CAREER, Section("free", Kind.VOLUNTEER, entries=(trustee,))), POSTING).entries
    assert found == ("paper", "pianos", "coffee", "trustee", "fleet")


def test_asked_for_are_jobs_of_long_ago_before_the_figures_of_the_latest_go() -> None:
    both = expendable(resume(CAREER), POSTING).both
    assert both == ("pianos-0", "pianos-1", "coffee-0", "fleet-1", "depots-2", "paper", "pianos", "coffee", "depots-1", "fleet")
