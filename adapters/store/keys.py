"""Persons' keys: made for a new person, unwrapped once, remembered while the process lives."""

import secrets

from sqlalchemy import Connection, bindparam, insert, select

from adapters.store.nouns import dump
from adapters.store.sealing import Key, new_secret
from adapters.store.tables import people
from core.conversation.state import Person

_REMEMBERED = 10_000
_WRAPPED = select(people.c.key).where(people.c.id == bindparam("person"))


class Keys:
    """The ring of person keys under one master key."""

    def __init__(self, master: Key) -> None:
        self._master = master
        self._known: dict[str, Key] = {}

    def of(self, tx: Connection, person: str) -> Key:
        """The person's key. Raises LookupError when there is no such person."""
        if known := self._known.get(person):
            return known
        wrapped = tx.scalar(_WRAPPED, {"person": person})
        if wrapped is None:
            raise LookupError(f"no person {person}")
        return self.unwrapped(person, wrapped)

    def unwrapped(self, person: str, wrapped: bytes) -> Key:
        """The person's key from its sealed form in `people`."""
        if known := self._known.get(person):
            return known
        if len(self._known) >= _REMEMBERED:
            self._known.clear()
        key = self._known[person] = Key(self._master.open(wrapped, "people", "key", person))
        return key

    def invitation(self, code: str) -> str:
        """A keyed hash of an invitation's code: what of it is kept."""
        return self._master.digest(b"invitation" + code.encode())

    def new_person(self, tx: Connection) -> str:
        """A new person with a key of their own; returns their id."""
        person, secret = secrets.token_urlsafe(16), new_secret()
        wrapped = self._master.seal(secret, "people", "key", person)
        sealed = Key(secret).seal(dump(Person(person)), "people", "person", person)
        tx.execute(insert(people), {"id": person, "key": wrapped, "person": sealed})
        return person
