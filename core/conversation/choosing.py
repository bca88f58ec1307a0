"""Which model writes: /models shows and picks, /usage counts, /status names it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from core.chat import Button
from core.conversation.events import Context, Decision, Invoked, Say
from core.conversation.replies import button, reply, situation_buttons
from core.conversation.state import Desk
from core.library.allowance import in_use, left, may_use, resets
from core.models import BUILT_IN, Offer
from core.phrases import models as phrases

MOST_SHOWN = 10
BUILT_IN_NAMES = frozenset({BUILT_IN, "built-in", "built-in writer", "none"})


def models(desk: Desk, invoked: Invoked, context: Context) -> Decision:
    """What there is, or with a name: pick that one."""
    wanted = invoked.invoke.args.get("model", "").strip()
    if not context.offers:
        return reply(desk, Say(phrases.NONE_OFFERED, situation_buttons(desk.thread)))
    if not wanted:
        return reply(desk, overview(desk, context))
    if wanted.casefold() in BUILT_IN_NAMES:
        return _picked(desk, BUILT_IN, phrases.BUILT_IN_PICKED)
    offer = next((one for one in context.offers if wanted.casefold() in {one.name.casefold(), one.title.casefold()}), None)
    if offer is None:
        return reply(desk, Say(phrases.unknown_model(wanted), (button(None, "models"),)))
    return _pick(desk, offer, context)


def _pick(desk: Desk, offer: Offer, context: Context) -> Decision:
    runs = left(offer, context.usage.today)
    if not may_use(offer, member=_member(desk, context)):
        now = _in_use(desk, context)
        words = phrases.locked(offer.title, now.title if now else "my built-in writer")
        return reply(desk, Say(words, (button(None, "models"),)))
    if runs == 0:
        return reply(desk, used_up(offer.title, context))
    return _picked(desk, offer.name, phrases.picked(offer.title, offer.daily_limit, runs))


def _picked(desk: Desk, name: str, words: str) -> Decision:
    return replace(reply(desk, Say(words, situation_buttons(desk.thread))), person=replace(desk.person, model=name))


def used_up(title: str, context: Context) -> Say:
    """The person's runs of the model with this title are used up for today, and what can be done."""
    limit = next((one.daily_limit for one in context.offers if one.title == title), None)
    words = phrases.used_up(title, limit, phrases.until(resets(context.now), context.now))
    return Say(words, (built_in_button(), button(None, "models")))


def built_in_button() -> Button:
    """Picks the built-in writer."""
    return button(None, "models", "Use the built-in writer", model=BUILT_IN)


def overview(desk: Desk, context: Context) -> Say:
    """Every model with what is left of it, the one in use marked, and a button for each."""
    now = _in_use(desk, context)
    shown, rest = context.offers[:MOST_SHOWN], context.offers[MOST_SHOWN:]
    parts = [phrases.WHICH, *(_card(one, desk, context, chosen=one == now) for one in shown)]
    parts += [phrases.more_models([one.name for one in rest])] if rest else []
    parts.append(f"{phrases.heading('Built-in writer', chosen=now is None)}\n{phrases.BUILT_IN_CARD}")
    parts += [phrases.JOIN_HOW] if not _member(desk, context) and any(one.access == "member" for one in context.offers) else []
    buttons = (button(None, "models", phrases.use(one.title), model=one.name) for one in shown)
    return Say("\n\n".join(parts), (*buttons, built_in_button()))


def _card(offer: Offer, desk: Desk, context: Context, *, chosen: bool) -> str:
    back = phrases.until(resets(context.now), context.now)
    locked = not may_use(offer, member=_member(desk, context))
    return phrases.card(offer, left(offer, context.usage.today), back, chosen=chosen, locked=locked)


def usage(desk: Desk, _invoked: Invoked, context: Context) -> Decision:
    """What this person used today and this month; for an operator, what everybody used."""
    used = context.usage
    limits = {one.name: one.daily_limit for one in context.offers}
    parts = [
        phrases.runs("Today", _rows(used.today, context.offers, limits)),
        phrases.runs("This month", _rows(used.month, context.offers, {})),
    ]
    if used.everybody is not None:
        sums = [(_title(one.model, context.offers), one) for one in used.everybody]
        parts.append(phrases.everybody(f"{context.now:%B %Y}", sums))
    return reply(desk, Say("\n\n".join(parts), (button(None, "models", phrases.SEE_MODELS),)))


def _rows(
    used: Mapping[str, int], offers: Sequence[Offer], limits: Mapping[str, int | None]
) -> Sequence[tuple[str, int, int | None]]:
    return [(_title(name, offers), number, limits.get(name)) for name, number in sorted(used.items())]


def _title(name: str, offers: Sequence[Offer]) -> str:
    """What people call a model; one that is gone keeps its name in the catalogue."""
    return next((one.title for one in offers if one.name == name), name)


def writer_line(desk: Desk, context: Context) -> str:
    """Who writes for this person now, for /status."""
    now = _in_use(desk, context)
    if now is None:
        return phrases.BUILT_IN
    return phrases.writer(now.title, now.daily_limit, left(now, context.usage.today))


def providers(context: Context) -> Sequence[str]:
    """Who runs the models on offer, each once."""
    return tuple(dict.fromkeys(one.provider for one in context.offers))


def _in_use(desk: Desk, context: Context) -> Offer | None:
    return in_use(context.offers, desk.person.model, member=_member(desk, context))


def _member(desk: Desk, context: Context) -> bool:
    return desk.person.member or context.listed
