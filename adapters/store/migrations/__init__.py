"""The schema's history. Opening a database costs one SELECT here when there is nothing to do."""

from pathlib import Path

from sqlalchemy import Connection, inspect, text

from core.errors import Misconfigured

HEAD = "0002"


def upgrade(connection: Connection) -> None:
    """Bring the schema to `HEAD` inside the caller's transaction. Processes that start together wait for each other."""
    if _current(connection) == HEAD:
        return
    if connection.dialect.name == "postgresql":
        connection.execute(text("SELECT pg_advisory_xact_lock(hashtext('vitae schema'))"))
        if _current(connection) == HEAD:
            return
    _run(connection)


def check(connection: Connection) -> None:
    """Raises Misconfigured when the schema is not at `HEAD`: the process that holds the database is of another version."""
    if _current(connection) != HEAD:
        raise Misconfigured("The Vitae that runs on this database is of another version: restart it first.")


def _current(connection: Connection) -> str | None:
    if not inspect(connection).has_table("alembic_version"):
        return None
    version: str | None = connection.scalar(text("SELECT version_num FROM alembic_version"))
    return version


def _run(connection: Connection) -> None:
    from alembic import command  # noqa: PLC0415 starting must not pay for what is seldom needed
    from alembic.config import Config  # noqa: PLC0415

    config = Config()
    config.set_main_option("script_location", str(Path(__file__).parent).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
