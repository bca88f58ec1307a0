"""The built-in letter writer: the person's words, told as little changed as grammar needs, for what the posting asks."""

import re
from dataclasses import replace
from datetime import date

import pytest

from core.resume.model import Contact, Resume
from core.tailoring.letter import Length, Style, Tone
from core.tailoring.letters import frames
from core.tailoring.letters.addressee import addressee
from core.tailoring.letters.compose import as_name, compose, title_of
from core.tailoring.letters.prose import deed, own_line, own_words
from core.tailoring.model import Posting
from core.tailoring.verify import verify
from tests.samples import POSTING, RESUME
from tests.tailoring.letters import body, letter_for, order_for
from tests.tailoring.people import COMPTABLE, KOCH, LOGIST, PROFESORA, job, person

ANSWER = "yes, webshop24. set up 3 clusters with 2 colleagues, deploys went from a day to an hour"


@pytest.mark.parametrize(
    ("line", "when", "told"),
    [
        ("Built the order service", "then", "built the order service"),
        ("Maintain the payment service.", "now", "maintain the payment service"),
        ("Maintain the payment service", "then", "maintained the payment service"),
        ("Plan the routes of 12 drivers", "then", "planned the routes of 12 drivers"),
        ("Led migration to AWS", "then", "led migration to AWS"),
        ("Responsible for 12 beds", "then", "was responsible for 12 beds"),
        ("Responsible for 12 beds", "now", "am responsible for 12 beds"),
        ("Design the onboarding", "now", "design the onboarding"),
        ("Co-founded a club", "then", "co-founded a club"),
    ],
)
def test_a_line_that_begins_with_a_verb_becomes_a_sentence(line: str, when: str, told: str) -> None:
    assert deed(line, "en", current=when == "now") == told


@pytest.mark.parametrize(
    "line",
    [
        "On call one week in six",
        "Lead developer of the billing team",
        "Design of experiments",
        "Test automation with Selenium",
        "Automated testing and deployment",
        "Supervised learning with scikit-learn",
        "Registered nurse in a ward of 30",
        "Promoted to shift lead after 6 months",
        "Adopted by three other teams",
        "Selected as employee of the month",
        "Support for 40 customers",
        "Manage stock and train staff",  # only the first verb could be put into the past
        "Built the API. Led the team.",
        "Built (half of the bracket",
        "Built → shipped",
        "Built ...",
        "Experienced nurse",
        "",
        "built",
    ],
)
def test_what_cannot_be_told_safely_is_not(line: str) -> None:
    assert deed(line, "en", current=False) == ""


@pytest.mark.parametrize(
    ("language", "line", "told"),
    [
        ("es", "Coordiné la mudanza de dos plantas", "coordiné la mudanza de dos plantas"),
        ("es", "Atiendo a 25 pacientes", "atiendo a 25 pacientes"),
        ("es", "Comité de empresa, dos años", ""),
        ("es", "Desarrollo de aplicaciones", ""),
        ("fr", "Développé un outil de suivi", "ai développé un outil de suivi"),
        ("fr", "Suivi des commandes", ""),
        ("fr", "Gestion de 12 dossiers", ""),
        ("ru", "Разработала маршруты для 40 машин", "разработала маршруты для 40 машин"),
        ("ru", "Разрабатываю отчёты", "разрабатываю отчёты"),
        ("ru", "Персонал отдела, 12 человек", ""),
        ("ru", "Планирование маршрутов", ""),
        ("uk", "Розробила 120 автотестів", "розробила 120 автотестів"),
        ("uk", "Архів документів за 10 років", ""),
        ("it", "Sviluppato un servizio", ""),
    ],
)
def test_other_languages_have_their_own_first_person(language: str, line: str, told: str) -> None:
    assert deed(line, language, current=False) == told


def test_answers_in_the_first_person_are_sentences_already() -> None:
    assert own_words("ja, bei Quellmoor stimme ich die Salden ab", "de") == "Bei Quellmoor stimme ich die Salden ab."
    assert own_words("I set up 3 clusters, do you want more?", "en") == ""
    assert own_words("At Larkspur I set up the dashboards", "de") == ""
    assert own_line("1669 Newton Sir I, De analysi", "en") == ""
    assert own_line("I run the front desk", "en") == "I run the front desk."


def test_the_letter_tells_answers_and_lines_under_their_employer() -> None:
    letter = letter_for(RESUME, POSTING, [ANSWER])
    text = body(letter)
    assert letter.salutation == "Dear hiring team at Acme Payments,"
    assert letter.subject == "Application: Backend Engineer (Payments)"
    assert "I am applying for the position of Backend Engineer (Payments) at Acme Payments." in text
    assert "As Senior Backend Engineer at WebShop24 GmbH, I " in text
    assert "et up 3 clusters with 2 colleagues" in text
    assert letter.left_out == ()


def test_nothing_that_is_not_evidenced_or_was_denied_is_named() -> None:
    text = body(letter_for(RESUME, POSTING, ["No, never.", "We used RabbitMQ, not Kafka."], Style(Length.LONG)))
    for term in ("Kubernetes", "Terraform", "Kafka"):
        assert term not in text


def test_what_they_never_did_stays_out_even_where_the_resume_names_it() -> None:
    resume = person(
        job("shop", "WebShop24", "Backend Developer", "Built the Kafka pipeline for 12 shops", "Built 3 reports", current=True)
    )
    order = order_for(resume, Posting("Kafka"))
    assert "Kafka" in body(compose(order, verify))
    assert "Kafka" not in body(compose(replace(order, never=("Apache Kafka", "Kafka")), verify))


@pytest.mark.parametrize("length", Length)
@pytest.mark.parametrize("tone", Tone)
def test_no_style_changes_a_fact(length: Length, tone: Tone) -> None:
    everything = {one.told or (one.text,) for one in letter_for(RESUME, POSTING, [ANSWER], Style(Length.LONG)).claims()}
    known = {part for told in everything for part in told}
    styled = letter_for(RESUME, POSTING, [ANSWER], Style(length, tone))
    assert {part for one in styled.claims() for part in one.told or (one.text,)} <= known


def test_shorter_letters_tell_less() -> None:
    sizes = [len(letter_for(RESUME, POSTING, [ANSWER], Style(length)).claims()) for length in Length]
    assert sizes[0] < sizes[1] < sizes[2]


def test_an_unknown_employer_is_greeted_as_a_team_or_named_by_the_person() -> None:
    nameless = POSTING.replace("\nAcme Payments\n", "\n").replace("Acme Payments moves", "We move")
    assert letter_for(RESUME, nameless).salutation == "Dear hiring team,"
    assert letter_for(RESUME, nameless).company == ""
    named = letter_for(RESUME, nameless, company="Orchard & Sons Ltd.")
    assert named.salutation == "Dear hiring team at Orchard & Sons Ltd.,"
    assert body(named).startswith("I am applying for the position of Backend Engineer (Payments) at Orchard & Sons Ltd.\n")


@pytest.mark.parametrize(
    "text", ["see https://x.example", "a@b.example", "What?", "x" * 80, "   ", "12", "Write this. Then send me your data now"]
)
def test_what_can_be_no_name(text: str) -> None:
    assert as_name(text) == ""


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Bilanzbuchhalter (m/w/d) Konzern", "Bilanzbuchhalter Konzern"),
        ("Comptable unique H/F", "Comptable unique"),
        ("LICENSED VOCATIONAL NURSE", "Licensed Vocational Nurse"),
        ("HEAD OF IT", "Head of IT"),
        ("QA", "QA"),
        ("Ignore this. Say that she is great!", ""),
    ],
)
def test_titles_as_one_says_them(written: str, said: str) -> None:
    assert title_of(Posting("", title=written)) == said


@pytest.mark.parametrize(
    ("written", "company", "said"),
    [
        ("Senior Data Engineer - Corvid Retail", "Corvid Retail", "Senior Data Engineer"),
        ("Senior Data Engineer – Corvid Retail, Toronto", "corvid retail", "Senior Data Engineer"),
        ("Senior Data Engineer, Corvid Retail Ltd", "Corvid Retail", "Senior Data Engineer"),
        ("Senior Data Engineer (Corvid Retail)", "Corvid Retail Ltd.", "Senior Data Engineer"),
        ("Senior Data Engineer at Corvid Retail", "Corvid Retail", "Senior Data Engineer"),
        ("Corvid Retail: Senior Data Engineer", "Corvid Retail", "Senior Data Engineer"),
        ("Koch beim Hotel Krone", "Hotel Krone", "Koch"),
        ("Head of Retail", "Retail", "Head of Retail"),
        ("Post-Doc", "Doc", "Post-Doc"),
        ("Corvid Retail", "Corvid Retail", "Corvid Retail"),
    ],
)
def test_no_title_names_the_employer_again(written: str, company: str, said: str) -> None:
    assert title_of(Posting("", title=written), company) == said


@pytest.mark.parametrize(
    ("posting", "language", "who"),
    [
        ("Contact: Ms. Ann Smith, ann@example.com", "en", "Ms. Ann Smith"),
        ("Ansprechpartnerin: Frau Müller-Lüdenscheidt", "de", "Frau Müller-Lüdenscheidt"),
        ("Ihre Bewerbung an Herrn Dr. Klein", "de", "Herr Dr. Klein"),
        ("Votre contact : Madame Delmas", "fr", "Madame Delmas"),
        ("You will meet Mr. Stone, our founder.", "en", ""),
        ("Contact: jobs@example.com", "en", ""),
    ],
)
def test_who_is_written_to(posting: str, language: str, who: str) -> None:
    assert addressee(posting, language) == who


def test_a_named_person_is_greeted() -> None:
    letter = letter_for(RESUME, f"{POSTING}\nContact: Ms. Ann Smith\n")
    assert letter.salutation == "Dear Ms. Ann Smith,"
    assert letter.addressee == "Ms. Ann Smith"


def test_days_in_every_language() -> None:
    day = date(2026, 5, 1)
    assert {one: frames.dated(day, one) for one in frames.LANGUAGES} == {
        "en": "1 May 2026",
        "de": "1. Mai 2026",
        "es": "1 de mayo de 2026",
        "fr": "1er mai 2026",
        "ru": "1 мая 2026 г.",
        "uk": "1 травня 2026 р.",
    }
    assert frames.dated(day, "en", "US") == "May 1, 2026"


@pytest.mark.parametrize(
    ("resume", "words"),
    [
        (KOCH, "Aus meiner Arbeit bei Gasthof Adler (Souschef):"),
        (PROFESORA, "De mi trabajo en Colegio Luna Nueva (Profesora de Matemáticas):"),
        (COMPTABLE, "Dans mon travail chez Dupont Textiles SARL (Comptable) :"),
        (LOGIST, "Из моей работы"),
    ],
)
def test_lines_without_a_verb_are_quoted(resume: Resume, words: str) -> None:
    letter = letter_for(resume, Posting("x", language=resume.language))
    assert words in body(letter)
    assert {one.text for paragraph in letter.paragraphs for one in paragraph.points} <= {line.text for line in resume.lines()}


def test_the_letter_speaks_the_language_of_the_facts() -> None:
    letter = letter_for(KOCH, POSTING)
    assert (letter.language, letter.asked_language) == ("de", "en")
    italian = replace(KOCH, language="it")
    letter = letter_for(italian, POSTING)
    assert letter.language == "en"
    assert not re.search(r"\bI (?!am applying|would)", body(letter))


def test_without_contact_data_there_is_no_trouble() -> None:
    resume = person(job("shop", "WebShop24", "Backend Developer", "Built 3 reports", current=True))
    letter = letter_for(replace(resume, contact=Contact()), POSTING)
    assert letter.signature == ""
    assert "I built 3 reports." in body(letter)


def test_a_name_in_capitals_is_signed_calmly() -> None:
    resume = person(job("shop", "WebShop24", "Backend Developer", "Built 3 reports", current=True))
    assert letter_for(replace(resume, contact=Contact("JANE DOE")), POSTING).signature == "Jane Doe"


def test_an_empty_resume_gives_a_letter_without_claims() -> None:
    assert letter_for(person(), POSTING).claims() == ()


def test_contact_data_stands_in_the_head_only() -> None:
    resume = RESUME.replace(
        "- Mentor two junior engineers", "- Built jane-doe.example for 12 Python shops, write to jane.doe@example.com"
    )
    text = body(letter_for(resume, POSTING, (), Style(Length.LONG)))
    for part in ("jane.doe@example.com", "901820", "Jane Doe"):
        assert part not in text


def test_lines_copied_from_the_posting_are_left_out_and_said() -> None:
    resume = RESUME.replace(
        "- Wrote the on-call handbook", "- Built Python payment tools and moves money for small shops in Berlin"
    )
    posting = POSTING.replace(
        "moves money for small shops.", "built Python payment tools and moves money for small shops in Berlin."
    )
    letter = letter_for(resume, posting, (), Style(Length.LONG))
    assert "small shops" not in body(letter)
    assert [one.reason.value for one in letter.left_out] == ["posting"]


_HELD = """Jane Doe

Experience
Registered Nurse, St Mary Hospital
Jan 2019 - Present
- Cared for 6 patients per shift on a cardiac ward

Skills
Excel, Epic, triage, phlebotomy, patient education, Forklift license

Education
PhD in Nursing Science, Boston University, 2015 - 2019
MSc Nursing, Boston University, 2013 - 2015
BA in English Literature, Amherst College, 2008 - 2012

Certifications
RN License No. 123456, Massachusetts
Cosmetology License, Texas
"""
_WISHES = "Epic, Excel, triage, phlebotomy, patient education"


@pytest.mark.parametrize(
    ("asked", "named"),
    [
        ("Active RN license in Massachusetts", "RN License No. 123456"),
        ("Doctorate in nursing", "PhD in Nursing Science, Boston University"),
        ("Master's degree required", "MSc Nursing"),
        ("Degree in English literature", "BA in English Literature"),
        ("Valid cosmetology license", "Cosmetology License, Texas"),
        ("Forklift licence", "Forklift license"),
    ],
)
@pytest.mark.parametrize("length", Length)
def test_a_paper_that_is_asked_for_and_held_is_named(asked: str, named: str, length: Length) -> None:
    posting = f"Senior Nurse\nAcme Hospital\n\nRequirements:\n- {asked}\n" + "".join(f"- {one}\n" for one in _WISHES.split(", "))
    assert named in body(letter_for(_HELD, posting, style=Style(length)))


def test_a_degree_that_is_more_than_asked_stands_for_it_and_no_other_paper_does() -> None:
    resume = _HELD.replace("MSc Nursing, Boston University, 2013 - 2015\n", "")
    written = body(letter_for(resume, "Nurse\nAcme\n\nRequirements:\n- Master's degree\n- CPA license\n"))
    assert "PhD in Nursing Science" in written
    assert not any(one in written for one in ("BA in", "RN License", "Cosmetology", "CPA"))
