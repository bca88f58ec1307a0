"""What both wire formats have in common: the question, the request, the answer, and the Protocol of a format."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any, Literal, Protocol

from adapters.models.catalogue import Ready

Rung = Literal["json_schema", "json_object", "prompt"]
LADDER: tuple[Rung, ...] = ("json_schema", "json_object", "prompt")
Role = Literal["user", "assistant"]
Finish = Literal["", "stop", "length", "refused"]
Schema = Mapping[str, Any]

IN_WORDS = "Answer with one JSON object and nothing else: no introduction, no code fence. It must fit this JSON schema:\n{}"


@dataclass(frozen=True, slots=True)
class Ask:
    """One request to one model. `turns` alternate, beginning and ending with the user's."""

    system: str
    turns: tuple[tuple[Role, str], ...]
    schema: Schema
    rung: Rung
    max_tokens: int
    stream: bool

    @property
    def instructions(self) -> str:
        """The system prompt, with the schema where the wire does not carry it."""
        if self.rung == "json_schema":
            return self.system
        return f"{self.system}\n\n{IN_WORDS.format(json.dumps(self.schema, ensure_ascii=False))}"


@dataclass(frozen=True, slots=True)
class Request:
    """A POST of JSON. The headers hold the key and are never shown."""

    url: str
    headers: Mapping[str, str] = field(repr=False)
    body: Mapping[str, object] = field(repr=False)

    def content(self) -> bytes:
        """The body in UTF-8; half a character (a lone surrogate) becomes a question mark."""
        return json.dumps(self.body, ensure_ascii=False).encode(errors="replace")


@dataclass(frozen=True, slots=True)
class Answer:
    """An answer, or a piece of one. `finish` is empty while it goes on; None is unknown."""

    text: str = ""
    finish: Finish = ""
    tokens_in: int | None = None
    tokens_out: int | None = None
    cost: Decimal | None = None


class Wire(Protocol):
    """A wire format, as pure functions of a module."""

    def request(self, ready: Ready, ask: Ask) -> Request:
        """The request for a question."""

    def read(self, payload: object) -> Answer:
        """The answer in a payload, whole or streamed. Raises Fault for an error object and for what is unlike the format."""

    def error(self, payload: object) -> object:
        """The error object in the body of a failed request, as it came."""


def joined(pieces: Sequence[Answer]) -> Answer:
    """Streamed pieces as one answer: counts grow along a stream, so the last ones hold."""
    return Answer(
        "".join(piece.text for piece in pieces),
        next((piece.finish for piece in reversed(pieces) if piece.finish), ""),
        next((piece.tokens_in for piece in reversed(pieces) if piece.tokens_in is not None), None),
        next((piece.tokens_out for piece in reversed(pieces) if piece.tokens_out is not None), None),
        next((piece.cost for piece in reversed(pieces) if piece.cost is not None), None),
    )
