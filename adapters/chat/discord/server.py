"""Where Discord is, and how talking to it can fail.

discord.py keeps both addresses in class attributes, so they are set once, before any client exists.
"""

import aiohttp
import discord
from discord.gateway import DiscordWebSocket
from discord.http import Route
from yarl import URL

API = "/api/v10"
CONNECTION = (aiohttp.ClientError, OSError, TimeoutError)
FAILURES = (discord.DiscordException, *CONNECTION)


def point_at(base_url: str = "", gateway_url: str = "") -> None:
    """Send REST requests to `base_url` and the gateway's web socket to `gateway_url`; an empty one stays Discord's own.

    A base address without a path gets Discord's own path (`/api/v10`).
    """
    if base_url:
        Route.BASE = base_url.rstrip("/") if URL(base_url).path.strip("/") else base_url.rstrip("/") + API
    if gateway_url:
        DiscordWebSocket.DEFAULT_GATEWAY = URL(gateway_url)
