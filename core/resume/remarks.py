"""Rows that hold a head and what is said of it, parted: a job from what was done there, a degree from its grade or thesis."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.expressions import expression
from core.resume import roles
from core.resume.dates import find
from core.resume.lexicon import fold, words
from core.resume.meta import breaks, is_dates, is_detail
from core.resume.passage import EMPTY, Passage, joined
from core.resume.rows import Row, of_passage

HEADER = 110  # characters of the longest header line
_CLOSE = expression(r"[.;,]\s+(?=\S)")
_STOP = expression(r"[.!](?= +[^\W\d_a-zа-яё])")
_AT_RIGHT = expression(r"\t+|\s{2,}")
_GRADE = expression(r"(?P<word>[^\W\d_]+)\s+\d[\d.,/%\s]*$")


def told(rows: Sequence[Row]) -> Iterator[Row]:
    """Jobs told in one row each, parted from what was done there: "2022 - now: Assistant at St Agnes, York. I help with ..."."""
    for row in rows:
        text = row.text.text
        first = next(iter(find(text)), None)
        stop = next((match.end() for match in _STOP.finditer(text) if breaks(text[: match.end() + 2])), 0)
        head = text[first.until : stop] if first and not first.at and first.ranged else ""
        if stop and len(head) <= HEADER and (roles.role_score(head) or roles.organisation_score(head)):
            yield of_passage(row.text.cut(0, stop - 1), row)
            yield of_passage(row.text.cut(stop), row)
        else:
            yield row


def remarked(rows: Sequence[Row]) -> Iterator[Row]:
    """Degrees parted from what is said of them in the same row: "2012 PhD Physics, University of Leeds. Thesis: Cold".

    Behind a school, what was finished there is the next row of its head: "2008 - 2011 Leeds College. Diploma in Nursing".
    The dates in a cell of their own at the right are those of the degree: "B.Tech; CGPA: 8.7 <tab> 2016 - 2020".
    """
    for row in rows:
        if row.glyph or row.level:
            yield row
            continue
        said, dates = _at_right(row.text)
        until, at = _remark(said.text)
        if until:
            head = row.text.cut(0, until)
            rest, dates = (row.text.cut(at), EMPTY) if find(head.text) else (said.cut(at), dates)
            yield replace(row, text=joined([head, dates], "\t"))
            finished = not roles.degree_score(head.text) and roles.degree_score(rest.text) > 0 and not is_detail(rest.text)
            yield replace(of_passage(rest, row), remark=not finished)
        elif dates and breaks(said.text) and not roles.degree_score(said.text):
            yield replace(row, text=dates)
            yield replace(of_passage(said, row), remark=True)
        else:
            yield row


def _at_right(text: Passage) -> tuple[Passage, Passage]:
    """A row without the dates in the last of its cells, and these; all of it where that holds anything else."""
    *_, gap = (None, *_AT_RIGHT.finditer(text.text))
    if gap is None or not is_dates(text.text[gap.end() :]):
        return text, EMPTY
    return text.cut(0, gap.start()), text.cut(gap.end())


def _remark(text: str) -> tuple[int, int]:
    """Where what names a degree or a school ends in a row and what is said of it begins: a sentence, or a label ("thesis:")."""
    for match in _CLOSE.finditer(text):
        head, rest = text[: match.start()], text[match.end() :]
        degree, school = roles.degree_score(head), roles.organisation_score(head)
        whole = ":" not in head and ((degree and (school or find(head))) or (school and _leads(head, rest)))
        stops = whole and text[match.start()] == "." and breaks(text[: match.end() + 1])
        detail = is_detail(rest) or (text[match.start()] == "." and _is_grade(rest))
        if len(head) <= HEADER and (stops or ((degree or school) and detail)):
            return match.span()
    return 0, 0


def _is_grade(text: str) -> bool:
    """Whether a text is a grade with its name: "GPA 3.71"."""
    found = _GRADE.match(text)
    return found is not None and fold(found["word"]) in words("roles", "details")


def _leads(school: str, rest: str) -> bool:
    """Whether a school with its dates stands before what was finished there."""
    dates = find(school)
    return bool(dates) and (dates[0].ranged or roles.degree_score(rest) > 0)
