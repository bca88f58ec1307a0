"""Sending: the contract of every messenger, and what is Telegram's own."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass

import pytest

from adapters.chat.telegram.platform import TelegramPlatform, endpoints
from core.chat import Button, ChatRef, MessageRef, Outgoing, RemoteFile, strong
from core.errors import Misconfigured, Refused, RetryLater, Unreachable, Unreadable
from core.ports import Messenger
from tests.chat_contract import BUTTONS, PDF, MessengerContract, Seen
from tests.telegram.fakes import InboxInMemory, running
from tests.telegram.server import TelegramServer
from tests.telegram.world import Someone


@dataclass(frozen=True, slots=True)
class TelegramBench:
    """A messenger on the loopback server, with one person."""

    messenger: Messenger
    server: TelegramServer
    person: Someone

    @property
    def chat(self) -> ChatRef:
        return ChatRef("telegram", str(self.person.id))

    async def seen(self) -> Sequence[Seen]:
        return [
            Seen(shown.text, tuple(shown.buttons), (shown.file.name, shown.file.data) if shown.file else None)
            for shown in self.server.messages(self.person)
        ]

    def close_door(self) -> None:
        self.server.block(self.person)


@pytest.fixture
async def bench(server: TelegramServer) -> AsyncIterator[TelegramBench]:
    async with running(server, InboxInMemory()) as platform:
        yield TelegramBench(platform, server, server.person())


class TestContract(MessengerContract):
    """Telegram is a messenger like every other."""


async def test_strong_is_bold_and_the_rest_is_escaped(bench: TelegramBench) -> None:
    await bench.messenger.post(bench.chat, Outgoing(f"{strong('1/3 <x>')} a & b"), "k")
    (shown,) = bench.server.messages(bench.person)
    assert shown.bold == ["1/3 <x>"]


async def test_text_that_telegram_cannot_parse_is_sent_plain(bench: TelegramBench) -> None:
    bench.server.fail("sendMessage", 400, "Bad Request: can't parse entities: Unsupported start tag")
    await bench.messenger.post(bench.chat, Outgoing(f"{strong('1/3')} a < b"), "k")
    (shown,) = bench.server.messages(bench.person)
    assert (shown.text, shown.bold) == ("1/3 a < b", [])


async def test_two_short_buttons_share_a_row_and_a_long_one_stands_alone(bench: TelegramBench) -> None:
    labels = ("No, never", "Skip", "Put this line where it belongs", "Back", "Write it now", "More")
    buttons = tuple(Button(label, "x", id=f"b{number}") for number, label in enumerate(labels))
    await bench.messenger.post(bench.chat, Outgoing("?", buttons), "k")
    (shown,) = bench.server.messages(bench.person)
    assert shown.rows == [["No, never", "Skip"], ["Put this line where it belongs"], ["Back", "Write it now"], ["More"]]


async def test_a_long_caption_comes_as_text_before_its_file(bench: TelegramBench) -> None:
    await bench.messenger.post(bench.chat, Outgoing("word " * 300, BUTTONS, PDF), "k")
    text, file = bench.server.messages(bench.person)
    assert (text.text, text.buttons, text.file) == (("word " * 300).rstrip(), [], None)
    assert (file.text, len(file.buttons), file.file and file.file.data) == ("", len(BUTTONS), PDF.data)


async def test_an_edit_too_long_is_cut(bench: TelegramBench) -> None:
    ref = await bench.messenger.post(bench.chat, Outgoing("?"), "k")
    await bench.messenger.edit(ref, Outgoing("🙂word " * 1000))
    (shown,) = bench.server.messages(bench.person)
    assert shown.text.endswith("…")
    await bench.messenger.edit(ref, Outgoing("x" * 2000, attachment=PDF))
    (shown,) = bench.server.messages(bench.person)
    assert shown.text == "x" * 1023 + "…"


async def test_a_document_keeps_its_file_when_its_text_is_edited(bench: TelegramBench) -> None:
    ref = await bench.messenger.post(bench.chat, Outgoing("One page", attachment=PDF), "k")
    await bench.messenger.edit(ref, Outgoing("Two pages", BUTTONS[:1]))
    (shown,) = bench.server.messages(bench.person)
    assert (shown.text, shown.buttons, shown.file and shown.file.data) == ("Two pages", ["No, never"], PDF.data)


async def test_halves_of_characters_do_no_harm(bench: TelegramBench) -> None:
    text = "a \ud83d\ude42 b \ud83d c"
    await bench.messenger.post(bench.chat, Outgoing(text, (Button(text, "skip", id="b1"),)), "k1")
    assert await bench.seen() == [Seen("a 🙂 b \ufffd c", ("a 🙂 b \ufffd c",))]


async def test_links_open_no_previews(bench: TelegramBench) -> None:
    ref = await bench.messenger.post(bench.chat, Outgoing("https://example.org"), "k")
    await bench.messenger.edit(ref, Outgoing("https://example.org/jane"))
    calls = [call for call in bench.server.calls if call.method in ("sendMessage", "editMessageText")]
    assert [call.json("link_preview_options") for call in calls] == [{"is_disabled": True}] * 2


async def test_a_topic_is_answered_in_it(bench: TelegramBench) -> None:
    await bench.messenger.post(ChatRef("telegram", bench.chat.chat, "77"), Outgoing("x"), "k")
    (call,) = [call for call in bench.server.calls if call.method == "sendMessage"]
    assert call.number("message_thread_id") == 77


async def test_a_message_that_is_gone_is_refused(bench: TelegramBench) -> None:
    with pytest.raises(Refused, match="not found"):
        await bench.messenger.edit(MessageRef(bench.chat, "4711"), Outgoing("x"))
    with pytest.raises(Refused):
        await bench.messenger.post(bench.chat, Outgoing(""), "k")


async def test_too_many_requests_say_how_long_to_wait(bench: TelegramBench) -> None:
    bench.server.fail("sendMessage", 429, "Too Many Requests: retry after 7", retry_after=7)
    with pytest.raises(RetryLater) as caught:
        await bench.messenger.post(bench.chat, Outgoing("x"), "k")
    assert caught.value.seconds == 7


@pytest.mark.parametrize("code", [500, 502, 504])
async def test_a_server_in_trouble_is_tried_again_soon(bench: TelegramBench, code: int) -> None:
    bench.server.fail("sendMessage", code, "Bad Gateway")
    with pytest.raises(RetryLater) as caught:
        await bench.messenger.post(bench.chat, Outgoing("x"), "k")
    assert 0 < caught.value.seconds <= 5


async def test_a_dropped_connection_is_tried_again_soon(bench: TelegramBench) -> None:
    ref = await bench.messenger.post(bench.chat, Outgoing("x"), "k")
    bench.server.drop("editMessageMedia", after=True)
    with pytest.raises(RetryLater):
        await bench.messenger.edit(ref, Outgoing("", attachment=PDF))
    await bench.messenger.edit(ref, Outgoing("", attachment=PDF))
    assert [shown.file and shown.file.data for shown in bench.server.messages(bench.person)] == [PDF.data]


async def test_a_chat_nobody_opened_is_unreachable(bench: TelegramBench) -> None:
    with pytest.raises(Unreachable):
        await bench.messenger.post(ChatRef("telegram", "77"), Outgoing("x"), "k")


@pytest.mark.parametrize(("code", "description"), [(403, "Forbidden: user is deactivated"), (400, "Bad Request: chat not found")])
async def test_people_who_are_gone(bench: TelegramBench, code: int, description: str) -> None:
    bench.server.fail("sendMessage", code, description)
    with pytest.raises(Unreachable):
        await bench.messenger.post(bench.chat, Outgoing("x"), "k")


async def test_a_file_is_fetched(bench: TelegramBench) -> None:
    stored = bench.server.world.keep("cv.pdf", "application/pdf", b"%PDF")
    assert await bench.messenger.fetch(RemoteFile("cv.pdf", "application/pdf", 4, stored.id)) == b"%PDF"


async def test_files_that_cannot_be_fetched(bench: TelegramBench) -> None:
    too_large = bench.server.world.keep("book.pdf", "application/pdf", b"%PDF", size=21 * 1024 * 1024)
    for size, token, reason in (
        (too_large.size, too_large.id, "too_large"),
        (0, too_large.id, "too_large"),
        (4, "gone", "expired"),
    ):
        with pytest.raises(Unreadable) as caught:
            await bench.messenger.fetch(RemoteFile("book.pdf", "application/pdf", size, token))
        assert caught.value.reason == reason


async def test_a_file_whose_bytes_are_gone_or_late(bench: TelegramBench) -> None:
    stored = bench.server.world.keep("cv.pdf", "application/pdf", b"%PDF")
    file = RemoteFile("cv.pdf", "application/pdf", 4, stored.id)
    bench.server.fail("file", 404, "Not Found")
    with pytest.raises(Unreadable) as caught:
        await bench.messenger.fetch(file)
    assert caught.value.reason == "expired"
    bench.server.drop("file")
    with pytest.raises(RetryLater):
        await bench.messenger.fetch(file)
    bench.server.fail("getFile", 429, "Too Many Requests: retry after 5", retry_after=5)
    with pytest.raises(RetryLater):
        await bench.messenger.fetch(file)
    assert await bench.messenger.fetch(file) == b"%PDF"


@pytest.mark.parametrize("url", ["http://127.0.0.1:8081", "http://127.0.0.1:8081/", "http://127.0.0.1:8081/bot"])
def test_another_server_may_be_named_by_its_origin(url: str) -> None:
    assert endpoints(url) == ("http://127.0.0.1:8081/bot", "http://127.0.0.1:8081/file/bot")


def test_an_empty_token_is_the_operators() -> None:
    with pytest.raises(Misconfigured, match="TELEGRAM_BOT_TOKEN"):
        TelegramPlatform(" ")


async def test_after_the_end_sending_is_worth_trying_later(server: TelegramServer) -> None:
    jane = server.person()
    async with running(server, InboxInMemory()) as platform:
        await server.until(lambda: server.polls or None, "the first poll")
    with pytest.raises(RetryLater):
        await platform.post(ChatRef("telegram", str(jane.id)), Outgoing("x"), "k")
