"""Buttons that outlive the process: all they carry is whether they open a form, and the opaque id of the press."""

import re
from collections.abc import Sequence
from typing import Any, Protocol, Self, runtime_checkable

import discord
from discord import ui

from adapters.chat.discord.render import pages
from core.chat import Button, plain
from core.ports import Form

ANSWER = "vitae:answer:"
_MAX_BUTTONS = 25
_LABEL = 80
_TITLE = 45
_ANSWER_LENGTH = 4000


@runtime_checkable
class Pressed(Protocol):
    """What a client does with a press; `form`: the button was declared as one."""

    async def pressed(self, interaction: "discord.Interaction[Any]", button: str, *, form: bool) -> None:
        """Acknowledge, then bring the press in."""


class PressButton(ui.DynamicItem[ui.Button[Any]], template=r"vitae:(?P<kind>do|form):(?P<id>.+)"):
    """A button of Vitae, found again by its custom id alone, also after a restart."""

    def __init__(self, button: str, *, label: str = "", form: bool = False, row: int | None = None) -> None:
        self.button = button
        self.form = form
        kind = "form" if form else "do"
        super().__init__(ui.Button(label=label[:_LABEL] or None, custom_id=f"vitae:{kind}:{button}", row=row))

    @classmethod
    async def from_custom_id(cls, _interaction: "discord.Interaction[Any]", _item: ui.Item[Any], match: re.Match[str], /) -> Self:
        """The button behind a press."""
        return cls(match["id"], form=match["kind"] == "form")

    async def callback(self, interaction: "discord.Interaction[Any]") -> None:
        """Hand the press to the client it arrived at."""
        if isinstance(interaction.client, Pressed):
            await interaction.client.pressed(interaction, self.button, form=self.form)


def view(buttons: Sequence[Button], per_row: int) -> ui.View | None:
    """The buttons in rows; None when there are none. Discord shows no more than 25."""
    if not buttons:
        return None
    rows = ui.View(timeout=None)
    for place, button in enumerate(buttons[:_MAX_BUTTONS]):
        rows.add_item(PressButton(button.id, label=button.label, form=bool(button.form), row=place // per_row))
    rows.stop()
    return rows


def modal(form: Form, button: str) -> ui.Modal:
    """A form with the question in full and one large field. It is stopped: the answer is read from the raw submission."""
    window = ui.Modal(title=plain(form.title)[:_TITLE], custom_id=ANSWER + button)
    if form.text:
        window.add_item(ui.TextDisplay(pages(form.text, _ANSWER_LENGTH)[0]))
    field: ui.TextInput[Any] = ui.TextInput(style=discord.TextStyle.paragraph, max_length=_ANSWER_LENGTH, custom_id="answer")
    window.add_item(ui.Label(text=plain(form.label)[:_TITLE], component=field))
    window.stop()
    return window
