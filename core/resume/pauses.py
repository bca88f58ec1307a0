"""Times away from work, which people put among their jobs: "2016-2018 Career break, caring for my mother", "Elternzeit 2019"."""

import re
from functools import cache

from core.resume import roles
from core.resume.dates import find
from core.resume.lexicon import fold, table

_PARTED = re.compile(r"[,;:(]|\s[-–—]\s")
_EDGES = " \t,;:|·•–—-()[]."


def is_pause(text: str) -> bool:
    """Whether a row begins with such a time, or says it behind its dates, and when it was."""
    found = find(text)
    if not found:
        return False
    first = found[0]
    return names(text[first.until :] if not text[: first.at].strip(_EDGES) else text)


def names(text: str) -> bool:
    """Whether a text begins with such a time: "Planned career break"."""
    said = text.strip(_EDGES)
    named = _named().match(fold(said))
    beside = _PARTED.split(said[named.end() :], maxsplit=1)[0] if named else ""
    firm = roles.organisation_score(beside) > 0 and any(word[0].isupper() for word in beside.split())
    return named is not None and not (firm or roles.role_score(beside))  # "Sabbatical Travel Ltd"


@cache
def _named() -> re.Pattern[str]:
    known, kinds = (
        "|".join(re.escape(fold(word)) for word in sorted(table("roles")[name], key=len, reverse=True))
        for name in ("pauses", "pause_kinds")
    )
    return re.compile(rf"(?:(?:{kinds})\s+)?(?:{known})(?!\w)")
