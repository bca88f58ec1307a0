"""What a finished version can be asked: how it matches the posting, and what an interviewer may ask."""

from collections.abc import Mapping, Sequence

from core import phrases
from core.chat import Artifact, plain
from core.conversation.events import Context, Decision, Say
from core.conversation.replies import button, has_current, ready_buttons, reply, role_name, situation_buttons, stands
from core.conversation.state import Desk, Thread, Version
from core.library.proving import sources_of
from core.library.versions import base_of
from core.phrases import looking as words
from core.resume.model import Resume
from core.tailoring.builtin import write
from core.tailoring.evidence import answer_sources, collect
from core.tailoring.interview import asked, likely
from core.tailoring.match import Row, Shows, Standing, match
from core.tailoring.model import Posting
from core.tailoring.pointers import pointers

_LINES = ("added", "changed", "skill")
MISSING = (Shows.PARTLY, Shows.SAID, Shows.NOT, Shows.NEVER, Shows.TAKEN_BACK)


def match_(desk: Desk, thread: Thread, _args: Mapping[str, str], context: Context) -> Decision:
    """What the posting asks for, before and now; while the questions are open, as it stands by the answers so far."""
    posting, resume = thread.posting, thread.resume
    if posting is None or resume is None or not (thread.versions or thread.questions):
        return reply(desk, stands(thread, phrases.NOT_WRITTEN_YET))
    early = has_current(thread) or not thread.versions
    made_of = _so_far(desk, thread, resume, posting) if early else _of_version(desk, thread, thread.versions[-1])
    rows = match(made_of, posting, context.now.date())
    head = words.match_head(thread.title, rows, len(posting.conditions), early=early)
    groups = [words.match_group(shows, [one for one in rows if one.now is shows], early=early) for shows in Shows]
    whole = "\n\n".join([head, *filter(None, (*groups, words.match_conditions(posting.conditions)))])
    done = (button(thread, "interview"), button(thread, "changes"), button(thread, "more"))
    buttons = situation_buttons(thread) if early else done
    if len(whole) <= phrases.WALL:
        return reply(desk, Say(whole, buttons))
    brief = words.match_brief(head, [one for one in rows if one.now in MISSING])
    return reply(desk, _file("match.txt", whole), Say(brief, buttons))


def interview(desk: Desk, thread: Thread, _args: Mapping[str, str], context: Context) -> Decision:
    """For each line that was written: the likely question and the proof; for what is not shown: how to say so."""
    if not thread.versions:
        return reply(desk, stands(thread, phrases.NOT_WRITTEN_YET))
    version = thread.versions[-1]
    told = _about_lines(desk, thread, version)
    rows = rows_of(desk, thread, version, thread.posting, context) if thread.posting else ()
    honest = [_about_missing(version, row) for row in rows if row.now in MISSING]
    if not told and not honest:
        return reply(desk, Say(words.NOTHING_TO_ASK, ready_buttons(thread)))
    whole = words.sheet(thread.title, told, honest)
    buttons = (button(thread, "match"), button(thread, "why"), button(thread, "more"))
    if len(whole) <= phrases.WALL:
        return reply(desk, Say(whole, buttons))
    return reply(desk, _file("interview.md", words.as_markdown(whole)), Say(words.sheet_brief(told, len(honest)), buttons))


def rows_of(desk: Desk, thread: Thread, version: Version, posting: Posting, context: Context) -> tuple[Row, ...]:
    """The match of a version, requirement by requirement."""
    return match(_of_version(desk, thread, version), posting, context.now.date())


def _of_version(desk: Desk, thread: Thread, version: Version) -> Standing:
    return Standing(
        base_of(thread, version),
        version.changes,
        version.refused,
        version.evidence,
        thread.questions,
        desk.person.never,
        version.page.cut,
        thread.answers,
    )


def _so_far(desk: Desk, thread: Thread, resume: Resume, posting: Posting) -> Standing:
    """What the answers so far would be written to, by the rules alone."""
    evidence, sources = collect(thread.questions, thread.answers, resume), answer_sources(thread.answers)
    changes = write(resume, posting, evidence, sources, thread.questions)
    return Standing(resume, changes, (), evidence, thread.questions, desk.person.never, answers=thread.answers)


def _about_lines(desk: Desk, thread: Thread, version: Version) -> Sequence[str]:
    told: list[str] = []
    standing = {line.text for line in version.resume.lines()}
    notes = [note for note in version.notes if note.text in standing]  # what was left out again is not asked about
    lines = [note.text for note in notes if note.kind in {"added", "changed"}]
    for note in notes:
        known = note.kind == "skill" and any(note.text in line for line in lines)  # its line is asked about already
        if note.kind in _LINES and not known:
            questions = [asked(one, desk.person.language) for one in likely(note.text, version.resume.language)]
            proofs = pointers((proof.span for proof in note.proofs), sources_of(thread, version))
            told.append(words.about_line(len(told) + 1, note.role, note.text, questions, proofs))
    return told


def _about_missing(version: Version, row: Row) -> str:
    return words.about_missing(row, role_name(version.resume.entry(row.entry)))


def _file(name: str, text: str) -> Say:
    return Say(name, attachment=Artifact(name, "text/plain", plain(text).encode(errors="replace")))
