"""What was before or after the time at an employer was not done there, whatever the line says; within it, it may have been."""

import pytest

from core.tailoring.verify import Level, verify

DEPOT = "Karrow Depot, Fleet Clerk    03/2018 - 08/2021"
WERK = "05/2019 - heute   Schichtleiterin\nWerk Obernau"


@pytest.mark.parametrize(
    ("claim", "cites"),
    [
        ("At Karrow Depot, renewed 40 of 60 permits in the 2015 round", (DEPOT, "Renewed 40 of 60 permits in the 2015 round")),
        ("At Karrow Depot, audited 12 garages in 2023", (DEPOT, "Audited 12 garages in 2023")),
        ("Im Werk Obernau Lager mit 900 Plätzen aufgebaut (2016)", (WERK, "Lager mit 900 Plätzen aufgebaut (2016)")),
        ("В «Депо Каров» проверила 12 гаражей в 2023 году", ("«Депо Каров», 2018 – 2021", "В 2023 году проверила 12 гаражей")),
    ],
)
def test_what_was_at_another_time_is_not_of_that_employer(claim: str, cites: tuple[str, ...]) -> None:
    """The dates of the heading decide, where nothing else tells the jobs apart."""
    assert verify(claim, cites).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cites"),
    [
        ("At Karrow Depot, renewed 40 of 60 permits in the 2019 round", (DEPOT, "Renewed 40 of 60 permits in the 2019 round")),
        ("Im Werk Obernau Lager mit 900 Plätzen aufgebaut (2022)", (WERK, "Lager mit 900 Plätzen aufgebaut (2022)")),
        ("Audited 12 garages in 2023", (DEPOT, "Audited 12 garages in 2023")),
    ],
)
def test_what_falls_into_the_time_there_stands(claim: str, cites: tuple[str, ...]) -> None:
    """A date within the time says nothing against the employer, and a line that names none moves nothing."""
    assert verify(claim, cites).level is Level.SUPPORTED
