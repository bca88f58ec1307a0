"""A wish before there is a version ("leave out Redis", "put Docker first"): noted, and part of the resume once it is written."""

from dataclasses import replace

from core.conversation import edited
from core.conversation.state import Asking, Correction, Thread, Wished
from core.editing.forms import matches
from core.editing.model import Understood
from core.library import wishes
from core.phrases import editing as words
from core.resume.model import Resume, Source
from core.tailoring.gate import sift


def noted(thread: Thread, resume: Resume, asked: Understood, source: Source) -> tuple[Thread, str]:
    """The thread that keeps the wish, and what is said of it; through the same gate as everything else."""
    before = wishes.as_wished(thread, resume)
    sifted = sift(before, asked.edits, (*wishes.evidence(thread), *asked.evidence), asked=True)
    told = [*asked.words, *([words.not_understood(asked.unknown)] if asked.unknown else [])]
    told += [words.refused(one.reasons) for one in (*sifted.rejected, *sifted.held)]
    later = words.AFTER_THE_QUESTIONS if isinstance(thread.state, Asking) else words.AFTER_THE_POSTING
    if any(one.form == "shorten" for one in matches(source.text)):  # what can be spared shows when it is written
        return thread, later
    if not (sifted.accepted or asked.page):
        return thread, "\n".join(told) or later
    kept = Understood(sifted.accepted, asked.evidence, page=asked.page)
    undo = Correction(resume, (), len(thread.answers), wishes=len(thread.wishes))
    rows = [*edited.rows(before, sifted.resume), *([words.PAGES_WISHED[asked.page]] if asked.page else [])]
    thread = replace(
        thread,
        wishes=(*thread.wishes, Wished(kept, source, resume.source.id)),
        corrections=(*thread.corrections, undo),
    )
    return thread, "\n".join([words.WILL_DO, *(f"- {row}" for row in rows), *told])
