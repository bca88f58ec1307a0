"""A process killed at any statement of a commit leaves nothing half done."""

import asyncio
import multiprocessing

import pytest
from sqlalchemy import Engine, event

from adapters.store import open_store
from core.conversation.state import Person
from core.ports import Turn
from tests.store.conftest import KEY
from tests.store.samples import CHAT, lane_of, opened, rows, said, thread
from tests.store.victim import commit, turn

PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["__main__", "tests.store.victim", "adapters.store.postgres", "psycopg"])


async def _prepared(url: str) -> tuple[str, int]:
    store = await open_store(url, KEY)
    lane = await lane_of(store)
    await opened(store, lane, thread("t2"))
    await opened(store, lane, thread("t1"))
    await store.accept(said())
    (row,) = await store.inbox(lane)
    await store.close()
    return lane, row.sequence


def _killed(url: str, lane: str, sequence: int, statement: int) -> bool:
    """Kill a commit before this statement; False when it has fewer statements and went through."""
    mine, theirs = PROCESSES.Pipe()
    victim = PROCESSES.Process(target=commit, args=(url, lane, sequence, statement, theirs))
    victim.start()
    theirs.close()
    with mine:
        heard = mine.recv()
        victim.kill()
        victim.join()
    victim.close()
    return bool(heard == "now")


async def test_killed_at_any_statement_nothing_is_half_done(url: str) -> None:
    lane, sequence = await _prepared(url)
    before, killed = rows(url), 0
    while _killed(url, lane, sequence, killed + 1):
        killed += 1
        assert rows(url) == before, f"killed at statement {killed}"
    assert killed >= 8, "a commit has more statements than that, and its COMMIT"
    store = await open_store(url, KEY)
    assert (await store.desk(lane, CHAT)).person == Person(lane, "de")
    assert [each.id for each in await store.threads(lane)] == ["t1"]
    assert await store.inbox(lane) == []
    assert [each.note.key for each in await store.outbox(lane)] == ["k1"]
    assert await store.button(lane, "b1")
    await store.close()


@pytest.mark.parametrize("steps", range(0, 40, 4))
async def test_a_cancelled_commit_happens_whole_or_not_at_all(url: str, steps: int) -> None:
    lane, sequence = await _prepared(url)
    before = rows(url)
    store = await open_store(url, KEY)
    committing = asyncio.create_task(store.commit(turn(lane, sequence)))
    for _ in range(steps):
        await asyncio.sleep(0)
    committing.cancel()
    await asyncio.gather(committing, return_exceptions=True)
    await store.commit(Turn(Person(lane), CHAT))
    happened = not await store.inbox(lane)
    assert happened == bool(await store.outbox(lane)) == bool(await store.button(lane, "b1"))
    assert [each.id for each in await store.threads(lane)] == (["t1"] if happened else ["t1", "t2"])
    await store.close()
    if not happened:
        assert set(rows(url)) == set(before)


async def test_each_write_commits_once_and_no_read_does(url: str) -> None:
    lane, sequence = await _prepared(url)
    store, commits = await open_store(url, KEY), 0

    def count(_: object) -> None:
        nonlocal commits
        commits += 1

    event.listen(Engine, "commit", count)
    await store.commit(turn(lane, sequence))
    after_commit = commits
    pending = await store.outbox(lane)
    await store.inbox(lane)
    await store.desk(lane, CHAT)
    after_reads = commits
    await store.accept(said())
    await store.delivered([row.sequence for row in pending])
    event.remove(Engine, "commit", count)
    await store.close()
    assert (after_commit, after_reads, commits) == (1, 1, 3)
