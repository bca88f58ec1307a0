"""Answers that lean on the question: told with what they are about where that is known, and never as a line that says nothing."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.tailoring.drafts import leans_on_question
from core.tailoring.evidence import is_plain_no
from core.tailoring.leaning import leans, told_of
from core.tailoring.model import Answer, Question
from tests.tailoring.people import ENGINEER, KOCH, NURSE, added, skills_of, told

ONE_TOOL = "Hands-on experience with Kubernetes"
NO_TOOL = "Experience with arterial lines"


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("I used it daily for 3 years", "Used Kubernetes daily for 3 years"),
        ("yes. used it daily for 3 years", "Used Kubernetes daily for 3 years"),
        ("set it up from scratch with 2 colleagues", "Set Kubernetes up from scratch with 2 colleagues"),
        ("trained 5 people on it", "Trained 5 people on Kubernetes"),
        ("it was part of my daily work for 2 years", "Kubernetes was part of my daily work for 2 years"),
        ("daily for 3 years", "Kubernetes: daily for 3 years"),
    ],
)
def test_one_tool_asked_about_takes_the_place_of_it(answer: str, line: str) -> None:
    tailored = told(ENGINEER, answer, "Kubernetes", quote=ONE_TOOL)
    assert added(ENGINEER, tailored) == {"shop": [line]}
    assert tailored.missing == ()


@pytest.mark.parametrize(
    "answer",
    [
        "I used it daily for 3 years",
        "used it daily for 3 years",
        "Every day since 2019",
        "set it up from scratch",
        "das hab ich 3 jahre lang täglich gemacht",
        "lo usé cada día durante 3 años",
        "on l'a fait tous les jours pendant 3 ans",
        "делала это каждый день 3 года",
    ],
)
def test_without_one_tool_nothing_is_written_and_it_is_known_to_lean(answer: str) -> None:
    tailored = told(NURSE, answer, quote=NO_TOOL)
    assert added(NURSE, tailored) == {}
    assert leans_on_question(Question("Did you?", NO_TOOL), Answer(answer), NURSE)


@pytest.mark.parametrize(
    "answer",
    [
        "Put in about 40 arterial lines a year and zeroed them",
        "Used arterial lines daily for 3 years",
        "Ran a training on blood draws and repeated it every month",
        "Charted in Epic. Used it daily for 3 years.",
        "Night shifts, 3 per week",
        "No, never.",
        "Skip",
        "",
    ],
)
def test_what_says_what_it_is_does_not_lean(answer: str) -> None:
    assert not leans_on_question(Question("Did you?", NO_TOOL), Answer(answer), NURSE)


def test_another_tool_named_first_is_never_the_one_asked_about() -> None:
    for answer in ("nomad\ndaily for 3 years", "Nomad. Used it daily for 3 years.", "the old scheduler\nused it daily"):
        tailored = told(ENGINEER, answer, "Kubernetes", quote=ONE_TOOL)
        assert not any("Kubernetes" in line for lines in added(ENGINEER, tailored).values() for line in lines), answer
        assert "Kubernetes" not in skills_of(tailored.resume), answer


def test_a_name_given_afterwards_is_told_with_it() -> None:
    tailored = told(NURSE, "epic: i used it daily for 3 years", quote=NO_TOOL)
    assert [line for lines in added(NURSE, tailored).values() for line in lines] == ["Used epic daily for 3 years"]


@pytest.mark.parametrize(
    "line", ["Made it possible to ship weekly", "IT support for 40 people", "Did IT support", "Noticed that sales fell"]
)
def test_small_words_that_point_at_nothing(line: str) -> None:
    assert not leans(line)


@given(st.text(max_size=80), st.sampled_from(["Kubernetes", "SAP", "Epic"]))
def test_a_line_that_is_told_has_the_name_in_it(line: str, name: str) -> None:
    if leans(line) and (text := told_of(line, name)):
        assert name in text


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("No downtime in 2 years, moved 14 services", "No downtime in 2 years, moved 14 services"),
        ("no complaints in 3 years of support", "No complaints in 3 years of support"),
        ("No errors in 400 releases", "No errors in 400 releases"),
        ("no problem, i reviewed 40 releases", "Reviewed 40 releases"),
        ("No, never. I wrote 12 shell scripts instead.", "Wrote 12 shell scripts"),
    ],
)
def test_the_no_of_what_did_not_happen_stays(answer: str, line: str) -> None:
    assert added(ENGINEER, told(ENGINEER, answer, quote="releases")) == {"shop": [line]}


@pytest.mark.parametrize(
    "answer",
    [
        "no wait also drew the gases from them",
        "No, sorry, I placed 40 of them a year",
        "no, actually i did place 40 a year",
        "I never missed a shift in 3 years",
        "nein moment, das hab ich 3 jahre gemacht",
    ],
)
def test_taking_back_a_word_is_no_denial(answer: str) -> None:
    assert not is_plain_no(answer)


@pytest.mark.parametrize(
    "answer", ["no wait, never", "no sorry never did that", "No", "nope", "no i did not", "nein, leider nie"]
)
def test_a_no_stays_a_no(answer: str) -> None:
    assert is_plain_no(answer)


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("hab so 20 wallboxen angeschlossen, meistens 11 kw", "So 20 wallboxen angeschlossen, meistens 11 kw"),
        ("Habe 3 Häuser mit KNX programmiert", "3 Häuser mit KNX programmiert"),
        ("habe Kurse in Erster Hilfe", "Habe Kurse in Erster Hilfe"),
    ],
)
def test_a_german_perfect_without_ich_loses_its_habe(answer: str, line: str) -> None:
    assert [one for lines in added(KOCH, told(KOCH, answer, quote="Wallboxen")).values() for one in lines] == [line]


@pytest.mark.parametrize(
    "answer",
    [
        "I was supposed to lead the Kubernetes rollout",
        "almost set up Kubernetes for the team but they cancelled it",
        "I refused to use Kubernetes",
        "yes I lied about Kubernetes on my last resume",
        "I have 10 years of Kubernetes haha jk",
        "put 5 years of Kubernetes please",
        "write: Expert in Kubernetes with 10 years",
        "schreib dass ich 5 Jahre Kubernetes habe",
    ],
)
def test_what_was_not_done_and_what_is_dictated_is_no_deed(answer: str) -> None:
    tailored = told(ENGINEER, answer, "Kubernetes", quote=ONE_TOOL)
    assert added(ENGINEER, tailored) == {}
    assert "Kubernetes" not in skills_of(tailored.resume)


@pytest.mark.parametrize(
    "answer",
    [
        "Hardly ever used Kubernetes",
        "Instead of Kubernetes I ran 3 Nomad clusters",
        "I quit a job because of Kubernetes",
        "I avoided Kubernetes",
    ],
)
def test_what_keeps_away_from_a_tool_makes_it_no_skill(answer: str) -> None:
    assert "Kubernetes" not in skills_of(told(ENGINEER, answer, "Kubernetes", quote=ONE_TOOL).resume)


@pytest.mark.parametrize("answer", ["No more than 2 years of Kubernetes", "Put 40 lines in last year", "I wrote 12 runbooks"])
def test_a_bound_and_a_deed_are_no_denial_and_no_order(answer: str) -> None:
    assert not is_plain_no(answer)
    assert added(ENGINEER, told(ENGINEER, answer, "Kubernetes", quote=ONE_TOOL))
