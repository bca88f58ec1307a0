"""Vitae's text in Discord's markdown: hostile text stays text, strong marks become bold, long text becomes pages."""

import hashlib
import re
from collections.abc import Iterator

from core.chat import END, STRONG

NONCE = 25
_UNITS = re.compile(r"https?://[^\s<>\x02\x03]{1,400}|.", re.DOTALL)
_MARKUP = frozenset("\\*_~|`<>[]#")
_IN_LINKS = {ord(mark): f"%{ord(mark):02X}" for mark in "\\*|`[]~"}
_BOLD = "**"


def nonce(key: str, page: int = 0) -> str:
    """A stable nonce for one page of a message, no longer than Discord takes."""
    return hashlib.sha256(f"{key}:{page}".encode()).hexdigest()[:NONCE]


def pages(text: str, limit: int) -> list[str]:
    """The text as messages of at most `limit` characters, cut at line ends where there are any; at least one page.

    Bold text that spans a cut is closed on the one page and opened again on the next.
    """
    room = limit - len(_BOLD)
    done: list[str] = []
    page = ""
    for unit in _units(text):
        while len(page) + len(unit) > room:
            full, rest = _cut(page)
            mark = _BOLD if full.count(_BOLD) % 2 else ""
            done.append(full + mark)
            page = mark + rest
        page += unit
    return [*done, page + (_BOLD if page.count(_BOLD) % 2 else "")]


def _cut(page: str) -> tuple[str, str]:
    for gap in ("\n", " "):
        at = page.rfind(gap)
        if at > 0:
            return page[:at], page[at + 1 :]
    return page, ""


def _units(text: str) -> Iterator[str]:
    """Links, bold marks and escaped characters: what must not be cut."""
    bold = False
    for match in _UNITS.finditer(text):
        unit = match.group()
        if unit in (STRONG, END):
            if bold != (unit == STRONG):
                bold = not bold
                yield _BOLD
        elif len(unit) > 1:
            yield unit.translate(_IN_LINKS)
        else:
            yield f"\\{unit}" if unit in _MARKUP else unit
