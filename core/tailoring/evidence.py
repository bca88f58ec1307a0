"""Answers become evidence: clause by clause, each with its place in the answer, the role it belongs to, and whether it denies."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.resume.model import Kind, Resume, Source, Span
from core.tailoring import manner, speech, unreal
from core.tailoring.clauses import Piece, Sentence, sentences
from core.tailoring.credentials import Credential, held, told
from core.tailoring.denial import can_be_denied, concedes, denies_all, exact
from core.tailoring.gathering import only_shown, was_shown, without_shown
from core.tailoring.instead import agrees_by_name, names_another
from core.tailoring.leaning import leans
from core.tailoring.lexicon import Nature, all_terms, nature, terms_of
from core.tailoring.model import Aim, Answer, Evidence, Placement, Question, Why
from core.tailoring.orders import is_order
from core.tailoring.owning import Own, has_figure, tells_own
from core.tailoring.patterns import pattern
from core.tailoring.spoken import plainly
from core.tailoring.to_come import is_not_yet
from core.tailoring.topic import topic
from core.tailoring.whereabouts import Whereabouts, latest, roles, whereabouts, without_several
from core.tailoring.wording import as_line
from core.tailoring.words import stems

YOUR_ANSWER = "answer"
_NAME = re.compile(r"(?<=[a-zа-яё,] )(?!I\b)[A-ZА-ЯЁ][\w.+#-]*")  # a capital inside a sentence
_BEFORE_ANY = r"\b(?:in|with|using|used?|usado|usamos|uso|utilizado|utilisé|benutzt|verwendet|genutzt|mit|en|con|avec|на) "
_BEFORE_LONG = rf"^|{_BEFORE_ANY}|\b(?:and|und|y|et|или|и) |, "
_LONG_NAME = 3  # letters of a name that is hardly an everyday word ("go")
_TELLING, _PARTLY = 2, 4  # words with a meaning that a nameless statement needs; from which "not to completion, ..." is no no
_BRIEF = 10  # words: a longer answer is more than a yes


@dataclass(frozen=True, slots=True)
class _Place:
    entry: str
    why: Why
    unknown: str = ""


def answer_id(index: int) -> str:
    """The id of the source that an answer is; `index` counts from 0."""
    return f"answer-{index + 1}"


def answer_sources(answers: Sequence[Answer]) -> tuple[Source, ...]:
    """Every answer as a source, verbatim."""
    return tuple(Source(answer_id(index), YOUR_ANSWER, answer.text) for index, answer in enumerate(answers))


def collect(questions: Sequence[Question], answers: Sequence[Answer], resume: Resume) -> tuple[Evidence, ...]:
    """What the answers state and deny. Skips, a bare yes, talk and questions give nothing."""
    pairs = enumerate(zip(questions, answers, strict=False))
    return tuple(one for index, (question, answer) in pairs for one in _evidence(index, question, answer, resume, questions))


def denied(evidence: Sequence[Evidence]) -> tuple[str, ...]:
    """The canonical terms that the person said they never worked with, unless they also state work with them without limits."""
    said = {term for one in evidence if not one.negated and one.entry and not speech.is_weak(one.text) for term in one.terms}
    return tuple(dict.fromkeys(term for one in evidence if one.negated for term in one.terms if term not in said))


def placements(questions: Sequence[Question], answers: Sequence[Answer], resume: Resume) -> tuple[Placement, ...]:
    """For each answer, where it went and why."""
    pairs = enumerate(zip(questions, answers, strict=False))
    return tuple(place(question, answer, resume, index) for index, (question, answer) in pairs)


def place(question: Question, answer: Answer, resume: Resume, index: int = 0) -> Placement:
    """Where the facts of one answer belong, and how that is known. `index` is the answer's place, counted from 0."""
    stated = [
        where
        for sentence, where in _placed(question, answer, resume)
        if gives_line(answer.text, sentence) and is_own(question, answer, sentence)
    ]
    if not stated or answer.never:
        return Placement(index)
    entries = tuple(dict.fromkeys(where.entry for where in stated if where.entry))
    first = next((where for where in stated if where.entry), stated[0])
    return Placement(index, entries, first.why, states_fact=True, place=next((one.unknown for one in stated if one.unknown), ""))


def named_together(answer: Answer, resume: Resume) -> tuple[str, ...]:
    """The ids of the roles that one telling sentence of an answer names together, so that nobody but the person can place it."""
    if answer.entry:
        return ()
    found = ((_said_at(answer, one, resume), one) for one in sentences(answer.text))
    several = (said for said, one in found if len(said.entries) > 1 and not said.unknown and gives_line(answer.text, one))
    return next((said.entries for said in several), ())


def placed_at(answer: Answer, entry: str, resume: Resume) -> Answer:
    """The answer under the role that the person put it to, without the others that it names beside it."""
    text = without_several(answer.text, resume) if named_together(answer, resume) else ""
    return replace(answer, text=text or answer.text, entry=entry)


def is_plain_no(text: str) -> bool:
    """Whether an answer says only that the person never did it: "no", "Nein, noch nie", "No, never. Others do that here."."""
    found = sentences(text)
    if not found or asks_back(text):
        return False
    if speech.bare(text).casefold() in {"not really", "eher nicht", "nicht wirklich", "pas vraiment", "скорее нет"}:
        return True
    first = text[found[0].start : found[0].end]
    if speech.doubts(first) or is_to_come(text) or is_willing(text) or (speech.is_partly(first) and len(text.split()) > _PARTLY):
        return False
    pieces = found[0].pieces
    says_nothing = was_shown(first) or any(one.aside for one in pieces)  # who hates it, or was shown it, has not said no
    denied = any(one.negated for one in pieces) or not says_nothing
    opens = speech.opens_with_no(first) or (not found[0].stated and denied and not concedes(text))
    return opens and not any(_own_deed(text, sentence) for sentence in found)


def is_to_come(text: str) -> bool:
    """Whether something is still to come by an answer: "not yet", "no, but starting in May". It denies nothing for good."""
    return is_not_yet(text) or any(piece.planned for sentence in sentences(text) for piece in sentence.pieces)


def _own_deed(text: str, sentence: Sentence) -> bool:
    """Whether something is said about the speaker's own work, even beside a no."""
    if not states_fact(text, sentence):
        return False
    words = sentence.told(text)
    mine = speech.is_first_person(words) or bool(terms_of(words)) or any(letter.isdigit() for letter in words)
    counted = speech.is_first_person(words) and has_figure(words)
    return mine and (counted or not (" just " in f" {words.casefold()} " and not terms_of(words)))


def is_plain_yes(text: str) -> bool:
    """Whether an answer only agrees: it proves nothing, so nothing may be written from it."""
    if speech.is_only_yes(text):
        return True
    empty = not any(one.negated for sentence in sentences(text) for one in sentence.pieces) and len(text.split()) <= _BRIEF
    opens = speech.without_yes(text) != text and not _NAME.search(text)
    return empty and opens and not any(states_fact(text, one) for one in sentences(text))


def asks_back(text: str) -> bool:
    """Whether an answer is a question of its own, with nothing but talk beside it: "what do you mean?"."""
    if pattern("puzzled").fullmatch(speech.bare(text)):
        return True
    found = [text[one.start : one.end] for one in sentences(text)]
    if not found:
        return text.strip() in {"?", "??", "???"}
    return any(map(speech.is_question, found)) and all(speech.is_question(one) or _is_talk(one) for one in found)


def said_beside_question(text: str) -> str:
    """What an answer says beside a question of its own: "i have eleven years" of "what do you mean... i have eleven years"."""
    found = [text[one.start : one.end] for one in sentences(text)]
    rest = [words for words in found if not speech.is_question(words)]
    return " ".join(words for words in rest if not _is_talk(words)) if rest != found else ""


def _is_talk(words: str) -> bool:
    """Whether words tell nothing, once what leads in to them is left out."""
    told = _without_frame(words)
    return speech.is_talk(told) or speech.is_only_yes(words)


def states_fact(text: str, sentence: Sentence) -> bool:
    """Whether a sentence of an answer states something the person did or brought about."""
    whole = text[sentence.start : sentence.end]
    words = _without_frame(sentence.told(text))
    if (
        not words
        or is_order(whole)
        or speech.is_question(whole)
        or speech.is_only_yes(words)
        or manner.is_only_learned(speech.without_no(whole))
        or speech.is_long_yes(words)
        or speech.is_talk(speech.without_yes(words))
    ):
        return False
    first = sentence.pieces[0]
    if not first.aside and speech.doubts(text[first.start : first.end]) and not (terms_of(words) or any(map(str.isdigit, words))):
        return False
    words = without_shown(speech.bare(speech.without_adverse(speech.without_no(speech.without_yes(words)))))
    told = len(stems(words)) >= _TELLING or any(map(str.isdigit, words)) or bool(terms_of(words) or _NAME.search(words))
    if (
        speech.is_wish(words)
        or pattern("willing").search(words)
        or speech.is_idle(words)
        or (speech.is_others_deed(words) and not any(map(str.isdigit, words)))
    ):
        return False
    return told and not speech.is_talk(words) and any(letter.isalpha() for letter in words)


def _without_frame(words: str) -> str:
    return plainly(manner.without_frame(speech.without_yes(manner.without_frame(words))))


def is_unsure(text: str) -> bool:
    """Whether an answer tells something only with a doubt, so that no line comes of it as it stands."""
    told = [one for one in sentences(text) if states_fact(text, one)]
    return bool(told) and all(one.is_doubted(text) for one in told)


def is_willing(text: str) -> bool:
    """Whether an answer says no, and that the person would learn it: nothing is shown, and nothing is denied for good."""
    return bool(pattern("willing").search(text)) and any(piece.negated for one in sentences(text) for piece in one.pieces)


def gives_line(text: str, sentence: Sentence) -> bool:
    """Whether a line can come of a sentence: it states a fact for sure, and not only how far a no goes ("no i only did ...")."""
    first = sentence.pieces[0]
    stated = sentence.told(text)
    limits = speech.opens_with_no(text[first.start : first.end]) and speech.is_only_that(_without_frame(stated))
    barred = limits or only_shown(stated) or sentence.is_doubted(text)
    return states_fact(text, sentence) and not barred and credential(text, sentence) is None


def is_own(question: Question, answer: Answer, sentence: Sentence) -> bool:
    """Whether a sentence tells a deed of one's own: by its words, by what stands beside it, or because the person says so."""
    told = _told_by(answer.text, sentence)
    if told in {Own.OTHERS, Own.TALK}:
        return answer.mine
    mine = answer.mine or agrees_by_name(answer.text, question.quote)
    return told is Own.DEED or mine or question.aim is not Aim.GAP or tells_deed(answer.text)


def tells_deed(text: str) -> bool:
    """Whether any sentence of an answer tells a deed of one's own, so that the others may tell what came of it."""
    return any(states_fact(text, one) and _told_by(text, one) is Own.DEED for one in sentences(text))


def may_be_own(question: Question, answer: Answer) -> bool:
    """Whether only the person can say if what an answer tells is their own deed."""
    own = answer.mine or tells_deed(answer.text) or agrees_by_name(answer.text, question.quote)
    if question.aim is not Aim.GAP or own or credentials((answer,)):
        return False
    found = [one for one in sentences(answer.text) if states_fact(answer.text, one)]
    return (was_shown(answer.text) and not is_plain_no(answer.text)) or any(
        _told_by(answer.text, one) is Own.UNSURE for one in found
    )


def is_delicate(answer: Answer) -> bool:
    """Whether an answer may speak against the person: it is written only when they say so."""
    return unreal.harms(answer.text) and not answer.mine and any(states_fact(answer.text, one) for one in sentences(answer.text))


def says_no_work(question: Question, text: str) -> bool:
    """Whether an answer is only talk: nothing in it is of any work, and no word of it is one of the question."""
    found = sentences(text)
    told = {_told_by(text, one) if one.stated else Own.TALK for one in found if one.stated or _is_talk_alone(text, one)}
    if (
        manner.is_of_long_ago(text)
        or said_beside_question(text)
        or (question.aim is not Aim.GAP and not all(_is_talk_alone(text, one) for one in found))
    ):
        return False
    asked = set(stems(question.quote))
    denies = any(piece.negated or piece.others or piece.planned for one in found for piece in one.pieces)
    return bool(told) and told <= {Own.TALK, Own.NOTHING} and not denies and not asked.intersection(stems(text))


def _is_talk_alone(text: str, sentence: Sentence) -> bool:
    """Whether a sentence is about the talk, the person's day or how they feel, and about nothing that they might have done."""
    clauses = [text[piece.start : piece.end] for piece in sentence.pieces]
    aside = all(piece.aside for piece in sentence.pieces)
    return aside and not any(unreal.never_was(one) or unreal.is_until(one) or unreal.is_attempt(one) for one in clauses)


def _told_by(text: str, sentence: Sentence) -> Own:
    return tells_own(_without_frame(sentence.told(text)))


def credential(text: str, sentence: Sentence) -> Credential | None:
    """The degree or licence that a sentence of an answer tells of, which is no line under a job."""
    return told(text[sentence.start : sentence.end])


def credentials(answers: Sequence[Answer], questions: Sequence[Question] = ()) -> tuple[Credential, ...]:
    """Every degree and licence that the answers tell of, also as the "it" of these questions."""
    pairs = ((one.text, sentence) for one in answers if not one.never for sentence in sentences(one.text))
    told_of = (held(question.quote, one.text) for question, one in zip(questions, answers, strict=False) if not one.never)
    return (*(found for text, sentence in pairs if (found := credential(text, sentence))), *filter(None, told_of))


def _evidence(
    index: int, question: Question, answer: Answer, resume: Resume, questions: Sequence[Question]
) -> Iterator[Evidence]:
    """What one answer states and denies. It may name small what any of the questions asks about."""
    asked = tuple(dict.fromkeys(term for one in questions for term in one.terms))
    source, number = answer_id(index), 0
    if answer.never and not answer.text:
        yield Evidence(f"{source}.1", "", Span(source, 0, 0), "", exact(question.terms), negated=True)
    plain, to_come = answer.never or is_plain_no(answer.text), is_to_come(answer.text) or is_willing(answer.text)
    binding = question.aim is Aim.GAP and not to_come  # a no to "what came of it?" is no never
    whole = can_be_denied(question, resume) and (plain or denies_all(question, answer.text))
    agreed = "" if _answers_another(question, answer, questions) else _agreed_to(question, answer, resume)
    for sentence, where in _placed(question, answer, resume):
        states, since = states_fact(answer.text, sentence) and not plain and is_own(question, answer, sentence), sentence.start
        for piece in sentence.pieces:
            negated = piece.negated or (piece.others and plain)
            if not (negated or states) or piece.planned or piece.aside or (piece.others and not plain):
                continue
            words = answer.text[piece.start : piece.end]
            terms = tuple(dict.fromkeys((*terms_of(words), *_named_small(words, asked))))
            if negated and (speech.doubts(words) or (to_come and not terms)):
                continue
            number += 1
            of_this = not terms or bool(set(terms) & set(question.terms))  # a no may name something else
            if negated and of_this and binding and whole and (plain or speech.opens_with_no(words)):
                terms = tuple(dict.fromkeys((*terms, *exact(question.terms))))
            elif not negated and agreed:
                terms, agreed = (*terms, agreed), ""
            start = _opening(answer.text, since, piece) if negated else piece.start
            span, since = Span(source, start, piece.end), piece.end
            beside = negated and not whole and not terms
            yield Evidence(f"{source}.{number}", answer.text[start : piece.end], span, where.entry, terms, negated, beside)


def _opening(text: str, since: int, piece: Piece) -> int:
    """Where a denial begins: with what stands before it in its sentence and tells nothing by itself ("The salaries, not me")."""
    return since + len(text[since : piece.start]) - len(text[since : piece.start].lstrip(" \t\n,;:–—-"))


def _named_small(words: str, asked: Sequence[str]) -> Iterator[str]:
    """The tools asked about that are written small where only a name can stand: "3 services in go"."""
    for term in asked:
        before = _BEFORE_ANY if len(term) < _LONG_NAME else _BEFORE_LONG
        named = rf"(?:{before}){re.escape(term)}(?!\w)"
        if all_terms().get(term) is Nature.TOOL and re.search(named, words, re.IGNORECASE):
            yield term


def _answers_another(question: Question, answer: Answer, questions: Sequence[Question]) -> bool:
    """Whether an answer has words of another question and none of its own: "yes, I organised three trips"."""
    said = set(stems(answer.text))
    others = {stem for one in questions if one.quote != question.quote for stem in stems(one.quote)}
    return bool(said & others) and said.isdisjoint(stems(question.quote))


def _agreed_to(question: Question, answer: Answer, resume: Resume) -> str:
    """The tool that a "yes" with a deed or an "I used it" is about; "" when the answer has other names or denials."""
    found = topic(question.quote, question.terms)
    opens = speech.without_yes(answer.text) != answer.text or _opens_leaning(answer.text, resume)
    employers = {word for role in roles(resume) for word in role.organisation.split()}
    names = {word for word in _NAME.findall(answer.text) if word not in employers}
    named = bool(names) or any(nature(term) is Nature.TOOL for term in terms_of(answer.text))
    denies = any(piece.negated for sentence in sentences(answer.text) for piece in sentence.pieces)
    halfway = manner.agrees_halfway(speech.without_yes(answer.text))
    other = named or denies or halfway or credentials((answer,)) or names_another(answer.text, question.quote)
    return found.term if found and opens and not other else ""


def _opens_leaning(text: str, resume: Resume) -> bool:
    """Whether the first thing that an answer tells leans on the question."""
    spoken = (
        one for one in sentences(text) if not speech.is_only_yes(words := text[one.start : one.end]) and not speech.is_talk(words)
    )
    told = next(spoken, None)
    if told is None or not states_fact(text, told):
        return False
    entries = whereabouts(words := told.told(text), resume).entries
    line = as_line(words, resume.entry(entries[0]) if entries else None)
    return len(line.split()) > _TELLING and leans(line)


def _placed(question: Question, answer: Answer, resume: Resume) -> Iterator[tuple[Sentence, _Place]]:
    """Each sentence with its place: a name, known or not, holds until the next; a single one holds for the whole."""
    found = sentences(answer.text)
    where = _default(question, answer, resume)
    for sentence in found:
        said = _said_at(answer, sentence, resume)
        if answer.entry:
            pass
        elif said.unknown:
            where = _Place("", Why.ELSEWHERE, said.unknown)
        elif len(said.entries) > 1:
            where = _Place("", Why.SEVERAL)
        elif said.entries:
            where = _Place(said.entries[0], Why.NAMED)
        yield sentence, where


def _said_at(answer: Answer, sentence: Sentence, resume: Resume) -> Whereabouts:
    """Where a sentence places what it states; a "there" points to the place that is no job which it names beside it."""
    told = " ".join(answer.text[piece.start : piece.end] for piece in sentence.stated or sentence.pieces)
    whole = whereabouts(answer.text[sentence.start : sentence.end] if pattern("points_there").search(told) else "", resume)
    return whole if whole.unknown else whereabouts(told, resume)


def _default(question: Question, answer: Answer, resume: Resume) -> _Place:
    if answer.entry:
        return _Place(answer.entry, Why.MOVED)
    said = whereabouts(answer.text, resume)
    if len(said.entries) == 1:
        return _Place(said.entries[0], Why.NAMED)
    if question.entry and resume.entry(question.entry):
        return _Place(question.entry, Why.ASSUMED)
    recent = latest(resume) or next((one.id for one in resume.entries(Kind.EDUCATION)), "")
    return _Place(recent, Why.RECENT if recent else Why.ELSEWHERE)
