"""A review of the resume: findings a screen at a time, and what their buttons do."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core import phrases
from core.chat import Button, Message
from core.conversation import arrivals, eliciting, outcome
from core.conversation.events import Context, Decision, Invoked, Said, Say
from core.conversation.replies import button, new_thread, reply, stands
from core.conversation.state import Asking, Building, Collecting, Desk, Ready, Reviewing, Thread, Version, Working
from core.editing.model import source_of
from core.library.remedies import Remedy, answered, drafted, line_of, remedy, tells_lines
from core.library.review import as_chosen, makes_another
from core.phrases import editing as editor
from core.phrases import review as words
from core.phrases.letters import LANGUAGES
from core.resume.model import Resume, Source
from core.reviewing.model import Finding, Fix, Sort
from core.reviewing.review import FIRST, Page, page, review
from core.reviewing.wording import asks_for_review
from core.tailoring.evidence import asks_back, is_plain_no, is_plain_yes
from core.tailoring.recognise import recognise
from core.tailoring.tongue import other_language

_DOCUMENT = 600  # characters from which an answer may be a document
_MOST_BUTTONS = 9


def asked(desk: Desk, invoked: Invoked, context: Context) -> Decision:
    """/review, with or without a file, or the next screen of it."""
    given = arrivals.intakes(invoked)
    if given and not (desk.thread and isinstance(desk.thread.state, Working)):
        resumes = tuple(replace(one, role="resume") for one in given)
        return arrivals.take_in(desk, resumes, invoked.id, context, then="review")
    number = invoked.invoke.args.get("page", "0")
    if _has_nothing(desk.thread):
        return _awaited(desk, invoked.id, context)
    return shown(desk, context, number=int(number) if number.isdecimal() else 0)


def _has_nothing(thread: Thread | None) -> bool:
    """Whether a review is asked for before there is anything to look at."""
    return thread is None or (isinstance(thread.state, Collecting) and resume_of(thread) is None)


def _awaited(desk: Desk, seed: str, context: Context) -> Decision:
    """A review of the resume that is still to come: it follows when that is read."""
    thread = desk.thread or new_thread(desk, seed, context.now)
    return reply(desk, words.SEND_IT, thread=replace(thread, wants="review", updated=context.now))


def asks(message: Message) -> bool:
    """Whether free chat asks for a review."""
    return asks_for_review(message.text)


def said_so(desk: Desk, event: Said, context: Context) -> Decision:
    """Free chat that asks for a review, perhaps as the caption of the resume."""
    if event.message.files:
        return arrivals.take_in(desk, arrivals.intakes(event), event.ids[0], context, then="review")
    return _awaited(desk, event.ids[0], context) if _has_nothing(desk.thread) else shown(desk, context)


def resume_of(thread: Thread) -> Resume | None:
    """What is reviewed: the newest version as it was chosen on its cards, else the resume as it came in."""
    return as_chosen(thread, thread.versions[-1]).resume if thread.versions else thread.resume


def shown(desk: Desk, context: Context, *, number: int = 0, word: str = "") -> Decision:
    """A screen of the review of the open thread."""
    thread = desk.thread
    if thread and isinstance(thread.state, Working):
        return reply(desk, stands(thread))
    if thread and isinstance(thread.state, Building):
        return reply(desk, eliciting.ask(thread, words.SHOW_FIRST))
    if thread is None or resume_of(thread) is None:
        return reply(desk, words.SEND_IT)
    if isinstance(thread.state, Reviewing):
        thread = replace(thread, state=thread.state.before, updated=context.now)
        return reply(desk, screen(thread, context, number, word), thread=thread)
    return reply(desk, screen(thread, context, number, word))


def screen(thread: Thread, context: Context, number: int = 0, word: str = "") -> Say:
    """One screen of findings with their buttons."""
    resume = resume_of(thread)
    findings = review(resume, context.now.date()) if resume else ()
    found = page(findings, number)
    about = words.OF_VERSION.format(number=thread.versions[-1].number) if thread.versions else words.OF_RESUME
    parts = [word, about if number == 0 else "", *_blocks(found, findings, number)]
    locked = isinstance(thread.state, Asking)
    parts += [words.AFTER_THE_QUESTIONS] if locked else []
    buttons = [] if locked else _buttons(thread, found, number)
    if found.more:
        buttons.append(button(thread, "review", "More", page=str(number + 1)))
    if locked:
        buttons.append(button(thread, "resume"))
    return Say("\n\n".join(part for part in parts if part), tuple(buttons))


def _blocks(found: Page, findings: Sequence[Finding], number: int) -> list[str]:
    strong = found.of(Sort.STRONG)
    unclear, missing = found.of(Sort.UNCLEAR), found.of(Sort.MISSING, Sort.LAYOUT)
    none_strong = number == 0 and not any(one.sort is Sort.STRONG for one in findings)
    blocks = [words.NOTHING_STRONG if none_strong and (unclear or missing) else ""]
    blocks.append(words.block(words.STRONG, [words.told(one) for one in strong]))
    blocks.append(words.block(words.TO_FIX, [words.told(one) for one in unclear], numbered=True, first=_first(number)))
    blocks.append(words.block(words.MISSING, [words.told(one) for one in missing]))
    if number == 0 and not (unclear or missing):
        blocks.append(words.NOTHING_TO_FIX)
    if not found.findings and number:
        blocks.append(words.ALL_SHOWN)
    return blocks


def _first(number: int) -> int:
    """The number of the first line worth fixing on a screen."""
    return 1 if number == 0 else FIRST[Sort.UNCLEAR] + 1 + 5 * (number - 1)


def _buttons(thread: Thread, found: Page, number: int) -> list[Button]:
    numbered = [*enumerate(found.of(Sort.UNCLEAR), _first(number)), *((0, one) for one in found.of(Sort.MISSING, Sort.LAYOUT))]
    made = [_button(thread, finding, fix, at) for at, finding in numbered for fix in finding.fixes]
    return [one for one in made if one][:_MOST_BUTTONS]


def _button(thread: Thread, finding: Finding, fix: Fix, number: int) -> Button | None:
    label = words.label(finding, fix, number)
    if fix is Fix.PLACE:
        return None if thread.versions else button(thread, "place", label, line=finding.target)
    return button(thread, "mend", label, finding=finding.key, fix=fix.value, version=_version_number(thread))


def _version_number(thread: Thread) -> str:
    return str(thread.versions[-1].number if thread.versions else 0)


def mend(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """A button of the review: ask for a fact, or do what needs none."""
    resume = resume_of(thread)
    if resume is None or isinstance(thread.state, Working | Asking | Building):
        return reply(desk, stands(thread, phrases.STALE))
    if args.get("version") != _version_number(thread):
        return shown(desk, context, word=words.OLD_ONE)
    finding = next((one for one in review(resume, context.now.date()) if one.key == args.get("finding")), None)
    fix = next((one for one in Fix if one.value == args.get("fix")), None)
    if finding is None or fix not in finding.fixes:
        return shown(desk, context, word=words.GONE)
    if fix is Fix.ASK:
        return _ask(desk, thread, finding, context)
    pressed = source_of(f"review-{_version_number(thread)}-{finding.key}", words.label(finding, fix, 0))
    return _applied(desk, thread, remedy(resume, finding, fix), pressed, context, _word(resume, finding, fix))


def _word(resume: Resume, finding: Finding, fix: Fix) -> str:
    line = line_of(resume, finding.target)
    if line and fix is Fix.SHORTEN:
        new = next((one.text for one in remedy(resume, finding, fix).changes if hasattr(one, "text")), line.text)
        return words.shortened(line.text, new)
    return words.left_out(line.text) if line and fix is Fix.LEAVE_OUT else ""


def _ask(desk: Desk, thread: Thread, finding: Finding, context: Context) -> Decision:
    question = words.question(finding)
    thread = replace(thread, state=Reviewing(finding.key, question, _rest(thread)), updated=context.now)
    return reply(desk, asking(thread), thread=thread)


def _rest(thread: Thread) -> Collecting | Ready:
    """Where the thread goes when the question is answered or left."""
    if isinstance(thread.state, Reviewing):
        return thread.state.before
    return thread.state if isinstance(thread.state, Ready) else Collecting()


def asking(thread: Thread, word: str = "") -> Say:
    """The open question of the review."""
    question = thread.state.question if isinstance(thread.state, Reviewing) else ""
    return Say("\n\n".join(part for part in (word, question) if part), (button(thread, "skip"),))


def said(desk: Desk, thread: Thread, event: Said, context: Context) -> Decision:
    """What the person says while the review asks: the answer, unless it is a document or tells nothing."""
    text, state = event.message.text.strip(), thread.state
    found = recognise(text) if len(text) >= _DOCUMENT else None
    if event.message.files or (found and found.kind != "neither" and found.confidence >= arrivals.SURE):
        resting = replace(desk, thread=replace(thread, state=_rest(thread)))
        return arrivals.said(resting, event, context)
    if asks_back(text) or is_plain_yes(text):
        return reply(desk, asking(thread, words.NO_FACT if is_plain_yes(text) else words.ASKED_BACK))
    resume = resume_of(thread)
    findings = review(resume, context.now.date()) if resume else ()
    finding = next((one for one in findings if isinstance(state, Reviewing) and one.key == state.finding), None)
    if finding is None or resume is None:
        return shown(replace(desk, thread=thread), context, word=words.GONE)
    if is_plain_no(text):
        return leave(desk, thread, {}, context)
    return _answered(desk, thread, finding, source_of(event.ids[0], text), context)


def _answered(desk: Desk, thread: Thread, finding: Finding, source: Source, context: Context) -> Decision:
    """What comes of an answer: the next version, or why its words can't stand yet."""
    resume, text = resume_of(thread), source.text
    if resume is None:
        return reply(desk, stands(thread))
    if tells_lines(finding) and (theirs := other_language(text, resume)):
        told = words.other_language(text, LANGUAGES.get(theirs, ""), LANGUAGES.get(resume.language, ""))
        return reply(desk, asking(thread, told))
    done = answered(resume, finding, source)
    if not done.changes:
        field = words.FIELDS.get(finding.target, "")
        return reply(desk, asking(thread, words.NO_ADDRESS.format(field=field) if field else words.NO_FACT))
    return _applied(desk, thread, done, source, context)


def _applied(desk: Desk, thread: Thread, done: Remedy, source: Source, context: Context, word: str = "") -> Decision:
    """The next version, with these operations after those before; `source` is what the person said or pressed."""
    thread = replace(thread, state=_rest(thread), updated=context.now)
    resume = resume_of(thread)
    if resume is None:
        return reply(desk, stands(thread), thread=thread)
    version = as_chosen(thread, thread.versions[-1]) if thread.versions else Version(0, resume, base=resume)
    draft = drafted(thread, version, done, source)
    if draft is None:
        return reply(desk, screen(thread, context, word=words.CANT), thread=thread)
    chosen = [editor.CHOSEN_TOO] if thread.versions and makes_another(thread, thread.versions[-1]) else []
    return outcome.start_rendering(desk, thread, draft, context, "\n".join([*filter(None, [word]), *chosen]))


def leave(desk: Desk, thread: Thread, _args: Mapping[str, str], context: Context) -> Decision:
    """Leave the question of the review."""
    thread = replace(thread, state=_rest(thread), updated=context.now)
    return reply(desk, screen(thread, context, word=words.STAYS), thread=thread)


def again(desk: Desk, thread: Thread, _args: Mapping[str, str], _context: Context) -> Decision:
    """The open question once more."""
    return reply(desk, asking(thread))


def after_reading(decision: Decision, context: Context) -> Decision:
    """A resume was sent with the wish for a review: what was read, then the review."""
    thread = decision.thread
    if thread is None or resume_of(thread) is None or not isinstance(thread.state, Collecting | Asking):
        return decision
    return replace(decision, say=(*decision.say, screen(thread, context)))
