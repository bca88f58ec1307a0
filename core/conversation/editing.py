"""Free editing of a finished resume: a message becomes operations, the operations a new version, or there is a question."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from core import phrases
from core.conversation import arrivals, outcome
from core.conversation.events import Context, Decision, Invoked, Said, Say
from core.conversation.replies import more_buttons, ready_buttons, reply, situation_buttons, stands, undoable
from core.conversation.state import Asking, Building, Collecting, Desk, Person, Ready, Reviewing, Thread, Version, Working
from core.editing import understand
from core.editing.measure import size
from core.editing.model import EDIT, Ask, Asks, NotUnderstood, Outcome, Understood, source_of
from core.library.versions import redraft
from core.phrases import editing as words
from core.resume.model import Source
from core.tailoring.gate import sift
from core.tailoring.lexicon import implies
from core.tailoring.model import Doubt
from core.tailoring.recognise import recognise


def said(desk: Desk, thread: Thread, event: Said, context: Context) -> Decision:
    """A message to a finished thread: an answer to the editor's question, a request, or the next document."""
    text = event.message.text.strip()
    source, document = source_of(event.ids[0], text), recognise(text).kind != "neither"
    found = None if document else _answered(desk, thread, source)
    if found is None:
        found = understand.understand(source, thread.versions[-1].resume, thread.posting, desk.person.never)
    lost = isinstance(found, NotUnderstood) and arrivals.is_document(text)
    if event.message.files or lost or (document and len(text) >= arrivals.SMALL_TALK):
        return arrivals.take_in(desk, arrivals.intakes(event), event.ids[0], context)
    return _follow(desk, thread, found, source, context)


def _answered(desk: Desk, thread: Thread, source: Source) -> Outcome | None:
    """What an open question of the editor makes of this message; None when it makes nothing of it."""
    ask = thread.asked
    if ask is None:
        return None
    asked_in = source_of(ask.message, ask.text)
    return understand.replied(ask, source, asked_in, thread.versions[-1].resume, thread.posting, desk.person.never)


def edit(desk: Desk, invoked: Invoked, context: Context) -> Decision:
    """A request by command or button: the same as saying it."""
    thread, text = desk.thread, invoked.invoke.args.get("text", "").strip()
    if thread is None:
        return reply(desk, Say(phrases.NO_THREAD, situation_buttons(None)))
    if refused := _not_now(desk, thread):
        return refused
    if not text:
        return reply(desk, Say(words.ASKED_TEXT, ready_buttons(thread)))
    source = source_of(invoked.id, text)
    found = understand.understand(source, thread.versions[-1].resume, thread.posting, desk.person.never)
    return _follow(desk, thread, found, source, context)


def undo(desk: Desk, thread: Thread, _args: Mapping[str, str], context: Context) -> Decision:
    """The version before once more, as a new one."""
    return _not_now(desk, thread) or _taken_back(desk, thread, context)


def pick(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """A choice of the editor's open question."""
    if refused := _not_now(desk, thread):
        return refused
    ask = thread.asked
    if ask is None or args.get("ask") != ask.message:
        return reply(desk, Say(words.STILL_OPEN, ready_buttons(thread)))
    source, resume = source_of(ask.message, ask.text), thread.versions[-1].resume
    found = understand.picked(ask, args.get("pick", ""), resume, thread.posting, desk.person.never, source)
    return _follow(desk, thread, found, source, context)


def more(desk: Desk, thread: Thread, _args: Mapping[str, str], _context: Context) -> Decision:
    """What is needed rarely."""
    if not isinstance(thread.state, Ready):
        return reply(desk, stands(thread))
    return reply(desk, Say(words.MORE, more_buttons(thread)))


def _not_now(desk: Desk, thread: Thread) -> Decision | None:
    """A word on why nothing can be edited where the thread stands; None when it can."""
    match thread.state:
        case Ready():
            return None
        case Asking():
            return reply(desk, stands(thread, words.AFTER_THE_QUESTIONS))
        case Collecting() | Building():
            return reply(desk, stands(thread, words.NO_VERSION))
        case Working() | Reviewing():
            return reply(desk, stands(thread))


def _follow(desk: Desk, thread: Thread, found: Outcome, source: Source, context: Context) -> Decision:
    match found:
        case NotUnderstood(request):
            return reply(desk, Say(words.not_understood((request,)), ready_buttons(thread)))
        case Asks():
            asked = Ask(found, source.id.removeprefix(EDIT), source.text) if found.kind != "word" else None
            thread = replace(thread, asked=asked, updated=context.now)
            return reply(desk, question(thread) or Say(found.sentence, ready_buttons(thread)), thread=thread)
        case Understood():
            return _done(desk, thread, found, source, context)


def question(thread: Thread) -> Say | None:
    """The editor's open question with its buttons."""
    return Say(thread.asked.asks.sentence, outcome.editor_buttons(thread)) if thread.asked else None


def _done(desk: Desk, thread: Thread, found: Understood, source: Source, context: Context) -> Decision:
    thread = replace(thread, asked=Ask(found.asks, source.id.removeprefix(EDIT), source.text) if found.asks else None)
    told = [*found.words, *([words.not_understood(found.unknown)] if found.unknown else [])]
    if found.undo and not found.edits:
        return _taken_back(desk, thread, context, "\n".join(told))
    told += [words.UNDO_ALONE] if found.undo else []
    drafted = draft(thread, found, source)
    told += [words.refused(one.reasons) for one in drafted.rejected] + [words.waits(one.reasons) for one in drafted.held]
    desk = replace(desk, person=_having_changed(desk.person, found))
    if drafted.version:
        return outcome.start_rendering(desk, drafted.thread, drafted.version, context, "\n".join(told))
    open_question = [one for one in (question(thread),) if one]
    say = Say("\n".join(told or [words.SAME_ALREADY]), ready_buttons(thread))
    return reply(desk, say, *open_question, thread=replace(drafted.thread, updated=context.now))


def _having_changed(person: Person, found: Understood) -> Person:
    """The person, who no longer says never to what they now said they did, and to what follows from it."""
    done = {*found.changed, *implies(found.changed)}
    return replace(person, never=tuple(term for term in person.never if term not in done))


@dataclass(frozen=True, slots=True)
class Drafted:
    """What an edit comes to: the next version (None when nothing would be different), and what did not simply stand.

    `thread` keeps what waits for the person's word with its newest version.
    """

    thread: Thread
    version: Version | None = None
    held: tuple[Doubt, ...] = ()
    rejected: tuple[Doubt, ...] = ()


def draft(thread: Thread, found: Understood, source: Source) -> Drafted:
    """Put edits to the newest version, through the same gate as everything else."""
    last = thread.versions[-1]
    known = {fact.id for fact in last.evidence}
    facts = (*last.evidence, *(one for one in found.evidence if one.id not in known))
    texts = (*(one for one in last.sources if one.id != source.id), source)
    sifted = sift(last.resume, found.edits, facts)
    held = (*last.held, *sifted.held)
    if sifted.held:
        waiting = replace(last, held=held, evidence=facts, sources=texts)
        thread = replace(thread, versions=(*thread.versions[:-1], waiting))
    changes = (*last.changes, *sifted.accepted)
    version = redraft(thread, last, changes, held=held, evidence=facts, sources=texts, request=source.text)
    version = replace(version, edits=(*last.edits, *sifted.accepted), size=size(last.resume, version.resume), restores=0)
    return Drafted(thread, version if version.resume != last.resume else None, sifted.held, sifted.rejected)


def _taken_back(desk: Desk, thread: Thread, context: Context, word: str = "") -> Decision:
    before = undoable(thread)
    if before is None:
        return reply(desk, Say(words.NOTHING_TO_UNDO, ready_buttons(thread)), thread=replace(thread, updated=context.now))
    version = redraft(thread, before, before.changes, request=words.UNDO)
    measured = size(thread.versions[-1].resume, before.resume)
    version = replace(version, resume=before.resume, restores=before.number, size=measured)
    return outcome.start_rendering(desk, replace(thread, asked=None), version, context, word)
