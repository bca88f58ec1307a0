"""Who may use which model, which one is theirs, and what is left of the day: rules, no storage. Days are UTC."""

from collections.abc import Mapping, Sequence
from datetime import UTC, date, datetime, time, timedelta

from core.models import BUILT_IN, Offer


def may_use(offer: Offer, *, member: bool) -> bool:
    """Whether a guest, or a member, may use a model."""
    return member or offer.access == "guest"


def in_use(offers: Sequence[Offer], choice: str, *, member: bool) -> Offer | None:
    """The model that writes for a person: the one they picked, else the operator's first; None is the built-in writer.

    What was picked once and is no longer offered, or needs an invitation again, counts as not picked.
    """
    if choice == BUILT_IN:
        return None
    allowed = [one for one in offers if may_use(one, member=member)]
    return next((one for one in allowed if one.name == choice), allowed[0] if allowed else None)


def left(offer: Offer, used: Mapping[str, int]) -> int | None:
    """How many runs are left today; None is no limit."""
    return None if offer.daily_limit is None else max(0, offer.daily_limit - used.get(offer.name, 0))


def resets(now: datetime) -> datetime:
    """When used-up runs come back: the next midnight."""
    return datetime.combine(now.astimezone(UTC).date() + timedelta(days=1), time(tzinfo=UTC))


def month_to(day: date) -> tuple[date, date]:
    """The days of this month up to and with this one."""
    return day.replace(day=1), day
