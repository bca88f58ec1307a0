import asyncio
import json
import os
import signal
import subprocess
import sys
from collections.abc import AsyncIterator
from pathlib import Path

import pytest
import pytest_asyncio

from adapters.documents import frames
from adapters.documents.limits import here
from adapters.documents.reading import DocumentReader
from adapters.documents.sandbox import ROOT, Sandbox
from adapters.documents.writing import DocumentWriter, NotWritten
from core.errors import Unreadable
from tests.documents import made

LINUX = sys.platform.startswith("linux")
needs_proc = pytest.mark.skipif(not LINUX, reason="processes are looked up in /proc")


@pytest_asyncio.fixture
async def own() -> AsyncIterator[Sandbox]:
    sandbox = Sandbox()
    yield sandbox
    await sandbox.close()


def descendants(pid: int) -> set[int]:
    """Every running process below another."""
    parents = {}
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                state, parent = (entry / "stat").read_text().rpartition(")")[2].split()[:2]
            except (FileNotFoundError, ProcessLookupError):
                continue
            if state != "Z":
                parents[int(entry.name)] = int(parent)
    found, level = set[int](), {pid}
    while level:
        level = {child for child, parent in parents.items() if parent in level}
        found |= level
    return found


def runs(pid: int) -> bool:
    """Whether a process is there and not ended."""
    try:
        return " Z " not in (Path("/proc") / str(pid) / "stat").read_text()
    except (FileNotFoundError, ProcessLookupError):
        return False


async def gone(pids: set[int]) -> bool:
    """Wait until none of these processes runs."""
    async with asyncio.timeout(10):
        while any(map(runs, pids)):
            await asyncio.to_thread(os.sched_yield)
    return True


@needs_proc
async def test_nothing_runs_before_the_first_file_or_after_close() -> None:
    before = descendants(os.getpid())
    sandbox = Sandbox()
    reader, writer = DocumentReader(sandbox), DocumentWriter(sandbox)
    assert descendants(os.getpid()) == before
    await reader.warm()
    await writer.warm()
    started = descendants(os.getpid()) - before
    assert len(started) == 2
    await writer.close()
    await reader.close()
    assert await gone(started)


@needs_proc
async def test_a_start_that_is_called_off_is_not_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adapters.documents.sandbox.START", 60)
    before = descendants(os.getpid())
    warming = asyncio.create_task(Sandbox().warm())
    while not (started := descendants(os.getpid()) - before):
        await asyncio.to_thread(os.sched_yield)
    for pid in started:
        os.kill(pid, signal.SIGSTOP)  # it will never speak
    warming.cancel()
    await asyncio.gather(warming, return_exceptions=True)
    assert await gone(started)


async def test_it_can_be_used_again_after_close(own: Sandbox) -> None:
    reader = DocumentReader(own)
    await reader.close()
    assert (await reader.read("a.txt", "", b"Jane", "s")).source.text == "Jane"


@needs_proc
async def test_children_do_not_outlive_a_killed_bot() -> None:
    script = """
import asyncio, os
from adapters.documents.sandbox import Sandbox
from adapters.documents.writing import DocumentWriter
async def main():
    sandbox = Sandbox()
    writer = DocumentWriter(sandbox)
    await writer.warm()
    child = await sandbox.child("read")
    print(child.pid, flush=True)
    await asyncio.Event().wait()
asyncio.run(main())
"""
    bot = subprocess.Popen([sys.executable, "-c", script], stdout=subprocess.PIPE, cwd=ROOT)  # noqa: ASYNC220 - killed below
    assert bot.stdout
    await asyncio.to_thread(bot.stdout.readline)
    children = descendants(bot.pid)
    assert len(children) == 3
    bot.kill()
    bot.wait()
    bot.stdout.close()
    assert await gone(children)


async def test_no_secret_of_the_environment_goes_along(own: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "123:secret")
    child = await own.child("read")
    if LINUX:
        environment = Path(f"/proc/{child.pid}/environ")
        assert b"secret" not in await asyncio.to_thread(environment.read_bytes)
    await child.end()


@needs_proc
async def test_a_child_that_dies_is_a_broken_file(own: Sandbox) -> None:
    reader = DocumentReader(own)
    await reader.warm()
    before = descendants(os.getpid())

    async def kill() -> None:
        while not (fresh := descendants(os.getpid()) - before):
            await asyncio.to_thread(os.sched_yield)
        for pid in fresh:
            os.kill(pid, signal.SIGKILL)

    with pytest.raises(Unreadable) as refusal:
        await asyncio.gather(reader.read("a.pdf", "", made.pdf("<p>" + "word " * 20_000), "s"), kill())
    assert refusal.value.reason in {"broken", "time_out"}
    assert (await reader.read("a.txt", "", b"Jane", "s")).source.text == "Jane"


async def test_a_file_that_takes_too_long_is_given_up(own: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    reader = DocumentReader(own)
    await reader.warm()
    with monkeypatch.context() as impatient:
        impatient.setattr("adapters.documents.sandbox.SECONDS", 0.001)
        with pytest.raises(Unreadable, match="time_out"):
            await reader.read("a.pdf", "", made.pdf(made.SENTENCE), "s")
    assert (await reader.read("a.pdf", "", made.pdf(made.SENTENCE), "s")).source.text == made.SENTENCE


@needs_proc
async def test_a_killed_server_is_started_again(own: Sandbox) -> None:
    reader = DocumentReader(own)
    await reader.warm()
    server = own._process
    assert server
    server.kill()
    server.wait()
    assert (await reader.read("a.txt", "", b"Jane", "s")).source.text == "Jane"


async def test_a_writer_killed_at_work_is_replaced(own: Sandbox) -> None:
    writer = DocumentWriter(own)
    await writer.warm()
    assert writer._worker
    first = writer._worker.pid
    task = asyncio.create_task(writer.write(made.ENGLISH, "pdf", "x"))
    await asyncio.sleep(0)
    os.kill(first, signal.SIGKILL)
    artifact = await task
    assert artifact.data.startswith(b"%PDF")
    assert writer._worker.pid != first
    await writer.close()


async def test_the_writer_is_replaced_in_time(own: Sandbox, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("adapters.documents.writing.REPLACED_AFTER", 2)
    writer = DocumentWriter(own)
    workers = []
    for _document in range(4):
        await writer.warm()
        assert writer._worker
        workers.append(writer._worker.pid)
        assert (await writer.write(made.GREEK, "docx", "x")).data
    assert workers[0] == workers[1] != workers[2] == workers[3]
    await writer.close()


async def test_a_document_that_takes_too_long_is_given_up_and_the_next_one_works(
    own: Sandbox, monkeypatch: pytest.MonkeyPatch
) -> None:
    writer = DocumentWriter(own)
    await writer.warm()
    with monkeypatch.context() as impatient:
        impatient.setattr("adapters.documents.writing.SECONDS", 0.001)
        with pytest.raises(NotWritten):
            await writer.write(made.ENGLISH, "pdf", "x")
    assert (await writer.write(made.ENGLISH, "pdf", "x")).data.startswith(b"%PDF")
    await writer.close()


async def test_a_cancelled_document_leaves_no_half_answer_behind(own: Sandbox) -> None:
    writer = DocumentWriter(own)
    await writer.warm()
    task = asyncio.create_task(writer.write(made.ENGLISH, "pdf", "x"))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task
    russian = await writer.write(made.RUSSIAN, "pdf", "x")
    assert await writer.verify(made.RUSSIAN, russian) == []
    await writer.close()


async def test_files_are_read_side_by_side(own: Sandbox) -> None:
    reader = DocumentReader(own)
    files = await asyncio.gather(
        *(reader.read(f"{number}.txt", "", f"Jane {number}".encode(), str(number)) for number in range(8))
    )
    assert [file.source.text for file in files] == [f"Jane {number}" for number in range(8)]


PROBE = """
import json, os, resource, socket
from pathlib import Path
from adapters.documents.forkserver import JOBS
from adapters.documents.limits import confine, landlock_version, leave_network
isolated = leave_network()
confine(JOBS["read"][1])
def fails(action):
    try:
        action()
    except (OSError, MemoryError) as error:
        return type(error).__name__
    return ""
print(json.dumps({
    "isolated": isolated, "landlock": landlock_version(),
    "memory": fails(lambda: bytearray(2 * 1024 ** 3)),
    "read": fails(lambda: Path("/etc/passwd").read_text()),
    "write": fails(lambda: Path("/tmp/vitae-must-not-be").write_text("x")),
    "dial": fails(lambda: socket.create_connection(("127.0.0.1", PORT), 1)),
    "cpu": resource.getrlimit(resource.RLIMIT_CPU)[0],
}))
"""


async def test_the_limits_hold() -> None:
    async def listen(_reader: asyncio.StreamReader, answer: asyncio.StreamWriter) -> None:
        answer.close()

    server = await asyncio.start_server(listen, "127.0.0.1", 0)
    probe = PROBE.replace("PORT", str(server.sockets[0].getsockname()[1]))
    process = await asyncio.create_subprocess_exec(sys.executable, "-c", probe, stdout=subprocess.PIPE, cwd=ROOT)
    output, _none = await process.communicate()
    server.close()
    held = json.loads(output)
    assert held["memory"] == "MemoryError"
    assert held["write"] in {"OSError", "PermissionError"}
    assert 0 < held["cpu"] <= 15
    if held["landlock"]:
        assert held["read"] == "PermissionError"
    if held["isolated"] or held["landlock"] >= 4:
        assert held["dial"] in {"PermissionError", "OSError"}


async def test_limits_are_told(own: Sandbox) -> None:
    limits = await own.limits()
    assert set(limits) == {"network", "landlock"}
    told = "; ".join(here())
    assert ("it has no network" in told) is limits["network"]
    assert (f"Landlock version {limits['landlock']}" in told) is bool(limits["landlock"])


@pytest.mark.parametrize("data", [b"", b"\0\0\0\1", b"\0\0\0\1\0\0\0\0[", b"\0\0\0\2\0\0\0\0[]", b"\xff" * 8])
async def test_a_malformed_answer_is_the_end_of_the_connection(data: bytes) -> None:
    reader = asyncio.StreamReader()
    reader.feed_data(data)
    reader.feed_eof()
    with pytest.raises(frames.Closed):
        await frames.receive(reader)
