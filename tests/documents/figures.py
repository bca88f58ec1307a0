"""`python -m tests.documents.figures`: what hostile files cost, as the last table of docs/documents.md.

Each file is read by a child as in the bot. The worst time is that of the whole answer; the worst memory is the highest
resident size that the kernel counted for a child (VmHWM of /proc), looked at every few milliseconds while it runs.
"""

import asyncio
import contextlib
import sys
import threading
import time
from collections.abc import Iterable, Iterator
from pathlib import Path

from adapters.documents.reading import DocumentReader
from adapters.documents.sandbox import Child, Job, Sandbox
from core.errors import Unreadable
from tests.documents import hostile
from tests.shared import CORPUS

PAUSE = 0.005
DAMAGED = 200


class Watched(Sandbox):
    """A sandbox that remembers the processes of its children."""

    def __init__(self) -> None:
        super().__init__()
        self.pids: list[int] = []

    async def child(self, job: Job) -> Child:
        made = await super().child(job)
        self.pids.append(made.pid)
        return made


@contextlib.contextmanager
def watching(sandbox: Watched) -> Iterator[list[int]]:
    """The highest resident size of the sandbox's children so far, in kilobytes, as the only member of the list."""
    worst, ended = [0], threading.Event()

    def look() -> None:
        while not ended.wait(PAUSE):
            for pid in sandbox.pids[-1:]:
                with contextlib.suppress(OSError, IndexError, StopIteration):
                    lines = Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines()
                    worst[0] = max(worst[0], int(next(line for line in lines if line.startswith("VmHWM")).split()[1]))

    thread = threading.Thread(target=look, daemon=True)
    thread.start()
    yield worst
    ended.set()
    thread.join()


async def measured(files: Iterable[tuple[str, bytes]]) -> tuple[int, str, float, int, int]:
    """How many files, the slowest and its seconds, the highest memory in megabytes, and how many were refused."""
    sandbox = Watched()
    reader = DocumentReader(sandbox)
    await reader.warm()
    count, slowest, worst, refused = 0, "", 0.0, 0
    with watching(sandbox) as memory:
        for name, data in files:
            began = time.monotonic()
            try:
                await reader.read(name, "", data, "s")
            except Unreadable:
                refused += 1
            spent = time.monotonic() - began
            count += 1
            if spent > worst:
                slowest, worst = name, spent
    await reader.close()
    return count, slowest, worst, memory[0] // 1024, refused


def nasty() -> Iterator[tuple[str, bytes]]:
    """The nasty files of the corpus."""
    for path in sorted(path for path in (CORPUS / "nasty").rglob("*") if path.is_file()):
        yield path.name, path.read_bytes()


async def main() -> None:
    """Print a row for each set."""
    sets = {"nasty corpus": nasty(), "damaged good files": hostile.damaged(DAMAGED), "bombs": hostile.bombs().items()}
    sys.stdout.write(
        "| set | files | refused | slowest | worst time | worst memory of a child |\n| -- | -- | -- | -- | -- | -- |\n"
    )
    for name, files in sets.items():
        count, slowest, seconds, memory, refused = await measured(files)
        sys.stdout.write(f"| {name} | {count} | {refused} | {slowest} | {seconds:.1f} s | {memory} MB |\n")


if __name__ == "__main__":
    asyncio.run(main())
