"""What people said can't be read, swapped or guessed without their key."""

import base64
import stat
from pathlib import Path

import pytest
from cryptography.exceptions import InvalidTag
from sqlalchemy import text

from adapters.store import SqlStore, master_key, open_store
from adapters.store.address import parse
from adapters.store.sealing import Key
from core.chat import Artifact, Button, Invoke, Message, MessageRef, Outgoing, RemoteFile
from core.conversation.state import Person
from core.errors import Misconfigured
from core.ports import Note, Turn
from core.resume.model import Source
from core.tailoring.model import Answer
from tests.store.conftest import KEY
from tests.store.samples import CHAT, engine, rows, said, thread, working

WORD = "Zanzibar"


async def _conversation(store: SqlStore) -> str:
    """One with the word in every place that takes a person's words."""
    lane = await store.accept(said(f"I worked in {WORD}"))
    assert lane
    file = RemoteFile(f"{WORD}.pdf", "application/pdf", 9, WORD)
    await store.accept(said(body=Message(files=(file,))))
    await store.accept(said(body=Invoke("tailor", {"job": WORD})))
    first, *_ = await store.inbox(lane)
    button = Button(f"Put it under {WORD}", "move", {"entry": WORD}, "t1", "b1", f"Where in {WORD}?")
    notes = (
        Note("k1", CHAT, Outgoing(f"Noted, under {WORD}.", (button,), Artifact(f"{WORD}.pdf", "application/pdf", WORD.encode()))),
    )
    state = working("task", title=WORD, texts=(Source("s", f"{WORD}.pdf", WORD),), answers=(Answer(WORD),))
    person = Person(lane, never=(WORD,))
    await store.commit(Turn(person, CHAT, state, opens=True, notes=notes, done=(first.sequence,)))
    await store.keep_file(lane, "t1", f"{WORD}.docx", "application/pdf", WORD.encode() * 50)
    await store.keep_stage(lane, "task", "read", "aa", WORD.encode())
    await store.keep_status_message(lane, "task", MessageRef(CHAT, "m1"))
    return lane


def _on_disk(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.iterdir())


async def test_no_word_of_a_conversation_is_in_the_database(store: SqlStore, url: str, tmp_path: Path) -> None:
    lane = await _conversation(store)
    kept = rows(url)
    assert set(kept) >= {"inbox", "outbox", "threads", "buttons", "files", "stages", "status_messages", "people"}
    assert WORD not in repr(kept)
    assert WORD.encode() not in _on_disk(tmp_path)
    await store.close()
    assert WORD.encode() not in _on_disk(tmp_path)
    again = await open_store(url, KEY)
    desk = await again.desk(lane, CHAT)
    assert desk.thread
    assert desk.thread.title == WORD, "the word was there, sealed"
    await again.close()


async def test_hashes_of_files_and_inputs_are_keyed(store: SqlStore, url: str) -> None:
    jane, joe = await _conversation(store), await store.accept(said(person="joe"))
    assert joe
    await store.commit(Turn(Person(joe), CHAT, thread("t2")))
    file = await store.keep_file(joe, "t2", "a.docx", "application/pdf", WORD.encode() * 50)
    described = rows(url)
    digests = {row[3] for row in described["files"]}
    assert len(digests) == 2, "equal files of two people don't look equal"
    assert file.sha256 not in repr(described)
    assert await store.stage("task", "read", "aa") == WORD.encode()
    assert "'aa'" not in repr(described["stages"])
    assert jane != joe


async def test_sealed_values_cant_be_swapped(store: SqlStore, url: str) -> None:
    lane = await _conversation(store)
    await store.commit(Turn(Person(lane), CHAT, thread("t2")))
    outside = engine(url)
    with outside.begin() as connection:
        connection.execute(text("UPDATE threads SET thread = (SELECT thread FROM threads WHERE id = 't1') WHERE id = 't2'"))
    outside.dispose()
    with pytest.raises(InvalidTag):
        await store.desk(lane, CHAT, "t2")


async def test_without_the_key_the_words_are_gone(store: SqlStore, url: str) -> None:
    lane = await _conversation(store)
    await store.close()
    outside = engine(url)
    with outside.begin() as connection:
        if outside.dialect.name == "sqlite":
            connection.execute(text("PRAGMA foreign_keys = ON"))
        connection.execute(text("DELETE FROM people"))
    outside.dispose()
    assert set(rows(url)) == {"vault"}
    again = await open_store(url, KEY)
    assert await again.lane("console", "jane") is None
    assert await again.file(lane, "any") is None
    await again.close()


def test_a_key_opens_only_what_it_sealed_for_that_place() -> None:
    key, other = Key(bytes(32)), Key(bytes([1] * 32))
    sealed = key.seal(b"words", "table", "column", "row")
    assert key.open(sealed, "table", "column", "row") == b"words"
    assert sealed != key.seal(b"words", "table", "column", "row")
    for wrong in (("table", "column"), ("table", "column", "row2"), ("tablecolumn", "row")):
        with pytest.raises(InvalidTag):
            key.open(sealed, *wrong)
    with pytest.raises(InvalidTag):
        other.open(sealed, "table", "column", "row")
    with pytest.raises(InvalidTag):
        key.open(sealed[:-1], "table", "column", "row")
    assert key.digest(b"a") == key.digest(b"a") != other.digest(b"a")


async def test_another_master_key_is_noticed_at_start(url: str) -> None:
    await (await open_store(url, KEY)).close()
    with pytest.raises(Misconfigured, match=r"another master key: put back the master\.key file"):
        await open_store(url, bytes(32))
    await (await open_store(url, KEY)).close()


def test_the_key_file_is_made_once_for_the_owner_alone(tmp_path: Path) -> None:
    made = master_key(tmp_path / "data")
    path = tmp_path / "data" / "master.key"
    assert len(made) == 32
    assert master_key(tmp_path / "data") == made
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_a_key_from_the_environment_needs_no_file(tmp_path: Path) -> None:
    assert master_key(tmp_path, base64.b64encode(KEY).decode() + "\n") == KEY
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("wrong", ["", "not base64 at all", base64.b64encode(b"short").decode()])
def test_a_broken_key_says_what_it_should_be(tmp_path: Path, wrong: str) -> None:
    (tmp_path / "master.key").write_text(wrong)
    with pytest.raises(Misconfigured, match=r"master\.key must hold a key of 32 bytes as base64"):
        master_key(tmp_path)
    if wrong:
        with pytest.raises(Misconfigured, match="VITAE_MASTER_KEY must hold"):
            master_key(tmp_path, wrong)


def test_addresses_as_people_write_them() -> None:
    for written in ("postgres://u:p@h/d", "postgresql://u:p@h/d", "postgresql+asyncpg://u:p@h/d"):
        assert parse(written).render_as_string(hide_password=False) == "postgresql+psycopg://u:p@h/d"
    assert parse("sqlite:///data/vitae.db").database == "data/vitae.db"
    for wrong in ("", "mysql://h/d", "sqlite://", "sqlite:///:memory:", "/data/vitae.db", "postgresql://h:port/d"):
        with pytest.raises(Misconfigured, match="DATABASE_URL must"):
            parse(wrong)
