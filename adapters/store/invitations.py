"""Invitations: kept only as a keyed hash of their code, so that nobody who reads the database can join."""

from datetime import datetime

from sqlalchemy import Connection, bindparam, select, update

from adapters.store.keys import Keys
from adapters.store.tables import invitations
from core.errors import Conflict
from core.ports import InvitationState

_LOOK = select(invitations.c.uses, invitations.c.expires).where(invitations.c.code == bindparam("hashed"))
_REDEEM = (
    update(invitations)
    .where(invitations.c.code == bindparam("hashed"), invitations.c.uses > 0, invitations.c.expires > bindparam("now"))
    .values(uses=invitations.c.uses - 1)
)


def invite(tx: Connection, keys: Keys, code: str, uses: int, expires: datetime) -> None:
    """Keep a new code."""
    tx.execute(invitations.insert(), {"code": keys.invitation(code), "uses": uses, "expires": expires})


def look(tx: Connection, keys: Keys, code: str, now: datetime) -> InvitationState:
    """Whether a code is good now."""
    found = tx.execute(_LOOK, {"hashed": keys.invitation(code)}).first()
    if found is None:
        return "unknown"
    if found.expires <= now:
        return "expired"
    return "good" if found.uses > 0 else "used"


def redeem(tx: Connection, keys: Keys, code: str, now: datetime) -> None:
    """Use it once. Raises Conflict when that is no longer possible."""
    if tx.execute(_REDEEM, {"hashed": keys.invitation(code), "now": now}).rowcount != 1:
        raise Conflict("this invitation was used up meanwhile")
