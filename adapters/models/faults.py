"""What can go wrong with a model's answer, sorted by what to do about it.

A fault never carries a provider's own sentence: providers quote keys and prompts in their messages.
"""

import re
from collections.abc import Mapping
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import Any, Literal

from core.errors import VitaeError

Kind = Literal[
    "busy",  # try again, after `wait` seconds when it says so
    "broken",  # try again: it failed, was cut off, or answered with something else
    "stalled",  # nothing came in time: the next model
    "key",  # the key is rejected or not paid for: nothing of this key until the operator acts
    "gone",  # the model is not there: the operator must act
    "quota",  # the day's quota is used up
    "request",  # this form of request is not understood: a simpler form, or the next model
    "large",  # the prompt does not fit into the model
    "refused",  # the model will not do this
    "rejected",  # the model did it wrong, twice
]

IDENTIFIER = re.compile(r"[A-Za-z][A-Za-z_]{2,50}")
DAILY = re.compile(r"per[-_ ]?day|daily", re.IGNORECASE)
FORMAT = re.compile(r"response_?format|json[_ ]?schema|responsemimetype|grammar", re.IGNORECASE)
CONTEXT = re.compile(r"context[_ ](length|window|size)|maximum context|token count .{0,40}exceeds|too many tokens", re.IGNORECASE)
FLAGGED = re.compile(r"moderation|flagged|guardrail", re.IGNORECASE)
UNKNOWN_MODEL = re.compile(r"model_not_found|not a valid model|model .{0,80}(not found|does not exist)", re.IGNORECASE)
NO_ENDPOINT = re.compile(r"no endpoints found that (can handle|support)", re.IGNORECASE)
UNPAID = re.compile(r"insufficient_quota|billing_hard_limit|credits_exhausted", re.IGNORECASE)
BAD_KEY = re.compile(r"api_key_\w*(invalid|blocked|expired)|invalid_api_key|api key (not valid|not found|expired)", re.IGNORECASE)
NAMED = {"rate_limit_exceeded": 429, "invalid_api_key": 401, "insufficient_quota": 429, "model_not_found": 404}
SERVER = 500


class Fault(VitaeError):
    """One failed try. `wait` is how many seconds the other side asks for; `begun`: it may have been paid for."""

    def __init__(self, kind: Kind, detail: str = "", *, wait: float | None = None, begun: bool = False) -> None:
        super().__init__(f"{kind}: {detail}" if detail else kind)
        self.kind = kind
        self.detail = detail
        self.wait = wait
        self.begun = begun


def fault(status: int, error: object, wait: float | None = None) -> Fault:
    """What an error means: `status` of the HTTP answer, or of an error object inside a good one; `error` as it came."""
    words = str(error)
    code = _own_status(error) if status < 400 else status  # noqa: PLR2004 - an error inside a good answer
    wait = _retry_delay(error) if wait is None else wait
    return Fault(_kind(code, words, wait), f"{code} {_identifier(error)}".strip(), wait=wait)


def _kind(status: int, words: str, wait: float | None) -> Kind:
    """Words count more than the status: providers use 400 for a bad key and 500 for a format they don't know."""
    if BAD_KEY.search(words) or (status != SERVER and UNPAID.search(words)):
        return "key"
    match status:
        case 400 | 413 | 415 | 422 | 501:
            return _misunderstood(status, words)
        case 429:
            return "quota" if DAILY.search(words) else "busy"
        case 404 | 410:
            return "request" if NO_ENDPOINT.search(words) else "gone"
        case 401 | 402 | 403 if status != 402 or wait is None:  # noqa: PLR2004 - a 402 may ask to wait for a budget
            return "refused" if status == 403 and FLAGGED.search(words) else "key"  # noqa: PLR2004 - moderation of the input
        case _:
            return "request" if FORMAT.search(words) else "broken" if wait is None else "busy"


def _misunderstood(status: int, words: str) -> Kind:
    if UNKNOWN_MODEL.search(words):
        return "gone"
    return "large" if status == 413 or CONTEXT.search(words) else "request"  # noqa: PLR2004 - content too large


def retry_after(headers: Mapping[str, str], now: datetime) -> float | None:
    """The seconds that `Retry-After` asks for, given as seconds or as a date; None when it says nothing that makes sense."""
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d{1,9}(\.\d{1,9})?", value):
        return float(value)
    try:
        until = parsedate_to_datetime(value)
    except ValueError:
        return None
    return max(0.0, (until if until.tzinfo else until.replace(tzinfo=UTC)).timestamp() - now.timestamp())


def _retry_delay(error: object) -> float | None:
    """Gemini's way to say it: `{"@type": "...RetryInfo", "retryDelay": "20.04s"}` among the details."""
    for detail in _list(_field(error, "details")):
        delay = re.fullmatch(r"(\d{1,9}(?:\.\d{1,9})?)s", str(_field(detail, "retryDelay") or ""))
        if delay:
            return float(delay[1])
    return None


def _own_status(error: object) -> int:
    code = _field(error, "code")
    if isinstance(code, int) and 400 <= code < 600:  # noqa: PLR2004 - the range of HTTP errors
        return code
    names = (str(code), str(_field(error, "type")), str(_field(error, "status")))
    return next((NAMED[name] for name in names if name in NAMED), SERVER)


def _identifier(error: object) -> str:
    for name in ("status", "code", "type"):
        value = _field(error, name)
        if isinstance(value, str) and IDENTIFIER.fullmatch(value):
            return value
    return ""


def _field(value: object, name: str) -> Any:
    return value.get(name) if isinstance(value, dict) else None


def _list(value: object) -> list[Any]:
    return value if isinstance(value, list) else []
