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
from dataclasses import dataclass
from typing import Self

from aiohttp import web
from aiohttp.web_request import FileField

from tests.specs_telegram import bot_api
from tests.telegram.methods import METHODS, Call, Upload
from tests.telegram.people import People
from tests.telegram.world import JSON, ApiError

TOKEN = "123456:loopback-secret-token"


@dataclass(slots=True)
class Fault:
    """Trouble to come: an error to answer, or a connection to drop (`after` the work was done, or before)."""

    method: str
    error: ApiError | None
    after: bool
    times: int


class TelegramServer(People):
    """The server; an async context manager. `calls` are the bot's requests but its polls, in order; `polls` counts those."""

    def __init__(self, token: str = TOKEN) -> None:
        super().__init__()
        self.token = token
        self.url = ""
        self.calls: list[Call] = []
        self.violations: list[str] = []
        self.revoked = False
        self._faults: list[Fault] = []
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
        self.changed()
        if self._runner:
            await self._runner.cleanup()

    # Trouble on demand.

    def fail(self, method: str, code: int, description: str = "", times: int = 1, **parameters: int) -> None:
        """Answer the next calls of a method with an error, e.g. `fail("sendMessage", 429, retry_after=3)`."""
        self._faults.append(Fault(method, ApiError(code, description or f"Error {code}", **parameters), after=False, times=times))

    def drop(self, method: str, *, after: bool = False, times: int = 1) -> None:
        """Close the connection instead of answering, before or `after` the work was done."""
        self._faults.append(Fault(method, None, after, times))

    # The wire.

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
            self.changed()

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
        self.changed()
        self.world.allowed = call.json("allowed_updates") or self.world.allowed
        found = self.world.pending(call.number("offset"), call.number("limit", 100))
        self.changed()
        try:
            async with asyncio.timeout(call.number("timeout")):
                while not found:
                    await self.change()
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
