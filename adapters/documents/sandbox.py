"""One forked child per file: strangers' bytes are only ever opened in a process that may do nothing else.

The children come from `forkserver`, started with the first file (or by `warm`), never at start-up. What they answer is data.
"""

import asyncio
import contextlib
import os
import signal
import socket
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from adapters.documents import frames
from adapters.documents.forkserver import LOOKING, SECONDS

Job = Literal["read", "look", "compare", "preview", "write", "own"]
ROOT = Path(__file__).parents[2]
KEPT = ("PATH", "LANG", "LC_ALL", "HOME", "TMPDIR", "FONTCONFIG_PATH", "FONTCONFIG_FILE", "TESSDATA_PREFIX")
START = 10.0
LINE = 1024 * 1024


class TimeOut(Exception):
    """The child took longer than it may, and is gone."""


@dataclass(slots=True)
class Child:
    """A running child: what connects to it, and the process to end."""

    reader: asyncio.StreamReader
    writer: asyncio.StreamWriter
    pid: int

    async def ask(self, header: frames.Header, body: bytes, seconds: float) -> tuple[frames.Header, bytes]:
        """One question, one answer. Raises TimeOut or frames.Closed; after either the child is useless."""
        try:
            async with asyncio.timeout(seconds):
                self.writer.write(frames.pack(header, body))
                await self.writer.drain()
                return await frames.receive(self.reader)
        except TimeoutError as error:
            raise TimeOut from error
        except ConnectionError as error:
            raise frames.Closed("the connection ended") from error

    async def hear(self, seconds: float) -> tuple[frames.Header, bytes]:
        """What the child says next. Raises as `ask`."""
        try:
            async with asyncio.timeout(seconds):
                return await frames.receive(self.reader)
        except TimeoutError as error:
            raise TimeOut from error

    async def end(self) -> None:
        """End the process if it still runs."""
        if not self.reader.at_eof():
            with contextlib.suppress(ProcessLookupError, PermissionError):
                os.kill(self.pid, signal.SIGKILL)
        self.writer.close()
        with contextlib.suppress(ConnectionError):
            await self.writer.wait_closed()


class Sandbox:
    """Makes children. Safe to share between readers and writers; `close` leaves no process behind."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._starting = asyncio.Lock()
        self._limits: Mapping[str, object] = {}
        self._slots = asyncio.Semaphore(max(1, (os.cpu_count() or 1)))

    async def warm(self) -> None:
        """Start the server the children are forked from, if it does not run."""
        async with self._starting:
            if self._process and self._process.poll() is None:
                return
            await asyncio.to_thread(self._stop)
            process, control = _start()
            try:
                self._limits, _none = await asyncio.to_thread(frames.receive_blocking, control)
            except BaseException:
                process.kill()  # a thread that still waits for its first word hears that it is gone
                await asyncio.to_thread(process.wait)
                control.close()
                raise
            self._process, self._control = process, control

    async def limits(self) -> Mapping[str, object]:
        """Which limits hold here: `network` (cut off or not) and `landlock` (its version, 0 for none). rlimits always do."""
        await self.warm()
        return self._limits

    async def child(self, job: Job) -> Child:
        """A new child that waits for questions."""
        await self.warm()
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                socket.send_fds(self._server, [job.encode()], [theirs.fileno()])
            except OSError as error:
                ours.close()
                raise frames.Closed("the server is gone") from error
        ours.setblocking(False)  # noqa: FBT003 - the socket's own signature
        reader, writer = await asyncio.open_unix_connection(sock=ours, limit=LINE)
        try:
            child = Child(reader, writer, 0)
            hello, _none = await child.hear(START)
        except BaseException:
            writer.close()
            raise
        child.pid = int(hello["pid"])
        return child

    @contextlib.asynccontextmanager
    async def one(self, job: Job) -> AsyncIterator[Child]:
        """A child for one file; as many at a time as the machine has processors."""
        async with self._slots:
            child = await self.child(job)
            try:
                yield child
            finally:
                await child.end()

    async def run(self, job: Job, header: frames.Header, body: bytes) -> frames.Header:
        """Have a child of its own answer one question. Raises TimeOut, or frames.Closed when the child died of it."""
        clock = asyncio.get_running_loop().time
        seconds = LOOKING if job == "look" else SECONDS
        async with self.one(job) as child:
            began = clock()
            try:
                answer, _none = await child.ask(header, body, seconds)
            except frames.Closed as error:
                if clock() - began > SECONDS - 1:
                    raise TimeOut from error
                raise
            return answer

    async def close(self) -> None:
        """End the server and every child of it."""
        async with self._starting:
            await asyncio.to_thread(self._stop)

    @property
    def _server(self) -> socket.socket:
        if self._control is None:
            raise frames.Closed("the server is gone")
        return self._control

    def _stop(self) -> None:
        if self._control:
            self._control.close()
        if self._process:
            try:
                self._process.wait(timeout=5)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()
        self._control = self._process = None


def _start() -> tuple[subprocess.Popen[bytes], socket.socket]:
    """Start the server; it speaks when it has loaded its libraries. No secret of the environment goes with it."""
    ours, theirs = socket.socketpair()
    environment = {name: os.environ[name] for name in KEPT if name in os.environ} | {"PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-P", "-m", "adapters.documents.forkserver", str(theirs.fileno())]
    with theirs:
        process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
            command, pass_fds=[theirs.fileno()], env=environment, stdin=subprocess.DEVNULL, start_new_session=True
        )
    ours.settimeout(START)
    return process, ours
