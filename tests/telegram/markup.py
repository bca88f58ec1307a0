"""Telegram's HTML as its server reads it: which tags it takes, what it says about the others."""

import re
from collections.abc import Sequence
from html import unescape
from typing import Any

_TAGS = {
    "b": "bold",
    "strong": "bold",
    "i": "italic",
    "em": "italic",
    "u": "underline",
    "ins": "underline",
    "s": "strikethrough",
    "strike": "strikethrough",
    "del": "strikethrough",
    "code": "code",
    "pre": "pre",
    "blockquote": "blockquote",
    "tg-spoiler": "spoiler",
}
_TOKEN = re.compile(r"<(/?)([a-zA-Z][\w-]*)[^<>]*>|(<)|(&(?:lt|gt|amp|quot|#\d+|#x[0-9a-fA-F]+);)|([^<&]+|&)")


class Unparsable(Exception):
    """The text is not HTML that Telegram takes; the message is what its server says."""


def parse_html(source: str) -> tuple[str, list[dict[str, Any]]]:
    """Text and its entities, offsets in UTF-16 units."""
    text, entities, opened = "", [], list[tuple[str, int]]()
    for token in _TOKEN.finditer(source):
        closing, tag, stray, escaped, words = token.groups()
        where = len(source[: token.start()].encode())
        if stray or (tag and tag.lower() not in _TAGS):
            raise Unparsable(f'Unsupported start tag "{(tag or "").lower()}" at byte offset {where}')
        if tag and closing:
            entities += _close(tag.lower(), opened, text, where)
        elif tag:
            opened.append((tag.lower(), units(text)))
        else:
            text += unescape(escaped) if escaped else words
    if opened:
        raise Unparsable(f'Can\'t find end tag corresponding to start tag "{opened[-1][0]}"')
    return text, sorted(entities, key=lambda entity: (entity["offset"], -entity["length"]))


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


def part(text: str, entity: dict[str, Any]) -> str:
    """The piece of a text that an entity is about."""
    encoded = text.encode("utf-16-le")
    start = entity["offset"] * 2
    return encoded[start : start + entity["length"] * 2].decode("utf-16-le")


def commands(text: str) -> Sequence[dict[str, Any]]:
    """The entity that a client's text gets when it begins with a command."""
    found = re.match(r"/[A-Za-z0-9_]{1,32}(@\w+)?(?=\s|$)", text)
    return [{"type": "bot_command", "offset": 0, "length": found.end()}] if found else []


def _close(tag: str, opened: list[tuple[str, int]], text: str, where: int) -> list[dict[str, Any]]:
    if not opened:
        raise Unparsable(f"Unexpected end tag at byte offset {where}")
    name, start = opened.pop()
    if name != tag:
        raise Unparsable(f'Unmatched end tag at byte offset {where}, expected "</{name}>", found "</{tag}>"')
    length = units(text) - start
    return [{"type": _TAGS[tag], "offset": start, "length": length}] if length else []
