"""The words of the interview that builds a resume: the open question with its buttons, and what was understood."""

from collections.abc import Iterator
from dataclasses import replace

from core.building import lists, tidy
from core.building.interview import next_step, step_of, title_of, told
from core.building.model import Draft, Role, Step
from core.chat import Button
from core.conversation.events import Say
from core.conversation.state import Thread
from core.phrases import building as words
from core.resume.model import Kind


def question_of(thread: Thread) -> str:
    """The open question of the interview, as a sentence."""
    draft = told(thread.told)
    kind, number = step_of(next_step(draft))
    if kind is Step.DONE:
        return words.NOW_A_POSTING
    role = draft.roles[number] if f"{kind}-{number}" == next_step(draft) else None
    name = head(replace(role, dates="", location="")) if role else ""
    return words.question(kind.value, name, own=bool(role and role.kind is not Kind.WORK))


def ask(thread: Thread, word: str = "", *, correct: bool = False) -> Say:
    """The open question, with a word before it. `correct`: something was just understood, so it can be put right."""
    draft = told(thread.told)
    step, _ = step_of(next_step(draft))
    here = {"turn": str(len(thread.told))}
    buttons = [Button("Correct", "correct", here, thread.id)] if correct else []
    if step is Step.ROLE:
        buttons.append(Button("No job yet", "nothing", here, thread.id))
    elif step is Step.ANOTHER:
        buttons.append(Button("No more jobs", "nothing", here, thread.id))
    else:
        buttons.append(Button("Skip", "skip", here, thread.id))
    buttons += [Button("Back", "back", here, thread.id)] if thread.told else []
    buttons += [] if draft.empty else [Button("Show me", "write", here, thread.id)]
    return Say("\n\n".join(part for part in (word, question_of(thread)) if part), tuple(buttons))


def head(role: Role) -> str:
    """A job in a line: "Nurse, St Mary's, 2018 to 2021"."""
    known = (tidy.line(role.title), tidy.named(role.organisation), tidy.named(role.location), " ".join(role.dates.split()))
    return ", ".join(one for one in known if one)


def understood(before: Draft, after: Draft) -> str:
    """What the last message brought, and what of it was left out."""
    parts = [
        words.understood(list(_news(before, after))),
        *_previews(before, after),
        words.left_out([one for one in after.denied if one not in before.denied]),
        words.no_place([one for one in after.left if one not in before.left]),
    ]
    return "\n\n".join(part for part in parts if part)


def _news(before: Draft, after: Draft) -> Iterator[str]:
    for field in ("name", "email", "phone", "location"):
        value = getattr(after, field)
        if value and value != getattr(before, field):
            yield tidy.named(value) if field in {"name", "location"} else value
    yield from (one for one in after.links if one not in before.links)
    for number, role in enumerate(after.roles):
        old = before.roles[number] if number < len(before.roles) else None
        if head(role) and (old is None or head(old) != head(role)) and not _told_more(old, role):
            yield head(role)
    yield from (head(one) for one in after.schools if one not in before.schools)
    for field in ("certificates", "skills", "languages"):
        old_ones = getattr(before, field)
        if new := [tidy.item(one) for one in getattr(after, field) if one not in old_ones]:
            yield f"{words.LISTS[field]}: {', '.join(new)}"


def _told_more(old: Role | None, role: Role) -> bool:
    """Whether what was done there is new, so that the job is shown as a whole."""
    return bool(role.lines) and (old is None or old.lines != role.lines)


def _previews(before: Draft, after: Draft) -> Iterator[str]:
    for number, role in enumerate(after.roles):
        old = before.roles[number] if number < len(before.roles) else None
        if _told_more(old, role):
            yield words.preview(head(role), [lists.duty(one, role) for one in role.lines])


def fields(before: Draft, after: Draft) -> Iterator[tuple[str, str, str]]:
    """Each field that the last message changed: its path, what it is called, and its words."""
    for field in ("name", "email", "phone", "location"):
        if getattr(after, field) and getattr(after, field) != getattr(before, field):
            yield field, words.FIELDS[field], getattr(after, field)
    for group, old, new in (("role", before.roles, after.roles), ("school", before.schools, after.schools)):
        for number, entry in enumerate(new):
            if number >= len(old) or old[number] != entry:
                yield from _entry_fields(f"{group}-{number}", old[number] if number < len(old) else Role(), entry)
    for field in ("certificates", "skills", "languages"):
        for number, one in enumerate(getattr(after, field)):
            if one not in getattr(before, field):
                yield f"{field}-{number}", words.FIELDS[field], one


def _entry_fields(path: str, old: Role, new: Role) -> Iterator[tuple[str, str, str]]:
    for field in ("title", "organisation", "location", "dates"):
        if getattr(new, field) != getattr(old, field):
            yield f"{path}-{field}", words.FIELDS[field], getattr(new, field)
    for number, line in enumerate(new.lines):
        if line not in old.lines:
            yield f"{path}-line-{number}", words.FIELDS["line"], line


def thread_title(thread: Thread) -> str:
    """What a thread is called while its resume is built."""
    return words.title(title_of(told(thread.told)))


def situation(thread: Thread) -> str:
    """Where the interview stands, in a sentence or two."""
    return words.situation(len(told(thread.told).roles), question_of(thread))


def situation_buttons(thread: Thread) -> tuple[Button, ...]:
    """What one can do in the midst of it."""
    show = () if told(thread.told).empty else (Button("Show me", "write", {}, thread.id),)
    return (Button("Go on", "resume", {}, thread.id), *show)
