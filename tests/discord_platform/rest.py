"""The REST half of the loopback Discord server: what the bot may ask, and what Discord would answer."""

import json
import re
from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from aiohttp import web

from tests.discord_platform import spec
from tests.discord_platform.records import EPHEMERAL, File, Interaction, Post, User, stamp
from tests.discord_platform.world import World

MAX_UPLOAD = 10 * 1024 * 1024
MAX_TEXT = 2000
PREFIX = "/api/v10"
PUBLIC = ("/interactions/", "/webhooks/")


class Problem(Exception):
    """An error answer, as Discord words it."""

    def __init__(self, status: int, code: int, message: str) -> None:
        super().__init__(message)
        self.status = status
        self.body = {"code": code, "message": message}


@dataclass(slots=True)
class Call:
    """A request, read: `uploads` by field name."""

    method: str
    path: str
    query: Mapping[str, str]
    body: Any
    uploads: dict[str, tuple[str, bytes]]
    ids: tuple[str, ...] = ()


@dataclass(slots=True)
class Fault:
    """An answer to give instead of the right one, `times` times, to requests whose "METHOD /path" matches.

    Status 0: do what was asked, and lose the connection before the answer.
    """

    pattern: str
    status: int
    body: Any
    times: int = 1
    headers: dict[str, str] = field(default_factory=dict)


Answer = tuple[int, Any]
Handler = Callable[["Rest", Call], Awaitable[Answer]]
ROUTES: list[tuple[re.Pattern[str], Handler]] = []


def route(pattern: str) -> Callable[[Handler], Handler]:
    """Register a handler for "METHOD /path", with `*` for each id in the path."""

    def register(handler: Handler) -> Handler:
        ROUTES.append((re.compile(pattern.replace("*", "([^/]+)")), handler))
        return handler

    return register


class Rest:
    """Reads requests, checks them against the official description, and answers from the world."""

    def __init__(self, world: World) -> None:
        self.world = world
        self.violations: list[str] = []
        self.drift: list[str] = []
        self.calls: list[Call] = []
        self.faults: list[Fault] = []

    async def handle(self, request: web.Request) -> web.StreamResponse:
        """Any request below the API's prefix."""
        call = await _read(request)
        self.calls.append(call)
        self.world.changed()
        objections = spec.violations(call.method, call.path, call.query, call.body, len(call.uploads))
        self.violations += objections
        fault = Fault("", 400, {"code": 50035, "message": "Invalid Form Body"}) if objections else self._fault(call)
        if fault is not None and fault.status:
            return _respond(fault.status, fault.body, {**_limits(call), **fault.headers})
        try:
            status, body = await self._answer(request, call)
        except Problem as problem:
            status, body = problem.status, problem.body
        self.drift += spec.response_problems(call.method, call.path, status, body)
        if fault is not None and request.transport is not None:
            request.transport.abort()
        return _respond(status, body, _limits(call))

    async def _answer(self, request: web.Request, call: Call) -> Answer:
        if not call.path.startswith(PUBLIC) and request.headers.get("Authorization") != f"Bot {self.world.token}":
            raise Problem(401, 0, "401: Unauthorized")
        for pattern, handler in ROUTES:
            match = pattern.fullmatch(f"{call.method} {call.path}")
            if match:
                call.ids = match.groups()
                return await handler(self, call)
        raise Problem(404, 0, "404: Not Found")

    def _fault(self, call: Call) -> Fault | None:
        for fault in self.faults:
            if fault.times and re.search(fault.pattern, f"{call.method} {call.path}"):
                fault.times -= 1
                return fault
        return None

    @route("GET /users/@me")
    async def _me(self, _call: Call) -> Answer:
        return 200, {
            **self.world.bot.payload(), "mfa_enabled": False, "locale": "en-US", "verified": True, "email": None,
            "premium_type": 0, "banner": None, "accent_color": None,
        }  # fmt: skip

    @route("GET /(?:oauth2/)?applications/@me")
    async def _application(self, _call: Call) -> Answer:
        return 200, self.world.application_payload()

    @route("GET /gateway(?:/bot)?")
    async def _gateway(self, _call: Call) -> Answer:
        limit = {"total": 1000, "remaining": 999, "reset_after": 0, "max_concurrency": 1}
        return 200, {"url": self.world.gateway_url, "shards": 1, "session_start_limit": limit}

    @route("GET /applications/*/commands")
    async def _commands(self, _call: Call) -> Answer:
        return 200, self.world.commands

    @route("PUT /applications/*/commands")
    async def _register(self, call: Call) -> Answer:
        self.world.register(call.body)
        return 200, self.world.commands

    @route("POST /users/@me/channels")
    async def _open(self, call: Call) -> Answer:
        user = self.world.users.get(str(call.body["recipient_id"]))
        if user is None:
            raise Problem(400, 50033, "Invalid Recipient(s)")
        return 200, self.world.dm_payload(user)

    @route("GET /channels/*")
    async def _channel(self, call: Call) -> Answer:
        return 200, self.world.dm_payload(self._person(call.ids[0]))

    @route("POST /channels/*/typing")
    async def _typing(self, call: Call) -> Answer:
        self._person(call.ids[0])
        return 204, None

    @route("GET /channels/*/messages")
    async def _history(self, call: Call) -> Answer:
        self._person(call.ids[0])
        after, before = int(call.query.get("after", 0)), int(call.query.get("before", 1 << 63))
        limit = int(call.query.get("limit", 50))
        posts = [post for post in self.world.in_channel(call.ids[0]) if after < int(post.id) < before]
        page = posts[:limit] if "after" in call.query else posts[-limit:]
        return 200, [post.payload(self.world.link) for post in reversed(page)]

    @route("POST /channels/*/messages")
    async def _create(self, call: Call) -> Answer:
        if self._person(call.ids[0]).closed:
            raise Problem(403, 50007, "Cannot send messages to this user")
        nonce = call.body.get("nonce")
        known = [post for post in self.world.in_channel(call.ids[0]) if nonce and post.nonce == nonce]
        if known and call.body.get("enforce_nonce"):
            return 200, known[0].payload(self.world.link)
        post = Post(self.world.snowflake(), call.ids[0], self.world.bot, nonce=nonce)
        self._apply(post, call)
        await self.world.say(post)
        return 200, post.payload(self.world.link)

    @route("GET /channels/*/messages/*")
    async def _get(self, call: Call) -> Answer:
        return 200, self._post(call).payload(self.world.link)

    @route("PATCH /channels/*/messages/*")
    async def _edit(self, call: Call) -> Answer:
        post = self._post(call)
        if post.author is not self.world.bot:
            raise Problem(403, 50005, "Cannot edit a message authored by another user")
        self._apply(post, call)
        post.edits, post.edited = post.edits + 1, stamp()
        await self.world.changed_post(post)
        return 200, post.payload(self.world.link)

    @route("DELETE /channels/*/messages/*")
    async def _delete(self, call: Call) -> Answer:
        await self.world.delete(self._post(call))
        return 204, None

    @route("POST /interactions/*/*/callback")
    async def _callback(self, call: Call) -> Answer:
        interaction = self.world.interactions.get(call.ids[0])
        if interaction is None or interaction.dead or interaction.token != call.ids[1]:
            raise Problem(404, 10062, "Unknown interaction")
        if interaction.response:
            raise Problem(400, 40060, "Interaction has already been acknowledged.")
        data = call.body.get("data") or {}
        self.world.acknowledge(interaction, call.body["type"], data)
        body = {"interaction": {"id": interaction.id, "type": interaction.kind}}
        return (200, body) if call.query.get("with_response") in ("true", "1") else (204, None)

    @route("PATCH /webhooks/*/*/messages/@original")
    async def _amend(self, call: Call) -> Answer:
        interaction = self._alive(call)
        self.world.amend(interaction, call.body.get("content") or "")
        return 200, self._reply(interaction, interaction.text).payload(self.world.link)

    @route("POST /webhooks/*/*")
    async def _follow(self, call: Call) -> Answer:
        interaction = self._alive(call)
        self.world.follow(interaction, call.body["content"])
        return 200, self._reply(interaction, call.body["content"]).payload(self.world.link)

    def _alive(self, call: Call) -> Interaction:
        found = [one for one in self.world.interactions.values() if one.token == call.ids[1]]
        if not found or found[0].dead:
            raise Problem(401, 50027, "Invalid Webhook Token")
        if not found[0].response:
            raise Problem(404, 10015, "Unknown Webhook")
        return found[0]

    def _reply(self, interaction: Interaction, text: str) -> Post:
        flags = EPHEMERAL if interaction.ephemeral else 0
        return Post(self.world.snowflake(), interaction.user.dm, self.world.bot, text, flags=flags)

    def _person(self, channel: str) -> User:
        for user in self.world.users.values():
            if user.dm == channel:
                return user
        raise Problem(404, 10003, "Unknown Channel")

    def _post(self, call: Call) -> Post:
        self._person(call.ids[0])
        post = self.world.posts.get(call.ids[1])
        if post is None or post.channel != call.ids[0]:
            raise Problem(404, 10008, "Unknown Message")
        return post

    def _apply(self, post: Post, call: Call) -> None:
        content = call.body.get("content", post.content)
        files = self._files(post, call)
        if len(content or "") > MAX_TEXT:
            raise Problem(400, 50035, "Invalid Form Body")
        if not content and not files:
            raise Problem(400, 50006, "Cannot send an empty message")
        if any(len(data) > MAX_UPLOAD for _, data in call.uploads.values()):
            raise Problem(413, 40005, "Request entity too large")
        post.content, post.files = content or "", files
        post.components = _numbered(call.body.get("components", post.components) or [], iter(range(1, 100)))
        post.flags = call.body.get("flags") or post.flags
        post.mentions = call.body.get("allowed_mentions", post.mentions)

    def _files(self, post: Post, call: Call) -> list[File]:
        if call.body.get("attachments") is None:
            return post.files
        kept = {file.id: file for file in post.files}
        return [kept.get(str(part["id"])) or self._upload(post, call, part) for part in call.body["attachments"]]

    def _upload(self, post: Post, call: Call, part: Mapping[str, Any]) -> File:
        try:
            name, data = call.uploads[f"files[{part['id']}]"]
        except KeyError:
            raise Problem(400, 50035, "Invalid Form Body") from None
        return self.world.keep(part.get("filename", name), data, post.channel)


def _numbered(components: list[dict[str, Any]], numbers: Iterator[int]) -> list[dict[str, Any]]:
    """Components as Discord gives them back: each with an id, also nested ones."""
    return [
        {**part, "id": next(numbers), **({"components": _numbered(part["components"], numbers)} if "components" in part else {})}
        for part in components
    ]


async def _read(request: web.Request) -> Call:
    path = request.path.removeprefix(PREFIX)
    if request.content_type != "multipart/form-data":
        text = await request.text()
        return Call(request.method, path, request.query, json.loads(text) if text else None, {})
    form = await request.post()
    files = {name: part for name, part in form.items() if isinstance(part, web.FileField)}
    uploads = {name: (part.filename, part.file.read()) for name, part in files.items()}
    return Call(request.method, path, request.query, json.loads(str(form["payload_json"])), uploads)


def _limits(call: Call) -> dict[str, str]:
    bucket = re.sub(r"\d+", "", f"{call.method}{call.path}")[:60]
    return {
        "X-RateLimit-Limit": "1000", "X-RateLimit-Remaining": "999", "X-RateLimit-Reset-After": "1.0",
        "X-RateLimit-Reset": "1", "X-RateLimit-Bucket": str(abs(hash(bucket))), "Via": "1.1 google",
    }  # fmt: skip


def _respond(status: int, body: Any, headers: Mapping[str, str]) -> web.Response:
    if body is None:
        return web.Response(status=status, headers=headers)
    if isinstance(body, str):
        return web.Response(status=status, text=body, headers=headers, content_type="text/html")
    return web.Response(status=status, body=json.dumps(body).encode(), headers=headers, content_type="application/json")
