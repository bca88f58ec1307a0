"""Where an employer ends and its place begins."""

import pytest

from core.resume.model import Kind
from tests.resume.reading import of


@pytest.mark.parametrize(
    ("row", "employer", "place"),
    [
        ("Prairie Haulage, Aurora, IL", "Prairie Haulage", "Aurora, IL"),
        ("Oakwood, Joliet, IL 60431", "Oakwood", "Joliet, IL 60431"),
        ("Acme Inc.\nBrooklyn, New York, NY", "Acme Inc.", "Brooklyn, New York, NY"),
        ("Acme Inc.\nChicago, IL", "Acme Inc.", "Chicago, IL"),
    ],
)
def test_what_stands_before_a_town_and_its_state_is_the_employer(row: str, employer: str, place: str) -> None:
    (job,) = of(f"Jo Doe\njo@example.com\n\nEXPERIENCE\n\nDispatcher\n{row}\n2014 – 2018\n- Planned 40 loads\n").entries(
        Kind.WORK
    )
    assert (job.title, job.organisation, job.location) == ("Dispatcher", employer, place)
