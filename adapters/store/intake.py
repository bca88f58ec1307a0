"""The inbox: what people said, committed before their platform is told so."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from functools import cache

from sqlalchemy import Connection, Executable, bindparam, delete, select, union

from adapters.store.database import insert
from adapters.store.keys import Keys
from adapters.store.nouns import dump, load
from adapters.store.tables import identities, inbox, last_messages, outbox, people
from core.chat import ChatRef, Incoming, Message
from core.ports import Identity, Received

_LANE = select(identities.c.person).where(
    identities.c.platform == bindparam("platform"), identities.c.platform_person == bindparam("platform_person")
)
_IDENTITIES = select(identities.c.platform, identities.c.platform_person).where(identities.c.person == bindparam("person"))
_WAITING = (
    select(inbox.c.sequence, inbox.c.platform, inbox.c.incoming, inbox.c.received, inbox.c.body)
    .where(inbox.c.person == bindparam("person"), inbox.c.done.is_(False))
    .order_by(inbox.c.sequence)
)
_LANES = union(select(inbox.c.person).where(inbox.c.done.is_(False)), select(outbox.c.person))


@cache
def _take_in(dialect: str) -> Executable:
    return insert(dialect, inbox).on_conflict_do_nothing().returning(inbox.c.sequence)


@cache
def _remember(dialect: str) -> Executable:
    adding = insert(dialect, last_messages)
    chat = [last_messages.c.platform, last_messages.c.chat, last_messages.c.topic]
    latest = {"incoming": adding.excluded.incoming, "person": adding.excluded.person}
    return adding.on_conflict_do_update(index_elements=chat, set_=latest)


@cache
def _introduce(dialect: str) -> Executable:
    return insert(dialect, identities).on_conflict_do_nothing().returning(identities.c.person)


def lane(tx: Connection, platform: str, person: str) -> str | None:
    """The person behind a platform's id."""
    found: str | None = tx.scalar(_LANE, {"platform": platform, "platform_person": person})
    return found


def identities_of(tx: Connection, person: str) -> Sequence[Identity]:
    """The platforms' ids of a person."""
    return [(row.platform, row.platform_person) for row in tx.execute(_IDENTITIES, {"person": person})]


def accept(tx: Connection, keys: Keys, incoming: Incoming, now: datetime) -> str | None:
    """Into the inbox; None when its id is known."""
    platform = incoming.chat.platform
    person = lane(tx, platform, incoming.person) or _welcome(tx, keys, platform, incoming.person)
    body = keys.of(tx, person).seal(dump(incoming), "inbox", "body", person, platform, incoming.id)
    row = {"person": person, "platform": platform, "incoming": incoming.id, "received": now, "body": body}
    if tx.execute(_take_in(tx.dialect.name), row).first() is None:
        return None
    if isinstance(incoming.body, Message) and not incoming.body.edits:
        chat = incoming.chat
        last = {"platform": platform, "chat": chat.chat, "topic": chat.topic, "person": person, "incoming": incoming.id}
        tx.execute(_remember(tx.dialect.name), last)
    return person


def _welcome(tx: Connection, keys: Keys, platform: str, platform_person: str) -> str:
    """A new person, unless another process welcomed them at the same moment."""
    person = keys.new_person(tx)
    row = {"platform": platform, "platform_person": platform_person, "person": person}
    if tx.execute(_introduce(tx.dialect.name), row).first():
        return person
    tx.execute(delete(people).where(people.c.id == person))
    winner: str = tx.execute(_LANE, row).scalar_one()
    return winner


def waiting_for(tx: Connection, keys: Keys, person: str) -> Sequence[Received]:
    """A person's open events in order of arrival."""
    rows = tx.execute(_WAITING, {"person": person}).all()
    return [
        Received(
            row.sequence,
            load(Incoming, keys.of(tx, person).open(row.body, "inbox", "body", person, row.platform, row.incoming)),
            row.received,
        )
        for row in rows
    ]


def lanes(tx: Connection) -> Sequence[str]:
    """Everybody with something to take in or to send out."""
    return tx.scalars(_LANES).all()


def last_seen(tx: Connection, platform: str) -> Mapping[ChatRef, str]:
    """The last free message per chat."""
    rows = tx.execute(select(last_messages).where(last_messages.c.platform == platform))
    return {ChatRef(row.platform, row.chat, row.topic): row.incoming for row in rows}


def forget_seen(tx: Connection, before: datetime) -> None:
    """Finished events are kept only against duplicates, and not for ever."""
    tx.execute(delete(inbox).where(inbox.c.done, inbox.c.received < before))
