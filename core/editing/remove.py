"""Leaving something out: a skill, a line, a part. The resume keeps it; the version does without."""

import re
from collections.abc import Sequence

from core.editing import contact, heads, misread, personal, place, targets
from core.editing.forms import Match, quoted
from core.editing.model import Asks, Choice, Outcome, Request, Understood
from core.editing.shorten import line_choices, or_both
from core.editing.targets import Place
from core.phrases import editing as words
from core.phrases import short
from core.resume.changes import Hide, Replace
from core.resume.lexicon import fold
from core.resume.model import Section
from core.tailoring.lexicon import same, terms_of

_AND = re.compile(r"\s*(?:,|;|&|\band\b|\bund\b|\by\b|\bet\b|\bи\b|\bта\b)\s*", re.IGNORECASE)
_FROM = re.compile(
    r"(?P<what>.+?)\s+(?:from|off|out of|in|under|aus|von|bei|unter|de|del|des|du|dans|из|в|зі|з)\s+(?P<part>.+)", re.IGNORECASE
)
_ALL_ABOUT = re.compile(
    r"(?:everything|anything|all|alles|todo(?: lo)?|tout|вс[её]|усе) (?:about|regarding|über|zu|sobre|sur|о|об|про) (?P<what>.+)",
    re.IGNORECASE,
)
_MOST_OF = 0.6  # of a line: who quotes so much of it means the whole


def remove(request: Request, match: Match) -> Outcome | None:
    """Leave out what the words name; ask when it is not plain what that is."""
    x = f"{match.x} from {match.y}" if match.y else match.x
    if request.pick == place.PLACE:
        return place.left_out(request, x)
    if request.pick:
        return picked(request)
    if targets.everything(x):
        return Asks(words.NOT_EVERYTHING)
    if found := _ALL_ABOUT.fullmatch(x.strip()):
        return _all_about(request, found["what"]) or _line(request, x, sure=True)
    if targets.says_line(x):
        return _line(request, x, sure=True)
    return (
        contact.cleared(request, x)
        or personal.cleared(request, x)
        or place.left_out(request, x)
        or misread.cleared(request, targets.bare(x))
        or _listed(request, x)
        or _of_a_row(request, x)
        or _part(request, x)
        or heads.dropped(request, x, sure=True)
        or _line(request, x, sure=False)
        or heads.dropped(request, x)
    )


def _listed(request: Request, x: str) -> Outcome | None:
    """Skills and other items, one or several."""
    named = [targets.items(part, request.resume) for part in _AND.split(targets.bare(x))]
    if named and all(named):
        return _items(request, named)
    found = _FROM.fullmatch(x.strip())
    parts = targets.sections(found["part"], request.resume) if found else ()
    listed = [targets.items(part, request.resume) for part in _AND.split(targets.bare(found["what"]))] if found and parts else []
    there = [tuple(one for one in places if one.section in parts) for places in listed]
    return _items(request, there) if there and all(there) else None


def _of_a_row(request: Request, x: str) -> Outcome | None:
    """One of several that a line of a list names in a row: "my dog" of "Gym, my dog, baking"."""
    found = _FROM.fullmatch(x.strip())
    parts = targets.sections(found["part"], request.resume) if found else ()
    named = found["what"] if found and parts else x.strip()
    wanted = {fold(named), fold(targets.bare(named))}
    for place_ in targets.places(request.resume):
        row = [part.strip() for part in place_.line.text.rstrip(".").split(",")]
        kept = [part for part in row if not wanted & {fold(part), fold(targets.bare(part))}]
        if place_.section.kind in targets.LISTS and place_.section in (parts or (place_.section,)) and 0 < len(kept) < len(row):
            left = ", ".join(kept)
            return Understood((Replace(place_.line.id, left[:1].upper() + left[1:], (place_.line.id,), request.text),))
    return None


def _all_about(request: Request, what: str) -> Outcome | None:
    """Everything that some words stand in: the items of lists that are it, and the lines that name it."""
    name = fold(targets.bare(what))
    named = re.compile(rf"(?<!\w){re.escape(name)}(?!\w)")
    items = targets.items(what, request.resume)
    lines = [one for one in targets.places(request.resume) if not one.is_item and named.search(fold(one.line.text))]
    gone = dict.fromkeys(one.line.id for one in (*items, *lines))
    return Understood(tuple(Hide(one, request.text) for one in gone)) if gone and name else None


def _part(request: Request, x: str) -> Outcome | None:
    """A whole part; one of jobs or schools stays."""
    found = targets.sections(x, request.resume)
    if len(found) > 1:
        return Asks(words.WHICH_PART, "which", tuple(Choice(short(one.heading, 40), one.id) for one in found), request.text)
    if found:
        return _section(request, found[0])
    return None


def picked(request: Request) -> Outcome | None:
    """Leave out what the person chose when asked which."""
    name = request.pick.removeprefix("hide:")
    if entry := heads.dropped(request, ""):
        return entry
    if found := targets.place_of(request.resume, name):
        return Understood((Hide(found.line.id, request.text),))
    section = next((one for one in request.resume.sections if one.id == name), None)
    return _section(request, section) if section else Asks(words.STILL_OPEN)


def _items(request: Request, named: Sequence[tuple[Place, ...]]) -> Outcome:
    doubtful = next((found for found in named if len(found) > 1 and len({one.section.id for one in found}) > 1), None)
    if doubtful:
        choices = tuple(Choice(f"{short(one.line.text, 24)} ({short(one.section.heading, 14)})", one.line.id) for one in doubtful)
        return Asks(words.which(doubtful[0].line.text), "which", or_both(choices), request.text)
    gone = list(dict.fromkeys(one.line.id for found in named for one in found))
    texts = [found[0].line.text for found in named]
    notes = [words.also_in(text, number) for text in texts if (number := _mentions(text, request))]
    return Understood(tuple(Hide(one, request.text) for one in gone), words=tuple(notes))


def _mentions(name: str, request: Request) -> int:
    """The number of statements that name a skill."""
    told = [one.line.text for one in targets.places(request.resume) if not one.is_item]
    return sum(1 for text in told if any(same(name, term) for term in terms_of(text)) or fold(name) in fold(text).split())


def _section(request: Request, section: Section) -> Outcome:
    if any(not entry.inline for entry in section.entries):
        return Asks(words.JOBS_STAY)
    gone = [one.line.id for one in targets.places(request.resume) if one.section is section]
    return Understood(tuple(Hide(one, request.text) for one in gone)) if gone else Asks(words.THERE_ALREADY)


def _line(request: Request, x: str, *, sure: bool) -> Outcome | None:
    found = targets.lines(x, request.resume)
    if not found:
        return None
    if len(found) > 1:
        return Asks(words.which(x), "which", or_both(line_choices(found)), request.text)
    line = found[0].line
    said = quoted(x) or targets.bare(x)
    if sure or len(said) >= _MOST_OF * len(line.text):
        return Understood((Hide(line.id, request.text),))
    return Asks(words.whole_line(line.text), "which", (Choice(words.LEAVE_OUT, line.id),), request.text)
