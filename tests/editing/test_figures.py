"""A number of a line is the person's to correct: at once what they told, after one yes what their file says."""

from dataclasses import replace

import pytest

from core.editing.model import YES, Ask, Asks, Understood, source_of
from core.editing.understand import picked, understand
from core.resume.apply import apply
from core.resume.changes import Amend
from core.resume.model import Resume, Source
from core.resume.parse import parse
from core.tailoring.gate import sift

RESUME = """Ana Quiroga
ana@example.org

Experience
Groomer, Happy Paws
2019 to now
- Groom 9 dogs and 4 cats a day
- On call 1 week in 5
- Serve about 300 clients from Monday to Friday
- Cut waiting from 40 to 25 minutes

Skills
Scissors, Dryer
"""


def _read() -> Resume:
    return parse(Source("resume", "ana.txt", RESUME))


@pytest.mark.parametrize(
    ("said", "reads"),
    [
        ("its 11 dogs not 9", "Groom 11 dogs and 4 cats a day"),
        ("it's 11 dogs, not 9", "Groom 11 dogs and 4 cats a day"),
        ("change 9 dogs to 11 dogs", "Groom 11 dogs and 4 cats a day"),
        ("change 4 to 5 cats", "Groom 9 dogs and 5 cats a day"),
        ('change "On call 1 week in 5" to "On call 1 week in 6"', "On call 1 week in 6"),
        ("I was on call 1 week in 6, not 5", "On call 1 week in 6"),
        ("son 350 clients no 300", "Serve about 350 clients from Monday to Friday"),
        ("cambia 300 por 350 clients", "Serve about 350 clients from Monday to Friday"),
        ("es waren 350 clients, nicht 300", "Serve about 350 clients from Monday to Friday"),
        ("c'était 350, pas 300", "Serve about 350 clients from Monday to Friday"),
        ("change about 300 to up to 350 clients", "Serve about 350 clients from Monday to Friday"),
        ("it was from 45 minutes, not 40 minutes", ""),
    ],
)
def test_a_number_of_the_file_is_put_right_after_one_yes(said: str, reads: str) -> None:
    resume = _read()
    question = understand(source_of("m1", said), resume)
    if not reads:
        assert not isinstance(question, Understood)
        return
    assert isinstance(question, Asks), question
    assert "An interviewer will ask: is it " in question.sentence
    assert reads in question.sentence
    found = picked(Ask(question, "m1", said), YES, resume, None, (), source_of("m1", said))
    assert isinstance(found, Understood)
    assert reads in [one.text for one in apply(resume, found.edits, found.evidence).lines()]
    assert sift(resume, found.edits, found.evidence, asked=True).resume != resume


@pytest.mark.parametrize(
    "said",
    [
        "its 11 birds not 9",
        "change 9 dogs to 11 horses",
        "I ran 11 half marathons, not 9",
        "make it 40%",
        "double the numbers",
        "change Scissors to 3 scissors",
    ],
)
def test_another_thing_is_no_number_put_right(said: str) -> None:
    outcome = understand(source_of("m1", said), _read())
    assert not isinstance(outcome, Understood)
    assert not (isinstance(outcome, Asks) and "An interviewer will ask: is it " in outcome.sentence)


def test_a_number_that_the_person_told_is_put_right_at_once() -> None:
    resume = _read()
    line = next(one for one in resume.lines() if one.text.startswith("Groom"))
    told = replace(line, spans=tuple(replace(span, source="answer-1") for span in line.spans))
    entry = next(one for one in resume.entries() if line in one.lines)
    entry_told = replace(entry, lines=tuple(told if one == line else one for one in entry.lines))
    sections = tuple(
        replace(one, entries=tuple(entry_told if each == entry else each for each in one.entries)) for one in resume.sections
    )
    found = understand(source_of("m1", "its 11 dogs not 9"), replace(resume, sections=sections))
    assert isinstance(found, Understood)
    (edit,) = found.edits
    assert isinstance(edit, Amend)
    assert edit.text == "Groom 11 dogs and 4 cats a day"
