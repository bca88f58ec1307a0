"""Everything durable: SQLAlchemy Core on SQLite or PostgreSQL, sealed person by person."""

from adapters.store.address import migrate
from adapters.store.sealing import master_key
from adapters.store.store import SqlStore, open_store

__all__ = ["SqlStore", "master_key", "migrate", "open_store"]
