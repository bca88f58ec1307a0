"""Resumes and the posting that edits are tried on, and what a chain of messages makes of them."""

from dataclasses import dataclass

from core.editing.model import Ask, Asks, Outcome, Understood, source_of
from core.editing.understand import picked, replied, understand
from core.resume.apply import apply
from core.resume.model import Resume, Source
from core.resume.parse import parse
from core.tailoring.gate import sift
from core.tailoring.model import Evidence
from core.tailoring.posting import parse_posting
from tests.samples import POSTING, RESUME

ENGINEER = parse(Source("resume", "jane.txt", RESUME))
PAYMENTS = parse_posting(POSTING)
NURSE = parse(
    Source(
        "resume",
        "nora.txt",
        """Nora Lindqvist
Registered Nurse
Port Amberly, OR | nora@example.com | +1 503 555 0142 | linkedin.com/in/nora-lindqvist

PROFILE
Calm ward nurse. Used to night shifts. Good with families.

EXPERIENCE

Registered Nurse
Mercy Hospital                                        Jan 2019 - Present
- Care for 6 patients per shift on a surgical ward
- Helped with the new handover form. It is used on two wards now.
- Took part in the hand hygiene audit

Nursing Assistant
Alder House                                           2015 - 2018
- Helped residents with meals and washing
- Kept the medication room in order

EDUCATION
Diploma in Nursing, Harborview College, 2015

CERTIFICATES
- BLS, 2023

SKILLS
Clinical: Wound care, IV therapy, Triage
Computers: Excel, Epic

HOBBIES
Rowing, Chess
""",
    )
)


def ask(text: str, resume: Resume = ENGINEER, never: tuple[str, ...] = ()) -> Outcome:
    """What a message comes to."""
    return understand(source_of("m1", text), resume, PAYMENTS, never)


def done(text: str, resume: Resume = ENGINEER, never: tuple[str, ...] = ()) -> Understood:
    """What a message comes to, which must be operations."""
    found = ask(text, resume, never)
    assert isinstance(found, Understood), found
    return found


def after(text: str, resume: Resume = ENGINEER) -> Resume:
    """The resume after a message."""
    found = done(text, resume)
    return apply(resume, found.edits, found.evidence)


def asked(text: str, resume: Resume = ENGINEER, never: tuple[str, ...] = ()) -> Asks:
    """The question that a message comes to."""
    found = ask(text, resume, never)
    assert isinstance(found, Asks), found
    return found


def texts(resume: Resume) -> list[str]:
    """Everything that stands in a resume, line by line, with headings and the head."""
    contact = resume.contact
    head = [contact.name, contact.label, contact.email, contact.phone, contact.location, *contact.links]
    heads = [part for one in resume.entries() for part in (one.title, one.organisation, one.location, one.dates)]
    return [*head, *(one.heading for one in resume.sections), *heads, *(line.text for line in resume.lines())]


@dataclass
class Editor:
    """A person at the editor: message after message, with its open question and what was said before."""

    resume: Resume = ENGINEER
    never: tuple[str, ...] = ()
    question: Ask | None = None
    evidence: tuple[Evidence, ...] = ()
    number: int = 0

    def say(self, text: str) -> Outcome:
        """Say something; operations are carried out at once."""
        self.number += 1
        source, found = source_of(f"m{self.number}", text), None
        if self.question:
            asked_in = source_of(self.question.message, self.question.text)
            found = replied(self.question, source, asked_in, self.resume, PAYMENTS, self.never)
        return self._follow(found or understand(source, self.resume, PAYMENTS, self.never), source)

    def press(self, label: str) -> Outcome:
        """Choose by button."""
        assert self.question
        source = source_of(self.question.message, self.question.text)
        pick = next(one.pick for one in self.question.asks.choices if one.label.startswith(label))
        return self._follow(picked(self.question, pick, self.resume, PAYMENTS, self.never, source), source)

    def _follow(self, found: Outcome, source: Source) -> Outcome:
        asks = (
            found.asks if isinstance(found, Understood) else found if isinstance(found, Asks) and found.kind != "word" else None
        )
        self.question = Ask(asks, source.id.removeprefix("edit-"), source.text) if asks else None
        if isinstance(found, Understood):
            self.evidence = (*self.evidence, *found.evidence)
            self.resume = sift(self.resume, found.edits, self.evidence, asked=True).resume
            self.never = tuple(one for one in self.never if one not in found.changed)
        return found
