"""Section headings, however they are worded and styled."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cache

from core.resume.dates import are_dates, is_duration
from core.resume.lexicon import fold, table
from core.resume.model import Kind
from core.resume.passage import Passage, joined
from core.resume.rows import Row

_SIGNS = frozenset("■□◆◇●○★☆▼▪")
_EDGE = " \t:：.•·|_-–—=*#~►▶■●○◆»›、，,/\\"
_LETTER_SPACED = re.compile(r"(?:\S ){2,}\S(?:  +(?:\S ){1,}\S)*")
_NUMBER = re.compile(r"^(?:[0-9]{1,2}|[ivx]{1,4})[.)]\s+")
_BRACKETED = re.compile(r"[\[【〔［〈《]([^\[\]]+)[\]】〕］〉》]")
_WORDS = 6  # the longest heading that is not in the lexicon
_LETTERS = 60
_ICONS = "\ue000"  # where the private use area begins


@dataclass(frozen=True, slots=True)
class Heading:
    """A section heading: its kind, its words as the person wrote them, the rows it takes, and what follows on its last line."""

    kind: Kind
    text: str
    rows: tuple[Row, ...]
    rest: tuple[Row, ...] = ()
    known: bool = True


@dataclass(frozen=True, slots=True)
class Style:
    """How this resume sets its headings, learned from the ones whose words are known."""

    capitals: bool = False
    level: int = 0
    gaps: bool = False


@cache
def phrases() -> tuple[str, ...]:
    """All headings that are known, as they are written."""
    return tuple(phrase for kind in Kind for phrase in table("headings")[kind.value]["phrases"])


@cache
def _phrases() -> dict[str, Kind]:
    return {_key(phrase): kind for kind in reversed(Kind) for phrase in table("headings")[kind.value]["phrases"]}


@cache
def _weak() -> frozenset[str]:
    return frozenset(_key(phrase) for kind in Kind for phrase in table("headings")[kind.value].get("weak", ()))


@cache
def _nouns() -> dict[str, Kind]:
    return {fold(noun): kind for kind in reversed(Kind) for noun in table("headings")[kind.value].get("nouns", ())}


@cache
def _modifiers() -> frozenset[str]:
    return frozenset(fold(word) for word in table("headings")["modifiers"]["phrases"])


_SHARED = re.compile(r"(?P<first>[^\W\d_]{3,})-\s?(?:&|und|en|och|og)\s(?P<last>[^\W\d_]+)")
_AND = re.compile(r"\s(?:&|und|y|e|et|и|та|і|i|en|och|og|ve)\s")


@cache
def _titles() -> frozenset[str]:
    return frozenset(_key(word) for word in table("headings")["title"]["phrases"])


@cache
def _contact() -> frozenset[str]:
    return frozenset(_key(word) for word in table("headings")["other"]["contact"])


def _key(text: str) -> str:
    return re.sub(r"\s*[&+/]\s*", " & ", _NUMBER.sub("", fold(text))).replace(" and ", " & ").strip(_EDGE)


def bare(text: str) -> str:
    """A heading's words without decoration: "## SKILLS :" and "S K I L L S" are "SKILLS"."""
    plain = text.strip(_EDGE)
    inside = _BRACKETED.fullmatch(plain)
    return " ".join(unspaced(inside[1].strip(_EDGE) if inside else plain).split())


def unspaced(text: str) -> str:
    """Letter-spaced words put together: "W O R K  H I S T O R Y" is "WORK HISTORY"."""
    if not _LETTER_SPACED.fullmatch(text):
        return text
    return " ".join(word.replace(" ", "") for word in re.split(r" {2,}", text))


def is_title(text: str) -> bool:
    """Whether a line only names the document: "Lebenslauf", "Jane Doe's CV"."""
    return _key(bare(text)) in _titles()


def is_contact(heading: str) -> bool:
    """Whether a heading stands over contact data."""
    return _key(heading) in _contact()


def known(text: str) -> Kind | None:
    """The kind of a heading whose words are in the lexicon, or are all made of the words of headings."""
    key = _key(bare(_untimed(text)))
    if len(key) > _LETTERS or not key:
        return None
    if found := _phrases().get(key):
        return found
    if shared := _SHARED.fullmatch(key):
        return _sharing(shared["first"], shared["last"])
    parts = [part for part in re.split(r"[\s&,]+", key) if part]
    kinds = [_nouns().get(part) or _phrases().get(part) for part in parts]
    if 1 < len(parts) <= _WORDS and all(kind or part in _modifiers() for kind, part in zip(kinds, parts, strict=True)):
        return _first(kinds, english=True)
    return _joined(key) if capitals(text) and len(parts) <= _WORDS else None


def _untimed(text: str) -> str:
    """A heading without how long all of it was: "Опыт работы — 9 лет 2 месяца", "Work experience (8.5 yrs)"."""
    words, dash, rest = text.rstrip(" :)").partition(" (" if "(" in text else " — ")
    return words if dash and is_duration(rest) else text


def timed(text: str) -> Kind | None:
    """The kind of a known heading that says in brackets when all below it was: "Freelance work (2016 – present)"."""
    words, bracket, rest = text.rstrip().rpartition("(")
    return known(words) if bracket and rest.endswith(")") and are_dates(rest[:-1]) else None


def _joined(key: str) -> Kind | None:
    """What a heading in capitals is about, of which only one of two nouns is known: "EDUCATION AND TICKETS"."""
    nouns = _AND.split(key)
    return _first([_phrases().get(noun) or _nouns().get(noun) for noun in nouns], english=True) if len(nouns) > 1 else None


def _sharing(first: str, last: str) -> Kind | None:
    """What a heading of two nouns is about that share their end: "Schul- und Berufsausbildung"."""
    ends = [last[at:] for at in range(1, len(last) - 1)]
    wholes = [kind for end in ends if (kind := _phrases().get(first + end) or _phrases().get(f"{first}-{end}"))]
    second = _phrases().get(last)
    return _first([wholes[0], second], english=True) if wholes and second else None


def _first(kinds: Sequence[Kind | None], *, english: bool) -> Kind | None:
    """What a heading of several nouns is about: "Skills & Awards" is skills, "Research Experience" is experience."""
    return next((kind for kind in kinds if kind and kind is not Kind.OTHER), Kind.OTHER if english and any(kinds) else None)


def guess(text: str) -> Kind:
    """The kind of a line that is styled as a heading but whose words are not known."""
    parts = re.split(r"[\s&,/]+", fold(bare(text)))
    return next((kind for part in reversed(parts) if (kind := _nouns().get(part))), Kind.OTHER)


def modifies(word: str) -> bool:
    """Whether a word may stand beside the noun of any heading: "professional", "selected"."""
    return fold(word) in _modifiers()


def ends_in_noun(text: str) -> bool:
    """Whether the last word is one that headings are made of: "Shore Employment History"."""
    last = fold(text).split()[-1]
    return last == "history" or last in _nouns()


def told(role: str, text: str) -> Kind:
    """The kind of a heading that the file names: its role, when that is one, else what its words tell."""
    return Kind(role) if role in list(Kind) else known(text) or guess(text)


def is_weak(text: str) -> bool:
    """Whether these words also name a group of skills or a line of an entry."""
    return _key(bare(text)) in _weak()


def capitals(text: str) -> bool:
    """Whether all letters are capitals, in a script that has them."""
    letters = [letter for letter in text if letter.isalpha()]
    return (
        bool(letters)
        and all(letter == letter.upper() for letter in letters)
        and any(letter != letter.lower() for letter in letters)
    )


def is_bullet(row: Row) -> bool:
    """Whether a row begins with a bullet; symbols of icon fonts stand before headings too."""
    return bool(row.glyph) and row.glyph[0] < _ICONS


def without_signs(rows: Sequence[Row]) -> list[Row]:
    """The rows, known headings without the sign that stands before each of them and hardly anything else: "■職務経歴"."""
    signed = [row for row in rows if row.glyph in _SIGNS]
    told = Counter(row.glyph for row in signed if known(row.text.text))
    of_headings = {sign for sign, count in told.items() if count > 1 and 2 * count > sum(row.glyph == sign for row in signed)}
    return [replace(row, glyph="") if row.glyph in of_headings and known(row.text.text) else row for row in rows]


def style(rows: Sequence[Row]) -> Style:
    """How the resume sets its headings: by what most of the known ones share."""
    found = [(row, kind) for row in rows if not is_bullet(row) and (kind := known(row.text.text))]
    strong = [row for row, _ in found if not is_weak(row.text.text)] or [row for row, _ in found]
    if not strong:
        return Style(level=_outline(rows))
    upper = sum(capitals(row.text.text) for row in strong)
    levels = Counter(row.level for row in strong)
    return Style(
        capitals=upper * 2 > len(strong),
        level=min((level for level, count in levels.items() if level and count), default=0),
        gaps=sum(row.gap for row in strong) * 2 > len(strong),
    )


def _outline(rows: Sequence[Row]) -> int:
    levels = Counter(row.level for row in rows if row.level)
    return min((level for level, count in levels.items() if count > 1), default=0)


def spaced(row: Row) -> bool:
    """Whether a row is letter-spaced: "E X P E R I E N C E"."""
    return bool(_LETTER_SPACED.fullmatch(row.text.text.strip(_EDGE)))


def merged(rows: Sequence[Row]) -> Passage:
    """The words of a heading that runs over several rows."""
    return joined([row.text for row in rows])
