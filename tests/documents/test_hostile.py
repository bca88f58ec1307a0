"""Damaged and hostile files: a reason or a text in time, the loop free meanwhile, and the next file read."""

import asyncio
import time

import pytest

from adapters.documents.forkserver import LOOKING
from adapters.documents.reading import DocumentReader
from core.errors import Unreadable
from core.phrases.refusals import UNREADABLE_FILE
from core.resume.coverage import coverage
from core.resume.parse import parse
from tests.documents import hostile, made

pytestmark = pytest.mark.asyncio(loop_scope="module")

SAMPLE, ALL = 30, 200
SECONDS = 40  # what is promised is 15, on a machine that has nothing else to do: `python -m tests.documents.figures`


async def ends_well(reader: DocumentReader, name: str, data: bytes) -> None:
    """The file gives a text that can be understood, or a reason that has a sentence."""
    began, reason = time.monotonic(), ""
    seconds = LOOKING if name.endswith((".png", ".jpg", ".tif", ".gif")) else SECONDS
    try:
        file = await reader.read(name, "", data, "s")
    except Unreadable as refusal:
        reason = refusal.reason
    else:
        assert not coverage(parse(file.source)).missing, name
    assert not reason or reason in UNREADABLE_FILE, name
    assert time.monotonic() - began < seconds, name


async def longest_wait(seconds: float) -> float:
    """How long the loop let this wait beyond its turn, at most, in so many seconds."""
    worst, end = 0.0, time.monotonic() + seconds
    while (now := time.monotonic()) < end:
        await asyncio.sleep(0.01)
        worst = max(worst, time.monotonic() - now - 0.01)
    return worst


async def test_damaged_files(reader: DocumentReader) -> None:
    for name, data in hostile.damaged(SAMPLE):
        await ends_well(reader, name, data)
    assert (await reader.read("a.pdf", "", made.pdf(made.SENTENCE), "s")).source.text == made.SENTENCE


@pytest.mark.full
async def test_two_hundred_damaged_files(reader: DocumentReader) -> None:
    for name, data in hostile.damaged(ALL):
        await ends_well(reader, name, data)
    assert (await reader.read("a.pdf", "", made.pdf(made.SENTENCE), "s")).source.text == made.SENTENCE


async def test_bombs(reader: DocumentReader) -> None:
    bombs = hostile.bombs()
    waits = asyncio.create_task(longest_wait(5))
    for name, data in bombs.items():
        assert len(data) <= 10 * hostile.MEGABYTE, name
        await ends_well(reader, name, data)
    assert await waits < 1.0
    assert (await reader.read("a.pdf", "", made.pdf(made.SENTENCE), "s")).source.text == made.SENTENCE
