"""The two formats and the errors in them, without any wire."""

import contextlib
from datetime import UTC, datetime
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.models import gemini, openai_compatible
from adapters.models.catalogue import Entry, Ready
from adapters.models.faults import Fault, fault, retry_after
from adapters.models.wire import Answer, Ask, Wire, joined

NOW = datetime(2026, 11, 21, 9, 0, tzinfo=UTC)
WIRES: list[Wire] = [openai_compatible, gemini]
ASK = Ask("Be brief.", (("user", "{}"),), {"type": "object"}, "json_schema", 100, stream=False)
JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=10),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(
                [
                    *("choices", "message", "delta", "content", "finish_reason", "usage", "prompt_tokens", "error", "code"),
                    *("candidates", "parts", "text", "finishReason", "usageMetadata", "promptFeedback", "details", "retryDelay"),
                ]
            ),
            inner,
            max_size=4,
        )
    ),
    max_leaves=10,
)


@pytest.mark.parametrize("wire", WIRES)
@given(payload=JSON)
def test_any_json_is_an_answer_or_a_fault(wire: Wire, payload: Any) -> None:
    with contextlib.suppress(Fault):
        assert isinstance(wire.read(payload), Answer)
    wire.error(payload)


@given(status=st.integers(300, 599), error=JSON)
def test_any_error_is_a_fault(status: int, error: Any) -> None:
    assert fault(status, error).kind


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7),
        (" 0 ", 0),
        ("1.5", 1.5),
        ("Sat, 21 Nov 2026 09:01:00 GMT", 60),
        ("Sat, 21 Nov 2026 10:01:00 +0100", 60),
        ("Sat, 21 Nov 2026 09:01:00 -0000", 60),
        ("Sat, 21 Nov 2026 08:00:00 GMT", 0),
        *((nonsense, None) for nonsense in ("", "soon", "-5", "inf", "nan", "1e9", "9" * 40, "Sat, 99 Nov 2026 09:01:00 GMT")),
    ],
)
def test_retry_after_is_seconds_or_a_date(value: str, seconds: float | None) -> None:
    assert retry_after({"retry-after": value}, NOW) == seconds


@given(st.text())
def test_any_retry_after_is_read(value: str) -> None:
    seconds = retry_after({"retry-after": value}, NOW)
    assert seconds is None or seconds >= 0


@pytest.mark.parametrize(
    ("status", "error", "kind"),
    [
        (200, {"code": 429, "message": "slow down"}, "busy"),
        (200, {"code": "rate_limit_exceeded"}, "busy"),
        (200, {"code": "502", "message": "upstream"}, "broken"),
        (200, {"code": True}, "broken"),
        (200, "it failed", "broken"),
        (200, {"code": 404, "status": "NOT_FOUND"}, "gone"),
        (400, {"message": "deepseek/x is not a valid model ID"}, "gone"),
        (400, {"message": "This model's maximum context length is 8192 tokens"}, "large"),
        (400, {"message": "The input token count (9000) exceeds the maximum"}, "large"),
        (400, {"message": "API key expired. Please renew the API key."}, "key"),
        (400, {"message": "Invalid JSON payload received. Unknown name 'responseJsonSchema'"}, "request"),
        (404, {"message": "No endpoints found that can handle the requested parameters."}, "request"),
        (404, {"message": "No endpoints found for vendor/m."}, "gone"),
        (422, [{"loc": ["body", "response_format"]}], "request"),
        (429, {"message": "Rate limit exceeded: free-models-per-day"}, "quota"),
        (429, {"code": "insufficient_quota"}, "key"),
        (403, {"message": "Your input was flagged", "metadata": {"reasons": ["violence"]}}, "refused"),
        (403, {"message": "project has no access"}, "key"),
        (500, {"message": "failed to parse grammar"}, "request"),
        (500, None, "broken"),
        (529, {"message": "overloaded"}, "broken"),
        (307, None, "broken"),
    ],
)
def test_errors_are_sorted_by_what_to_do(status: int, error: object, kind: str) -> None:
    assert fault(status, error).kind == kind


def test_a_fault_never_quotes_the_provider() -> None:
    told = fault(401, {"code": "invalid_api_key", "message": "Incorrect API key provided: sk-secret", "type": "my prompt text"})
    assert str(told) == "key: 401 invalid_api_key"


def ready(provider: Any, url: str = "") -> Ready:
    return Ready(Entry(name="m", title="M", provider=provider, model="vendor/m", key="A_KEY", url=url), "sk-secret")


def test_openai_itself_has_another_name_for_the_limit() -> None:
    assert "max_completion_tokens" in openai_compatible.request(ready("openai"), ASK).body
    assert "max_tokens" in openai_compatible.request(ready("openrouter"), ASK).body


@pytest.mark.parametrize(("wire", "provider"), [(openai_compatible, "openrouter"), (gemini, "gemini")])
def test_the_key_is_in_a_header_and_nowhere_else(wire: Wire, provider: str) -> None:
    request = wire.request(ready(provider), ASK)
    assert "sk-secret" in "".join(request.headers.values())
    assert "sk-secret" not in request.url + str(request.body) + repr(request)


def test_a_gemini_model_may_be_written_as_its_list_has_it() -> None:
    entry = Entry(name="m", title="M", provider="gemini", model="models/gemini-flash-latest")
    assert "/v1beta/models/gemini-flash-latest:generateContent" in gemini.request(Ready(entry), ASK).url


def test_pieces_are_joined_and_the_last_counts_hold() -> None:
    pieces = [Answer("a", tokens_in=9, tokens_out=1), Answer("b", "stop"), Answer("", "", 9, 2, Decimal("0.1"))]
    assert joined(pieces) == Answer("ab", "stop", 9, 2, Decimal("0.1"))
    assert joined([]) == Answer()


def test_text_in_parts_is_one_text() -> None:
    message = {"role": "assistant", "content": [{"type": "text", "text": "a"}, {"type": "text", "text": "b"}]}
    assert openai_compatible.read({"choices": [{"message": message, "finish_reason": "stop"}]}).text == "ab"


@pytest.mark.parametrize("reason", ["SAFETY", "RECITATION", "BLOCKLIST", "PROHIBITED_CONTENT", "SPII"])
def test_geminis_reasons_not_to_answer(reason: str) -> None:
    assert gemini.read({"candidates": [{"finishReason": reason}]}).finish == "refused"


def test_a_list_of_errors_as_gemini_streams_them() -> None:
    payload = [{"error": {"code": 429, "status": "RESOURCE_EXHAUSTED"}}]
    with pytest.raises(Fault) as caught:
        gemini.read(payload)
    assert str(caught.value) == "busy: 429 RESOURCE_EXHAUSTED"
