"""Server-sent events as they really come: cut anywhere, with comments, line ends inside JSON, and more than was meant."""

import json
from collections.abc import Sequence

import pytest
from aiohttp import web

from tests.models.house import GOOD, VALUE, Edits, Rewrite, house
from tests.models.server import SSE, Play, Scene


def raw(*chunks: bytes) -> Play:
    """A stream in exactly these chunks."""

    async def play(scene: Scene) -> web.StreamResponse:
        response = web.StreamResponse(headers=SSE)
        await response.prepare(scene.request)
        for chunk in chunks:
            await response.write(chunk)
        return response

    return play


async def streamed(*chunks: bytes) -> tuple[Edits, Sequence[str]]:
    heard: list[str] = []
    async with house("openai", models=1) as home:
        home.first.plays(raw(*chunks))
        reply = await home.ask(hear=heard.append)
        assert len(home.first.bodies) == 1
        return reply.value, heard


def event(text: str, finish: str | None = None, **more: object) -> bytes:
    choice = {"delta": {"content": text}, "finish_reason": finish}
    return f"data: {json.dumps({'choices': [choice], **more}, ensure_ascii=False)}\n\n".encode()


DONE = b"data: [DONE]\n\n"


async def test_every_byte_may_come_alone() -> None:
    whole = event(GOOD) + event("", "stop") + DONE
    value, heard = await streamed(*(whole[at : at + 1] for at in range(len(whole))))
    assert value == VALUE
    assert "".join(heard) == GOOD


async def test_separators_of_unicode_are_no_line_ends_and_letters_may_be_split() -> None:
    text = "Zoë\N{LINE SEPARATOR}\N{NEXT LINE}\N{PARAGRAPH SEPARATOR}日本"
    sent = json.dumps({"operations": [{"target": "a", "text": text, "evidence": []}]}, ensure_ascii=False)
    whole = event(sent) + DONE
    middle = whole.index("日".encode()) + 1
    value, _ = await streamed(whole[:middle], whole[middle:])
    assert value.operations == (Rewrite("a", text, ()),)


@pytest.mark.parametrize(
    "chunks",
    [
        [b": OPENROUTER PROCESSING\n\n", event(GOOD), b": again\n\n", DONE],
        [b"event: message\nid: 1\nretry: 5\n", event(GOOD), DONE],
        [event(GOOD).replace(b"\n", b"\r\n"), DONE],
        [event(GOOD).replace(b"data: ", b"data:"), DONE],
        [event(GOOD).replace(b'"choices": ', b'"choices":\ndata: '), DONE],
        [event(GOOD, "stop")],
        [event(GOOD, "stop").rstrip()],
        [event(GOOD), event("", "stop"), b'data: {"choices": [], "usage": {"prompt_tokens": 5}}\n\n', DONE],
        [event(GOOD), DONE, b"data: what comes after the end\n\n"],
        [event("", reasoning="hm"), event(GOOD), DONE],
    ],
)
async def test_streams_of_many_manners(chunks: list[bytes]) -> None:
    value, heard = await streamed(*chunks)
    assert value == VALUE
    assert "".join(heard) == GOOD
