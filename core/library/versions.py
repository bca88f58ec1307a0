"""Versions of a resume: each is the same base with other operations, so that any of them can be taken back alone."""

from collections.abc import Sequence
from dataclasses import replace

from core.conversation.state import Thread, Version
from core.editing.model import EDIT
from core.resume.apply import apply, standing
from core.resume.changes import Edit
from core.resume.model import Resume, Source
from core.tailoring.account import describe, missing
from core.tailoring.model import Doubt, Evidence


def base_of(thread: Thread, version: Version) -> Resume:
    """The resume that a version's operations are put to."""
    return version.base or thread.resume or version.resume


def own_words(version: Version) -> tuple[Source, ...]:
    """The messages that the person's own edits rest on."""
    return tuple(one for one in version.sources if one.id.startswith(EDIT))


def redraft(
    thread: Thread,
    version: Version,
    changes: Sequence[Edit],
    *,
    held: Sequence[Doubt] | None = None,
    refused: Sequence[Edit] | None = None,
    evidence: Sequence[Evidence] | None = None,
    sources: Sequence[Source] | None = None,
    request: str = "",
) -> Version:
    """A draft of the next version: `version` with other operations. What no longer can be carried out falls away.

    The draft has no files yet and counts for nothing until it was laid out and read back.
    """
    base = base_of(thread, version)
    facts = version.evidence if evidence is None else tuple(evidence)
    texts = version.sources if sources is None else tuple(sources)
    kept = standing(base, changes, facts)
    return replace(
        version,
        number=thread.versions[-1].number + 1 if thread.versions else 1,
        base=base,
        resume=apply(base, kept, facts),
        changes=kept,
        held=version.held if held is None else tuple(held),
        refused=version.refused if refused is None else tuple(refused),
        evidence=facts,
        sources=texts,
        missing=missing(thread.gaps, facts, thread.questions, kept),
        notes=describe(base, kept, facts, texts),
        files=(),
        request=request,
        size="",
        context="",
    )
