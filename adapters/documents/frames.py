"""How processes talk: each message is a JSON object and a blob of bytes, both with their length in front. Never a pickle."""

import asyncio
import json
import socket
import struct
from typing import Any

PREFIX = struct.Struct("!II")
LARGEST = 64 * 1024 * 1024

Header = dict[str, Any]


class Closed(Exception):
    """The other side is gone, or does not keep to the form."""


def pack(header: Header, body: bytes = b"") -> bytes:
    """The bytes of one message."""
    encoded = json.dumps(header).encode()
    return PREFIX.pack(len(encoded), len(body)) + encoded + body


def lengths(prefix: bytes) -> tuple[int, int]:
    """The two lengths in front of a message. Raises Closed for one beyond all reason."""
    header, body = PREFIX.unpack(prefix)
    if header + body > LARGEST:
        raise Closed("a message that is too large")
    return header, body


def parse(encoded: bytes) -> Header:
    """The header of a message. Raises Closed when it is no JSON object."""
    try:
        header = json.loads(encoded)
    except ValueError as error:
        raise Closed("a message that is no JSON") from error
    if not isinstance(header, dict):
        raise Closed("a message that is no object")
    return header


async def receive(reader: asyncio.StreamReader) -> tuple[Header, bytes]:
    """The next message, in the event loop. Raises Closed."""
    try:
        head, body = lengths(await reader.readexactly(PREFIX.size))
        return parse(await reader.readexactly(head)), await reader.readexactly(body)
    except (asyncio.IncompleteReadError, ConnectionError) as error:
        raise Closed("the connection ended") from error


def receive_blocking(connection: socket.socket) -> tuple[Header, bytes]:
    """The next message, in a process that has nothing else to do. Raises Closed."""
    head, body = lengths(_exactly(connection, PREFIX.size))
    return parse(_exactly(connection, head)), _exactly(connection, body)


def _exactly(connection: socket.socket, count: int) -> bytes:
    pieces = bytearray()
    while len(pieces) < count:
        piece = connection.recv(min(count - len(pieces), 1 << 20))
        if not piece:
            raise Closed("the connection ended")
        pieces += piece
    return bytes(pieces)
