"""The ports: everything the core needs from the outside, as Protocols that adapters fulfil."""

import math
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol, TypeVar

from core.chat import Artifact, Button, Capabilities, ChatRef, Incoming, MessageRef, Outgoing, RemoteFile
from core.conversation.state import Desk, Person, StoredFile, Thread
from core.resume.model import Origin, Resume, Source
from core.style import PLAIN as PLAIN  # noqa: PLC0414 - part of the port
from core.style import Look as Look  # noqa: PLC0414 - part of the port
from core.style import Measures as Measures  # noqa: PLC0414 - part of the port
from core.style import Paper as Paper  # noqa: PLC0414 - part of the port
from core.style import Style as Style  # noqa: PLC0414 - part of the port
from core.tailoring.letter import Letter


class Messenger(Protocol):
    """The part of a platform that answers use."""

    capabilities: Capabilities

    async def post(self, chat: ChatRef, message: Outgoing, key: str) -> MessageRef:
        """Post a new message. `key` makes repeating it harmless as far as `Capabilities.dedupe_window` reaches.

        Raises RetryLater, Unreachable or Refused.
        """

    async def edit(self, ref: MessageRef, message: Outgoing) -> None:
        """Make a posted message be this one; may turn text into a document. Repeating it is harmless. Raises as `post`."""

    async def fetch(self, file: RemoteFile) -> bytes:
        """The bytes of a file a person sent. Raises Unreadable("expired" | "too_large"), RetryLater."""


class Platform(Messenger, Protocol):
    """A chat platform: receives until cancelled, and sends."""

    name: str

    async def run(self, sink: "Sink") -> None:
        """Receive until cancelled. The platform is told "received" only after `sink.accept` returned."""


@dataclass(frozen=True, slots=True)
class Form:
    """A one-field text form that a button opens: `title` and `label` up to 45 characters, the question in full as `text`."""

    title: str
    label: str
    text: str


class Sink(Protocol):
    """Where platforms bring what people said."""

    async def accept(self, incoming: Incoming) -> None:
        """Commit it to the inbox; a known id is dropped silently. Raises StoreUnavailable: then it must be sent again."""

    async def form(self, platform: str, person: str, button: str) -> Form | None:
        """The form behind a button that was declared as one; None when it is stale or somebody else's."""

    async def last_seen(self, platform: str) -> Mapping[ChatRef, str]:
        """The id of the last accepted free message per chat, to ask a platform for what was said since."""


@dataclass(frozen=True, slots=True)
class Received:
    """An inbox row: the event, its place in the order of arrival, when it was committed (aware UTC)."""

    sequence: int
    incoming: Incoming
    received: datetime


@dataclass(frozen=True, slots=True)
class Note:
    """An outbox row to be: what to say where. `key` is unique per outgoing message and stable over retries.

    `file` is a stored file's id to send as the attachment. `over` names a task whose status message this one replaces, `onto` a
    posted message that this one becomes. `thread` is what it speaks of: when that is erased, it is not sent any more.
    """

    key: str
    chat: ChatRef
    message: Outgoing
    file: str = ""
    over: str = ""
    thread: str = ""
    onto: MessageRef | None = None


@dataclass(frozen=True, slots=True)
class Pending:
    """An outbox row not yet delivered: `place` is the placeholder already posted for its document, if any."""

    sequence: int
    person: str
    note: Note
    place: MessageRef | None = None


InvitationState = Literal["good", "unknown", "used", "expired"]
Identity = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Turn:
    """All that one turn commits, in one transaction.

    `thread` is the new state with `revision` still the one it was loaded with (compare-and-set; the store counts it up);
    None leaves threads alone, so that /status and /help never collide. `opens`: make `thread` the open one of the chat.
    `done` are the inbox sequences this turn used up. `erase` is the id of a thread to delete with everything in it.
    `redeem` is the code of an invitation to use once.
    """

    person: Person
    chat: ChatRef
    thread: Thread | None = None
    opens: bool = False
    notes: tuple[Note, ...] = ()
    done: tuple[int, ...] = ()
    erase: str = ""
    redeem: str = ""


@dataclass(frozen=True, slots=True)
class Work:
    """A thread whose state is Working, found at start-up."""

    person: str
    chat: ChatRef
    thread: str


class Store(Protocol):
    """Everything durable. A person's words are sealed with that person's key; deleting the key deletes them."""

    async def accept(self, incoming: Incoming) -> str | None:
        """Into the inbox, committed. Returns the lane (person id) to wake, or None for a known id.

        A new (platform, person) becomes a new person with a key of their own. Raises StoreUnavailable.
        """

    async def inbox(self, lane: str) -> Sequence[Received]:
        """What waits for this person, in order of arrival."""

    async def desk(self, lane: str, chat: ChatRef, thread: str = "") -> Desk:
        """The person, and the thread with this id if it is theirs; by default the one open in this chat."""

    async def threads(self, lane: str) -> Sequence[Thread]:
        """All threads of a person, the last updated first."""

    async def commit(self, turn: Turn) -> None:
        """One transaction. Buttons of `notes` come with ids already.

        Raises Conflict when the revision moved on, or the invitation is used up or out of date.
        """

    async def button(self, lane: str, button: str) -> Button | None:
        """The record of a button of this person; None when unknown, deleted or another person's."""

    async def outbox(self, lane: str) -> Sequence[Pending]:
        """What is still to be delivered to this person, in order."""

    async def placed(self, sequence: int, place: MessageRef) -> None:
        """Remember the placeholder posted for a document."""

    async def delivered(self, sequences: Sequence[int]) -> None:
        """These outbox rows are done (sent, or given up)."""

    async def stage(self, task: str, stage: str, digest: str) -> bytes | None:
        """The stored result of a task's stage for exactly this input (`digest` in hex), if it was finished before."""

    async def keep_stage(self, lane: str, task: str, stage: str, digest: str, result: bytes) -> None:
        """Store a finished stage, sealed."""

    async def keep_file(self, lane: str, thread: str, name: str, media_type: str, data: bytes) -> StoredFile:
        """Store a file's bytes, sealed; the same bytes in the same thread are stored once."""

    async def file(self, lane: str, file: str) -> Artifact | None:
        """The bytes of a stored file of this person."""

    async def status_message(self, task: str) -> MessageRef | None:
        """The live message a task reports in, kept so that a restart goes on in the same one."""

    async def keep_status_message(self, lane: str, task: str, ref: MessageRef) -> None:
        """Remember the live message of a task."""

    async def lane(self, platform: str, person: str) -> str | None:
        """The person id behind a platform's id, if known."""

    async def identities(self, lane: str) -> Sequence[Identity]:
        """Who a person is to their platforms: pairs of a platform's name and its id of them."""

    async def invite(self, code: str, uses: int, expires: datetime) -> None:
        """Keep a new invitation, as a keyed hash: it makes `uses` people members before it `expires`."""

    async def invitation(self, code: str) -> InvitationState:
        """Whether this code can be redeemed now."""

    async def waiting(self) -> Sequence[str]:
        """Lanes with something in the inbox or the outbox, for recovery at start-up."""

    async def working(self) -> Sequence[Work]:
        """Threads whose task was running, for recovery at start-up."""

    async def idle(self, since: datetime) -> Sequence[Work]:
        """Threads with an open question, not paused, untouched since then."""

    async def last_seen(self, platform: str) -> Mapping[ChatRef, str]:
        """The id of the last free message accepted per chat."""

    async def forget_seen(self, before: datetime) -> None:
        """Drop ids kept against duplicates that are older than this, with finished inbox and outbox rows."""

    async def close(self) -> None:
        """Release the database."""


@dataclass(frozen=True, slots=True)
class ReadFile:
    """A document as text: reading order, one source line per text line, page offsets, links found, kind of file.

    `unseen` are words that nobody who looks at the document can see; they are no part of the text.

    `unread` are the numbers of pages that are pictures and could not be read.

    `origins` lead from the text back into a LaTeX file, whose letters are offsets into its decoded text.
    """

    source: Source
    format: Literal["pdf", "docx", "markdown", "text", "json", "yaml", "latex", "image", "html"]
    links: tuple[str, ...] = ()
    unseen: tuple[str, ...] = ()
    origins: tuple[Origin, ...] = ()
    unread: tuple[int, ...] = ()


class Reader(Protocol):
    """Reads what people send. Runs outside the event loop, with limits."""

    async def read(self, name: str, media_type: str, data: bytes, source: str) -> ReadFile:
        """Extract the text; `source` becomes the id of the Source. Raises Unreadable."""


Format = Literal["pdf", "docx", "markdown", "text", "json", "latex"]
Document = Resume | Letter


@dataclass(frozen=True, slots=True)
class Unplaced:
    """A change that found no place in the person's own file.

    `text` is the line that should stand there ("new"), the line that should not stand there any more ("gone"), or the name of
    the part whose order should be another ("order").
    """

    kind: Literal["new", "gone", "order"]
    text: str


@dataclass(frozen=True, slots=True)
class Own:
    """A person's own file with the changes in it, but for those in `left`."""

    artifact: Artifact
    left: tuple[Unplaced, ...] = ()


@dataclass(frozen=True, slots=True)
class Fitted:
    """A resume on one page: without the lines and entries `cut` (ids, the first that went first), set in `style`, as `pdf`.

    When it does not fit, nothing is cut, there is no PDF, and `pages` is what it is foretold to take in the style asked for.
    `layouts` is how many the page took.
    """

    style: Style
    cut: tuple[str, ...] = ()
    pages: int = 1
    pdf: Artifact | None = None
    layouts: int = 0


@dataclass(frozen=True, slots=True)
class Held:
    """How many pages a document takes, and the style in which it takes them."""

    style: Style
    pages: int


@dataclass(frozen=True, slots=True)
class Flaw:
    """What is not as it was meant in a finished file, and the words that it is about: a person's, so never for a log.

    "words" are missing, out of order or too many; "joined" ones run together or fell apart; "letters" are ligatures and others
    that no program takes for letters; "glyphs" have no drawing; "pages" are empty or not as many as they should be; "links" are
    missing or lead elsewhere; an "unreadable" file can't be opened.
    """

    kind: Literal["words", "joined", "letters", "glyphs", "pages", "links", "unreadable"]
    text: str


@dataclass(frozen=True, slots=True)
class Trouble:
    """A file that did not read back as it was meant, and the first thing that was wrong.

    `sent`: set more plainly it did, and that is the file that was sent.
    """

    name: str
    flaw: Flaw
    sent: bool = False


class Writer(Protocol):
    """Makes documents. Runs outside the event loop."""

    async def write(self, document: Document, format: Format, name: str, style: Style = PLAIN) -> Artifact:  # noqa: A002
        """Lay out a resume or a letter; `name` is the file name without its suffix. Raises NoFont when letters can't be drawn."""

    async def fit(
        self, resume: Resume, expendable: Sequence[str], name: str, style: Style = PLAIN, most: float = math.inf
    ) -> Fitted:
        """Set a resume on one page: closer first, then smaller down to a readable size, then without expendable lines.

        `expendable` are ids of lines and entries, what may go first in front; no more of them go than it takes. A resume that is
        foretold to take more than `most` pages in the style itself is left as it is.
        """

    async def hold(self, document: Document, pages: int, style: Style = PLAIN) -> Held:
        """The largest measures at which a document takes no more than `pages`, or the style as it is when none do."""

    async def verify(self, document: Document, artifact: Artifact, pages: int = 0) -> Sequence[Flaw]:
        """Read the file back, as other programs will, and compare it with what was meant; none if it is right.

        `pages` is how many it should have, where that was promised.
        """

    async def preview(self, pdf: Artifact) -> Sequence[Artifact]:
        """JPEGs of page one, and of page two when there are exactly two; none when they can't be had."""

    async def own(self, original: Artifact, resume: Resume, name: str) -> Own | None:
        """The file that a resume was once read from, of the kind `Source.format`, with only what is different now changed in it.

        None where a file of this kind, or this very file, can't be edited in place. Every change is in it or in `Own.left`.
        """


class Clock(Protocol):
    """Time, so that tests never wait."""

    def now(self) -> datetime:
        """Aware UTC."""

    async def sleep(self, seconds: float) -> None:
        """Wait."""


class Lanes(Protocol):
    """One lane a person: wakes are merged, the inbox is the only truth."""

    def wake(self, lane: str) -> None:
        """Something changed for this person: drain their inbox."""

    async def drain(self) -> None:
        """Wait until every lane is at rest."""

    async def close(self) -> None:
        """Stop where things stand; what is not done stays in the store."""


LaneMaker = Callable[[Callable[[str], Awaitable[None]]], Lanes]


T = TypeVar("T")


class Codec(Protocol):
    """Turns results of stages into bytes and back, so that a restart can go on from them."""

    def dump(self, value: object, /) -> bytes:
        """The value as bytes; equal values give equal bytes."""

    def load(self, kind: type[T], data: bytes, /) -> T:
        """The value again; `kind` is a dataclass."""


Progress = Callable[[str], Awaitable[None]]
