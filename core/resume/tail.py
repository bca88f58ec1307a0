"""What closes jobs that are typed as in a message: school, tickets and pastimes in a row or two below the last, unheaded."""

from dataclasses import replace

from core.expressions import expression
from core.resume import deeds, headings, roles, typed
from core.resume.dates import find
from core.resume.headings import Heading
from core.resume.lexicon import fold
from core.resume.model import Kind
from core.resume.rows import Row, of_passage
from core.resume.sections import Part

_MOST = 6  # rows
_STOP = expression(r"(?<=[^\W_]{2})\.\s+(?=[^\W_])")
_ALSO = expression(r"^(?:also|and|plus|got|have|i have|i've got)\s+(?:an?\s+|my\s+)?")
_TICKET = expression(
    r"\b(?:(?:cscs|cpcs|jib|gold|site|cpc) cards?|certificates?|certs?|certified|tickets?|licen[cs]es?|first aid(?:er)?|hygiene"
    r"|awareness|dbs|cscs|ipaf|pasma|sia|cpc|nebosh|iosh|forklift|führerschein|staplerschein|permis|caces|carnet)\b"
)
_LICENCE = expression(r"[^\W_] licen[cs]es?\b(?! (?:de|en|pro|professionnelle)\b)")  # "licence de droit" is a degree
_FREE = expression(r"^(?:hobby|hobbies|interests|pastimes|free time|spare time|outside work|hobbys)\b[\s:,-]*")


def apart(part: Part) -> list[Part]:
    """Jobs apart from what closes them below the last blank line, when its first row is told by its words."""
    rows = part.rows
    at = next((at for at in range(len(rows) - 1, 0, -1) if rows[at].gap), 0)
    if part.heading is None or part.heading.kind is not Kind.WORK or not at or len(rows) - at > _MOST:
        return [part]
    closing = rows[at:]
    if not all(map(typed.is_plain, rows)) or any(_is_job(row) for row in closing) or kind_of(closing[0].text.text) is None:
        return [part]
    made = [Part(part.heading, list(rows[:at]))]
    for row in (said for whole in closing for said in _said(whole)):
        kind = kind_of(row.text.text) or Kind.OTHER
        if made[-1].heading is None or made[-1].heading.kind is not kind or kind is Kind.INTERESTS:
            made.append(_opened(kind, row))
        else:
            made[-1].rows.append(row)
    return made


def _is_job(row: Row) -> bool:
    """Whether a row is, for all that, about a job: it has a span of time."""
    return any(date.ranged and not date.since for date in find(row.text.text))


def _said(row: Row) -> list[Row]:
    """The sentences of a row that says several things: "GCSEs 1999. Level 3 diploma 2022. first aid"."""
    return [replace(of_passage(one, row), gap=row.gap and not at) for at, one in enumerate(row.text.split(_STOP))]


def kind_of(text: str) -> Kind | None:
    """What a row is about, of school, tickets and spare time; None where its words do not tell."""
    if _FREE.match(fold(text)):
        return Kind.INTERESTS
    said = _ALSO.sub("", fold(text))
    if _LICENCE.search(said):
        return Kind.CERTIFICATES
    if roles.role_score(said.partition(",")[0]) or deeds.opens_small(said):
        return None
    if roles.degree_score(" ".join(said.split()[:4])) > 0:
        return Kind.EDUCATION
    return Kind.CERTIFICATES if _TICKET.search(said) else None


def _opened(kind: Kind, row: Row) -> Part:
    """A part that begins with this row; what it calls itself is its heading."""
    named = _FREE.match(fold(row.text.text)) if kind is Kind.INTERESTS else None
    if named and len(fold(row.text.text)) == len(row.text.text) and row.text.text[named.end() :].strip():
        return Part(
            Heading(kind, headings.bare(row.text.text[: named.end()]), (row,)), [of_passage(row.text.cut(named.end()), row)]
        )
    return Part(Heading(kind, "", ()), [row])
