"""SQLite: one file, one process, one connection that writes and one that reads.

Each connection is an aiosqlite one and lives on its thread. A whole transaction runs there in one go, with SQLAlchemy Core
on that same connection: crossing between the event loop and the thread for every statement, as SQLAlchemy's own aiosqlite
dialect does, takes more than twice as long, and a cancelled task could stop in the middle of a transaction.
"""

import fcntl
import os
import sqlite3
from pathlib import Path
from typing import TypeVar

import aiosqlite
from sqlalchemy import URL, Connection, StaticPool, create_engine, event

from adapters.store.database import Work, available
from adapters.store.migrations import check, upgrade
from core.errors import Misconfigured

T = TypeVar("T")

_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000", "secure_delete=ON")
_ROWS_AT_ONCE = 64


class _Line:
    """One connection to the file with its thread; the one that writes takes the file when its transaction begins."""

    def __init__(self, path: Path, *, writes: bool = False) -> None:
        self._writes = writes
        connection = _connect(path)
        self._engine = create_engine(
            "sqlite://", creator=lambda: connection, poolclass=StaticPool, pool_reset_on_return=None, hide_parameters=True
        )
        if writes:
            event.listen(self._engine, "begin", _begin)
        self._connection = aiosqlite.Connection(lambda: connection, _ROWS_AT_ONCE)
        self._connection._thread.daemon = True  # noqa: SLF001 a store left open must not keep a broken process alive

    def _transact(self, work: Work[T]) -> T:
        with available(), self._engine.begin() if self._writes else self._engine.connect() as connection:
            return work(connection)

    async def open(self) -> None:
        """Start the thread."""
        await self._connection

    async def run(self, work: Work[T]) -> T:
        """The result of `work`, which the thread does to its end even when nobody waits for it any more."""
        done: T = await self._connection._execute(self._transact, work)  # type: ignore[no-untyped-call]  # noqa: SLF001 nothing public runs a function
        return done

    async def close(self) -> None:
        """Wait for what was begun, and end the thread."""
        await self._connection.close()


def _connect(path: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(path, isolation_level=None, check_same_thread=False)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except sqlite3.Error:
        connection.close()
        raise
    return connection


def _begin(connection: Connection) -> None:
    connection.exec_driver_sql("BEGIN IMMEDIATE")


class SqliteDatabase:
    """The file at `path`, held for this process by its `lock`, or used beside the process that holds it."""

    def __init__(self, path: Path, lock: int | None) -> None:
        self._lock: int | None = lock
        self._writer, self._reader = _Line(path, writes=True), _Line(path)

    @classmethod
    async def open(cls, url: URL, *, beside: bool = False) -> "SqliteDatabase":
        """Take the file and bring its schema up to date. Raises Misconfigured when another process has it, unless `beside`."""
        path = Path(url.database or "")
        lock = _take(path, beside=beside)
        try:
            database = cls(path, lock)
        except sqlite3.Error as error:
            if lock is not None:
                os.close(lock)
            raise Misconfigured(f"The database {path} can't be opened: {error}.") from error
        await database._writer.open()
        await database._reader.open()
        try:
            await database.write(upgrade if lock is not None else check)
        except BaseException:
            await database.close()
            raise
        return database

    async def write(self, work: Work[T]) -> T:
        """Run `work` in one transaction and commit it. Raises StoreUnavailable."""
        return await self._writer.run(work)

    async def read(self, work: Work[T]) -> T:
        """Run `work`, which changes nothing. Raises StoreUnavailable."""
        return await self._reader.run(work)

    async def close(self) -> None:
        """Close both connections and let the file go."""
        await self._reader.close()
        await self._writer.close()
        if self._lock is not None:
            os.close(self._lock)
            self._lock = None


def _take(path: Path, *, beside: bool) -> int | None:
    """Lock the file for this process; None when another one has it and that is no harm.

    The lock dies with the process, however that ends, and no child inherits it.
    """
    try:
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(path, os.O_RDWR | os.O_CREAT, 0o600))
        descriptor = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as error:
        raise Misconfigured(f"The folder of the database {path} can't be written to: {error.strerror}.") from None
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        if beside:
            return None
        raise Misconfigured(
            f"Another Vitae is running on {path}: stop it, or give this one a data folder of its own with VITAE_DATA."
        ) from None
    return descriptor
