"""Lines that keep all words of what they cite and say more, lines that drop its "no", and lines that share no word with it.

A word that takes the place of another may be a synonym that no list knows. A word beside all the others is something new.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from core.expressions import expression
from core.tailoring.truth.beside import is_context
from core.tailoring.truth.deeds import irregular_past
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.moments import month_of
from core.tailoring.truth.names import says_language
from core.tailoring.truth.plain import plain
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.residue import FORMAL, is_figure
from core.tailoring.truth.verdict import Finding, Level

_OF_THEM = expression(  # a clause of a line that itself tells of somebody else
    r"\W*(?:(?:and|und|et|y|и|а)\s+)?(?:she|he|they|who|which|elles?|ils?|qui|er|sie|котор\w+|она|он|они|quien(?:es)?|ellas?|ellos|él)\b",
    re.IGNORECASE,
)
_TOKEN = re.compile(r"\w+")
_LABEL = re.compile(r"\s*[:：]")
_NO = frozenset(
    (
        *(
            "no",
            "not",
            "never",
            "zero",
            "without",
            "hardly",
            "kein",
            "keine",
            "keinen",
            "keinem",
            "keiner",
            "ohne",
            "nie",
            "nicht",
        ),
        *("sin", "ningún", "ninguna", "nunca", "sans", "aucun", "aucune", "jamais", "без", "ни", "не", "никогда", "жодних"),
        *("senza", "nessun", "nessuna", "sem", "nenhum", "nenhuma", "geen", "zonder", "bez", "żadnych"),
    )
)
_OWN_RULES = frozenset({"function", "light", "colour", "extreme", "praise", "outcome", "modest", "lowering", "joint", "setting"})
_ENOUGH = 3  # words of a cited line that make it more than a name
_PARTICIPLES = ("ing", "ed")  # "ranging from", "totalling", "based on": they join more than they tell
_FEW = 2  # words of a line that is hardly one


def check_added(claim: Reading, evidence: Evidence, covered: frozenset[int], *, asked: bool) -> Iterator[Finding]:
    """A finding for the words that were stuck to a line, or for what was said only with a "no".

    `asked`: the person is asked about the wording anyway, so that colour which goes on for some words stays a question.
    """
    words = [word for word in claim.words if _tells(word, claim, covered) and not _opens(word, claim)]
    new = [
        word
        for word in words
        if word.key != "held" and not (evidence.places(word) or evidence.composed(word) or says_language(word, evidence))
    ]
    said = _tokens(claim.text)
    cited = [_tokens(piece.text) for piece in evidence.pieces]
    if any(_without_no(said, one) for one in cited):
        yield Finding(Level.UNSUPPORTED, "denied", claim.text, "What you gave me says this with a “no”.")
    if new and not asked and _all_in_order([word for one in cited for word in one], said):
        fragment = " ".join(word.text for word in new)
        yield Finding(Level.UNSUPPORTED, "added", fragment, f"“{fragment}” is not in what you gave me for this line.")
    if len(new) == 1 == len(said):
        yield Finding(Level.UNSUPPORTED, "fact", claim.text, "Nothing you gave me for this line says so.")


def _denied_deeds(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding where a deed and its object stand together only in a denial: "written Rust" of "I've written no Rust"."""
    for number, clause in enumerate(claim.clauses):
        words = [word for word in claim.words_of(number) if not word.entry.lists & {"function", "colour", "extreme"}]
        if clause.denied or clause.others or not words or _OF_THEM.match(claim.text, clause.start):
            continue
        deed, *things = words
        if not (deed.entry.families or _is_also_theirs(deed, evidence)):
            continue
        together = {True: set[Word](), False: set[Word]()}
        for place in evidence.places(deed):
            denied = evidence.clause(place).denied
            beside = {(place.piece, place.word.clause)}
            together[denied] |= {
                thing for thing in things if beside & {(one.piece, one.word.clause) for one in evidence.places(thing)}
            }
        told = {thing for thing in things if "light" not in thing.entry.lists}
        if only := (together[True] & told) - together[False]:
            fragment = f"{deed.text} {next(thing for thing in things if thing in only).text}"
            yield Finding(Level.UNSUPPORTED, "denied", fragment, f"You told me that you did not do this: {fragment}.")
            return


def _is_also_theirs(word: Word, evidence: Evidence) -> bool:
    """Whether a word that no list knows as a deed is denied or somebody else's as it stands, and told in another form."""
    same = any(one.word.key == word.key and evidence.clause(one).denied for one in evidence.places(word))
    return same and bool(evidence.stated(word))


def check_denied(claim: Reading, evidence: Evidence, status: frozenset[int]) -> Iterator[Finding]:
    """Findings when all of the evidence denies, or denies the deed; `status`: where the claim says how little came of it."""
    if _is_own(claim, status) and not any(_is_own(piece) for piece in evidence.pieces):
        yield Finding(Level.UNSUPPORTED, "denied", claim.text, "What you gave me only says what you did not do.")
    yield from _denied_deeds(claim, evidence)
    yield from _denied_phrases(claim, evidence)


def _denied_phrases(claim: Reading, evidence: Evidence) -> Iterator[Finding]:
    """A finding where two words in a row stand so only in a denial: "CAN driver" of "the CAN driver came from the supplier"."""
    if any(clause.denied for clause in claim.clauses):
        return
    for first, second in pairwise(claim.words):
        if second.start != first.end + 1 or first.clause != second.clause:
            continue
        if any("function" in one.entry.lists for one in (first, second)) or claim.clauses[first.clause].others:
            continue
        places = {(place.piece, place.word.start) for place in evidence.places(second) if _same(place.word, second)}
        rows = [one for one in evidence.places(first) if (one.piece, one.word.end + 1) in places]
        rows = [one for one in rows if _same(one.word, first)]
        denied = bool(rows) and all(evidence.clause(one).denied for one in rows)
        if denied and not any(_is_aside(one, claim, evidence) for one in (first, second)):
            fragment = claim.text[first.start : second.end]
            yield Finding(Level.UNSUPPORTED, "denied", fragment, f"You told me that {fragment} is not something you did.")
            return


def _same(one: Word, other: Word) -> bool:
    return one.key.removesuffix("s") == other.key.removesuffix("s")


def _is_aside(word: Word, claim: Reading, evidence: Evidence) -> bool:
    return is_context(word, claim, evidence) or evidence.is_denied_alike(word, claim)


def _is_own(text: Reading, covered: frozenset[int] = frozenset()) -> bool:
    """Whether anything in a text is told of oneself and not denied, but for the words that tell how little came of it."""
    if any(word.start in covered and "function" not in word.entry.lists for word in text.words):
        return False
    return any(
        not (text.clauses[word.clause].denied or text.clauses[word.clause].theirs)
        for word in text.words
        if "function" not in word.entry.lists
    )


def _tells(word: Word, claim: Reading, covered: frozenset[int]) -> bool:
    """Whether a word tells something that other rules leave alone: no small word, month, label or known name."""
    if (
        word.start in covered
        or word.entry.lists & _OWN_RULES
        or word.key in FORMAL
        or month_of(word.key)
        or word.key.endswith(_PARTICIPLES)
    ):
        return False
    measured = "change" in word.entry.families and len(claim.quantities) > 1  # its numbers are compared
    return not _LABEL.match(claim.text, word.end) and not is_figure(word, claim) and not measured


def _opens(word: Word, claim: Reading) -> bool:
    """Whether a word only makes a deed of a thing: "Wrote unit tests", "Conception de 12 affiches"."""
    first = next((one for one in claim.words if one.clause == word.clause), word)
    fronted = word.clause == 1 and word == first and "function" in claim.words[0].entry.lists  # "In Porto, drew ..."
    if word != claim.words[0] and not (fronted and (word.entry.families or word.key in irregular_past())):
        return False
    following = claim.words[1] if len(claim.words) > 1 else word
    return fronted or bool(word.entry.families) or ("function" in following.entry.lists and following.start > word.end)


def _tokens(text: str) -> list[str]:
    return _TOKEN.findall(plain(text).casefold())


def _all_in_order(cited: Sequence[str], said: Sequence[str]) -> bool:
    """Whether every word that is cited stands in the claim, in its order."""
    rest = iter(said)
    return _ENOUGH <= len(cited) < len(said) and all(word in rest for word in cited)


def _without_no(said: Sequence[str], cited: Sequence[str]) -> bool:
    """Whether the claim stands in a piece right behind a "no" that it leaves out."""
    if len(said) < _FEW or _NO & {*said}:
        return False
    at = [place for place in range(1, len(cited) - len(said) + 1) if cited[place : place + len(said)] == said]
    return any(cited[place - 1] in _NO for place in at)
