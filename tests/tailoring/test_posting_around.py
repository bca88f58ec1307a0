"""What stands around the things that a posting asks for: how to apply, to whom, and the employer's words about itself."""

import pytest

from core.tailoring.posting import parse_posting


def asked(text: str) -> list[str]:
    return [one.quote for one in parse_posting(text).requirements]


@pytest.mark.parametrize(
    "line",
    [
        "Bewerbung an Frau Sabine Kern, sabine.kern@zf.example",
        "Aussagekräftige Bewerbung bitte an Herrn Vogt",
        "Enviar CV a Dña. Maite Agirre: rrhh@quiron.example",
        "Interessados enviar currículo para rh@fasano.example aos cuidados de Paula Lins",
        "Merci d'envoyer votre CV à Mme. Roche",
        "Email your resume to jobs@singleo.example",
        "Questions? Ring Dr. Okafor or write to ward7@trust.example",
        "Inviare il CV a selezione@forno.example",
        "Резюме надсилайте: надсилати резюме на hr@mlyn.example",
    ],
)
def test_how_to_apply_is_no_requirement(line: str) -> None:
    assert asked(f"Clerk\n\nRequirements\n- Excel\n- Bookkeeping\n\n{line}\n") == ["Excel", "Bookkeeping"]
    assert asked(f"Clerk\n\nRequirements\n- Excel\n- Bookkeeping\n- {line}\n") == ["Excel", "Bookkeeping"]


@pytest.mark.parametrize(
    "item",
    [
        "Experience sending invoices by e-mail",
        "Prawo jazdy kat. B i C, C+E",
        "Bewerbungsgespräche führen",
        "Screening resumes and CVs",
        "Dr. Oetker product knowledge",
    ],
)
def test_what_is_nearly_that_is_one(item: str) -> None:
    assert item in asked(f"Clerk\n\nRequirements\n- Excel\n- {item}\n")


@pytest.mark.parametrize(
    "about",
    [
        "The Project Coordinator supports project managers in planning and delivering IT projects across OhioHealth.",
        "Southern Mutual is looking for a Customer Experience Manager to lead our contact center of 45 associates.",
        "As a Night Porter you are the first face of the Hotel Krone and lead a team of two.",
    ],
)
def test_sentences_above_a_list_of_duties_introduce_it(about: str) -> None:
    posting = (
        f"Coordinator\n\nAbout the role\n{about}\n\n- Track budgets\n- Plan rosters\n\nRequirements\n- Excel\n- Word\n- French\n"
    )
    assert not [one for one in asked(posting) if one[:20] in about]
    assert "Track budgets" in asked(posting)


def test_rows_without_marks_are_such_a_list_too() -> None:
    about = "About the role\nThe Coordinator leads projects across OhioHealth.\n\nDuties\nTrack budgets\nPlan rosters\n"
    found = asked(f"Coordinator\n\n{about}\nRequirements\n- Excel\n- Word\n- French\n")
    assert found == ["Excel", "Word", "French", "Track budgets"]


def test_duties_that_are_told_in_sentences_are_duties() -> None:
    posting = (
        "Coordinator\n\nYour tasks\nYou will lead a team of 6. You prepare payroll.\n\nRequirements\n- Excel\n- Word\n- French\n"
    )
    assert "You prepare payroll" in asked(posting)


@pytest.mark.parametrize(
    ("second", "company"),
    [
        ("Lumen Freight, Hamburg (hybrid)", "Lumen Freight"),
        ("Mid Yorkshire Teaching NHS Trust, Pinderfields Hospital, Wakefield", "Mid Yorkshire Teaching NHS Trust"),
        ("Grupo Levante Logística, Paterna (Valencia)", "Grupo Levante Logística"),
        ("Brauhaus Sonne, Freiburg (Teilzeit)", "Brauhaus Sonne"),
        ("Ocado, Leeds", "Ocado"),
        ("CommuniCare, San Antonio TX", "CommuniCare"),
        ("Amica S.A., Wronki", "Amica S.A."),
        ("Vollzeit, Hamburg (unbefristet)", ""),
        ("Permanent, Full time, Bristol", ""),
        ("Emergency Department, Leeds", ""),
        ("Energy team, Berlin (remote)", ""),
        ("Marketing and Sales, Leeds (hybrid)", ""),
    ],
)
def test_the_employer_before_its_town_in_the_second_line(second: str, company: str) -> None:
    for gap in ("\n", ""):
        assert parse_posting(f"Night Porter\n{second}\n{gap}Requirements\n- Order picking\n").company == company
