"""A number keeps its unit, its bound and what it counts; and it stands wherever its bound, its time or its change are told."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("My average is 48 minutes, the target 60", "My average is 48 seconds, the target 60"),
        ("Stood in for the head cook for 5 months", "Stood in for the head cook for 5 weeks"),
        ("Parking permits at €90 to £300", "Parking permits at £90 to £300"),
        ("Sign off orders over 700 dollars myself", "Sign off orders up to 700 dollars myself"),
        ("Room lists since 2021, over 40 groups a year", "Room lists since 2021, about 40 groups a year"),
        ("Nearly 44 letters written, 42 answered", "44 letters written, 42 answered"),
        ("Crew of 15 (4 loaders, 11 pickers)", "Crew of 15 (11 loaders, 4 pickers)"),
        ("Two rounds each day", "Two rounds a week and 30 letters a day"),
        ("Lost parcels fell from 12 to 31 a month", "Lost parcels went from 31 a month to 12"),
        ("Reply time: 18 hours before, 11 now", "Reply time used to be 18 hours and is now 7"),
        ("Reply time down 7 hours", "Reply time used to be 18 hours and is now 7"),
        ("6 of 15 bids won", "Won 6 out of 10 bids"),
        ("Lead 9 people", "Lead a team of 7: 5 cooks and 2 porters"),
    ],
)
def test_a_number_told_with_another_meaning_is_rejected(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Look after 130 machines or so", "Look after about 130 machines"),
        ("Coach 14 children at most", "Coach up to 14 children"),
        ("Betreuung von höchstens 12 Gästen, 90 Plätze maximal", "Betreuung von bis zu 12 Gästen, bis zu 90 Plätze"),
        ("Cours pour huit adultes au maximum", "Cours pour huit adultes au plus"),
        ("Lager mit beinahe 2.600 Kisten", "Lager mit knapp 2.600 Kisten"),
        ("Umsatz rund EUR 450.000", "Umsatz rund 450.000 €"),
        ("Planted 9,000 trees, one-third of them birch", "Planted 9,000 trees, a third of them birch"),
        ("About 20% of my clients are tenants", "About a fifth of the clients I see are tenants"),
        ("Around 480 returns annually", "Each month I handle about 40 returns"),
        ("Saisie de 2 400 factures par an", "Saisie de 200 factures par mois"),
        ("Lead a team of 11: 7 cooks and 4 porters", "I lead an 11-person team of 7 cooks and 4 porters"),
        ("Délai d'attente passé de 40 à 25 jours", "Réduction du délai d'attente de 40 à 25 jours"),
        ("Technician course: 2 out of 3 days attended", "Technician course: 2 of 3 days attended"),
    ],
)
def test_a_number_told_in_another_form_stands(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.SUPPORTED
