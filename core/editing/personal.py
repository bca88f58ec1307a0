"""What a resume tells of the person beside their work, left out when they ask: age, birth, family, nationality, a photo.

Much of it stands in one line with other things ("born 12.04.1979, single"), so it goes piece by piece.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib.resources import files

from core.editing import targets
from core.editing.forms import quoted
from core.editing.model import Asks, Choice, Outcome, Request, Understood
from core.phrases import editing as words
from core.resume.changes import Correct, Edit, Hide
from core.resume.lexicon import fold
from core.resume.model import Kind, Line, Resume

_APART = re.compile(r"\s*(?:[|;·•()\n]|,(?!\s*\d{4}\b)|\s[–—/-]\s)\s*")  # "born May 12, 1980" is one piece
_TELLS_IT_TOO: Mapping[str, Sequence[str]] = {"age": ("age", "birth")}  # a date of birth tells the age
_EVERYTHING = "everything"  # what asks for all of it
_PHOTO = re.compile(
    r"photo(?:graph)?|picture|pic|headshot|portrait|(?:bewerbungs)?foto|bild|fotograf[ií]a|фото\w*|світлин\w", re.IGNORECASE
)
_OPEN = (Kind.OTHER, Kind.SUMMARY, Kind.INTERESTS, Kind.REFERENCES)  # parts that tell of the person


def cleared(request: Request, x: str) -> Outcome | None:
    """Leave out what some words name of the person's own; None for words that are about something else."""
    name = targets.bare(x)
    if _PHOTO.fullmatch(name):
        return Asks(words.PHOTO_OUT + (words.PHOTO_STAYS if request.resume.source.file else ""))
    kinds = _kinds(name)
    edits = [*_in_the_head(request, kinds, quoted(x) or name), *_whole_lines(request, kinds)]
    if edits:
        return Understood(tuple(edits))
    if not kinds:
        return None
    among = next((line for line in _lines(request.resume) if any(_tells(one, kinds) for one in _pieces(line.text))), None)
    if among:
        return Asks(words.whole_line(among.text), "which", (Choice(words.LEAVE_OUT, among.id),), request.text)
    return None if kinds == _every() else Asks(words.not_found(x))


def _kinds(name: str) -> Sequence[str]:
    """What is asked for by name."""
    found = [kind for kind, data in _table().items() if fold(name) in {fold(one) for one in data["asked"]}]
    return _every() if _EVERYTHING in found else [each for kind in found for each in _TELLS_IT_TOO.get(kind, (kind,))]


def _every() -> Sequence[str]:
    return [kind for kind in _table() if kind != _EVERYTHING]


def _in_the_head(request: Request, kinds: Sequence[str], said: str) -> Iterator[Edit]:
    """The pieces of the head's other lines that tell it, or that are word for word what was said."""
    for line in request.resume.contact.other:
        pieces = [one for one in _pieces(line.text) if _tells(one, kinds) or fold(one) == fold(said)]
        gone = [line.text] if fold(line.text) == fold(said) else pieces
        yield from (Correct("detail", "", one, request.text) for one in gone)


def _whole_lines(request: Request, kinds: Sequence[str]) -> Iterator[Edit]:
    """Lines of the body that tell nothing else."""
    for line in _lines(request.resume):
        if kinds and all(_tells(one, kinds) for one in _pieces(line.text)):
            yield Hide(line.id, request.text)


def _lines(resume: Resume) -> list[Line]:
    return [one.line for one in targets.places(resume) if one.section.kind in _OPEN]


def _pieces(text: str) -> list[str]:
    return [one for one in _APART.split(text) if any(map(str.isalnum, one))]


def _tells(piece: str, kinds: Sequence[str]) -> bool:
    bare = piece.strip(" .:–—-")
    return any(label.match(bare) or whole.fullmatch(bare) for label, whole in (_patterns()[kind] for kind in kinds))


@cache
def _table() -> Mapping[str, Mapping[str, Sequence[str]]]:
    return tomllib.loads((files("core.editing") / "data" / "personal.toml").read_text(encoding="utf-8"))


@cache
def _patterns() -> Mapping[str, tuple[re.Pattern[str], re.Pattern[str]]]:
    """For each kind how a piece of a line begins that tells it, and how it reads as a whole."""
    return {kind: (_any(_table()[kind]["label"]), _any(_table()[kind]["piece"])) for kind in _every()}


def _any(options: Sequence[str]) -> re.Pattern[str]:
    return re.compile("|".join(options) or r"(?!)", re.IGNORECASE)
