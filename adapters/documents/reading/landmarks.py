"""The parts of a site's page: what stands around the resume is the site's, but for what leads to the person."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from core.resume import headings

SECTIONS = frozenset({"article", "aside", "main", "section"})  # what is in one is its own, not the site's
FEET = frozenset({"footer", "site-footer", "page-footer"})  # as elements that are none are named
ROLES = {"contentinfo": "footer", "banner": "header", "main": "main", "navigation": "nav", "complementary": "aside"}
KEPT = frozenset({"main", "header", "footer", "aside"})
REACHED = re.compile(r"[^\s@]+@[\w-]+\.\w|https?://|(?:\d[\s()./-]*){8}|\.(?:com|org|net|io|me|dev)/\S", re.IGNORECASE)

Lines = Sequence[tuple[str, int]]  # each its words, and how deep a heading it is (0 for none)


def role_of(tag: str, given: Mapping[str, str]) -> str:
    """What an element with these attributes is to its page: its own role, that of its kind, or a footer by its name."""
    if role := ROLES.get(given.get("role", "").lower()):
        return role
    named = {given.get("id", ""), *given.get("class", "").split()}
    return "footer" if tag == "div" and FEET & {name.lower() for name in named} else tag


@dataclass(slots=True)
class Landmarks:
    """Where the head, the foot and the main part of a page lie: each its role, its first line and the one after its last."""

    parts: list[tuple[str, int, int]] = field(default_factory=list)

    def without(self, lines: Lines) -> Lines:
        """The lines of the resume. Contact data is kept wherever it stands, and so is a part with a section of a resume in it."""
        mains = [lines[first:end] for role, first, end in self.parts if role == "main" and end > first]
        left: set[int] = set()
        for role, first, end in self.parts:
            if _is_the_sites(role, lines[first:end], mains):
                left |= {at for at in range(first, end) if not REACHED.search(lines[at][0])}
        return [line for at, line in enumerate(lines) if at not in left]


def _is_the_sites(role: str, part: Lines, mains: Sequence[Lines]) -> bool:
    if role == "footer":
        return not any(level and headings.known(line) for line, level in part)
    if role == "aside":
        return bool(mains) and not any(headings.known(line) for line, _level in part)
    return role == "header" and any(map(_is_titled, mains)) and not _is_titled(part)


def _is_titled(part: Lines) -> bool:
    return any(level == 1 for _line, level in part)
