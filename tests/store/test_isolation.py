"""Nobody reaches what is another person's, whatever id they name."""

import pytest

from adapters.store import SqlStore
from core.chat import Button, MessageRef
from core.conversation.state import Person
from core.errors import Conflict
from core.ports import Turn
from tests.store.samples import CHAT, lane_of, note, opened, said, thread, working


async def test_buttons_files_and_threads_of_others_are_unknown(store: SqlStore) -> None:
    jane, joe = await lane_of(store), await lane_of(store, "joe")
    await opened(store, jane, thread())
    await store.commit(Turn(Person(jane), CHAT, notes=(note("k1", "Hi", Button("A", "erase", thread="t1", id="b1")),)))
    file = await store.keep_file(jane, "t1", "cv.pdf", "application/pdf", b"words")
    assert await store.button(joe, "b1") is None
    assert await store.file(joe, file.id) is None
    assert (await store.desk(joe, CHAT, "t1")).thread is None
    assert (await store.desk(joe, CHAT)).thread is None, "in the same chat, too"
    assert await store.threads(joe) == []
    assert await store.outbox(joe) == []
    with pytest.raises(Conflict):
        await store.keep_file(joe, "t1", "cv.pdf", "application/pdf", b"words")


async def test_nobody_changes_or_erases_what_is_not_theirs(store: SqlStore) -> None:
    jane, joe = await lane_of(store), await lane_of(store, "joe")
    first = await opened(store, jane, working("task"))
    await store.accept(said())
    (row,) = await store.inbox(jane)
    with pytest.raises(Conflict):
        await store.commit(Turn(Person(joe), CHAT, first))
    with pytest.raises(Conflict):
        await store.commit(Turn(Person(joe), CHAT, done=(row.sequence,)))
    await store.commit(Turn(Person(joe), CHAT, erase="t1"))
    await store.keep_stage(joe, "task", "read", "aa", b"forged")
    await store.keep_status_message(joe, "task", MessageRef(CHAT, "m1"))
    assert await store.threads(jane) == [first]
    assert await store.inbox(jane) == [row]
    assert await store.stage("task", "read", "aa") is None
    assert await store.status_message("task") is None
