"""The one tool that a requirement is about, if it is about one tool."""

import re
from collections.abc import Collection

from core.tailoring.lexicon import Nature, TermMatch, find_terms, implies, nature

_CHOICE = re.compile(
    r"(?<!\w)(?:or|oder|ou|o|или|або|similar|comparable|equivalent|vergleichbar\w*)(?!\w)|/",
    re.IGNORECASE,
)
_NAMES = (Nature.TOOL, Nature.LANGUAGE)


def topic(quote: str, terms: Collection[str]) -> TermMatch | None:
    """Where `quote` names the only tool among `terms`; None when there are several, or when others would do."""
    tools = {one.term: one for one in find_terms(quote) if one.term in terms and nature(one.term) in _NAMES}
    if len(tools) != 1 or _CHOICE.search(quote) or not set(terms) <= set(tools) | implies(tools):
        return None
    return next(iter(tools.values()))
