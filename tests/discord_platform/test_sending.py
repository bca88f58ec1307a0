"""What Vitae posts and edits, as Discord shows it; and what each refusal means."""

import pytest

from adapters.chat.discord import CAPABILITIES, DiscordPlatform
from core.chat import Artifact, Button, ChatRef, MessageRef, Outgoing, RemoteFile, strong
from core.errors import Refused, RetryLater, Unreachable, Unreadable
from tests.discord_platform.records import User
from tests.discord_platform.server import DiscordServer

PDF = Artifact("Jane-Doe-Acme.pdf", "application/pdf", b"%PDF-1.7 bytes")
QUIET = 1 << 2


@pytest.fixture
def jane(server: DiscordServer) -> User:
    return server.user("Jane")


@pytest.fixture
def chat(jane: User) -> ChatRef:
    return ChatRef("discord", jane.dm)


async def test_text_with_bold_and_buttons(server: DiscordServer, jane: User, chat: ChatRef, bot: DiscordPlatform) -> None:
    buttons = tuple(Button(f"Verb {number}", "skip", id=f"b{number}") for number in range(7))
    ref = await bot.post(chat, Outgoing(f"{strong('1/3')} Did you?", buttons), "k")
    post = await server.expect(jane, "Did you?")
    assert (ref.id, post.content, post.flags) == (post.id, "**1/3** Did you?", QUIET)
    assert [[button["label"] for button in row["components"]] for row in post.components] == [
        ["Verb 0", "Verb 1", "Verb 2", "Verb 3", "Verb 4"],
        ["Verb 5", "Verb 6"],
    ]


async def test_hostile_text_stays_text(server: DiscordServer, jane: User, chat: ChatRef, bot: DiscordPlatform) -> None:
    await bot.post(chat, Outgoing("@everyone <@1> **bold** [click](https://x.example/a_b*c) ||spoiler|| # title `code`"), "k")
    post = await server.expect(jane, "everyone")
    assert post.mentions == {"parse": []}
    assert post.content == (
        r"@everyone \<@1\> \*\*bold\*\* \[click\](https://x.example/a_b%2Ac) \|\|spoiler\|\| \# title \`code\`"
    )


async def test_same_key_is_posted_once(server: DiscordServer, jane: User, chat: ChatRef, bot: DiscordPlatform) -> None:
    first = await bot.post(chat, Outgoing("hello"), "key 1")
    again = await bot.post(chat, Outgoing("hello"), "key 1")
    other = await bot.post(chat, Outgoing("hello"), "key 2")
    assert first == again != other
    assert [post.content for post in server.from_bot(jane)] == ["hello", "hello"]


async def test_text_becomes_a_document_and_repeating_is_harmless(
    server: DiscordServer, jane: User, chat: ChatRef, bot: DiscordPlatform
) -> None:
    ref = await bot.post(chat, Outgoing("Laying out ...", (Button("Cancel", "cancel", id="c"),)), "k")
    for _ in range(2):
        await bot.edit(ref, Outgoing("", attachment=PDF))
    (post,) = server.from_bot(jane)
    assert (post.content, post.labels, post.edits) == ("", [], 2)
    assert (server.file_of(post).name, server.file_of(post).data) == (PDF.name, PDF.data)
    await bot.edit(ref, Outgoing("One page"))
    assert (post.content, server.file_of(post).data) == ("One page", PDF.data)


async def test_document_can_be_posted(server: DiscordServer, jane: User, chat: ChatRef, bot: DiscordPlatform) -> None:
    for _ in range(2):
        await bot.post(chat, Outgoing("Here", (Button("More", "more", id="m"),), PDF), "k")
    (post,) = server.from_bot(jane)
    assert (post.content, post.labels, server.file_of(post).data) == ("Here", ["More"], PDF.data)


async def test_long_text_becomes_pages(server: DiscordServer, jane: User, chat: ChatRef, bot: DiscordPlatform) -> None:
    lines = [f"{number}: one line of what was changed" for number in range(150)]
    message = Outgoing("\n".join(lines), (Button("Keep", "keep", id="k"),))
    ref = await bot.post(chat, message, "k")
    posts = server.from_bot(jane)
    assert ref == await bot.post(chat, message, "k")
    assert len(posts) == 3
    assert "\n".join(post.content for post in posts).split("\n") == lines
    assert [post.labels for post in posts] == [[], [], ["Keep"]]
    await bot.edit(ref, Outgoing("short now"))
    assert [post.content for post in server.from_bot(jane)] == ["short now"]
    await bot.edit(ref, Outgoing("still short"))
    first = MessageRef(chat, ref.id.split(",")[0])
    for _ in range(2):
        await bot.edit(first, message)
    assert "\n".join(post.content for post in server.from_bot(jane)).split("\n") == lines


async def test_short_limit_is_waited_out(server: DiscordServer, jane: User, chat: ChatRef, bot: DiscordPlatform) -> None:
    server.limit("POST /channels/.*/messages", 0.05, times=2)
    await bot.post(chat, Outgoing("hello"), "k")
    assert [post.content for post in server.from_bot(jane)] == ["hello"]
    assert sum(request.startswith(f"POST /channels/{jane.dm}") for request in server.requests) == 3


async def test_long_limit_is_for_later(server: DiscordServer, chat: ChatRef, bot: DiscordPlatform) -> None:
    server.limit("POST /channels/.*/messages", 300)
    with pytest.raises(RetryLater) as raised:
        await bot.post(chat, Outgoing("hello"), "k")
    assert raised.value.seconds == 300


@pytest.mark.parametrize("status", [401, 429, 503])
async def test_what_passes_is_for_later(server: DiscordServer, chat: ChatRef, bot: DiscordPlatform, status: int) -> None:
    if status == 429:
        server.limit("POST /channels/.*/messages", 60, via=False)
    else:
        server.fail("POST /channels/.*/messages", status)
    with pytest.raises(RetryLater):
        await bot.post(chat, Outgoing("hello"), "k")


async def test_closed_chat_is_unreachable(server: DiscordServer, jane: User, chat: ChatRef, bot: DiscordPlatform) -> None:
    jane.closed = True
    with pytest.raises(Unreachable):
        await bot.post(chat, Outgoing("hello"), "k")


async def test_what_discord_will_never_take_is_refused(server: DiscordServer, chat: ChatRef, bot: DiscordPlatform) -> None:
    ref = await bot.post(chat, Outgoing("hello"), "k")
    await server.delete(server.posts[ref.id])
    with pytest.raises(Refused):
        await bot.edit(ref, Outgoing("again"))
    with pytest.raises(Refused):
        await bot.post(
            chat, Outgoing("", attachment=Artifact("big.pdf", "application/pdf", bytes(CAPABILITIES.max_upload + 1))), "b"
        )
    with pytest.raises(Refused):
        await bot.post(ChatRef("discord", "1"), Outgoing("hello"), "k")


async def test_lost_connection_is_for_later(server: DiscordServer, chat: ChatRef, bot: DiscordPlatform) -> None:
    await bot.post(chat, Outgoing("hello"), "k")
    await server.stop()
    with pytest.raises(RetryLater):
        await bot.post(chat, Outgoing("hello"), "k2")
    file = RemoteFile(
        "a.pdf", "application/pdf", 3, f'{{"attachment": "1", "url": "http://{server.address}/cdn/attachments/1/1/a"}}'
    )
    with pytest.raises(RetryLater):
        await bot.fetch(file)


async def test_answer_that_was_lost_makes_no_second_message(
    server: DiscordServer, jane: User, chat: ChatRef, bot: DiscordPlatform
) -> None:
    server.drop("POST /channels/.*/messages")
    with pytest.raises(RetryLater):
        await bot.post(chat, Outgoing("hello", attachment=PDF), "k")
    await bot.post(chat, Outgoing("hello", attachment=PDF), "k")
    assert [post.content for post in server.from_bot(jane)] == ["hello"]


async def test_huge_file_is_not_fetched(bot: DiscordPlatform) -> None:
    with pytest.raises(Unreadable) as raised:
        await bot.fetch(RemoteFile("film.mov", "video/quicktime", CAPABILITIES.max_download + 1, "{}"))
    assert raised.value.reason == "too_large"
