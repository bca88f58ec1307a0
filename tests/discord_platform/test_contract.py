"""Discord is a messenger like every other."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from adapters.chat.discord import DiscordPlatform
from core.chat import ChatRef
from core.ports import Messenger
from tests.chat_contract import MessengerContract, Seen
from tests.discord_platform.records import User
from tests.discord_platform.server import DiscordServer


@dataclass(frozen=True, slots=True)
class DiscordBench:
    messenger: Messenger
    server: DiscordServer
    person: User

    @property
    def chat(self) -> ChatRef:
        return ChatRef("discord", self.person.dm)

    async def seen(self) -> Sequence[Seen]:
        return [
            Seen(post.text, tuple(post.labels), next(((file.name, file.data) for file in post.files), None))
            for post in self.server.from_bot(self.person)
        ]

    def close_door(self) -> None:
        self.person.closed = True


@pytest.fixture
def bench(server: DiscordServer, bot: DiscordPlatform) -> DiscordBench:
    return DiscordBench(bot, server, server.user("Jane"))


class TestContract(MessengerContract):
    """The suite that every platform passes."""
