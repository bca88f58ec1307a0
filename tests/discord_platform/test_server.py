"""The loopback server itself: it must object where Discord would, or the other tests prove nothing."""

from collections.abc import AsyncIterator
from typing import Any

import aiohttp
import pytest

from tests.discord_platform.records import User
from tests.discord_platform.server import DiscordServer
from tests.discord_platform.spec import SPEC
from tests.shared import needs_shared

COMMAND = {"name": "status", "type": 1, "description": "Where we are"}


@pytest.fixture
async def world() -> AsyncIterator[DiscordServer]:
    async with DiscordServer() as one:
        one.register([COMMAND])
        yield one


async def _ask(world: DiscordServer, method: str, path: str, body: Any = None, *, token: str = "") -> tuple[int, Any]:
    headers = {"Authorization": f"Bot {token or world.token}"}
    async with (
        aiohttp.ClientSession(headers=headers) as session,
        session.request(method, world.base_url + path, json=body) as answer,
    ):
        return answer.status, await answer.json() if answer.status != 204 else None


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize(
    ("method", "path", "body", "objection"),
    [
        ("POST", "/channels/{dm}/messages", {"content": 7}, "$.content"),
        ("POST", "/channels/{dm}/messages", {"content": "a", "contents": "b"}, "unknown field contents"),
        ("POST", "/channels/{dm}/messages", {"content": "a", "nonce": "n" * 26}, "$.nonce"),
        ("GET", "/channels/{dm}/messages?since=1", None, "unknown query parameter since"),
        ("PUT", "/channels/{dm}/messages", {}, "no such operation"),
        ("PUT", "/applications/1/commands", [{**COMMAND, "descriptions": "x"}], "unknown field descriptions"),
    ],
)
async def test_requests_that_the_description_forbids(
    world: DiscordServer, method: str, path: str, body: Any, objection: str
) -> None:
    assert SPEC.is_file()
    await _ask(world, method, path.format(dm=world.user("Jane").dm), body)
    assert len(world.violations) == 1
    assert objection in world.violations[0]


@pytest.mark.parametrize(
    ("method", "path", "body", "status", "code"),
    [
        ("POST", "/channels/{dm}/messages", {"content": "a" * 2001}, 400, 50035),
        ("POST", "/channels/{dm}/messages", {"content": ""}, 400, 50006),
        ("POST", "/channels/1/messages", {"content": "a"}, 404, 10003),
        ("GET", "/channels/{dm}/messages/1", None, 404, 10008),
        ("POST", "/interactions/1/x/callback", {"type": 6}, 404, 10062),
        ("POST", "/webhooks/1/x", {"content": "a"}, 401, 50027),
    ],
)
async def test_what_discord_refuses(world: DiscordServer, method: str, path: str, body: Any, status: int, code: int) -> None:
    answer = await _ask(world, method, path.format(dm=world.user("Jane").dm), body)
    assert (answer[0], answer[1]["code"]) == (status, code)


async def test_wrong_token(world: DiscordServer) -> None:
    assert (await _ask(world, "GET", "/users/@me", token="another"))[0] == 401


async def test_interaction_is_acknowledged_once_and_in_time(world: DiscordServer) -> None:
    jane = world.user("Jane")
    used = await world.slash(jane, "status")
    callback = f"/interactions/{used.id}/{used.token}/callback"
    assert (await _ask(world, "POST", callback, {"type": 5, "data": {"flags": 64}}))[0] == 204
    assert (await _ask(world, "POST", callback, {"type": 5}))[1]["code"] == 40060
    world.expire_token(used)
    assert (await _ask(world, "PATCH", f"/webhooks/1/{used.token}/messages/@original", {"content": "late"}))[1]["code"] == 50027
    world.ack_within = 0.01
    late = await world.slash(jane, "status")
    await world.until(lambda: world.errors)
    assert world.errors == [f"interaction {late.id} was not acknowledged within 0.01 s"]
    assert (await _ask(world, "POST", f"/interactions/{late.id}/{late.token}/callback", {"type": 5}))[1]["code"] == 10062


async def test_history_pages(world: DiscordServer) -> None:
    jane = world.user("Jane")
    posts = [await world.dm(jane, str(number)) for number in range(5)]
    after = await _ask(world, "GET", f"/channels/{jane.dm}/messages?limit=2&after={posts[0].id}")
    latest = await _ask(world, "GET", f"/channels/{jane.dm}/messages?limit=2")
    assert [message["content"] for message in after[1]] == ["2", "1"]
    assert [message["content"] for message in latest[1]] == ["4", "3"]


async def test_gateway_without_compression(world: DiscordServer) -> None:
    jane: User = world.user("Jane")
    async with aiohttp.ClientSession() as session, session.ws_connect(world.gateway_url + "?v=10&encoding=json") as socket:
        assert (await socket.receive_json())["op"] == 10
        await socket.send_json({"op": 1, "d": None})
        assert (await socket.receive_json())["op"] == 11
        await socket.send_json({"op": 2, "d": {"token": world.token, "intents": 1 << 12, "properties": {}}})
        assert (await socket.receive_json())["t"] == "READY"
        await world.dm(jane, "hello")
        event = await socket.receive_json()
        assert (event["t"], event["s"], event["d"]["content"]) == ("MESSAGE_CREATE", 2, "hello")
        await world.gateway.invalidate()
        assert (await socket.receive_json())["op"] == 9


async def test_without_the_intent_nothing_is_told(world: DiscordServer) -> None:
    async with aiohttp.ClientSession() as session, session.ws_connect(world.gateway_url) as socket:
        await socket.receive_json()
        await socket.send_json({"op": 2, "d": {"token": world.token, "intents": 1, "properties": {}}})
        await socket.receive_json()
        await world.dm(world.user("Jane"), "hello")
        await socket.send_json({"op": 1, "d": None})
        assert (await socket.receive_json())["op"] == 11
