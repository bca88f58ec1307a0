"""Checks calls and answers against the description of the Bot API that lies beside the project, when it is there."""

import json
from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

from tests.shared import SPECS

_PATH = SPECS / "telegram_bot_api.json"
_SCALARS: Mapping[str, tuple[type, ...]] = {"Integer": (int,), "Float": (int, float), "String": (str,), "Boolean": (bool,)}
_ARRAY = "Array of "


class BotApi:
    """The description: methods with their parameters, types with their fields."""

    def __init__(self, description: Mapping[str, Any]) -> None:
        self._methods = description["methods"]
        self._types = description["types"]

    def call(self, method: str, params: Mapping[str, Any], files: Collection[str]) -> list[str]:
        """What is wrong with a call. `params` as they came (text), `files` the names of the multipart files."""
        if method not in self._methods:
            return [f"{method}: no such method"]
        fields = {field["name"]: field for field in self._methods[method].get("fields", ())}
        given = set(params) | (set(files) & set(fields))
        found = [f"{method}: unknown parameter {name}" for name in params if name not in fields]
        found += [f"{method}: {name} is missing" for name, field in fields.items() if field["required"] and name not in given]
        for name, text in params.items():
            if name in fields:
                found += self._value(f"{method}.{name}", decoded(text, fields[name]["types"]), fields[name]["types"], files)
        return found

    def result(self, method: str, value: object) -> list[str]:
        """What is wrong with an answer of the server."""
        return self._value(f"{method} answers", value, self._methods[method]["returns"])

    def update(self, value: object) -> list[str]:
        """What is wrong with an update of the server."""
        return self._value("update", value, ["Update"])

    def _value(self, where: str, value: object, types: Collection[str], files: Collection[str] = ()) -> list[str]:
        """No complaint if the value is right for one of the types, otherwise those about the type it comes nearest to."""
        return min((self._one(where, value, kind, files) for kind in types), key=len)

    def _one(self, where: str, value: object, kind: str, files: Collection[str]) -> list[str]:
        if kind.startswith(_ARRAY):
            if not isinstance(value, list):
                return [f"{where}: a list was expected"]
            inner = [kind.removeprefix(_ARRAY)]
            return [wrong for i, each in enumerate(value) for wrong in self._value(f"{where}[{i}]", each, inner, files)]
        if kind in _SCALARS:
            return self._scalar(where, value, kind, files)
        if kind == "InputFile":
            return [f"{where}: a file was expected"]
        if subtypes := self._types[kind].get("subtypes"):
            return self._value(where, value, subtypes, files)
        return self._fields(where, value, kind, files)

    def _scalar(self, where: str, value: object, kind: str, files: Collection[str]) -> list[str]:
        right = isinstance(value, _SCALARS[kind]) and (kind == "Boolean" or not isinstance(value, bool))
        if not right:
            return [f"{where}: {kind} was expected, not {value!r}"]
        if isinstance(value, str) and value.startswith("attach://") and value.removeprefix("attach://") not in files:
            return [f"{where}: {value} was not uploaded"]
        return []

    def _fields(self, where: str, value: object, kind: str, files: Collection[str]) -> list[str]:
        if not isinstance(value, dict):
            return [f"{where}: {kind} was expected, not {value!r}"]
        fields = {field["name"]: field for field in self._types[kind].get("fields", ())}
        found = [f"{where}: {kind} has no {name}" for name in value if name not in fields]
        found += [f"{where}: {name} is missing" for name, field in fields.items() if field["required"] and name not in value]
        for name, each in value.items():
            if name in fields:
                found += _constant(f"{where}.{name}", each, fields[name]["description"])
                found += self._value(f"{where}.{name}", each, fields[name]["types"], files)
        return found


def decoded(text: Any, types: Collection[str]) -> object:
    """A parameter as a value: form fields are text, and everything that isn't text is JSON in them."""
    if not isinstance(text, str) or (set(types) == {"String"}):
        return text
    try:
        value: object = json.loads(text)
    except ValueError:
        return text
    return text if "String" in types and isinstance(value, (dict, list)) else value


@cache
def bot_api() -> BotApi | None:
    """The description, or None where it is not there."""
    return BotApi(json.loads(_PATH.read_text(encoding="utf-8"))) if _PATH.is_file() else None


def _constant(where: str, value: object, description: str) -> list[str]:
    """Discriminators are only told in prose: "Type of the media, must be document", "..., always “user”"."""
    for sign in (", must be ", ", always "):
        _, found, word = description.partition(sign)
        word = word.strip('“”".')
        if found and word.isidentifier() and value != word:
            return [f"{where}: {word} was expected, not {value!r}"]
    return []
