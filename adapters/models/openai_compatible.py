"""Chat completions as OpenAI defined them and OpenRouter, Ollama, vLLM and llama.cpp speak them.

OpenRouter adds `usage.cost` in US dollars, error objects inside HTTP 200 and inside streams, and `choices[].error`.
"""

from decimal import Decimal
from typing import Annotated, Any

from pydantic import BaseModel, Field, ValidationError

from adapters.models.catalogue import Ready
from adapters.models.faults import Fault, fault
from adapters.models.wire import Answer, Ask, Finish, Request

FINISHES: dict[str, Finish] = {"length": "length", "content_filter": "refused"}
Count = Annotated[int, Field(ge=0)]


class _Part(BaseModel):
    text: str = ""


class _Message(BaseModel):
    content: str | list[_Part] | None = None
    refusal: str | None = None


class _Choice(BaseModel):
    message: _Message | None = None
    delta: _Message | None = None
    finish_reason: str | None = None
    error: Any = None


class _Usage(BaseModel):
    prompt_tokens: Count | None = None
    completion_tokens: Count | None = None
    cost: Annotated[Decimal, Field(ge=0, allow_inf_nan=False)] | None = None


class _Reply(BaseModel):
    choices: list[_Choice] | None = None
    usage: _Usage | None = None
    error: Any = None


def request(ready: Ready, ask: Ask) -> Request:
    """POST {url}/chat/completions, with the key as a bearer token."""
    entry = ready.entry
    turns = [{"role": role, "content": text} for role, text in ask.turns]
    limit = "max_completion_tokens" if "api.openai.com" in entry.address else "max_tokens"
    body: dict[str, object] = {
        "model": entry.model,
        "messages": [{"role": "system", "content": ask.instructions}, *turns],
        limit: ask.max_tokens,
    }
    if entry.temperature is not None:
        body["temperature"] = entry.temperature
    if ask.rung == "json_schema":
        body["response_format"] = {
            "type": "json_schema",
            "json_schema": {"name": "answer", "strict": True, "schema": ask.schema},
        }
    elif ask.rung == "json_object":
        body["response_format"] = {"type": "json_object"}
    if ask.stream:
        body |= {"stream": True, "stream_options": {"include_usage": True}}
    headers = {"Authorization": f"Bearer {ready.secret}"} if ready.secret else {}
    return Request(f"{entry.address}/chat/completions", headers, body)


def read(payload: object) -> Answer:
    """As the Protocol says."""
    try:
        reply = _Reply.model_validate(payload)
    except ValidationError:
        raise Fault("broken", "not a chat completion") from None
    choice = reply.choices[0] if reply.choices else _Choice()
    if error := reply.error or choice.error:
        raise fault(200, error)
    if choice.finish_reason == "error":
        raise Fault("broken", "finish_reason error")
    usage = reply.usage or _Usage()
    message = choice.message or choice.delta or _Message()
    finish: Finish = "refused" if message.refusal else FINISHES.get(choice.finish_reason or "", "stop")
    ended = bool(choice.finish_reason or message.refusal)
    return Answer(_text(message), finish if ended else "", usage.prompt_tokens, usage.completion_tokens, usage.cost)


def error(payload: object) -> object:
    """The object under `error`, or FastAPI's `detail`."""
    return (payload.get("error") or payload.get("detail")) if isinstance(payload, dict) else None


def _text(message: _Message) -> str:
    if isinstance(message.content, list):
        return "".join(part.text for part in message.content)
    return message.content or ""
