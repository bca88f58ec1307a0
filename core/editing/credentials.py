"""A degree or a licence that the person says they have: listed under its own part, in their words, after an explicit yes."""

from core.editing import facts
from core.editing.model import NO, YES, Asks, Choice, Outcome, Request, Understood
from core.phrases import editing as words
from core.resume.apply import CERTIFICATES_ID, EDUCATION_ID
from core.resume.changes import Add
from core.resume.lexicon import fold
from core.resume.model import Kind
from core.tailoring.credentials import Credential, owned

_NEW = {Kind.EDUCATION: EDUCATION_ID, Kind.CERTIFICATES: CERTIFICATES_ID}


def offered(request: Request) -> Outcome | None:
    """The question whether to list it, or, after the yes, the line. None when the request tells of no credential."""
    found = owned(request.text)
    if found is None or found.words not in request.source.text:
        return None
    if fold(found.line) in fold(request.resume.source.text) or any(one.text == found.line for one in request.resume.lines()):
        return Asks(words.THERE_ALREADY)
    if request.pick == YES:
        return _listed(request, found)
    part = next((one.heading for one in request.resume.sections if one.kind is found.kind), "") or found.kind.value.title()
    return Asks(words.list_it(part, found.line), "confirm", (Choice(words.YES, YES), Choice(words.NO, NO)), request.text)


def _listed(request: Request, found: Credential) -> Understood:
    parent = next((one.id for one in request.resume.sections if one.kind is found.kind), _NEW[found.kind])
    fact = facts.dictated(request, found.words, parent)
    changed = tuple(term for term in fact.terms if term in request.never)
    return Understood((Add(parent, found.line, (fact.id,), request.text),), (fact,), changed=changed)
