"""The state behind the loopback Discord server: who exists, what was said, and telling whoever waits that it changed."""

import asyncio
import time
from collections.abc import Callable
from typing import Any, TypeVar

from tests.discord_platform.gateway import DIRECT_MESSAGES, Gateway
from tests.discord_platform.records import EPHEMERAL, EPOCH, File, Guild, Interaction, Post, User

TOKEN_LIVES = 15 * 60.0
Found = TypeVar("Found")


class World:
    """One bot, the people and servers around it, and their direct chats."""

    def __init__(self) -> None:
        self.token = "loopback.token"
        self.address = ""
        self.users: dict[str, User] = {}
        self.guilds: dict[str, Guild] = {}
        self.posts: dict[str, Post] = {}
        self.files: dict[str, File] = {}
        self.commands: list[dict[str, Any]] = []
        self.registrations = 0
        self.interactions: dict[str, Interaction] = {}
        self.errors: list[str] = []
        self.ack_within = 3.0
        self.gateway = Gateway(self)
        self._last = 0
        self._links = 0
        self._waiting: set[asyncio.Future[None]] = set()
        self.bot = self._person("Vitae", bot=True)

    @property
    def base_url(self) -> str:
        """For DISCORD_BASE_URL."""
        return f"http://{self.address}/api/v10"

    @property
    def gateway_url(self) -> str:
        """For DISCORD_GATEWAY_URL."""
        return f"ws://{self.address}/gateway"

    def snowflake(self) -> str:
        """A new id, later than all before it."""
        self._last = max(self._last + 1, (int(time.time() * 1000) - EPOCH) << 22)
        return str(self._last)

    def user(self, name: str, *, closed: bool = False) -> User:
        """A new person; `closed`: takes no direct messages."""
        user = self._person(name)
        user.closed = closed
        return user

    def guild(self, name: str = "Job seekers") -> Guild:
        """A new server, which the bot is in from its next session on."""
        guild = Guild(self.snowflake(), name, self.snowflake())
        self.guilds[guild.id] = guild
        return guild

    def changed(self) -> None:
        """Let whoever waits look again."""
        for waiting in self._waiting:
            if not waiting.done():
                waiting.set_result(None)

    async def until(self, look: Callable[[], Found | None], within: float = 15.0) -> Found:
        """Wait until `look` finds something, looking again at each change."""
        async with asyncio.timeout(within):
            while not (found := look()):
                change = asyncio.get_running_loop().create_future()
                self._waiting.add(change)
                try:
                    await change
                finally:
                    self._waiting.discard(change)
            return found

    def in_channel(self, channel: str) -> list[Post]:
        """All messages of a channel, the oldest first."""
        return [post for post in self.posts.values() if post.channel == channel]

    async def say(self, post: Post) -> None:
        """A new message, told to the bot."""
        self.posts[post.id] = post
        await self.gateway.dispatch("MESSAGE_CREATE", self._told(post), DIRECT_MESSAGES)
        self.changed()

    async def changed_post(self, post: Post) -> None:
        """An edited message, told to the bot."""
        await self.gateway.dispatch("MESSAGE_UPDATE", self._told(post), DIRECT_MESSAGES)
        self.changed()

    async def delete(self, post: Post) -> None:
        """A message that is gone."""
        del self.posts[post.id]
        await self.gateway.dispatch("MESSAGE_DELETE", {"id": post.id, "channel_id": post.channel}, DIRECT_MESSAGES)
        self.changed()

    def keep(self, name: str, data: bytes, channel: str) -> File:
        """Store an attachment."""
        file = File(self.snowflake(), name, data, channel)
        self.files[file.id] = file
        return file

    def link(self, file: File) -> str:
        """The signed address of an attachment; `expire_links` ends those given out before."""
        return f"http://{self.address}/cdn/attachments/{file.path}?ex=7fffffff&is=0&hm={self._links}"

    def expire_links(self) -> None:
        """What a day does to all addresses of attachments."""
        self._links += 1

    def serves(self, file: str, signature: str) -> File | None:
        """The file behind an address that is still good."""
        return self.files.get(file) if signature == str(self._links) else None

    def register(self, commands: list[dict[str, Any]] | None) -> None:
        """The application's global commands from now on."""
        self.registrations += 1
        own = {"application_id": self.bot.id, "version": self.snowflake(), "default_member_permissions": None}
        self.commands = [{**command, **own, "id": self.snowflake()} for command in commands or ()]

    async def interact(self, interaction: Interaction, payload: dict[str, Any]) -> Interaction:
        """Tell the bot of an interaction, which it must acknowledge in time."""
        self.interactions[interaction.id] = interaction
        loop = asyncio.get_running_loop()
        interaction.late = loop.call_later(self.ack_within, self._too_late, interaction)
        await self.gateway.dispatch("INTERACTION_CREATE", payload)
        return interaction

    def acknowledge(self, interaction: Interaction, kind: int, data: dict[str, Any]) -> None:
        """The first response to an interaction; its token lives 15 minutes from here."""
        self.end_timer(interaction)
        interaction.response = kind
        interaction.late = asyncio.get_running_loop().call_later(TOKEN_LIVES, self.expire_token, interaction)
        interaction.ephemeral = bool(data.get("flags", 0) & EPHEMERAL)
        interaction.text = data.get("content") or ""
        interaction.modal = data if kind == 9 else None
        self.changed()

    def amend(self, interaction: Interaction, text: str) -> None:
        """The original response gets its text."""
        interaction.text = text
        self.changed()

    def follow(self, interaction: Interaction, text: str) -> None:
        """One more private message to an interaction."""
        interaction.followups.append(text)
        self.changed()

    def expire_token(self, interaction: Interaction) -> None:
        """What 15 minutes do to an interaction's token."""
        self.end_timer(interaction)
        interaction.dead = True

    def end_timer(self, interaction: Interaction) -> None:
        """Stop the clock of an interaction."""
        if interaction.late is not None:
            interaction.late.cancel()

    def ready_payload(self, session: str) -> dict[str, Any]:
        """What READY says."""
        return {
            "v": 10, "user": self.bot.payload(), "guilds": [{"id": guild, "unavailable": True} for guild in self.guilds],
            "session_id": session, "resume_gateway_url": self.gateway_url, "application": {"id": self.bot.id, "flags": 0},
        }  # fmt: skip

    def application_payload(self) -> dict[str, Any]:
        """The bot's application."""
        return {
            "id": self.bot.id, "name": "Vitae", "icon": None, "description": "", "type": None, "summary": "",
            "verify_key": "0" * 64, "flags": 0, "bot": self.bot.payload(), "bot_public": True, "bot_require_code_grant": False,
            "owner": self.bot.payload(), "team": None, "redirect_uris": [], "interactions_endpoint_url": None,
            "role_connections_verification_url": None, "explicit_content_filter": 0, "max_participants": None, "tags": [],
            "integration_types_config": {"0": {}}, "approximate_guild_count": 1, "approximate_user_install_count": 0,
            "approximate_user_authorization_count": 0, "event_webhooks_status": 1, "rpc_origins": [], "flags_new": "0",
            "eligible_oauth2_scopes": [], "is_monetized": False, "is_verified": False, "is_discoverable": False, "hook": True,
            "storefront_available": False, "internal_guild_restriction": 1, "interactions_event_types": [],
            "interactions_version": 1, "discoverability_state": 1, "discovery_eligibility_flags": 0,
            "monetization_eligibility_flags": 0, "monetization_state": 1, "rpc_application_state": 0,
            "store_application_state": 1, "creator_monetization_state": 1, "verification_state": 1,
        }  # fmt: skip

    def dm_payload(self, user: User) -> dict[str, Any]:
        """The direct channel with a person."""
        return {"id": user.dm, "type": 1, "last_message_id": None, "flags": 0, "recipients": [user.payload()]}

    def _told(self, post: Post) -> dict[str, Any]:
        return {**post.payload(self.link), "channel_type": 1}

    def _person(self, name: str, *, bot: bool = False) -> User:
        user = User(self.snowflake(), name, self.snowflake(), bot=bot)
        self.users[user.id] = user
        return user

    def _too_late(self, interaction: Interaction) -> None:
        interaction.dead = True
        self.errors.append(f"interaction {interaction.id} was not acknowledged within {self.ack_within:g} s")
        self.changed()
