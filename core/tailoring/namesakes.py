"""Which of several jobs is meant that an answer calls alike: two posts at one employer, two schools."""

from collections.abc import Sequence

from core.expressions import expression
from core.resume.lexicon import fold
from core.resume.model import Entry
from core.tailoring.patterns import pattern
from core.tailoring.truth.deeds import irregular_past

_YEAR = expression(r"(?<![\w.,])(?:19|20)\d\d(?![\w%]|[.,]\d)")
_VERB = expression(
    r"(?<!\w)(?:i|we)(?P<now>['’](?:m|re))?\s+(?:(?:also|still|now|always|often|\w+ly)\s+)*(?P<verb>[a-z]+)(?:\s+(?P<next>[a-z]+))?",
)
_PARTICIPLES = frozenset({"been", "done", "had", "made", "kept", "run", "set", "taught"})
_BRACKETS = expression(r"\s*\([^()]*\)")


def meant(text: str, entries: Sequence[Entry]) -> tuple[Entry, ...]:
    """The one job that the title, the year or the tense of a text tells from the others; all of them where nothing does."""
    for found in (_titled(text, entries), _in_its_year(text, entries), _going_on(text, entries)):
        if len(found) == 1:
            return tuple(found)
    return tuple(entries)


def _titled(text: str, entries: Sequence[Entry]) -> list[Entry]:
    said = f" {fold(text)} "
    titles = {one.id: fold(_BRACKETS.sub("", one.title)).strip() for one in entries}
    named = [one for one in entries if titles[one.id] and titles[one.id] in said]
    longest = max((len(titles[one.id]) for one in named), default=0)
    return [one for one in named if len(titles[one.id]) == longest]


def _in_its_year(text: str, entries: Sequence[Entry]) -> list[Entry]:
    years = [found.group() for found in _YEAR.finditer(text)]
    held = [one for one in entries if one.start and all(one.start[:4] <= year <= (one.end[:4] or "9999") for year in years)]
    return held if years else []


def _going_on(text: str, entries: Sequence[Entry]) -> list[Entry]:
    """The jobs that go on, where somebody tells what they do and not what they did."""
    return [one for one in entries if one.current] if is_present(text) else []


def is_present(text: str) -> bool:
    """Whether all that a person says of themselves is what they do these days: "we have Arbor and I do the register"."""
    found = [(one["now"] or "", one["verb"], one["next"] or "") for one in _VERB.finditer(text.lower())]
    return bool(found) and all(
        now or (pattern("present_verb").fullmatch(verb) and not _is_perfect(verb, after)) for now, verb, after in found
    )


def _is_perfect(verb: str, after: str) -> bool:
    return verb == "have" and (after.endswith(("ed", "en")) or after in _PARTICIPLES | irregular_past())
