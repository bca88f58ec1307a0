"""What one header leaves open settled by the others of its section and by the places that the resume names elsewhere."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from core.expressions import expression
from core.resume import places, roles, schools
from core.resume.fields import Header
from core.resume.lexicon import fold
from core.resume.model import Contact
from core.resume.passage import EMPTY, Passage
from core.resume.towns import BRACKETED, COMMA, TOWN, has_state, is_town, span, unstated

_LEGAL = expression(
    r"(?:\b(?:GmbH|AG|KG|OHG|UG|Inc|Ltd|LLC|PLC|S\.?A|S\.?L|S\.?r\.?l|S\.?p\.?A|B\.?V|N\.?V|A\.?Ş|Şti|z o\.o)\.?|[»”“\"])$"
)
_APART = expression(r"[,;،，、|·]\s*")
_NUMBERS = expression(r"^.*\d\S*\s+(?=[^\W\d_]{3})|(?:\s+\S*\d\S*)+$")  # of a street or a postcode
_TWO = 2


@dataclass(slots=True)
class _Candidate:
    """A header whose last part may be a town: the part, what is left without it, and which field it stands in."""

    header: Header
    part: Passage
    left: list[Passage]
    field: str


def known_places(contact: Contact) -> set[str]:
    """The towns that the head of the resume names, folded."""
    said = (contact.location, *(line.text for line in contact.other))
    return {town for text in said for town in _towns(text)}


def _towns(text: str) -> Iterable[str]:
    for part in _APART.split(text):
        town = unstated(_NUMBERS.sub("", part.strip()))
        if TOWN.fullmatch(town):
            yield fold(town.strip("."))


def towns(headers: Sequence[Header], known: set[str]) -> None:
    """Give headers the towns that stand at their ends where something tells that they are towns; `known` learns them.

    A town is told by the list of cities, by the resume's other places, by a legal form or a closing quote before it, or by the
    headers around it: when most of a section's headers end in a place, the others do, and so do all that name an employer where
    several end in what has the form of a town.
    """
    located = [header for header in headers if header.location]
    for header in located:
        known.update(town for place in header.location for town in _towns(place.text))
    found = [candidate for header in headers if not header.location and (candidate := _candidate(header))]
    told = [candidate for candidate in found if known.intersection(_towns(candidate.part.text)) or _is_named(candidate)]
    most = len(told) + len(located)
    employed = [header for header in headers if header.organisation]
    all_end_so = bool(most or len(found) >= _TWO) and len(found) + len(located) >= len(employed)
    for candidate in found if all_end_so or most >= _TWO or most * _TWO >= len(headers) > most else told:
        setattr(candidate.header, candidate.field, candidate.left)
        moved = [] if candidate.field == "title" else candidate.left
        candidate.header.title = [one for one in candidate.header.title if one not in moved]
        candidate.header.location.append(candidate.part.strip("()"))
        known.update(_towns(candidate.part.text))
    for header in headers:
        if not header.location and (extra := next((one for one in header.extra if fold(one.text) in known), None)):
            header.location.append(extra)
            header.extra.remove(extra)
        _take_road(header)


def _take_road(header: Header) -> None:
    """The street at the end of an employer goes to its place: "Dunnes Stores, Patrick Street"."""
    whole = header.organisation[-1] if header.organisation else EMPTY
    *before, last = whole.split(COMMA) or [EMPTY]
    units = [*header.organisation[:-1], *([span(whole, before[0], before[-1])] if before else [])]
    if units and places.is_road(last.text):
        header.organisation = units
        header.location.insert(0, last)


def _is_named(candidate: _Candidate) -> bool:
    town, before = candidate.part.text.partition(",")[0], candidate.left[-1].text if candidate.left else ""
    return (
        bool(_LEGAL.search(before)) or places.is_city(town) or (candidate.header.title != [] and _ends_in_employer(before, town))
    )


def _ends_in_employer(before: str, town: str) -> bool:
    """Whether one word that is no subject stands behind a name that ends or begins as those of employers and schools do.

    "Oakfield Academy, Ware", "Lycée Saint-Yves, Gourin".
    """
    words = before.split()
    named = len(words) > 1 and any(roles.organisation_score(word) for word in (words[0], words[-1]))
    return named and town.isalpha() and not schools.is_subject(town)


def _candidate(header: Header) -> _Candidate | None:
    """The last part of a header that names both what and where, when it has the form of a town."""
    if not header.organisation:
        return None
    found = _at_end(header, "organisation") or _alone(header) or _in_extra(header)
    follows = header.title and header.title[-1].starts[0] > header.organisation[-1].starts[0]
    beside = follows and (len(header.title) > 1 or header.title[-1].rows[0] == header.organisation[-1].rows[0])
    return found or (_at_end(header, "title") if beside else None)


def _alone(header: Header) -> _Candidate | None:
    """The town behind a title and an employer of one row, of which the words of neither tell: "Clerk | Solaris | Gądki"."""
    (*title, employer), town = header.title or [header.organisation[0]], header.organisation[0]
    row = title and len(header.organisation) == 1 and employer.starts[0] < town.starts[0] and employer.rows[0] == town.rows[0]
    return _Candidate(header, town, [employer], "organisation") if row and is_town(town.text) else None


def _in_extra(header: Header) -> _Candidate | None:
    """What else its rows say, beside the dates or below them, where that has the form of a town."""
    town = next((one for one in header.extra if is_town(places.bare(one.text))), None)
    return _Candidate(header, town, [one for one in header.extra if one is not town], "extra") if town else None


def _at_end(header: Header, field: str) -> _Candidate | None:
    units: list[Passage] = getattr(header, field)
    last = units[-1]
    if (bracketed := BRACKETED.fullmatch(last.text)) and is_town(bracketed["town"]):
        return _Candidate(header, last.cut(*bracketed.span("town")), [*units[:-1], last.cut(0, bracketed.end("name"))], field)
    if len(units) > 1 and (is_town(last.text) or has_state(last.text)):
        return _Candidate(header, last, units[:-1], field)
    parts = last.split(COMMA)
    for count in (_TWO, 1):
        town = ", ".join(part.text for part in parts[-count:])
        if len(parts) > count and (is_town(town) or has_state(town)):
            left = [*units[:-1], span(last, parts[0], parts[-count - 1])]
            return _Candidate(header, span(last, parts[-count], parts[-1]), left, field)
    return None
