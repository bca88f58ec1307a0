"""Logs an operator may show to others: no tokens, no passwords, and nothing a person said."""

import logging
import re
import sys
import time
from collections.abc import Iterable
from logging.handlers import RotatingFileHandler
from pathlib import Path
from types import TracebackType

OURS = ("bot", "adapters", "core")
LEFT_OUT = "[left out]"
MOST = 1_000_000  # bytes of a file of logs; the one before it is kept
PATTERNS = (
    re.compile(r"\b\d{6,}:[\w-]{20,}"),  # a Telegram bot token, in a URL or alone
    re.compile(r"(?<=/bot)\d+:[\w-]+"),
    re.compile(r"\b[\w-]{23,30}\.[\w-]{6,7}\.[\w-]{27,}"),  # a Discord bot token
    re.compile(r"(?<=/webhooks/)(\d+/)[\w-]+"),  # interaction tokens travel in paths
    re.compile(r"(?<=/interactions/)(\d+/)[\w-]+"),
    re.compile(r"(?i)(?<=authorization)([\"']?\s*[:=]\s*[\"']?(?:bot|bearer|basic)?\s*)[\w.+/=-]{8,}"),
    re.compile(r"(?i)(\bbearer\s+)[\w.+/=~-]{8,}"),
    re.compile(r"(?i)(?<=x-goog-api-key)([\"']?\s*[:=,]\s*b?[\"']?)[\w-]{8,}"),
    re.compile(r"(?i)(?<=[?&])((?:api_?)?key=)[^\s&\"']+"),
    re.compile(r"\b(?:sk-[\w-]{16,}|AIza[\w-]{30,})"),  # a key of OpenRouter or OpenAI, one of Google
    re.compile(r"(?<=://)([^\s:/@]*:)[^\s/]+(?=@)"),  # the password of a database
    re.compile(r"(?s)(?<=\[parameters: ).*?(?=\]\n|\]$)"),  # SQLAlchemy shows a statement's values
    re.compile(r"(?<=input_value=).*(?=, input_type=)"),  # pydantic shows what it was given
)


class Redacting(logging.Formatter):
    """Takes secrets out of the finished text, so that tracebacks and arguments are covered too. Times are UTC."""

    converter = staticmethod(time.gmtime)
    default_msec_format = "%s.%03dZ"

    def __init__(self, secrets: Iterable[str] = ()) -> None:
        super().__init__("%(asctime)s %(levelname)s %(name)s: %(message)s")
        self._secrets = sorted(filter(None, secrets), key=len, reverse=True)

    def format(self, record: logging.LogRecord) -> str:
        """The record as one text, traceback included, without secrets."""
        text = super().format(record)
        for secret in self._secrets:
            text = text.replace(secret, LEFT_OUT)
        for pattern in PATTERNS:
            text = pattern.sub(lambda found: (found[1] if found.re.groups else "") + LEFT_OUT, text)
        return text


def set_up(secrets: Iterable[str] = (), *, debug: bool = False, file: Path | None = None) -> None:
    """Send logs to standard error, or into a `file`: a person who chats at the terminal is not to read them between the lines.

    `debug` turns up Vitae's own ones only: other libraries would then log what people said.
    """
    handler = _into(file) if file else logging.StreamHandler(sys.stderr)
    handler.setFormatter(Redacting(secrets))
    logging.basicConfig(level=logging.WARNING, handlers=[handler], force=True)
    for name in OURS:
        logging.getLogger(name).setLevel(logging.DEBUG if debug else logging.INFO)
    for name in ("httpx", "httpcore", "telegram", "discord", "sqlalchemy", "alembic", "weasyprint", "fontTools"):
        logging.getLogger(name).setLevel(logging.WARNING)
    logging.getLogger("discord.client").setLevel(logging.ERROR)  # warns at each start that it can't do voice
    logging.raiseExceptions = False  # a record that can't be formatted would be printed with its arguments
    sys.excepthook = _unexpected


def _into(file: Path) -> logging.Handler:
    file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    return RotatingFileHandler(file, maxBytes=MOST, backupCount=1, encoding="utf-8", delay=True)


def _unexpected(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
    if issubclass(kind, KeyboardInterrupt):
        return
    logging.getLogger("bot").critical("Vitae stopped on an unexpected error", exc_info=(kind, error, trace))
    for handler in logging.getLogger().handlers:
        if isinstance(handler, logging.FileHandler):
            sys.stderr.write(f"Vitae stopped on an unexpected error; {handler.baseFilename} says which.\n")
