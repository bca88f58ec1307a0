from pathlib import Path

import pytest

from bot.settings import Settings, environment, load
from core.errors import Misconfigured


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in Settings.model_fields:
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def test_nothing_needs_to_be_set() -> None:
    settings = load()
    assert settings.telegram_bot_token is None
    assert settings.discord_bot_token is None
    assert settings.vitae_data == Path("vitae-data")
    assert settings.session_timeout_hours == 24
    assert not settings.debug


def test_the_environment_wins_over_the_file(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (bare / ".env").write_text("SESSION_TIMEOUT_HOURS=2\nDISCORD_BOT_TOKEN='from.the.file'\n", encoding="utf-8")
    monkeypatch.setenv("SESSION_TIMEOUT_HOURS", "3")
    settings = load()
    assert settings.session_timeout_hours == 3
    assert settings.discord_bot_token
    assert settings.discord_bot_token.get_secret_value() == "from.the.file"


def test_an_empty_line_counts_as_left_out(bare: Path) -> None:
    untouched = load()
    (bare / ".env").write_text("TELEGRAM_BOT_TOKEN=\nSESSION_TIMEOUT_HOURS=\nDEBUG=\n", encoding="utf-8")
    assert load() == untouched


def test_foreign_names_in_the_file_do_no_harm(bare: Path) -> None:
    untouched = load()
    (bare / ".env").write_text("GROQ_API_KEY=gsk-1\nLANG=C\nPOSTGRES_PASSWORD=x\n", encoding="utf-8")
    assert load() == untouched


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("TELEGRAM_BOT_TOKEN", "jane_bot"),
        ("TELEGRAM_BOT_TOKEN", "@jane_bot:secret"),
        ("TELEGRAM_BOT_TOKEN", "110201543:"),
        ("TELEGRAM_BOT_TOKEN", "110201543:AAH dqTcvCH1"),
        ("DISCORD_BOT_TOKEN", "Bot MTk4NjIy.Cl2FMQ.ZnCjm1XVW7vRze4b7Cq4se7kKWs"),
        ("SESSION_TIMEOUT_HOURS", "a day"),
        ("SESSION_TIMEOUT_HOURS", "-1"),
        ("DEBUG", "perhaps"),
        ("TELEGRAM_BASE_URL", "api.telegram.org"),
        ("DISCORD_BASE_URL", "wss://discord.com"),
        ("DISCORD_GATEWAY_URL", "https://gateway.discord.gg"),
        ("OPENROUTER_API_KEY", "sk-or-1 sk-or-2"),
        ("GEMINI_API_KEY", "AIza one"),
        ("OPENAI_API_KEY", "sk\t1"),
        ("OPENAI_BASE_URL", "localhost:8000"),
        ("LLM_MODEL", "gpt 5"),
        ("LLM_MAX_TOKENS", "many"),
        ("LLM_TEMPERATURE", "2.5"),
        ("VITAE_MODEL_SECONDS", "1e6"),
        ("VITAE_MEMBERS", "ann"),
        ("VITAE_MEMBERS", "telegram:@ann"),
        ("VITAE_MEMBERS", "telegram:1 discord:2"),
        ("VITAE_OPERATORS", "signal:1"),
        ("VITAE_OPERATORS", "console:"),
    ],
)
def test_a_wrong_value_is_named_with_its_cure_and_never_shown(name: str, value: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(name, value)
    with pytest.raises(Misconfigured) as caught:
        load()
    sentence = str(caught.value)
    assert sentence.startswith(f"{name} must be")
    assert sentence.endswith(".")
    assert "\n" not in sentence
    assert value not in sentence
    assert caught.value.__cause__ is None


def test_every_setting_that_can_be_wrong_says_how_to_mend_it() -> None:
    cannot_be_wrong = {"database_url", "vitae_data", "vitae_master_key", "vitae_models"}
    silent = {name for name, field in Settings.model_fields.items() if not field.description}
    assert silent == cannot_be_wrong


def test_a_file_in_another_encoding_is_one_sentence(bare: Path) -> None:
    (bare / ".env").write_bytes("DEBUG=true # \N{LATIN SMALL LETTER U WITH DIAERESIS}".encode("utf-16"))
    with pytest.raises(Misconfigured, match=r"^The file \.env can't be read"):
        load()


def test_secrets_do_not_show(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BOT_TOKEN", "110201543:AAHdqTcvCH1")
    monkeypatch.setenv("DATABASE_URL", "postgresql://vitae:hunter2@localhost/vitae")
    settings = load()
    assert "AAHdqTcvCH1" not in repr(settings)
    assert "hunter2" not in repr(settings)
    assert settings.secrets()[:2] == ["110201543:AAHdqTcvCH1", "postgresql://vitae:hunter2@localhost/vitae"]


def test_keys_that_only_the_catalogue_names_are_secrets_too(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (bare / ".env").write_text("GROQ_API_KEY=gsk-from-the-file\nMISTRAL_API_KEY=of-the-file\nSHORT_KEY=no\n", encoding="utf-8")
    monkeypatch.setenv("MISTRAL_API_KEY", "of-the-process")
    secrets = load().secrets()
    assert {"gsk-from-the-file", "of-the-process"} <= set(secrets)
    assert not {"of-the-file", "no"} & set(secrets)


def test_the_process_wins_over_the_file_for_keys_too(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (bare / ".env").write_text("GROQ_API_KEY=from-the-file\nEMPTY_KEY=\n", encoding="utf-8")
    assert environment()["GROQ_API_KEY"] == "from-the-file"
    assert "EMPTY_KEY" not in environment()
    monkeypatch.setenv("GROQ_API_KEY", "from-the-process")
    assert environment()["GROQ_API_KEY"] == "from-the-process"


def test_addresses_lose_their_last_slash(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TELEGRAM_BASE_URL", "http://127.0.0.1:8081/")
    assert load().telegram_base_url == "http://127.0.0.1:8081"


@pytest.mark.parametrize(
    ("written", "people"),
    [
        ("telegram:123", {("telegram", "123")}),
        (" telegram:123 , discord:456,,console:you ", {("telegram", "123"), ("discord", "456"), ("console", "you")}),
        (",", set()),
    ],
)
def test_people_are_named_by_platform_and_number(written: str, people: object, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("VITAE_MEMBERS", written)
    assert load().vitae_members == people
    assert load().vitae_operators == frozenset()
