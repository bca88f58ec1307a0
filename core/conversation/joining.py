"""/join: an invitation makes a guest a member. Guessing is bounded, and the bound is kept with the person."""

from dataclasses import replace
from datetime import timedelta

from core.chat import Button
from core.conversation.events import Context, Decision, Invoked, Say
from core.conversation.replies import button, reply, situation_buttons
from core.conversation.state import Desk
from core.conversation.surroundings import code_of
from core.phrases import models as phrases

TRIES = 5
WITHIN = timedelta(hours=1)
REFUSALS = {"unknown": phrases.WRONG_CODE, "used": phrases.USED_CODE, "expired": phrases.EXPIRED_CODE}


def join(desk: Desk, invoked: Invoked, context: Context) -> Decision:
    """Redeem a code, once a person."""
    code = code_of(invoked.invoke)
    if desk.person.member or context.listed:
        return reply(desk, Say(phrases.ALREADY_MEMBER, _afterwards(desk, context)))
    if not code:
        return reply(desk, phrases.WANT_CODE)
    recent = tuple(at for at in desk.person.tries if context.now - at < WITHIN)
    if len(recent) >= TRIES:
        return reply(desk, phrases.too_many_tries(TRIES, phrases.until(recent[0] + WITHIN, context.now)))
    if context.invitation != "good":
        person = replace(desk.person, tries=(*recent, context.now))
        return replace(reply(desk, REFUSALS[context.invitation]), person=person)
    opened = [one.title for one in context.offers if one.access == "member"]
    person = replace(desk.person, member=True, tries=())
    return replace(reply(desk, Say(phrases.joined(opened), _afterwards(desk, context))), person=person, redeem=code)


def _afterwards(desk: Desk, context: Context) -> tuple[Button, ...]:
    return (button(None, "models", phrases.SEE_MODELS),) if context.offers else situation_buttons(desk.thread)
