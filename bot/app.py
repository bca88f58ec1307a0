"""Open, recover, run, close."""

import asyncio
import contextlib
import logging
import signal
from collections.abc import Sequence

from bot.compose import House, open_house, platforms
from bot.settings import Settings
from core.conversation.engine import Engine
from core.ports import Platform

log = logging.getLogger(__name__)

SWEEP_EVERY = 300.0
LAST_WORDS = 5.0  # seconds for messages on their way when the bot is told to stop; the rest goes out at the next start


async def serve(settings: Settings) -> None:
    """Run every platform that has a token, until the process is told to stop."""
    chats = platforms(settings)
    house = await open_house(settings, chats)
    try:
        await house.warm()
        await _until_stopped(house, chats)
    finally:
        await house.close()


async def _until_stopped(house: House, chats: Sequence[Platform]) -> None:
    stop = asyncio.Event()
    loop = asyncio.get_running_loop()
    for number in (signal.SIGINT, signal.SIGTERM):
        loop.add_signal_handler(number, stop.set)
    loop.add_signal_handler(signal.SIGHUP, house.reload)
    await house.engine.recover()
    running = [asyncio.create_task(chat.run(house.engine), name=chat.name) for chat in chats]
    running.append(asyncio.create_task(_sweep(house.engine), name="sweep"))
    log.info("running: %s", ", ".join(chat.name for chat in chats))
    stopped = asyncio.create_task(stop.wait(), name="stop")
    done, _ = await asyncio.wait([*running, stopped], return_when=asyncio.FIRST_COMPLETED)
    with contextlib.suppress(TimeoutError):
        await asyncio.wait_for(house.engine.outgoing.drain(), LAST_WORDS)
    for task in (*running, stopped):
        task.cancel()
    await asyncio.gather(*running, stopped, return_exceptions=True)
    for task in done - {stopped}:
        task.result()


async def _sweep(engine: Engine) -> None:
    """Close what was left alone, now and then, for as long as the bot runs."""
    while True:
        try:
            await engine.sweep()
        except Exception:
            log.exception("sweeping failed; it is tried again")
        await asyncio.sleep(SWEEP_EVERY)
