"""Towns in the words people type, mostly in small letters."""

import re

from core.building.tidy import named
from core.resume import places

_IN = re.compile(r"^(?P<what>.+?)\s+(?:in|en|à|в|im|near)\s+(?P<where>[^,]{2,40})$", re.IGNORECASE)
_SHORT = 3  # words


def is_place(text: str) -> bool:
    """Whether the words are a place as far as is known here, whatever their case."""
    return places.is_place(named(text)) or places.is_city(text) or is_region(text)


def is_region(text: str) -> bool:
    """Whether it is a state or a country: "AZ", "az", "Germany"."""
    return places.is_region(text.upper() if len(text) == 2 else text)  # noqa: PLR2004 - a state's letters


def with_place(text: str) -> tuple[str, str]:
    """A name and the place behind it: "Café Sol in Leeds", "cafe sol leeds", "tesco, leeds"."""
    if (found := _IN.match(text)) and (is_place(found["where"]) or len(found["where"].split()) < _SHORT):
        return found["what"].strip(), found["where"].strip()
    words = text.split()
    for count in (2, 1):
        tail = text.rsplit(maxsplit=count)[1:] if len(words) > count else []
        last = text[text.rindex(tail[0]) :] if count == 1 and tail else text[-len(" ".join(tail)) :] if tail else ""
        if last and places.is_city(last.strip()):
            return text[: len(text) - len(last)].strip(" ,"), last.strip()
    return text, ""
