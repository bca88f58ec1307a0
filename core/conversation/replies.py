"""The words between the rules: how a decision is put together, and how a thread's situation is said."""

import hashlib
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from core import phrases
from core.building.interview import unfinished
from core.chat import Button, Capabilities
from core.commands import BY_NAME, FORMATS, OWN
from core.conversation import eliciting
from core.conversation.events import Context, Decision, Say
from core.conversation.state import (
    AS_IT_COMES,
    Asking,
    Building,
    Collecting,
    Desk,
    Exchange,
    Ready,
    Reviewing,
    StoredFile,
    Task,
    Thread,
    Version,
    Working,
)
from core.phrases import editing, letters, looks, review
from core.phrases import own as own_file
from core.resume.model import Entry, Resume, Source
from core.tailoring.denial import can_be_denied
from core.tailoring.evidence import is_to_come
from core.tailoring.model import Aim, Answer, Question


def button(thread: Thread | None, command: str, label: str = "", form: str = "", **args: str) -> Button:
    """A button of this thread; its label is the command's own unless another is given."""
    return Button(label or BY_NAME[command].label, command, args, thread.id if thread else "", form=form)


def reply(desk: Desk, *say: Say | str, thread: Thread | None = None, task: Task | None = None) -> Decision:
    """A decision that says these messages and, when given, changes the thread."""
    return Decision(desk.person, thread, tuple(Say(one) if isinstance(one, str) else one for one in say), task)


def documents(files: Sequence[StoredFile], *, over: bool = False) -> tuple[Say, ...]:
    """The files of a version, each as a message: pictures of its pages first. `over`: in the place of the status message."""
    pages = sum(is_picture(one) for one in files)
    return tuple(
        Say(looks.page(number, pages), file=one, over=over and number == 1, picture=True)
        if is_picture(one)
        else Say(one.name, file=one, over=over and number == 1)
        for number, one in enumerate(files, 1)
    )


def is_picture(file: StoredFile) -> bool:
    """Whether a file of a version is only there to be looked at."""
    return file.media_type == "image/jpeg"


def new_id(*seeds: str) -> str:
    """An id that is the same when the same event is stepped again."""
    return hashlib.blake2s("\x1f".join(seeds).encode(), digest_size=10).hexdigest()


def next_task_id(thread: Thread) -> str:
    """A task's id: unique per start, because each start counts the thread's revision up."""
    return f"{thread.id}-{thread.revision + 1}"


def new_thread(desk: Desk, seed: str, now: datetime, *, resume: Resume | None = None, told: Sequence[Source] = ()) -> Thread:
    """A thread with nothing in it, or with the resume that another one has already; `told` are the words that put it right.

    With the resume come the answers that were given beside it: what somebody told of a tool is not asked anew for another job.
    """
    texts = (resume.source, *told) if resume else ()
    return Thread(
        new_id(desk.person.id, seed), now, now, resume=resume, texts=texts, shelf=_answers_of(desk.thread) if resume else ()
    )


def _answers_of(thread: Thread | None) -> tuple[Exchange, ...]:
    """What was answered in a thread and stands, and what came along into it."""
    given = (Exchange(*pair) for pair in zip(thread.questions, thread.answers, strict=False)) if thread else ()
    new = [one for one in given if one.answer.text and not (one.answer.never or is_to_come(one.answer.text))]
    quotes = {one.question.quote for one in new}
    asked = {one.quote for one in thread.questions} if thread else set()
    old = [one for one in thread.shelf if one.question.quote not in quotes | asked] if thread else []
    return (*old, *new)


def has_current(thread: Thread) -> bool:
    """Whether a question is open."""
    return isinstance(thread.state, Asking) and len(thread.answers) < len(thread.questions)


def current(thread: Thread) -> Question:
    """The open question."""
    return thread.questions[len(thread.answers)]


def ask_current(thread: Thread, capabilities: Capabilities) -> Say:
    """The open question with its number and buttons."""
    index = len(thread.answers)
    question = thread.questions[index]
    text = phrases.question(index + 1, len(thread.questions), question.text)
    here = {"question": str(index)}
    buttons = [
        *([button(thread, "never", "", **here)] if question.aim is Aim.GAP and can_be_denied(question, thread.resume) else []),
        button(thread, "skip", "", **here),
        *([button(thread, "back", "", **here)] if index else []),
        button(thread, "write", "", **here),
    ]
    if capabilities.forms:
        buttons.insert(0, button(thread, "answer", "", form=question.text, **here))
    return Say(text, tuple(buttons))


def shelve(thread: Thread, question: Question, answer: Answer) -> Thread:
    """The thread with this answer kept for good, in place of an earlier one to the same question."""
    rest = tuple(one for one in thread.shelf if one.question.quote != question.quote)
    return replace(thread, shelf=(*rest, Exchange(question, answer)))


def put_in_place(thread: Thread, index: int, answer: Answer) -> Thread:
    """The thread with another answer at the place of one that was given."""
    answers = (*thread.answers[:index], answer, *thread.answers[index + 1 :])
    return shelve(replace(thread, answers=answers), thread.questions[index], answer)


def shelved(thread: Thread, question: Question) -> Answer | None:
    """What was answered to this requirement before, if anything, or to one that asked for the very same things."""
    same = next((one.answer for one in thread.shelf if one.question.quote == question.quote), None)
    if same or not question.terms:
        return same
    twins = (one for one in thread.shelf if set(one.question.terms) == set(question.terms) and one.question.aim is question.aim)
    return next((one.answer for one in twins if one.answer.text), None)


def at_hand(thread: Thread, question: Question) -> Answer | None:
    """What was answered to this very question, and not only to another one about the same requirement."""
    return next(
        (one.answer for one in thread.shelf if (one.question.quote, one.question.aim) == (question.quote, question.aim)), None
    )


def role_name(entry: Entry | None) -> str:
    """What a person calls a job: its employer, or the role when no employer is known."""
    return (entry.organisation or entry.title) if entry else ""


def missing_thing(thread: Thread | None) -> str:
    """What is still needed before the questions."""
    return phrases.missing_thing(bool(thread and thread.resume), bool(thread and thread.posting))


def situation(thread: Thread | None) -> str:
    """Where a thread stands, in one sentence."""
    if thread is None:
        return phrases.WANT_BOTH
    match thread.state:
        case Working(task):
            return phrases.READING_TEXT if task.kind == "read" else phrases.WRITING
        case Asking():
            return _asking(thread)
        case Building() | Reviewing():
            return _told(thread)
        case Ready():
            return f"Version {thread.versions[-1].number} is written."
        case Collecting():
            return missing_thing(thread)


def _told(thread: Thread) -> str:
    """What is asked while a resume is built or reviewed."""
    if isinstance(thread.state, Reviewing):
        return review.UNDER_WAY.format(question=thread.state.question)
    return eliciting.situation(thread)


def _going_on(thread: Thread) -> tuple[Button, ...]:
    if isinstance(thread.state, Reviewing):
        return (button(thread, "resume"), button(thread, "skip"))
    return (*eliciting.situation_buttons(thread), button(thread, "new"))


def _asking(thread: Thread) -> str:
    if has_current(thread):
        return f"Question {len(thread.answers) + 1}/{len(thread.questions)} is open."
    if thread.versions:
        return f"Version {thread.versions[-1].number} is written; your last change is not in it yet."
    return "All questions are answered; the resume is not written yet."


def situation_buttons(thread: Thread | None) -> tuple[Button, ...]:
    """The buttons that make sense where a thread stands."""
    if thread is None:
        return (button(None, "example"), button(None, "scratch"))
    match thread.state:
        case Working():
            return (button(thread, "cancel"),)
        case Asking():
            first = button(thread, "resume") if has_current(thread) else button(thread, "back", "Change an answer")
            return (first, button(thread, "write"), button(thread, "new"))
        case Building() | Reviewing():
            return _going_on(thread)
        case Ready():
            return ready_buttons(thread)
        case Collecting():
            return (button(thread, "reading"), button(thread, "review")) if thread.resume else (button(thread, "scratch"),)


def stands(thread: Thread | None, word: str = "") -> Say:
    """Where a thread stands, with what can be done there; `word` is said before it."""
    return Say(f"{word} {situation(thread)}".strip(), situation_buttons(thread))


def stands_or_asks(thread: Thread | None, word: str, context: Context) -> Say:
    """A word, then the open question itself where there is one, else where the thread stands."""
    if thread is None or not has_current(thread):
        return stands(thread, word)
    question = ask_current(thread, context.capabilities)
    return replace(question, text=f"{word}\n\n{question.text}")


def _without_posting(thread: Thread) -> tuple[Button, ...]:
    more = (button(thread, "scratch", "Go on"),) if thread.told and unfinished(thread.told) else ()
    again = (button(thread, "back", "Change an answer"),) if thread.told else ()
    formats = format_buttons(thread, "markdown", "text", "latex", "json")
    shorter = (button(thread, "edit", editing.SHORTER, text=editing.SHORTER.lower()), *_fewer_pages(thread))
    undo = (button(thread, "undo"),) if undoable(thread) else ()
    return (*more, button(thread, "review"), *again, *shorter, *undo, *formats, *own_button(thread))


def ready_buttons(thread: Thread) -> tuple[Button, ...]:
    """What one is most likely to do with a finished version; the rest is behind "More"."""
    if thread.posting is None:
        return _without_posting(thread)
    return (
        button(thread, "changes"),
        button(thread, "letter"),
        button(thread, "match"),
        button(thread, "interview"),
        button(thread, "edit", editing.SHORTER, text=editing.SHORTER.lower()),
        *_fewer_pages(thread),
        *((button(thread, "undo"),) if undoable(thread) else ()),
        button(thread, "more"),
    )


def _fewer_pages(thread: Thread) -> tuple[Button, ...]:
    page = thread.versions[-1].page if thread.versions else AS_IT_COMES
    return (button(thread, "onepage"),) if page.count > 1 or (page.wish == "two" and page.count != 1) else ()


def company_question(thread: Thread, word: str = letters.WHICH_COMPANY) -> Say:
    """The question for the employer that a letter is to name."""
    return Say(word, (button(thread, "letter", "Write without it", without="yes"),))


def format_buttons(thread: Thread, *formats: str) -> tuple[Button, ...]:
    """A button per kind of file."""
    return tuple(button(thread, "download", FORMATS[one], format=one) for one in formats)


def own_button(thread: Thread) -> tuple[Button, ...]:
    """For a resume that came as a Word file: that very file, with the changes in it."""
    came = thread.versions[-1].resume.source.format if thread.versions else ""
    return (button(thread, "download", own_file.MY_WORD_FILE, format=OWN),) if came == "docx" else ()


def more_buttons(thread: Thread) -> tuple[Button, ...]:
    """What one can do with a finished version beside that."""
    return (
        button(thread, "why"),
        button(thread, "machine"),
        button(thread, "move"),
        button(thread, "back", "Change an answer"),
        *format_buttons(thread, *FORMATS),
        *own_button(thread),
        *((button(thread, "cuts"),) if thread.versions and thread.versions[-1].page.cut else ()),
        *((button(thread, "versions"),) if len(thread.versions) > 1 else ()),
        button(None, "look"),
        button(thread, "files"),
        button(thread, "new"),
    )


def undoable(thread: Thread) -> Version | None:
    """The version that undoing brings back: the one before the newest, where a version that was taken back does not count.

    A version that was asked for again by its number is a step of its own, which undoing takes back like an edit.
    """
    line: list[Version] = []
    for version in thread.versions:
        undone = version.restores and version.request == editing.UNDO
        while undone and line and line[-1].number != version.restores:
            line.pop()
        if not (undone and line):
            line.append(version)
    return line[-2] if len(line) > 1 else None


def editor_buttons(thread: Thread) -> tuple[Button, ...]:
    """The choices of the editor's open question; without any, what one can do with a finished version."""
    ask = thread.asked
    choices = ask.asks.choices if ask else ()
    picks = tuple(button(thread, "pick", one.label, ask=ask.message, pick=one.pick) for one in choices) if ask else ()
    return picks or ready_buttons(thread)


def not_editable(desk: Desk, thread: Thread) -> Decision | None:
    """A word on why nothing can be edited where the thread stands; None when it can."""
    match thread.state:
        case Ready():
            return None
        case Asking():
            return reply(desk, stands(thread, editing.AFTER_THE_QUESTIONS))
        case Collecting() | Building():
            return reply(desk, stands(thread, editing.NO_VERSION))
        case Working() | Reviewing():
            return reply(desk, stands(thread))
