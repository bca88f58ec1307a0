"""Words that put the job told last right: "no wait, it was Hermes, not DPD", "and it was 100 a day"."""

import re
from dataclasses import replace

from core.building import speech
from core.building.model import Role
from core.expressions import expression

_LEADS = speech.joined(r"^\W*(?:(?:", "mistaken", "|", "mending", "|", "joining", r")\W+)+")
_NOT = expression(
    r"(?P<new>[^,.;]{1,50}?),? (?:and )?(?:not|instead of|nicht|statt|no|en vez de|pas|au lieu de|а не|не) (?P<old>[^,.;]{1,50})",
    re.IGNORECASE,
)
_BUT = expression(
    r"(?:not|nicht|no|pas|не) (?P<old>[^,.;]{1,50}?),? (?:but|sondern|sino|mais|а) (?P<new>[^,.;]{1,50})", re.IGNORECASE
)
_COUNT = expression(r"(?P<number>\d[\d.,]*) (?P<rest>\D{3,40})")


def corrected(role: Role, text: str) -> Role | None:
    """The job as these words put it right; None where they put nothing of it right."""
    told = text.strip(speech.EDGES)
    led = _LEADS.match(told)
    bare = told[led.end() :] if led else told
    if found := _NOT.fullmatch(bare) or _BUT.fullmatch(bare):
        return _with(role, rf"(?<!\w){re.escape(found['old'].strip())}(?!\w)", found["new"].strip())
    if led and (found := _COUNT.fullmatch(bare)):
        return _with(role, rf"(?<![\w.,])\d[\d.,]*(?= {re.escape(found['rest'].strip())}(?!\w))", found["number"])
    return None


def _with(role: Role, old: str, new: str) -> Role | None:
    """The job with new words in the place of the old ones, wherever these stand first."""
    pattern = re.compile(old, re.IGNORECASE)
    for field in ("organisation", "dates", "location"):
        if pattern.search(getattr(role, field)):
            return replace(role, **{field: pattern.sub(lambda _: new, getattr(role, field), count=1)})  # type: ignore[arg-type]
    for field in ("titles", "lines"):
        values: tuple[str, ...] = getattr(role, field)
        if at := next((at for at, one in enumerate(values, 1) if pattern.search(one)), 0):
            changed = pattern.sub(lambda _: new, values[at - 1], count=1)
            return replace(role, **{field: (*values[: at - 1], changed, *values[at:])})  # type: ignore[arg-type]
    return None
