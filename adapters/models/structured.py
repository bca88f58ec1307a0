"""Structured output: the JSON schema of a dataclass, and the dataclass out of whatever a model wrote."""

import json
import re
from functools import cache
from typing import Any, TypeVar

from pydantic import TypeAdapter, ValidationError

from adapters.models.wire import Schema

T = TypeVar("T")

THOUGHT = re.compile(r"^\s*<(think|thinking|reasoning)>.*?(</\1>|\Z)", re.DOTALL)
THOUGHT_ENDS = "</think>"
OBJECT = re.compile(r'\{\s*["}]')
CONTROLS = dict.fromkeys((*range(9), 11, 12, *range(14, 32), 127))
MAX_REASONS = 10


class Unfit(ValueError):
    """A text that is no such value; `reasons` are sentences for the model."""

    def __init__(self, reasons: list[str]) -> None:
        super().__init__(f"{len(reasons)} reasons")
        self.reasons = reasons


@cache
def _adapter(kind: Any) -> TypeAdapter[Any]:
    return TypeAdapter(kind)


def schema(kind: type[Any]) -> Schema:
    """The JSON schema as strict modes take it: every property required, no others, no defaults, no `oneOf`, no `const`."""
    known: Any = kind
    return _schema(known)


@cache
def _schema(kind: Any) -> Schema:
    made: Schema = _strict(_adapter(kind).json_schema())
    return made


def _strict(node: Any) -> Any:
    if isinstance(node, list):
        return [_strict(item) for item in node]
    if not isinstance(node, dict):
        return node
    strict = {
        "anyOf" if name == "oneOf" else name: _named(value) if name in {"properties", "$defs"} else _strict(value)
        for name, value in node.items()
        if name not in {"default", "discriminator"}
    }
    if "const" in strict:
        strict["enum"] = [strict.pop("const")]
    if "properties" in strict:
        strict |= {"required": list(strict["properties"]), "additionalProperties": False}
    return strict


def _named(schemas: dict[str, Any]) -> dict[str, Any]:
    return {name: _strict(value) for name, value in schemas.items()}


def parse(kind: type[T], text: str) -> T:
    """The value in a text: bare, fenced, after thoughts or between sentences. Raises Unfit."""
    found = _object(text)
    if found is None:
        raise Unfit(["The answer holds no complete JSON object."])
    known: Any = kind
    fields = schema(kind).get("properties", found)
    if found and not fields.keys() & found.keys():
        raise Unfit([f"The object has none of the fields {', '.join(fields)}."])
    try:
        value: T = _adapter(known).validate_json(json.dumps(_clean(found)))
    except ValidationError as error:
        raise Unfit([_reason(list(one["loc"]), one["msg"]) for one in error.errors(include_url=False)[:MAX_REASONS]]) from None
    return value


def _reason(place: list[int | str], message: str) -> str:
    return f"{'.'.join(map(str, place)) or 'the object'}: {message}"


def _object(text: str) -> dict[str, Any] | None:
    text = THOUGHT.sub("", text)
    if THOUGHT_ENDS in text and not text.lstrip().startswith("{"):
        text = text.rpartition(THOUGHT_ENDS)[2]
    start = OBJECT.search(text)
    if not start:
        return None
    try:
        found, _end = json.JSONDecoder(strict=False).raw_decode(text, start.start())
    except (ValueError, RecursionError):
        return None
    return dict(found)


def _clean(value: Any) -> Any:
    """Without control characters, which neither databases nor documents take."""
    if isinstance(value, str):
        return value.translate(CONTROLS)
    if isinstance(value, list):
        return [_clean(item) for item in value]
    if isinstance(value, dict):
        return {name: _clean(item) for name, item in value.items()}
    return value
