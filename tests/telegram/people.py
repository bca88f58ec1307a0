"""The people who talk to the bot on the loopback server: what they do and what they see."""

import asyncio
from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from tests.telegram.methods import photo
from tests.telegram.world import JSON, Shown, Someone, World, captioned, keys, typed

PATIENCE = 20.0  # seconds until an expectation has failed
_STICKER: JSON = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": "🙂"}
_Found = TypeVar("_Found")


class People:
    """Everybody with a chat, and the world they share with the bot. `changed` wakes whoever waits for something."""

    def __init__(self) -> None:
        self.world = World()
        self._pulse = asyncio.Event()

    def changed(self) -> None:
        self._pulse.set()
        self._pulse = asyncio.Event()

    async def change(self) -> None:
        """Wait until anything changes."""
        await self._pulse.wait()

    # What people do. Each returns the new message's id, which `edit` takes.

    def person(self, name: str = "Jane", language: str = "en") -> Someone:
        """Somebody new, with an empty private chat."""
        return self.world.person(name, language)

    def say(self, person: Someone, text: str, **more: Any) -> int:
        return self._said(person, **typed(text), **more)

    def say_in_group(self, person: Someone, text: str, title: str = "Rowing club") -> int:
        """Speak in a new group that the bot is in; returns the group's chat id."""
        group = self.world.group(title)
        self.world.said(person, group, **typed(text))
        self.changed()
        return int(group["id"])

    def upload(
        self,
        person: Someone,
        name: str,
        data: bytes,
        caption: str = "",
        *,
        group: str = "",
        media_type: str = "application/octet-stream",
        size: int | None = None,
    ) -> int:
        """Send a document. `size` makes it claim another size than it has."""
        file = self.world.keep(name, media_type, data, size)
        album = {"media_group_id": group} if group else {}
        return self._said(person, document=file.document(), **captioned(caption), **album)

    def album(self, person: Someone, files: Sequence[tuple[str, bytes]], caption: str = "") -> Sequence[int]:
        """Several documents in one group, the caption under the first, as clients do it."""
        group = f"group-{len(self.world.files)}"
        captions = [caption] + [""] * (len(files) - 1)
        return [self.upload(person, *file, text, group=group) for file, text in zip(files, captions, strict=True)]

    def photo(self, person: Someone, data: bytes, caption: str = "") -> int:
        file = self.world.keep("photo.jpg", "image/jpeg", data)
        return self._said(person, photo=photo(file), **captioned(caption))

    def sticker(self, person: Someone) -> int:
        file = self.world.keep("sticker.webp", "image/webp", b"RIFF")
        return self._said(person, sticker=_STICKER | {"file_id": file.id, "file_unique_id": f"u{file.id}"})

    def voice(self, person: Someone) -> int:
        file = self.world.keep("voice.ogg", "audio/ogg", b"OggS")
        return self._said(person, voice={"file_id": file.id, "file_unique_id": f"u{file.id}", "duration": 3})

    def edit(self, person: Someone, message: int, text: str) -> None:
        """Correct an earlier message."""
        self.world.corrected(person, message, **typed(text))
        self.changed()

    def press(self, person: Someone, message: Shown, label: str) -> str:
        """Press a button of a message as it is now; returns the query's id for `answer`."""
        json = self.world.chats[person.id][message.id].json
        data = [key["callback_data"] for row in keys(json) for key in row if key["text"] == label]
        assert data, f"no button {label!r} under {self.world.show(self.world.chats[person.id][message.id])}"
        return self.press_data(person, message.id, data[0])

    def press_data(self, person: Someone, message: int, data: str) -> str:
        """Press a button by what it carries: a stale or a forged one."""
        query = f"{person.id}{len(self.world.answers) + 1:08d}"
        self.world.answers[query] = {}
        content = {"id": query, "from": person.json(), "chat_instance": str(person.id), "data": data}
        self.world.update("callback_query", content | {"message": dict(self.world.chats[person.id][message].json)})
        self.changed()
        return query

    def block(self, person: Someone) -> None:
        """The person blocks the bot: nothing can be sent to them."""
        self.world.blocked.add(person.id)

    # What people see.

    def messages(self, chat: Someone | int) -> list[Shown]:
        """The bot's messages in a chat as they are now, in order."""
        return self.world.shown(chat if isinstance(chat, int) else chat.id)

    async def expect(self, person: Someone, text: str = "", *, file: str = "", patience: float = PATIENCE) -> Shown:
        """The first message, new or newly edited since it was last expected, with this in its text and its file's name."""

        def found() -> Shown | None:
            for letter in self.world.chats[person.id].values():
                shown = self.world.show(letter) if letter.json["from"]["is_bot"] and letter.seen < letter.edits else None
                if shown and text in shown.text and (not file or (shown.file and file in shown.file.name)):
                    letter.seen = letter.edits
                    return shown
            return None

        return await self.until(found, f"{text!r} {file}".strip(), patience, lambda: self.transcript(person))

    async def answer(self, query: str) -> str:
        """What the bot answered to a press; empty when it only stopped the spinner."""
        answered = await self.until(lambda: self.world.answers[query] or None, f"an answer to {query}")
        return str(answered["text"])

    async def confirmed(self) -> None:
        """Wait until the bot confirmed every update."""
        await self.until(lambda: not self.world.updates or None, "every update confirmed")

    def transcript(self, person: Someone) -> str:
        """The chat as it is now, for people."""
        letters = self.world.chats[person.id].values()
        return "\n".join(
            f"bot: {self.world.show(letter)}"
            if letter.json["from"]["is_bot"]
            else f"person: {letter.json.get('text', letter.json)}"
            for letter in letters
        )

    async def until(
        self,
        found: Callable[[], _Found | None],
        what: str,
        patience: float = PATIENCE,
        explain: Callable[[], str] = str,
    ) -> _Found:
        """Wait until `found` gives something."""
        try:
            async with asyncio.timeout(patience):
                while (result := found()) is None:
                    await self.change()
                return result
        except TimeoutError:
            raise AssertionError(f"waited for {what}\n{explain()}") from None

    def _said(self, person: Someone, **content: Any) -> int:
        message = self.world.said(person, **content)
        self.changed()
        return message
