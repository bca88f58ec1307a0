import json
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from telegram import Update

from adapters.chat.telegram.translate import translate
from core.chat import ChatRef, Incoming, Invoke, Message, Press, RemoteFile
from tests.shared import needs_shared
from tests.specs_telegram import bot_api

UPDATES = json.loads(Path(__file__).with_name("updates.json").read_text(encoding="utf-8"))
NOW = datetime(2026, 1, 2, 3, 4, 5, tzinfo=UTC)
CHAT = ChatRef("telegram", "483920117")
PDF = RemoteFile("resume.pdf", "application/pdf", 84213, "BQACAgQAAxkBAAMq")
POSTING = RemoteFile("posting.txt", "text/plain", 1801, "BQACsecond")
PHOTO = RemoteFile("photo.jpg", "image/jpeg", 151200, "AgAClarge")
ALBUM = "13820049127364512"


def read(name: str) -> Incoming | None:
    return translate(Update.de_json(UPDATES[name], None), NOW)


def said(name: str) -> Incoming:
    incoming = read(name)
    assert incoming
    return incoming


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize("name", UPDATES)
def test_the_recorded_updates_are_what_telegram_sends(name: str) -> None:
    api = bot_api()
    assert api
    assert api.update(UPDATES[name]) == []


@pytest.mark.parametrize(
    ("name", "body"),
    [
        ("text", Message("Hello, here is my story")),
        ("emphasised text", Message("I led the migration")),
        ("forwarded text", Message("Backend Engineer at Acme")),
        ("reply", Message("yes, there")),
        ("start", Invoke("start")),
        ("start from a link", Invoke("start", {"text": "ref_42"})),
        ("tailor with text", Invoke("tailor", {"job": "Backend Engineer\nKubernetes is a must"})),
        ("command with the bot's name", Invoke("tailor", {"job": "Backend Engineer"})),
        ("choice", Invoke("download", {"format": "pdf"})),
        ("capitals", Invoke("help")),
        ("unknown command", Invoke("dance", {"text": "now"})),
        ("a path is no command", Message("/usr/bin is a folder")),
        ("command later in the text", Message("try /help")),
        ("document", Message(files=(PDF,))),
        ("document with caption", Message("my resume", (PDF,))),
        ("document with command", Invoke("tailor", {"job": "for Acme"}, (PDF,))),
        ("document without name", Message(files=(RemoteFile("document.pdf", "application/pdf", 0, "BQACnoname"),))),
        ("document without anything", Message(files=(RemoteFile("document.bin", "application/octet-stream", 0, "BQACbare"),))),
        ("photo", Message("the posting", (PHOTO,))),
        ("album, first", Message("both are here", (PDF,), group=ALBUM)),
        ("album, second", Message(files=(POSTING,), group=ALBUM)),
        ("album with command", Message("for Acme", (PDF,), group="13820049127364513")),
        ("edited text", Message("Hello, here is my corrected story", edits="483920117:42")),
        ("edited caption", Message("my new resume", (PDF,), edits="483920117:57")),
        ("edited into a command", Invoke("status")),
        ("video", Message("me at work", unreadable="video")),
        ("press", Press("b7Qk2", message="40")),
        ("press on an old message", Press("b7Qk2", message="3")),
    ],
)
def test_bodies(name: str, body: Message | Invoke | Press) -> None:
    assert said(name).body == body


@pytest.mark.parametrize(
    "kind",
    ["sticker", "voice", "audio", "video_note", "animation", "location", "venue", "contact", "poll", "dice", "rich_message"],
)
def test_what_cannot_be_read_is_named(kind: str) -> None:
    assert said(kind).body == Message(unreadable=kind)


@pytest.mark.parametrize(
    "name", ["press in a group", "press on an inline message", "group text", "group start", "pinned", "blocked"]
)
def test_what_is_not_said_to_the_bot_is_nothing(name: str) -> None:
    assert read(name) is None


def test_who_where_and_when() -> None:
    at = datetime(2026, 1, 1, 0, 0, 42, tzinfo=UTC)
    expected = Incoming("483920117:42", CHAT, "483920117", at, Message("Hello, here is my story"), "de")
    assert said("text") == expected


def test_a_topic_is_part_of_the_address() -> None:
    assert said("text in a topic").chat == replace(CHAT, topic="77")


def test_a_press_is_dated_by_its_arrival() -> None:
    press = Press("b7Qk2", message="40")
    assert said("press") == Incoming("callback:2078419001234567", CHAT, "483920117", NOW, press, "de")


def test_every_update_has_an_id_of_its_own() -> None:
    ids = [incoming.id for name in UPDATES if not name.startswith("press") and (incoming := read(name))]
    assert len(ids) > 30
    assert len(set(ids)) == len(ids)


def test_an_edit_names_the_message_it_corrects() -> None:
    body = said("edited text").body
    assert isinstance(body, Message)
    assert body.edits == said("text").id
