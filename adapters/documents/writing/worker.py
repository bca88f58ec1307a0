"""The long-lived process that makes PDF and DOCX, one document after the other, with one font configuration for all."""

import signal
import socket
from collections.abc import Mapping
from typing import Any

from adapters.documents import frames
from adapters.documents.writing import docx
from adapters.documents.writing.outline import Block, Outline, Piece
from adapters.documents.writing.pdf import Press
from core.ports import PLAIN, Measures, Style

SECONDS = 30
WARM = Outline((Block("name", (Piece("Vitae"),)), Block("item", (Piece("Äß"),))), "Vitae", "en")


def serve(connection: socket.socket) -> None:
    """Lay out what is asked for until the bot is gone; a document that takes too long ends this process."""
    press = Press()
    press.print(WARM, "Vitae", PLAIN)
    docx.write(WARM, "Vitae", PLAIN)
    connection.sendall(frames.pack({"ready": True}))
    while True:
        order, _none = frames.receive_blocking(connection)
        signal.alarm(SECONDS)
        outline = unpacked(order)
        title, style = str(order["title"]), styled(order["style"])
        data = press.print(outline, title, style) if order["format"] == "pdf" else docx.write(outline, title, style)
        signal.alarm(0)
        connection.sendall(frames.pack({}, data))


def styled(style: Mapping[str, Any]) -> Style:
    """The style, from the plain data it travelled as."""
    return Style(style["look"], style["paper"], Measures(**style["measures"]))


def unpacked(order: frames.Header) -> Outline:
    """The outline, from the plain data it travelled as."""
    blocks = tuple(
        Block(block["kind"], tuple(Piece(piece["text"], piece["link"], piece["tone"]) for piece in block["pieces"]))
        for block in order["blocks"]
    )
    return Outline(blocks, order["name"], order["language"])
