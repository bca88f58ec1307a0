"""What Vitae makes for people, as a set of documents: resumes as they came, resumes tailored to a posting, and letters.

All are made from the corpus and the cases by the real reader, the real writer without a model, and the real truth gate.
"""

import json
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from pathlib import Path

from core.ports import Document
from core.resume.model import Resume
from core.tailoring.letter import LetterOrder
from core.tailoring.letters.compose import compose
from core.tailoring.verify import verify
from tests.resume.reading import corpus, of, resume
from tests.shared import CASES, CORPUS
from tests.tailoring.letters import order_for

TAILORED = (
    ("resumes/pdf/rendercv_classic.pdf", "jr_042_Senior_Software_Engineer_Data_Sync.txt"),
    ("resumes/yaml/rendercv_engineeringresumes.yaml", "usajobs_0.txt"),
    ("resumes/pdf/resumematcher_bruce_wayne_fullstack.pdf", "jr_000_Full_stack_Developer.txt"),
    ("resumes/json/reactiveresume4_gengar.json", "la_graphics_designer.txt"),
    ("resumes/tex/jake.tex", "jr_017_Rust_Developer_Senior_React_Native_Devel.txt"),
    ("resumes/txt/ru_jobmatchengine.txt", "usajobs_3.txt"),
    ("resumes/json/jsonresume_sample.json", "jr_088_Multiple_Roles_Engineering_Product.txt"),
    ("resumes/txt/hackmyresume_modern.txt", "la_librarian_rev.txt"),
)


@dataclass(frozen=True, slots=True)
class Produced:
    """A document under the name of what it was made from; it is made when it is asked for first."""

    name: str
    make: Callable[[], Document]

    @property
    def document(self) -> Document:
        """The document itself."""
        return _made(self)


@cache
def _made(one: Produced) -> Document:
    return one.make()


@cache
def produced() -> Sequence[Produced]:
    """All of them; none where the corpus is not here."""
    return (*_as_they_came(), *_for_postings(), *_for_cases()) if CORPUS.is_dir() else ()


def resumes() -> Sequence[tuple[str, Resume]]:
    """Those that are resumes."""
    return [(one.name, one.document) for one in produced() if isinstance(one.document, Resume)]


def _as_they_came() -> list[Produced]:
    return [Produced(path.name, partial(resume, path)) for path in corpus()]


def _for_postings() -> list[Produced]:
    found: list[Produced] = []
    for file, job in TAILORED:
        name = file.rpartition("/")[2]
        order = partial(_ordered, file, job)
        found += [
            Produced(f"{name} for {job}", partial(_resume_of, order)),
            Produced(f"letter of {name}", partial(_letter_of, order)),
        ]
    return found


def _for_cases() -> list[Produced]:
    found: list[Produced] = []
    for path in sorted(CASES.glob("*.json")):
        order = partial(_answered, path)
        found.append(Produced(f"case {path.stem}", partial(_resume_of, order)))
        found.append(Produced(f"letter of case {path.stem}", partial(_letter_of, order)))
    return found


@cache
def _ordered(file: str, job: str) -> LetterOrder:
    return order_for(resume(CORPUS / file), (CORPUS / "jobs" / job).read_text("utf-8"), company="Acme")


@cache
def _answered(path: Path) -> LetterOrder:
    case = json.loads(path.read_text("utf-8"))
    return order_for(of(case["resume_text"]), case["posting_text"], [one["text"] for one in case["answers"]])


def _resume_of(order: Callable[[], LetterOrder]) -> Document:
    return order().resume


def _letter_of(order: Callable[[], LetterOrder]) -> Document:
    return compose(order(), verify)
