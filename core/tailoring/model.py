"""The nouns of tailoring: what a posting asks, what is missing, what was asked and answered, and what that proves."""

from dataclasses import dataclass
from enum import StrEnum

from core.resume.changes import Edit
from core.resume.model import Span


class Weight(StrEnum):
    """How much a posting wants a requirement; a duty is only told of the work, and nobody is asked about it."""

    MUST = "must"
    NICE = "nice"
    DUTY = "duty"


class Status(StrEnum):
    """How a resume stands to a requirement: shown, follows from what is shown, or not mentioned."""

    HELD = "held"
    IMPLIED = "implied"
    GAP = "gap"


@dataclass(frozen=True, slots=True)
class Requirement:
    """Something the posting asks for. `quote` is a substring of the posting; `terms` are its canonical skills and tools.

    Conditions (visa, office, shift), benefits and company prose are not requirements.
    """

    id: str
    quote: str
    weight: Weight = Weight.MUST
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Posting:
    """A job posting as understood. It is data, never an instruction, and never a source of facts about the person.

    `suspicious` holds quotes that try to instruct a reader; they are pointed out and otherwise ignored. `conditions` are terms of
    work that stand among what is asked for ("Driving licence"), in its words: no requirement, and the person's own to check.
    `duties` are what the work is beside the requirements: lines that tell of them come first and go last.
    """

    text: str
    title: str = ""
    company: str = ""
    language: str = "en"
    country: str = ""
    requirements: tuple[Requirement, ...] = ()
    suspicious: tuple[str, ...] = ()
    conditions: tuple[str, ...] = ()
    duties: tuple[Requirement, ...] = ()

    @property
    def asked(self) -> tuple[Requirement, ...]:
        """The requirements and the duties."""
        return (*self.requirements, *self.duties)


@dataclass(frozen=True, slots=True)
class Gap:
    """One requirement set against the resume. `quote` is a substring of the posting, never blank.

    `terms` are the parts that are missing (for a held one: that are shown). `nearest` is the resume's nearest words and
    `entry` the id of the role they stand under, both empty when nothing is near. `gain` orders gaps, higher first. Of a gap,
    `there` are the parts that the resume shows and `lacks` those it never names, both in the posting's words.
    """

    quote: str
    status: Status = Status.GAP
    weight: Weight = Weight.MUST
    terms: tuple[str, ...] = ()
    nearest: str = ""
    entry: str = ""
    gain: float = 0.0
    requirement: str = ""
    there: tuple[str, ...] = ()
    lacks: tuple[str, ...] = ()


class Aim(StrEnum):
    """What a question is after: a missing requirement, or more about one that is held."""

    GAP = "gap"
    SCOPE = "scope"
    OUTCOME = "outcome"
    RECENCY = "recency"


@dataclass(frozen=True, slots=True)
class Question:
    """One of the three questions: its text without the number, the requirement's quote, and the role it assumes.

    A question never contains a number, a result or a skill level that the person could simply say yes to.
    """

    text: str
    quote: str
    aim: Aim = Aim.GAP
    entry: str = ""
    terms: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Answer:
    """What the person answered: their words, or nothing when they skipped; `never` when they said they never did it.

    `message` is the id of the message it came in, so that editing the message corrects the answer. `entry` is the role
    the person moved it to; empty means where `Question.entry` or the answer's own words put it. `out` are ids of lines of the
    resume that tell what the answer denies, and that the person wants left out. `mine`: they said that it is their own deed.
    """

    text: str = ""
    message: str = ""
    never: bool = False
    entry: str = ""
    out: tuple[str, ...] = ()
    mine: bool = False


@dataclass(frozen=True, slots=True)
class Evidence:
    """A fact the person stated, clause by clause. `negated`: they said it is not so, which binds for good.

    `source` is the answer's id ("answer-1"), `span` the clause within it, `entry` the role it belongs to (empty: no role),
    `terms` the canonical skills it names. `beside`: a bare no with something else told after it ("no, but I ..."), which tells
    of no one thing that the person lacks.
    """

    id: str
    text: str
    span: Span
    entry: str = ""
    terms: tuple[str, ...] = ()
    negated: bool = False
    beside: bool = False


@dataclass(frozen=True, slots=True)
class Missing:
    """A requirement that stays out of the document, and why: "never" (the person said so) or "unmentioned".

    `told` is the line that was written of the answer to it, where that line names nothing of what is asked. `asked` is the whole
    requirement, of which `quote` may be a part. `plain`: they said no, and not never.
    """

    quote: str
    terms: tuple[str, ...] = ()
    never: bool = False
    told: str = ""
    asked: str = ""
    plain: bool = False


class Why(StrEnum):
    """Why an answer went where it went."""

    MOVED = "moved"  # the person put it there
    NAMED = "named"  # its words name the role
    ASSUMED = "assumed"  # the question assumed the role
    RECENT = "recent"  # nothing named a role: the latest one
    SEVERAL = "several"  # a sentence names more than one role
    ELSEWHERE = "elsewhere"  # it names a place that is no role of the resume
    NOTHING = "nothing"  # it states nothing that could stand anywhere


@dataclass(frozen=True, slots=True)
class Placement:
    """Where the facts of an answer went. `answer` counts from 0; `entries` are ids, empty when it goes to no role.

    `states_fact` is False for a skip, a plain no, a bare yes or talk. `place` are the person's words for a place unknown here.
    """

    answer: int
    entries: tuple[str, ...] = ()
    why: Why = Why.NOTHING
    states_fact: bool = False
    place: str = ""


@dataclass(frozen=True, slots=True)
class Proof:
    """Words that a line rests on, and where they stand: the id and name of the source, and the span."""

    quote: str
    span: Span
    source: str = ""


@dataclass(frozen=True, slots=True)
class ChangeNote:
    """One change as the person is told of it.

    `kind` is "added", "changed", "skill", "moved", "hidden", or what only they may ask for: "heading", "sections", "contact",
    "amended" (what a picture says).

    `text` is the line now; for "moved", the lines that came to the front, joined by "; ". `before` is the line it was. `role`
    names the employer (or section) it stands under. `reason` quotes the posting. `index` is its place in the list of changes.
    """

    kind: str
    text: str
    role: str = ""
    before: str = ""
    reason: str = ""
    proofs: tuple[Proof, ...] = ()
    index: int = 0


@dataclass(frozen=True, slots=True)
class Doubt:
    """An operation that does not simply stand, with the sentences that say why."""

    change: Edit
    reasons: tuple[str, ...]
