"""`make bench`: every figure beside a baseline measured in the same run. Ratios travel between machines, milliseconds don't."""

import asyncio
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from statistics import median

from adapters.chat.telegram.platform import TelegramPlatform
from bench import documents, fit, models, writing
from bench.house import house, in_memory
from bench.measure import paired, percentile, row
from core.resume.model import Source
from core.resume.parse import parse
from tests.fakes import Talk
from tests.samples import POSTING, RESUME
from tests.telegram.echo import echoing
from tests.telegram.server import TelegramServer

SECONDS = 3
ANSWER = "At WebShop24 I set up 3 clusters with 2 colleagues, deploys went from a day to an hour."
NAIVE = "<html><body><pre>{}</pre></body></html>"


async def turn_against_echo(data: Path) -> None:
    """A turn without document work beside a bare echo handler, both over the same kind of server, in turn."""
    async with (
        TelegramServer() as ours,
        TelegramServer() as theirs,
        house(data, TelegramPlatform(ours.token, ours.url)),
        echoing(theirs.url, theirs.token),
    ):
        jane, john = ours.person("Jane"), theirs.person("John")
        ours.upload(jane, "jane.txt", RESUME.encode())
        await ours.expect(jane, "I read it as a resume")

        async def turn() -> None:
            ours.say(jane, "/status")
            await ours.expect(jane, "Writer")

        async def echo() -> None:
            theirs.say(john, "hello")
            await theirs.expect(john, "hello")

        mine, bare = await paired(turn, echo, rounds=150, warm=20)
    row("a turn without documents (no gathering window)", f"{mine:.2f} ms", f"echo {bare:.2f} ms", mine / bare, "target < 3x")


async def turns_per_second(data: Path) -> None:
    """Scripted conversations against the engine: SQLite, synchronous=FULL, nothing on a wire."""
    async with in_memory(data) as (_, talk):
        await talk.upload("jane.txt", RESUME.encode())
        begun, turns = time.perf_counter(), 0
        while time.perf_counter() - begun < SECONDS:
            for command in ("status", "help", "files", "cancel"):
                await talk.command(command)
                turns += 1
        row("turns a second, one person after another (FULL)", f"{turns / (time.perf_counter() - begun):.0f} /s")


async def the_job(data: Path) -> None:
    """The bot's own time: upload to the first question, last answer to both files, beside one naive render."""
    first, last, naive = [], [], []
    async with in_memory(data) as (_, lead):
        for number in range(7):
            talk = Talk(lead.engine, lead.platform, lead.clock, f"person-{number}")
            begun = time.perf_counter()
            await talk.upload("jane.txt", RESUME.encode())
            await talk.upload("posting.txt", POSTING.encode())
            first.append(time.perf_counter() - begun)
            await talk.say(ANSWER)
            await talk.press("No, never")
            begun = time.perf_counter()
            await talk.press("Skip")
            last.append(time.perf_counter() - begun)
            if len(talk.documents) != len(("pdf", "docx")):
                raise RuntimeError("the job did not end in both files, so its time says nothing")
            naive.append(await asyncio.to_thread(naive_render))
    row("resume and posting sent to first question", f"{median(first[1:]) * 1000:.0f} ms")
    ratio = median(last[1:]) / median(naive[1:])
    shown = f"naive PDF {median(naive[1:]) * 1000:.0f} ms"
    row("last answer to both files, read back", f"{median(last[1:]) * 1000:.0f} ms", shown, ratio, "target < 1500 ms")


def naive_render() -> float:
    """Seconds of the simplest thing: HTML().write_pdf() in this process."""
    from weasyprint import HTML  # noqa: PLC0415 - the other figures are taken without it

    begun = time.perf_counter()
    HTML(string=NAIVE.format(RESUME)).write_pdf()
    return time.perf_counter() - begun


async def loop_lag(data: Path) -> None:
    """How late the event loop is while documents are rendered without pause, beside rendering on the loop itself."""
    async with in_memory(data) as (opened, _):
        resume = parse(Source("bench", "bench", RESUME))
        lags: list[float] = []
        watching = asyncio.create_task(_watch(lags))
        until = time.perf_counter() + 4
        while time.perf_counter() < until:
            artifact = await opened.writer.write(resume, "pdf", "bench")
            await opened.writer.verify(resume, artifact)
        watching.cancel()
    naive: list[float] = []
    watching = asyncio.create_task(_watch(naive))
    for _ in range(5):
        naive_render()
        await asyncio.sleep(0.002)
    watching.cancel()
    ours, theirs = percentile(lags, 0.99), percentile(naive, 0.99)
    row(
        "loop lag p99 while rendering without pause",
        f"{ours:.1f} ms",
        f"on the loop {theirs:.0f} ms",
        ours / theirs,
        "target < 20 ms",
    )


async def _watch(lags: list[float]) -> None:
    while True:
        begun = time.perf_counter()
        await asyncio.sleep(0.001)
        lags.append((time.perf_counter() - begun - 0.001) * 1000)


def start_up(data: Path) -> None:
    """Until the terminal has greeted and ended, beside starting the interpreter with python-telegram-bot."""
    ours = [_seconds([sys.executable, "-m", "bot", "console", "--data", str(data)]) for _ in range(5)]
    bare = [_seconds([sys.executable, "-c", "import telegram.ext"]) for _ in range(5)]
    row(
        "terminal greets and ends at end of input",
        f"{median(ours):.2f} s",
        f"import PTB {median(bare):.2f} s",
        median(ours) / median(bare),
        "target < 1.5 s",
    )


def _seconds(command: list[str]) -> float:
    begun = time.perf_counter()
    subprocess.run(command, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begun


def memory(data: Path) -> None:
    """Peak resident memory of the terminal chat, beside an interpreter that only imports python-telegram-bot."""
    ours = _peak([sys.executable, "-m", "bot", "console", "--data", str(data)])
    bare = _peak([sys.executable, "-c", "import telegram.ext"])
    row("peak memory of the terminal chat (main process)", f"{ours:.0f} MB", f"import PTB {bare:.0f} MB", ours / bare)


def _peak(command: list[str]) -> float:
    code = f"import resource, subprocess; subprocess.run({command!r}, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL); "
    code += "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss)"
    return int(subprocess.run([sys.executable, "-c", code], capture_output=True, check=True).stdout) / 1024


async def main() -> None:
    with tempfile.TemporaryDirectory() as folder:
        root = Path(folder)
        print(f"{'figure':<52} {'Vitae':>14} {'baseline':>26} {'ratio':>8}")
        start_up(root / "start")
        memory(root / "memory")
        await turn_against_echo(root / "turn")
        await turns_per_second(root / "turns")
        await the_job(root / "job")
        await loop_lag(root / "lag")
        await models.gateway_overhead()
        await documents.whole_job()
        fit.one_page()
        writing.tokens()
        writing.gate()
        row("peak memory of this run's main process", f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB")


if __name__ == "__main__":
    asyncio.run(main())
