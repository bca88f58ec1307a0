"""The head of a resume: name, label, e-mail, phone, place and links; what is none of these stays as it is."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cache
from itertools import pairwise

from core.resume import headings, marks, ornaments, places, roles, surnames
from core.resume.addresses import addresses, ended, has_contact, is_phone, is_told
from core.resume.labels import (
    BEFORE,
    LABEL,
    NAMED,
    PLURAL,
    REACH,
    around,
    at_end,
    fields,
    is_alone,
    is_icon,
    is_label,
    is_named,
    labelled,
    names,
)
from core.resume.lexicon import comma, fold, table, words
from core.resume.model import Contact, Line, Source, Span
from core.resume.names import PARTS, are_same, begins_small, in_small_letters, is_name, opening, said_name
from core.resume.passage import Passage, joined
from core.resume.rows import Row
from core.resume.towns import TOWN

_CANADIAN = r"(?![A-Z]\d[A-Z] ?\d[A-Z]\d\b)"  # postcodes stand two spaces behind their town
_INDIAN = r"(?!\d{6}\b)"  # and those of India behind a dash
_SEPARATOR = re.compile(rf"\s*[|•·●▪◦■♦⋄∙¦]\s*|\s+[–—―]\s+{_INDIAN}|\s{{2,}}+{_CANADIAN}|\t+|\s*;\s+|\s+[*,~/-]\s+{_INDIAN}")
_TABS = re.compile(r"\t+")
_ICON = re.compile(rf"(?:{ornaments.ORNAMENT}\s*|[^\w\s\"'“„«(\[+]\s+|[^\W\d_a-zA-Z]\s+)(?=\S)")  # or a letter of an icon font
_PERSONAL_TITLE = re.compile(r"^[^\W\d_].{2,40}['’]s (?:cv|resume|résumé|curriculum vitae)$", re.IGNORECASE)
_PHONE = re.compile(r"\+?[\d\s()./-]{7,20}")
_PERSONAL = 140  # characters of the longest line of personal data
_LABEL_WORDS = 12
_AGE = 2  # digits in what somebody is: "Head of Year 10"
_SCHEMES = {"email": "mailto:", "phone": "tel:"}
_STATED = re.compile(r"([^,]{3,30}) ([A-Z]{2})")
_WRAPPED = 2  # words of a label's second line


@dataclass(slots=True)
class Found:
    """What was read so far."""

    name: Passage | None = None
    said: bool = False  # the name stands behind a word that says so
    parts: dict[str, surnames.Field] = field(default_factory=dict)  # of the name, where a form asks for each
    label: list[Passage] = field(default_factory=list)
    email: Passage | None = None
    phone: Passage | None = None
    place: list[Passage] = field(default_factory=list)
    links: list[Passage] = field(default_factory=list)
    other: list[Passage] = field(default_factory=list)
    furniture: list[Passage] = field(default_factory=list)


_PARENTHESES = re.compile(r"\s*\(([^()]+)\)$")
_TOWN_WORD = re.compile(r"^(?:г|м|с|пос|смт)\.\s?|(?<=, )\d{4,6} ")
_STREET = re.compile(r"\w \d{1,4}[a-z]?, |^\d{1,4},? \w")
_TOWN_PARTS = 3


def read(rows: Sequence[Row], source: Source, language: str) -> tuple[Contact, tuple[Span, ...]]:
    """The contact data of the head's rows, and the labels and icons that stand before them (left out of the document)."""
    found = Found()
    region = table("contacts")["regions"].get(language, "US")
    told = [row for row in rows if marks.named(row.told, marks.CONTACT)]
    for row in told:
        _read_told(row, found)
    if not found.name and begins_small([row.text.text for row in rows]):
        found.name, told = rows[0].text, [*told, rows[0]]
    for line in labelled([row for row in rows if row not in told]):
        for passage in fields(line):
            _read_line(passage, found, region)
    if found.parts:
        _name_in_parts(found, language)
    if not found.name and found.other and _is_small_name(found.other[0], found, rows):
        found.name = found.other.pop(0)
    for row in rows:
        named = [piece for piece in found.other if row.links and piece.rows[0] == row.number and is_named(piece.text, row.links)]
        found.other = [piece for piece in found.other if piece not in named]
        found.furniture += named
        for link in row.links:
            (found.furniture if link.text in {known.text for known in found.links} else found.links).append(link)
    again = [piece for piece in (*found.label, *found.other) if found.name and fold(piece.text) == fold(found.name.text)]
    found.furniture += again
    found.label, found.other = ([piece for piece in pieces if piece not in again] for pieces in (found.label, found.other))
    _with_street(found, rows)
    if found.name and found.place and not found.label and found.other and _is_below(found.name, found.other[0], rows):
        found.label.append(found.other.pop(0))
    return _contact(found, rows, source), tuple(span for passage in found.furniture for span in passage.spans(source))


def _is_small_name(piece: Passage, found: Found, rows: Sequence[Row]) -> bool:
    first = len(rows) > 1 and piece.rows[0] == rows[0].number and piece.text == rows[0].text.text
    return in_small_letters(piece.text, found.email.text if found.email else "", above=first and has_contact(rows[1]))


def _is_below(name: Passage, piece: Passage, rows: Sequence[Row]) -> bool:
    """Whether a piece is all of the row under the name and says what the person is, in whatever word: "Enóloga"."""
    numbers = [row.number for row in rows]
    at = numbers.index(name.rows[0]) + 1 if name.rows[0] in numbers else len(rows)
    if at >= len(rows) or rows[at].text.text.strip("|·,; ") != piece.text or is_personal(piece.text):
        return False
    works = roles.is_institution(piece.text) and not roles.is_role(piece.text)
    return not works and len(piece.text.split()) <= _LABEL_WORDS and not re.search(r"\d{2}|[:!?]$", piece.text)


def _with_street(found: Found, rows: Sequence[Row]) -> None:
    """Put the row above a postcode with its town before it, where a street and a number stand in it: "Flat 4, 29 Perry Vale"."""
    if not found.place or not places.has_postcode(found.place[0].text):
        return
    at = next((at for at, row in enumerate(rows) if row.number == found.place[0].rows[0]), 0)
    above = rows[at - 1].text.text.strip("|·,; ") if at else ""
    street = next((piece for piece in found.other if piece.text == above and piece.rows[0] == rows[at - 1].number), None)
    named = is_personal(above) or bool(LABEL.match(above)) or roles.is_role(above) or roles.organisation_score(above)
    if street and not named and places.may_be_street(above):
        found.other.remove(street)
        found.place.insert(0, street)


def _read_told(row: Row, found: Found) -> None:
    """Take what the file itself calls a name, a phone number and so on; the rest of the row stays as it is."""
    at = row.raw.start
    for mark in marks.named(row.told, marks.CONTACT):
        found.other += _worded(row.text.within(at, mark.start))
        at = mark.end
        value = row.text.within(mark.start, mark.end)
        if not value:
            continue
        if mark.role == "name" and found.name is None:
            found.name = value
        elif mark.role == "label":
            found.label.append(value)
        elif mark.role == "location":
            found.place.append(value)
        else:
            _keep(value, mark.role, found)
    found.other += _worded(row.text.within(at, row.raw.end))


def _worded(passage: Passage) -> list[Passage]:
    return [passage.strip("|·,;")] if any(letter.isalnum() for letter in passage.text) else []


def _read_line(line: Passage, found: Found, region: str) -> None:
    lone = is_alone(line.text) and not is_label(line.text, "link")
    if headings.is_title(line.text) or is_icon(line.text) or lone or _PERSONAL_TITLE.search(line.text):
        found.furniture.append(line)
        return
    line = _introduced(line, found)
    hits = addresses(line.text, region)
    if is_personal(line.text) and not any(is_told(hit, line.text) for hit in hits):
        found.other.append(line.strip("|·,;"))
        return
    named = found.name is None and is_name(next(_pieces(line), line).text)
    said = LABEL.search(line.text) or _tabbed().match(line.text)
    pieces = [*_pieces(line)]
    placed = len(pieces) > 1 and any(places.is_place(piece.text) for piece in pieces)
    if not (hits or named or said or placed) and _read_words(line, found):
        return
    at, before = 0, len(found.other)
    for hit in hits:
        start, end, fax = around(line.text, at, hit.start, hit.end) if hit.field == "phone" else (hit.start, hit.end, False)
        if (start, end) != (hit.start, hit.end) and (found.phone or fax):  # the label tells this number from the first
            _read_rest(line.cut(at, start), found)
            found.other.append(joined(line.cut(start, end).split(_TABS)))
        else:
            _read_rest(line.cut(at, hit.start), found, before=hit.field)
            _keep(line.cut(hit.start, hit.end), hit.field, found)
            found.furniture += [behind] if (behind := line.cut(hit.end, end)) else []
        at = end
    _read_rest(line.cut(at), found)
    beside = [piece for piece in found.other[before:] if _is_town(piece.text) and (hits or _STREET.search(piece.text))]
    if found.name and not found.place and len(beside) == 1:
        found.other.remove(beside[0])
        found.place += beside


def _introduced(line: Passage, found: Found) -> Passage:
    """A line without the name that its writer gives in a sentence ("Hi, my name is Jane Doe, ...") or beside other words."""
    start, end = (0, 0) if found.name else opening(line.text)
    if end:
        found.name = line.cut(start, end)
        found.furniture += [line.cut(0, start)] if start else []
        return line.cut(end).strip(",|•·")
    said = None if found.name else said_name().search(line.text)
    if said is None or not is_name(said["name"]):
        return line
    found.name, found.said = line.cut(*said.span("name")), True
    found.other += [before] if (before := line.cut(0, said.start("name"))) else []
    return line.cut(said.end("name"))


def _is_town(text: str) -> bool:
    """Whether a text that stands beside an address has the form of a town that no list knows: "Wexcombe", "г. Заречье"."""
    parts = [part.strip() for part in _PARENTHESES.sub(r", \1", _TOWN_WORD.sub("", text)).split(",")]
    named = all(part[:1].isupper() or any(map(str.isdigit, text)) for part in parts) and parts[-1][:1].isupper()
    formed = len(parts) <= _TOWN_PARTS and bool(TOWN.fullmatch(parts[-1])) and not parts[-1].rpartition(" ")[2].islower()
    labels = is_label(text, *REACH)
    return named and formed and not (labels or roles.is_role(text) or headings.known(text))


def is_personal(text: str) -> bool:
    """Whether a line begins with what people say of their birth, family or nationality."""
    plain = f"{fold(text).lstrip()} "
    return len(text) <= _PERSONAL and any(
        plain.startswith(word) and not plain[len(word)].isalpha() for word in words("contacts", "personal")
    )


def _keep(value: Passage, kind: str, found: Found) -> None:
    value = value.strip(",;|()" if kind == "email" else ",;|")
    if kind == "link":
        value = value.cut(0, len(ended(value.text)))
    if kind in _SCHEMES and getattr(found, kind) is None:
        at = len(_SCHEMES[kind]) if value.text.lower().startswith(_SCHEMES[kind]) else 0
        found.furniture += [value.cut(0, at)] if at else []
        setattr(found, kind, value.cut(at))
    else:
        (found.links if kind == "link" else found.other).append(value)


def _read_rest(rest: Passage, found: Found, before: str = "") -> None:
    """The words before a hit: a label or an icon of it is left out, the others are read piece by piece."""
    if before and (named := at_end(rest.text)) >= 0:
        found.furniture.append(rest.cut(named))
        rest = rest.cut(0, named)
    elif before and (label := BEFORE.search(rest.text)) and names(label, before):
        found.furniture.append(rest.cut(label.start()))
        rest = rest.cut(0, label.start())
    for piece in _pieces(rest):
        _read_piece(piece, found)


@cache
def _tabbed() -> re.Pattern[str]:
    """A label of a name or an address in a column of its own, as the tables of a Lebenslauf have it."""
    labels = sorted((label for kind in (*NAMED, "location") for label in table("contacts")[kind]), key=len, reverse=True)
    said = "|".join(f"{PLURAL} ".join(map(re.escape, label.split())) for label in labels)
    return re.compile(rf"(?P<label>(?:{said}){PLURAL})(?:\t+| {{2,}})\s*(?=\S)", re.IGNORECASE)


def _pieces(rest: Passage) -> Iterator[Passage]:
    for piece in [rest] if _tabbed().match(rest.text) else rest.split(_SEPARATOR):
        edges = [0, *(match.start() for match in LABEL.finditer(piece.text) if match.start()), len(piece.text)]
        for start, end in pairwise(edges):
            if cut := piece.cut(start, end).strip(",;|•·–—-*"):
                yield cut


def _read_piece(piece: Passage, found: Found) -> None:
    if (icon := _ICON.match(piece.text)) and found.name:
        found.furniture.append(piece.cut(0, icon.end()))
        piece = piece.cut(icon.end())
    label = LABEL.match(piece.text) or _tabbed().match(piece.text)
    value = piece.cut(label.end()) if label else piece
    if is_icon(piece.text) or (is_alone(piece.text) and not is_label(piece.text, "link")) or _names_link(piece.text, found):
        found.furniture.append(piece)
    elif label and _read_field(piece.cut(0, label.end()), label["label"], value, found):
        return
    elif found.phone is None and _PHONE.fullmatch(value.text) and is_phone(value.text, piece.text):
        found.furniture += [piece.cut(0, label.end())] if label else []
        found.phone = value
    elif not label and found.name is None and is_name(piece.text):
        found.name = piece
    elif not label and _is_place(piece.text, found):
        found.place.append(_after_name(piece, found))
    elif not _read_words(piece, found):
        found.other.append(piece)


def _read_field(label: Passage, said: str, value: Passage, found: Found) -> bool:
    """Take what stands behind a label of a name or a place; False when the label is of something else."""
    kind = next((kind for kind in (*NAMED, "location", *REACH) if is_label(said, kind)), "")
    if kind and not value:
        found.furniture.append(label)
    elif kind == "name" and not found.said:
        found.furniture.append(label)
        _take_name(value, found)
    elif kind in PARTS and kind not in found.parts:
        found.parts[kind] = surnames.Field(label, value)
    elif kind == "location":
        found.furniture.append(label)
        found.place.append(value)
    else:
        return False
    return True


def _names_link(text: str, found: Found) -> bool:
    """Whether words in brackets only say where the address before them leads: "(LinkedIn)"."""
    return bool(found.links) and text[0] + text[-1] == "()" and is_label(text[1:-1], "link")


def _take_name(name: Passage, found: Found) -> None:
    """Take what a form says is the name; one that was taken before may be the same, said above the form."""
    if found.name:
        (found.furniture if fold(found.name.text) == fold(name.text) else found.other).append(found.name)
    found.name, found.said = name, True


def _name_in_parts(found: Found, language: str) -> None:
    """Take the name that the parts of a form make, unless it stands whole already; a part beside another name stays as it is."""
    before, told = found.name, list(found.parts.values())
    if before and all(surnames.holds(before, part.value) for part in told):
        found.furniture += [words for part in told for words in (part.label, part.value)]
        return
    if before and not found.said and not {"family", "given"} <= found.parts.keys():
        found.other += [joined((part.label, part.value)) for part in told]
        return
    pieces = surnames.pieces(found.parts, before if found.said else None, language)
    found.name, found.said = surnames.whole(pieces, language), True
    found.furniture += [part.label for part in told]
    if before and before not in pieces:
        (found.furniture if surnames.holds(found.name, before) else found.other).append(before)


def _after_name(place: Passage, found: Found) -> Passage:
    """A place without the name that stands before it on the same line: "Lukas Meier, Bahnhofstrasse 12", "Rosa Kim, Leeds"."""
    first, comma, rest = place.text.partition(",")
    where = rest.split(",")[0].strip()
    known = places.is_region(first) or places.is_city(first) or places.is_address(first)
    if (
        not comma
        or found.name
        or known
        or not is_name(first)
        or " " not in first
        or not (places.is_address(where) or (places.is_city(where) and not found.place))
    ):
        return place
    found.name = place.cut(0, len(first))
    return place.cut(len(first) + 1)


def _read_words(piece: Passage, found: Found) -> bool:
    """Take a piece without contact data as the name, the label or a place; False when it is none of them."""
    text = piece.text
    if found.name is None and not found.label and is_name(text):
        found.name = piece
    elif _is_place(text, found):
        found.place.append(_after_name(piece, found))
    elif (not found.other or (not found.label and roles.is_role(text))) and _is_tagline(text, found):
        found.label.append(piece)
    else:
        return False
    return True


def _is_place(text: str, found: Found) -> bool:
    """Whether a text is a place; below the name also one with its state and no comma between: "Toledo OH"."""
    stated = _STATED.fullmatch(text) if found.name and not (roles.is_role(text) or roles.organisation_score(text)) else None
    return places.is_place(text) or (stated is not None and places.is_place(f"{stated[1]}, {stated[2]}"))


def _is_tagline(text: str, found: Found) -> bool:
    """Whether it says what the person is: a role, or the first words under the name, if not itself in other letters."""
    digits = sum(map(str.isdigit, text))
    if len(text.split()) > _LABEL_WORDS or digits > (_AGE if roles.is_role(text) else 0) or text.endswith((":", "!", "?")):
        return False
    if found.label:
        return roles.is_role(text) and len(text.split()) <= _WRAPPED and len(found.label) == 1
    if roles.is_role(text):
        return True
    plain = " " in text.strip() and not LABEL.match(text) and not roles.is_institution(text)
    return plain and found.name is not None and found.email is None and not are_same(found.name.text, text)


def _contact(found: Found, rows: Sequence[Row], source: Source) -> Contact:
    return Contact(
        name=_text([found.name]),
        label=_text(found.label),
        email=_text([found.email]),
        phone=_text([found.phone]),
        location=_text(found.place, comma("".join(place.text for place in found.place))),
        links=tuple(link.text for link in found.links),
        other=tuple(Line(f"contact-{number}", piece.text, piece.spans(source)) for number, piece in enumerate(found.other, 1)),
        spans=tuple(span for row in rows for span in (row.raw,)),
    )


def _text(pieces: Sequence[Passage | None], glue: str = " ") -> str:
    return glue.join(" ".join(piece.text.split()).strip(" ,") for piece in pieces if piece)


def is_contact(row: Row, *, first: bool) -> bool:
    """Whether a row of the head holds contact data, or is a name or a label (as the `first` rows are)."""
    text = row.text.text
    if has_contact(row) or places.is_place(text) or LABEL.match(text):
        return True
    return (len(text.split()) <= _LABEL_WORDS and roles.is_role(text)) or (first and is_name(text))
