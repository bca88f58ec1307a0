from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.library.allowance import in_use, left, month_to, resets
from core.phrases.models import until
from tests.models.scripted import DEEP, FLASH

NOW = datetime(2026, 11, 21, 17, 40, tzinfo=UTC)


@pytest.mark.parametrize(
    ("choice", "member", "found"),
    [
        ("", False, FLASH),
        ("", True, DEEP),
        ("flash", True, FLASH),
        ("deep", False, FLASH),
        ("deep", True, DEEP),
        ("gone", True, DEEP),
        ("builtin", True, None),
    ],
)
def test_which_model_writes(choice: str, member: bool, found: object) -> None:  # noqa: FBT001
    assert in_use([DEEP, FLASH], choice, member=member) == found


def test_with_nothing_allowed_the_built_in_writer_writes() -> None:
    assert in_use([DEEP], "deep", member=False) is None
    assert in_use([], "", member=True) is None


@pytest.mark.parametrize(("used", "rest"), [(0, 3), (3, 0), (7, 0)])
def test_what_is_left_is_never_less_than_nothing(used: int, rest: int) -> None:
    assert left(FLASH, {"flash": used, "deep": 1}) == rest


@given(st.datetimes(datetime(2020, 1, 1), datetime(2040, 1, 1)), st.integers(-14, 14))  # noqa: DTZ001 - the zone comes below
def test_runs_come_back_within_a_day_at_midnight_utc(moment: datetime, hours: int) -> None:
    now = moment.replace(tzinfo=timezone(timedelta(hours=hours)))
    back = resets(now)
    assert timedelta(0) < back - now <= timedelta(days=1)
    assert (back.hour, back.minute, back.second, back.microsecond, back.tzinfo) == (0, 0, 0, 0, UTC)


@pytest.mark.parametrize(
    ("seconds", "words"), [(1, "1 min"), (60, "1 min"), (61, "2 min"), (3600, "1 h"), (22_800, "6 h 20 min"), (86_400, "24 h")]
)
def test_the_time_until_then(seconds: int, words: str) -> None:
    assert until(NOW + timedelta(seconds=seconds), NOW) == words


def test_a_month_begins_on_its_first() -> None:
    assert month_to(date(2026, 11, 21)) == (date(2026, 11, 1), date(2026, 11, 21))
    assert month_to(date(2026, 12, 1)) == (date(2026, 12, 1), date(2026, 12, 1))
