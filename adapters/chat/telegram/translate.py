"""From Telegram's updates to the core's nouns; pure.

A new message is named "chat:message", so that a later edit can name it; an edit and a press have ids of their own, because
every update must be told apart from its repetition.
"""

import mimetypes
from collections.abc import Sequence
from datetime import datetime

from telegram import CallbackQuery, Chat, Document, MaybeInaccessibleMessage, Message, MessageEntity, PhotoSize, Update, User

from core.chat import Body, ChatRef, Incoming, Invoke, Press, RemoteFile
from core.chat import Message as Said
from core.commands import BY_NAME

PLATFORM = "telegram"

# A venue also carries a location and an animation also a document, so each stands before what it carries.
_UNREADABLE = (
    "animation",
    "venue",
    "location",
    "sticker",
    "voice",
    "audio",
    "video",
    "video_note",
    "contact",
    "poll",
    "dice",
    "story",
    "game",
    "checklist",
    "paid_media",
    "live_photo",
    "rich_message",
)


def translate(update: Update, received: datetime) -> Incoming | None:
    """What a person said in a private chat; None for everything else.

    `received` (aware UTC) dates a press, for which Telegram gives no time.
    """
    if update.callback_query:
        return _press(update.callback_query, received)
    message = update.message or update.edited_message
    person = message.from_user if message else None
    if not message or not person or person.is_bot or message.chat.type != Chat.PRIVATE:
        return None
    name = f"{message.chat.id}:{message.message_id}"
    if update.message:
        return _incoming(name, message, person, message.date, _body(message, edits=""))
    at = message.edit_date or received
    edited = f"{name}:{int(at.timestamp())}:{update.update_id}"
    return _incoming(edited, message, person, at, _body(message, edits=name))


def _incoming(name: str, message: Message, person: User, at: datetime, body: Body | None) -> Incoming | None:
    if not body:
        return None
    return Incoming(name, _chat(message), str(person.id), at, body, person.language_code or "")


def _chat(message: MaybeInaccessibleMessage) -> ChatRef:
    topic = str(message.message_thread_id) if isinstance(message, Message) and message.is_topic_message else ""
    return ChatRef(PLATFORM, str(message.chat.id), topic)


def _press(query: CallbackQuery, received: datetime) -> Incoming | None:
    message = query.message
    if not message or message.chat.type != Chat.PRIVATE or not query.data:
        return None
    person = query.from_user
    name = f"callback:{query.id}"
    press = Press(query.data, message=str(message.message_id))
    return Incoming(name, _chat(message), str(person.id), received, press, person.language_code or "")


def _body(message: Message, edits: str) -> Body | None:
    text = message.text or message.caption or ""
    files = _files(message)
    unreadable = "" if files else next((kind for kind in _UNREADABLE if _holds(message, kind)), "")
    if not (text or files or unreadable):
        return None
    command, rest = _command(text, message.entities or message.caption_entities)
    group = message.media_group_id or ""
    if command and not group:
        return Invoke(command, _args(command, rest), files)
    return Said(rest if command else text, files, edits, group, unreadable)


def _holds(message: Message, kind: str) -> bool:
    return bool(getattr(message, kind, None) or message.api_kwargs.get(kind))


def _files(message: Message) -> tuple[RemoteFile, ...]:
    if message.document and not message.animation:
        return (_document(message.document),)
    if message.photo:
        return (_photo(message.photo),)
    return ()


def _document(document: Document) -> RemoteFile:
    media_type = document.mime_type or "application/octet-stream"
    name = document.file_name or "document" + (mimetypes.guess_extension(media_type) or "")
    return RemoteFile(name, media_type, document.file_size or 0, document.file_id)


def _photo(sizes: Sequence[PhotoSize]) -> RemoteFile:
    largest = max(sizes, key=lambda size: size.width * size.height)
    return RemoteFile("photo.jpg", "image/jpeg", largest.file_size or 0, largest.file_id)


def _command(text: str, entities: Sequence[MessageEntity]) -> tuple[str, str]:
    """The command that opens a text, without its bot's name, and what follows it. Commands are ASCII: offsets are exact."""
    for entity in entities:
        if entity.type == MessageEntity.BOT_COMMAND and entity.offset == 0:
            name = text[1 : entity.length].partition("@")[0]
            return name.lower(), text[entity.length :].strip()
    return "", text


def _args(command: str, text: str) -> dict[str, str]:
    """What follows a command is its first option that can be typed; a command without one keeps it as "text"."""
    options = BY_NAME[command].options if command in BY_NAME else ()
    name = next((option.name for option in options if option.kind != "file"), "text")
    return {name: text} if text else {}
