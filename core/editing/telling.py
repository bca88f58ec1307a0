"""A statement that nobody asked for: "I also drove 40 service calls a month". It goes under the job that it is about."""

import re

from core.building.speech import holds
from core.editing import add, claims, facts, guard, targets
from core.editing.forms import Match
from core.editing.model import NO, YES, Asks, Choice, Outcome, Request, Understood
from core.expressions import expression
from core.phrases import editing as words
from core.phrases import short
from core.resume.changes import Add
from core.resume.lexicon import fold
from core.resume.model import Kind
from core.resume.parts import VOLUNTEER_ID
from core.tailoring import speech, to_come
from core.tailoring.lexicon import Nature, nature, terms_of
from core.tailoring.owning import Own, own
from core.tailoring.whereabouts import roles

_CHAT = expression(
    r"^(?:(?:idk|well|oh|also|and|but|so|btw|hm+|ok|ah|und|aber|ach|et|y|pero|а|и|ещё|еще|кстати)[\s,:]+)+(?=\w)", re.IGNORECASE
)
_OFTEN = r"(?:(?:also|even|once|often|sometimes|already|have|always|both) )*"
_PAST = (
    r"(?!need|want|wish|like|think|feel|mean|said|ask|wonder|tri)(?:\w{3,}ed|used|had|met|saw|took|made|ran|did|gave|kept|sold|taught|built|led|wrote|"
    r"drove|set|held|put|cut|grew|won|brought|bought|spoke)"
)
_PRESENT = (
    r"volunteer|coordinate|manage|train|teach|organi[sz]e|run|lead|supervise|mentor|handle|translate|drive|sell|cook|repair"
)
_GERMAN = (
    r"(?:(?:ich|wir) (?:habe|hab|haben|hatte)|(?:habe?|haben|hatten?) (?:ich|wir))\s.*\b(?:"
    r"\w*ge\w{2,}(?:t|en)|\w{3,}iert|(?:be|er|ver|ent|zer|über)\w{3,}(?:t|en))(?!\w)"
    r"|(?:ich|wir) (?:leite|betreue|organisiere|repariere|unterrichte|verkaufe|leiten|betreuen)\s"
)
_ROMANCE = (
    r"(?:j['’]ai|nous avons) (?:(?:aussi|déjà) )?\w+[éuist]s?\s|(?:yo )?(?:también )?(?:he|hemos) \w+[dt]o\s|"
    r"yo (?:también )?\w{3,}é\s"
)
_SLAVIC = (
    r"(?:я|мы) (?:(?:также|ещё|еще|тоже) )?\w+(?:л|ла|ли|лся|лась|лись)\s|(?:я|ми) (?:(?:також|ще) )?\w+(?:в|ла|ли|вся|лася)\s"
)
_DID = expression(
    rf"(?:i|we)(?:['’]ve)? {_OFTEN}(?:{_PAST}|{_PRESENT})\s|(?:i|we) (?:was|were) (?:\w+ )?(?:in charge|responsible|trusted)\s|"
    rf"{_GERMAN}|{_ROMANCE}|{_SLAVIC}",
    re.IGNORECASE,
)
_THERE_FIRST = expression(  # "At Salford I typed ..."
    r"(?:at|for|with|bei|chez|en|à|в|на)\s+(?:\S+\s+){1,5}?"
    r"(?=(?:i|we|habe?|hatten?|haben|j['’]ai|he|yo|я|мы)\b)",
    re.IGNORECASE,
)
_DOES = expression(
    r"(?:i|we)\s(?!want|need|wish|like|think|feel|hope|mean|know|work|live|am\b|was\b|have\b|had\b|can|could|would|will)\w",
    re.IGNORECASE,
)
_DID_THERE = expression(
    rf"(?!work|appl|liv|need|want|mov|quit|resign){_PAST.replace('|put|cut', '').replace('|set', '')}\s", re.IGNORECASE
)


_NAMES = expression(r"\s*(?:,|;|&|\band\b|\bund\b|\bи\b)\s*")
_NAME_WORDS, _MOST_NAMES = 3, 6


def told(request: Request) -> Outcome | None:
    """The line that a statement gives, or the question under which job; None when the message tells of nothing done."""
    text = _CHAT.sub("", request.text.strip())
    doing = (
        _tells_a_deed(request, text) and not speech.is_wish(text) and not speech.is_idle(text) and not to_come.is_to_come(text)
    )
    if not doing or speech.is_question(text) or speech.denies(text) or not claims.enough(text, "", None):
        return None
    if holds(text, "volunteering"):
        return _outside_a_job(request, text)
    entry = request.resume.entry(request.pick)
    named = facts.told(request, text)
    if named.line and not (entry or named.entries or named.unknown) and len(roles(request.resume)) == 1:
        only = roles(request.resume)[0]
        return Asks(words.WHERE, "which", (Choice(short(only.organisation or only.title, 40), only.id),), request.text)
    return add.statement(request, text, None, entry)


def _tells_a_deed(request: Request, text: str) -> bool:
    """Whether words tell a deed as such; those without "I", and those behind a place, only where they name a job."""
    if _DID.match(text):
        return True
    if targets.role(text, request.resume) is None:
        return False
    place = _THERE_FIRST.match(text)
    deed = text[place.end() :] if place else text
    return bool((_DID if place else _DID_THERE).match(deed)) or (bool(_DOES.match(deed)) and own(deed) is Own.DEED)


def named(request: Request) -> Outcome | None:
    """The question whether to list the tools that a message consists of: "python, excel"; after the yes, the edit."""
    parts = [bare for part in _NAMES.split(request.text) if (bare := part.strip(" .!\"'"))]
    known = [part for part in parts if len(part.split()) <= _NAME_WORDS and _is_listed(part)]
    whole = request.text.strip(" .!") == request.source.text.strip(" .!\n") or request.pick == YES
    if not whole or not parts or known != parts or len(parts) > _MOST_NAMES:
        return None
    outcome = add.add(request, Match("add", request.text.strip(" .!"), "", 0))
    if request.pick == YES or not isinstance(outcome, Understood):
        return outcome
    part = next((one.heading for one in request.resume.sections if one.kind is Kind.SKILLS and one.heading), words.SKILLS)
    return Asks(words.shall_list(parts, part), "confirm", (Choice(words.YES, YES), Choice(words.NO, NO)), request.text)


def _is_listed(part: str) -> bool:
    found = terms_of(part)
    return len(found) == 1 and nature(found[0]) is Nature.TOOL


def _outside_a_job(request: Request, text: str) -> Outcome | None:
    """Volunteering is no line under a job: it stands under a part of its own."""
    here = next((one for one in request.resume.sections if one.kind is Kind.VOLUNTEER), None)
    if here and len(here.entries) > 1:
        return add.statement(request, text, None, request.resume.entry(request.pick))
    parent = (here.entries[0].id if here.entries else here.id) if here else VOLUNTEER_ID
    found = facts.told(request, text)
    if not found.line or guard.credentials(text) or guard.mixed(text):
        return None
    if any(fold(one.text) == fold(found.line) for one in request.resume.lines()):
        return Asks(words.THERE_ALREADY)
    evidence = facts.at(found.evidence, parent)
    return Understood((Add(parent, facts.line(text, None), tuple(one.id for one in evidence), request.text),), evidence)
