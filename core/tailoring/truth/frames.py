"""One thing put in the place of another: "care of orchids in the cold house" of "care of ferns in the cold house"."""

import re
from collections.abc import Container, Iterator, Sequence

from core.tailoring.truth.deeds import acts
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.names import says_sum
from core.tailoring.truth.rates import in_rate
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.residue import told_places
from core.tailoring.truth.verdict import Finding, Level

_SHORT, _STEM = 3, 4
_VERB = re.compile(r"(?:ed|ing|ir|ar|[а-яіїє](?:ю|ют|ят|ет|ит|ал|ала|али|ил|ила|ить|ать|ять))$")
_KNOWN = frozenset(
    (
        "function",
        "light",
        "colour",
        "praise",
        "extreme",
        "modest",
        "outcome",
        "setting",
        "joint",
        "tier_part",
        "tier_solo",
        "rank",
    )
)


def check_frames(claim: Reading, evidence: Evidence, covered: frozenset[int]) -> Iterator[Finding]:
    """A finding for a thing that nobody named, where the evidence has another thing between the same words."""
    fresh = [
        at
        for at, word in enumerate(claim.words)
        if not (word.start in covered or in_rate(claim, word.start))
        and _is_thing(word, claim)
        and not (evidence.places(word) or evidence.composed(word) or says_sum(word, claim, evidence))
    ]
    if not fresh:
        return
    used = told_places(claim, evidence)
    for at in fresh:
        other = _replaced(at, claim, evidence, used)
        if other:
            word = claim.words[at]
            sentence = f"Your words say \u201c{other.text}\u201d here, not \u201c{word.text}\u201d."
            yield Finding(Level.UNSUPPORTED, "swapped", word.text, sentence)
            return


def _replaced(at: int, claim: Reading, evidence: Evidence, used: Container[tuple[int, int]]) -> Word | None:
    """The word of the evidence that stands where a word of the claim stands, and that the claim does not tell."""
    for number, piece in enumerate(evidence.pieces):
        for spot, other in enumerate(piece.words):
            if (
                (number, other.start) not in used
                and _same_frame(claim.words, at, piece.words, spot)
                and _is_thing(other, piece)
                and not _is_part(claim.words[at].key, other.key)
            ):
                return other
    return None


def _is_thing(word: Word, reading: Reading) -> bool:
    is_name = word.capital and not word.opens
    if len(word.key) <= _SHORT or (_VERB.search(word.key) and not is_name) or "change" in word.entry.families:
        return False
    return not word.entry.lists & _KNOWN and not (word.entry.families and acts(word, reading))


def _is_part(one: str, other: str) -> bool:
    """Whether two words have a stem or an end in common: "Hochsaison" and "Saison", "тенты" and "тентованные"."""
    return one[:_STEM] == other[:_STEM] or one.endswith(other) or other.endswith(one)


def _same_frame(mine: Sequence[Word], at: int, theirs: Sequence[Word], spot: int) -> bool:
    """Whether the words right before and after are the same, ends included, and a word of weight close by is, too."""
    for step in (-1, 1):
        one, other = _beside(mine, at, step), _beside(theirs, spot, step)
        if (one is None) != (other is None) or (one and other and one.key != other.key):
            return False
    return any(_weighs(_beside(mine, at, step), _beside(theirs, spot, step)) for step in (-2, -1, 1, 2))


def _weighs(one: Word | None, other: Word | None) -> bool:
    return one is not None and other is not None and one.key == other.key and not one.entry.lists & {"function", "light"}


def _beside(words: Sequence[Word], at: int, step: int) -> Word | None:
    """A neighbour within the same clause."""
    place = at + step
    return words[place] if 0 <= place < len(words) and words[place].clause == words[at].clause else None
