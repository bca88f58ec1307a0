"""A process that commits one turn and is killed on the way."""

import asyncio
from multiprocessing.connection import Connection

from sqlalchemy import Engine, event

from adapters.store import open_store
from core.chat import Artifact, Button, Outgoing
from core.conversation.state import Person
from core.ports import Note, Turn
from tests.store.samples import CHAT, working


def turn(lane: str, sequence: int) -> Turn:
    """One that touches every table a commit can touch."""
    button = Button("Cancel", "cancel", thread="t1", id="b1")
    notes = (Note("k1", CHAT, Outgoing("Working", (button,), Artifact("a.pdf", "application/pdf", b"pdf"))),)
    return Turn(
        Person(lane, "de"), CHAT, working("task", title="new", revision=1), opens=True, notes=notes, done=(sequence,), erase="t2"
    )


def commit(url: str, lane: str, sequence: int, statement: int, watcher: Connection) -> None:
    """Commit; before the statement with this number (the COMMIT counts too) tell the watcher and wait for the end."""
    asyncio.run(_commit(url, lane, sequence, statement, watcher))


async def _commit(url: str, lane: str, sequence: int, statement: int, watcher: Connection) -> None:
    store = await open_store(url, bytes(range(32)))
    seen = 0

    def before(*_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == statement:
            watcher.send("now")
            watcher.recv()

    event.listen(Engine, "before_cursor_execute", before)
    event.listen(Engine, "commit", before)
    await store.commit(turn(lane, sequence))
    watcher.send("done")
    await store.close()
