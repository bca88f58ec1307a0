"""Markdown and plain text."""

import re

from adapters.documents.writing.outline import BAR, GAP, Block, Outline

SPECIAL = re.compile(r"([\\`*_\[\]<>])")
LINE_START = re.compile(r"^(\s*\d*)([#+>-]|(?<=\d)[.)])")
PREFIX = {"name": "# ", "heading": "## ", "title": "### ", "item": "- "}


def markdown(outline: Outline) -> str:
    """The resume as CommonMark."""
    written: list[str] = []
    for before, block in zip((None, *outline.blocks), outline.blocks, strict=False):
        if before and not (before.kind == block.kind == "item"):
            written.append("")
        written.append(PREFIX.get(block.kind, "") + _marked(block))
    return "\n".join(written) + "\n"


def _marked(block: Block) -> str:
    words = []
    for piece in block.pieces:
        text = SPECIAL.sub(r"\\\1", piece.text.replace(GAP, BAR))
        if piece.link and piece.link != piece.text:
            text = f"[{text}]({piece.link})"
        elif piece.link:
            text = f"<{piece.text}>"
        if piece.tone == "strong" and block.kind != "title":
            text = f"**{text.strip()}**" + " " * (len(text) - len(text.rstrip()))
        words.append(text)
    return LINE_START.sub(r"\1\\\2", "".join(words))


def text(outline: Outline) -> str:
    """The resume as plain text, one paragraph a line."""
    written: list[str] = []
    for before, block in zip((None, *outline.blocks), outline.blocks, strict=False):
        if before and (block.kind == "heading" or (block.kind == "title" and before.kind != "heading")):
            written.append("")
        written.append(("- " if block.kind == "item" else "") + block.text.replace(GAP, BAR))
        if block.kind == "heading":
            written.append("-" * min(len(block.text), 60))
    return "\n".join(written) + "\n"
