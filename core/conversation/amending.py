"""What was hard to read in a picture, put right: a button, a question, and the person's own word in its place."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Literal

from core import phrases
from core.chat import Message
from core.conversation import arrivals, editing
from core.conversation.events import Context, Decision, Invoked, Said, Say
from core.conversation.replies import button, reply, situation_buttons, stands
from core.conversation.state import Asking, Collecting, Desk, Ready, Thread
from core.editing.contact import corrected
from core.editing.model import Asks, Request, Understood, source_of
from core.phrases import pictures as words
from core.resume.apply import apply
from core.resume.contacts import addresses
from core.resume.doubts import doubts
from core.resume.model import Resume, Source, Span

Field = Literal["name", "email", "phone"]
FIELDS: Mapping[str, Field] = {"name": "name", "email": "email", "phone": "phone"}
LEAVE_IT_OPEN = frozenset({"amend", "status", "help"})


def amend(desk: Desk, invoked: Invoked, context: Context) -> Decision:
    """A field of the head is to be put right: ask which, or for its value, or take the value that a form gave."""
    thread, args = desk.thread, invoked.invoke.args
    if thread is None or thread.resume is None or not isinstance(thread.state, Collecting | Asking | Ready):
        return reply(desk, stands(thread, phrases.STALE))
    field = FIELDS.get(args.get("field", ""))
    if "keep" in args:
        return _go_on(desk, replace(thread, wants=""), words.LEFT, context)
    if field is None:
        return reply(desk, Say(words.WHICH, tuple(arrivals.amend_button(thread, one) for one in FIELDS)))
    if text := args.get("text", "").strip():
        return _told(desk, thread, field, source_of(invoked.id, text), context)
    return _ask(desk, thread, field, words.what_is_right(field), context)


def is_answer(thread: Thread, message: Message) -> bool:
    """Whether a message is taken for the value that was asked for: it is no file and no document."""
    return asks(thread) and not message.files and not arrivals.is_document(message.text.strip())


def asks(thread: Thread) -> bool:
    """Whether the next message is asked to put a field of the head right."""
    return thread.wants in FIELDS and thread.resume is not None and isinstance(thread.state, Collecting | Asking | Ready)


def said(desk: Desk, thread: Thread, event: Said, context: Context) -> Decision:
    """The person's word for a field, or something that can't be one."""
    return _told(desk, thread, FIELDS[thread.wants], source_of(event.ids[0], event.message.text.strip()), context)


def _told(desk: Desk, thread: Thread, field: Field, source: Source, context: Context) -> Decision:
    resume = _resume(thread)
    request = Request(source.text, source, resume)
    found = corrected(request, field, source.text)
    hits = [source.text[hit.start : hit.end] for hit in addresses(source.text, "US") if hit.field == field]
    if isinstance(found, Asks) and len(hits) == 1:
        found = corrected(request, field, hits[0])
    if isinstance(found, Asks) and getattr(resume.contact, field) == source.text:
        found = Understood(())  # the person says that it was read right
    if not isinstance(found, Understood):
        return _ask(desk, thread, field, found.sentence if isinstance(found, Asks) else words.what_is_right(field), context)
    if isinstance(thread.state, Ready) and found.edits:
        return editing.follow(desk, replace(thread, wants=""), found, source, context)
    contact = apply(resume, found.edits).contact
    told = (*(one for one in contact.told if one[0] != field), (field, Span(source.id, 0, len(source.text))))
    resume = replace(resume, contact=replace(contact, told=told))
    texts = (*(one for one in thread.texts if one.id != source.id), source)
    thread = replace(thread, resume=resume, texts=texts, wants="")
    return _go_on(desk, thread, words.noted(field, getattr(resume.contact, field)), context)


def _ask(desk: Desk, thread: Thread, field: Field, word: str, context: Context) -> Decision:
    asking = replace(thread, wants=field, updated=context.now)
    return reply(desk, Say(word, (button(thread, "amend", words.LEAVE, keep="yes"),)), thread=asking)


def _go_on(desk: Desk, thread: Thread, word: str, context: Context) -> Decision:
    """What is known now, shown again with what is still in doubt; then on where the thread stands."""
    thread = replace(thread, updated=context.now)
    seen = doubts(_resume(thread))
    text = f"{word}\n{words.look_at(seen)}" if seen else word
    first = Say(text, arrivals.amend_buttons(thread, seen) if seen else situation_buttons(thread))
    return arrivals.go_on(desk, thread, first, context, new=False)


def _resume(thread: Thread) -> Resume:
    if thread.resume is None:
        raise ValueError("there is no resume to put right")
    return thread.resume
