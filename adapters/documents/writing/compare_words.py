"""Holding the text that a reader found against the lines that were meant, word for word in order."""

import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence

from adapters.documents.writing.direction import is_right_to_left
from adapters.documents.writing.scripts import STACKED, UNSPACED

UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\x02•‣▪◦]+")
FORBIDDEN = re.compile("[\ufb00-\ufb06\ufffd\ue000-\uf8ff\U000f0000-\U0010ffff]")
RECALL = 0.995
"""The share of words that must be found as words of their own; a few may be cut where a line ends."""
BRACKETS = str.maketrans(")]}>»›", "([{<«‹")
LONG = 60
"""Characters: longer words (addresses) have to be cut somewhere."""


def forbidden(text: str) -> str:
    """The letters of a text that no resume may hold: ligatures, private ones, marks for lost ones."""
    return "".join(dict.fromkeys(FORBIDDEN.findall(text)))


def differences(lines: Sequence[str], text: str, *, whole: bool = True) -> list[str]:
    """The meant lines that are missing or out of order, then what stands there beyond them, where the lines are the whole text.

    PDF readers disagree about the order of right-to-left letters within a line (a PDF holds them as they are drawn), so such
    a line is right when all its letters stand in its place, in whatever order; vowel marks, drawn over letters, are left out.
    They also disagree whether a bracket is the one that is drawn or its counterpart, so that either will do there.
    """
    backwards = any(map(is_right_to_left, lines))
    bare = _bare_without_marks if backwards else _bare
    found = bare(text)
    wrong: list[str] = []
    extra = ""
    place = 0
    for line in lines:
        wanted = bare(line)
        at = found.find(wanted, place)
        if is_right_to_left(line) and _letters(found[place : place + len(wanted)]) == _letters(wanted):
            at = place
        if at < 0:
            wrong.append(line)
            continue
        extra += found[place:at]
        place = at + len(wanted)
    extra += found[place:]
    return [*wrong, extra] if extra and whole and not wrong else wrong


def _letters(text: str) -> list[str]:
    return sorted(text.translate(BRACKETS))


def by_glyphs(lines: Sequence[str]) -> Sequence[str]:
    """The lines that a reader can be asked for which takes each glyph for the same letters everywhere."""
    return [line for line in lines if not STACKED.search(line)]


def not_set_apart(lines: Sequence[str], text: str) -> Sequence[str]:
    """Words that run together or fell apart, if there are more than a few among those that have spaces around them."""
    meant = Counter(word for line in lines if not is_right_to_left(line) for word in _words(line))
    lost = meant - Counter(_words(text))
    return [] if lost.total() <= (1 - RECALL) * meant.total() else list(lost)


def _words(text: str) -> Iterator[str]:
    for word in UNSEEN.sub(" ", unicodedata.normalize("NFKC", text)).split():
        if len(word) <= LONG and not UNSPACED.search(word):
            yield word


def _bare(text: str) -> str:
    """A text down to what must be equal: compatibility forms resolved; white space, bullets and unseen marks off."""
    return UNSEEN.sub("", unicodedata.normalize("NFKC", UNSEEN.sub("", text)))


def _bare_without_marks(text: str) -> str:
    return "".join(char for char in _bare(text) if unicodedata.category(char) != "Mn")
