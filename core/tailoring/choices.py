"""A choice among names that no lexicon holds ("SOE Exact or R4 software"): one of them is enough."""

import re
from collections.abc import Sequence

from core.expressions import expression
from core.tailoring.lexicon import terms_of
from core.tailoring.patterns import pattern
from core.tailoring.words import names, stems

_NAME = r"[A-ZÄÖÜ][\w+#-]*(?: [A-ZÄÖÜ\d][\w+#-]*){0,2}"
_CHOICE = expression(
    rf"(?P<before>[^,;]{{0,60}}?)(?<!\w)(?P<names>{_NAME}(?:, {_NAME})*,? (?:or|oder|ou|o|или|або) {_NAME})(?P<tail>(?: [^,;]*)?)"
)
_BETWEEN = expression(r",? (?:or|oder|ou|o|или|або) |, ")
_CODE = expression(r"(?:.*[A-ZÄÖÜ]){2}.*|.*\d.*")
_USING = expression(r"(?<!\w)(?:with|using|used?|uses|via|mit|avec|con|на) $", re.IGNORECASE)
_SHORT = 2  # letters of a code that may mean something else, unless it leads its line or stands beside the word for it


def choice(head: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The names of which a requirement wants one, and the stems of what they are; empty when it asks for more beside them."""
    found = _CHOICE.fullmatch(head.strip(" .;"))
    if not found or stems(found["before"]) or names(found["before"]):
        return (), ()
    kind = pattern("kind").sub(" ", found["tail"])
    given = tuple(_bare(one) for one in _BETWEEN.split(found["names"]))
    if stems(kind) or names(kind) or not all(given) or any(map(terms_of, given)):
        return (), ()
    return given, stems(" ".join(pattern("kind").findall(found["names"] + found["tail"])))


def _bare(name: str) -> str:
    """A name without the small words before it ("Basic Dentrix"), and without the word for what it is ("Mews PMS")."""
    words = pattern("kind").sub(" ", name).split()
    while words and not (stems(words[0]) or _CODE.fullmatch(words[0])):
        del words[0]
    return " ".join(words)


def stands(name: str, beside: Sequence[str], line: str) -> int:
    """Where a line uses a name as a name, beside words for what it is or not; -1 when it does not."""
    for found in re.finditer(rf"(?<![\w-]){re.escape(name)}(?![\w-])", line):
        alone = found.end() - found.start() == len(line.strip(" .;"))
        if alone or _USING.search(line[: found.start()]) or set(beside).intersection(stems(line)):
            return found.start()
        if _CODE.fullmatch(name) and (not found.start() or len(name) > _SHORT):
            return found.start()
    return -1
