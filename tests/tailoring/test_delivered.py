"""What counts as shown is what stands in lines that were delivered, not the question that an answer was given to."""

from datetime import date

import pytest

from core.resume.model import Source
from core.resume.parse import parse
from core.tailoring.account import missing
from core.tailoring.gaps import compare, find_gaps
from core.tailoring.match import Shows, Standing, match
from core.tailoring.model import Answer, Status
from core.tailoring.posting import parse_posting
from core.tailoring.questions import ask
from core.tailoring.writer import Tailored, tailor

TODAY = date(2026, 11, 26)
RESUME = """Jörg Petersen
Elektroniker
joerg@example.de

Berufserfahrung

03/2016 – heute  Elektroniker
Nordlicht Elektrotechnik GmbH
- Installation in Neubau und Altbau
- QVT in 6 Einfamilienhäusern in Betrieb genommen

Kenntnisse
QVT, Photovoltaik
"""
POSTING = """Elektroniker (m/w/d)
Windpark Service Küste GmbH

Ihr Profil
- QVT-Kenntnisse
- Schaltberechtigung Mittelspannung
- Umgang mit Hubarbeitsbühnen
- Berichtswesen in Rolubis
"""


def written(answers: dict[str, str]) -> Tailored:
    resume, posting = parse(Source("resume", "", RESUME)), parse_posting(POSTING)
    questions = ask(compare(resume, posting, TODAY), resume)
    given = [Answer(next((text for part, text in answers.items() if part in one.quote), "")) for one in questions]
    return tailor(resume, posting, questions, given, TODAY)


def rows(made: Tailored) -> dict[str, tuple[Shows, str]]:
    resume, posting = parse(Source("resume", "", RESUME)), parse_posting(POSTING)
    questions = tuple(ask(compare(resume, posting, TODAY), resume))
    found = match(Standing(resume, made.changes, (), made.evidence, questions), posting, TODAY)
    return {one.quote: (one.now, one.line) for one in found}


def test_an_unknown_name_that_stands_in_the_resume_is_held() -> None:
    found = find_gaps(RESUME, POSTING)
    assert "QVT-Kenntnisse" in [one.quote for one in found.held]
    assert "QVT-Kenntnisse" not in [one.quote for one in found]
    assert all(one.status is Status.HELD for one in found.held)


def test_a_line_that_names_nothing_of_what_was_asked_shows_it_only_in_other_words() -> None:
    answers = {"Schaltberechtigung": "letztes Jahr 12 Wallboxen montiert"}
    made = written(answers)
    told = next(one for one in made.missing if "Schaltberechtigung" in one.quote)
    assert "Wallboxen" in told.told
    assert rows(made)["Schaltberechtigung Mittelspannung"] == (Shows.TOLD, told.told)


def test_a_line_that_names_it_shows_it() -> None:
    answers = {"Schaltberechtigung": "ich habe die Schaltberechtigung bis 30 kV und schalte 4 Stationen"}
    made = written(answers)
    assert not any("Schaltberechtigung" in one.quote for one in made.missing)
    assert rows(made)["Schaltberechtigung Mittelspannung"][0] is Shows.NOW


@pytest.mark.parametrize("kept", [True, False])
def test_an_answer_that_no_line_was_written_of_shows_nothing(kept: bool) -> None:  # noqa: FBT001 - a parameter of the test
    resume, posting = parse(Source("resume", "", RESUME)), parse_posting(POSTING)
    questions = tuple(ask(compare(resume, posting, TODAY), resume))
    made = written({"Schaltberechtigung": "Schaltberechtigung bis 30 kV, 4 Stationen geschaltet"})
    changes = made.changes if kept else ()
    found = missing(compare(resume, posting, TODAY), made.evidence, questions, changes)
    assert any("Schaltberechtigung" in one.quote for one in found) is not kept
