"""What a resume shows: terms with the places they stand at, how firmly, and the lines to quote."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime
from enum import IntEnum

from core.expressions import expression
from core.resume.model import Entry, Kind, Resume
from core.tailoring.choices import stands
from core.tailoring.codes import has_code
from core.tailoring.grades import reached
from core.tailoring.levels import level, level_of_course, years_with
from core.tailoring.lexicon import Nature, all_terms, find_terms, implies, nature, terms_of
from core.tailoring.patterns import pattern
from core.tailoring.speech import is_weak
from core.tailoring.truth.plain import key
from core.tailoring.truth.stems import related
from core.tailoring.wanted import told, without_wanted
from core.tailoring.words import initials, loose_initials, names, stems, words

_NEVER = re.compile(r"\b(?:no|never|without|kein\w*|nie|ohne|aucune?|jamais|sin|nunca|без|никогда)\b|没有", re.IGNORECASE)
_WHOSE = re.compile(
    r"\b(?:my|our|their|his|her|mein\w*|unser\w*|mi|nuestr[oa]|mon|notre|наш\w*|мо[иейёюя]\w*)\s+(?:\w+\s)?$|"
    r"\b(?:reporting to|reported to|assistant to|under) (?:the |a )?$|"
    r"\b(?:with|alongside|beside|by|from|assist\w*|help\w*|shadow\w*) (?:the|his|her|their) (?:\w+ )?$|"
    r"\b(?:(?:work\w*|serv(?:e|ed|ing)|act(?:ed|ing)) (?:\w+ )?(?:in|within|with|as part of)|part of|member of|belong\w* to|"
    r"join(?:ed|ing)?|teil|mitglied|arbeit\w*(?: \w+)? in|membre d['’]une|au sein d['’]une|miembro de un|parte de un) "
    r"(?:(?:an?|the|einem|eines|une?|una) (?:(?:\w+[ -])?\w+ )?)?$",
    re.IGNORECASE,
)
_TOLD_BY_SECTION = {Kind.PUBLICATIONS: "Scientific publications"}  # what a list shows without its name
_WRITTEN_IN = {
    "en": "English",
    "de": "German",
    "fr": "French",
    "es": "Spanish",
    "it": "Italian",
    "pt": "Portuguese",
    "ru": "Russian",
    "zh": "Chinese",
    "ja": "Japanese",
    "ko": "Korean",
    "pl": "Polish",
    "nl": "Dutch",
    "tr": "Turkish",
    "uk": "Ukrainian",
    "ar": "Arabic",
}
_KIND = re.compile(r"(?:^|[\W\d_])(?P<word>[^\W\d_]{3,}) $")
_DEED = re.compile(r"\w+(?:ed|ing)|led|ran|did|made|took|won", re.IGNORECASE)
_TOKEN = expression(r"[\w&+#]+")
_NUMBER_BETWEEN = r" (?:\d+ )?"
_JUST_BEFORE = 25
_JUST_WHOSE = 40
_ITEM = re.compile(r"[,;].*")
_LISTED = expression(r"[,;:•|()/]")
_ITEM_ENDS = ",;•\n|"
_BEGINS = 5  # letters that the forms of a word share
_FORM = 4  # letters of a verb
_AGAIN = ("re", "пере", "neu")  # "redesigned"
_NEAR_ENOUGH, _UNDER_A_ROLE = 1.2, 0.4
_RELATED = 1.5


class Firm(IntEnum):
    """How firmly something is shown."""

    NOT = 0
    WEAK = 1
    YES = 2


@dataclass(frozen=True, slots=True)
class Place:
    """A quotable line of the resume with the role it stands under (empty: none), its terms and names in capitals, its stems.

    `paper`: it names a degree or certificate.
    """

    text: str
    entry: str
    terms: frozenset[str]
    stems: frozenset[str]
    paper: bool = False


class Shown:
    """A resume seen as terms and lines, made once per comparison."""

    def __init__(self, resume: Resume, today: date | None = None) -> None:
        self.text = text = told(resume)
        self._firm: dict[str, Firm] = {}
        self._levels: dict[str, int] = {}
        for match in find_terms(text):
            item, around = _surroundings(text, match.start, match.end)
            paper = nature(match.term) in {Nature.LICENCE, Nature.DEGREE}
            whole = _surroundings(text, match.start, match.end, whole=True)[1] if paper else around
            firm = Firm.NOT if _is_another(match.term, text[: match.start]) else _firmness(item, around, whole)
            self._firm[match.term] = max(firm, self._firm.get(match.term, Firm.NOT))
            if nature(match.term) == Nature.LANGUAGE and (found := level(around)):
                self._levels[match.term] = max(found, self._levels.get(match.term, 0))
        listed = {section.kind for section in resume.sections if section.lines or section.entries}
        self._firm |= {term: Firm.YES for kind, term in _TOLD_BY_SECTION.items() if kind in listed}
        firm_terms = {term for term, firm in self._firm.items() if firm == Firm.YES}
        self._written_in = {_WRITTEN_IN[resume.language]} if text.strip() and resume.language in _WRITTEN_IN else set[str]()
        self._implied = implies(firm_terms)
        self._places = tuple(_places(resume))
        self._resume, self._today = resume, today or datetime.now(UTC).date()
        self._stems = frozenset(stems(text))

    def firm(self, term: str) -> Firm:
        """How firmly a term is named itself."""
        return self._firm.get(term, Firm.NOT)

    def has(self, name: str) -> bool:
        """Whether a name that no lexicon holds stands in a line, in short or in full, and not as what is lacking."""
        lines = (place.text for place in self._places if name in place.terms)
        return any(_firmness(line[: max(0, line.find(name))], line) for line in lines)

    def has_code(self, code: str) -> bool:
        """Whether the code of a paper stands in a line, and not as what is still to come."""
        lines = (place.text for place in self._places if has_code(code, place.text))
        return any(_firmness("", line) is Firm.YES for line in lines)

    def says_word_for_word(self, text: str) -> bool:
        """Whether a line has these words, figures among them, one behind the other, or lists the only word of it.

        A paper may have its number between its words.
        """
        wanted = [re.escape(one) for one in _tokens(text)]
        if len(wanted) == 1 and any(_tokens(item) == _tokens(text) for one in self._places for item in _LISTED.split(one.text)):
            return True
        for place in self._places if len(wanted) > 1 else ():
            between, said = _NUMBER_BETWEEN if place.paper else " ", " ".join(_tokens(place.text))
            found = re.search(rf"(?<!\w){between.join(wanted)}(?!\w)", said)
            if found and _firmness(said[: found.start()], place.text) is Firm.YES:
                return True
        return False

    def reaches_level(self, asked: int, wanted: Sequence[str]) -> bool:
        """Whether what these stems name is told with a level of its course, and with no lower one for any of them."""
        return min(reached(wanted, (place.text for place in self._places)).values(), default=0) >= asked

    def goes_by_initials(self, text: str) -> bool:
        """Whether a line has, in short or in full, what the other names by its first letters in small words: "ran UAT"."""
        asked, short = loose_initials(text), frozenset(names(text))
        return any(
            asked.intersection(names(place.text)) or (short and short.intersection(loose_initials(place.text)))
            for place in self._places
        )

    def chosen(self, given: Sequence[str], beside: Sequence[str]) -> Firm:
        """How firmly one of these names stands in a line, as the name of what is asked for."""
        found = [(place.text, at) for place in self._places for one in given if (at := stands(one, beside, place.text)) >= 0]
        return max(
            (_firmness(text[:at], text) for text, at in found if not _NEVER.search(_ITEM.sub("", text[at:]))), default=Firm.NOT
        )

    def says(self, item: str) -> bool:
        """Whether a thing that no lexicon holds stands in one line: its name, or all its words that mean something.

        With the level of a course, where it names one.
        """
        wanted = set(stems(item))
        if (asked := level_of_course(item)) and not self.reaches_level(int(asked[-1]), tuple(wanted)):
            return False
        return any(map(self.has, names(item))) or (bool(wanted) and any(wanted <= place.stems for place in self._places))

    def worked_as(self, item: str) -> bool:
        """Whether the title of a job has all words of a thing: a "Production Operative" worked in production."""
        wanted = set(stems(item))
        return bool(wanted) and any(wanted.issubset(stems(one.title)) for one in self._resume.entries(Kind.WORK))

    def says_in_another_form(self, text: str) -> bool:
        """Whether a line has all words that mean something, one in another form: "redesigned the shop", "design of shops"."""
        wanted = words(text)
        for place in self._places if len(wanted) > 1 else ():
            (*missing,) = (word for stem, word in wanted.items() if stem not in place.stems)
            if len(missing) == 1 and any(_is_form(missing[0], word) for word in words(place.text).values()):
                return not is_weak(place.text)
        return False

    def is_silent(self, item: str) -> bool:
        """Whether no word of a thing stands anywhere."""
        return not self.says(item) and self._stems.isdisjoint(stems(item))

    def speaks_of(self, word: str) -> bool:
        """Whether words begin as this one in all its parts: "repariert" speaks of "Reparatur", "Prüfung" of no "UVV-Prüfung"."""
        begun = {stem[:_BEGINS] for stem in self._stems}
        return all(own[:_BEGINS] in begun for own in stems(word.replace("-", " ")))

    def has_kinds_only(self, term: str) -> bool:
        """Whether each mention of a duty has a word before it that says which kind of it that was: "contract negotiation"."""
        before = [self.text[: match.start] for match in find_terms(self.text) if match.term == term]
        kinds = [_KIND.search(text) for text in before]
        return bool(kinds) and all(kind and stems(kind["word"]) and not _DEED.fullmatch(kind["word"]) for kind in kinds)

    def certifies(self, terms: Sequence[str]) -> bool:
        """Whether one of these terms is named by a degree or certificate that is not still to come."""
        return any(place.paper and place.terms.intersection(terms) for place in self._places)

    def follows(self, term: str) -> bool:
        """Whether a term follows from others that are shown firmly, or is the language of the resume."""
        return term in self._implied or term in self._written_in

    def tells_of(self, term: str) -> bool:
        """Whether a term is named or follows from what is; nobody may say of the language of a resume that it is named in it."""
        return self.firm(term) is not Firm.NOT or term in self._implied

    def language_level(self, term: str) -> int | None:
        """The best level stated for a language, if any."""
        return self._levels.get(term)

    def terms(self, of: Nature) -> Sequence[str]:
        """The terms of one nature that are shown firmly."""
        return tuple(term for term, firm in self._firm.items() if firm == Firm.YES and nature(term) == of)

    def years(self, term: str) -> float | None:
        """Years of work with something, None where no dated job names it."""
        return years_with(self._resume, self._today, lambda text: term in (found := terms_of(text)) or term in implies(found))

    def studied(self) -> str:
        """What is said of studies; of a resume without such a part, all of it."""
        texts = [text for entry in self._resume.entries(Kind.EDUCATION) for text in _told(entry)]
        return "\n".join(texts) or self.text

    def coverage(self, wanted: Sequence[str]) -> tuple[float, float]:
        """The share of these stems that the whole resume has, and the share that its best single line has."""
        if not wanted:
            return 1.0, 1.0
        best = max((len(place.stems & set(wanted)) for place in self._places), default=0)
        return len(self._stems & set(wanted)) / len(wanted), best / len(wanted)

    def coverage_of_papers(self, wanted: Sequence[str]) -> float:
        """The share of these stems that the best degree or certificate has."""
        return max((len(place.stems & set(wanted)) / len(wanted) for place in self._places if place.paper), default=0.0)

    def nearest(self, terms: Sequence[str], words: Sequence[str]) -> Place | None:
        """The line that is closest: it names a term, or something related to it, or shares words."""
        related = implies(terms)
        scored = [(self._nearness(place, terms, related, words), place) for place in self._places]
        score, best = max(scored, key=lambda one: one[0], default=(0.0, None))
        return best if score >= _NEAR_ENOUGH else None

    def _nearness(self, place: Place, terms: Sequence[str], related: frozenset[str], words: Sequence[str]) -> float:
        named = 4.0 * len(found := place.terms & set(terms))
        named += (
            any(all_terms().get(term) is Nature.LANGUAGE for term in found) and level(place.text) is not None
        )  # it says how well
        reach = place.terms | implies(place.terms)
        akin = _RELATED * len(implies(place.terms) & set(terms) - related)
        akin += _RELATED * sum(1.0 for term in reach & related if nature(term) != Nature.FIELD)
        akin += 0.5 * sum(1.0 for term in reach & related if nature(term) == Nature.FIELD)
        shared = 0.6 * len(place.stems & set(words))
        return named + akin + shared + (_UNDER_A_ROLE if place.entry and named + akin + shared >= _NEAR_ENOUGH else 0.0)


def _is_form(asked: str, said: str) -> bool:
    """Whether a word is another form of the one that is asked for; who did it again has done it, but not the other way round."""
    first, second = key(asked), key(said)
    again = (second.removeprefix(one) for one in _AGAIN if second.startswith(one))
    return related(first, second) or any(len(rest) >= _FORM and related(first, rest) for rest in again)


def _tokens(text: str) -> Sequence[str]:
    return _TOKEN.findall(text.casefold())


def _told(entry: Entry) -> Iterator[str]:
    yield from (entry.title, entry.organisation, *(line.text for line in entry.lines))


def _places(resume: Resume) -> Iterator[Place]:
    for section in resume.sections:
        papers = section.kind in {Kind.EDUCATION, Kind.CERTIFICATES}
        for line in section.lines:
            parts = without_wanted(line.text) if section.kind is Kind.SUMMARY else (line.text,)
            yield from (_place(part, "", papers=papers) for part in parts)
        for entry in section.entries:
            for line in entry.lines:
                yield _place(line.text, entry.id, papers=papers)
            if entry.title:
                paper = _is_paper(entry.title, papers=papers)
                named = frozenset((*terms_of(entry.title), *names(entry.title), *initials(entry.title)))
                degree = any(nature(term) is Nature.DEGREE for term in terms_of(entry.title))
                words = frozenset(stems(entry.title)) if papers and not degree else frozenset[str]()
                yield Place(entry.title, entry.id, named, words, paper)
            if trade := frozenset(term for term in terms_of(entry.organisation) if nature(term) == Nature.INDUSTRY):
                yield Place(entry.organisation, entry.id, trade, frozenset())
    for line in resume.unplaced:
        yield _place(line.text, "")


def _is_paper(text: str, *, papers: bool) -> bool:
    """Whether words name a degree or certificate that is held: by where they stand (`papers`), or by what they say."""
    return (papers or bool(pattern("paper").search(text))) and not pattern("unfinished").search(text)


def _place(text: str, entry: str, *, papers: bool = False) -> Place:
    own = (found.term for found in find_terms(text) if not _is_another(found.term, text[: found.start]))
    return Place(
        text, entry, frozenset((*own, *names(text), *initials(text))), frozenset(stems(text)), _is_paper(text, papers=papers)
    )


def _surroundings(text: str, start: int, end: int, *, whole: bool = False) -> tuple[str, str]:
    """The words before a term in its list item, and the item with a bracket that follows (of a certificate: the whole line)."""
    left = max(text.rfind(mark, 0, start) for mark in ("\n" if whole else _ITEM_ENDS)) + 1
    right, depth = end, 0
    while right < len(text) and (depth or text[right] not in ("\n" if whole else _ITEM_ENDS)):
        depth += {"(": 1, ")": -1}.get(text[right], 0)
        if depth < 0 or text[right : right + 2] == "\n\n":
            break
        right += 1
    if text[right : right + 1] == "\n" and whole and text[right + 1 : right + 2] in {" ", "\t"}:
        right = text.find("\n", right + 1) if "\n" in text[right + 1 :] else len(text)
    return text[left:start], text[left:right]


def _is_another(term: str, before: str) -> bool:
    """Whether a leader is somebody else: "with my team lead"."""
    return term == "Leading people" and bool(_WHOSE.search(before[-_JUST_WHOSE:]))


def _firmness(before: str, around: str, line: str = "") -> Firm:
    """How firmly words are said by what stands before and around them; what is said of a paper may stand anywhere in its line."""
    if _NEVER.search(before[-_JUST_BEFORE:]) or pattern("unfinished").search(line or around):
        return Firm.NOT
    return Firm.WEAK if pattern("weak").search(around) else Firm.YES
