"""The words for how often, in the languages people write resumes in; they lie in `data/rhythm.toml`."""

import tomllib
from fractions import Fraction
from importlib.resources import files

from core.expressions import expression
from core.tailoring.truth.plain import folded
from core.tailoring.truth.reading import Reading

_DATA = tomllib.loads((files("core.tailoring.truth") / "data" / "rhythm.toml").read_text(encoding="utf-8"))


def _pattern(words: str) -> str:
    return "|".join(part for line in words.splitlines() for part in line.split("  ") if part)


def _lasting(name: str) -> tuple[tuple[Fraction, str], ...]:
    return tuple((Fraction(row["days"]), _pattern(row["words"])) for row in _DATA[name])


PERIODS, RECURRING, ADVERBS = _lasting("period"), _lasting("recurring"), _lasting("adverb")
_DAYS = tuple(_pattern(_DATA["days"][name]) for name in sorted(_DATA["days"]))
_ANY = "|".join(f"(?:{words})" for words in _DAYS)
DAY = expression("|".join(rf"\b(?P<d{at}>{words})\b" for at, words in enumerate(_DAYS)))
DAYS_TO = expression(
    rf"\b(?P<first>{_ANY})\s*(?:-|(?:to|through|bis|a|au|al|по|до|tot|do)\s)\s*(?:el |la |le )?(?P<last>{_ANY})\b"
)


EACH_WORKING_DAY = expression(
    r"\b(?:every|each|jede[nrm]?|an allen|alle|chaque|tous les|cada|todos los|кажд\w+|ogni|elke)\s"
    r"(?:(?:working|work|business|week)[- ]?days?|werktag\w*|arbeitstag\w*|jours? ouvr\w+|dias? (?:laborables?|habil\w*)|"
    r"рабоч\w+ д\w+|giorn\w+ (?:lavorativ|ferial)\w+|werkdag\w*)\b"
)
_WEEKENDS = expression(
    r"\bweekends\b|\bwochenends\b|an (?:den )?wochenenden|los fines de semana|les? week-ends?|по выходным|nei fine settimana|"
    r"aos fins de semana"
)


def names_weekends(piece: Reading) -> bool:
    """Whether a text tells of weekends without counting them, as "two weekends a month" does."""
    counted = {one.end + 1 for one in piece.quantities}
    return any(found.start() not in counted for found in _WEEKENDS.finditer(folded(piece.text)))
