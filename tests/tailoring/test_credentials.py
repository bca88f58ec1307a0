"""A degree or licence told in passing is a fact of its own: never a line under a job, and never proof of something else."""

import pytest

from core.resume.model import Kind
from core.tailoring.credentials import held, owned, told
from core.tailoring.drafts import drafts
from core.tailoring.evidence import answer_sources, collect, credentials, place
from core.tailoring.model import Answer, Question
from tests.tailoring.people import ENGINEER

SHOPIFY = Question("Did you?", "Experience with Shopify", entry="shop", terms=("Shopify",))


@pytest.mark.parametrize(
    ("text", "kind", "line"),
    [
        ("i also have a PhD from Harvard 2010", Kind.EDUCATION, "PhD, Harvard, 2010"),
        (
            "I have a BSc in Marketing from University of Leeds 2019",
            Kind.EDUCATION,
            "BSc in Marketing, University of Leeds, 2019",
        ),
        ("I have a bachelor in biology, Uni Leipzig", Kind.EDUCATION, "Bachelor in biology, Uni Leipzig"),
        ("у меня есть диплом бухгалтера, РЭУ Плеханова, 2012", Kind.EDUCATION, "Диплом бухгалтера, РЭУ Плеханова, 2012"),
        ("I have a forklift licence since 2019", Kind.CERTIFICATES, "Forklift licence since 2019"),
        ("ich habe den Führerschein Klasse B", Kind.CERTIFICATES, "Führerschein Klasse B"),
        ("I have FHEA since 2022", Kind.CERTIFICATES, "FHEA since 2022"),
        (
            "I have a course on tax law at Cracow Academy, passed the exam",
            Kind.CERTIFICATES,
            "Course on tax law at Cracow Academy, passed the exam",
        ),
    ],
)
def test_what_is_owned(text: str, kind: Kind, line: str) -> None:
    found = owned(text)
    assert found
    assert (found.kind, found.line) == (kind, line)
    assert found.words in text


@pytest.mark.parametrize(
    "text",
    [
        "I have a PhD",
        "I'm doing a PhD at MIT",
        "I have no degree",
        "I have 5 years of experience",
        "I have experience with PMP",
        "I led the PhD program at Harvard",
        "I got my CCRN in 2021 and trained 12 nurses",
        "I want a PhD from Harvard",
        "I have a team of 12",
        "I took a course in Excel",
        "I never did a course on tax law at Cracow Academy",
        "I taught a course on tax law at Cracow Academy",
        "I want to do a course on tax law at Cracow Academy",
    ],
)
def test_what_is_no_credential(text: str) -> None:
    assert owned(text) is None
    assert told(text) is None


@pytest.mark.parametrize(
    "text",
    [
        "I did a 60 hour course on Polish tax law at Cracow Academy last winter, passed the exam",
        "PhD from Harvard 2010",
        "yes i have a forklift licence since 2021",
    ],
)
def test_it_is_no_line_and_proves_nothing_else(text: str) -> None:
    answer = Answer(text)
    evidence = collect((SHOPIFY,), (answer,), ENGINEER)
    assert drafts(ENGINEER, evidence, answer_sources((answer,)), (SHOPIFY,)) == ()
    assert not place(SHOPIFY, answer, ENGINEER).states_fact
    assert not any("Shopify" in one.terms for one in evidence)
    assert len(credentials((answer,))) == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("yes got it in 2021 from the council", "Food hygiene certificate level 2, 2021"),
        ("I passed it, with 94%", "Food hygiene certificate level 2"),
        ("yes I hold that since 2019", "Food hygiene certificate level 2, 2019"),
        ("got it done by the chef", ""),
        ("I never got it", ""),
        ("I got the floor clean in 2021", ""),
    ],
)
def test_the_paper_that_was_asked_for_is_held_as_it(text: str, line: str) -> None:
    question = Question("Do you have this?", "food hygiene certificate level 2", terms=("Food safety",))
    assert [one.line for one in credentials((Answer(text),), (question,))] == ([line] if line else [])


def test_what_is_no_paper_is_not_held() -> None:
    assert held("Stock control", "yes got it in 2021") is None


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("first aid at work i got in 2022", "First aid at work, 2022"),
        ("yes, the forklift licence i did in 2019", "Forklift licence, 2019"),
        ("my CSCS card i renewed in 2020", "CSCS card, 2020"),
        ("food hygiene level 2 i passed in 2021", "Food hygiene level 2, 2021"),
        ("den Staplerschein habe ich 2019 gemacht", "Staplerschein, 2019"),
        ("el certificado de manipulador lo saqué en 2019", "Certificado de manipulador, 2019"),
        ("le permis cariste je l'ai passé en 2019", "Permis cariste, 2019"),
    ],
)
def test_a_paper_that_is_told_with_its_year_behind_it_is_one(text: str, line: str) -> None:
    found = told(text)
    assert found
    assert (found.kind, found.line) == (Kind.CERTIFICATES, line)


@pytest.mark.parametrize(
    "text", ["the stock count i did in 2021", "first aid at work i never got in 2022", "the night shift I took in 2020"]
)
def test_what_is_no_paper_is_none_with_a_year_either(text: str) -> None:
    assert told(text) is None
