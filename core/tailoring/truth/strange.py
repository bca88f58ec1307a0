"""Names that no capital tells, since in German every noun has one: towns after "in", tools after "mit"."""

import re
from collections.abc import Iterator

from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.verdict import Finding, Level

_IN = re.compile(r"\b(?:in|aus|bei|nach)\s+$")
_TOWN = re.compile(
    r"(?:felde?|burg|dorf|stadt|stedt|berge?|heim|hausen|ingen|bach|hafen|kirchen?|brück(?:en?)?|furt|hagen|rode|büren|(?<!b)au|"
    r"münde|fels|ow|itz|(?<!spi)(?<!quar)tal|born|leben|beck|wedel|horst|kamp|bronn|weiler|hofen|ried|zell|walde?)$"
)
_WITH = re.compile(r"\b(?:mit|via|über)\s+$")
_FIRM = re.compile(r"\b(?:GmbH|mbH|AG|KG|KGaA|OHG|GbR|UG|SE|eG|e\.\s?V\.|e\.\s?K\.)(?:,| in)\s+$")  # a town follows
_MEDIUM = re.compile(
    r"\b(?:excel|\w*tabellen?|papier\w*|\w*kalender|\w*heft|zettel\w*|\w*ordnern?|karteikart\w+|whiteboard|"
    r"handschriftlich|von hand)\b",
    re.IGNORECASE,
)


def check_strange(claim: Reading, evidence: Evidence, language: str, covered: frozenset[int]) -> Iterator[Finding]:
    """A finding for a town or a tool that a German line names and its evidence does not."""
    if language != "de":
        return
    otherwise = any(_MEDIUM.search(piece.text) for piece in evidence.pieces)
    for word in claim.words:
        before = claim.text[: word.start]
        is_town = (_IN.search(before) and _TOWN.search(word.text)) or _FIRM.search(before)
        if (is_town or (otherwise and _WITH.search(before))) and word.start not in covered and _is_strange(word, evidence):
            yield Finding(Level.UNSUPPORTED, "name", word.text, f"“{word.text}” is not in what you gave me for this line.")


def _is_strange(word: Word, evidence: Evidence) -> bool:
    known = word.entry.lists or word.entry.concepts or evidence.places(word) or evidence.composed(word)
    return word.capital and not known
