"""What people send: resumes and postings in any order, files and pasted text, and small talk in between."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import reduce
from itertools import takewhile
from typing import Literal

from core import phrases
from core.chat import Button, Invoke, RemoteFile
from core.conversation import eliciting, putting
from core.conversation.events import Context, Decision, Invoked, Read, Reading, Said, Say
from core.conversation.pasted import without_talk
from core.conversation.replies import (
    ask_current,
    button,
    has_current,
    missing_thing,
    new_thread,
    next_task_id,
    reply,
    role_name,
    shelved,
    stands,
)
from core.conversation.smalltalk import is_anxious
from core.conversation.state import Asking, Building, Collecting, Correction, Desk, Intake, Ready, Task, Thread, Working
from core.conversation.understanding import legible
from core.conversation.unsure import amend_buttons
from core.library.basis import resume_of, words_of
from core.phrases import manners, pictures, postings, refusals
from core.resume import several, sheets, signature
from core.resume.coverage import coverage
from core.resume.doubts import doubts, is_scan, turned_round
from core.resume.guessed import guessed
from core.resume.model import Kind, Resume, Source
from core.resume.parse import parse
from core.tailoring.denial import askable
from core.tailoring.gaps import compare, is_partly
from core.tailoring.model import Answer, Posting
from core.tailoring.orders import is_order
from core.tailoring.posting import parse_posting
from core.tailoring.questions import ask
from core.tailoring.recognise import parted, recognise

SMALL_TALK = 200
SURE = 0.8
SOME_LINES = 2
A_SENTENCE = 4  # words from which somebody tells or asks something


def is_document(text: str) -> bool:
    """Whether a text is more than small talk: recognised as a resume or a posting, or too long to be chat."""
    return len(text) >= SMALL_TALK or recognise(text).kind != "neither"


def said(desk: Desk, event: Said, context: Context) -> Decision:
    """Free chat outside the questions: documents are read, small talk gets a word on what is next."""
    text, thread = event.message.text.strip(), desk.thread
    if thread and (owned := _owned(thread, text)):
        return take(desk, thread, owned, context)
    if event.message.files or is_document(text) or _may_be_the_posting(text, thread):
        return take_in(desk, intakes(event), event.ids[0], context)
    if (thread is None or (isinstance(thread.state, Collecting) and not thread.resume)) and len(text.split()) >= A_SENTENCE:
        wanted = phrases.WANT_RESUME if thread and thread.posting else phrases.WANT_BOTH
        first = f"{manners.YES_YOU_TOO} " if is_anxious(text) else ""
        return reply(desk, Say(f"{first}{wanted} {phrases.OR_TALK}", (button(thread, "scratch"),)))
    return reply(desk, stands(thread))


def _owned(thread: Thread, text: str) -> Mapping[str, str] | None:
    """Whose resume theirs is, of several in the text that came last, when somebody writes the name."""
    source = thread.texts[-1] if thread.texts else None
    if not source or thread.resume or not isinstance(thread.state, Collecting) or len(text) >= SMALL_TALK:
        return None
    said = set(text.casefold().split())
    names = [set(one.contact.name.casefold().split()) for one in several.resumes(source)]
    meant = [number for number, name in enumerate(names) if name & said]
    return {"source": source.id, "role": "resume", "part": str(meant[0])} if len(meant) == 1 else None


def _may_be_the_posting(text: str, thread: Thread | None) -> bool:
    """Whether lines that came while the posting is waited for may be it, so that the person is asked rather than passed over."""
    waits = thread is not None and isinstance(thread.state, Collecting) and bool(thread.resume) and not thread.posting
    return waits and has_lines(text)


def has_lines(text: str) -> bool:
    """Whether a text has more lines than a remark, so that it may be a document nobody recognises."""
    return len(text.splitlines()) > SOME_LINES


def intakes(event: Said | Invoked) -> tuple[Intake, ...]:
    """Everything to be read in one event: its files, and its text when it is more than a caption."""
    if isinstance(event, Invoked):
        return _intakes_of_command(event.invoke, event.id)
    files = _files(event.ids[0], event.message.files)
    text = event.message.text.strip()
    with_text = bool(text) and (not files or is_document(text))
    return (*files, *_pasted(event.ids[0], text)) if with_text else files


def _pasted(message: str, text: str) -> tuple[Intake, ...]:
    """A pasted text, without the talk around it; a resume and a posting in one are two."""
    text = without_talk(text)
    parts = parted(text)
    if parts is None:
        return (Intake(text_id(message), text=text),)
    return tuple(Intake(f"{text_id(message)}-{number}", text=part) for number, part in enumerate(parts, 1))


def text_id(message: str) -> str:
    """The id of the source that a message's text becomes."""
    return f"{message}:text"


def _intakes_of_command(invoke: Invoke, seed: str) -> tuple[Intake, ...]:
    files = _files(seed, invoke.files)
    text = invoke.args.get("job", "").strip()
    return (*files, Intake(text_id(seed), text=text, role="posting")) if text else files


def _files(seed: str, files: Iterable[RemoteFile]) -> tuple[Intake, ...]:
    return tuple(
        Intake(f"{seed}:{number}", one.name, one.media_type, one.size, one.token, role=role_of(one.role))
        for number, one in enumerate(files, 1)
    )


def role_of(declared: str) -> str:
    """What the person declared a file to be, when that is a resume or a posting."""
    return declared if declared in {"resume", "posting"} else ""


def take_in(desk: Desk, given: tuple[Intake, ...], seed: str, context: Context, then: Literal["", "review"] = "") -> Decision:
    """Start reading. A finished thread stays as it is: what comes then belongs to a new one with the same resume."""
    thread, word = desk.thread, list[Say]()
    if thread is None or isinstance(thread.state, Ready):
        kept = resume_of(thread) if thread else None
        word = [_begins_another(thread, "file" if any(one.token for one in given) else "text")] if thread else []
        thread = new_thread(desk, seed, context.now, resume=kept, told=words_of(thread))
    task = Task(next_task_id(thread), "read", given, then=then)
    before = thread.state if isinstance(thread.state, Collecting | Asking | Building) else Collecting()
    names = [one.name for one in given if one.token]
    status = Say(phrases.reading(names), (button(thread, "cancel"),)) if names else None
    thread = replace(thread, state=Working(task, before), updated=context.now)
    return replace(reply(desk, *word, thread=thread, task=task), status=status)


def _begins_another(before: Thread, what: str) -> Say:
    """A file or text after the finished resume begins another job: said, with the way back."""
    return Say(phrases.begins_another(before.title, what), (button(before, "resume", phrases.BACK_TO_IT),))


def was_read(desk: Desk, thread: Thread, result: Read, context: Context) -> Decision:
    """Reading came to its end: place what was read, say it, and go on to the questions when both halves are here."""
    before = thread.state.before if isinstance(thread.state, Working) else Collecting()
    thread = replace(thread, state=before, updated=context.now)
    told: list[tuple[str, str, list[Button]]] = []
    files = [one for one in result.readings if one.intake.token]
    for reading in result.readings:
        thread, text, offered = placed(thread, reading)
        told.append((reading.source.id if reading.source else "", text, offered))
    told = _once(told, thread)
    words = [phrases.files_read(sum(1 for one in files if not one.failure))] if len(files) > 1 else []
    words += [text for _source, text, _offered in told]
    buttons = [one for _source, _text, offered in told for one in offered]
    if isinstance(before, Building) and thread.resume and any(one.resume for one in result.readings):
        thread = replace(thread, state=Collecting())
    over = any(one.intake.token for one in result.readings)
    if not thread.resume and any(one.people for one in result.readings):
        return reply(desk, Say("\n\n".join(words), tuple(buttons), over=over), thread=thread)
    new = any(one.resume or one.posting for one in result.readings)
    return go_on(desk, thread, Say("\n\n".join(words), tuple(buttons), over=over), context, new=new)


def _once(told: list[tuple[str, str, list[Button]]], thread: Thread) -> list[tuple[str, str, list[Button]]]:
    """What is told of each source: pages that became one resume are told of once, with the last of them."""
    pages = thread.resume.source.id.split(sheets.PLUS) if thread.resume else []
    last = max((number for number, (source, _text, _offered) in enumerate(told) if source in pages), default=0)
    return [one for number, one in enumerate(told) if one[0] not in pages or number == last]


def go_on(desk: Desk, thread: Thread, first: Say, context: Context, *, new: bool) -> Decision:
    """What follows something read: the questions, the open question again, or what is still missing."""
    if new and thread.resume and thread.posting:
        return _begin_questions(desk, thread, first, context)
    if has_current(thread):
        return reply(desk, first, ask_current(thread, context.capabilities), thread=thread)
    if isinstance(thread.state, Building):
        return reply(desk, first, eliciting.ask(thread), thread=thread)
    if isinstance(thread.state, Collecting):
        first = replace(first, text=f"{first.text}\n\n{missing_thing(thread)}")
        return reply(desk, first, thread=thread)
    return reply(desk, first, stands(thread), thread=thread)


def placed(thread: Thread, reading: Reading) -> tuple[Thread, str, list[Button]]:
    """One reading's place in the thread, the words about it, and the buttons that correct it."""
    if reading.file and reading.file not in thread.files:
        thread = replace(thread, files=(*thread.files, reading.file))
    source = reading.source
    if source is None:
        return thread, refusals.unreadable_file(reading.intake.name or phrases.PASTED, reading.failure), []
    thread = replace(thread, texts=(*(one for one in thread.texts if one.id != source.id), source))
    unseen = f"\n{phrases.unseen(reading.kind, reading.unseen)}" if reading.unseen else ""
    unseen += f"\n{pictures.pages_unread(reading.unread)}" if reading.unread else ""
    if reading.resume:
        thread, text, buttons = _with_resume(thread, reading.resume)
        return thread, f"{text}{unseen}", buttons
    if reading.posting:
        thread, text, buttons = _with_posting(thread, reading.posting, source)
        return thread, f"{text}{unseen}", buttons
    if reading.people:
        own = [_take(thread, source, "resume", name, part=str(number)) for number, name in enumerate(reading.people)]
        return thread, f"{phrases.whose_is_it(reading.people, 'file' if reading.intake.token else 'text')}{unseen}", own
    choices = [_take(thread, source, "resume", "It's my resume"), _take(thread, source, "posting", "It's the posting")]
    choices = choices[::-1] if thread.resume and not thread.posting else choices
    if thread.resume and is_scan(thread.resume) and any(mark.role == "picture" for mark in source.marks):
        choices.insert(0, _take(thread, source, "page", pictures.ANOTHER_PAGE, first=thread.resume.source.id))
    return thread, phrases.not_recognised(source.name), choices


def _take(thread: Thread, source: Source, role: str, label: str, **more: str) -> Button:
    return button(thread, "take", label, source=source.id, role=role, **more)


def _with_resume(thread: Thread, resume: Resume) -> tuple[Thread, str, list[Button]]:
    """A resume that was read; a photo after a photo is another page of it, unless it shows the same page or somebody else's."""
    old = thread.resume
    if not old or old.source.id == resume.source.id:
        return _with_this_resume(thread, resume)
    both = is_scan(old) and is_scan(resume)
    relation = sheets.relation(old, resume) if both else "other"
    if relation == "page":
        thread, text, buttons = _with_page(thread, old, resume.source)
        return replace(thread, corrections=(Correction(old),)), text, buttons
    if relation == "again" and len(old.source.pages) > 1:
        return thread, pictures.THERE_ALREADY, [_take(thread, resume.source, "new", pictures.NEW_RESUME)]
    thread, text, buttons = _with_this_resume(thread, resume)
    more = [_take(thread, resume.source, "page", pictures.ANOTHER_PAGE, first=old.source.id)] if both else []
    first = _take(thread, old.source, "new", "Use the first one")
    thread = replace(thread, corrections=(Correction(old),))
    return thread, f"{text}\n{phrases.replaced('resume')}", [*buttons, first, *more]


def _with_page(thread: Thread, first: Resume, page: Source) -> tuple[Thread, str, list[Button]]:
    """Another page of the same resume."""
    resume = sheets.joined(first, page)
    thread = replace(thread, texts=(*(one for one in thread.texts if one.id != resume.source.id), resume.source))
    wrong = [_take(thread, page, "new", pictures.NEW_RESUME), _take(thread, page, "posting", "It's the posting")]
    thread, text, buttons = _with_this_resume(thread, resume, wrong)
    return thread, f"{pictures.page_added(len(resume.source.pages))} {text}", buttons


def _with_this_resume(thread: Thread, resume: Resume, wrong: Sequence[Button] = ()) -> tuple[Thread, str, list[Button]]:
    """`wrong` are the buttons of somebody who says that it is something else."""
    found = coverage(resume)
    unplaced = [line.text for line in resume.unplaced]
    text = phrases.resume_read(resume.contact.name, parts_of(resume), found.placed, found.lines, unplaced, guessed(resume))
    if said := signature.signed(resume):
        text += f"\n{phrases.signed(said)}"
    if unsure := doubts(resume):
        text += f"\n{pictures.look_at(unsure)}"
    elif not resume.contact.name and found.lines:
        text += f"\n{phrases.nobody_named(reach=not (resume.contact.email or resume.contact.phone))}"
    text += "".join(f"\n{phrases.turned_round(role_name(one), one.dates, one.end[:4])}" for one in turned_round(resume))
    if speaking := [line.text for line in resume.lines() if is_order(line.text)]:
        text += f"\n{phrases.order_in_resume(speaking[0])}"
    buttons = [*amend_buttons(thread, unsure)] if unsure else []
    buttons.append(button(thread, "reading"))
    buttons += [button(thread, "place", "Put that line ...", line=line.id) for line in resume.unplaced[:1]]
    buttons += wrong or [_take(thread, resume.source, "none", "This isn't my resume")]
    buttons += [] if thread.posting else [button(thread, "review")]
    return replace(thread, resume=resume, wants="", about="", asked=None, corrections=()), text, buttons


def _with_posting(thread: Thread, posting: Posting, source: Source) -> tuple[Thread, str, list[Button]]:
    wrong = _take(thread, source, "resume", "It's my resume")
    if not posting.requirements:
        return thread, phrases.NO_REQUIREMENT, [wrong]
    text = postings.posting_read(posting.title, posting.company, len(posting.requirements), len(posting.conditions))
    if posting.suspicious:
        text += f"\n{postings.suspicious(posting.suspicious)}"
    buttons = [wrong]
    old = thread.posting.text if thread.posting else posting.text
    if first := next((one for one in thread.texts if one.text == old and one.id != source.id), None):
        text += f"\n{phrases.replaced('posting')}"
        buttons.append(_take(thread, first, "posting", "Use the first one"))
    title, kept = phrases.job_title(posting.company, posting.title), thread.asked if putting.waits(thread) else None
    return replace(thread, posting=posting, title=title, company="", wants="", about="", asked=kept), text, buttons


def _begin_questions(desk: Desk, thread: Thread, first: Say, context: Context) -> Decision:
    if thread.resume is None or thread.posting is None:
        raise ValueError("questions need a resume and a posting")
    comparison = compare(thread.resume, thread.posting, context.now.date())
    questions = tuple(ask(askable(comparison, desk.person.never), thread.resume))
    thread = replace(thread, gaps=tuple(comparison), questions=questions, answers=())
    thread = replace(thread, answers=_known_answers(thread), state=Asking())
    partly = sum(map(is_partly, comparison))
    counts = postings.compared(len(comparison.held), len(comparison.implied), partly, len(comparison) - partly)
    told = postings.told_before([one.text for one in thread.answers if one.text])
    first = replace(first, text="\n\n".join(part for part in (first.text, counts, told) if part))
    if not has_current(thread):
        return reply(desk, first, stands(thread), thread=thread)
    return reply(desk, first, ask_current(thread, context.capabilities), thread=thread)


def _known_answers(thread: Thread) -> tuple[Answer, ...]:
    """Answers given before to the same requirements, as far as they run without a hole."""
    known = (shelved(thread, question) for question in thread.questions)
    return tuple(takewhile(lambda answer: answer is not None, known))  # type: ignore[arg-type]


def take(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """The person says what a text really is: read it as that."""
    source = next((one for one in thread.texts if one.id == args.get("source")), None)
    if source is None or isinstance(thread.state, Working | Ready):
        return reply(desk, stands(thread, phrases.STALE))
    first, role = next((one for one in thread.texts if one.id == args.get("first")), None), args.get("role")
    if first and role == "page":
        kept = thread.resume if thread.resume and thread.resume.source.id == first.id else parse(first)
        thread, text, buttons = _with_page(replace(_without(thread, source, context), resume=None), kept, source)
        return go_on(desk, thread, Say(text, tuple(buttons)), context, new=True)
    if part := args.get("part"):
        source = several.resumes(source)[int(part)].source
    thread = _without(thread, source, context)
    if role == "none":
        return _put_aside(desk, thread, source)
    thread = replace(thread, resume=None) if role == "new" else thread
    resume = parse(source) if role in {"resume", "new"} else None
    source = source if resume else legible(source)
    posting = None if resume else parse_posting(source.text)
    thread, text, buttons = placed(thread, Reading(Intake(source.id), source, resume=resume, posting=posting))
    return go_on(desk, thread, Say(text, tuple(buttons)), context, new=True)


def put_aside(desk: Desk, thread: Thread, context: Context) -> Decision:
    """The resume that was read is not the person's: as pressing the button that says so."""
    first = next(one for one in thread.texts if thread.resume and one.id == thread.resume.source.id)
    return take(desk, thread, {"source": first.id, "role": "none"}, context)


def _put_aside(desk: Desk, thread: Thread, source: Source) -> Decision:
    """A text that is not the person's resume counts for nothing until they say what it is; undoing takes it up again."""
    before = desk.thread.resume if desk.thread else None
    corrections = (Correction(before),) if before else ()
    thread = replace(thread, corrections=corrections, questions=(), answers=(), gaps=())
    choices = [_take(thread, source, "resume", "It is my resume"), _take(thread, source, "posting", "It's the posting")]
    word = f"{phrases.PUT_ASIDE} {missing_thing(thread)}"
    return reply(desk, Say(word, (*choices, button(thread, "undo"))), thread=thread)


def _without(thread: Thread, source: Source, context: Context) -> Thread:
    """The thread as if this source had been neither its resume, nor a page of it, nor its posting."""
    thread = replace(thread, updated=context.now, state=Collecting())
    pages = thread.resume.source.id.split(sheets.PLUS) if thread.resume else []
    if source.id in pages:
        others = [one for one in thread.texts if one.id in pages and one.id != source.id]
        thread = replace(thread, resume=reduce(sheets.joined, others[1:], parse(others[0])) if others else None)
    if thread.posting and thread.posting.text == source.text:
        thread = replace(thread, posting=None)
    return thread


def parts_of(resume: Resume) -> list[str]:
    """What a resume consists of, as one would say it: "three jobs", "a degree", "12 skills"."""
    jobs = len(list(resume.entries(Kind.WORK)))
    schools = len(list(resume.entries(Kind.EDUCATION)))
    skills = sum(len(entry.lines) for entry in resume.entries(Kind.SKILLS))
    counted = ((jobs, "job", ""), (schools, "entry in education", "entries in education"), (skills, "skill", ""))
    return [phrases.count(number, noun, plural) for number, noun, plural in counted if number]
