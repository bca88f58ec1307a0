"""The database behind the store: one writer and one reader on SQLite, a pool on PostgreSQL.

Work on it is a plain function of a connection, run as one transaction: it happens whole or not at all.
"""

import asyncio
import fcntl
import os
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any, Protocol, TypeVar

from sqlalchemy import URL, Connection, Table, event, make_url
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import ArgumentError, DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from adapters.store.migrations import upgrade
from core.errors import Misconfigured, StoreUnavailable

T = TypeVar("T")
Work = Callable[[Connection], T]

_PRAGMAS = ("journal_mode=WAL", "synchronous=FULL", "foreign_keys=ON", "busy_timeout=5000", "temp_store=MEMORY")


class Database(Protocol):
    """Where transactions run."""

    async def write(self, work: Work[T]) -> T:
        """Run `work` in one transaction and commit it. Raises StoreUnavailable."""

    async def read(self, work: Work[T]) -> T:
        """Run one statement that changes nothing. Raises StoreUnavailable."""

    async def close(self) -> None:
        """Release it."""


def insert(tx: Connection, table: Table) -> sqlite.Insert | postgresql.Insert:
    """An INSERT that knows ON CONFLICT, in the words of this database."""
    return postgresql.insert(table) if tx.dialect.name == "postgresql" else sqlite.insert(table)


@asynccontextmanager
async def _available() -> AsyncIterator[None]:
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeout) as error:
        raise StoreUnavailable(str(error.__cause__ or error)) from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise StoreUnavailable(str(error.orig)) from error
        raise


class SqliteDatabase:
    """One file, one process: a connection that writes and one that reads, both kept open."""

    def __init__(self, engine: AsyncEngine, writer: AsyncConnection, reader: AsyncConnection, lock: int) -> None:
        self._engine, self._writer, self._reader, self._lock = engine, writer, reader, lock
        self._writing, self._reading = asyncio.Lock(), asyncio.Lock()

    @classmethod
    async def open(cls, url: URL) -> "SqliteDatabase":
        """Take the file, bring its schema up to date, and keep it. Raises Misconfigured when another process has it."""
        path = Path(url.database or "")
        path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        lock = _take(path)
        engine = create_async_engine(url)
        event.listen(engine.sync_engine, "connect", _prepare)
        event.listen(engine.sync_engine, "begin", _begin)
        try:
            async with _available():
                writer = await engine.connect()
                async with writer.begin():
                    await writer.run_sync(upgrade)
                reader = await (await engine.connect()).execution_options(isolation_level="AUTOCOMMIT")
        except BaseException:
            await engine.dispose()
            os.close(lock)
            raise
        return cls(engine, writer, reader, lock)

    async def write(self, work: Work[T]) -> T:
        """Run `work` in one transaction and commit it. Raises StoreUnavailable."""
        async with self._writing, _available(), self._writer.begin():
            return await self._writer.run_sync(work)

    async def read(self, work: Work[T]) -> T:
        """Run one statement that changes nothing. Raises StoreUnavailable."""
        async with self._reading, _available(), self._reader.begin():
            return await self._reader.run_sync(work)

    async def close(self) -> None:
        """Close both connections and let the file go."""
        async with self._writing, self._reading:
            await self._writer.close()
            await self._reader.close()
            await self._engine.dispose()
            os.close(self._lock)


def _prepare(connection: Any, _record: object) -> None:
    connection.isolation_level = None
    cursor = connection.cursor()
    for pragma in _PRAGMAS:
        cursor.execute(f"PRAGMA {pragma}")
    cursor.close()


def _begin(connection: Connection) -> None:
    if connection.get_execution_options().get("isolation_level") != "AUTOCOMMIT":
        connection.exec_driver_sql("BEGIN IMMEDIATE")


def _take(path: Path) -> int:
    """Lock the database for this process. The lock dies with the process, however that ends, and is not inherited."""
    descriptor = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT, 0o600)
    try:
        fcntl.lockf(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(descriptor)
        raise Misconfigured(
            f"Another Vitae is already running on {path}: stop it, or give this one a data folder of its own with VITAE_DATA."
        ) from None
    return descriptor


class PostgresDatabase:
    """A server, shared by any number of processes."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._reads = engine.execution_options(isolation_level="AUTOCOMMIT")

    @classmethod
    async def open(cls, url: URL) -> "PostgresDatabase":
        """Connect and bring the schema up to date."""
        engine = create_async_engine(url, pool_size=10, max_overflow=0, pool_pre_ping=True)
        try:
            async with _available(), engine.begin() as connection:
                await connection.run_sync(upgrade)
        except BaseException:
            await engine.dispose()
            raise
        return cls(engine)

    async def write(self, work: Work[T]) -> T:
        """Run `work` in one transaction and commit it. Raises StoreUnavailable."""
        async with _available(), self._engine.begin() as connection:
            return await connection.run_sync(work)

    async def read(self, work: Work[T]) -> T:
        """Run one statement that changes nothing. Raises StoreUnavailable."""
        async with _available(), self._reads.connect() as connection:
            return await connection.run_sync(work)

    async def close(self) -> None:
        """Close the pool."""
        await self._engine.dispose()


def parse(url: str) -> URL:
    """A database address as people write it, with the driver that Vitae uses. Raises Misconfigured."""
    try:
        parsed = make_url(url)
    except ArgumentError:
        raise Misconfigured("DATABASE_URL is not an address: use sqlite:///path or postgresql://user@host/name.") from None
    if parsed.drivername.split("+")[0] in {"postgres", "postgresql"}:
        return parsed.set(drivername="postgresql+psycopg")
    if parsed.drivername.split("+")[0] == "sqlite" and parsed.database not in {None, "", ":memory:"}:
        return parsed.set(drivername="sqlite+aiosqlite")
    raise Misconfigured("DATABASE_URL must begin with sqlite:/// and a path, or with postgresql://.")


async def connect(url: str) -> Database:
    """The database at `url`, its schema up to date. Raises Misconfigured, StoreUnavailable."""
    parsed = parse(url)
    return await (SqliteDatabase.open(parsed) if parsed.drivername.startswith("sqlite") else PostgresDatabase.open(parsed))


async def migrate(url: str) -> None:
    """Bring the schema up to date, for `vitae migrate`. Raises Misconfigured, StoreUnavailable."""
    await (await connect(url)).close()
