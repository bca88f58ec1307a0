"""A provider of our own on 127.0.0.1, for both wires, that plays any fault and checks every request.

    async with ModelServer("gemini") as server:
        server.plays(status(429, headers={"Retry-After": "7"}), says(GOOD))

Each request takes the next play; when none is left, the last one again. What does not fit the official description of a
request is in `violations`.
"""

import asyncio
import json
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any, Self

from aiohttp import web

from tests.models.faces import FACES, JSON, KEY, Face, talk

SSE = {"Content-Type": "text/event-stream"}


@dataclass(frozen=True, slots=True)
class Scene:
    """What a play may look at."""

    face: Face
    request: web.Request
    body: JSON

    @property
    def streams(self) -> bool:
        return self.face.streams(self.request, self.body)


Play = Callable[[Scene], Awaitable[web.StreamResponse]]


def says(text: str, finish: str = "stop") -> Play:
    """A good answer, streamed in pieces of seven characters where that was asked for."""

    async def play(scene: Scene) -> web.StreamResponse:
        if not scene.streams:
            return web.json_response(scene.face.answer(text, finish))
        pieces = [scene.face.piece(text[at : at + 7]) for at in range(0, len(text), 7)]
        return await stream(scene, [*pieces, scene.face.piece("", finish)], end=True)

    return play


def status(code: int, name: str = "", headers: Mapping[str, str] | None = None, **more: Any) -> Play:
    """A failed request; `more` are further fields of the error object."""

    async def play(scene: Scene) -> web.StreamResponse:
        return web.json_response(scene.face.error(code, name, **more), status=code, headers=headers)

    return play


def inside(code: int, name: str = "") -> Play:
    """An error object inside HTTP 200; in a stream, after the first pieces."""

    async def play(scene: Scene) -> web.StreamResponse:
        error = scene.face.error(code, name)
        if not scene.streams:
            return web.json_response(error)
        return await stream(scene, [scene.face.piece('{"oper'), error])

    return play


def payload(make: Callable[[Face], object]) -> Play:
    """Any JSON with HTTP 200."""

    async def play(scene: Scene) -> web.StreamResponse:
        return web.json_response(make(scene.face))

    return play


def page(text: str = "<!doctype html><title>Just a moment</title>", media_type: str = "text/html") -> Play:
    """A web page with HTTP 200, as captive portals and proxies send it."""

    async def play(scene: Scene) -> web.StreamResponse:
        return web.Response(text=text, content_type=media_type)

    return play


async def hangs(scene: Scene) -> web.StreamResponse:
    """Takes the request and never answers."""
    await asyncio.Event().wait()
    return web.Response()


async def stalls(scene: Scene) -> web.StreamResponse:
    """Begins a stream and never goes on, but for comments that keep the connection alive."""
    response = await begun(scene, [scene.face.piece('{"oper')])
    while True:
        await asyncio.sleep(0.02)
        await response.write(b": PROCESSING\n\n")


def slowly(text: str) -> Play:
    """A good stream that takes longer as a whole than any of its pauses."""

    async def play(scene: Scene) -> web.StreamResponse:
        response = await begun(scene, [])
        for at in range(0, len(text), 10):
            await response.write(f"data: {json.dumps(scene.face.piece(text[at : at + 10]))}\n\n".encode())
            await asyncio.sleep(0.06)
        await response.write(f"data: {json.dumps(scene.face.piece('', 'stop'))}\n\n".encode())
        return response

    return play


async def cuts(scene: Scene) -> web.StreamResponse:
    """Begins a stream and drops the connection."""
    response = await begun(scene, [scene.face.piece('{"oper')])
    assert scene.request.transport
    scene.request.transport.abort()
    return response


async def just_ends(scene: Scene) -> web.StreamResponse:
    """Begins a stream and closes it politely in the middle."""
    return await stream(scene, [scene.face.piece('{"oper')])


async def begun(scene: Scene, payloads: Sequence[object]) -> web.StreamResponse:
    response = web.StreamResponse(headers=SSE)
    await response.prepare(scene.request)
    for one in payloads:
        await response.write(f"data: {json.dumps(one, ensure_ascii=False)}\r\n\r\n".encode())
    return response


async def stream(scene: Scene, payloads: Sequence[object], *, end: bool = False) -> web.StreamResponse:
    response = await begun(scene, payloads)
    if end and scene.face.provider == "openai":
        await response.write(b"data: [DONE]\n\n")
    await response.write_eof()
    return response


class ModelServer:
    """The server; an async context manager. `bodies` are the requests, in order; without `checks` it is as quick as can be."""

    def __init__(self, wire: str) -> None:
        self.face = FACES[wire]
        self.url = ""
        self.checks = True
        self.bodies: list[JSON] = []
        self.violations: list[str] = []
        self._plays: list[Play] = []
        self._runner: web.AppRunner | None = None

    def plays(self, *plays: Play) -> None:
        """What to do with the next requests."""
        self._plays = list(plays)

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=16 * 1024 * 1024)
        app.router.add_post("/{path:.+}", self._answer)
        self._runner = web.AppRunner(app, access_log=None, handler_cancellation=True, shutdown_timeout=0.1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}{self.face.path}"
        return self

    async def __aexit__(self, *_: object) -> None:
        if self._runner:
            await self._runner.cleanup()

    async def _answer(self, request: web.Request) -> web.StreamResponse:
        body = await request.json()
        self.bodies.append(body)
        if self.checks:
            self.violations += self.face.violations(request, body) or talk(self.face, body)
            if KEY in request.path_qs:
                self.violations.append("the key is in the address")
        play = self._plays.pop(0) if len(self._plays) > 1 else self._plays[0]
        return await play(Scene(self.face, request, body))

    @property
    def rungs(self) -> list[str]:
        """How structured output was asked for, request by request."""
        return [self.face.rung(body) for body in self.bodies]
