"""Having back what an edit left out: a line, a skill, a whole job, named in the person's words, or all of the last removal."""

from collections.abc import Mapping
from dataclasses import replace

from core.conversation import outcome
from core.conversation.events import Context, Decision, Say
from core.conversation.replies import ready_buttons, reply
from core.conversation.state import Desk, Thread
from core.editing import targets
from core.editing.forms import is_one_of, matches
from core.editing.heads import name
from core.library.review import as_chosen, makes_another
from core.library.versions import base_of, redraft
from core.phrases import editing
from core.phrases import pages as words
from core.resume.changes import Drop, Edit, Hide
from core.resume.model import Resume
from core.tailoring.words import stems


def said(desk: Desk, thread: Thread, text: str, context: Context) -> Decision | None:
    """A message that wants something back that an edit left out; None for any other, and for "put it back" alone."""
    wanted = next((one.x for one in matches(text) if one.form == "put_back"), "")
    if not wanted or is_one_of("everything", wanted):
        return None
    last = as_chosen(thread, thread.versions[-1])
    base = base_of(thread, last)
    back = _of_a_part(wanted, base, last.changes) or _by_words(wanted, _gone(base, last.changes))
    if not back:
        return reply(desk, Say(words.not_among(wanted), ready_buttons(thread)))
    draft = redraft(thread, last, [one for one in last.changes if one not in back], request=text)
    draft = replace(draft, edits=tuple(one for one in last.edits if one not in back), restores=0)
    word = editing.CHOSEN_TOO if makes_another(thread, thread.versions[-1]) else ""
    return outcome.start_rendering(desk, replace(thread, asked=None), draft, context, word)


def _of_a_part(wanted: str, base: Resume, changes: tuple[Edit, ...]) -> frozenset[Edit]:
    """What is gone of the part that is named: "bring the interests back"."""
    parts = targets.sections(wanted, base)
    lines = {one.line.id for one in targets.places(base) if one.section in parts}
    entries = {entry.id for part in parts for entry in part.entries}
    return frozenset(
        one
        for one in changes
        if (isinstance(one, Hide) and one.target in lines) or (isinstance(one, Drop) and one.entry in entries)
    )


def _by_words(wanted: str, gone: Mapping[Edit, str]) -> frozenset[Edit]:
    """What shares the most words with what is wanted."""
    asked = {*stems(wanted)}
    scored = {change: len(asked & {*stems(told)}) for change, told in gone.items()}
    best = max(scored.values(), default=0)
    return frozenset(change for change, score in scored.items() if best and score == best)


def _gone(base: Resume, changes: tuple[Edit, ...]) -> Mapping[Edit, str]:
    """Each operation that leaves something out, with the words that are gone by it."""
    lines = {line.id: line.text for line in base.lines()}
    heads = {entry.id: name(entry) for entry in base.entries()}
    told = dict[Edit, str]()
    for one in changes:
        if isinstance(one, Hide):
            told[one] = lines.get(one.target, "")
        elif isinstance(one, Drop):
            told[one] = heads.get(one.entry, "")
    return told
