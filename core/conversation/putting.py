"""The person's word in the resume that everything else is made of, and what is said of it."""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from typing import Literal

from core.conversation.events import Decision, Say
from core.conversation.replies import editor_buttons
from core.conversation.state import Asking, Collecting, Correction, Ready, Thread
from core.editing import heads
from core.editing.model import YES, Understood
from core.phrases import editing as editor
from core.phrases import pictures as words
from core.resume.changes import Amend, Correct, Drop, Edit, Replace
from core.resume.model import Entry, Resume, Source, Span
from core.tailoring.model import Question

FIELDS: Mapping[str, Literal["name", "email", "phone"]] = {"name": "name", "email": "email", "phone": "phone"}
MOST_TAKEN_BACK = 10  # corrections that undoing can take back


def closed(thread: Thread) -> Thread:
    """The thread with nothing asked of the next message."""
    before = isinstance(thread.state, Collecting | Asking)
    return replace(thread, wants="", about="", asked=None if before else thread.asked)


def set_aside(thread: Thread) -> Thread:
    """The thread with nothing asked of the next message; a correction that waits for a yes still waits."""
    return replace(closed(thread), asked=thread.asked if waits(thread) else closed(thread).asked)


def waits(thread: Thread) -> bool:
    """Whether something that the person said is wrong waits for their yes before it is put right."""
    return thread.asked is not None and any(one.pick == YES for one in thread.asked.asks.choices) and not thread.versions


def reminded(decision: Decision, before: Thread) -> Decision:
    """The decision with a line on the correction that still waits, ahead of what is asked now."""
    after = decision.thread
    if after is None or not waits(before) or after.asked != before.asked or not isinstance(after.state, Collecting | Asking):
        return decision
    again = Say(words.still_waits(after.asked.asks.sentence if after.asked else ""), editor_buttons(after))
    return replace(decision, say=(again, *decision.say))


def with_word(thread: Thread, found: Understood, resume: Resume, source: Source) -> tuple[Thread, str]:
    """The thread with the person's word in its resume, and what is said of it."""
    before, after = as_it_stands(thread), _having_told(resume, thread, found, source)
    texts = (*(one for one in thread.texts if one.id != source.id), source)
    asked = FIELDS.get(thread.wants)
    word = words.noted(asked, getattr(after.contact, asked)) if asked else _noted(before, found)
    word += "".join(f" {words.CAPITALS}" for one in found.edits if _was_small(one, source))
    told = pairs(before, found)
    corrections = (*thread.corrections, Correction(before, told, len(thread.answers)))[-MOST_TAKEN_BACK:]
    done = replace(
        closed(thread),
        resume=after,
        texts=texts,
        questions=reread(thread, told),
        corrections=corrections if after != before else thread.corrections,
    )
    return done, word


def _was_small(edit: Edit, source: Source) -> bool:
    """Whether a name was typed in small letters, and stands in capitals now."""
    return isinstance(edit, Correct) and edit.field == "name" and bool(edit.value) and edit.value not in source.text


def _having_told(resume: Resume, thread: Thread, found: Understood, source: Source) -> Resume:
    """The resume that knows which fields of its head the person settled."""
    fields = {edit.field for edit in found.edits if isinstance(edit, Correct)} | {*filter(None, [FIELDS.get(thread.wants)])}
    return knowing(resume, fields, source) if fields else resume


def knowing(resume: Resume, fields: Collection[str], source: Source) -> Resume:
    """The resume with these fields of its head settled by the person's word."""
    span = Span(source.id, 0, len(source.text))
    told = (*(one for one in resume.contact.told if one[0] not in fields), *((field, span) for field in sorted(fields)))
    return replace(resume, contact=replace(resume.contact, told=told))


def _noted(before: Resume, found: Understood) -> str:
    rows = [words.noted(one.field, one.value) for one in found.edits if isinstance(one, Correct) and one.value]
    rows += [editor.entry_gone(heads.name(one), len(one.lines)) + "." for one in _gone(before, found)]
    others = replace(found, edits=tuple(one for one in found.edits if not (isinstance(one, Correct) and one.value)))
    return "\n".join([*rows, *(words.put_right(*pair) for pair in pairs(before, others))])


def _gone(before: Resume, found: Understood) -> list[Entry]:
    """The whole jobs and schools that are left out."""
    return [entry for edit in found.edits if isinstance(edit, Drop) and (entry := before.entry(edit.entry))]


def pairs(before: Resume, found: Understood) -> tuple[tuple[str, str], ...]:
    """What was read, and what stands there now."""
    lines = {line.id: line.text for line in before.lines()}
    read: list[tuple[str, str]] = []
    for edit in found.edits:
        match edit:
            case Amend(target, field, text):
                read.append((lines.get(target) or str(getattr(before.entry(target), field, "")), text))
            case Replace(target, text):
                read.append((lines.get(target, ""), text))
            case Correct(field, value, old):
                read.append((old or getattr(before.contact, field, ""), value))
    return tuple(read)


def reread(thread: Thread, told: Sequence[tuple[str, str]]) -> tuple[Question, ...]:
    """The questions, which quote the resume, with the words that were put right."""
    questions = thread.questions
    for old, new in told:
        questions = tuple(replace(one, text=one.text.replace(old, new)) if old else one for one in questions)
    return questions


def as_it_stands(thread: Thread) -> Resume:
    """The resume as it stands: of the newest version, when that is what the thread is at."""
    if isinstance(thread.state, Ready):
        return thread.versions[-1].resume
    if thread.resume is None:
        raise ValueError("there is no resume to put right")
    return thread.resume
