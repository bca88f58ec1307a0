"""Opening brings the schema up to date, finds everything again, and says what is wrong in a sentence."""

import asyncio
import os
import stat
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection, text

from adapters.store import migrate, migrations, open_store
from adapters.store.tables import metadata, people
from core.chat import Button
from core.conversation.state import Person
from core.errors import Misconfigured, StoreUnavailable
from core.ports import Turn
from tests.store.conftest import KEY
from tests.store.samples import CHAT, engine, note, rich_thread, rows, said

on_a_server = pytest.mark.parametrize("url", [pytest.param("postgresql", marks=pytest.mark.postgres)], indirect=True)

OPEN = """
import asyncio, sys
from adapters.store import open_store
from core.errors import Misconfigured
async def main():
    try:
        store = await open_store(sys.argv[1], bytes(range(32)))
    except Misconfigured as error:
        sys.exit(str(error))
    await store.close()
    print("alembic" in sys.modules, "sqlalchemy.orm" in sys.modules)
asyncio.run(main())
"""


def _in_another_process(url: str, program: str = OPEN) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-c", program, url], capture_output=True, text=True, check=False, timeout=60)


async def test_everything_is_there_again(url: str) -> None:
    store = await open_store(url, KEY)
    lane = await store.accept(said("Hello", name="1"))
    assert lane
    waiting = await store.inbox(lane)
    button = Button("Skip", "skip", id="b1")
    await store.commit(Turn(Person(lane, "de"), CHAT, rich_thread(), opens=True, notes=(note("k1", "Hi", button),)))
    await store.keep_stage(lane, "task-1", "read", "aa", b"result")
    file = await store.keep_file(lane, "t1", "cv.pdf", "application/pdf", b"words")
    await store.close()
    store = await open_store(url, KEY)
    desk = await store.desk(lane, CHAT)
    assert (desk.person, desk.thread) == (Person(lane, "de"), replace(rich_thread(), revision=1))
    assert await store.accept(said("Hello", name="1")) is None
    assert await store.inbox(lane) == waiting
    assert [each.note for each in await store.outbox(lane)] == [note("k1", "Hi", button)]
    assert await store.button(lane, "b1") == button
    assert await store.stage("task-1", "read", "aa") == b"result"
    assert await store.file(lane, file.id)
    await store.close()


async def test_the_schema_is_what_the_tables_say(url: str) -> None:
    await migrate(url)
    outside = engine(url)
    with outside.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), metadata) == []
    outside.dispose()


def test_the_newest_revision_is_the_one_looked_for_at_start() -> None:
    config = Config()
    config.set_main_option("script_location", str(Path(migrations.__file__).parent))
    config.set_main_option("path_separator", "os")
    assert ScriptDirectory.from_config(config).get_heads() == [migrations.HEAD]


async def test_starting_again_costs_neither_alembic_nor_the_orm(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/vitae.db"
    await migrate(url)
    assert _in_another_process(url).stdout.split() == ["False", "False"]


@on_a_server
async def test_processes_may_start_together(url: str) -> None:
    await asyncio.gather(*(migrate(url) for _ in range(4)))
    stores = await asyncio.gather(*(open_store(url, KEY) for _ in range(4)))
    await asyncio.gather(*(store.close() for store in stores))
    outside = engine(url)
    with outside.connect() as connection:
        assert connection.scalars(text("SELECT version_num FROM alembic_version")).all() == [migrations.HEAD]
    outside.dispose()
    assert len(rows(url)["vault"]) == 1


async def test_the_file_is_for_its_owner_alone(tmp_path: Path) -> None:
    store = await open_store(f"sqlite:///{tmp_path}/new/vitae.db", KEY)
    folder = tmp_path / "new"
    assert {path.name: stat.S_IMODE(path.stat().st_mode) for path in (folder, *os.scandir(folder))} == {
        "new": 0o700,
        "vitae.db": 0o600,
        "vitae.db-wal": 0o600,
        "vitae.db-shm": 0o600,
        "vitae.db.lock": 0o600,
    }
    await store.close()


async def test_one_sqlite_file_belongs_to_one_process(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path}/vitae.db"
    store = await open_store(url, KEY)
    second = _in_another_process(url)
    assert second.returncode == 1
    assert second.stderr.strip() == (
        f"Another Vitae is running on {tmp_path}/vitae.db: stop it, or give this one a data folder of its own with VITAE_DATA."
    )
    await store.close()
    assert _in_another_process(url).returncode == 0


def test_a_process_that_breaks_down_ends(tmp_path: Path) -> None:
    broken = OPEN.replace("await store.close()", "raise SystemExit(7)")
    url = f"sqlite:///{tmp_path}/vitae.db"
    assert _in_another_process(url, broken).returncode == 7
    assert _in_another_process(url).returncode == 0


async def test_a_file_that_is_no_database_is_said_so(tmp_path: Path) -> None:
    path = tmp_path / "vitae.db"
    path.write_text("This is a letter, not a database. " * 50)
    with pytest.raises(Misconfigured, match="can't be opened: file is not a database"):
        await open_store(f"sqlite:///{path}", KEY)
    assert path.read_text().startswith("This is a letter")


async def test_a_folder_that_cant_be_is_said_so(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(Misconfigured, match="can't be written to"):
        await open_store(f"sqlite:///{tmp_path}/file/vitae.db", KEY)


@on_a_server
async def test_a_server_that_came_back_is_used_again(url: str) -> None:
    store = await open_store(f"{url}&application_name=cut_off", KEY)
    lane = await store.accept(said())
    with psycopg.connect(url) as server:
        server.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'cut_off'")
    assert await store.accept(said()) == lane
    await store.close()


@on_a_server
async def test_a_server_lost_within_a_transaction_is_out_of_reach_and_nothing_stays(url: str) -> None:
    store = await open_store(url, KEY)
    before = rows(url)

    def cut_off(tx: Connection) -> None:
        tx.execute(people.insert(), {"id": "half", "key": b"", "person": b""})
        tx.execute(text("SELECT pg_terminate_backend(pg_backend_pid())"))

    with pytest.raises(StoreUnavailable):
        await store._database.write(cut_off)
    assert rows(url) == before
    await store.close()


async def test_a_server_that_does_not_answer_is_out_of_reach() -> None:
    with pytest.raises(StoreUnavailable):
        await open_store("postgresql://nobody@127.0.0.1:9/none", KEY)
