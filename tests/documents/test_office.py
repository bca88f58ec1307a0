"""A Word file has as many pages as its PDF, in LibreOffice with the fonts that set-up installs."""

import itertools
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import NamedTuple, get_args

import pytest

from adapters.documents.writing.docx import write
from adapters.documents.writing.letter import outline as letter_outline
from adapters.documents.writing.outline import Outline, outline
from adapters.documents.writing.pdf import Press
from core.resume.model import Contact, Kind, Resume, Section
from core.style import OWN, Look, Measures, Paper, Style
from tests.documents import made
from tests.documents.office import needs_office, pages
from tests.documents.test_letters import LETTERS
from tests.documents.test_writing import RESUMES
from tests.resume.reading import corpus, resume
from tests.shared import needs_shared

LOOKS: tuple[Look, ...] = get_args(Look)
PAPERS: tuple[Paper, ...] = get_args(Paper)
SENTENCES = {
    "en": "Led five people and cut the cost of hosting",
    "ru": "Руководил отделом и снизил расходы на хостинг",
    "el": "Ηγήθηκε ομάδας και μείωσε το κόστος φιλοξενίας",
}
SAME = ("LATIN", "CYRILLIC", "GREEK")


class Case(NamedTuple):
    """A document in a style."""

    name: str
    meant: Outline
    style: Style


def filled(language: str, lines: int) -> Resume:
    """A resume of so many lines, each a few words longer than the one before."""
    words = SENTENCES[language].split()
    texts = (" ".join(itertools.islice(itertools.cycle(words), 3 + number % 17)) for number in range(lines))
    return made.resume(
        Contact("Jane Doe", email="jane@example.com"),
        Section("s", Kind.WORK, "", (made.job(words[0], words[1], "2019 – 2023", *texts),)),
        language=language,
    )


def documents() -> dict[str, Outline]:
    """Resumes and letters written for the tests, and pages filled more and more, up to their last line and beyond."""
    found = {name: outline(one) for name, one in RESUMES.items()}
    found |= {f"letter, {name}": letter_outline(one) for name, one in LETTERS.items()}
    found |= {
        f"{lines} lines, {language}": outline(filled(language, lines)) for lines in range(32, 58, 2) for language in SENTENCES
    }
    papers = tuple(made.job(f"Paper number {number}", "", "") for number in range(50))
    found["entries of one row"] = outline(made.resume(Contact("Jane Doe"), Section("p", Kind.PUBLICATIONS, "Papers", papers)))
    return found


def resumes() -> dict[str, Outline]:
    """Every resume of the corpus."""
    return {path.name: outline(resume(path)) for path in corpus()}


def styles(looks: Sequence[Look] = LOOKS) -> list[Style]:
    """These looks on every paper, as they are meant and as close as a fit may set them."""
    close = Measures(9.5, 1.2, 0.6)
    return [Style(look, paper, measures) for look in looks for paper in PAPERS for measures in (OWN[look], close)]


def rotating(meant: Mapping[str, Outline]) -> Iterator[Case]:
    """Each document in one style, all styles in turn."""
    for (name, one), style in zip(meant.items(), itertools.cycle(styles()), strict=False):
        yield Case(f"{name}, {style.look}, {style.paper}, {style.measures.size} pt", one, style)


def everything(meant: Mapping[str, Outline], look: Look) -> Iterator[Case]:
    """Each document in every style of a look."""
    for name, one in meant.items():
        for style in styles([look]):
            yield Case(f"{name}, {style.look}, {style.paper}, {style.measures.size} pt", one, style)


def differing(cases: Iterator[Case], folder: Path) -> dict[str, tuple[int, int]]:
    """The documents whose Word file has too many or too few pages: those of the PDF, then those of the Word file."""
    press, wanted, files = Press(), dict[str, tuple[int, int]](), dict[str, bytes]()
    for case in cases:
        sheet = press.sheet(case.meant, case.style)
        wanted[case.name] = sheet.pages, 0 if is_same(case.meant) else 1
        files[case.name] = write(case.meant, case.name, sheet)
    found = pages(files, folder)
    return {name: (want, found[name]) for name, (want, allowed) in wanted.items() if abs(want - found[name]) > allowed}


def is_same(meant: Outline) -> bool:
    """Whether a document is written in Latin, Cyrillic or Greek letters only: then its page counts must be equal."""
    letters = {char for block in meant.blocks for char in block.text if char.isalpha()}
    return all(unicodedata.name(char, "").startswith(SAME) for char in letters)


@pytest.mark.libreoffice
@needs_office
def test_letters_and_filled_pages(tmp_path: Path) -> None:
    assert differing(rotating(documents()), tmp_path) == {}


@pytest.mark.libreoffice
@pytest.mark.shared
@needs_office
@needs_shared
def test_resumes_of_the_corpus(tmp_path: Path) -> None:
    assert differing(rotating(resumes()), tmp_path) == {}


@pytest.mark.full
@pytest.mark.libreoffice
@needs_office
@pytest.mark.parametrize("look", LOOKS)
def test_letters_and_filled_pages_in_every_style(look: Look, tmp_path: Path) -> None:
    assert differing(everything(documents(), look), tmp_path) == {}


@pytest.mark.full
@pytest.mark.libreoffice
@pytest.mark.shared
@needs_office
@needs_shared
@pytest.mark.parametrize("look", LOOKS)
def test_resumes_of_the_corpus_in_every_style(look: Look, tmp_path: Path) -> None:
    assert len(resumes()) >= 40
    assert differing(everything(resumes(), look), tmp_path) == {}
