"""A denial after the resume is written: "actually I never led that". The line that tells it is shown, and the person decides."""

import re

from core.editing import targets
from core.editing.model import NO, Asks, Choice, Outcome, Request, Understood
from core.editing.shorten import line_choices
from core.editing.targets import Place
from core.expressions import expression
from core.phrases import editing as words
from core.resume.changes import Hide
from core.tailoring import speech
from core.tailoring.lexicon import terms_of
from core.tailoring.truth.reading import read

NEVER, REWORD = "never:", "reword:"  # how the choices of a denied line begin
_LEAD = (
    r"(?:(?:actually|wait|oh|no|hm+|sorry|but|and|well|honestly|to be honest|eigentlich|moment|ach|en realidad|en fait|"
    r"вообще-то)[\s,.:]+)*"
)
_TALK = (
    r"(?!\s+(?:really\s+)?(?:ask|want|say|said|mean|tell|told|get|got|receive|see|saw|like|need|know|knew|hear|order|send|sent|"
    r"understand)\w*\b)"
)
_DENIES = expression(
    rf"{_LEAD}(?:that(?:['’]s| is) (?:not true|wrong|a lie)[\s,.:;–-]+)?(?:"
    rf"(?:i|we)(?:['’]ve| have)? never\b{_TALK}(?P<en>.+)|"
    rf"(?:i|we) (?:did ?n['’]?t|did not|have ?n['’]?t|have not|was ?n['’]?t|was not|were ?n['’]?t)\b{_TALK}(?P<en2>.+)|"
    r"(?:ich|wir) (?:hab\w*|war\w*|hatte\w*)\b(?P<de>.*\b(?:nie|niemals|nicht|kein\w*)\b.*)|"
    r"(?P<de2>.*)\b(?:hab\w*|war\w*|hatte\w*) (?:ich|wir)\b(?P<de3>.*\b(?:nie|niemals|nicht|kein\w*)\b.*)|"
    r"(?:yo )?(?:nunca|no) (?P<es>(?:he|hemos|hice|tuve|fui|llevé|lideré|dirigí|\w{3,}é)\b.*)|"
    r"je n['’](?P<fr>(?:ai|étais)\b.*\b(?:jamais|pas)\b.*)|"
    r"(?:(?:этого|такого) )?я (?:никогда )?не (?P<ru>\w+(?:л|ла|лся|лась)\b.*))",
    re.IGNORECASE | re.DOTALL,
)
_SMALL = expression(
    r"\b(?:actually|really|ever|that|this|it|them|those|do|did|done|any|of|the|nie|niemals|nicht|kein\w*|gemacht|das|es|jamais|pas|fait|"
    r"nunca|hice|eso|этого|делал\w*)\b",
    re.IGNORECASE,
)
_DEED_WITHIN = 3  # words of a line that tell its deed
_MOST = 5


def denied(request: Request) -> Outcome | None:
    """The line that a denial is about, to be left out, reworded or kept; None for words that deny nothing done."""
    found = _DENIES.fullmatch(request.text.strip(" .!"))
    if found is None or speech.is_question(request.text):
        return None
    for prefix in (NEVER, REWORD):
        if request.pick.startswith(prefix):
            return _decided(request, prefix)
    places = _meant(request, " ".join(filter(None, found.groupdict().values())))
    if len(places) == 1:
        return _shown(request, places[0])
    if places:
        return Asks(words.WHICH_DENIED, "which", line_choices(places), request.text)
    if terms := terms_of(request.text):
        return Understood(words=(words.never_again(terms),), denied=terms)
    return Asks(words.NO_SUCH_LINE)


def _shown(request: Request, place: Place) -> Asks:
    line = place.line
    choices = (
        Choice(words.REMOVE, f"{NEVER}{line.id}"),
        Choice(words.REWORD, f"{REWORD}{line.id}"),
        Choice(words.KEEP_LINE, NO),
    )
    return Asks(words.denied_line(line.text), "which", choices, request.text, line.id)


def _decided(request: Request, prefix: str) -> Outcome:
    place = targets.place_of(request.resume, request.pick.removeprefix(prefix))
    if place is None:
        return Asks(words.STILL_OPEN)
    if prefix == REWORD:
        return Asks(words.how_then(place.line.text), "reword", (Choice(words.KEEP_LINE, NO),), request.text, place.line.id)
    others = {term for line in request.resume.lines() if line.id != place.line.id for term in terms_of(line.text)}
    terms = (term for term in terms_of(request.text) if term not in others)
    return Understood((Hide(place.line.id, request.text),), denied=(*terms, place.line.text))


def _meant(request: Request, text: str) -> tuple[Place, ...]:
    """The lines that the words of a denial are about: those that share them, else those whose deed is the denied one."""
    about = " ".join(_SMALL.sub(" ", text).split()).strip(" ,.;:!")
    if request.pick:
        return tuple(one for one in targets.places(request.resume) if one.line.id == request.pick)
    shared = targets.lines(about, request.resume) if about else ()
    deeds = [word.entry.concepts for word in read(about).words if word.entry.families]
    told = [one for one in shared or targets.places(request.resume) if not one.is_item and one.entry and _tells(one, deeds)]
    return tuple(told[:_MOST]) or shared[:_MOST]


def _tells(place: Place, deeds: list[frozenset[int]]) -> bool:
    first = read(place.line.text).words[:_DEED_WITHIN]
    return bool(deeds) and all(any(deed & word.entry.concepts for word in first) for deed in deeds)
