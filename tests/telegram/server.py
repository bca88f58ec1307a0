"""A Bot API of our own on 127.0.0.1, and the people who talk to the bot through it.

    async with TelegramServer() as server:
        jane = server.person("Jane")
        server.say(jane, "/start")
        hello = await server.expect(jane, "Send me your resume")
        server.press(jane, hello, "See an example")

The bot is given `server.token` and `server.url`, and may live in this process or in another. Nothing here sleeps: `expect` and
`until` wake up whenever something changed. Every call of the bot and every answer is held against the official description
when it lies beside the project; what does not fit is in `server.violations`.
"""

import asyncio
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Self, TypeVar

from aiohttp import web
from aiohttp.web_request import FileField

from tests.specs_telegram import bot_api
from tests.telegram.methods import METHODS, Call, Upload, photo
from tests.telegram.world import JSON, ApiError, Shown, Someone, World, captioned, keys, typed

TOKEN = "123456:loopback-secret-token"
PATIENCE = 20.0  # seconds until an expectation has failed
_STICKER: JSON = {"type": "regular", "width": 512, "height": 512, "is_animated": False, "is_video": False, "emoji": "🙂"}
_Found = TypeVar("_Found")


@dataclass(slots=True)
class Fault:
    """Trouble to come: an error to answer, or a connection to drop (`after` the work was done, or before)."""

    method: str
    error: ApiError | None
    after: bool
    times: int


class TelegramServer:
    """The server; an async context manager. `calls` are the bot's requests but its polls, in order; `polls` counts those."""

    def __init__(self, token: str = TOKEN) -> None:
        self.token = token
        self.url = ""
        self.world = World()
        self.calls: list[Call] = []
        self.violations: list[str] = []
        self.revoked = False
        self._faults: list[Fault] = []
        self._pulse = asyncio.Event()
        self.polls = 0
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_route("*", "/bot{token}/{method}", self._method)
        app.router.add_get("/file/bot{token}/{path:.+}", self._download)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *_: object) -> None:
        self.polls += 1
        self._changed()
        if self._runner:
            await self._runner.cleanup()

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
        self._changed()
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
        self._changed()

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
        self._changed()
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
                    await self._pulse.wait()
                return result
        except TimeoutError:
            raise AssertionError(f"waited for {what}\n{explain()}") from None

    # Trouble on demand.

    def fail(self, method: str, code: int, description: str = "", times: int = 1, **parameters: int) -> None:
        """Answer the next calls of a method with an error, e.g. `fail("sendMessage", 429, retry_after=3)`."""
        self._faults.append(Fault(method, ApiError(code, description or f"Error {code}", **parameters), after=False, times=times))

    def drop(self, method: str, *, after: bool = False, times: int = 1) -> None:
        """Close the connection instead of answering, before or `after` the work was done."""
        self._faults.append(Fault(method, None, after, times))

    # The wire.

    def _said(self, person: Someone, **content: Any) -> int:
        message = self.world.said(person, **content)
        self._changed()
        return message

    def _changed(self) -> None:
        self._pulse.set()
        self._pulse = asyncio.Event()

    async def _method(self, request: web.Request) -> web.Response:
        call = await _call(request)
        try:
            self._admit(request)
            fault = self._fault(call.method)
            if fault and not fault.after:
                return self._break(request, fault)
            self._check(call)
            result = await self._poll(call) if call.method == "getUpdates" else self._do(call)
            return self._break(request, fault) if fault else _ok(result)
        except ApiError as error:
            return _refusal(error)
        except Exception:  # noqa: BLE001  a fault of the server itself must fail the test, not look like Telegram's
            self.violations.append(traceback.format_exc())
            return _refusal(ApiError(500, "Internal Server Error"))
        finally:
            self._changed()

    def _admit(self, request: web.Request) -> None:
        if self.revoked or request.match_info["token"] != self.token:
            raise ApiError(401, "Unauthorized")

    def _fault(self, method: str) -> Fault | None:
        fault = next((fault for fault in self._faults if fault.method == method), None)
        if fault:
            fault.times -= 1
            if not fault.times:
                self._faults.remove(fault)
        return fault

    def _break(self, request: web.Request, fault: Fault) -> web.Response:
        if fault.error:
            raise fault.error
        if request.transport:
            request.transport.abort()
        return web.Response()

    def _do(self, call: Call) -> object:
        self.calls.append(call)
        if call.method not in METHODS:
            self.violations.append(f"{call.method}: the loopback server has no such method")
            raise ApiError(404, "Not Found")
        result = METHODS[call.method](self.world, call)
        if api := bot_api():
            self.violations += api.result(call.method, result)
        return result

    def _check(self, call: Call) -> None:
        if api := bot_api():
            self.violations += api.call(call.method, call.params, call.files)

    async def _poll(self, call: Call) -> list[JSON]:
        """Long polling: a newer poll ends an older one with 409, an offset confirms what lies before it."""
        self.polls += 1
        mine = self.polls
        self._changed()
        self.world.allowed = call.json("allowed_updates") or self.world.allowed
        found = self.world.pending(call.number("offset"), call.number("limit", 100))
        self._changed()
        try:
            async with asyncio.timeout(call.number("timeout")):
                while not found:
                    await self._pulse.wait()
                    if self.polls != mine:
                        raise ApiError(409, "Conflict: terminated by other getUpdates request")
                    found = self.world.pending(0, call.number("limit", 100))
        except TimeoutError:
            return []
        return self._honest(found)

    def _honest(self, updates: list[JSON]) -> list[JSON]:
        if api := bot_api():
            self.violations += [wrong for update in updates for wrong in api.update(update)]
        return updates

    async def _download(self, request: web.Request) -> web.Response:
        stored = self.world.files.get(request.match_info["path"].removeprefix("documents/"))
        if request.match_info["token"] != self.token or not stored:
            return _refusal(ApiError(404, "Not Found"))
        fault = self._fault("file")
        if not fault:
            return web.Response(body=stored.data)
        try:
            return self._break(request, fault)
        except ApiError as error:
            return _refusal(error)


async def _call(request: web.Request) -> Call:
    form = await request.post()
    files = {
        name: Upload(value.filename, value.content_type, value.file.read())
        for name, value in form.items()
        if isinstance(value, FileField)
    }
    params = {name: value for name, value in (*request.query.items(), *form.items()) if isinstance(value, str)}
    return Call(request.match_info["method"], params, files)


def _ok(result: object) -> web.Response:
    return web.json_response({"ok": True, "result": result})


def _refusal(error: ApiError) -> web.Response:
    answer: JSON = {"ok": False, "error_code": error.code, "description": error.description}
    if error.parameters:
        answer["parameters"] = error.parameters
    return web.json_response(answer, status=error.code)
