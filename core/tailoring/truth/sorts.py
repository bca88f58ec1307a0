"""Words that only say what sort of thing stands beside them: the "certificate" of a dated paper, "contrato" of "(temporal)"."""

import re
from collections.abc import Iterator

from core.expressions import expression
from core.tailoring.lexicon import Nature, nature
from core.tailoring.truth.levels import spoken_well
from core.tailoring.truth.marks import marks
from core.tailoring.truth.matching import Evidence
from core.tailoring.truth.reading import Reading, Word
from core.tailoring.truth.residue import WEIGHTLESS
from core.tailoring.truth.signs import signs_of

_PAPER = expression(
    r"certificates?|certifications?|licen[cs]es?|zertifikate?|zertifizierung|schein|certificats?|certificado|certificacion|certificato|"
    r"certificazione|certyfikat|сертификат|свидетельство|удостоверение"
)
_CONTRACT = expression(r"contracts?|vertrag|arbeitsvertrag|anstellung|contrats?|contratos?|contratto|договор|контракт|umowa")
_TERM = expression(
    r"temporary|fixed|term|seasonal|casual|permanent|befristet\w*|unbefristet\w*|saison\w*|temporal\w*|indefinid\w+|fij[oa]|eventual|"
    r"saisonni\w+|determine\w*|indetermine\w*|interim\w*|vacat\w+|stagional\w*|determinat\w+|indeterminat\w+|временн\w+|сезонн\w+|срочн\w+|"
    r"temporari\w+|sazonal"
)
_BILINGUAL = expression(r"bilingual|zweisprachig\w*|bilingues?|bilingue|двуязычн\w+|билингв\w*")
_HAVE = expression(r"\b(?:I have|I've got|I hold|habe ich|ich habe|j'ai|(?:lo|la) tengo|у меня есть)\W*$", re.IGNORECASE)
_NO_PAPERS = frozenset((Nature.TOOL, Nature.LANGUAGE, Nature.DUTY))
_BOTH = 2


def sort_words(claim: Reading, evidence: Evidence) -> Iterator[int]:
    """Where words stand that say no more than what sort of thing it is that the evidence has."""
    for word in claim.words:
        if evidence.places(word):
            continue
        if (
            (_PAPER.fullmatch(word.key) and _is_of_paper(word, claim, evidence))
            or (_CONTRACT.fullmatch(word.key) and _is_of_term(word, claim, evidence))
            or (_BILINGUAL.fullmatch(word.key) and _speaks_both(word, claim, evidence))
        ):
            yield word.start
            named = [one for one in claim.terms if one.start < word.start < one.end]  # the "Forklift" of "Forklift licence"
            yield from (
                one.start for one in named if any(told.start == one.start and evidence.stated(told) for told in claim.words)
            )


def _is_of_paper(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a piece that has the rest of the clause is a paper with its year and nothing else: no course, plan or deed."""
    here = [one for one in claim.words_of(word.clause) if one is not word and not one.entry.lists & WEIGHTLESS]
    rest = here or [one for one in claim.words if one.end < word.start and not one.entry.lists & WEIGHTLESS]
    named = [one for one in rest if evidence.stated(one)]
    if not named or not all(one in named or one.capital for one in rest):
        return False
    if any(one.entry.families and not one.capital for one in claim.words if one.start < word.start):
        return False
    homes = set[tuple[int, int]].intersection(*(_sentences(one, evidence) for one in named))
    return any(_is_paper(number, sentence, claim, evidence) for number, sentence in homes)


def _sentences(word: Word, evidence: Evidence) -> set[tuple[int, int]]:
    return {(place.piece, evidence.clause(place).sentence) for place in evidence.stated(word)}


def _is_paper(number: int, sentence: int, claim: Reading, evidence: Evidence) -> bool:
    """Whether a sentence has a paper with its year, or as what one has: "Welding, 2014", "Welding I have"."""
    piece = evidence.pieces[number]
    if any(piece.clauses[piece.clause_at(one.start)].sentence == sentence for one in marks(piece.text, "papers")):
        return False  # which kind it is stands there: a BTS is no licence
    clauses = {at for at, one in enumerate(piece.clauses) if one.sentence == sentence}
    dates = [one for one in piece.moments if piece.clause_at(one.start) in clauses]
    words = [word for word in piece.words if word.clause in clauses]
    held = any(_HAVE.search(piece.text, piece.clauses[at].start, piece.clauses[at].end) for at in clauses)
    known = {one.value for one in claim.quantities}
    counts = [one for one in piece.quantities if not one.ordinal and piece.clause_at(one.start) in clauses]
    parts = any(one.value not in known for one in counts)  # "two terms" of it
    if not (dates or held) or parts or any(one.until or one.current for one in dates):
        return False
    if any(clauses & sign.clauses for sign in signs_of(piece.text)):
        return False
    names = {one.term for one in claim.terms if nature(one.term) is Nature.LICENCE}  # a forklift is a tool, its licence a paper
    terms = [one for one in piece.terms if piece.clause_at(one.start) in clauses]
    if any(nature(one.term) in _NO_PAPERS and not any(one.term in name for name in names) for one in terms):
        return False
    told = {place.word.start for one in claim.words for place in evidence.stated(one) if place.piece == number}
    return all(one.start in told or one.entry.lists & WEIGHTLESS or (one.capital and not one.entry.families) for one in words)


def _is_of_term(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether a word of how long a post is for stands right beside it, and in the evidence: "(contrato temporal)"."""
    at = claim.words.index(word)
    beside = (*claim.words[max(0, at - _BOTH) : at], *claim.words[at + 1 : at + 1 + _BOTH + 1])
    return any(_TERM.fullmatch(one.key) and one.clause == word.clause and evidence.stated(one) for one in beside)


def _speaks_both(word: Word, claim: Reading, evidence: Evidence) -> bool:
    """Whether two languages are spoken well: those of the sentence, where it names any."""
    sentence = claim.clauses[word.clause].sentence
    named = {
        one.term
        for one in claim.terms
        if nature(one.term) is Nature.LANGUAGE and claim.clauses[claim.clause_at(one.start)].sentence == sentence
    }
    spoken = {language for piece in evidence.pieces for language in spoken_well(piece)}
    return len(named & spoken if named else spoken) >= _BOTH and named <= spoken
