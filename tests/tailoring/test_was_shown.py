"""Who was shown a thing has not said no to it, and has told no deed yet; what they did with it then is theirs."""

import pytest

from core.resume.model import Resume
from core.tailoring.evidence import collect, is_plain_no, may_be_own
from core.tailoring.lexicon import terms_of
from core.tailoring.model import Answer, Question
from tests.tailoring.people import COMPTABLE, KOCH, LOGIST, NURSE, PROFESORA, added, told
from tests.tailoring.test_loose_answers import AIDE, PACKER, SPARK


@pytest.mark.parametrize(
    ("resume", "asked", "said"),
    [
        (SPARK, "Variable speed drives", "got it from the manager"),
        (SPARK, "Variable speed drives", "the manager showed me"),
        (PACKER, "Stock control", "the supervisor taught me that"),
        (AIDE, "Phonics", "our head walked us through it"),
        (KOCH, "Kombidämpfer", "der Chef hat es mir gezeigt"),
        (COMPTABLE, "Sage", "le chef m'a montré"),
        (LOGIST, "1С", "начальник показал мне"),
    ],
)
def test_it_is_asked_whether_they_did_it(resume: Resume, asked: str, said: str) -> None:
    question, answer = Question("Did you?", asked, entry=next(resume.entries()).id), Answer(said)
    assert not is_plain_no(said)
    assert may_be_own(question, answer)
    assert not any(one.negated for one in collect((question,), (answer,), resume))
    assert added(resume, told(resume, said, quote=asked)) == {}


@pytest.mark.parametrize(
    "said", ["no, the manager did that", "my manager never showed me", "my boss did it", "c'est le chef qui le fait"]
)
def test_who_was_not_shown_it_or_whose_boss_does_it_has_said_no(said: str) -> None:
    assert is_plain_no(said)


@pytest.mark.parametrize(
    ("resume", "said", "line"),
    [
        (SPARK, "my boss showed me how and then I did 3 myself", "Did 3 myself"),
        (NURSE, "the sister showed me, and I set up 12 pumps", "Set up 12 pumps"),
        (PROFESORA, "la jefa me enseñó y subí las notas cada semana", "Subí las notas cada semana"),
    ],
)
def test_the_deed_behind_it_is_a_line(resume: Resume, said: str, line: str) -> None:
    assert [text for texts in added(resume, told(resume, said, quote="Equipment")).values() for text in texts] == [line]


@pytest.mark.parametrize(
    "said",
    ["yes I ran the conveyor line", "yes, operated a baler", "yes I looked after the loading bay"],
)
def test_a_yes_with_another_thing_is_none_to_what_was_asked(said: str) -> None:
    assert "SAP EWM" not in _terms(said)


@pytest.mark.parametrize(
    "said", ["yes, booked 200 pallets a day", "yes, ran the payroll on it", "yes, I used it every day at Kenfield"]
)
def test_a_yes_with_what_was_done_is_one(said: str) -> None:
    assert "SAP EWM" in _terms(said)


@pytest.mark.parametrize(
    ("asked", "said", "line"),
    [
        (
            "Microsoft Office including Outlook and Excel",
            "Yes of course, Outlook all day and a bit of Excel for the cancellations list",
            "Outlook all day and a bit of Excel for the cancellations list",
        ),
        ("Knowledge of Excel", "yes Excel for the stock list, 40 lines", "Excel for the stock list, 40 lines"),
    ],
)
def test_a_yes_that_names_the_tool_is_ones_own(asked: str, said: str, line: str) -> None:
    question = Question("Did you?", asked, entry="depot", terms=terms_of(asked))
    assert not may_be_own(question, Answer(said))
    assert added(PACKER, told(PACKER, said, *question.terms, quote=asked)) == {"depot": [line]}


def test_a_yes_with_somebody_else_is_not() -> None:
    said = "yes, the manager does Excel"
    assert added(PACKER, told(PACKER, said, "Excel", quote="Excel")) == {}


def _terms(said: str) -> set[str]:
    question = Question("Did you?", "SAP EWM", entry="depot", terms=terms_of("SAP EWM"))
    return {term for one in collect((question,), (Answer(said),), PACKER) for term in one.terms}
