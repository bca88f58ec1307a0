"""A process that commits one turn and is killed on the way: `python -m tests.store.victim URL LANE SEQUENCE STATEMENT`.

Before the statement with that number it says "now" and waits for its end.
"""

import asyncio
import sys

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


async def main(url: str, lane: str, sequence: int, statement: int) -> None:
    """Commit, up to the statement."""
    store = await open_store(url, bytes(range(32)))
    seen = 0

    def before(*_: object) -> None:
        nonlocal seen
        seen += 1
        if seen == statement:
            print("now", flush=True)  # noqa: T201 the signal to the test
            sys.stdin.read()

    event.listen(Engine, "before_cursor_execute", before)
    event.listen(Engine, "commit", before)
    await store.commit(turn(lane, sequence))
    print("done", seen, flush=True)  # noqa: T201 the signal to the test
    await store.close()


if __name__ == "__main__":
    asyncio.run(main(sys.argv[1], sys.argv[2], int(sys.argv[3]), int(sys.argv[4])))
