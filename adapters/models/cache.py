"""Answers kept for a while, so that asking the same thing again costs nothing. In memory, each person's own."""

import hashlib
import json
from collections import OrderedDict
from dataclasses import replace
from datetime import datetime, timedelta
from decimal import Decimal
from typing import Any

from adapters.models.catalogue import Entry
from adapters.models.wire import Schema
from core.models import Prompt, Reply
from core.ports import Clock

KEPT = 256
FOR = timedelta(hours=1)


def key(lane: str, entry: Entry, prompt: Prompt, schema: Schema) -> tuple[str, str]:
    """The person, and a digest of all that decides the answer. Raises TypeError for what is no JSON."""
    given = [entry.name, entry.model, entry.temperature, prompt.purpose, prompt.version, prompt.system, prompt.max_tokens]
    canonical = json.dumps([*given, schema, prompt.data], sort_keys=True, separators=(",", ":"))
    return lane, hashlib.sha256(canonical.encode()).hexdigest()


class Cache:
    """The last `KEPT` replies, for an hour each."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._replies: OrderedDict[tuple[str, str], tuple[datetime, Reply[Any]]] = OrderedDict()

    def get(self, key: tuple[str, str]) -> Reply[Any] | None:
        """The reply, as one that cost nothing."""
        kept, reply = self._replies.get(key, (None, None))
        if kept is None or reply is None or self._clock.now() - kept > FOR:
            return None
        self._replies.move_to_end(key)
        return replace(reply, tokens_in=0, tokens_out=0, cost=Decimal(0), cached=True)

    def put(self, key: tuple[str, str], reply: Reply[Any]) -> None:
        """Keep it; the one that was not asked for longest goes."""
        self._replies[key] = (self._clock.now(), reply)
        self._replies.move_to_end(key)
        while len(self._replies) > KEPT:
            self._replies.popitem(last=False)

    def forget(self, lane: str) -> None:
        """Drop all of one person."""
        for held in [held for held in self._replies if held[0] == lane]:
            del self._replies[held]
