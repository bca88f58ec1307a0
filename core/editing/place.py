"""A place that is not to be shown: it stands in heads beside other things, and nobody loses a degree for the town it was in."""

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from core.editing import facts, heads, targets
from core.editing.model import NO, Asks, Choice, Outcome, Request, Understood
from core.phrases import editing as words
from core.phrases import short
from core.resume.changes import Amend, Correct, Edit, HeadField
from core.resume.cutting import cut_out
from core.resume.lexicon import fold
from core.resume.model import Entry, Resume
from core.resume.places import is_city, is_place
from core.tailoring.model import Evidence

PLACE = "place"  # the choice of the place and nothing else
_MOST = 4  # entries to choose from


class _Piece(NamedTuple):
    """A place in a field of a head: of the entry `target`, or of the resume itself without one."""

    target: str
    field: HeadField
    text: str
    piece: str


def left_out(request: Request, x: str) -> Outcome | None:
    """Leave a town or country out; ask where it is also a part of what an entry is called. None for words that name no place."""
    name = targets.bare(x)
    apart, within = _apart(request.resume, name), _within(request.resume, name)
    if not (apart or within) or not (apart or is_place(name) or is_city(name)):
        return None
    if request.pick == PLACE or (apart and not within):
        return _out(request, apart)
    only = (Choice(words.ONLY_THE_PLACE, PLACE),) if apart else ()
    whole = tuple(Choice(short(heads.name(one), 40), f"{heads.ENTRY}{one.id}") for one in within[:_MOST])
    return Asks(words.part_of_it(name), "which", (*only, *whole, Choice(words.KEEP_LINE, NO)), request.text)


def _apart(resume: Resume, name: str) -> Sequence[_Piece]:
    """Where it is a piece by itself: in the head of the resume, or in the head of an entry."""
    found = [_Piece("", "location", resume.contact.location, piece) for piece in _pieces(resume.contact.location, name)]
    for entry in _entries(resume):
        fields: Mapping[HeadField, str] = {"organisation": entry.organisation, "location": entry.location}
        for field, text in fields.items():
            whole = field == "organisation" and fold(text) == fold(name)
            found += [] if whole else [_Piece(entry.id, field, text, piece) for piece in _pieces(text, name)]
    return found


def _pieces(text: str, name: str) -> Iterator[str]:
    return (piece.strip() for piece in text.split(",") if fold(piece) == fold(name) and fold(name))


def _within(resume: Resume, name: str) -> Sequence[Entry]:
    """The entries whose school or employer has it in its name: "University of Bristol"."""
    own = [(one, [piece for piece in one.organisation.split(",") if fold(piece) != fold(name)]) for one in _entries(resume)]
    return [one for one, pieces in own if any(f" {fold(name)} " in f" {fold(piece)} " for piece in pieces)]


def _entries(resume: Resume) -> Iterator[Entry]:
    return (one for one in resume.entries() if not one.inline)


def _out(request: Request, apart: Sequence[_Piece]) -> Outcome:
    edits, evidence = list[Edit](), list[Evidence]()
    for number, one in enumerate(apart, 1):
        left = cut_out(one.text, one.piece)
        if not one.target:
            edits.append(Correct("location", left, reason=request.text))
            continue
        evidence.append(facts.dictated(request, request.text, number=number))
        edits.append(Amend(one.target, one.field, left, (evidence[-1].id,), request.text))
    return Understood(tuple(edits), tuple(evidence)) if edits else Asks(words.STILL_OPEN)
