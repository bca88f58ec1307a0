"""Two jobs cited at once: what was done in the one is not told under the name of the other."""

import re
from collections.abc import Iterable, Iterator
from itertools import takewhile

from core.expressions import expression
from core.resume.lexicon import words as roles
from core.tailoring.truth.matching import Evidence, Place
from core.tailoring.truth.moments import Moment
from core.tailoring.truth.people import is_a_name, is_agentive
from core.tailoring.truth.places import is_place
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.residue import WEIGHTLESS
from core.tailoring.truth.stems import related
from core.tailoring.truth.translit import sounds_like
from core.tailoring.truth.verdict import Finding, Level

_NAME, _SEVERAL = 4, 2  # letters of a word that may name an employer; heads among which a deed can be moved


def check_homes(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line names the employer of one heading and tells what stands below another one."""
    yield from _out_of_time(claim, evidence)
    yield from _of_a_stranger(claim, evidence)
    heads = {number: end for number, piece in enumerate(evidence.pieces) if (end := _head_ends(piece))}
    if len(heads) < _SEVERAL:
        return
    named = {number: word for word in reversed(claim.words) for number in [_head_of(word, heads, evidence)] if number is not None}
    below = evidence.beside(named)
    for word in claim.words if len(named) == 1 else ():
        places = evidence.stated(word)
        if (
            not word.entry.lists & WEIGHTLESS
            and places
            and all(_below_another(place, heads, below, evidence) for place in places)
        ):
            fragment = next(iter(named.values())).text
            yield Finding(Level.UNSUPPORTED, "employer", fragment, f"Nothing you gave me says that this was at {fragment}.")
            return


def _out_of_time(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line names the employer of the one heading and tells what was before or after the time there."""
    spans = {number: one for number, piece in enumerate(evidence.pieces) if (one := _span_of(piece))}
    named = {number: word for word in claim.words for number in spans if _names_head(word, number, evidence)}
    if len(named) != 1:
        return
    (head, name), last = next(iter(named.items())), (9999, 0)
    span, below = spans[head], evidence.beside((head,))
    for number, piece in enumerate(evidence.pieces):
        points = [point for one in piece.moments for point in one.points]
        if number in below or not points:
            continue
        outside = all(year < span.year or year > (span.until or last)[0] for year, _ in points)
        told = any(
            place.piece == number for word in claim.words if not word.entry.lists & WEIGHTLESS for place in evidence.stated(word)
        )
        if outside and told:
            yield Finding(Level.UNSUPPORTED, "employer", name.text, f"By its dates, this was not at {name.text}.")
            return


def _of_a_stranger(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding when a line names an employer that stands nowhere, and all that is cited stands below one that has its dates."""
    label = _LABEL.search(claim.text)
    found = label or _AT.search(claim.text)
    if found is None or not all(_below_a_head(piece) for piece in evidence.pieces):
        return
    words = _words_in(found, claim)
    name = list(takewhile(lambda word: _is_new(word, evidence), words))
    whole = len(name) > 1 or _JOINED.search(found["name"]) or _HOUSE.fullmatch(name[0].key if name else "")
    if name and (len(name) == len(words) and all(is_a_name(one.text) for one in name) if label else whole):
        fragment = claim.text[name[0].start : name[-1].end]
        yield Finding(Level.UNSUPPORTED, "employer", fragment, f"Nothing you gave me says that this was at {fragment}.")


def _below_a_head(piece: Reading) -> bool:
    """Whether a piece is a heading with its dates and the lines below it."""
    dated = len(piece.moments) > 1 or any(one.until or one.current for one in piece.moments)
    return dated and "\n" in piece.text.strip()


def _is_new(word: Word, evidence: Evidence) -> bool:
    known = any(related(word.key, one.word.key) or sounds_like(word.key, one.word.key) for one in evidence.places(word))
    return word.capital and not (known or evidence.composed(word) or is_place(word.key))


def _words_in(found: re.Match[str], claim: Reading) -> list[Word]:
    return [word for word in claim.words if found.start("name") <= word.start < found.end("name")]


_CAPITAL = "[A-ZÄÖÜÉÀА-ЯІЇЄ]"
_AT = expression(
    r"(?<!\w)(?:[Aa]t|[Aa]m|[Bb]eim?|[Cc]hez|[Ff]or|[Ff]ür|[Pp]ara|[Pp]our|[Aa]u|[Ee]n|[Pp]resso|[Вв]|[Дд]ля)\s+"
    r"(?:(?:the|der|dem|den|die|das|la|el|le)\s+)?"
    rf"(?P<name>{_CAPITAL}[\w&'.-]*(?:\s+(?:&\s+|of\s+|de\s+)?{_CAPITAL}[\w&'.-]*)*)"
)
_LABEL = expression(rf"^(?P<name>{_CAPITAL}[\w'-]{{3,}}(?<!ing)(?<!ion)(?<!ung)(?<!s)(?<!ment)(?<!en)(?<!ie)(?<!y)):\s")
_JOINED = expression(r"\w-\w")  # "Mittelharz-Bahn", not the "Sanitär-" of "Sanitär-, Heizungs- und Klimatechnik"
_HOUSE = expression(r"[a-z]+(?:amt|klinikum|krankenhaus|hochschule|sparkasse|ministerium|gericht)")


def _span_of(piece: Reading) -> Moment | None:
    """The time that a heading gives: the only date of a piece that tells of no deed."""
    spans = [one for one in piece.moments if one.until or one.current]
    heads = len(piece.moments) == 1 == len(spans) and not _tells_deeds(piece.words)
    return spans[0] if heads else None


def _tells_deeds(words: Iterable[Word]) -> bool:
    return any(word.entry.families and not (word.capital or _is_title(word)) for word in words)


def _names_head(word: Word, head: int, evidence: Evidence) -> bool:
    """Whether a word is a name that the heading alone has."""
    places = evidence.places(word) if word.capital and len(word.key) >= _NAME and not _is_title(word) else ()
    return bool(places) and all(place.piece == head and place.word.capital for place in places)


def _head_ends(piece: Reading) -> int:
    """Where the heading of a piece ends: its first line, if that has its dates and a name in it; 0 for a line of deeds."""
    end = _first_lines(piece.text)
    dated = any(one.start < end and (one.until or one.current or one.month) for one in piece.moments)
    named = sum(word.capital for word in piece.words if word.start < end) >= 1
    return end if dated and named and not _tells_deeds(word for word in piece.words if word.start < end) else 0


def _first_lines(text: str) -> int:
    """Where the first line of a text ends, or the second, where the dates stand there and no point begins."""
    first, _, rest = text.partition("\n")
    second = rest.partition("\n")[0]
    return len(first) + (1 + len(second) if _YEAR.search(second) and not (_YEAR.search(first) or _POINT.match(second)) else 0)


_YEAR = expression(r"\b(?:19|20)\d\d\b")
_POINT = expression(r"\s*[-*+·•–]")


def _head_of(word: Word, heads: dict[int, int], evidence: Evidence) -> int | None:
    """The one heading that has a name of the claim, and where else nothing has it."""
    if len(word.key) < _NAME or _is_title(word) or word.entry.lists & WEIGHTLESS:
        return None
    places = evidence.places(word)
    homes = {place.piece for place in places}
    inside = all(place.word.start < heads.get(place.piece, 0) and place.word.capital for place in places)
    return homes.pop() if places and inside and len(homes) == 1 else None


def _below_another(place: Place, heads: dict[int, int], below: frozenset[int], evidence: Evidence) -> bool:
    """Whether a word stands below another heading: in its piece, or in a line that is cited after it and known of no other."""
    if place.piece in heads:
        return place.piece not in below and (place.word.start > heads[place.piece] or not place.word.capital)
    before = max((number for number in heads if number < place.piece), default=-1)
    return before >= 0 and before not in below and place.piece not in below and not evidence.homes


def _is_title(word: Word) -> bool:
    return word.key in roles("roles", "roles") or bool(word.entry.lists & {"rank", "lowering"}) or is_agentive(word.text)
