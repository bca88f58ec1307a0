"""Google Gemini's `generateContent` and `streamGenerateContent`.

The key travels in a header: in the query it would end up in logs. A rejected key is a 400, not a 401, and a day's quota has
the same 429 as a minute's; `faults` tells them apart.
"""

from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field, ValidationError
from pydantic.alias_generators import to_camel

from adapters.models.catalogue import Ready
from adapters.models.faults import Fault, fault
from adapters.models.wire import Answer, Ask, Finish, Request

ROLES = {"user": "user", "assistant": "model"}
FINISHES: dict[str, Finish] = {"STOP": "stop", "MAX_TOKENS": "length"}
BLOCKED = frozenset({"SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII", "LANGUAGE"})
Count = Annotated[int, Field(ge=0)]


class _Camel(BaseModel):
    model_config = ConfigDict(alias_generator=to_camel)


class _Part(_Camel):
    text: str = ""
    thought: bool = False


class _Content(_Camel):
    parts: list[_Part] | None = None


class _Candidate(_Camel):
    content: _Content | None = None
    finish_reason: str | None = None


class _Feedback(_Camel):
    block_reason: str | None = None


class _Usage(_Camel):
    prompt_token_count: Count | None = None
    candidates_token_count: Count | None = None
    thoughts_token_count: Count | None = None


class _Reply(_Camel):
    candidates: list[_Candidate] | None = None
    prompt_feedback: _Feedback | None = None
    usage_metadata: _Usage | None = None
    error: Any = None


def request(ready: Ready, ask: Ask) -> Request:
    """POST {url}/models/{model}:generateContent, or `:streamGenerateContent?alt=sse`."""
    entry = ready.entry
    config: dict[str, object] = {"maxOutputTokens": ask.max_tokens}
    if entry.temperature is not None:
        config["temperature"] = entry.temperature
    if ask.rung != "prompt":
        config["responseMimeType"] = "application/json"
    if ask.rung == "json_schema":
        config["responseJsonSchema"] = ask.schema
    body: dict[str, object] = {
        "systemInstruction": {"parts": [{"text": ask.instructions}]},
        "contents": [{"role": ROLES[role], "parts": [{"text": text}]} for role, text in ask.turns],
        "generationConfig": config,
    }
    method = "streamGenerateContent?alt=sse" if ask.stream else "generateContent"
    model = entry.model.removeprefix("models/")
    return Request(f"{entry.address}/models/{model}:{method}", {"x-goog-api-key": ready.secret}, body)


def read(payload: object) -> Answer:
    """As the Protocol says. Thoughts are paid for as output, and no part of the answer."""
    if found := error(payload):
        raise fault(200, found)
    try:
        reply = _Reply.model_validate(payload)
    except ValidationError:
        raise Fault("broken", "not a generateContent answer") from None
    candidate = reply.candidates[0] if reply.candidates else _Candidate()
    blocked = bool(reply.prompt_feedback and reply.prompt_feedback.block_reason)
    usage = reply.usage_metadata or _Usage()
    parts = (candidate.content.parts if candidate.content else None) or []
    text = "".join(part.text for part in parts if not part.thought)
    return Answer(text, _finish(candidate.finish_reason, blocked=blocked), usage.prompt_token_count, _output(usage))


def error(payload: object) -> object:
    """The object under `error`; streams that fail at once send it in a list."""
    first = payload[0] if isinstance(payload, list) and payload else payload
    return first.get("error") if isinstance(first, dict) else None


def _finish(reason: str | None, *, blocked: bool) -> Finish:
    if blocked or reason in BLOCKED:
        return "refused"
    if reason is None:
        return ""
    if reason not in FINISHES:
        raise Fault("broken", "an unexpected finishReason")
    return FINISHES[reason]


def _output(usage: _Usage) -> int | None:
    if usage.candidates_token_count is None and usage.thoughts_token_count is None:
        return None
    return (usage.candidates_token_count or 0) + (usage.thoughts_token_count or 0)
