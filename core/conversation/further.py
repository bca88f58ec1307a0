"""Which questions are still worth asking: what an answer to another question told already is not asked again."""

from collections.abc import Collection
from dataclasses import replace
from datetime import date

from core.conversation.state import Person, Thread
from core.tailoring.about import is_about
from core.tailoring.denial import askable
from core.tailoring.gaps import Comparison, compare
from core.tailoring.model import Aim, Answer
from core.tailoring.questions import ask


def further(thread: Thread, person: Person, today: date) -> Thread:
    """The thread with other questions in place of those to come that an answer told of, whether with a yes or a no.

    Where nothing else is worth asking, the questions stay.
    """
    asked, to_come = thread.questions[: len(thread.answers)], thread.questions[len(thread.answers) :]
    kept = tuple(one for one in to_come if not (one.aim is Aim.GAP and _is_told(one.quote, thread.answers)))
    if len(kept) == len(to_come) or thread.resume is None or thread.posting is None:
        return thread
    found = askable(compare(thread.resume, thread.posting, today), person.never)
    new = ask(_without(found, {one.quote for one in thread.questions}, thread.answers), thread.resume)
    chosen = (*kept, *new, *(one for one in to_come if one not in kept))[: len(to_come)]
    return replace(thread, questions=(*asked, *chosen))


def as_before(thread: Thread, person: Person, today: date) -> Thread:
    """The thread, an answer of which is taken up again, with the questions to come that this answer had replaced."""
    asked, to_come = thread.questions[: len(thread.answers) + 1], thread.questions[len(thread.answers) + 1 :]
    if thread.resume is None or thread.posting is None:
        return thread
    first = ask(askable(compare(thread.resume, thread.posting, today), person.never), thread.resume)
    quotes = {one.quote for one in asked}
    again = [one for one in first if one.quote not in quotes and not _is_told(one.quote, thread.answers)]
    known = {one.quote: one for one in to_come}
    chosen = [known.pop(one.quote, one) for one in again]
    return replace(thread, questions=(*asked, *(*chosen, *known.values())[: len(to_come)]))


def _is_told(quote: str, answers: Collection[Answer]) -> bool:
    return any(is_about(one.text, quote) for one in answers if one.text)


def _without(found: Comparison, quotes: Collection[str], answers: Collection[Answer]) -> Comparison:
    """The comparison without the requirements that were asked about or told of."""
    left = ([one for one in each if one.quote not in quotes] for each in (found, found.held, found.implied))
    gaps, held, implied = ([one for one in each if not _is_told(one.quote, answers)] for each in left)
    return Comparison(gaps, held, implied, found.posting)
