"""A posting that comes while a resume is built by talking."""

import pytest

from tests.fakes import Talk


@pytest.mark.parametrize(
    "posting",
    [
        (
            "Barista - Sole Coffee, Hull\nFull time, AUD 30/hr\nWe are looking for someone who has\n* 2 years as a barista\n"
            "* current first aid certificate\nEmail your resume to jobs@sole.example"
        ),
        (
            "Medical Office Assistant\nCommuniCare, San Antonio TX\n- Insurance verification\n- Scheduling patients\n"
            "- Bilingual English/Spanish\n- Medical assistant certificate preferred\n- Training new staff"
        ),
    ],
)
async def test_a_short_posting_in_the_middle_is_nothing_that_the_person_did(talk: Talk, posting: str) -> None:
    await talk.say("/build")
    await talk.say("I worked at Brackley as a cashier 2010 to 2014")
    heard = await talk.say(posting)
    assert "I read it as a posting" in heard
    assert "jobs@sole.example" not in heard
    assert "Insurance verification" not in heard
