"""The parts of the translation that need no connection."""

from datetime import UTC, datetime, timedelta

import discord
import pytest

from adapters.chat.discord import words
from adapters.chat.discord.translate import FileToken, form_value, seen_until

NOON = datetime(2026, 3, 1, 12, tzinfo=UTC)


def _link(until: datetime) -> str:
    return f"https://cdn.discordapp.com/attachments/1/2/resume.pdf?ex={int(until.timestamp()):x}&is=0&hm=ff"


def test_token_survives_the_way_through_the_store() -> None:
    token = FileToken("2", _link(NOON), "1", "3")
    assert FileToken.decode(token.encode()) == token


@pytest.mark.parametrize(("hours", "expired"), [(-1, True), (0, True), (1, False)])
def test_a_link_says_when_it_ends(hours: int, *, expired: bool) -> None:
    assert FileToken("2", _link(NOON + timedelta(hours=hours))).expired(NOON) is expired


def test_a_link_that_says_nothing_is_tried() -> None:
    assert not FileToken("2", "https://cdn.discordapp.com/attachments/1/2/resume.pdf").expired(NOON)


def test_seen_until_a_message_or_the_time_of_a_correction() -> None:
    assert seen_until("1456074443980800021") == 1456074443980800021
    assert discord.utils.snowflake_time(seen_until(f"1456074443980800021:{NOON.isoformat()}")) == NOON


@pytest.mark.parametrize(
    "components",
    [
        [
            {"type": 10, "id": 1},
            {"type": 18, "id": 2, "component": {"type": 4, "id": 3, "custom_id": "answer", "value": "yes\nno"}},
        ],
        [{"type": 1, "components": [{"type": 4, "custom_id": "answer", "value": "yes\nno"}]}],
    ],
)
def test_form_value_in_both_of_discords_shapes(components: list[object]) -> None:
    assert form_value({"custom_id": "vitae:answer:b1", "components": components}) == "yes\nno"


def test_receipts() -> None:
    assert words.receipt(0, in_server=False) == "Got it."
    assert words.receipt(1, in_server=True).startswith("Got it. I'll go on")
    assert words.receipt(2, in_server=True).startswith("Got both. I'll go on")
