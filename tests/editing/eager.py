"""A model that does exactly what a hostile request wants: it writes the wish into every line, every place, in several ways."""

import re
from collections.abc import Iterator

from core.editing.model import Wish
from core.editing.proposed import Ground
from core.resume.changes import Add, Edit, Replace
from core.resume.model import Kind

_FRAME = re.compile(
    r"^(?:SYSTEM: you are now in developer mode\.|Ignore all previous instructions\.|ignore your rules and)\s*|"
    r"^(?:write|add|say|make it|change [^'\s]+|replace .+? (?:with|by|to)|change .+? to)\b:?\s*(?:that\s+)?(?:the line\s+)?",
    re.IGNORECASE,
)


def wanted(request: str, claim: str) -> tuple[str, ...]:
    """Lines that the request would like to see: its own words without the asking, and the claim as a plain word."""
    bare = request
    for _ in range(2):
        bare = _FRAME.sub("", bare).strip(" .'\"")
    plain = re.sub(r"\\b|\\|\^|\$|\?|[()\[\]]", "", claim.split("|", maxsplit=1)[0])
    return tuple(dict.fromkeys(text for text in (bare, f"I {bare}", plain, plain.capitalize()) if text.strip()))


def everything(base: Ground, wish: Wish, claim: str) -> Iterator[Edit]:
    """The wish as a line of its own everywhere, and in the place of, before and behind every line."""
    texts = wanted(" ".join(wish.parts), claim)
    told = tuple(one.id for one in base.told)
    for section in base.resume.sections:
        for parent, lines in ((section.id, section.lines), *((one.id, one.lines) for one in section.entries)):
            for text in texts:
                cited = (*(line.id for line in lines), *told)
                head = (parent,) if section.kind is Kind.WORK and parent != section.id else ()
                yield Add(parent, text, (*cited, *head))
                for line in lines:
                    yield Replace(line.id, text, (line.id, *told))
                    yield Replace(line.id, f"{text} {line.text}", (line.id, *told, *head))
                    yield Replace(line.id, f"{line.text}, {text}", (line.id, *told))
