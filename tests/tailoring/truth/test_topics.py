"""What an answer puts first and then denies, leaves to others or did less with, in a turn of its own."""

import pytest

from core.tailoring.truth.lessened import told_less
from core.tailoring.truth.topics import left_to
from core.tailoring.verify import Level, verify

NO, YES = Level.UNSUPPORTED, Level.SUPPORTED


@pytest.mark.parametrize(
    ("turn", "who"),
    [
        ("Gas meters the utility fits", "utility"),
        ("The steel the fabricator cuts", "fabricator"),
        ("Invoices Marta posts", "Marta"),
        ("Accounts she keeps", "she"),
        ("Shop windows a girl from head office dresses", "girl"),
        ("Digital audio recording the IT people run", "IT"),
        ("No, front desk do the finance plans", "desk"),
        ("EPUBs macht ein Dienstleister", "Dienstleister"),
        ("Fällungen vergibt die Stadt", "Stadt"),
        ("Gutachten schreibt die Psychologin", "Psychologin"),
    ],
)
def test_who_does_what_a_turn_puts_first(turn: str, who: str) -> None:
    assert left_to(turn) == who


@pytest.mark.parametrize(
    "turn",
    [
        "Clients love the training sessions",
        "Chairing the review board is for seniors",
        "The bakery supplies the staff restaurants",
        "Every week the team meets",
        "Calibrate 42 torque tools every six months",
        "Got their open work orders down to 22",
        "Sharpen the planer knives",
        "About 40 alteration requests a month passed to the tailor",
        "Checks the work the trainees do",
        "Fixtures my previous employer still uses",
        "Line manager for the Bristol branches",
        "Kunde bestellt die Ware",
    ],
)
def test_deeds_and_things_in_use_are_left_to_nobody(turn: str) -> None:
    assert not left_to(turn)


@pytest.mark.parametrize(
    ("turn", "topic"),
    [
        ("EPDM I only ever patched", "EPDM"),
        ("Suspension forks we send back to the maker", "Suspension forks"),
        ("upholstery I turn away", "upholstery"),
        ("Cannulas I've put in on the training arm and nowhere else", "Cannulas"),
        ("Dialyse habe ich nur vorbereitet", "Dialyse"),
        ("TIG juste à l'école", "TIG"),
        ("la caja sólo la cerré dos veces", "la caja"),
        ("полировку отдаём в соседний бокс", "полировку"),
    ],
)
def test_what_a_turn_puts_first_and_did_less_with(turn: str, topic: str) -> None:
    assert told_less(turn)[0].startswith(topic)


@pytest.mark.parametrize(
    "turn",
    [
        "I only sent the invoices",
        "Parcels I send out by courier",
        "Weddings I only do in June",
        "Driving assessments - I refer to the centre",
        "The team I left in 2020 had nine people",
    ],
)
def test_limits_of_a_deed_are_the_deed(turn: str) -> None:
    assert not any(told_less(turn))


@pytest.mark.parametrize(
    ("said", "claim", "level"),
    [
        ("Boilers I service, gas meters the utility fits.", "Serviced boilers", YES),
        ("Boilers I service, gas meters the utility fits.", "Serviced boilers and fitted gas meters", NO),
        ("EPDM I only ever patched.", "Patched EPDM", YES),
        ("EPDM I only ever patched.", "Laid EPDM", NO),
        ("Invoices Marta posts, I check every one.", "Check every invoice", YES),
        ("Invoices Marta posts, I check every one.", "Post invoices", NO),
        ("Rechnungen schreibt das Programm, ich prüfe sie.", "Rechnungen geprüft", YES),
        ("Harness work yes; splicing, our other guy.", "Harness work and splicing", NO),
        ("I set the traps and log the catch. The tagging? A PhD student.", "Set traps, tagged and logged the catch", NO),
        ("We run ESOL. Functional skills we don't offer.", "ESOL and functional skills", NO),
        ("Liquidität plane ich. Mit der Bank verhandle ich nicht.", "Liquiditätsplanung und Bankverhandlungen", NO),
        ("Riego y poda, sí; fumigación, jamás.", "Riego y poda", YES),
        ("Riego y poda, sí; fumigación, jamás.", "Riego, poda y fumigación", NO),
        ("Elternabende leite ich, Gutachten schreibt die Psychologin.", "Leitung von Abenden und Erstellung von Gutachten", NO),
        ("Je publie sur LinkedIn. Instagram non, c'est le marketing.", "Publications sur LinkedIn et Instagram", NO),
        (
            "I file reports in SafeLog. The safety office analyses them.",
            "Filed reports in SafeLog and analysed them for safety trends",
            NO,
        ),
        (
            "Been to 5 hearings. Defense counsel did the talking, I brought the file.",
            "Supplied the file while defense counsel did the talking",
            YES,
        ),
    ],
)
def test_a_turn_of_its_own_binds_its_topic(said: str, claim: str, level: Level) -> None:
    assert verify(claim, [said]).level is level
