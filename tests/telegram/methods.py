"""The methods of the Bot API that the loopback server knows, with the refusals of the real one."""

import json
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from tests.telegram.markup import Unparsable, parse_html, units
from tests.telegram.world import JSON, ME, ApiError, Letter, Stored, World

MAX_UPLOAD, MAX_DOWNLOAD = 50 * 1024 * 1024, 20 * 1024 * 1024
NOT_MODIFIED = (
    "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as "
    "a current content and reply markup of the message"
)
_CONTENT = ("text", "entities", "caption", "caption_entities", "document", "photo", "reply_markup")


@dataclass(frozen=True, slots=True)
class Upload:
    """A file in a request: the name and media type it came with."""

    name: str
    media_type: str
    data: bytes


@dataclass(frozen=True, slots=True)
class Call:
    """One request of the bot: parameters as they came, which is text."""

    method: str
    params: Mapping[str, str]
    files: Mapping[str, Upload]

    def number(self, name: str, default: int = 0) -> int:
        return int(self.params.get(name, default))

    def json(self, name: str) -> Any:
        return json.loads(self.params[name]) if name in self.params else None


def get_me(world: World, call: Call) -> JSON:
    return ME


def accept_it(world: World, call: Call) -> bool:
    return True


def set_my_commands(world: World, call: Call) -> bool:
    world.menu = call.json("commands")
    return True


def send_message(world: World, call: Call) -> JSON:
    return world.written(call.number("chat_id"), **_text(call), **_markup(call))


def send_document(world: World, call: Call) -> JSON:
    file = _file(world, call, call.params.get("document", ""), "document")
    return world.written(call.number("chat_id"), document=file.document(), **_caption(call.params), **_markup(call))


def send_photo(world: World, call: Call) -> JSON:
    file = _file(world, call, call.params.get("photo", ""), "photo")
    return world.written(call.number("chat_id"), photo=photo(file), **_caption(call.params), **_markup(call))


def send_media_group(world: World, call: Call) -> list[JSON]:
    media = call.json("media")
    if not 2 <= len(media) <= 10:
        raise ApiError(400, "Bad Request: wrong number of media in the album")
    group = f"album-{time.monotonic_ns()}"
    return [world.written(call.number("chat_id"), media_group_id=group, **_media(world, call, item)) for item in media]


def edit_message_text(world: World, call: Call) -> JSON:
    letter = _mine(world, call)
    if "text" not in letter.json:
        raise ApiError(400, "Bad Request: there is no text in the message to edit")
    return _edited(letter, _text(call) | _markup(call))


def edit_message_caption(world: World, call: Call) -> JSON:
    letter = _mine(world, call)
    if "text" in letter.json:
        raise ApiError(400, "Bad Request: there is no caption in the message to edit")
    kept = {name: letter.json[name] for name in ("document", "photo") if name in letter.json}
    return _edited(letter, kept | _caption(call.params) | _markup(call))


def edit_message_media(world: World, call: Call) -> JSON:
    letter = _mine(world, call)
    return _edited(letter, _media(world, call, call.json("media")) | _markup(call))


def edit_message_reply_markup(world: World, call: Call) -> JSON:
    letter = _mine(world, call)
    kept = {name: letter.json[name] for name in _CONTENT if name in letter.json and name != "reply_markup"}
    return _edited(letter, kept | _markup(call))


def delete_message(world: World, call: Call) -> bool:
    chat = world.chats.get(call.number("chat_id"), {})
    if chat.pop(call.number("message_id"), None) is None:
        raise ApiError(400, "Bad Request: message to delete not found")
    return True


def answer_callback_query(world: World, call: Call) -> bool:
    query = call.params["callback_query_id"]
    if world.answers.get(query) != {}:
        raise ApiError(400, "Bad Request: query is too old and response timeout expired or query ID is invalid")
    if len(call.params.get("text", "")) > 200:
        raise ApiError(400, "Bad Request: MESSAGE_TOO_LONG")
    world.answers[query] = {"text": call.params.get("text", ""), "alert": call.params.get("show_alert") == "true"}
    return True


def get_file(world: World, call: Call) -> JSON:
    stored = world.files.get(call.params["file_id"])
    if not stored:
        raise ApiError(400, "Bad Request: wrong file_id or the file is temporarily unavailable")
    if stored.size > MAX_DOWNLOAD:
        raise ApiError(400, "Bad Request: file is too big")
    path = f"documents/{stored.id}"
    return {"file_id": stored.id, "file_unique_id": f"u{stored.id}", "file_size": stored.size, "file_path": path}


METHODS: Mapping[str, Callable[[World, Call], object]] = {
    "getMe": get_me,
    "deleteWebhook": accept_it,
    "sendChatAction": accept_it,
    "setMyCommands": set_my_commands,
    "sendMessage": send_message,
    "sendDocument": send_document,
    "sendPhoto": send_photo,
    "sendMediaGroup": send_media_group,
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "answerCallbackQuery": answer_callback_query,
    "getFile": get_file,
}


def photo(file: Stored) -> list[JSON]:
    """A picture in the sizes Telegram makes of it."""
    sizes = ((90, 120), (600, 800), (960, 1280))
    return [
        {
            "file_id": file.id if width == 960 else f"{file.id}-{width}",
            "file_unique_id": f"u{file.id}{width}",
            "width": width,
            "height": height,
            "file_size": file.size * width // 960,
        }
        for width, height in sizes
    ]


def _parsed(source: str, mode: str, limit: int, too_long: str) -> tuple[str, list[JSON]]:
    try:
        text, entities = parse_html(source) if mode.upper() == "HTML" else (source, [])
    except Unparsable as error:
        raise ApiError(400, f"Bad Request: can't parse entities: {error}") from None
    if units(text) > limit:
        raise ApiError(400, f"Bad Request: {too_long} is too long")
    return text.rstrip(), entities


def _text(call: Call) -> JSON:
    text, entities = _parsed(call.params["text"], call.params.get("parse_mode", ""), 4096, "message")
    if not text.strip():
        raise ApiError(400, "Bad Request: message text is empty")
    return {"text": text} | ({"entities": entities} if entities else {})


def _caption(source: Mapping[str, str]) -> JSON:
    caption, entities = _parsed(source.get("caption", ""), source.get("parse_mode", ""), 1024, "message caption")
    return ({"caption": caption} if caption else {}) | ({"caption_entities": entities} if entities else {})


def _markup(call: Call) -> JSON:
    markup = call.json("reply_markup")
    for button in (button for row in (markup or {}).get("inline_keyboard", ()) for button in row):
        if not button.get("callback_data"):
            raise ApiError(400, "Bad Request: can't parse inline keyboard button: Text buttons are unallowed")
        if len(button["callback_data"].encode()) > 64:
            raise ApiError(400, "Bad Request: BUTTON_DATA_INVALID")
    return {"reply_markup": markup} if markup else {}


def _media(world: World, call: Call, item: JSON) -> JSON:
    file = _file(world, call, item["media"], item["media"].removeprefix("attach://"))
    content = {"photo": photo(file)} if item["type"] == "photo" else {"document": file.document()}
    return content | _caption(item)


def _file(world: World, call: Call, given: str, part: str) -> Stored:
    if part not in call.files:
        if given in world.files:
            return world.files[given]
        raise ApiError(400, "Bad Request: wrong remote file identifier specified")
    upload = call.files[part]
    if not upload.data:
        raise ApiError(400, "Bad Request: file must be non-empty")
    if len(upload.data) > MAX_UPLOAD:
        raise ApiError(413, "Request Entity Too Large")
    return world.keep(upload.name, upload.media_type, upload.data)


def _mine(world: World, call: Call) -> Letter:
    chat = call.number("chat_id")
    if chat in world.blocked:
        raise ApiError(403, "Forbidden: bot was blocked by the user")
    if chat not in world.chats:
        raise ApiError(400, "Bad Request: chat not found")
    letter = world.chats[chat].get(call.number("message_id"))
    if letter is None:
        raise ApiError(400, "Bad Request: message to edit not found")
    if not letter.json["from"]["is_bot"]:
        raise ApiError(400, "Bad Request: message can't be edited")
    return letter


def _edited(letter: Letter, content: JSON) -> JSON:
    if content == {name: letter.json[name] for name in _CONTENT if name in letter.json}:
        raise ApiError(400, NOT_MODIFIED)
    for name in _CONTENT:
        letter.json.pop(name, None)
    letter.json |= content | {"edit_date": int(time.time())}
    letter.edits += 1
    return dict(letter.json)
