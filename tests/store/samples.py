"""Nouns to store, and what a turn does with them."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, datetime
from itertools import count

from sqlalchemy import Engine, create_engine, select

from adapters.store import SqlStore
from adapters.store.address import parse
from adapters.store.tables import metadata
from core.chat import Body, Button, ChatRef, Incoming, Message, Outgoing
from core.conversation.state import Asking, Person, Ready, Task, Thread, Version, Working
from core.ports import Note, Turn
from core.resume.changes import Add, Hide, Reorder, Replace
from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source, Span
from core.tailoring.model import Aim, Answer, Evidence, Gap, Missing, Posting, Question, Requirement, Status, Weight

CHAT = ChatRef("console", "jane")
NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)
_numbers = count()


def said(
    text: str = "Hello", *, name: str = "", person: str = "jane", chat: ChatRef = CHAT, body: Body | None = None
) -> Incoming:
    return Incoming(name or f"m{next(_numbers)}", chat, person, NOON, body or Message(text), "en")


async def lane_of(store: SqlStore, person: str = "jane", chat: ChatRef = CHAT) -> str:
    """A person who has said hello, with nothing left to do."""
    lane = await store.accept(said(person=person, chat=chat))
    assert lane
    await store.commit(Turn(Person(lane), chat, done=tuple(row.sequence for row in await store.inbox(lane))))
    return lane


def note(key: str, text: str = "Hi", *buttons: Button, chat: ChatRef = CHAT) -> Note:
    return Note(key, chat, Outgoing(text, buttons))


async def opened(store: SqlStore, lane: str, thread: Thread, chat: ChatRef = CHAT) -> Thread:
    """The thread as it is after it was committed as the chat's open one."""
    await store.commit(Turn(Person(lane), chat, thread, opens=True))
    return replace(thread, revision=thread.revision + 1)


def thread(name: str = "t1", **fields: object) -> Thread:
    return replace(Thread(name, NOON, NOON), **fields)  # type: ignore[arg-type]


def working(task: str, name: str = "t1", **fields: object) -> Thread:
    return thread(name, state=Working(Task(task, "tailor"), Ready()), **fields)


def rich_thread() -> Thread:
    """A thread with every kind of noun in it."""
    source = Source("file-1", "resume.pdf", "Jane Doe\nHelped move hosting to AWS", (0, 9))
    line = Line("l1", "Helped move hosting to AWS", (Span("file-1", 9, 35),))
    entry = Entry("e1", "Engineer", "WebShop24", dates="2019 - now", start="2019", current=True, lines=(line,))
    resume = Resume(
        source,
        Contact("Jane Doe", email="jane@example.com", links=("https://example.com",)),
        (Section("s1", Kind.WORK, "Work", (entry,)), Section("s2", Kind.SKILLS, lines=(Line("l2", "Python"),))),
        unplaced=(Line("l3", "Treasurer"),),
    )
    changes = (
        Replace("l1", "Moved hosting to AWS", ("l1",), "cloud"),
        Add("e1", "Set up 3 clusters", ("ev1",)),
        Reorder("s2", ("l2",)),
        Hide("l3"),
    )
    return thread(
        title="Acme, Backend Engineer",
        resume=resume,
        posting=Posting("Kubernetes needed", "Engineer", "Acme", requirements=(Requirement("r1", "Kubernetes", Weight.NICE),)),
        gaps=(Gap("Kubernetes", Status.IMPLIED, gain=0.5),),
        questions=(Question("Did you work with Kubernetes?", "Kubernetes", Aim.SCOPE, "e1", ("kubernetes",)),),
        answers=(Answer("yes", "m1"), Answer(never=True)),
        versions=(
            Version(
                1,
                resume,
                changes,
                (Evidence("ev1", "3 clusters", Span("answer-1", 0, 3), negated=True),),
                (Missing("Kafka", never=True),),
            ),
        ),
        texts=(source,),
        state=Working(Task("task-1", "tailor"), Asking(paused=True)),
    )


def engine(url: str) -> Engine:
    """The same database, seen from outside."""
    address = parse(url)
    return create_engine(address.set(drivername="sqlite") if address.drivername.startswith("sqlite") else address)


def rows(url: str, *but: str) -> dict[str, Sequence[tuple[object, ...]]]:
    """Everything in the database, table by table; empty tables and those in `but` left out."""
    looking = engine(url)
    with looking.connect() as connection:
        found = {
            table.name: [tuple(row) for row in connection.execute(select(table))]
            for table in metadata.sorted_tables
            if table.name not in but
        }
    looking.dispose()
    return {name: kept for name, kept in found.items() if kept}
