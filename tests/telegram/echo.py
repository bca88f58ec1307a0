"""The benchmark's baseline: a bare python-telegram-bot application that says every text back.

As a program of its own: `python -m tests.telegram.echo http://127.0.0.1:PORT TOKEN`.
"""

import sys
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from telegram import Update
from telegram.ext import Application, ApplicationBuilder, MessageHandler, filters

App = Application[Any, Any, Any, Any, Any, Any]


async def echo(update: Update, _: object) -> None:
    """Say it back, as the library's own example does."""
    if update.message:
        await update.message.reply_text(update.message.text or "")


def application(url: str, token: str) -> App:
    """The example's application, pointed at another server."""
    app = ApplicationBuilder().token(token).base_url(f"{url}/bot").base_file_url(f"{url}/file/bot").build()
    app.add_handler(MessageHandler(filters.TEXT, echo))
    return app


@asynccontextmanager
async def echoing(url: str, token: str) -> AsyncIterator[None]:
    """The application, running in this process until the block ends."""
    app = application(url, token)
    async with app:
        await app.start()
        assert app.updater
        await app.updater.start_polling()
        try:
            yield
        finally:
            await app.updater.stop()
            await app.stop()


if __name__ == "__main__":
    application(*sys.argv[1:3]).run_polling()
