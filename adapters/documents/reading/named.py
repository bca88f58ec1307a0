"""The entries of resumes whose fields have names, by the names that JSON Resume, Reactive Resume and RenderCV use."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib import resources

from adapters.documents.reading.sheet import BULLET, Sheet
from adapters.documents.reading.tree import Branch, Tree, lines, word
from core.resume import commas
from core.resume.meta import is_only_place
from core.resume.model import Kind

Names = Sequence[str]
TITLES: Mapping[Kind, tuple[Names, Names]] = {
    Kind.WORK: (("position", "title", "role"), ("company", "name", "organization", "employer")),
    Kind.VOLUNTEER: (("position", "title", "role"), ("organization", "company", "name")),
    Kind.EDUCATION: (("studyType", "degree"), ("institution", "school")),
    Kind.PROJECTS: (("name", "title"), ("entity", "organization")),
    Kind.CERTIFICATES: (("name", "title"), ("issuer",)),
    Kind.AWARDS: (("title", "name"), ("awarder",)),
    Kind.PUBLICATIONS: (("name", "title"), ("publisher", "journal")),
    Kind.REFERENCES: (("name",), ("organization",)),
    Kind.OTHER: (("position", "name", "title", "language"), ("company", "institution", "organization", "entity")),
}
GROUPS = frozenset({Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS})
GROUP = ("label", "name", "language", "network")
DEGREES = ("level", "proficiency", "fluency", "summary", "description")
WORDS = ("details", "keywords", "fluency")
PLACE = ("location", "city")
DATES = ("date", "period", "releaseDate")
RANGE = (("startDate", "start_date"), ("endDate", "end_date"))
PROSE = ("description", "summary", "reference", "highlights", "courses", "authors", "roles", "keywords")
ADDRESSES = ("url", "website", "doi")
LABELLED = {"score": "Score", "grade": "Grade", "issue": "Issue", "volume": "Volume"}
BULLETS = frozenset({"bullet", "number", "reversed_number"})
HANDLE = re.compile(r"[^\s@:]+")
ISO = re.compile(r"(\d{4})(?:-(\d{2}))?(?:-\d{2})?(?:T.*)?")
MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
ONGOING = frozenset({Kind.WORK, Kind.VOLUNTEER, Kind.EDUCATION})


def write(sheet: Sheet, kind: Kind, item: Tree, language: str) -> None:
    """One entry of a section; what has a name that is not known is kept as a line "name: words"."""
    if isinstance(item, list):
        sheet.row(("", " ".join(lines(item))))
        return
    if not isinstance(item, dict):
        sheet.items(lines(item))
        return
    held = {name: value for name, value in item.items() if not is_technical(name)}
    if "x-line" in item:
        sheet.row(("", word(held.get("x-written")) or " ".join(lines(held))), bullet="" if item["x-line"] == "text" else BULLET)
    elif BULLETS & held.keys():
        sheet.items(line for value in held.values() for line in lines(value))
    elif (kind in GROUPS and "highlights" not in held) or "label" in held:
        _group(sheet, held, item)
    else:
        _entry(sheet, kind, held, language)


def _group(sheet: Sheet, held: Branch, item: Branch) -> None:
    """A group of skills, or a language and how well it is spoken, on one row."""
    if written := _take(held, ("x-written",)):
        group = _take(held, ("x-group",))
        sheet.row(("", f"{group}: {written}" if group else written))
        return
    name = _take(held, GROUP).rstrip(" :")
    keywords = held.get("keywords")
    skills = [text for part in keywords for text in [" ".join(lines(part))] if text] if isinstance(keywords, list) else []
    words = ", ".join(filter(None, (_take(held, (key,)) for key in WORDS)))
    level = word(item.get("level")) if not word(item.get("level")).replace(".", "").isdigit() else ""
    degree = ", ".join(filter(None, (level, *(_take(held, (key,)) for key in DEGREES))))
    if not words:
        words, degree = degree, ""
    name = f"{name} ({degree})" if degree and name else name or degree
    if skills and words == ", ".join(skills):
        sheet.group(name, skills)
    else:
        sheet.row(("", f"{name}: {words}" if name and words else name or words))
    _rest(sheet, held)


def _entry(sheet: Sheet, kind: Kind, held: Branch, language: str) -> None:
    titles, organisations = TITLES.get(kind, TITLES[Kind.OTHER])
    organisation = _take(held, organisations)
    title, area, place = _take(held, titles), _take(held, ("area",)), _take(held, PLACE)
    if not place and is_only_place(area):  # people write the town there, as no field of the form asks for it
        area, place = "", area
    title = commas.joined(dict.fromkeys((title, area)))
    dates = _dates(held, language, ongoing=kind in ONGOING)
    prose = [line for name in PROSE for line in _lines(held, name)]
    if not (title or organisation or place or dates) and prose:
        title = prose.pop(0)
    sheet.entry(title, organisation, place, dates)
    sheet.items(prose)
    for name in ADDRESSES:
        sheet.row(("", _take(held, (name,))))
    sheet.items(f"{label}: {value}" for name, label in LABELLED.items() if (value := _take(held, (name,))))
    _rest(sheet, held)


def _lines(held: Branch, name: str) -> list[str]:
    value = held.pop(name, "")
    return [word(value)] if name in {"keywords", "authors", "roles"} and isinstance(value, list) else list(lines(value))


def _rest(sheet: Sheet, held: Branch) -> None:
    for name, value in held.items():
        sheet.items(f"{_spoken(name)}: {line}" for line in lines(value))


def _spoken(name: str) -> str:
    """A field's name as words: "thesis_title" and "thesisTitle" are "Thesis title"."""
    words = re.sub(r"(?<=[a-z])(?=[A-Z])", " ", name.removeprefix("x-")).replace("_", " ").lower().strip()
    return words[:1].upper() + words[1:]


def _take(held: Branch, names: Names) -> str:
    """The first of the named fields that says something, taken out."""
    for name in names:
        if text := " ".join(lines(word(held.get(name)))):
            del held[name]
            return text
        held.pop(name, None)
    return ""


def _dates(held: Branch, language: str, *, ongoing: bool) -> str:
    if written := _take(held, ("x-dates",)):
        for name in (*DATES, *RANGE[0], *RANGE[1]):
            held.pop(name, None)
        return written
    whole = _date(_take(held, DATES), language)
    start, end = (_date(_take(held, names), language) for names in RANGE)
    if whole:
        return whole
    if end.lower() == "present":
        end = _now(language)
    if start and not end and ongoing:
        end = _now(language)
    if start and not end:
        return f"{start} –"  # where nothing tells whether it goes on, it only began then
    return " – ".join(dict.fromkeys(filter(None, (start, end))))


def _now(language: str) -> str:
    return words("now").get(language, "present")


@cache
def words(name: str) -> Mapping[str, str]:
    """A table of the data file beside this module."""
    table: Mapping[str, str] = tomllib.loads((resources.files(__package__) / "words.toml").read_text("utf-8"))[name]
    return table


def networks() -> Mapping[str, str]:
    """Where a user's profile lies, by the network."""
    return words("networks")


def profile(network: str, user: str) -> str:
    """The address of a user's profile; empty where the network is not known, or its user is none."""
    path, handle = networks().get(network.lower().replace(" ", ""), ""), user.strip().lstrip("@")
    return f"{path}{handle}" if path and HANDLE.fullmatch(handle) else ""


def is_technical(name: str) -> bool:
    """Whether a field says how a resume looks or is kept, and nothing about the person."""
    return name in words("technical")["fields"].split()


def _date(text: str, language: str) -> str:
    """An ISO date as people write it: the month by its name in English, by its number elsewhere. Others stay as they are.

    China and Japan write the year first, each number with its sign.
    """
    found = ISO.fullmatch(text)
    if found is None or not found[2]:
        return found[1] if found else text
    if not 1 <= int(found[2]) <= len(MONTHS):
        return text
    if language in {"zh", "ja"}:
        return f"{found[1]}年{int(found[2])}月"
    return f"{MONTHS[int(found[2]) - 1]} {found[1]}" if language == "en" else f"{found[2]}/{found[1]}"


def contact(sheet: Sheet, basics: Branch, links: Sequence[tuple[str, str, str]]) -> None:
    """The head: name, label and what leads to the person. A link is its address, the user and the network it is in."""
    sheet.row(("name", _take(basics, ("name",))))
    sheet.row(("label", _take(basics, ("label", "headline"))))
    where = place(basics.pop("location", ""))
    sheet.row(("email", _take(basics, ("email", "x-email"))), ("phone", _take(basics, ("phone",))), ("location", where))
    for name in ADDRESSES:
        sheet.row(("link", word(basics.pop(name, ""))))
    for address, user, network in links:
        known = all(part.lower().lstrip("@") in address.lower() for part in (user, *network.split()) if part)
        sheet.row(("link", address), *([] if known else [("", ": ".join(filter(None, (network, user))))]))


def place(value: Tree) -> str:
    """A place that may be given in parts."""
    if not isinstance(value, dict):
        return word(value)
    order = ("address", "city", "region", "postalCode", "countryCode")
    parts = [word(value.get(name)) for name in (*order, *(name for name in value if name not in order))]
    return commas.joined(dict.fromkeys(parts))
