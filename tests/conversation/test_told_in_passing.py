"""An answer that tells of another requirement than the one asked about counts there, and nobody is asked for it again."""

import pytest

from tests.fakes import Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")
RESUME = """Siobhan Byrne
siobhan@example.com

Experience
Senior Physiotherapist, Galway University Hospital
2019 - present
- Assess 14 to 18 ward patients a day
- Rotations in orthopaedics and ICU

Education
BSc Physiotherapy, University of Limerick, 2015
"""
POSTING = """Senior Respiratory Physiotherapist - Cork University Hospital

Requirements
- Experience supervising students
- Service improvement or audit experience
- Non-invasive ventilation (NIV)
- Tracheostomy weaning

Desirable
- MSc in respiratory care
- Experience with home oxygen assessment

Your tasks
- You will lead the physiotherapy service across three wards and the ICU
"""
NIV = "Yes, I set up NIV on the ward about twice a week since 2020. Tracheostomy weaning I have only watched."


async def _asked(talk: Talk) -> str:
    await talk.upload("siobhan.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    return talk.messages[-1].text


async def test_what_was_told_is_not_asked_again_and_stands_where_it_belongs(talk: Talk) -> None:
    heard = [await _asked(talk)]
    assert "supervising students" in heard[0]
    heard += [await talk.say(NIV), await talk.press("Skip")]
    assert not any("NIV" in one or "Tracheostomy" in one for one in heard)
    account = await talk.say("I supervise two students per placement, four placements a year")
    assert "Told in your words" not in account
    assert 'you said "Tracheostomy weaning I have only watched."' in account
    matched = await talk.press("Match")
    now = matched.split("Shown now")[1].split("Shown before")[0]
    assert 'Non-invasive ventilation (NIV): "Set up NIV on the ward' in now
    assert 'supervising students: "Supervise two students' in now


async def test_who_works_in_a_field_is_not_taken_for_one_who_leads_there(talk: Talk) -> None:
    await _asked(talk)
    matched = await talk.command("match")
    assert 'You will lead the physiotherapy service across three wards and the ICU: only "Rotations' in matched
