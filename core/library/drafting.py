"""The next version of a finished resume from edits the person asked for, through the same gate as everything else."""

from dataclasses import dataclass, replace

from core.conversation.state import Thread, Version
from core.editing.measure import size
from core.editing.model import EDIT, Understood
from core.library import wishes
from core.library.review import as_chosen, renumbered
from core.library.versions import own_words, redraft
from core.resume.apply import apply, standing
from core.resume.model import Source
from core.tailoring.account import describe
from core.tailoring.evidence import answer_sources
from core.tailoring.gate import sift
from core.tailoring.model import Doubt
from core.tailoring.writer import Tailored


@dataclass(frozen=True, slots=True)
class Drafted:
    """What an edit comes to: the next version (None when nothing would be different), and what did not simply stand.

    `thread` keeps what waits for the person's word with its newest version.
    """

    thread: Thread
    version: Version | None = None
    held: tuple[Doubt, ...] = ()
    rejected: tuple[Doubt, ...] = ()


def carried(thread: Thread, written: Tailored) -> Tailored:
    """What was written anew as the person has it: with their own edits of the last version and what they wished for since.

    What they took back is left out.
    """
    last = as_chosen(thread, thread.versions[-1]) if thread.versions else None
    own = (*((one for one in last.edits if one in last.changes) if last else ()), *wishes.edits(thread))
    refused = last.refused if last else ()
    if thread.resume is None or not (own or refused):
        return written
    told = tuple(one for one in last.evidence if one.span.source.startswith(EDIT)) if last else ()
    facts = (*written.evidence, *told, *wishes.evidence(thread))
    wanted = [one for one in (*written.changes, *own) if one not in refused]
    kept = standing(thread.resume, wanted, facts)
    sources = (*answer_sources(thread.answers), *(own_words(last) if last else ()), *wishes.sources(thread))
    notes = describe(thread.resume, kept, facts, sources)
    return replace(written, resume=apply(thread.resume, kept, facts), changes=kept, evidence=facts, notes=notes)


def draft(thread: Thread, found: Understood, source: Source) -> Drafted:
    """Put edits to the newest version as it was chosen on its cards, through the same gate as everything else."""
    newest = thread.versions[-1]
    last = as_chosen(thread, newest)
    known = {fact.id for fact in last.evidence}
    facts = (*last.evidence, *(one for one in found.evidence if one.id not in known))
    texts = (*(one for one in last.sources if one.id != source.id), source)
    sifted = sift(last.resume, found.edits, facts, asked=True)
    waiting_now = (*found.held, *sifted.held)
    if waiting_now:
        waiting = replace(newest, held=(*newest.held, *waiting_now), evidence=facts, sources=texts)
        review = renumbered(thread, newest, waiting)
        thread = replace(thread, versions=(*thread.versions[:-1], waiting), review=review)
    changes = (*last.changes, *sifted.accepted)
    held = (*last.held, *waiting_now)
    version = redraft(thread, last, changes, held=held, evidence=facts, sources=texts, request=source.text)
    version = replace(version, edits=(*last.edits, *sifted.accepted), size=size(newest.resume, version.resume), restores=0)
    return Drafted(thread, version if version.resume != last.resume else None, waiting_now, sifted.rejected)
