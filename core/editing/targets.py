"""What the words of a request point at: a section, a role, a line, a skill."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher, get_close_matches
from functools import cache

from core.editing.forms import is_one_of, polite, quoted, table, unquoted, words
from core.resume.headings import known
from core.resume.lexicon import fold
from core.resume.lexicon import table as lexicon
from core.resume.model import Entry, Kind, Line, Resume, Section
from core.resume.outline import reading_order
from core.tailoring.lexicon import same, terms_of
from core.tailoring.whereabouts import named_at, roles
from core.tailoring.words import stems

LISTS = (Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS)
_ALIKE = 0.82
_LONG = 5
_REFERENCE = re.compile(r"#([\w.-]+)")
_NUMBER = re.compile(
    r"(?:the\s+)?(?:line|bullet(?: point)?|zeile|línea|ligne|строк\w)\s*(?:no\.?|nr\.?|number|#)?\s*(\d{1,3})", re.IGNORECASE
)
_LINE_BEHIND = re.compile(r"(?<=\S)[\s-]+(?:line|bullet(?: point)?|sentence|zeile|satz|punkt)$", re.IGNORECASE)  # "the A659 line"
_ITEM = 60  # characters of an item of a list
_ITEM_WORD = re.compile(
    rf"^(?:{'|'.join(map(re.escape, table()['items']['words']))})\s+|\s+(?:{'|'.join(table()['items']['words'])})$", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Place:
    """A line and where it stands: the section, and the entry in it, if any."""

    line: Line
    section: Section
    entry: Entry | None = None

    @property
    def parent(self) -> str:
        """The id of what the line belongs to."""
        return self.entry.id if self.entry else self.section.id

    @property
    def is_item(self) -> bool:
        """Whether it is an item of a list (a skill, a language) rather than a statement."""
        return self.section.kind in LISTS and len(self.line.text) <= _ITEM


def places(resume: Resume) -> Iterator[Place]:
    """Every line of the sections with its place."""
    for section in resume.sections:
        yield from (Place(line, section) for line in section.lines)
        for entry in section.entries:
            yield from (Place(line, section, entry) for line in entry.lines)
    if resume.unplaced:
        loose = Section("", Kind.OTHER)
        yield from (Place(line, loose) for line in resume.unplaced)


def place_of(resume: Resume, line: str) -> Place | None:
    """Where the line with this id stands."""
    return next((one for one in places(resume) if one.line.id == line), None)


def bare(text: str) -> str:
    """Words without articles and "section" around them."""
    text = unquoted(polite(text))
    parts = text.split()
    while len(parts) > 1 and parts[0].casefold() in words("articles"):
        parts = parts[1:]
    while len(parts) > 1 and parts[-1].casefold() in words("articles"):
        parts = parts[:-1]
    return unquoted(" ".join(parts))


def sections(text: str, resume: Resume) -> tuple[Section, ...]:
    """The sections that some words name: by their heading, by what they are about, or nearly so."""
    name = bare(text)
    name = table()["inflected"].get(name.casefold(), name)
    key = fold(name)
    exact = tuple(one for one in resume.sections if one.heading and fold(one.heading) in {key, fold(unquoted(text))})
    if exact or not key:
        return exact
    kind = known(name) or known(key.rstrip("s")) or known(f"{key}s")
    if kind and kind is not Kind.OTHER and (found := tuple(one for one in resume.sections if one.kind is kind)):
        return found
    near = [(SequenceMatcher(None, key, fold(one.heading)).ratio(), one) for one in resume.sections if one.heading]
    return tuple(one for ratio, one in near if ratio >= _ALIKE and len(key) >= _LONG)


def role(text: str, resume: Resume) -> Entry | None:
    """The one role that some words name, if they name one and nothing else does."""
    found = [one for one in roles(resume) if named_at(text, one)[0] >= 0]
    return found[0] if len(found) == 1 else None


def items(text: str, resume: Resume) -> tuple[Place, ...]:
    """The items of lists (skills, languages) that are exactly what some words say."""
    name = _ITEM_WORD.sub("", bare(text)).strip() or bare(text)
    kin = [one for one in places(resume) if one.is_item]
    exact = tuple(one for one in kin if fold(one.line.text) == fold(name))
    if exact:
        return exact
    alike = tuple(one for one in kin if same(one.line.text, name))
    return alike or tuple(one for one in kin if _nearly(fold(one.line.text), fold(name)))


def _nearly(one: str, other: str) -> bool:
    return min(len(one), len(other)) >= _LONG and SequenceMatcher(None, one, other).ratio() >= _ALIKE


def lines(text: str, resume: Resume) -> tuple[Place, ...]:
    """The lines that some words are about, the closest first; only those about equally close."""
    everywhere = tuple(places(resume))
    if found := _REFERENCE.fullmatch(text.strip()):
        return tuple(one for one in everywhere if one.line.id == found[1])
    if found := _NUMBER.fullmatch(text.strip()):
        order = dict(enumerate((line.id for line, _ in reading_order(resume)), 1))
        return tuple(one for one in everywhere if one.line.id == order.get(int(found[1])))
    if said := quoted(text) or _literal(text):
        exact = tuple(one for one in everywhere if fold(said) in fold(one.line.text))
        if exact:
            return exact
    if (counted := _counted(text, resume)) is not None:
        return counted
    about = _about(text)
    if not about:
        return ()
    scored = [
        (_closeness(about, one.line.text), one) for one in everywhere if not one.is_item or one.section.kind is Kind.SUMMARY
    ]
    best = max((score for score, _ in scored), default=0.0)
    return tuple(one for score, one in scored if score >= max(best * 0.8, 0.5)) if best else ()


def _literal(text: str) -> str:
    """Words long enough to be those of the line itself."""
    return _about(text) if len(_about(text).split()) > 2 else ""  # noqa: PLR2004 - two words are a topic


def _about(text: str) -> str:
    low = text.casefold().strip()
    for opening in sorted(table()["line"]["openings"], key=len, reverse=True):
        if low.startswith(f"{opening} "):
            return unquoted(text.strip()[len(opening) :].strip())
    return bare(_LINE_BEHIND.sub("", text.strip()))


def says_line(text: str) -> bool:
    """Whether the words speak of a line ("the line about hosting"), so that no section or skill is meant."""
    low = text.casefold().strip()
    if _NUMBER.fullmatch(low):
        return True
    counted = any(noun in low.split() for noun in words("ordinals", "nouns")) and _ordinal(low) is not None
    opened = any(low.startswith(f"{opening} ") for opening in table()["line"]["openings"])
    return counted or opened or (bool(_LINE_BEHIND.search(low)) and _ordinal(low) is None)


def _closeness(about: str, line: str) -> float:
    """The share of what is asked for that a line has: terms and words with a meaning."""
    wanted = {*stems(about), *terms_of(about)}
    here = {*stems(line), *terms_of(line)}
    if not wanted:
        return 1.0 if fold(about) in fold(line).split() else 0.0
    return len(wanted & here) / len(wanted)


def _ordinal(low: str) -> int | None:
    for number, name in enumerate(("first", "second", "third")):
        if any(word in low.split() for word in words("ordinals", name)):
            return number
    return -1 if any(word in low.split() for word in words("ordinals", "last")) else None


def _counted(text: str, resume: Resume) -> tuple[Place, ...] | None:
    """The line that is counted ("the last bullet under Northwind"); None when nothing is counted."""
    low = text.casefold()
    number = _ordinal(low)
    if number is None or not any(noun in low.split() for noun in words("ordinals", "nouns")):
        return None
    entry = role(text, resume)
    named = next((found for word in re.findall(r"[^\W\d_]+", text)[::-1] if (found := sections(word, resume))), ())
    home = entry.lines if entry else tuple(line for one in named for line in _all(one))
    if not home or number >= len(home):
        return ()
    return tuple(one for one in places(resume) if one.line.id == home[number].id)


def _all(section: Section) -> Sequence[Line]:
    return (*section.lines, *(line for entry in section.entries for line in entry.lines))


def heads(text: str, resume: Resume) -> bool:
    """Whether these words stand in the head of an entry: an employer, a title, dates, a school."""
    wanted = fold(text)
    parts: Iterable[str] = (
        part for one in resume.entries() if not one.inline for part in (one.title, one.organisation, one.dates, one.location)
    )
    return bool(wanted) and any(re.search(rf"(?<!\w){re.escape(wanted)}(?!\w)", fold(part)) for part in parts)


def everything(text: str) -> bool:
    """Whether the words mean the whole resume."""
    return is_one_of("everything", bare(text)) or is_one_of("everything", text)


@cache
def _list_names() -> tuple[str, ...]:
    names = lexicon("headings")
    return tuple(phrase for kind in LISTS for phrase in names[kind.value]["phrases"])


def known_list(text: str) -> Kind | None:
    """The kind of a list that some words name, whether the resume has it or not."""
    name = bare(text)
    kind = known(name)
    if kind is None and len(name) >= _LONG and (near := get_close_matches(name.casefold(), _list_names(), 1, _ALIKE)):
        kind = known(near[0])
    return kind if kind in LISTS else None
