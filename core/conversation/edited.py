"""What an edit changed, told on one phone screen: the size, the touched lines before and after, and where the proof is."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from core import phrases
from core.conversation.replies import is_picture
from core.conversation.state import Version
from core.editing.heads import name
from core.phrases import editing as words
from core.phrases import rereading
from core.ports import Trouble
from core.resume.amend import HEAD
from core.resume.difference import difference
from core.resume.model import Contact, Entry, Line, Resume, Section

SHOWN = 5
FIELDS = (("name", "Name"), ("label", "Headline"), ("email", "E-mail"), ("phone", "Phone"), ("location", "Place"))


def account(before: Version, after: Version, failed: Sequence[Trouble] = ()) -> str:
    """The difference of two versions, for the person."""
    parts = [rereading.told(failed, [one.name for one in after.files if not is_picture(one)])]
    number = after.number
    parts.append(words.undone(after.restores, number, after.request) if after.restores else words.done(after.size, number))
    told = [*rows(before.resume, after.resume, back=bool(after.restores))]
    shown = [f"- {row}" for row in told[:SHOWN]]
    if len(told) > SHOWN:
        shown.append(f"- {phrases.and_more(len(told) - SHOWN)}")
    parts.append("\n".join(shown))
    parts.extend(_proofs(before, after)[:1] if not after.restores else ())
    return "\n\n".join(part for part in parts if part)


def rows(before: Resume, after: Resume, *, back: bool = False) -> Iterator[str]:
    """What is different, a row each; `back`: by taking something back."""
    found, roles = difference(before, after), _roles(before) | _roles(after)
    yield from _fields(before.contact, after.contact)
    dropped, returned = _entries(before, after), _entries(after, before)
    whole = {line.id for entry in (*dropped, *returned) for line in entry.lines}
    yield from (words.entry_gone(name(one), len(one.lines)) for one in dropped)
    yield from (words.entry_back(name(one)) for one in returned)
    found = replace(
        found,
        added=tuple(one for one in found.added if one.id not in whole),
        removed=tuple(one for one in found.removed if one.id not in whole),
    )
    yield from _heads(before, after)
    yield from (words.reworded(old.text, new.text) for old, new in found.changed)
    yield from (words.added(roles.get(line.id, ""), line.text, back=back) for line in found.added)
    places = dict.fromkeys(roles.get(line.id, "") for line in found.removed)
    yield from (words.gone(role, [line.text for line in found.removed if roles.get(line.id, "") == role]) for role in places)
    yield from _headings(before.sections, after.sections)
    yield from _orders(after, roles, {line.id for line in found.moved})


def _entries(here: Resume, there: Resume) -> list[Entry]:
    """The jobs, schools and projects that only one of two states has."""
    return [one for one in here.entries() if not one.inline and there.entry(one.id) is None]


def _fields(before: Contact, after: Contact) -> Iterator[str]:
    for field, label in FIELDS:
        if getattr(before, field) != getattr(after, field):
            yield words.field_now(label, getattr(before, field), getattr(after, field))
    if before.links != after.links:
        old, new = set(before.links), set(after.links)
        yield words.field_now("Link", ", ".join(sorted(old - new)), ", ".join(sorted(new - old)))
    now = {line.id: line.text for line in after.other}
    was = {line.id: line.text for line in before.other}
    yield from (_reads(was.get(one, ""), now.get(one, "")) for one in {**was, **now} if was.get(one) != now.get(one))


def _reads(was: str, now: str) -> str:
    """What is said of words of a head that are others now, gone, or there again."""
    start = next((at for at, pair in enumerate(zip(was, now, strict=False)) if len({*pair}) > 1), min(len(was), len(now)))
    if was.endswith(now[start:]):
        return words.taken_out(was[start : start + len(was) - len(now)].strip(" ,;|·()"))
    return words.reworded(was, now) if was else words.added("", now, back=True)


def _heads(before: Resume, after: Resume) -> Iterator[str]:
    """Heads of jobs and schools that read otherwise."""
    old = {entry.id: entry for entry in before.entries()}
    for entry in after.entries():
        for field in HEAD:
            was, now = getattr(old.get(entry.id, entry), field), getattr(entry, field)
            if was != now:
                yield _reads(was, now)


def _headings(before: Sequence[Section], after: Sequence[Section]) -> Iterator[str]:
    old = {one.id: one for one in before}
    for section in after:
        if section.id in old and old[section.id].heading != section.heading:
            yield words.heading_now(_name(old[section.id]), section.heading)
    names = [one.id for one in after if one.id in old]
    if names != [one.id for one in before if one.id in names]:
        yield words.order_now("the parts", [_name(one) for one in after])


def _orders(after: Resume, roles: dict[str, str], moved: set[str]) -> Iterator[str]:
    for role in dict.fromkeys(roles[one] for one in moved if one in roles):
        yield words.order_now(role, [line.text for line in after.lines() if roles.get(line.id) == role])


def _name(section: Section) -> str:
    return section.heading or section.kind.value.title()


def _roles(resume: Resume) -> dict[str, str]:
    """For each line what the person calls its place: the employer, or the part."""
    found = {line.id: _name(section) for section in resume.sections for line in section.lines}
    for section in resume.sections:
        for entry in section.entries:
            name = _name(section) if entry.inline else entry.organisation or entry.title or _name(section)
            found |= {line.id: name for line in entry.lines}
    return found


def _proofs(before: Version, after: Version) -> list[str]:
    """Where the words that are new stand: the message or answer that the changed lines point to."""
    known = {one.id for one in before.evidence}
    sources = {one.id: one for one in after.sources}
    facts = [one for one in after.evidence if one.id not in known and one.span.source in sources]
    lines: dict[str, Line] = {line.id: line for line in after.resume.lines()}
    spans = {span for line in lines.values() for span in line.spans}
    spans |= {span for entry in after.resume.entries() for span in entry.heading}
    return [
        words.proof(sources[one.span.source].name, sources[one.span.source].text.strip()) for one in facts if one.span in spans
    ]
