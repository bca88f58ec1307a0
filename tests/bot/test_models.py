"""What the settings make of models: a gateway or none, and what `vitae doctor` says about it."""

from pathlib import Path

import pytest

from adapters.models.ledger import MemoryLedger
from bot.compose import catalogue, models
from bot.inspect import doctor
from bot.settings import Settings, load
from core.errors import Misconfigured

SECRET = "sk-or-v1-0123456789abcdef"
CATALOGUE = """
[[models]]
name = "router"
title = "Router"
provider = "openrouter"
model = "openrouter/auto"
key = "OPENROUTER_API_KEY"
temperature = 0.9

[[models]]
name = "quick"
title = "Quick"
provider = "openai"
model = "llama"
key = "GROQ_API_KEY"
url = "http://127.0.0.1:9/v1"

[[models]]
name = "old"
title = "Old"
provider = "gemini"
model = "gemini-pro"
key = "GEMINI_API_KEY"
active = false
"""


@pytest.fixture(autouse=True)
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in (*Settings.model_fields, "groq_api_key"):
        monkeypatch.delenv(name.upper(), raising=False)
    monkeypatch.chdir(tmp_path)
    return tmp_path


def configured(folder: Path, env: str, toml: str = "") -> Settings:
    (folder / ".env").write_text(env, encoding="utf-8")
    if toml:
        (folder / "models.toml").write_text(toml, encoding="utf-8")
    return load()


def test_with_no_key_there_is_no_gateway() -> None:
    assert models(load(), MemoryLedger()) is None


async def test_a_key_is_enough(bare: Path) -> None:
    settings = configured(bare, f"OPENROUTER_API_KEY={SECRET}\nLLM_MODEL=qwen/qwen3\nLLM_MAX_TOKENS=900\nLLM_TEMPERATURE=0.2\n")
    (entry,) = catalogue(settings)
    assert (entry.model, entry.max_tokens, entry.temperature) == ("qwen/qwen3", 900, 0.2)
    gateway = models(settings, MemoryLedger())
    assert gateway
    assert [offer.name for offer in gateway.offers()] == ["openrouter"]
    await gateway.close()


async def test_a_catalogue_takes_keys_from_the_file_and_is_read_again(bare: Path, caplog: pytest.LogCaptureFixture) -> None:
    settings = configured(bare, f"OPENROUTER_API_KEY={SECRET}\nVITAE_MODELS=models.toml\nLLM_TEMPERATURE=0.2\n", CATALOGUE)
    assert [entry.temperature for entry in catalogue(settings)] == [0.9, 0.2, 0.2]
    gateway = models(settings, MemoryLedger())
    assert gateway
    assert [offer.name for offer in gateway.offers()] == ["router"]
    assert gateway.problems() == ["quick is not used, because GROQ_API_KEY is not set."]
    configured(bare, f"OPENROUTER_API_KEY={SECRET}\nVITAE_MODELS=models.toml\nGROQ_API_KEY=gsk-01234567\n")
    gateway.reload()
    assert [offer.name for offer in gateway.offers()] == ["router", "quick"]
    configured(bare, "VITAE_MODELS=models.toml\n", CATALOGUE.replace('"openai"', '"opeanai"'))
    gateway.reload()
    assert [offer.name for offer in gateway.offers()] == ["router", "quick"]
    assert "model 2 (quick): provider must be" in caplog.text
    assert SECRET not in caplog.text
    await gateway.close()


@pytest.mark.parametrize(
    ("env", "said"),
    [
        ("OPENAI_BASE_URL=http://127.0.0.1:9/v1\n", "LLM_MODEL must name the model of the server"),
        ("VITAE_MODELS=nowhere.toml\n", "VITAE_MODELS must name a file"),
    ],
)
def test_what_is_wrong_stops_the_start(env: str, said: str, bare: Path) -> None:
    with pytest.raises(Misconfigured, match=said):
        models(configured(bare, env), MemoryLedger())


async def test_the_doctor_has_a_line_for_each_model(bare: Path, capsys: pytest.CaptureFixture[str]) -> None:
    settings = configured(bare, f"OPENROUTER_API_KEY={SECRET}\nVITAE_MODELS=models.toml\n", CATALOGUE)
    assert await doctor(settings) == 1
    said = capsys.readouterr().out
    assert "ok   model router: openrouter/auto at openrouter.ai, ready\n" in said
    assert "NOT  model quick: llama at 127.0.0.1, GROQ_API_KEY is not set\n" in said
    assert "ok   model old: gemini-pro at generativelanguage.googleapis.com, off\n" in said
    assert SECRET not in said


async def test_the_doctor_says_what_is_wrong_with_the_catalogue(bare: Path, capsys: pytest.CaptureFixture[str]) -> None:
    await doctor(configured(bare, "VITAE_MODELS=nowhere.toml\n"))
    assert "NOT  models: VITAE_MODELS must name a file" in capsys.readouterr().out


async def test_the_doctor_is_content_without_models(capsys: pytest.CaptureFixture[str]) -> None:
    await doctor(load())
    assert "ok   models: none, so the built-in writer does the work\n" in capsys.readouterr().out
