import asyncio
import logging
import sys
from collections.abc import Iterator

import httpx
import pytest
from pydantic import BaseModel
from sqlalchemy import create_engine, text

from bot.observe import LEFT_OUT, Redacting, set_up

TELEGRAM = "110201543:AAHdqTcvCH1vGWJxfSeofSAs0K5PALDsaw"
ANSWER = "I led the [migration]\nat Acme"
DISCORD = "MTk4NjIyNDgzNDcxOTI1MjQ4.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"


Logs = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def logs(capsys: Logs, monkeypatch: pytest.MonkeyPatch) -> Iterator[Logs]:
    """Standard error; all that `set_up` changes is put back."""
    monkeypatch.setattr(sys, "excepthook", sys.excepthook)
    monkeypatch.setattr(logging, "raiseExceptions", logging.raiseExceptions)
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    root.handlers = []
    yield capsys
    root.handlers, root.level = handlers, level


@pytest.mark.parametrize(
    ("text", "left"),
    [
        (f"POST https://api.telegram.org/bot{TELEGRAM}/getUpdates", f"POST https://api.telegram.org/bot{LEFT_OUT}/getUpdates"),
        (
            f"GET http://127.0.0.1:8081/file/bot{TELEGRAM}/documents/1",
            f"GET http://127.0.0.1:8081/file/bot{LEFT_OUT}/documents/1",
        ),
        ("POST http://127.0.0.1/bot12:short/getMe", f"POST http://127.0.0.1/bot{LEFT_OUT}/getMe"),
        (f"the token `{TELEGRAM}` was rejected", f"the token `{LEFT_OUT}` was rejected"),
        (f"logging in with {DISCORD}", f"logging in with {LEFT_OUT}"),
        ("{'Authorization': 'Bot secret-token'}", "{'Authorization': 'Bot " + LEFT_OUT + "'}"),
        ("Authorization: Bearer sk-or-v1-0123", f"Authorization: Bearer {LEFT_OUT}"),
        ("Headers([('authorization', 'Bearer gsk_0123456789abc')])", "Headers([('authorization', 'Bearer " + LEFT_OUT + "')])"),
        ("sent Bearer gsk_0123456789abc to it", f"sent Bearer {LEFT_OUT} to it"),
        ("{'x-goog-api-key': 'AIzaSyA-0123'}", "{'x-goog-api-key': '" + LEFT_OUT + "'}"),
        ("Headers([('x-goog-api-key', 'AIzaSyA-0123')])", "Headers([('x-goog-api-key', '" + LEFT_OUT + "')])"),
        ("X-Goog-Api-Key: AIzaSyA-0123", f"X-Goog-Api-Key: {LEFT_OUT}"),
        (
            "POST /v1beta/models/x:generateContent?alt=sse&key=abc-1",
            f"POST /v1beta/models/x:generateContent?alt=sse&key={LEFT_OUT}",
        ),
        ("GET https://example.org/v1?api_key=abc&page=2", f"GET https://example.org/v1?api_key={LEFT_OUT}&page=2"),
        ("Incorrect API key provided: sk-proj-0123456789abcdef.", f"Incorrect API key provided: {LEFT_OUT}."),
        ("PATCH /webhooks/81384788765712384/aW50ZXJhY3Rpb24/messages", f"PATCH /webhooks/81384788765712384/{LEFT_OUT}/messages"),
        ("POST /interactions/8138/aW50ZXJhY3Rpb24/callback", f"POST /interactions/8138/{LEFT_OUT}/callback"),
        ("postgresql+psycopg://vitae:p@ss@db:5432/vitae", f"postgresql+psycopg://vitae:{LEFT_OUT}@db:5432/vitae"),
    ],
)
def test_secrets_are_taken_out(text: str, left: str, logs: Logs) -> None:
    set_up()
    logging.getLogger("adapters").warning("%s", text)
    assert logs.readouterr().err.rstrip().endswith(f"WARNING adapters: {left}")


@pytest.mark.parametrize(
    "text",
    [
        "listening on http://127.0.0.1:8080/health",
        "took 12:04:33.120 from 2026-11-21 to 2026-11-22",
        "core.conversation.engine.run_task",
        "sqlite+aiosqlite:///vitae-data/vitae.db",
        "the bearer of bad news asks for key=value and a risk-free desk-research-assistant",
        "mail to nobody: /webhooks/ and /interactions/ are paths",
    ],
)
def test_what_is_no_secret_stays(text: str, logs: Logs) -> None:
    set_up()
    logging.getLogger("adapters").warning(text)
    assert logs.readouterr().err.rstrip().endswith(f"WARNING adapters: {text}")


def test_secrets_known_by_value_are_taken_out_in_any_shape(logs: Logs) -> None:
    set_up(["open sesame", "open", ""])
    logging.getLogger("bot").warning("said 'open sesame' at the door")
    assert f"said '{LEFT_OUT}' at the door" in logs.readouterr().err


def fail(text: str, cause: Exception | None = None) -> None:
    raise RuntimeError(text) from cause


def test_tracebacks_are_covered(logs: Logs) -> None:
    set_up()
    cause = ConnectionError(f"https://api.telegram.org/bot{TELEGRAM}/sendDocument timed out")
    try:
        fail(f"discord said no to {DISCORD}", cause)
    except RuntimeError:
        logging.getLogger("core").exception("could not deliver")
    seen = logs.readouterr().err
    assert TELEGRAM not in seen
    assert DISCORD not in seen
    assert seen.count(LEFT_OUT) == 2
    assert "Traceback" in seen


def test_values_in_database_errors_are_left_out(logs: Logs) -> None:
    set_up()
    try:
        with create_engine("sqlite://").connect() as connection:
            connection.execute(text("select :answer from nowhere"), {"answer": ANSWER})
    except Exception:
        logging.getLogger("adapters").exception("could not read")
    seen = logs.readouterr().err
    assert "nowhere" in seen
    assert "migration" not in seen
    assert "Acme" not in seen


def test_values_in_validation_errors_are_left_out(logs: Logs) -> None:
    class Answer(BaseModel):
        years: int

    set_up()
    try:
        Answer.model_validate({"years": ANSWER})
    except ValueError:
        logging.getLogger("adapters").exception("could not read")
    seen = logs.readouterr().err
    assert "years" in seen
    assert "Acme" not in seen


def test_httpx_names_no_address_even_when_debugging(logs: Logs) -> None:
    set_up(debug=True)

    async def ask() -> None:
        transport = httpx.MockTransport(lambda _: httpx.Response(200))
        async with httpx.AsyncClient(transport=transport) as client:
            await client.get(f"https://api.telegram.org/bot{TELEGRAM}/getMe")

    asyncio.run(ask())
    assert logs.readouterr().err == ""


def test_debugging_turns_up_our_own_logs_only(logs: Logs) -> None:
    set_up(debug=True)
    logging.getLogger("telegram.ext").debug("Processing update with text: my salary")
    logging.getLogger("discord.gateway").debug("content: my salary")
    logging.getLogger("core.conversation").debug("one turn")
    seen = logs.readouterr().err
    assert "salary" not in seen
    assert "one turn" in seen
    set_up()
    logging.getLogger("core.conversation").debug("another turn")
    assert "another turn" not in logs.readouterr().err


def test_an_unexpected_end_is_logged_without_secrets(logs: Logs) -> None:
    set_up()
    with pytest.raises(RuntimeError) as caught:
        fail(f"postgresql://vitae:hunter2@db/vitae and {TELEGRAM}")
    sys.excepthook(RuntimeError, caught.value, caught.tb)
    seen = logs.readouterr().err
    assert "CRITICAL bot: Vitae stopped on an unexpected error" in seen
    assert "hunter2" not in seen
    assert TELEGRAM not in seen


def test_a_record_that_cannot_be_formatted_says_nothing(logs: Logs) -> None:
    set_up()
    logging.getLogger("bot").warning("%d", "my salary")
    assert logs.readouterr().err == ""


def test_times_are_utc() -> None:
    record = logging.LogRecord("bot", logging.INFO, __file__, 1, "started", None, None)
    record.created, record.msecs = 0.0, 42.0
    assert Redacting().format(record) == "1970-01-01 00:00:00.042Z INFO bot: started"
