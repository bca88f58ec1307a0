"""What can happen to a thread, and what is decided about it.

Everything a person does arrives as `Said` or `Invoked`; the ends of tasks and the passing of time are events like them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from core.building.model import Draft
from core.chat import Artifact, Button, Capabilities, Invoke, Message, Outgoing
from core.conversation.state import AS_IT_COMES, Intake, Page, Person, StoredFile, Task, Thread, Version
from core.editing.model import Revised, Wish
from core.models import Offer, Spent
from core.ports import InvitationState, Trouble, Unplaced
from core.resume.model import Resume, Source
from core.tailoring.letter import Letter, LetterOrder
from core.tailoring.model import Posting
from core.tailoring.writer import Tailored


@dataclass(frozen=True, slots=True)
class Said:
    """Free chat, already gathered; `ids` are the messages it came in."""

    message: Message
    ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Invoked:
    """A command, or a button of this person (then `pressed`); `message` is the message that the button stands on."""

    invoke: Invoke
    id: str
    pressed: bool = False
    message: str = ""


@dataclass(frozen=True, slots=True)
class Stale:
    """A button whose record is gone or belongs to somebody else: nothing may happen, but the person gets a word."""

    id: str


@dataclass(frozen=True, slots=True)
class Reading:
    """How reading one intake ended: a source with what it was taken for, or the reason it failed.

    `unseen` are words of the file that nobody who looks at it can see; they are left out. `unread` are the numbers of pages
    that are pictures and could not be read. `people` are those whose resumes it holds, when they are several.
    """

    intake: Intake
    source: Source | None = None
    kind: str = "neither"
    resume: Resume | None = None
    posting: Posting | None = None
    file: StoredFile | None = None
    failure: str = ""
    unseen: str = ""
    unread: tuple[int, ...] = ()
    people: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Read:
    """The end of a reading task."""

    readings: tuple[Reading, ...]


@dataclass(frozen=True, slots=True)
class Author:
    """Who wrote: the display name of a model, or nothing for the built-in writer; then `lack` says why no model did.

    `lack` is a `core.models.Lack` or empty; it speaks of the model `title`, whose allowance is back at `resets`.
    """

    writer: str = ""
    lack: str = ""
    title: str = ""
    resets: datetime | None = None


@dataclass(frozen=True, slots=True)
class OwnFile:
    """The person's own file, kept, with the changes in it; those in `left` found no place there."""

    file: StoredFile
    left: tuple[Unplaced, ...] = ()


@dataclass(frozen=True, slots=True)
class Made:
    """The end of a tailoring task: what was written, the files that read back right, and what did not."""

    tailored: Tailored
    files: tuple[StoredFile, ...]
    failed: tuple[Trouble, ...] = ()
    author: Author = Author()
    own: OwnFile | None = None
    page: Page = AS_IT_COMES


@dataclass(frozen=True, slots=True)
class Rendered:
    """The end of laying out a draft: the files that read back right, and what did not."""

    draft: Version
    files: tuple[StoredFile, ...]
    failed: tuple[Trouble, ...] = ()
    own: OwnFile | None = None
    page: Page = AS_IT_COMES


@dataclass(frozen=True, slots=True)
class Exported:
    """The end of an export: one file, and whether it read back right. In the person's own file, `left` found no place.

    `anew`: their own file was wished for and could not be changed, so this one is laid out in its place.
    """

    file: StoredFile
    trouble: Trouble | None = None
    left: tuple[Unplaced, ...] = ()
    anew: bool = False


@dataclass(frozen=True, slots=True)
class Screened:
    """The end of reading a sent file back: what a program finds in it; None when it could not be read."""

    file: StoredFile
    resume: Resume | None


@dataclass(frozen=True, slots=True)
class Lettered:
    """The end of a letter: what was written from what, the files that read back right, and what did not."""

    order: LetterOrder
    letter: Letter
    files: tuple[StoredFile, ...] = ()
    failed: tuple[Trouble, ...] = ()
    author: Author = Author()


@dataclass(frozen=True, slots=True)
class Edited:
    """The end of asking a model what no form fits: what it comes to, and the files of the version that it gives, if any."""

    wish: Wish
    revised: Revised
    author: Author = Author()
    files: tuple[StoredFile, ...] = ()
    failed: tuple[Trouble, ...] = ()
    own: OwnFile | None = None
    page: Page = AS_IT_COMES


@dataclass(frozen=True, slots=True)
class SortedOut:
    """The end of having a description sorted: what is known from it; None when no model could help."""

    draft: Draft | None
    author: Author = Author()


Result = Read | Made | Exported | Rendered | Lettered | Edited | SortedOut | Screened


@dataclass(frozen=True, slots=True)
class Finished:
    """A task came to its end. One whose id is no longer current is dropped."""

    task: str
    result: Result


@dataclass(frozen=True, slots=True)
class Failed:
    """A task broke on our side; `code` is what the log calls it."""

    task: str
    code: str


@dataclass(frozen=True, slots=True)
class LeftAlone:
    """A question stayed unanswered for the configured time."""


Event = Said | Invoked | Stale | Finished | Failed | LeftAlone


@dataclass(frozen=True, slots=True)
class Usage:
    """A person's runs by model, of today and of this month (UTC), and for operators this month's sums of everybody."""

    today: Mapping[str, int] = field(default_factory=dict)
    month: Mapping[str, int] = field(default_factory=dict)
    everybody: tuple[Spent, ...] | None = None


@dataclass(frozen=True, slots=True)
class Context:
    """What a step may know of the outside: the time, the platform's data and the models on offer; the rest when it is needed.

    `surroundings.NEEDS` says for which commands: all `threads`; whether the person is a member by the operator's list (`listed`);
    their `usage`; what became of the `invitation` whose code they sent.
    """

    now: datetime
    capabilities: Capabilities
    offers: tuple[Offer, ...] = ()
    threads: tuple[Thread, ...] = ()
    listed: bool = False
    usage: Usage = field(default_factory=Usage)
    invitation: InvitationState = "unknown"


@dataclass(frozen=True, slots=True)
class Say:
    """One message to be sent. `file` names a stored file to attach.

    `over`: take the place of the task's status message. `flip`: take the place of the message whose button was pressed, if any.
    `picture`: what is attached is there to be looked at.
    """

    text: str = ""
    buttons: tuple[Button, ...] = ()
    file: StoredFile | None = None
    attachment: Artifact | None = None
    over: bool = False
    flip: bool = False
    picture: bool = False

    def outgoing(self) -> Outgoing:
        """The message as platforms know it, without the stored file."""
        return Outgoing(self.text, self.buttons, self.attachment, self.picture)


@dataclass(frozen=True, slots=True)
class Decision:
    """What one event changes: the person, the thread (None: left alone), what is said, a task to run, a thread to erase.

    `status` is the message in which the task reports; tasks that end at once have none. `stopped` is a task to interrupt.
    `redeem` is the code of an invitation that this uses once.
    """

    person: Person
    thread: Thread | None = None
    say: tuple[Say, ...] = ()
    task: Task | None = None
    status: Say | None = None
    erase: str = ""
    stopped: str = ""
    redeem: str = ""
