"""Louder claims: never simply written. The person is asked for the facts, and what they then tell is what stands."""

import re
from collections.abc import Sequence

from core.editing import facts, guard, targets
from core.editing.forms import Match
from core.editing.model import Asks, Outcome, Request, Understood
from core.editing.targets import Place
from core.expressions import expression
from core.phrases import editing as words
from core.phrases.credentials import NEW_JOB
from core.resume.changes import Add, Replace
from core.resume.doubts import is_scan
from core.resume.model import Kind
from core.tailoring import speech
from core.tailoring.whereabouts import named_at, roles
from core.tailoring.words import stems

_POLISH = re.compile(
    r"\b(?:sound|make|more|klingt?|klingen|suene|звуч\w+)\b[\s\w]{0,20}?\b(?:professional\w*|better|nicer|polished|impressive|fancy|modern|"
    r"natural|fluent|confident|besser|professioneller|schöner|profesional|mejor|professionnel|mieux|профессиональн\w+|лучше)[\s.!?]*(?:please|bitte)?$",
    re.IGNORECASE,
)
_ANOTHER_JOB = expression(r"(?:i|we) (?:(?:also|once) )?work(?:ed)? (?:at|for|in) (?-i:[A-Z])", re.IGNORECASE)
_NEW = 3  # words with a meaning that an account needs, beside those it was asked about
_ACCOUNT = 8  # words from which "I was a ..." tells a story
_LOUD: Sequence[tuple[str, str]] = (("led", "verb"), ("built", "verb"), ("rank", "rank"), ("scale", "scale"), ("praise", "verb"))


def is_polish(text: str) -> bool:
    """Whether a request only wishes for a nicer sound: "make it sound more professional"."""
    return bool(_POLISH.search(text))


def inflate(request: Request, match: Match) -> Outcome | None:
    """'Make it sound like I led it': a question instead. A wish for a nicer sound is for somebody who can word things anew."""
    if is_polish(request.text):
        return None
    return _asked(request, f"{match.y} {match.x}".strip())


def say(request: Request, match: Match) -> Outcome | None:
    """'Say I managed the team', 'write senior engineer', 'make it 40%': a question; other wishes are not understood here."""
    loud = claim_of(match.x)
    return _asked(request, match.x) if loud or speech.is_first_person(match.x) else None


def head(request: Request, match: Match) -> Outcome | None:
    """A fact of an entry's head, dictated: heads come from the file."""
    job = any(targets.heads(word, request.resume) for word in match.x.split() if len(word) > _NEW)
    about_head = not request.text.casefold().startswith(("i am ", "i'm ", "i was a", "i have a"))
    if not about_head and len(match.x.split()) > _ACCOUNT:
        return None
    if _ANOTHER_JOB.match(request.text) and not any(named_at(request.text, one)[0] >= 0 for one in roles(request.resume)):
        return Asks(NEW_JOB)
    if about_head or job or guard.credentials(match.x) or guard.has("rank", match.x):
        return Asks(words.HEADS_OF_A_PICTURE if is_scan(request.resume) else words.HEADS)
    return None


def claim_of(text: str) -> str:
    """What is loud about some words by themselves: "degree", "number", "verb", "rank", "scale"; "" for nothing."""
    if guard.credentials(text):
        return "degree"
    if guard.numbers(text):
        return "number"
    return next((claim for kind, claim in _LOUD if guard.has(kind, text)), "")


def _asked(request: Request, text: str) -> Outcome:
    claim = claim_of(text) or "verb"
    if claim == "degree":
        return Asks(words.CREDENTIALS)
    place = _meant(request, text, claim)
    sentence = words.needs_facts(claim, place.line.text if place else "", led=bool(guard.has("led", text)))
    return Asks(sentence, "facts", (), request.text, place.line.id if place else "")


def _meant(request: Request, text: str, claim: str) -> Place | None:
    """The line a louder claim is about: the one it shares words with, else the only one that says "helped"."""
    own = " ".join(one for one in text.split() if not any(guard.has(kind, one) for kind in ("led", "built", "praise")))
    told = [one for one in targets.lines(own, request.resume) if not one.is_item] if stems(own) else []
    quiet = [one for one in told if guard.tier(one.line.text) == 0]
    if len(told) == 1 or len(quiet) == 1:
        return (quiet or told)[0]
    if told or stems(own) or claim != "verb":
        return None
    helped = [one for one in targets.places(request.resume) if guard.has("contributed", one.line.text) and not one.is_item]
    return helped[0] if len(helped) == 1 else None


def asks_for(request: Request, place: Place, claim: guard.Louder, new: str) -> Asks:
    """The question instead of a louder wording of a line."""
    if claim == "degree":
        return Asks(words.CREDENTIALS)
    if claim == "letters":
        return Asks(words.MIXED_LETTERS)
    sentence = words.needs_facts(claim, place.line.text, led=bool(guard.has("led", new)))
    return Asks(sentence, "facts", (), request.text, place.line.id)


def answered(request: Request, asks: Asks) -> Outcome:
    """The facts that were asked for: `request` is the answer to `asks`. They become evidence, and the line is made of them."""
    place = targets.place_of(request.resume, asks.target)
    if asks.target and place is None:
        return Asks(words.STILL_OPEN)
    account = request.text.strip()
    found = facts.told(request, account)
    objection = objection_to(request, account, place)
    if not objection and not (found.line and enough(account, asks.request, place)):
        objection = words.NO_FACT
    entries = [one for one in roles(request.resume) if one.id in found.entries] or list(roles(request.resume))
    if not objection and not place and len(entries) != 1:
        objection = words.WHERE
    if objection:
        return Asks(objection, "facts", (), asks.request, asks.target)
    home = place.entry if place else entries[0]
    text = facts.line(account, home)
    evidence = facts.at(found.evidence, place.parent if place else entries[0].id)
    cited = tuple(one.id for one in evidence)
    edit = Replace(place.line.id, text, cited, asks.request) if place else Add(entries[0].id, text, cited, asks.request)
    return Understood((edit,), evidence)


def objection_to(request: Request, account: str, place: Place | None) -> str:
    """Why an account can't stand in a line, whatever it tells; "" when it can."""
    if guard.credentials(account):
        return words.CREDENTIALS
    if guard.own_ranks(account) - guard.has("rank", _title(request, place)):
        return words.needs_facts("rank", place.line.text if place else "")
    return words.MIXED_LETTERS if guard.mixed(account) else ""


def _title(request: Request, place: Place | None) -> str:
    """The titles that the person has in the resume, where the account belongs."""
    titles = [place.entry.title] if place and place.entry else [one.title for one in roles(request.resume)]
    return ", ".join(titles)


def enough(account: str, asked: str, place: Place | None) -> bool:
    """Whether an account tells more than it was asked about: what was done, for whom, with whom."""
    old = {*stems(asked), *(stems(place.line.text) if place else ())}
    new = [one for one in stems(account) if one not in old and not guard.has("praise", one)]
    return len(new) >= _NEW or (bool(guard.numbers(account)) and len(new) >= _NEW - 1)


def quiet(kind: Kind) -> bool:
    """Whether a part only lists what talking can't add: schools, certificates, awards, publications, references."""
    return kind in {Kind.EDUCATION, Kind.CERTIFICATES, Kind.AWARDS, Kind.PUBLICATIONS, Kind.REFERENCES}
