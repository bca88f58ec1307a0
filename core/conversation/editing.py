"""Free editing of a finished resume: a message becomes operations, the operations a new version, or there is a question."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core import phrases
from core.conversation import arrivals, outcome
from core.conversation.events import Context, Decision, Invoked, Said, Say
from core.conversation.replies import more_buttons, ready_buttons, reply, situation_buttons, stands, undoable
from core.conversation.state import Asking, Building, Collecting, Desk, Ready, Thread, Version, Working
from core.editing import understand
from core.editing.measure import size
from core.editing.model import EDIT, Ask, Asks, NotUnderstood, Outcome, Understood, source_of
from core.library.versions import redraft
from core.phrases import editing as words
from core.resume.apply import standing
from core.resume.changes import Edit
from core.resume.model import Resume, Source
from core.tailoring.lexicon import implies
from core.tailoring.model import Evidence
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
        case Working():
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
    asked = Ask(found.asks, source.id.removeprefix(EDIT), source.text) if found.asks else None
    thread = replace(thread, asked=asked)
    told = [*found.words, *([words.not_understood(found.unknown)] if found.unknown else [])]
    version = thread.versions[-1]
    if found.undo and (found.edits or undoable(thread) is None):
        told.append(words.NOTHING_TO_UNDO if undoable(thread) is None else words.UNDO_ALONE)
    if found.undo and not found.edits and undoable(thread):
        return _taken_back(desk, thread, context, "\n".join(told))
    draft = drafted(thread, version, found.edits, found.evidence, source)
    if draft is None:
        told = told or [words.SAME_ALREADY]
        open_question = [one for one in (question(thread),) if one]
        say = Say("\n".join(told), ready_buttons(thread))
        return reply(desk, say, *open_question, thread=replace(thread, updated=context.now))
    done = {*found.changed, *implies(found.changed)}
    never = tuple(term for term in desk.person.never if term not in done)
    desk = replace(desk, person=replace(desk.person, never=never))
    return outcome.start_rendering(desk, thread, draft, context, "\n".join(told))


def drafted(
    thread: Thread, version: Version, edits: Sequence[Edit], evidence: Sequence[Evidence], source: Source
) -> Version | None:
    """The next version with these edits, as far as they can stand; None when nothing would be different."""
    facts = (*version.evidence, *(one for one in evidence if one.id not in {fact.id for fact in version.evidence}))
    accepted = standing(version.resume, edits, facts)
    texts = (*(one for one in version.sources if one.id != source.id), source)
    draft = redraft(thread, version, (*version.changes, *accepted), evidence=facts, sources=texts, request=source.text)
    if draft.resume == version.resume:
        return None
    return replace(draft, edits=(*version.edits, *accepted), size=size(version.resume, draft.resume), restores=0)


def _taken_back(desk: Desk, thread: Thread, context: Context, word: str = "") -> Decision:
    before = undoable(thread)
    if before is None:
        return reply(desk, Say(words.NOTHING_TO_UNDO, ready_buttons(thread)))
    draft = redraft(thread, before, before.changes, request=words.UNDO)
    same: Resume = before.resume
    draft = replace(draft, resume=same, restores=before.number, size=size(thread.versions[-1].resume, same))
    return outcome.start_rendering(desk, replace(thread, asked=None), draft, context, word)
