"""Since when: "Clerk since 2015, team leader since 2021" is no team leader since 2015."""

import re
from collections.abc import Iterator

from core.tailoring.truth.marks import Token, tokens
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.stems import related
from core.tailoring.truth.verdict import Finding, Level

_SINCE = re.compile(
    r"(?P<what>[^,;:()|\n]{3,60}?)[\s,(]*\b(?:since|seit|depuis|desde|dal|sinds|с|со|з)\s+(?:\w+\.?\s+|\d\d?[./])?(?P<year>(?:19|20)\d\d)"
)
_UNTIL = re.compile(
    r"(?P<title>[^,;:()|\n]{3,60})\(\s*(?:until|till|up to|bis|jusqu'(?:en|à|au)|hasta|fino al?|até|tot|do|до)\s+"
    r"(?:[^\W\d]+\.?\s+|\d\d?[./])?(?P<year>(?:19|20)\d\d)(?:\s*(?:г\.?|год[ау]|року))?,?\s*(?P<before>[^\W\d_][^()\n]{2,60})\)",
    re.IGNORECASE,
)
_SINCE_THEN = re.compile(
    r"\b(?:later|then|now|today|currently|promoted|heute|inzwischen|zuletzt|später|dann|jetzt|befördert|puis|aujourd'hui|"
    r"ensuite|devenue?s?|promue?s?|después|luego|hoy|ahora|ascendid\w+|затем|потом|позже|сейчас|ныне|повышен\w*|теперь|потім|"
    r"згодом|poi|oggi|depois|hoje|daarna|nu|potem|następnie)\b",
    re.IGNORECASE,
)
_NAMED = 2  # words before "since" that say what has been so
_LEAST = 4  # letters of one


def check_tenure(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a title is told as held since a year, and the evidence has it only since another one."""
    for year, what in _held(claim.text):
        years = {
            other
            for piece in evidence.pieces
            for other, held in _held(piece.text)
            if all(any(related(one.key, two.key) for two in held) for one in what)
        }
        if years and year not in years:
            told = " ".join(claim.text[one.start : one.end] for one in what)
            yield Finding(Level.UNSUPPORTED, "date", year, f"Your words have “{told}” since {min(years)}, not since {year}.")
            return


def check_former(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a title is told for years with a former one: "Lead (until 2022 engineer), since 2019"."""
    years = [year for one in claim.moments for year, _ in one.points if year]
    for piece in evidence.pieces:
        for found in _UNTIL.finditer(piece.text):
            before = [one.key for one in tokens(found["before"])]
            own = [one.key for one in tokens(found["title"]) if len(one.key) >= _LEAST and one.key not in before]
            held = bool(own) and all(any(related(word.key, one) for word in claim.words) for one in own)
            if (
                held
                and years
                and min(years) < int(found["year"]) not in years
                and not _tells_former(claim, [one for one in before if len(one) >= _LEAST], found["title"])
            ):
                told = found["title"].strip()
                sentence = f"Your words have “{told}” only from {found['year']} on."
                yield Finding(Level.UNSUPPORTED, "date", str(min(years)), sentence)
                return


def _tells_former(claim: Reading, before: list[str], title: str) -> bool:
    """Whether a line tells the former title, too, or that another one came first."""
    if _SINCE_THEN.search(claim.text):
        return True
    once = {one: sum(token.key == one for token in tokens(title)) for one in before}
    return any(sum(related(word.key, one) for word in claim.words) > number for one, number in once.items())


def _held(text: str) -> Iterator[tuple[str, tuple[Token, ...]]]:
    """Each year that something has been so since, with the words right before it."""
    for found in _SINCE.finditer(text):
        words = [one for one in tokens(text) if found.start("what") <= one.start < found.end("what") and len(one.key) >= _LEAST]
        if words:
            yield found["year"], tuple(words[-_NAMED:])
