"""Where a page sets two of its elements apart that have no white space between: "Acme" and "2019" in columns that float.

A style sheet would tell, but it is not read. Words that an editor cut in two ("Exper", "ience") stay one.
"""

import re
from collections.abc import Mapping
from typing import NamedTuple

_SCRIPTS = frozenset({"sub", "sup", "wbr"})
_NAMED = re.compile(r"[^\W\d_]{3,}")
_EDITORS = re.compile(r"(?:spelle|grame|normaltextrun|textrun|eop|mso\w*|apple-\S*|c\d+)$", re.IGNORECASE)
_APART = re.compile(
    r"float\s*:|display\s*:\s*(?!inline\s*(?:;|$)|none|contents)|position\s*:\s*absolute|margin|padding", re.IGNORECASE
)
_YEAR = 4  # figures
_REACH = 100  # letters on either side that are looked at
_LETTERS = 2  # the fewest that are a word and no ornament
_OPEN, _CLOSED = set("(/-–—|·•:,@#&'’\"“„«=_."), set(")/-–—|·•:,;@&'’\"”»=_.!?%")


class Edge(NamedTuple):
    """An inline element that begins or ends at a seam: whether it is set apart by its style, and the names of its kind."""

    named: bool
    apart: bool


def edge(tag: str, given: Mapping[str, str]) -> Edge | None:
    """What an inline element says of its edges; None when it only lowers or raises a letter of the word it stands in."""
    if tag in _SCRIPTS:
        return None
    names = [name for name in given.get("class", "").split() if not _EDITORS.match(name)]
    return Edge(tag == "time" or any(map(_NAMED.search, names)), bool(_APART.search(given.get("style", ""))))


def parted(left: str, right: str, ended: Edge | None, begun: Edge | None) -> bool:
    """Whether words are two that meet where an element ended, one began, or both."""
    left, right = left[-_REACH:], right[:_REACH]
    edges = [one for one in (ended, begun) if one]
    before, after = left[-1:], right[:1]
    if not edges or not before or not after or before.isspace() or after.isspace() or before in _OPEN or after in _CLOSED:
        return False
    if any(one.apart for one in edges):
        return True
    if min(len(left.rsplit(maxsplit=1)[-1]), len(right.split(maxsplit=1)[0])) < _LETTERS:
        return False
    figures = before.isdigit() != after.isdigit() and (before.isalpha() or after.isalpha()) and _has_year(left, right)
    if len(edges) == 1:
        return edges[0].named and figures
    return all(one.named for one in edges) or figures or (before.islower() and after.isupper()) or _is_reached(left, right)


def _is_reached(left: str, right: str) -> bool:
    """Whether an address or a number ends or begins at a seam: "jo@example.com", "+49 170 1234567", "Berlin"."""
    mail = bool(re.search(r"\S@\S+\.\w+$", left)) and not right[0].islower()
    return mail or bool(re.match(r"\+\d", right)) or bool(left[-1].isdigit() and re.match(r"[^\W\d_a-z][^\W\d_]{2}", right))


def _has_year(left: str, right: str) -> bool:
    """Whether the figures at a seam are a year's."""
    run = re.search(r"\d+$", left) or re.match(r"\d+", right)
    return run is not None and len(run.group()) == _YEAR
