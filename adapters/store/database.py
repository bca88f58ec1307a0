"""What the store needs of a database: transactions that happen whole or not at all.

Work is a plain function of a SQLAlchemy connection, so that the same statements run on SQLite and on PostgreSQL.
"""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import cache
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, TypeVar

from sqlalchemy import Connection, Table
from sqlalchemy.exc import DBAPIError, InterfaceError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout

from core.errors import StoreUnavailable

if TYPE_CHECKING:
    from sqlalchemy.dialects import sqlite

T = TypeVar("T")
Work = Callable[[Connection], T]


class Database(Protocol):
    """Where transactions run."""

    async def write(self, work: Work[T]) -> T:
        """Run `work` in one transaction and commit it. Raises StoreUnavailable."""

    async def read(self, work: Work[T]) -> T:
        """Run `work`, which changes nothing. Raises StoreUnavailable."""

    async def close(self) -> None:
        """Release it."""


@cache
def insert(dialect: str, table: Table) -> "sqlite.Insert":
    """An INSERT that knows ON CONFLICT; the dialects spell it alike. Only the one in use is imported: the other costs 0.1 s."""
    adding: sqlite.Insert = import_module(f"sqlalchemy.dialects.{dialect}").insert(table)
    return adding


@contextmanager
def available() -> Iterator[None]:
    """Turns a database out of reach into StoreUnavailable; what is wrong with a statement stays as it is."""
    try:
        yield
    except (OperationalError, InterfaceError, PoolTimeout) as error:
        raise StoreUnavailable(str(error.__cause__ or error)) from error
    except DBAPIError as error:
        if error.connection_invalidated:
            raise StoreUnavailable(str(error.orig)) from error
        raise
