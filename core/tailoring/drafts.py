"""Lines drafted from answers: whole statements in the person's words, those that lean on one another kept together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.resume.lexicon import fold
from core.resume.model import Resume, Source
from core.tailoring import speech
from core.tailoring.clauses import Piece, Sentence, sentences
from core.tailoring.evidence import answer_id, collect, gives_line, named_together
from core.tailoring.gathering import is_little, is_loose
from core.tailoring.leaning import leans, told_of
from core.tailoring.lexicon import Nature, nature, terms_of
from core.tailoring.model import Answer, Evidence, Question
from core.tailoring.topic import topic
from core.tailoring.wording import as_line, capital, without_talk
from core.tailoring.words import stems

LONGEST = 230  # characters of a line; a longer sentence is taken apart where it has clauses of its own, or left out
MOST = 4  # lines from one answer
_LEAST = 3  # words of a line
_FEW = 6  # words of a statement that may be too small to add anything
_LEANS = re.compile(
    r"^(?:\W*\w+\W+){0,6}?(?:them|those|these|this|that|it|its|they|their|dafür|damit|darin|davon|seitdem|danach|dadurch|dabei|das|"
    r"dies\w*|eso|"
    r"esto|ello|ellos|ellas|cela|ça|ceci|это\w*|этого|этому|них|ними|тех пор|цього|них)(?!\w)",
    re.IGNORECASE,
)
_LABEL = re.compile(
    r"^(?P<what>.{2,60}?)\s+(?:was|is) (?:(?:the|my) (?:closest|nearest|best example|biggest one)(?: one|"
    r" thing)?(?:[,:]\s*(?P<more>.{1,60}))?|what i (?:do|did)\b.{0,30})$",
    re.IGNORECASE,
)
_INNER = re.compile(r";\s+|\s[–—-]\s|,\s+(?:and|und|y|et|и|та)\s+(?=(?:i|we|ich|wir|yo|je|я|мы)\b)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Draft:
    """A line to be: where it goes, its text, the evidence it cites, and the answer and requirement it comes from.

    It `leans` on the line before it, or `hangs` on the question alone: then it says nothing by itself and is not written.
    """

    entry: str
    text: str
    evidence: tuple[str, ...]
    answer: int
    reason: str = ""
    leans: bool = False
    hangs: bool = False


def drafts(
    resume: Resume, evidence: Sequence[Evidence], sources: Sequence[Source], questions: Sequence[Question]
) -> tuple[Draft, ...]:
    """The lines that the answers give, at most a handful per answer, in the order they were told."""
    known = {fold(line.text) for line in resume.lines()}
    shown = tuple(frozenset(stems(line.text)) for line in resume.lines())
    chosen: list[Draft] = []
    for index, source in enumerate(sources):
        reason = questions[index].quote if index < len(questions) else ""
        told = _told(index, source, resume, evidence, questions[index : index + 1])
        new = {fold(one.text): one for one in reversed(_joined(one for one in told if not one.hangs))}
        found = [replace(one, reason=reason) for one in reversed(new.values()) if not _adds_nothing(one, known, shown)]
        chosen.extend(_most_telling(found))
        known.update(fold(one.text) for one in chosen)
    return tuple(chosen)


def leans_on_question(question: Question, answer: Answer, resume: Resume) -> bool:
    """Whether an answer tells of something that only the question names ("I used it daily"), so that no line can come of it."""
    source, somewhere = Source(answer_id(0), "", answer.text), next(iter(named_together(answer, resume)), answer.entry)
    answer = replace(answer, entry=somewhere)
    facts = collect((question,), (answer,), resume)
    told = _told(0, source, resume, facts, (question,))
    elsewhere = any(not (one.negated or one.entry) for one in facts)  # it tells something, of a job that the resume lacks
    return bool(told) and all(one.hangs for one in told) and not elsewhere


def _told(
    index: int, source: Source, resume: Resume, evidence: Sequence[Evidence], asked: Sequence[Question]
) -> tuple[Draft, ...]:
    """What an answer tells, with a name for each "it" that has one: the thing named just before, or the one tool asked about."""
    agreed = {one.id: _agreed(one, question) for one in evidence for question in asked}
    about = {stem for question in asked for stem in stems(question.quote)}
    lines: list[Draft] = []
    for draft in _of_answer(index, source, resume, evidence):
        last = lines[-1] if lines else None
        if (
            draft.hangs
            or not leans(draft.text)
            or about.intersection(stems(draft.text))
            or (last and not last.hangs and not _is_name(last))
        ):
            lines.append(draft)
        elif last and not last.hangs:
            text = f"{capital(last.text)}: {draft.text[:1].lower()}{draft.text[1:]}"
            lines[-1] = replace(last, text=text, evidence=(*last.evidence, *draft.evidence))
        else:
            name = agreed.get(draft.evidence[0], "")
            text = told_of(draft.text, name) if name else ""
            lines.append(replace(draft, text=text or draft.text, hangs=not text))
    return tuple(one for one in lines if one.hangs or _is_enough(one.text))


def _is_enough(line: str) -> bool:
    """Whether a line has enough words; two are, where both say something: "Schaltpläne gezeichnet"."""
    words = line.split()
    return len(words) >= _LEAST or (len(words) > 1 and len(stems(line)) == len(words) and not _names_tool(line))


def _names_tool(line: str) -> bool:
    return any(nature(term) is Nature.TOOL for term in terms_of(line))


def _agreed(fact: Evidence, question: Question) -> str:
    """The tool asked about, as the posting writes it, where a fact is about it without naming it."""
    found = topic(question.quote, question.terms)
    if found is None or found.term not in fact.terms or found.term in terms_of(fact.text):
        return ""
    return question.quote[found.start : found.end]


def _is_name(draft: Draft) -> bool:
    return len(draft.text.split()) <= _FEW and not speech.has_subject(draft.text) and ":" not in draft.text


def _of_answer(index: int, source: Source, resume: Resume, evidence: Sequence[Evidence]) -> Iterator[Draft]:
    cited = {one.span.start: one for one in evidence if one.span.source == source.id and not one.negated}
    label: tuple[str, str] | None = None
    for sentence in sentences(source.text):
        facts = [cited[piece.start] for piece in sentence.stated if piece.start in cited]
        if not facts or not facts[0].entry or not _stands_alone(source.text, sentence):
            continue
        if found := _LABEL.match(without_talk(facts[0].text).rstrip(". ")):
            label = (", ".join(part for part in (found["what"], found["more"]) if part), facts[0].id)
            continue
        ids = tuple(fact.id for fact in facts)
        for words in _parts(_stated_words(source.text, sentence)):
            text = as_line(words, resume.entry(facts[0].entry))
            told = without_talk(words)
            loose = is_loose(text, beside=any(one.others for one in sentence.pieces), little=is_little(told))
            joins = bool(_LEANS.match(words)) or leans(text)
            if label:
                text, ids, label = f"{label[0]}: {text[:1].lower()}{text[1:]}", (label[1], *ids), None
            if text and len(text) <= LONGEST:
                yield Draft(facts[0].entry, text, ids, index, leans=joins, hangs=loose)


def _stands_alone(text: str, sentence: Sentence) -> bool:
    """Whether what is stated is more than the rest of a denial ("I never used Kafka, only RabbitMQ")."""
    if not gives_line(text, sentence):
        return False
    first = sentence.pieces[0]
    opening = text[first.start : first.end]
    alone = not first.negated or (speech.opens_with_no(opening) and not speech.without_no(opening).strip())
    stated = " ".join(text[piece.start : piece.end] for piece in sentence.stated)
    return alone or speech.is_first_person(stated) or speech.is_adverse(stated)


def _stated_words(text: str, sentence: Sentence) -> str:
    """The stated pieces joined by the marks between them; a denied thing in between ("not Kafka") is left out."""
    words, last = "", Piece(0, 0)
    for piece in sentence.pieces:
        if piece in sentence.stated:
            mark = text[last.end : piece.start].strip() if words else ""
            words += f"{mark} {text[piece.start : piece.end]}" if words else text[piece.start : piece.end]
        last = piece
    return words


def _parts(words: str) -> list[str]:
    return [words] if len(words) <= LONGEST else [part for part in _INNER.split(words) if part.strip()]


def _joined(found: Iterator[Draft]) -> list[Draft]:
    """What leans on the statement before joins it, when both fit into one line."""
    lines: list[Draft] = []
    for draft in found:
        last = lines[-1] if lines else None
        if draft.leans and last and last.entry == draft.entry and len(last.text) + len(draft.text) + 2 <= LONGEST:
            text = f"{last.text.rstrip('.')}. {draft.text}"
            lines[-1] = replace(last, text=text, evidence=tuple(dict.fromkeys((*last.evidence, *draft.evidence))))
        else:
            lines.append(draft)
    return lines


def _adds_nothing(draft: Draft, known: set[str], shown: Sequence[frozenset[str]]) -> bool:
    """Whether a line says nothing that the resume doesn't: it stands there, or all its few words do in one line of it."""
    if fold(draft.text) in known:
        return True
    said = set(stems(draft.text))
    short = len(draft.text.split()) <= _FEW and not any(letter.isdigit() for letter in draft.text)
    return short and bool(said) and any(said <= line for line in shown)


def _most_telling(found: Sequence[Draft]) -> list[Draft]:
    """The lines closest to what was asked, in the order they were told."""
    if len(found) <= MOST:
        return list(found)
    ranked = sorted(range(len(found)), key=lambda index: (-_telling(found[index]), index))
    return [found[index] for index in sorted(ranked[:MOST])]


def _telling(draft: Draft) -> float:
    asked_terms, asked_words = set(terms_of(draft.reason)), set(stems(draft.reason))
    score = 3.0 * len(asked_terms & set(terms_of(draft.text))) + len(asked_words & set(stems(draft.text)))
    return score + 1.5 * any(letter.isdigit() for letter in draft.text) - 0.5 * draft.leans
