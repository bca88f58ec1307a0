"""What the terminal does not wait for before it greets."""

import json
import re
import subprocess
import sys
from collections.abc import Callable

import pytest

from core.expressions import any_of, expression

LOAD = """
import json, re._compiler, sys
compiled = 0
def counted(*given, _compile=re._compiler.compile):
    global compiled
    compiled += 1
    return _compile(*given)
re._compiler.compile = counted
import bot.terminal
print(json.dumps([compiled, [name for name in ("pypdf", "weasyprint", "telegram", "discord", "alembic") if name in sys.modules]]))
"""


def test_it_finds_what_the_pattern_finds() -> None:
    late = expression(r"(\w+) at (\w+)", re.IGNORECASE)
    found = late.search("Cook AT Lidl")
    assert found
    assert found.groups() == ("Cook", "Lidl")
    assert late.sub(r"\2", "Cook at Lidl") == "Lidl"
    assert late.pattern == r"(\w+) at (\w+)"


def test_it_is_compiled_once_and_only_when_it_is_used(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[str] = []

    def compiled(written: str, flags: int, make: Callable[[str, int], re.Pattern[str]] = re.compile) -> re.Pattern[str]:
        made.append(written)
        return make(written, flags)

    monkeypatch.setattr("core.expressions.re.compile", compiled)
    late = expression("a+")
    assert not made
    assert late.match("aa")
    assert late.search("baa")
    assert made == ["a+"]


def test_the_terminal_greets_without_what_only_documents_and_lines_need() -> None:
    told = subprocess.run([sys.executable, "-c", LOAD], capture_output=True, text=True, check=True)
    compiled, loaded = json.loads(told.stdout)
    assert loaded == []
    assert compiled < 750


def test_alternatives_that_begin_alike_mean_what_each_means_by_itself() -> None:
    alternatives = (r"\bnever\b", r"^\W*no(?:pe)?\b", r"(?<!\w)не(?!\w)", r"n't\b", r"\bcannot\b")
    together = re.compile(any_of(alternatives))
    for text in ("I never did", "- nope", "a snow day", "я не делал", "небо", "didn't", "we cannot", "cannotes", ""):
        assert bool(together.search(text)) == any(re.search(one, text) for one in alternatives), text
