"""The nouns of cover letters.

A letter takes three things from the posting: company, role title, addressee. Everything it says about the person rests on
evidence, sentence by sentence. Contact data stands in its head only, put there by code.
"""

from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from core.resume.model import Contact, Resume
from core.resume.names import as_signed
from core.tailoring.model import Evidence, Posting


class Length(StrEnum):
    """How much a letter tells. It never changes what is true, only how many facts are told."""

    SHORT = "short"
    USUAL = "usual"
    LONG = "long"


class Tone(StrEnum):
    """How a letter greets, connects and ends."""

    PLAIN = "plain"
    WARM = "warm"
    FORMAL = "formal"


@dataclass(frozen=True, slots=True)
class Style:
    """What the person chose by button."""

    length: Length = Length.USUAL
    tone: Tone = Tone.PLAIN


@dataclass(frozen=True, slots=True)
class Sentence:
    """A sentence and the ids of lines, entries (their head) and evidence that it rests on.

    Without evidence it says nothing about the person: a greeting, what the letter is for, how it ends. `told` are the parts
    that do say something, where the rest are words of the frame ("Also on my resume:"); only the built-in writer gives them,
    and without them all of the text is judged.
    """

    text: str
    evidence: tuple[str, ...] = ()
    told: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Sentences that belong together; `points` are lines quoted below them as a list."""

    sentences: tuple[Sentence, ...] = ()
    points: tuple[Sentence, ...] = ()

    def all(self) -> tuple[Sentence, ...]:
        """Everything said in it, in order."""
        return (*self.sentences, *self.points)


class Reason(StrEnum):
    """Why a sentence is not in the letter."""

    UNSUPPORTED = "unsupported"  # its evidence does not say it
    UNSURE = "unsure"  # its evidence nearly says it: nobody could approve the wording here
    UNCITED = "uncited"  # it cites nothing that there is
    MIXED = "mixed"  # it cites two roles at once
    DENIED = "denied"  # it names what the person said they never did
    POSTING = "posting"  # it repeats the posting, or takes more from it than its three words
    CONTACT = "contact"  # it holds contact data
    LANGUAGE = "language"  # it is in another language than the letter


@dataclass(frozen=True, slots=True)
class LeftOut:
    """A sentence that is not in the letter; `detail` is the truth check's own sentence about it, if it has one."""

    text: str
    reason: Reason
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Letter:
    """A whole letter. `dated` is the day in the letter's language; `title` and `company` are empty when not known.

    `asked_language` is the posting's, when the letter could not be in it because the facts are in another. `writer` is the
    display name of the model that wrote it; empty: the built-in writer.
    """

    language: str
    sender: Contact
    dated: str
    subject: str
    salutation: str
    paragraphs: tuple[Paragraph, ...]
    farewell: str
    company: str = ""
    title: str = ""
    addressee: str = ""
    left_out: tuple[LeftOut, ...] = ()
    asked_language: str = ""
    writer: str = ""

    @property
    def signature(self) -> str:
        """The sender's name as one signs: not in capitals."""
        return as_signed(self.sender.name)

    def sentences(self) -> Iterator[Sentence]:
        """Every sentence of the body, in order."""
        return (one for paragraph in self.paragraphs for one in paragraph.all())

    def claims(self) -> tuple[Sentence, ...]:
        """The sentences that say something about the person."""
        return tuple(one for one in self.sentences() if one.evidence)


@dataclass(frozen=True, slots=True)
class LetterOrder:
    """All that a letter is made of.

    `resume` is the finished one, `evidence` what the answers state and deny, `never` the terms denied in any thread. `company` is
    the employer as the person named it; empty: as the posting does.
    """

    resume: Resume
    posting: Posting
    day: date
    evidence: tuple[Evidence, ...] = ()
    never: tuple[str, ...] = ()
    style: Style = field(default_factory=Style)
    company: str = ""


@dataclass(frozen=True, slots=True)
class LetterProposal:
    """What a model returns: the paragraphs between opening and ending, each sentence with the ids it rests on.

    Greeting, opening, ending and head are never its own. `writer` is its display name.
    """

    paragraphs: tuple[tuple[Sentence, ...], ...]
    writer: str = ""
