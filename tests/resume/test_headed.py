"""Entries whose first line is set as a heading: the line under it says where and when, and nothing of it is lost."""

from core.resume.coverage import words_lost
from core.resume.model import Entry, Kind
from tests.resume.reading import of, section, texts

HEAD = "# Jane Doe\njane@example.com\n\n## Skills\nGo, SQL\n\n"


def entries(heading: str, *blocks: str) -> list[Entry]:
    found = of(HEAD + f"## {heading}\n\n" + "\n\n".join(blocks) + "\n")
    assert words_lost(found) == ()
    return list(section(found, heading).entries)


def fields(entry: Entry) -> tuple[str, str, str, str]:
    return entry.title, entry.organisation, entry.location, entry.dates


def test_who_published_a_paper_stands_under_its_name() -> None:
    first, second = entries(
        "Publications",
        "### Tides and their measure\nICLR 2021, Spotlight Jul 2021\n- J. Doe, K. Low",
        "### On salt\nNature 2023 | May 2023",
    )
    assert fields(first) == ("Tides and their measure", "ICLR 2021, Spotlight", "", "Jul 2021")
    assert texts(first.lines) == ["J. Doe, K. Low"]
    assert fields(second) == ("On salt", "Nature 2023", "", "May 2023")


def test_who_gave_a_prize_and_where_somebody_can_be_asked() -> None:
    (prize,) = entries("Awards", "### Medal of the Sea\nRoyal Society | London, UK | 2012")
    assert fields(prize) == ("Medal of the Sea", "Royal Society", "London, UK", "2012")
    (reference,) = entries("References", "### Prof. Alpha Beta\nInstitute of Tides")
    assert fields(reference) == ("Prof. Alpha Beta", "Institute of Tides", "", "")


def test_a_role_in_small_letters_is_one() -> None:
    (project,) = entries("Projects", "### Tide table\nco-creator 2015-09 – Present\n- Drew it")
    assert (project.title, project.organisation, project.dates) == ("co-creator", "Tide table", "2015-09 – Present")


def test_what_a_project_is_made_of_is_not_who_it_was_for() -> None:
    (project,) = entries("Projects", "### Tide table\nPython, React, PostgreSQL\n- Drew it")
    assert fields(project) == ("Tide table", "", "", "")
    assert texts(project.lines) == ["Python, React, PostgreSQL", "Drew it"]


def test_a_year_in_the_midst_of_a_title_is_a_word_of_it() -> None:
    (job,) = entries("Experience", "### Harbour office (1900’s archive) clerk\nPort of Hull | 2019 – 2021\n- Filed")
    assert fields(job) == ("Harbour office (1900’s archive) clerk", "Port of Hull", "", "2019 – 2021")


def test_a_title_that_could_name_a_section_is_a_title() -> None:
    found = of(
        HEAD + "## Experience\n\n### Clerk\nAcme Ltd | 2012 – 2014\n- Filed\n\n### Internship\nAcme Ltd | 2011\n- Copied\n"
    )
    assert [(entry.title, entry.dates) for entry in found.entries(Kind.WORK)] == [
        ("Clerk", "2012 – 2014"),
        ("Internship", "2011"),
    ]


def test_what_was_finished_at_a_school_that_only_has_a_name() -> None:
    (school,) = entries("Education", "### High school\nWonderland | 1856-1861")
    assert fields(school) == ("High school", "Wonderland", "", "1856-1861")


def test_interests_between_bars_are_several() -> None:
    found = of(HEAD + "## Interests\n\nSleep, beautiful sleep | Chess | Long walks\n")
    assert texts(section(found, "Interests").lines) == ["Sleep, beautiful sleep", "Chess", "Long walks"]


def test_an_address_is_told_by_its_form_whatever_its_ending() -> None:
    found = of("Jane Doe\njane@example.com | mastodon.social/@jane | instance.url/@jane\n\nSKILLS\nGo and/or SQL\n")
    assert found.contact.links == ("mastodon.social/@jane", "instance.url/@jane")


def test_the_only_prize_of_a_list_has_its_giver_and_date_below_its_name() -> None:
    found = of("Jane Doe\njane@example.com\n\nAWARDS\nCompression Pioneer\nTechcrunch\tNov 2014\n• There is no spoon.\n")
    (prize,) = found.entries(Kind.AWARDS)
    assert (prize.title, prize.organisation, prize.dates, len(prize.lines)) == (
        "Compression Pioneer",
        "Techcrunch",
        "Nov 2014",
        1,
    )
