"""The sentences on language models: which there are, who may use them, what is left of the day, and invitations."""

from collections.abc import Sequence
from datetime import datetime
from decimal import Decimal

from core.chat import strong
from core.models import Offer, Spent
from core.phrases import capital, count, listed, short

MINUTE, HOUR = 60, 3600
SMALLEST = Decimal("0.0001")

BUILT_IN = "Writer: built-in, no outside model."
NONE_OFFERED = "No outside model is set up here: my built-in writer does all the work. Nothing changed."
WHICH = "Who helps with the wording? Nothing goes in that you didn't say, whoever writes."
BUILT_IN_CARD = "My own rules; no outside model reads anything. At once, for everyone, no limit."
BUILT_IN_PICKED = "From now on my built-in writer does it; no outside model reads anything."
JOIN_HOW = "If you have a code, send /join and the code."
SEE_MODELS = "See the models"
ALREADY_MEMBER = "You are a member already, so no code was used up."
WANT_CODE = "Send the code along: /join and the code, as in /join K7Q2-9XPD. Whoever runs this bot gives codes out."
WRONG_CODE = "I don't know that code. Look at it once more: it has eight letters and digits. Nothing changed."
USED_CODE = "That code is real, but was used as often as it could be. Ask whoever gave it to you for a new one. Nothing changed."
EXPIRED_CODE = "That code is real, but out of date. Ask whoever gave it to you for a new one. Nothing changed."
JOINED = "Welcome, you are a member now."


def until(moment: datetime, now: datetime) -> str:
    """The time until a moment, in hours and begun minutes."""
    minutes = max(1, -int(-(moment - now).total_seconds() // MINUTE))
    hours, minutes = divmod(minutes, HOUR // MINUTE)
    return " ".join(part for part in (f"{hours} h" if hours else "", f"{minutes} min" if minutes else "") if part)


def writer(title: str, limit: int | None, left: int | None) -> str:
    """Who writes, and what is left of the day."""
    if limit is None or left is None:
        return f"Writer: {title}."
    return f"Writer: {title}, {left} of {count_of(limit)} left today." if left else f"Writer: {title}; {_all_used(limit)}."


def count_of(limit: int) -> str:
    """A number of runs in digits, to stand behind "2 of"."""
    return f"{limit:,} run{'' if limit == 1 else 's'}"


def card(offer: Offer, left: int | None, back: str, *, chosen: bool, locked: bool) -> str:
    """One model: what it is, how long it takes, who may use it, what is left. `back` is how long used-up runs are away."""
    parts = [offer.description, f"{capital(offer.response_time)}." if offer.response_time else "", _access(offer, locked=locked)]
    if offer.daily_limit is None or left is None:
        parts.append("No daily limit.")
    elif left:
        parts.append(f"{left} of {count_of(offer.daily_limit)} left today.")
    else:
        parts.append(f"{capital(_all_used(offer.daily_limit))}; it resets in {back}.")
    return f"{heading(offer.title, chosen=chosen)}\n{' '.join(part for part in parts if part)}"


def heading(title: str, *, chosen: bool) -> str:
    """A model's name, marked in words when it is the one in use."""
    return f"{strong(title)}{' (in use)' if chosen else ''}"


def _access(offer: Offer, *, locked: bool) -> str:
    if offer.access == "guest":
        return "For everyone."
    return "Needs an invitation." if locked else "For members."


def _all_used(limit: int) -> str:
    return f"today's {count_of(limit)} {'is' if limit == 1 else 'are'} used"


def more_models(names: Sequence[str]) -> str:
    """Models that a long list leaves out."""
    return f"There are also {listed(names)}: /models and the name picks one."


def use(title: str) -> str:
    """The button that picks a model."""
    return f"Use {short(title, 40)}"


def picked(title: str, limit: int | None, left: int | None) -> str:
    """A model was picked."""
    rest = "" if limit is None or left is None else f" {left} of {count_of(limit)} left today."
    return f"From now on {title} helps with the wording.{rest}"


def locked(title: str, instead: str) -> str:
    """A guest wants a member's model. `instead` is who goes on writing."""
    return f"{title} needs an invitation. {JOIN_HOW} Until then, {instead} writes for you."


def unknown_model(name: str) -> str:
    """A model that nobody offers."""
    return f'I know no model called "{short(name, 40)}". Nothing changed.'


def used_up(title: str, limit: int | None, back: str) -> str:
    """The runs of today are used up; `back` is the time until they come back."""
    runs = "runs" if limit is None else "run" if limit == 1 else f"{limit:,} runs"
    return f"You've used today's {runs} of {title}. It resets in {back}."


def too_many_tries(tries: int, back: str) -> str:
    """Codes are not for guessing."""
    return f"Those were {tries} wrong codes within an hour. Try again in {back}; everything else works as before."


def joined(titles: Sequence[str]) -> str:
    """A guest became a member; `titles` are the models that this opened."""
    return f"{JOINED} You may use {listed(titles)} now, too." if titles else JOINED


def runs(label: str, rows: Sequence[tuple[str, int, int | None]]) -> str:
    """A person's runs of some days: model, runs, daily limit (None: none, or not of one day)."""
    if not rows:
        return f"{strong(label)}: no run of any model."
    said = (f"{title} {f'{number:,} of {count_of(limit)}' if limit else count_of(number)}" for title, number, limit in rows)
    return f"{strong(label)}: {', '.join(said)}."


def everybody(month: str, rows: Sequence[tuple[str, Spent]]) -> str:
    """The operator's sums, by the models' titles."""
    if not rows:
        return f"{strong(f'Everybody, {month}')}: no answer of any model."
    return "\n".join((strong(f"Everybody, {month}"), *(f"- {_spent(title, spent)}" for title, spent in rows)))


def _spent(title: str, spent: Spent) -> str:
    least = "at least " if spent.uncounted else ""
    silent = f" ({count(spent.uncounted, 'answer')} didn't say)" if spent.uncounted else ""
    tokens = f"{least}{spent.tokens_in:,} tokens in and {spent.tokens_out:,} out{silent}"
    return f"{title}: {count_of(spent.runs)}, {tokens}, {_cost(spent)}"


def _cost(spent: Spent) -> str:
    if not spent.unpriced:
        return _dollars(spent.cost)
    if not spent.cost:
        return "cost unknown"
    return f"at least {_dollars(spent.cost)} ({count(spent.unpriced, 'answer')} of unknown cost)"


def _dollars(cost: Decimal) -> str:
    if not cost:
        return "$0"
    return f"${cost:,.4f}" if cost >= SMALLEST else "less than $0.0001"
