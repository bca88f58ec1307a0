"""What stands beside the deeds of an answer: what never happened, how it felt, what is only said to the one who asks.

None of it is a line. What harms the person may be one, once they say so.
"""

import re
from functools import cache

from core.expressions import any_of
from core.tailoring.patterns import table

_CLAUSES = re.compile(r"[,;:](?=\s)|\s[–—-]\s|[.!?](?=\s)|[()]|\s(?=(?:but|and|aber|und|mais|et|pero|y|но|и)\s)", re.IGNORECASE)


def never_was(clause: str) -> re.Match[str] | None:
    """Where a clause says that something did not come to be: "I would have written Python", "had I stayed"."""
    return _said("never_was").search(clause)


def may_have_been(clause: str) -> bool:
    """Whether a clause leaves open if it came to be: "I was asked to train the others"."""
    return bool(_said("may_have_been").search(clause))


def is_attempt(clause: str) -> bool:
    """Whether a clause tells what somebody set out or was asked to do."""
    return bool(_said("attempt").search(clause))


def takes_back(clause: str) -> bool:
    """Whether a clause says that what somebody set out to do was not done: "but I refused"."""
    return bool(_said("undone").search(clause))


def is_until(clause: str) -> bool:
    """Whether a clause only says since when: "never touched it until last year"."""
    return bool(_said("until").search(clause))


def feeling(clause: str) -> re.Match[str] | None:
    """Where a clause says how something felt: "ventilators scare me"."""
    return _said("feeling").search(clause)


def is_talk(clause: str) -> bool:
    """Whether a clause speaks to the one who asks, or of the talk itself: "thanks for asking", "cover letter please"."""
    return bool(_said("talk").search(clause))


def explains(clause: str) -> bool:
    """Whether a clause says what something is, or is called, and no deed: "we call it skin testing", "it depends"."""
    return bool(_said("explains").search(clause))


def of_today(clause: str) -> re.Match[str] | None:
    """Where a clause tells of the person's own day or week: "interview on Monday"."""
    return _said("today").search(clause)


def harms(text: str) -> bool:
    """Whether a text says what does its person no good beside a deed: fired, failed, ill."""
    return any(_said("harm").search(part) for part in (text, *_CLAUSES.split(text)))


@cache
def _said(name: str) -> re.Pattern[str]:
    return re.compile(any_of(table("unreal")[name]), re.IGNORECASE)
