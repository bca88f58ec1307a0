"""What is copied along with a resume from the page or the mail it stood in: the text of logos, a mail's head and its foot."""

import re
from collections.abc import Sequence
from functools import cache
from itertools import takewhile

from core.expressions import expression
from core.resume.lexicon import fold, words

_LOGO = expression(r"(?P<name>\S.*?)(?:['’]s?)? logo|logo(?:tipo)? (?:von|de|di|van|for) (?P<other>.+)", re.IGNORECASE)
_ADDRESS = expression(r"[\w.+-]+@[\w.-]+\w")
_REACHED = expression(r"@|\d")
_NEAR = 3  # rows: a title, its employer, how long that was; leave, a name in three words
_LEAST = 2  # rows of the head of a mail


def along(texts: Sequence[str]) -> frozenset[int]:
    """Which rows are no part of the resume. An address that only the head of a mail has stays."""
    logos = (at for at, text in enumerate(texts) if _is_logo(text, texts[at + 1 : at + 1 + _NEAR]))
    return _head(texts).union(logos, range(_foot(texts), len(texts)))


def _is_logo(text: str, below: Sequence[str]) -> bool:
    """Whether a row only says whose logo a page shows, beside the name itself: "Acme logo" above "Acme · Full-time"."""
    found = _LOGO.fullmatch(text)
    name = fold(found["name"] or found["other"]) if found else ""
    return bool(name) and any(fold(row).startswith(name) for row in below)


def _head(texts: Sequence[str]) -> frozenset[int]:
    """The rows of the head of a mail that the text begins with: "From: ...", "To: ...", "Subject: ..."."""
    rows = list(takewhile(lambda text: _label(text) in _labels(), texts))
    if len(rows) < _LEAST or not any(_label(row) in words("edges", "subjects") for row in rows):
        return frozenset()
    rest = "\n".join(texts[len(rows) :])
    return frozenset(at for at, row in enumerate(rows) if all(one.group() in rest for one in _ADDRESS.finditer(row)))


def _label(text: str) -> str:
    label, colon, _said = text.partition(":")
    return fold(label) if colon else ""


@cache
def _labels() -> frozenset[str]:
    return words("edges", "mails") | words("edges", "subjects")


def _foot(texts: Sequence[str]) -> int:
    """Where a mail takes its leave: "Thanks", the first name, "Sent from my iPad"; none of these rows has contact data."""
    end = len(texts) - (1 if texts and _is_sent(texts[-1]) else 0)
    for at in range(max(0, end - _NEAR), end):
        named = all(len(text.split()) <= _NEAR and not _REACHED.search(text) for text in texts[at:end])
        if named and fold(texts[at]).strip(" .,!") in words("edges", "leaves"):
            return at
    return end


def _is_sent(text: str) -> bool:
    """Whether a row says what a mail was written on: "Sent from my iPad"."""
    return any(fold(text).startswith(start) for start in words("edges", "sent"))
