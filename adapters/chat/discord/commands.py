"""The slash commands, made from the one declaration in `core.commands`."""

import inspect
import logging
from collections.abc import Awaitable, Callable, Mapping
from typing import Any, Optional

import discord
from discord import app_commands

from core.commands import Command, Option, menu

Run = Callable[["discord.Interaction[Any]", Command, Mapping[str, object]], Awaitable[None]]
_log = logging.getLogger(__name__)
_KEPT = ("name", "description", "type", "required")


def plant(client: discord.Client, run: Run) -> "app_commands.CommandTree[discord.Client]":
    """A tree with every command of the menu, in servers and in direct messages; each calls `run`."""
    tree = app_commands.CommandTree(
        client,
        allowed_contexts=app_commands.AppCommandContext(guild=True, dm_channel=True, private_channel=False),
        allowed_installs=app_commands.AppInstallationType(guild=True, user=False),
    )
    for command in menu():
        tree.add_command(_slash(command, run))
    return tree


async def sync(tree: "app_commands.CommandTree[discord.Client]") -> None:
    """Register the commands when Discord's copy differs. A failure is logged: the registered ones go on working."""
    try:
        if await _registered(tree) != shapes([command.to_dict(tree) for command in tree.get_commands()]):
            await tree.sync()
    except discord.DiscordException as problem:
        _log.warning("The slash commands could not be registered: %s.", type(problem).__name__)


async def _registered(tree: "app_commands.CommandTree[discord.Client]") -> Any:
    try:
        return shapes(await tree.client.http.get_global_commands(tree.client.application_id or 0))
    except discord.HTTPException:
        return None


def shapes(commands: Any) -> Any:
    """What matters of registered or declared commands, for comparing: names, words, options, contexts."""
    return sorted((_shape(command) for command in commands), key=lambda shape: str(shape["name"]))


def _shape(part: Any) -> dict[str, Any]:
    shape: dict[str, Any] = {key: part.get(key) or None for key in _KEPT}
    shape["options"] = [_shape(option) for option in part.get("options") or ()]
    shape["choices"] = [choice["value"] for choice in part.get("choices") or ()]
    shape["contexts"] = sorted(part.get("contexts") or ())
    shape["integration_types"] = sorted(part.get("integration_types") or ())
    return shape


def _slash(command: Command, run: Run) -> "app_commands.Command[Any, ..., None]":
    async def callback(interaction: "discord.Interaction[Any]", **options: object) -> None:
        await run(interaction, command, options)

    first = inspect.Parameter("interaction", inspect.Parameter.POSITIONAL_OR_KEYWORD)
    callback.__signature__ = inspect.Signature([first, *map(_parameter, command.options)])  # type: ignore[attr-defined]
    described = app_commands.describe(**{option.name: option.description for option in command.options})(callback)
    choices = {option.name: [_choice(value) for value in option.choices] for option in command.options if option.choices}
    chosen = app_commands.choices(**choices)(described) if choices else described
    return app_commands.Command(name=command.name, description=command.description, callback=chosen)


def _parameter(option: Option) -> inspect.Parameter:
    kind = Optional[discord.Attachment] if option.kind == "file" else Optional[str]  # noqa: UP045 - discord.py reads these
    return inspect.Parameter(option.name, inspect.Parameter.KEYWORD_ONLY, default=None, annotation=kind)


def _choice(value: str) -> "app_commands.Choice[str | int | float]":
    return app_commands.Choice(name=value, value=value)
