"""The words of a requirement that decide: without wishes, brackets, and that somebody shall answer for it."""

import re

from core.expressions import expression
from core.tailoring.codes import codes
from core.tailoring.lexicon import Nature, find_terms, nature, terms_of
from core.tailoring.patterns import pattern
from core.tailoring.words import names, stems

_DETAILS = re.compile(
    r"\([^()]*\)|（[^（）]*）|[,;]?\s*\b(?:ideally|preferably|idealerweise|vorzugsweise|gerne|bestenfalls|idéalement"
    r"|de préférence|preferiblemente|желательно)\b.*$",
    re.IGNORECASE | re.DOTALL,
)
_EXAMPLES = re.compile(r"\b(?:e\.g|such as|like|ideally|preferabl[ey]|or similar|or|z\.\s?B|oder|ou|o|или)\b", re.IGNORECASE)
_KIND_BEFORE = re.compile(r"(?:^|[\s(])(?P<kind>[A-Z]{3,6}) $")
_KIND_BEHIND = re.compile(r" \((?P<kind>[A-Z]{3,6})\)")
_WORDS = re.compile(r"[^\W\d_]+")
_SPECIMENS = expression(
    r"(?:\(|(?<!\w)(?:such as|like|e\.g\.|ideally|preferably|z\.\s?B\.|wie|idealerweise|vorzugsweise|bestenfalls|comme|idéalement"
    r"|de préférence|como|preferiblemente|например|желательно)(?!\w))(?P<named>[^()]+)",
    re.IGNORECASE,
)
_BETWEEN = expression(r"\s*(?:[,;/]|(?<!\w)(?:or|oder|ou|o|или|and|und|et|y|и)(?!\w))\s*", re.IGNORECASE)
_AROUND = expression(
    r"^(?:(?:ideally|preferably|e\.g\.|such as|z\.\s?B\.|idealerweise|vorzugsweise|idéalement|preferiblemente|желательно)[:, ]*)+"
    r"|[, ]+(?:ideally|preferably|preferred|idealerweise|bevorzugt|de préférence|preferiblemente|желательно)$|[.\s]+$",
    re.IGNORECASE,
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


def specimens_of(quote: str) -> tuple[str, ...]:
    """The names of its kind that a requirement gives: "SAP WM" of "WMS (SAP WM ideally)"; only of tools."""
    head = _SPECIMENS.sub(" ", quote)
    terms = find_terms(head)
    rest = head
    for one in reversed(terms):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    if len(terms) > 1 or not pattern("kind").search(head) or stems(pattern("kind").sub(" ", rest)):
        return ()
    named = (item for found in _SPECIMENS.finditer(quote) for item in _BETWEEN.split(found["named"]))
    return tuple(bare for item in named if (bare := _AROUND.sub("", _AROUND.sub("", item.strip()))) and bare != bare.lower())


def deed_of(head: str) -> str:
    """The requirement without the words that somebody shall answer for it: "own the design of", "responsible for"."""
    found = pattern("answers_for").match(head)
    return head[found.end() :] if found and len(stems(head[found.end() :])) > 1 else head


def kinds_of(quote: str) -> tuple[str, ...]:
    """The names in capitals that tell the kind of a deed, in it or beside it, unless they are examples or its short name."""
    duties = [one for one in find_terms(quote) if nature(one.term) is Nature.DUTY]
    if len(duties) != 1 or _EXAMPLES.search(quote):
        return ()
    before, deed, after = quote[: duties[0].start], quote[duties[0].start : duties[0].end], quote[duties[0].end :]
    told = [deed, *(found["kind"] for found in (_KIND_BEFORE.search(before), _KIND_BEHIND.match(after)) if found)]
    short = "".join(word[0] for word in _WORDS.findall(before + deed)).upper()
    return tuple(kind for one in told for kind in names(one) if kind not in short and not terms_of(kind))
