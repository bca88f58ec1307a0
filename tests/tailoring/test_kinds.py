"""One kind of a deed is not another one: who welds MIG is not told to weld TIG."""

import pytest

from core.tailoring.model import Status
from tests.tailoring.test_not_quite_shown import gap
from tests.tailoring.test_what_was_denied import person

WELDER = person("Welder, Hull Marine, Hull", "Welded frames with MIG", "Ran the payroll in Sage", "Soldering of SMD boards")


@pytest.mark.parametrize(
    "asked", ["Welding (MIG)", "MIG welding", "Welding", "Welding (e.g. TIG)", "Payroll (Sage)", "TIG or MIG welding"]
)
def test_the_kind_that_is_there_or_only_an_example_shows_it(asked: str) -> None:
    assert gap(WELDER, asked).status is not Status.GAP


@pytest.mark.parametrize(("asked", "kind"), [("Welding (TIG)", "TIG"), ("TIG welding", "TIG"), ("ADP payroll", "ADP")])
def test_another_kind_is_a_part(asked: str, kind: str) -> None:
    found = gap(WELDER, asked)
    assert found.status is Status.GAP
    assert found.there
    assert kind in found.lacks
