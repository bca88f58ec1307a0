"""The smallest honest measure of making something shorter: what the posting asks for least is left out."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from core.editing import targets
from core.editing.forms import Match
from core.editing.model import EACH, Asks, Choice, Outcome, Request, Understood
from core.editing.targets import Place
from core.phrases import editing as words
from core.phrases import short
from core.resume.changes import Edit, Hide, Replace
from core.resume.model import Kind, Resume, Section
from core.reviewing.shortening import shortened
from core.tailoring.clauses import sentences
from core.tailoring.expendable import least_first
from core.tailoring.model import Posting
from core.tailoring.order import leans, relevance
from core.tailoring.words import stems

SHARE = 0.08  # of the text of all jobs: what one "shorter" leaves out of a whole resume
MOST = 4  # lines left out at once
FEW = 12  # lines of all jobs: of no more than these, none that says much goes unless it is named
PART = 4  # of a part's lines, one in so many goes
_TOLD = (Kind.WORK, Kind.PROJECTS, Kind.VOLUNTEER)


def shorten(request: Request, match: Match) -> Outcome | None:
    """Shorten the whole, a part, a role or a line."""
    x, resume = match.x, request.resume
    if not x or targets.everything(x):
        return _whole(request)
    if not targets.says_line(x):
        found = targets.sections(x, resume)
        if len(found) == 1:
            return _part(request, found[0])
        if len(found) > 1:
            choices = tuple(Choice(one.heading or one.kind.value.title(), one.id) for one in found)
            return next((_part(request, one) for one in found if one.id == request.pick), None) or Asks(
                words.WHICH_PART, "which", choices, request.text
            )
        if entry := targets.role(x, resume):
            return _lines(request, [one for one in targets.places(resume) if one.entry is entry], least=1)
    return _line(request, x)


def _line(request: Request, x: str) -> Outcome | None:
    found = targets.lines(f"#{request.pick}" if request.pick else x, request.resume)
    if not found:
        return None
    if len(found) > 1:
        return Asks(words.which(x), "which", line_choices(found), request.text)
    return _sentence(request, found[0])


def _sentence(request: Request, place: Place) -> Outcome:
    """Leave one sentence of a line out; the first stays, it says what the line is about."""
    text = place.line.text
    parts = [text[one.start : one.end] for one in sentences(text)]
    free = [n for n in range(1, len(parts)) if n + 1 == len(parts) or not leans(parts[n + 1])]
    if not free:
        choice = (Choice(words.LEAVE_OUT, f"hide:{place.line.id}"),)
        return Asks(words.one_sentence(text), "which", choice, request.text, place.line.id)
    gone = min(free, key=lambda n: (_worth(parts[n], request.posting), -n))
    shorter = " ".join(part for n, part in enumerate(parts) if n != gone)
    edit = Replace(place.line.id, shorter, (place.line.id,), request.text)
    return Understood((edit,), words=(words.LEAST_ASKED,))


def _part(request: Request, section: Section) -> Outcome:
    places = [one for one in targets.places(request.resume) if one.section is section]
    if section.kind is Kind.SUMMARY and len(places) == 1:
        outcome = _sentence(request, places[0])
        return Asks(words.SHORT_ALREADY) if isinstance(outcome, Asks) else outcome
    return _lines(request, places, least=1)


def _lines(request: Request, places: Sequence[Place], *, least: int) -> Outcome:
    """Leave out one line in four, at least one, and never the last of its place."""
    wanted = max(least, len(places) // PART)
    gone: list[Place] = []
    spare, weighty = _ranked(places, request)
    for place in (*spare, *weighty):
        if len(gone) < wanted and _spare(place, gone, request.resume):
            gone.append(place)
    if not gone:
        return Asks(words.SHORT_ALREADY)
    return Understood(_hidden(gone, request), words=(words.LEAST_ASKED,))


def _whole(request: Request) -> Outcome:
    """Say lines in fewer words where some are empty; else leave out those asked for least, a twelfth; else of the summary."""
    if reworded := tuple(_in_fewer_words(request)):
        return Understood(reworded, words=(words.SAID_SHORTER,))
    told = [one for one in targets.places(request.resume) if one.section.kind in _TOLD and one.entry]
    goal = SHARE * sum(len(one.line.text) for one in told)
    gone: list[Place] = []
    spare, weighty = _ranked(told, request)
    for place in (*spare, *(weighty if len(told) > FEW else ())):
        if len(gone) < MOST and sum(len(one.line.text) for one in gone) < goal and _spare(place, gone, request.resume):
            gone.append(place)
    if gone:
        return Understood(_hidden(gone, request), words=(words.LEAST_ASKED,))
    summary = next((one for one in request.resume.sections if one.kind is Kind.SUMMARY), None)
    outcome = _part(request, summary) if summary else None
    return outcome if isinstance(outcome, Understood) else Asks(words.NOTHING_SHORTER)


def _in_fewer_words(request: Request) -> Iterator[Edit]:
    """The lines of jobs without the words in them that say nothing."""
    for place in targets.places(request.resume):
        old = place.line.text
        new = shortened(old, request.resume.language) if place.entry and place.section.kind in _TOLD else old
        if new != old:
            yield Replace(place.line.id, new, (place.line.id,), request.text)


def _ranked(places: Sequence[Place], request: Request) -> tuple[Sequence[Place], Sequence[Place]]:
    """What can be spared, the least missed first, and what says most. What the person told goes last."""
    at = {one.line.id: one for one in places}
    told = [name for name in at if name.startswith("add-")]
    spare, weighty = least_first(request.resume, [one.line for one in places], request.posting, told)
    return [at[line.id] for line in spare], [at[line.id] for line in weighty]


def _worth(text: str, posting: Posting | None) -> tuple[float, int, bool]:
    """How much a text answers the posting: the requirements it names, then the words it shares, then whether it says a number."""
    if posting is None:
        return 0.0, 0, any(map(str.isdigit, text))
    shared = len(set(stems(text)) & set(stems(posting.text)))
    return relevance(text, posting), shared, any(map(str.isdigit, text))


def _spare(place: Place, gone: Sequence[Place], resume: Resume) -> bool:
    """Whether a line can go: it is not the last one of its place, and the line after it does not lean on it."""
    home = [one for one in targets.places(resume) if one.parent == place.parent]
    after = next((two for one, two in pairwise(home) if one.line.id == place.line.id), None)
    left = len(home) - sum(1 for one in gone if one.parent == place.parent)
    return left > 1 and not (after and not after.is_item and leans(after.line.text))


def _hidden(places: Sequence[Place], request: Request) -> tuple[Edit, ...]:
    return tuple(Hide(one.line.id, request.text) for one in places)


def or_both(choices: tuple[Choice, ...]) -> tuple[Choice, ...]:
    """The choices, and where there are two of them, both."""
    return (*choices, Choice(words.BOTH, EACH)) if len(choices) == len(("one", "other")) else choices


def line_choices(found: Sequence[Place]) -> tuple[Choice, ...]:
    """A button per line."""
    return tuple(Choice(short(one.line.text, 40), one.line.id) for one in found[:5])
