"""Named tools, certificates, languages and degrees of a claim, abbreviations, and whose employer a deed belongs to."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache, lru_cache
from importlib.resources import files

from core.tailoring import speech
from core.tailoring.lexicon import Nature, TermMatch, implies, nature
from core.tailoring.truth.duties import is_told_duty
from core.tailoring.truth.lexis import look
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import key
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.stems import related
from core.tailoring.truth.verdict import Finding, Level

_NAMED = frozenset((Nature.TOOL, Nature.LICENCE, Nature.LANGUAGE))
_CAPITAL = "[A-ZÄÖÜÉÀА-ЯІЇЄ]"
_AT = re.compile(
    r"(?:(?<!\w)(?:[Aa]t|[Bb]eim?|[Ii]m|[Cc]hez|[Pp]resso|[Bb]ij|[Àà] l'|[Aa]u|[Àà] la|[Ee]n|[Ww]|[Вв]|[Уу]|[Nn]a|[Нн]а|[Nn]o)\s*"
    r"(?:центре|компании|школе|больнице|фирме|центрі)?\s*)(?<=[\s'])(?:the |der |dem |la |el |le |de |het )?[\"]?"
    rf"(?P<name>{_CAPITAL}[\w&'.-]*(?:\s+(?:&\s+|of\s+|de\s+|und\s+|y\s+)?{_CAPITAL}[\w&'.-]*)*)"
)
_LABEL = re.compile(r"^(?P<name>[A-ZÄÖÜÉА-ЯІЇЄ][\w&'.-]*(?:\s+(?:&\s+|of\s+|de\s+|und\s+)?[A-ZÄÖÜÉА-ЯІЇЄ][\w&'.-]*){0,4}):\s")
_SPEECH = re.compile(r"languages?|sprachen?|langues?|idiomas?|lenguas?|язык\w*|lingu[ae]|muttersprache|talen?|jezyk\w*|мов\w")
_OWN_NAME = {"diplom", "staatsexamen", "mba", "llm"}  # degrees that no other of their height stands for
_ARTS, _SCIENCE = {"ba", "ma"}, {"bsc", "bs", "msc"}
_BARE, _PAIR = 6, 2


@cache
def _heights() -> Mapping[str, int]:
    text = (files("core.tailoring.truth") / "data" / "degrees.toml").read_text(encoding="utf-8")
    return {word: int(height) for height, words in tomllib.loads(text).items() for word in words.split()}


def supported_terms(claim: Reading, evidence: Evidence) -> tuple[TermMatch, ...]:
    """The terms of a claim that the evidence names or implies."""
    known = _terms(evidence, denied=False)
    known |= implies(known)
    return tuple(one for one in claim.terms if one.term in known)


def check_terms(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """A finding for each named tool, certificate or language that the evidence does not name."""
    known = _terms(evidence, denied=False)
    denied = _terms(evidence, denied=True) - known
    known |= implies(known)
    for one in claim.terms:
        fragment = claim.text[one.start : one.end]
        if claim.clauses[claim.clause_at(one.start)].denied or one.term in known or one.start in covered:
            continue
        if one.term in denied and any(
            evidence.is_denied_alike(word, claim) for word in claim.words if one.start <= word.start < one.end
        ):
            continue
        if one.term in denied:
            yield Finding(Level.UNSUPPORTED, "denied", fragment, f"You told me that {fragment} is not something you did.")
        elif (nature(one.term) in _NAMED and not _literal(claim, one, evidence)) or (
            nature(one.term) is Nature.DUTY and not is_told_duty(claim, one, evidence)
        ):
            yield Finding(Level.UNSUPPORTED, "name", fragment, f"{fragment} is not in what you gave me for this line.")


def implied_words(evidence: Evidence) -> frozenset[str]:
    """The words of the names of all that follows from the evidence: "message" and "queue" from RabbitMQ."""
    return _words_implied(frozenset(_terms(evidence, denied=False)))


def says_language(word: Word, evidence: Evidence) -> bool:
    """Whether a word only says "language" of a language that the evidence names."""
    named = any(nature(term) is Nature.LANGUAGE for term in _terms(evidence, denied=False))
    return named and bool(_SPEECH.fullmatch(word.key))


@lru_cache(maxsize=1024)
def _words_implied(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(key(word) for term in implies(terms) for word in term.split() if len(word) > _BARE - 3)


def _terms(evidence: Evidence, *, denied: bool) -> set[str]:
    return {
        one.term for piece in evidence.pieces for one in piece.terms if piece.clauses[piece.clause_at(one.start)].denied is denied
    }


def _literal(claim: Reading, term: TermMatch, evidence: Evidence) -> bool:
    """Whether the words of a term stand in the evidence as they are, capitals included."""
    words = [word for word in claim.words if term.start <= word.start < term.end]
    return bool(words) and all(
        any(
            (place.word.key == word.key or not word.capital) and (place.word.capital or not word.capital or word.opens)
            for place in evidence.stated(word)
        )
        for word in words
    )


def check_degrees(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a degree is higher than, or another than, the one of the evidence."""
    mine = _degrees(claim)
    theirs = {level: word for piece in evidence.pieces for level, word in _degrees(piece).items()}
    for level, word in mine.items():
        if level not in theirs and (theirs or word.key in _SCIENCE | _ARTS | {"phd", "mba", "bachelor", "master"}):
            yield Finding(Level.UNSUPPORTED, "degree", word.text, f"{word.text} is not the degree you gave me.")
        elif level in theirs and _are_other_degrees({word.key, theirs[level].key}):
            yield Finding(Level.UNSUPPORTED, "degree", word.text, f"You wrote {theirs[level].text}, not {word.text}.")


def _are_other_degrees(names: set[str]) -> bool:
    """Whether two names of one height name two degrees: a diploma and a master's, of arts and of science."""
    return len(names) > 1 and bool(names & _OWN_NAME or (names & _ARTS and names & _SCIENCE))


def _degrees(reading: Reading) -> dict[int, Word]:
    found = {}
    for word in reading.words:
        level = _heights().get(word.key)
        if (
            level
            and (word.capital or not word.text.isascii())
            and not (
                word.key
                in {
                    "ba",
                    "ma",
                    "bs",
                    "ms",
                    "med",
                    "bed",
                    "doctor",
                    "associate",
                    "associates",
                    "promotion",
                    "licence",
                    "grado",
                    "dr",
                }
                and not _is_degree(word, reading)
            )
        ):
            found[level] = word
    return found


def _is_degree(word: Word, reading: Reading) -> bool:
    after = reading.text[word.end : word.end + 24]
    if word.key in {"ba", "ma", "bs", "ms", "med", "bed"}:
        return word.text[0].isupper() and (
            word.text.isupper()
            or "." in reading.text[word.start : word.end + 1]
            or (word.text[1:].islower() and len(word.text) > _PAIR)
        )
    if word.key in {"associate", "associates"}:
        return bool(re.match(r"(?:'s)? (?:of|degree|in)\b", after))
    return bool(re.match(r" (?:of|en|in|de)\b", after)) or (word.key in {"doctor", "dr"} and after.startswith(" of"))


def check_employers(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a deed stands under an employer that the evidence does not join to it."""
    for found in (*_AT.finditer(claim.text), *_LABEL.finditer(claim.text)):
        name, homes = _home(found, claim, evidence)
        rest = [word for word in claim.words if word not in name and not word.entry.lists & {"function", "light"}]
        if (len(found["name"]) <= _PAIR * 2 and found["name"].isupper()) or _SPEECH.fullmatch(found["name"].casefold()):
            continue
        if homes and rest and _foreign(rest, homes, evidence, found["name"]):
            yield Finding(
                Level.UNSUPPORTED, "employer", found["name"], f"Nothing you gave me says that this was at {found['name']}."
            )
            return


def _home(found: re.Match[str], claim: Reading, evidence: Evidence) -> tuple[list[Word], set[int]]:
    """The words of a name, as far as pieces of the evidence hold them together, and those pieces."""
    name: list[Word] = []
    homes: set[int] = set()
    for word in claim.words:
        if found.start("name") <= word.start < found.end("name"):
            pieces = {place.piece for place in evidence.stated(word) if related(place.word.key, word.key)}
            both = homes & pieces if name else pieces
            if not both:
                break
            name, homes = [*name, word], both
    return name, homes


def _foreign(rest: list[Word], homes: set[int], evidence: Evidence, name: str) -> bool:
    away = [word for word in rest if (places := evidence.stated(word)) and not any(place.piece in homes for place in places)]
    home = [word for word in rest if not word.capital and any(place.piece in homes for place in evidence.stated(word))]
    bare = all(_is_bare(evidence.pieces[number], name) for number in homes)
    if away and len(away) > len(home) and bare and not evidence.one_entry:
        return True
    return any(_elsewhere(evidence.pieces[number], rest, evidence, number, name) for number in homes) and len(homes) == 1


def _is_bare(piece: Reading, name: str) -> bool:
    """Whether a piece names an employer and no more: a heading without its dates."""
    if piece.moments or speech.is_first_person(piece.text):
        return piece.text.strip(" .") == name
    plain = [word for word in piece.words if "function" not in word.entry.lists]
    return len(plain) <= 2 * _BARE and (sum(word.capital for word in plain) >= _PAIR or piece.text.strip() == name)


def _may_employ(name: str) -> bool:
    """Whether a name after "at" or "im" is no common noun: "im Monat" is none."""
    known = look(key(name.split(maxsplit=1)[0]))
    return not (known.lists or known.concepts)


def _elsewhere(piece: Reading, rest: list[Word], evidence: Evidence, number: int, name: str) -> bool:
    """Whether, within one piece, the deed stands in a sentence about another employer."""
    spots = [(found.start(), found["name"]) for found in _AT.finditer(piece.text) if _may_employ(found["name"])]
    if len({spot for _, spot in spots}) <= 1:
        return False
    places = [place for word in rest for place in evidence.stated(word) if place.piece == number]
    governed = [
        next(
            (
                spot
                for at, spot in reversed(spots)
                if piece.clauses[piece.clause_at(at)].sentence <= piece.clauses[place.word.clause].sentence
            ),
            "",
        )
        for place in places
    ]
    others = [spot for spot in governed if spot and not (key(spot).startswith(key(name)) or key(name).startswith(key(spot)))]
    return len(others) > len(governed) / 2
