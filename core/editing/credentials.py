"""A degree or a licence that the person says they have: listed under its own part, in their words, after an explicit yes."""

import re
from collections.abc import Iterator

from core.editing import facts, guard, targets
from core.editing.forms import matches, polite, unquoted
from core.editing.model import NO, YES, Asks, Choice, Outcome, Request, Understood
from core.expressions import expression
from core.phrases import editing as words
from core.phrases import short
from core.phrases.credentials import GRADE_THERE, NO_SCHOOL, WHICH_SCHOOL
from core.resume.changes import Add, Edit, Hide
from core.resume.headings import known
from core.resume.lexicon import fold
from core.resume.model import Kind
from core.resume.parts import CERTIFICATES_ID, EDUCATION_ID
from core.tailoring.credentials import Credential, named_for, owned

_MINE = expression(r"(?:my|mein\w*|mi|mon|ma|мо[йюеё]|мої)\s+", re.IGNORECASE)
_BARE = expression(
    r"(?:licen[cs]es?|certificat(?:e|ion)s?|certs?|permits?|\w{0,6}schein|zertifikate?|certificados?|certificats?|permis|permiso|"
    r"licencia|сертификат\w*|сертифікат\w*|лицензи\w+|права)",
    re.IGNORECASE,
)
_GRADE = expression(
    r"(?:(?:add|include|mention|put)\s+)?(?:that\s+)?(?:my\s+|an?\s+|the\s+)?"
    r"(?P<words>(?P<name>c?gpa|grade point average)\s*(?:(?:is|was|of|[:=])\s*)?"
    r"(?P<value>\d[.,]\d{1,2}(?:\s*(?:/|out of)\s*\d{1,2}(?:[.,]\d{1,2})?)?))(?:\s+(?:to|in|under|at)\s+.+)?[.!]*",
    re.IGNORECASE,
)
_YEAR = expression(r"(?P<name>.+), (?P<year>(?:19|20)\d\d)")
_MOST = 8  # schools as buttons
_NEW = {Kind.EDUCATION: EDUCATION_ID, Kind.CERTIFICATES: CERTIFICATES_ID}


def offered(request: Request) -> Outcome | None:
    """The question whether to list it, or, after the yes, the line. None when the request tells of no credential."""
    if found := grade(request):
        return found
    paper = owned(request.text) or _of_mine(request) or _for_a_part(request)
    if paper and _BARE.fullmatch(paper.words):
        return Asks(words.THERE_ALREADY if fold(paper.words) in fold(request.resume.source.text) else words.WHICH_PAPER)
    if paper is None or paper.words not in request.source.text:
        return None
    if fold(paper.line) in fold(request.resume.source.text) or any(one.text == paper.line for one in request.resume.lines()):
        return Asks(words.THERE_ALREADY)
    if request.pick == YES:
        return _listed(request, paper)
    part = next((one.heading for one in request.resume.sections if one.kind is paper.kind), "") or paper.kind.value.title()
    return Asks(words.list_it(part, paper.line), "confirm", (Choice(words.YES, YES), Choice(words.NO, NO)), request.text)


def _of_mine(request: Request) -> Credential | None:
    """The licence that is to be listed as one's own: "list my forklift licence", "add my CDL under certificates"."""
    named = (_MINE.match(one.x) for one in matches(request.text) if one.form in {"add", "add_to"})
    found = next((one for one in named if one), None)
    told = owned(f"I have a {found.string[found.end() :]}") if found else None
    return told if told and told.kind is Kind.CERTIFICATES else None


def _for_a_part(request: Request) -> Credential | None:
    """What is to stand in the part of schools or papers that the request names: "add GCSE maths to education"."""
    for one in matches(request.text):
        kind = known(targets.bare(one.y)) if one.form == "add_to" else None
        if kind in _NEW and (found := named_for(kind, _MINE.sub("", unquoted(one.x), count=1))):
            return found if not guard.has("rank", found.words) and not guard.mixed(found.words) else None
    return None


def grade(request: Request) -> Outcome | None:
    """A grade goes to the school it is of: the only one after a yes, else the one that is picked."""
    found = _GRADE.fullmatch(polite(request.text))
    if found is None or found["words"] not in request.source.text:
        return None
    line = f"{'CGPA' if found['name'].casefold() == 'cgpa' else 'GPA'} {found['value']}"
    if any(one in fold(request.resume.source.text).split() for one in ("gpa", "cgpa")):
        return Asks(GRADE_THERE)
    schools = [one for one in request.resume.entries(Kind.EDUCATION) if not one.inline]
    picked = [one for one in schools if request.pick == one.id or (request.pick == YES and len(schools) == 1)]
    if picked:
        fact = facts.dictated(request, found["words"], picked[0].id)
        return Understood((Add(picked[0].id, line, (fact.id,), request.text),), (fact,))
    if not schools:
        return Asks(NO_SCHOOL)
    if len(schools) > 1:
        choices = tuple(Choice(short(one.organisation or one.title, 40), one.id) for one in schools[:_MOST])
        return Asks(WHICH_SCHOOL, "which", choices, request.text)
    place = schools[0].organisation or schools[0].title
    return Asks(words.list_it(place, line), "confirm", (Choice(words.YES, YES), Choice(words.NO, NO)), request.text)


def _listed(request: Request, found: Credential) -> Understood:
    parent = next((one.id for one in request.resume.sections if one.kind is found.kind), _NEW[found.kind])
    fact = facts.dictated(request, found.words, parent)
    changed = tuple(term for term in fact.terms if term in request.never)
    edits: tuple[Edit, ...] = (Add(parent, found.line, (fact.id,), request.text), *_undated(request, found))
    return Understood(edits, (fact,), changed=changed)


def _undated(request: Request, found: Credential) -> Iterator[Hide]:
    """The line of the same paper without a year, in whose place the one with its year stands."""
    if dated := _YEAR.fullmatch(found.line):
        yield from (
            Hide(one.id, request.text) for one in request.resume.lines() if fold(one.text.strip(" .")) == fold(dated["name"])
        )
