"""The truth gate: whether every fact of a line stands in the evidence that it cites."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from core.tailoring.truth.added import check_added, check_denied
from core.tailoring.truth.agents import check_agents
from core.tailoring.truth.amounts import check_amounts
from core.tailoring.truth.attached import check_attached
from core.tailoring.truth.bare import check_bare_papers, reached_words
from core.tailoring.truth.borrowed import check_borrowed
from core.tailoring.truth.causes import check_causes
from core.tailoring.truth.codes import check_codes
from core.tailoring.truth.coordinated import check_coordinated
from core.tailoring.truth.credited import credited
from core.tailoring.truth.dating import check_dates
from core.tailoring.truth.deeds import check_deeds
from core.tailoring.truth.degrees import check_degrees, check_honours, honours_words
from core.tailoring.truth.entitled import check_entitled
from core.tailoring.truth.frames import check_frames
from core.tailoring.truth.frequency import check_rates
from core.tailoring.truth.fronted import check_fronted, check_spelling
from core.tailoring.truth.grades import check_grades
from core.tailoring.truth.headers import check_header
from core.tailoring.truth.homes import check_homes
from core.tailoring.truth.homographs import check_homographs
from core.tailoring.truth.initials import check_acronyms
from core.tailoring.truth.labels import check_labels
from core.tailoring.truth.language import language_of
from core.tailoring.truth.levels import check_levels, check_modes
from core.tailoring.truth.lexis import look
from core.tailoring.truth.licences import check_licences
from core.tailoring.truth.lowered import check_lowered
from core.tailoring.truth.majors import check_majors
from core.tailoring.truth.matching import Evidence, gathered
from core.tailoring.truth.names import (
    check_certified,
    check_employers,
    check_terms,
)
from core.tailoring.truth.noughts import check_noughts
from core.tailoring.truth.offices import check_offices, check_offices_of_others
from core.tailoring.truth.pairs import check_pairs
from core.tailoring.truth.papers import check_papers
from core.tailoring.truth.particles import particle_words
from core.tailoring.truth.people import is_somebody
from core.tailoring.truth.places import check_places
from core.tailoring.truth.plain import key
from core.tailoring.truth.polarity import check_polarity
from core.tailoring.truth.quoting import is_quoted
from core.tailoring.truth.raised import check_raised
from core.tailoring.truth.rates import yearly_words
from core.tailoring.truth.reaches import check_reaches
from core.tailoring.truth.reading import Reading, read
from core.tailoring.truth.shortforms import halved_words
from core.tailoring.truth.siblings import check_siblings
from core.tailoring.truth.sorts import sort_words
from core.tailoring.truth.status import check_status, status_words
from core.tailoring.truth.strange import check_strange
from core.tailoring.truth.tenure import check_former, check_promoted, check_tenure, check_time_of_title
from core.tailoring.truth.trials import check_trials
from core.tailoring.truth.verdict import Finding, Level, Verdict, judged
from core.tailoring.truth.wording import check_words, covered_words

__all__ = ["Finding", "Level", "Verdict", "verify"]

_BY_WORDS = frozenset(("title", "swapped", "deed", "fact", "contrary"))  # what compares words, which a translation changes
_RANKS = frozenset(("rank", "tier_lead", "tier_charge", "tier_found"))
_ALIKE = 0.6  # the share of words that two texts of one language have in common at least


def verify(
    claim: str,
    evidence: Sequence[str],
    *,
    original: str | None = None,  # noqa: ARG001
    one_entry: bool | Mapping[str, str] = False,
) -> Verdict:
    """Judges a claim by the pieces it cites and nothing else.

    `original` is the line that is being rewritten. It counts only when it is cited too: what stands in a document already may
    itself await confirmation. `one_entry`: the caller knows that the pieces stand under one entry of the resume, or under
    which entry some of them stand, so that its head and its lines belong together; from the words alone nobody could tell.
    """
    if not claim.strip() or is_quoted(claim, evidence):
        return Verdict(Level.SUPPORTED)
    reading = _owned(read(claim), evidence)
    homes = dict.fromkeys(evidence, "one") if one_entry is True else one_entry or {}
    pieces = gathered(evidence, homes).crediting(reading)
    language, foreign = _languages(reading, pieces) if pieces.pieces else ("", False)
    findings = _findings(reading, pieces, language, foreign=foreign)
    return judged(tuple(_unique(map(_asked, findings) if foreign else findings)))


def _asked(finding: Finding) -> Finding:
    """A finding on a translated line: which word stands for which is for the person to say, unless it is a name or a rank."""
    worded = finding.kind in _BY_WORDS or (finding.kind == "name" and finding.fragment.islower())
    ranked = any(look(key(word)).lists & _RANKS for word in finding.fragment.split())
    return replace(finding, level=Level.CONFIRM) if worded and not ranked else finding


def _other_forms(claim: Reading, evidence: Evidence) -> frozenset[int]:
    """Where a line has in another form what the evidence has: a class of degree, a verb with its particle, a name cut short."""
    return honours_words(claim, evidence) | particle_words(claim, evidence) | halved_words(claim, evidence)


def _findings(claim: Reading, evidence: Evidence, language: str, *, foreign: bool) -> Iterator[Finding]:
    if not evidence.pieces:
        yield Finding(Level.UNSUPPORTED, "evidence", claim.text, "Nothing you gave me is cited for this line.")
        return
    yield from check_amounts(claim, evidence)
    yield from check_noughts(claim, evidence)
    yield from check_dates(claim, evidence)
    yield from check_tenure(claim, evidence)
    yield from check_former(claim, evidence)
    yield from check_promoted(claim, evidence)
    yield from check_time_of_title(claim, evidence)
    yield from check_causes(claim, evidence)
    status = frozenset(status_words(claim, evidence))
    covered = covered_words(claim, evidence) | credited(claim.words, claim, evidence) | status | _other_forms(claim, evidence)
    covered |= yearly_words(claim, evidence) | frozenset((*reached_words(claim, evidence), *sort_words(claim, evidence)))
    yield from check_denied(claim, evidence, status)
    yield from check_terms(claim, evidence, covered)
    yield from check_acronyms(claim, evidence)
    yield from check_certified(claim, evidence)
    yield from check_pairs(claim, evidence)
    yield from _of_papers(claim, evidence, covered, foreign=foreign)
    yield from check_labels(claim, evidence)
    yield from check_employers(claim, evidence)
    yield from check_homes(claim, evidence)
    yield from check_rates(claim, evidence, covered)
    yield from check_levels(claim, evidence)
    yield from check_modes(claim, evidence)
    yield from check_borrowed(claim, evidence)
    if not foreign:
        yield from check_coordinated(claim, evidence, covered)
        yield from check_frames(claim, evidence, covered)
    yield from check_fronted(claim, evidence, covered)
    yield from check_spelling(claim, evidence, covered)
    yield from check_places(claim, evidence)
    yield from check_codes(claim, evidence)
    yield from check_strange(claim, evidence, language, covered)
    yield from check_homographs(claim, evidence)
    yield from check_siblings(claim, evidence)
    yield from check_polarity(claim, evidence)
    yield from check_header(claim, evidence, covered)
    yield from check_status(claim, evidence)
    yield from check_bare_papers(claim, evidence)
    yield from check_trials(claim, evidence)
    yield from check_offices(claim, evidence)
    if not foreign:
        yield from check_entitled(claim, evidence)
    yield from check_lowered(claim, evidence)
    yield from check_offices_of_others(claim, evidence)
    yield from check_grades(claim, evidence)
    yield from _of_words(claim, evidence, language, covered, foreign=foreign)


def _of_words(claim: Reading, evidence: Evidence, language: str, covered: frozenset[int], *, foreign: bool) -> Iterator[Finding]:
    """Findings on deeds and on single words, those that nobody told come last."""
    yield from check_reaches(claim, evidence, covered)
    yield from check_deeds(claim, evidence, covered, foreign=foreign)
    yield from check_agents(claim, evidence)
    if not foreign:
        yield from check_raised(claim, evidence, covered)
        yield from check_attached(claim, evidence, covered)
    worded = tuple(check_words(claim, evidence, language, covered, foreign=foreign))
    yield from worded
    yield from check_added(claim, evidence, covered, asked=any(one.level is Level.CONFIRM for one in worded))


def _of_papers(claim: Reading, evidence: Evidence, covered: frozenset[int], *, foreign: bool) -> Iterator[Finding]:
    """Findings on degrees, what they are in and how well they were passed, on other papers and on licences."""
    yield from check_degrees(claim, evidence)
    yield from check_papers(claim, evidence, covered)
    yield from check_honours(claim, evidence)
    if not foreign:
        yield from check_majors(claim, evidence, covered)
    yield from check_licences(claim, evidence)


def _owned(claim: Reading, evidence: Sequence[str]) -> Reading:
    """The claim, where a deed told of somebody else is one's own unless the evidence tells of that somebody, too."""
    if not any(clause.theirs for clause in claim.clauses):
        return claim
    told = {word.key for piece in map(read, evidence) for word in piece.words if piece.clauses[word.clause].theirs}
    clauses = (
        clause
        if not clause.theirs or any(is_somebody(word.text) and word.key in told for word in claim.words_of(number))
        else replace(clause, denied=False, theirs=False)
        for number, clause in enumerate(claim.clauses)
    )
    return replace(claim, clauses=tuple(clauses))


def _languages(claim: Reading, evidence: Evidence) -> tuple[str, bool]:
    """The language of the claim, and whether the evidence is in another one."""
    mine, theirs = language_of(claim.text), language_of(" ".join(piece.text for piece in evidence.pieces))
    content = [word for word in claim.words if "function" not in word.entry.lists]
    alike = sum(any(place.word.key[:4] == word.key[:4] for place in evidence.places(word)) for word in content)
    foreign = bool(mine and theirs and mine != theirs) and alike < _ALIKE * max(1, len(content))
    return mine or theirs or "en", foreign


def _unique(findings: Iterator[Finding]) -> Iterator[Finding]:
    seen = set()
    for one in findings:
        if (one.fragment, one.level) not in seen:
            seen.add((one.fragment, one.level))
            yield one
