"""Claims that stand word for word in their evidence, as a piece or as a clause of it."""

import re
from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache

from core.tailoring.truth.bare import check_bare_papers
from core.tailoring.truth.matching import gathered
from core.tailoring.truth.plain import plain
from core.tailoring.truth.reading import Reading, read
from core.tailoring.truth.signs import signs_of

_BEGINS = re.compile(
    r"(?:^|[.;!?•|\n]|(?P<mark>[,:(]))\W*(?:(?:and|und|y|e|et|и|i) )?$|(?<!\w)(?:i|ich|yo|je|j'(?:ai )?|я|eu|io|ik|ja) $",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r"\s*(?:$|[.;,!?\n•|)])|\s+(?:at|in|for|on|during|bei|beim|im|am|in|während|en|para|durante|chez|pour|dans|pendant|в|на|"
    r"для|у|"
    r"presso|per|no|na|em|bij|voor|w|dla)\s",
    re.IGNORECASE,
)
_LETTERED = re.compile(r"\s[A-EВС]\d?E?$")
_QUALIFIES = frozenset(("lowering", "stand_in", "modest"))


def is_quoted(claim: str, evidence: Sequence[str]) -> bool:
    """Whether a claim is pieces of its evidence, or a whole clause of one that denies, shares and limits nothing.

    A paper alone is no quotation where more is said of it: "BA English" of "BA English, Wapsi College: place offered".
    """
    said = _bare(claim)
    if {*map(_bare, claim.split("; "))} <= {*map(_bare, evidence)}:
        return True
    within = [piece for piece in evidence if said in " ".join(plain(piece).casefold().split())]
    return any(_is_clause(found, read(piece), said) for piece in within for found in _pattern(said).finditer(plain(piece)))


def _bare(text: str) -> str:
    return " ".join(plain(text).casefold().split()).strip(" .,;:•-")


@lru_cache(maxsize=1024)
def _pattern(said: str) -> re.Pattern[str]:
    return re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, said.split())) + r"(?!\w)", re.IGNORECASE)


def _is_clause(found: re.Match[str], piece: Reading, said: str) -> bool:
    begins = _BEGINS.search(piece.text[: found.start()])
    if not begins or (begins["mark"] and said[:1].isdigit()) or not _ENDS.match(piece.text, found.end()):
        return False
    sentences = {piece.clauses[piece.clause_at(place)].sentence for place in (found.start(), found.end() - 1)}
    return (
        not any(
            one.sentence in sentences
            and (one.denied or one.others or (one.shared and not found.start() <= one.start < found.end()))
            for one in piece.clauses
        )
        and not any(
            word.entry.lists & _QUALIFIES and not found.start() <= word.start < found.end()
            for word in piece.words
            if piece.clauses[word.clause].sentence in sentences
        )
        and not _has_status(found, piece)
        and not _is_bare_paper(found, piece, sentences)
    )


def _is_bare_paper(found: re.Match[str], piece: Reading, sentences: AbstractSet[int]) -> bool:
    """Whether a paper is quoted without what its sentence goes on to say of it; the letter of a licence is said of by itself."""
    claim = read(found.group())
    if claim.moments or _LETTERED.search(claim.text):
        return False
    clauses = [one for one in piece.clauses if one.sentence in sentences]
    told = piece.text[clauses[0].start : clauses[-1].end]
    return any(check_bare_papers(claim, gathered((told,), {})))


def _has_status(found: re.Match[str], piece: Reading) -> bool:
    """Whether a sign outside of what is quoted says how far it has got: "(pending)", "on hold since June"."""
    told = {piece.clause_at(place) for place in (found.start(), found.end() - 1)}
    return any(one.clauses & told and not found.start() <= one.mark.start < found.end() for one in signs_of(piece.text))
