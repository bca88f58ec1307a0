"""JSON and YAML as plain trees of texts, lists and mappings, however deep, wide or self-referring a file says it is."""

import json
import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import Any

import yaml

from core.errors import Unreadable
from core.resume.markup import TAG

Tree = str | list["Tree"] | dict[str, "Tree"]
Branch = dict[str, Tree]

MOST_NODES = 20_000
DEEPEST = 30
NOTHING = {"null", "~", "none"}
BLOCKS = {"p", "li", "br", "div", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "tr"}
ENTITY = re.compile(r"&(?:#\d+|#x[0-9a-f]+|[a-z]+);", re.IGNORECASE)


def from_json(text: str) -> Branch | None:
    """The mapping that a JSON text is; None when it is none."""
    try:
        return _branch(json.loads(text, parse_int=str, parse_float=str, parse_constant=str))
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


class _Words(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.words = ""

    def handle_data(self, data: str) -> None:
        self.words += data

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if not TAG.fullmatch(f"<{tag}>"):
            self.words += self.get_starttag_text() or ""  # no tag of HTML: "vector<int>"
        self._break(tag)
        href = dict(attrs).get("href") or ""
        if tag == "a" and href.startswith(("http://", "https://", "mailto:")):
            self.words += f"{href} "

    def handle_endtag(self, tag: str) -> None:
        self._break(tag)

    def _break(self, tag: str) -> None:
        self.words += "\n" if tag in BLOCKS else ""


def _unmarked(text: str) -> str:
    if not (TAG.search(text) or ENTITY.search(text)):
        return text
    parser = _Words()
    parser.feed(text)
    parser.close()
    return parser.words
