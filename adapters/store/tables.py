"""The tables, one definition for SQLite and PostgreSQL.

A column of kind `LargeBinary` is sealed with the person's key; nothing else holds a person's words. Ids that platforms
gave, times and keyed hashes are plain. Deleting a row of `people` deletes its key and, by cascade, all that is theirs.
`costs` and `invitations` hold nobody.
"""

from datetime import UTC, datetime

from sqlalchemy import (
    BigInteger,
    Boolean,
    Column,
    Date,
    DateTime,
    Dialect,
    ForeignKey,
    Index,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    Text,
    TypeDecorator,
    UniqueConstraint,
    false,
)

metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s",
        "pk": "pk_%(table_name)s",
    }
)


class Moment(TypeDecorator[datetime]):
    """An aware UTC time. SQLite keeps no zone, so it is put back on the way out."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 the interface
        """To UTC, so that times compare as text too."""
        return value.astimezone(UTC) if value is not None else None

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:  # noqa: ARG002 the interface
        """Aware again."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


_Sequence = BigInteger().with_variant(Integer(), "sqlite")


def _person() -> Column[str]:
    return Column("person", Text, ForeignKey("people.id", ondelete="CASCADE"), nullable=False)


def _chat(*, key: bool = False) -> tuple[Column[str], ...]:
    return tuple(Column(name, Text, primary_key=key, nullable=False) for name in ("platform", "chat", "topic"))


vault = Table(
    "vault",
    metadata,
    Column("id", Integer, primary_key=True, autoincrement=False),
    Column("proof", LargeBinary, nullable=False),
)

people = Table(
    "people",
    metadata,
    Column("id", Text, primary_key=True),
    Column("key", LargeBinary, nullable=False),
    Column("person", LargeBinary, nullable=False),
)

identities = Table(
    "identities",
    metadata,
    Column("platform", Text, primary_key=True),
    Column("platform_person", Text, primary_key=True),
    _person(),
    Index("ix_identities_person", "person"),
)

inbox = Table(
    "inbox",
    metadata,
    Column("sequence", _Sequence, primary_key=True),
    _person(),
    Column("platform", Text, nullable=False),
    Column("incoming", Text, nullable=False),
    Column("received", Moment, nullable=False),
    Column("done", Boolean, nullable=False, server_default=false()),
    Column("body", LargeBinary),
    UniqueConstraint("platform", "incoming"),
    Index("ix_inbox_person", "person", "done", "sequence"),
    Index("ix_inbox_received", "received"),
    sqlite_autoincrement=True,
)

last_messages = Table("last_messages", metadata, *_chat(key=True), _person(), Column("incoming", Text, nullable=False))

threads = Table(
    "threads",
    metadata,
    Column("id", Text, primary_key=True),
    _person(),
    *_chat(),
    Column("revision", Integer, nullable=False),
    Column("updated", Moment, nullable=False),
    Column("state", Text, nullable=False),
    Column("paused", Boolean, nullable=False),
    Column("task", Text),
    Column("thread", LargeBinary, nullable=False),
    Index("ix_threads_person", "person"),
    Index("ix_threads_task", "task"),
    Index("ix_threads_state", "state", "updated"),
)


def _thread() -> Column[str]:
    return Column("thread", Text, ForeignKey("threads.id", ondelete="CASCADE"), nullable=False)


open_threads = Table(
    "open_threads",
    metadata,
    Column("person", Text, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    *_chat(key=True),
    _thread(),
    Index("ix_open_threads_thread", "thread"),
)

outbox = Table(
    "outbox",
    metadata,
    Column("sequence", _Sequence, primary_key=True),
    _person(),
    Column("key", Text, nullable=False, unique=True),
    Column("thread", Text),
    Column("place", Text),
    Column("note", LargeBinary, nullable=False),
    Column("attachment", LargeBinary),
    Index("ix_outbox_person", "person", "sequence"),
    Index("ix_outbox_thread", "thread"),
    sqlite_autoincrement=True,
)

buttons = Table(
    "buttons",
    metadata,
    Column("id", Text, primary_key=True),
    _person(),
    Column("thread", Text),
    Column("button", LargeBinary, nullable=False),
    Index("ix_buttons_person", "person"),
    Index("ix_buttons_thread", "thread"),
)

stages = Table(
    "stages",
    metadata,
    Column("task", Text, primary_key=True),
    Column("stage", Text, primary_key=True),
    Column("digest", Text, primary_key=True),
    _person(),
    _thread(),
    Column("result", LargeBinary, nullable=False),
    Index("ix_stages_person", "person"),
    Index("ix_stages_thread", "thread"),
)

status_messages = Table(
    "status_messages",
    metadata,
    Column("task", Text, primary_key=True),
    _person(),
    _thread(),
    Column("ref", Text, nullable=False),
    Index("ix_status_messages_person", "person"),
    Index("ix_status_messages_thread", "thread"),
)

files = Table(
    "files",
    metadata,
    Column("id", Text, primary_key=True),
    _person(),
    _thread(),
    Column("digest", Text, nullable=False),
    Column("description", LargeBinary, nullable=False),
    Column("data", LargeBinary, nullable=False),
    UniqueConstraint("thread", "digest"),
    Index("ix_files_person", "person"),
)

runs = Table(
    "runs",
    metadata,
    Column("person", Text, ForeignKey("people.id", ondelete="CASCADE"), primary_key=True),
    Column("run", Text, primary_key=True),
    Column("model", Text, primary_key=True),
    Column("day", Date, nullable=False),
    Column("state", Text, nullable=False),
    Index("ix_runs_person_day", "person", "day"),
)

costs = Table(
    "costs",
    metadata,
    Column("day", Date, primary_key=True),
    Column("model", Text, primary_key=True),
    Column("purpose", Text, primary_key=True),
    *(Column(name, BigInteger, nullable=False) for name in ("runs", "tokens_in", "tokens_out", "cost", "uncounted", "unpriced")),
)

invitations = Table(
    "invitations",
    metadata,
    Column("code", Text, primary_key=True),
    Column("uses", Integer, nullable=False),
    Column("expires", Moment, nullable=False),
)
