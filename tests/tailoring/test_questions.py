"""The three questions: always three, distinct, quoting a requirement, open, and without an answer inside."""

import re
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.resume.model import Kind, Resume, Section, Source
from core.tailoring.gaps import Comparison, compare, find_gaps
from core.tailoring.model import Aim, Gap, Posting, Question, Requirement, Status, Weight
from core.tailoring.questions import ask, leading_clause
from tests.tailoring.people import COMPTABLE, ENGINEER, NURSE, job, person

LANGUAGES = ("en", "de", "es", "fr", "ru", "uk")
KUBERNETES = Gap(
    "hands-on experience with Kubernetes", terms=("Kubernetes",), nearest="Helped move hosting to AWS EC2", entry="shop"
)
TERRAFORM = Gap("Terraform", terms=("Terraform",))
PYTHON = Gap("solid Python", Status.HELD, terms=("Python",), nearest="Built the order service", entry="shop")


def comparison(*gaps: Gap) -> Comparison:
    posting = Posting(
        "", requirements=tuple(Requirement(f"r{n}", gap.quote, Weight.MUST, gap.terms) for n, gap in enumerate(gaps))
    )
    by = {status: [gap for gap in gaps if gap.status is status] for status in Status}
    return Comparison(by[Status.GAP], by[Status.HELD], by[Status.IMPLIED], posting)


def unquoted(question: Question, resume: Resume) -> str:
    """The question without what it quotes and without the names of roles."""
    text = re.sub(r"\"[^\"]*\"|„[^“]*“|«[^»]*»", "", question.text)
    for entry in resume.entries():
        text = text.replace(entry.organisation, "")
    return text


def test_the_example_of_the_manners_page() -> None:
    question = ask([KUBERNETES], ENGINEER)[0]
    assert question.text == (
        'It asks for "hands-on experience with Kubernetes". Your resume doesn\'t mention it. Nearest is WebShop24 GmbH: "Helped '
        'move hosting to AWS EC2". Did you work with Kubernetes there or anywhere else? What did you do, and what came of it?'
    )
    assert (question.quote, question.entry, question.aim) == (KUBERNETES.quote, "shop", Aim.GAP)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "gaps", [(KUBERNETES,), (KUBERNETES, TERRAFORM), (PYTHON,), (KUBERNETES, PYTHON), (KUBERNETES, TERRAFORM, PYTHON)]
)
def test_always_three_and_distinct(gaps: tuple[Gap, ...], language: str) -> None:
    for given_ in (comparison(*gaps), list(gaps)):
        questions = ask(given_, ENGINEER, language=language)
        assert len(questions) == 3
        assert len({one.text for one in questions}) == 3
        for one in questions:
            assert one.quote in one.text
            assert "?" in one.text
            assert len(one.text) < 500
            assert one.entry == "shop"
            assert "WebShop24" in one.text
            assert not re.search(r"\d", unquoted(one, ENGINEER))


def test_gaps_come_first_then_depth_of_what_is_held() -> None:
    questions = ask(comparison(PYTHON, KUBERNETES, TERRAFORM), ENGINEER)
    assert [(one.quote, one.aim) for one in questions] == [
        (KUBERNETES.quote, Aim.GAP),
        (TERRAFORM.quote, Aim.GAP),
        (PYTHON.quote, Aim.SCOPE),
    ]


def test_the_same_gap_twice_is_asked_once() -> None:
    twin = Gap("Kubernetes in production", terms=("Kubernetes",))
    quotes = [one.quote for one in ask(comparison(KUBERNETES, twin, TERRAFORM, PYTHON), ENGINEER)]
    assert quotes == [KUBERNETES.quote, TERRAFORM.quote, PYTHON.quote]


def test_no_requirement_no_question() -> None:
    assert ask(comparison(), ENGINEER) == ()
    assert ask(find_gaps("Jane Doe\n\nExperience\nAcme, Cook, 2019 - 2021\n- Cooked", "We have a dog."), "Jane Doe") == ()


def test_an_alternative_is_not_narrowed_to_one_tool() -> None:
    gap = Gap("Apache Kafka or a comparable platform", terms=("Apache Kafka",))
    assert "Did you do this at WebShop24" in ask([gap], ENGINEER)[0].text


def test_a_role_that_shows_a_part_is_assumed_and_a_weak_likeness_is_not() -> None:
    weak = Gap("Writing help articles", terms=("Knowledge base articles",), nearest="Wrote nightly reports", entry="acme")
    strong = Gap("Reporting with Docker", terms=("Docker", "Grafana"), nearest="Docker reports", entry="acme")
    assert [one.entry for one in ask([weak, strong], ENGINEER)][:2] == ["shop", "acme"]


def test_a_resume_without_jobs_is_asked_too() -> None:
    bare = Resume(Source("resume", "", "Jane"), sections=(Section("s", Kind.SUMMARY),))
    questions = ask(comparison(KUBERNETES), bare)
    assert len({one.text for one in questions}) == 3
    assert {one.entry for one in questions} == {""}


def test_brackets_of_an_employer_are_left_out() -> None:
    resume = person(job("q", "Quellmoor GmbH (ca. 240 Mitarbeitende)", "Buchhalter", "Hauptbuch", current=True))
    assert "240" not in ask([TERRAFORM], resume)[0].text


@pytest.mark.parametrize("resume", [ENGINEER, NURSE, COMPTABLE])
def test_a_text_is_as_good_as_a_resume(resume: Resume) -> None:
    posting = Posting("", requirements=(Requirement("r", "Terraform", terms=("Terraform",)),))
    assert len(ask(compare(resume, posting), resume.source.text)) == 3


@given(st.text(st.characters(codec="utf-8", exclude_categories=["Cs"]), min_size=1, max_size=900).filter(str.strip))
def test_a_cut_quote_stays_a_piece_of_the_requirement(quote: str) -> None:
    cut = leading_clause(quote)
    assert cut in quote
    assert cut
    assert len(cut) <= 170
    assert all(len(one.text) < 500 for one in ask([Gap(quote, nearest=quote, entry="shop")], ENGINEER))


@pytest.mark.parametrize("paper", ["Registered nurse", "Driving licence class B", "Bachelor's degree", "Nursing degree"])
def test_nobody_is_asked_for_their_part_in_a_paper_they_hold(paper: str) -> None:
    resume = (
        "Ann Poe\nann@example.org\n\nExperience\nStaff nurse, St Anne Hospital\n2018 - Present\n- Cared for 12 patients\n\n"
        "Licences\nDriving licence class B\nRN licence 2018\n\nEducation\nBSc Nursing, University of Leeds, 2018\n"
    )
    asked = ask(find_gaps(resume, f"Nurse\n\nRequirements\n- {paper}\n- Fluent English\n"), resume)

    assert len({one.text for one in asked}) == 3
    assert all("Cared for 12 patients" in one.text for one in asked)


def test_a_registration_is_asked_about_as_the_paper_it_is() -> None:
    (first, *_) = ask(
        find_gaps("Ann Poe\n\nExperience\nNurse, A, 2020\n- Cared", "Nurse\n\nRequirements\n- NMC registration"), NURSE
    )

    assert "Do you have this" in first.text


def test_a_requirement_said_in_other_words_is_not_asked_about_again() -> None:
    again = replace(KUBERNETES, quote="Kubernetes a plus")
    questions = ask(comparison(KUBERNETES, again, TERRAFORM), ENGINEER)
    assert "Kubernetes a plus" not in [one.quote for one in questions]
    asked = [one.text for one in questions if one.text.startswith("It asks for")]
    assert len(asked) == len({one.quote for one in questions})
    assert questions[2].text.startswith("One more, beside")
