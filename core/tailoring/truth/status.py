"""How far a thing has got: a line must not tell it as further than its source has it.

A line that tells what a sign is said of needs a sign of its own that says no more. A status in other words is as true.
"""

import re
from collections import defaultdict
from collections.abc import Iterator

from core.expressions import expression
from core.tailoring.speech import is_first_person
from core.tailoring.truth.agreement import HUNDRED
from core.tailoring.truth.computing import fits
from core.tailoring.truth.initials import acronyms, spell
from core.tailoring.truth.labels import labels
from core.tailoring.truth.marks import Mark, marks, tokens
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.rates import in_rate
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.signs import LACKED, Sign, counted, due, number_of, parts_of, signs_of, stands, undone
from core.tailoring.truth.stems import related
from core.tailoring.truth.verdict import Finding, Level

# What a line may say itself, by what its source says.
_BORNE = {
    "ongoing": frozenset(("ongoing", "prepared", "begun", "ahead", "asked", "partial", "undone", "draft")),
    "begun": frozenset(("begun", "ongoing", "ahead", "asked", "partial", "stopped", "draft")),
    "ahead": frozenset(("ahead", "asked", "ongoing", "undone", "draft")),
    "asked": frozenset(("asked", "ahead", "undone")),
    "undone": frozenset(("undone", "asked", "ahead", "partial", "stopped", "draft")),
    "stopped": frozenset(("stopped", "partial", "undone", "begun", "draft")),
    "lapsed": frozenset(("lapsed", "undone")),
    "partial": frozenset(("partial", "asked", "ongoing", "begun", "stopped", "undone")),
    "seen": frozenset(("seen", "course", "begun", "failed")),
    "view": frozenset(("view",)),
    "nominated": frozenset(("nominated",)),
    "start": frozenset(("begun", "ongoing", "ahead", "asked", "undone", "start")),
    "due": frozenset(("ahead", "asked", "ongoing", "undone", "draft", "course")),
    "failed": frozenset(("failed", "undone", "stopped", "ahead", "draft")),
}
_SHORT_OF = frozenset(("failed", "stopped", "asked", "undone", "ahead", "partial", "ongoing"))
_CODE = expression(r"\b[A-Z]+\d+[A-Z]?\b")
_LETTER = expression(r"\b\d{1,2}[a-d]\b")  # "IPAF 3b"
_FURTHER = expression(r"(?:\s*,\s*\d{1,2})+\s*(?:and|und|y|e|et|и)\s+\d{1,2}\b")  # "Levels 1, 2 and 3"
_PAIR = 2  # letters that spell too little
_INITIALS = expression(r"\b[A-ZА-Я]{2,}\d*\b")
_LETTERED = frozenset(("class", "classes"))  # a licence of a class is no course
_ENDED = frozenset(("stopped", "lapsed"))  # beside these, what was under way is so no more
_UNDER_WAY = frozenset(("ongoing", "begun", "ahead", "asked", "undone", "start", "due"))  # none of them has an end
_ENDS_LINE = expression(r"(?:[a-zäöü]*ge[a-zäöü]+|(?:be|ver|er|ent)[a-zäöü]+|[a-zäöü]+ier)(?:t|en)$")  # a German participle
_CAME_TO_NOTHING = frozenset(("stopped", "undone", "ahead"))
_LOOSE = frozenset(("partial", "draft"))  # kinds that a line may name and still tell of an end
_SUBJECT = expression(r"Studies|Studien")  # "Museum Studies" is a name
_SETS = expression(r"\b(?:puesta|puse|puso|pusimos|poner|mise|mis|mettre) $", re.IGNORECASE)  # "puesta en marcha" is no state
_DEGREES = frozenset(("Master", "Masters", "Master's", "Bachelor", "Bachelor's", "Doctoral"))


def check_status(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when the claim tells a thing as further than its evidence has it."""
    told, ended = standing_said(claim), _ended(claim, evidence)
    if _left_over(claim, evidence):
        told |= {"ahead", "asked", "undone"}
    for number, piece in enumerate(evidence.pieces):
        signs = signs_of(piece.text)
        for sign in signs:
            if (
                not _concerns(claim, number, sign, evidence)
                or (sign.kind == "start" and not ended)
                or _is_counted(sign, piece, claim)
                or (sign.kind == "asked" and _GIVEN.match(piece.text, sign.mark.end))
                or _tells_rest(sign, piece, claim)
                or _is_of_another_year(sign, piece, claim)
                or _tells_change(sign, piece, claim)
                or (sign.kind in _CAME_TO_NOTHING and _tells_own_deed(sign, number, claim, evidence))
            ):
                continue
            said = told - _said_of_another(claim, number, sign, evidence)
            said |= {"course"} if sign.kind == "seen" and _names_course(claim) else set()
            known = said & _BORNE[sign.kind] - _LOOSE if ended and sign.kind in _UNDER_WAY else said
            if not (known and _borne(sign, signs, claim, said)) and not _tells_part(claim, number, sign, signs, evidence):
                shown = " ".join(piece.text[sign.mark.start : sign.mark.end].split())
                sentence = f"Your words say “{shown}”; this line leaves that out."
                yield Finding(Level.UNSUPPORTED, "standing", claim.text, sentence)
                return


def _said_of_another(claim: Reading, number: int, sign: Sign, evidence: Evidence) -> frozenset[str]:
    """The kinds of status that a claim only tells in the words that its evidence has of something else: "valid to 2026"."""
    kinds: dict[str, bool] = {}
    for mark in marks(claim.text, "status"):
        words = claim.text[mark.start : mark.end].casefold()
        clauses = [
            (at, piece.clause_at(found.start()))
            for at, piece in enumerate(evidence.pieces)
            for found in re.finditer(rf"(?<!\w){re.escape(words)}(?!\w)", piece.text.casefold())
        ]
        away = bool(clauses) and not any(at == number and clause in sign.clauses for at, clause in clauses)
        kind = mark.kind.partition("_")[0]
        kinds[kind] = away and kind == sign.kind and kinds.get(kind, True)
    return frozenset(kind for kind, away in kinds.items() if away)


def _tells_own_deed(sign: Sign, number: int, claim: Reading, evidence: Evidence) -> bool:
    """Whether a claim tells what one did for a thing that came to nothing: "wrote 11 procedures" for what was dropped."""
    piece, own = evidence.pieces[number], evidence.pieces[number].clause_at(sign.mark.start)
    words = [word for word in claim.words if not word.entry.lists & {"function", "colour"}]
    deeds = [
        word
        for word in words
        if word.entry.families or word.key.endswith("ed") or (word is words[-1] and _ENDS_LINE.match(word.text))
    ]
    heavy = [word for word in words if "light" not in word.entry.lists]
    things = [next((word for word in (*heavy, *words) if word is not deed), None) for deed in deeds]
    where = {word: {place.word.clause for place in evidence.stated(word) if place.piece == number} for word in words}
    return any(
        at != own and is_first_person(piece.text[piece.clauses[at].start : piece.clauses[at].end])
        for deed, thing in zip(deeds, things, strict=True)
        if thing is not None
        for at in where[deed] & where[thing]
    )


def _names_course(claim: Reading) -> bool:
    """Whether a claim says that a thing was met in a course."""
    return any(mark.kind == "course" for mark in marks(claim.text, "status"))


def _is_counted(sign: Sign, piece: Reading, claim: Reading) -> bool:
    """Whether a claim gives both numbers of a part: "74% (23 of 31)" of "23 of the 31"."""
    counts = {one.value for one in piece.quantities if sign.mark.start <= one.start < sign.mark.end}
    return sign.kind == "partial" and len(counts) > 1 and counts <= {one.value for one in claim.quantities}


_WERE = expression(r"\b(?:было|был[аи]?|було|була|були)\s[^.;\d]{0,24}$", re.IGNORECASE)
_LEFT = expression(r"\b(?:остал|залиш)\w+\s+(?:[^\W\d_]+\s+)?$", re.IGNORECASE)


def _tells_change(sign: Sign, piece: Reading, claim: Reading) -> bool:
    """Whether "left" is the end of a change that the claim tells with both its numbers: "было 35, осталось 6"."""
    after = [
        one for one in piece.quantities if one.start >= sign.mark.end and _LEFT.search(piece.text, sign.mark.start, one.start)
    ]
    before = [one for one in piece.quantities if one.end <= sign.mark.start and _WERE.search(piece.text, 0, one.start)]
    told = {one.value for one in claim.quantities}
    return any(left.value in told and told & {was.value, was.value - left.value} for left in after for was in before)


def _tells_rest(sign: Sign, piece: Reading, claim: Reading) -> bool:
    """Whether a claim counts those that a sign is not said of: "272 passed" of "310 flats, 38 failed"."""
    named = [(one.start, one.end) for one in labels(piece.text)]  # the 1 of "Class 1" counts nothing
    counts = [
        one
        for one in piece.quantities
        if not (one.unit or one.ordinal or one.ratio or any(start <= one.start < end for start, end in named))
    ]
    parts = [one for one in counts if _BESIDE.fullmatch(piece.text, one.end, sign.mark.start)]
    rests = [(whole.value - part.value, whole.value) for part in parts for whole in counts if whole.value > part.value]
    return any(
        fits(one, rest * (HUNDRED if one.unit == "percent" else 1) / (whole if one.unit == "percent" else 1))
        for one in claim.quantities
        for rest, whole in rests
        if one.unit in {"", "percent"} and not (one.ratio or one.ordinal)
    )


_GIVEN = expression(  # "applied for and won a grant"
    r",?\s+(?:and|then|und|dann|y|et|puis|и)\s+(?:then\s+|auch\s+)?(?:was\s+)?(?:won|got|received|obtained|secured|awarded|granted|bekam|erhielt|"
    r"gewann|bekommen|erhalten|obtuve|conseguí|gané|obtenue?|décrochée?|получил\w*|выиграл\w*)\b",
    re.IGNORECASE,
)
_BESIDE = expression(r"\s+(?:[^\W\d_]+\s+)?")


def _is_of_another_year(sign: Sign, piece: Reading, claim: Reading) -> bool:
    """Whether a sign stands in brackets behind a year that the claim leaves out: "2019, 2020 (cancelled) and 2022"."""
    years = [one.year for one in piece.moments if piece.text[one.end : sign.mark.start].strip() == "("]
    told = {one.year for one in claim.moments}
    return bool(told) and len(years) == 1 and years[0] not in told


def _ended(claim: Reading, evidence: Evidence) -> bool:
    """Whether a line says that something was brought to an end, and nothing cited says so of anything."""
    if any(clause.denied for clause in claim.clauses) or undone(claim.text):
        return False
    return any(mark.kind == "finished" for mark in marks(claim.text, "status")) and not any(
        mark.kind == "finished" and not any(one.first <= mark.first <= one.last for one in undone(piece.text))
        for piece in evidence.pieces
        for mark in marks(piece.text, "status")
    )


def status_words(claim: Reading, evidence: Evidence) -> Iterator[int]:
    """Where the words stand by which a claim tells a status that its evidence has in other words."""
    known = [sign for piece in evidence.pieces for sign in signs_of(piece.text)]
    kinds = {kind for sign in known for kind in _BORNE[sign.kind]}
    if not kinds:
        return
    where = {
        (number, at)
        for number, piece in enumerate(evidence.pieces)
        for one in signs_of(piece.text)
        for at in one.clauses
        if not piece.clauses[at].theirs
    }
    for mark in (*marks(claim.text, "status"), *undone(claim.text), *counted(claim.text)):
        if mark.kind.partition("_")[0] not in kinds:
            continue
        clause = claim.clause_at(mark.start)
        for word in claim.words_of(clause):
            if mark.start <= word.start < mark.end or _is_component(word) or _stands_in(word, where, evidence):
                yield word.start


def _stands_in(word: Word, where: set[tuple[int, int]], evidence: Evidence) -> bool:
    return any((place.piece, place.word.clause) in where for place in evidence.places(word))


def _is_component(word: Word) -> bool:
    return any(mark.kind == "component" for mark in marks(word.text, "status"))


def _borne(sign: Sign, signs: tuple[Sign, ...], claim: Reading, said: frozenset[str]) -> bool:
    """Whether the claim says as much itself, by this sign or by another one of the same thing."""
    beside = [one for one in signs if one.clauses & sign.clauses and (one.kind != "start" or one is sign)]
    if any(one.kind in _ENDED for one in beside):
        beside = [one for one in beside if one.kind in _ENDED or one.kind == "partial"]
    if not any(said & _BORNE[one.kind] for one in beside):
        return False
    return not any(one.kind == "undone" and _does_so(one, claim) for one in beside)


def _tells_part(claim: Reading, number: int, sign: Sign, signs: tuple[Sign, ...], evidence: Evidence) -> bool:
    """Whether a claim tells only the part that was done: "Passed the theory", "two papers", of an exam that has others."""
    parts = [word for word in claim.words if _is_part(word) and not in_rate(claim, word.start)]
    if sign.kind not in _SHORT_OF or not parts:
        return False
    piece = evidence.pieces[number]
    told = {
        number_of(tokens(piece.text)[one.mark.first].key) for one in signs if one.kind == "partial" and one.clauses & sign.clauses
    }
    if told & {int(one.value) for one in claim.quantities} - {0}:
        return True
    own = piece.clause_at(sign.mark.start)
    marked = [word for word in piece.words_of(own) if sign.mark.start <= word.start < sign.mark.end]
    left = [word for word in piece.words_of(own) if _is_part(word, "part" if word in marked else "")]
    return (
        bool(left)
        and not (sign.kind == "partial" and any(_is_part(word, "course") for word in parts))
        and all(
            any(place.piece == number and place.word.clause != own and _is_part(place.word) for place in evidence.stated(word))
            for word in parts
        )
    )


def _is_part(word: Word, kind: str = "") -> bool:
    """Whether a word names a course or a part of an exam, which somebody may have done without the rest."""
    kinds = {kind} if kind else {"course", "part"}
    return word.key not in _LETTERED and any(mark.kind in kinds for mark in marks(word.text, "status"))


def _does_so(sign: Sign, claim: Reading) -> bool:
    """Whether a claim tells as done the very thing that is not done yet."""
    if undone(claim.text):
        return False
    words, done = tokens(claim.text), [mark for mark in marks(claim.text, "status") if mark.kind in {"done", "finished"}]
    if any(mark.kind in _BORNE for mark in marks(claim.text, "status")):
        words = tuple(words[mark.last] for mark in done)
    told = [word for word in words if not claim.clauses[claim.clause_at(word.start)].denied]
    return any(related(word.key, sign.word) for word in told)


def _counts(mark: Mark, claim: Reading) -> bool:
    """Whether a mark tells a status in a line, which "Planned the move" does not."""
    place = mark.kind.partition("_")[2]
    before = claim.text[: mark.start].rsplit(maxsplit=1)[-1:]
    if _SUBJECT.fullmatch(claim.text[mark.start : mark.end]) and before and before[0][:1].isupper() and before[0] not in _DEGREES:
        return False
    if _SETS.search(claim.text, 0, mark.start):
        return False
    return mark.kind == "view_alone" or place not in {"alone", "course"} or stands(mark, place, claim)


def _left_over(claim: Reading, evidence: Evidence) -> bool:
    """Whether a line tells "12 of 14" where the evidence has two still to go."""
    given = {one.value for piece in evidence.pieces for one in piece.quantities if not one.unit}
    return any(whole - part in given for part, whole in parts_of(claim.text))


def standing_said(claim: Reading) -> frozenset[str]:
    """All that the claim says about how far things have got."""
    found = [mark for mark in marks(claim.text, "status") if _counts(mark, claim)]
    finished = any(mark.kind in {"done", "carried"} for mark in found)
    kinds = {mark.kind.partition("_")[0] for mark in found if not (finished and mark.kind in {"ongoing_said", "course"})}
    if any(clause.denied for clause in claim.clauses) or undone(claim.text):
        kinds.add("undone")
    if counted(claim.text) or any(one.ratio or one.unit == "percent" for one in claim.quantities):
        kinds.add("partial")
    if due(claim.text):
        kinds.add("ahead")
    if any(one.ordinal and one.value > 1 for one in claim.quantities):
        kinds.add("nominated")
    if "carried" in kinds:
        kinds -= {"ahead", "draft"}
    return frozenset(kinds)


def _names_other_code(claim: Reading, number: int, sign: Sign, evidence: Evidence) -> bool:
    """Whether a claim names by its letters what stands beside a sign, and nothing that the sign is said of: B2, not the C1."""
    piece = evidence.pieces[number]
    codes = [(found.group(), piece.clause_at(found.start())) for found in _CODE.finditer(piece.text)]
    here = {code for code, clause in codes if clause in sign.clauses}
    told = {found.group() for found in _CODE.finditer(claim.text)}
    return bool(here) and not told & here and bool(told & {code for code, clause in codes if clause not in sign.clauses})


def _concerns(claim: Reading, number: int, sign: Sign, evidence: Evidence) -> bool:
    """Whether the claim tells something that its evidence has in the clauses of a sign and nowhere else."""
    if _names_other_code(claim, number, sign, evidence):
        return False
    for word in claim.words:
        if word.entry.lists & {"function", "light"} and not (
            word.text.isupper() and (len(word.text) > 1 or word.text in "ABCDE")
        ):
            continue
        places = [place for place in evidence.places(word) if not _is_lack(place, number, sign)]
        if places and all(place.piece == number and place.word.clause in sign.clauses for place in places):
            return True
    return (
        _spells(claim, number, sign, evidence)
        or _same_level(claim, evidence.pieces[number], sign)
        or _names_paper(claim, number, sign, evidence)
    )


def _is_lack(place: Place, number: int, sign: Sign) -> bool:
    """Whether a word only names what is lacked: no "user" is told by the "account" of "ViSOR (no account)"."""
    mark = sign.mark
    return mark.kind == LACKED and place.piece == number and mark.start <= place.word.start < mark.end


def _spells(claim: Reading, number: int, sign: Sign, evidence: Evidence) -> bool:
    """Whether a claim spells out an abbreviation that stands in the clauses of a sign and nowhere else."""
    found = [
        (at, letters, piece.clause_at(start))
        for at, piece in enumerate(evidence.pieces)
        for letters, start in acronyms(piece.text)
    ]
    here = {letters for at, letters, clause in found if at == number and clause in sign.clauses}
    away = {letters for at, letters, clause in found if at != number or clause not in sign.clauses}
    return any(len(letters) > _PAIR and spell(claim, letters) for letters in here - away)


def _names_paper(claim: Reading, number: int, sign: Sign, evidence: Evidence) -> bool:
    """Whether a line claims a paper, where all that its evidence says of papers and courses was not brought to one."""
    told = [mark for mark in marks(claim.text, "status") if mark.kind == "qualification"]
    named = [word for word in claim.words if any(mark.start <= word.start < mark.end for mark in told)]
    if sign.kind not in _SHORT_OF or not named or any(evidence.places(word) for word in named):
        return False
    rest = [piece.text for at, piece in enumerate(evidence.pieces) if at != number]
    piece = evidence.pieces[number]
    rest += [piece.text[one.start : one.end] for at, one in enumerate(piece.clauses) if at not in sign.clauses]
    return not any(_may_be_paper(text) for text in rest)


def _may_be_paper(text: str) -> bool:
    """Whether a stretch may name a paper: by its word, or by initials."""
    return bool(_INITIALS.search(text)) or any(mark.kind == "qualification" for mark in marks(text, "status"))


def _same_level(claim: Reading, piece: Reading, sign: Sign) -> bool:
    """Whether the claim names a level, a part or a code that stands with a sign only: "Level 2" beside "Level 1", "3b"."""
    theirs: dict[tuple[str, str], set[int]] = defaultdict(set)
    for pair, clause in _levels(piece):
        theirs[pair].add(clause)
    return any(theirs.get(pair, {-1}) <= sign.clauses for pair, _ in _levels(claim))


def _levels(reading: Reading) -> Iterator[tuple[tuple[str, str], int]]:
    """Levels by their kinds and numbers, each of an enumeration, too: "Levels 2, 3 and 4"; and what bears its letter, "3b"."""
    for one in labels(reading.text):
        further = _FURTHER.match(reading.text, one.end)
        names = one.names | frozenset(re.findall(r"\d+", further.group()) if further else ())
        yield from (((one.kind, name), reading.clause_at(one.end - 1)) for name in names)
    yield from ((("", found.group()), reading.clause_at(found.start())) for found in _LETTER.finditer(reading.text))
