"""Something added: skills by name, or a statement of what was done under the role it belongs to, the message as its proof."""

import re
from collections.abc import Sequence
from dataclasses import replace

from core.editing import claims, contact, facts, guard, reword, targets
from core.editing.forms import Match, polite, table
from core.editing.model import Asks, Choice, Outcome, Request, Understood
from core.editing.shorten import or_both
from core.editing.targets import Place
from core.expressions import expression
from core.phrases import editing as words
from core.phrases import short
from core.phrases.credentials import NEW_JOB
from core.resume.changes import Add
from core.resume.lexicon import fold
from core.resume.model import Entry, Kind, Section
from core.resume.parts import SKILLS_ID
from core.tailoring import speech
from core.tailoring.lexicon import Nature, nature, same, terms_of
from core.tailoring.shorthand import with_names
from core.tailoring.skills import home
from core.tailoring.whereabouts import roles
from core.tailoring.words import stems

_AND = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\by\b|\bet\b|\bи\b|\bта\b)\s*", re.IGNORECASE)
_SENTENCE = re.compile(
    r"\b(?:the|my|to|at|that|i|we|please|with|about|from|into|your|you|rules?|ignore|section|summary|line|bullet|me|it|some|more|"
    r"something|years?|jahre|años|ans|лет|ich|yo|je|я)\b",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"(?:(?:my|the)\s+)?(?:(?P<site>linkedin|github|gitlab|xing|website|portfolio|link)\s*:?\s+)?"
    r"(?P<address>(?:https?://|www\.)\S+|(?:[\w-]+\.)+[a-z]{2,}/\S+)",
    re.IGNORECASE,
)
_SPEAKS = re.compile(
    r"(?:i (?:also )?speak|ich spreche(?: auch)?|hablo|je parle|я говорю (?:по|на))\s+(?P<what>[^.;]{3,60})", re.IGNORECASE
)
_LABEL = re.compile(
    r"^(?:the |my |die |den |la |el )?(?:skills?|навык\w*|навичк\w+|fähigkeit\w*|kompetenz|compétences?|habilidad(?:es)?)"
    r"\s*:?\s+(?=\S)",
    re.IGNORECASE,
)
_A_LINE = re.compile(
    r"^(?:(?:a|one|this|the|another) )?(?:new )?(?:line|bullet(?: point)?|point|sentence|statement)"
    r"(?: that says| saying)?\s*[:–—-]\s*|"
    r"^(?:eine (?:neue )?zeile|einen punkt|una línea|une ligne|строк[ау]|рядок)\s*[:–—-]\s*",
    re.IGNORECASE,
)
_EXPERIENCE = expression(  # what only a job can show
    r"(?:\w[\w&/-]* ){0,3}(?:experience|leadership|erfahrung|\w+erfahrung|experiencia|expérience|опыт|досвід)"
    r"(?: (?:in|with|at|of|as|mit|in|bei|en|con|de|avec|с|в|з) .+)?",
    re.IGNORECASE,
)
_NEW_JOB = expression(
    r"(?:add|include|insert|list|put in) "
    r"(?:(?:a|an|another|one|my|the|new|more|second|old|other|summer|part[- ]time|full[- ]time) )+"
    r"(?:job|position|role|employer|internship|placement|work experience)(?! titles?\b| descriptions?\b)"
    r"(?:\s*(?::|,|–|-|at |as |with |in |from ).+)?|"
    r"(?:füg\w* )(?:eine? (?:neue |weitere )?)(?:stelle|job|praktikum)\b.*|"
    r"(?:añade|agrega) (?:un|otro) (?:trabajo|empleo|puesto)\b.*|"
    r"ajoute (?:un|un autre) (?:emploi|poste|travail)\b.*|(?:добавь|додай) (?:ещё |ще |новую |нову )?(?:работу|роботу)\b.*",
    re.IGNORECASE | re.DOTALL,
)
_LONGEST = 40  # characters of a skill
_MOST_WORDS = 4
_ASKING = 3  # words of a statement's own that a loud one needs beside its verb
_ALIKE = 0.6


def add(request: Request, match: Match) -> Outcome | None:
    """Add what is named; where it goes is named too, follows from what it is, or is asked."""
    if match.x.casefold().startswith("up "):  # "add up the tills" is a deed
        return None
    lined = _A_LINE.sub("", match.x)
    x, where = _LABEL.sub("", _without_that(lined)), match.y
    if guard.mixed(x):
        return Asks(words.MIXED_LETTERS)
    if link := _LINK.fullmatch(x):
        return contact.corrected(request, "link", link["address"], link["site"] or "")
    if (tongue := _SPEAKS.fullmatch(x)) and all(_is_language(one) for one in _AND.split(tongue["what"])):
        return _items(request, tongue["what"], None)
    section, entry = _place(request, where)
    if where and not (section or entry):
        return _elsewhere(request, match)
    told = entry or (section and section.kind not in targets.LISTS) or lined != match.x or _is_statement(x)
    return statement(request, x, section, entry) if told else _items(request, x, section)


def job(request: Request) -> Asks | None:
    """A whole job is not made of a message, so the way to one is told; None where a job of the resume is named."""
    found = _NEW_JOB.fullmatch(polite(request.text))
    return Asks(NEW_JOB) if found and not targets.role(request.text, request.resume) else None


def _is_language(name: str) -> bool:
    return bool(found := terms_of(name)) and all(nature(term) is Nature.LANGUAGE for term in found)


def _without_that(x: str) -> str:
    low = x.casefold()
    opening = next((one for one in sorted(table()["that"]["openings"], key=len, reverse=True) if low.startswith(f"{one} ")), "")
    return x[len(opening) :].strip(" :,") if opening else x.strip(" :\"'“”")


def _is_statement(x: str) -> bool:
    return speech.is_first_person(x) or any(len(part.split()) > _MOST_WORDS + 1 for part in _AND.split(x))


def _place(request: Request, where: str) -> tuple[Section | None, Entry | None]:
    """The section or role that is named; where none is, or the section has several, the one that was picked."""
    found = targets.sections(where, request.resume) if where else ()
    picked = request.resume.entry(request.pick)
    if not where or (picked and len(found) == 1 and picked in found[0].entries):
        return None, picked
    if len(found) == 1:
        return found[0], None
    return None, targets.role(where, request.resume)


def _elsewhere(request: Request, match: Match) -> Outcome | None:
    """A place that is neither a part nor a role: skills where there is no such part yet, or an employer that is not there."""
    if targets.known_list(match.y) is Kind.SKILLS:
        return _items(request, _without_that(match.x), None)
    if speech.is_first_person(match.x) or match.x.casefold().startswith(("that ", "a line")):
        return None  # the place is part of the statement
    return Asks(words.not_found(match.y)) if not terms_of(f"{match.x} {match.y}") else None


def _items(request: Request, x: str, section: Section | None) -> Outcome | None:
    """Skills, languages or interests, one by one."""
    names = [part.strip(" .!\"'“”") for part in _AND.split(x) if part.strip(" .!\"'“”")]
    if not names or any(len(one) > _LONGEST or len(one.split()) > _MOST_WORDS for one in names):
        return None
    if any(_EXPERIENCE.fullmatch(one) for one in names):
        return Asks(words.NEEDS_A_JOB, "facts", (), request.text)
    refused = next((no for one in names if (no := _refusal(request, one))), None)
    if refused or any(_SENTENCE.search(one) for one in names):
        return refused
    return reword.denied(request, ", ".join(names)) or _listed(request, names, section or _list_for(request, names))


def _listed(request: Request, names: Sequence[str], section: Section | None) -> Outcome | None:
    here = [one.line.text for one in targets.places(request.resume) if section and one.section is section]
    new = [one for one in names if not any(same(one, old) for old in here)]
    if not new:
        return Asks(words.have_already(names))
    edits, evidence = [], []
    for number, name in enumerate(new, 1):
        parent = _parent(request, section, name)
        if not parent:
            return None
        fact = replace(facts.dictated(request, name, "", number), terms=terms_of(name))
        evidence.append(fact)
        edits.append(Add(parent, with_names(name), (fact.id,), request.text))
    known = [one for one in names if one not in new]
    changed = tuple(term for one in new for term in terms_of(one) if term in request.never)
    return Understood(tuple(edits), tuple(evidence), (words.have_already(known),) if known else (), changed=changed)


def _refusal(request: Request, name: str) -> Asks | None:
    """What can't stand in a list by its name alone: a degree, a level, a number of years."""
    if guard.credentials(name):
        return Asks(words.CREDENTIALS)
    if guard.numbers(name) and not (terms_of(name) and not re.search(r"\s\d|%|years?", name)):
        return Asks(words.SKILLS_BY_NAME)
    if guard.has("rank", name) or guard.has("praise", name):
        return Asks(words.SKILLS_BY_NAME)
    if (guard.has("scale", name) or guard.has("led", name)) and not terms_of(name):
        return Asks(words.needs_facts("verb", "", led=bool(guard.has("led", name))), "facts", (), request.text)
    return None


def _list_for(request: Request, names: Sequence[str]) -> Section | None:
    tongues = all(any(nature(term) is Nature.LANGUAGE for term in terms_of(one)) for one in names)
    kinds = (Kind.LANGUAGES, Kind.SKILLS) if tongues else (Kind.SKILLS,)
    return next((one for kind in kinds for one in request.resume.sections if one.kind is kind), None)


def _parent(request: Request, section: Section | None, name: str) -> str:
    if section is None:
        return SKILLS_ID
    if section.kind is Kind.SKILLS:
        return home(request.resume, next(iter(terms_of(name)), name)) or section.id
    if section.entries:
        return section.entries[-1].id if section.entries[-1].inline else ""
    return section.id


def statement(request: Request, x: str, section: Section | None, entry: Entry | None) -> Outcome | None:
    """A line with what the person states, under the role it is about."""
    if guard.credentials(x) or (section and claims.quiet(section.kind)):
        return Asks(words.CREDENTIALS)
    found = facts.told(request, x)
    if not found.line:
        return Asks(words.NOT_DONE if speech.denies(x) else words.NO_FACT) if _is_statement(x) or entry else None
    if section and section.kind in {Kind.SUMMARY, Kind.OTHER} and not section.entries:
        return _added(request, x, found, section.id, None)
    if found.unknown and not entry and not found.entries:
        return Asks(words.no_such_place(found.unknown))
    return _under_a_role(request, x, found, entry)


def _under_a_role(request: Request, x: str, found: facts.Told, entry: Entry | None) -> Outcome:
    here = [entry] if entry else [one for one in roles(request.resume) if one.id in found.entries] or list(roles(request.resume))
    if not here:
        return Asks(words.NO_JOB)
    if len(here) > 1:
        choices = tuple(Choice(short(one.organisation or one.title, 40), one.id) for one in here[:8])
        return Asks(words.WHERE, "which", or_both(choices), request.text)
    return _added(request, x, found, here[0].id, here[0])


def _added(request: Request, x: str, found: facts.Told, home_id: str, entry: Entry | None) -> Outcome:
    text = facts.line(x, entry)
    if asks := _too_loud(request, x, text, home_id) or reword.denied(request, text):
        return asks
    if any(fold(one.line.text) == fold(text) for one in targets.places(request.resume)):
        return Asks(words.THERE_ALREADY)
    evidence = facts.at(found.evidence, home_id)
    changed = tuple(term for one in evidence for term in one.terms if term in request.never)
    return Understood((Add(home_id, text, tuple(one.id for one in evidence), request.text),), evidence, changed=changed)


def _too_loud(request: Request, x: str, text: str, home_id: str) -> Asks | None:
    """A loud statement without anything to show for it, or one that says more of something than the resume does."""
    own = [one for one in stems(text) if not (guard.has("led", one) or guard.has("scale", one))]
    detailed = len(own) > _ASKING and bool(guard.numbers(text) or len(own) > 2 * _ASKING)
    loud = (
        "rank"
        if guard.own_ranks(x) or (guard.has("rank", text) and not guard.has("led", text))
        else "verb"
        if guard.has("led", text)
        else "scale"
        if guard.has("scale", text)
        else ""
    )
    before = _about_the_same(request, text, home_id)
    if loud == "rank" or (loud and not detailed):
        return Asks(
            words.needs_facts(loud, before.line.text if before else "", led=loud == "verb"),
            "facts",
            (),
            request.text,
            before.line.id if before else "",
        )
    if before and guard.tier(text) > guard.tier(before.line.text) and not detailed:
        return claims.asks_for(request, before, "verb", text)
    return None


def _about_the_same(request: Request, text: str, home_id: str) -> Place | None:
    """A line of the same place that tells of the same thing."""
    new = set(stems(text))
    here = [one for one in targets.places(request.resume) if one.parent == home_id and not one.is_item]
    scored = [(len(new & set(stems(one.line.text))) / max(1, len(set(stems(one.line.text)))), one) for one in here]
    share, best = max(scored, key=lambda pair: pair[0], default=(0.0, None))
    return best if share >= _ALIKE else None
