"""Signs of how far a thing has got, with what they are said of: under way, applied for, lapsed, given up, only seen.

Each sign is said of some clauses of its text: the one it stands in, and the ones before it that have nothing to say without it
("BTS: courses attended, thesis to hand in").
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from core.expressions import expression
from core.tailoring.speech import YES
from core.tailoring.truth import numerals
from core.tailoring.truth.marks import Mark, marks, tokens
from core.tailoring.truth.moments import month_of
from core.tailoring.truth.plain import key
from core.tailoring.truth.reading import Reading, read

KINDS = frozenset(
    (
        "ongoing",
        "begun",
        "ahead",
        "asked",
        "undone",
        "stopped",
        "lapsed",
        "partial",
        "seen",
        "view",
        "nominated",
        "failed",
        "start",
        "due",
    )
)
_SELF = frozenset(("i", "we", "they", "he", "she"))  # "I open the shop" tells a deed
_IT = expression(r"(?:it|this|that|es|das|dies|sie|er|c|cela|ca|elle|esto|eso|lo|la|она|они|их|это|він|это|questo|isso)$")
_DEGREE = expression(
    r"dipl|master|bachelor|licen|magist|studi|laurea|grad[oe]|диплом|магистр|бакалавр|курс|cours|kurs|curs|cert|zert",
    re.IGNORECASE,
)
_OF = expression(
    r"\b(?P<part>\d+|[^\W\d_]+) (?:[^\W\d_]+ )?(?:out of|of the|of|von|de los|de las|de|sur|из|із|su|van de|van|z) "
    r"(?:the |den |les )?"
    r"(?P<whole>\d+|[^\W\d_]+)\b",
    re.IGNORECASE,
)
_OF_PARTS = expression(
    r"\b(?:passed|done|completed|finished|taken) of (?:the )?(?P<whole>\d+|[^\W\d_]+) [^\W\d_]+\b", re.IGNORECASE
)
_IN_TIME = expression(
    r"(?<=[,;:(-])\s*(?P<what>(?:[^\W_]+\s+){1,2}?)(?:(?:is|ist|est|es)\s+)?"
    r"(?:in|im|ab|from|starting|dès|desde|à partir de|с|en|au|w|в|у|a|nel)\s+(?:el\s+|the\s+)?"
    r"(?P<time>[^\W\d_]+)\s*(?=$|[,.;)])",
    re.IGNORECASE,
)
_LEVELLED = expression(r"\b(?:levels?|stufen?|niveaux?|nivel|module?|part|grade)\s\d", re.IGNORECASE)
_CHANGED = expression(  # "dropped from 1,150 to 200" is no end
    r"\s+(?:sharply\s+|again\s+)?(?:from|to|by|below|under|above|between|von|auf|um|unter|de|à|a|с|до|на)\s+"
    r"(?:about\s+|around\s+|roughly\s+|some\s+|almost\s+|nearly\s+|over\s+|under\s+|just\s+)*[£$€~≈]?\s*(?!(?:19|20)\d\d\b)\d",
    re.IGNORECASE,
)
_WHEN = expression(  # "call-backs fell after we began to pressure-test" tells when, and not how far
    r"\b(?:after|since|when|once|nachdem|seit|als|quand|depuis que|lorsque|cuando|desde que|когда|(?:пор|того),? как)\s+"
    r"(?:I|we|ich|wir|on|nous|j'|я|мы)?\s*$",
    re.IGNORECASE,
)
_MAY = expression(r"\b(?:can|could|may)\s+$|\b(?:I|we) can [a-z]+$", re.IGNORECASE)  # "can open and measure"
_SO_MANY = expression(r"(?:planned|geplant|previst\w|prévue?s?|план\w*):?\s(?!(?:19|20)\d\d\b)\d[\d.,]*(?: \w+)?\s?(?:[);]|$)")
_A_FAILED = expression(r"\b(?:an?|the|one|two|several|any|each)\s+$", re.IGNORECASE)  # "found a failed valve"
_AND_DEED = expression(r"\s+(?:and|und|y|et|и|e)\s+[^\W\d_]{3,}", re.IGNORECASE)  # "planned and ran 24 tests"
LACKED = "undone_alone"  # what a bracket says of the one thing before it: "ViSOR (no account)"
_PART, _THING = 2, 3
_SHORT_OF = frozenset(("failed", "stopped", "undone", "asked", "ahead", "ahead_course", "ongoing", "partial"))
_AGREED = expression(rf"[^\W\d_]\W+(?:{YES})\W*$", re.IGNORECASE)  # "C+E yes, ADR no, it ran out" tells nothing of the former
_HAS = expression(r"\b(?:hat|habe|haben|hatten?)\b(?=[^,;]*$)")  # "den Kran hat er geplant" tells a deed
_FOR_A_TIME = expression(
    r"\s+(?:an?|one|two|three|four|six|a few|some|\d+)\s+(?:sprint|day|week|month|year|season|term)s?\b", re.IGNORECASE
)
_HOUSE = expression(  # "Wapsi College", "IFSI de Brévans", "TAFE"
    r"universit|univ\b|colleg|school|academy|institut|polytechnic|hochschule|schule\b|gymnasium|akademie|kolleg\b|universidad|"
    r"escuela|colegio|école|lycée|faculté|(?-i:^\W*[A-Z]{2,6}(?: (?:de |du |des |del |d')?[A-Z]|\W*$)| CC\W*$)",
    re.IGNORECASE,
)
_DEGREES = expression(
    r"\b(?:[BM](?:A|S|Sc|Ed|Eng|FA|Pharm|Com|Tech|Phys)|P[Gg][Cc](?:E|ert)|GCSEs|A-levels)\b|(?i:\b(?:técnico|grado|máster)\b|reife\b|abschluss\b)"
)
_ABOUT = frozenset(("learning", "qualification", "course", "component"))  # these tell what about, not how far
_NAME = expression(r"\b[A-ZА-Я]{2,}\b")  # "ACCA"
_CLASS = expression(r"(?<=\s)(?<!^)[A-EВС]\d?E?(?=\s)")  # "C1" of a licence


@dataclass(frozen=True, slots=True)
class Sign:
    """A mark on how far something has got, and the clauses of its text that it is said of."""

    kind: str
    mark: Mark
    clauses: frozenset[int]
    word: str


@cache
def _words(kind: str) -> frozenset[str]:
    """Small words of a kind, all languages together."""
    data = tomllib.loads((files("core.tailoring.truth") / "data" / "around.toml").read_text(encoding="utf-8"))
    return frozenset(data[kind].split())


@lru_cache(maxsize=4096)
def signs_of(text: str) -> tuple[Sign, ...]:
    """The signs of a piece of evidence with what they are said of."""
    found = (*marks(text, "status"), *undone(text), *counted(text), *due(text), *only_taught(text))
    if not any(mark.kind.partition("_")[0] in KINDS | {"prepared"} and not mark.kind.endswith("_said") for mark in found):
        return ()
    piece, signs = read(text), []
    for mark in found:
        kind, _, place = mark.kind.partition("_")
        kind = _kind_here(kind, mark, text, prepared=not any(one.kind == "finished" for one in found))
        if _is_no_sign(kind, place, mark, piece):
            continue
        heads = kind == "view" and not mark.start and text[mark.end : mark.end + 1] == ":"
        if kind in KINDS and place != "said" and not heads and (not place or stands(mark, place, piece)):
            signs.append(Sign(kind, mark, told_of(mark, piece), tokens(text)[mark.last].key))
    return tuple(signs)


def _kind_here(kind: str, mark: Mark, text: str, *, prepared: bool) -> str:
    """The kind of a mark by what stands behind it: what was tried "for a sprint" was no exam, a course before none goes on."""
    if kind == "failed" and _FOR_A_TIME.match(text, mark.end):
        return "begun"
    return "ongoing" if kind == "prepared" and prepared else kind


def _is_no_sign(kind: str, place: str, mark: Mark, piece: Reading) -> bool:
    """Whether the words around a mark make something else of it: a time, a change, a thing, a deed."""
    text = piece.text
    return (
        (kind in {"begun", "start", "ongoing"} and bool(_WHEN.search(text, 0, mark.start)))
        or (kind in {"ongoing", "ahead"} and bool(_SO_MANY.match(text, mark.start)))  # "22 weeks (planned 26)"
        or (kind == "stopped" and bool(_CHANGED.match(text, mark.end)))
        or (kind == "failed" and bool(_A_FAILED.search(text, 0, mark.start)))
        or (kind == "ahead" and place == "course" and bool(_AND_DEED.match(text, mark.end)))
        or (kind in {"asked", "view"} and bool(_MAY.search(text, 0, mark.start if kind == "asked" else mark.end)))
        or (kind == "asked" and place == "alone" and not text[: mark.start].strip())  # "Waiting list: 40 names"
        or (kind == "ahead" and bool(_HAS.search(text, piece.clauses[piece.clause_at(mark.start)].start, mark.start)))
    )


def undone(text: str) -> list[Mark]:
    """Where something is said not to be done: "not yet approved", "noch nicht eingereicht", "sin aprobar"."""
    words = tokens(text)
    ends = {mark.first: mark for mark in marks(text, "status") if mark.kind == "done"}
    found = []
    for mark in marks(text, "status"):
        if mark.kind != "no":
            continue
        after = ends.get(mark.last + 1) or ends.get(mark.last + 2)
        if after and text[mark.end : after.start].strip(" \n") in {"", "yet", "been", "encore", "noch", "fully", "be"}:
            found.append(Mark("undone", words[mark.first].start, after.end, mark.first, after.last))
    return found


def counted(text: str) -> list[Mark]:
    """Where parts of a course or of a test are counted: "5 of 12 units", "module 1 sur 4"."""
    found = []
    for match in _OF_PARTS.finditer(text):
        named = tokens(text[match.start() : match.end()])[-1]
        if any(mark.kind == "component" for mark in marks(named.key, "status")) and number_of(match["whole"]) > 1:
            first = next(at for at, word in enumerate(tokens(text)) if word.end > match.start())
            found.append(Mark("partial", match.start(), match.end(), first, first + 2))
    for match in _counts(text):
        part, whole = number_of(match["part"]) or _place(match["part"]), number_of(match["whole"])
        if part and whole and part < whole and _of_parts(text, match):
            first = next((at for at, word in enumerate(tokens(text)) if word.end > match.start()), 0)
            found.append(Mark("partial", match.start(), match.end(), first, first + 2))
    return found


def parts_of(text: str) -> Iterator[tuple[int, int]]:
    """Every "k of n" of a text that leaves something over, as its two numbers."""
    for match in _counts(text):
        part, whole = number_of(match["part"]), number_of(match["whole"])
        if 0 < part < whole:
            yield part, whole


def _place(word: str) -> int:
    """The number of an ordinal: the first of three modules is one of them."""
    return 1 if word.casefold() == "first" else int(numerals.ordinal(word.casefold()) or 0)


def _counts(text: str) -> Iterator[re.Match[str]]:
    """Every "k of n" of a text, also where a word before it could be read as its number: "passed three of the four"."""
    at = 0
    while match := _OF.search(text, at):
        yield match
        at = match.end("whole" if number_of(match["part"]) or _place(match["part"]) else "part")


def due(text: str) -> list[Mark]:
    """A part that is said to be at a time without a year, and nothing more: "exam in March", "jury en novembre"."""
    found = []
    for match in _IN_TIME.finditer(text):
        if _is_time_name(match["time"]) and _of_a_course(text):
            first = next(at for at, word in enumerate(tokens(text)) if word.start >= match.start("what"))
            last = next(at for at, word in enumerate(tokens(text)) if word.end >= match.end("time"))
            found.append(Mark("due", match.start("what"), match.end("time"), first, last))
    return found


def _of_a_course(text: str) -> bool:
    """Whether a text is about a course, its parts or what was passed."""
    return bool(_LEVELLED.search(text)) or any(mark.kind in {"component", "course", "finished"} for mark in marks(text, "status"))


def only_taught(text: str) -> list[Mark]:
    """Where a thing was met in a course and nowhere else: "nur Schulung", "solo curso", "training only"."""
    words = tokens(text)
    found = [mark for mark in marks(text, "status") if mark.kind == "course"]
    only = {at for at, word in enumerate(words) if word.key in _words("only")}
    return [
        Mark("seen", words[min(mark.first, at)].start, words[max(mark.last, at)].end, min(mark.first, at), max(mark.last, at))
        for mark in found
        for at in (mark.first - 1, mark.last + 1)
        if at in only
    ]


def _is_time_name(word: str) -> bool:
    return bool(month_of(key(word))) or key(word) in _words("time")


def _of_parts(text: str, match: re.Match[str]) -> bool:
    near = text[max(0, match.start() - 12) : match.end() + 24]
    return any(mark.kind in {"component", "course"} for mark in marks(near, "status"))


def number_of(word: str) -> int:
    """The number a word says; 0 when it says none."""
    value = int(word) if word.isdecimal() else numerals.cardinal(word.casefold())
    return int(value or 0)


def stands(mark: Mark, place: str, piece: Reading) -> bool:
    """Whether a mark stands so that it tells a status: alone between marks, at the end of what it is said of, with a course."""
    clause = piece.clauses[piece.clause_at(mark.start)]
    if place == "back":
        return True
    if place == "course":
        return any(_weighs(_text(at, piece))[1] for at in told_of(mark, piece))
    before = [word.key for word in tokens(piece.text[clause.start : mark.start])]
    after = [word.key for word in tokens(piece.text[mark.end : clause.end])]
    loose = not [word for word in after if word not in _words("joining") and not _is_time(word)]
    if place == "alone":
        return not before and loose
    if place in {"head", "edge"}:
        return all(word in _words("subjects") for word in before) or (place == "edge" and not after)
    if before and before[-1] in _SELF | _words("being"):
        return before[-1] not in _SELF
    return (bool(before) or (loose and mark.start > 0)) and (not after or after[0] in _words("joining") or _is_time(after[0]))


def told_of(mark: Mark, piece: Reading) -> frozenset[int]:
    """The clauses that a mark is said of: its own, and those before it that it belongs to."""
    own = piece.clause_at(mark.start)
    told, (weight, course) = {own}, _weighs(_text(own, piece))
    sentence = [at for at, one in enumerate(piece.clauses) if one.sentence == piece.clauses[own].sentence]
    before = [at for at in reversed(sentence) if at < own]
    before = [at for at in before if not any(_AGREED.search(_text(said, piece)) for said in range(at, own))]
    lettered = before and _CLASS.search(_text(own, piece))
    if lettered or mark.kind == "due":
        under = () if lettered else tuple(_under_heading(before, piece))
        return frozenset((own, *(at for at in under if not _is_finished(at, piece))))
    opens = piece.text[: piece.clauses[own].start].rstrip().endswith("(")
    bracket = before_bracket(piece, own)
    told |= {bracket, *(_papers_from(own - 1, piece) if mark.kind != LACKED else ())}
    if opens and bracket and piece.text[piece.clauses[bracket - 1].end : piece.clauses[bracket - 1].end + 1] == ":":
        told.add(bracket - 1)
    counted_in = opens and not weight and _weighs(_text(bracket, piece))[0] < _THING
    if counted_in or any(_IT.match(word.key) for word in tokens(piece.text[piece.clauses[own].start : mark.start])):
        return frozenset((*told, *before))
    if not weight and (not before or piece.text[piece.clauses[own].end : piece.clauses[own].end + 1] == ":"):
        return frozenset((*told, *(at for at in sentence if at > own)))
    if mark.kind.endswith("_back") or (before and _unreached(mark, own, weight, piece)):
        named = (max(0, own - 1),) if mark.kind.endswith("_back") else _back_to_qualification(before, piece)
        return frozenset((*told, *named))
    if own and piece.text[piece.clauses[own - 1].end : piece.clauses[own - 1].end + 1] == ":":
        told.add(own - 1)
    if weight > 1 or (opens and not weight):
        headed = ":" in piece.text[piece.clauses[sentence[0]].start : piece.clauses[own].start]
        return frozenset((*told, *before) if weight == _PART and course and headed else told)
    told |= {*before[:1]}
    for at in before:
        headed = piece.text[piece.clauses[at].end : piece.clauses[at].end + 1] == ":"
        if _tells_deed(at, piece) and not headed:
            break
        told.add(at)
    return frozenset(told)


def _papers_from(house: int, piece: Reading) -> Iterator[int]:
    """The paper that stands before the house it is from, where a sign follows that: "BA, Wapsi College (planned)"."""
    if house > 0 and piece.clauses[house].sentence == piece.clauses[house - 1].sentence and _names_paper(house - 1, piece):
        named = all(word.capital or word.entry.lists & {"function"} for word in piece.words_of(house))
        if named and _HOUSE.search(_text(house, piece)):
            yield house - 1


def _names_paper(clause: int, piece: Reading) -> bool:
    return _names_qualification(clause, piece) or bool(_DEGREES.search(_text(clause, piece)))


def _unreached(mark: Mark, own: int, weight: int, piece: Reading) -> bool:
    """Whether a clause says by its sign alone that what is named before it was not reached: "Law, Leeds, left in year two"."""
    before = [word.key for word in tokens(piece.text[piece.clauses[own].start : mark.start])]
    heads = all(word in _words("subjects") for word in before)
    if not (heads or weight <= _PART) or _names_qualification(own, piece) or mark.kind not in _SHORT_OF:
        return False
    sentence = " ".join(_text(at, piece) for at, one in enumerate(piece.clauses) if one.sentence == piece.clauses[own].sentence)
    learning = any(one.kind in _ABOUT for one in marks(sentence, "status"))
    return learning or piece.text[: piece.clauses[own].start].rstrip().endswith(":")


def _back_to_qualification(before: list[int], piece: Reading) -> Iterator[int]:
    """The clauses before a sign as far as the last that names a qualification; all where none does."""
    named = next((place for place, at in enumerate(before) if _names_qualification(at, piece)), len(before))
    yield from before[: named + 1]


def _names_qualification(clause: int, piece: Reading) -> bool:
    text = _text(clause, piece)
    return bool(_NAME.search(text) or _CLASS.search(text)) or any(mark.kind == "qualification" for mark in marks(text, "status"))


def _under_heading(before: Sequence[int], piece: Reading) -> Iterator[int]:
    """The clauses before a mark, the nearest first, up to the heading that they stand under: "Level 3: portfolio handed in"."""
    for at in before:
        yield at
        if piece.text[piece.clauses[at].end : piece.clauses[at].end + 1] == ":":
            return


def _is_finished(clause: int, piece: Reading) -> bool:
    return any(mark.kind in {"done", "finished"} for mark in marks(_text(clause, piece), "status"))


def before_bracket(piece: Reading, clause: int) -> int:
    """The clause before the bracket that a clause stands in; the clause itself outside of brackets."""
    before = piece.text[: piece.clauses[clause].start + 1]
    at = before.rfind("(")
    return piece.clause_at(at - 1) if at > 0 and ")" not in before[at:] else clause


def _tells_deed(clause: int, piece: Reading) -> bool:
    words = [word for word in piece.words_of(clause) if not word.entry.lists & {"function", "light"}]
    return bool(words) and bool(words[0].entry.families) and not _DEGREE.match(words[0].text)


@lru_cache(maxsize=8192)
def _weighs(text: str) -> tuple[int, bool]:
    """What a stretch has to say besides signs, and whether it names a part of a course or an office's answer.

    0: nothing, or only such a part; 2: such a part with one word to it; 3: a thing.
    """
    words, found = tokens(text), marks(text, "status")
    signs = {
        at
        for mark in found
        if not mark.kind.endswith("_said") and mark.kind not in _ABOUT
        for at in range(mark.first, mark.last + 1)
    }
    parts = {at for mark in found if mark.kind in {"component", "course"} for at in range(mark.first, mark.last + 1)}
    cause = next((at for at, word in enumerate(words) if word.key in _words("cause")), len(words))
    small = {word.start for word in read(text).words if word.entry.lists & {"function", "light"}}
    rest = [
        at
        for at, word in enumerate(words)
        if at not in signs | parts and at < cause and word.start not in small and not _is_time(word.key) and len(word.key) > 1
    ]
    return (0 if not rest else _PART if parts and len(rest) == 1 else _THING), bool(parts)


def _is_time(word: str) -> bool:
    return (
        number_of(word) > 0
        or word in _words("time")
        or bool(month_of(word))
        or numerals.unit(word) in {"day", "week", "month", "year"}
    )


def _text(clause: int, piece: Reading) -> str:
    one = piece.clauses[clause]
    return piece.text[one.start : one.end]
