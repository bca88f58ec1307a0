"""What a person never did and a line of their resume tells: the line goes when they say so, and comes back with the answer."""

from collections.abc import Mapping
from dataclasses import replace

from core import phrases
from core.conversation import editing, interview
from core.conversation.answering import leaving_out
from core.conversation.events import Context, Decision
from core.conversation.replies import reply, shelve, stands
from core.conversation.state import Asking, Desk, Ready, Thread
from core.editing.model import Understood, source_of
from core.phrases import asking as words
from core.resume.changes import Hide


def leave_out(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """Leave a line out: of the resume that is to be written, or of the newest version."""
    line = args.get("line", "")
    if isinstance(thread.state, Ready):
        found = Understood((Hide(line, words.NEVER_IS_RIGHT),))
        return editing.follow(desk, thread, found, source_of(f"denied-{line}", words.NEVER_IS_RIGHT), context)
    index, resume = int(args.get("answer", "0")), thread.resume
    told = next((one.text for one in resume.lines() if one.id == line), "") if resume else ""
    if not (resume and told and isinstance(thread.state, Asking) and index < len(thread.answers)):
        return reply(desk, stands(thread, phrases.STALE))
    answer = replace(thread.answers[index], out=(*thread.answers[index].out, line))
    answers = (*thread.answers[:index], answer, *thread.answers[index + 1 :])
    thread = shelve(replace(thread, answers=answers, updated=context.now), thread.questions[index], answer)
    return interview.proceed(desk, thread, context, words.left_out(told), leaving_out(thread, resume, index))
