"""The last word of somebody who corrects themselves in the same breath counts, and the correction is not told."""

import pytest

from core.tailoring.second_thought import put_right


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("made the schedule for 9 people. no wait 11", "made the schedule for 11 people"),
        ("made the schedule for 9 people, sorry, 11", "made the schedule for 11 people"),
        ("I ran 5, no wait, 4 Nomad clusters", "I ran 4 Nomad clusters"),
        (
            "trained 6 teachers on PowerPoint in 2022 - well, 4 really, two dropped out",
            "trained 4 teachers on PowerPoint in 2022, two dropped out",
        ),
        ("I set up Kafka at Zalpay in 2023. Actually it was 2022.", "I set up Kafka at Zalpay in 2022."),
        ("moved to the new ward in 2019. It was 2018.", "moved to the new ward in 2018."),
        ("drove 40 pallets a shift, I mean 30 pallets, on the reach truck", "drove 30 pallets a shift, on the reach truck"),
        ("served 12 tables (no, 15) every night", "served 15 tables every night"),
        ("groomed two dogs a day, actually three dogs", "groomed three dogs a day"),
        ("ich habe 8 Azubis betreut, nein Moment, 10", "ich habe 10 Azubis betreut"),
        ("Wartung von 20 Kranen. Quatsch, es waren 25 Kranen.", "Wartung von 25 Kranen."),
        ("llevaba 300 clientes, perdón, 350", "llevaba 350 clientes"),
        ("je gère 4 caissières, non pardon, 5", "je gère 5 caissières"),
        ("обучала 6 стажёров, вернее 4", "обучала 4 стажёров"),
        ("i do the closing checklist, no wait the opening one", "i do the opening checklist"),
        ("I fill the weekly report, sorry, the monthly report, in Excel", "I fill the monthly report, in Excel"),
        ("charted in Cerner, no wait, Epic", "charted in Epic"),
        ("I kept the till at Kroger, sorry, Harris Teeter.", "I kept the till at Harris Teeter."),
    ],
)
def test_the_last_word_counts(said: str, meant: str) -> None:
    assert put_right(said) == meant


@pytest.mark.parametrize(
    "said",
    [
        "led 9 people, actually 11 came to the training",
        "sorry, 11 years ago I drove a van",
        "9 people, 11 in summer",
        "I ran 3 vans. Well, 2 drivers called in sick most days",
        "I had 5 lines in 2021. Actually 2022 was busier",
        "used SAP, no Oracle",
        "SAP no, Excel yes",
        "I know Jira. Sorry, Confluence I never used",
        "did the till, sorry about the spelling",
        "wait times fell from 40 to 25 minutes",
        "no, 2 years of German only",
        "Worked in Leeds. Actually Bradford has the bigger ward",
        "I cleaned the rooms, sorry the long message",
        "served 200 covers, no waste",
    ],
)
def test_what_only_looks_like_it_stays(said: str) -> None:
    assert put_right(said) == said
