"""Contact data as the person dictates it: one field, checked, with a kind word on what can't be right."""

import re
import unicodedata
from collections.abc import Sequence
from functools import cache

from core.editing import guard, targets
from core.editing.forms import polite, table, unquoted
from core.editing.forms import words as said
from core.editing.model import Asks, Outcome, Request, Understood
from core.phrases import editing as words
from core.resume import places, roles
from core.resume.changes import ContactField, Correct
from core.resume.model import Contact
from core.resume.names import behind_introduction, capitalised, formed_small, is_name, letters_behind, without_generation
from core.tailoring.lexicon import Nature, nature, terms_of
from core.tailoring.words import initials, stems

FIELDS: Sequence[ContactField] = ("name", "label", "email", "phone", "location", "link")
_EMAIL = re.compile(r"[\w+%'-]+(?:\.[\w+%'-]+)*@[\w-]+(?:\.[\w-]+)*\.[^\W\d_]{2,}")
_PHONE = re.compile(r"\+?[\d\s()./-]+(?:(?:x|ext\.?)\s?\d{1,5})?", re.IGNORECASE)
_LINK = re.compile(r"(?:https?://)?(?:[\w-]+\.)+[^\W\d_]{2,}(?::\d{2,5})?(?:/[\w./~%#?=&+,-]*)?", re.IGNORECASE)
_CITY = re.compile(r"[^\W\d_a-zа-яё][^\W\d_'’.-]*(?:[ '’.-]{1,2}[^\W\d_][^\W\d_'’.-]*){0,3}")
_SURNAME = re.compile(
    r"(?:my|the|mein|mi|mon|моя|моє)\s+(?:new\s+)?(?:surname|last\s+name|family\s+name|nachname|familienname|apellido|"
    r"nom\s+de\s+famille|фамилия|прізвище)(?:\s*:|\s+(?:has\s+changed\s+to|changed\s+to|is|ist|lautet|es|est|теперь|тепер))"
    r"(?:\s+(?:now|jetzt|ahora|maintenant))?\s+(?P<value>[^\W\d_][^\d,;:!?]{1,40})",
    re.IGNORECASE,
)
_TWO = 2  # words of a name of which the last is the surname for certain
_DIGITS = range(7, 16)
_LONGEST = 80


def correct(request: Request) -> Outcome | None:
    """A correction of a field, when the message is one; None when it is about something else."""
    text = closed(polite(request.text))
    if (found := _SURNAME.fullmatch(text)) and len(parts := request.resume.contact.name.split()) == _TWO:
        return corrected(request, "name", f"{parts[0]} {unquoted(found['value']).rstrip(' .!')}")
    for field, pattern in _patterns().items():
        if found := pattern.fullmatch(text):
            value, named = unquoted(found["value"]).rstrip(" .!,;"), found["field"] or ""
            if _is_about_something_else(field, named, value, request):
                continue
            return corrected(request, field, value, named)
    return None


def closed(text: str) -> str:
    """The text with the gaps closed that a phone's keyboard puts into an e-mail address, and "(at)" for its sign."""
    text = re.sub(r"\s*[\[(]\s*at\s*[\])]\s*|(?<=\w)\s*@\s*(?=\w)", "@", text, flags=re.IGNORECASE)
    text = re.sub(r"(?<=\w)\s+\.(?=[\w.+-]*@)", ".", text)
    return re.sub(r"(@[\w-]+)\s*\.\s*(?=[\w-]+\b)", r"\1.", text)


def _is_about_something_else(field: str, named: str, value: str, request: Request) -> bool:
    """Whether the words only look like a field: "change the title of ...", "the number of ...", "name X Y", a heading."""
    if value.casefold().startswith(("of ", "von ", "de ", "that ", "for ")):
        return True
    heading = any(one.heading.casefold() == named.casefold() for one in request.resume.sections)
    vague = named.casefold() in {"number", "place", "nummer", "número", "numéro", "номер", "lieu", "line"}
    return heading or (vague and field == "phone" and not any(map(str.isdigit, value)))


@cache
def _patterns() -> dict[ContactField, re.Pattern[str]]:
    data = table()["fields"]
    before = rf"(?:(?:{_any(data['before'])})\s+)*(?:l['’])?"
    between = rf"(?:\s+(?:{_any(data['between'])})(?=[\s:])|\s*[:=–—]|\s*->)+:?"
    found: dict[ContactField, re.Pattern[str]] = {}
    for field in FIELDS:
        gap = between if field not in {"email", "phone"} else rf"(?:{between})?"  # "my phone +49 30 ..." needs no more
        lead = rf"{before}(?P<field>{_any(data[field])}){gap}"
        if field == "location":
            lead = rf"(?:{lead}|{_any(data['moved'])})"
        found[field] = re.compile(rf"{lead}\s+(?P<value>\S.*?)(?:\s+(?:now|jetzt|ahora|maintenant))?", re.IGNORECASE | re.DOTALL)
    return found


def _any(options: Sequence[str]) -> str:
    return "|".join(re.escape(one).replace(r"\ ", r"\s+").replace("'", "['’]") for one in sorted(options, key=len, reverse=True))


def corrected(request: Request, field: ContactField, value: str, named: str = "") -> Outcome:
    """The operation that puts a value into a field, or why it can't be that."""
    value = " ".join(unicodedata.normalize("NFKC", value).split()) if field in {"phone", "email"} else " ".join(value.split())
    if field == "label":
        return _headline(request, value)
    value = value.removeprefix("mailto:") if field == "email" else value
    value = _as_names_are(value) if field == "name" else value
    letters = letters_behind(value) if field == "name" else ()
    if letters and not guard.mixed(value) and (unknown := [one for one in letters if not _shows(one, request)]):
        return Asks(words.letters_of_a_name(unknown))
    if not value or guard.mixed(value) or not (letters or _VALID[field](value)):
        return Asks(words.bad_field(field, value))
    before = _link_before(request.resume.contact, value, named) if field == "link" else ""
    if value == (before or getattr(request.resume.contact, field, "")):
        return Asks(words.SAME_ALREADY)
    return Understood((Correct(field, value, before, request.text),))


def _shows(letters: str, request: Request) -> bool:
    """Whether the resume has the degree or licence that letters behind a name stand for."""
    text = "\n".join((request.resume.source.text, *(line.text for line in request.resume.lines())))
    licences = {term for term in terms_of(letters) if nature(term) is Nature.LICENCE}
    written = re.search(rf"(?<!\w){r'[.]?'.join(map(re.escape, letters))}(?!\w)", text)
    return bool(written) or letters in initials(text) or bool(licences.intersection(terms_of(text)))


def _email(value: str) -> bool:
    return bool(_EMAIL.fullmatch(value)) and len(value) <= _LONGEST


def _phone(value: str) -> bool:
    return bool(_PHONE.fullmatch(value)) and sum(map(str.isdigit, value)) in _DIGITS


def _as_names_are(value: str) -> str:
    """A name without how its owner begins to say it ("Im Dwayne Moss"), and in capitals where it was typed in small letters."""
    value = behind_introduction(value)
    about = {word.casefold() for word in value.split()} & said("fields", "said_of_a_name")
    return capitalised(value) if formed_small(value) and not about else value


def _name(value: str) -> bool:
    value = without_generation(value)
    loud = any(guard.has(kind, value) for kind in ("rank", "employment"))
    return is_name(value) and len(value) <= _LONGEST and "," not in value and not (guard.credentials(value) or loud)


def _location(value: str) -> bool:
    parts = [part.strip() for part in value.split(",")]
    known = any(nature(term) is not Nature.FIELD for term in terms_of(value))
    shaped = all(
        _CITY.fullmatch(part) or places.is_address(part) or places.is_region(part) or places.is_remote(part) for part in parts
    )
    claims = guard.credentials(value) or guard.has("rank", value) or roles.is_role(value)
    return len(value) <= _LONGEST and len(parts) <= len(FIELDS) and not (claims or known) and (shaped or places.is_place(value))


def _link(value: str) -> bool:
    return bool(_LINK.fullmatch(value)) and len(value) <= 2 * _LONGEST and "@" not in value


_VALID = {"email": _email, "phone": _phone, "name": _name, "location": _location, "link": _link}


def _link_before(contact: Contact, value: str, named: str) -> str:
    """The link that a new one takes the place of: of the same site."""
    site = next((one for one in ("linkedin", "github", "gitlab", "xing") if one in f"{named} {value}".casefold()), "")
    same = [one for one in contact.links if site and site in one.casefold()]
    if same or site:
        return same[0] if same else ""
    others = [one for one in contact.links if not re.search(r"linkedin|github|gitlab|xing", one, re.IGNORECASE)]
    return others[0] if len(others) == 1 else ""


def _headline(request: Request, value: str) -> Outcome:
    """A headline may be made of the words of the person's titles and headline; it is read as a fact."""
    titles = [one.title for one in request.resume.entries() if not one.inline]
    own = " ".join([request.resume.contact.label, *titles])
    if guard.mixed(value):
        return Asks(words.MIXED_LETTERS)
    wanted = {*stems(value), *guard.has("rank", value)}
    if (
        not wanted
        or len(value) > _LONGEST
        or not wanted <= {*stems(own), *guard.has("rank", own)}
        or guard.louder(own, f"{own} {value}")
    ):
        return Asks(words.headline(value))
    if value == request.resume.contact.label:
        return Asks(words.SAME_ALREADY)
    return Understood((Correct("label", value, reason=request.text),))


def cleared(request: Request, x: str) -> Outcome | None:
    """Leave a field of the head out: "remove my phone number"."""
    name, contact = targets.bare(x).casefold(), request.resume.contact
    for field in ("label", "phone", "location", "link", "email"):
        if name in {one.casefold() for one in table()["fields"][field]}:
            if field == "link":
                gone = [one for one in contact.links if name in one.casefold()] or list(contact.links)
                return Understood((Correct("link", "", gone[0], request.text),)) if len(gone) == 1 else None
            return Understood((Correct(field, "", reason=request.text),)) if getattr(contact, field) else None
    return None


def field_of(value: str, contact: Contact) -> ContactField | None:
    """The field that holds exactly this value."""
    return next((one for one in FIELDS if one != "link" and getattr(contact, one) == value), None)
