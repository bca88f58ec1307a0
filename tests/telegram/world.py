"""What the loopback server knows: people, chats, files, and the updates that wait to be fetched."""

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import Any

from tests.telegram.markup import commands, part

JSON = dict[str, Any]
BOT = {"id": 123456, "is_bot": True, "first_name": "Vitae", "username": "VitaeLoopbackBot"}
ME = BOT | {"can_join_groups": True, "can_read_all_group_messages": False, "supports_inline_queries": False}


class ApiError(Exception):
    """What the Bot API answers instead of a result."""

    def __init__(self, code: int, description: str, **parameters: int) -> None:
        super().__init__(description)
        self.code = code
        self.description = description
        self.parameters = parameters


@dataclass(frozen=True, slots=True)
class Someone:
    """A person on Telegram. Their private chat has the same id."""

    id: int
    name: str
    language: str

    def json(self) -> JSON:
        return {"id": self.id, "is_bot": False, "first_name": self.name, "language_code": self.language}

    def chat(self) -> JSON:
        return {"id": self.id, "type": "private", "first_name": self.name}


@dataclass(frozen=True, slots=True)
class Stored:
    """A file on the server. `size` is what it claims, in bytes."""

    id: str
    name: str
    media_type: str
    data: bytes = field(repr=False)
    size: int

    def document(self) -> JSON:
        return {
            "file_id": self.id,
            "file_unique_id": f"u{self.id}",
            "file_name": self.name,
            "mime_type": self.media_type,
            "file_size": self.size,
        }


@dataclass(frozen=True, slots=True)
class Shown:
    """A message of the bot as the person sees it now. `rows` are the buttons' labels, `edits` how often it was edited."""

    id: int
    text: str
    bold: Sequence[str] = ()
    rows: Sequence[Sequence[str]] = ()
    file: Stored | None = None
    edits: int = 0

    @property
    def buttons(self) -> Sequence[str]:
        return [label for row in self.rows for label in row]


@dataclass(slots=True)
class Letter:
    """A message in a chat: its JSON, the revisions the test has already seen."""

    json: JSON
    edits: int = 0
    seen: int = -1


class World:
    """People, chats, files and updates, without any network."""

    def __init__(self) -> None:
        self.people: dict[int, Someone] = {}
        self.chats: dict[int, dict[int, Letter]] = {}
        self.groups: dict[int, JSON] = {}
        self.blocked: set[int] = set()
        self.files: dict[str, Stored] = {}
        self.updates: list[JSON] = []
        self.allowed: Sequence[str] = ()
        self.answers: dict[str, JSON] = {}
        self.menu: list[JSON] = []
        self._people = count(1001)
        self._messages = count(1)
        self._files = count(1)
        self._updates = count(700_000_001)

    def person(self, name: str, language: str) -> Someone:
        someone = Someone(next(self._people), name, language)
        self.people[someone.id] = someone
        self.chats[someone.id] = {}
        return someone

    def group(self, title: str) -> JSON:
        chat: JSON = {"id": -next(self._people), "type": "group", "title": title}
        self.groups[chat["id"]] = chat
        self.chats[chat["id"]] = {}
        return chat

    def keep(self, name: str, media_type: str, data: bytes, size: int | None = None) -> Stored:
        stored = Stored(f"file-{next(self._files)}", name, media_type, data, len(data) if size is None else size)
        self.files[stored.id] = stored
        return stored

    def said(self, person: Someone, chat: JSON | None = None, **content: Any) -> int:
        """A person's message; returns its id."""
        json = self._message(person.json(), chat or person.chat(), content)
        self.update("message", json)
        return int(json["message_id"])

    def corrected(self, person: Someone, message: int, **content: Any) -> None:
        letter = self.chats[person.id][message]
        letter.json |= content | {"edit_date": int(time.time())}
        self.update("edited_message", dict(letter.json))

    def written(self, chat: int, **content: Any) -> JSON:
        """A message of the bot."""
        if chat in self.blocked:
            raise ApiError(403, "Forbidden: bot was blocked by the user")
        if chat not in self.chats:
            raise ApiError(400, "Bad Request: chat not found")
        return self._message(BOT, self.groups.get(chat) or self.people[chat].chat(), content)

    def update(self, kind: str, content: JSON) -> None:
        if not self.allowed or kind in self.allowed:
            self.updates.append({"update_id": next(self._updates), kind: content})

    def pending(self, offset: int, limit: int) -> list[JSON]:
        """Updates from an offset on; those before it are confirmed and forgotten. A negative one counts from the end."""
        if offset < 0:
            self.updates = self.updates[offset:]
        elif offset:
            self.updates = [update for update in self.updates if update["update_id"] >= offset]
        return self.updates[:limit]

    def shown(self, chat: int) -> list[Shown]:
        """The bot's messages in a chat, in order."""
        return [self.show(letter) for letter in self.chats[chat].values() if letter.json["from"]["is_bot"]]

    def show(self, letter: Letter) -> Shown:
        json = letter.json
        text = json.get("text") or json.get("caption") or ""
        entities: Sequence[JSON] = json.get("entities") or json.get("caption_entities") or ()
        bold = [part(text, entity) for entity in entities if entity["type"] == "bold"]
        file = self.files[json["document"]["file_id"]] if "document" in json else None
        rows = [[button["text"] for button in row] for row in keys(json)]
        return Shown(json["message_id"], text, bold, rows, file, letter.edits)

    def _message(self, sender: Mapping[str, Any], chat: JSON, content: Mapping[str, Any]) -> JSON:
        json = {"message_id": next(self._messages), "from": dict(sender), "chat": chat, "date": int(time.time()), **content}
        self.chats[chat["id"]][json["message_id"]] = Letter(json)
        return dict(json)


def keys(message: JSON) -> Sequence[Sequence[JSON]]:
    """The buttons under a message, row by row."""
    rows: Sequence[Sequence[JSON]] = message.get("reply_markup", {}).get("inline_keyboard", ())
    return rows


def typed(text: str) -> JSON:
    """What a client makes of a text that a person types."""
    return {"text": text} | ({"entities": found} if (found := commands(text)) else {})


def captioned(text: str) -> JSON:
    """What a client makes of a caption."""
    if not text:
        return {}
    return {"caption": text} | ({"caption_entities": found} if (found := commands(text)) else {})
