"""Heads of entries that go on in a second row of a page: a row's end in the midst of a field parts nothing."""

import pytest

from core.resume.model import Kind, Resume
from core.resume.parse import parse
from tests.documents import made
from tests.resume.reading import source

STYLE = """body { font-family: Liberation Sans }
p, ul, h2 { margin: 0 } h2 { font-size: 13pt; margin-top: 3mm } .e { margin-top: 3mm }
.spaced p, .spaced h2 { margin: 0 0 3mm } table { width: 100%; border-spacing: 0 } td { vertical-align: top; padding: 0 }
.side { position: absolute; left: 0; width: 45mm } .main { position: absolute; left: 60mm; width: 115mm }"""
TOP = "<p>Jane Moss<p>jane@moss.org"
NEXT = "<div class=e><p><b>Blue Kettle, Leeds —</b> <i>Barista</i><p>MAY 2016 - MAY 2018<ul><li>Opened the store.</ul></div>"


def read(html: str, width: int = 170) -> Resume:
    return parse(source("a.pdf", made.pdf(f"<div style='width: {width}mm'>{html}</div>", STYLE)))


def heads(found: Resume) -> list[tuple[str, str, str]]:
    return [(one.title, one.organisation, one.location) for one in found.entries(Kind.WORK, Kind.EDUCATION)]


def head(html: str, width: int = 170, kind: str = "Experience") -> tuple[str, str, str]:
    return heads(read(f"{TOP}<h2>{kind}</h2>{html}", width))[0]


@pytest.mark.parametrize("width", [70, 74, 78, 82, 86, 90])
def test_a_title_behind_its_employer_goes_on_in_the_next_row(width: int) -> None:
    job = "<b>Peachtree Outfitters, Decatur, GA —</b> <i>Assistant Store Manager</i><p>SEPTEMBER 2018 - MAY 2021"
    found = head(f"<div class=e><p>{job}<ul><li>Trained the floor team.</ul></div>{NEXT}", width)
    assert found == ("Assistant Store Manager", "Peachtree Outfitters", "Decatur, GA")


@pytest.mark.parametrize("width", [126, 140, 162])
@pytest.mark.parametrize("align", ["top", "bottom"])
def test_a_head_beside_its_dates_goes_on_below_or_above_them(width: int, align: str) -> None:
    job, post = (
        f"<table class=e><tr><td style='width: 62%'>{said}<td style='text-align: right; vertical-align: {align}'>{dates}</table>"
        for said, dates in (
            ("<b>Professor</b>, Department of Marine Biology, University of Bergen, Bergen, Norway", "Aug 2020 – Jul 2021"),
            ("<b>Fellow</b>, Woods Hole Oceanographic Institution, Woods Hole, MA, USA", "Aug 2017 – Jul 2020"),
        )
    )
    found = heads(read(f"{TOP}<h2>Experience</h2>{job}<ul><li>Teach ecology.</ul>{post}<ul><li>Taught divers.</ul>", width))
    assert found == [
        ("Professor", "Department of Marine Biology, University of Bergen", "Bergen, Norway"),
        ("Fellow", "Woods Hole Oceanographic Institution", "Woods Hole, MA, USA"),
    ]


@pytest.mark.parametrize(
    ("employer", "width", "expected"),
    [
        ("Hill Country Heating – San Marcos, TX", 57, ("Hill Country Heating", "San Marcos, TX")),
        ("Padaria Bom Pastor – São Paulo", 46, ("Padaria Bom Pastor", "São Paulo")),
        ("Rio Grande Valley Mechanical Works", 55, ("Rio Grande Valley Mechanical Works", "")),
    ],
)
def test_the_name_of_an_employer_or_a_town_goes_on_in_the_next_row(employer: str, width: int, expected: tuple[str, str]) -> None:
    job = f"<p><b>HVAC Installer</b><p>{employer}<p>May 2014 – March 2018<p>• Installed systems.<p><b>Clerk</b><p>Acme Ltd<p>2012"
    found = read(f"<div class=spaced>{TOP}<p><b>EXPERIENCE</b>{job}</div>", width)
    assert heads(found)[0][1:] == expected


def test_a_school_in_capitals_goes_on_in_the_next_row() -> None:
    degree = "<div class=e><p><b>2013 - 2017</b><p>UNIVERSIDADE ANHEMBI MORUMBI<p>Bacharelado em Design</div>"
    assert head(degree, 50, "Education") == ("Bacharelado em Design", "UNIVERSIDADE ANHEMBI MORUMBI", "")


@pytest.mark.parametrize(
    ("rows", "width", "expected"),
    [
        (
            "<p>Hill Country Heating Services<p>Apprentice Electrician",
            52,
            ("Apprentice Electrician", "Hill Country Heating Services"),
        ),
        ("<p><b>Hill Country</b> Heating Ltd<p>Apprentice", 50, ("Apprentice", "Hill Country Heating Ltd")),
        ("<p>HILL COUNTRY HEATING<p>INSTALLER", 47, ("INSTALLER", "HILL COUNTRY HEATING")),
    ],
)
def test_what_begins_a_field_of_its_own_stays_apart_in_a_narrow_column(rows: str, width: int, expected: tuple[str, str]) -> None:
    assert head(f"<div class=e>{rows}<p>May 2014 – March 2018<ul><li>Installed systems.</ul></div>", width)[:2] == expected


def test_a_sidebar_that_begins_with_a_small_name_is_read_first() -> None:
    side = (
        "<b>Ann Lee</b><p>Office Assistant<p><b>Contact</b><p>07700 900123<p>ann@lee.org<p><b>Skills</b><p>Payroll<p>Recruiting"
    )
    jobs = (
        "<p><b>Office Assistant – Acme Ltd, Leeds</b><p>September 2021 – present<p>• Kept files"
        "<p><b>Clerk – Moss Ltd, York</b><p>May 2019 – May 2021<p>• Sorted post"
    )
    text = "Careful office assistant, four years in small firms and councils."
    main = f"<div class='main spaced'><p><b>Profile</b><p>{text}<p><b>Experience</b>{jobs}</div>"
    found = read(f"<div class='side spaced'>{side}</div>{main}")
    assert (found.contact.name, found.contact.email) == ("Ann Lee", "ann@lee.org")
    assert heads(found) == [("Office Assistant", "Acme Ltd", "Leeds"), ("Clerk", "Moss Ltd", "York")]


@pytest.mark.parametrize(
    "title", ["State Tested Nursing Assistant", "Charge Nurse, Step-Down Ward", "Associate Degree in Nursing"]
)
@pytest.mark.parametrize("width", [78, 84, 88, 92, 96, 100])
def test_a_title_in_italics_goes_on_wherever_its_row_ends(title: str, width: int) -> None:
    job = f"<b>Brookhaven Centre,</b> Westerville, OH — <i>{title}</i><p>SEPTEMBER 2018 - MAY 2021"
    kind = "Education" if "Degree" in title else "Experience"
    assert head(f"<div class=e><p>{job}<ul><li>Helped with meals.</ul></div>", width, kind)[::2] == (title, "Westerville, OH")


SKILLS = ("SPS-Programmierung", "Siemens S7 Grundlagen", "Hydraulik", "EPLAN Electric P8", "MS Office", "Gabelstaplerschein")
LICENCES = (
    "Journeyman Electrician License, State of Alabama",
    "OSHA 30-Hour Construction Safety Card",
    "First Aid, Red Cross",
    "CPR",
)


def items(heading: str, listed: tuple[str, ...], gap: str, width: int) -> list[str]:
    html = (
        f"{TOP}<div class=side style='width: {width}mm'><h2>{heading}</h2>{''.join(f'<p class=i>{one}' for one in listed)}</div>"
    )
    main = f"<div class=main><h2>Experience</h2>{NEXT}{NEXT.replace('Leeds', 'York').replace('2016', '2010')}</div>"
    found = parse(source("a.pdf", made.pdf(f"{html}{main}", f"{STYLE} p.i {{ margin: 0 0 {gap} }}")))
    kinds = (Kind.SKILLS, Kind.CERTIFICATES)
    lines = [line.text for section in found.sections if section.kind in kinds for line in section.lines]
    return lines + [line.text for entry in found.entries(*kinds) for line in entry.lines]


@pytest.mark.parametrize("gap", ["1mm", "2mm"])
@pytest.mark.parametrize(("heading", "listed", "width"), [("Kenntnisse", SKILLS, 36), ("Licenses", LICENCES, 45)])
def test_an_item_without_a_bullet_goes_on_in_the_next_row(heading: str, listed: tuple[str, ...], gap: str, width: int) -> None:
    assert items(heading, listed, gap, width) == list(listed)


def test_items_as_far_apart_as_rows_stay_items() -> None:
    short = ("Hydraulik", "Pneumatik", "Schaltungen", "Gabelstaplerschein", "Elektrik", "Messtechnik")
    assert items("Kenntnisse", short, "0", 36) == list(short)
