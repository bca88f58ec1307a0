"""Duties by their names: told in other words, or put over what the evidence has under another heading."""

import re

from core.tailoring.lexicon import TermMatch
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading
from core.tailoring.truth.residue import told_places

_AND = re.compile(r"\s*(?:et|and|und|y|e|и|,|&)\s")


def is_told_duty(claim: Reading, term: TermMatch, evidence: Evidence) -> bool:
    """Whether a duty that the evidence does not name is told there all the same."""
    return _worded(claim, term, evidence) or _replaces(claim, term, evidence)


def _worded(claim: Reading, term: TermMatch, evidence: Evidence) -> bool:
    """Whether a duty is told in other words: any word of it stands in the evidence, or it is a word that says little."""
    words = [word for word in claim.words if term.start <= word.start < term.end]
    return any(
        evidence.stated(word)
        or evidence.composed(word)
        or word.entry.families
        or word.entry.lists & {"light", "colour", "function"}
        for word in words
    )


def _replaces(claim: Reading, term: TermMatch, evidence: Evidence) -> bool:
    """Whether a duty opens a line whose rest the evidence has under another word: "Animation du blog" of "je tiens le blog"."""
    at = claim.clause_at(term.start)
    here = claim.clauses[at]
    if claim.text[here.start : term.start].strip() or _AND.match(claim.text, term.end):
        return False
    if at and claim.clauses[at - 1].sentence == here.sentence:
        return False
    words = [word for word in claim.words if claim.clauses[word.clause].sentence == here.sentence and word.start >= term.end]
    rest = [word for word in words if not word.entry.lists & {"function", "light"}]
    spots = [{(place.piece, place.word.clause) for place in evidence.stated(word)} for word in rest]
    used = told_places(claim, evidence)
    for number, clause in set[tuple[int, int]]().union(*spots):
        left = [word for word in evidence.pieces[number].words_of(clause) if (number, word.start) not in used]
        bare = not any(word.entry.families for word in evidence.pieces[number].words_of(clause))  # "Stagiaires : 2 en 2022"
        other = bare or any("function" not in word.entry.lists for word in left)
        if other and 2 * sum((number, clause) in spot for spot in spots) >= len(rest):
            return True
    return False
