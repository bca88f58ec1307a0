"""The configuration: environment variables and the `.env` file of the working directory, checked before anything starts."""

import os
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated

from dotenv import dotenv_values
from pydantic import AfterValidator, BeforeValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, NoDecode, SettingsConfigDict

from core.errors import Misconfigured
from core.ports import Identity


def _token(secret: SecretStr) -> SecretStr:
    if any(character.isspace() for character in secret.get_secret_value()):
        raise ValueError
    return secret


def _telegram(secret: SecretStr) -> SecretStr:
    number, colon, rest = secret.get_secret_value().partition(":")
    if not (number.isdecimal() and colon and rest):
        raise ValueError
    return secret


def _starts(*schemes: str) -> AfterValidator:
    def check(url: str) -> str:
        if not url.startswith(schemes):
            raise ValueError
        return url.rstrip("/")

    return AfterValidator(check)


def _people(written: object) -> object:
    """`telegram:123, console:you` as pairs of a platform and its id of a person."""
    if not isinstance(written, str):
        return written
    pairs = [tuple(part.strip() for part in one.split(":", 1)) for one in written.split(",") if one.strip()]
    if not all(PERSON.fullmatch(":".join(pair)) for pair in pairs):
        raise ValueError
    return frozenset(pairs)


PERSON = re.compile(r"(telegram|discord):[0-9]{1,20}|console:\S+")
SECRET_NAMES = ("_KEY", "_TOKEN", "_SECRET")
SHORTEST_SECRET = 8

Token = Annotated[SecretStr, AfterValidator(_token)]
Web = Annotated[str, _starts("http://", "https://")]
Socket = Annotated[str, _starts("ws://", "wss://")]
People = Annotated[frozenset[Identity], NoDecode, BeforeValidator(_people)]
NAMES = "must be people such as telegram:123,discord:456, by their numbers there and separated by commas"


class Settings(BaseSettings):
    """What the operator decides; each field is the environment variable of the same name, its description says how to mend it.

    `DATABASE_URL` and `VITAE_MASTER_KEY` are checked by the store, `VITAE_MODELS` by the catalogue: they know what these must be.
    """

    model_config = SettingsConfigDict(
        env_file=".env", env_file_encoding="utf-8", env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    telegram_bot_token: Annotated[Token, AfterValidator(_telegram)] | None = Field(
        default=None, description="must be the token that BotFather sent: digits, a colon and letters, on one line"
    )
    discord_bot_token: Token | None = Field(
        default=None, description="must be the token from the Bot page of the Discord developer portal, without spaces"
    )
    database_url: SecretStr | None = None
    vitae_data: Path = Path("vitae-data")
    vitae_master_key: SecretStr | None = None
    session_timeout_hours: float = Field(default=24, gt=0, le=8760, description="must be a number of hours above 0, such as 24")
    debug: bool = Field(default=False, description="must be true or false")
    telegram_base_url: Web | None = Field(default=None, description="must begin with http:// or https://")
    discord_base_url: Web | None = Field(default=None, description="must begin with http:// or https://")
    discord_gateway_url: Socket | None = Field(default=None, description="must begin with ws:// or wss://")
    openrouter_api_key: Token | None = Field(default=None, description="must be a key from openrouter.ai, without spaces")
    gemini_api_key: Token | None = Field(default=None, description="must be a key from Google AI Studio, without spaces")
    openai_base_url: Web | None = Field(
        default=None, description="must begin with http:// or https://, such as http://127.0.0.1:11434/v1"
    )
    openai_api_key: Token | None = Field(default=None, description="must be the key of that server, without spaces")
    llm_model: str = Field(
        default="", pattern=r"^\S*$", description="must be the provider's own name of the model, without spaces"
    )
    llm_max_tokens: int | None = Field(default=None, ge=16, description="must be a whole number of tokens, such as 2000")
    llm_temperature: float | None = Field(default=None, ge=0, le=2, description="must be a number from 0 to 2, such as 0.3")
    vitae_models: Path | None = None
    vitae_members: People = Field(default=frozenset(), description=NAMES)
    vitae_operators: People = Field(default=frozenset(), description=NAMES)
    vitae_model_seconds: float = Field(
        default=60, ge=5, le=900, description="must be a number of seconds from 5 to 900, such as 60"
    )

    def secrets(self) -> list[str]:
        """Every secret value, also of keys that only the catalogue of models names, so that the logs can leave them out."""
        named = [value for name, value in environment().items() if name.upper().endswith(SECRET_NAMES)]
        known = [value.get_secret_value() for _, value in self if isinstance(value, SecretStr)]
        return list(dict.fromkeys([*known, *(value for value in named if len(value) >= SHORTEST_SECRET)]))


def environment() -> Mapping[str, str]:
    """The variables of `.env` and of the process, which win: where the keys are that the catalogue of models names."""
    return {name: value for name, value in {**dotenv_values(".env"), **os.environ}.items() if value}


def load() -> Settings:
    """Read the environment and `.env`. Raises Misconfigured: one sentence that names the variable and how to mend it."""
    try:
        return Settings()
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        raise Misconfigured(f"{name.upper()} {Settings.model_fields[name].description}.") from None
    except (UnicodeDecodeError, OSError) as error:
        raise Misconfigured("The file .env can't be read: make it a text file in UTF-8 that this user may open.") from error
