"""Short forms of trades and what they stand for, each told for the other, and one for another one."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from functools import cache
from pathlib import Path

from tests.tailoring.truth.variations import Line, Transformation

_PAIRS = Path(__file__).with_suffix(".toml")
_CARRIERS = {
    "en": (
        "Daily work with {}",
        "Trained four new starters in {}",
        "Responsible for {} in two branches",
        "{}: six years of practice",
    ),
    "de": (
        "Tägliche Arbeit mit {}",
        "Vier Neue in {} eingearbeitet",
        "Zuständig für {} in zwei Filialen",
        "{}: sechs Jahre Praxis",
    ),
    "fr": (
        "Travail quotidien : {}",
        "Formation de quatre nouveaux ({})",
        "Responsable {} dans deux agences",
        "{} : six ans de pratique",
    ),
    "es": (
        "Trabajo diario: {}",
        "Formación de cuatro nuevos ({})",
        "Responsable de {} en dos sedes",
        "{}: seis años de práctica",
    ),
}
_NUMBERED = re.compile(r"(?:[A-Z]\w+|\b[Ll]evel) $")  # "Certificate IV"


@cache
def _pairs() -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(_PAIRS.read_text(encoding="utf-8"))


def _carried(*, short: bool) -> Iterator[Line]:
    """Lines made up around each short form, or what it stands for."""
    for language, pairs in _pairs().items():
        for letters, full in pairs.items():
            for carrier in _CARRIERS[language]:
                text = carrier.format(letters if short else full)
                text = text[0].upper() + text[1:]
                yield Line(text, (text,), language)


def _short_lines() -> Iterator[Line]:
    return _carried(short=True)


def _full_lines() -> Iterator[Line]:
    return _carried(short=False)


def _spelled_out(line: Line) -> Iterator[str]:
    for letters, full in _pairs().get(line.language, {}).items():
        found = re.search(rf"(?<![\w/&-]){re.escape(letters)}(?![\w/&-])", line.text)
        if found and not (letters == "IV" and _NUMBERED.search(line.text[: found.start()])):
            told = full if found.start() else full[0].upper() + full[1:]
            yield line.text[: found.start()] + told + line.text[found.end() :]
            yield f"{line.text[: found.start()]}{told} ({letters}){line.text[found.end() :]}"


def _shortened(line: Line) -> Iterator[str]:
    for letters, full in _pairs().get(line.language, {}).items():
        if found := re.search(rf"(?<![\w/&-]){re.escape(full)}(?![\w/&-])", line.text, re.IGNORECASE):
            yield line.text[: found.start()] + letters + line.text[found.end() :]


def _another(line: Line) -> Iterator[str]:
    """Another short form's meaning, of as many letters or fewer, which these letters do not spell."""
    pairs = _pairs().get(line.language, {})
    for letters in pairs:
        if found := re.search(rf"(?<![\w/&-]){re.escape(letters)}(?![\w/&-])", line.text):
            for other, full in pairs.items():
                if other[0] != letters[0] and not {*full.casefold().split()} & {*pairs[letters].casefold().split()}:
                    told = full if found.start() else full[0].upper() + full[1:]
                    yield line.text[: found.start()] + told + line.text[found.end() :]


TRANSFORMATIONS = (
    Transformation("spelled out in a line", _spelled_out),
    Transformation("shortened in a line", _shortened),
    Transformation("spelled out", _spelled_out, source=_short_lines),
    Transformation("shortened", _shortened, source=_full_lines),
    Transformation("another one spelled out", _another, breaks=True, source=_short_lines),
)
