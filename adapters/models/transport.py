"""One request over httpx: bounded in size and in the time between pieces, streamed or whole."""

import asyncio
import codecs
import json
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import datetime

import httpx

from adapters.models.faults import Fault, fault, retry_after
from adapters.models.wire import Answer, Request, Wire, joined

MAX_BYTES = 4 * 1024 * 1024
CONNECT = 5.0
GOOD = 200
END = "[DONE]"

Hear = Callable[[str], None]


def client() -> httpx.AsyncClient:
    """The one client of a gateway. Redirects are not followed: a model's answer does not come from elsewhere."""
    return httpx.AsyncClient(timeout=httpx.Timeout(None, connect=CONNECT))


@dataclass(frozen=True, slots=True)
class Patience:
    """`pause`: seconds without a new piece until a model counts as stalled; `left`: seconds until all must be here."""

    pause: float
    left: float


class Transport:
    """Sends a request in one wire format and reads the answer. Raises Fault, and nothing that holds a key."""

    def __init__(self, http: httpx.AsyncClient, wire: Wire, now: datetime) -> None:
        self._http, self._wire, self._now = http, wire, now
        self._begun = False

    async def send(self, request: Request, patience: Patience, hear: Hear | None) -> Answer:
        """The whole answer; `hear` gets its text in pieces when the other side streams."""
        try:
            return await self._within(request, patience, hear)
        except TimeoutError:
            raise Fault("stalled", "nothing came in time", begun=True) from None
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError) as broken:
            raise Fault("broken", type(broken).__name__, begun=self._begun) from None
        except Fault as known:
            known.begun = self._begun
            raise

    async def _within(self, request: Request, patience: Patience, hear: Hear | None) -> Answer:
        loop = asyncio.get_running_loop()
        end = loop.time() + patience.left
        async with asyncio.timeout_at(min(loop.time() + patience.pause, end)) as watch:

            def arrived() -> None:
                watch.reschedule(min(loop.time() + patience.pause, end))

            headers = {**request.headers, "Content-Type": "application/json"}
            async with self._http.stream("POST", request.url, headers=headers, content=request.content()) as response:
                if response.status_code != GOOD:
                    raise await self._refusal(response)
                self._begun = True
                if response.headers.get("content-type", "").startswith("text/event-stream"):
                    return await self._streamed(response, hear, arrived)
                return self._whole(await _body(response))

    async def _refusal(self, response: httpx.Response) -> Fault:
        try:
            error = self._wire.error(json.loads(await _body(response)))
        except (ValueError, RecursionError, Fault):
            error = None
        return fault(response.status_code, error, retry_after(response.headers, self._now))

    def _whole(self, body: bytes) -> Answer:
        answer = self._wire.read(_json(body))
        if not answer.text and answer.finish != "refused":
            raise Fault("broken", "an empty answer")
        return answer if answer.finish else replace(answer, finish="stop")

    async def _streamed(self, response: httpx.Response, hear: Hear | None, arrived: Callable[[], None]) -> Answer:
        pieces: list[Answer] = []
        ended = False
        async for event in _events(response):
            if event == END:
                ended = True
                break
            arrived()
            pieces.append(self._wire.read(_json(event)))
            if hear and pieces[-1].text:
                hear(pieces[-1].text)
        answer = joined(pieces)
        if not (ended or answer.finish):
            raise Fault("broken", "the stream just ended")
        if not answer.text and answer.finish != "refused":
            raise Fault("broken", "an empty stream")
        return answer if answer.finish else replace(answer, finish="stop")


def _json(data: bytes | str) -> object:
    try:
        return json.loads(data)
    except (ValueError, RecursionError):
        raise Fault("broken", "not JSON") from None


async def _chunks(response: httpx.Response) -> AsyncIterator[bytes]:
    size = 0
    async for chunk in response.aiter_bytes():
        size += len(chunk)
        if size > MAX_BYTES:
            raise Fault("broken", "an endless answer")
        yield chunk


async def _body(response: httpx.Response) -> bytes:
    return b"".join([chunk async for chunk in _chunks(response)])


async def _events(response: httpx.Response) -> AsyncIterator[str]:
    """The data of server-sent events. Lines end at line feeds only: JSON may hold the other separators of Unicode as they are."""
    data: list[str] = []
    async for line in _lines(response):
        if line.startswith("data:"):
            data.append(line.removeprefix("data:").removeprefix(" "))
        elif not line and data:
            yield "\n".join(data)
            data.clear()
    if data:
        yield "\n".join(data)


async def _lines(response: httpx.Response) -> AsyncIterator[str]:
    decoder = codecs.getincrementaldecoder("utf-8")("replace")
    rest = ""
    async for chunk in _chunks(response):
        *lines, rest = (rest + decoder.decode(chunk)).split("\n")
        for line in lines:
            yield line.removesuffix("\r")
    yield rest
