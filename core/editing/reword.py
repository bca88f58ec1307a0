"""Words changed to others, as the person dictates: corrections stand, louder claims are asked about."""

import re
from dataclasses import replace

from core.editing import claims, contact, facts, figures, guard, heads, misread, targets
from core.editing.arrange import rename
from core.editing.forms import Match, is_one_of, unquoted
from core.editing.model import NO, YES, Asks, Choice, Outcome, Request, Understood
from core.editing.shorten import line_choices
from core.editing.targets import Place
from core.phrases import correcting as asking
from core.phrases import editing as words
from core.resume import amend
from core.resume.changes import Amend, Edit, Replace
from core.resume.lexicon import fold
from core.resume.model import Kind
from core.tailoring.lexicon import find_terms, terms_of
from core.tailoring.model import Evidence
from core.tailoring.words import say_the_same

_LONGEST = 300  # characters of a line
_EVERYWHERE = "all"
_READS = re.compile(
    r"^(?:it|this|that|the line)?\s*(?:should|must|can) (?:read|say|be)\s*:?\s*|^(?:make it|like this)\s*:\s*", re.IGNORECASE
)
_AFTER_PLACE = re.compile(r"\s+(?:everywhere|überall|en todas partes|partout|везде|всюди)$", re.IGNORECASE)


def reword(request: Request, match: Match) -> Outcome | None:
    """Replace words where they stand; ask where, when they stand in several lines."""
    old, new, resume = unquoted(targets.bare(match.x)), unquoted(_AFTER_PLACE.sub("", match.y)), request.resume
    if field := contact.field_of(old, resume.contact):
        return contact.corrected(request, field, new)
    if old in resume.contact.links:
        return contact.corrected(request, "link", new, old)
    if any(fold(one.heading) == fold(old) for one in targets.sections(match.x, resume)):
        return rename(request, Match("rename", match.x, match.y))
    if request.pick.startswith(heads.ENTRY):
        return heads.respelt(request, old, new)
    return misread.amended(request, old, new) or figures.put_right(request, old, new) or _in_lines(request, match, old, new)


def _in_lines(request: Request, match: Match, old: str, new: str) -> Outcome | None:
    found = _where(old, request)
    if not found and targets.says_line(match.x) and len(counted := targets.lines(match.x, request.resume)) == 1:
        return retold(replace(request, text=new), counted[0].line.id, anew=True)
    if not found:
        respelt = heads.respelt(request, old, new)
        return respelt or (Asks(words.in_the_head(old)) if targets.heads(old, request.resume) else None)
    everywhere = request.pick == _EVERYWHERE or bool(_AFTER_PLACE.search(request.text)) or is_one_of("everywhere", match.y)
    if request.pick and not everywhere:
        found = tuple(one for one in found if one.line.id == request.pick)
    if len(found) > 1 and not everywhere:
        return Asks(words.which(old), "which", (*line_choices(found), Choice(words.EVERYWHERE, _EVERYWHERE)), request.text)
    return _replaced(request, found, old, new) if found else Asks(words.STILL_OPEN)


def set_right(request: Request, old: str, new: str) -> Outcome | None:
    """'It wasn't 200,000, it was 20,000': the line with the right words, after a yes; None when no one line has the others."""
    found = [one for one in _where(old, request) if not one.is_item]
    if len(found) != 1:
        return None
    place, before = found[0], found[0].line.text
    text = misread.pattern(old).sub(lambda hit: _cased(hit.group(), new), before)
    fact = facts.dictated(request, new)
    figure = Amend(place.line.id, "line", text, (fact.id,), request.text)
    is_figure = guard.louder(before, text) == "number" and amend.is_figure(request.resume, figure)
    if not is_figure and (asks := objection(request, place, text)):
        return asks
    if not request.pick:
        choices = (Choice(words.YES, YES), Choice(words.NO, NO))
        return Asks(asking.shall_it_say(before, text, name=False), "confirm", choices, request.text)
    fact = replace(fact, entry="" if is_figure else place.parent)
    other = Replace(place.line.id, text, (place.line.id, fact.id), request.text)
    return Understood((figure if is_figure else other,), (fact,))


def _where(old: str, request: Request) -> tuple[Place, ...]:
    hits = misread.pattern(old)
    return tuple(one for one in targets.places(request.resume) if hits.search(one.line.text))


def _replaced(request: Request, found: tuple[Place, ...], old: str, new: str) -> Outcome:
    edits: list[Edit] = []
    evidence: list[Evidence] = []
    for number, place in enumerate(found, 1):
        text = misread.pattern(old).sub(lambda hit: _cased(hit.group(), new), place.line.text)
        if asks := objection(request, place, text):
            return asks
        if text == place.line.text:
            continue
        fact = facts.dictated(request, new, place.parent, number)
        evidence.append(fact)
        edits.append(Replace(place.line.id, text, (place.line.id, fact.id), request.text))
    return Understood(tuple(edits), tuple(evidence)) if edits else Asks(words.SAME_ALREADY)


def retold(request: Request, target: str, *, anew: bool = False) -> Outcome | None:
    """A whole line as the person wants it to read; None when their words are not that line. `anew`: it was asked for."""
    place = targets.place_of(request.resume, target)
    text = unquoted(_READS.sub("", request.text.strip()))
    if place is None or not (anew or say_the_same(text, place.line.text)):
        return None
    if asks := objection(request, place, text):
        return asks
    fact = facts.dictated(request, text, place.parent)
    return Understood((Replace(target, text, (target, fact.id), request.text),), (fact,))


def _cased(old: str, new: str) -> str:
    """A new word at the place of one with a large first letter begins large as well, unless it is written in a way of its own."""
    small = new == new.lower()
    return new[:1].upper() + new[1:] if small and old[:1].isupper() and old[1:] == old[1:].lower() else new


def objection(request: Request, place: Place, text: str) -> Asks | None:
    """Why a line may not simply read like this; None when it may."""
    if not text.strip() or len(text) > _LONGEST:
        return Asks(words.NO_FACT)
    if place.section.kind is Kind.CERTIFICATES or (place.section.kind is Kind.EDUCATION and not place.entry):
        return Asks(words.CREDENTIALS)
    if claim := guard.louder(place.line.text, text, fewer=figures.is_told(place, request.resume)):
        return claims.asks_for(request, place, claim, text)
    return denied(request, text, place.line.text)


def denied(request: Request, text: str, before: str = "") -> Asks | None:
    """A question when a text names what the person said they never worked with."""
    known = set(terms_of(before))
    named = [one for one in find_terms(text) if one.term in request.never and one.term not in known]
    names = list(dict.fromkeys(text[one.start : one.end] for one in named))
    if not names or request.pick == YES:
        return None
    return Asks(words.changed_since(names), "confirm", (Choice(words.YES, YES), Choice(words.NO, NO)), request.text)
