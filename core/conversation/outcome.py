"""What comes of the work: the documents with a short account of them, and what the person can do then."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace

from core import phrases
from core.building.interview import unfinished
from core.chat import Artifact, Button
from core.conversation import edited, interview, leftout, looking
from core.conversation.answering import denied_line, leaving_out
from core.conversation.events import Author, Context, Decision, Failed, Made, OwnFile, Rendered, Say
from core.conversation.replies import (
    button,
    documents,
    editor_buttons,
    has_current,
    is_picture,
    next_task_id,
    own_button,
    ready_buttons,
    reply,
    role_name,
    situation_buttons,
    stands,
)
from core.conversation.state import (
    Asking,
    Building,
    Collecting,
    Desk,
    Person,
    Ready,
    Reviewing,
    StoredFile,
    Task,
    Thread,
    Version,
    Working,
)
from core.library import wishes
from core.library.context import context_of
from core.library.styles import style_of
from core.library.versions import own_words
from core.phrases import asking, editing, looks, models, pages, rereading, writing
from core.phrases import building as words
from core.phrases import own as own_file
from core.ports import Trouble
from core.resume import ornaments
from core.resume.model import Resume
from core.tailoring.credentials import Credential
from core.tailoring.denial import with_denials
from core.tailoring.evidence import answer_sources, credentials, denied, placed_at
from core.tailoring.lexicon import terms_of
from core.tailoring.match import Row, Shows
from core.tailoring.model import Answer, Evidence, Missing
from core.tailoring.questions import told_apart
from core.tailoring.words import stems

SHOWN = 4
_CHOICE = re.compile(r"(?<!\w)(?:or|oder|ou|o|или|або)(?!\w)", re.IGNORECASE)
NOT_FOR_GOOD = frozenset({"down", "rejected"})  # a model may answer the next time


def was_made(desk: Desk, thread: Thread, made: Made, context: Context) -> Decision:
    """Deliver what read back right, in the place of the status message, then ring with a new, short account."""
    if not made.files:
        thread = replace(thread, state=state_before(thread), updated=context.now)
        return reply(desk, Say(rereading.NONE_RIGHT, situation_buttons(thread), over=True), thread=thread)
    done, last = made.tailored, thread.versions[-1] if thread.versions else None
    version = Version(
        len(thread.versions) + 1,
        done.resume,
        done.changes,
        done.evidence,
        with_denials(done.missing, desk.person.never),
        with_own(made.files, made.own),
        done.notes,
        done.placements,
        base=thread.resume,
        held=done.held,
        sources=(*answer_sources(thread.answers), *(own_words(last) if last else ()), *wishes.sources(thread)),
        refused=last.refused if last else (),
        edits=tuple(one for one in (*(last.edits if last else ()), *wishes.edits(thread)) if one in done.changes),
        writer=made.author.writer,
        page=made.page,
        context="" if lost(made.failed) or made.author.lack in {"limit", *NOT_FOR_GOOD} else context_of(thread, desk.person),
    )
    answers = (*thread.answers, *(Answer(),) * (len(thread.questions) - len(thread.answers)))
    task = thread.state.task.id if isinstance(thread.state, Working) else ""
    unheard = wishes.undone(thread, version)
    thread = replace(thread, versions=(*thread.versions, version), answers=answers, wishes=(), state=Ready(), updated=context.now)
    thread = leftout.asking(thread, version, task)
    desk = replace(desk, person=remembering(desk.person, done.evidence, thread))
    owned = not_listed(thread)
    left_out = leftout.account(thread, version)
    told = account(
        version, made.failed, authorship(made.author, context), made.own, left_out, owned, _rows(desk, thread, version, context)
    )
    own = own_button(thread) if version.changes else ()
    told = f"{told}\n\n{own_file.CAN_HAVE_YOURS}" if own else told
    denied = denied_line(thread, version.resume)
    told = f"{told}\n\n{asking.still_says(denied.text)}" if denied else told
    told = f"{told}\n\n{editing.not_carried(unheard)}" if unheard else told
    off = leaving_out(thread, version.resume)
    word = Say(told, (*off, *_listing(thread, owned), *leftout.cut_buttons(thread), *own, *_ready_buttons(thread, made.author)))
    return reply(desk, *documents(version.files, over=True), word, *_open_question(thread), thread=thread)


def not_listed(thread: Thread) -> tuple[Credential, ...]:
    """The degrees and licences that the answers tell of and no line of the newest version holds."""
    lines = {line.text for line in thread.versions[-1].resume.lines()}
    return tuple(one for one in credentials(thread.answers, thread.questions) if one.line not in lines)


def _listing(thread: Thread, owned: Sequence[Credential]) -> tuple[Button, ...]:
    return tuple(button(thread, "edit", phrases.LIST_IT, text=f"I have {one.words}") for one in owned[:1])


def authorship(author: Author, context: Context) -> str:
    """Who wrote, and why not the model when it could not."""
    if author.writer:
        return writing.written_with(author.writer)
    return lacking(author, context, writing.MODEL_SILENT, writing.BUILT_IN_WROTE) or phrases.WRITTEN_BY


def lacking(author: Author, context: Context, silent: str, instead: str) -> str:
    """Why no model took part, where one was to: it was `silent`, or today's runs are used up, and what was done `instead`."""
    if author.lack in NOT_FOR_GOOD:
        return silent
    if author.lack != "limit":
        return ""
    limit = next((one.daily_limit for one in context.offers if one.title == author.title), None)
    back = models.until(author.resets, context.now) if author.resets else ""
    return f"{models.used_up(author.title, limit, back)} {instead}"


def _ready_buttons(thread: Thread, author: Author) -> tuple[Button, ...]:
    return (*offered(author, button(thread, "write", writing.ASK_AGAIN, anew="yes")), *ready_buttons(thread))


def offered(author: Author, again: Button) -> tuple[Button, ...]:
    """What can be done when no model took part, where one was to: look at the others, or ask `again`."""
    if author.lack == "limit":
        return (button(None, "models", models.SEE_MODELS),)
    return (again,) if author.lack in NOT_FOR_GOOD else ()


def start_rendering(desk: Desk, thread: Thread, draft: Version, context: Context, word: str = "") -> Decision:
    """Lay out a draft; when its files are right, it is the newest version."""
    task = Task(next_task_id(thread), "render", draft=draft)
    thread = replace(thread, state=Working(task, state_before(thread)), updated=context.now)
    status = Say(phrases.LAYING_OUT, (button(thread, "cancel"),))
    return replace(reply(desk, *([Say(word)] if word else []), thread=thread, task=task), status=status)


def was_rendered(desk: Desk, thread: Thread, done: Rendered, context: Context, word: str = "") -> Decision:
    """A draft became a version: its files, then what is different now, and a `word` on it."""
    task = thread.state.task.id if isinstance(thread.state, Working) else ""
    if not done.files:
        thread = replace(thread, state=state_before(thread), updated=context.now)
        if done.page.alone:
            return leftout.did_not_fit(desk, thread, replace(done.draft, page=done.page), task)
        return reply(desk, Say(rereading.NONE_RIGHT, situation_buttons(thread), over=True), thread=thread)
    before = thread.versions[-1] if thread.versions else None
    desk = replace(desk, person=standing_again(desk.person, before, done.draft))
    missing = with_denials(done.draft.missing, desk.person.never)
    version = replace(done.draft, files=with_own(done.files, done.own), missing=missing, page=done.page)
    settled = isinstance(state_before(thread), Ready) and not lost(done.failed)  # no answer waits to be written
    made_of = context_of(replace(thread, versions=(*thread.versions, version)), desk.person)
    version = replace(version, context=made_of if settled else "")
    redressed = before is not None and (before.resume, before.page) == (version.resume, done.draft.page)
    told = _told_again(desk, thread, before, version, done.failed, context, redressed=redressed)
    thread = replace(thread, versions=(*thread.versions, version), state=Ready(), updated=context.now)
    thread = thread if thread.asked else leftout.asking(thread, version, task)
    parts = (told, leftout.account(thread, version), own_file.account(done.own.left) if done.own else "", word)
    said = Say("\n\n".join(part for part in parts if part), (*leftout.cut_buttons(thread), *ready_buttons(thread)))
    return reply(desk, *documents(version.files, over=True), said, *_open_question(thread), thread=thread)


def _told_again(
    desk: Desk,
    thread: Thread,
    before: Version | None,
    version: Version,
    failed: Sequence[Trouble],
    context: Context,
    *,
    redressed: bool,
) -> str:
    """What is new about a version that was laid out from a draft; `redressed`: only how it looks."""
    if redressed and not version.restores:
        dressed = looks.set_anew(style_of(desk.person, thread), version.number)
        return "\n\n".join(filter(None, (_trouble(version, failed), dressed)))
    return (
        edited.account(before, version, failed) if before and version.request else _told(desk, thread, version, failed, context)
    )


def _open_question(thread: Thread) -> tuple[Say, ...]:
    return (Say(thread.asked.asks.sentence, editor_buttons(thread)),) if thread.asked else ()


def _told(desk: Desk, thread: Thread, version: Version, failed: Sequence[Trouble], context: Context) -> str:
    """The account of a version; one that only lays out what the person told has nothing to account for."""
    if version.changes or not thread.told:
        told = account(version, failed, matched=_rows(desk, thread, version, context))
        return told if thread.posting else f"{told}\n\n{words.NOW_A_POSTING}"
    return words.made(more=unfinished(thread.told), failed=_trouble(version, failed))


def remembering(person: Person, evidence: Sequence[Evidence], thread: Thread) -> Person:
    """What the answers deny and the resume doesn't show binds in every later thread; what they state is no longer denied."""
    stated = {term for one in evidence if not one.negated for term in one.terms}
    lacking = {term for gap in thread.gaps for term in gap.terms}
    shown = set(terms_of(thread.resume.source.text)) if thread.resume else set[str]()
    new = (term for term in denied(evidence) if term in lacking or term not in shown)
    never = tuple(dict.fromkeys(term for term in (*person.never, *new) if term not in stated))
    return replace(person, never=never)


def standing_again(person: Person, before: Version | None, after: Version) -> Person:
    """The person, who no longer denies a line that stands again, put back or told anew, nor what it names."""
    there = {line.text for line in before.resume.lines()} if before else set[str]()
    new = [line.text for line in after.resume.lines() if line.text not in there]
    back = {one for one in person.never if any(one == text or _is_told_by(one, text) for text in new)}
    told = {term for line in back for term in terms_of(line)}
    return replace(person, never=tuple(one for one in person.never if one not in back | told))


def _is_told_by(denied: str, line: str) -> bool:
    """Whether a line says all of what was denied: "Mentored two engineers at Acme" of "Mentor two engineers"."""
    words_ = {*stems(denied)}
    return len(words_) > 1 and words_ <= {*stems(line)}


def with_own(files: tuple[StoredFile, ...], own: OwnFile | None) -> tuple[StoredFile, ...]:
    """The files of a version, the person's own among them."""
    return (*files, own.file) if own else files


def account(
    version: Version,
    failed: Sequence[Trouble] = (),
    written_by: str = "",
    own: OwnFile | None = None,
    left_out: str = "",
    owned: Sequence[Credential] = (),
    matched: Sequence[Row] = (),
) -> str:
    """What changed, where each answer went, and what is not in it, on one phone screen.

    `owned` was told and is not listed; `matched` is the version's match, so that both count alike.
    """
    parts = [_trouble(version, failed)]
    homeless = [phrases.nowhere(one) for one in version.placements if one.states_fact and not one.entries]
    changed = phrases.NOT_PLACED_YET if homeless and not version.notes else phrases.changed(version.notes)
    parts.append(f"{pages.ON_ONE_PAGE} {changed}" if version.page.count == 1 and not version.page.cut else changed)
    rows = [*dict.fromkeys([phrases.change_row(note) for note in version.notes][:SHOWN]), *homeless]
    if len(version.notes) > SHOWN:
        rows.append(phrases.and_more(len(version.notes) - SHOWN))
    if rows:
        parts.append("\n".join(f"- {row}" for row in rows))
    parts.append("" if version.resume.contact.name else rereading.NOBODY_NAMED)
    parts.append(left_out)
    parts.append(phrases.to_list([one.line for one in owned]))
    parts.append(phrases.not_in(_not_shown(matched, version, owned)))
    parts.append(phrases.in_other_words([(one.quote, one.line) for one in matched if one.now is Shows.TOLD]))
    parts.append(writing.held_back([one for doubt in version.held for one in doubt.reasons]))
    parts.append(own_file.account(own.left) if own else "")
    parts.append(rereading.without_pictures(ornaments.pictures(line.text for line in version.resume.lines())))
    parts.append(written_by)
    return "\n\n".join(part for part in parts if part)


def not_in(desk: Desk, thread: Thread, context: Context) -> str:
    """What the posting asks for and the newest version does not show, with the reasons."""
    version = thread.versions[-1]
    return phrases.not_in(_not_shown(_rows(desk, thread, version, context), version, not_listed(thread)))


def _not_shown(rows: Sequence[Row], version: Version, owned: Sequence[Credential]) -> list[str]:
    return [text for row in rows if (text := _lacking(row, version, owned))]


def _lacking(row: Row, version: Version, owned: Sequence[Credential]) -> str:
    """What the version lacks of one requirement, with the reason; nothing when it shows it, or the person told of it just now."""
    if row.now not in looking.MISSING:
        return ""
    parts = [one for one in version.missing if one.asked == row.quote and not one.told]
    there = {term for one in owned for term in terms_of(one.line)}
    if parts and all(one.terms and there.issuperset(one.terms) for one in parts):
        return ""
    if row.now is Shows.PARTLY and row.line and not row.there and not row.rest:
        return phrases.said_less(row.quote, row.line)
    if row.elsewhere:
        return phrases.told_elsewhere(row.quote, row.elsewhere)
    if row.said:
        return phrases.left_as_said(row.quote, row.said)
    denied: phrases.Said = "never" if row.now is Shows.NEVER else ""
    named = [(one.quote, _said_of(one)) for one in parts] or [(one, denied) for one in row.rest or (row.quote,)]
    last = "or" if _CHOICE.search(row.quote) else "and"
    return phrases.lacking(named, row.there, last, taken_back=row.now is Shows.TAKEN_BACK)


def _said_of(missing: Missing) -> phrases.Said:
    """What the person said of something that is not in."""
    return ("no" if missing.plain else "never") if missing.never else ""


def _rows(desk: Desk, thread: Thread, version: Version, context: Context) -> Sequence[Row]:
    return looking.rows_of(desk, thread, version, thread.posting, context) if thread.posting else ()


def _trouble(version: Version, failed: Sequence[Trouble]) -> str:
    return rereading.told(failed, [one.name for one in version.files if not is_picture(one)])


def lost(troubles: Sequence[Trouble]) -> bool:
    """Whether a file is missing, so that the version is not all that it should be."""
    return any(not one.sent for one in troubles)


def state_before(thread: Thread) -> Collecting | Asking | Building | Reviewing | Ready:
    """Where a thread goes when its task ends or never began."""
    return thread.state.before if isinstance(thread.state, Working) else thread.state


def broke(desk: Desk, thread: Thread, event: Failed, context: Context) -> Decision:
    """The work failed on our side: the thread goes back to where it was."""
    kind = thread.state.task.kind if isinstance(thread.state, Working) else ""
    repeat = {"tailor": "write", "letter": "letter"}.get(kind, "status")
    thread = replace(thread, state=state_before(thread), updated=context.now)
    label = "" if repeat == "status" else "Try again"
    return reply(desk, Say(phrases.broke(event.code), (button(thread, repeat, label),), over=True), thread=thread)


def long_text(text: str, name: str, buttons: tuple[Button, ...] = ()) -> Say:
    """A text as a message, or as a file when it would be a wall."""
    if len(text) <= phrases.WALL:
        return Say(text, buttons)
    return Say(name, buttons, attachment=Artifact(name, "text/plain", text.encode()))


def move(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """Put an answer under another role, in up to two steps, and write anew."""
    placements = thread.versions[-1].placements if thread.versions else ()
    facts = [one for one in placements if one.states_fact and one.answer < len(thread.answers)]
    if has_current(thread):
        return reply(desk, stands(thread))
    if not facts or isinstance(thread.state, Working) or thread.resume is None:
        return reply(desk, stands(thread, phrases.NOTHING_TO_MOVE))
    if "answer" not in args and len(facts) > 1:
        rows = "\n".join(f'{one.answer + 1}. "{phrases.short(thread.answers[one.answer].text)}"' for one in facts)
        buttons = tuple(button(thread, "move", f"Answer {one.answer + 1}", answer=str(one.answer)) for one in facts)
        return reply(desk, Say(f"{phrases.MOVE_WHICH}\n{rows}", buttons))
    index = int(args.get("answer", facts[0].answer))
    if index not in {one.answer for one in facts}:
        return reply(desk, stands(thread, phrases.STALE))
    if "entry" not in args:
        return reply(desk, Say(phrases.MOVE_WHERE, roles(thread, thread.resume, index)))
    moved = placed_at(thread.answers[index], args["entry"], thread.resume)
    answers: tuple[Answer, ...] = (*thread.answers[:index], moved, *thread.answers[index + 1 :])
    return interview.start_writing(desk, replace(thread, answers=answers), context)


def roles(thread: Thread, resume: Resume, answer: int) -> tuple[Button, ...]:
    """A button per role of the resume."""
    entries = [one for one in resume.entries() if not one.inline and role_name(one)][:10]
    named = ((phrases.short(told_apart(one, resume), 40), one.id) for one in entries)
    return tuple(button(thread, "move", name, answer=str(answer), entry=entry) for name, entry in named)


def fetch(desk: Desk, thread: Thread, args: Mapping[str, str], _context: Context) -> Decision:
    """One of the files the person sent, again."""
    file: StoredFile | None = next((one for one in thread.files if one.id == args.get("file")), None)
    return reply(desk, Say(file.name, file=file) if file else phrases.GONE_FILE)
