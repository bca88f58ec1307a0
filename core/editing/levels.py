"""How well a language is spoken, told anew: "my german is B2 now". It is the person's own to say, and they are asked once."""

import re

from core.editing import facts, targets
from core.editing.model import NO, YES, Asks, Choice, Outcome, Request, Understood
from core.expressions import expression
from core.phrases import correcting as asking
from core.phrases import editing as words
from core.resume.changes import Replace
from core.resume.model import Kind
from core.tailoring.lexicon import Nature, nature, terms_of

_LEVEL = (
    r"(?:[abc][12]\+?|native|mother tongue|fluent|advanced|upper[- ]intermediate|intermediate|conversational|basic|beginner|"
    r"muttersprache|fließend|verhandlungssicher|sehr gut|gut|grundkenntnisse|nativ[oa]|fluido|avanzado|intermedio|básico|"
    r"langue maternelle|courant|avancé|intermédiaire|débutant|родной|свободно|базовый)"
)
_SMALL = (
    r"(?:now|actually|really|only|just|at|about|level|jetzt|eigentlich|inzwischen|nur|ahora|en realidad|solo|maintenant|en fait|"
    r"теперь)"
)
_TOLD = expression(
    rf"(?:(?:actually|no|wait|sorry|btw|eigentlich)[\s,]+)*(?:my|mein|mi|mon|мой)\s+(?P<tongue>[^\W\d_]+)(?:\s+level)?\s*"
    rf"(?:is|was|['’]s|are|ist|es|est|[–—:-])?\s+(?:{_SMALL}\s+)*(?P<level>{_LEVEL})(?:\s+{_SMALL})*(?:\s*,?\s*not\s+{_LEVEL})?[\s.!]*",
    re.IGNORECASE,
)
_STANDS = expression(rf"(?<!\w){_LEVEL}(?!\w)", re.IGNORECASE)


def told(request: Request) -> Outcome | None:
    """The language's item with the level that a message tells, after a yes; None when it tells of no language that is listed."""
    found = _TOLD.fullmatch(request.text.strip())
    spoken = [one for one in terms_of(found["tongue"]) if nature(one) is Nature.LANGUAGE] if found else []
    listed = [
        one
        for one in targets.places(request.resume)
        if one.section.kind is Kind.LANGUAGES and one.is_item and {*spoken} & {*terms_of(one.line.text)}
    ]
    if found is None or len(listed) != 1:
        return None
    line, level = listed[0].line, found["level"]
    level = level.upper() if any(map(str.isdigit, level)) else level
    text = _STANDS.sub(lambda _old: level, line.text, count=1) if _STANDS.search(line.text) else f"{line.text} ({level})"
    if text == line.text:
        return Asks(words.SAME_ALREADY)
    if not request.pick:
        choices = (Choice(words.YES, YES), Choice(words.NO, NO))
        return Asks(asking.is_the_number(line.text, text, level), "confirm", choices, request.text)
    fact = facts.dictated(request, request.text, listed[0].parent)
    return Understood((Replace(line.id, text, (fact.id,), request.text),), (fact,))
