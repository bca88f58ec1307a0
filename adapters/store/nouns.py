"""The core's frozen dataclasses as JSON bytes and back.

Unknown fields are ignored and new ones take their defaults, so that a database outlives the version that wrote it.
"""

from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter

T = TypeVar("T")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def dump(noun: Any) -> bytes:
    """A noun as JSON."""
    return _adapter(noun.__class__).dump_json(noun)


def load(kind: type[T], data: bytes | str) -> T:
    """The noun that `dump` made these bytes of."""
    known: Any = kind
    noun: T = _adapter(known).validate_json(data)
    return noun
