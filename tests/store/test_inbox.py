"""What people say is taken in once, in order, and kept until a turn used it up."""

import asyncio
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from adapters.store import SqlStore, open_store
from core.chat import Body, ChatRef, Invoke, Message, Press, RemoteFile
from core.conversation.state import Person
from core.ports import Turn
from tests.store.conftest import KEY
from tests.store.samples import CHAT, NOON, lane_of, note, said

LATER = datetime(2100, 1, 1, tzinfo=UTC)


async def test_an_event_is_accepted_once(store: SqlStore) -> None:
    lane = await store.accept(said(name="7"))
    assert lane
    assert await store.accept(said(name="7")) is None
    assert await store.accept(said(name="3")) == lane, "a smaller id is not an old one"
    assert [row.incoming.id for row in await store.inbox(lane)] == ["7", "3"]


async def test_equal_ids_of_two_platforms_are_two_events(store: SqlStore) -> None:
    await store.accept(said(name="7"))
    assert await store.accept(said(name="7", chat=ChatRef("telegram", "1")))


async def test_every_kind_of_event_comes_back_as_it_was(store: SqlStore) -> None:
    file = RemoteFile("cv.pdf", "application/pdf", 9, "token", "resume")
    bodies: list[Body] = [
        Message("Hello\x00 \N{WAVING HAND SIGN}", (file,), group="g"),
        Message("Hello again", edits="m1"),
        Message(unreadable="sticker"),
        Message(),
        Invoke("tailor", {"job": "text"}, (file,)),
        Invoke("status"),
        Press("b1"),
    ]
    sent = [said(body=body) for body in bodies]
    for incoming in sent:
        lane = await store.accept(incoming)
    assert lane
    received = await store.inbox(lane)
    assert [row.incoming for row in received] == sent
    assert sorted(row.sequence for row in received) == [row.sequence for row in received]
    assert all(abs(datetime.now(UTC) - row.received) < timedelta(minutes=1) for row in received)


async def test_half_a_character_is_no_reason_to_lose_a_message(store: SqlStore) -> None:
    lane = await store.accept(said("caf\ud800e"))
    assert lane
    (row,) = await store.inbox(lane)
    assert row.incoming.body == Message("caf?e")


async def test_people_are_told_apart_by_platform_and_id(store: SqlStore) -> None:
    jane = await store.accept(said(person="1"))
    other = await store.accept(said(person="2"))
    namesake = await store.accept(said(person="1", chat=ChatRef("discord", "1")))
    assert len({jane, other, namesake}) == 3
    assert await store.lane("console", "1") == jane
    assert await store.lane("discord", "1") == namesake
    assert await store.lane("discord", "2") is None


async def test_a_person_who_says_two_first_words_at_once_is_one(url: str) -> None:
    first = await open_store(url, KEY)
    second = first if url.startswith("sqlite") else await open_store(url, KEY)
    lanes = await asyncio.gather(*(each.accept(said()) for each in (first, second) for _ in range(4)))
    assert len(set(lanes)) == 1
    assert len(await first.inbox(lanes[0] or "")) == 8
    await first.close()
    if second is not first:
        await second.close()


async def test_used_events_leave_the_inbox_and_stay_known(store: SqlStore) -> None:
    lane = await store.accept(said(name="a"))
    await store.accept(said(name="b"))
    assert lane
    first, second = await store.inbox(lane)
    await store.commit(Turn(Person(lane), CHAT, done=(first.sequence,)))
    assert await store.inbox(lane) == [second]
    assert await store.accept(said(name="a")) is None


async def test_ids_are_forgotten_by_age_and_only_when_used(store: SqlStore) -> None:
    lane = await store.accept(said(name="a"))
    await store.accept(said(name="b"))
    assert lane
    first, _ = await store.inbox(lane)
    await store.commit(Turn(Person(lane), CHAT, done=(first.sequence,)))
    await store.forget_seen(NOON - timedelta(days=365 * 50))
    assert await store.accept(said(name="a")) is None
    await store.forget_seen(LATER)
    assert await store.accept(said(name="a")) == lane
    assert await store.accept(said(name="b")) is None, "what waits is never forgotten"
    assert [row.incoming.id for row in await store.inbox(lane)] == ["b", "a"]


async def test_the_last_free_message_of_each_chat(store: SqlStore) -> None:
    here, there = ChatRef("discord", "1"), ChatRef("discord", "1", "topic")
    for incoming in (
        said(name="10", chat=here),
        said(name="9", chat=here),
        said(name="11", chat=here, body=Invoke("help")),
        said(name="12", chat=here, body=Press("b")),
        said(name="13", chat=here, body=Message("corrected", edits="9")),
        said(name="8", chat=there),
        said(name="14"),
    ):
        await store.accept(incoming)
    assert await store.last_seen("discord") == {here: "9", there: "8"}
    assert await store.last_seen("telegram") == {}


async def test_lanes_with_something_to_do(store: SqlStore) -> None:
    quiet, heard, answered = [await lane_of(store, name) for name in ("quiet", "heard", "answered")]
    assert await store.waiting() == []
    await store.accept(said(person="heard"))
    await store.commit(Turn(Person(answered), CHAT, notes=(note("k1"),)))
    assert sorted(await store.waiting()) == sorted([heard, answered])
    assert quiet not in await store.waiting()


async def test_the_time_of_arrival_is_the_clocks(url: str) -> None:
    store = await open_store(url, KEY, now=lambda: NOON)
    lane = await store.accept(replace(said(), at=LATER))
    (row,) = await store.inbox(lane or "")
    assert row.received == NOON
    await store.close()
