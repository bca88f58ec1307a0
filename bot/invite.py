"""`vitae invite`: a code that makes people members. It works while the bot runs."""

import sys
from datetime import timedelta

from adapters.store.store import open_store
from bot.clock import WallClock
from bot.compose import database_url, key
from bot.settings import Settings
from core.codes import INVITATION, new_code, shown
from core.errors import Misconfigured
from core.phrases import count

MOST_USES, MOST_DAYS = 10_000, 3650


async def invite(settings: Settings, uses: int, days: int) -> None:
    """Print a new code, which is kept only as a keyed hash. Raises Misconfigured."""
    if not 1 <= uses <= MOST_USES:
        raise Misconfigured(f"--uses must be a number of people from 1 to {MOST_USES:,}.")
    if not 1 <= days <= MOST_DAYS:
        raise Misconfigured(f"--days must be a number of days from 1 to {MOST_DAYS:,}.")
    code, expires = new_code(INVITATION), WallClock().now() + timedelta(days=days)
    store = await open_store(database_url(settings), key(settings), beside=True)
    try:
        await store.invite(code, uses, expires)
    finally:
        await store.close()
    who = "person" if uses == 1 else "people"
    sys.stdout.write(f"{shown(code)}\n")
    sys.stdout.write(f"For {count(uses, who, who)}, until {expires:%d %B %Y}: they send the bot /join {shown(code)}\n")
