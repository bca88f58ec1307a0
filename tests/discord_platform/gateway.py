"""The gateway of the loopback Discord server: sessions with replay, over a real web socket, compressed when asked."""

import json
import zlib
from dataclasses import dataclass, field
from typing import Any, Protocol

from aiohttp import WSMsgType, web

from tests.discord_platform.records import Guild

DISPATCH, HEARTBEAT, IDENTIFY, RESUME, RECONNECT, INVALID, HELLO, ACK = 0, 1, 2, 6, 7, 9, 10, 11
UNKNOWN, WRONG_TOKEN = 4000, 4004
GUILDS, GUILD_MESSAGES, DIRECT_MESSAGES, MESSAGE_CONTENT = 1, 1 << 9, 1 << 12, 1 << 15


class Host(Protocol):
    """What the gateway needs of its server."""

    token: str
    guilds: dict[str, Guild]

    def ready_payload(self, session: str) -> dict[str, Any]: ...
    def changed(self) -> None: ...


class Wire:
    """One web socket, with zlib-stream when the client asked for it (discord.py also takes plain text frames)."""

    def __init__(self, socket: web.WebSocketResponse, compress: str) -> None:
        self.socket = socket
        self._deflate = zlib.compressobj() if compress == "zlib-stream" else None

    async def send(self, op: int, data: Any = None, *, event: str | None = None, sequence: int | None = None) -> None:
        text = json.dumps({"op": op, "d": data, "t": event, "s": sequence})
        if self._deflate is None:
            await self.socket.send_str(text)
        else:
            await self.socket.send_bytes(self._deflate.compress(text.encode()) + self._deflate.flush(zlib.Z_SYNC_FLUSH))


@dataclass(slots=True)
class Session:
    """What one IDENTIFY began. Events are kept, so that RESUME can replay what a lost connection missed."""

    id: str
    intents: int
    wire: Wire | None
    events: list[tuple[str, Any]] = field(default_factory=list)

    async def dispatch(self, event: str, data: Any) -> None:
        self.events.append((event, data))
        if self.wire is not None and not self.wire.socket.closed:
            await self.wire.send(DISPATCH, data, event=event, sequence=len(self.events))


class Gateway:
    """All sessions of the one bot; the last one is current."""

    def __init__(self, server: Host) -> None:
        self._server = server
        self.sessions: dict[str, Session] = {}
        self.current: Session | None = None
        self.identified = 0
        self.resumed = 0

    async def handle(self, request: web.Request) -> web.WebSocketResponse:
        """One connection, from HELLO to its close."""
        socket = web.WebSocketResponse()
        await socket.prepare(request)
        wire = Wire(socket, request.query.get("compress", ""))
        await wire.send(HELLO, {"heartbeat_interval": 41250})
        async for frame in socket:
            if frame.type is WSMsgType.TEXT:
                await self._received(wire, json.loads(frame.data))
        for session in self.sessions.values():
            if session.wire is wire:
                session.wire = None
        return socket

    async def dispatch(self, event: str, data: Any, intent: int = 0) -> None:
        """Tell the bot, if its intents cover it. Without a session nobody is told, as with Discord itself."""
        session = self.current
        if session is not None and (not intent or session.intents & intent):
            await session.dispatch(event, data)

    async def disconnect(self, code: int = UNKNOWN) -> None:
        """Close the connection; the session can be resumed."""
        if self.current is not None and self.current.wire is not None:
            wire, self.current.wire = self.current.wire, None
            await wire.socket.close(code=code)

    async def reconnect(self) -> None:
        """Ask the bot to come again (op 7)."""
        if self.current is not None and self.current.wire is not None:
            await self.current.wire.send(RECONNECT)

    async def invalidate(self) -> None:
        """Forget the session (op 9): what is said until the next IDENTIFY is replayed to nobody."""
        session, self.current = self.current, None
        self.sessions.clear()
        if session is not None and session.wire is not None:
            await session.wire.send(INVALID, data=False)

    async def _received(self, wire: Wire, frame: dict[str, Any]) -> None:
        if frame["op"] == HEARTBEAT:
            await wire.send(ACK)
        elif frame["op"] in (IDENTIFY, RESUME) and frame["d"]["token"] != self._server.token:
            await wire.socket.close(code=WRONG_TOKEN, message=b"Authentication failed.")
        elif frame["op"] == IDENTIFY:
            await self._identify(wire, frame["d"])
        elif frame["op"] == RESUME:
            await self._resume(wire, frame["d"])

    async def _identify(self, wire: Wire, data: dict[str, Any]) -> None:
        self.identified += 1
        session = Session(f"session-{self.identified}", data["intents"], wire)
        self.sessions = {session.id: session}
        self.current = session
        await session.dispatch("READY", self._server.ready_payload(session.id))
        for guild in self._server.guilds.values():
            if session.intents & GUILDS:
                await session.dispatch("GUILD_CREATE", guild.payload())
        self._server.changed()

    async def _resume(self, wire: Wire, data: dict[str, Any]) -> None:
        session = self.sessions.get(data["session_id"])
        if session is None:
            await wire.send(INVALID, data=False)
            return
        session.wire, self.current = wire, session
        for sequence, (event, payload) in enumerate(session.events, 1):
            if sequence > (data["seq"] or 0):
                await wire.send(DISPATCH, payload, event=event, sequence=sequence)
        self.resumed += 1
        await session.dispatch("RESUMED", {})
        self._server.changed()
