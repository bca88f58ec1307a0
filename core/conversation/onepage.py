"""One page: asked for, undone, what was left out for it put back line by line, and whole jobs only after a yes."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core import phrases
from core.conversation import outcome
from core.conversation.events import Context, Decision, Say
from core.conversation.leftout import back_buttons, cut_buttons, rows
from core.conversation.replies import button, not_editable, ready_buttons, reply, stands
from core.conversation.state import Desk, Page, Thread
from core.editing.forms import is_one_of, matches
from core.library.pages import Cut, back_in, cuts
from core.library.review import as_chosen, makes_another
from core.library.versions import redraft
from core.phrases import editing
from core.phrases import pages as words
from core.tailoring.words import stems

LISTED = 6  # on a page of the whole list
FIGURES = 3  # of the number of a line
POINTING = frozenset({"it", "this", "that", "es", "das"})  # at one thing


def one_page(desk: Desk, thread: Thread, _args: Mapping[str, str], context: Context) -> Decision:
    """Make it fit one page, by command, button or word."""
    return not_editable(desk, thread) or wish(desk, thread, "one", context)


def two_pages(desk: Desk, thread: Thread, _args: Mapping[str, str], context: Context) -> Decision:
    """All of it, on two pages if they hold it."""
    return not_editable(desk, thread) or wish(desk, thread, "two", context)


def wish(desk: Desk, thread: Thread, wanted: str, context: Context) -> Decision:
    """The newest version on one page, or with all of it."""
    page = thread.versions[-1].page
    if wanted == "one" and page.count == 1:
        return reply(desk, Say(words.ONE_ALREADY, (*cut_buttons(thread), *ready_buttons(thread))))
    if wanted == "two" and page.wish == "two" and page.count:
        return reply(desk, Say(words.all_of_it(page.count), ready_buttons(thread)))
    return set_anew(desk, thread, wanted, context)


def set_anew(desk: Desk, thread: Thread, wanted: str, context: Context) -> Decision:
    """The newest version laid out with these pages, whatever it has now: another look may need others."""
    page = replace(thread.versions[-1].page, wish="one", alone=True) if wanted == "one" else Page("two")
    return _again(desk, thread, page, words.ONE_PAGE if wanted == "one" else words.TWO_PAGES, context)


def put_back(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """Print a line again that was left out for the page; the page is set anew."""
    if refused := not_editable(desk, thread):
        return refused
    last = thread.versions[-1]
    if args.get("version") != str(last.number):
        return reply(desk, stands(thread, phrases.STALE))
    if args.get("line") not in last.page.cut:
        return reply(desk, Say(words.NOT_LEFT_OUT, (*cut_buttons(thread), *ready_buttons(thread))))
    return _back(desk, thread, [args["line"]], context)


def said(desk: Desk, thread: Thread, text: str, context: Context) -> Decision | None:
    """A message about what was left out: "put back 2", "put the Docker line back", or a yes to what one page needs."""
    if thread.asked and thread.asked.asks.kind == "page" and is_one_of("yes", text):
        return allow(desk, thread, context)
    wanted = next((one.x for one in matches(text) if one.form == "put_back"), "")
    last = thread.versions[-1]
    if not wanted or not last.page.cut:
        return None
    found = _meant(wanted, cuts(last))
    if len(found) > 1 and not is_one_of("everything", wanted):
        return left_out(desk, thread, {}, context)
    return _back(desk, thread, found, context) if found else None


def allow(desk: Desk, thread: Thread, context: Context) -> Decision:
    """A yes: the entries that were asked about may go."""
    page, ask = thread.versions[-1].page, thread.asked
    needs = tuple(ask.asks.target.split()) if ask else ()
    allowed = tuple(dict.fromkeys((*page.allowed, *needs)))
    return _again(desk, thread, replace(page, wish="one", allowed=allowed, alone=True), words.ONE_PAGE, context)


def left_out(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """Everything that was left out: for the page, a few at a time, each with its button; by wish; and what nothing shows."""
    if not thread.versions:
        return reply(desk, stands(thread, phrases.NOT_WRITTEN_YET))
    last = thread.versions[-1]
    found, start = cuts(last), int(args["from"]) if args.get("from", "").isdecimal() else 0
    gone = [phrases.change_row(note) for note in last.notes if note.kind == "hidden"]
    rest = () if start else ("\n".join(f"- {row}" for row in gone), outcome.not_in(desk, thread, context))
    if not found:
        return reply(desk, Say("\n\n".join(filter(None, ("" if gone else words.ALL_IN, *rest))), ready_buttons(thread)))
    shown = rows(found)[start : start + LISTED]
    further = (button(thread, "cuts", "Next", **{"from": str(start + LISTED)}),) if start + LISTED < len(found) else ()
    buttons = (*back_buttons(thread, last, start, LISTED), *further, button(thread, "twopages"))
    said = "\n\n".join(filter(None, (words.listed_out(shown, len(found)), *rest)))
    return reply(desk, Say(said, buttons, flip="from" in args))


def _again(desk: Desk, thread: Thread, page: Page, request: str, context: Context) -> Decision:
    last = as_chosen(thread, thread.versions[-1])
    draft = replace(redraft(thread, last, last.changes, request=request), page=page, restores=0)
    word = editing.CHOSEN_TOO if makes_another(thread, thread.versions[-1]) else ""
    return outcome.start_rendering(desk, replace(thread, asked=None), draft, context, word)


def _back(desk: Desk, thread: Thread, ids: Sequence[str], context: Context) -> Decision:
    page = back_in(thread.versions[-1].page, ids)
    return _again(desk, thread, replace(page, alone=True), words.PUT_BACK, context)


def _meant(wanted: str, found: Sequence[Cut]) -> list[str]:
    """What was left out that some words name: by its number in the list, or by what it says; several when they fit as well."""
    number = next((int(one) for one in wanted.split() if one.isdecimal() and len(one) <= FIGURES), 0)
    if number:
        return [found[number - 1].id] if number <= len(found) else []
    if is_one_of("everything", wanted):
        return [one.id for one in found] if len(found) == 1 or wanted.casefold() not in POINTING else []
    asked = {*stems(wanted)}
    scored = [(len(asked & {*stems(f"{one.role} {one.text}")}), one.id) for one in found]
    best = max((score for score, _id in scored), default=0)
    return [name for score, name in scored if score == best] if best else []
