"""A link in the place of a document: what is behind it is not fetched, so the person hears that the text is needed."""

from dataclasses import replace

from core.conversation import arrivals
from core.conversation.events import Context, Decision, Invoked, Said, Say
from core.conversation.replies import ask_current, has_current, reply, situation_buttons
from core.conversation.state import Building, Desk, Thread, Working
from core.editing.dictated import dictated
from core.editing.forms import begins
from core.editing.model import Request, source_of
from core.phrases import links as words
from core.tailoring.manner import without_links

_FEW, _FEWER = 12, 3  # words beside a link that only say what it is; beside a question more of them are an answer


def said(desk: Desk, event: Said, context: Context) -> Decision | None:
    """A word about a message that is a link and little else; None for any other, and for a profile of the person's own."""
    thread, message = desk.thread, event.message
    asked = thread is not None and has_current(thread)
    if not is_link(message.text, _FEWER if asked else _FEW) or message.files or begins(message.text):
        return None
    if (thread and isinstance(thread.state, Building | Working)) or _is_own(thread, event):
        return None
    if thread and asked:
        return reply(desk, Say(words.AS_AN_ANSWER), ask_current(thread, context.capabilities))
    return reply(desk, Say(sentence(thread), situation_buttons(thread)))


def is_link(text: str, most: int = _FEW) -> bool:
    """Whether a text is a link and, beside it, at most so many words, which are no document."""
    rest = without_links(text).strip()
    return rest != text.strip() and len(rest.split()) <= most and not arrivals.is_document(rest)


def beside_files(event: Said, thread: Thread | None) -> tuple[Say, ...]:
    """A word about a link in the few words that came with a file."""
    return (Say(sentence(thread)),) if event.message.files and is_link(event.message.text) else ()


def as_a_job(desk: Desk, invoked: Invoked, context: Context) -> Decision:
    """The command that brings a resume and a posting, with a link where the posting's text belongs."""
    word, files = Say(words.INSTEAD_OF_A_POSTING), arrivals.intakes(replace(invoked, invoke=replace(invoked.invoke, args={})))
    if not files:
        return reply(desk, word)
    taken = arrivals.take_in(desk, files, invoked.id, context)
    return replace(taken, say=(word, *taken.say))


def sentence(thread: Thread | None) -> str:
    """What is needed in the place of a link, by what is still missing."""
    if thread and thread.posting and not thread.resume:
        return words.INSTEAD_OF_A_RESUME
    return words.INSTEAD_OF_A_POSTING if thread and thread.resume else words.INSTEAD_OF_EITHER


def _is_own(thread: Thread | None, event: Said) -> bool:
    if thread is None or thread.resume is None:
        return False
    text = event.message.text.strip()
    return dictated(Request(text, source_of(event.ids[0], text), thread.resume)) is not None
