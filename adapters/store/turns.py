"""One turn's commit, and the threads and messages it leaves behind."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache
from typing import Any

from sqlalchemy import Connection, Executable, Row, and_, bindparam, delete, select, update

from adapters.store.database import insert
from adapters.store.keys import Keys
from adapters.store.nouns import dump, load
from adapters.store.sealing import Key
from adapters.store.tables import buttons, inbox, open_threads, outbox, people, stages, threads
from core.chat import Button, ChatRef, MessageRef
from core.conversation.state import Asking, Building, Desk, Person, Thread, Working
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
_MOVE_THREAD = update(threads).where(
    threads.c.id == bindparam("at_id"), threads.c.person == bindparam("at_person"), threads.c.revision == bindparam("at_revision")
)
_OLD_STAGES = delete(stages).where(stages.c.thread == bindparam("at_thread"), stages.c.task != bindparam("at_task"))
_SAY = outbox.insert()
_USE_UP = (
    update(inbox)
    .where(inbox.c.sequence.in_(bindparam("used", expanding=True)), inbox.c.person == bindparam("lane"), inbox.c.done.is_(False))
    .values(done=True, body=None)
)
_DELIVERED = delete(outbox).where(outbox.c.sequence.in_(bindparam("sent", expanding=True)))


@cache
def _add_thread(dialect: str) -> Executable:
    return insert(dialect, threads).on_conflict_do_nothing().returning(threads.c.id)


@cache
def _open_thread(dialect: str) -> Executable:
    adding = insert(dialect, open_threads)
    return adding.on_conflict_do_update(index_elements=list(open_threads.primary_key), set_={"thread": adding.excluded.thread})


@cache
def _add_button(dialect: str) -> Executable:
    return insert(dialect, buttons).on_conflict_do_nothing()


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
        "paused": isinstance(state, Asking | Building) and state.paused,
        "thread": keys.of(tx, lane).seal(dump(kept), "threads", "thread", lane, kept.id),
    }
    if isinstance(state, Working):
        row["task"] = state.task.id
    if not (_added(tx, lane, thread.id, row) if thread.revision == 0 else _moved(tx, lane, thread, row)):
        raise Conflict(f"thread {thread.id} is no longer at revision {thread.revision}")
    if isinstance(state, Working):
        tx.execute(_OLD_STAGES, {"at_thread": thread.id, "at_task": state.task.id})
    if turn.opens:
        place = {"person": lane, "platform": chat.platform, "chat": chat.chat, "topic": chat.topic, "thread": thread.id}
        tx.execute(_open_thread(tx.dialect.name), place)


def _added(tx: Connection, lane: str, thread: str, row: dict[str, Any]) -> bool:
    return tx.execute(_add_thread(tx.dialect.name), row | {"id": thread, "person": lane}).first() is not None


def _moved(tx: Connection, lane: str, thread: Thread, row: dict[str, Any]) -> bool:
    at = {"at_id": thread.id, "at_person": lane, "at_revision": thread.revision}
    return tx.execute(_MOVE_THREAD, row | at).rowcount == 1


def _say(tx: Connection, keys: Keys, turn: Turn) -> None:
    key = keys.of(tx, turn.person.id)
    thread = turn.thread.id if turn.thread and turn.thread.id != turn.erase else None
    rows = [_sealed_note(key, turn.person.id, note) | {"thread": note.thread or thread} for note in turn.notes]
    tx.execute(_SAY, rows)
    pressable = [_sealed_button(key, turn.person.id, each) for note in turn.notes for each in note.message.buttons]
    if pressable:
        tx.execute(_add_button(tx.dialect.name), pressable)


def _sealed_note(key: Key, lane: str, note: Note) -> dict[str, Any]:
    attachment = note.message.attachment
    light = replace(note, message=replace(note.message, attachment=replace(attachment, data=b""))) if attachment else note
    return {
        "person": lane,
        "key": note.key,
        "note": key.seal(dump(light), "outbox", "note", lane, note.key),
        "attachment": key.seal(attachment.data, "outbox", "attachment", lane, note.key) if attachment else None,
    }


def _sealed_button(key: Key, lane: str, button: Button) -> dict[str, Any]:
    sealed = key.seal(dump(button), "buttons", "button", lane, button.id)
    return {"id": button.id, "person": lane, "thread": button.thread or None, "button": sealed}


def _use_up(tx: Connection, turn: Turn) -> None:
    if tx.execute(_USE_UP, {"used": turn.done, "lane": turn.person.id}).rowcount != len(turn.done):
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
    tx.execute(_DELIVERED, {"sent": list(sequences)})


def working(tx: Connection) -> Sequence[Work]:
    """Threads whose task was running."""
    return [_work(row) for row in tx.execute(_WORK.where(threads.c.state == "working"))]


def idle(tx: Connection, since: datetime) -> Sequence[Work]:
    """Threads with an open question, not paused, untouched since then."""
    waiting = and_(threads.c.state.in_(["asking", "building"]), threads.c.paused.is_(False), threads.c.updated <= since)
    return [_work(row) for row in tx.execute(_WORK.where(waiting).order_by(threads.c.updated))]


def _work(row: Row[*tuple[Any, ...]]) -> Work:
    return Work(row.person, ChatRef(row.platform, row.chat, row.topic), row.id)
