"""A resume written by hand with an entry of every kind in many forms: with and without place, dates, employer or lines."""

from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source

LONG = (
    "Ran the weekly count of nineteen depots in four countries, and brought the share of wrong bins from seven to two per cent "
    "within a year, without a day of overtime"
)
FURTHER = "Wrote the handbook that new colleagues still start with, Kubernetes and all"


def _entry(title: str = "", organisation: str = "", location: str = "", dates: str = "", *lines: str) -> Entry:
    return Entry("", title, organisation, location, dates, lines=_lines(*lines))


def _group(title: str, *skills: str) -> Entry:
    return Entry("", title, lines=_lines(*skills), inline=True)


def _lines(*texts: str) -> tuple[Line, ...]:
    return tuple(Line("", text) for text in texts)


WORK = (
    _entry("Senior Engineer", "Acme Ltd", "Berlin, Germany", "Jan 2020 – present", LONG, FURTHER, LONG),
    _entry("Engineer", "Northwind GmbH", "", "2017 – 2019", "Built the order desk", LONG, FURTHER),
    _entry("Internship", "Globex Inc.", "Hull, UK", "2016", "Copied plans"),
)
EDUCATION = (
    _entry("BSc Mathematics", "University of Hull", "Hull, UK", "2013 – 2016", "Thesis on tides"),
    _entry("High school", "Wonderland", "", "2005 – 2013"),
)
PROJECTS = (
    _entry("Tide table", "", "", "2019", "A page that says when to sail", FURTHER),
    _entry("co-creator", "Salt map", "", "2015-09 – 2016-01", LONG),
    _entry("Lighthouse", "", "", "", "Python, React, PostgreSQL"),
)
PUBLICATIONS = (
    _entry("Tides and their measure in shallow water", "ICLR 2021, Spotlight", "", "Jul 2021", "J. Doe, K. Low"),
    _entry("On salt", "Nature 2023", "", "May 2023"),
)
AWARDS = (
    _entry("Medal of the Sea", "Royal Society", "London, UK", "2012", "For a year at the pumps"),
    _entry("Best talk"),
    _entry("Second best talk"),
)
REFERENCES = (_entry("Prof. Alpha Beta", "Institute of Tides"), _entry("Available upon request"))
SKILLS = (_group("Languages", "Go", "Python", "SQL"), _group("Tools", "Git", "Postgres"))
SPOKEN = (_group("", "English", "Spanish - I can take an order, not negotiate"),)


def _section(kind: Kind, heading: str, *entries: Entry, lines: tuple[Line, ...] = ()) -> Section:
    return Section("", kind, heading, entries, lines)


RESUME = Resume(
    Source("full", "full.txt", ""),
    Contact(
        "Jane Doe",
        "Engineer for water and salt",
        "jane.doe@example.com",
        "+44 1482 555 0100",
        "Hull, UK",
        ("https://github.com/janedoe", "mastodon.social/@jane"),
    ),
    (
        _section(Kind.SUMMARY, "Summary", lines=_lines(f"{LONG}.", f"{FURTHER}.")),
        _section(Kind.WORK, "Experience", *WORK),
        _section(Kind.EDUCATION, "Education", *EDUCATION),
        _section(Kind.PROJECTS, "Projects", *PROJECTS),
        _section(Kind.PUBLICATIONS, "Publications", *PUBLICATIONS),
        _section(Kind.AWARDS, "Awards", *AWARDS),
        _section(Kind.CERTIFICATES, "Certificates", lines=_lines("Skipper's licence, 2014", LONG)),
        _section(Kind.SKILLS, "Skills", *SKILLS),
        _section(Kind.LANGUAGES, "Languages", *SPOKEN),
        _section(Kind.INTERESTS, "Interests", lines=_lines("Sleep, beautiful sleep", "Chess", "Long walks")),
        _section(Kind.REFERENCES, "References", *REFERENCES),
    ),
)
