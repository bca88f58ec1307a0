"""Commands and buttons that are not part of the questions: where things stand, starting over, deleting, looking."""

from collections.abc import Mapping
from dataclasses import replace

from core import phrases
from core.conversation import arrivals, links, outcome
from core.conversation.choosing import providers, writer_line
from core.conversation.events import Context, Decision, Invoked, Say
from core.conversation.replies import (
    button,
    current,
    has_current,
    new_thread,
    reply,
    situation,
    situation_buttons,
    stands,
    stands_or_asks,
)
from core.conversation.state import Collecting, Desk, Thread, Working
from core.library.basis import resume_of, words_of
from core.models import BUILT_IN
from core.phrases import privacy as privacy_phrases
from core.resume.outline import outline, place_line

MOST_THREADS = 8


def start(desk: Desk, _invoked: Invoked, context: Context) -> Decision:
    """First contact, or where we left off."""
    if desk.thread is None:
        person = replace(desk.person, greeted=True)
        return replace(reply(desk, Say(privacy_phrases.greeting(providers(context)), situation_buttons(None))), person=person)
    return reply(desk, stands_or_asks(desk.thread, phrases.RESTARTED, context))


def status(desk: Desk, _invoked: Invoked, context: Context) -> Decision:
    """Where the open thread stands."""
    thread = desk.thread
    if thread is None:
        return reply(desk, Say(phrases.NO_THREAD, situation_buttons(None)))
    given = sum(1 for one in thread.answers if one.text or one.never)
    started = f"{thread.created:%d %B %Y, %H:%M} UTC"
    asked = current(thread).quote if has_current(thread) else ""
    words = phrases.status(thread.title, situation(thread), given, started, asked, writer_line(desk, context))
    return reply(desk, Say(words, situation_buttons(thread)))


def threads(desk: Desk, _invoked: Invoked, context: Context) -> Decision:
    """Every job, the last one first, each with a button that opens it."""
    kept = [one for one in context.threads if _holds_something(one)]
    if not kept:
        return reply(desk, Say(phrases.NO_THREAD, situation_buttons(None)))
    shown = kept[:MOST_THREADS]
    rows = [phrases.thread_row(one.title, situation(one), f"{one.updated:%d %B %Y}") for one in shown]
    buttons = tuple(button(one, "resume", phrases.short(one.title or phrases.UNTITLED, 40)) for one in shown)
    return reply(desk, Say("\n".join([phrases.your_threads(len(kept)), *rows]), buttons))


def _holds_something(thread: Thread) -> bool:
    """Whether there is anything to come back to: not in one that was begun and left before the first word."""
    return bool(thread.posting or thread.resume or thread.told or thread.files or thread.texts)


def help_(desk: Desk, _invoked: Invoked, _context: Context) -> Decision:
    """What is expected now, and every command."""
    return reply(desk, Say(phrases.help_text(situation(desk.thread)), situation_buttons(desk.thread)))


def privacy(desk: Desk, _invoked: Invoked, context: Context) -> Decision:
    """What is kept, and who sees it."""
    return reply(desk, privacy_phrases.full(providers(context), declined=desk.person.model == BUILT_IN))


def tailor(desk: Desk, invoked: Invoked, context: Context) -> Decision:
    """A resume and a posting in one command."""
    if links.is_link(invoked.invoke.args.get("job", "")):
        return links.as_a_job(desk, invoked, context)
    given = arrivals.intakes(invoked)
    if not given:
        return reply(desk, stands(desk.thread))
    return arrivals.take_in(desk, given, invoked.id, context)


def new(desk: Desk, invoked: Invoked, context: Context) -> Decision:
    """Begin with another job; the resume comes along."""
    if desk.thread and isinstance(desk.thread.state, Working):
        return reply(desk, stands(desk.thread))
    resume = resume_of(desk.thread) if desk.thread else None
    if desk.thread and _is_new(desk.thread):
        thread = replace(desk.thread, updated=context.now)
    else:
        thread = new_thread(desk, invoked.id, context.now, resume=resume, told=words_of(desk.thread))
    words = phrases.NEW_WITH_RESUME if resume else phrases.WANT_BOTH
    return reply(desk, Say(words, situation_buttons(thread)), thread=thread)


def _is_new(thread: Thread) -> bool:
    """Whether nothing but a resume is in a thread, so that the next job can begin in it."""
    begun = thread.posting or thread.versions or thread.told or thread.answers
    return isinstance(thread.state, Collecting) and not begun


def cancel(desk: Desk, _invoked: Invoked, context: Context) -> Decision:
    """Stop the running task; the thread goes back to where it was."""
    thread = desk.thread
    if thread is None or not isinstance(thread.state, Working):
        return reply(desk, stands(thread, phrases.NOTHING_RUNS))
    task = thread.state.task
    thread = replace(thread, state=thread.state.before, updated=context.now)
    words = f"{phrases.STOPPED_READING} {situation(thread)}" if task.kind == "read" else situation(thread)
    say = Say(phrases.stopped(words), situation_buttons(thread), over=True)
    return replace(reply(desk, say, thread=thread), stopped=task.id)


def example(desk: Desk, _invoked: Invoked, _context: Context) -> Decision:
    """What a run looks like."""
    return reply(desk, phrases.EXAMPLE)


def delete(desk: Desk, thread: Thread, _args: Mapping[str, str], _context: Context) -> Decision:
    """Ask before deleting."""
    return reply(desk, Say(phrases.delete_ask(thread.title), (button(thread, "erase"), button(thread, "keep"))))


def erase(desk: Desk, thread: Thread, _args: Mapping[str, str], _context: Context) -> Decision:
    """Delete the thread with everything in it."""
    stopped = thread.state.task.id if isinstance(thread.state, Working) else ""
    return replace(reply(desk, Say(phrases.deleted(thread.title), over=True)), erase=thread.id, stopped=stopped)


def files(desk: Desk, thread: Thread, _args: Mapping[str, str], _context: Context) -> Decision:
    """The files the person sent."""
    if not thread.files:
        return reply(desk, phrases.NO_FILES)
    rows = "\n".join(phrases.file_row(one.name, one.size, f"{one.at:%d %B %Y}") for one in thread.files)
    buttons = tuple(button(thread, "fetch", phrases.short(one.name, 40), file=one.id) for one in thread.files[-10:])
    return reply(desk, Say(f"{phrases.FILES_HERE}\n{rows}", buttons))


def reading(desk: Desk, thread: Thread, _args: Mapping[str, str], _context: Context) -> Decision:
    """What was read from the resume, part by part."""
    if thread.resume is None:
        return reply(desk, stands(thread))
    return reply(desk, outcome.long_text(outline(thread.resume), "what-I-read.txt"))


def place(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """Put a line that found no place into a part of the resume."""
    resume = thread.resume
    line = next((one for one in resume.unplaced if one.id == args.get("line")), None) if resume else None
    if resume is None or line is None or isinstance(thread.state, Working):
        return reply(desk, stands(thread, phrases.STALE))
    if "section" not in args:
        buttons = tuple(
            button(thread, "place", phrases.short(one.heading or one.kind.value.title(), 40), line=line.id, section=one.id)
            for one in resume.sections[:10]
        )
        return reply(desk, Say(f'{phrases.PLACE_WHERE}\n"{phrases.short(line.text, 300)}"', buttons))
    thread = replace(thread, resume=place_line(resume, line.id, args["section"]), updated=context.now)
    return reply(desk, Say(phrases.PLACED, situation_buttons(thread)), thread=thread)
