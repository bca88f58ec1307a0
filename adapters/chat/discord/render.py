"""Vitae's text in Discord's markdown: hostile text stays text, strong marks become bold, long text becomes pages."""

import hashlib
import re
from collections.abc import Iterator

from core.chat import END, STRONG

NONCE = 25
LABEL = 80
_UNITS = re.compile(r"https?://[^\s<>\x02\x03]+|.", re.DOTALL)
_MARKUP = frozenset("\\*_~|`<>[]#")
_BOLD = "**"


def nonce(key: str, page: int = 0) -> str:
    """A stable nonce for one page of a message, no longer than Discord takes."""
    return hashlib.sha256(f"{key}:{page}".encode()).hexdigest()[:NONCE]


def pages(text: str, limit: int) -> list[str]:
    """The text as messages of at most `limit` characters, cut at line ends where there are any; at least one page.

    Bold text that spans a cut is closed on the one page and opened again on the next.
    """
    done: list[str] = []
    page, bold = "", False
    for unit in _units(text, limit // 4):
        if unit in (STRONG, END):
            bold = unit == STRONG
            page += _BOLD
            continue
        if len(page) + len(unit) > limit - len(_BOLD):
            full, rest = _cut(page)
            tail = _BOLD if full.count(_BOLD) % 2 else ""
            done.append(full + tail)
            page = tail + rest
        page += unit
    return [*done, page + (_BOLD if bold else "")]


def _cut(page: str) -> tuple[str, str]:
    for gap in ("\n", " "):
        at = page.rfind(gap)
        if at > 0:
            return page[:at], page[at + 1 :]
    return page, ""


def _units(text: str, longest: int) -> Iterator[str]:
    for match in _UNITS.finditer(text):
        unit = match.group()
        if len(unit) == 1:
            yield f"\\{unit}" if unit in _MARKUP else unit
        elif len(unit) <= longest:
            yield unit
        else:
            yield from unit
