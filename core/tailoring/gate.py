"""The way every operation takes before it stands: what may be said at all, then what the cited evidence supports.

Whoever wrote it, a model, the built-in writer or the editor, the same gate decides. It needs no model and asks none.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from core.phrases import gate as phrases
from core.resume.apply import InvalidChange, apply
from core.resume.changes import Add, Edit, Hide, Reorder, Replace
from core.resume.model import Entry, Kind, Resume
from core.tailoring.evidence import denied
from core.tailoring.legible import foreign, objections
from core.tailoring.lexicon import implies, terms_of
from core.tailoring.model import Doubt, Evidence
from core.tailoring.spoken import is_talk
from core.tailoring.tongue import other_language, other_than
from core.tailoring.verify import verify
from core.tailoring.words import stems

Reasons = tuple[str, ...]
_PLACES = (Kind.WORK, Kind.PROJECTS, Kind.VOLUNTEER)
MOST_NEW = 20  # lines added in one run
_WHOLE = 4  # words from which a line is more than a name
_BEGINNING = 5  # letters of a word by which it is known in a compound or another form
_KEPT = 0.34  # of a line's words, at least: less is leaving it out
_NAME = re.compile(r"[^\W\d_][\w+#.-]*[\w+#]|[^\W\d_]")
_SPLIT = re.compile(r"[.;,](?=\s)|\s(?:and|und|et|y|e|i|и|та|і)\s", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Sifted:
    """What became of some operations: `resume` is the one they were put to, after the accepted ones.

    `held` are held back until the person approves the wording, `rejected` never stand.
    """

    resume: Resume
    accepted: tuple[Edit, ...] = ()
    held: tuple[Doubt, ...] = ()
    rejected: tuple[Doubt, ...] = ()


def sift(resume: Resume, changes: Iterable[Edit], evidence: Sequence[Evidence] = (), *, asked: bool = False) -> Sifted:
    """Judge operations in order, each on the resume as the accepted ones before it have left it.

    `asked`: the person named these very operations. Nobody else leaves out a line without their yes, and headings, the order
    of sections and contact data are theirs alone.
    """
    found = Sifted(resume)
    for change in changes:
        found = _with(found, change, evidence, asked=asked)
    return found


def _with(found: Sifted, change: Edit, evidence: Sequence[Evidence], *, asked: bool) -> Sifted:
    try:
        after = apply(found.resume, (change,), evidence)
    except InvalidChange as no:
        return replace(found, rejected=(*found.rejected, Doubt(change, (no.reason,))))
    refused, doubted = _judged(found, change, evidence, asked=asked)
    if refused:
        return replace(found, rejected=(*found.rejected, Doubt(change, refused)))
    if doubted:
        return replace(found, held=(*found.held, Doubt(change, doubted)))
    return replace(found, resume=after, accepted=(*found.accepted, change))


def _judged(found: Sifted, change: Edit, evidence: Sequence[Evidence], *, asked: bool) -> tuple[Reasons, Reasons]:
    """Why it can never stand, and why it waits."""
    if not isinstance(change, Add | Replace):
        return _unasked(change) if not asked else ((), ())
    resume = found.resume
    before = next((line.text for line in resume.lines() if isinstance(change, Replace) and line.id == change.target), "")
    words = cited(resume, change.evidence, evidence)
    odd = tuple(objections(change.text, words, before))
    if odd or (not asked and (odd := tuple(_repeats(found, change)))):
        return odd, ()
    homes = _homes_of_words(resume, change.evidence, evidence)
    verdict = verify(change.text, words, original=before or None, one_entry=homes)
    reasons = tuple(one.sentence for one in verdict.findings)
    if verdict.level == "unsupported":
        return reasons, ()
    told = {term for one in evidence if one.id in change.evidence and not one.negated for term in one.terms}
    if not asked and set(denied(evidence)) & set(terms_of(change.text)) - set(terms_of(before)) - told:
        return (phrases.DENIED,), ()
    if untrue := unproven(resume, change.text, change.evidence, evidence):
        return untrue, ()
    doubts = [] if verdict.level == "supported" else [*reasons]
    doubts += [phrases.untold(one) for one in _untold(change.text, words)]
    doubts += [phrases.FOREIGN] if foreign(change.text, words) else []
    doubts += _in_tongues(resume, change, evidence)
    doubts += [phrases.spoken(change.text)] if not asked and isinstance(change, Add) and is_talk(change.text) else []
    doubts += [phrases.EMPTIES] if not asked and _is_emptied(before, change.text) else []
    doubts += [phrases.MIXES] if _mixes(resume, change, evidence) else []
    return (), tuple(doubts)


def unproven(resume: Resume, text: str, ids: Sequence[str], evidence: Sequence[Evidence]) -> Reasons:
    """Why a text can't stand though all that it cites together seems to say it.

    A pool says anything, so the least of it that holds the same words must say it, too. What is added to a line as it was must
    be so by itself: "first year done, second to come, degree obtained". And an answer that is cited is cited with what it
    denies: no id names a denial.
    """
    answers = {one.id: one.span.source for one in evidence}
    units: dict[str, list[str]] = {}
    for one in ids:
        units.setdefault(answers.get(one, one), []).extend(cited(resume, (one,), evidence))
    known = {*units, *(span.source for line in resume.lines() if line.id in ids for span in line.spans)}
    denials = tuple(one.text for one in evidence if one.negated and one.text and one.span.source in known)
    words = cited(resume, ids, evidence)
    added = (text.replace(one, " ").strip(" ,;:.–—-") for one in words if one in text and 2 * len(one) > len(text))
    claims = (text, *(one for one in added if " " in one))
    homes = _homes_of_words(resume, ids, evidence)
    found = [verify(one, tuple(least(one, [*units.values()])), one_entry=homes) for one in claims]
    found += [verify(text, (*words, *denials), one_entry=homes)] if denials else []
    return tuple(one.sentence for verdict in found for one in verdict.findings if one.level == "unsupported")


def least(text: str, units: Sequence[Sequence[str]]) -> Iterator[str]:
    """The words of as few units as hold all that any of them has in common with a text, those first that have most of it."""
    mine = _signs(text)
    held = [mine & _signs(" ".join(unit)) for unit in units]
    left, chosen = frozenset[str]().union(*held), set[int]()
    while left:
        best = max(range(len(units)), key=lambda number: (len(held[number] & left), -len(" ".join(units[number]))))
        chosen.add(best)
        left -= held[best]
    yield from (word for number, unit in enumerate(units) if number in chosen or not chosen for word in unit)


def _signs(text: str) -> frozenset[str]:
    """What two texts that speak of the same have in common: beginnings of words, tools, figures however they are grouped."""
    figures = re.sub(r"(?<=\d)[.,\s\u00a0](?=\d{3}(?!\d))", "", text)
    return frozenset(one[:_BEGINNING] for one in _meanings((figures,))) | {*terms_of(text)}


def _unasked(change: Edit) -> tuple[Reasons, Reasons]:
    """What a writer does of its own accord: lines change places freely; the rest waits, or is not theirs to do."""
    if isinstance(change, Hide):
        return (), (phrases.HIDES,)
    return ((), ()) if isinstance(change, Reorder) else ((phrases.YOURS,), ())


def empties(resume: Resume, change: Hide) -> bool:
    """Whether a job or another entry would have no line left."""
    return any([line.id for line in entry.lines] == [change.target] for entry in resume.entries() if not entry.inline)


def _repeats(found: Sifted, change: Add | Replace) -> Iterator[str]:
    itself = change.target if isinstance(change, Replace) else ""
    if any(line.id != itself and _bare(line.text) == _bare(change.text) for line in found.resume.lines()):
        yield phrases.TWICE
    if isinstance(change, Add) and sum(isinstance(one, Add) for one in found.accepted) >= MOST_NEW:
        yield phrases.TOO_MANY


def _untold(text: str, words: Sequence[str]) -> Iterator[str]:
    """What no cited words have in any form: a name that is an everyday word elsewhere ("MIT"), or all of a line of a few words.

    Longer lines are the truth check's matter.
    """
    source = " ".join(words)
    spelled, known, terms = {*_bare(source).split()}, _meanings((source,)), set(terms_of(source))
    told = terms | implies(terms)
    found = [one for one in _NAME.findall(text) if not {*_bare(one).split()} <= spelled]
    yield from (
        one for one in found if one.isupper() and len(one) > len("IT") and not (_meanings((one,)) or told & set(terms_of(one)))
    )
    shared = (
        told & set(terms_of(text))
        or known & _meanings((text,))
        or {one for one in spelled & {*_bare(text).split()} if len(one) > len("of") or text in words}
    )
    if found and not shared and len(text.split()) < _WHOLE:
        yield text


def _bare(text: str) -> str:
    return " ".join(re.findall(r"\w+", text.casefold()))


def _is_emptied(before: str, after: str) -> bool:
    """Whether another wording is hardly more than leaving the line out: a few words of many, or none of those with a meaning."""
    words = before.split()
    gone = bool(before) and bool(_meanings((before,))) and not _meanings((before,)) & _meanings((after,))
    return gone or (len(words) >= _WHOLE and len(after.split()) < _KEPT * len(words))


def _mixes(resume: Resume, change: Add | Replace, evidence: Sequence[Evidence]) -> bool:
    """Whether a clause of a summary says what no single place says: "built the shop for 12 clients" of two employers."""
    groups = _homes(resume, change.evidence, evidence)
    loose = groups.pop("", [])
    if len(groups) < 2:  # noqa: PLR2004 - of one place nothing can be mixed
        return False
    told = [_meanings(cited(resume, [*ids, *loose], evidence)) for ids in groups.values()]
    known = frozenset[str]().union(*told)
    return any(all((_meanings([part]) & known) - each for each in told) for part in _SPLIT.split(change.text))


def _homes_of_words(resume: Resume, ids: Sequence[str], evidence: Sequence[Evidence]) -> dict[str, str]:
    """For cited words the one head that they stand under: then a line may tell them with the name of that employer."""
    told = [(words, home) for home, own in _homes(resume, ids, evidence).items() for words in cited(resume, own, evidence)]
    return {words: home for words, home in told if all(other == home for same, other in told if same == words)}


def _in_tongues(resume: Resume, change: Add | Replace, evidence: Sequence[Evidence]) -> Reasons:
    """Whether a line would bring another language into the resume, or is a translation that the person has not seen."""
    if other_language(change.text, resume):
        return (phrases.OTHER_LANGUAGE,)
    answers = {one.span.source for one in evidence if one.id in change.evidence}
    spoken = other_language(" ".join(one.text for one in evidence if one.span.source in answers), resume)
    if not spoken or len(change.text.split()) < _WHOLE:
        return ()
    return (phrases.TRANSLATED if other_than(spoken, change.text) else phrases.OTHER_LANGUAGE,)


def _homes(resume: Resume, ids: Sequence[str], evidence: Sequence[Evidence]) -> dict[str, list[str]]:
    """Which of these ids stand in which job, project or post; under "" those that stand in none."""
    homes = {one: entry.id for entry in resume.entries(*_PLACES) for one in (entry.id, *(line.id for line in entry.lines))}
    homes |= {one.id: one.entry for one in evidence}
    found: dict[str, list[str]] = {}
    for one in ids:
        found.setdefault(homes.get(one, ""), []).append(one)
    return found


def _meanings(texts: Sequence[str]) -> frozenset[str]:
    """Words with a meaning, and figures."""
    return frozenset(one for text in texts for one in (*stems(text), *re.findall(r"\d+", text)))


def together(first: Sifted, second: Sifted) -> Sifted:
    """What became of some operations and then of others, which were put to what the first had left."""
    return Sifted(
        second.resume, (*first.accepted, *second.accepted), (*first.held, *second.held), (*first.rejected, *second.rejected)
    )


def cited(resume: Resume, ids: Iterable[str], evidence: Iterable[Evidence]) -> tuple[str, ...]:
    """The words behind ids: a line, the head of an entry, or what the person said. Unknown ids give nothing."""
    words: Mapping[str, str] = {
        **{line.id: line.text for line in resume.lines()},
        **{entry.id: head(entry) for entry in resume.entries() if not entry.inline},
        **{one.id: _said(one) for one in evidence},
    }
    return tuple(words[one] for one in ids if one in words)


def head(entry: Entry) -> str:
    """An entry's head as evidence: role, employer, place and dates, as the person wrote them."""
    return ", ".join(part for part in (entry.title, entry.organisation, entry.location, entry.dates) if part)


def _said(one: Evidence) -> str:
    """What the person said; a tool they agreed to when asked about it by name belongs to it, though their words leave it out."""
    agreed = [term for term in one.terms if term not in terms_of(one.text)]
    return f"{one.text} ({', '.join(agreed)})" if agreed and not one.negated else one.text
