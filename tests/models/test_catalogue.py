"""The catalogue: what a file says, what is wrong with it and how to mend it, and what keys alone stand for."""

from collections.abc import Mapping
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from adapters.models.catalogue import Entry, from_environment, missing_keys, read, ready
from core.errors import Misconfigured
from core.models import Offer

ROOT = Path(__file__).resolve().parents[2]
FINE = """
[[models]]
name = "fast"
title = "Fast"
provider = "gemini"
model = "gemini-flash-latest"
key = "GEMINI_API_KEY"
"""


def written(folder: Path, text: str | bytes) -> Path:
    path = folder / "models.toml"
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def refused(folder: Path, text: str | bytes) -> str:
    with pytest.raises(Misconfigured) as caught:
        read(written(folder, text))
    sentence = str(caught.value)
    assert sentence.endswith(".")
    assert "\n" not in sentence
    return sentence.replace(str(folder), "here")


def test_the_example_is_valid() -> None:
    entries = read(ROOT / "models.toml.example")
    assert [(entry.name, entry.access, entry.active) for entry in entries] == [
        ("flash", "guest", True),
        ("auto", "member", True),
        ("home", "guest", False),
    ]
    assert entries[0].price(1_000_000, 2_000_000) == Decimal("5.3")
    assert entries[2].address == "http://127.0.0.1:11434/v1"


def test_a_short_entry_is_enough(tmp_path: Path) -> None:
    (entry,) = read(written(tmp_path, FINE))
    assert entry.offer() == Offer("fast", "Fast", "Google", "", "", "guest", None)
    assert entry.price(1, 1) is None


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ('name = "Fast One"', "name must be a short name of small letters"),
        ('title = ""', "title must be the name people see"),
        ('provider = "anthropic"', 'provider must be "openrouter", "gemini" or "openai"'),
        ('model = "gemini flash"', "model must be the provider's own name"),
        ('model = "x?key=1"', "model must be the provider's own name"),
        ("model = 5", "model must be the provider's own name"),
        ('key = "sk-or-v1-secret"', "key must be the name of an environment variable, such as OPENROUTER_API_KEY, and not"),
        ('url = "127.0.0.1:8000"', "url must be a base URL"),
        ('url = "http://me:secret@host/v1"', "url must be a base URL"),
        ('active = "perhaps"', "active must be true or false"),
        ('access = "everybody"', 'access must be "guest" (everybody) or "member"'),
        ("daily_limit = 0", "daily_limit must be a whole number"),
        ("daily_limit = 1.5", "daily_limit must be a whole number"),
        ("context = 10", "context must be a number of tokens"),
        ("price_in = -1", "price_in must be US dollars per million"),
        ('price_out = "free"', "price_out must be US dollars per million"),
        ("price_out = inf", "price_out must be US dollars per million"),
        ("max_tokens = 1", "max_tokens must be a number of tokens"),
        ("temperature = 5", "temperature must be a number from 0 to 2"),
        ("prise_in = 1", "prise_in is no field; there are name, title, provider"),
    ],
)
def test_an_error_names_the_entry_the_field_and_the_cure(line: str, said: str, tmp_path: Path) -> None:
    name = line.partition(" ")[0]
    text = "".join(kept for kept in FINE.splitlines(keepends=True) if not kept.startswith(f"{name} "))
    sentence = refused(tmp_path, text + line)
    who = "model 1" if name == "name" else "model 1 (fast)"
    assert sentence.startswith(f"here/models.toml, {who}") or name == "name"
    assert said in sentence
    assert "secret" not in sentence


def test_a_missing_field_is_named(tmp_path: Path) -> None:
    assert "model 1: name must be" in refused(tmp_path, FINE.replace('name = "fast"', ""))


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "must hold a [[models]] table"),
        ("models = 5", "must hold a [[models]] table"),
        ("[models]\nname = 'x'", "must hold a [[models]] table"),
        (FINE + "\n[other]\nx = 1", "must hold a [[models]] table"),
        ("models = [5]", "model 1: it "),
        ("[[models]\n", "must be a TOML file in UTF-8: "),
        (b"\xff\xfe[", "must be a TOML file in UTF-8: "),
        (FINE + FINE, "'fast' is taken"),
        (FINE.replace('"fast"', '"builtin"'), "'builtin' is taken"),
    ],
)
def test_a_file_that_is_no_catalogue_is_one_sentence(text: str | bytes, said: str, tmp_path: Path) -> None:
    assert said in refused(tmp_path, text)


def test_a_file_that_is_not_there_is_one_sentence(tmp_path: Path) -> None:
    with pytest.raises(Misconfigured, match="VITAE_MODELS must name a file"):
        read(tmp_path / "nothing.toml")


def test_only_active_entries_with_their_key_are_used() -> None:
    def entry(name: str, **more: Any) -> Entry:
        return Entry(name=name, title=name, provider="openai", model="m", **more)

    entries = [entry("keyed", key="A_KEY"), entry("off", active=False), entry("bare"), entry("lost", key="B_KEY")]
    environment = {"A_KEY": " a-secret ", "B_KEY": " "}
    found = ready(entries, environment)
    assert [(one.entry.name, one.secret) for one in found] == [("keyed", "a-secret"), ("bare", "")]
    assert [one.name for one in missing_keys(entries, environment)] == ["lost"]
    assert "a-secret" not in repr(found)


OWN, ROUTER, GOOGLE = {"OPENAI_BASE_URL": "http://127.0.0.1:1/v1"}, {"OPENROUTER_API_KEY": "a"}, {"GEMINI_API_KEY": "b"}


@pytest.mark.parametrize(
    ("environment", "model", "found"),
    [
        ({}, "gpt-5", []),
        (ROUTER, "", [("openrouter", "openrouter/auto")]),
        (GOOGLE, "", [("gemini", "gemini-flash-latest")]),
        (GOOGLE, "gemini-pro-latest", [("gemini", "gemini-pro-latest")]),
        (ROUTER, "mistral-small", [("openrouter", "mistral-small")]),
        (ROUTER | GOOGLE, "", [("openrouter", "openrouter/auto"), ("gemini", "gemini-flash-latest")]),
        (ROUTER | GOOGLE, "qwen/qwen3", [("openrouter", "qwen/qwen3"), ("gemini", "gemini-flash-latest")]),
        (ROUTER | GOOGLE, "gemini-pro-latest", [("gemini", "gemini-pro-latest"), ("openrouter", "openrouter/auto")]),
        (OWN | GOOGLE, "qwen3:8b", [("own", "qwen3:8b"), ("gemini", "gemini-flash-latest")]),
        ({"OPENAI_API_KEY": "c"}, "gpt-5-mini", [("own", "gpt-5-mini")]),
    ],
)
def test_keys_alone_stand_for_models(environment: Mapping[str, str], model: str, found: list[tuple[str, str]]) -> None:
    entries = from_environment(environment, model)
    assert [(entry.name, entry.model) for entry in entries] == found
    assert not missing_keys(entries, environment)


def test_addresses_and_keys_go_together() -> None:
    (own,) = from_environment(OWN, "m")
    assert (own.address, own.key, own.offer().provider) == ("http://127.0.0.1:1/v1", "", "an OpenAI-compatible server")
    (own,) = from_environment({"OPENAI_API_KEY": "c"}, "m")
    assert (own.address, own.key) == ("https://api.openai.com/v1", "OPENAI_API_KEY")
    (router,) = from_environment(ROUTER)
    assert router.address == "https://openrouter.ai/api/v1"


@pytest.mark.parametrize(
    ("environment", "model", "said"),
    [
        (OWN, "", "LLM_MODEL must name the model of the server at OPENAI_BASE_URL"),
        (OWN | ROUTER, "", "LLM_MODEL must name the model of the server at OPENAI_BASE_URL"),
        ({"OPENAI_BASE_URL": "http://host/v1?key=1"}, "m", "OPENAI_BASE_URL must be a base URL"),
        (ROUTER, "x" * 300, "LLM_MODEL must be the provider's own name"),
    ],
)
def test_what_the_environment_lacks_is_said(environment: Mapping[str, str], model: str, said: str) -> None:
    with pytest.raises(Misconfigured, match=said):
        from_environment(environment, model)
