"""JSON and YAML as plain trees of texts, lists and mappings, however deep, wide or self-referring a file says it is."""

import html
import json
import re
from collections.abc import Iterator
from typing import Any

import yaml

from core.errors import Unreadable
from core.resume.markup import BLOCK, HREF, closed, tags

Tree = str | list["Tree"] | dict[str, "Tree"]
Branch = dict[str, Tree]

MOST_NODES = 20_000
DEEPEST = 30
NOTHING = {"null", "~", "none"}
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)


def from_json(text: str) -> Branch | None:
    """The mapping that a JSON text is; None when it is none."""
    try:
        return _branch(json.loads(text, parse_int=str, parse_float=str, parse_constant=lambda _name: ""))
    except (ValueError, RecursionError):
        return None


def from_yaml(text: str) -> Branch | None:
    """The mapping that a YAML text is, every value as it is written; None when it is none. No tag makes an object."""
    try:
        return _branch(yaml.load(text, Loader=yaml.CBaseLoader))  # noqa: S506 - it makes texts, lists and mappings only
    except (yaml.YAMLError, ValueError, RecursionError):
        return None


def _branch(value: Any) -> Branch | None:
    found = _plain(value, DEEPEST, iter(range(MOST_NODES)))
    return found if isinstance(found, dict) else None


def _plain(value: Any, depth: int, budget: Iterator[int]) -> Tree:
    """A copy made of texts, lists and mappings. Aliases that multiply, and nests without end, use their budget up."""
    if not depth or next(budget, None) is None:
        raise Unreadable("too_long", "nodes")
    if isinstance(value, dict):
        return {str(key): _plain(held, depth - 1, budget) for key, held in value.items()}
    if isinstance(value, list):
        return [_plain(held, depth - 1, budget) for held in value]
    if value is None or (isinstance(value, str) and value.strip().lower() in NOTHING):
        return ""
    if isinstance(value, bool):
        return str(value).lower()
    return str(value)


def word(value: Tree | None) -> str:
    """A value as one text: a link's address, the parts of a list with commas."""
    if isinstance(value, dict):
        return word(value.get("href") or value.get("url") or ", ".join(lines(value)))
    if isinstance(value, list):
        return ", ".join(filter(None, map(word, value)))
    return value or ""


def listed(value: Tree | None) -> list[Tree]:
    """A value as a list: a single one where a list was meant is a list of one."""
    if isinstance(value, list):
        return value
    return [value] if value else []


def lines(value: Tree | None) -> Iterator[str]:
    """The lines of a value: of each text in it, HTML taken as the paragraphs and items it stands for."""
    if isinstance(value, dict):
        for held in value.values():
            yield from lines(held)
    elif isinstance(value, list):
        for held in value:
            yield from lines(held)
    elif value and value not in {"true", "false"}:
        yield from (line for line in _unmarked(value).split("\n") if line.strip())


def _unmarked(text: str) -> str:
    """A text without tags: blocks of HTML on rows of their own, a link's address before its words."""
    for start, end in reversed(tags(text, closed(text))):
        tag = text[start:end]
        found = HREF.search(tag)
        href = f"{found[1]} " if found and found[1].startswith(("http://", "https://", "mailto:")) else ""
        text = text[:start] + ("\n" if BLOCK.fullmatch(tag) else "") + href + text[end:]
    return html.unescape(text) if ENTITY.search(text) else text
