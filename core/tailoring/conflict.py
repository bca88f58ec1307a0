"""A no that the resume speaks against: "never" to what one of its own lines names. Which of the two is right, the person says."""

import re
from collections.abc import Iterator

from core.resume.model import Resume
from core.tailoring.clauses import sentences
from core.tailoring.evidence import is_plain_no
from core.tailoring.lexicon import find_terms
from core.tailoring.model import Aim, Answer, Question
from core.tailoring.shown import Shown
from core.tailoring.words import names, stems

_NEVER = re.compile(r"(?<!\w)(?:never|nie|niemals|nunca|jamás|jamais|никогда|ни разу|ніколи)(?!\w)", re.IGNORECASE)


def conflict(question: Question, answer: Answer, resume: Resume) -> str:
    """The resume's line that names what an answer denies without limits; "" where nothing speaks against it."""
    shown = Shown(resume)
    denied = tuple(term for term in dict.fromkeys(_denied(question, answer)) if shown.firm(term) or shown.has(term))
    line = shown.nearest(denied, ()) if denied else None
    if line is None and _is_never(question, answer) and question.aim is not Aim.GAP:
        line = shown.nearest(question.terms, stems(question.quote))
    return line.text if line else ""


def _is_never(question: Question, answer: Answer) -> bool:
    """Whether an answer denies all that a question is about; a "no" to "what came of it?" is no such thing."""
    if question.aim is Aim.GAP:
        return answer.never
    return question.aim is not Aim.OUTCOME and is_plain_no(answer.text) and bool(_NEVER.search(answer.text))


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
    if found and _NEVER.search(clause) and not re.search(r"\w", clause[found[-1].end :]):
        yield from (one.term for one in found)
