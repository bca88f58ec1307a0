"""What an answer is worth: what is asked about it before it can stand, and what is said to it then."""

from collections.abc import Sequence
from enum import StrEnum

from core.chat import Button
from core.conversation.events import Context, Say
from core.conversation.replies import ask_current, button, current
from core.conversation.state import Thread
from core.phrases import asking as words
from core.resume.model import Resume
from core.tailoring.conflict import conflict
from core.tailoring.drafts import Draft, drafts, leans_on_question
from core.tailoring.evidence import (
    answer_sources,
    collect,
    credentials,
    is_plain_no,
    is_to_come,
    is_unsure,
    is_willing,
    place,
    said_beside_question,
)
from core.tailoring.manner import amount, made_sure
from core.tailoring.model import Answer, Question
from core.tailoring.questions import role_name
from core.tailoring.speech import bare, has_subject

NAME_WORDS = 6  # words of an answer that only gives something its name


class Raises(StrEnum):
    """Why an answer cannot stand before something is asked about it."""

    CONFLICT = "conflict"  # it denies what the resume says
    MEANING = "meaning"  # it asks what is meant, and says something beside that
    DOUBT = "doubt"  # the person is not sure of it
    LEANING = "leaning"  # it says how long or how often, and not what


def raises(thread: Thread, answer: Answer) -> Raises | None:
    """What has to be asked about an answer to the open question; None when it stands."""
    if thread.resume is None:
        return None
    question = current(thread)
    if conflict(question, answer, thread.resume):
        return Raises.CONFLICT
    if answer.never:
        return None
    if said_beside_question(answer.text) and not _lines(question, answer, thread.resume):
        return Raises.MEANING
    if is_unsure(answer.text):
        return Raises.DOUBT
    return Raises.LEANING if leans_on_question(question, answer, thread.resume) else None


def asks_about(thread: Thread, answer: Answer, raised: Raises, context: Context) -> Say:
    """What is asked about an answer; the open question can still be answered, skipped or denied."""
    question, here = current(thread), {"question": str(len(thread.answers))}
    own: tuple[Button, ...] = ()
    match raised:
        case Raises.CONFLICT:
            line = conflict(question, answer, thread.resume) if thread.resume else ""
            right = button(thread, "skip", words.RESUME_IS_RIGHT, **here)
            return Say(words.which_is_right(line), (right, button(thread, "keep", words.NEVER_IS_RIGHT, **here)))
        case Raises.MEANING:
            text = words.explained(question, said_beside_question(answer.text))
            own = (button(thread, "keep", "Keep that answer", **here),)
        case Raises.DOUBT:
            own = (button(thread, "keep", words.NO_NUMBER, number="out", **here),) if amount(answer.text) else ()
            text = words.unsure(answer.text, number=bool(own))
        case Raises.LEANING:
            text = words.name_it(answer.text, deed=not has_subject(answer.text))
    return Say(text, (*own, *ask_current(thread, context.capabilities).buttons))


def completed(asked: Answer, answer: Answer) -> Answer:
    """What the person had said with what they now added to it; an answer of its own stands in its place."""
    name, ids = bare(answer.text), f"{asked.message} {answer.message}"
    if answer.never or is_plain_no(name):
        return answer
    if kept := said_beside_question(asked.text):
        return Answer(f"{kept}\n{answer.text}", ids)
    if is_unsure(asked.text):
        sure = made_sure(asked.text, answer.text)
        return Answer(sure, ids) if sure else answer
    if len(name.split()) > NAME_WORDS:
        return answer
    if not has_subject(asked.text):
        return Answer(f"{name}, {asked.text}", ids)
    return answer if has_subject(name) else Answer(f"{name}: {asked.text}", ids)


def noted(thread: Thread, question: Question, answer: Answer) -> str:
    """What is said to an answer that stands: where it went, or why no line came of it."""
    if thread.resume and conflict(question, answer, thread.resume):
        return words.NOTED_AGAINST
    if answer.never:
        return words.NOTED_NEVER
    if not answer.text:
        return words.SKIPPED
    if thread.resume is None:
        return _nothing_written(answer, facts=False)
    placement = place(question, answer, thread.resume)
    facts, lines = collect((question,), (answer,), thread.resume), _lines(question, answer, thread.resume)
    named = any(one.terms and not one.negated for one in facts)
    if not placement.states_fact or not (lines or named) or leans_on_question(question, answer, thread.resume):
        return _nothing_written(answer, facts=any(not one.negated for one in facts))
    entries = (thread.resume.entry(entry) for entry in placement.entries)
    roles = [role_name(entry) for entry in entries if entry]
    word = words.noted(roles) if roles else words.NOTED_NOWHERE
    partly = any(one.negated for one in facts)
    return f"{word} {words.NOT_DONE_STAYS_OUT}" if partly else word


def _lines(question: Question, answer: Answer, resume: Resume) -> Sequence[Draft]:
    """The lines that an answer gives by itself."""
    return drafts(resume, collect((question,), (answer,), resume), answer_sources((answer,)), (question,))


def _nothing_written(answer: Answer, *, facts: bool) -> str:
    """What is said to an answer that gives no line; `facts`: it tells something all the same."""
    if credentials((answer,)):
        return words.NOTED_CREDENTIAL
    if is_to_come(answer.text):
        return words.NOTED_TO_COME
    if is_willing(answer.text):
        return words.NOTED_WILLING
    if is_unsure(answer.text):
        return words.NOTED_UNSURE
    return words.NOTED_NO_LINE if facts else words.NOTED_NO_FACT
