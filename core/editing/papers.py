"""A paper that stands among the skills, moved to the certificates: "add ServSafe Manager under certifications"."""

import re

from core.editing import facts, guard, targets
from core.editing.forms import polite, unquoted
from core.editing.model import Outcome, Request, Understood
from core.expressions import expression
from core.resume.changes import Add, Hide
from core.resume.headings import known
from core.resume.model import Kind
from core.resume.parts import CERTIFICATES_ID

_THERE = expression(
    r"(?:(?:add|move|put|list|show|shift|verschieb\w*|setz\w*|füge?|mueve|pon|pasa|añade|déplace|mets|ajoute|перенеси|"
    r"перемести|добавь)\s+)?"
    r"(?:my |the |mein\w* |mi |mon |ma )?(?P<what>.+?)\s+(?:(?:from|aus|von|de|из)\s+\S+\s+)?"
    r"(?:(?:belongs?|goes|go|should (?:be|go|stand)|gehört)\s+)?"
    r"(?:to|under|in|into|unter|zu|bei|a|en|bajo|sous|dans|aux|в|под)\s+(?:the |my |die |den |das |los |las |les )?"
    r"(?P<part>[^\W\d_]+(?: \w+)?)[.!]*",
    re.IGNORECASE,
)


def moved(request: Request) -> Outcome | None:
    """The paper under the certificates in the place of the skills; None where no one skill is meant, or another part."""
    found = _THERE.fullmatch(polite(request.text))
    if found is None or known(targets.bare(found["part"])) is not Kind.CERTIFICATES:
        return None
    named = targets.items(unquoted(found["what"]), request.resume)
    if len(named) != 1 or named[0].section.kind is not Kind.SKILLS or not guard.credentials(named[0].line.text):
        return None
    line = named[0].line
    parent = next((one.id for one in request.resume.sections if one.kind is Kind.CERTIFICATES), CERTIFICATES_ID)
    fact = facts.dictated(request, found["what"], parent)
    return Understood((Add(parent, line.text, (fact.id,), request.text), Hide(line.id, request.text)), (fact,))
