"""Letters for the labelled cases and for the corpus: facts of the person only, one page of them, readable as they stand."""

import json
import re
from pathlib import Path

import pytest

from core.language import detect
from core.tailoring.letter import Length, Letter, Style, Tone
from core.tailoring.letters import frames
from core.tailoring.letters.compose import compose
from core.tailoring.letters.gate import echoes
from core.tailoring.verify import verify
from tests.shared import CASES, CORPUS, needs_shared
from tests.tailoring.letters import body, frame_texts, letter_for, order_for

pytestmark = [pytest.mark.shared, needs_shared]
NUMBER = re.compile(r"\d[\d.,]*")


def case(number: str) -> tuple[str, str, list[str]]:
    """Resume, posting and answers of a case."""
    path = next(CASES.glob(f"{number}_*.json"))
    told = json.loads(path.read_text("utf-8"))
    return told["resume_text"], told["posting_text"], [one["text"] for one in told["answers"]]


def texts(folder: str, *suffixes: str) -> list[Path]:
    return sorted(path for path in (CORPUS / folder).rglob("*") if path.suffix in suffixes)


def numbers(text: str) -> set[str]:
    return {found.rstrip(".,") for found in NUMBER.findall(text)}


def check(letter: Letter, posting: str, *sources: str) -> None:
    said = " ".join(" ".join(sources).split())
    framed = frame_texts(letter)
    for one in letter.sentences():
        assert one.evidence or one.text in framed
    for claim in letter.claims():
        assert not echoes(claim.text, posting)
        assert {found.rstrip(".,") for found in NUMBER.findall(claim.text)} <= {
            found.rstrip(".,") for found in NUMBER.findall(said)
        }
        assert not re.search(r"\S+@\S+|https?://|\.\.|\s,|\(\)|\{|\}", claim.text)
        assert claim.text[-1] not in ",;:" or claim.text.endswith(":")
    assert len(body(letter)) < 3000


@pytest.mark.parametrize("length", Length)
@pytest.mark.parametrize("number", ["01", "05", "09", "13"])
def test_the_cases(number: str, length: Length) -> None:
    resume, posting, answers = case(number)
    letter = letter_for(resume, posting, answers, Style(length, Tone.WARM))
    check(letter, posting, resume, *answers)
    assert letter.company in posting
    assert letter.company
    assert len(letter.claims()) >= (3 if length is Length.SHORT else 4)


def test_what_the_people_of_the_cases_denied_is_in_no_letter() -> None:
    for number, words in (("01", ("Kafka", "Terraform", "OpenTelemetry")), ("05", ("IFRS", "SAP"))):
        resume, posting, answers = case(number)
        order = order_for(resume, posting, answers, Style(Length.LONG))
        denied = tuple(dict.fromkeys(term for one in order.evidence if one.negated for term in one.terms))
        assert denied
        text = body(compose(order, verify))
        assert not [word for word in words if word in text]


def test_the_instruction_in_a_posting_changes_nothing() -> None:
    resume, posting, answers = case("09")
    clean = "\n".join(
        line for line in posting.splitlines() if "ignore" not in line.casefold() and "instruction" not in line.casefold()
    )
    told = [one.told or one.text for one in letter_for(resume, posting, answers).claims()]
    assert told == [one.told or one.text for one in letter_for(resume, clean, answers).claims()]


@pytest.mark.parametrize("posting", texts("jobs", ".txt"), ids=lambda path: path.stem)
@pytest.mark.parametrize("resume", texts("resumes", ".txt", ".md"), ids=lambda path: path.name)
def test_the_corpus(resume: Path, posting: Path) -> None:
    mine, asked = resume.read_text("utf-8", "replace"), posting.read_text("utf-8", "replace")
    letter = letter_for(mine, asked)
    check(letter, asked, mine)
    assert letter.language == (detect(mine) if detect(mine) in frames.LANGUAGES else "en")
    assert letter.company in " ".join(asked.split())


@pytest.mark.parametrize("nasty", texts("nasty/text", ".txt", ".md"), ids=lambda path: path.name)
def test_nasty_texts_as_resume_and_as_posting(nasty: Path) -> None:
    resume, posting, answers = case("01")
    text = nasty.read_text("utf-8", "replace")
    check(letter_for(resume, text, answers), text, resume, *answers)
    check(letter_for(text, posting), posting, text)
