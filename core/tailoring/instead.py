"""Whether a "yes" names the very thing that was asked about, or another one: "yes, I worked with an AutoStore there"."""

import re

from core.expressions import expression
from core.resume.roles import role_score
from core.tailoring.lexicon import Nature, nature, terms_of
from core.tailoring.speech import without_yes
from core.tailoring.truth.people import is_somebody
from core.tailoring.words import stems

_WORKED_WITH = expression(
    r"\b(?:work(?:ed|ing|s)? (?:with|w/?)|us(?:ed|ing|e)|operat(?:ed|ing|e)|(?:we|they) had|gearbeitet mit|"
    r"travaillé avec|trabaj\w+ con)\s+(?:(?:an?|the|our|their|einem|einer|une?|una)\s+)?"
    r"(?P<thing>[^\W\d_][\w-]*(?: [^\W\d_][\w-]*)?)",
    re.IGNORECASE,
)
_RAN = expression(  # a machine or a place of work; who ran a payroll or a migration may have done it with what was asked about
    r"\b(?:ran|run|drove|drive|operated|manned|worked on|work on|was on|looked after)\s+(?:the|an?)\s+"
    r"(?P<thing>[^\W\d_][\w-]*(?: [^\W\d_][\w-]*)?)",
    re.IGNORECASE,
)
_POINTS_BACK = expression(r"\b(?:it|this|that|them|those|one|damit|darin|es|lo|ello|eso|cela|ça)\b", re.IGNORECASE)
_WORDS = (
    "a an the every each daily weekly monthly all most mostly much often always for at in on there here since until during from "
    "to by my your his her our their him me us you people team teams crew colleague client customer supplier vendor partner "
    "group lot bit others other many some any several both no only just and or with of"
)
_ASIDE = frozenset(_WORDS.split())


def names_another(text: str, asked: str) -> bool:
    """Whether somebody worked with or ran a single thing, no word of what was asked, and nothing points back to that."""
    if _POINTS_BACK.search(text):
        return False
    things = (found["thing"].casefold().split() for found in _WORKED_WITH.finditer(text))
    run = (found["thing"].casefold().split() for found in _RAN.finditer(text) if not terms_of(found["thing"]))
    return any(_is_another(words[:1] if words[-1] in _ASIDE else words, asked) for words in (*things, *run))


def agrees_by_name(text: str, asked: str) -> bool:
    """Whether a "yes" names a tool that was asked about, and nobody else: "yes, Outlook all day and a bit of Excel"."""
    told = without_yes(text)
    tools = {term for term in terms_of(asked) if nature(term) is Nature.TOOL}
    return told != text and bool(tools.intersection(terms_of(told))) and not any(map(is_somebody, told.casefold().split()))


def _is_another(words: list[str], asked: str) -> bool:
    thing = " ".join(words)
    plural = thing.endswith("s") and not thing.endswith("ss")
    if plural or not _ASIDE.isdisjoint(words) or role_score(thing) > 0:
        return False
    return bool(stems(thing)) and set(stems(thing)).isdisjoint(stems(asked))
