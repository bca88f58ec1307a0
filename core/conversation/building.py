"""The interview that makes a resume from nothing: every answer is kept as it was typed, and the document follows from them."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from core import phrases
from core.building import speech
from core.building.describing import describes, tells_jobs
from core.building.document import document
from core.building.interview import next_step, step_of, take, told, unfinished, without_end
from core.building.lists import only_schooled
from core.building.model import Draft, Step, Turn
from core.building.proposal import LONG
from core.conversation import arrivals, eliciting, outcome
from core.conversation.events import Context, Decision, Invoked, Said, Say, SortedOut
from core.conversation.replies import button, new_thread, next_task_id, reply, situation_buttons, stands
from core.conversation.state import Building, Collecting, Desk, Ready, Task, Thread, Version, Working
from core.library.allowance import in_use
from core.phrases import building as words
from core.resume.outline import outline
from core.tailoring.evidence import asks_back
from core.tailoring.recognise import recognise

LONGEST = 6000  # characters of an answer; a longer text is a document
MOST_FIELDS = 9
_DOCUMENT, _POSTING = 400, 120  # characters from which a text may be a resume, and a posting
_LINES = 4  # lines from which a text in the form of a resume is one


def begin(desk: Desk, invoked: Invoked, context: Context) -> Decision:
    """No resume yet: begin the interview, or go on with the one that was begun."""
    thread = desk.thread
    if thread and isinstance(thread.state, Working):
        return reply(desk, stands(thread))
    if thread and thread.told and not thread.posting and unfinished(thread.told):
        return go_on(desk, thread, {}, context)
    if thread is None or thread.resume or isinstance(thread.state, Ready):
        thread = new_thread(desk, invoked.id, context.now)
    thread = replace(thread, state=Building(), told=(), updated=context.now)
    return reply(desk, eliciting.ask(thread, words.WELCOME), thread=thread)


def is_description(thread: Thread | None, event: Said) -> bool:
    """Whether free chat before any resume tells of the person's work, so that a resume can be made of it."""
    text = event.message.text.strip()
    if event.message.files or len(text) > LONGEST or (thread and (thread.resume or not isinstance(thread.state, Collecting))):
        return False
    found = recognise(text).kind
    in_form = found == "resume" and len([line for line in text.splitlines() if line.strip()]) >= _LINES
    return found != "posting" and describes(text) and not (in_form and not tells_jobs(text))


def from_description(desk: Desk, event: Said, context: Context) -> Decision:
    """Begin with what the person told of their own accord."""
    thread = desk.thread or new_thread(desk, event.ids[0], context.now)
    thread = replace(thread, state=Building(), told=())
    turn = Turn(Step.REACH, event.message.text.strip(), " ".join(event.ids))
    offer = in_use(context.offers, desk.person.model, member=desk.person.member or context.listed)
    if offer and len(turn.text) >= LONG:
        return _have_it_sorted(desk, thread, turn, context)
    return _taken(desk, thread, turn, context, words.FROM_DESCRIPTION)


def _have_it_sorted(desk: Desk, thread: Thread, turn: Turn, context: Context) -> Decision:
    """Ask a model to sort a long description. Whatever comes of it, the person's words are kept and can be gone on with."""
    thread = _with(thread, (turn,), context)
    task = Task(next_task_id(thread), "draft", turn=turn)
    thread = replace(thread, state=Working(task, Building()))
    return replace(reply(desk, thread=thread, task=task), status=Say(words.SORTING, (button(thread, "cancel"),)))


def was_sorted(desk: Desk, thread: Thread, result: SortedOut, context: Context) -> Decision:
    """A description was sorted by a model, or is taken as the built-in reader reads it; then the interview asks for the rest."""
    turn = replace(thread.told[0], draft=result.draft)
    thread = replace(thread, told=(), state=Building())
    helped = words.sorted_by(result.author.writer) if result.draft else ""
    welcome = "\n\n".join(part for part in (words.FROM_DESCRIPTION, helped) if part)
    decision = _taken(desk, thread, turn, context, welcome)
    return replace(decision, say=tuple(replace(one, over=number == 0) for number, one in enumerate(decision.say)))


def said(desk: Desk, thread: Thread, event: Said, context: Context) -> Decision:
    """An answer, unless it is a document or asks for something."""
    text = event.message.text.strip()
    if event.message.files or len(text) > LONGEST or _is_document(text):
        return arrivals.take_in(desk, arrivals.intakes(event), event.ids[0], context)
    for what, order in (("finished", show), ("back", back)):
        if speech.says(text, what):
            return order(desk, thread, {}, context)
    fixing = thread.state.fixing if isinstance(thread.state, Building) else ""
    step = f"fix-{fixing}" if fixing else next_step(told(thread.told))
    if not fixing and (answer := _talk(desk, thread, text, context)):
        return answer
    return _taken(desk, thread, Turn(step, text, " ".join(event.ids)), context)


def _talk(desk: Desk, thread: Thread, text: str, context: Context) -> Decision | None:
    """The answer to words that tell nothing: a question back, a bare yes, a no. None for everything else."""
    step, _ = step_of(next_step(told(thread.told)))
    if asks_back(text):
        return reply(desk, eliciting.ask(thread, words.ASKED_BACK))
    if speech.says(text, "agreed"):
        return reply(desk, eliciting.ask(thread, words.GO_AHEAD if step is Step.ANOTHER else words.TELL_ME))
    if step is Step.ROLE and speech.says(text, "unemployed"):
        return reply(desk, eliciting.ask(thread, words.THE_LAST_ONE))
    of_jobs = step in {Step.ROLE, Step.ANOTHER, Step.INSTEAD} and (speech.says(text, "jobless") or speech.says(text, "no_more"))
    if speech.says(text, "nothing") or of_jobs or (step is Step.EDUCATION and only_schooled(text)):
        return nothing(desk, thread, {}, context)
    shown = eliciting.ask(thread, correct=bool(thread.told)).buttons
    typed = next((one for one in shown if one.label.casefold() == text.strip(" \"'“”[].!").casefold()), None)
    return _BUTTONS[typed.command](desk, thread, typed.args, context) if typed else None


def _is_document(text: str) -> bool:
    """Whether a text is no answer: a posting soon, because nobody tells of themselves in its words, a resume when it is long."""
    found = recognise(text)
    in_form = len([line for line in text.splitlines() if line.strip()]) >= _LINES and len(text) >= _DOCUMENT
    kind = (found.kind == "posting" and len(text) >= _POSTING) or (found.kind == "resume" and in_form)
    return kind and found.confidence >= arrivals.SURE


def _taken(desk: Desk, thread: Thread, turn: Turn, context: Context, welcome: str = "") -> Decision:
    before = told(thread.told)
    after = take(before, turn)
    word = eliciting.understood(before, after)
    if _same(before, after):
        return reply(desk, eliciting.ask(replace(thread, state=Building()), word or words.NOTHING_TAKEN))
    thread = _with(thread, (*thread.told, turn), context)
    if turn.step.startswith("fix-"):
        word = "\n\n".join(part for part in (words.CORRECTED, word) if part)
    return _proceed(desk, thread, context, "\n\n".join(part for part in (welcome, word) if part), correct=bool(word))


def _same(before: Draft, after: Draft) -> bool:
    """Whether nothing came of an answer but that it was given."""
    bare = replace(after, asked=before.asked, closed=before.closed, ended=before.ended, left=before.left)
    return bare == before


def _with(thread: Thread, turns: tuple[Turn, ...], context: Context) -> Thread:
    thread = replace(thread, told=turns, state=Building(), updated=context.now)
    return thread if thread.posting else replace(thread, title=eliciting.thread_title(thread))


def _proceed(desk: Desk, thread: Thread, context: Context, word: str = "", *, correct: bool = False) -> Decision:
    if next_step(told(thread.told)) == Step.DONE:
        return _finish(desk, thread, context, word)
    return reply(desk, eliciting.ask(thread, word, correct=correct), thread=thread)


def _stale(desk: Desk, thread: Thread, args: Mapping[str, str]) -> Decision | None:
    if args.get("turn", str(len(thread.told))) == str(len(thread.told)):
        return None
    return reply(desk, eliciting.ask(thread, words.TOO_LATE))


def skip(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """Leave the open question without an answer."""
    if isinstance(thread.state, Building) and thread.state.fixing:
        return go_on(desk, thread, args, context)
    return nothing(desk, thread, args, context)


def nothing(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """There is nothing of what was asked for: no job yet, no more jobs, no certificate."""
    if stale := _stale(desk, thread, args):
        return stale
    turn = Turn(next_step(told(thread.told)), no=True)
    return _proceed(desk, _with(thread, (*thread.told, turn), context), context)


def back(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """Take the last answer back and ask its question again."""
    if stale := _stale(desk, thread, args):
        return stale
    turns = without_end(thread.told)
    if not turns:
        return reply(desk, eliciting.ask(thread, words.NOTHING_BEFORE))
    thread = _with(thread, turns[:-1], context)
    return reply(desk, eliciting.ask(thread, words.TAKEN_BACK), thread=thread)


def show(desk: Desk, thread: Thread, _args: Mapping[str, str], context: Context) -> Decision:
    """Enough: make the resume of what is known."""
    if told(thread.told).empty:
        return reply(desk, eliciting.ask(thread, words.NOTHING_YET))
    return _finish(desk, _with(thread, (*without_end(thread.told), Turn(Step.DONE)), context), context)


def _finish(desk: Desk, thread: Thread, context: Context, word: str = "") -> Decision:
    """The document, shown and laid out; with a posting here already, its questions come instead."""
    draft = told(thread.told)
    if draft.empty:
        return reply(
            desk, Say(words.NOTHING_YET, (button(thread, "back"), button(thread, "scratch", "Start over"))), thread=thread
        )
    resume = document(draft, f"words-{thread.id}-{len(thread.told)}")
    texts = (*(one for one in thread.texts if one.id != resume.source.id), resume.source)
    thread = replace(thread, resume=resume, texts=texts)
    shown = outcome.long_text(outline(resume), "your-resume.txt")
    if thread.posting:
        first = Say("\n\n".join(part for part in (word, words.HERE_FOR_THE_POSTING) if part))
        decision = arrivals.go_on(desk, replace(thread, state=Collecting()), first, context, new=True)
        return replace(decision, say=(shown, *decision.say))
    version = Version(thread.versions[-1].number + 1 if thread.versions else 1, resume, base=resume)
    decision = outcome.start_rendering(desk, thread, version, context)
    return replace(decision, say=(Say("\n\n".join(part for part in (word, words.HERE_IT_IS) if part)), shown))


def go_on(desk: Desk, thread: Thread, _args: Mapping[str, str], context: Context) -> Decision:
    """Take the interview up again."""
    thread = _with(thread, without_end(thread.told), context)
    return _proceed(desk, thread, context, words.GOING_ON)


def cancel(desk: Desk, thread: Thread, _args: Mapping[str, str], context: Context) -> Decision:
    """Stop asking; what was told is kept."""
    thread = replace(thread, state=Collecting(), updated=context.now)
    return reply(desk, Say(words.STOPPED, (button(thread, "scratch", "Go on"),)), thread=thread)


def correct(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """What was understood of the last answer, field by field, each to be put anew."""
    if stale := _stale(desk, thread, args):
        return stale
    found = list(eliciting.fields(told(thread.told[:-1]), told(thread.told)))
    chosen = next((one for one in found if one[0] == args.get("field")), None)
    here = {"turn": str(len(thread.told))}
    if chosen:
        thread = replace(thread, state=Building(fixing=chosen[0]), updated=context.now)
        leave = button(thread, "resume", "Leave it")
        return reply(desk, Say(words.fix_what(chosen[1], chosen[2]), (leave,)), thread=thread)
    buttons = [
        button(thread, "correct", words.field_button(name, value), field=path, **here)
        for path, name, value in found[:MOST_FIELDS]
    ]
    return reply(desk, Say(words.WHAT_IS_WRONG, (*buttons, button(thread, "back", "All of it anew", **here))))


def gone(desk: Desk, thread: Thread, _args: Mapping[str, str], _context: Context) -> Decision:
    """A button of an interview that is no longer on."""
    return reply(desk, stands(thread, phrases.STALE))


def left_alone(desk: Desk, thread: Thread, context: Context) -> Decision:
    """Close the interview politely when nobody answers; it can be taken up again."""
    if isinstance(thread.state, Building) and thread.state.paused:
        return reply(desk)
    thread = replace(thread, state=Building(paused=True), updated=context.now)
    return reply(desk, Say(words.left_alone(thread.title), situation_buttons(thread)), thread=thread)


def corrected(desk: Desk, thread: Thread, event: Said, context: Context) -> Decision | None:
    """An edited message: its new words take the place of the old ones. None when it is no answer of the interview."""
    index = next((i for i, turn in enumerate(thread.told) if turn.message == event.message.edits), None)
    text = event.message.text.strip()
    if index is None or not text or not isinstance(thread.state, Building) or len(text) > LONGEST:
        return None
    before = told(thread.told)
    turns = (*thread.told[:index], replace(thread.told[index], text=text, draft=None), *thread.told[index + 1 :])
    word = eliciting.understood(before, told(turns))
    return _proceed(desk, _with(thread, turns, context), context, "\n\n".join(part for part in (words.CORRECTED, word) if part))


_BUTTONS: Mapping[str, Callable[[Desk, Thread, Mapping[str, str], Context], Decision]] = {
    "correct": correct,
    "nothing": nothing,
    "skip": skip,
    "back": back,
    "write": show,
}
