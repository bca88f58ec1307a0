"""One rule at a time: what the gate lets pass and what it does not."""

import pytest

from core.tailoring.verify import Level, verify

SUPPORTED, CONFIRM, UNSUPPORTED = Level.SUPPORTED, Level.CONFIRM, Level.UNSUPPORTED


def level(claim: str, *evidence: str) -> Level:
    return verify(claim, evidence).level


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("About 300 guests", "Just under 300 guests", SUPPORTED),
        ("Over 300 guests", "Just under 300 guests", UNSUPPORTED),
        ("300 guests", "Just under 300 guests", UNSUPPORTED),
        ("300 guests", "About 300 guests", CONFIRM),
        ("More than 40 merchants", "40+ merchants", SUPPORTED),
        ("Up to 60 calls a day", "45 to 60 calls a day", SUPPORTED),
        ("60 calls a day", "45 to 60 calls a day", UNSUPPORTED),
        ("Errors cut by half", "Errors went from 40 to 20", SUPPORTED),
        ("Errors cut by 60%", "Errors went from 40 to 20", UNSUPPORTED),
        ("Errors cut by 100%", "Errors went from 40 to 20", UNSUPPORTED),
        ("Grade average up 0.8", "Grade average from 3.2 to 4.0", SUPPORTED),
        ("Subscribers tripled", "Subscribers: 3,200 at first, 9,600 at the end", SUPPORTED),
        ("False positives down by 64%", "False positives down from 64% to 41%", UNSUPPORTED),
        ("False positives down by 23 points", "False positives down from 64% to 41%", SUPPORTED),
        ("12 nurses and 4 aides", "4 nurses and 12 aides", UNSUPPORTED),
        ("26 full-time staff", "26 staff (9 full-time)", UNSUPPORTED),
        ("Opened 78 accounts", "78 accounts, 22 of them opened by me", UNSUPPORTED),
        ("1.5 tons of fruit", "1,500 kg of fruit", SUPPORTED),
        ("About 43 km of road", "27 miles of road", SUPPORTED),
        ("About 60 km of road", "27 miles of road", UNSUPPORTED),
        ("Gardens of 2.4 hectares", "Gardens of 6 acres", SUPPORTED),
        ("A session of 90 minutes", "A session of an hour and a half", SUPPORTED),
        ("Plots ranging from 4 to 60 acres", "Plots, 4 to 60 acres", SUPPORTED),
        ("Halved the waste", "Waste fell from 21 to 14", UNSUPPORTED),
        ("Waste down by a third", "Waste fell from 21 to 14", SUPPORTED),
        ("Fourteen policies (about 45% of the 31)", "14 of the 31 policies", SUPPORTED),
        ("Six-month season", "Inspections, May to October", SUPPORTED),
        ("Introduced in two hotels", "Introduced in both hotels", SUPPORTED),
        ("Store of 1,150 square feet", "Store of 1,150 m2", UNSUPPORTED),
        ("Service level 80% (target: 82%)", "Service level 82% (target: 80%)", UNSUPPORTED),
        ("Median settlement of $85,000", "17 settlements, median $85,000", SUPPORTED),
        ("Settlements totaling $85,000", "17 settlements, median $85,000", UNSUPPORTED),
    ],
)
def test_numbers(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Stocktake every six months", "Stocktake twice a year", SUPPORTED),
        ("Monthly stocktake", "Stocktake twice a year", UNSUPPORTED),
        ("Rufbereitschaft jede Woche", "Rufbereitschaft alle sechs Wochen", UNSUPPORTED),
        ("Дежурства раз в неделю", "Дежурства раз в две недели", UNSUPPORTED),
        ("Group every Sunday", "Group every second Sunday", UNSUPPORTED),
        ("35 batches a week", "35 batches a month", UNSUPPORTED),
        ("Drills every fortnight", "Drills every two weeks", SUPPORTED),
        ("Bereitschaft im Vier-Wochen-Rhythmus", "Bereitschaft jede vierte Woche", SUPPORTED),
        ("Bereitschaft im Zwei-Wochen-Rhythmus", "Bereitschaft jede vierte Woche", UNSUPPORTED),
        ("Inventario cada quince días", "Inventario quincenal", SUPPORTED),
        ("Twice-weekly drills", "Drills every Tuesday and Thursday", SUPPORTED),
        ("Om de week nachtdienst", "Nachtdienst elke twee weken", SUPPORTED),
        ("Deux stagiaires par an", "Une stagiaire par semestre", SUPPORTED),
    ],
)
def test_rates(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Planned the move", "Helped plan the move", UNSUPPORTED),
        ("Helped with planning the move", "Helped plan the move", SUPPORTED),
        ("Einführung der Software geleitet", "Unterstützung bei der Einführung der Software", UNSUPPORTED),
        ("Lideré la migración a Odoo", "Participé en la migración a Odoo", UNSUPPORTED),
        ("Руководил переходом на Vite", "Участвовал в переходе на Vite", UNSUPPORTED),
        ("Mise en place du logiciel", "Aide à la mise en place du logiciel", UNSUPPORTED),
        ("Led a team of five", "Team lead of five", SUPPORTED),
        ("Led the project", "Worked on the project", UNSUPPORTED),
        ("Executed the partitioning", "The DBA group executed the partitioning", UNSUPPORTED),
        ("Single-handedly wrote the guide", "Wrote the guide", UNSUPPORTED),
        ("Hired and trained 5 cooks", "Trained 5 cooks", UNSUPPORTED),
        ("Served 200 guests", "Assisted 200 guests", SUPPORTED),
        ("Rewrote the rules", "Rewrote the rules with my team lead", CONFIRM),
        ("Rewrote the rules with the team lead", "Rewrote the rules with my team lead", SUPPORTED),
    ],
)
def test_deeds(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("React, SQL", "Reacted to alerts, SQL", UNSUPPORTED),
        ("JavaScript and PostgreSQL", "JS and Postgres", SUPPORTED),
        ("Messaging with RabbitMQ and Kafka", "We used RabbitMQ, not Kafka", UNSUPPORTED),
        ("Radar- und Lidarsensoren kalibriert", "Radarsensoren kalibriert. Lidar hatte ich nie in der Hand.", UNSUPPORTED),
        ("Review of Azure and AWS", "Review of Azure. AWS I have only seen in a course.", UNSUPPORTED),
        ("English (fluent)", "English B1", UNSUPPORTED),
        ("English (B1)", "English, intermediate (B1)", SUPPORTED),
        ("Bachelor of Science, 2016", "Associate of Applied Science, 2016", UNSUPPORTED),
        ("M.Sc. Physics", "M.Sc. Physics, not completed", UNSUPPORTED),
        ("Certified welder", "Enrolled in the welder course", UNSUPPORTED),
        ("Manager at Hearth", "Assistant Manager at Hearth", UNSUPPORTED),
        ("Playing first violin", "Playing second violin", UNSUPPORTED),
        ("Winner of the county fair 2021", "Third place, county fair 2021", UNSUPPORTED),
        ("Handled all returns", "Handled almost all returns", UNSUPPORTED),
        ("Company-wide rollout of the tool", "Rollout of the tool", UNSUPPORTED),
        ("Rollout of the tool, boosting morale", "Rollout of the tool", CONFIRM),
        ("Office in Berlin", "Office in Hamburg", UNSUPPORTED),
        ("Работала в Москве", "Worked in Moscow", SUPPORTED),
    ],
)
def test_names_and_reach(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Used 3 clusters every day", "I mean I used 3 clusters every day at my current job", SUPPORTED),
        ("Ran the night shift", "I ran the night shift, nobody helped me", SUPPORTED),
        ("Bachelor of Science", "Bachelor of Science, not completed", UNSUPPORTED),
        ("300 guests", "Served, at most, 300 guests", UNSUPPORTED),
        ("Used Kafka", "I never used Kafka", UNSUPPORTED),
    ],
)
def test_a_whole_clause_passes_unless_its_sentence_denies_or_limits(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


@pytest.mark.parametrize(
    ("claim", "evidence", "expected"),
    [
        ("Map that led to an article", "My map sparked a story", SUPPORTED),
        ("Assistenz bei zwölf Operationen", "12 Operationen assistiert", SUPPORTED),
        ("Eigenständige Kalkulation", "Das kalkuliere ich selbst", SUPPORTED),
        ("Eigenständige Kalkulation", "Kalkulation von Angeboten", UNSUPPORTED),
        ("Voyage envisagé l'an prochain", "Le voyage est prévu pour l'an prochain", SUPPORTED),
        ("Software in zwei Hotels eingeführt", "Einführung der Software in beiden Hotels ist geplant", UNSUPPORTED),
        ("Wöchentlich fast 200 Anfragen", "Knapp 200 Anfragen pro Woche", SUPPORTED),
        ("Jobs that run every day", "Daily jobs are mine; data engineering runs the cluster", SUPPORTED),
        ("Titulada con un grado en Historia, 2014", "Grado en Historia, 2014", SUPPORTED),
        ("Second place in the contest", "Runner-up in the contest", SUPPORTED),
        ("First place in the contest", "Runner-up in the contest", UNSUPPORTED),
        ("Zuständig für den Dienstplan", "Ich mache den Dienstplan", SUPPORTED),
        ("Zuständig für das Team", "Ich arbeite im Team", UNSUPPORTED),
    ],
)
def test_the_same_in_other_words(claim: str, evidence: str, expected: Level) -> None:
    assert level(claim, evidence) is expected


def test_a_deed_does_not_move_to_another_employer() -> None:
    assert (
        level("At Brackenridge, reactivated 130 accounts", "Brackenridge Corrugated, Inc.", "Reactivated 130 accounts")
        is UNSUPPORTED
    )


def test_a_date_does_not_move_to_another_deed() -> None:
    evidence = ("Mentor to four students since 2021", "Ashcombe Trust, Midwife, Sept 2019 – present")

    assert level("Mentor to four students since 2019", *evidence) is UNSUPPORTED
    assert level("Mentor to four students since 2021", *evidence) is SUPPORTED


def test_a_heading_keeps_its_title_and_place() -> None:
    heading = "09/2013 – 04/2018   Kfz-Mechatroniker\nReifen & Service Holtkamp, Ostermühlen"

    assert level("Kfz-Mechatroniker, Reifen & Service Holtkamp, Ostermühlen", heading) is SUPPORTED
    assert level("Werkstattleiter, Reifen & Service Holtkamp, Ostermühlen", heading) is UNSUPPORTED


def test_the_original_is_no_evidence() -> None:
    assert verify("Python and Rust", ["Python"], original="Python and Rust").level is UNSUPPORTED


def test_nothing_cited_bears_nothing() -> None:
    assert level("10 years of sales") is UNSUPPORTED
    assert level("  ") is SUPPORTED


def test_findings_name_the_words_and_tell_the_person() -> None:
    finding = verify("Used by 400 merchants", ["Used by 40 merchants"]).findings[0]

    assert (finding.level, finding.kind, finding.fragment) == (UNSUPPORTED, "number", "400")
    assert finding.sentence == "Your words say 40, not 400."
