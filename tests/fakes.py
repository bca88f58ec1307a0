"""Named fakes: a clock nobody waits for, a platform in memory, and a person who talks to the bot through it."""

import asyncio
import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

from core.chat import (
    Artifact,
    Body,
    Button,
    Capabilities,
    ChatRef,
    Incoming,
    Invoke,
    Message,
    MessageRef,
    Outgoing,
    Press,
    RemoteFile,
    plain,
)
from core.conversation.engine import Engine
from core.errors import Unreadable
from core.ports import PLAIN, Document, Fitted, Flaw, Format, Held, Own, Style, Writer
from core.resume.model import Resume

START = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
CAPABILITIES = Capabilities(
    max_text=4096,
    max_caption=1024,
    max_upload=50_000_000,
    max_download=20_000_000,
    edit_every=0.01,
    dedupe_window=0,
    gather_for=0,
    buttons_per_row=2,
)


class PatientClock:
    """Time that passes only when somebody sleeps: sleeping moves it on at once."""

    def __init__(self) -> None:
        self.time = START

    def now(self) -> datetime:
        return self.time

    async def sleep(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)
        await asyncio.sleep(0)


class HeldClock(PatientClock):
    """Time that stands still until the test moves it on."""

    def __init__(self) -> None:
        super().__init__()
        self._moved = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        until = self.time + timedelta(seconds=seconds)
        while self.time < until:
            await self._moved.wait()

    def move(self, seconds: float) -> None:
        self.time += timedelta(seconds=seconds)
        moved, self._moved = self._moved, asyncio.Event()
        moved.set()


class GatedWriter:
    """The real writer behind a gate, which may close again after some documents; keeps what it wrote."""

    def __init__(self, inner: Writer) -> None:
        self.inner = inner
        self.gate = asyncio.Event()
        self.asked = asyncio.Event()
        self.shut = asyncio.Event()
        self.written: list[str] = []
        self.closes_after = 1000
        self.failure: Exception | None = None

    async def write(self, document: Document, format: Format, name: str, style: Style = PLAIN) -> Artifact:  # noqa: A002 - the port's word
        await self._pass()
        self.written.append(format)
        return await self.inner.write(document, format, name, style)

    async def fit(
        self, resume: Resume, expendable: Sequence[str], name: str, style: Style = PLAIN, most: float = math.inf
    ) -> Fitted:
        await self._pass()
        fitted = await self.inner.fit(resume, expendable, name, style, most)
        self.written += ["pdf"] if fitted.pdf else []
        return fitted

    async def _pass(self) -> None:
        self.asked.set()
        if len(self.written) == self.closes_after:
            self.gate.clear()
            self.shut.set()
        await self.gate.wait()
        if self.failure:
            raise self.failure

    async def hold(self, document: Document, pages: int, style: Style = PLAIN) -> Held:
        await self._pass()
        return await self.inner.hold(document, pages, style)

    async def verify(self, document: Document, artifact: Artifact, pages: int = 0) -> Sequence[Flaw]:
        return await self.inner.verify(document, artifact)

    async def preview(self, pdf: Artifact) -> Sequence[Artifact]:
        return await self.inner.preview(pdf)

    async def own(self, original: Artifact, resume: Resume, name: str) -> Own | None:
        return await self.inner.own(original, resume, name)


@dataclass
class Posted:
    """A message as the person sees it now, with everything it has been."""

    ref: MessageRef
    message: Outgoing
    history: list[Outgoing] = field(default_factory=list)

    @property
    def text(self) -> str:
        return plain(self.message.text)

    @property
    def labels(self) -> list[str]:
        return [button.label for button in self.message.buttons]


class MemoryPlatform:
    """A chat platform in memory. `fault` may raise before anything is sent; `changed` is set at the next post or edit."""

    def __init__(self, name: str = "memory", capabilities: Capabilities = CAPABILITIES) -> None:
        self.name = name
        self.capabilities = capabilities
        self.posted: list[Posted] = []
        self.files: dict[str, bytes] = {}
        self.changed = asyncio.Event()
        self.fault: Callable[[str, Outgoing], None] = lambda _what, _message: None

    async def post(self, chat: ChatRef, message: Outgoing, key: str) -> MessageRef:
        self.fault("post", message)
        ref = MessageRef(chat, str(len(self.posted) + 1))
        self.posted.append(Posted(ref, message))
        self._pulse()
        return ref

    async def edit(self, ref: MessageRef, message: Outgoing) -> None:
        self.fault("edit", message)
        posted = next(one for one in self.posted if one.ref == ref)
        posted.history.append(posted.message)
        posted.message = message
        self._pulse()

    def _pulse(self) -> None:
        changed, self.changed = self.changed, asyncio.Event()
        changed.set()

    async def fetch(self, file: RemoteFile) -> bytes:
        if file.token not in self.files:
            raise Unreadable("expired")
        return self.files[file.token]

    async def run(self, sink: object) -> None:
        """Nothing comes in by itself: `Talk` brings it."""


class Talk:
    """One person's conversation: each call is said and worked on to the end; `heard` is what came back to it."""

    def __init__(self, engine: Engine, platform: MemoryPlatform, clock: PatientClock, person: str = "ann") -> None:
        self.engine, self.platform, self.clock, self.person = engine, platform, clock, person
        self.chat = ChatRef(platform.name, f"chat-{person}")
        self.number = 0

    @property
    def messages(self) -> Sequence[Posted]:
        return [one for one in self.platform.posted if one.ref.chat == self.chat]

    @property
    def documents(self) -> Sequence[Artifact]:
        """The files it was given, without the pictures that are only there to be looked at."""
        return [one.message.attachment for one in self.messages if one.message.attachment and not one.message.picture]

    @property
    def pictures(self) -> Sequence[Artifact]:
        return [one.message.attachment for one in self.messages if one.message.attachment and one.message.picture]

    def incoming(self, body: Body) -> Incoming:
        self.number += 1
        return Incoming(f"{self.person}-{self.number}", self.chat, self.person, self.clock.now(), body)

    async def _take(self, body: Body) -> str:
        seen = {id(one): len(one.history) for one in self.messages}
        await self.engine.accept(self.incoming(body))
        await self.engine.rest()
        return "\n---\n".join(one.text for one in self.messages if seen.get(id(one)) != len(one.history))

    async def say(self, text: str, *, edits: str = "") -> str:
        return await self._take(Message(text, edits=edits))

    async def send(self, body: Body) -> str:
        return await self._take(body)

    async def upload(self, name: str, data: bytes, caption: str = "", media_type: str = "") -> str:
        return await self._take(Message(caption, (self.remote(name, data, media_type),)))

    def remote(self, name: str, data: bytes, media_type: str = "", role: str = "") -> RemoteFile:
        self.platform.files[name] = data
        return RemoteFile(name, media_type, len(data), name, role)

    async def command(self, name: str, **args: str) -> str:
        return await self._take(Invoke(name, args))

    def button(self, label: str) -> Button:
        """The newest button with this label."""
        found = [button for one in self.messages for button in one.message.buttons if button.label == label]
        if not found:
            raise LookupError(f"no button {label!r} among {[b.label for one in self.messages for b in one.message.buttons]}")
        return found[-1]

    async def press(self, label: str) -> str:
        """Press the newest button with this label, on the message it stands on."""
        button = self.button(label)
        return await self._take(Press(button.id, message=self.standing(button).ref.id))

    def standing(self, button: Button) -> Posted:
        """The message that a button stands on now."""
        return next(one for one in self.messages if button in one.message.buttons)


def with_forms(platform: MemoryPlatform) -> MemoryPlatform:
    """The same platform, able to open forms."""
    platform.capabilities = replace(platform.capabilities, forms=True)
    return platform
