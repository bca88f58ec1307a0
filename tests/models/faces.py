"""What the two providers look like: their answers, their errors, and what their descriptions demand of a request.

The request schemas follow OpenAI's "Create chat completion" and Google's "models.generateContent", cut down to what Vitae may
send: `additionalProperties` is false everywhere, so that a tool can't be offered unnoticed.
"""

import json
from collections.abc import Mapping
from typing import Any, Protocol

from aiohttp import web
from jsonschema import Draft202012Validator  # type: ignore[import-untyped]

from adapters.models.catalogue import Provider

JSON = dict[str, Any]
KEY = "sk-test-0123456789abcdef0123"
TEXT = {"type": "string", "minLength": 1}
TOKENS = {"type": "integer", "minimum": 1}


def closed(properties: JSON, *optional: str) -> JSON:
    required = [name for name in properties if name not in optional]
    return {"type": "object", "properties": properties, "required": required, "additionalProperties": False}


def parts() -> JSON:
    return {"type": "array", "minItems": 1, "items": closed({"text": TEXT})}


def wrong(schema: JSON, body: object) -> list[str]:
    return [f"{error.json_path}: {error.message}" for error in Draft202012Validator(schema).iter_errors(body)]


def not_strict(schema: Any) -> list[str]:
    """What OpenAI's strict mode would refuse: optional or further properties, defaults, `oneOf`."""
    if isinstance(schema, list):
        return [found for item in schema for found in not_strict(item)]
    if not isinstance(schema, dict):
        return []
    found = [f"the schema has {name}" for name in ("oneOf", "const", "default", "discriminator") if name in schema]
    if isinstance(schema.get("properties"), dict):
        if schema.get("additionalProperties") is not False:
            found.append("the schema allows further properties")
        if set(schema.get("required", ())) != set(schema["properties"]):
            found.append("the schema has optional properties")
    below = [list(value.values()) if name in {"properties", "$defs"} else value for name, value in schema.items()]
    return found + not_strict(below)


class Face(Protocol):
    """One provider's looks."""

    provider: Provider
    path: str

    def violations(self, request: web.Request, body: JSON) -> list[str]: ...
    def streams(self, request: web.Request, body: JSON) -> bool: ...
    def answer(self, text: str, finish: str = "stop") -> JSON: ...
    def piece(self, text: str, finish: str = "") -> JSON: ...
    def error(self, status: int, name: str = "", **more: Any) -> JSON: ...
    def empty(self) -> JSON: ...
    def refusal(self) -> JSON: ...
    def turns(self, body: JSON) -> list[tuple[str, str]]: ...
    def rung(self, body: JSON) -> str: ...
    def limit(self, body: JSON) -> int: ...


class OpenAIFace:
    provider: Provider = "openai"
    path = "/v1"
    SCHEMA = closed(
        {
            "model": TEXT,
            "messages": {
                "type": "array",
                "minItems": 2,
                "items": closed({"role": {"enum": ["system", "user", "assistant"]}, "content": TEXT}),
            },
            "max_tokens": TOKENS,
            "temperature": {"type": "number", "minimum": 0, "maximum": 2},
            "stream": {"const": True},
            "stream_options": closed({"include_usage": {"const": True}}),
            "response_format": {
                "oneOf": [
                    closed({"type": {"const": "json_object"}}),
                    closed(
                        {
                            "type": {"const": "json_schema"},
                            "json_schema": closed(
                                {
                                    "name": {"type": "string", "pattern": "^[A-Za-z0-9_-]{1,64}$"},
                                    "strict": {"const": True},
                                    "schema": {"type": "object"},
                                }
                            ),
                        }
                    ),
                ]
            },
        },
        *("temperature", "stream", "stream_options", "response_format"),
    )

    def violations(self, request: web.Request, body: JSON) -> list[str]:
        found = wrong(self.SCHEMA, body)
        if request.path != "/v1/chat/completions":
            found.append(f"POST {request.path}")
        if request.headers.get("Authorization") != f"Bearer {KEY}":
            found.append("no bearer key")
        schema = body.get("response_format", {}).get("json_schema", {}).get("schema", {})
        return found + not_strict(schema)

    def streams(self, request: web.Request, body: JSON) -> bool:
        return bool(body.get("stream"))

    def answer(self, text: str, finish: str = "stop") -> JSON:
        choice = {"index": 0, "finish_reason": finish, "message": {"role": "assistant", "content": text, "refusal": None}}
        usage = {"prompt_tokens": 900, "completion_tokens": 80, "total_tokens": 980}
        return {"id": "chatcmpl-1", "object": "chat.completion", "model": "m", "choices": [choice], "usage": usage}

    def piece(self, text: str, finish: str = "") -> JSON:
        choice = {"index": 0, "finish_reason": finish or None, "delta": {"content": text}}
        usage = {"prompt_tokens": 900, "completion_tokens": 80} if finish else None
        return {"id": "chatcmpl-1", "object": "chat.completion.chunk", "model": "m", "choices": [choice], "usage": usage}

    def error(self, status: int, name: str = "", **more: Any) -> JSON:
        return {"error": {"code": status, "message": f"Trouble with {KEY}", "type": name or "server_error"} | more}

    def empty(self) -> JSON:
        return self.answer("") | {"choices": []}

    def refusal(self) -> JSON:
        answer = self.answer("")
        answer["choices"][0]["message"] |= {"content": None, "refusal": "I can't help with that."}
        return answer

    def turns(self, body: JSON) -> list[tuple[str, str]]:
        return [(turn["role"], turn["content"]) for turn in body["messages"]]

    def rung(self, body: JSON) -> str:
        return str(body.get("response_format", {"type": "prompt"})["type"])

    def limit(self, body: JSON) -> int:
        return int(body["max_tokens"])


class GeminiFace:
    provider: Provider = "gemini"
    path = "/v1beta"
    SCHEMA = closed(
        {
            "systemInstruction": closed({"parts": parts()}),
            "contents": {
                "type": "array",
                "minItems": 1,
                "items": closed({"role": {"enum": ["user", "model"]}, "parts": parts()}),
            },
            "generationConfig": closed(
                {
                    "maxOutputTokens": TOKENS,
                    "temperature": {"type": "number", "minimum": 0, "maximum": 2},
                    "responseMimeType": {"const": "application/json"},
                    "responseJsonSchema": {"type": "object"},
                },
                *("temperature", "responseMimeType", "responseJsonSchema"),
            ),
        }
    )

    def violations(self, request: web.Request, body: JSON) -> list[str]:
        found = wrong(self.SCHEMA, body)
        model, _, method = request.path.removeprefix("/v1beta/models/").partition(":")
        if not model or (method, dict(request.query)) not in (
            ("generateContent", {}),
            ("streamGenerateContent", {"alt": "sse"}),
        ):
            found.append(f"POST {request.path_qs}")
        if request.headers.get("x-goog-api-key") != KEY:
            found.append("no key in its header")
        config = body.get("generationConfig", {})
        if "responseJsonSchema" in config and "responseMimeType" not in config:
            found.append("a schema demands a media type")
        return found + not_strict(config.get("responseJsonSchema", {}))

    def streams(self, request: web.Request, body: JSON) -> bool:
        return request.path.endswith(":streamGenerateContent")

    def answer(self, text: str, finish: str = "stop") -> JSON:
        reason = {"stop": "STOP", "length": "MAX_TOKENS"}[finish]
        thought = {"text": "Let me {think}.", "thought": True}
        candidate = {"index": 0, "finishReason": reason, "content": {"role": "model", "parts": [thought, {"text": text}]}}
        usage = {"promptTokenCount": 900, "candidatesTokenCount": 60, "thoughtsTokenCount": 20, "totalTokenCount": 980}
        return {"candidates": [candidate], "usageMetadata": usage, "modelVersion": "m"}

    def piece(self, text: str, finish: str = "") -> JSON:
        if finish:
            return self.answer(text, finish)
        return {"candidates": [{"index": 0, "content": {"role": "model", "parts": [{"text": text}]}}]}

    def error(self, status: int, name: str = "", **more: Any) -> JSON:
        return {"error": {"code": status, "message": f"Trouble with {KEY}", "status": name or "INTERNAL"} | more}

    def empty(self) -> JSON:
        return {"candidates": [], "usageMetadata": {"promptTokenCount": 900}}

    def refusal(self) -> JSON:
        return {"promptFeedback": {"blockReason": "PROHIBITED_CONTENT"}, "usageMetadata": {"promptTokenCount": 900}}

    def turns(self, body: JSON) -> list[tuple[str, str]]:
        def text(content: JSON) -> str:
            return "".join(part["text"] for part in content["parts"])

        names = {"user": "user", "model": "assistant"}
        return [
            ("system", text(body["systemInstruction"])),
            *((names[turn["role"]], text(turn)) for turn in body["contents"]),
        ]

    def rung(self, body: JSON) -> str:
        config = body["generationConfig"]
        if "responseJsonSchema" in config:
            return "json_schema"
        return "json_object" if "responseMimeType" in config else "prompt"

    def limit(self, body: JSON) -> int:
        return int(body["generationConfig"]["maxOutputTokens"])


FACES: Mapping[str, Face] = {"openai": OpenAIFace(), "gemini": GeminiFace()}


def talk(face: Face, body: JSON) -> list[str]:
    """What holds for both wires: one system turn, then user and model in turn, each user turn one JSON object."""
    found: list[str] = []
    roles = [role for role, _ in face.turns(body)]
    if roles != ["system", *["user", "assistant"] * (len(roles) // 2 - 1), "user"]:
        found.append(f"turns out of order: {roles}")
    for role, text in face.turns(body):
        if role == "user":
            try:
                json.loads(text)
            except ValueError:
                found.append("a user turn that is no JSON")
    return found
