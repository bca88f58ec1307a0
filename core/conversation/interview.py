"""The three questions: answers, skips, going back, and the way to the writing."""

import re
from collections.abc import Mapping
from dataclasses import replace

from core import phrases
from core.chat import Button, Message
from core.conversation import arrivals, retelling, reuse
from core.conversation.answering import (
    YES_OR_NO,
    Raises,
    asks_about,
    completed,
    leaving_out,
    noted,
    raises,
    settles,
    skips,
    undoubted,
    waiting,
    waits_for,
    without_asking,
)
from core.conversation.events import Context, Decision, Invoked, Said, Say
from core.conversation.further import as_before, further
from core.conversation.replies import (
    ask_current,
    at_hand,
    button,
    current,
    has_current,
    next_task_id,
    put_in_place,
    reply,
    shelve,
    shelved,
    situation,
    situation_buttons,
    stands,
)
from core.conversation.state import Asking, Collecting, Desk, Intake, Person, Ready, Task, Thread, Working
from core.expressions import expression
from core.library.context import context_of, made_before
from core.phrases import asking as words
from core.tailoring import denial
from core.tailoring.about import touches
from core.tailoring.conditions import is_of_hours
from core.tailoring.evidence import asks_back, is_plain_no, is_plain_yes, placed_at, said_beside_question, says_no_work
from core.tailoring.lexicon import terms_of
from core.tailoring.manner import made_sure
from core.tailoring.model import Aim, Answer, Question
from core.tailoring.patterns import choice, pattern
from core.tailoring.recognise import recognise
from core.tailoring.second_thought import put_right
from core.tailoring.speech import bare
from core.tailoring.withheld import Withheld, speaks_of_before, withheld

LONG_ENOUGH, A_POSTING = 600, 120  # characters
_SKIP = expression(
    rf"\W*(?:{choice('before_skip')}[\s,.!;:–—]+)*{choice('skip')}(?: {choice('after_skip')})?\W*",
    re.IGNORECASE,
)
_WRITE = expression(
    r"\W*(?:(?:ok(?:ay)?|please|pls|just|so|now)[, ]+)*(?:write|make|do|finish) (?:it|the resume|my resume|the cv)"
    r"(?: now| already| please| pls)*\W*|\W*schreib (?:es|ihn)(?: jetzt| einfach)*\W*",
    re.IGNORECASE,
)
_TO_ME = expression(  # one short sentence that asks the bot for something and tells nothing done
    r"\W*(?:(?:(?:can|could|will|would|do|are|r) (?:you|u)\b|"
    r"(?:where|when|who|how (?:long|many|much)) (?:is|are|do|does|will|can)\b|"
    r"(?:i|we)(?:['’]d| would)? (?:need|want|like|prefer) (?:it|this|you)\b)[^.!?;,:\n]{0,50})[.!?]*",
    re.IGNORECASE,
)
_BACK = expression(r"\W*(?:(?:go )?back|zurück|atrás|volver|retour|назад)\W*", re.IGNORECASE)


def said(desk: Desk, thread: Thread, event: Said, context: Context) -> Decision:
    """Free chat while a question is open: an answer, unless it is clearly a document."""
    text = event.message.text.strip()
    if event.message.files and text and has_current(thread) and not arrivals.is_document(text):
        taken = arrivals.take_in(desk, arrivals.intakes(event), event.ids[0], context)
        return replace(taken, say=(Say(phrases.CAPTION), *taken.say))
    if event.message.files or _is_document(text) or not has_current(thread):
        return arrivals.said(desk, event, context)
    text = put_right(text)
    event = replace(event, message=replace(event.message, text=text))
    if kept := _kept_back(desk, thread, event, context):
        return kept
    text = without_asking(text, current(thread))
    if talk := _answer_put_right(desk, thread, event, context) or _talk(desk, thread, text, context):
        return talk
    answer = Answer(text, " ".join(event.ids), never=denies(text, current(thread)))
    before = shelved(thread, current(thread))
    asked = raises(thread, before) if before else None
    if before and asked and thread.resume:
        answer = completed(before, answer, asked, thread.resume)
    return _asked_first(desk, thread, answer, asked, context) or answered(desk, thread, answer, context)


def _kept_back(desk: Desk, thread: Thread, event: Said, context: Context) -> Decision | None:
    """What follows words that the person wants kept out: they go, the rest is the answer. None where nothing is kept back."""
    text, before = event.message.text.strip(), shelved(thread, current(thread)) or Answer()
    kept = held_back(thread, text)
    if not kept.asked:
        return None
    if speaks_of_before(text) and before.text:
        kept = held_back(thread, f"{before.text.rstrip('. ')}. {text}")
    elif speaks_of_before(text):
        return _last_kept_back(desk, thread, text, context)
    if kept.all:
        return answered(desk, thread, Answer(), context, words.KEPT_OUT)
    decision = said(desk, thread, Said(Message(kept.text), event.ids), context)
    return replace(decision, say=(Say(words.KEPT_OUT), *decision.say))


def _last_kept_back(desk: Desk, thread: Thread, text: str, context: Context) -> Decision:
    """The answer before without what the person now wants kept out of it."""
    last = thread.answers[-1] if thread.answers else Answer()
    if last.text:
        kept = held_back(thread, f"{last.text.rstrip('. ')}. {text}")
        thread = put_in_place(thread, len(thread.answers) - 1, replace(last, text=kept.text))
    return proceed(desk, replace(thread, updated=context.now), context, words.KEPT_OUT)


def held_back(thread: Thread, text: str) -> Withheld:
    """What may be written of some words; a short word on a doubt is about that doubt alone."""
    if settles(thread, text):
        return Withheld(text)
    heads = thread.resume.entries() if thread.resume else ()
    return withheld(text, {word for one in heads for word in f"{one.organisation} {one.title}".casefold().split()})


def _asked_first(desk: Desk, thread: Thread, answer: Answer, asked: Raises | None, context: Context) -> Decision | None:
    """What has to be asked before an answer can stand, unless the same was `asked` before: the answer waits on the shelf."""
    raised = raises(thread, answer)
    if raised is None or raised is asked:
        return None
    shelf = shelve(thread, current(thread), waiting(answer, raised))
    return reply(desk, asks_about(desk, thread, answer, raised, context), thread=replace(shelf, updated=context.now))


def _talk(desk: Desk, thread: Thread, text: str, context: Context) -> Decision | None:
    """What follows words that answer nothing: a question back, a bare yes, a no to what one is like. None for everything else."""
    question = ask_current(thread, context.capabilities)
    if moved := _moves(desk, thread, text, context):
        return moved
    if word := _word_back(current(thread), text):
        return reply(desk, Say(word), question)
    if is_plain_yes(text):
        return _agreed(desk, thread, question, context)
    if skips(thread, text):
        return answered(desk, thread, Answer(), context)
    if says_no_work(current(thread), text) and not shelved(thread, current(thread)):
        asked = thread.posting.requirements if thread.posting else ()
        other = next((one.quote for one in asked if touches(text, one.quote)), "")
        return reply(desk, Say(words.of_another(other) if other else words.NO_WORK_IN_IT), question)
    return None


def _agreed(desk: Desk, thread: Thread, question: Say, context: Context) -> Decision:
    """A bare yes: to "did you do this yourself?" it says whose deed it is; to the question itself it tells nothing yet."""
    before = shelved(thread, current(thread))
    if before and waits_for(thread) in YES_OR_NO:
        return answered(desk, thread, replace(before, mine=True), context)
    return reply(desk, Say(words.MORE_PLEASE, question.buttons))


def _word_back(question: Question, text: str) -> str:
    """What is said to words that are a question back, or nothing yet; the question stays open. Empty for everything else."""
    if asks_back(text):
        return words.explained(question)
    if is_of_hours(text) and not touches(text, question.quote):
        return words.HOURS
    if pattern("breath").fullmatch(bare(text)) or not (is_plain_yes(text) or any(map(str.isalnum, text))):
        return words.NO_HURRY
    return phrases.MEANT_FOR_ME if _TO_ME.fullmatch(text) else ""


def _answer_put_right(desk: Desk, thread: Thread, event: Said, context: Context) -> Decision | None:
    """The next question again after words that put an answer right that stands already; None for anything else."""
    if found := retelling.put_right(thread, event):
        return proceed(desk, replace(found[0], updated=context.now), context, found[1])
    return None


def _moves(desk: Desk, thread: Thread, text: str, context: Context) -> Decision | None:
    """What follows the words of a button: "skip", "back", "write it"."""
    if _SKIP.fullmatch(text) or pattern("refusal").fullmatch(bare(text)):
        return answered(desk, thread, Answer(), context)
    if goes_back(text):
        return back(desk, thread, {}, context)
    return write(desk, thread, {}, context) if _WRITE.fullmatch(text) else None


def is_of_an_answer(thread: Thread, text: str) -> bool:
    """Whether a message can only be about an answer: it settles a doubt about one, or keeps a part of one back."""
    return settles(thread, text) or (has_current(thread) and held_back(thread, text).asked)


def goes_back(text: str) -> bool:
    """Whether a message only asks for the question before."""
    return bool(_BACK.fullmatch(text))


def answered_in_a_form(desk: Desk, thread: Thread, event: Invoked, context: Context) -> Decision:
    """What a person wrote into a form answers the question that the form showed, or nothing."""
    text = event.invoke.args["text"]
    if _if_open(desk, thread, event.invoke.args):
        return reply(desk, Say(phrases.form_too_late(text), situation_buttons(thread)))
    return said(desk, thread, Said(Message(text), (event.id,)), context)


def _is_document(text: str) -> bool:
    """Whether a text is no answer: a posting soon, because nobody answers in its words, a resume only when it is long."""
    if len(text) < A_POSTING:
        return False
    found = recognise(text)
    least = A_POSTING if found.kind == "posting" else LONG_ENOUGH
    return found.kind != "neither" and found.confidence >= arrivals.SURE and len(text) >= least


def denies(text: str, question: Question) -> bool:
    """Whether an answer is a plain no to this question; a no that names something else speaks of that."""
    return question.aim is Aim.GAP and is_plain_no(text) and set(terms_of(text)) <= set(question.terms)


def answered(desk: Desk, thread: Thread, answer: Answer, context: Context, word: str = "") -> Decision:
    """Keep the answer and go on: the next question, or the writing. `word` is said to it in place of where it went."""
    question = current(thread)
    thread = _with_answer(thread, answer, context)
    desk = replace(desk, person=_remembering(desk.person, question, answer))
    thread = further(thread, desk.person, context.now.date())
    offered = leaving_out(thread, thread.resume, len(thread.answers) - 1) if thread.resume else ()
    return proceed(desk, thread, context, word or noted(thread, question, answer), offered)


def _with_answer(thread: Thread, answer: Answer, context: Context) -> Thread:
    thread = shelve(thread, current(thread), answer)
    return replace(thread, answers=(*thread.answers, answer), state=Asking(), updated=context.now)


def _remembering(person: Person, question: Question, answer: Answer) -> Person:
    """What a person never did binds in every later thread, until they answer otherwise."""
    others = tuple(one for one in person.never if one not in question.terms and one != question.quote)
    if answer.never and question.aim is Aim.GAP:
        return replace(person, never=(*others, *denial.denies(question)))
    return replace(person, never=others) if answer.text else person


def proceed(desk: Desk, thread: Thread, context: Context, word: str = "", offered: tuple[Button, ...] = ()) -> Decision:
    """The next question, with a word on the last answer before it and what it brings up; after the last one, the writing."""
    if not has_current(thread):
        return start_writing(desk, thread, context, word)
    question = _ask(thread, context)
    text = f"{word}\n\n{question.text}" if word else question.text
    return reply(desk, replace(question, text=text, buttons=(*offered, *question.buttons)), thread=thread)


def _ask(thread: Thread, context: Context) -> Say:
    """The open question, with what was answered to it before."""
    question, old = ask_current(thread, context.capabilities), shelved(thread, current(thread))
    if old is None or not (old.text or old.never):
        return question if old is None else replace(question, text=f"{words.EARLIER_SKIPPED}\n\n{question.text}")
    keep = button(thread, "keep", "Keep that answer", question=str(len(thread.answers)))
    before = words.EARLIER_NEVER if old.never and not old.text else words.earlier_answer(old.text)
    return replace(question, text=f"{before}\n\n{question.text}", buttons=(keep, *question.buttons))


def start_writing(desk: Desk, thread: Thread, context: Context, word: str = "", *, anew: bool = False) -> Decision:
    """Start the tailoring task; when it ends, what is not answered counts as skipped.

    What was made before from exactly the same is given back instead, unless it is asked for `anew`.
    """
    if thread.resume is None or thread.posting is None:
        thread = replace(thread, state=Collecting(), updated=context.now)
        return reply(desk, stands(thread, word), thread=thread)
    before = None if anew else made_before(thread, context_of(thread, desk.person))
    if before:
        return reuse.given_back(desk, thread, before, context, word)
    task = Task(next_task_id(thread), "tailor")
    back_to = Ready() if anew and isinstance(thread.state, Ready) else Asking()
    thread = replace(thread, state=Working(task, back_to), updated=context.now)
    say = [Say(word)] if word else []
    status = Say(phrases.COMPARING, (button(thread, "cancel"),))
    return replace(reply(desk, *say, thread=thread, task=task), status=status)


def skip(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """Leave the open question without an answer."""
    return _if_open(desk, thread, args) or answered(desk, thread, Answer(), context)


def never(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """The person never did what the open question is about."""
    if stale := _if_open(desk, thread, args):
        return stale
    before = shelved(thread, current(thread))
    asked = raises(thread, before) if before and before.never else None
    answer = Answer(never=True)
    return _asked_first(desk, thread, answer, asked, context) or answered(desk, thread, answer, context)


def _if_open(desk: Desk, thread: Thread, args: Mapping[str, str]) -> Decision | None:
    """A word on why a button no longer fits, or None when it belongs to the open question."""
    if has_current(thread) and args.get("question", str(len(thread.answers))) == str(len(thread.answers)):
        return None
    word = phrases.STALE if "question" in args else phrases.NO_QUESTION
    return reply(desk, stands(thread, word))


def back(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """Take up the last answer again. Its words stay on the shelf, so that it can also be kept."""
    if "question" in args and (stale := _if_open(desk, thread, args)):
        return stale
    if not thread.answers or isinstance(thread.state, Working | Collecting):
        return reply(desk, stands(thread, phrases.NO_BACK))
    old = thread.answers[-1]
    thread = replace(thread, answers=thread.answers[:-1], state=Asking(), updated=context.now)
    if old.never:
        rest = tuple(one for one in desk.person.never if one not in denial.denies(current(thread)))
        desk = replace(desk, person=replace(desk.person, never=rest))
    thread = as_before(thread, desk.person, context.now.date())
    return reply(desk, _ask(thread, context), thread=thread)


def keep(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """Put the answer back that `back` took up, or that waits for a word; `number`: without the number that nobody was sure of."""
    if "question" not in args:
        return reply(desk, Say(phrases.KEPT, situation_buttons(thread)))
    if stale := _if_open(desk, thread, args):
        return stale
    answer = shelved(thread, current(thread)) or Answer()
    if "mine" in args:
        return answered(desk, thread, replace(answer, mine=True), context)
    if "said" in args:
        return answered(desk, thread, replace(answer, text=args["said"]), context)
    if "entry" in args and thread.resume:
        return answered(desk, thread, placed_at(answer, args["entry"], thread.resume), context)
    sure = made_sure(answer.text, "out") if args.get("number") else said_beside_question(answer.text)
    return answered(desk, thread, replace(answer, text=sure or answer.text), context)


def write(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """Skip the remaining questions and write; a finished resume is written again when anything it rests on has changed."""
    if isinstance(thread.state, Asking | Ready):
        desk, thread = _with_answers_at_hand(desk, thread)
        return start_writing(desk, thread, context, anew="anew" in args)
    return reply(desk, Say(situation(thread), situation_buttons(thread)))


def _with_answers_at_hand(desk: Desk, thread: Thread) -> tuple[Desk, Thread]:
    """What was answered before and only taken up again counts: nobody who goes back means to unsay it.

    What was doubted and never settled does not: it stays out until the person says yes.
    """
    while has_current(thread) and (answer := at_hand(thread, current(thread))):
        answer = undoubted(thread, answer)
        desk = replace(desk, person=_remembering(desk.person, current(thread), answer))
        thread = replace(thread, answers=(*thread.answers, answer))
    return desk, thread


def go_on(desk: Desk, thread: Thread, _args: Mapping[str, str], context: Context) -> Decision:
    """Take a thread up again."""
    if has_current(thread):
        thread = replace(thread, state=Asking(), updated=context.now)
        return proceed(desk, thread, context, phrases.RESTARTED)
    return reply(desk, stands(thread), thread=replace(thread, updated=context.now))


def left_alone(desk: Desk, thread: Thread, context: Context) -> Decision:
    """Close a question politely that nobody answered; it can be taken up again."""
    if not has_current(thread) or (isinstance(thread.state, Asking) and thread.state.paused):
        return reply(desk)
    thread = replace(thread, state=Asking(paused=True), updated=context.now)
    return reply(desk, Say(phrases.left_alone(thread.title), (button(thread, "resume"), button(thread, "write"))), thread=thread)


def corrected(desk: Desk, thread: Thread, event: Said, context: Context) -> Decision:
    """An edited message: a text is read anew, an answer is corrected, and then a finished resume is written anew."""
    edited = event.message.edits
    index = next((i for i, one in enumerate(thread.answers) if edited in one.message.split()), None)
    text = event.message.text.strip()
    source = next((one for one in thread.texts if one.id == arrivals.text_id(event.message.edits)), None)
    if source and text and not isinstance(thread.state, Working):
        return arrivals.take_in(desk, (Intake(source.id, text=text),), event.ids[0], context)
    if index is None or not text or isinstance(thread.state, Working):
        return reply(desk, Say(f"{phrases.NOT_CORRECTED} {situation(thread)}"))
    if " " in thread.answers[index].message:
        return reply(desk, Say(phrases.CANT_CORRECT, situation_buttons(thread)))
    text = held_back(thread, text).text
    answer = replace(thread.answers[index], text=text, never=denies(text, thread.questions[index]))
    thread = put_in_place(replace(thread, updated=context.now), index, answer)
    desk = replace(desk, person=_remembering(desk.person, thread.questions[index], answer))
    if isinstance(thread.state, Ready) or not has_current(thread):
        return start_writing(desk, thread, context, phrases.CORRECTED)
    thread = replace(thread, state=Asking())
    return proceed(desk, thread, context, phrases.CORRECTED)
