"""What a person said they never did: it is neither asked about nor counted again, in this thread or any other.

A denial is a canonical term ("Kafka") or, where a requirement names none, the requirement in the posting's own words.
"""

import re
from collections.abc import Collection, Iterable, Sequence
from dataclasses import replace

from core.resume.lexicon import fold
from core.resume.model import Resume
from core.tailoring import manner, speech
from core.tailoring.about import codes
from core.tailoring.clauses import sentences
from core.tailoring.conditions import is_character
from core.tailoring.gaps import Comparison
from core.tailoring.items import items
from core.tailoring.lexicon import Nature, all_terms, find_terms, implies, terms_of
from core.tailoring.model import Evidence, Gap, Missing, Question
from core.tailoring.patterns import pattern
from core.tailoring.words import say_the_same

_NAMED = {Nature.TOOL, Nature.LICENCE, Nature.DEGREE, Nature.LANGUAGE}
_PAPERS = {Nature.LICENCE, Nature.DEGREE}
_MARK = re.compile(r"\s*[,;:.](?=\s)|\s[–—-]+(?=\s)")
_BROAD = {Nature.FIELD, Nature.SOFT}


def denies(question: Question) -> tuple[str, ...]:
    """What a "no, never" to this question denies: what it names, or its field of work and its words."""
    return exact(question.terms) if question.terms and _are_names(question.terms) else (*exact(question.terms), question.quote)


def can_be_denied(question: Question, resume: Resume | None) -> bool:
    """Whether a no to a question denies something: nobody denies what they are like, nor a language that their resume names."""
    shown = terms_of(resume.source.text) if resume else ()
    languages = [term for term in question.terms if all_terms().get(term) is Nature.LANGUAGE]
    known = bool(languages) and len(languages) == len(question.terms) and set(languages) <= set(shown)
    return not is_character(question.quote) and not known


def denies_all(question: Question, text: str) -> bool:
    """Whether a no that something else is told beside is one to all that is asked: to names alone, and to no other one.

    Who says "no, but ..." to a tool lacks it; of a deed that may tell a part. Who opens with a yes denies only a part of it.
    """
    if speech.without_yes(text) != text or manner.agrees_halfway(text):
        return False
    denied = [text[piece.start : piece.end] for one in sentences(text) for piece in one.pieces if piece.negated]
    other = any((named := {*terms_of(words)}) and named.isdisjoint(question.terms) for words in denied)
    names_only = bool(question.terms) and _are_names(question.terms) and not [*items(question.quote, find_terms(question.quote))]
    return names_only and not other and not concedes(text)


def concedes(text: str) -> bool:
    """Whether an answer admits a little before it says what it was not: "a toy project only, not worth it"."""
    first, mark, _ = _MARK.sub("\0", text.strip(), count=1).partition("\0")
    if not mark or speech.denies(first) or speech.opens_with_no(first):
        return False
    return speech.is_weak(first) or bool(pattern("in_small").match(first))


def _are_names(terms: Sequence[str]) -> bool:
    return all(all_terms().get(term) in _NAMED for term in exact(terms))


def exact(terms: Sequence[str]) -> tuple[str, ...]:
    """The terms that a plain no is about: who lacks a degree in accounting may still have done accounting."""
    named = tuple(term for term in terms if all_terms().get(term) in _NAMED)
    return named or tuple(term for term in terms if all_terms().get(term) not in _BROAD) or tuple(terms)


def is_denied(term: str, never: Collection[str]) -> bool:
    """Whether a term, or something that it implies, was denied: no Kubernetes is no EKS either."""
    if term in never or all_terms().get(term) in _PAPERS:  # who did none of the work has not said to lack the paper
        return term in never
    return any(all_terms().get(one) in _NAMED for one in implies((term,)).intersection(never))


def still_denied(never: Iterable[str], evidence: Sequence[Evidence]) -> frozenset[str]:
    """What was denied, less what the person stated since: "no, never", and then "I have been using Softworks since 2021"."""
    stated = [one for one in evidence if not one.negated and one.entry]
    terms, names = {term for one in stated for term in one.terms}, {name for one in stated for name in codes(one.text)}
    return frozenset(one for one in never if one not in terms and not names & codes(one))


def is_barred(quote: str, terms: Sequence[str], never: Collection[str]) -> bool:
    """Whether all that a requirement lacks was denied before, under these words or others."""
    if terms:
        return all(is_denied(term, never) for term in exact(terms))
    return any(fold(quote) == fold(one) or say_the_same(quote, one) for one in never)


def was_denied(quote: str, terms: Sequence[str], never: Collection[str]) -> bool:
    """Whether the person said no to this very thing: to all its names, or to these words; not to a deed that is like it.

    Who lacks Kafka may have what is asked for as "Kafka or a similar broker".
    """
    named = bool(terms) and _are_names(terms) and not takes_others(quote)
    return is_barred(quote, terms if named else (), never)


def takes_others(quote: str) -> bool:
    """Whether a requirement is content with something like what it names: "SystmOne or similar"."""
    return bool(pattern("or_similar").search(quote))


def askable(found: Comparison, never: Collection[str]) -> Comparison:
    """The comparison without what was denied: gaps lose their denied parts, and nothing denied is asked about in depth."""
    if not never:
        return found
    gaps = [_narrowed(gap, never) for gap in found if not is_barred(gap.quote, gap.terms, never)]
    held, implied = ([gap for gap in each if not is_barred(gap.quote, gap.terms, never)] for each in (found.held, found.implied))
    open_ = tuple(one for one in found.posting.requirements if not is_barred(one.quote, one.terms, never))
    return Comparison(gaps, held, implied, replace(found.posting, requirements=open_))


def _narrowed(gap: Gap, never: Collection[str]) -> Gap:
    return replace(gap, terms=tuple(term for term in gap.terms if not is_denied(term, never)) or gap.terms)


def with_denials(missing: Sequence[Missing], never: Collection[str]) -> tuple[Missing, ...]:
    """What is not in the document, with "you said never" also where it was said in another thread."""
    return tuple(replace(one, never=one.never or was_denied(one.quote, one.terms, never)) for one in missing)
