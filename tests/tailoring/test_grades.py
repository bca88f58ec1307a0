"""A paper at a lower level is not the one that is asked for, and a part that is told at a lower level is not told as there."""

import pytest

from core.tailoring.gaps import find_gaps

SAFEGUARDING = "Safeguarding adults and children level 3"


def _compared(asked: str, line: str) -> tuple[bool, tuple[str, ...], tuple[str, ...]]:
    """Whether it is a gap, what is there and what is lacking."""
    found = find_gaps(f"Ann Lee\nExperience\nNurse, Mid Yorks, 2018 - now\n- {line}", f"Nurse\nRequirements:\n- {asked}")
    one = next(iter((*found, *found.held, *found.implied)))
    return one in tuple(found), one.there, one.lacks


@pytest.mark.parametrize(
    ("asked", "line", "there", "lacks"),
    [
        (SAFEGUARDING, "Safeguarding adults level 3, children level 2", ("Safeguarding",), ("children level 3",)),
        (SAFEGUARDING, "Did level 3 adults last year, children level 2 only", (), ("Safeguarding", "children level 3")),
        (SAFEGUARDING, "Safeguarding children level 2", ("Safeguarding",), ("children level 3",)),
        ("NVQ level 3 in health and social care", "NVQ Level 2 in Health and Social Care", ("NVQ",), ("level 3",)),
    ],
)
def test_a_lower_level_is_lacking(asked: str, line: str, there: tuple[str, ...], lacks: tuple[str, ...]) -> None:
    assert _compared(asked, line) == (True, there, lacks)


@pytest.mark.parametrize(
    ("asked", "line"),
    [
        (SAFEGUARDING, "Level 3 safeguarding for adults and children"),
        (SAFEGUARDING, "Safeguarding adults and children level 2 (2019), safeguarding adults and children level 3 (2022)"),
        ("Food hygiene level 2", "Level 3 food hygiene"),
        ("NVQ level 3 in health and social care", "NVQ Level 3 in Health and Social Care, food hygiene level 2"),
    ],
)
def test_the_level_that_is_asked_for_or_a_higher_one_is_there(asked: str, line: str) -> None:
    assert not _compared(asked, line)[0]
