"""A document in a pasted message, without what is said to the bot around it: "Hi! Here's my CV" and "Thanks!!"."""

import re
from functools import cache

from core.conversation.smalltalk import LONGEST, small_talk, words_of
from core.expressions import expression

_ROWS = 5  # of a text from which talk around it is told from the document
_BREAK = expression(r"\n\s*\n")
_NO_TALK = expression(r"@|\d{3}|https?:|^\W*[-*•#]", re.MULTILINE)  # what contact data, dates and lists have


def without_talk(text: str) -> str:
    """The text without a first and a last paragraph that only hand it over; all of it when nothing else is there."""
    parts = _BREAK.split(text.strip())
    if len([row for row in text.splitlines() if row.strip()]) < _ROWS or len(parts) == 1:
        return text
    first = 1 if is_handing(parts[0]) else 0
    last = -1 if len(parts) - first > 1 and is_handing(parts[-1]) else None
    if not first and last is None:
        return text
    start = text.index(parts[first], len(parts[0]) if first else 0)
    end = text.rindex(parts[-1]) if last else len(text)
    return text[start:end].strip()


def is_handing(paragraph: str) -> bool:
    """Whether a paragraph is said to the bot when a document is handed over, and is no part of it."""
    if len(paragraph) > LONGEST or _NO_TALK.search(paragraph):
        return False
    return small_talk(paragraph) is not None or bool(_handing().search(paragraph.replace("’", "'")))


@cache
def _handing() -> re.Pattern[str]:
    return re.compile(rf"(?:^|[.!?,]\s*)(?:{'|'.join(words_of('handing', 'over'))})", re.IGNORECASE)
