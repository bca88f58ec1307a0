"""What a resume can spare: the least relevant first, what was just told last, no entry bare, nothing lost."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

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
def test_no_entry_is_left_bare_without_a_yes(whole: Resume, many: int) -> None:
    kept = without(whole, expendable(whole, POSTING).lines[:many])
    assert {entry.id for entry in kept.entries()} == {entry.id for entry in whole.entries()}
    assert all(entry.lines for entry in kept.entries() if (whole.entry(entry.id) or entry).lines)
