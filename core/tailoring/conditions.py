"""What stands in a posting and is no requirement on skill: terms of work, benefits, procedure, law, and orders to machines."""

import re

from core.tailoring.patterns import pattern

_SKILL = re.compile(
    r"\b(?:years?|experience|knowledge|erfahrung|kenntnisse|expérience|experiencia|degree|conocimientos?)\b|опыт|знание|经验|熟悉|精通",
    re.IGNORECASE,
)


def is_condition(text: str) -> bool:
    """Whether a statement is about the terms of work (place, hours, visa, travel, driving), not about what someone can do."""
    found = pattern("condition").search(text)
    return bool(found) and not _SKILL.search(text[: found.start()] if found else "")


def is_noise(text: str) -> bool:
    """Whether a statement is a benefit, pay, procedure, law or praise of the company."""
    return bool(pattern("noise").search(text))


def is_order(text: str) -> bool:
    """Whether a sentence speaks to a machine that reads the posting, or tells it what to say of an applicant."""
    return bool(pattern("order").search(text))
