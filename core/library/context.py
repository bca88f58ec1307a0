"""What a version was made from, as a digest: the same again need not be made again.

Only what a person gave or chose counts. Ids of messages, places in a file and the time of day do not, so that the same resume
sent twice is the same resume.
"""

import hashlib
import json
from collections.abc import Iterator, Mapping, Sequence

from core.conversation.state import Person, Thread, Version
from core.library import wishes
from core.library.styles import named, style_of
from core.resume.model import Contact, Entry, Line, Resume, Section
from core.tailoring.model import Answer, Posting, Question

Plain = str | list["Plain"]


def digest(
    resume: Resume,
    posting: Posting,
    questions: Sequence[Question] = (),
    answers: Sequence[Answer] = (),
    settings: Mapping[str, str] | None = None,
    model: str = "",
    prompt: str = "",
) -> str:
    """64 hex digits that differ when any of this differs.

    Of the resume, words and structure count; of the answers, those that say something, with their questions. `model` is the one
    that was chosen, `prompt` the version of what it is told.
    """
    parts: list[Plain] = [
        _resume(resume),
        [posting.text, posting.title, posting.company, posting.language, posting.country],
        [*_answers(questions, answers)],
        [[name, value] for name, value in sorted((settings or {}).items())],
        [model, prompt],
    ]
    words = json.dumps(parts, ensure_ascii=False).encode("utf-8", "surrogatepass")
    return hashlib.sha256(words).hexdigest()


def context_of(thread: Thread, person: Person, prompt: str = "") -> str:
    """The digest of all that the thread's next version would be made of; nothing while its resume or posting is missing.

    The person's own edits of the last version are part of it: they are put to whatever is written next.
    """
    if thread.resume is None or thread.posting is None:
        return ""
    last = thread.versions[-1] if thread.versions else None
    edits = (*((one for one in last.edits if one in last.changes) if last else ()), *wishes.edits(thread))
    own = "\n".join(map(repr, edits))
    settings = {"edits": own, "style": named(style_of(person, thread))}
    return digest(thread.resume, thread.posting, thread.questions, thread.answers, settings, person.model, prompt)


def made_before(thread: Thread, context: str) -> Version | None:
    """The newest version made from exactly this, if its files are there and it has the person's own edits, too."""
    same = (one for one in reversed(thread.versions) if context and one.context == context and one.files)
    return next((one for one in same if one.edits == thread.versions[-1].edits), None)


def _resume(resume: Resume) -> list[Plain]:
    return [
        resume.source.text,
        resume.language,
        _contact(resume.contact),
        [_section(one) for one in resume.sections],
        _lines(resume.unplaced),
    ]


def _contact(contact: Contact) -> list[Plain]:
    fields: list[Plain] = [contact.name, contact.label, contact.email, contact.phone, contact.location]
    return [*fields, [*contact.links], _lines(contact.other)]


def _section(section: Section) -> list[Plain]:
    return [section.kind.value, section.heading, _lines(section.lines), [_entry(one) for one in section.entries]]


def _entry(entry: Entry) -> list[Plain]:
    head: list[Plain] = [entry.title, entry.organisation, entry.location, entry.dates, entry.start, entry.end]
    return [*head, "now" if entry.current else "", "inline" if entry.inline else "", _lines(entry.lines)]


def _lines(lines: Sequence[Line]) -> list[Plain]:
    return [line.text for line in lines]


def _answers(questions: Sequence[Question], answers: Sequence[Answer]) -> Iterator[Plain]:
    for question, answer in zip(questions, answers, strict=False):
        if answer.text or answer.never:
            asked: list[Plain] = [question.quote, question.entry, [*question.terms]]
            gone: list[Plain] = [*answer.out]
            yield [asked, answer.text, "never" if answer.never else "", answer.entry, *([gone] if gone else [])]
