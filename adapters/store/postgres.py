"""PostgreSQL through psycopg: a pool of connections to a server that any number of processes share."""

from typing import TypeVar

from sqlalchemy import URL
from sqlalchemy.ext.asyncio import AsyncEngine, create_async_engine

from adapters.store.database import Work, available
from adapters.store.migrations import upgrade

T = TypeVar("T")

_CONNECTIONS = 10


class PostgresDatabase:
    """The database behind a pool."""

    def __init__(self, engine: AsyncEngine) -> None:
        self._engine = engine
        self._reads = engine.execution_options(isolation_level="AUTOCOMMIT")

    @classmethod
    async def open(cls, url: URL) -> "PostgresDatabase":
        """Connect and bring the schema up to date."""
        database = cls(create_async_engine(url, pool_size=_CONNECTIONS, max_overflow=0, pool_pre_ping=True, hide_parameters=True))
        try:
            await database.write(upgrade)
        except BaseException:
            await database.close()
            raise
        return database

    async def write(self, work: Work[T]) -> T:
        """Run `work` in one transaction and commit it. Raises StoreUnavailable."""
        with available():
            async with self._engine.begin() as connection:
                return await connection.run_sync(work)

    async def read(self, work: Work[T]) -> T:
        """Run `work`, which changes nothing. Raises StoreUnavailable."""
        with available():
            async with self._reads.connect() as connection:
                return await connection.run_sync(work)

    async def close(self) -> None:
        """Close the pool."""
        await self._engine.dispose()
