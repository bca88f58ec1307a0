"""What a person types about the changes of a finished resume: "revert 3", "keep all", "undo revert", "why kubernetes"."""

import re
from dataclasses import dataclass
from typing import Literal

from core.expressions import expression

Verb = Literal["keep", "revert", "undo", "show", "why", "done"]

_MOST = 60  # numbers that one reply may name
_NUMBERS = r"(?:(?:changes?|cards?|numbers?|nos?\.?|#)\s*)?(?P<numbers>#?\d{1,3}(?:\s*(?:,|&|-|–|and|to|\s)\s*#?\d{1,3})*)"
_ALL = r"(?P<all>all|everything|all of (?:it|them)|all (?:the )?changes|every change)"
_VERBS: tuple[tuple[Verb, str], ...] = (
    ("undo", r"(?:undo|reverse|cancel)\s+(?:the\s+|my\s+|that\s+)?(?:last\s+)?revert(?:ing)?"),
    ("revert", rf"(?:please\s+)?(?:revert|take back|reject|refuse|undo)\s+(?:{_NUMBERS}|{_ALL})"),
    ("keep", rf"(?:please\s+)?(?:keep|use|accept)\s+(?:{_NUMBERS}|{_ALL})"),
    ("revert", rf"(?:please\s+)?leave\s+(?:out\s+)?{_NUMBERS}"),
    ("show", rf"(?:show|open|see)?\s*(?:changes|cards)\s+(?:{_NUMBERS})"),
    ("show", r"(?:show|open|see)?\s*(?:change|card)\s+(?P<numbers>#?\d{1,3})"),  # "change 41 to 46" is an edit
    ("done", r"(?:i['’]?m |ok(?:ay)?,? )?(?:done|finished|that['’]?s (?:all|it)|fertig|listo|fini|готово|всё)"),
    ("why", r"why(?:\s+(?P<words>[^?]{1,80}))?\s*\?*"),
)
_SAID = tuple((verb, expression(rf"\s*{pattern}\s*(?:please)?\s*[.!]?\s*", re.IGNORECASE)) for verb, pattern in _VERBS)
_RANGE = expression(r"(\d+)\s*(?:-|–|\bto\b)\s*#?(\d+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class CardWords:
    """What is to be done: to `numbers` (cards, counted from 1) or to `all`; "why" asks about the line that has `words`."""

    verb: Verb
    numbers: tuple[int, ...] = ()
    all: bool = False
    words: str = ""


def card_words(text: str) -> CardWords | None:
    """What a reply asks of the cards; None when it speaks of something else."""
    if len(text) > 200:  # noqa: PLR2004 - a longer text is no order
        return None
    for verb, pattern in _SAID:
        if found := pattern.fullmatch(text):
            parts = found.groupdict()
            if verb == "why":
                return CardWords(verb, words=(parts["words"] or "").strip())
            return CardWords(verb, _numbers(parts.get("numbers") or ""), all=bool(parts.get("all")))
    return None


def _numbers(text: str) -> tuple[int, ...]:
    spread = _RANGE.sub(
        lambda found: " ".join(map(str, range(int(found[1]), min(int(found[2]), int(found[1]) + _MOST) + 1))), text
    )
    return tuple(dict.fromkeys(int(one) for one in re.findall(r"\d+", spread)))[:_MOST]
