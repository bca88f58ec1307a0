"""What is not yet, not quite or only in part: studying, nominated, acting, basic."""

import re
from collections.abc import Iterator

from core.resume.lexicon import words
from core.tailoring.truth import numerals
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.plain import key
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.unfinished import counts_parts
from core.tailoring.truth.verdict import Finding, Level

_NEAR = 2
_PLANNED = re.compile(
    r"geplant|planned|prevu|previst|запланир|planifi|pianific|gepland|planowan|заплан|booked|scheduled|angesetzt"
)
_AHEAD = re.compile(
    r"geplant|planung|angedacht|vorgesehen|vorauss|planned|scheduled|upcoming|due |to come|next year|envisag|prevu|projete|"
    r"a venir|"
    r"l'an prochain|previst|proxim|en proyecto|запланир|планир|предстоя|намечен|pianific|in programma|gepland|planowan|заплан"
)
_IS = re.compile(r"\b(?:is|are|ist|sind|est|sont|está|están|é|são|è|sono|есть|is|zijn|jest|są)\s+$", re.IGNORECASE)
_EXAM = re.compile(
    r"prüf|exam|test|kurs|course|curso|cours|abschluss|экзамен|курс|esame|corso|egzamin|zertifi|certif|diplom|іспит",
    re.IGNORECASE,
)


def check_standing(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """Findings when the claim leaves out that something is unfinished, lower in rank, or modest."""
    yield from _unreal(claim, evidence)
    yield from _lowered(claim, evidence)
    yield from _modest(claim, evidence)
    yield from _stood_in(claim, evidence)


def _marked(claim: Reading, name: str) -> bool:
    return any(name in word.entry.lists for word in claim.words) or (
        name == "unreal"
        and (
            any(clause.denied for clause in claim.clauses)
            or bool(_AHEAD.search(key(claim.text)))
            or any(one.ordinal and one.value > 1 for one in claim.quantities)
        )
    )


def _unreal(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    if _marked(claim, "unreal") or counts_parts(claim):
        return
    for number, piece in enumerate(evidence.pieces):
        for word in piece.words:
            marked = ("unreal" in word.entry.lists or _is_planned(word, piece)) and _concerns(
                claim, Place(number, word), evidence
            )
            if marked or (_is_still_planned(word, piece) and _tells_all_of(claim, Place(number, word), evidence)):
                yield Finding(
                    Level.UNSUPPORTED,
                    "standing",
                    claim.text,
                    f"Your words say \u201c{word.text}\u201d; this line leaves that out.",
                )
                return


def _is_planned(word: Word, piece: Reading) -> bool:
    """Whether "planned" is said of an exam or a course, and not a deed."""
    clause = piece.clauses[word.clause]
    return bool(_PLANNED.match(word.key)) and bool(_EXAM.search(piece.text[clause.start : clause.end]))


def _is_still_planned(word: Word, piece: Reading) -> bool:
    """Whether a clause says of a deed that it is planned: "Einführung ist geplant", "rollout is scheduled"."""
    return bool(_PLANNED.match(word.key)) and bool(_IS.search(piece.text[: word.start]))


def _tells_all_of(claim: Reading, mark: Place, evidence: Evidence) -> bool:
    """Whether the claim tells as done the deed and the thing of the clause that plans it."""
    words = [
        one
        for one in evidence.pieces[mark.piece].words_of(mark.word.clause)
        if one is not mark.word and not one.entry.lists & {"function", "light"} and numerals.cardinal(one.key) is None
    ]
    told = {place.word.start for word in claim.words for place in evidence.places(word) if place.piece == mark.piece}
    return len(words) > 1 and all(one.start in told for one in words)


def _concerns(claim: Reading, mark: Place, evidence: Evidence) -> bool:
    """Whether the claim names what the mark is said of: something in its sentence."""
    piece = evidence.pieces[mark.piece]
    sentence = piece.clauses[mark.word.clause].sentence
    for word in claim.words:
        if word.entry.lists & {"function", "light"}:
            continue
        places = evidence.places(word)
        if places and all(
            place.piece == mark.piece and piece.clauses[place.word.clause].sentence == sentence for place in places
        ):
            return True
    return False


def _lowered(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    if _marked(claim, "lowering") or _marked(claim, "stand_in"):
        return
    for word in claim.words:
        if word.entry.lists & {"function", "light", "colour"} and not word.entry.lists & {"rank"}:
            continue
        places = (
            [
                place
                for place in evidence.stated(word)
                if place.word.key == word.key or (place.word.entry.lists | word.entry.lists) & {"rank"}
            ]
            if _is_title(word)
            else []
        )
        marks = [_lowering(place, evidence) for place in places]
        titled = _is_title(word) or all(mark is not None and mark.opens for mark in marks)
        if places and all(marks) and titled:
            mark = marks[0].text if marks[0] else ""
            yield Finding(
                Level.UNSUPPORTED,
                "title",
                word.text,
                f"Your words say \u201c{mark} {word.text}\u201d; this line leaves out \u201c{mark}\u201d.",
            )
            return


def _is_title(word: Word) -> bool:
    return (
        "rank" in word.entry.lists or word.key in words("roles", "roles") or word.key.endswith(("er", "or", "eur", "ist", "in"))
    )


def _lowering(place: Place, evidence: Evidence) -> Word | None:
    """The lowering word right before a title, if there is one."""
    words = evidence.pieces[place.piece].words_of(place.word.clause)
    at = words.index(place.word)
    return next((word for word in words[max(0, at - _NEAR) : at] if "lowering" in word.entry.lists), None)


def _stood_in(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """The title of somebody for whom one only stood in."""
    if _marked(claim, "stand_in") or _marked(claim, "lowering"):
        return
    for word in claim.words:
        if word.entry.lists & {"rank", "tier_lead"}:
            places = evidence.stated(word)
            if places and all(_is_stand_in(place, evidence) for place in places):
                yield Finding(Level.UNSUPPORTED, "title", word.text, f"By your words you stood in for the {word.text}.")
                return


def _is_stand_in(place: Place, evidence: Evidence) -> bool:
    words = evidence.pieces[place.piece].words_of(place.word.clause)
    return any("stand_in" in word.entry.lists for word in words[: words.index(place.word)])


def _modest(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    if _marked(claim, "modest"):
        return
    for term in claim.terms:
        for piece in evidence.pieces:
            for known in piece.terms:
                mark = _after(piece, known.end) if known.term == term.term else None
                if mark:
                    fragment = claim.text[term.start : term.end]
                    yield Finding(
                        Level.CONFIRM,
                        "modest",
                        fragment,
                        f"You wrote \u201c{mark.text}\u201d with {fragment}; this line leaves that out.",
                    )
                    return


def _after(piece: Reading, end: int) -> Word | None:
    """A modest word in the brackets right after a term."""
    rest = piece.text[end : end + 2]
    if "(" not in rest:
        return None
    close = piece.text.find(")", end)
    return next((word for word in piece.words if end < word.start < close and "modest" in word.entry.lists), None)
