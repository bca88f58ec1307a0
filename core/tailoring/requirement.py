"""The words of a requirement that decide: without wishes, brackets, and that somebody shall answer for it."""

import re

from core.tailoring.codes import codes
from core.tailoring.lexicon import find_terms
from core.tailoring.patterns import pattern
from core.tailoring.words import names, stems

_DETAILS = re.compile(
    r"\([^()]*\)|（[^（）]*）|[,;]?\s*\b(?:ideally|preferably|idealerweise|vorzugsweise|gerne|bestenfalls|idéalement"
    r"|de préférence|preferiblemente|желательно)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_GRADE = re.compile(r"\b[ABC][12]\b")  # of a language: "Dutch (C1)"


def without_wish(quote: str) -> str:
    """A requirement without the words that it is only wished for: "React" of "React is a plus"."""
    rest = pattern("wish").sub(" ", quote).strip(" ,;:.–—-")
    return rest if any(map(str.isalnum, rest)) else quote


def head_of(quote: str) -> str:
    """The requirement without brackets and wishes, if something remains to go by."""
    whole = without_wish(quote)
    head = _DETAILS.sub(lambda found: found.group() if _GRADE.search(found.group()) else " ", whole)
    return head if find_terms(head) or names(head) or codes(head) or len(stems(head)) > 1 else whole


def deed_of(head: str) -> str:
    """The requirement without the words that somebody shall answer for it: "own the design of", "responsible for"."""
    found = pattern("answers_for").match(head)
    return head[found.end() :] if found and len(stems(head[found.end() :])) > 1 else head
