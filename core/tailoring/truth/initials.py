"""Abbreviations: initials of words, syllables and letters of compounds, states by their letters."""

import re
from collections.abc import Iterable, Iterator, Sequence

from core.tailoring.lexicon import Nature, nature
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.plain import key
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.verdict import Finding, Level

_SMALL = frozenset(
    (
        *(
            "of",
            "the",
            "and",
            "for",
            "in",
            "to",
            "s",
            "de",
            "der",
            "des",
            "fur",
            "und",
            "zur",
            "zum",
            "im",
            "y",
            "en",
            "con",
            "para",
        ),
        *(
            "los",
            "las",
            "del",
            "el",
            "e",
            "et",
            "du",
            "la",
            "a",
            "au",
            "aux",
            "d",
            "l",
            "di",
            "da",
            "do",
            "van",
            "и",
            "в",
            "на",
            "по",
            "с",
            "та",
        ),
    )
)
_ACRONYM = re.compile(r"(?<![\w.-])[A-ZА-ЯÄÖÜ](?:[A-Zа-яА-ЯÄÖÜ&]|[A-Z])[A-ZА-ЯÄÖÜ]{0,4}(?=s?\b)")
SUBJECTS = "Mus|Eng|Ed|Pharm|Arch|Tech|Nurs|Sci|Com|Bus|Des|Phil|Litt|Res|Chem|Math|Soc"  # as degrees shorten them: "BMus"
_DEGREE = re.compile(rf"\b[BM]\.?\s?(?:{SUBJECTS})\b")
_MIXED = re.compile(r"\b(?=\w*[a-z])(?:[A-Z][a-z]{0,5}){2,6}\b")  # "CPhT", "IFoA", "SENCo", "DipTrans"
_PART = re.compile(r"[A-Z][a-z]*")
_INSIDE = re.compile(r"\b[A-Z]+(?=[A-Z][a-z])")  # the "UI" of "XCUITest"
_PAIR, _COMPOUND, _OF_THREE, _PART_LEAST = 2, 10, 16, 4
_STATES = dict(
    pair.split(":")
    for pair in [
        "AL:Alabama",
        "AK:Alaska",
        "AZ:Arizona",
        "AR:Arkansas",
        "CA:California",
        "CO:Colorado",
        "CT:Connecticut",
        "DE:Delaware",
        "FL:Florida",
        "GA:Georgia",
        "HI:Hawaii",
        "ID:Idaho",
        "IL:Illinois",
        "IN:Indiana",
        "IA:Iowa",
        "KS:Kansas",
        "KY:Kentucky",
        "LA:Louisiana",
        "ME:Maine",
        "MD:Maryland",
        "MA:Massachusetts",
        "MI:Michigan",
        "MN:Minnesota",
        "MS:Mississippi",
        "MO:Missouri",
        "MT:Montana",
        "NE:Nebraska",
        "NV:Nevada",
        "NH:Hampshire",
        "NJ:Jersey",
        "NM:Mexico",
        "NY:York",
        "NC:Carolina",
        "ND:Dakota",
        "OH:Ohio",
        "OK:Oklahoma",
        "OR:Oregon",
        "PA:Pennsylvania",
        "RI:Rhode",
        "SC:Carolina",
        "SD:Dakota",
        "TN:Tennessee",
        "TX:Texas",
        "UT:Utah",
        "VT:Vermont",
        "VA:Virginia",
        "WA:Washington",
        "WV:Virginia",
        "WI:Wisconsin",
        "WY:Wyoming",
        "UK:Kingdom",
        "BC:Columbia",
        "ON:Ontario",
    ]
)


def spelled_out(claim: Reading, evidence: Evidence) -> frozenset[int]:
    """Where words of the claim stand that an abbreviation of the evidence stands for, or abbreviations of words there."""
    covered: set[int] = set()
    stated = " ".join(piece.text for piece in evidence.pieces)
    inside = [run for run in _INSIDE.findall(stated) if len(run) > _PAIR]
    known = _acronyms(evidence, denied=False)
    covered.update(word.start for word in claim.words if _capitals(word.text) in known)
    for letters in known:
        if not _MIXED.fullmatch(letters):
            covered.update(word.start for word in _letters_within(claim.words, key(letters)))
        covered.update(word.start for word in _initials(claim.words, letters, compounds=len(letters) > _PAIR))
        covered.update(word.start for word in _made_of_syllables(letters, claim.words))
        covered.update(word.start for word in _parted(claim.words, letters))
    words = [word for piece in evidence.pieces for word in piece.words]
    words += [word for word in claim.words if not word.text.isupper()]
    for word in claim.words:
        if word.text.isupper() and any(run.endswith(word.text) for run in inside):
            covered.add(word.start)
        if word.text in _STATES and _STATES[word.text] in stated:
            covered.add(word.start)
        if (
            word.text.rstrip("s").isupper()
            and len(word.text.rstrip("s")) == _PAIR
            and word.text.isalpha()
            and any(_abridged(word.key[:_PAIR], other.key) for other in words)
        ):
            covered.add(word.start)
        if any(True for _ in _made_of_syllables(word.text, words)):
            covered.add(word.start)
        letters = word.text.rstrip("s") if word.text.rstrip("s").isupper() and len(word.text) > 1 else ""
        if any(True for _ in _initials(words, letters, compounds=not _is_tool(word, claim))):
            covered.add(word.start)
    denied = {word.start for word in claim.words if evidence.places(word) and not evidence.stated(word)}
    return frozenset(covered - denied)


def spell(claim: Reading, letters: str) -> list[Word]:
    """The words of a claim that spell an abbreviation: "Advanced Life Support", ALS."""
    if letters in claim.text:
        return []
    within = _letters_within(claim.words, key(letters)) if letters.isupper() else ()
    return [*_initials(claim.words, letters)] or [*within]


def acronyms(text: str) -> Iterator[tuple[str, int]]:
    """The abbreviations of a text, each with where it stands."""
    yield from ((found.group(), found.start()) for shape in (_ACRONYM, _DEGREE, _MIXED) for found in shape.finditer(text))


def _is_tool(word: Word, claim: Reading) -> bool:
    """Whether letters are a tool's name, which the letters of a long word prove nothing of: "SAP"."""
    return any(one.start <= word.start < one.end and nature(one.term) is Nature.TOOL for one in claim.terms)


def check_acronyms(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for words that spell out an abbreviation which the evidence only denies: "gas chromatography" of "no GC"."""
    told = [word for word in claim.words if not claim.clauses[word.clause].denied and not evidence.stated(word)]
    for letters in _acronyms(evidence, denied=True) - _acronyms(evidence, denied=False):
        if words := list(_initials(told, letters)):
            fragment = claim.text[words[0].start : words[-1].end]
            yield Finding(Level.UNSUPPORTED, "denied", fragment, f"You told me that {letters} is not something you did.")
            return
    yield from _spelled_otherwise(claim, evidence)


def _spelled_otherwise(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for words that spell an abbreviation but for one letter: "generalised additive models" of "GLM"."""
    known = None
    for letters in _acronyms(evidence, denied=False):
        wanted = key(letters)
        if len(wanted) <= _PAIR or not letters.isalpha() or not letters.isupper() or letters in claim.text:
            continue
        for run in (*_runs(claim, len(wanted)), *_runs(claim, len(wanted) - 1)):
            other = [word for word, letter in zip(run, wanted, strict=False) if word.key[0] != letter]
            if len(other) != 1 or other[0] is run[0] or evidence.places(other[0]) or other[0].entry.lists:
                continue
            if len(run) < len(wanted) and not (len(run) > _PAIR and _ends_in(run[-1], wanted[-1])):
                continue
            known = spelled_out(claim, evidence) if known is None else known
            if not any(word.start in known for word in run):
                fragment = claim.text[run[0].start : run[-1].end]
                yield Finding(Level.UNSUPPORTED, "name", fragment, f"{letters} does not stand for “{fragment}”.")
                return


def _runs(claim: Reading, length: int) -> Iterator[list[Word]]:
    """All words of weight in a row of a clause, so many at a time, that are no abbreviations themselves."""
    words = [word for word in claim.words if word.key not in _SMALL]
    for first in range(len(words) - length + 1):
        run = words[first : first + length]
        if run[0].clause == run[-1].clause and not any("function" in one.entry.lists or one.text.isupper() for one in run):
            yield run


def _ends_in(word: Word, letter: str) -> bool:
    """Whether the last part of a compound may begin with a letter: the "assistentin" of a German title."""
    return len(word.key) >= _COMPOUND and letter in word.key[4:-3]


def _acronyms(evidence: Evidence, *, denied: bool) -> set[str]:
    """The abbreviations of the evidence that stand in clauses which deny, or in those which do not."""
    return {
        found.group()
        for piece in evidence.pieces
        for found in (*_ACRONYM.finditer(piece.text), *_DEGREE.finditer(piece.text), *_MIXED.finditer(piece.text))
        if piece.clauses[piece.clause_at(found.start())].denied is denied
    }


def _abridged(letters: str, word: str) -> bool:
    """Whether two letters abridge a compound: "HU" for "Hauptuntersuchung"."""
    return len(word) > 3 * _PAIR and word[0] == letters[0] and letters[1] in word[4:-2] and word.isalpha()


_SYLLABLES = re.compile(r"(?=[^a-zäöü]*[a-zäöü])(?:[A-ZÄÖÜ][a-zäöü]{0,2}){2,3}")


def _made_of_syllables(short: str, words: Iterable[Word]) -> Iterator[Word]:
    """The compounds that a word of syllables abridges: "SiFa" for "Sicherheitsfachkraft", "KiTa", "USt"."""
    if _SYLLABLES.fullmatch(short):
        parts = re.compile(r"\w*".join(re.escape(key(part)) for part in re.findall(r"[A-ZÄÖÜ][a-zäöü]*", short)))
        yield from (word for word in words if len(word.key) > 2 * len(short) and parts.match(word.key))


def _initials(words: Sequence[Word], letters: str, *, compounds: bool = False) -> Iterator[Word]:
    """The words whose first letters spell an abbreviation; small words may be left out, `compounds` may give two letters."""
    wanted = key(letters.replace("&", ""))
    for first in range(len(words) if len(wanted) > 1 else 0):
        yield from _spelled(words[first:], wanted, begun=False, compounds=compounds) or _with_one_more(words[first:], wanted)


def _with_one_more(words: Sequence[Word], wanted: str) -> Sequence[Word]:
    """The words of a name that an abbreviation leaves one of out: "European Union Aviation Safety Agency", EASA."""
    if len(wanted) <= _PAIR + 1:
        return ()
    run = [word for word in words if word.key not in _SMALL][: len(wanted) + 1]
    if len(run) <= len(wanted) or not all(word.capital for word in run):
        return ()
    letters = [word.key[:1] for word in run]
    left = next((at for at in range(1, len(wanted)) if [*letters[:at], *letters[at + 1 :]] == [*wanted]), 0)
    return run if left else ()


def _letters_within(words: Sequence[Word], wanted: str) -> Iterator[Word]:
    """The words in a row that an abbreviation takes more than their first letters of: "Postgraduate Certificate in Education"."""
    for first in range(len(words) if len(wanted) > _PAIR + 1 else 0):
        at, run = 0, list[Word]()
        for word in words[first:]:
            if at == len(wanted) or word.key[:1] != wanted[at]:
                if at < len(wanted) and word.key in _SMALL and run:
                    continue
                break
            if len(word.text) > 1 and word.text.isupper():  # the "US" of "USCG", no "LC" of "HPLC"
                if not wanted.startswith(word.key, at) or len(word.key) == len(wanted):
                    break
                at, run = at + len(word.key), [*run, word]
                continue
            place, at = 1, at + 1
            run.append(word)
            following = next((one.key[:1] for one in words[first + len(run) :] if one.key not in _SMALL), "")
            while at < len(wanted) and wanted[at] != following and (found := word.key.find(wanted[at], place)) > 0:
                place, at = found + 1, at + 1
        if at == len(wanted) and 1 < len(run) < len(wanted):
            yield from run


def _capitals(text: str) -> str:
    """The capitals of a name written in one: "GH" of "GitHub"."""
    return "".join(letter for letter in text if letter.isupper()) if not text.isupper() else ""


def _parted(words: Sequence[Word], letters: str) -> list[Word]:
    """The words whose first letters, more than one of some, make an abbreviation: "Pharmacy" of "CPhT", "BPharm"."""
    parts = [key(part) for part in _PART.findall(letters)]
    for first in range(len(words) if len(parts) > 1 and any(len(part) > 1 for part in parts) else 0):
        if found := _begun_with(words[first:], parts, begun=False):
            return found
    return []


def _begun_with(words: Sequence[Word], parts: Sequence[str], *, begun: bool) -> list[Word] | None:
    if not parts or not words:
        return None if parts else []
    word, (part, *rest) = words[0], parts
    small = len(part) == _PAIR and len(words) > 1 and words[1].key in _SMALL and word.key[0] + words[1].key[0] == part  # "Fo"
    if word.key.startswith(part) or small:
        found = _begun_with(words[1:], rest, begun=True)
        if found is not None:
            return [word, *found]
    return _begun_with(words[1:], parts, begun=True) if begun and word.key in _SMALL else None


def _of_three_parts(name: str, letters: str) -> bool:
    """Whether a German compound may have three parts that begin with these letters: "Transportmanagementsystem", TMS."""
    if len(letters) <= _PAIR or len(name) < _OF_THREE:
        return False
    part = rf"{{}}(?=\w{{{{0,2}}}}[aeiouy])\w{{{{{_PART_LEAST - 1},}}}}"
    return bool(re.fullmatch("".join(part.format(re.escape(letter)) for letter in letters), name))


def _spelled(words: Sequence[Word], wanted: str, *, begun: bool, compounds: bool) -> list[Word] | None:
    """The first words that spell letters: "Medizinische Fachangestellte", whose compound gives two of them, "MFA"."""
    if not wanted or not words:
        return None if wanted else []
    name = words[0].key
    if name[:1] == wanted[0] and not (len(wanted) == 1 and name in _SMALL):  # "Business and" does not spell "BA"
        long = compounds and len(name) >= _COMPOUND and wanted[1:2] and wanted[1] in name[4:-3]
        of_three = compounds and _of_three_parts(name, wanted[:3])
        for taken in (1, *((2,) if long else ()), *((3,) if of_three else ())):
            rest = _spelled(words[1:], wanted[taken:], begun=True, compounds=compounds)
            if rest is not None:
                return [words[0], *rest]
    small = name in _SMALL or "function" in words[0].entry.lists
    return _spelled(words[1:], wanted, begun=True, compounds=compounds) if begun and small else None
