"""What the person asked of the resume before there was a version: it waits with the thread and goes into the next one written.

Only the words are kept as they were said: where another resume came since, they are understood anew.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core.conversation.state import Page, Thread, Version
from core.editing import understand
from core.editing.forms import is_one_of, matches
from core.editing.model import Understood
from core.library.pages import wished
from core.resume.apply import apply, standing
from core.resume.changes import Add, Edit, Hide
from core.resume.model import Resume, Source
from core.tailoring.model import Evidence
from core.tailoring.words import stems


def found(thread: Thread) -> Sequence[Understood]:
    """What each wish comes to for the resume as it is."""
    return [one for one, _source in _each(thread)]


def _each(thread: Thread) -> Iterator[tuple[Understood, Source]]:
    resume = thread.resume
    for wish in thread.wishes:
        if resume is None or wish.resume == resume.source.id:
            yield wish.found, wish.source
            continue
        anew = understand.understand(wish.source, resume, thread.posting, listening=False)
        yield anew if isinstance(anew, Understood) else Understood(), wish.source


def edits(thread: Thread) -> tuple[Edit, ...]:
    """Every operation that waits."""
    return tuple(edit for one in found(thread) for edit in one.edits)


def evidence(thread: Thread) -> tuple[Evidence, ...]:
    """What they rest on."""
    return tuple(fact for one in found(thread) for fact in one.evidence)


def sources(thread: Thread) -> tuple[Source, ...]:
    """The messages that they were said in."""
    return tuple(wish.source for wish in thread.wishes)


def as_wished(thread: Thread, resume: Resume) -> Resume:
    """The resume with all that waits for it."""
    facts = evidence(thread)
    return apply(resume, standing(resume, edits(thread), facts), facts)


def page(thread: Thread) -> Page:
    """The wish for the pages of the next version."""
    before = wished(thread.versions[-1] if thread.versions else None)
    asked = [one.page for one in found(thread) if one.page]
    return replace(before, wish=asked[-1]) if asked else before


def undone(thread: Thread, version: Version) -> Sequence[str]:
    """The words of the wishes of which nothing stands in a version that was to have them."""
    waiting = zip(found(thread), sources(thread), strict=True)
    return [source.text for one, source in waiting if not (one.page or any(_stands(edit, version) for edit in one.edits))]


def _stands(edit: Edit, version: Version) -> bool:
    """Whether a version has what an operation asks for, whoever did it."""
    lines = {line.id: line.text for line in version.resume.lines()}
    there = isinstance(edit, Add) and edit.text in lines.values()
    return there or edit in version.changes or (isinstance(edit, Hide) and edit.target not in lines)


def without(thread: Thread, text: str) -> Thread | None:
    """The thread less the wish that a message takes back ("put Redis back"); None when it takes back none."""
    back = next((one.x for one in matches(text) if one.form == "put_back"), "")
    if not back or is_one_of("everything", back):
        return None
    meant = [wish for wish in thread.wishes if {*stems(back)} & {*stems(wish.source.text)}]
    return replace(thread, wishes=tuple(one for one in thread.wishes if one is not meant[-1])) if meant else None
