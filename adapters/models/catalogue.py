"""Which models there are: one TOML file, or, without one, whatever keys the environment holds.

[[models]]
name = "fast"
title = "Gemini Flash"
provider = "gemini"
model = "gemini-flash-latest"
key = "GEMINI_API_KEY"
"""

import tomllib
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from pathlib import Path
from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from core.errors import Misconfigured
from core.models import BUILT_IN, Access, Offer

Provider = Literal["openrouter", "gemini", "openai"]
ADDRESSES: Mapping[str, str] = {
    "openrouter": "https://openrouter.ai/api/v1",
    "gemini": "https://generativelanguage.googleapis.com/v1beta",
    "openai": "https://api.openai.com/v1",
}
PROVIDERS: Mapping[str, str] = {"openrouter": "OpenRouter", "gemini": "Google", "openai": "an OpenAI-compatible server"}
Price = Annotated[Decimal, Field(ge=0, allow_inf_nan=False)]


class Entry(BaseModel):
    """One model of the catalogue. Each description says how to mend the field."""

    model_config = ConfigDict(frozen=True, extra="forbid", hide_input_in_errors=True)

    name: str = Field(
        pattern=r"^[a-z0-9][a-z0-9._-]{0,39}$", description="must be a short name of small letters, digits, dots and dashes"
    )
    title: str = Field(min_length=1, max_length=60, description="must be the name people see, of 1 to 60 characters")
    provider: Provider = Field(description='must be "openrouter", "gemini" or "openai" (any server that speaks its wire format)')
    model: str = Field(pattern=r"^[^\s?#]{1,200}$", description="must be the provider's own name of the model, without spaces")
    key: str = Field(
        default="",
        pattern=r"^([A-Z][A-Z0-9_]*)?$",
        description="must be the name of an environment variable, such as OPENROUTER_API_KEY, and not the key itself",
    )
    url: str = Field(
        default="", pattern=r"^(https?://[^\s?#@]+)?$", description="must be a base URL such as http://127.0.0.1:11434/v1"
    )
    active: bool = Field(default=True, description="must be true or false")
    access: Access = Field(default="guest", description='must be "guest" (everybody) or "member"')
    daily_limit: int | None = Field(default=None, ge=1, description="must be a whole number of runs a person and day, from 1")
    response_time: str = Field(default="", max_length=40, description='must be a few words such as "about 10 seconds"')
    description: str = Field(default="", max_length=200, description="must be one sentence of at most 200 characters")
    context: int = Field(default=32_000, ge=1000, description="must be a number of tokens, from 1000")
    price_in: Price | None = Field(default=None, description="must be US dollars per million input tokens")
    price_out: Price | None = Field(default=None, description="must be US dollars per million output tokens")
    max_tokens: int | None = Field(default=None, ge=16, description="must be a number of tokens, from 16")
    temperature: float | None = Field(default=None, ge=0, le=2, description="must be a number from 0 to 2")

    @property
    def address(self) -> str:
        """The base URL, without a slash at its end."""
        return (self.url or ADDRESSES[self.provider]).rstrip("/")

    def offer(self) -> Offer:
        """What people see of it."""
        return Offer(
            self.name,
            self.title,
            PROVIDERS[self.provider],
            self.description,
            self.response_time,
            self.access,
            self.daily_limit,
        )

    def price(self, tokens_in: int | None, tokens_out: int | None) -> Decimal | None:
        """US dollars for an answer; None where a price or a count is unknown."""
        if self.price_in is None or self.price_out is None or tokens_in is None or tokens_out is None:
            return None
        return (self.price_in * tokens_in + self.price_out * tokens_out) / 1_000_000


@dataclass(frozen=True, slots=True)
class Ready:
    """An entry with its key, "" where it needs none."""

    entry: Entry
    secret: str = field(repr=False, default="")


def read(path: Path) -> Sequence[Entry]:
    """The entries of a catalogue file. Raises Misconfigured, naming the entry, the field and the cure."""
    try:
        document = tomllib.loads(path.read_text("utf-8"))
    except OSError as error:
        raise Misconfigured(f"VITAE_MODELS must name a file that this user may read; {path}: {error.strerror}.") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise Misconfigured(f"{path} must be a TOML file in UTF-8: {error}.") from None
    listed = document.get("models")
    if not isinstance(listed, list) or not listed or set(document) != {"models"}:
        raise Misconfigured(f"{path} must hold a [[models]] table for each model, and nothing else.")
    entries = [_entry(path, number, raw) for number, raw in enumerate(listed, 1)]
    twice = [name for name, count in Counter(entry.name for entry in entries).items() if count > 1]
    if twice or BUILT_IN in {entry.name for entry in entries}:
        raise Misconfigured(f"{path}: name must be another one for each model; {(twice or [BUILT_IN])[0]!r} is taken.")
    return entries


def _entry(path: Path, number: int, raw: object) -> Entry:
    try:
        return Entry.model_validate(raw)
    except ValidationError as error:
        first = error.errors(include_input=False)[0]
        name = raw.get("name") if isinstance(raw, dict) else None
        which = f"model {number} ({name})" if isinstance(name, str) and name.isprintable() else f"model {number}"
        wrong = str(first["loc"][0]) if first["loc"] else "it"
        field_ = Entry.model_fields.get(wrong)
        cure = field_.description if field_ else f"is no field; there are {', '.join(Entry.model_fields)}"
        raise Misconfigured(f"{path}, {which}: {wrong} {cure}.") from None


def ready(entries: Sequence[Entry], environment: Mapping[str, str]) -> Sequence[Ready]:
    """The active entries whose key is there, in order."""
    found = [Ready(entry, environment.get(entry.key, "").strip()) for entry in entries if entry.active]
    return [one for one in found if one.secret or not one.entry.key]


def missing_keys(entries: Sequence[Entry], environment: Mapping[str, str]) -> Sequence[Entry]:
    """The active entries that can't be used, because the variable they name is not set."""
    return [entry for entry in entries if entry.active and entry.key and not environment.get(entry.key, "").strip()]


def from_environment(environment: Mapping[str, str], model: str = "") -> Sequence[Entry]:
    """The entries that the well-known keys stand for; the one that `model` belongs to comes first and gets it.

    Raises Misconfigured when a server of the operator's own is named without a model.
    """
    own, key = environment.get("OPENAI_BASE_URL", ""), environment.get("OPENAI_API_KEY", "")
    found: list[Provider] = []
    if own or key:
        found.append("openai")
    if environment.get("OPENROUTER_API_KEY"):
        found.append("openrouter")
    if environment.get("GEMINI_API_KEY"):
        found.append("gemini")
    meant = _meant(found, model) if model else None
    if "openai" in found and meant != "openai":
        raise Misconfigured("LLM_MODEL must name the model of the server at OPENAI_BASE_URL, or VITAE_MODELS a file that does.")
    ordered = sorted(found, key=lambda provider: provider != meant)
    return [_derived(provider, model if provider == meant else "", own, keyed=bool(key)) for provider in ordered]


def _meant(found: Sequence[Provider], model: str) -> Provider | None:
    if len(found) == 1 or "openai" in found:
        return found[0]
    looks: Provider = "openrouter" if "/" in model else "gemini"
    return looks if looks in found else None


def _derived(provider: Provider, model: str, own: str, *, keyed: bool) -> Entry:
    match provider:
        case "openai":
            key = "OPENAI_API_KEY" if keyed else ""
            return _named("own", provider, model, _title(model), key, own or ADDRESSES["openai"])
        case "openrouter":
            title = _title(model) if model else "OpenRouter"
            return _named("openrouter", provider, model or "openrouter/auto", title, "OPENROUTER_API_KEY")
        case "gemini":
            chosen = model or "gemini-flash-latest"
            return _named("gemini", provider, chosen, _title(chosen), "GEMINI_API_KEY")


def _named(name: str, provider: Provider, model: str, title: str, key: str, url: str = "") -> Entry:
    try:
        return Entry(name=name, title=title, provider=provider, model=model, key=key, url=url)
    except ValidationError as error:
        wrong = str(error.errors()[0]["loc"][0])
        variable = "OPENAI_BASE_URL" if wrong == "url" else "LLM_MODEL"
        raise Misconfigured(f"{variable} {Entry.model_fields[wrong].description}.") from None


def _title(model: str) -> str:
    return model.rpartition("/")[2][:60] or model[:60]
