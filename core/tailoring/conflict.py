"""A no that the resume speaks against: "never" to what one of its own lines names. Which of the two is right, the person says."""

import re
from collections.abc import Iterator, Sequence

from core.expressions import expression
from core.resume.cutting import without
from core.resume.model import Kind, Line, Resume
from core.tailoring.clauses import sentences
from core.tailoring.evidence import is_plain_no
from core.tailoring.lexicon import Nature, find_terms, nature
from core.tailoring.model import Aim, Answer, Question
from core.tailoring.shown import Shown
from core.tailoring.truth.reading import Word, read
from core.tailoring.words import names, stems

_NEVER = expression(r"(?<!\w)(?:never|nie|niemals|nunca|jamás|jamais|никогда|ни разу|ніколи)(?!\w)", re.IGNORECASE)
_BY_NAME_ONLY = {Nature.TOOL, Nature.LICENCE, Nature.DEGREE, Nature.LANGUAGE}
_WORKED = (Kind.WORK, Kind.PROJECTS, Kind.VOLUNTEER)
_DEED_WITHIN = 3  # words of a line: "Helped train two colleagues" tells of training


def conflict(question: Question, answer: Answer, resume: Resume) -> Line | None:
    """The resume's line that tells what an answer denies without limits; None where nothing speaks against it.

    A title that does is a line without an id.
    """
    resume = without(resume, answer.out)
    shown = Shown(resume)
    denied = tuple(term for term in dict.fromkeys(_denied(question, answer)) if shown.firm(term) or shown.has(term))
    place = shown.nearest(denied, ()) if denied else None
    if place and not place.terms.intersection(denied):
        place = None
    if place is None and _is_never(question, answer) and question.aim is not Aim.GAP:
        place = shown.nearest(question.terms, stems(question.quote))
    if place:
        return next((one for one in resume.lines() if one.text == place.text), Line("", place.text))
    return next(_told_otherwise(question, resume), None) if _is_never(question, answer) else None


def says_never(text: str) -> bool:
    """Whether a no is a never in so many words."""
    return bool(_NEVER.search(text))


def _told_otherwise(question: Question, resume: Resume) -> Iterator[Line]:
    """The lines that begin with the deed that is asked for, under another name: "Helped train ..." of "Mentoring"."""
    if any(nature(term) in _BY_NAME_ONLY for term in question.terms):
        return
    deeds = [word.entry.concepts for word in read(question.quote).words if _is_towards_people(word)]
    for entry in resume.entries(*_WORKED) if deeds else ():
        for line in entry.lines:
            first: Sequence[Word] = read(line.text).words[:_DEED_WITHIN]
            if all(any(deed & word.entry.concepts for word in first) for deed in deeds):
                yield line


def _is_towards_people(word: Word) -> bool:
    return bool(word.entry.concepts) and "people" in word.entry.families


def _is_never(question: Question, answer: Answer) -> bool:
    """Whether an answer denies all that a question is about; a "no" to "what came of it?" is no such thing."""
    if question.aim is Aim.GAP:
        return answer.never
    return question.aim is not Aim.OUTCOME and is_plain_no(answer.text) and says_never(answer.text)


def _denied(question: Question, answer: Answer) -> Iterator[str]:
    if _is_never(question, answer):
        yield from (*question.terms, *(() if question.terms else names(question.quote)))
    for sentence in sentences(answer.text):
        for piece in sentence.pieces:
            if piece.negated:
                yield from _ending(answer.text[piece.start : piece.end])


def _ending(clause: str) -> Iterator[str]:
    """What a denying clause names, where nothing behind it limits the no ("never used Python", not "... in production")."""
    found = find_terms(clause)
    if found and says_never(clause) and not any(map(str.isalnum, clause[found[-1].end :])):
        yield from (one.term for one in found)
