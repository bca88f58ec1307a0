"""A loopback Discord: gateway, REST and attachments on 127.0.0.1, with people who write, press and submit.

async with DiscordServer() as server:
    jane = server.user("Jane")
    ...start a bot with server.token, server.base_url, server.gateway_url...
    await server.ready()
    await server.dm(jane, "Hello", files=[("resume.pdf", data)])
    reply = await server.expect(jane, "1/3")
    await server.press(jane, reply, "Skip")
"""

from collections.abc import Mapping, Sequence
from typing import Any, Self

from aiohttp import web

from tests.discord_platform.records import File, Guild, Interaction, Post, User, stamp
from tests.discord_platform.rest import PREFIX, Fault, Rest
from tests.discord_platform.world import World

Upload = tuple[str, bytes]
OPTION_TEXT, OPTION_FILE = 3, 11


class DiscordServer(World):
    """The world of `World` on real sockets; `errors` are deadlines that the bot missed."""

    def __init__(self) -> None:
        super().__init__()
        self._rest = Rest(self)
        self._runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=64 * 1024 * 1024)
        app.router.add_get("/gateway", self.gateway.handle)
        app.router.add_get("/gateway/", self.gateway.handle)
        app.router.add_get("/cdn/attachments/{channel}/{file}/{name}", self._download)
        app.router.add_route("*", PREFIX + "/{path:.*}", self._rest.handle)
        self._runner = web.AppRunner(app, shutdown_timeout=1.0)
        await self._runner.setup()
        site = web.TCPSite(self._runner, "127.0.0.1", 0)
        await site.start()
        host, port = self._runner.addresses[0][:2]
        self.address = f"{host}:{port}"
        return self

    async def __aexit__(self, *_: object) -> None:
        await self.stop()

    async def stop(self) -> None:
        """Be gone, as when the network is."""
        for interaction in self.interactions.values():
            self.end_timer(interaction)
        if self._runner is not None:
            await self.gateway.disconnect(1001)
            await self._runner.cleanup()
            self._runner = None

    @property
    def violations(self) -> list[str]:
        """What the official description objects to in the bot's requests."""
        return self._rest.violations

    @property
    def drift(self) -> list[str]:
        """What the official description objects to in this server's own answers."""
        return self._rest.drift

    @property
    def requests(self) -> list[str]:
        """Every REST request so far, as "METHOD /path"."""
        return [f"{call.method} {call.path}" for call in self._rest.calls]

    async def ready(self, sessions: int = 1, within: float = 15.0) -> None:
        """Wait until the bot identified itself this many times."""
        await self.until(lambda: self.gateway.identified >= sessions, within)

    def fail(self, pattern: str, status: int, *, code: int = 0, times: int = 1) -> None:
        """Answer the next requests whose "METHOD /path" matches with an error."""
        self._rest.faults.append(Fault(pattern, status, {"code": code, "message": "told to fail"}, times))

    def drop(self, pattern: str, *, times: int = 1) -> None:
        """Do what the next matching requests ask, and lose the connection before the answer."""
        self._rest.faults.append(Fault(pattern, 0, None, times))

    def limit(self, pattern: str, retry_after: float, *, times: int = 1, via: bool = True) -> None:
        """Answer the next matching requests with 429; without `via` it looks like Cloudflare's ban."""
        body: Any = {"message": "You are being rate limited.", "retry_after": retry_after, "global": False}
        headers = {"Retry-After": str(retry_after), "Via": "1.1 google" if via else ""}
        self._rest.faults.append(Fault(pattern, 429, body if via else "<html>error code: 1015</html>", times, headers))

    async def dm(self, user: User, text: str = "", files: Sequence[Upload] = (), **raw: Any) -> Post:
        """A person writes to the bot. `raw`: further fields of the message on the wire (flags, sticker_items, ...)."""
        kept = [self.keep(name, data, user.dm) for name, data in files]
        post = Post(self.snowflake(), user.dm, user, text, kept, flags=raw.pop("flags", 0), type=raw.pop("type", 0), extra=raw)
        await self.say(post)
        return post

    async def edit(self, post: Post, text: str) -> None:
        """A person changes what they wrote."""
        post.content, post.edits, post.edited = text, post.edits + 1, stamp()
        await self.changed_post(post)

    async def slash(
        self, user: User, name: str, options: Mapping[str, str | Upload] | None = None, *, guild: Guild | None = None
    ) -> Interaction:
        """A person uses a slash command, in the direct chat or in a server; an option is a text or a file."""
        command = next(command for command in self.commands if command["name"] == name)
        declared = {option["name"]: option for option in command.get("options", ())}
        attached: dict[str, Any] = {}
        given = []
        for option, value in (options or {}).items():
            kind = declared[option]["type"]
            if isinstance(value, str):
                choices = [choice["value"] for choice in declared[option].get("choices") or ()]
                assert kind == OPTION_TEXT, f"{option} takes a file"
                assert not choices or value in choices, f"Discord would not send {option}={value}"
                given.append({"name": option, "type": kind, "value": value})
            else:
                assert kind == OPTION_FILE, f"{option} takes no file"
                file = self.keep(*value, channel=user.dm)
                attached[file.id] = {**file.payload(self.link), "ephemeral": True}
                given.append({"name": option, "type": kind, "value": file.id})
        data: dict[str, Any] = {"id": command["id"], "name": name, "type": 1, "options": given}
        if attached:
            data["resolved"] = {"attachments": attached}
        return await self._interact(user, 2, data, guild=guild)

    async def press(self, user: User, post: Post, label: str) -> Interaction:
        """A person presses a button of a message as it is now."""
        button = next(button for button in post.buttons if button["label"] == label)
        data = {"custom_id": button["custom_id"], "component_type": 2, "id": 1}
        return await self._interact(user, 3, data, post=post)

    async def submit(self, user: User, opened: Interaction, text: str) -> Interaction:
        """A person fills in the form that a press opened, and sends it."""
        assert opened.modal is not None, "there is no open form"
        shown = enumerate(opened.modal["components"], 1)
        filled = [{"type": part["type"], "id": at, **_filled(part, text)} for at, part in shown]
        return await self._interact(user, 5, {"custom_id": opened.modal["custom_id"], "components": filled}, post=opened.message)

    async def expect(
        self, user: User, text: str = "", *, after: Post | None = None, button: str = "", file: str = "", within: float = 15.0
    ) -> Post:
        """Wait for a message of the bot in a person's direct chat, as it is now, that shows all of this.

        `after`: a later message than this one. `file`: part of an attachment's name.
        """

        def look() -> Post | None:
            for post in self.from_bot(user, after):
                shows_file = not file or any(file in attached.name for attached in post.files)
                if text in post.text and (not button or button in post.labels) and shows_file:
                    return post
            return None

        try:
            return await self.until(look, within)
        except TimeoutError:
            said = [
                (post.content, post.labels, [attached.name for attached in post.files]) for post in self.from_bot(user, after)
            ]
            raise AssertionError(f"no message with {text!r} {button!r} {file!r}; there is {said}") from None

    async def answered(self, interaction: Interaction, within: float = 15.0) -> Interaction:
        """Wait until the bot has answered an interaction for good: a receipt, an update, or a form."""
        await self.until(lambda: interaction.settled, within)
        return interaction

    def from_bot(self, user: User, after: Post | None = None) -> list[Post]:
        """The bot's messages in a person's direct chat, the oldest first."""
        begin = int(after.id) if after else 0
        return [post for post in self.in_channel(user.dm) if post.author is self.bot and int(post.id) > begin]

    def file_of(self, post: Post) -> File:
        """The one attachment of a message."""
        (file,) = post.files
        return file

    async def _interact(
        self, user: User, kind: int, data: dict[str, Any], *, guild: Guild | None = None, post: Post | None = None
    ) -> Interaction:
        interaction = Interaction(self.snowflake(), f"token-{self.snowflake()}", kind, user, post)
        channel = (
            {"id": guild.channel, "type": 0, "name": "general", "position": 0, "guild_id": guild.id}
            if guild
            else self.dm_payload(user)
        )
        payload: dict[str, Any] = {
            "id": interaction.id, "application_id": self.bot.id, "type": kind, "token": interaction.token, "version": 1,
            "data": data, "channel": channel, "channel_id": channel["id"], "locale": user.locale, "app_permissions": "2048",
            "entitlements": [], "attachment_size_limit": 10 * 1024 * 1024, "context": 0 if guild else 1,
            "authorizing_integration_owners": {"0": guild.id if guild else "0"},
        }  # fmt: skip
        if guild is None:
            payload["user"] = user.payload()
        else:
            member = {"user": user.payload(), "roles": [], "joined_at": stamp(), "deaf": False, "mute": False, "flags": 0}
            payload |= {"guild_id": guild.id, "guild_locale": "en-US", "member": {**member, "permissions": "2048"}}
        if post is not None:
            payload["message"] = post.payload(self.link)
        return await self.interact(interaction, payload)

    async def _download(self, request: web.Request) -> web.Response:
        file = self.serves(request.match_info["file"], request.query.get("hm", ""))
        if file is None:
            return web.Response(status=404, text="This content is no longer available.")
        return web.Response(body=file.data, content_type=file.media_type)


def _filled(part: Mapping[str, Any], text: str) -> dict[str, Any]:
    inner = part.get("component", {})
    if inner.get("type") != 4:
        return {}
    assert len(text) <= inner.get("max_length", 4000), "Discord would not take so long an answer"
    return {"component": {"type": 4, "id": 9, "custom_id": inner["custom_id"], "value": text}}
