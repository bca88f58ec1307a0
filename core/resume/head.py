"""Where a resume's contact data stands: at the head, in a section of its own, or in a column beside."""

import re
from collections.abc import Sequence
from dataclasses import replace

from core.resume import addresses, contacts, headings, marks, places, roles
from core.resume.headings import Heading
from core.resume.lexicon import fold, words
from core.resume.meta import dated, ends_sentence, is_dates
from core.resume.model import Kind
from core.resume.names import greets, is_name, opening
from core.resume.rows import Row
from core.resume.sections import Part

_SENTENCE = 8  # words
_HEADING = 6
_HEADER = 110  # characters
_NEAR = 2
_BELOW = 3  # rows: a pitch on two, contact data
_LETTER = 12  # rows above the resume
_BLOCK = 4  # rows: name, headline on two, place
_PARAGRAPH = 3  # rows
_LISTS = frozenset({Kind.SKILLS, Kind.LANGUAGES, Kind.CERTIFICATES, Kind.AWARDS, Kind.INTERESTS})
_CELL = re.compile(r"\s*[|•·\t]\s*|\s+[–—-]\s+")
_MAIL = re.compile(r"\S@\S+\.\w")


def split(parts: Sequence[Part]) -> tuple[list[Row], list[Row], list[Part]]:
    """The rows of contact data, the rows of headings over them (left out of the document), and the other parts."""
    head, *rest = parts
    head = Part(head.heading, _text_first(head.rows))
    if any(marks.named(row.told, marks.HEADINGS) for part in rest if part.heading for row in part.heading.rows):
        return head.rows, [], rest
    above, letter = _without_greeting(head.rows)
    said, rows = _said_above(letter, greeted=bool(above))
    rows, prose = _before_prose(rows)
    prose = [*said, *prose]
    if not any(map(addresses.has_contact, rows)):
        rows, prose = _with_line_below(rows, prose)
    if not any(_is_person(row) for row in rows):
        rows = [*_beside_lists(rest), *rows]
    if not _reachable(rows):
        rest, taken, labels = _sections(rest)
        rows, above = rows + taken, [*above, *labels]
    if not _reachable(rows):
        rows = rows + _stray(rest, named=bool(rows))
    told = prose or any(part.heading and part.heading.kind is Kind.SUMMARY for part in rest)
    rest = rest if told else _with_summary(rest)
    return rows, above, [*_as_parts(prose, worked=any(part.heading and part.heading.kind is Kind.WORK for part in rest)), *rest]


def _text_first(rows: Sequence[Row]) -> list[Row]:
    """The rows, with the head of the pages behind them if it has no address and the text begins with a name of its own.

    Such a head is an agency's, or a stamp; with an address it is the person's letterhead.
    """
    above = [row for row in rows if any(mark.role == marks.HEAD for mark in row.told)]
    below = [row for row in rows if row not in above]
    first = _CELL.split(below[0].text.text)[0] if below else ""
    named = " " in first and is_name(first) and not headings.known(first)
    return [*below, *above] if named and not any(map(addresses.has_contact, above)) else list(rows)


def _without_greeting(rows: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """What a letter around the resume begins with, "Hi Mary,", and the word before its sender, left out; and the other rows."""
    if letter := _letter(rows):
        return list(letter), list(rows[len(letter) :])
    at = next((at for at, row in enumerate(rows[: _NEAR + 1]) if _is_greeting(row)), -1)
    if at < 0:
        return [], list(rows)
    taken, kept = [rows[at]], list(rows[:at])
    for one, row in enumerate(kept):
        label, colon, _said = row.text.text.partition(":")
        if colon and fold(label) in words("edges", "mails"):
            apart = row.text.cut(len(label) + 1).strip(" ")
            taken.append(replace(row, raw=replace(row.raw, end=apart.starts[0])))
            kept[one] = replace(row, text=apart)
    return taken, [*kept, *(replace(row, gap=row.gap or not number) for number, row in enumerate(rows[at + 1 :]))]


def _letter(rows: Sequence[Row]) -> Sequence[Row]:
    """A whole letter that stands before the resume in its file, from its head to its signature; nothing else is as long."""
    hello = next((at for at, row in enumerate(rows[:_LETTER]) if _is_greeting(row)), -1)
    leaves = (
        at for at, row in enumerate(rows) if at > hello >= 0 and fold(row.text.text).strip(" .,!") in words("edges", "leaves")
    )
    signed = next(leaves, 0)
    if signed <= hello + 1 or hello < 0:
        return ()
    own = next((at for at, row in enumerate(rows) if at > signed and row.gap and _is_person(row)), 0)
    return rows[:own] if own and any(map(addresses.has_contact, rows[own:])) else ()


def _is_greeting(row: Row) -> bool:
    """Whether a row says hello to somebody else, and not who the person is: "Hi! I'm Marta Kroll"."""
    text = row.text.text
    own = any(opening(text)) and not text.endswith(",")
    return greets(text) and not own and not addresses.has_contact(row)


def _said_above(rows: Sequence[Row], *, greeted: bool) -> tuple[list[Row], list[Row]]:
    """What somebody says in a sentence or two above their name, as in a message, and the rows from the name on.

    In a letter with a greeting it may be longer, and its sender stands in the first row.
    """
    sender = list(rows[:1]) if greeted and rows and addresses.has_contact(rows[0]) else []
    most = _LETTER if greeted else _NEAR + 1
    at = next((index for index, row in enumerate(rows[:most]) if index and row.gap and _is_person(row)), 0)
    above = rows[len(sender) : at]
    said = above and all(is_prose(row) or row.text.text.endswith((".", "!", ":", ",")) for row in above)
    reached = any(map(addresses.has_contact, (*rows[at:], *sender))) and not any(map(addresses.has_contact, above))
    return (list(above), [*sender, *rows[at:]]) if said and reached else ([], list(rows))


def _is_person(row: Row) -> bool:
    text = row.text.text
    return " " in text and is_name(text) and not headings.known(text)


def _with_line_below(rows: Sequence[Row], prose: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The head with the line of contact data that stands below what the person seeks or says of themselves, and the rest."""
    taken = [row for row in prose[:_BELOW] if addresses.has_contact(row) and not (row.glyph or is_prose(row))]
    return [*rows, *taken], [row for row in prose if row not in taken]


def _beside_lists(parts: Sequence[Part]) -> list[Row]:
    """The name with what the person is and where, below a column of lists that a profile begins with: taken out of its part."""
    for part in parts:
        at = next((index for index in range(len(part.rows) - 1, 0, -1) if part.rows[index].gap), 0) or _profiled(part.rows)
        block = part.rows[at:]
        told = any(roles.is_role(row.text.text) or places.is_place(row.text.text) for row in block[1:])
        if at and part.heading and part.heading.kind in _LISTS and len(block) <= _BLOCK and _is_person(block[0]) and told:
            del part.rows[at:]
            return block
    return []


def _profiled(rows: Sequence[Row]) -> int:
    """Where a name stands with what the person is and, last of all, where, and no blank line above; 0 for nowhere."""
    for at in range(max(1, len(rows) - _BLOCK), len(rows) - _NEAR):
        if _is_person(rows[at]) and roles.is_role(rows[at + 1].text.text) and places.is_place(rows[-1].text.text):
            return at
    return 0


def _with_summary(parts: Sequence[Part]) -> list[Part]:
    """A summary without a heading, at the top of a column that is read after a column of lists, as a part of its own."""
    found: list[Part] = []
    for part in parts:
        at = _closing_prose(part.rows) if part.heading and part.heading.kind in _LISTS else 0
        found += [Part(part.heading, part.rows[:at]), Part(None, part.rows[at:])] if at else [part]
    return found


def _closing_prose(rows: Sequence[Row]) -> int:
    """Where the paragraph begins that a list ends with; 0 when it ends with none."""
    at = next((index for index in range(len(rows) - 1, 0, -1) if rows[index].gap), 0)
    closing = rows[at:]
    plain = not any(row.glyph or row.level for row in closing)
    whole = len(closing) >= _PARAGRAPH and closing[-1].text.text.endswith(".")
    return at if at and plain and whole and all(is_prose(row) for row in closing[:-1]) else 0


def _reachable(rows: Sequence[Row]) -> bool:
    return any(_MAIL.search(row.text.text) for row in rows)


def _before_prose(head: Sequence[Row]) -> tuple[list[Row], list[Row]]:
    """The head up to its first sentence, and what follows, with the short line above it as its heading."""
    at = next((index for index, row in enumerate(head) if is_prose(row)), len(head))
    if (
        1 < at < len(head)
        and len(head[at - 1].text.text.split()) <= _HEADING
        and not contacts.is_contact(head[at - 1], first=at <= _NEAR)
    ):
        at -= 1
    return list(head[:at]), list(head[at:])


def is_prose(row: Row) -> bool:
    """Whether a row is text rather than contact data."""
    words = row.text.text.split()
    small = sum(word.islower() for word in words)
    told = addresses.has_contact(row) or contacts.is_personal(row.text.text)
    return len(words) >= _SENTENCE and small * 2 >= len(words) and not told


def _as_parts(prose: Sequence[Row], *, worked: bool) -> list[Part]:
    """Text under the head; without any section of jobs, its rows from the first dated header on are taken for one."""
    jobs = [index for index, row in enumerate(prose) if dated(row.text.text) and len(row.text.text) <= _HEADER and not row.glyph]
    if not worked and len(jobs) > 1:
        first = _over_dates(prose, jobs[0])
        return [*_as_part(prose[:first]), Part(Heading(Kind.WORK, "", ()), list(prose[first:]))]
    return _as_part(prose)


def _over_dates(rows: Sequence[Row], at: int) -> int:
    """Where the job begins whose dates stand alone in the row at `at`: with what is set apart right above them and names it."""
    top = at
    while is_dates(rows[at].text.text) and top > max(0, at - _NEAR) and not rows[top].gap:
        top -= 1
    named = not any(row.glyph or is_prose(row) or ends_sentence(row.text.text) for row in rows[top:at])
    return top if named and rows[top].gap else at


def _as_part(prose: Sequence[Row]) -> list[Part]:
    if not prose:
        return []
    if is_prose(prose[0]) or len(prose) == 1:
        return [Part(None, list(prose))]
    return [Part(Heading(Kind.SUMMARY, headings.bare(prose[0].text.text), (prose[0],), known=False), list(prose[1:]))]


def _sections(parts: Sequence[Part]) -> tuple[list[Part], list[Row], list[Row]]:
    """Sections of contact data taken out: the parts without them, their rows, and the rows of their headings."""
    kept: list[Part] = []
    rows: list[Row] = []
    above: list[Row] = []
    for part in parts:
        if part.heading and headings.is_contact(part.heading.text) and any(addresses.has_contact(row) for row in part.rows):
            rows += part.rows
            above += part.heading.rows
        else:
            kept.append(part)
    return kept, rows, above


def _stray(parts: Sequence[Part], *, named: bool) -> list[Row]:
    """Rows of contact data in the midst of a part, where a column beside was read: taken out of it, which leaves a gap."""
    for part in parts:
        if part.heading and part.heading.kind is Kind.REFERENCES:
            continue
        at = next((index for index, row in enumerate(part.rows) if _MAIL.search(row.text.text)), -1)
        if at < 0:
            continue
        start, end = at, at + 1
        while start and contacts.is_contact(part.rows[start - 1], first=not named) and not part.rows[start].gap:
            start -= 1
        while end < len(part.rows) and (addresses.has_contact(part.rows[end]) or _is_home(part.rows, end)):
            end += 1
        taken = part.rows[start:end]
        part.rows[start : end + 1] = [replace(row, gap=True) for row in part.rows[end : end + 1]]
        return taken
    return []


def _is_home(rows: Sequence[Row], at: int) -> bool:
    """Whether a row right below an address is a place, and the last before a gap."""
    last = at + 1 == len(rows) or rows[at + 1].gap
    return last and not rows[at].gap and places.is_place(rows[at].text.text)
