"""What the built-in writer writes, in the person's own words, passes the gate."""

import json
from pathlib import Path

import pytest

from core.resume.changes import Add
from core.resume.model import Source
from core.resume.parse import parse
from core.tailoring.gaps import find_gaps
from core.tailoring.lexicon import terms_of
from core.tailoring.model import Answer, Evidence
from core.tailoring.posting import parse_posting
from core.tailoring.questions import ask
from core.tailoring.verify import Finding, Level, verify
from core.tailoring.writer import Tailored, tailor
from tests.shared import CASES, needs_shared
from tests.tailoring.people import told
from tests.tailoring.test_builtin_answers import CASES as ANSWERS


def agreed(one: Evidence) -> str:
    """The text of evidence; a bare yes speaks of what was asked, which the evidence keeps as its terms."""
    return one.text if terms_of(one.text) or not one.terms else f"{one.text} {', '.join(one.terms)}"


def not_supported(tailored: Tailored) -> list[tuple[str, tuple[str, ...], tuple[Finding, ...]]]:
    """The additions that the gate does not let pass by the text of what they cite."""
    texts = {one.id: agreed(one) for one in tailored.evidence}
    found = []
    for change in tailored.changes:
        if isinstance(change, Add):
            cited = tuple(texts[one] for one in change.evidence if one in texts)
            verdict = verify(change.text, cited)
            if verdict.level is not Level.SUPPORTED:
                found.append((change.text, cited, verdict.findings))
    return found


@pytest.mark.parametrize("name", ANSWERS)
def test_lines_from_answers_pass(name: str) -> None:
    resume, text, terms, _, _ = ANSWERS[name]

    assert not not_supported(told(resume, text, *terms))


@needs_shared
@pytest.mark.shared
@pytest.mark.parametrize("path", sorted(CASES.glob("*.json")), ids=lambda path: path.stem)
def test_lines_from_the_answers_of_the_shared_cases_pass(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    resume = parse(Source("resume", "resume.txt", case["resume_text"]))
    posting = parse_posting(case["posting_text"])
    questions = ask(find_gaps(case["resume_text"], case["posting_text"]), resume)
    answers = [Answer(one["text"]) for one in case["answers"]]

    assert not not_supported(tailor(resume, posting, questions, answers))
