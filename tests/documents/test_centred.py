"""Dates that a table sets at half the height of the text beside them."""

import pytest
from weasyprint import HTML

from core.resume.coverage import words_lost
from core.resume.model import Kind, Resume
from core.resume.parse import parse
from tests.resume.reading import source, texts

STYLE = "@page{size:A4;margin:2cm} body{font:11pt 'DejaVu Sans'} td{padding:2px 8px;vertical-align:%s} td p,td ul{margin:0}"
HEAD = "<h1>Rosa Kim</h1><p>rosa@kim.example.com | 07700 900123</p><h2>Experience</h2>"
JOBS = (
    ("03/2022 – 11/2023", "Shop manager, Corner Books, Leeds", ("Led 18 people", "Cut losses to 0.7 %")),
    ("2020 – 2022", "Parental leave", ()),
    ("07/2014 – 07/2020", "Deputy manager, Rossfield Stores, York", ("Ordered the stock",)),
    ("2012 – 2014", "Sales assistant, Larkfield Foods, Hull", ("Served at the till", "Closed the shop", "Trained two starters")),
)


def read(how: str) -> Resume:
    rows = "".join(
        f"<tr><td>{dates}</td><td>{head}{''.join(f'<p>– {line}</p>' for line in lines)}</td></tr>" for dates, head, lines in JOBS
    )
    found = parse(source("a.pdf", HTML(string=f"<style>{STYLE % how}</style>{HEAD}<table>{rows}</table>").write_pdf()))
    assert not words_lost(found)
    return found


@pytest.mark.parametrize("how", ["middle", "top"])
def test_each_job_has_its_dates_wherever_its_cell_has_them(how: str) -> None:
    jobs = list(read(how).entries(Kind.WORK))
    assert [(job.dates, texts(job.lines)) for job in jobs] == [(dates, list(lines)) for dates, _head, lines in JOBS]
    assert [", ".join(filter(None, (job.title, job.organisation, job.location))) for job in jobs] == [head for _, head, _ in JOBS]
