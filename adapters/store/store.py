"""The `Store` port on SQLAlchemy Core."""

from collections.abc import Callable, Mapping, Sequence
from datetime import UTC, datetime

from sqlalchemy import Connection, select

from adapters.store import intake, invitations, tasks, turns
from adapters.store.address import connect
from adapters.store.database import Database, insert
from adapters.store.keys import Keys
from adapters.store.ledger import SqlLedger
from adapters.store.sealing import Key, check, proof
from adapters.store.tables import vault
from core.chat import Artifact, Button, ChatRef, Incoming, MessageRef
from core.conversation.state import Desk, StoredFile, Thread
from core.ports import Identity, InvitationState, Pending, Received, Turn, Work


def utc_now() -> datetime:
    """Aware UTC."""
    return datetime.now(UTC)


class SqlStore:
    """Everything durable, in one database. Made by `open_store`. `ledger` is the one that lies there, too."""

    def __init__(self, database: Database, keys: Keys, now: Callable[[], datetime]) -> None:
        self._database, self._keys, self._now = database, keys, now
        self.ledger = SqlLedger(database)

    async def accept(self, incoming: Incoming) -> str | None:
        """Into the inbox, committed; the lane to wake, or None for a known id."""
        return await self._database.write(lambda tx: intake.accept(tx, self._keys, incoming, self._now()))

    async def inbox(self, lane: str) -> Sequence[Received]:
        """What waits for this person, in order of arrival."""
        return await self._database.read(lambda tx: intake.waiting_for(tx, self._keys, lane))

    async def desk(self, lane: str, chat: ChatRef, thread: str = "") -> Desk:
        """The person, and their thread: by id, or the one open in this chat."""
        return await self._database.read(lambda tx: turns.desk(tx, self._keys, lane, chat, thread))

    async def threads(self, lane: str) -> Sequence[Thread]:
        """All threads of a person, the last updated first."""
        return await self._database.read(lambda tx: turns.threads_of(tx, self._keys, lane))

    async def commit(self, turn: Turn) -> None:
        """One transaction. Raises Conflict when the thread moved on, or an event or the invitation was already used."""

        def work(tx: Connection) -> None:
            if turn.redeem:
                invitations.redeem(tx, self._keys, turn.redeem, self._now())
            turns.commit(tx, self._keys, turn)

        await self._database.write(work)

    async def button(self, lane: str, button: str) -> Button | None:
        """A button of this person."""
        return await self._database.read(lambda tx: turns.button_of(tx, self._keys, lane, button))

    async def outbox(self, lane: str) -> Sequence[Pending]:
        """What is still to be delivered to this person, in order."""
        return await self._database.read(lambda tx: turns.outbox_of(tx, self._keys, lane))

    async def placed(self, sequence: int, place: MessageRef) -> None:
        """Remember the placeholder posted for a document."""
        await self._database.write(lambda tx: turns.placed(tx, sequence, place))

    async def delivered(self, sequences: Sequence[int]) -> None:
        """These outbox rows are done; they are deleted at once."""
        if sequences:
            await self._database.write(lambda tx: turns.delivered(tx, sequences))

    async def stage(self, task: str, stage: str, digest: str) -> bytes | None:
        """The stored result of a task's stage for exactly this input."""
        return await self._database.read(lambda tx: tasks.stage(tx, self._keys, task, stage, digest))

    async def keep_stage(self, lane: str, task: str, stage: str, digest: str, result: bytes) -> None:
        """Store a finished stage of a task that a thread was committed with; of any other it is dropped."""
        await self._database.write(lambda tx: tasks.keep_stage(tx, self._keys, lane, (task, stage, digest), result))

    async def keep_file(self, lane: str, thread: str, name: str, media_type: str, data: bytes) -> StoredFile:
        """Store a file's bytes, once a thread. Raises Conflict when the thread is gone."""
        file = tasks.describe(Artifact(name, media_type, data), self._now())
        return await self._database.write(lambda tx: tasks.keep_file(tx, self._keys, lane, thread, file=file, data=data))

    async def file(self, lane: str, file: str) -> Artifact | None:
        """The bytes of a stored file of this person."""
        return await self._database.read(lambda tx: tasks.file_of(tx, self._keys, lane, file))

    async def status_message(self, task: str) -> MessageRef | None:
        """The live message a task reports in."""
        return await self._database.read(lambda tx: tasks.status_message(tx, task))

    async def keep_status_message(self, lane: str, task: str, ref: MessageRef) -> None:
        """Remember the live message of a task that a thread was committed with."""
        await self._database.write(lambda tx: tasks.keep_status_message(tx, lane, task, ref))

    async def lane(self, platform: str, person: str) -> str | None:
        """The person id behind a platform's id."""
        return await self._database.read(lambda tx: intake.lane(tx, platform, person))

    async def identities(self, lane: str) -> Sequence[Identity]:
        """The platforms' ids of a person."""
        return await self._database.read(lambda tx: intake.identities_of(tx, lane))

    async def invite(self, code: str, uses: int, expires: datetime) -> None:
        """Keep a new invitation."""
        await self._database.write(lambda tx: invitations.invite(tx, self._keys, code, uses, expires))

    async def invitation(self, code: str) -> InvitationState:
        """Whether an invitation is good now."""
        return await self._database.read(lambda tx: invitations.look(tx, self._keys, code, self._now()))

    async def waiting(self) -> Sequence[str]:
        """Lanes with something in the inbox or the outbox."""
        return await self._database.read(intake.lanes)

    async def working(self) -> Sequence[Work]:
        """Threads whose task was running."""
        return await self._database.read(turns.working)

    async def idle(self, since: datetime) -> Sequence[Work]:
        """Threads with an open question, not paused, last updated at `since` or before."""
        return await self._database.read(lambda tx: turns.idle(tx, since))

    async def last_seen(self, platform: str) -> Mapping[ChatRef, str]:
        """The id of the last free message accepted per chat."""
        return await self._database.read(lambda tx: intake.last_seen(tx, platform))

    async def forget_seen(self, before: datetime) -> None:
        """Drop finished inbox rows, and with them ids kept against duplicates, that arrived before then."""
        await self._database.write(lambda tx: intake.forget_seen(tx, before))

    async def close(self) -> None:
        """Release the database."""
        await self._database.close()


async def open_store(url: str, key: bytes, now: Callable[[], datetime] = utc_now, *, beside: bool = False) -> SqlStore:
    """The store at `url` (sqlite:///path or postgresql://...), its schema up to date, unlocked by the master key (32 bytes).

    `beside`: for a moment, even while the bot runs on the same file. Raises Misconfigured (bad address, wrong master key, file in
    use) and StoreUnavailable.
    """
    database = await connect(url, beside=beside)
    master = Key(key)
    try:
        await database.write(lambda tx: _unlock(tx, master))
    except BaseException:
        await database.close()
        raise
    return SqlStore(database, Keys(master), now)


def _unlock(tx: Connection, master: Key) -> None:
    if tx.scalar(select(vault.c.proof)) is None:
        tx.execute(insert(tx.dialect.name, vault).on_conflict_do_nothing(), {"id": 1, "proof": proof(master)})
    check(master, tx.execute(select(vault.c.proof)).scalar_one())
