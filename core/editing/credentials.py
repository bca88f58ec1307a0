"""A degree or a licence that the person says they have: listed under its own part, in their words, after an explicit yes."""

import re

from core.editing import facts
from core.editing.forms import matches
from core.editing.model import NO, YES, Asks, Choice, Outcome, Request, Understood
from core.expressions import expression
from core.phrases import editing as words
from core.resume.changes import Add
from core.resume.lexicon import fold
from core.resume.model import Kind
from core.resume.parts import CERTIFICATES_ID, EDUCATION_ID
from core.tailoring.credentials import Credential, owned

_MINE = expression(r"(?:my|mein\w*|mi|mon|ma|мо[йюеё]|мої)\s+", re.IGNORECASE)
_BARE = expression(
    r"(?:licen[cs]es?|certificat(?:e|ion)s?|certs?|permits?|\w{0,6}schein|zertifikate?|certificados?|certificats?|permis|permiso|"
    r"licencia|сертификат\w*|сертифікат\w*|лицензи\w+|права)",
    re.IGNORECASE,
)
_NEW = {Kind.EDUCATION: EDUCATION_ID, Kind.CERTIFICATES: CERTIFICATES_ID}


def offered(request: Request) -> Outcome | None:
    """The question whether to list it, or, after the yes, the line. None when the request tells of no credential."""
    found = owned(request.text) or _of_mine(request)
    if found and _BARE.fullmatch(found.words):
        return Asks(words.THERE_ALREADY if fold(found.words) in fold(request.resume.source.text) else words.WHICH_PAPER)
    if found is None or found.words not in request.source.text:
        return None
    if fold(found.line) in fold(request.resume.source.text) or any(one.text == found.line for one in request.resume.lines()):
        return Asks(words.THERE_ALREADY)
    if request.pick == YES:
        return _listed(request, found)
    part = next((one.heading for one in request.resume.sections if one.kind is found.kind), "") or found.kind.value.title()
    return Asks(words.list_it(part, found.line), "confirm", (Choice(words.YES, YES), Choice(words.NO, NO)), request.text)


def _of_mine(request: Request) -> Credential | None:
    """The licence that is to be listed as one's own: "list my forklift licence", "add my CDL under certificates"."""
    named = (_MINE.match(one.x) for one in matches(request.text) if one.form in {"add", "add_to"})
    found = next((one for one in named if one), None)
    told = owned(f"I have a {found.string[found.end() :]}") if found else None
    return told if told and told.kind is Kind.CERTIFICATES else None


def _listed(request: Request, found: Credential) -> Understood:
    parent = next((one.id for one in request.resume.sections if one.kind is found.kind), _NEW[found.kind])
    fact = facts.dictated(request, found.words, parent)
    changed = tuple(term for term in fact.terms if term in request.never)
    return Understood((Add(parent, found.line, (fact.id,), request.text),), (fact,), changed=changed)
