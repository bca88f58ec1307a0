"""Where a language model may help to take a description apart: what it proposes counts only as far as the person's words say it.

A model reads a description and proposes a `Draft`; `verified` gives back what of it stands. Nothing else of a model gets into the
interview, and without one `describing.described` does the same work.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields, replace

from core.building.model import Draft, Role

_HEAD = ("titles", "organisation", "location", "dates")


def verified(proposal: Draft, text: str) -> Draft:
    """The proposal without every field that is not verbatim in the text, and without jobs that mix two of them.

    A job is kept when no other proposed job's title stands amid the words that its own head is made of.
    """
    values = {
        one.name: _kept(getattr(proposal, one.name), text)
        for one in fields(Draft)
        if one.name not in {"roles", "schools", "asked", "denied", "left", "closed", "ended"}
    }
    bare = Draft(**values)  # type: ignore[arg-type]
    return replace(bare, roles=tuple(_roles(proposal.roles, text)), schools=tuple(_roles(proposal.schools, text)))


def _kept(value: str | tuple[str, ...], text: str) -> str | tuple[str, ...]:
    if isinstance(value, str):
        return value if _stands(value, text) else ""
    return tuple(one for one in value if _stands(one, text))


def _stands(words: str, text: str) -> bool:
    """Whether words stand in the text as whole words."""
    at = text.find(words)
    while words.strip() and at >= 0:
        before, after = text[at - 1 : at], text[at + len(words) : at + len(words) + 1]
        if not (before.isalnum() and words[:1].isalnum()) and not (after.isalnum() and words[-1:].isalnum()):
            return True
        at = text.find(words, at + 1)
    return False


def _roles(proposed: Iterable[Role], text: str) -> Iterator[Role]:
    kept = [_role(role, text) for role in proposed]
    for role in kept:
        others = [one for one in kept if one is not role]
        if (role.titles or role.organisation) and not any(_amid(role, one, text) for one in others):
            yield role


def _role(role: Role, text: str) -> Role:
    return replace(role, lines=_kept(role.lines, text), **{name: _kept(getattr(role, name), text) for name in _HEAD})  # type: ignore[arg-type]


def _amid(role: Role, other: Role, text: str) -> bool:
    """Whether another job begins between the words of this one's head."""
    places = [text.find(piece) for piece in (*role.titles, role.organisation, role.dates) if piece]
    begins = [text.find(title) for title in other.titles]
    return any(min(places) < at < max(places) for at in begins)
