"""What is only wished for is compared without the words of the wish: "React is a plus" is React."""

import pytest

from core.tailoring.model import Status
from core.tailoring.posting import parse_posting
from tests.tailoring.test_not_quite_shown import gap
from tests.tailoring.test_what_was_denied import person

MAKER = person(
    "Developer, Marta, Cork",
    "Built pages with React and Flask",
    more="Skills\nPython, Quarkus, latte art\n\nLanguages\nisiZulu (native), Basque (native), English (B1)\n",
)


@pytest.mark.parametrize(
    "asked",
    [
        "React is a plus",
        "Flask is an advantage",
        "React would be great",
        "isiZulu an advantage",
        "Knowledge of isiZulu would be an advantage",
        "Euskera valorable",
        "React ist ein Plus",
        "Flask von Vorteil",
        "Flask est un plus",
        "Flask será um diferencial",
        "React — плюс",
        "Latte art a bonus",
        "Quarkus is a plus",
        "Quarkus",
    ],
)
def test_what_stands_there_is_held(asked: str) -> None:
    assert gap(MAKER, asked).status is Status.HELD


@pytest.mark.parametrize("asked", ["Vue is a plus", "Go is a plus", "Xhosa an advantage", "Java (nice to have)", "Art is a plus"])
def test_what_does_not_is_a_gap(asked: str) -> None:
    assert gap(MAKER, asked).status is Status.GAP


def test_its_terms_are_known() -> None:
    asked = parse_posting("Vacancy\nRequirements\n- React is a plus\n- Punctual\n").requirements
    assert asked[0].terms == ("React",)
