"""What was made before from exactly the same is given back at once, unless it is asked for anew."""

from dataclasses import replace

from core import phrases
from core.conversation.events import Context, Decision, Say
from core.conversation.replies import button, documents, ready_buttons, reply
from core.conversation.state import Desk, Ready, Thread, Version
from core.tailoring.model import Answer


def given_back(desk: Desk, thread: Thread, version: Version, context: Context, word: str = "") -> Decision:
    """The files of a version, without any work. An older one becomes the newest again, under a new number."""
    if version != thread.versions[-1]:
        version = replace(version, number=thread.versions[-1].number + 1)
        thread = replace(thread, versions=(*thread.versions, version))
    answers = (*thread.answers, *(Answer(),) * (len(thread.questions) - len(thread.answers)))
    thread = replace(thread, answers=answers, state=Ready(), updated=context.now)
    anew = button(thread, "write", "Write it anew", anew="yes")
    account = Say(phrases.have_already(version.number), (anew, *ready_buttons(thread)))
    return reply(desk, *([Say(word)] if word else []), *documents(version.files), account, thread=thread)
