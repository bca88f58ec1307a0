"""Where a language model helps to take a description apart: what it proposes counts only as far as the person's words say it.

A model reads a description and returns pieces of it, sorted. `structured` keeps what stands letter for letter in the text, where
the text says it as a fact about the person; the built-in reader gives the rest, and contact data is never a model's business.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from core.building import roles, speech
from core.building.describing import described
from core.building.model import Draft, Role
from core.editing import guard
from core.expressions import expression
from core.resume.model import Contact, Kind
from core.tailoring.clauses import sentences
from core.tailoring.redaction import Mask
from core.tailoring.speech import denies, is_wish

LONG = 160  # characters from which a description is worth a model
_CAPITALS = r"[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ][\w'’.-]+(?:[ \t]+[A-ZÀ-ÖØ-ÞА-ЯІЇЄҐ][\w'’.-]+){1,3}"
_NAME = expression(
    rf"(?:^\W*|(?i:\b(?:hi|hello|hey|i['’]?m|i am|this is|name|it['’]s|ich bin|soy|je suis|я)\b)[\s,:-]+)(?P<after>{_CAPITALS})|"
    rf"(?P<before>{_CAPITALS})(?=,?\s+(?i:here|hier)\b)"
)
_MARK = expression(r"[,;:.]\s+|\s+(?:and|und|y|et|и|і|та)\s+", re.IGNORECASE)
_MOST = 40  # pieces of a kind
_KINDS = {"work": Kind.WORK, "volunteer": Kind.VOLUNTEER, "project": Kind.PROJECTS, "other": Kind.OTHER}


@dataclass(frozen=True, slots=True)
class Job:
    """A job, or what there was in place of one; `lines` is what was done there. Every value is a piece of the description."""

    title: str = ""
    organisation: str = ""
    location: str = ""
    dates: str = ""
    lines: tuple[str, ...] = ()
    kind: Literal["work", "volunteer", "project", "other"] = "work"


@dataclass(frozen=True, slots=True)
class Told:
    """A model's answer: the description, sorted."""

    jobs: tuple[Job, ...] = ()
    schools: tuple[Job, ...] = ()
    certificates: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Description:
    """A description with what the built-in reader makes of it, and the mask over its contact data."""

    text: str
    read: Draft
    mask: Mask

    @property
    def shown(self) -> Mapping[str, object]:
        """What a model gets, as JSON."""
        return {"description": self.mask.hide(self.text)}


def description(text: str) -> Description:
    """A description to be shown to a model: without the name and the addresses that it holds."""
    read = described(Draft(), text)
    contact = Contact(name=read.name or _introduced(text), email=read.email, phone=read.phone, links=read.links)
    return Description(text, read, Mask(contact))


def _introduced(text: str) -> str:
    """A name that the built-in reader leaves alone because it may be something else: it is masked all the same."""
    found = (one["after"] or one["before"] for one in _NAME.finditer(text))
    return next((one for one in found if not roles.role_score(one)), "")


def problems(told: Told) -> tuple[str, ...]:
    """What is wrong with an answer as a whole, as sentences for the model."""
    return () if told.jobs or told.schools or told.skills else ("there is nothing in it: sort the description",)


def structured(about: Description, told: Told) -> Draft | None:
    """What is known from a description with a model's help; None when nothing of its answer stands."""
    pieces = _Pieces(about.text)
    jobs = tuple(pieces.jobs(told.jobs))
    schools = tuple(pieces.jobs(told.schools))
    read = about.read
    draft = replace(
        read,
        roles=jobs or read.roles,
        schools=schools or read.schools,
        certificates=tuple(pieces.items(told.certificates)) or read.certificates,
        skills=tuple(pieces.items(told.skills)) or read.skills,
        languages=tuple(pieces.items(told.languages)) or read.languages,
    )
    return replace(draft, left=(*_without_place(read, draft),)) if jobs or schools else None


class _Pieces:
    """A description, and which pieces of it say something about the person."""

    def __init__(self, text: str) -> None:
        self._text = text
        found = sentences(text)
        self._denied = [piece for one in found for piece in one.pieces if piece.negated]
        self._clauses = [clause for clause in roles.clauses(text) if clause.strip()]

    def items(self, proposed: Sequence[str]) -> Iterator[str]:
        """The pieces that stand, each once."""
        yield from dict.fromkeys(words for one in proposed[:_MOST] if (words := self._words(one)))

    def jobs(self, proposed: Sequence[Job]) -> Iterator[Role]:
        """The jobs that stand: no other job begins between the words of their own head, and each keeps only its own deeds."""
        heads = [self._head(one) for one in proposed[:_MOST]]
        for number, (job, role) in enumerate(zip(proposed, heads, strict=False)):
            others = [one for at, one in enumerate(heads) if at != number]
            if (role.titles or role.organisation) and not any(self._amid(role, one) for one in others):
                lines = (words for one in job.lines[:_MOST] if (words := self._words(one, whole=True)))
                yield replace(role, lines=tuple(dict.fromkeys(one for one in lines if self._belongs(one, role, others))))

    def _head(self, job: Job) -> Role:
        title = self._words(job.title)
        return Role(
            (title,) if title else (),
            self._words(job.organisation),
            self._words(job.location),
            self._words(job.dates),
            kind=_KINDS[job.kind],
        )

    def _words(self, piece: str, *, whole: bool = False) -> str:
        """The text's own words for a piece, when it says them of the person, else "". `whole`: no hedge may be cut off."""
        found = _find(piece, self._text)
        if found is None or any(found.start() < no.end and no.start < found.end() for no in self._denied):
            return ""
        words = found.group()
        around = next((one for one in self._clauses if words in one), words)
        said, part = around[: around.find(words)], _part(around, words)
        if denies(part[: part.find(words)]) or is_wish(said) or speech.holds(said, "wanting"):
            return ""
        return "" if whole and guard.louder(part, words, fewer=True) else words

    def _amid(self, role: Role, other: Role) -> bool:
        """Whether another job begins between the words of this one's head."""
        places = [self._text.find(one) for one in (*role.titles, role.organisation, role.dates) if one]
        return any(min(places) < self._text.find(title) < max(places) for title in other.titles)

    def _belongs(self, line: str, role: Role, others: Sequence[Role]) -> bool:
        """Whether a deed is told of this job: the last job named before it, or named with it in one clause, is this one."""
        at = self._text.find(line)
        mine, theirs = self._before(role, at), max((self._before(one, at) for one in others), default=-1)
        if mine > theirs or not others:
            return True
        around = next((one for one in self._clauses if line in one), "")
        named = any(one in around for one in (*role.titles, role.organisation) if one)
        return named and not any(one in around for other in others for one in (*other.titles, other.organisation) if one)

    def _before(self, role: Role, at: int) -> int:
        """Where this job was last named before a place in the text; -1 when it was not."""
        places = (self._text.rfind(one, 0, at) for one in (*role.titles, role.organisation) if one)
        return max(places, default=-1)


def _find(piece: str, text: str) -> re.Match[str] | None:
    """Where words stand in a text as whole words, whatever their case and spacing."""
    words = piece.split()
    if not words:
        return None
    spaced = r"\s+".join(map(re.escape, words))
    return re.search(rf"(?<!\w){spaced}(?!\w)", text, re.IGNORECASE)


def _part(around: str, words: str) -> str:
    """The part of a clause, between commas and "and", that some words of it stand in: what belongs to them alone."""
    start = around.find(words)
    before = [one.end() for one in _MARK.finditer(around, 0, start)]
    after = _MARK.search(around, start + len(words))
    return around[max(before, default=0) : after.start() if after else len(around)]


def _without_place(read: Draft, draft: Draft) -> Iterator[str]:
    """What the built-in reader found, or found no place for, and the draft does not hold: no words are lost without a word."""
    entries = (*draft.roles, *draft.schools)
    heads = (part for one in entries for part in (*one.titles, one.organisation, one.location, one.dates, *one.lines))
    known = " ".join((*heads, *draft.certificates, *draft.skills, *draft.languages)).casefold()
    told = (*(line for one in read.roles for line in one.lines), *read.skills, *read.certificates, *read.languages, *read.left)
    for one in dict.fromkeys(told):
        words = re.findall(r"\w+", one.casefold())
        if words and sum(word in known for word in words) * 2 < len(words):
            yield one
