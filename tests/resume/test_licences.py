"""A licence to drive that stands below the last job, degree or language."""

import pytest

from core.resume.coverage import words_lost
from core.resume.model import Kind
from tests.resume.reading import of

LICENCES = [
    "Drivers License: Class B",
    "Driver's licence B, BE",
    "Führerschein: B",
    "Führerschein Klasse B",
    "Permis B, véhiculé",
]
MORE_LICENCES = ["Prawo jazdy kat. B", "Carnet de conducir B1", "Водительские права категории B", "Driving licence: full, clean"]
LASTS = {
    Kind.WORK: "Work Experience\n\nWaiter, Blue Door, Leeds\n2019 - 2021\n- served 80 tables",
    Kind.EDUCATION: "Education\n\nBSc Physics, Leeds University, 2012",
    Kind.LANGUAGES: "Languages\n\nEnglish, French",
}


@pytest.mark.parametrize("licence", [*LICENCES, *MORE_LICENCES])
@pytest.mark.parametrize("last", LASTS)
@pytest.mark.parametrize("gap", ["", "\n"])
def test_a_driving_licence_is_no_job_degree_or_language(last: Kind, licence: str, gap: str) -> None:
    found = of(f"Jane Doe\njane@example.com\n\n{LASTS[last]}\n{gap}{licence}\n")
    assert words_lost(found) == ()
    assert [section.kind for section in found.sections] == [last, Kind.CERTIFICATES]
    assert len(found.sections[0].entries) == 1


@pytest.mark.parametrize("row", ["Driving licence examiner, DVSA, Leeds", "Permis Consulting, Lyon"])
def test_a_job_that_only_begins_like_a_licence_is_a_job(row: str) -> None:
    found = of(f"Jane Doe\njane@example.com\n\n{LASTS[Kind.WORK]}\n\n{row}\n2015 - 2018\n- tested\n")
    assert [section.kind for section in found.sections] == [Kind.WORK]


def test_a_licence_whose_expiry_wraps_within_its_brackets_takes_no_other_with_it() -> None:
    found = of(
        "Jane Doe\njane@example.com\n\nLicenses & Certifications\n• Registered Nurse, Ohio Board of Nursing, No. 41 (exp.\n"
        "01/2026)\n• ACLS – American Heart Association\n• NIHSS Certified\n"
    )
    (section,) = found.sections
    assert [line.text for line in section.lines] == [
        "Registered Nurse, Ohio Board of Nursing, No. 41 (exp. 01/2026)",
        "ACLS – American Heart Association",
        "NIHSS Certified",
    ]
    assert not words_lost(found)


def test_letters_that_a_state_gave_are_what_was_gained() -> None:
    found = of(
        "Jo Doe\njo@doe.example\n\nEDUCATION\nB.S. Biology, University of Vermont\t2010\nCPA, State of Vermont, 2013 (active)\n"
    )
    assert [(one.title, one.organisation) for one in found.entries(Kind.EDUCATION)][1] == ("CPA", "State of Vermont")
