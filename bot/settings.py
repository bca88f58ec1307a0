"""The configuration: environment variables and the `.env` file of the working directory, checked before anything starts."""

from pathlib import Path
from typing import Annotated

from pydantic import AfterValidator, Field, SecretStr, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict

from core.errors import Misconfigured


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


Token = Annotated[SecretStr, AfterValidator(_token)]
Web = Annotated[str, _starts("http://", "https://")]
Socket = Annotated[str, _starts("ws://", "wss://")]


class Settings(BaseSettings):
    """What the operator decides; each field is the environment variable of the same name, its description says how to mend it.

    `DATABASE_URL` and `VITAE_MASTER_KEY` are checked by the store, which knows what they must be.
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

    def secrets(self) -> list[str]:
        """Every secret value, so that the logs can leave them out."""
        return [value.get_secret_value() for _, value in self if isinstance(value, SecretStr)]


def load() -> Settings:
    """Read the environment and `.env`. Raises Misconfigured: one sentence that names the variable and how to mend it."""
    try:
        return Settings()
    except ValidationError as error:
        name = str(error.errors()[0]["loc"][0])
        raise Misconfigured(f"{name.upper()} {Settings.model_fields[name].description}.") from None
    except (UnicodeDecodeError, OSError) as error:
        raise Misconfigured("The file .env can't be read: make it a text file in UTF-8 that this user may open.") from error
