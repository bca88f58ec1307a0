"""Sounds and tags of speech go from a line; what limits what is said, and what only looks like them, stays."""

import pytest

from core.tailoring.manner import half_says
from core.tailoring.spoken import plainly


@pytest.mark.parametrize(
    ("said", "line"),
    [
        ("Picked maybe 15 or so pallets an hour", "Picked about 15 pallets an hour"),
        ("Run a service with maybe 20k requests a minute, give or take", "Run a service with about 20k requests a minute"),
        ("Wash and dress like 8 residents", "Wash and dress about 8 residents"),
        ("Load 20 lorries a shift or so, on nights", "Load about 20 lorries a shift, on nights"),
        ("Pick up 50 odd calls a day", "Pick up about 50 calls a day"),
        ("Turn over around 2 grand a week or thereabouts", "Turn over around 2 grand a week"),
        ("So um die 80 Essen am Abend gekocht, oder so", "um die 80 Essen am Abend gekocht"),
        ("Doy clase a unos 90 alumnos más o menos", "Doy clase a unos 90 alumnos"),
        ("Je traite 200 factures par mois à peu près", "Je traite environ 200 factures par mois"),
        ("Do the bloods and stuff on AMU, you know, every shift", "Do the bloods on AMU, every shift"),
        ("Hang doors and fit kitchens, bits and bobs like that really", "Hang doors and fit kitchens"),
        ("Help the residents wash and dress and all that, you know what i mean", "Help the residents wash and dress"),
        ("ich bereite halt die Saucen zu und so", "ich bereite die Saucen zu"),
        ("pues preparo los exámenes y eso", "preparo los exámenes"),
        ("Do mens cuts, probs 5 a day", "Do mens cuts, about 5 a day"),
        ("enfin je fais des tableaux quoi, genre 10 par mois", "je fais des tableaux, environ 10 par mois"),
        ("moi je prépare les pièces et tout", "je prépare les pièces"),
        ("oh tons. I plane doors", "I plane doors"),
        ("Used 7shifts since like 2022 for 11 people", "Used 7shifts since 2022 for 11 people"),
        ("Plane doors since like 1998", "Plane doors since 1998"),
        ("ben je saisis les factures et tout ça", "je saisis les factures"),
    ],
)
def test_what_names_nothing_goes_and_a_loose_number_is_a_rough_one(said: str, line: str) -> None:
    assert plainly(said) == line


@pytest.mark.parametrize(
    "said",
    [
        "Went from 5% lost webhooks to basically none",
        "More or less finished it in 3 weeks",
        "I like 3 things about it",
        "Cleaned it and that took 3 days",
        "Moved things like pumps",
        "Did 3 odd-shaped windows",
        "ich halt die Küche sauber",
        "1200 Debitoren, ungefähr 600 Kreditoren",
        "Served 6 to 8 tables",
        "So they asked me to cook",
        "Ordered stock and stuffed envelopes",
        "Pretty much every shift",
        "Ran the till since maybe 2019",
    ],
)
def test_what_limits_or_only_looks_like_talk_stays(said: str) -> None:
    assert plainly(said) == said


@pytest.mark.parametrize(
    ("said", "half"),
    [
        ("i kinda mentored the two juniors", True),
        ("i sort of run the nights", True),
        ("I basically ran the kitchen for 2 years", True),
        ("ich leite quasi das Team", True),
        ("I sort of helped the nurses", False),
        ("what kind of salad do you mean", False),
        ("I basically never cook", False),
    ],
)
def test_a_deed_that_is_half_said(said: str, *, half: bool) -> None:
    assert half_says(said) is half
