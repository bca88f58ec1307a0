"""A request in the person's own words, understood without a model: the forms that are known, and what to say to the others.

This is the seam between the built-in editor and a model: whatever comes back as `NotUnderstood` (or in `Understood.unknown`)
may be given to somebody who understands more; the operations that come back go the same way as these.
"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from core.editing import (
    add,
    arrange,
    claims,
    contact,
    correcting,
    credentials,
    dating,
    denied,
    dictated,
    elsewhere,
    guard,
    heads,
    levels,
    meant,
    papers,
    remove,
    reword,
    shorten,
    stated,
    summary,
    telling,
)
from core.editing.forms import Match, affirms, begins, is_one_of, matches, parts
from core.editing.model import EACH, HEAD_FIELD, NO, YES, Ask, Asks, NotUnderstood, Outcome, Request, Understood
from core.phrases import editing as words
from core.resume.apply import InvalidChange, apply
from core.resume.model import Resume, Source
from core.tailoring import speech
from core.tailoring.model import Evidence, Posting

LONGEST = 1500  # characters of a request

_Form = Callable[[Request, Match], Outcome | None]
_FORMS: Mapping[str, _Form] = {
    "undo": lambda _request, _match: Understood(undo=True),
    "one_page": lambda _request, _match: Understood(page="one"),
    "two_pages": lambda _request, _match: Understood(page="two"),
    "put_back": lambda _request, _match: None,
    "shorten": shorten.shorten,
    "remove": remove.remove,
    "rename": arrange.rename,
    "first": arrange.move,
    "last": arrange.move,
    "up": arrange.move,
    "down": arrange.move,
    "before": arrange.move,
    "after": arrange.move,
    "swap": arrange.move,
    "add": add.add,
    "add_to": add.add,
    "add_at": add.add,
    "replace": reword.reword,
    "employer": heads.employer,
    "head": claims.head,
    "inflate": claims.inflate,
    "say": claims.say,
}
_STATED: Sequence[Callable[[Request], Outcome | None]] = (
    dictated.dictated,
    dating.told,
    levels.told,
    elsewhere.told,
    correcting.told,
    contact.correct,
    papers.moved,
    credentials.offered,
    add.job,
    summary.dictated,
    denied.denied,
    arrange.jobs_in_order,
)
_RETOLD = frozenset({"which", "reword", HEAD_FIELD})
_NAMING = frozenset({"remove", "rename", "replace", "shorten", "up", "down", "swap", "first", "last"})
_SURE = 4  # letters of a form's own from which it is plain what was wanted
_FEW = 4  # words that can be a name


def understand(
    source: Source,
    resume: Resume,
    posting: Posting | None = None,
    never: tuple[str, ...] = (),
    earlier: tuple[Evidence, ...] = (),
    *,
    listening: bool = True,
) -> Outcome:
    """What a message asks of this resume: operations with their evidence, a question, or that no form fits.

    `source` is the message (`model.source_of`), `never` the terms the person denied. Several requests in one message are all
    done; of those that come to nothing the first question is kept, and what was not understood is named.
    """
    if len(source.text) > LONGEST:
        return NotUnderstood(source.text)
    text = meant.plain(source.text, resume)
    request = Request(text, source, resume, posting, never, number=_taken(source, earlier), listening=listening)
    requests = parts(text)
    if len(requests) <= 1:
        return one(replace(request, text=requests[0])) if requests else NotUnderstood(source.text)
    return correcting.told(request) or _all(request, requests)


def _taken(source: Source, earlier: tuple[Evidence, ...]) -> int:
    """How many facts this message gave already, when it is taken up again."""
    return sum(1 for fact in earlier if fact.span.source == source.id)


def _all(request: Request, requests: tuple[str, ...]) -> Outcome:
    done, asks, unknown = Understood(), [], list[str]()
    for text in requests:
        match one(replace(request, text=text)):
            case Understood() as found:
                done = _joined(done, found)
                request = replace(request, resume=after(request.resume, found), number=request.number + len(found.evidence))
            case Asks() as question:
                asks.append(question)
            case NotUnderstood():
                unknown.append(text)
    if done == Understood():
        return asks[0] if asks else NotUnderstood(request.source.text)
    first = next((ask for ask in asks if ask.kind != "word"), None)
    told = tuple(ask.sentence for ask in asks if ask is not first)
    return replace(done, words=(*done.words, *told), asks=first, unknown=tuple(unknown))


def _joined(one_: Understood, other: Understood) -> Understood:
    return Understood(
        (*one_.edits, *other.edits),
        (*one_.evidence, *other.evidence),
        (*one_.words, *other.words),
        one_.undo or other.undo,
        other.page or one_.page,
        (*one_.changed, *other.changed),
        (*one_.denied, *other.denied),
    )


def after(resume: Resume, found: Understood, evidence: Sequence[Evidence] = ()) -> Resume:
    """The resume with these operations; as it was when they can't be carried out. `evidence` is what else they may cite."""
    try:
        return apply(resume, found.edits, (*evidence, *found.evidence))
    except InvalidChange:
        return resume


def one(request: Request) -> Outcome:
    """What a single request comes to."""
    if found := next((found for told in _STATED if (found := told(request))), None):
        return found
    fitting = matches(request.text)
    if any(one.form == "replace" and not one.loose for one in fitting):
        fitting = tuple(one for one in fitting if one.form != "say")  # "say Used instead of Have used" claims nothing
    for match in fitting:
        if outcome := _FORMS[match.form](request, match):
            return outcome
    if request.listening and (told := telling.told(request) or telling.named(request)):
        return told
    named = next((one for one in fitting if one.form in _NAMING and one.weight >= _SURE and one.x), None)
    if named and len(named.x.split()) <= _FEW and not guard.mixed(named.x):
        return Asks(words.not_found(named.x))
    return NotUnderstood(request.text)


def picked(ask: Ask, pick: str, resume: Resume, posting: Posting | None, never: tuple[str, ...], source: Source) -> Outcome:
    """What a choice of an open question comes to: the request it was about, with what was chosen."""
    asks = ask.asks
    if pick not in {choice.pick for choice in asks.choices}:
        return Asks(words.STILL_OPEN)
    if pick == NO:
        return Asks(words.KEPT)
    if pick == EACH:
        return _each(ask, resume, posting, never, source)
    request = Request(asks.request, source, resume, posting, never, pick)
    if pick.startswith("hide:"):
        return remove.picked(request) or Asks(words.STILL_OPEN)
    if asks.kind == "confirm":
        return _confirmed(one(request), request)
    return one(request)


def _each(ask: Ask, resume: Resume, posting: Posting | None, never: tuple[str, ...], source: Source) -> Outcome:
    """What choosing all of several comes to; a question about one of them comes first."""
    done = Understood()
    for choice in ask.asks.choices:
        if choice.pick in {EACH, NO}:
            continue
        request = Request(ask.asks.request, source, resume, posting, never, choice.pick, number=len(done.evidence))
        found = (remove.picked(request) or Asks(words.STILL_OPEN)) if choice.pick.startswith("hide:") else one(request)
        if not isinstance(found, Understood):
            return found
        done = _joined(done, found)
    return done


def _confirmed(outcome: Outcome, request: Request) -> Outcome:
    """A yes to "has that changed?" takes the terms off the list of what was never done."""
    if not isinstance(outcome, Understood):
        return outcome
    terms = tuple(term for fact in outcome.evidence for term in fact.terms if term in request.never)
    return replace(outcome, changed=tuple(dict.fromkeys((*outcome.changed, *terms))))


def replied(
    ask: Ask, answer: Source, source: Source, resume: Resume, posting: Posting | None, never: tuple[str, ...]
) -> Outcome | None:
    """What a message in answer to an open question comes to; None when it is a request of its own."""
    asks, text = ask.asks, answer.text.strip()
    if is_one_of("no", text):
        return Asks(words.KEPT)
    if chosen := _chosen(asks, text):
        return picked(ask, chosen, resume, posting, never, source)
    own = understand(answer, resume, posting, never, listening=False)
    again = isinstance(own, Asks) and asks.kind == HEAD_FIELD and (own.kind, own.target) == (asks.kind, asks.target)
    if (
        asks.target
        and (again or not _is_request(own))
        and asks.kind in _RETOLD
        and (asks.kind != "which" or isinstance(own, NotUnderstood))
    ):
        return _retold(Request(text, answer, resume, posting, never), asks)
    if asks.kind != "facts" or _is_request(own) or begins(text) or speech.is_question(text) or stated.wishes(text):
        return None
    if isinstance(own, Asks) and own.sentence in {words.HEADS, words.CREDENTIALS}:
        return own
    found = claims.answered(Request(text, answer, resume, posting, never, number=0), asks)
    tells_nothing = isinstance(found, Asks) and found.sentence == words.NO_FACT and not speech.is_first_person(text)
    return None if tells_nothing and not any(map(str.isdigit, text)) else found


def _retold(request: Request, asks: Asks) -> Outcome | None:
    """A line or a field of a head as the person now says that it reads."""
    if asks.kind == HEAD_FIELD:
        return correcting.retold(request, asks)
    return reword.retold(request, asks.target, anew=asks.kind == "reword")


def _chosen(asks: Asks, text: str) -> str:
    """The choice that a typed answer means: its label, a part of it, or its place."""
    said = text.strip(" .!\"'").casefold()
    if asks.kind == "confirm" and (is_one_of("yes", text) or affirms(text)):
        return YES
    if is_one_of("both", text) and any(one.pick == EACH for one in asks.choices):
        return EACH
    labels = [one.label.casefold() for one in asks.choices]
    if said.isdecimal() and 0 < int(said) <= len(labels):
        return asks.choices[int(said) - 1].pick
    meant = [n for n, label in enumerate(labels) if said == label] or [
        n for n, label in enumerate(labels) if len(said) >= _SURE and label.startswith(said)
    ]
    return asks.choices[meant[0]].pick if len(meant) == 1 else ""


def _is_request(outcome: Outcome) -> bool:
    """Whether a message is plainly a request of its own, not an account of what was done."""
    if isinstance(outcome, Understood):
        return True
    return isinstance(outcome, Asks) and outcome.kind != "word"
