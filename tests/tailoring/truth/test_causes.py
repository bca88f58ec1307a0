"""One thing told as the cause of another: only where the evidence ties the two together."""

import pytest

from core.tailoring.verify import Level, verify

INVENTED = [
    ("Rewrote the rota, which cut overtime by 20%", "Rewrote the rota. Overtime fell 20% after the merger."),
    ("Built the window display, raising sales by 12%", "Built the window display. Sales rose 12% because of the fair."),
    (
        "Neuer Dienstplan, wodurch der Krankenstand um 3 Punkte sank",
        "Neuer Dienstplan. Krankenstand um 3 Punkte runter seit Mai.",
    ),
    ("Nouvelle carte, ce qui a augmenté les ventes de 8 %", "Nouvelle carte. Ventes en hausse de 8 % après les travaux."),
    ("Cambié el menú, lo que subió las ventas un 8 %", "Cambié el menú. Las ventas subieron un 8 % tras la reforma."),
    ("Обновила меню, в результате выручка выросла на 8 %", "Обновила меню. Выручка выросла на 8 % после ремонта."),
]
TIED = [
    ("Rewrote the rota, which cut overtime by 20%", "Rewrote the rota, overtime fell by 20%."),
    ("Rewrote the rota, cutting overtime by 20%", "Overtime down 20% after I rewrote the rota"),
    ("Thanks to a new rota, 20% less overtime", "Wrote a new rota. 20% less overtime since the new rota."),
]


@pytest.mark.parametrize(("claim", "said"), INVENTED)
def test_a_number_with_a_cause_of_its_own_is_given_no_other(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(("claim", "said"), TIED)
def test_what_was_tied_together_stays_so(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is not Level.UNSUPPORTED
