"""The place in the header of an entry, set apart from the employer or school that it stands beside."""

import re
from collections.abc import Sequence

from core.expressions import expression
from core.resume import places, roles
from core.resume.fields import Header
from core.resume.lexicon import fold, words
from core.resume.meta import is_free, is_only_place
from core.resume.passage import Passage

COMMA = expression(r"(?:[,،、]\s+|，\s*)(?![^(（]*[)）])")
TOWN = re.compile(r"[^\W\d_][^\W\d_'’.\-]*(?:[ '’\-][^\W\d_][^\W\d_'’.\-]*){0,2}\.?")
_PROVINCE = expression(rf"{TOWN.pattern} \((?:[A-Z]{{2}}|\d{{2,3}})\)")  # its province: "Moncalieri (TO)"
_CYRILLIC = expression(r"[\u0400-\u04ff .-]+")
_STATED = expression(rf"(?P<town>{TOWN.pattern}) (?P<state>[A-Z]{{2,3}})(?: \d{{4,5}}(?:-\d{{4}})?)?")
BRACKETED = expression(r"(?P<name>.*\S) \((?P<town>[^()]+)\)")
_WORDS = 2  # of a town in a script without capitals
_TWO = 2
_TOWN = 2  # parts of a place: town and state


def take(rows: list[list[Passage]], location: list[Passage]) -> None:
    """One capitalised word in the cell beside an employer, below the cell of the dates, is its town."""
    for row in rows if len(rows) > 1 and not location else ():
        employer, cell = row[0].text, row[-1].text
        beside = len(row) == _TOWN and roles.organisation_score(employer) and not roles.role_score(employer)
        if beside and cell.isalpha() and cell.istitle() and is_free(cell):
            location.append(row.pop())
            return


def without_middle(units: Sequence[Passage], location: list[Passage]) -> list[Passage]:
    """The parts of a row without the city that stands between two of them: "Polish Bar, Leeds, Nail technician".

    It may also be the end of what a dash parts from the title: "Hatch Fabrication, Tulsa OK - welder".
    """
    if location:
        return list(units)
    for at, unit in enumerate(units[:-1]):
        parts = unit.split(COMMA)
        for one, part in enumerate(parts):
            told = places.is_city(part.text) or is_stated([part.text]) or (one and places.is_county(part.text))
            if (at or one) and told:
                end = one + 1 + any(places.is_region(wide.text) for wide in parts[one + 1 : one + _TWO])
                location.append(span(unit, part, parts[end - 1]))
                around = (parts[:one], parts[end:])
                return [*units[:at], *(span(unit, kept[0], kept[-1]) for kept in around if kept), *units[at + 1 :]]
    return list(units)


def unjoined(piece: Passage) -> list[Passage]:
    """A name and its town apart where only a hyphen stands between them: "Waffle House-Southaven, MS"."""
    at = places.joined(piece.text)
    return [piece.cut(0, at), piece.cut(at + 1)] if at > 0 else [piece]


def take_labelled(row: Passage, header: Header) -> bool:
    """Whether all of a row is a place with labels of its parts, which then goes to the header: "City: Poznań | Country: ..."."""
    found = [] if header.location else places.labelled(row.text)
    at = 0
    for start, end in found:
        header.joints += [label] if (label := row.cut(at, start).strip("|·,;")) else []
        header.location.append(row.cut(start, end))
        at = end
    return bool(found)


def employer_before(location: list[Passage]) -> tuple[list[Passage], list[Passage]]:
    """A name before a town and its country taken for the employer or school that is missing: "Kaveri Exports, Mumbai, India"."""
    parts = location[0].split(COMMA) if location else []
    if (
        len(parts) <= _TWO
        or not places.is_city(parts[1].text)
        or places.is_city(parts[0].text)
        or places.is_address(parts[0].text)
    ):
        return [], location
    return parts[:1], [span(location[0], parts[1], parts[-1]), *location[1:]]


def stripped(row: list[Passage], location: list[Passage]) -> list[Passage]:
    """A row without the place at its end: "ABC Company, Inc., Anywhere, USA", "Stripe San Francisco, CA"."""
    if location or not row:
        return row
    last = row[-1]
    bracketed = BRACKETED.fullmatch(last.text)
    if bracketed and (is_only_place(bracketed["town"]) or is_stated([bracketed["town"]])):
        location.append(last.cut(*bracketed.span("town")))
        return [*row[:-1], last.cut(0, bracketed.end("name"))]
    parts = last.split(COMMA)
    if len(row) > 1 and len(parts) == _TOWN and places.is_region(parts[-1].text) and places.is_place(last.text):
        location.append(last)
        return row[:-1]
    count = _place_parts([part.text for part in parts])
    at = places.tail(last.text)
    if count == 1 and at > 0 and places.is_city(last.cut(at).split(COMMA)[0].text):  # "Boston College Boston, MA"
        count = 0
    if count and (count < len(parts) or len(row) > 1):
        location.append(span(last, parts[-count], parts[-1]))
        rest = span(last, parts[0], parts[-count - 1]) if count < len(parts) else None
        return [*row[:-1], rest] if rest else row[:-1]
    if at > 0:
        location.append(last.cut(at))
        return [*row[:-1], last.cut(0, at).strip(",")]
    return row


def _place_parts(parts: Sequence[str]) -> int:
    """How many of the last comma-separated parts are a place."""
    if (
        len(parts) > _TOWN
        and places.is_region(parts[-1])
        and places.is_region(parts[-2])
        and places.is_place(parts[-3] + ", " + parts[-1])
    ):
        return 3
    if len(parts) > 1 and (_PROVINCE.fullmatch(parts[-1]) or is_stated(parts)):
        return 1
    if len(parts) > 1 and places.is_region(parts[-1]) and places.is_place(", ".join(parts[-2:])) and is_free(parts[-2]):
        return 2
    if parts and (places.is_city(parts[-1]) or places.is_remote(parts[-1]) or (places.is_region(parts[-1]) and len(parts) > 1)):
        return 1
    return 0


def is_stated(parts: Sequence[str]) -> bool:
    """Whether the last part is a town and its state with no comma between: "Geelong VIC", "Lafayette LA 70501".

    Two letters behind a town that no list knows are its state where title and employer stand before: "Smith & Moss, Jones PA".
    """
    match = _STATED.fullmatch(parts[-1])
    long = match is not None and (len(match["state"]) > _TWO or len(parts) > _TWO)
    return match is not None and has_state(parts[-1]) and (long or places.is_city(match["town"]))


def has_state(text: str) -> bool:
    """Whether a text has the form of a town with its state and no comma between."""
    match = _STATED.fullmatch(text)
    named = match is not None and (places.is_city(match["town"]) or is_town(match["town"]))
    return match is not None and named and fold(match["state"]) in words("places", "states")


def unstated(text: str) -> str:
    """A town without its state behind it, where no comma is between."""
    match = _STATED.fullmatch(text)
    return match["town"] if match and has_state(text) else text


def span(whole: Passage, left: Passage, right: Passage) -> Passage:
    """From the beginning of one part of a passage to the end of another."""
    return whole.cut(_offset(whole, left), _offset(whole, right) + len(right.text))


def _offset(whole: Passage, part: Passage) -> int:
    return next(
        index
        for index in range(len(whole.text) - len(part.text) + 1)
        if whole.starts[index] == part.starts[0] and whole.text.startswith(part.text, index)
    )


def is_between(text: str) -> bool:
    """Whether a row between those of an employer and of the title is the town, as in the forms of Russian job sites."""
    return bool(_CYRILLIC.fullmatch(text)) and is_town(text)


def is_known(text: str) -> bool:
    """Whether a text is a city or a region that is known here."""
    return places.is_city(text) or places.is_region(text)


def is_town(text: str) -> bool:
    """Whether a text has the form of a town (with its region after a comma), and nothing tells that it is something else."""
    town, comma, region = text.partition(", ")
    if comma and not (places.is_region(region) or (region.isupper() and len(region) <= _TWO)):
        return False
    if not TOWN.fullmatch(town) or not is_free(town) or fold(town) in words("roles", "fields") | words("roles", "ranks"):
        return False
    parts = [part for part in town.split() if part.lower() not in words("places", "particles")]
    if town.lower() == town.upper():
        return len(parts) <= _WORDS and not roles.east(town)
    return bool(parts) and all(part[0].isupper() and not part.isupper() for part in parts)
