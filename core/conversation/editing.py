"""Free editing of a finished resume: a message becomes operations, the operations a new version, or there is a question."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core import phrases
from core.chat import Button
from core.conversation import arrivals, letters, onepage, outcome, restoring
from core.conversation.events import Context, Decision, Edited, Invoked, Rendered, Said, Say
from core.conversation.replies import (
    button,
    editor_buttons,
    more_buttons,
    next_task_id,
    not_editable,
    ready_buttons,
    reply,
    situation_buttons,
    stands,
    undoable,
)
from core.conversation.state import Desk, Person, Ready, Task, Thread, Version, Working
from core.editing import claims, understand
from core.editing.forms import polite
from core.editing.measure import size
from core.editing.model import EDIT, YES, Ask, Asks, NotUnderstood, Outcome, Understood, Wish, source_of
from core.library.allowance import in_use
from core.library.drafting import Drafted, draft
from core.library.review import as_chosen, makes_another
from core.library.versions import redraft
from core.phrases import editing as words
from core.phrases import writing
from core.resume.model import Resume, Source
from core.tailoring import speech
from core.tailoring.lexicon import implies
from core.tailoring.recognise import recognise
from core.tailoring.second_thought import put_right

_TRANSLATE = re.compile(
    r"\b(?:translat\w+|übersetz\w*|tradu[czi]\w*|перевед\w+|перекла\w+|auf (?:deutsch|englisch)|in(?:to)? (?:english|german|"
    r"french|spanish)|en (?:español|inglés|français|anglais|allemand)|на (?:русск\w+|английск\w+|немецк\w+))\b",
    re.IGNORECASE,
)


def said(desk: Desk, thread: Thread, event: Said, context: Context) -> Decision:
    """A message to a finished thread: an answer to the editor's question, a request, or the next document."""
    text = event.message.text.strip()
    if style := letters.wanted(thread, text):
        return letters.letter(desk, thread, style, context)
    document = recognise(text).kind != "neither"
    source = source_of(event.ids[0], text if document else put_right(text))
    if not (event.message.files or document) and (told := _wants_back(desk, thread, text, context)):
        return told
    found = None if document else _answered(desk, thread, source)
    if found is None:
        found = understand.understand(source, _resume(thread), thread.posting, desk.person.never)
    lost = isinstance(found, NotUnderstood) and (arrivals.is_document(text) or arrivals.has_lines(text))
    whole = document and (len(text) >= arrivals.SMALL_TALK or arrivals.has_lines(text))
    if event.message.files or lost or whole:
        return arrivals.take_in(desk, arrivals.intakes(event), event.ids[0], context)
    return follow(desk, thread, found, source, context)


def _wants_back(desk: Desk, thread: Thread, text: str, context: Context) -> Decision | None:
    """What was left out for the page, or by an edit."""
    return onepage.said(desk, thread, text, context) or restoring.said(desk, thread, text, context)


def _answered(desk: Desk, thread: Thread, source: Source) -> Outcome | None:
    """What an open question of the editor makes of this message; None when it makes nothing of it."""
    ask = thread.asked
    if ask is None:
        return None
    asked_in = source_of(ask.message, ask.text)
    return understand.replied(ask, source, asked_in, _resume(thread), thread.posting, desk.person.never)


def _resume(thread: Thread) -> Resume:
    """The newest version as the person has it: with what they chose on its cards."""
    return as_chosen(thread, thread.versions[-1]).resume


def edit(desk: Desk, invoked: Invoked, context: Context) -> Decision:
    """A request by command or button: the same as saying it."""
    thread, text = desk.thread, invoked.invoke.args.get("text", "").strip()
    if thread is None:
        return reply(desk, Say(phrases.NO_THREAD, situation_buttons(None)))
    if refused := not_editable(desk, thread):
        return refused
    if not text:
        return reply(desk, Say(words.ASKED_TEXT, ready_buttons(thread)))
    source = source_of(invoked.id, text)
    found = understand.understand(source, _resume(thread), thread.posting, desk.person.never)
    return follow(desk, thread, found, source, context)


def undo(desk: Desk, thread: Thread, _args: Mapping[str, str], context: Context) -> Decision:
    """The version before once more, as a new one."""
    return not_editable(desk, thread) or _taken_back(desk, thread, context)


def pick(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """A choice of the editor's open question."""
    if refused := not_editable(desk, thread):
        return refused
    ask = thread.asked
    if ask is None or args.get("ask") != ask.message:
        return reply(desk, Say(words.STILL_OPEN, ready_buttons(thread)))
    if ask.asks.kind == "page" and args.get("pick") == YES:
        return onepage.allow(desk, thread, context)
    source, resume = source_of(ask.message, ask.text), _resume(thread)
    found = understand.picked(ask, args.get("pick", ""), resume, thread.posting, desk.person.never, source)
    return follow(desk, thread, found, source, context)


def more(desk: Desk, thread: Thread, _args: Mapping[str, str], _context: Context) -> Decision:
    """What is needed rarely."""
    if not isinstance(thread.state, Ready):
        return reply(desk, stands(thread))
    return reply(desk, Say(words.MORE, more_buttons(thread)))


def follow(desk: Desk, thread: Thread, found: Outcome, source: Source, context: Context) -> Decision:
    """What comes of a request: a new version, a question, or a word on why there is neither."""
    match found:
        case NotUnderstood(request):
            if _asks_somebody(desk, request, context):
                return _ask_a_model(desk, thread, Wish((request,), source), context)
            return reply(desk, _no_form_fits(thread, request), thread=thread)
        case Asks():
            asked = Ask(found, source.id.removeprefix(EDIT), source.text) if found.kind != "word" else None
            thread = replace(thread, asked=asked, updated=context.now)
            return reply(desk, question(thread) or Say(found.sentence, ready_buttons(thread)), thread=thread)
        case Understood():
            return _done(desk, thread, found, source, context)


def _no_form_fits(thread: Thread, request: str) -> Say:
    """What is said to words that ask for nothing known."""
    if _TRANSLATE.search(request):
        return Say(words.TRANSLATE, ready_buttons(thread))
    if claims.is_polish(request):
        return Say(words.POLISH, ready_buttons(thread))
    if not speech.is_question(request):
        again = any(one.command == "help" for one in thread.shown)  # offered with the word before
        told = words.not_understood_again(request) if again else words.not_understood((request,))
        return Say(told, (*ready_buttons(thread), button(thread, "help")))
    shown = (button(thread, "match"),) if thread.posting else ()
    return Say(words.no_answer(request), (*shown, button(thread, "review"), button(thread, "more")))


def question(thread: Thread) -> Say | None:
    """The editor's open question with its buttons."""
    return Say(thread.asked.asks.sentence, editor_buttons(thread)) if thread.asked else None


def _done(desk: Desk, thread: Thread, found: Understood, source: Source, context: Context) -> Decision:
    if found.undo and not found.edits:
        told = [*found.words, *([words.not_understood(found.unknown)] if found.unknown else [])]
        return _taken_back(desk, _asking(thread, found, source), context, "\n".join(told))
    if any(_asks_somebody(desk, one, context) for one in found.unknown):
        return _ask_a_model(desk, thread, Wish(found.unknown, source, replace(found, unknown=())), context)
    concluded = _concluded(desk, thread, found, source)
    if version := concluded.drafted.version:
        version = replace(version, page=replace(version.page, wish=found.page or version.page.wish))
        return outcome.start_rendering(concluded.desk, concluded.drafted.thread, version, context, "\n".join(concluded.told))
    return onepage.wish(desk, thread, found.page, context) if found.page else _unchanged(concluded, context)


@dataclass(frozen=True, slots=True)
class _Concluded:
    """A request at its end: the draft that it comes to, if any, and what is to be said beside it."""

    desk: Desk
    drafted: Drafted
    told: tuple[str, ...]


def _concluded(desk: Desk, thread: Thread, found: Understood, source: Source, why: Sequence[str] = ()) -> _Concluded:
    told = [*found.words, *([words.not_understood(found.unknown)] if found.unknown else [])]
    told += [*([words.UNDO_ALONE] if found.undo else []), *why]
    drafted = draft(_asking(thread, found, source), found, source)
    told += [words.CHOSEN_TOO] if drafted.version and makes_another(thread, thread.versions[-1]) else []
    told += [words.refused(one.reasons) for one in drafted.rejected] + [words.waits(one.reasons) for one in drafted.held]
    return _Concluded(replace(desk, person=having_changed(desk.person, found)), drafted, tuple(told))


def _asking(thread: Thread, found: Understood, source: Source) -> Thread:
    return replace(thread, asked=Ask(found.asks, source.id.removeprefix(EDIT), source.text) if found.asks else None)


def _unchanged(concluded: _Concluded, context: Context, offered: Sequence[Button] = (), *, over: bool = False) -> Decision:
    """Nothing is different: why, and what is asked. `offered` are buttons beside those that are always there."""
    thread = replace(concluded.drafted.thread, state=outcome.state_before(concluded.drafted.thread), updated=context.now)
    open_question = question(thread)
    told = concluded.told or (() if over and open_question else (words.SAME_ALREADY,))
    say = [Say("\n".join(told), (*offered, *ready_buttons(thread)))] if told else []
    first, *rest = [*say, *([open_question] if open_question else [])]
    return reply(concluded.desk, replace(first, over=over), *rest, thread=thread)


def _asks_somebody(desk: Desk, request: str, context: Context) -> bool:
    """Whether a model may be asked what to make of a request: there is one for this person, and it is no mere talk."""
    offer = in_use(context.offers, desk.person.model, member=desk.person.member or context.listed)
    return (
        offer is not None
        and len(request) <= understand.LONGEST
        and (claims.is_polish(request) or not speech.is_talk(polite(request)))
    )


def _ask_a_model(desk: Desk, thread: Thread, wish: Wish, context: Context) -> Decision:
    wish = replace(wish, never=desk.person.never, choice=desk.person.model)
    task = Task(next_task_id(thread), "edit", wish=wish)
    thread = replace(thread, state=Working(task, outcome.state_before(thread)), asked=None, updated=context.now)
    return replace(reply(desk, thread=thread, task=task), status=Say(words.WORKING, (button(thread, "cancel"),)))


def was_edited(desk: Desk, thread: Thread, result: Edited, context: Context) -> Decision:
    """A model was asked: what stands of its edits became a version, or nothing changed, and why."""
    revised, author = result.revised, result.author
    lack = outcome.lacking(author, context, writing.NO_MODEL_FOR_THIS, writing.FORMS_ONLY)
    concluded = _concluded(desk, thread, revised.found, result.wish.source, (*([lack] if lack else []), *revised.why))
    if concluded.drafted.version is None:
        again = button(thread, "edit", writing.ASK_AGAIN, text=result.wish.source.text)
        return _unchanged(concluded, context, outcome.offered(author, again), over=True)
    helped = revised.helped and author.writer
    version = replace(concluded.drafted.version, writer=author.writer if helped else concluded.drafted.version.writer)
    told = (*([writing.written_with(author.writer)] if helped else []), *concluded.told)
    done = Rendered(version, result.files, result.failed, result.own, result.page)
    return outcome.was_rendered(concluded.desk, concluded.drafted.thread, done, context, "\n".join(told))


def having_changed(person: Person, found: Understood) -> Person:
    """The person, who no longer says never to what they now said they did and what follows from it, but to what they deny."""
    done = {*found.changed, *implies(found.changed)}
    kept = (term for term in person.never if term not in done)
    return replace(person, never=tuple(dict.fromkeys((*kept, *found.denied))))


def restored(desk: Desk, thread: Thread, number: int, context: Context) -> Decision:
    """An older version once more, as a new one."""
    if refused := not_editable(desk, thread):
        return refused
    before, last = thread.versions[number - 1], thread.versions[-1]
    if (before.resume, before.page) == (last.resume, last.page):
        return reply(desk, Say(words.SAME_ALREADY, ready_buttons(thread)))
    return _as_it_was(desk, thread, before, words.RESTORED, context)


def _taken_back(desk: Desk, thread: Thread, context: Context, word: str = "") -> Decision:
    before = undoable(thread)
    if before is None:
        return reply(desk, Say(words.NOTHING_TO_UNDO, ready_buttons(thread)), thread=replace(thread, updated=context.now))
    return _as_it_was(desk, thread, before, words.UNDO, context, word)


def _as_it_was(desk: Desk, thread: Thread, before: Version, request: str, context: Context, word: str = "") -> Decision:
    version = redraft(thread, before, before.changes, request=request)
    measured = size(thread.versions[-1].resume, before.resume)
    version = replace(version, resume=before.resume, restores=before.number, size=measured)
    dropped = [words.CHOICES_DROPPED] if makes_another(thread, thread.versions[-1]) else []
    word = "\n".join([*filter(None, [word]), *dropped])
    return outcome.start_rendering(desk, replace(thread, asked=None), version, context, word)
