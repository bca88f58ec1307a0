"""Invitations are used as often as they say, by people who know their code, and nobody finds codes in the database."""

import asyncio
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from adapters.store import SqlStore, open_store
from core.conversation.state import Person
from core.errors import Conflict, Misconfigured
from core.ports import Turn
from tests.store.conftest import KEY
from tests.store.samples import CHAT, NOON, engine, lane_of, note, rows

CODE = "K7Q29XPD"


async def redeem(store: SqlStore, lane: str, code: str = CODE) -> bool:
    """Whether the turn that joins went through."""
    try:
        await store.commit(Turn(Person(lane, member=True), CHAT, notes=(note(f"k-{lane}"),), redeem=code))
    except Conflict:
        return False
    return True


async def test_a_code_is_good_as_often_as_it_says(store: SqlStore) -> None:
    await store.invite(CODE, 2, NOON + timedelta(days=10_000))
    lanes = [await lane_of(store, name) for name in ("ann", "ben", "eve")]
    assert await store.invitation(CODE) == "good"
    assert [await redeem(store, lane) for lane in lanes] == [True, True, False]
    assert await store.invitation(CODE) == "used"
    people = [(await store.desk(lane, CHAT)).person.member for lane in lanes]
    assert people == [True, True, False], "who came too late is no member"
    assert len(await store.outbox(lanes[2])) == 0, "and nothing of their turn was committed"


async def test_of_ten_at_once_one_gets_the_last(store: SqlStore) -> None:
    await store.invite(CODE, 1, NOON + timedelta(days=10_000))
    lanes = [await lane_of(store, f"p{number}") for number in range(10)]
    assert sum(await asyncio.gather(*(redeem(store, lane) for lane in lanes))) == 1


async def test_codes_expire_and_others_are_unknown(url: str) -> None:
    now = [NOON]

    def clock() -> datetime:
        return now[0]

    store = await open_store(url, KEY, clock)
    lane = await lane_of(store)
    await store.invite(CODE, 1, NOON + timedelta(days=1))
    assert (await store.invitation(CODE), await store.invitation("K7Q29XPE")) == ("good", "unknown")
    now[0] = NOON + timedelta(days=1)
    assert await store.invitation(CODE) == "expired"
    assert not await redeem(store, lane)
    await store.close()


async def test_the_database_does_not_tell_the_code(store: SqlStore, url: str) -> None:
    await store.invite(CODE, 1, NOON)
    (row,) = rows(url)["invitations"]
    assert CODE not in repr(row)
    assert len(str(row[0])) == 64


async def test_who_a_person_is_to_their_platforms(store: SqlStore) -> None:
    lane = await lane_of(store, "jane")
    assert await store.identities(lane) == [("console", "jane")]
    assert await store.identities("nobody") == []


INVITE = """
import asyncio, sys
from datetime import UTC, datetime
from adapters.store import open_store
from core.errors import Misconfigured
async def main():
    store = await open_store(sys.argv[1], bytes(range(32)), beside=True)
    await store.invite("K7Q29XPD", 1, datetime(2999, 1, 1, tzinfo=UTC))
    await store.close()
try:
    asyncio.run(main())
except Misconfigured as error:
    sys.exit(str(error))
"""


def beside(url: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", INVITE, url], capture_output=True, text=True, check=False, timeout=60)


async def test_an_invitation_can_be_made_while_the_bot_runs(store: SqlStore, url: str) -> None:
    done = await asyncio.to_thread(beside, url)
    assert done.returncode == 0, done.stderr
    assert await store.invitation(CODE) == "good"
    assert await redeem(store, await lane_of(store))


async def test_beside_a_bot_of_another_version_nothing_is_done(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/vitae.db"
    store = await open_store(url, KEY)
    outside = engine(url)
    with outside.begin() as connection:
        connection.exec_driver_sql("UPDATE alembic_version SET version_num = '0001'")
    outside.dispose()
    done = await asyncio.to_thread(beside, url)
    assert done.stderr == "The Vitae that runs on this database is of another version: restart it first.\n"
    await store.close()


async def test_with_no_bot_running_beside_is_as_alone(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/vitae.db"
    store = await open_store(url, KEY, beside=True)
    await store.close()
    with pytest.raises(Misconfigured, match="another master key"):
        await open_store(url, bytes(32), beside=True)
