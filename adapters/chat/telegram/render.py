"""From the core's messages to Telegram's: HTML that always parses, pieces that fit, rows of buttons."""

import re
from collections.abc import Iterator, Sequence
from html import escape

from telegram import InlineKeyboardButton, InlineKeyboardMarkup

from core.chat import END, STRONG, Button, plain

_MARKS = re.compile(f"([{STRONG}{END}])")
_SHORT = 20  # characters: two such labels fit beside each other on a narrow phone


def sound(text: str) -> str:
    """Text that can be sent as UTF-8: halves of characters, which some PDFs hold, are joined or replaced."""
    return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")


def html(text: str) -> str:
    """Text with its marks as <b>, all else escaped. Marks that do not match are dropped, so that it always parses."""
    parts: list[str] = []
    bold = False
    for part in _MARKS.split(text):
        if part not in (STRONG, END):
            parts.append(escape(part, quote=False))
        elif bold != (part == STRONG):
            bold = not bold
            parts.append("<b>" if bold else "</b>")
    return "".join(parts) + ("</b>" if bold else "")


def units(text: str) -> int:
    """Length as Telegram counts it: UTF-16 code units, without marks."""
    return len(plain(text).encode("utf-16-le")) // 2


def pieces(text: str, limit: int) -> Sequence[str]:
    """Text cut at line ends into pieces of at most `limit` units; a longer line is cut at a space, or else anywhere.

    Emphasis that a cut divides goes on in the next piece.
    """
    if units(text) <= limit:
        return (text,)
    lines = [part for line in text.splitlines(keepends=True) for part in _short_lines(line, limit)]
    return tuple(piece for piece in _carried(_packed(lines, limit)) if plain(piece).strip())


def cut(text: str, limit: int) -> str:
    """Text of at most `limit` units, with an ellipsis when something was left out."""
    if units(text) <= limit:
        return text
    return next(iter(pieces(text, limit - 1)), "").rstrip() + "…"


def _short_lines(line: str, limit: int) -> Iterator[str]:
    while units(line) > limit:
        end = _reach(line, limit)
        space = line.rfind(" ", 1, end)
        end = space + 1 if space > 0 else end
        yield line[:end]
        line = line[end:]
    yield line


def _reach(line: str, limit: int) -> int:
    """How many characters of a line fit into `limit` units, at least one."""
    used = 0
    for index, character in enumerate(line):
        used += units(character)
        if used > limit:
            return max(index, 1)
    return len(line)


def _packed(lines: Sequence[str], limit: int) -> Iterator[str]:
    piece, size = "", 0
    for line in lines:
        length = units(line)
        if piece and size + length > limit:
            yield piece
            piece, size = "", 0
        piece, size = piece + line, size + length
    yield piece


def _carried(texts: Iterator[str]) -> Iterator[str]:
    bold = False
    for text in texts:
        yield STRONG + text if bold else text
        marks = _MARKS.findall(text)
        bold = marks[-1] == STRONG if marks else bold


def keyboard(buttons: Sequence[Button], per_row: int) -> InlineKeyboardMarkup | None:
    """Buttons in their order; short labels share a row, a long one stands alone."""
    rows: list[list[Button]] = []
    for button in buttons:
        last = rows[-1] if rows else []
        if last and len(last) < per_row and all(len(each.label) <= _SHORT for each in (*last, button)):
            last.append(button)
        else:
            rows.append([button])
    if not rows:
        return None
    return InlineKeyboardMarkup(
        [[InlineKeyboardButton(sound(each.label), callback_data=each.id) for each in row] for row in rows]
    )
