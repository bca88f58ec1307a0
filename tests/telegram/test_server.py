"""The loopback server behaves as Telegram's does; held against it with a plain HTTP client."""

import asyncio
import json
from collections.abc import AsyncIterator
from typing import Any

import httpx
import pytest

from tests.telegram.server import TelegramServer
from tests.telegram.world import Someone


def press_me(data: str) -> Any:
    return {"inline_keyboard": [[{"text": "Press me", "callback_data": data}]]}


class Wire:
    """Calls methods and gives the answer as it came."""

    def __init__(self, server: TelegramServer, client: httpx.AsyncClient) -> None:
        self.server = server
        self.token = server.token
        self._client = client

    async def call(self, method: str, files: Any = None, **params: Any) -> Any:
        url = f"{self.server.url}/bot{self.token}/{method}"
        data = {name: value if isinstance(value, str) else json.dumps(value) for name, value in params.items()}
        return (await self._client.post(url, data=data, files=files)).json()

    async def updates(self, offset: int = 0, timeout: int = 0) -> list[Any]:  # noqa: ASYNC109  the API's own word
        return list((await self.call("getUpdates", offset=offset, timeout=timeout))["result"])


@pytest.fixture
async def wire(server: TelegramServer) -> AsyncIterator[Wire]:
    async with httpx.AsyncClient(timeout=30) as client:
        yield Wire(server, client)


@pytest.fixture
def jane(server: TelegramServer) -> Someone:
    return server.person("Jane")


async def test_updates_come_again_until_a_higher_offset_confirms_them(wire: Wire, jane: Someone) -> None:
    wire.server.say(jane, "one")
    wire.server.say(jane, "two")
    first, second = await wire.updates()
    assert await wire.updates() == [first, second]
    assert await wire.updates(offset=second["update_id"]) == [second]
    assert await wire.updates() == [second]
    assert await wire.updates(offset=second["update_id"] + 1) == []


async def test_a_negative_offset_forgets_all_before(wire: Wire, jane: Someone) -> None:
    for text in "abc":
        wire.server.say(jane, text)
    assert [update["message"]["text"] for update in await wire.updates(offset=-1)] == ["c"]
    assert len(await wire.updates()) == 1


async def test_a_long_poll_ends_when_something_is_said(wire: Wire, jane: Someone) -> None:
    poll = asyncio.create_task(wire.updates(timeout=30))
    await wire.server.until(lambda: wire.server.polls or None, "the poll")
    wire.server.say(jane, "hello")
    (update,) = await poll
    assert update["message"]["text"] == "hello"


async def test_a_second_poller_ends_the_first_one(wire: Wire, jane: Someone) -> None:
    first = asyncio.create_task(wire.call("getUpdates", timeout=30))
    await wire.server.until(lambda: wire.server.polls or None, "the poll")
    assert await wire.updates() == []
    assert (await first)["error_code"] == 409


async def test_a_wrong_token_is_unauthorized(wire: Wire) -> None:
    assert (await wire.call("getMe"))["ok"] is True
    wire.server.token, right = "another", wire.server.token
    wire.token = right
    assert (await wire.call("getMe"))["error_code"] == 401
    wire.server.token = right
    assert (await wire.call("getMe"))["ok"] is True
    wire.server.revoked = True
    assert (await wire.call("getMe"))["error_code"] == 401


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<x>a</x>", 'Unsupported start tag "x" at byte offset 0'),
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("ü<b>a</i>", 'Unmatched end tag at byte offset 6, expected "</b>", found "</i>"'),
    ],
)
async def test_html_that_does_not_parse(wire: Wire, jane: Someone, text: str, complaint: str) -> None:
    answer = await wire.call("sendMessage", chat_id=jane.id, text=text, parse_mode="HTML")
    assert answer["description"] == f"Bad Request: can't parse entities: {complaint}"


async def test_html_that_parses(wire: Wire, jane: Someone) -> None:
    await wire.call("sendMessage", chat_id=jane.id, text="🙂 <b>a &lt; b</b> &amp; &copy; c", parse_mode="HTML")
    (shown,) = wire.server.messages(jane)
    assert shown.text == "🙂 a < b & &copy; c"
    assert shown.bold == ["a < b"]


@pytest.mark.parametrize(
    ("params", "complaint"),
    [
        ({"text": ""}, "Bad Request: message text is empty"),
        ({"text": " \n"}, "Bad Request: message text is empty"),
        ({"text": "x" * 4097}, "Bad Request: message is too long"),
        ({"text": "🙂" * 2049}, "Bad Request: message is too long"),
        ({"text": "x", "chat_id": 7}, "Bad Request: chat not found"),
        ({"text": "x", "reply_markup": press_me("x" * 65)}, "Bad Request: BUTTON_DATA_INVALID"),
    ],
)
async def test_messages_it_refuses(wire: Wire, jane: Someone, params: dict[str, Any], complaint: str) -> None:
    answer = await wire.call("sendMessage", **({"chat_id": jane.id} | params))
    assert (answer["error_code"], answer["description"]) == (400, complaint)
    assert wire.server.messages(jane) == []


async def test_a_text_becomes_a_document_but_not_text_again(wire: Wire, jane: Someone) -> None:
    sent = (await wire.call("sendMessage", chat_id=jane.id, text="wait", reply_markup=press_me("b1")))["result"]
    where = {"chat_id": jane.id, "message_id": sent["message_id"]}
    media = {"type": "document", "media": "attach://part", "caption": "here"}
    await wire.call("editMessageMedia", files={"part": ("cv.pdf", b"%PDF", "application/pdf")}, media=media, **where)
    (shown,) = wire.server.messages(jane)
    assert shown.file is not None
    assert (shown.text, shown.buttons, shown.file.name, shown.file.data) == ("here", [], "cv.pdf", b"%PDF")
    assert "no text in the message" in (await wire.call("editMessageText", text="x", **where))["description"]
    assert (await wire.call("editMessageCaption", caption="there", **where))["ok"] is True
    assert wire.server.messages(jane)[0].text == "there"
    assert wire.server.messages(jane)[0].file == shown.file


async def test_an_edit_that_changes_nothing_is_refused(wire: Wire, jane: Someone) -> None:
    sent = (await wire.call("sendMessage", chat_id=jane.id, text="same"))["result"]
    where = {"chat_id": jane.id, "message_id": sent["message_id"]}
    assert "message is not modified" in (await wire.call("editMessageText", text="same", **where))["description"]
    assert (await wire.call("editMessageText", text="other", **where))["ok"] is True
    assert (await wire.call("deleteMessage", **where))["ok"] is True
    assert "message to edit not found" in (await wire.call("editMessageText", text="x", **where))["description"]


async def test_pictures_and_albums_of_the_bot(wire: Wire, jane: Someone) -> None:
    await wire.call("sendPhoto", files={"photo": ("p.jpg", b"JPEG", "image/jpeg")}, chat_id=jane.id)
    parts = {"one": ("a.pdf", b"a", "application/pdf"), "two": ("b.pdf", b"b", "application/pdf")}
    media = [{"type": "document", "media": f"attach://{part}"} for part in parts]
    answer = await wire.call("sendMediaGroup", files=parts, chat_id=jane.id, media=media)
    assert len({message["media_group_id"] for message in answer["result"]}) == 1
    assert [shown.file.name for shown in wire.server.messages(jane) if shown.file] == ["a.pdf", "b.pdf"]


async def test_a_press_can_be_answered_once(wire: Wire, jane: Someone) -> None:
    await wire.call("sendMessage", chat_id=jane.id, text="?", reply_markup=press_me("b1"))
    query = wire.server.press(jane, wire.server.messages(jane)[0], "Press me")
    (update,) = await wire.updates()
    assert update["callback_query"]["data"] == "b1"
    assert (await wire.call("answerCallbackQuery", callback_query_id=query, text="yes"))["ok"] is True
    assert await wire.server.answer(query) == "yes"
    assert "query is too old" in (await wire.call("answerCallbackQuery", callback_query_id=query))["description"]


async def test_trouble_on_demand(wire: Wire, jane: Someone) -> None:
    wire.server.fail("sendMessage", 429, "Too Many Requests: retry after 3", retry_after=3)
    answer = await wire.call("sendMessage", chat_id=jane.id, text="x")
    assert (answer["error_code"], answer["parameters"]) == (429, {"retry_after": 3})
    wire.server.drop("sendMessage", after=True)
    with pytest.raises(httpx.RemoteProtocolError):
        await wire.call("sendMessage", chat_id=jane.id, text="arrives all the same")
    wire.server.drop("sendMessage")
    with pytest.raises(httpx.RemoteProtocolError):
        await wire.call("sendMessage", chat_id=jane.id, text="does not arrive")
    wire.server.block(jane)
    assert (await wire.call("sendMessage", chat_id=jane.id, text="x"))["error_code"] == 403
    assert [shown.text for shown in wire.server.messages(jane)] == ["arrives all the same"]


async def test_an_expectation_that_fails_shows_the_chat(wire: Wire, jane: Someone) -> None:
    await wire.call("sendMessage", chat_id=jane.id, text="something else")
    with pytest.raises(AssertionError, match="something else"):
        await wire.server.expect(jane, "hello", patience=0.05)
    assert (await wire.server.expect(jane)).text == "something else"
    with pytest.raises(AssertionError):
        await wire.server.expect(jane, patience=0.05)
