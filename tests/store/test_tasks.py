"""What long work leaves behind outlives a restart, and goes with its thread."""

import hashlib

import pytest

from adapters.store import SqlStore, open_store
from core.chat import Artifact, MessageRef
from core.conversation.state import Person, Ready, StoredFile
from core.errors import Conflict
from core.ports import Turn
from tests.store.conftest import KEY
from tests.store.samples import CHAT, NOON, lane_of, opened, thread, working


async def test_a_stage_is_found_for_exactly_its_input(store: SqlStore) -> None:
    lane = await lane_of(store)
    await opened(store, lane, working("task"))
    await store.keep_stage(lane, "task", "read", "aa", b"\x00one")
    await store.keep_stage(lane, "task", "read", "bb", b"two")
    await store.keep_stage(lane, "task", "read", "bb", b"never mind")
    assert await store.stage("task", "read", "aa") == b"\x00one"
    assert await store.stage("task", "read", "bb") == b"two"
    assert await store.stage("task", "read", "cc") is None
    assert await store.stage("task", "write", "aa") is None
    assert await store.stage("other", "read", "aa") is None


async def test_a_new_task_starts_without_the_old_ones_stages(store: SqlStore) -> None:
    lane = await lane_of(store)
    first = await opened(store, lane, working("one"))
    await store.keep_stage(lane, "one", "read", "aa", b"result")
    await store.keep_status_message(lane, "one", MessageRef(CHAT, "m1"))
    await opened(store, lane, working("two", revision=first.revision))
    assert await store.stage("one", "read", "aa") is None
    assert await store.stage("two", "read", "aa") is None
    assert await store.status_message("two") is None
    assert await store.status_message("one") == MessageRef(CHAT, "m1"), "its last words may still be under way"
    await store.keep_stage(lane, "one", "write", "aa", b"too late")
    assert await store.stage("one", "write", "aa") is None


async def test_a_task_that_ended_is_still_known_until_the_next(store: SqlStore) -> None:
    lane = await lane_of(store)
    first = await opened(store, lane, working("one"))
    await opened(store, lane, thread(revision=first.revision, state=Ready()))
    await store.keep_status_message(lane, "one", MessageRef(CHAT, "m1"))
    assert await store.status_message("one") == MessageRef(CHAT, "m1")


async def test_the_status_message_is_the_last_one_kept(store: SqlStore) -> None:
    lane = await lane_of(store)
    await opened(store, lane, working("task"))
    assert await store.status_message("task") is None
    await store.keep_status_message(lane, "task", MessageRef(CHAT, "m1"))
    await store.keep_status_message(lane, "task", MessageRef(CHAT, "m2"))
    assert await store.status_message("task") == MessageRef(CHAT, "m2")
    assert await store.status_message("other") is None


async def test_a_file_comes_back_byte_for_byte(url: str) -> None:
    store = await open_store(url, KEY, now=lambda: NOON)
    lane = await lane_of(store)
    await opened(store, lane, thread())
    data = bytes(range(256)) * 4096
    file = await store.keep_file(lane, "t1", "résumé.pdf", "application/pdf", data)
    assert file == StoredFile(file.id, "résumé.pdf", "application/pdf", len(data), hashlib.sha256(data).hexdigest(), NOON)
    assert await store.file(lane, file.id) == Artifact("résumé.pdf", "application/pdf", data)
    assert await store.file(lane, "other") is None
    await store.close()


async def test_the_same_bytes_in_a_thread_are_kept_once(store: SqlStore) -> None:
    lane = await lane_of(store)
    await opened(store, lane, thread("t1"))
    await opened(store, lane, thread("t2"))
    first = await store.keep_file(lane, "t1", "a.pdf", "application/pdf", b"same")
    assert await store.keep_file(lane, "t1", "b.pdf", "application/pdf", b"same") == first
    assert (await store.keep_file(lane, "t1", "a.pdf", "application/pdf", b"other")).id != first.id
    assert (await store.keep_file(lane, "t2", "a.pdf", "application/pdf", b"same")).id != first.id


async def test_a_file_for_a_thread_that_is_gone_is_a_conflict(store: SqlStore) -> None:
    lane = await lane_of(store)
    await opened(store, lane, thread())
    await store.commit(Turn(Person(lane), CHAT, erase="t1"))
    with pytest.raises(Conflict):
        await store.keep_file(lane, "t1", "a.pdf", "application/pdf", b"late")
