"""How documents look: /look shows and picks, and the open version can be set anew at once."""

import re
from collections.abc import Mapping
from dataclasses import replace

from core.chat import Button
from core.conversation import onepage, outcome
from core.conversation.events import Context, Decision, Invoked, Say
from core.conversation.replies import button, reply, stands
from core.conversation.state import Desk, Person, Ready, Thread
from core.editing.forms import matches
from core.expressions import expression
from core.library.review import as_chosen, makes_another
from core.library.styles import style_of
from core.phrases import editing
from core.phrases import looks as words
from core.style import CHOICES, PAPERS, Look

_WITH_PAGES = expression(
    r"(?P<pages>.+?)(?:,|,? (?:and|und|y|et|и|та)) (?:(?:make|use|take|in|with|also|the|a|it|look|mach|es|im) )*"
    rf"(?P<look>{'|'.join(CHOICES)})"
    r"(?: (?:look|style|design|layout|one))?(?: please| bitte)?",
    re.IGNORECASE,
)


def look(desk: Desk, invoked: Invoked, context: Context) -> Decision:
    """What there is and what is chosen, or with a name: choose that, and set what is finished in it at once."""
    args = {name: _plain(value) for name, value in invoked.invoke.args.items()}
    wanted, paper, other = _named(f"{args.get('look', '')} {args.get('paper', '')}")
    if other:
        unknown = words.unknown_paper if other in args.get("paper", "").split() else words.unknown_look
        return reply(desk, Say(unknown(other), _buttons(desk)))
    if not wanted and not paper:
        return reply(desk, Say(words.overview(_look(desk.person), desk.person.paper), _buttons(desk)))
    before, person = desk.person, _chosen(desk.person, wanted, paper)
    desk = replace(desk, person=person)
    said = words.chosen(_look(person), person.paper)
    thread = desk.thread
    if thread and _is_ready(thread) and style_of(before, thread) != style_of(person, thread):
        return replace(_set_anew(desk, thread, context, said), person=person)
    return replace(reply(desk, Say(said, _buttons(desk))), person=person)


def anew(desk: Desk, thread: Thread, _args: Mapping[str, str], context: Context) -> Decision:
    """Set the finished version in the look of now."""
    return _set_anew(desk, thread, context) if _is_ready(thread) else reply(desk, stands(thread))


def named_in(text: str) -> Mapping[str, str]:
    """The look that a message names ("make it look classic"), as the command takes it."""
    said = re.findall(r"[\w-]+", text.casefold())
    found = next((one for one in CHOICES if one in said), "")
    return {"look": found} if found else {}


def with_pages(desk: Desk, thread: Thread, text: str, context: Context) -> Decision | None:
    """A look and a number of pages in one wish ("make it one page and classic"): both at once; None for any other message."""
    found = _WITH_PAGES.fullmatch(text.strip(" .!"))
    pages = next((one.form for one in matches(found["pages"]) if one.form in {"one_page", "two_pages"}), "") if found else ""
    if not (found and pages and _is_ready(thread)):
        return None
    person = _chosen(desk.person, found["look"].casefold(), "")
    wished = onepage.set_anew(replace(desk, person=person), thread, "one" if pages == "one_page" else "two", context)
    return replace(wished, person=person, say=(Say(words.chosen(_look(person), person.paper)), *wished.say))


def _is_ready(thread: Thread) -> bool:
    return bool(thread.versions) and isinstance(thread.state, Ready)


def _set_anew(desk: Desk, thread: Thread, context: Context, said: str = "") -> Decision:
    last = thread.versions[-1]
    draft = replace(as_chosen(thread, last), number=last.number + 1, files=(), request="", size="", restores=0)
    word = editing.CHOSEN_TOO if makes_another(thread, last) else ""
    return outcome.start_rendering(desk, thread, draft, context, " ".join(filter(None, (said, word))))


def _named(text: str) -> tuple[str, str, str]:
    """The look and the paper that some words name, in whatever order they were typed, and the first word that is neither."""
    by_the_job = words.BY_THE_JOB in text
    said = re.findall(r"[\w-]+", text.replace(words.BY_THE_JOB, " "))
    look, paper = next((one for one in said if one in CHOICES), ""), next((one for one in said if one in PAPERS), "")
    other = next((one for one in said if one not in {look, paper, *words.AROUND}), "")
    return look, paper or (words.BY_THE_JOB if by_the_job else ""), other


def _chosen(person: Person, look: str, paper: str) -> Person:
    if look:
        person = replace(person, look=next(one for one in CHOICES if one == look))
    if paper:
        person = replace(person, paper=next((one for one in PAPERS if one == paper), ""))
    return person


def _plain(value: str) -> str:
    return value.strip().casefold()


def _look(person: Person) -> Look:
    return person.look or CHOICES[0]


def _buttons(desk: Desk) -> tuple[Button, ...]:
    """The other looks, the other papers, and the version that is open."""
    looks = (button(None, "look", words.LOOKS[one][0], look=one) for one in CHOICES if one != _look(desk.person))
    papers = (
        button(None, "look", label, paper=one or words.BY_THE_JOB)
        for one, label in words.PAPER_NAMES.items()
        if one != desk.person.paper
    )
    thread = desk.thread
    return (*((button(thread, "anew"),) if thread and _is_ready(thread) else ()), *looks, *papers)
