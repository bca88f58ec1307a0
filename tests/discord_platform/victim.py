"""A process to be killed: the Discord adapter on the real store. Prints the text of each message once it is committed."""

import asyncio
import os
from collections.abc import Mapping

from adapters.chat.discord import DiscordPlatform, point_at
from adapters.store.store import SqlStore, open_store
from core.chat import ChatRef, Incoming, Message
from core.ports import Form

KEY = bytes(32)


class Committing:
    """A sink that only commits."""

    def __init__(self, store: SqlStore) -> None:
        self._store = store

    async def accept(self, incoming: Incoming) -> None:
        await self._store.accept(incoming)
        if isinstance(incoming.body, Message):
            print(incoming.body.text, flush=True)  # noqa: T201 - the test reads it

    async def form(self, platform: str, person: str, button: str) -> Form | None:
        return None

    async def last_seen(self, platform: str) -> Mapping[ChatRef, str]:
        return await self._store.last_seen(platform)


async def main() -> None:
    point_at(os.environ["DISCORD_BASE_URL"], os.environ["DISCORD_GATEWAY_URL"])
    store = await open_store(os.environ["DATABASE_URL"], KEY)
    await DiscordPlatform(os.environ["DISCORD_BOT_TOKEN"]).run(Committing(store))


if __name__ == "__main__":
    asyncio.run(main())
