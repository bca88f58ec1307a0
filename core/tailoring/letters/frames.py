"""The connecting phrases of letters, language by language, and how a day, a list and a greeting are written in each."""

import tomllib
from collections.abc import Mapping, Sequence
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Any

from core.tailoring.letter import Tone

LANGUAGES = ("en", "de", "es", "fr", "ru", "uk")
_AMERICAN = frozenset({"US", "CA"})


@cache
def words(language: str) -> Mapping[str, Any]:
    """The phrases of a language that letters can be written in."""
    folder = files("core.tailoring") / "data" / "letters"
    return tomllib.loads((folder / f"{language}.toml").read_text(encoding="utf-8"))


def phrase(language: str, tone: Tone, name: str) -> str:
    """A phrase as this tone has it."""
    return str(words(language)[tone.value][name])


def fact(language: str, name: str) -> str:
    """A frame that facts are told in; the same in every tone."""
    return str(words(language)["facts"][name])


def document(language: str) -> str:
    """What a letter is called: "Cover Letter", "Anschreiben"."""
    return str(words(language if language in LANGUAGES else "en")["document"])


def dated(day: date, language: str, country: str = "") -> str:
    """A day as a letter has it: "26 November 2026", "26. November 2026"."""
    known = words(language)
    frame = known["date_us"] if country in _AMERICAN and "date_us" in known else known["date"]
    number = str(known["date_first"]) if day.day == 1 and "date_first" in known else str(day.day)
    return str(frame).format(day=number, month=known["months"][day.month - 1], year=day.year)


def listed(items: Sequence[str], language: str) -> str:
    """Items in a row: "Python, Go and SQL"."""
    if len(items) < 2:  # noqa: PLR2004 - nothing to join
        return "".join(items)
    between = str(words(language)["between"])
    return f"{between.join(items[:-1])} {words(language)['and']} {items[-1]}"


def best(language: str, names: Sequence[str], **given: str) -> str:
    """The first of these frames whose blanks can all be filled from what is given; the last one needs nothing."""
    return next(filled for name in names if (filled := _filled(fact(language, name), given)) is not None)


def _filled(frame: str, given: Mapping[str, str]) -> str | None:
    blanks = {part.partition("}")[0] for part in frame.split("{")[1:]}
    return with_one_stop(frame.format(**given)) if all(given.get(blank) for blank in blanks) else None


def with_one_stop(text: str) -> str:
    """A sentence that ends with one full stop, also after "Inc."."""
    return f"{text[:-2]}." if text.endswith("..") else text
