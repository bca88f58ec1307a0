"""Checks requests against Discord's official OpenAPI description, where it lies beside the project."""

import json
import re
from collections.abc import Mapping
from functools import cache
from typing import Any

from jsonschema import Draft202012Validator  # type: ignore[import-untyped] # it ships no types

from tests.shared import SPECS

SPEC = SPECS / "discord_openapi.json"
EXCEPTIONS: Mapping[str, str] = {
    r"PUT /applications/\d+/commands: unknown field nsfw": "age-restricted commands: documented by Discord, not described",
    r"PATCH /\S+: unknown field tts": "discord.py sends it with every message; Discord ignores it in edits",
    r"POST /users/@me/channels: \$\.recipient_id: \d+ is not valid": "discord.py sends the id as a number, which Discord takes",
    r"(POST|PATCH) /\S+: \$\.attachments\[\d\]\.id: \d is not of type": "the index of a new file, a number in Discord's examples",
}


@cache
def description() -> Mapping[str, Any] | None:
    """The description, or None in a plain clone."""
    loaded: Mapping[str, Any] | None = json.loads(SPEC.read_text()) if SPEC.is_file() else None
    return loaded


@cache
def _routes() -> tuple[tuple[re.Pattern[str], Mapping[str, Any]], ...]:
    paths = (description() or {})["paths"]
    fixed_first = sorted(paths, key=lambda path: path.count("{"))
    return tuple((re.compile(re.sub(r"\{\w+\}", "([^/]+)", path)), paths[path]) for path in fixed_first)


def violations(method: str, path: str, query: Mapping[str, str], body: Any, files: int) -> list[str]:
    """What the official description objects to in a request, the exceptions aside; `path` without the version prefix."""
    found = [] if description() is None else _objections(method, path, query, body, multipart=files > 0)
    said = [f"{method} {path}: {problem}" for problem in found]
    return [problem for problem in said if not any(re.match(known, problem) for known in EXCEPTIONS)]


def _objections(method: str, path: str, query: Mapping[str, str], body: Any, *, multipart: bool) -> list[str]:
    operation = _operation(method, path)
    if operation is None:
        return ["there is no such operation"]
    known = {parameter["name"] for parameter in operation.get("parameters", ())}
    found = [f"unknown query parameter {name}" for name in query if name not in known]
    schema = _body_schema(operation, multipart=multipart)
    if schema is None:
        return found + (["takes no body"] if body is not None else [])
    return [*found, *_invalid(schema, body), *_unknown(schema, body)]


def _operation(method: str, path: str) -> Mapping[str, Any] | None:
    for pattern, operations in _routes():
        if pattern.fullmatch(path) and method.lower() in operations:
            found: Mapping[str, Any] = operations[method.lower()]
            return found
    return None


def _body_schema(operation: Mapping[str, Any], *, multipart: bool) -> Mapping[str, Any] | None:
    content = operation.get("requestBody", {}).get("content", {})
    form = content.get("multipart/form-data" if multipart else "application/json")
    return form["schema"] if form else None


def _invalid(schema: Mapping[str, Any], body: Any) -> list[str]:
    validator = Draft202012Validator({**schema, "components": (description() or {})["components"]})
    return [f"{error.json_path}: {error.message[:300]}" for error in validator.iter_errors(body)]


def _unknown(schema: Mapping[str, Any], body: Any) -> list[str]:
    """Fields that the description does not know; JSON Schema alone lets them pass."""
    if isinstance(body, list):
        items: Mapping[str, Any] = _resolve(schema)["items"]
        return [problem for part in body for problem in _unknown(items, part)]
    known = _properties(schema)
    return [f"unknown field {name}" for name in body if name not in known]


def _properties(schema: Mapping[str, Any]) -> set[str]:
    schema = _resolve(schema)
    parts = [part for kind in ("anyOf", "oneOf", "allOf") for part in schema.get(kind, ())]
    return set(schema.get("properties", ())) | {name for part in parts for name in _properties(part)}


def _resolve(schema: Mapping[str, Any]) -> Mapping[str, Any]:
    while "$ref" in schema:
        schema = (description() or {})["components"]["schemas"][schema["$ref"].rpartition("/")[2]]
    return schema


def response_problems(method: str, path: str, status: int, body: Any) -> list[str]:
    """What the description objects to in the loopback server's own answer, so that the server does not drift either."""
    operation = None if description() is None else _operation(method, path)
    schema = (
        (operation or {}).get("responses", {}).get(str(status), {}).get("content", {}).get("application/json", {}).get("schema")
    )
    return [] if schema is None else [f"answer to {method} {path}: {problem}" for problem in _invalid(schema, body)]
