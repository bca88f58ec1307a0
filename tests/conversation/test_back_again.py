"""An answer that is taken up again gives back the questions that it had told of."""

import pytest

from tests.fakes import Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")

RESUME = """Mia Hart
mia.hart@example.com

Experience
Barista, Bean There, Hull
2019 - present
- Serve 200 customers a day
"""
POSTING = """Barista - Grounds & Co, Leeds
We are looking for a barista.
Requirements
- Stock control
- Cash handling
- Supplier invoices
- Menu planning
"""


async def test_what_an_answer_told_of_is_asked_again_once_it_goes(talk: Talk) -> None:
    await talk.upload("mia.txt", RESUME.encode())
    first = await talk.upload("posting.txt", POSTING.encode())
    asked = [one for one in ("Stock control", "Cash handling", "Supplier invoices", "Menu planning") if f'"{one}"' in first]
    assert asked == ["Stock control"]
    heard = await talk.say("I did the stock control and the cash handling at Bean There")
    assert '"Cash handling"' not in heard
    assert '"Stock control"' in await talk.command("back")
    assert '"Cash handling"' in await talk.say("I counted the stock at Bean There every Sunday")


async def test_going_back_changes_no_other_question(talk: Talk) -> None:
    await talk.upload("mia.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    second = await talk.say("I counted the stock at Bean There every Sunday")
    await talk.command("back")
    assert (await talk.press("Keep that answer")).split("2/3")[1] == second.split("2/3")[1]
