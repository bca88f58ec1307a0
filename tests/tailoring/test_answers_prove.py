"""Which requirement an answer shows: the one it is about, be it asked elsewhere, and none that it says no to."""

from core.resume.model import Resume
from core.tailoring.model import Answer, Posting, Question, Requirement, Weight
from core.tailoring.writer import Tailored, tailor
from tests.tailoring.people import ENGINEER, KOCH, NURSE, skills_of


def answered(resume: Resume, *pairs: tuple[str, tuple[str, ...], str]) -> Tailored:
    """The resume after a question for each requirement, with its terms and the answer to it."""
    asked = tuple(Requirement(f"r{at}", quote, Weight.MUST, terms) for at, (quote, terms, _) in enumerate(pairs))
    questions = tuple(Question("Did you?", quote, terms=terms) for quote, terms, _ in pairs)
    return tailor(
        resume,
        Posting("\n".join(one.quote for one in asked), requirements=asked),
        questions,
        tuple(Answer(said) for *_, said in pairs),
    )


def out(tailored: Tailored) -> dict[str, str]:
    """What is said not to be shown, with the line that may show it."""
    return {one.quote: one.told for one in tailored.missing}


def test_what_comes_near_a_requirement_is_written_and_shows_nothing_of_it() -> None:
    quote = "Contract negotiations with carriers"
    for said in ("not exactly, I only faxed 9 carriers the day's lists", "not as such, it was more like I phoned 9 carriers"):
        assert quote in out(answered(ENGINEER, (quote, (), said)))
    assert quote not in out(answered(ENGINEER, (quote, (), "I led the contract negotiations with 9 carriers")))


def test_a_tool_written_small_in_another_answer_is_proven_by_it() -> None:
    done = answered(
        NURSE,
        ("Experience with Epic", ("Epic",), ""),
        (
            "Experience with ventilators",
            ("Ventilator care",),
            "we chart in epic for 12 patients, i do it each shift",
        ),
    )
    assert "Epic" not in " ".join(out(done))
    assert not any(told == "Epic" for told in out(done).values())


def test_a_yes_that_answers_another_requirement_proves_no_tool() -> None:
    done = answered(
        ENGINEER,
        ("Terraform", ("Terraform",), "Yes, at WebShop24 I planned four excursions"),
        ("Planning of excursions", (), ""),
    )
    assert "Terraform" not in skills_of(done.resume)


def test_nobody_is_told_that_nothing_shows_a_code_which_a_new_line_names() -> None:
    quote = "Erfahrung mit Anlagen der Bauart K20"
    done = answered(KOCH, ("Wartung", (), "Ich habe 2 K20 gewartet"), (quote, (), ""))
    assert "K20" in out(done)[quote]


def test_a_yes_that_names_another_thing_is_none_to_what_was_asked() -> None:
    asked = "Experience with SAP EWM"
    for said in (
        "yes at acme, i worked w a autostore there",
        "yes, we had a red prairie there",
        "yes at acme i used red prairie",
    ):
        assert "SAP EWM" not in skills_of(answered(ENGINEER, (asked, ("SAP EWM",), said)).resume)
    for said in ("yes, at acme i used it every day", "yes at acme, i set up 3 warehouses", "yes, used daily at acme"):
        assert "SAP EWM" in skills_of(answered(ENGINEER, (asked, ("SAP EWM",), said)).resume)
