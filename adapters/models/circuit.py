"""What is left alone for a while: keys that were rejected, models that are gone, used up or failing."""

import logging
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from adapters.models.catalogue import PROVIDERS, Entry, Ready
from adapters.models.faults import Fault
from core.ports import Clock

log = logging.getLogger(__name__)

KEY_REST = timedelta(minutes=10)
MODEL_REST = timedelta(hours=1)
FAILING_REST = timedelta(minutes=1)
FAILURES = 3


@dataclass(frozen=True, slots=True)
class Rest:
    """Until when, and what the operator must know."""

    until: datetime
    problem: str


class Circuit:
    """Opens on what trying again soon can't mend; closes by itself after a while, or at the first good answer."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._rests: dict[str, Rest] = {}
        self._failures = Counter[str]()

    def open(self, ready: Ready) -> bool:
        """Whether this model is to be left alone now."""
        return any(rest.until > self._clock.now() for rest in self._of(ready))

    def good(self, ready: Ready) -> None:
        """It answered."""
        self._failures.pop(_model(ready.entry), None)
        self._rests.pop(_model(ready.entry), None)
        self._rests.pop(_key(ready.entry), None)

    def failed(self, ready: Ready, fault: Fault) -> None:
        """It did not, after everything was tried: tell the operator what only they can mend."""
        entry = ready.entry
        match fault.kind:
            case "key":
                self._rest(_key(entry), KEY_REST, _key_problem(entry, fault), logging.ERROR)
            case "gone":
                where = f"{_provider(entry)} doesn't know the model of {entry.name} ({fault.detail})"
                self._rest(_model(entry), MODEL_REST, f"{where}: correct its `model`, or set `active = false`.", logging.ERROR)
            case "quota":
                self._rest(_model(entry), MODEL_REST, f"The day's quota of {entry.name} is used up.", logging.WARNING)
            case "busy" if fault.wait:
                wait = min(timedelta(seconds=fault.wait), MODEL_REST)
                self._rest(_model(entry), wait, f"{entry.name} asks for patience.", logging.INFO)
            case "busy" | "broken" | "stalled" | "request":
                self._count(entry, fault)
            case _:
                log.info("%s: %s", entry.name, fault)

    def problems(self) -> Sequence[str]:
        """Sentences for the operator about what is left alone now."""
        return [rest.problem for rest in self._rests.values() if rest.until > self._clock.now()]

    def reset(self) -> None:
        """Begin anew: the catalogue may have been mended."""
        self._rests.clear()
        self._failures.clear()

    def _count(self, entry: Entry, fault: Fault) -> None:
        log.info("%s: %s", entry.name, fault)
        self._failures[_model(entry)] += 1
        if self._failures[_model(entry)] >= FAILURES:
            self._rest(_model(entry), FAILING_REST, f"{entry.name} keeps failing ({fault}).", logging.WARNING)

    def _rest(self, name: str, how_long: timedelta, problem: str, level: int) -> None:
        self._rests[name] = Rest(self._clock.now() + how_long, problem)
        log.log(level, "%s", problem)

    def _of(self, ready: Ready) -> Sequence[Rest]:
        names = (_key(ready.entry), _model(ready.entry))
        return [self._rests[name] for name in names if name in self._rests]


def _provider(entry: Entry) -> str:
    return f"The server of {entry.name}" if entry.url else PROVIDERS[entry.provider]


def _key_problem(entry: Entry, fault: Fault) -> str:
    cure = "check the key, and that its account is paid for"
    if not entry.key:
        return f"{_provider(entry)} wants a key ({fault.detail}): name the variable that holds it as its `key`."
    return f"{_provider(entry)} rejects {entry.key} ({fault.detail}): {cure}."


def _model(entry: Entry) -> str:
    return f"model {entry.name}"


def _key(entry: Entry) -> str:
    return f"key {entry.key} {entry.address}"
