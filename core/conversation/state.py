"""What Vitae remembers of a person and of each thread, and what an event may change.

State is keyed by thread; the open thread by (person, chat). Everything here is sealed with the person's key at rest.
"""

from dataclasses import dataclass, field
from datetime import datetime
from typing import Literal

from core.building.model import Turn
from core.chat import Button, ChatRef
from core.editing.model import Ask, Understood, Wish
from core.resume.changes import Edit
from core.resume.model import Resume, Source
from core.tailoring.letter import Letter, LetterOrder, Style
from core.tailoring.model import Answer, ChangeNote, Doubt, Evidence, Gap, Missing, Placement, Posting, Question


@dataclass(frozen=True, slots=True)
class Collecting:
    """A resume or a posting is still missing."""

    kind: Literal["collecting"] = "collecting"


@dataclass(frozen=True, slots=True)
class Asking:
    """The questions are being asked; the next one is `Thread.questions[len(Thread.answers)]`. `paused`: left alone too long."""

    paused: bool = False
    kind: Literal["asking"] = "asking"


@dataclass(frozen=True, slots=True)
class Building:
    """A resume is built from conversation: `Thread.told` are the answers so far, and they give what is asked next.

    `fixing` is the field that the next message puts anew ("role-0-title"), or empty. `paused`: left alone too long.
    """

    fixing: str = ""
    paused: bool = False
    kind: Literal["building"] = "building"


@dataclass(frozen=True, slots=True)
class Reviewing:
    """A review asks for one fact, and what the person says next is the answer.

    `finding` is what it is about, `before` where the thread goes then.
    """

    finding: str
    question: str
    before: "Collecting | Ready"
    kind: Literal["reviewing"] = "reviewing"


@dataclass(frozen=True, slots=True)
class Working:
    """A task runs. `before` is where /cancel goes back to."""

    task: "Task"
    before: "Collecting | Asking | Building | Reviewing | Ready"
    kind: Literal["working"] = "working"


@dataclass(frozen=True, slots=True)
class Ready:
    """The latest version was delivered."""

    kind: Literal["ready"] = "ready"


State = Collecting | Asking | Building | Reviewing | Working | Ready


@dataclass(frozen=True, slots=True)
class StoredFile:
    """A file the person sent, kept with its turn. `id` finds its bytes in the store; `sha256` in hex, `size` in bytes."""

    id: str
    name: str
    media_type: str
    size: int
    sha256: str
    at: datetime


@dataclass(frozen=True, slots=True)
class Intake:
    """Something to read: a file by its adapter's token, or a pasted text. `role` as the person declared it, or empty."""

    id: str
    name: str = ""
    media_type: str = ""
    size: int = 0
    token: str = ""
    text: str = ""
    role: str = ""


@dataclass(frozen=True, slots=True)
class Task:
    """Long work outside any turn. Its id changes with every start, so that a late end of an old one is told apart.

    `draft` is a version to be laid out: everything about it is decided but its files. `letter` is what a letter is to be made of.
    `version` is the number of the one to be exported (0: the newest). `then` is what follows the reading. `wish` is what a model
    is asked to make of a request, `turn` a description that it is asked to sort.
    """

    id: str
    kind: Literal["read", "tailor", "export", "render", "letter", "edit", "draft", "machine"]
    intakes: tuple[Intake, ...] = ()
    message: str = ""
    format: Literal["", "pdf", "docx", "markdown", "text", "json", "latex", "own"] = ""
    draft: "Version | None" = None
    letter: LetterOrder | None = None
    then: Literal["", "review"] = ""
    wish: Wish | None = None
    turn: Turn | None = None
    version: int = 0


@dataclass(frozen=True, slots=True)
class Page:
    """What is printed of a version, and on how many pages.

    `wish` is "one" when the person asked for one page and "two" when for all of it; else only what nearly fits is fitted.
    `cut` are ids of the version's lines and entries that are not printed, in the order they went. `back` are lines the person
    put back, which stay; `allowed` entries that they said may go. `needs` are the entries that would have to go for one page.
    `count` is the number of pages (0: not known). `alone`: nothing else is asked for, so what does not fit is not delivered.
    """

    wish: Literal["", "one", "two"] = ""
    cut: tuple[str, ...] = ()
    back: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    needs: tuple[str, ...] = ()
    count: int = 0
    alone: bool = False


AS_IT_COMES = Page()


@dataclass(frozen=True, slots=True)
class Version:
    """A finished resume: `changes` applied to `base` give `resume`; the files lie in the store.

    `held` are operations whose wording the person must approve first, `refused` those they took back; neither is in `resume`.
    `evidence` is what all of them cite; `sources` are the answers and messages that it lies in. `writer` is the display name of
    the model that wrote (empty: the built-in writer). `request` are the words of an edit and `size` its measured size. `context`
    is the digest of all it was made from, so that the same is not made twice. `edits` are those of `changes` that the person
    asked for in their own words; `restores` is the number of the version that undoing brought back (0: none). `page` says what
    of `resume` is printed.
    """

    number: int
    resume: Resume
    changes: tuple[Edit, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    missing: tuple[Missing, ...] = ()
    files: tuple[StoredFile, ...] = ()
    notes: tuple[ChangeNote, ...] = ()
    placements: tuple[Placement, ...] = ()
    base: Resume | None = None
    held: tuple[Doubt, ...] = ()
    refused: tuple[Edit, ...] = ()
    sources: tuple[Source, ...] = ()
    writer: str = ""
    request: str = ""
    size: Literal["", "minor", "moderate", "major"] = ""
    context: str = ""
    edits: tuple[Edit, ...] = ()
    restores: int = 0
    page: Page = AS_IT_COMES


@dataclass(frozen=True, slots=True)
class Choice:
    """What the person decided about one change, by its card's number: whether it stands in the next version."""

    card: int
    keep: bool


@dataclass(frozen=True, slots=True)
class Review:
    """Choices on the cards of one version, the newest last. They wait until the person is done, then make one new version.

    `seen` is a digest of the cards as they were last shown, so that a number speaks of the card that was seen.
    """

    version: int = 0
    chosen: tuple[Choice, ...] = ()
    seen: str = ""


@dataclass(frozen=True, slots=True)
class LetterVersion:
    """A finished cover letter with its files. `version` is the number of the resume it goes with; `context` as a version's."""

    number: int
    letter: Letter
    files: tuple[StoredFile, ...] = ()
    style: Style = field(default_factory=Style)
    version: int = 0
    context: str = ""


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question with its answer, kept when the questions change, so that no words are lost and none asked for twice."""

    question: Question
    answer: Answer


NO_WISH = -1


@dataclass(frozen=True, slots=True)
class Correction:
    """What the person put right before there was a version: the resume `before` it, and each pair of words, the old and the new.

    `answers` is how many questions were answered by then. `wishes` is how many wishes waited, when it was one that was noted.
    """

    before: Resume
    pairs: tuple[tuple[str, str], ...] = ()
    answers: int = 0
    wishes: int = NO_WISH


@dataclass(frozen=True, slots=True)
class Wished:
    """What the person asked of the version that will be written: `found` in the words of `source`, for the resume of that id."""

    found: Understood
    source: Source
    resume: str


Wanted = Literal["", "company", "name", "email", "phone", "title", "organisation", "dates", "location", "words", "review"]
"""What a person's next message is asked to tell; "review": a resume, to be looked at as soon as it is read."""


@dataclass(frozen=True, slots=True)
class Thread:
    """One resume set against one posting, with everything said about it.

    `texts` are all sources ever taken in, the newest last; `shelf` holds every answer given, also to questions gone by,
    and `told` the answers that a resume is built from. `asked` is an open question of the editor.
    `company` is the employer as the person named it; `wants` is what their next message is asked to tell: that, a field of the
    resume's head or of the entry `about`, or which words of a picture were misread. `corrections` are what undoing takes back
    before there is a version, the newest last; `wishes` is what they asked of the version that will be.
    `shown` are the buttons they saw last.
    """

    id: str
    created: datetime
    updated: datetime
    title: str = ""
    resume: Resume | None = None
    posting: Posting | None = None
    gaps: tuple[Gap, ...] = ()
    questions: tuple[Question, ...] = ()
    answers: tuple[Answer, ...] = ()
    files: tuple[StoredFile, ...] = ()
    versions: tuple[Version, ...] = ()
    letters: tuple[LetterVersion, ...] = ()
    texts: tuple[Source, ...] = ()
    shelf: tuple[Exchange, ...] = ()
    company: str = ""
    wants: Wanted = ""
    about: str = ""
    review: Review = Review()
    told: tuple[Turn, ...] = ()
    asked: Ask | None = None
    corrections: tuple[Correction, ...] = ()
    wishes: tuple[Wished, ...] = ()
    shown: tuple[Button, ...] = ()
    state: State = field(default_factory=Collecting)
    revision: int = 0


@dataclass(frozen=True, slots=True)
class Person:
    """What outlives a thread: the language of the chat, whether the first words were said, and what they never did.

    `model` is the catalogue name of the model they picked (empty: the operator's default; "builtin": none). `member`: they have
    redeemed an invitation, so more models may be used. `tries` are the times of wrong codes, for as long as those count.
    `look` and `paper` are what their documents are laid out in (empty: the usual look, the paper of the job's country).
    """

    id: str
    language: str = "en"
    greeted: bool = False
    never: tuple[str, ...] = ()
    model: str = ""
    member: bool = False
    tries: tuple[datetime, ...] = ()
    look: Literal["", "classic", "modern", "compact", "academic"] = ""
    paper: Literal["", "a4", "letter"] = ""


@dataclass(frozen=True, slots=True)
class Desk:
    """What one turn works on: the person, the chat, and the thread open in it (none before the first word)."""

    person: Person
    chat: ChatRef
    thread: Thread | None = None
