"""What stands in the header of a degree beside it: the school, its town, the field, the grade."""

import re
from collections.abc import Sequence
from itertools import pairwise

from core.expressions import expression
from core.resume import roles
from core.resume.dates import find
from core.resume.fields import Header
from core.resume.lexicon import fold, words
from core.resume.passage import Passage
from core.resume.places import is_region
from core.resume.towns import is_known, is_town

_DEGREE = re.compile(r"(?:[A-Z][A-Za-z]{0,2}\.?){2,4}")
_FACULTY = re.compile(r" of (?:Science|Arts)$")
_GRADE = re.compile(r"\d[.,]\d|\d\s?%|^\W*\d[\d\W]*$")
_WORD = re.compile(r"[^\W\d_]+")
_COUNTED = 4  # letters of a word that an abbreviation has one of
_NAMED = expression(r"(?:school|\bhigh|\bhs|schule|gymnasium)$|^(?:lycee|college|liceo|colegio|instituto|ies|escuela)\b")
_COMPOUND = 6  # letters of a field that other words end in: "Wirtschaftsinformatik"


def is_named(text: str) -> bool:
    """Whether a text begins or ends as the names of schools do: "Towers High School", "Lycée Hôtelier"."""
    return bool(_NAMED.search(fold(text).strip(" .,")))


def can_be(text: str) -> bool:
    """Whether a text that no list knows can be the name of a school: no degree, no grade, no letters that stand behind names."""
    if fold(text) in words("contacts", "credentials"):
        return False
    first = fold(text.split(maxsplit=1)[0])
    told = roles.degree_score(text) or roles.role_score(text) or first in words("roles", "details") or _GRADE.search(text)
    return text[:1].isupper() and not told


def is_bare(text: str) -> bool:
    """Whether a text is a degree without its subject: "MSc", "Bachelor of Science", "Laurea magistrale"."""
    plain = _FACULTY.sub("", text.split(" (", maxsplit=1)[0])
    return roles.degree_score(plain) > 0 and (len(plain.split()) == 1 or fold(plain) in words("roles", "higher"))


def is_subject(text: str) -> bool:
    """Whether a text names a field of study."""
    first, *_, last = [fold(word) for word in f"{text} {text}".split()]
    fields = words("roles", "fields")
    compound = any(last.endswith(field) for field in fields if len(field) >= _COMPOUND)
    return compound or bool({first, last, fold(text)} & fields) or last in words("roles", "studies")


def name_of_school(header: Header) -> None:
    """A school named by its kind only is what was finished, at the name that stands beside it: "High school, Wonderland"."""
    if len(header.title) != 1 or len(header.organisation) != 1:
        return
    name, school = header.title[0].text, header.organisation[0].text
    if fold(school) in words("roles", "school_kinds") and name[:1].isupper() and not roles.degree_score(name):
        header.title, header.organisation = header.organisation, header.title


def unknown(units: Sequence[Passage], header: Header) -> None:
    """Among units that none is known as a school, the first name that can be one is taken for it.

    Behind a degree without its subject the first of several is the subject: "MSc, Information Technology, UCL"; one that
    only shortens the next is of the degree: "DCG – Diplôme de Comptabilité et de Gestion".
    """
    short = [unit for unit, after in pairwise(units) if _shortens(unit.text, after.text)]
    units = [unit for unit in units if unit not in short]
    named = [unit for unit in units if can_be(unit.text) and not find(unit.text)]
    bare = is_bare(units[0].text)
    school = named[-1] if bare and named and not is_subject(named[-1].text) else next(iter(named), None)
    if bare and school and is_subject(school.text):
        school = None
    degree = next((unit for unit in units if unit is not school), units[0])
    subject = [units[1]] if bare and len(units) > 1 and units[1] is not school and units[1] in named else []
    header.title = [*short, degree, *subject]
    header.organisation = [school] if school and school is not degree else []
    header.extra += [unit for unit in units if unit not in (school, degree, *subject)]


def _shortens(text: str, whole: str) -> bool:
    """Whether a text is the first letters of the words of another, its small ones aside."""
    letters = "".join(word[0] for word in _WORD.findall(whole) if len(word) >= _COUNTED)
    return text.isupper() and len(text) > 1 and letters.upper().startswith(text)


def degree_apart(unit: Passage) -> list[Passage]:
    """Apart: "PhD Princeton University" is a degree and a school, "Laurea magistrale Università di Bologna", too."""
    first, _, rest = unit.text.partition(" ")
    second, _, behind = rest.partition(" ")
    whole = bool(behind) and fold(f"{first} {second}") in words("roles", "higher")
    if whole:
        first, rest = f"{first} {second}", behind
    following = rest.split(" ")[0]
    if (
        (whole or _DEGREE.fullmatch(first) or (following and roles.organisation_score(following)))
        and roles.degree_score(first)
        and roles.organisation_score(unit.text)
        and not roles.degree_score(rest)
        and (roles.is_institution(rest) or not is_subject(rest))
    ):
        return [unit.cut(0, len(first)), unit.cut(len(first))]
    return [unit]


def without_town(units: Sequence[Passage], row: Sequence[Passage], header: Header) -> list[Passage]:
    """The parts of a row without the place that stands behind a school in its midst: "Collège Vian, Lille - Brevet"."""
    begins = {piece.starts[0] for piece in row}
    for at, school in enumerate(units[:-1]):
        place = _place_behind(units[at + 1 :], begins) if roles.organisation_score(school.text) and not header.location else []
        if place:
            header.location += place
            return [unit for unit in units if unit not in place]
    return list(units)


def _place_behind(units: Sequence[Passage], begins: set[int]) -> list[Passage]:
    """A town, or a town with its region, that a school is followed by: "Diné College, Tsaile, AZ - BA".

    A town that no list knows is told by what `begins` behind it: another piece of the row, parted by more than a comma.
    """
    town, *rest = units
    if len(rest) > 1 and is_region(rest[0].text) and is_town(f"{town.text}, {rest[0].text}"):
        return [town, rest[0]]
    apart = bool(rest) and town.starts[0] not in begins and rest[0].starts[0] in begins
    told = is_known(town.text) or (apart and is_town(town.text) and not is_subject(town.text))
    return [town] if rest and told else []


def place_of_school(header: Header) -> None:
    """One capitalised word beside a school, without any degree, is its town: "The King's School, Grantham"."""
    name = header.title[0].text if len(header.title) == 1 else ""
    if name and not (header.location or roles.degree_score(name) or roles.role_score(name)):
        text = header.title[0].text.rstrip(".")
        if text.isalpha() and text.istitle():
            header.location, header.title = header.title, []


def tidied(header: Header) -> None:
    """Units beside the school that are none are about the studies: a field, a grade, a town."""
    school = [unit for unit in header.organisation if roles.organisation_score(unit.text)]
    others = [unit for unit in header.organisation if unit not in school]
    if not school or not others:
        return
    grades = [unit for unit in others if any(map(str.isdigit, unit.text))]
    town = [unit for unit in others if unit.starts[0] > school[-1].starts[0] and is_town_of(unit.text, header)]
    town = town[: not header.location]
    header.extra += grades
    for unit in town:
        at = len(_named(unit.text))
        header.location.append(unit.cut(0, at))
        header.extra += [unit.cut(at).strip("() ")] if at < len(unit.text) else []
    others = [unit for unit in others if unit not in (*grades, *town)]
    if not others:
        header.organisation = school
        return
    before = others if others[0].starts[0] < school[0].starts[0] else []
    header.organisation = school
    if before:
        header.title += before
    elif not header.title or (len(header.title) == 1 and _is_short(header.title[0].text)):
        header.title += others
    else:
        header.extra += others


def _is_short(text: str) -> bool:
    return " " not in text or fold(text) in words("roles", "higher")


def _named(text: str) -> str:
    """A town without what brackets say behind it in small letters: "Drunen (diploma behaald)"."""
    town, _, aside = text.partition(" (")
    return town if aside[:1].islower() else text


def is_town_of(text: str, header: Header) -> bool:
    """Whether what stands behind a school is its town: a known one, or one word beside a degree that has its subject."""
    if any(fold(unit.text) in words("roles", "leaving") for unit in header.title) and is_town(_named(text)):
        return True
    named = any(roles.degree_score(unit.text) and not is_bare(unit.text) for unit in header.title)
    return is_known(text) or (named and text.isalpha() and is_town(text) and not is_subject(text))
