"""Skills that answers prove and the posting asks for: added where skills stand, and only without doubt."""

from collections.abc import Iterator, Mapping, Sequence

from core.resume.changes import Add
from core.resume.lexicon import fold
from core.resume.model import Entry, Kind, Resume, Source
from core.resume.parts import SKILLS_ID
from core.tailoring import manner, speech
from core.tailoring.clauses import Sentence, sentences
from core.tailoring.evidence import denied, states_fact
from core.tailoring.lexicon import Nature, all_terms, find_terms, nature, terms_of
from core.tailoring.model import Evidence, Posting

_GENERAL = (
    "tool",
    "technolog",
    "software",
    "other",
    "misc",
    "devops",
    "platform",
    "infrastr",
    "werkzeug",
    "sonstig",
    "edv",
    "it-",
    "herramient",
)
_GENERAL_ALSO = ("otros", "outil", "logiciel", "autre", "инструмент", "технолог", "прочее", "програм", "інструмент", "інше")
_LONG_ITEM = 60  # characters: longer ones are sentences, and such a section is no list of skills


def skill_additions(resume: Resume, posting: Posting, evidence: Sequence[Evidence], sources: Sequence[Source]) -> Iterator[Add]:
    """One addition per tool that the posting names, the answers prove, and the skills do not list yet."""
    asked = {term: one.quote for one in reversed(posting.requirements) for term in one.terms}
    listed = set(terms_of("\n".join(_skill_texts(resume))))
    never = set(denied(evidence))
    for fact in _firm(evidence, sources):
        for term in fact.terms:
            if term in asked and term not in listed | never and nature(term) is Nature.TOOL and (parent := home(resume, term)):
                listed.add(term)
                yield Add(parent, _named(term, fact, asked[term]), (fact.id,), asked[term])


def _named(term: str, fact: Evidence, quote: str) -> str:
    """A term in the person's own words, set as it is known: "SAP FICO" is no "SAP FI", but "k8s" is Kubernetes.

    One that they agreed to without naming it is named as the posting does.
    """
    asked = _spelled(term, quote) or term
    said = _spelled(term, fact.text) or asked
    return next((one for one in (term, asked) if _is_spelling(said, one)), said)


def _spelled(term: str, text: str) -> str:
    return next((text[one.start : one.end] for one in find_terms(text) if one.term == term), "")


def _is_spelling(said: str, name: str) -> bool:
    """Whether a name is written so: the same letters, its beginning ("postgres"), or its ends with a number between ("k8s")."""
    mine, whole = ("".join(char for char in fold(one) if char.isalnum() or char in "+#") for one in (said, name))
    short = f"{whole[:1]}{len(whole) - 2}{whole[-1:]}"
    return mine in {whole, short} or (whole.startswith(mine) and len(name.split()) == len(said.split()) == 1)


def _firm(evidence: Sequence[Evidence], sources: Sequence[Source]) -> Iterator[Evidence]:
    """Facts of the person's own doing, said without modesty or limit, and placed under a role."""
    facts: Mapping[tuple[str, int], Evidence] = {(one.span.source, one.span.start): one for one in evidence if not one.negated}
    for source in sources:
        for sentence in sentences(source.text):
            if _is_firm(source.text, sentence):
                found = (facts.get((source.id, piece.start)) for piece in sentence.stated)
                yield from (one for one in found if one and one.entry)


def _is_firm(text: str, sentence: Sentence) -> bool:
    stated = " ".join(text[piece.start : piece.end] for piece in sentence.stated)
    if not states_fact(text, sentence) or speech.is_weak(stated) or speech.is_shared(stated) or manner.hedges(stated):
        return False
    return not speech.is_others_deed(stated) and not speech.denies(stated) and not _limited(text, sentence)


def _limited(text: str, sentence: Sentence) -> bool:
    """Whether a limit ("but never in production") stands inside what is stated."""
    return any(speech.holds_limit(text[piece.start : piece.end]) for piece in sentence.stated)


def _skill_texts(resume: Resume) -> Iterator[str]:
    for section in resume.sections:
        if section.kind is Kind.SKILLS:
            yield from (line.text for line in section.lines)
            for entry in section.entries:
                yield entry.title
                yield from (line.text for line in entry.lines)


def home(resume: Resume, term: str) -> str:
    """The group of skills, or the section, that a term is added to; "" where skills are told in sentences."""
    section = next((one for one in resume.sections if one.kind is Kind.SKILLS), None)
    if section is None:
        return SKILLS_ID
    if section.entries:
        return max(enumerate(section.entries), key=lambda pair: (_fit(pair[1], term), pair[0]))[1].id
    items = [line.text for line in section.lines]
    return section.id if not items or sum(map(len, items)) <= _LONG_ITEM * len(items) else ""


def _fit(entry: Entry, term: str) -> int:
    title = fold(entry.title)
    kind = all_terms().get(term)
    kin = sum(1 for line in entry.lines for one in terms_of(line.text) if nature(one) is kind)
    return (2 if any(word in title for word in (*_GENERAL, *_GENERAL_ALSO)) else 0) + (1 if kin else 0)
