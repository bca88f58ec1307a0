"""Every line of a version with the words it rests on, found by its number or by what it says."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from core.conversation.state import Thread, Version
from core.library.versions import base_of
from core.resume.lexicon import fold
from core.resume.model import Line, Source, Span
from core.resume.outline import reading_order
from core.tailoring.lexicon import terms_of
from core.tailoring.order import relevance
from core.tailoring.pointers import Pointer, pointers

_FEW = 5  # lines that one question may find


@dataclass(frozen=True, slots=True)
class Told:
    """A line of the output: its number in reading order (from 1), its text, and the role or section it stands under.

    `change` is "new", "changed" or "" (as it was sent); `asked`: the posting asks for something that it names.
    """

    number: int
    text: str
    role: str
    spans: tuple[Span, ...]
    change: str = ""
    asked: bool = False


def told(thread: Thread, version: Version) -> tuple[Told, ...]:
    """Every line of a version, the heads of its entries among them."""
    before: Mapping[str, str] = {line.id: line.text for line in base_of(thread, version).lines()}
    rows = enumerate(reading_order(version.resume), 1)
    return tuple(_told(thread, number, line, role, before) for number, (line, role) in rows)


def _told(thread: Thread, number: int, line: Line, role: str, before: Mapping[str, str]) -> Told:
    was = before.get(line.id, None if line.id.startswith("add-") else line.text)
    change = "new" if was is None else "changed" if was != line.text else ""
    asked = bool(thread.posting and relevance(line.text, thread.posting))
    return Told(number, line.text, role, line.spans, change, asked)


def sources_of(thread: Thread, version: Version) -> tuple[Source, ...]:
    """All texts that a version's lines may point into."""
    return (*thread.texts, base_of(thread, version).source, *version.sources)


def proofs(thread: Thread, version: Version, line: Told) -> tuple[Pointer, ...]:
    """Where the words of a line stand."""
    return pointers(line.spans, sources_of(thread, version))


def found(lines: Sequence[Told], words: str) -> tuple[Told, ...]:
    """The lines meant by a number, by words they hold, or by a skill they name under another word; the closest first."""
    if words.strip().isdecimal():
        return tuple(one for one in lines if str(one.number) == words.strip().lstrip("0"))
    wanted, terms = fold(words).split(), set(terms_of(words))
    phrase = " ".join(wanted)
    whole = (one for one in lines if phrase and phrase in " ".join(fold(one.text).split()))
    each = (one for one in lines if wanted and all(word in fold(one.text) for word in wanted))
    named = (one for one in lines if terms.intersection(terms_of(one.text)))
    ordered = dict.fromkeys(chain(whole, each, named))
    return tuple(sorted(ordered, key=lambda one: not one.change))[:_FEW]
