"""The terminal chat: the whole bot with one person, no token and no network."""

import asyncio
from pathlib import Path

from adapters.chat.console import HELP, standard
from bot.compose import open_house
from bot.settings import Settings

CONNECT = (
    "To connect Telegram or Discord, put TELEGRAM_BOT_TOKEN or DISCORD_BOT_TOKEN into .env and start again; README.md says how "
    "to get them."
)


async def chat(settings: Settings, *, person: str, as_json: bool, files: Path | None, introduce: bool) -> None:
    """Talk until the input ends."""
    folder = files or settings.vitae_data / "files"
    console = standard(files=folder.expanduser().absolute(), person=person, as_json=as_json)
    if introduce and not as_json:
        print(f"{CONNECT}\n{HELP}\n", flush=True)  # noqa: T201 - the terminal is where this belongs
    house = await open_house(settings, [console])
    warming = asyncio.create_task(house.warm(), name="warm")
    try:
        console.settled = house.engine.rest
        await house.engine.recover()
        await console.run(house.engine)
        await house.engine.rest()
    finally:
        warming.cancel()
        await asyncio.gather(warming, return_exceptions=True)
        await house.close()
