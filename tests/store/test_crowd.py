"""Many people at once: nobody waits for ever, nothing is lost, nothing is mixed up."""

import asyncio
from dataclasses import replace

from adapters.store import SqlStore
from core.chat import ChatRef
from core.conversation.state import Person
from core.ports import Turn
from tests.store.samples import note, said, thread

PEOPLE, TURNS = 50, 5


async def _talk(store: SqlStore, name: str) -> list[str]:
    """Five turns of one person; what they heard."""
    chat, heard = ChatRef("console", name), []
    for number in range(TURNS):
        lane = await store.accept(said(f"{name} {number}", person=name, chat=chat))
        assert lane
        (row,) = await store.inbox(lane)
        desk = await store.desk(lane, chat)
        now = desk.thread or thread(f"thread of {name}")
        said_back = note(f"{name} {number}", f"{name} heard {number}", chat=chat)
        turn = Turn(
            Person(lane, name), chat, replace(now, title=f"{now.title}{number}"), not number, (said_back,), (row.sequence,)
        )
        await store.commit(turn)
        pending = await store.outbox(lane)
        heard += [each.note.message.text for each in pending]
        await store.delivered([each.sequence for each in pending])
    return heard


async def test_fifty_people_at_once(store: SqlStore) -> None:
    names = [f"person {number}" for number in range(PEOPLE)]
    heard = await asyncio.gather(*(_talk(store, name) for name in names))
    assert heard == [[f"{name} heard {number}" for number in range(TURNS)] for name in names]
    assert await store.waiting() == []
    for name in names:
        lane = await store.lane("console", name)
        assert lane
        desk = await store.desk(lane, ChatRef("console", name))
        assert desk.person == Person(lane, name)
        assert desk.thread
        assert (desk.thread.id, desk.thread.title, desk.thread.revision) == (f"thread of {name}", "01234", TURNS)
