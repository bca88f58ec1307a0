"""What long work leaves behind: finished stages, files, and the live message it reports in."""

import hashlib
import secrets
from datetime import datetime

from sqlalchemy import Connection, bindparam, literal, select

from adapters.store.database import insert
from adapters.store.keys import Keys
from adapters.store.nouns import dump, load
from adapters.store.tables import files, stages, status_messages, threads
from core.chat import Artifact, MessageRef
from core.conversation.state import StoredFile
from core.errors import Conflict

_STAGE = select(stages.c.result).where(
    stages.c.task == bindparam("task"), stages.c.stage == bindparam("stage"), stages.c.digest == bindparam("digest")
)
_FILE = select(files.c.description, files.c.data).where(files.c.id == bindparam("id"), files.c.person == bindparam("lane"))
_SAME_FILE = select(files.c.id, files.c.description).where(
    files.c.thread == bindparam("thread"), files.c.person == bindparam("lane"), files.c.digest == bindparam("digest")
)


def stage(tx: Connection, keys: Keys, task: str, stage: str, digest: str) -> bytes | None:
    """The stored result of a stage for exactly this input."""
    person = tx.scalar(select(threads.c.person).where(threads.c.task == task))
    if person is None:
        return None
    key = keys.of(tx, person)
    sealed = tx.scalar(_STAGE, {"task": task, "stage": stage, "digest": key.digest(digest.encode())})
    return key.open(sealed, "stages", "result", person, task, stage) if sealed is not None else None


def keep_stage(tx: Connection, keys: Keys, lane: str, place: tuple[str, str, str], result: bytes) -> None:
    """Store the result for a place (task, stage, digest) with the task's thread; that of a task no thread knows is dropped."""
    task, stage, digest = place
    key = keys.of(tx, lane)
    sealed = key.seal(result, "stages", "result", lane, task, stage)
    values = (threads.c.task, literal(stage), literal(key.digest(digest.encode())), threads.c.person, threads.c.id)
    found = select(*values, literal(sealed)).where(threads.c.task == task, threads.c.person == lane)
    adding = insert(tx.dialect.name, stages).from_select(["task", "stage", "digest", "person", "thread", "result"], found)
    tx.execute(adding.on_conflict_do_nothing())


def describe(file: Artifact, now: datetime) -> StoredFile:
    """A new file's description, with an id of its own."""
    digest = hashlib.sha256(file.data).hexdigest()
    return StoredFile(secrets.token_urlsafe(12), file.name, file.media_type, len(file.data), digest, now)


def keep_file(tx: Connection, keys: Keys, lane: str, thread: str, *, file: StoredFile, data: bytes) -> StoredFile:
    """Store bytes with a thread, once: the first description stays. Raises Conflict when the thread is gone."""
    key = keys.of(tx, lane)
    digest = key.digest(data)
    same = tx.execute(_SAME_FILE, {"thread": thread, "lane": lane, "digest": digest}).first()
    if same is not None:
        return load(StoredFile, key.open(same.description, "files", "description", lane, same.id))
    if tx.scalar(select(threads.c.id).where(threads.c.id == thread, threads.c.person == lane).with_for_update()) is None:
        raise Conflict(f"thread {thread} is gone")
    row = {
        "id": file.id,
        "person": lane,
        "thread": thread,
        "digest": digest,
        "description": key.seal(dump(file), "files", "description", lane, file.id),
        "data": key.seal(data, "files", "data", lane, file.id),
    }
    tx.execute(insert(tx.dialect.name, files), row)
    return file


def file_of(tx: Connection, keys: Keys, lane: str, file: str) -> Artifact | None:
    """A stored file of this person."""
    row = tx.execute(_FILE, {"lane": lane, "id": file}).first()
    if row is None:
        return None
    key = keys.of(tx, lane)
    kept = load(StoredFile, key.open(row.description, "files", "description", lane, file))
    return Artifact(kept.name, kept.media_type, key.open(row.data, "files", "data", lane, file))


def status_message(tx: Connection, task: str) -> MessageRef | None:
    """The live message of a task."""
    kept = tx.scalar(select(status_messages.c.ref).where(status_messages.c.task == task))
    return load(MessageRef, kept) if kept else None


def keep_status_message(tx: Connection, lane: str, task: str, ref: MessageRef) -> None:
    """Remember the live message of a task, with the task's thread; that of a task no thread knows is dropped."""
    found = select(threads.c.task, threads.c.person, threads.c.id, literal(dump(ref).decode())).where(
        threads.c.task == task, threads.c.person == lane
    )
    adding = insert(tx.dialect.name, status_messages).from_select(["task", "person", "thread", "ref"], found)
    tx.execute(adding.on_conflict_do_update(index_elements=["task"], set_={"ref": adding.excluded.ref}))
