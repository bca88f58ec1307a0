"""A turn is committed whole or not at all, and only on the state it was made from."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from adapters.store import SqlStore
from core.chat import Artifact, Button, ChatRef, MessageRef, Outgoing
from core.conversation.state import Asking, Collecting, Person, Ready
from core.errors import Conflict
from core.ports import Note, Pending, Turn, Work
from tests.store.samples import CHAT, NOON, lane_of, note, opened, rich_thread, rows, said, thread, working


async def test_a_new_desk_is_empty(store: SqlStore) -> None:
    lane = await lane_of(store)
    desk = await store.desk(lane, CHAT)
    assert (desk.person, desk.chat, desk.thread) == (Person(lane), CHAT, None)


async def test_a_desk_of_nobody_is_an_error(store: SqlStore) -> None:
    with pytest.raises(LookupError):
        await store.desk("nobody", CHAT)


async def test_a_thread_comes_back_as_it_was(store: SqlStore) -> None:
    lane = await lane_of(store)
    await store.commit(Turn(Person(lane, "de", greeted=True, never=("kafka",)), CHAT, rich_thread(), opens=True))
    desk = await store.desk(lane, CHAT)
    assert desk.person == Person(lane, "de", greeted=True, never=("kafka",))
    assert desk.thread == replace(rich_thread(), revision=1)


async def test_each_chat_has_its_own_open_thread(store: SqlStore) -> None:
    lane = await lane_of(store)
    other = ChatRef("console", "jane", "topic")
    first, second = await opened(store, lane, thread("t1")), await opened(store, lane, thread("t2"), other)
    assert (await store.desk(lane, CHAT)).thread == first
    assert (await store.desk(lane, other)).thread == second
    third = await opened(store, lane, thread("t3"))
    assert (await store.desk(lane, CHAT)).thread == third
    assert (await store.desk(lane, CHAT, "t1")).thread == first


async def test_a_thread_that_does_not_open_leaves_the_chat_alone(store: SqlStore) -> None:
    lane = await lane_of(store)
    first = await opened(store, lane, thread("t1"))
    await store.commit(Turn(Person(lane), CHAT, thread("t2")))
    assert (await store.desk(lane, CHAT)).thread == first


async def test_threads_the_last_updated_first(store: SqlStore) -> None:
    lane = await lane_of(store)
    for hours, name in enumerate(("t1", "t3", "t2")):
        await opened(store, lane, thread(name, updated=NOON + timedelta(hours=hours)))
    assert [each.id for each in await store.threads(lane)] == ["t2", "t3", "t1"]


async def test_an_old_revision_is_a_conflict_and_nothing_of_the_turn_stays(store: SqlStore, url: str) -> None:
    lane = await lane_of(store)
    first = await opened(store, lane, thread())
    await store.commit(Turn(Person(lane), CHAT, first))
    await store.accept(said())
    (row,) = await store.inbox(lane)
    before = rows(url)
    late = Turn(Person(lane, "de"), CHAT, first, notes=(note("k", "Hi", Button("A", "skip", id="b1")),), done=(row.sequence,))
    with pytest.raises(Conflict):
        await store.commit(late)
    assert rows(url) == before


async def test_a_new_thread_is_new_once(store: SqlStore) -> None:
    lane = await lane_of(store)
    await opened(store, lane, thread())
    with pytest.raises(Conflict):
        await store.commit(Turn(Person(lane), CHAT, thread()))


async def test_of_turns_at_the_same_time_one_wins(store: SqlStore) -> None:
    lane = await lane_of(store)
    first = await opened(store, lane, thread())
    turns = [Turn(Person(lane), CHAT, replace(first, title=f"by {n}"), notes=(note(f"k{n}"),)) for n in range(8)]
    ends = await asyncio.gather(*(store.commit(turn) for turn in turns), return_exceptions=True)
    (winner,) = [n for n, end in enumerate(ends) if end is None]
    assert all(isinstance(end, Conflict) for end in ends if end is not None)
    kept = (await store.desk(lane, CHAT)).thread
    assert kept == replace(first, title=f"by {winner}", revision=2)
    assert [pending.note.key for pending in await store.outbox(lane)] == [f"k{winner}"]


async def test_turns_without_a_thread_never_collide(store: SqlStore) -> None:
    lane = await lane_of(store)
    first = await opened(store, lane, thread())
    await asyncio.gather(*(store.commit(Turn(Person(lane), CHAT, notes=(note(f"k{n}"),))) for n in range(8)))
    await store.commit(Turn(Person(lane), CHAT, first))
    assert len(await store.outbox(lane)) == 8


async def test_an_event_is_used_up_once(store: SqlStore) -> None:
    lane = await store.accept(said())
    assert lane
    (row,) = await store.inbox(lane)
    turns = [Turn(Person(lane), CHAT, notes=(note(f"k{n}"),), done=(row.sequence,)) for n in range(4)]
    ends = await asyncio.gather(*(store.commit(turn) for turn in turns), return_exceptions=True)
    assert sorted(type(end).__name__ for end in ends) == ["Conflict", "Conflict", "Conflict", "NoneType"]
    assert len(await store.outbox(lane)) == 1


async def test_what_to_say_comes_back_as_it_was_in_order(store: SqlStore) -> None:
    lane = await lane_of(store)
    button = Button("Skip", "skip", {"question": "1"}, id="b1", form="Your answer")
    notes = (
        Note("k1", CHAT, Outgoing("Here it is", (button,), Artifact("cv.pdf", "application/pdf", b"\x00%PDF\xff"))),
        Note("k2", CHAT, Outgoing("Edited"), "file-9", "task-7"),
        Note("k3", ChatRef("discord", "5", "6"), Outgoing("Elsewhere")),
    )
    await store.commit(Turn(Person(lane), CHAT, notes=notes))
    pending = await store.outbox(lane)
    assert [each.note for each in pending] == list(notes)
    assert all(each.person == lane and each.place is None for each in pending)


async def test_placeholders_and_deliveries(store: SqlStore) -> None:
    lane = await lane_of(store)
    await store.commit(Turn(Person(lane), CHAT, notes=(note("k1"), note("k2"))))
    first, second = await store.outbox(lane)
    place = MessageRef(CHAT, "m9")
    await store.placed(second.sequence, place)
    await store.delivered([first.sequence])
    assert await store.outbox(lane) == [Pending(second.sequence, lane, second.note, place)]
    await store.delivered([first.sequence, second.sequence])
    await store.delivered([])
    assert await store.outbox(lane) == []
    await store.commit(Turn(Person(lane), CHAT, notes=(note("k3"),)))
    (third,) = await store.outbox(lane)
    assert third.sequence > second.sequence, "a late `delivered` must never hit another message"


async def test_a_button_is_found_by_its_owner_and_may_be_said_again(store: SqlStore) -> None:
    lane = await lane_of(store)
    button = Button("Skip", "skip", {"question": "1"}, "", "b1", "Your answer")
    await store.commit(Turn(Person(lane), CHAT, notes=(note("k1", "Hi", button),)))
    await store.commit(Turn(Person(lane), CHAT, notes=(note("k2", "Hi", button),)))
    assert await store.button(lane, "b1") == button
    assert await store.button(lane, "b2") is None


async def test_erasing_a_thread_leaves_nothing_of_it(store: SqlStore, url: str) -> None:
    lane = await lane_of(store)
    kept = await opened(store, lane, thread("kept"))
    gone = working("task", "gone")
    await store.commit(
        Turn(Person(lane), CHAT, gone, opens=True, notes=(note("k1", "Hi", Button("A", "skip", thread="gone", id="b1")),))
    )
    await store.keep_file(lane, "gone", "cv.pdf", "application/pdf", b"words")
    await store.keep_stage(lane, "task", "read", "ab", b"result")
    await store.keep_status_message(lane, "task", MessageRef(CHAT, "m1"))
    await store.commit(Turn(Person(lane), CHAT, notes=(note("k2", "It's gone"),), erase="gone"))
    left = rows(url, "identities", "last_messages", "people", "vault", "inbox")
    assert set(left) == {"outbox", "threads"}
    assert [each.note.key for each in await store.outbox(lane)] == ["k2"]
    assert await store.threads(lane) == [kept]
    assert (await store.desk(lane, CHAT)).thread is None
    assert await store.working() == []


async def test_a_turn_may_erase_its_own_thread_and_say_so(store: SqlStore) -> None:
    lane = await lane_of(store)
    first = await opened(store, lane, thread())
    await store.commit(Turn(Person(lane), CHAT, first, notes=(note("k1", "It's gone"),), erase="t1"))
    assert await store.threads(lane) == []
    assert [each.note.key for each in await store.outbox(lane)] == ["k1"]


async def test_threads_at_work_and_threads_at_rest(store: SqlStore) -> None:
    jane, joe = await lane_of(store), await lane_of(store, "joe", ChatRef("telegram", "2", "3"))
    await opened(store, jane, working("task", "w"))
    await opened(store, joe, thread("asks", state=Asking()), ChatRef("telegram", "2", "3"))
    await opened(store, jane, thread("fresh", state=Asking(), updated=NOON + timedelta(hours=2)))
    await opened(store, jane, thread("paused", state=Asking(paused=True)))
    await opened(store, jane, thread("ready", state=Ready()))
    await opened(store, jane, thread("collecting", state=Collecting()))
    assert await store.working() == [Work(jane, CHAT, "w")]
    asks = Work(joe, ChatRef("telegram", "2", "3"), "asks")
    assert await store.idle(NOON + timedelta(hours=1)) == [asks]
    assert await store.idle(NOON) == [asks]
    assert await store.idle(NOON - timedelta(seconds=1)) == []
    assert [work.thread for work in await store.idle(NOON + timedelta(hours=2))] == ["asks", "fresh"]
    await store.commit(Turn(Person(joe), CHAT, thread("asks", revision=1, state=Asking(paused=True))))
    assert await store.idle(NOON) == []
