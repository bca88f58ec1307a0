"""Cutting a resume into its head and its headed parts."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import takewhile, zip_longest

from core.resume import alike, headings, marks, names, numbered, places, roles, tables, typed
from core.resume.alike import Form
from core.resume.dates import find
from core.resume.headings import Heading, Style
from core.resume.lexicon import fold, table, words
from core.resume.meta import is_dates
from core.resume.model import Kind
from core.resume.rows import Row, of_passage
from core.resume.wrapping import is_language

_STACK = 4  # the most rows of one heading set in a narrow column
_LICENCE = 9  # words
_TOLD = frozenset({Kind.WORK, Kind.EDUCATION, Kind.PROJECTS, Kind.VOLUNTEER, Kind.PUBLICATIONS, Kind.LANGUAGES})
_LISTED = frozenset({Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS, Kind.CERTIFICATES})
_ABBREVIATION = 6  # letters
_WORDS = 6
_LETTERS = 60
_SHORTEST = 4
_CASELESS = re.compile(r"([\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af・]{2,12})\t+(?=\S)")  # in a cell beside its text
_CAPITAL_WORDS = re.compile(r"(?:[^\W\d_a-zа-яё][^\W\d_a-zа-яё'’-]*|&|/|-)(?:\s+|$)")
_CELL = re.compile(r"([^\W\d_a-z][^\t■●•▪○]*?)\s*(?:\t|(?=[■●•▪○]\s)|$)")
_SENTENCE_END = (".", ";", ",", "!", "?", "…")
_LANGUAGE = re.compile(
    r"\b(?:english|german|french|spanish|italian|deutsch|englisch|französisch|inglés|español|francés|anglais|français|inglese|italiano|"
    r"português|inglês|engels|nederlands|angielski|niemiecki|polski|английский|русский|немецкий|англійська|українська|native|fluent|"
    r"muttersprache|[abc][12])\b",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Part:
    """A heading (none: rows before the first one) and the rows that follow it."""

    heading: Heading | None
    rows: list[Row] = field(default_factory=list)


def split(rows: Sequence[Row]) -> list[Part]:
    """The head and the parts of a resume, in order. The head comes first, even when it is empty."""
    if any(marks.named(row.told, marks.HEADINGS) for row in rows):
        return _told(rows)
    rows = numbered.as_headings(rows)
    style, form = headings.style(rows), alike.shared(rows)
    parts = [Part(None)]
    at = 0
    while at < len(rows):
        heading = _heading(rows, at, style, parts[-1]) or _alike(rows, at, form, parts[-1])
        if heading is None:
            parts[-1].rows.append(rows[at])
            at += 1
            continue
        parts.append(Part(heading, [*heading.rest, *_links(heading)]))
        at += len(heading.rows)
    return parts


def _told(rows: Sequence[Row]) -> list[Part]:
    """The parts as the file itself names them."""
    parts = [Part(None)]
    for row, follows in zip_longest(rows, rows[1:]):
        text, above = headings.bare(row.text.text), parts[-1].heading
        if named := marks.named(row.told, marks.HEADINGS):
            heading = Heading(headings.told(named[0].role, text), text, (row,))
        elif above and follows and row.level and not _in_entry(row) and _in_entry(follows):
            heading = Heading(above.kind, text, (row,))
        else:
            parts[-1].rows.append(row)
            continue
        parts.append(Part(heading, _links(heading)))
    return parts


def _in_entry(row: Row) -> bool:
    return any(mark.role == "entry" for mark in row.told)


def _links(heading: Heading) -> list[Row]:
    """Addresses behind a heading's words, as rows of the part."""
    return [of_passage(link, row) for row in heading.rows for link in row.links]


def _heading(rows: Sequence[Row], at: int, style: Style, part: Part) -> Heading | None:
    row = rows[at]
    if not row.text or headings.is_bullet(row) or _in_entry(row) or (not row.level and _heads_dates(rows, at, part)):
        return None
    again = at == 1 and names.are_same(rows[0].text.text, row.text.text)
    if again or (part.heading and part.heading.kind is Kind.WORK and alike.is_of_entry(rows, at)):
        return None
    if row.level:
        first = at == 0 or (style.level > 1 and not any(before.level for before in rows[:at]))
        return None if row.level > style.level > 0 and _is_title(rows, at) else _outlined(row, style, part, first=first)
    return (
        _beside(rows, at, style, part)
        or _stacked(rows, at)
        or _plain(rows, at, style, part)
        or _celled(rows, at)
        or _licence(rows, at, part)
        or _leading(rows, at, style, part)
        or _styled(rows, at, style, part)
    )


def _heads_dates(rows: Sequence[Row], at: int, part: Part) -> bool:
    """Whether a row right below dates is the title of an entry, as dates stand over each: "Military Service"."""
    dated = bool(part.rows) and is_dates(part.rows[0].text.text) and is_dates(rows[at - 1].text.text)
    return dated and not rows[at].gap and not headings.capitals(rows[at].text.text)


def _beside(rows: Sequence[Row], at: int, style: Style, part: Part) -> Heading | None:
    """A heading in capitals in a column beside its text, over one or more rows: "RESEARCH <tab> Institute", "EXPERIENCE".

    In a file that says what its headings are, or below a heading of their kind, words that also name a group are one:
    "EDV <tab> SAP".
    """
    for count in range(_STACK, 0, -1):
        taken = rows[at : at + count]
        cells = [_cell(row) for row in taken]
        if (
            len(taken) < count
            or not all(cells)
            or not any("\t" in row.text.text for row in taken)
            or any(row.gap for row in taken[1:])
        ):
            continue
        text = headings.bare(" ".join(taken[index].text.text[:end].strip() for index, end in enumerate(cells)))
        kind = headings.known(text)
        within = part.heading is not None and part.heading.kind is kind and not part.heading.rest
        if kind and not ((style.level or within) and headings.is_weak(text)):
            rest = [of_passage(row.text.cut(end), row) for row, end in zip(taken, cells, strict=True) if row.text.cut(end)]
            return Heading(kind, text, tuple(taken), tuple(row for row in rest if row.text))
    return None


def _cell(row: Row) -> int:
    """Where the capitals a row begins with end: at a tab, at a bullet, or at the end of the row; 0 when it has none there."""
    found = _CELL.match(row.text.text)
    return found.end(1) if found and headings.capitals(found[1]) and len(found[1]) <= _LETTERS / 2 else 0


def _outlined(row: Row, style: Style, part: Part, *, first: bool) -> Heading | None:
    """A Markdown heading: a section at the sections' level or above, or deeper when its words are known."""
    text = headings.bare(row.text.text)
    kind = headings.known(text)
    within = part.heading is not None and part.heading.kind is kind
    if kind and not find(text) and (row.level <= (style.level or row.level) or within or not headings.is_weak(text)):
        return Heading(kind, text, (row,))
    if row.level > style.level or (row.level == 1 and first) or "@" in text:
        return None
    return Heading(headings.timed(text) or headings.guess(text), text, (row,), known=False)


def _plain(rows: Sequence[Row], at: int, style: Style, part: Part) -> Heading | None:
    """A line whose words are a known heading and that looks like this resume's other headings."""
    row = rows[at]
    text = headings.bare(row.text.text)
    kind = headings.known(text) or _timed(rows, at, part)
    opens = at == 0 and (headings.is_title(text) or fold(text) in words("contacts", "greetings"))
    if kind is None or row.text.text.endswith(_SENTENCE_END) or opens:
        return None
    if style.level and not (row.strong or headings.capitals(text)):
        return None
    if part.heading and part.heading.kind is kind and _is_title(rows, at):
        return None
    return Heading(kind, text, (row,)) if _stands_out(rows, at, style, part, kind) else None


def _timed(rows: Sequence[Row], at: int, part: Part) -> Kind | None:
    """The kind of a heading with its years behind it, over entries with years of their own; within its kind it is an entry."""
    kind = headings.timed(rows[at].text.text)
    within = part.heading is not None and part.heading.kind is kind
    dated = any(find(row.text.text) and not headings.is_bullet(row) for row in rows[at + 1 : at + 3])
    return kind if kind and dated and not within else None


def _celled(rows: Sequence[Row], at: int) -> Heading | None:
    """A heading of a script without capitals, in a cell beside its text."""
    row = rows[at]
    cell = _CASELESS.match(row.text.text)
    kind = headings.known(cell[1]) if cell and not headings.is_weak(cell[1]) else None
    return Heading(kind, headings.bare(cell[1]), (row,), (of_passage(row.text.cut(cell.end()), row),)) if cell and kind else None


def _licence(rows: Sequence[Row], at: int, part: Part) -> Heading | None:
    """A driving licence that stands below the last job or language, as a part of its own: "Driver's licence B, BE"."""
    row = rows[at]
    if part.heading is None or part.heading.kind not in _TOLD or len(row.text.text.split()) > _LICENCE:
        return None
    if not (found := _licences().match(row.text.text)):
        return None
    below = list(takewhile(lambda row: not headings.known(row.text.text), rows[at + 1 : at + 2 + _STACK]))
    if len(below) > _STACK or any(date.ranged for row in below for date in find(row.text.text)):
        return None
    rest = of_passage(row.text.cut(found.start("rest")), row)
    return Heading(Kind.CERTIFICATES, headings.bare(found["name"]), (row,), (rest,))


@cache
def _licences() -> re.Pattern[str]:
    """A driving licence with its classes, or with what a colon parts from it."""
    names = "|".join(re.escape(name) for name in sorted(table("headings")["forms"]["licences"], key=len, reverse=True))
    classes = r"(?:(?:class|klass|kat|cat|кат|клас|typ)\w*\.?:?\s+)?(?-i:[A-EТCВ][12E]{0,2})(?![\w.])"
    return re.compile(rf"(?P<name>{names})\s*(?:[:–-]\s*(?P<colon>)|\s)\(?(?P<rest>(?(colon)\S|{classes}).*)", re.IGNORECASE)


def _is_title(rows: Sequence[Row], at: int) -> bool:
    """Whether a line is the title of a job that its next row dates: "Internship" above "Acme, London | 2011"."""
    text = rows[at].text.text
    return (
        bool(roles.role_score(text)) and not headings.capitals(text) and any(find(row.text.text) for row in rows[at + 1 : at + 2])
    )


def _stands_out(rows: Sequence[Row], at: int, style: Style, part: Part, kind: Kind) -> bool:
    row = rows[at]
    text = row.text.text
    if headings.capitals(text) or headings.spaced(row):
        return True
    if style.capitals:
        return row.gap and not headings.is_weak(text)
    if not headings.is_weak(text):
        return True
    if part.heading is None:
        return row.gap
    if kind is Kind.LANGUAGES and at + 1 < len(rows):
        below = next((row.text.text for row in rows[at + 1 : at + 3] if not tables.is_head(row.text.text)), "")
        return bool(_LANGUAGE.search(below)) or is_language(below)
    return row.gap if style.gaps else part.heading.kind is not Kind.SKILLS


def _stacked(rows: Sequence[Row], at: int) -> Heading | None:
    """A heading in capitals that runs over several rows of a narrow column."""
    if not headings.capitals(rows[at].text.text):
        return None
    taken = rows[at : at + _STACK]
    for count in range(_STACK, 1, -1):
        stack = taken[:count]
        if len(stack) < count or any(
            not headings.capitals(row.text.text) or row.glyph or len(row.text.text) > _LETTERS / 2 for row in stack
        ):
            continue
        text = headings.bare(headings.merged(stack).text)
        if not any(row.gap for row in stack[1:]) and (kind := headings.known(text)) and headings.known(stack[-1].text.text):
            if (
                headings.known(stack[0].text.text)
                and not stack[1].text.text.startswith("&")
                and not stack[0].text.text.endswith("&")
            ):
                continue
            return Heading(kind, text, tuple(stack))
    return None


def _leading(rows: Sequence[Row], at: int, style: Style, part: Part) -> Heading | None:
    """A heading that its text follows on the same line: "SKILLS  Python, Go", "Sprachen: Deutsch, Englisch"."""
    row = rows[at]
    if colon := typed.LABELLED.match(row.text.text):
        words = colon[1]
        kind = headings.known(words)
        if (
            kind
            and (kind is not Kind.OTHER or headings.capitals(words))
            and _fits(rows, colon, kind, style)
            and (_apart(row, part, colon) or typed.closes(rows[at:], part.heading.kind if part.heading else Kind.WORK))
            and not headings.is_contact(words)
            and (headings.capitals(words) or not (part.heading and part.heading.kind is kind))
        ):
            return Heading(kind, headings.bare(words), (row,), (of_passage(row.text.cut(colon.end()), row),))
        return None
    if (part.heading is None and at == 0) or _is_degree(row.text.text, part):
        return None
    ends = [0]
    while match := _CAPITAL_WORDS.match(row.text.text, ends[-1]):
        ends.append(match.end())
    for end in reversed(ends[1:]):
        words = row.text.text[:end].strip()
        if end < len(row.text.text) and headings.capitals(words) and len(words) >= _SHORTEST and (kind := headings.known(words)):
            if _names_it_whole(rows, at, end):
                return Heading(kind, headings.bare(row.text.text), (row,), known=False)
            return Heading(kind, headings.bare(words), (row,), (of_passage(row.text.cut(end), row),))
    return None


def _is_degree(text: str, part: Part) -> bool:
    """Whether a row in capitals among degrees is one, though it begins as a heading does: "CERTIFICATE IN WELDING"."""
    within = part.heading is not None and part.heading.kind is Kind.EDUCATION
    return within and headings.capitals(text) and "\t" not in text and roles.degree_score(text) > 0


def _names_it_whole(rows: Sequence[Row], at: int, end: int) -> bool:
    """Whether a row in capitals is a heading to its end, of which only the beginning is known: "CERTIFICATES OF COMPETENCY"."""
    text, follows = rows[at].text.text, rows[at + 1 : at + 2]
    rest = text[end:]
    plain = headings.capitals(text) and _is_phrase(text) and "\t" not in text and "  " not in text
    below = bool(follows) and not headings.known(follows[0].text.text)
    return rows[at].gap and plain and below and any(len(word) >= _SHORTEST for word in rest.split())


def _fits(rows: Sequence[Row], colon: re.Match[str], kind: Kind, style: Style) -> bool:
    """Whether words before a colon can be a heading here: set as the others are, or the only ones of their kind."""
    words = colon[1]
    if style.capitals:
        return headings.capitals(words) or (not headings.is_weak(words) and _is_sole(rows, kind))
    return kind is Kind.LANGUAGES or not headings.is_weak(words)


def _is_sole(rows: Sequence[Row], kind: Kind) -> bool:
    """Whether only one row names this kind, as a line of each job ("Skills: Go") does not."""
    led = [colon[1] if (colon := typed.LABELLED.match(row.text.text)) else row.text.text for row in rows]
    return sum(headings.known(text) is kind for text in led) == 1


def _apart(row: Row, part: Part, colon: re.Match[str]) -> bool:
    """Whether a row with words before a colon stands apart, or goes on in a list of such sections, a row each."""
    if part.heading is None or part.heading.kind is not Kind.SKILLS:
        return row.gap or _is_listed(part)
    spoken = bool(_LANGUAGE.search(colon.string, colon.end()))
    if headings.known(colon[1]) is Kind.LANGUAGES and row.gap and spoken:
        return True
    return _is_listed(part) and (not headings.is_weak(colon[1]) or spoken)


def _is_listed(part: Part) -> bool:
    """Whether a part began on the row of its heading, after a colon, and is no list of jobs."""
    heading = part.heading
    return (
        heading is not None
        and heading.kind is not Kind.WORK
        and bool(heading.rest and typed.LABELLED.match(heading.rows[0].text.text))
        and not any(headings.is_bullet(row) for row in part.rows)
    )


def _styled(rows: Sequence[Row], at: int, style: Style, part: Part) -> Heading | None:
    """A line of unknown words that is set as this resume's headings are."""
    row = rows[at]
    text = headings.bare(row.text.text)
    if not at or not headings.capitals(text) or _is_name(text, part):
        return None
    apart = row.gap or not (style.gaps or part.heading is None)
    follows = rows[at + 1 : at + 3]
    if headings.spaced(row) or (
        style.capitals
        and apart
        and follows
        and _is_phrase(row.text.text)
        and not (_is_entry(text, follows, part) or _is_listed_among(row, follows, part))
    ):
        return Heading(headings.guess(text), text, (row,), known=False)
    return None


def _is_listed_among(row: Row, follows: Sequence[Row], part: Part) -> bool:
    """Whether an abbreviation is one of a list of skills: nothing but the next heading follows, or it is too short for one."""
    text = row.text.text
    within = part.heading is not None and part.heading.kind in _LISTED and bool(part.rows) and not row.gap
    short = len(text.split()) == 1 and len(text) <= _ABBREVIATION and headings.guess(text) is Kind.OTHER
    return within and (short or bool(headings.known(follows[0].text.text)))


def _is_name(text: str, part: Part) -> bool:
    """Whether a line is the name that the head begins with, below the document's or a few words: "RESUME", "JANE DOE"."""
    if part.heading is not None or " " not in text or not names.is_name(text):
        return False
    above = (row.text.text for row in part.rows)
    return all(headings.is_title(row) or row.endswith(_SENTENCE_END) or row[:1].islower() for row in above)


def _alike(rows: Sequence[Row], at: int, form: Form | None, part: Part) -> Heading | None:
    """A line of unknown words that stands as the known headings do."""
    kind = part.heading.kind if part.heading else None
    if _is_name(rows[at].text.text, part) or not alike.is_heading(rows, at, form, kind, part.rows):
        return None
    text = headings.bare(rows[at].text.text)
    return Heading(headings.guess(text), text, (rows[at],), known=False)


def _is_phrase(text: str) -> bool:
    """Whether a line can be a heading at all: a few words without digits, commas or a full stop."""
    if text.endswith(_SENTENCE_END) or "," in text or "\t" in text or any(letter.isdigit() for letter in text):
        return False
    return len(text.split()) <= _WORDS and _SHORTEST <= len(text) <= _LETTERS


def _is_entry(text: str, follows: Sequence[Row], part: Part) -> bool:
    """Whether a line in capitals names a place, a role or an employer rather than a part of the resume.

    Over a row with dates it may, unless it is the first line in capitals in a part that has begun otherwise.
    """
    named = places.is_place(text) or roles.role_score(text) or roles.organisation_score(text) or roles.degree_score(text)
    begun = part.heading is not None and len(part.rows) > 1 and not any(headings.capitals(row.text.text) for row in part.rows)
    return bool(named) or (not begun and not follows[0].gap and any(find(row.text.text) for row in follows))
