"""Degrees and their classes: none higher or other than the evidence has, and no 2:1 for a 2:2."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from core.expressions import expression
from core.tailoring.truth.initials import SUBJECTS, spelled_out
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.signs import KINDS, signs_of
from core.tailoring.truth.status import standing_said
from core.tailoring.truth.verdict import Finding, Level

_OWN_NAME = {"diplom", "staatsexamen", "mba", "llm"}  # degrees that no other of their height stands for
_ARTS, _SCIENCE = {"ba", "ma"}, {"bsc", "bs", "msc"}
_HONOURS = re.compile(
    r"(?P<first>\bfirst[- ]class(?: hon\w+)?\b|\b1st(?: class)?(?= hono)|\bfirst(?= hono))|"
    r"(?P<upper>(?<![\d:.])2[:.]1\b(?! [a-z])|\bupper second(?:[- ]class)?(?: hon\w+)?\b|\btwo[- ]one\b)|"
    r"(?P<lower>(?<![\d:.])2[:.]2\b(?! [a-z])|\blower second(?:[- ]class)?(?: hon\w+)?\b|\btwo[- ]two\b)|"
    r"(?P<third>\bthird[- ]class\b)|"
    r"(?P<one>\bNote:? [\"']?(?:1\b(?![.,]\d)|sehr gut\b))|(?P<two>\bNote:? [\"']?(?:2\b(?![.,]\d)|gut\b))|"
    r"(?P<three>\bNote:? [\"']?(?:3\b(?![.,]\d)|befriedigend\b))|(?P<four>\bNote:? [\"']?(?:4\b(?![.,]\d)|ausreichend\b))|"
    r"(?P<merit>\bmerit\b(?!-))|(?P<distinction>\bdistinction\b)|"
    r"(?P<fair>\bmention assez bien\b)|(?P<well>\bmention bien\b)|(?P<very>\bmention très bien\b)|"
    r"(?P<laude>(?<!magna )(?<!summa )\bcum laude\b)|(?P<magna>\bmagna cum laude\b)|(?P<summa>\bsumma cum laude\b)|"
    r"(?P<notable>\bnotable\b)|(?P<best>\bsobresaliente\b)",
    re.IGNORECASE,
)
_SCALES = (
    {"first", "upper", "lower", "third"},
    {"merit", "distinction"},
    {"fair", "well", "very"},
    {"laude", "magna", "summa"},
    {"notable", "best"},
    {"one", "two", "three", "four"},
)
_PLAIN_DEGREES = {"phd", "mba", "bachelor", "bachelors", "master", "masters", "associate", "associates", "doctorate", "doctor"}
_ALIKE = {"dipl": "diplom", "lic": "licenciatura", "licenciado": "licenciatura", "licenciada": "licenciatura"}
_OF_DOCTORS = re.compile(r"\.?\s?-?(?:of|en|in|de|em|Ing|rer|phil|med|iur|jur|oec)\b")
_PAIR = 2


@cache
def _heights() -> Mapping[str, int]:
    text = (files("core.tailoring.truth") / "data" / "degrees.toml").read_text(encoding="utf-8")
    return {word: int(height) for height, words in tomllib.loads(text).items() for word in words.split()}


def check_degrees(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a degree is higher than, or another than, the one of the evidence."""
    reached = standing_said(claim) & KINDS or not any(signs_of(piece.text) for piece in evidence.pieces)
    spelled = spelled_out(claim, evidence) if reached else frozenset()  # "BBS" spells a bachelor
    mine = {level: word for level, word in degrees_of(claim).items() if word.start not in spelled or len(word.key) <= _PAIR}
    theirs = [one for piece in evidence.pieces for one in _degrees(piece)]
    for level, word in mine.items():
        same = [other for height, other in theirs if height == level]
        if not same and (theirs or word.key in _SCIENCE | _ARTS | _PLAIN_DEGREES):
            yield Finding(Level.UNSUPPORTED, "degree", word.text, f"{word.text} is not the degree you gave me.")
        elif same and all(_are_other_degrees({_name(word), _name(other)}) for other in same):
            yield Finding(Level.UNSUPPORTED, "degree", word.text, f"You wrote {same[0].text}, not {word.text}.")


def check_honours(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding for a class of honours other than the one of the evidence: a 2:1 for a 2:2."""
    theirs = {name for piece in evidence.pieces for name, _ in _honours(piece)}
    for name, found in _honours(claim):
        said = found.group()
        if theirs & next(scale for scale in _SCALES if name in scale) - {name} and name not in theirs:
            yield Finding(Level.UNSUPPORTED, "degree", said, f"{said} is not the class of degree you gave me.")


def honours_words(claim: Reading, evidence: Evidence) -> frozenset[int]:
    """Where a line tells the class or mark of the evidence by word for number or number for word: "upper second" of 2:1."""
    theirs = {name for piece in evidence.pieces for name, _ in _honours(piece)}
    same = [found for name, found in _honours(claim) if name in theirs]
    return frozenset(place for found in same for place in range(*found.span()))


def _honours(reading: Reading) -> Iterator[tuple[str, re.Match[str]]]:
    for found in _HONOURS.finditer(reading.text):
        yield found.lastgroup or "", found


def _are_other_degrees(names: set[str]) -> bool:
    """Whether two names of one height name two degrees: a diploma and a master's, of arts and of science."""
    return len(names) > 1 and bool(names & _OWN_NAME or (names & _ARTS and names & _SCIENCE))


def _name(word: Word) -> str:
    return _ALIKE.get(word.key, word.key)


def degrees_of(reading: Reading) -> dict[int, Word]:
    """The degrees that a text names, each by its height."""
    return dict(_degrees(reading))


def _degrees(reading: Reading) -> Iterator[tuple[int, Word]]:
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
                    "lic",
                }
                and not _is_degree(word, reading)
            )
        ):
            yield level, word
    for short in _SHORT.finditer(reading.text):
        yield from ((_HEIGHT_OF[short["letter"]], one) for one in reading.words if one.start == short.start())


_HEIGHT_OF = {"B": 2, "M": 3}
_SHORT = expression(rf"\b(?P<letter>[BM])(?:\.(?=[A-Z][a-z]{{1,6}}\b)|(?=(?:{SUBJECTS}|Vet|Th)[a-z]*\b))")  # "M.Tech", "BMus"


def _is_degree(word: Word, reading: Reading) -> bool:
    after = reading.text[word.end : word.end + 24]
    if word.key in {"ba", "ma", "bs", "ms", "med", "bed"}:
        return word.text[0].isupper() and (
            word.text.isupper()
            or "." in reading.text[word.start : word.end + 1]
            or (word.text[1:].islower() and len(word.text) > _PAIR)
            or (word.text[1:2].isupper() and len(word.text) > _PAIR)  # "MEd"
        )
    if word.key in {"associate", "associates"}:
        return bool(re.match(r"(?:'s)? (?:of|degree|in)\b", after))
    if word.key in {"doctor", "dr"}:
        return bool(_OF_DOCTORS.match(after))
    return bool(re.match(r"\.? (?:of|en|in|de|em)\b", after))
