"""Truths told in other words, which must stand, each beside an invention that looks like it."""

import pytest

from core.tailoring.verify import Level, verify

SUPPORTED, UNSUPPORTED = Level.SUPPORTED, Level.UNSUPPORTED


def level(claim: str, *evidence: str) -> Level:
    return verify(claim, evidence).level


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        (
            "Angebote erstellt, freigegeben durch die Vertriebsleitung",
            "Angebote schreibe ich, die Vertriebsleitung gibt sie frei",
            SUPPORTED,
        ),
        ("Menus written under a head chef, daily", "Daily menus, written under the head chef", SUPPORTED),
        (
            "Moved the files after the owner sold the old office",
            "The old office was sold by the owner; I moved the files",
            SUPPORTED,
        ),
        ("Kept the books for three family-owned shops", "Bookkeeping for 3 family shops", SUPPORTED),
        ("Formation des nouveaux embauchés à l'hygiène", "Je forme les nouveaux à l'hygiène", SUPPORTED),
        ("Elaboración de planos para firma del arquitecto titular", "Planos (los firma el arquitecto titular)", SUPPORTED),
        ("Elaboración y firma de planos", "Planos (los firma el arquitecto titular)", UNSUPPORTED),
        ("Chair of the parents' council", "In the parents' council", UNSUPPORTED),
    ],
)
def test_the_deed_of_somebody_whom_the_line_names(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Supervisión de un equipo de cuatro reponedores", "Cuatro reponedores a mi cargo", SUPPORTED),
        ("Руководство двумя сварщиками", "В подчинении два сварщика", SUPPORTED),
        ("Led five bricklayers", "Five bricklayers under me", SUPPORTED),
        ("Supervisión de un equipo de cuatro reponedores", "Equipo de cuatro reponedores", UNSUPPORTED),
        ("Led nine cooks", "In my team under me: 7 cooks and 2 porters", UNSUPPORTED),
    ],
)
def test_people_who_answer_to_one_are_led(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Removed unused shelves", "Removed the shelves nobody used", SUPPORTED),
        ("Неоплаченные счета передавала юристу", "Счета, которые не оплачены, передавала юристу", SUPPORTED),
        ("Removed unused shelves", "Removed the shelves we used most", UNSUPPORTED),
        ("Repaired bicycles of all makes", "Repaired bikes, any make", SUPPORTED),
        ("Repaired bicycles of all makes", "Repaired bikes, mostly one make", UNSUPPORTED),
    ],
)
def test_nobody_used_is_unused_and_any_is_all(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Halved the scrap", "Scrap is half of what it was", SUPPORTED),
        ("Reduced scrap by half", "Half of the scrap is steel", UNSUPPORTED),
        ("Skizzen für etwa die Hälfte der Gärten", "Skizzen, ungefähr bei jedem zweiten Garten", SUPPORTED),
        ("Cut the wait to two days, down from five", "The wait was 5 days, now it's two", SUPPORTED),
        ("Cut the wait to two days, down from six", "The wait was 5 days, now it's two", UNSUPPORTED),
        ("Настроила более 50 касс", "Настроила 50 с лишним касс", SUPPORTED),
        ("Fences as high as 150 cm", "Fences up to 1.5 m high", SUPPORTED),
        ("Fences as high as 250 cm", "Fences up to 1.5 m high", UNSUPPORTED),
        ("Two talks, 40 minutes in total", "Two talks (15 and 25 minutes)", SUPPORTED),
        ("Two talks, 45 minutes in total", "Two talks (15 and 25 minutes)", UNSUPPORTED),
    ],
)
def test_numbers_in_other_words(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Animation du blog du club depuis 2020", "Je tiens le blog du club depuis 2020", SUPPORTED),
        ("Encadrement de 6 vendeurs", "Responsable de 6 vendeurs", SUPPORTED),
        ("Encadrement de 6 vendeurs", "Magasin avec 6 vendeurs", UNSUPPORTED),
        ("Animation et vente sur le stand", "Vente sur le stand", UNSUPPORTED),
        ("Tutora de un alumno en prácticas", "Tutelé a un alumno en prácticas", SUPPORTED),
        ("Wrote the grant application independently", "I wrote the grant application alone", SUPPORTED),
        ("Französisch: Lesen mit Wörterbuch", "Französisch: lese mit Wörterbuch", SUPPORTED),
        ("Unterstützung bei der Ausbildung von zwei Lehrlingen", "Ausbildungshelfer für zwei Lehrlinge", SUPPORTED),
    ],
)
def test_duties_as_nouns_and_as_verbs(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Assemble closing binders, four per month", "Put together closing binders, four a month", SUPPORTED),
        ("Care for one to two patients per shift", "Look after one or two patients per shift", SUPPORTED),
        ("Teach new staff to set up arterial lines", "Show new starters how to set up arterial lines", SUPPORTED),
        ("Do minor repairs myself", "Do my own small repairs", SUPPORTED),
        ("Highest pick rate on the line in Q4 2019", "Best pick rate on the line in Q4 2019", SUPPORTED),
        ("Record readings for the doctors", "Log readings for the doctors", SUPPORTED),
        ("Reconcile the cash drawer", "Balance the drawer", SUPPORTED),
        ("Trees close to power lines pruned", "Prune trees near power lines", SUPPORTED),
        ("Negotiated room rates", "Haggled over room rates", SUPPORTED),
        ("Kept the rota in Excel", "Excel list for the rota, kept by me", SUPPORTED),
        ("Skilled in Excel", "Excel at meeting deadlines", UNSUPPORTED),
        ("Responsible for opening and closing the shop", "I open and close the shop", SUPPORTED),
        ("Trained as a baker but did not take the final exam", "Baker's training, final exam not taken", SUPPORTED),
        ("Trained as a baker, took the final exam", "Baker's training, final exam not taken", UNSUPPORTED),
        ("Assisted with hiring by sitting in on six interviews", "Sat in on 6 job interviews", SUPPORTED),
        ("Held six job interviews", "Sat in on 6 job interviews", UNSUPPORTED),
        ("Walked dogs every weekend", "Weekends: walking dogs", SUPPORTED),
        ("Walked dogs every day", "Weekends: walking dogs", UNSUPPORTED),
        ("Wrote the guide in two languages", "The guide, written by me in English and Spanish", SUPPORTED),
        ("Wrote the guide in three languages", "The guide, written by me in English and Spanish", UNSUPPORTED),
        ("Preise 2022 um 25 % angehoben (40 € auf 50 €)", "Preise 2022 von 40 auf 50 Euro erhöht", SUPPORTED),
    ],
)
def test_everyday_words(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "expected"),
    [
        ("Test und Erstellung der Vorgaben", SUPPORTED),
        ("Test und Programmierung des Skripts", UNSUPPORTED),
    ],
)
def test_a_second_deed_of_the_sentence_under_another_word(claim: str, expected: Level) -> None:
    assert level(claim, "Programmiert hat er das Skript, ich habe es getestet und die Vorgaben geschrieben.") is expected


def test_a_praise_before_a_comma_waits_for_the_persons_word() -> None:
    told = "Catalogue annuel de 168 pages, deux éditions"
    assert level("Catalogue annuel de 168 pages à la mise en page élégante, deux éditions", told) is Level.CONFIRM
    assert level("Endorsement outstanding, first aid done", "First aid done, endorsement outstanding") is SUPPORTED


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Wrote the list for an external lab", "I wrote the list for an outside lab", SUPPORTED),
        ("Reused the final rinse", "Re-used the last rinse", SUPPORTED),
        ("Helped evacuate 260 people without injuries", "Helped evacuate 260 people, nobody hurt", SUPPORTED),
        ("2,600 forms without a single correction", "2,600 forms, 9 corrections", UNSUPPORTED),
        ("2,600 forms without a single correction", "2,600 forms, not one correction", SUPPORTED),
        ("Supervised 6 summer interns", "Supervise one intern each summer, six so far", SUPPORTED),
        (
            "Responsible for 7 hospitals and 32 clinics",
            "Responsible for 7 hospitals and 32 clinics (Cisco, some Aruba)",
            SUPPORTED,
        ),
        ("Python and SQL", "Python (some), SQL", Level.CONFIRM),
        ("Ran weekly payroll for 280 employees", "Weekly payroll, 280 employees", SUPPORTED),
        ("Ran a team of 12 employees", "Payroll, 12 employees", UNSUPPORTED),
        ("In charge of the ceramics room and 2 kilns", "Run the ceramics room (two kilns)", SUPPORTED),
        ("In charge of the ceramics team", "Run the ceramics room (two kilns)", UNSUPPORTED),
        ("Booked 40 patients a week", "Booked 40 patients a week from the waiting list", SUPPORTED),
        ("Qualified tutor", "Qualified tutor: on the waiting list", UNSUPPORTED),
        ("Advanced Designer (2019)", "Advanced Designer: booked, not sat", UNSUPPORTED),
    ],
)
def test_what_stands_beside_a_word_is_said_of_it_or_not(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize("praise", ["Expertly repair", "Repair strategic", "Repair state-of-the-art", "Repair exemplary"])
def test_praise_waits_for_the_persons_word_though_it_is_light(praise: str) -> None:
    assert level(f"{praise} pumps", "Repair pumps") is Level.CONFIRM
