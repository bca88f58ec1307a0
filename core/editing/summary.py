"""A summary as the person dictates it: the one that is there reads like that, or a new one opens the resume."""

import re
from functools import cache

from core.editing import facts, guard
from core.editing.forms import polite, table, unquoted
from core.editing.model import Asks, Outcome, Request, Understood
from core.expressions import expression
from core.phrases import editing as words
from core.resume.changes import Add, Replace
from core.resume.lexicon import fold
from core.resume.model import Kind, Section
from core.resume.parts import SUMMARY_ID
from core.tailoring.lexicon import Nature, nature, terms_of

_LONGEST = 600  # characters of a summary


@cache
def _dictated() -> re.Pattern[str]:
    """Finds the text behind "add a summary:", in any of the languages."""
    words_, verbs, before, behind = (
        "|".join(re.escape(word) for word in sorted(table()["summary"][name], key=len, reverse=True))
        for name in ("words", "verbs", "before", "behind")
    )
    return expression(
        rf"(?:(?:{verbs})\s+)?(?:(?:{before})\s+)*(?:{words_})(?:\s+(?:{behind}))*\s*[:–—]\s*(?P<text>\S.*)",
        re.IGNORECASE | re.DOTALL,
    )


def is_dictated(text: str) -> bool:
    """Whether a message dictates a summary, whatever comes of it: nobody answers a question so."""
    return _dictated().fullmatch(polite(text)) is not None


def dictated(request: Request) -> Outcome | None:
    """The summary that a message dictates after a colon, or why it can't read so; None when it dictates none."""
    found = _dictated().fullmatch(polite(request.text))
    if found is None:
        return None
    text = " ".join(unquoted(found["text"]).split())
    section = next((one for one in request.resume.sections if one.kind is Kind.SUMMARY and not one.entries), None)
    return _objection(request, text) or _written(request, text[:1].upper() + text[1:], section)


def _objection(request: Request, text: str) -> Asks | None:
    """Why a summary may not say this: a degree, a rank or a reach that nothing else in the resume has."""
    whole = "\n".join((request.resume.source.text, *(one.title for one in request.resume.entries())))
    if guard.mixed(text):
        return Asks(words.MIXED_LETTERS)
    if len(text) > _LONGEST:
        return Asks(words.TOO_LONG)
    papers = {term for term in terms_of(text) if nature(term) in {Nature.DEGREE, Nature.LICENCE}}
    if papers - {*terms_of(whole)}:
        return Asks(words.CREDENTIALS)
    loud = next((kind for kind in ("rank", "led", "scale") if guard.has(kind, text) - guard.has(kind, whole)), "")
    if not loud:
        return None
    claim = "verb" if loud == "led" else loud
    return Asks(words.needs_facts(claim, "", led=loud == "led"), "facts", (), request.text)


def _written(request: Request, text: str, section: Section | None) -> Outcome:
    """The summary in the place of the one line that is there, else as a line of its own."""
    parent = section.id if section else SUMMARY_ID
    fact = facts.dictated(request, text, parent)
    if section and len(section.lines) == 1:
        line = section.lines[0]
        if fold(line.text) == fold(text):
            return Asks(words.SAME_ALREADY)
        return Understood((Replace(line.id, text, (line.id, fact.id), request.text),), (fact,))
    return Understood((Add(parent, text, (fact.id,), request.text),), (fact,))
