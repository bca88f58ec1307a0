"""Cover letters: asked for by button or command, written beside the turn, kept in the thread with all their settings."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from core import phrases
from core.chat import Button
from core.commands import BY_NAME
from core.conversation import outcome
from core.conversation.answering import without_denied
from core.conversation.events import Context, Decision, Lettered, Say
from core.conversation.outcome import long_text, state_before
from core.conversation.replies import (
    button,
    company_question,
    documents,
    has_current,
    is_picture,
    next_task_id,
    reply,
    situation_buttons,
    stands,
)
from core.conversation.smalltalk import order
from core.conversation.state import Asking, Desk, LetterVersion, Ready, Task, Thread, Working
from core.editing.forms import begins
from core.editing.model import Asks, Understood, source_of
from core.editing.understand import understand
from core.expressions import expression
from core.library.card_words import card_words
from core.library.context import digest
from core.library.review import as_chosen
from core.library.styles import named, style_of
from core.library.versions import base_of
from core.phrases import letters as said
from core.phrases import rereading, writing
from core.tailoring import speech
from core.tailoring.account import Proofs
from core.tailoring.letter import Length, LetterOrder, Style, Tone
from core.tailoring.letters.compose import as_name, company_of
from core.tailoring.prompts import LETTER

_REQUEST = re.compile(
    r"(?:(?:please|can you|could you)\s+)*(?:make|write)\s+(?:it|that|(?:the |my )?(?P<letter>(?:cover )?letter))\s+"
    r"(?:a (?:bit|little)\s+)?(?:sound\s+)?(?:more\s+)?"
    r"(?:(?P<tone>warm(?:er)?|formal|friendl(?:y|ier)|less (?:stiff|formal|cold|dry)|plain(?:er)?|simpler)|"
    r"(?(letter)(?P<length>shorter|longer)|(?!)))"
    r"(?:\s+please)?[.!]*",
    re.IGNORECASE,
)
_LENGTH_ALONE = re.compile(  # said right after a letter, it speaks of that
    r"(?:(?:please|can you|could you|now|bitte)\s+)*(?:(?:make|mach|rends|haz|сделай|зроби)\s+(?:it|that|this|es|ihn|das|la|lo|"
    r"его|це)?\s*)?(?:a (?:bit|little)\s+|much\s+|etwas\s+|un peu\s+|un poco\s+)?"
    r"(?P<length>shorter|longer|kürzer|länger|plus courte?|plus longue?|más cort[ao]|más larg[ao]|короче|длиннее|коротше|довше)"
    r"(?:\s+(?:please|bitte))?[.!]*",
    re.IGNORECASE,
)
_LONGER = ("longer", "länger", "plus long", "más larg", "длин", "довше")
LEAVE_IT_OPEN = frozenset({"letter", "status", "help"})
_SMALL = 4  # letters; a shorter word of a name may be written small: "Bank of the West"
_TELLS = expression(r":\s|\b(?:19|20)\d\d\b")  # of work done somewhere: "hospital too: 3 months in 2015"
_SENTENCE = 5  # words from which a text with a verb is no name
_LENGTHS, _TONES = tuple(Length), {Tone.WARM: "Warmer", Tone.FORMAL: "More formal", Tone.PLAIN: "Plainer"}


def letter(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """A cover letter for the finished resume, in the style of the last one unless another is asked for."""
    if isinstance(thread.state, Working):
        return reply(desk, stands(thread))
    if thread.versions and thread.posting is None:
        return reply(desk, stands(thread, said.NO_POSTING_YET))
    if not thread.versions or thread.posting is None:
        return reply(desk, _no_resume_yet(thread))
    if "company" in args and not as_name(args["company"]):
        return _ask_for_company(desk, thread, context, said.NO_NAME)
    company = as_name(args.get("company", "")) or thread.company
    order = _order(desk, replace(thread, company=company), args, context)
    if not company_of(order) and ("ask" in args or not ("without" in args or thread.letters)):
        return _ask_for_company(desk, thread, context, said.WHICH_COMPANY)
    return _start(desk, replace(thread, company=company, wants=""), order, context, anew="anew" in args)


def wanted(thread: Thread, text: str) -> Mapping[str, str]:
    """What a message asks of the letter, as the arguments of its command: by its name, or right after it was shown."""
    if not thread.letters or thread.posting is None:
        return {}
    found = _LENGTH_ALONE.fullmatch(text.strip()) if thread.letters[-1].version == thread.versions[-1].number else None
    if found is None:
        return tone_of(text)
    now, step = _LENGTHS.index(thread.letters[-1].style.length), 1 if found["length"].casefold().startswith(_LONGER) else -1
    return {"length": _LENGTHS[max(0, min(now + step, len(_LENGTHS) - 1))].value}


def tone_of(text: str) -> Mapping[str, str]:
    """What a request about the letter asks for, as the arguments of its command; empty when it speaks of something else."""
    found = _REQUEST.fullmatch(text.strip())
    if found is None:
        return {}
    if found["length"]:
        return {"length": "short" if found["length"].casefold().startswith("short") else "long"}
    how = (found["tone"] or "").casefold()
    return {"tone": "warm" if how.startswith(("warm", "friend", "less")) else "formal" if how == "formal" else "plain"}


def asks_for_company(thread: Thread) -> bool:
    """Whether the next message is asked to name the employer."""
    return thread.wants == "company" and not isinstance(thread.state, Working) and not has_current(thread)


def is_name(desk: Desk, thread: Thread, text: str) -> bool:
    """Whether a message is taken for the employer's name: it is no order, no name of a command, no question, no sentence."""
    command = text.strip(" ./!").casefold() in BY_NAME or order(text) or card_words(text) or _TELLS.search(text)
    if command or not thread.versions or speech.is_question(text):
        return False
    words = re.findall(r"[^\W\d_]+", text)
    titled = all(one[0] != one[0].lower() or len(one) < _SMALL for one in words)
    found = understand(source_of("", text), thread.versions[-1].resume, thread.posting, desk.person.never, listening=False)
    asks = isinstance(found, Asks) and found.kind != "word"
    asked = isinstance(found, Understood) or (begins(text) and (asks or not titled))
    tells = speech.is_first_person(text) or (len(words) >= _SENTENCE and speech.has_subject(text))
    return not (asked or (tells and not titled))


def asking_again(decision: Decision, before: Thread, text: str) -> Decision:
    """What came of a message that was no name, with the name asked for again. Where something is done or asked, that rests."""
    thread = decision.thread or before
    if thread.id != before.id or thread.wants or decision.erase or not isinstance(state_before(thread), Ready):
        return decision
    if isinstance(thread.state, Working) or thread.asked:
        return replace(decision, thread=thread)
    word = said.NO_NAME if speech.is_question(text) else said.WHICH_COMPANY
    return replace(decision, thread=replace(thread, wants="company"), say=(*decision.say, company_question(thread, word)))


def company_named(desk: Desk, thread: Thread, text: str, context: Context) -> Decision:
    """The person's word for the employer, or something that can be none."""
    if not as_name(text):
        return _ask_for_company(desk, thread, context, said.NO_NAME)
    return letter(desk, thread, {"company": text}, context)


def was_lettered(desk: Desk, thread: Thread, made: Lettered, context: Context) -> Decision:
    """Deliver both files in the place of the status message, then ring with the letter's first lines."""
    thread = replace(thread, state=state_before(thread), updated=context.now)
    if not made.files:
        word = said.FAILED if made.letter.claims() else said.NOTHING_TO_TELL
        return reply(desk, Say(word, situation_buttons(thread), over=True), thread=thread)
    number = thread.letters[-1].number + 1 if thread.letters else 1
    by, author = _by(made, context), made.author
    context_ = "" if outcome.lost(made.failed) or by else _context(desk, thread, made.order)
    version = LetterVersion(number, made.letter, made.files, made.order.style, thread.versions[-1].number, context_)
    thread = replace(thread, letters=(*thread.letters, version))
    words = [rereading.told(made.failed, [one.name for one in made.files if not is_picture(one)])] if made.failed else []
    offered = outcome.offered(author, button(thread, "letter", writing.ASK_AGAIN, anew="yes"))
    return _delivered(desk, thread, version, words, offered, by=by, over=True)


def _by(made: Lettered, context: Context) -> str:
    """Why a model did not write the letter, where one was to; "" when it did, or none was asked."""
    if made.author.writer and not made.letter.writer:
        return said.too_little(made.author.writer)
    return outcome.lacking(made.author, context, writing.MODEL_SILENT, writing.BUILT_IN_WROTE)


def proofs(desk: Desk, thread: Thread, _args: Mapping[str, str], _context: Context) -> Decision:
    """Each sentence of the latest letter with the words it rests on."""
    if not thread.letters:
        return reply(desk, stands(thread, said.NONE_YET))
    last = thread.letters[-1]
    version = next((one for one in thread.versions if one.number == last.version), thread.versions[-1])
    found = Proofs(base_of(thread, version), version.resume, version.evidence, version.sources)
    told = last.letter.claims()
    rows = [said.proof(place, len(told), one, found.of(one.evidence)) for place, one in enumerate(told, 1)]
    text = "\n\n".join((*rows, said.only_frame(last.letter, as_name(thread.company))))
    return reply(desk, long_text(text, "letter-proofs.txt", buttons(thread, last)))


def _no_resume_yet(thread: Thread) -> Say:
    ready = isinstance(thread.state, Asking) and thread.resume is not None and thread.posting is not None
    return Say(said.NO_RESUME_YET, (button(thread, "write"),)) if ready else stands(thread, said.NO_RESUME_YET)


def _ask_for_company(desk: Desk, thread: Thread, context: Context, word: str) -> Decision:
    asking = replace(thread, wants="company", updated=context.now)
    return reply(desk, company_question(thread, word), thread=asking)


def _order(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> LetterOrder:
    if thread.posting is None:
        raise ValueError("a letter needs a posting")
    version, last = as_chosen(thread, thread.versions[-1]), thread.letters[-1].style if thread.letters else Style()
    length, tone = args.get("length", "").strip().lower(), args.get("tone", "").strip().lower()
    style = Style(Length(length) if length in set(Length) else last.length, Tone(tone) if tone in set(Tone) else last.tone)
    day = context.now.date()
    resume = without_denied(thread, version.resume)
    return LetterOrder(resume, thread.posting, day, version.evidence, desk.person.never, style, thread.company)


def _start(desk: Desk, thread: Thread, order: LetterOrder, context: Context, *, anew: bool) -> Decision:
    """Begin to write, or give back what was made from exactly the same."""
    digest_ = _context(desk, thread, order)
    same = (one for one in reversed(thread.letters) if one.context == digest_ and one.files)
    if not anew and (before := next(same, None)):
        if before != thread.letters[-1]:
            before = replace(before, number=thread.letters[-1].number + 1)
            thread = replace(thread, letters=(*thread.letters, before))
        again = (button(thread, "letter", "Write it anew", anew="yes"),)
        return _delivered(desk, replace(thread, updated=context.now), before, [said.have_already(before.number)], again)
    task = Task(next_task_id(thread), "letter", letter=order)
    before_ = thread.state if isinstance(thread.state, Asking | Ready) else Ready()
    thread = replace(thread, state=Working(task, before_), updated=context.now)
    return replace(reply(desk, thread=thread, task=task), status=Say(phrases.WRITING, (button(thread, "cancel"),)))


def _context(desk: Desk, thread: Thread, order: LetterOrder) -> str:
    """The digest of all that a letter is made of, with the day it bears."""
    settings = {
        "length": order.style.length.value,
        "tone": order.style.tone.value,
        "company": order.company,
        "day": order.day.isoformat(),
        "never": ", ".join(order.never),
        "style": named(style_of(desk.person, thread)),
    }
    return digest(order.resume, order.posting, thread.questions, thread.answers, settings, desk.person.model, LETTER)


def _delivered(
    desk: Desk,
    thread: Thread,
    version: LetterVersion,
    words: list[str],
    offered: Sequence[Button] = (),
    *,
    by: str = "",
    over: bool = False,
) -> Decision:
    resume = next((one.resume for one in thread.versions if one.number == version.version), thread.versions[-1].resume)
    text = "\n\n".join((*words, said.written(version.number, version.letter, resume.language, by)))
    return reply(desk, *documents(version.files, over=over), Say(text, (*offered, *buttons(thread, version))), thread=thread)


def buttons(thread: Thread, version: LetterVersion) -> tuple[Button, ...]:
    """Shorter and longer, the other two tones, the proofs, and the way back to the resume."""
    place = _LENGTHS.index(version.style.length)
    found = [button(thread, "letter", "Shorter", length=_LENGTHS[place - 1].value)] if place else []
    found += [button(thread, "letter", "Longer", length=_LENGTHS[place + 1].value)] if place + 1 < len(_LENGTHS) else []
    found += [button(thread, "letter", word, tone=tone.value) for tone, word in _TONES.items() if tone != version.style.tone]
    found.append(button(thread, "proofs"))
    if not version.letter.company:
        found.append(button(thread, "letter", "Name the employer", ask="yes"))
    return (*found, button(thread, "resume", "Resume"))
