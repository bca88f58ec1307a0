"""What people and Vitae say to each other, in words no platform owns.

Adapters translate their platform into these nouns and back; the core knows nothing else of the outside.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime


@dataclass(frozen=True, slots=True)
class ChatRef:
    """Where messages go: a platform's name, its id of the chat, and a topic or thread inside it. Never state."""

    platform: str
    chat: str
    topic: str = ""


@dataclass(frozen=True, slots=True)
class MessageRef:
    """A message that Vitae posted, as its platform names it."""

    chat: ChatRef
    id: str


@dataclass(frozen=True, slots=True)
class RemoteFile:
    """A file that still lies with the platform. `size` in bytes (0: unknown); `token` means something only to its adapter.

    `role` is what the person said it is ("resume" or "posting"), or empty when they did not say.
    """

    name: str
    media_type: str
    size: int
    token: str
    role: str = ""


@dataclass(frozen=True, slots=True)
class Message:
    """Free chat. `edits` names the person's earlier message that this one corrects, by its `Incoming.id`.

    `group` joins the parts of an album. `unreadable` names content that Vitae can't take in ("sticker", "voice", ...).
    """

    text: str = ""
    files: tuple[RemoteFile, ...] = ()
    edits: str = ""
    group: str = ""
    unreadable: str = ""


@dataclass(frozen=True, slots=True)
class Invoke:
    """A command with its arguments, or a pressed button once its record was found: to the core they are the same."""

    name: str
    args: Mapping[str, str] = field(default_factory=dict)
    files: tuple[RemoteFile, ...] = ()


@dataclass(frozen=True, slots=True)
class Press:
    """A pressed button before its record was found: the opaque id that the platform carried.

    `text` is what the person wrote into the form that the button opened. `message` is the platform's id of the message that
    the button stands on, so that this message can become the answer (empty: unknown).
    """

    button: str
    text: str = ""
    message: str = ""


Body = Message | Invoke | Press


@dataclass(frozen=True, slots=True)
class Incoming:
    """One thing a person said or did. `id` is unique within the platform and names the message for later corrections.

    `person` is the platform's id of the person; `at` is aware UTC; `locale` is a BCP 47 tag or empty.
    """

    id: str
    chat: ChatRef
    person: str
    at: datetime
    body: Body
    locale: str = ""


@dataclass(frozen=True, slots=True)
class Button:
    """A verb the person can press: the command behind it with its arguments, and the thread it belongs to.

    `id` is opaque, given when the message is committed, and is all that a platform ever carries.
    `form` is the prompt of a text form that platforms with forms open instead of sending the press.
    """

    label: str
    command: str
    args: Mapping[str, str] = field(default_factory=dict)
    thread: str = ""
    id: str = ""
    form: str = ""


@dataclass(frozen=True, slots=True)
class Artifact:
    """A finished file: its speaking name, media type and bytes."""

    name: str
    media_type: str
    data: bytes = field(repr=False)


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One message of Vitae. `text` is plain, with `strong` as its only markup. At most one attachment a message.

    `picture`: the attachment is there to be looked at, and shown in the chat where the platform can.
    """

    text: str = ""
    buttons: tuple[Button, ...] = ()
    attachment: Artifact | None = None
    picture: bool = False


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What differs between platforms, as data.

    `max_text` and `max_caption` in characters, `max_upload` and `max_download` in bytes, `edit_every`, `gather_for`
    and `dedupe_window` in seconds; `forms`: a button may open a text form.
    """

    max_text: int
    max_caption: int
    max_upload: int
    max_download: int
    edit_every: float
    dedupe_window: float
    gather_for: float
    buttons_per_row: int
    forms: bool = False


STRONG, END = "\x02", "\x03"


def strong(text: str) -> str:
    """Mark text for emphasis; adapters turn the marks into their platform's own, or drop them."""
    return f"{STRONG}{text}{END}"


def plain(text: str) -> str:
    """Text without the marks of `strong`."""
    return text.replace(STRONG, "").replace(END, "")
