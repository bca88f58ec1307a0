"""Discord: direct messages as free chat, slash commands, persistent buttons and modal forms, by discord.py."""

from adapters.chat.discord.platform import CAPABILITIES, DiscordPlatform
from adapters.chat.discord.server import point_at

__all__ = ["CAPABILITIES", "DiscordPlatform", "point_at"]
