"""Places: whether a text is one, and where one begins at the end of a line."""

import re
from functools import cache

from core.expressions import expression
from core.resume.dates import find
from core.resume.lexicon import fold, table, words

_PARENTHESES = expression(r"^[(\[](.*)[)\]]$")
_POSTCODE = expression(
    r"\b(?:\d{3} \d{2}(?=\s+[^\W\d_a-zа-яё])|\d{4,6}(?:-\d{3,4})?|[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}|[A-Z]\d[A-Z] ?\d[A-Z]\d"
    r"|\d{4} ?[A-Z]{2}|\d{2}-\d{3})\b"
)
_BRITISH = expression(r"(?P<town>[^\W\d_][^\d,]{2,30}) [A-Z]{1,2}\d[A-Z\d]?(?P<whole> ?\d[A-Z]{2})?")
_CITY = expression(
    r"[^\W\d_][^\W\d_'’.\-]*(?:[ '’.\-]{1,2}(?:(?:am|an|der|den|de|del|di|da|do|dos|du|la|le|les|el|of|upon|on|"
    r"in|im|bei|sur|sous|nad|na|и|на)[ \-])?[^\W\d_a-zа-яё][^\W\d_'’.\-]*){0,3}\.?"
)
_NUMBERED = expression(r"^\d{1,5}[a-zA-Z]?,?\s+\S|\S\s+\d{1,4}\s?[a-zA-Z]?(?:[/-]\d+\w?)?$")
_COUNTY = expression(r"Co\.? (?!Limited|Inc)[A-Z][a-z]{3,}")  # of Ireland, and Durham
_YEARS = expression(r"(?:19|20)\d\d-(?:19|20)\d\d\b")
_FLAT = expression(
    r"(?:flat|app|apt|appt|apartment|unit|suite|ste|wohnung|whg|bus|bte|esc|piso|pta|int|scala|lok|m|кв|daire|d)\.?\s?\d+\w?",
    re.IGNORECASE,
)
_BRACKETED = expression(r"\s*\(([^()]+)\)")
_PARTED = expression(r"[,،，]\s*|(?<![\dCc])/\s*|\s+[-–|·]\s+")
_JOINED = expression(
    r"(?P<name>[^,]*[^\s,-])-(?P<town>[A-Z][^\W\d_.'’]+\.?(?: [A-Z][^\W\d_.'’]+){0,2}), (?P<state>[A-Z]{2})(?: \d{5}(?:-\d{4})?)?"
)
_TAIL_WORDS = 3
_ROAD_WORDS = 4
_STREET_WORDS, _HOUSE = 7, 6  # words, digits of a house or of a postcode behind a dash
_LONGEST = 90
_YEAR = 4  # digits: too short to tell a postcode from a year


_LABELLED = expression(r"(?P<label>[^\W\d_][^:：|·,;\t]{1,20}?)\s*[:：]\s*(?P<place>[^:：|·;\t]{2,50}?)\s*(?:[|·,;\t]\s*|$)")


def labelled(text: str) -> list[tuple[int, int]]:
    """Where the places stand in a row that says nothing else and what each of them is: "City: Poznań | Country: Poland"."""
    found, at = list[tuple[int, int]](), 0
    while at < len(text) and (match := _LABELLED.match(text, at)):
        if fold(match["label"]) not in words("places", "labels"):
            return []
        found.append(match.span("place"))
        at = match.end()
    return found if at == len(text) else []


@cache
def _wide() -> frozenset[str]:
    return words("places", "countries") | words("places", "regions")


def is_region(part: str) -> bool:
    """Whether it is a country or a state: "USA", "California", "CA", "CA 94588", "CO United States"."""
    plain = _POSTCODE.sub("", part).strip(" .")
    state, _, country = plain.partition(" ")
    stated = state.isupper() and fold(state) in words("places", "states")
    return (
        fold(plain) in _wide()
        or bool(_COUNTY.fullmatch(plain))
        or (stated and (not country or fold(country) in words("places", "countries")))
    )


def is_county(part: str) -> bool:
    """Whether it is a county as Irish addresses name it: "Co. Kildare"."""
    return bool(_COUNTY.fullmatch(part))


def is_city(part: str) -> bool:
    """Whether it is a city that is known here."""
    return fold(_POSTCODE.sub("", part).strip(" .")) in words("places", "cities")


def is_remote(part: str) -> bool:
    """Whether it says that the work was not bound to a place."""
    return fold(part.strip(" ().")) in words("places", "remote")


def is_area(part: str) -> bool:
    """Whether it is the country about a town, as profiles name it: "Greater Boston Area", "Großraum München"."""
    areas, plain = table("places")["areas"], fold(part)
    if any(plain.endswith(f" {fold(word)}") for word in areas["after"]):
        return part[:1].isupper()
    first, _, town = plain.partition(" ")
    if first in areas["about"] and town:
        return town.endswith(" area") or town in words("places", "cities")
    return any(plain.startswith(f"{fold(word)} ") for word in areas["before"])


def is_place(text: str) -> bool:
    """Whether a text is a place and nothing else: "Berlin", "Port Amberly, OR", "(remote)", "Kirschweg 7, Musterlingen"."""
    text = bare(text)
    if not text or len(text) > _LONGEST:
        return False
    coded = has_postcode(text)
    plain = _BRACKETED.sub(r", \1", text) if coded else text
    parts = [part.strip() for part in _PARTED.split(plain) if part.strip()]
    if not parts or any(not (_fits(part) or (coded and _is_line(part))) for part in parts):
        return False
    named = [part for part in parts if _is_named(part)]
    return bool(named) and (len(parts) > 1 or not _only_state(parts[0]))


def bare(text: str) -> str:
    """A text without the brackets or signs around it: "(Salem, OR)"."""
    text = text.strip(" .;|·•")
    inner = _PARENTHESES.match(text)
    return inner[1] if inner else text


def _is_line(part: str) -> bool:
    """Whether a part beside a postcode is a line of an address: a street that no list knows, with its number, or a flat."""
    street = bool(_NUMBERED.search(part)) and len(part.split()) <= _STREET_WORDS
    return street or bool(_FLAT.fullmatch(part)) or (part.isdigit() and len(part) <= _HOUSE)


def has_postcode(text: str) -> bool:
    """Whether a postcode stands in a text that is no year."""
    return any(len(code.group()) > _YEAR or is_city(text[code.end() :]) for code in _POSTCODE.finditer(text))


def may_be_street(text: str) -> bool:
    """Whether a text that stands before a postcode and its town can be a street and a number, in whatever words."""
    return any(map(str.isdigit, text)) and len(text.split()) <= _STREET_WORDS and not find(text)


def _fits(part: str) -> bool:
    return _is_named(part) or bool(_CITY.fullmatch(_POSTCODE.sub("", part).strip()) and not part.islower())


def _is_named(part: str) -> bool:
    return is_region(part) or is_city(part) or is_remote(part) or is_address(part) or is_area(part)


def _only_state(part: str) -> bool:
    return fold(part) in words("places", "states") and fold(part) not in _wide()


def is_address(part: str) -> bool:
    """Whether it is a street with a number, or a postcode with a town; "London SE15" has the first half of one."""
    tokens = fold(part).replace(",", " ").split()
    code = None if _YEARS.match(part) else _POSTCODE.match(part)
    if code and len(tokens) > 1 and (len(code.group()) > _YEAR or is_city(part[code.end() :])):
        return True
    if (british := _BRITISH.fullmatch(part)) and (british["whole"] or is_city(british["town"])):
        return True
    street = any(
        token in words("places", "streets")
        or token.endswith(("strasse", "straße", "str.", "weg", "platz", "gasse", "straat", "laan", "allee"))
        for token in tokens
    )
    return street and bool(_NUMBERED.search(part.strip()))


def is_road(text: str) -> bool:
    """Whether a text is a street without its number, as stands behind an employer with several branches: "Patrick Street"."""
    tokens = fold(text).split()
    known, starts = words("places", "roads"), words("places", "road_starts")
    ends = tuple(word[1:] for word in known if word.startswith("*"))
    if not 0 < len(tokens) <= _ROAD_WORDS:
        return False
    whole = len(tokens) > 1
    named = tokens[-1].endswith(ends) or (whole and tokens[-1] in known)
    return (named and text[:1].isupper()) or (whole and tokens[0] in starts and text.split()[1][:1].isupper())


def joined(text: str) -> int:
    """Where the hyphen stands that joins a name to its town and state, as job boards write them: "Waffle House-Southaven, MS".

    A town with a hyphen of its own has one word on either side of it, and its second is no town: "Winston-Salem, NC".
    """
    match = _JOINED.fullmatch(text)
    if match is None or fold(match["state"]) not in words("places", "states"):
        return -1
    name, town = match["name"], match["town"]
    hyphened = f"{name.rpartition(' ')[2]}-{town}"
    told = is_city(town) or " " in name or " " in town
    return match.end("name") if told and not is_city(hyphened) and not name.rpartition("-")[2].islower() else -1


def tail(text: str) -> int:
    """Where a place begins at the end of a text, without a separator: 7 in "Stripe San Francisco, CA"; -1 if there is none."""
    head, comma, last = text.rpartition(",")
    if not comma or not is_region(last.strip()) or "," in head:
        return -1
    tokens = list(re.finditer(r"\S+", head))
    if len(tokens) <= 1:
        return -1
    for count in range(min(_TAIL_WORDS, len(tokens)), 0, -1):
        if is_city(head[tokens[-count].start() :]):
            before = tokens[-count - 1].group() if count < len(tokens) else ""
            return tokens[-count - (fold(before) in words("places", "sides"))].start()
    if fold(last).strip() in words("places", "countries") or is_county(last.strip()):
        return -1  # a name alone before a country is as often all an employer: "Kaveri Exports, India"
    count = 2 if fold(tokens[-2].group()) in words("places", "city_starts") else 1
    return tokens[-count].start() if tokens[-count].group()[:1].isupper() else -1
