"""The digest of what a version is made from: the same for the same, another one for any change."""

from dataclasses import replace

from hypothesis import assume, given
from hypothesis import strategies as st

from core.library.context import digest
from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source, Span
from core.tailoring.model import Aim, Answer, Posting, Question

TEXT = st.text(max_size=12)
LINES = st.lists(st.builds(Line, TEXT, TEXT), max_size=3).map(tuple)
ENTRIES = st.lists(st.builds(Entry, TEXT, TEXT, TEXT, TEXT, TEXT, lines=LINES, current=st.booleans()), max_size=2).map(tuple)
SECTIONS = st.lists(st.builds(Section, TEXT, st.sampled_from(Kind), TEXT, ENTRIES, LINES), max_size=2).map(tuple)
CONTACT = st.builds(Contact, TEXT, TEXT, TEXT, TEXT, TEXT, st.lists(TEXT, max_size=2).map(tuple))
RESUMES = st.builds(Resume, st.builds(Source, TEXT, TEXT, TEXT), CONTACT, SECTIONS, LINES)
POSTINGS = st.builds(Posting, TEXT, TEXT, TEXT)
PAIRS = st.lists(
    st.tuples(st.builds(Question, TEXT, TEXT, st.sampled_from(Aim), TEXT), st.builds(Answer, TEXT, TEXT, st.booleans(), TEXT)),
    max_size=3,
)
SETTINGS = st.dictionaries(TEXT, TEXT, max_size=2)
GIVEN = st.tuples(RESUMES, POSTINGS, PAIRS, SETTINGS, TEXT, TEXT)
Given = tuple[Resume, Posting, list[tuple[Question, Answer]], dict[str, str], str, str]


def of(given_: Given) -> str:
    resume, posting, pairs, settings, model, prompt = given_
    questions, answers = tuple(one for one, _ in pairs), tuple(one for _, one in pairs)
    return digest(resume, posting, questions, answers, settings, model, prompt)


def unseen(given_: Given) -> Given:
    """The same as it comes on another day: other ids of messages, lines and sections, other places in the file."""
    resume, posting, pairs, settings, model, prompt = given_
    source = replace(resume.source, id=f"{resume.source.id}-again", name="resume (1).pdf")
    lines = tuple(Line(f"{one.id}-again", one.text, (Span(source.id, 0, 1),)) for one in resume.unplaced)
    again = [(question, replace(answer, message="another")) for question, answer in pairs]
    turned = dict(reversed(settings.items()))
    return (replace(resume, source=source, unplaced=lines), posting, again, turned, model, prompt)


@given(GIVEN)
def test_the_same_again_has_the_same_digest(given_: Given) -> None:
    assert of(given_) == of(unseen(given_))
    assert len(of(given_)) == 64


def told(given_: Given) -> object:
    """What a person gave, without ids and skipped questions: equal exactly when nothing was changed."""
    resume, posting, pairs, settings, model, prompt = given_

    def words(lines: tuple[Line, ...]) -> list[str]:
        return [line.text for line in lines]

    sections = [
        (one.kind, one.heading, words(one.lines), [(replace(e, id="", lines=()), words(e.lines)) for e in one.entries])
        for one in resume.sections
    ]
    said = [
        (question.quote, question.entry, question.terms, replace(answer, message=""))
        for question, answer in pairs
        if answer.text or answer.never
    ]
    return resume.source.text, resume.contact, sections, words(resume.unplaced), posting, said, settings, model, prompt


@given(GIVEN, GIVEN, st.integers(0, 5))
def test_any_change_changes_it(one: Given, other: Given, place: int) -> None:
    changed: Given = (*one[:place], other[place], *one[place + 1 :])  # type: ignore[assignment]
    assume(told(one) != told(changed))
    assert of(one) != of(changed)


@given(GIVEN)
def test_words_do_not_wander_between_fields(given_: Given) -> None:
    resume, posting, pairs, settings, model, prompt = given_
    assume(model != prompt)
    assert of(given_) != of((resume, posting, pairs, settings, prompt, model))


def test_a_skipped_question_counts_for_nothing() -> None:
    base = Resume(Source("s", "r.txt", "Jane"))
    question = Question("Did you?", "Kafka")
    posting = Posting("Kafka")
    assert digest(base, posting) == digest(base, posting, (question,), (Answer(),))
    assert digest(base, posting) != digest(base, posting, (question,), (Answer(never=True),))


def test_half_a_character_is_no_trouble() -> None:
    assert digest(Resume(Source("s", "r.txt", "\ud800")), Posting("")) != digest(Resume(Source("s", "r.txt", "?")), Posting(""))
