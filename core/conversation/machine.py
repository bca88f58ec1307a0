"""What a program that screens resumes takes from the very file that was sent."""

from collections.abc import Mapping
from dataclasses import replace

from core import phrases
from core.chat import Artifact, plain
from core.conversation.events import Context, Decision, Say, Screened
from core.conversation.outcome import state_before
from core.conversation.replies import button, next_task_id, ready_buttons, reply, stands
from core.conversation.state import Desk, StoredFile, Task, Thread, Version, Working
from core.library.pages import printed
from core.phrases import machine as words
from core.resume.likeness import unlike

READ = (".pdf", ".docx")
"""The files that screening programs are given; the first that was sent is read."""


def machine(desk: Desk, thread: Thread, _args: Mapping[str, str], context: Context) -> Decision:
    """Begin to read the newest file back; it is laid out for the person when it is done."""
    if not thread.versions or isinstance(thread.state, Working):
        return reply(desk, stands(thread, phrases.NOT_WRITTEN_YET))
    if sent(thread.versions[-1]) is None:
        return reply(desk, Say(words.NO_FILE, ready_buttons(thread)))
    task = Task(next_task_id(thread), "machine")
    return reply(desk, thread=replace(thread, state=Working(task, thread.state), updated=context.now), task=task)


def sent(version: Version) -> StoredFile | None:
    """The file of a version that a screening program would be given."""
    return next((file for suffix in READ for file in version.files if file.name.endswith(suffix)), None)


def was_screened(desk: Desk, thread: Thread, done: Screened, context: Context) -> Decision:
    """Show what was read, and name every difference from what was meant."""
    thread = replace(thread, state=state_before(thread), updated=context.now)
    if done.resume is None:
        return reply(desk, Say(words.not_read(done.file.name), ready_buttons(thread)), thread=thread)
    found = [one for one in unlike(printed(thread.versions[-1]), done.resume) if not one.is_cut_elsewhere]
    whole = words.read(done.file.name, done.resume, found)
    buttons = (button(thread, "download", words.FILE_AGAIN, format=done.file.name.rpartition(".")[2]), button(thread, "more"))
    if len(whole) <= phrases.WALL:
        return reply(desk, Say(whole, buttons), thread=thread)
    file = Artifact(words.FILE, "text/plain", plain(whole).encode(errors="replace"))
    brief = Say(words.brief(done.file.name, done.resume, found), buttons)
    return reply(desk, Say(words.FILE, attachment=file), brief, thread=thread)
