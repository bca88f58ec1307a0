"""The core's frozen dataclasses as JSON bytes and back.

Unknown fields are ignored and new ones take their defaults, so that a database outlives the version that wrote it.
"""

import json
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter
from pydantic_core import PydanticSerializationError, to_jsonable_python

T = TypeVar("T")


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def dump(noun: Any) -> bytes:
    """A noun as JSON. Half a character (a lone surrogate), which JSON can't hold, becomes a question mark."""
    adapter = _adapter(noun.__class__)
    try:
        return adapter.dump_json(noun)
    except PydanticSerializationError:
        return json.dumps(adapter.dump_python(noun), ensure_ascii=False, default=to_jsonable_python).encode(errors="replace")


def load(kind: type[T], data: bytes | str) -> T:
    """The noun that `dump` made these bytes of."""
    known: Any = kind
    noun: T = _adapter(known).validate_json(data)
    return noun
