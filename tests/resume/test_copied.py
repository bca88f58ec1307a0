"""What comes along when a resume is copied out of a mail or a profile: heads of mails, leave-taking, the text of logos."""

import pytest

from core.resume.coverage import words_lost
from core.resume.model import Kind, Resume
from tests.resume.reading import of

JOB = "Glazier, Acme Ltd, 2019 - 2023\n- Glazed\n"
BODY = f"{{name}}\nGlazier\n9 Mill Row, Otley\n07700 900111 / kim.brandt@example.com\n\n{{work}}\n\n{JOB}"


def first(found: Resume) -> tuple[str, str, list[str]]:
    """The name, the address and the lines of the only job."""
    (job,) = found.entries(Kind.WORK)
    return found.contact.name, found.contact.email, [line.text for line in job.lines]


@pytest.mark.parametrize(
    "head",
    [
        "From: Kim Brandt <kim.brandt@example.com>\nTo: jobs\nSubject: Resume\n\n",
        "Von: Kim Brandt\nGesendet: Montag, 3. März 2025 10:04\nAn: Jobs\nBetreff: Bewerbung\n\n",
        "From: Kim Brandt\nSubject: my CV\n\nPlease see below.\n\n",
        "please find my cv below, sorry that it is a bit long\n\n",
        "",
    ],
)
@pytest.mark.parametrize(
    "foot", ["\nThanks\nKim\nSent from my iPad\n", "\nViele Grüße,\nKim Brandt\n", "\nSent from my phone", ""]
)
@pytest.mark.parametrize(("name", "work"), [("KIM BRANDT", "EXPERIENCE"), ("Kim Brandt", "Experience")])
def test_a_mail_lends_nothing_to_the_resume_in_it(head: str, foot: str, name: str, work: str) -> None:
    found = of(head + BODY.format(name=name, work=work) + foot)
    assert first(found) == (name, "kim.brandt@example.com", ["Glazed"])
    assert words_lost(found) == ()


def test_an_address_that_only_the_head_of_the_mail_has_stays() -> None:
    found = of(
        "From: Kim Brandt <kim@example.com>\nSubject: CV\n\nKim Brandt\nGlazier\n\nEXPERIENCE\n\nGlazier, Acme Ltd, 2019 - 2023\n"
    )
    assert found.contact.email == "kim@example.com"


def test_labels_of_the_person_are_no_head_of_a_mail() -> None:
    found = of(
        "Date: 3 May 2024\nFrom: Otley\n\nKim Brandt\nkim@example.com\n\nEXPERIENCE\n\nGlazier, Acme Ltd, 2019 - 2023\n- Glazed\n"
    )
    assert not any("Otley" in found.source.quote(span) for span in found.furniture)


@pytest.mark.parametrize("logo", ["{} logo", "Logo von {}", "Logo de {}"])
@pytest.mark.parametrize("form", ["Part-time", "Vollzeit", "Jornada completa"])
def test_the_text_of_a_logo_is_no_employer(logo: str, form: str) -> None:
    found = of(
        "Ines Falk\nines@example.com\n\nExperience\n\n"
        f"{logo.format('Corvane')}\nTapper\nCorvane · {form}\nMar 2020 - Present · 4 yrs 9 mos\nGlazed.\n\n"
        f"{logo.format('Dunmore Foods')}\nDunmore Foods\n6 yrs 2 mos\nBaker\n{form}\nJun 2016 - Feb 2020 · 3 yrs 9 mos\nBaked.\n"
        f"Helper\n{form}\nJan 2014 - Jun 2016 · 2 yrs 6 mos\nHelped.\n"
    )
    assert [(job.title, job.organisation) for job in found.entries(Kind.WORK)] == [
        ("Tapper", "Corvane"),
        ("Baker", "Dunmore Foods"),
        ("Helper", "Dunmore Foods"),
    ]
    assert all(form in [line.text for line in job.lines] for job in found.entries(Kind.WORK))
    assert words_lost(found) == ()


def test_a_logo_that_somebody_drew_is_what_they_did() -> None:
    found = of("Kim Brandt\nkim@example.com\n\nEXPERIENCE\n\nDesigner, Acme Ltd, 2019 - 2023\n- Acme logo\n- Posters\n")
    assert first(found)[2] == ["Acme logo", "Posters"]


@pytest.mark.parametrize("hello", ["Hi Mary,", "Dear Ms Tuohy", "Hello Mr Brown", "Sehr geehrte Frau Tuohy,", "Hola María,"])
@pytest.mark.parametrize(
    "said", ["Thanks for the call this morning.\n\n", "as you asked here is my cv in the text of this mail\n\n", ""]
)
@pytest.mark.parametrize("head", ["From: Kim Brandt <kim.brandt@example.com>\nTo: Mary Tuohy\nSubject: My CV\n\n", ""])
def test_whom_a_letter_greets_is_not_the_person(hello: str, said: str, head: str) -> None:
    body = f"Kim Brandt\n9 Mill Row, Otley\n07700 900111\n\nWork:\n\n{JOB}"
    found = of(f"{head}{hello}\n\n{said}{body}\nKind regards,\nKim\n")
    assert first(found) == ("Kim Brandt", "kim.brandt@example.com" if head else "", ["Glazed"])
    assert found.contact.phone == "07700 900111"
    assert words_lost(found) == ()


def test_the_sender_of_a_mail_is_the_person_where_no_other_name_stands() -> None:
    head = "From: Kim Brandt <kim@example.com>\nTo: Mary Tuohy\nSubject: My CV\n\nDear Mary,\n\n"
    found = of(f"{head}please find my resume below, since the file did not attach to this.\n\nExperience\n\n{JOB}")
    assert (found.contact.name, found.contact.email) == ("Kim Brandt", "kim@example.com")


@pytest.mark.parametrize("name", ["Moin Khan", "Cara Lyle", "Dearbhla Roe"])
def test_a_name_that_greets_elsewhere_is_a_name(name: str) -> None:
    assert of(f"{name}\n07700 900111\n\nWork\n\n{JOB}").contact.name == name


@pytest.mark.parametrize(
    ("hello", "farewell"),
    [
        ("Dear Sir or Madam,", "Yours faithfully,"),
        ("Sehr geehrte Frau Tuohy,", "Mit freundlichen Grüßen"),
        ("Hola María,", "Un saludo,"),
    ],
)
def test_a_letter_in_front_of_the_resume_is_no_part_of_it(hello: str, farewell: str) -> None:
    letter = (
        f"Kim Brandt, Otley\n{hello}\nI apply for the post of glazier.\nI have 14 years in the trade.\n{farewell}\nKim Brandt\n\n"
    )
    found = of(f"{letter}Kim Brandt\nkim.brandt@example.com | 07700 900111\n\nExperience\n\n{JOB}")
    assert first(found) == ("Kim Brandt", "kim.brandt@example.com", ["Glazed"])
    assert [section.kind for section in found.sections] == [Kind.WORK]
    assert words_lost(found) == ()
