"""No contact data in anything a model would be sent: over every corpus resume, every labelled case, and what people answer."""

import json
import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from core.building.proposal import description
from core.resume.changes import Add
from core.resume.model import Resume, Source, Span
from core.resume.parse import parse
from core.tailoring import prompts
from core.tailoring.brief import Asked, Brief
from core.tailoring.letter import LeftOut, LetterOrder, LetterProposal, Reason, Sentence
from core.tailoring.letters.sheet import LetterSheet
from core.tailoring.model import Doubt, Evidence, Posting
from tests.resume.reading import corpus, resume
from tests.shared import CASES, needs_shared

pytestmark = [pytest.mark.shared, needs_shared]
CASE_FILES = sorted(CASES.glob("*.json")) if CASES.is_dir() else []


def strings(value: Any) -> Iterator[str]:
    """Every text in a JSON value."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for one in value.values():
            yield from strings(one)
    elif isinstance(value, list | tuple):
        for one in value:
            yield from strings(one)


def leaks(found: Resume, sent: Any) -> list[str]:
    """Contact data of this person in what is sent."""
    contact, texts = found.contact, [text.casefold() for text in strings(json.loads(json.dumps(sent)))]
    name = " ".join(contact.name.casefold().split())
    links = [re.sub(r"^(?:https?://)?(?:www\.)?", "", link.casefold()).rstrip("/") for link in contact.links]
    wanted = [one for one in (name, contact.email.casefold(), *links) if len(one) > 3]
    bad = [one for one in wanted for text in texts if one in " ".join(text.split())]
    digits = re.sub(r"\D", "", contact.phone)
    bad += [digits for text in texts if len(digits) > 6 and digits in re.sub(r"\D", "", text)]
    return bad + [mail for text in texts for mail in re.findall(r"[\w.+-]+@[\w-]+\.\w+", text)]


def everything(found: Resume) -> list[Any]:
    """All that is sent about a person: the resume, answers that give contact data away, and what was turned down."""
    contact = found.contact
    told = f"I am {contact.name}, write to {contact.email} or call {contact.phone}; see {' '.join(contact.links)}"
    place = next((entry.id for entry in found.entries() if not entry.inline), "")
    fact = Evidence("answer-1.1", told, Span("answer-1", 0, len(told)), place)
    sheet = Brief(found, (fact,), (Asked(f"Contact {contact.name} at {contact.email}"),))
    refused = Doubt(Add(place, told, (fact.id,)), ("Nothing says so.",))
    posting = Posting(told, title=f"Clerk for {contact.name}", company=contact.email)
    letter = LetterSheet(LetterOrder(found, posting, date(2026, 11, 26), (fact,)))
    proposal, wrong = LetterProposal(((Sentence(told, (fact.id,)),),)), (LeftOut(told, Reason.CONTACT, told),)
    sent = (
        prompts.write(sheet),
        prompts.mend(sheet, (refused,)),
        prompts.edit(sheet),
        prompts.letter(letter),
        prompts.mend_letter(letter, proposal, wrong, {}),
        prompts.draft(description(f"My name is {contact.name}. {told}")),
    )
    return [dict(one.data) for one in sent]


@pytest.mark.parametrize("path", corpus(), ids=lambda path: path.name)
def test_the_corpus(path: Path) -> None:
    found = resume(path)
    assert leaks(found, everything(found)) == []


@pytest.mark.parametrize("path", CASE_FILES, ids=lambda path: path.stem)
def test_the_cases(path: Path) -> None:
    case = json.loads(path.read_text(encoding="utf-8"))
    found = parse(Source("resume", path.name, case["resume_text"]))
    assert found.contact.name
    assert leaks(found, everything(found)) == []


def test_a_leak_is_found() -> None:
    found = parse(
        Source("resume", "x", "Jane Doe\njane@doe.com | +49 30 901820\n\nEXPERIENCE\nAcme, Clerk, 2019 - 2020\n- Filed")
    )
    for text in ("by Jane Doe", "jane@doe.com", "call 4930-901820"):
        assert leaks(found, {"x": [text]}), text
