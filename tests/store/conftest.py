"""Every test of the contract runs on SQLite and on PostgreSQL, each in a database of its own."""

import os
import secrets
from collections.abc import AsyncIterator, Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest
from psycopg import sql

from adapters.store import SqlStore, open_store

SERVER = os.environ.get("VITAE_TEST_POSTGRES", "postgresql://postgres@127.0.0.1:5432/postgres")
KEY = bytes(range(32))


@contextmanager
def address(kind: str, folder: Path) -> Iterator[str]:
    """An empty database; skips the test where there is no such server."""
    if kind == "sqlite":
        yield f"sqlite:///{folder}/vitae.db"
        return
    try:
        server = psycopg.connect(SERVER, autocommit=True, connect_timeout=3)
    except psycopg.OperationalError:
        pytest.skip("no PostgreSQL server answers at VITAE_TEST_POSTGRES")
    schema = f"vitae_{secrets.token_hex(6)}"
    with server:
        server.execute(sql.SQL("CREATE SCHEMA {}").format(sql.Identifier(schema)))
        try:
            yield f"{SERVER}{'&' if '?' in SERVER else '?'}options=-csearch_path%3D{schema}"
        finally:
            server.execute(sql.SQL("DROP SCHEMA {} CASCADE").format(sql.Identifier(schema)))


BOTH = ["sqlite", pytest.param("postgresql", marks=pytest.mark.postgres)]


@pytest.fixture(params=BOTH)
def url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    with address(request.param, tmp_path) as found:
        yield found


@pytest.fixture
async def store(url: str) -> AsyncIterator[SqlStore]:
    opened = await open_store(url, KEY)
    yield opened
    await opened.close()
