"""A name that a form asks for in parts: surname, given name and what stands between, put together as it is said."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from core.resume.lexicon import fold
from core.resume.passage import Passage, joined

_FAMILY_FIRST = frozenset({"ru", "uk", "hu", "zh", "ja", "ko"})  # or as the form has it
_UNSPACED = frozenset({"zh", "ko"})


@dataclass(frozen=True, slots=True)
class Field:
    """A field of a form: its label and what stands in it."""

    label: Passage
    value: Passage


def pieces(parts: Mapping[str, Field], name: Passage | None, language: str) -> Sequence[Passage]:
    """The parts in the order in which the name is said; beside one of them, what the form's "name" holds is the other."""
    values = {part: field.value for part, field in parts.items()}
    missing = [part for part in ("family", "given") if part not in values]
    if name and missing:
        values[missing[0]] = name
    if language in _FAMILY_FIRST:
        return sorted(values.values(), key=lambda value: (value.rows, value.starts))
    return [values[part] for part in ("given", "middle", "family") if part in values]


def whole(pieces: Sequence[Passage], language: str) -> Passage:
    """The name that pieces in their order make."""
    return joined(pieces, "" if language in _UNSPACED and not any(piece.text.isascii() for piece in pieces) else " ")


def holds(name: Passage, value: Passage) -> bool:
    """Whether a name has all the words of a part in it."""
    return set(fold(value.text).split()) <= set(fold(name.text).replace(",", " ").split())
