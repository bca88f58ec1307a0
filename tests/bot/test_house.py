"""The bot as it is put together: what the configuration says about models and people is what a conversation shows."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

import pytest

from bot.compose import House, open_house
from bot.settings import Settings
from core.errors import Misconfigured
from tests.fakes import MemoryPlatform, PatientClock, Talk

CATALOGUE = """
[[models]]
name = "{name}"
title = "{title}"
provider = "openai"
url = "http://127.0.0.1:9/v1"
model = "any"
access = "member"
"""


def write(folder: Path, name: str, title: str) -> Path:
    path = folder / "models.toml"
    path.write_text(CATALOGUE.format(name=name, title=title), "utf-8")
    return path


@asynccontextmanager
async def opened(folder: Path, **given: object) -> AsyncIterator[tuple[House, Talk]]:
    platform = MemoryPlatform("telegram")
    settings = Settings(_env_file=None, vitae_data=folder, **given)  # type: ignore[call-arg, arg-type]
    house = await open_house(settings, [platform])
    try:
        yield house, Talk(house.engine, platform, PatientClock(), "123")
    finally:
        await house.close()


async def test_the_catalogue_is_read_again_and_a_bad_one_changes_nothing(tmp_path: Path) -> None:
    path = write(tmp_path, "deep", "Deepseek")
    async with opened(tmp_path, vitae_models=path) as (house, talk):
        await talk.command("start")
        assert "Deepseek" in await talk.command("models")
        path.write_text("[[models]]\nname = 5\n", "utf-8")
        house.reload()
        assert "Deepseek" in await talk.command("models")
        write(tmp_path, "next", "The Next")
        house.reload()
        assert "The Next" in await talk.command("models")


async def test_without_models_there_is_nothing_to_read_again(tmp_path: Path) -> None:
    async with opened(tmp_path) as (house, talk):
        house.reload()
        await talk.command("start")
        assert "No outside model is set up here" in await talk.command("models")


async def test_people_named_in_the_settings_are_members_and_operators(tmp_path: Path) -> None:
    path = write(tmp_path, "deep", "Deepseek")
    async with opened(tmp_path, vitae_models=path, vitae_members="discord:123, telegram:124") as (_, talk):
        await talk.command("start")
        assert "needs an invitation" in await talk.command("models", model="deep")
    async with opened(tmp_path, vitae_models=path, vitae_members="telegram:123") as (_, talk):
        talk.number = 10
        assert "From now on Deepseek" in await talk.command("models", model="deep")
        assert "Everybody" not in await talk.command("usage")
    async with opened(tmp_path, vitae_models=path, vitae_operators="telegram:123") as (_, talk):
        talk.number = 20
        assert "Everybody" in await talk.command("usage")


async def test_a_bad_catalogue_lets_the_database_go(tmp_path: Path) -> None:
    bad = tmp_path / "bad.toml"
    bad.write_text("[[models]]\n", "utf-8")
    with pytest.raises(Misconfigured, match=r"bad\.toml"):
        async with opened(tmp_path, vitae_models=bad):
            pass
    async with opened(tmp_path) as (_, talk):
        assert "I'm Vitae" in await talk.command("start")
