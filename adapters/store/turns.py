"""One turn's commit, and the threads and messages it leaves behind."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any

from sqlalchemy import Connection, Row, and_, bindparam, delete, select, update

from adapters.store.database import insert
from adapters.store.keys import Keys
from adapters.store.nouns import dump, load
from adapters.store.sealing import Key
from adapters.store.tables import buttons, inbox, open_threads, outbox, people, stages, threads
from core.chat import Button, ChatRef, MessageRef
from core.conversation.state import Asking, Desk, Person, Thread, Working
from core.errors import Conflict
from core.ports import Note, Pending, Turn, Work

_AT_DESK = select(people.c.key, people.c.person, threads.c.id, threads.c.thread).where(people.c.id == bindparam("lane"))
_DESK_BY_CHAT = _AT_DESK.select_from(
    people.outerjoin(
        open_threads,
        and_(
            open_threads.c.person == people.c.id,
            open_threads.c.platform == bindparam("platform"),
            open_threads.c.chat == bindparam("chat"),
            open_threads.c.topic == bindparam("topic"),
        ),
    ).outerjoin(threads, threads.c.id == open_threads.c.thread)
)
_DESK_BY_ID = _AT_DESK.select_from(
    people.outerjoin(threads, and_(threads.c.id == bindparam("thread"), threads.c.person == people.c.id))
)
_THREADS = (
    select(threads.c.id, threads.c.thread)
    .where(threads.c.person == bindparam("person"))
    .order_by(threads.c.updated.desc(), threads.c.id)
)
_OUTBOX = select(outbox).where(outbox.c.person == bindparam("lane")).order_by(outbox.c.sequence)
_BUTTON = select(buttons.c.button).where(buttons.c.id == bindparam("id"), buttons.c.person == bindparam("lane"))
_WORK = select(threads.c.person, threads.c.platform, threads.c.chat, threads.c.topic, threads.c.id)
_KEEP_PERSON = update(people).where(people.c.id == bindparam("lane")).values(person=bindparam("sealed"))


def desk(tx: Connection, keys: Keys, lane: str, chat: ChatRef, thread: str) -> Desk:
    """The person, and their thread by id or the one open in the chat."""
    if thread:
        row = tx.execute(_DESK_BY_ID, {"lane": lane, "thread": thread}).first()
    else:
        place = {"lane": lane, "platform": chat.platform, "chat": chat.chat, "topic": chat.topic}
        row = tx.execute(_DESK_BY_CHAT, place).first()
    if row is None:
        raise LookupError(f"no person {lane}")
    key = keys.unwrapped(lane, row.key)
    person = load(Person, key.open(row.person, "people", "person", lane))
    return Desk(person, chat, _thread(tx, keys, lane, row) if row.id else None)


def _thread(tx: Connection, keys: Keys, lane: str, row: Row[*tuple[Any, ...]]) -> Thread:
    return load(Thread, keys.of(tx, lane).open(row.thread, "threads", "thread", lane, row.id))


def threads_of(tx: Connection, keys: Keys, lane: str) -> Sequence[Thread]:
    """All threads of a person, the last updated first."""
    return [_thread(tx, keys, lane, row) for row in tx.execute(_THREADS, {"person": lane})]


def commit(tx: Connection, keys: Keys, turn: Turn) -> None:
    """Everything of a turn; raises Conflict, and the caller's transaction undoes the rest."""
    lane = turn.person.id
    key = keys.of(tx, lane)
    sealed = key.seal(dump(turn.person), "people", "person", lane)
    tx.execute(_KEEP_PERSON, {"lane": lane, "sealed": sealed})
    if turn.thread is not None:
        _keep_thread(tx, keys, turn, turn.thread)
    if turn.done:
        _use_up(tx, turn)
    if turn.erase:
        _erase(tx, lane, turn.erase)
    if turn.notes:
        _say(tx, keys, turn)


def _keep_thread(tx: Connection, keys: Keys, turn: Turn, thread: Thread) -> None:
    lane, chat, state = turn.person.id, turn.chat, thread.state
    kept = replace(thread, revision=thread.revision + 1)
    row: dict[str, Any] = {
        "platform": chat.platform,
        "chat": chat.chat,
        "topic": chat.topic,
        "revision": kept.revision,
        "updated": kept.updated,
        "state": state.kind,
        "paused": isinstance(state, Asking) and state.paused,
        "thread": keys.of(tx, lane).seal(dump(kept), "threads", "thread", lane, kept.id),
    }
    if isinstance(state, Working):
        row["task"] = state.task.id
    moved = _add_thread(tx, lane, kept.id, row) if thread.revision == 0 else _move_thread(tx, lane, thread, row)
    if not moved:
        raise Conflict(f"thread {thread.id} is no longer at revision {thread.revision}")
    if isinstance(state, Working):
        tx.execute(delete(stages).where(stages.c.thread == thread.id, stages.c.task != state.task.id))
    if turn.opens:
        _open(tx, turn, thread.id)


def _add_thread(tx: Connection, lane: str, thread: str, row: dict[str, Any]) -> bool:
    adding = insert(tx, threads).on_conflict_do_nothing().returning(threads.c.id)
    return tx.execute(adding, row | {"id": thread, "person": lane}).first() is not None


def _move_thread(tx: Connection, lane: str, thread: Thread, row: dict[str, Any]) -> bool:
    at_revision = and_(threads.c.id == thread.id, threads.c.person == lane, threads.c.revision == thread.revision)
    return tx.execute(update(threads).where(at_revision).values(row)).rowcount == 1


def _open(tx: Connection, turn: Turn, thread: str) -> None:
    chat = turn.chat
    adding = insert(tx, open_threads)
    opening = adding.on_conflict_do_update(index_elements=list(open_threads.primary_key), set_={"thread": adding.excluded.thread})
    place = {"person": turn.person.id, "platform": chat.platform, "chat": chat.chat, "topic": chat.topic}
    tx.execute(opening, place | {"thread": thread})


def _say(tx: Connection, keys: Keys, turn: Turn) -> None:
    key = keys.of(tx, turn.person.id)
    thread = turn.thread.id if turn.thread and turn.thread.id != turn.erase else None
    common = {"person": turn.person.id, "thread": thread}
    tx.execute(outbox.insert(), [common | _sealed_note(key, turn.person.id, note) for note in turn.notes])
    pressable = [_sealed_button(key, turn.person.id, each) for note in turn.notes for each in note.message.buttons]
    if pressable:
        tx.execute(insert(tx, buttons).on_conflict_do_nothing(), pressable)


def _sealed_note(key: Key, lane: str, note: Note) -> dict[str, Any]:
    attachment = note.message.attachment
    light = replace(note, message=replace(note.message, attachment=replace(attachment, data=b""))) if attachment else note
    return {
        "key": note.key,
        "note": key.seal(dump(light), "outbox", "note", lane, note.key),
        "attachment": key.seal(attachment.data, "outbox", "attachment", lane, note.key) if attachment else None,
    }


def _sealed_button(key: Key, lane: str, button: Button) -> dict[str, Any]:
    sealed = key.seal(dump(button), "buttons", "button", lane, button.id)
    return {"id": button.id, "person": lane, "thread": button.thread or None, "button": sealed}


def _use_up(tx: Connection, turn: Turn) -> None:
    mine = and_(inbox.c.sequence.in_(turn.done), inbox.c.person == turn.person.id, inbox.c.done.is_(False))
    if tx.execute(update(inbox).where(mine).values(done=True, body=None)).rowcount != len(turn.done):
        raise Conflict("these events were already used by another turn")


def _erase(tx: Connection, lane: str, thread: str) -> None:
    for table in (buttons, outbox):
        tx.execute(delete(table).where(table.c.thread == thread, table.c.person == lane))
    tx.execute(delete(threads).where(threads.c.id == thread, threads.c.person == lane))


def button_of(tx: Connection, keys: Keys, lane: str, button: str) -> Button | None:
    """A button of this person."""
    sealed = tx.scalar(_BUTTON, {"lane": lane, "id": button})
    return load(Button, keys.of(tx, lane).open(sealed, "buttons", "button", lane, button)) if sealed else None


def outbox_of(tx: Connection, keys: Keys, lane: str) -> Sequence[Pending]:
    """What is still to be delivered to a person, in order."""
    return [_pending(keys.of(tx, lane), row) for row in tx.execute(_OUTBOX, {"lane": lane}).all()]


def _pending(key: Key, row: Row[*tuple[Any, ...]]) -> Pending:
    note = load(Note, key.open(row.note, "outbox", "note", row.person, row.key))
    if row.attachment is not None and note.message.attachment is not None:
        data = key.open(row.attachment, "outbox", "attachment", row.person, row.key)
        note = replace(note, message=replace(note.message, attachment=replace(note.message.attachment, data=data)))
    return Pending(row.sequence, row.person, note, load(MessageRef, row.place) if row.place else None)


def placed(tx: Connection, sequence: int, place: MessageRef) -> None:
    """Remember the placeholder of a document."""
    tx.execute(update(outbox).where(outbox.c.sequence == sequence).values(place=dump(place).decode()))


def delivered(tx: Connection, sequences: Sequence[int]) -> None:
    """These messages need no more work."""
    tx.execute(delete(outbox).where(outbox.c.sequence.in_(sequences)))


def working(tx: Connection) -> Sequence[Work]:
    """Threads whose task was running."""
    return [_work(row) for row in tx.execute(_WORK.where(threads.c.state == "working"))]


def idle(tx: Connection, since: datetime) -> Sequence[Work]:
    """Threads with an open question, not paused, untouched since then."""
    waiting = and_(threads.c.state == "asking", threads.c.paused.is_(False), threads.c.updated <= since)
    return [_work(row) for row in tx.execute(_WORK.where(waiting).order_by(threads.c.updated))]


def _work(row: Row[*tuple[Any, ...]]) -> Work:
    return Work(row.person, ChatRef(row.platform, row.chat, row.topic), row.id)
