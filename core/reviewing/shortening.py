"""Leaving out words that say nothing, only where the grammar surely holds; nothing is ever put in."""

import re

from core.reviewing.wording import pattern
from core.tailoring.wording import capital

_DOING = re.compile(r"^(?:was |were |am )?(?:also )?responsible for (?=[a-z]{3,}ing\b)", re.IGNORECASE)
_I_DID = re.compile(r"^i (?=\w{2,}ed\b)", re.IGNORECASE)
_LEAST = 3  # words that must remain
_COMMAS = re.compile(r"\s*,\s*(?=[,.;]|$)")


def shortened(text: str, language: str) -> str:
    """The line without its empty words; the line itself when there are none, or when too little would remain."""
    line = text
    if language == "en":
        line = _I_DID.sub("", _DOING.sub("", line))
        line = pattern("empty", "en", r"(?<!\w)", r"(?:\s+|$)").sub("", line)
    ends = pattern("ends", "any", r"(?<=\w)\s*", r"\s*$").search(line)
    line = line[: ends.start()] if ends else line
    line = capital(_COMMAS.sub("", " ".join(line.split())).strip())
    stopped = text.rstrip().endswith(".") and not ends and not line.endswith((".", "!", "?"))
    line = f"{line}." if stopped else line
    return line if len(line.split()) >= _LEAST and len(line) < len(text) else text
