"""From a database's address to the database, its schema up to date."""

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

from adapters.store.database import Database
from adapters.store.sqlite import SqliteDatabase
from core.errors import Misconfigured


def parse(url: str) -> URL:
    """An address as people write it, with the driver that Vitae uses. Raises Misconfigured."""
    try:
        parsed = make_url(url)
    except (ArgumentError, ValueError):
        raise Misconfigured("DATABASE_URL must look like sqlite:///path or postgresql://user:password@host/name.") from None
    kind = parsed.drivername.partition("+")[0]
    if kind in {"postgres", "postgresql"}:
        return parsed.set(drivername="postgresql+psycopg")
    if kind == "sqlite" and parsed.database not in {None, "", ":memory:"}:
        return parsed.set(drivername="sqlite+aiosqlite")
    raise Misconfigured("DATABASE_URL must begin with sqlite:/// and a path, or with postgresql://.")


async def connect(url: str, *, beside: bool = False) -> Database:
    """The database at `url`; `beside` a process that may hold the file. Raises Misconfigured, StoreUnavailable."""
    parsed = parse(url)
    if parsed.drivername.startswith("sqlite"):
        return await SqliteDatabase.open(parsed, beside=beside)
    from adapters.store.postgres import PostgresDatabase  # noqa: PLC0415 the terminal must not pay for it at start

    return await PostgresDatabase.open(parsed)


async def migrate(url: str) -> None:
    """Bring the schema up to date, for `vitae migrate`. Raises Misconfigured, StoreUnavailable."""
    await (await connect(url)).close()
