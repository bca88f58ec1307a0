"""What stands in a posting and is no requirement on skill: terms of work, benefits, procedure and law."""

import re

from core.expressions import expression
from core.tailoring.lexicon import Nature, find_terms, nature
from core.tailoring.patterns import choice, pattern
from core.tailoring.words import stems

_SKILL = re.compile(
    r"\b(?:years?|experience|knowledge|erfahrung|kenntnisse|expérience|experiencia|degree|conocimientos?)\b|опыт|знание|经验|熟悉|精通",
    re.IGNORECASE,
)

_NOT_THEN = expression(
    r"(?:sorry,? |but )*i (?:really )?(?:can(?:no|['’]?)t|won['’]?t|don['’]?t|(?:am|['’]m) not able to) (?:do|work) "
    r"(?:any |on |at )?(?:nights?|night shifts?|weekends?|evenings?|shifts?|overtime|full[ -]time|mornings?|saturdays?|sundays?)"
    r"(?: shifts?| work)?[.!]*",
    re.IGNORECASE,
)
_CHARACTER = re.compile(rf"(?<!\w){choice('character')}(?!\w)", re.IGNORECASE)


def is_condition(text: str) -> bool:
    """Whether a statement is about the terms of work (place, hours, visa, travel, driving), not about what someone can do."""
    found = pattern("condition").search(text)
    return bool(found) and not _SKILL.search(text[: found.start()] if found else "")


def is_of_hours(text: str) -> bool:
    """Whether an answer only says when somebody can't work ("I can't do nights"): a no to the hours, and to no skill."""
    return bool(_NOT_THEN.fullmatch(text.strip()))


def is_noise(text: str) -> bool:
    """Whether a statement is a benefit, pay, procedure, law or praise of the company."""
    return bool(pattern("noise").search(text))


def is_grade(text: str) -> bool:
    """Whether a statement is about the grades of an office ("qualifying experience for the GS-11"), not about the work."""
    return bool(pattern("grade").search(text))


def is_character(text: str) -> bool:
    """Whether a requirement is about what someone is like and names no work: nobody tells that of themselves in an answer."""
    found = find_terms(text)
    if any(nature(one.term) is not Nature.SOFT for one in found):
        return False
    rest = text
    for one in reversed(found):
        rest = f"{rest[: one.start]} {rest[one.end :]}"
    trait = bool(found) or bool(_CHARACTER.search(rest))
    return trait and not stems(_CHARACTER.sub(" ", rest))
