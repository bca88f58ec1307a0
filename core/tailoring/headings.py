"""What the parts of a posting are called, in many languages."""

import re
from collections.abc import Mapping
from enum import StrEnum
from functools import cache

from core.tailoring.patterns import table

_DECORATION = re.compile(r"^[\W_]+|[\W_]+$")
_LONGEST = 60
_MOST_WORDS = 9


class Part(StrEnum):
    """What a part of a posting holds."""

    MUST = "must"
    NICE = "nice"
    DUTIES = "duties"
    CONDITIONS = "conditions"
    BENEFITS = "benefits"
    COMPANY = "company"
    PROCESS = "process"
    LEGAL = "legal"
    OTHER = "other"


def heading(line: str) -> Part | None:
    """The part a line opens when the whole line is a heading, otherwise None."""
    bare = _bare(line)
    if not bare or len(bare) > _LONGEST or len(bare.split()) > _MOST_WORDS:
        return None
    if part := phrases().get(bare):
        return part
    marked = line.rstrip().endswith((":", "：")) or line.lstrip().startswith(("#", "**", "【")) or _shouts(line)
    if marked:
        return _beginning(bare) or _ending(bare) or Part.OTHER
    return None


def inline_heading(line: str) -> tuple[Part, int] | None:
    """A heading with its text in the same line ("We offer: ..."): the part, and where the text begins."""
    colon = re.search(r"[:：]", line[: _LONGEST + 2])
    if colon and (part := phrases().get(_bare(line[: colon.start()]))):
        return part, colon.end()
    return None


def _bare(line: str) -> str:
    text = line.casefold().replace("’", "'").replace("ё", "е")
    while (shorter := _DECORATION.sub("", text)) != text:
        text = shorter
    return re.sub(r"\s+", " ", text)


def _shouts(line: str) -> bool:
    letters = [letter for letter in line if letter.isalpha()]
    return len(letters) > 3 and all(letter.isupper() for letter in letters) and not line.rstrip().endswith((".", ",", ";"))  # noqa: PLR2004 - shorter ones are abbreviations


def _beginning(bare: str) -> Part | None:
    words = bare.split(" ")
    candidates = (" ".join(words[:count]) for count in range(len(words), 0, -1))
    return next((phrases()[one] for one in candidates if one in phrases()), None)


def _ending(bare: str) -> Part | None:
    words = bare.split(" ")
    candidates = (" ".join(words[start:]) for start in range(1, len(words)))
    return next((phrases()[one] for one in candidates if one in phrases()), None)


@cache
def phrases() -> Mapping[str, Part]:
    """Every known heading, lower case, with the part it opens."""
    found: dict[str, Part] = {}
    for part, names in table("headings").items():
        for name in names:
            found.setdefault(_bare(name), Part(part))
    return found
