"""The terminal as a chat platform: one line in is one message, `#2` presses a button, `/upload` sends files.

With `--json` every message of the bot is one JSON line, so that programs can hold the conversation.
"""

import asyncio
import contextlib
import io
import json
import mimetypes
import shlex
import sys
import threading
from collections.abc import Awaitable, Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TextIO

from core.chat import (
    END,
    STRONG,
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
from core.commands import BY_NAME
from core.errors import StoreUnavailable, Unreadable
from core.ports import Sink

NAME = "console"
HELP = "Type a message. /upload FILE sends a file, /paste begins a long text (end it with a single .), #1 presses a button."
BOLD, NORMAL = "\x1b[1m", "\x1b[0m"


@dataclass(slots=True)
class Console:
    """A chat with one person over a pair of text streams.

    `settled` waits until everything said so far has its answer; without a terminal it is awaited after every line.
    """

    lines: Iterable[str]
    out: TextIO
    files: Path
    person: str = "you"
    as_json: bool = False
    terminal: bool = False
    settled: Callable[[], Awaitable[None]] | None = None
    name: str = NAME
    capabilities: Capabilities = field(init=False)
    _buttons: tuple[Button, ...] = ()
    _offered: str = ""
    _posted: int = 0
    _begun: dict[str, str] = field(default_factory=dict)  # the stem that the forms of a document got last
    _started: str = field(default_factory=lambda: f"{datetime.now(UTC):%Y%m%d%H%M%S%f}")

    def __post_init__(self) -> None:
        """The terminal has no limits of its own; only at a terminal are lines gathered, because people paste there."""
        self.capabilities = Capabilities(
            max_text=1_000_000,
            max_caption=1_000_000,
            max_upload=1_000_000_000,
            max_download=1_000_000_000,
            edit_every=0.2,
            dedupe_window=0,
            gather_for=0.4 if self.terminal else 0,
            buttons_per_row=8,
        )

    async def run(self, sink: Sink) -> None:
        """Greet, then work on each line until the input ends."""
        queue: asyncio.Queue[str | None] = asyncio.Queue()
        loop = asyncio.get_running_loop()
        threading.Thread(target=_feed, args=(self.lines, loop, queue), daemon=True).start()
        await self._take(sink, Invoke("start"), 0)
        number = 0
        while (line := await queue.get()) is not None:
            number += 1
            if line.strip() == "/paste":
                line = await _pasted(queue)
                body: Body | None = Message(line)
            else:
                body = self._body(line)
            if body is not None:
                await self._take(sink, body, number)
        await self._settle()

    async def _take(self, sink: Sink, body: Body, number: int) -> None:
        chat = ChatRef(NAME, self.person)
        incoming = Incoming(f"{self._started}-{number}", chat, self.person, datetime.now(UTC), body)
        try:
            await sink.accept(incoming)
        except StoreUnavailable:
            self._print("note", "", "That could not be stored, so it didn't count. Type it again.", (), None)
        if not self.terminal or number == 0:
            await self._settle()

    async def _settle(self) -> None:
        if self.settled:
            await self.settled()

    def _body(self, line: str) -> Body | None:
        """What a line means; None when there is nothing to do."""
        text = line.rstrip("\n")
        if self.terminal and not text.strip():
            return None
        if text.startswith("#") and text[1:].strip().isdecimal():
            index = int(text[1:]) - 1
            button = self._buttons[index].id if 0 <= index < len(self._buttons) else ""
            return Press(button, message=self._offered)
        if not text.startswith("/"):
            return Message(text)
        name, _, rest = text[1:].partition(" ")
        return _upload(rest) if name == "upload" else _invoke(name, rest.strip())

    async def post(self, chat: ChatRef, message: Outgoing, key: str) -> MessageRef:  # noqa: ARG002 - a line once printed can't come twice
        """Print a message."""
        self._posted += 1
        ref = MessageRef(chat, f"{self._started}-{self._posted}")
        self._show("message", ref, message)
        return ref

    async def edit(self, ref: MessageRef, message: Outgoing) -> None:
        """Print what a message became."""
        self._show("edit", ref, message)

    async def fetch(self, file: RemoteFile) -> bytes:
        """The bytes of a file on this computer."""
        try:
            return await asyncio.to_thread(Path(file.token).read_bytes)
        except OSError as error:
            raise Unreadable("expired") from error

    def _show(self, kind: str, ref: MessageRef, message: Outgoing) -> None:
        path = self._save(message.attachment) if message.attachment else None
        if message.buttons:
            self._buttons, self._offered = message.buttons, ref.id
        self._print(kind, ref.id, message.text, message.buttons, path)

    def _print(self, kind: str, message_id: str, text: str, buttons: tuple[Button, ...], path: Path | None) -> None:
        labels = [button.label for button in buttons]
        if self.as_json:
            row = {"type": kind, "id": message_id, "text": plain(text), "buttons": labels, "file": str(path) if path else None}
            self.out.write(json.dumps(row, ensure_ascii=False) + "\n")
        else:
            bold, normal = (BOLD, NORMAL) if self.terminal else ("", "")
            shown = text.replace(STRONG, bold).replace(END, normal)
            rows = [shown, *([f"  file: {path}"] if path else [])]
            if labels:
                rows.append("  " + "  ".join(f"[#{number} {label}]" for number, label in enumerate(labels, 1)))
            self.out.write("\n".join(rows) + "\n\n")
        self.out.flush()

    def _save(self, artifact: Artifact) -> Path:
        """Write a delivered file under its own name; another of that name stays beside it. All forms of one have one number."""
        self.files.mkdir(parents=True, exist_ok=True)
        name = Path(artifact.name).name
        begun = self._begun.get(Path(name).stem, "") if not name.endswith(".pdf") else ""  # a version's PDF comes first
        there = {one.stem for one in self.files.iterdir()} - {begun}
        for path in _candidates(self.files, name):
            if path.exists() and path.read_bytes() == artifact.data:
                return path
            if not path.exists() and path.stem not in there:
                path.write_bytes(artifact.data)
                self._begun[Path(name).stem] = path.stem
                return path
        raise AssertionError


def standard(*, files: Path, person: str, as_json: bool) -> Console:
    """The console on this process's own input and output."""
    terminal = sys.stdin.isatty() and not as_json
    if isinstance(sys.stdin, io.TextIOWrapper):
        sys.stdin.reconfigure(errors="replace")  # a stray byte is no reason to stop listening
    return Console(sys.stdin, sys.stdout, files, person, as_json, terminal)


def _feed(lines: Iterable[str], loop: asyncio.AbstractEventLoop, queue: "asyncio.Queue[str | None]") -> None:
    """Bring lines from a blocking stream into the loop."""
    try:
        for line in lines:
            loop.call_soon_threadsafe(queue.put_nowait, line)
    except RuntimeError:
        return  # the loop ended while a line was on its way: nobody is there to read it
    finally:
        with contextlib.suppress(RuntimeError):
            loop.call_soon_threadsafe(queue.put_nowait, None)


async def _pasted(queue: "asyncio.Queue[str | None]") -> str:
    """The lines until a single full stop, as one text."""
    rows = []
    while (line := await queue.get()) is not None and line.strip() != ".":
        rows.append(line.rstrip("\n"))
    return "\n".join(rows)


def _upload(rest: str) -> Message:
    """`PATH [PATH...] [-- caption]`; paths may be quoted."""
    paths, _, caption = rest.partition(" -- ")
    try:
        names = shlex.split(paths)
    except ValueError:
        names = paths.split()
    return Message(caption.strip(), tuple(_file(Path(name).expanduser()) for name in names))


def _file(path: Path) -> RemoteFile:
    size = path.stat().st_size if path.is_file() else 0
    return RemoteFile(path.name, mimetypes.guess_type(path.name)[0] or "", size, str(path.absolute()))


def _invoke(name: str, rest: str) -> Invoke:
    """A command with its text in the first option that takes text."""
    command = BY_NAME.get(name)
    option = next((one.name for one in command.options if one.kind != "file"), "") if command else ""
    return Invoke(name, {option: rest} if option and rest else {})


def _candidates(folder: Path, name: str) -> Iterator[Path]:
    path = folder / (name or "file")
    yield path
    for number in range(2, 10_000):
        yield path.with_stem(f"{path.stem}-{number}")
