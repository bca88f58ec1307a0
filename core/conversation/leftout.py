"""What is said of a page: what was left out for it, what can be put back, and what one page would still need."""

from collections.abc import Sequence
from dataclasses import replace

from core.chat import Button
from core.conversation.events import Decision, Say
from core.conversation.replies import button, editor_buttons, ready_buttons, reply
from core.conversation.state import Desk, Thread, Version
from core.editing.model import NO, YES, Ask, Asks, Choice
from core.library.pages import Cut, are_jobs, can_go_back, cuts, named, no_longer_shown
from core.phrases import editing
from core.phrases import pages as words

SHOWN = 4  # of what was left out, with the documents


def account(thread: Thread, version: Version) -> str:
    """What was left out for the page, with what is in again; nothing where all of it stands on as many as before."""
    before = next((one for one in reversed(thread.versions) if one.number < version.number), None)
    now, earlier = {*version.page.cut}, cuts(before) if before else ()
    back = [one.text for one in earlier if one.id not in now and one.id in version.page.back]
    found = cuts(version)
    new = [(one.role, one.text) for one in found if one.id not in {each.id for each in earlier}]
    parts = [words.back_in(back)] if back else []
    if before and before.page.count == 1 and new:
        parts.append(words.instead(new, back=bool(back)))
    if found:
        parts.append(words.left_out(rows(found)[:SHOWN], len(found), posting=thread.posting is not None))
        missed = no_longer_shown(version, thread.posting)
        parts += [words.no_longer_shown(missed)] if missed else []
    elif version.page.wish == "two":
        same = before is not None and (before.page.wish, before.page.count) == ("two", version.page.count)
        parts += [] if same else [words.all_of_it(version.page.count)]
    elif version.page.count == 1 and before and before.page.count != 1:
        parts.append(words.ON_ONE_PAGE)
    elif version.page.wish == "one" and version.page.count != 1:
        parts.append(words.STAYS_LONGER)
    return "\n\n".join(parts)


def cut_buttons(thread: Thread) -> tuple[Button, ...]:
    """What can be put back, and two pages instead."""
    last = thread.versions[-1]
    total = len(cuts(last))
    if not total:
        return ()
    more = (button(thread, "cuts", words.all_left_out(total)),) if total > SHOWN else ()
    return (*back_buttons(thread, last), *more, button(thread, "twopages"))


def back_buttons(thread: Thread, version: Version, start: int = 0, most: int = SHOWN) -> tuple[Button, ...]:
    """A button for each line that was left out; none where nothing else could go for it."""
    if not can_go_back(version, thread.posting):
        return ()
    found = cuts(version)
    labels = [words.put_back(number) for number in range(1, len(found) + 1)] if len(found) > 1 else [words.PUT_THIS_BACK]
    return tuple(
        button(thread, "putback", label, line=one.id, version=str(version.number))
        for label, one in [*zip(labels, found, strict=True)][start : start + most]
    )


def rows(found: Sequence[Cut]) -> list[tuple[int, str, str]]:
    """What was left out, numbered as the person sees it."""
    return [(number, one.role, one.text) for number, one in enumerate(found, 1)]


def asking(thread: Thread, version: Version, task: str) -> Thread:
    """The thread with the question whether whole entries may go, where one page needs that."""
    needs = version.page.needs
    if not needs:
        return thread
    sentence = words.asks_for(named(version.resume, needs), jobs=are_jobs(version.resume, needs))
    choices = (Choice(editing.YES, YES), Choice(editing.NO, NO))
    return replace(thread, asked=Ask(Asks(sentence, "page", choices, target=" ".join(needs)), task, ""))


def did_not_fit(desk: Desk, thread: Thread, draft: Version, task: str) -> Decision:
    """One page was asked for, or a line put back, and it does not fit: nothing changed, and what would be needed for it."""
    before = thread.versions[-1]
    if draft.page.back != before.page.back:
        buttons = (button(thread, "twopages"), *ready_buttons(thread))
        return reply(desk, Say(words.NO_ROOM, buttons, over=True), thread=thread)
    thread = asking(thread, draft, task)
    if thread.asked and draft.page.needs:
        return reply(desk, Say(thread.asked.asks.sentence, editor_buttons(thread), over=True), thread=thread)
    return reply(desk, Say(words.NEVER_FITS, ready_buttons(thread), over=True), thread=thread)
