"""The long-lived process that makes PDF and DOCX, one document after the other, with one font configuration for all."""

import gc
import signal
import socket
from collections.abc import Mapping
from dataclasses import asdict, replace
from typing import Any, get_args

from adapters.documents import frames
from adapters.documents.writing import docx
from adapters.documents.writing.coverage import covered
from adapters.documents.writing.fit.setting import Setter
from adapters.documents.writing.outline import Block, BlockKind, Outline, Piece
from adapters.documents.writing.pdf import Press, finished
from core.style import PLAIN, Look, Measures, Style

SECONDS = 30
WARM = Outline((Block("name", (Piece("Vitae"),)), Block("item", (Piece("Äß"),))), "Vitae", "en")
KINDS: tuple[BlockKind, ...] = ("name", "label", "contact", "heading", "text", "heading", "title", "place", "item")
KINDS += ("item", "title", "place", "title", "item", "heading", "item", "heading", "text", "text", "heading", "title", "title")
USUAL = Outline(tuple(Block(kind, (Piece("Äß"),)) for kind in KINDS), "Vitae", "en")  # what most resumes are made of


def serve(connection: socket.socket) -> None:
    """Lay out what is asked for until the bot is gone; a document that takes too long ends this process."""
    shop = Workshop()
    gc.freeze()  # what is there now stays: looking through it all takes as long as a page
    connection.sendall(frames.pack({"covered": covered()}))
    while True:
        order, _none = frames.receive_blocking(connection)
        signal.alarm(SECONDS)
        header, data = shop.make(order)
        signal.alarm(0)
        connection.sendall(frames.pack(header, data))


class Workshop:
    """What makes documents, ready for the first one."""

    def __init__(self) -> None:
        self.press = Press()
        self.setter = Setter(self.press)
        for look in get_args(Look):
            self.press.print(WARM, "Vitae", Style(look))
        self.setter.warm(USUAL, PLAIN)
        docx.write(WARM, "Vitae", self.press.sheet(WARM, PLAIN))

    def make(self, order: frames.Header) -> tuple[frames.Header, bytes]:
        """The document that is asked for; or whether it would fit one page, or that page, or what holds it on several."""
        outline, title, style = unpacked(order), str(order["title"]), styled(order["style"])
        match order["format"]:
            case "foretell":
                return {"fits": self.setter.fits(outline, style)}, b""
            case "fit":
                return self._one_page(outline, title, style, float(order["most"]))
            case "hold":
                return self._held(outline, style, int(order["pages"])), b""
            case "pdf":
                return {}, self.press.print(outline, title, style)
            case _:
                return {}, docx.write(outline, title, self.press.sheet(outline, style))

    def _one_page(self, outline: Outline, title: str, style: Style, most: float) -> tuple[frames.Header, bytes]:
        found = self.setter.set(outline, title, style, most)
        self.setter.forget()
        if found.document:
            self.press.remember(outline, replace(style, measures=found.measures), found.document)
        told: frames.Header = {"measures": asdict(found.measures), "length": found.length, "layouts": found.layouts}
        return {**told, "foretold": found.foretold, "height": found.height}, finished(found.document) if found.document else b""

    def _held(self, outline: Outline, style: Style, pages: int) -> frames.Header:
        taken = self.press.sheet(outline, style).pages
        found = self.setter.hold(outline, style, pages) if taken > pages else None
        self.setter.forget()
        return {"measures": asdict(found or style.measures), "pages": pages if found else taken}


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
