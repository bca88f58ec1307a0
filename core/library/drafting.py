"""The next version of a finished resume from edits the person asked for, through the same gate as everything else."""

from dataclasses import dataclass, replace

from core.conversation.state import Thread, Version
from core.editing.measure import size
from core.editing.model import Understood
from core.library.versions import redraft
from core.resume.model import Source
from core.tailoring.gate import sift
from core.tailoring.model import Doubt


@dataclass(frozen=True, slots=True)
class Drafted:
    """What an edit comes to: the next version (None when nothing would be different), and what did not simply stand.

    `thread` keeps what waits for the person's word with its newest version.
    """

    thread: Thread
    version: Version | None = None
    held: tuple[Doubt, ...] = ()
    rejected: tuple[Doubt, ...] = ()


def draft(thread: Thread, found: Understood, source: Source) -> Drafted:
    """Put edits to the newest version, through the same gate as everything else."""
    last = thread.versions[-1]
    known = {fact.id for fact in last.evidence}
    facts = (*last.evidence, *(one for one in found.evidence if one.id not in known))
    texts = (*(one for one in last.sources if one.id != source.id), source)
    sifted = sift(last.resume, found.edits, facts, asked=True)
    waiting_now = (*found.held, *sifted.held)
    held = (*last.held, *waiting_now)
    if waiting_now:
        waiting = replace(last, held=held, evidence=facts, sources=texts)
        thread = replace(thread, versions=(*thread.versions[:-1], waiting))
    changes = (*last.changes, *sifted.accepted)
    version = redraft(thread, last, changes, held=held, evidence=facts, sources=texts, request=source.text)
    version = replace(version, edits=(*last.edits, *sifted.accepted), size=size(last.resume, version.resume), restores=0)
    return Drafted(thread, version if version.resume != last.resume else None, waiting_now, sifted.rejected)
