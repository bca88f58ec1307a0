"""The token stands in every URL of the Bot API; it must not reach a log or an error, and neither must people's words."""

import logging

import pytest

from adapters.chat.telegram.platform import TelegramPlatform
from core.chat import ChatRef, Outgoing
from core.errors import Misconfigured, Refused, RetryLater
from tests.telegram.fakes import InboxInMemory, running
from tests.telegram.server import TelegramServer


@pytest.fixture(autouse=True)
def everything_logged(caplog: pytest.LogCaptureFixture) -> None:
    for name in ("httpx", "httpcore", "telegram", ""):
        caplog.set_level(logging.DEBUG, name)


def told(error: BaseException | None) -> str:
    """What a traceback tells of an error and its causes, without the source lines of this test."""
    if error is None:
        return ""
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    return f"{error!r} {error}\n{told(before)}"


def clean(text: str, server: TelegramServer) -> bool:
    return server.token not in text and "loopback-secret" not in text and "sesame" not in text


async def test_a_conversation_leaves_no_secret_in_the_log(server: TelegramServer, caplog: pytest.LogCaptureFixture) -> None:
    jane = server.person()
    sink = InboxInMemory()
    async with running(server, sink) as platform:
        server.say(jane, "open sesame")
        server.drop("getUpdates", after=True)
        await sink.holds(1)
        ref = await platform.post(ChatRef("telegram", str(jane.id)), Outgoing("sesame"), "k")
        server.fail("editMessageText", 400, "Bad Request: no")
        with pytest.raises(Refused) as caught:
            await platform.edit(ref, Outgoing("sesame, sesame"))
        await server.confirmed()
    assert clean(told(caught.value), server)
    assert clean(caplog.text, server)


async def test_a_refused_token_is_not_shown(server: TelegramServer, caplog: pytest.LogCaptureFixture) -> None:
    server.revoked = True
    platform = TelegramPlatform(server.token, server.url)
    with pytest.raises(RetryLater) as sending:
        await platform.post(ChatRef("telegram", "7"), Outgoing("sesame"), "k")
    with pytest.raises(Misconfigured, match="BotFather") as receiving:
        await platform.run(InboxInMemory())
    assert clean(told(sending.value), server)
    assert clean(told(receiving.value), server)
    assert clean(caplog.text, server)


async def test_an_address_that_is_none_does_not_show_the_token(server: TelegramServer, caplog: pytest.LogCaptureFixture) -> None:
    platform = TelegramPlatform(server.token, "http://127.0.0.1:nowhere")
    with pytest.raises(RetryLater) as caught:
        await platform.post(ChatRef("telegram", "7"), Outgoing("sesame"), "k")
    assert clean(told(caught.value), server)
    assert clean(caplog.text, server)
