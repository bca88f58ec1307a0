"""The whole conversation as one pure function: what an event does to a thread, what is said, what is to be done."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from core import phrases
from core.chat import Invoke
from core.commands import BY_NAME
from core.conversation import (
    amending,
    arrivals,
    building,
    cards,
    downloads,
    editing,
    interview,
    letters,
    links,
    looks,
    machine,
    manners,
    outcome,
    putting,
    reviewing,
    smalltalk,
)
from core.conversation.choosing import providers
from core.conversation.events import (
    Context,
    Decision,
    Edited,
    Event,
    Exported,
    Failed,
    Finished,
    Invoked,
    LeftAlone,
    Lettered,
    Made,
    Read,
    Rendered,
    Result,
    Said,
    Say,
    Screened,
    SortedOut,
    Stale,
)
from core.conversation.registry import ANY_TIME, IN_A_THREAD, WHILE_BUILDING, WHILE_REVIEWING, Order
from core.conversation.replies import ready_buttons, reply, situation_buttons, stands, stands_or_asks
from core.conversation.state import Asking, Building, Desk, Ready, Reviewing, State, Thread, Working
from core.library.card_words import card_words
from core.phrases import privacy, refusals


def step(desk: Desk, event: Event, context: Context) -> Decision:
    """Decide. Pure: the same desk, event and context give the same decision."""
    decision = _showing(desk, _decide(desk, event, context))
    if decision.person.greeted or isinstance(event, Stale):
        return decision
    person = replace(decision.person, greeted=True)
    return replace(decision, person=person, say=(Say(privacy.first_line(providers(context))), *decision.say))


def _showing(desk: Desk, decision: Decision) -> Decision:
    """The decision with the buttons that it shows, for whoever types one's words; those from before a task stay as long as it."""
    if decision.thread is None:
        return decision
    before = desk.thread.shown if desk.thread and isinstance(desk.thread.state, Working) else ()
    shown = (*(one for say in decision.say for one in say.buttons), *before)
    return replace(decision, thread=replace(decision.thread, shown=shown))


def _decide(desk: Desk, event: Event, context: Context) -> Decision:
    match event:
        case Said():
            return _said(desk, event, context)
        case Invoked():
            return _invoked(desk, event, context)
        case Stale():
            return reply(desk, stands(desk.thread, phrases.STALE))
        case LeftAlone():
            return _left_alone(desk, context)
        case Finished() | Failed():
            return _ended(desk, event, context)


def _left_alone(desk: Desk, context: Context) -> Decision:
    if desk.thread is None:
        return reply(desk)
    close = building.left_alone if isinstance(desk.thread.state, Building) else interview.left_alone
    return close(desk, desk.thread, context)


ANSWERED: Mapping[type[State], Callable[[Desk, Thread, Said, Context], Decision]] = {
    Asking: interview.said,
    Building: building.said,
    Reviewing: reviewing.said,
}


def _said(desk: Desk, event: Said, context: Context) -> Decision:
    message, thread = event.message, desk.thread
    if message.edits:
        return _corrected(desk, event, context)
    if not message.files and not message.text.strip():
        word = refusals.unreadable_content(message.unreadable) if message.unreadable else phrases.EMPTY
        return reply(desk, stands_or_asks(thread, word, context))
    if polite := manners.answered(desk, event, context):
        return polite
    if told := (thread and _told(desk, thread, event, context)) or links.said(desk, event, context):
        return told
    answered = ANSWERED.get(type(thread.state)) if thread else None
    said = answered(desk, thread, event, context) if thread and answered else _said_freely(desk, event, context)
    return replace(said, say=(*links.beside_files(event, thread), *said.say))


def _told(desk: Desk, thread: Thread, event: Said, context: Context) -> Decision | None:
    """What a message is when it was asked to tell something of the person, or does so by itself; None for anything else."""
    if amending.is_answer(thread, event.message):
        told = amending.said(desk, thread, event, context)
        return told or putting.reminded(_said(replace(desk, thread=putting.set_aside(thread)), event, context), thread)
    if letters.asks_for_company(thread) and not event.message.files:
        if letters.is_name(desk, thread, event.message.text):
            return letters.company_named(desk, thread, event.message.text, context)
        free = replace(thread, wants="")
        return letters.asking_again(_said(replace(desk, thread=free), event, context), free, event.message.text)
    if thread.versions and not event.message.files and (wanted := _version(desk, thread, event.message.text, context)):
        return wanted
    return amending.said_freely(desk, thread, event, context)


def _version(desk: Desk, thread: Thread, text: str, context: Context) -> Decision | None:
    """What a message wants of a version by its number: as the newest again, or its files."""
    if number := downloads.wants_again(thread, text):
        return editing.restored(desk, thread, number, context)
    files = downloads.asked(text)
    return downloads.download(desk, thread, files, context) if files else None


def _said_freely(desk: Desk, event: Said, context: Context) -> Decision:
    """Free chat while nothing is asked."""
    thread, message = desk.thread, event.message
    asked = card_words(message.text) if thread and isinstance(thread.state, Ready) and not message.files else None
    if thread and asked and (answer := cards.said(desk, thread, asked, context)):
        return answer
    if thread and isinstance(thread.state, Ready) and (wanted := _order(desk, thread, event, context)):
        return wanted
    if reviewing.asks(message) and not (thread and isinstance(thread.state, Working)):
        return reviewing.said_so(desk, event, context)
    if building.is_description(thread, event):
        return building.from_description(desk, event, context)
    if thread and isinstance(thread.state, Ready):
        return editing.said(desk, thread, event, context)
    return arrivals.said(desk, event, context)


def _order(desk: Desk, thread: Thread, event: Said, context: Context) -> Decision | None:
    """What a whole message asks for that a command does, in words ("show me the changes") or in those of a button."""
    if event.message.files:
        return None
    if both := looks.with_pages(desk, thread, event.message.text, context):
        return both
    name = smalltalk.order(event.message.text) or _by_its_name(event.message.text)
    if run := ANY_TIME.get(name):
        return run(desk, Invoked(Invoke(name, looks.named_in(event.message.text)), event.ids[0]), context)
    if name:
        return IN_A_THREAD[name](desk, thread, {}, context)
    shown = _button_in_words(thread, event)
    return _ordered(desk, shown, context) if shown else None


def _by_its_name(text: str) -> str:
    """The command that a message of one word names without its stroke: "versions"; "" for none."""
    name = text.strip(" ./!").casefold()
    return name if name in BY_NAME and BY_NAME[name].menu and (name in ANY_TIME or name in IN_A_THREAD) else ""


def _button_in_words(thread: Thread, event: Said) -> Invoked | None:
    """The button whose words a message consists of, as if it had been pressed: those of the letter where one was written last."""
    said = event.message.text.strip(" \"'“”[].!").casefold()
    written = bool(thread.letters) and thread.letters[-1].version == thread.versions[-1].number
    letter = letters.buttons(thread, thread.letters[-1]) if written else ()
    shown = (*letter, *ready_buttons(thread))
    found = next((one for one in shown if one.label.casefold() == said), None)
    return Invoked(Invoke(found.command, found.args), event.ids[0], pressed=True) if found else None


def _corrected(desk: Desk, event: Said, context: Context) -> Decision:
    thread = desk.thread
    if thread is None:
        return reply(desk, phrases.NOT_CORRECTED)
    return building.corrected(desk, thread, event, context) or interview.corrected(desk, thread, event, context)


def _invoked(desk: Desk, event: Invoked, context: Context) -> Decision:
    """A command or a button. Whatever else is asked for, what was wanted is no longer what the next message tells."""
    if desk.thread and _is_dropped(desk.thread, event.invoke.name):
        aside = putting.set_aside(desk.thread)
        decision = putting.reminded(_ordered(replace(desk, thread=aside), event, context), desk.thread)
        return decision if decision.thread or decision.erase else replace(decision, thread=aside)
    return _ordered(desk, event, context)


def _is_dropped(thread: Thread, name: str) -> bool:
    """Whether a command leaves behind what the next message was asked to tell."""
    if letters.asks_for_company(thread):
        return name not in letters.LEAVE_IT_OPEN
    return amending.asks(thread) and name not in amending.LEAVE_IT_OPEN


def _ordered(desk: Desk, event: Invoked, context: Context) -> Decision:
    name = event.invoke.name
    hidden = name in BY_NAME and not BY_NAME[name].menu
    own = _own(desk.thread, name) if desk.thread else None
    in_thread = own or IN_A_THREAD.get(name)
    if (order := ANY_TIME.get(name)) and not own and not (hidden and not event.pressed):
        return order(desk, event, context)
    if in_thread is None or (hidden and not event.pressed):
        return reply(desk, Say(phrases.unknown_command(name), situation_buttons(desk.thread)))
    if desk.thread is None:
        return reply(desk, Say(phrases.NO_THREAD, situation_buttons(None)))
    if name == "answer" and "text" in event.invoke.args:
        return interview.answered_in_a_form(desk, desk.thread, event, context)
    return in_thread(desk, desk.thread, event.invoke.args, context)


def _own(thread: Thread, name: str) -> Order | None:
    """What a command means while a resume is built or reviewed; Back also leads from a built one into its interview again."""
    again = name == "back" and isinstance(thread.state, Ready) and bool(thread.told) and thread.posting is None
    if isinstance(thread.state, Building) or again:
        return WHILE_BUILDING.get(name)
    return WHILE_REVIEWING.get(name) if isinstance(thread.state, Reviewing) else None


def _ended(desk: Desk, event: Finished | Failed, context: Context) -> Decision:
    """The end of a task; of one that is no longer current nothing follows."""
    thread = desk.thread
    if thread is None or not isinstance(thread.state, Working) or thread.state.task.id != event.task:
        return reply(desk)
    if isinstance(event, Failed):
        return outcome.broke(desk, thread, event, context)
    return _came_of_it(desk, thread, event.result, context)


def _came_of_it(desk: Desk, thread: Thread, result: Result, context: Context) -> Decision:
    match result:
        case Read():
            read = arrivals.was_read(desk, thread, result, context)
            return reviewing.after_reading(read, context) if _is_for_review(thread) else read
        case Made():
            return outcome.was_made(desk, thread, result, context)
        case Screened():
            return machine.was_screened(desk, thread, result, context)
        case Exported():
            return downloads.was_exported(desk, thread, result, context)
        case Rendered():
            return outcome.was_rendered(desk, thread, result, context)
        case Lettered() | SortedOut() | Edited():
            return _was_helped(desk, thread, result, context)


def _was_helped(desk: Desk, thread: Thread, result: Lettered | SortedOut | Edited, context: Context) -> Decision:
    match result:
        case Lettered():
            return letters.was_lettered(desk, thread, result, context)
        case SortedOut():
            return building.was_sorted(desk, thread, result, context)
        case Edited():
            return editing.was_edited(desk, thread, result, context)


def _is_for_review(thread: Thread) -> bool:
    return isinstance(thread.state, Working) and "review" in {thread.state.task.then, thread.wants}
