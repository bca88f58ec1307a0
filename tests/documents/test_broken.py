"""Addresses that a narrow column breaks over rows are read whole, and asked back where they may read otherwise."""

import pytest

from adapters.documents.reading import pdf as reading
from core.resume.doubts import doubts
from core.resume.parse import parse
from tests.documents import made
from tests.resume.reading import source

STYLE = """@page { margin: 0 } body { font: 9.5pt/1.35 'DejaVu Sans'; margin: 0 } p { margin: 0 }
.side { position: absolute; left: 6mm; top: 30mm; width: 40mm } .main { margin: 10mm 12mm 10mm 70mm }"""
MAIN = (
    "<h1>Maria Kowalczyk</h1><p>Accountant</p><h2>Experience</h2><p><b>Accountant</b></p><p>Ledger House, Kraków</p>"
    "<p>06/2014 – 02/2018</p><ul><li>Prepared the tax returns of forty firms in a year<li>Moved the payroll to a new system</ul>"
)


def page(*side: str, width: int = 40) -> bytes:
    rows = "".join(f"<p>{row}</p>" for row in (*side, "Warsaw, Poland", "+48 600 100 200"))
    style = f"{STYLE} .side {{ width: {width}mm; overflow-wrap: anywhere }}"
    return made.pdf(f"<div class=side><h2>Contact</h2>{rows}</div><div class=main>{MAIN}</div>", style)


def read(*side: str, width: int = 40) -> tuple[list[str], list[str]]:
    """The rows of the sidebar above the town, and the words in doubt."""
    found = reading.extract(page(*side, width=width))
    rows = found.text.partition("Contact\n")[2].partition("Warsaw")[0].split("\n")
    return list(filter(None, rows)), [found.text[start:end] for role, start, end in found.marks if role == "doubt"]


@pytest.mark.parametrize("width", [26, 30, 34, 38, 44, 60])
@pytest.mark.parametrize(
    "address", ["maria.kowalczyk@uni-example.edu.pl", "m_kowalczyk-nowak@mail.example.co.uk", "mk@example.com"]
)
def test_a_mail_address_is_whole_however_narrow_its_column_is_or_in_doubt(address: str, width: int) -> None:
    rows, unsure = read(address, width=width)
    assert rows == [address]
    assert not unsure or unsure == [address]


@pytest.mark.parametrize("width", [26, 30, 34, 38, 44, 60])
@pytest.mark.parametrize(
    "address", ["https://www.linkedin.com/in/mariakowalczyk", "linkedin.com/in/maria-kowalczyk-7b1", "www.maria.example.org/tax"]
)
def test_a_link_is_whole_however_narrow_its_column_is(address: str, width: int) -> None:
    assert read(address, width=width)[0] == [address]


@pytest.mark.parametrize(
    "parts",
    [
        ("maria.kowalczyk@", "example.com"),
        ("maria.kowalczyk", "@example.com"),
        ("maria.kowalczyk@exam", "ple", ".com"),
        ("maria.kowalczyk-", "nowak@example", ".com"),
        ("Maria.Kowalczyk-", "Nowak@Example.com"),
        ("maria@example.co", ".uk"),
        ("github.com/", "Maria-K"),
        ("www.xing.com/profile/", "Maria_Kowalczyk"),
        ("https://", "maria.example.org"),
        ("orcid.org/", "0000-0002-1825-0097"),
    ],
)
def test_parts_that_are_nothing_by_themselves_are_one_address(parts: tuple[str, ...]) -> None:
    assert read(*parts) == (["".join(parts)], [])


def test_the_link_behind_an_address_tells_how_it_reads() -> None:
    hyphen = [f"<a href='mailto:jean-dupont@example.com?subject=x'>{part}</a>" for part in ("jean-", "dupont@exam", "ple.com")]
    assert read(*hyphen) == (["jean-dupont@example.com"], [])
    handle = [f"<a href='https://www.behance.net/MariaKow?x=1'>{part}</a>" for part in ("behance.net/Mari", "aKow")]
    assert read(*handle) == (["behance.net/MariaKow"], [])
    behind = [f"<a href='mailto:marianowak@example.com'>{part}</a>" for part in ("maria", "nowak@example.com")]
    assert read(*behind, width=60) == (["marianowak@example.com"], [])


@pytest.mark.parametrize(
    "rows",
    [
        ("Tax professor.", "maria@example.com"),
        ("sähköposti", "maria@example.com", "linkedin.com/in/maria", "github.com/maria"),
        ("maria@example.com", "maria.example.org"),
        ("https://maria.example.org/", "Leeds"),
        ("Leeds.", "maria@example.com"),
        ("@maria_kow", "maria.example.org", "maria@example.org"),
        ("mariakow", "maria.kowalczyk@example.com", "chess"),
        ("live:maria.kow", "maria@example.com", "twitter.com/maria", "python", "docker"),
        ("www.maria.example.org", "maria@example.org"),
    ],
)
def test_rows_that_are_something_by_themselves_stay_apart(rows: tuple[str, ...]) -> None:
    assert read(*rows, width=60) == (list(rows), [])


def test_an_address_that_may_read_otherwise_is_asked_back() -> None:
    seen = doubts(parse(source("resume.pdf", page("maria@example.co", "m"))))
    assert seen
    assert not seen.picture
    assert [(value, unsure) for name, value, unsure in seen.fields if name == "e-mail"] == [("maria@example.com", True)]
    assert doubts(parse(source("resume.pdf", page("maria@example.com")))) is None


@pytest.mark.parametrize("town", ["上海市浦东新区", "东京都", "서울특별시", "москва", "αθήνα"])
@pytest.mark.parametrize("address", ["github.com/maria-kowalczyk", "maria@kowalczyk.example.pl", "https://maria.example.org/tax"])
def test_an_address_ends_before_a_row_in_another_script(address: str, town: str) -> None:
    html = f"<p>Maria Kowalczyk</p><p>+48 600 100 200 | {address}</p><p>{town}</p>{MAIN}"
    rows = reading.extract(made.pdf(html, STYLE)).text.split("\n")
    assert rows[1:3] == [f"+48 600 100 200 | {address}", town]


@pytest.mark.parametrize("below", ["tax-adviser", "berlin", "react"])
def test_an_address_that_a_link_proves_ends_where_the_link_does(below: str) -> None:
    linked = '<a href="https://github.com/maria-kowalczyk">github.com/maria-kowalczyk</a>'
    assert read(linked, below, width=46)[0][:1] == ["github.com/maria-kowalczyk"]
