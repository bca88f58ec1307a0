"""What an answer is worth: what is asked about it before it can stand, and what is said to it then."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from enum import StrEnum

from core.chat import Button
from core.conversation.events import Context, Say
from core.conversation.replies import ask_current, button, current, has_current, shelved
from core.conversation.state import Desk, Thread
from core.library.allowance import in_use
from core.phrases import asking as words
from core.phrases import short
from core.phrases.letters import LANGUAGES
from core.resume.cutting import without
from core.resume.model import Line, Resume
from core.tailoring import denial
from core.tailoring.clauses import sentences
from core.tailoring.conflict import conflict, says_never
from core.tailoring.credentials import held
from core.tailoring.drafts import Draft, drafts, leans_on_question
from core.tailoring.evidence import (
    answer_sources,
    collect,
    credentials,
    gives_line,
    is_delicate,
    is_plain_no,
    is_to_come,
    is_unsure,
    is_willing,
    may_be_own,
    named_together,
    place,
    placed_at,
    said_beside_question,
)
from core.tailoring.lexicon import terms_of
from core.tailoring.manner import amount, half_says, leaves_out, made_sure, without_links
from core.tailoring.model import Answer, Question
from core.tailoring.patterns import pattern
from core.tailoring.questions import told_apart
from core.tailoring.speech import bare, has_subject, is_question
from core.tailoring.tongue import other_language
from core.tailoring.whereabouts import whereabouts, without_several
from core.tailoring.words import stems

MOST_PLACES = 4  # jobs that an answer may name, as buttons
ECHO = 3  # words that only name what was asked
NAME_WORDS = 6  # words of an answer that only gives something its name


class Raises(StrEnum):
    """Why an answer cannot stand before something is asked about it."""

    CONFLICT = "conflict"  # it denies what the resume says
    MEANING = "meaning"  # it asks what is meant, and says something beside that
    DOUBT = "doubt"  # the person is not sure of it
    LEANING = "leaning"  # it says how long or how often, and not what
    DELICATE = "delicate"  # it may speak against the person
    OWN = "own"  # it does not say whose deed it is
    LANGUAGE = "language"  # it is in another language than the resume
    PLACE = "place"  # it names more than one job
    LINK = "link"  # it holds a link, which nobody opens


YES_OR_NO = (Raises.OWN, Raises.DELICATE)  # nothing of the answer counts before the person says yes


def raises(thread: Thread, answer: Answer) -> Raises | None:
    """What has to be asked about an answer to the open question; None when it stands."""
    return next(_raised(current(thread), answer, thread.resume), None) if thread.resume else None


def _raised(question: Question, answer: Answer, resume: Resume) -> Iterator[Raises]:
    if conflict(question, answer, resume):
        yield Raises.CONFLICT
    if answer.never or held(question.quote, answer.text):
        return
    if said_beside_question(answer.text) and not _lines(question, answer, resume):
        yield Raises.MEANING
    yield from _vague(question, answer, resume)
    if is_delicate(answer):
        yield Raises.DELICATE
    if may_be_own(question, answer):
        yield Raises.OWN
    together = named_together(answer, resume)
    if not (together or _lines(question, answer, resume)):
        return
    if other_language(answer.text, resume):
        yield Raises.LANGUAGE
    if without_links(answer.text) != answer.text:
        yield Raises.LINK
    if together:
        yield Raises.PLACE


def _vague(question: Question, answer: Answer, resume: Resume) -> Iterator[Raises]:
    if is_unsure(answer.text):
        yield Raises.DOUBT
    if leans_on_question(question, answer, resume):
        yield Raises.LEANING


def denied_line(thread: Thread, resume: Resume, first: int = 0) -> Line | None:
    """The line of a resume that tells what one of the answers denies, from the `first` one on; None where no line does.

    A line made of another answer is no such line: there the person told both.
    """
    told = [line.id for line in resume.lines() if line.id.startswith("add-")]
    resume = without(resume, told)
    pairs = [*zip(thread.questions, thread.answers, strict=False)][first:]
    found = (conflict(question, answer, resume) for question, answer in pairs)
    return next((line for line in found if line and line.id), None)


def leaving_out(thread: Thread, resume: Resume, first: int = 0) -> tuple[Button, ...]:
    """The button that leaves the line out which tells what the person denied."""
    line = denied_line(thread, resume, first)
    return (button(thread, "leaveout", answer=str(max(first, 0)), line=line.id),) if line else ()


def without_denied(thread: Thread, resume: Resume) -> Resume:
    """The resume less the lines that tell what an answer denies: nothing else may rest on them."""
    while line := denied_line(thread, resume):
        resume = without(resume, (line.id,))
    return resume


def without_asking(text: str, question: Question) -> str:
    """An answer less what is only asked around it: "Kubernetes?" before, ", does that count?" behind."""
    parts = [text[one.start : one.end] for one in sentences(text)]
    told = [one for one in parts if not (is_question(one) and pattern("tag").fullmatch(bare(one)))]
    if len(told) > 1 and is_question(told[0]) and _echoes(told[0], question):
        told = [f"{bare(told[0])}: {told[1]}", *told[2:]]
    return " ".join(told) if told and len(told) < len(parts) else text


def _echoes(words: str, question: Question) -> bool:
    """Whether a question of a word or two only names what was asked."""
    few = len(words.split()) <= ECHO
    return few and bool(set(terms_of(words)) & set(question.terms) or set(stems(words)) & set(stems(question.quote)))


def undoubted(thread: Thread, answer: Answer) -> Answer:
    """What counts of an answer to the open question that nobody said yes to: nothing of what is in doubt."""
    match raises(thread, answer):
        case Raises.OWN | Raises.DELICATE | Raises.DOUBT | Raises.CONFLICT:
            return Answer()
        case Raises.MEANING:
            return undoubted(thread, replace(answer, text=said_beside_question(answer.text)))
        case _:
            return answer


def skips(thread: Thread, text: str) -> bool:
    """Whether a no is none to the deed: it leaves out what was asked about, or says what one is like."""
    if waits_for(thread) is Raises.DELICATE and leaves_out(text):
        return True
    deniable = waits_for(thread) is not Raises.DELICATE and denial.can_be_denied(current(thread), thread.resume)
    return not deniable and is_plain_no(text)


def waits_for(thread: Thread) -> Raises | None:
    """What was asked about the answer that waits for a word."""
    before = shelved(thread, current(thread)) if has_current(thread) else None
    return raises(thread, before) if before else None


def settles(thread: Thread, text: str) -> bool:
    """Whether a message settles a doubt that was asked about: "leave it out" is the number, and nothing of the resume."""
    before = shelved(thread, current(thread)) if has_current(thread) else None
    return before is not None and raises(thread, before) is Raises.DOUBT and bool(made_sure(before.text, text))


def waiting(answer: Answer, raised: Raises) -> Answer:
    """The answer as it counts when nothing more is said: the link it holds is not in it unless the person wants it there."""
    return replace(answer, text=without_links(answer.text)) if raised is Raises.LINK else answer


def asks_about(desk: Desk, thread: Thread, answer: Answer, raised: Raises, context: Context) -> Say:
    """What is asked about an answer; the open question can still be answered, skipped or denied."""
    question, here = current(thread), {"question": str(len(thread.answers))}
    own: tuple[Button, ...] = ()
    match raised:
        case Raises.CONFLICT:
            line = conflict(question, answer, thread.resume) if thread.resume else None
            right = button(thread, "skip", words.RESUME_IS_RIGHT, **here)
            return Say(
                words.which_is_right(line.text if line else ""), (right, button(thread, "keep", words.NEVER_IS_RIGHT, **here))
            )
        case Raises.MEANING:
            text = words.explained(question, said_beside_question(answer.text))
            own = (button(thread, "keep", "Keep that answer", **here),)
        case Raises.DOUBT:
            numbered = bool(amount(answer.text)) and not half_says(answer.text)
            own = (button(thread, "keep", words.NO_NUMBER, number="out", **here),) if numbered else ()
            text = words.unsure(answer.text, number=bool(own))
        case Raises.LEANING:
            text = words.name_it(answer.text, deed=not has_subject(answer.text))
        case Raises.DELICATE:
            yes = button(thread, "keep", words.WRITE_IT, mine="yes", **here)
            return Say(words.delicate(answer.text), (yes, button(thread, "skip", words.LEAVE_IT_OUT, **here)))
        case Raises.OWN:
            yes = button(thread, "keep", words.I_DID, mine="yes", **here)
            return Say(
                words.whose_deed(answer.text), (yes, button(thread, "never", words.NOT_I, **here), button(thread, "skip", **here))
            )
        case Raises.LANGUAGE:
            model = in_use(context.offers, desk.person.model, member=desk.person.member or context.listed)
            own = (button(thread, "keep", words.TRANSLATE_IT if model else words.AS_I_SAID_IT, **here),)
            text = _in_another(answer, thread.resume, model.title if model else "")
        case Raises.LINK:
            own = (
                button(thread, "keep", words.WITHOUT_THE_LINK, **here),
                button(thread, "keep", words.WITH_THE_LINK, said=answer.text, **here),
            )
            text = words.link(without_links(answer.text))
        case Raises.PLACE:
            own = _places(thread, answer, here)
            text = words.which_job(answer.text, apart=not own)
    return Say(text, (*own, *ask_current(thread, context.capabilities).buttons))


def _in_another(answer: Answer, resume: Resume | None, model: str) -> str:
    if resume is None:
        return words.MORE_PLEASE
    theirs, mine = LANGUAGES.get(other_language(answer.text, resume), ""), LANGUAGES.get(resume.language, "")
    return words.other_language(answer.text, theirs, mine, model)


def _places(thread: Thread, answer: Answer, here: Mapping[str, str]) -> tuple[Button, ...]:
    """A button for each job that an answer names, where it tells one thing of them all."""
    resume = thread.resume
    if resume is None or not without_several(answer.text, resume):
        return ()
    entries = [resume.entry(one) for one in named_together(answer, resume)[:MOST_PLACES]]
    return tuple(button(thread, "keep", short(told_apart(one, resume), 40), entry=one.id, **here) for one in entries if one)


def completed(asked: Answer, answer: Answer, raised: Raises, resume: Resume) -> Answer:
    """What the person had said with what they now added to it; an answer of its own stands in its place."""
    name, ids = bare(answer.text), f"{asked.message} {answer.message}"
    if answer.never or raised in {Raises.LANGUAGE, Raises.OWN, Raises.DELICATE} or is_plain_no(name):
        return answer
    if raised is Raises.PLACE:
        return _placed(asked, answer, resume)
    if kept := said_beside_question(asked.text):
        return Answer(f"{kept}\n{answer.text}", ids)
    if is_unsure(asked.text):
        sure = made_sure(asked.text, answer.text)
        return Answer(sure, ids) if sure else answer
    return _named(asked, answer, name, ids)


def _named(asked: Answer, answer: Answer, name: str, ids: str) -> Answer:
    """What the person had said, with the name of what they said it of."""
    if len(name.split()) > NAME_WORDS:
        return answer
    if not has_subject(asked.text):
        return Answer(f"{name}, {asked.text}", ids)
    return answer if has_subject(name) else Answer(f"{name}: {asked.text}", ids)


def _placed(asked: Answer, answer: Answer, resume: Resume) -> Answer:
    """What was told before, under the job that was named now; an account of its own in its place."""
    named = whereabouts(answer.text, resume).entries
    if any(gives_line(answer.text, one) for one in sentences(answer.text)) and len(answer.text.split()) > NAME_WORDS:
        return answer
    both = f"{asked.message} {answer.message}"
    told = placed_at(asked, named[0], resume) if len(named) == 1 else asked
    return replace(told, message=both)


def noted(thread: Thread, question: Question, answer: Answer) -> str:
    """What is said to an answer that stands: where it went, or why no line came of it."""
    if thread.resume and (line := conflict(question, answer, thread.resume)):
        return words.noted_against(line.text, title=not line.id, plain=bool(answer.text) and not says_never(answer.text))
    if answer.never:
        return words.NOTED_NO if answer.text and not says_never(answer.text) else words.NOTED_NEVER
    if not answer.text:
        return words.SKIPPED
    if thread.resume is None:
        return _nothing_written(question, answer, facts=False)
    placement = place(question, answer, thread.resume)
    facts, lines = collect((question,), (answer,), thread.resume), _lines(question, answer, thread.resume)
    known = terms_of(thread.resume.source.text)
    named = any(not one.negated and set(one.terms).difference(known) for one in facts)
    together = named_together(answer, thread.resume)
    told = lines or named or together or placement.place
    if not placement.states_fact or not told or leans_on_question(question, answer, thread.resume):
        return _nothing_written(question, answer, facts=any(not one.negated for one in facts))
    entries = placement.entries if lines or not placement.place else ()
    word = _noted_under(entries, thread.resume, answer, partly=any(one.negated for one in facts))
    return f"{word} {words.of_elsewhere(placement.place)}" if entries and placement.place else word


def _noted_under(entries: Sequence[str], resume: Resume, answer: Answer, *, partly: bool) -> str:
    if other_language(answer.text, resume):
        return words.NOTED_LANGUAGE
    roles = [told_apart(entry, resume) or words.nameless(entry.dates) for one in entries if (entry := resume.entry(one))]
    roles += [one.heading for one in resume.sections if one.id in entries and one.heading]
    nowhere = words.NOTED_SEVERAL if named_together(answer, resume) else words.NOTED_NOWHERE
    word = words.noted(roles) if roles else nowhere
    return f"{word} {words.NOT_DONE_STAYS_OUT}" if partly else word


def _lines(question: Question, answer: Answer, resume: Resume) -> Sequence[Draft]:
    """The lines that an answer gives by itself."""
    return drafts(resume, collect((question,), (answer,), resume), answer_sources((answer,)), (question,))


def _nothing_written(question: Question, answer: Answer, *, facts: bool) -> str:
    """What is said to an answer that gives no line; `facts`: it tells something all the same."""
    if credentials((answer,), (question,)):
        return words.NOTED_CREDENTIAL
    if is_to_come(answer.text):
        return words.NOTED_TO_COME
    if is_willing(answer.text):
        return words.NOTED_WILLING
    if is_unsure(answer.text):
        return words.NOTED_UNSURE
    return words.NOTED_NO_LINE if facts else words.NOTED_NO_FACT
