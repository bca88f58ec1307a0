"""What we make, read as others will read it: by Poppler, PDFium, pypdf and python-docx, and understood by our own reader again.

`make test` takes every third document, each in the look that is next; `make test-full` takes all of them in each look.
"""

import pytest

from adapters.documents.writing import DocumentWriter
from adapters.documents.writing.direction import is_right_to_left
from core.ports import Format, Look
from core.resume.model import Resume
from tests.documents import poppler
from tests.documents.measured import LOOKS, made
from tests.documents.produced import Produced, produced
from tests.shared import needs_shared

pytestmark = [pytest.mark.shared, needs_shared]
in_its_loop = pytest.mark.asyncio(loop_scope="module")

KINDS: tuple[Format, ...] = ("pdf", "docx")
RECALL = 0.995
NOT_THE_SAME = {"moderncv_template.tex": ["street and number, postcode city, country"]}
"""What is read again as something else: the words that a template has for an address, which name no place."""
TABLE_OF_LETTERS = "simple_resume_cv.pdf"
"""It shows every letter of seven alphabets, with vowel marks of Hebrew that stand alone and that no font draws alone."""

PAIRS = [(one, look) for one in produced() for look in LOOKS if one.name != TABLE_OF_LETTERS]
NEXT = [(one, LOOKS[number // 3 % len(LOOKS)]) for number, one in enumerate(produced()) if number % 3 == 0]
SAMPLE = [(one, look) for one, look in NEXT if one.name != TABLE_OF_LETTERS]


def named(pairs: list[tuple[Produced, Look]]) -> list[object]:
    return [pytest.param(one, look, id=f"{one.name}-{look}") for one, look in pairs]


async def check(writer: DocumentWriter, one: Produced, look: Look) -> None:
    files = await made(writer, one.document, look)
    assert files.flaws == ()
    backwards = any(map(is_right_to_left, files.lines))
    for reader in files.texts:
        assert files.misplaced(reader) == [], reader
        assert backwards or reader == "pypdf" or files.recall(reader) >= RECALL, reader
    assert files.forbidden == ""
    assert files.says_the_same
    assert files.accessible == []
    if isinstance(one.document, Resume):
        for kind in KINDS:
            _facts, lost = files.understood(kind)
            assert [unlike.meant.text for unlike in lost] == NOT_THE_SAME.get(one.name, [])


def test_there_are_more_than_forty() -> None:
    assert len(produced()) > 60
    assert sum(one.name.startswith("letter") for one in produced()) > 10


@in_its_loop
@pytest.mark.parametrize(("one", "look"), named(SAMPLE))
async def test_some_in_a_look_each(writer: DocumentWriter, one: Produced, look: Look) -> None:
    await check(writer, one, look)


@in_its_loop
@pytest.mark.full
@pytest.mark.parametrize(("one", "look"), named(PAIRS))
async def test_all_in_every_look(writer: DocumentWriter, one: Produced, look: Look) -> None:
    await check(writer, one, look)


def test_poppler_is_here() -> None:
    assert poppler.here(), "poppler-utils is missing: ./setup.sh dev installs it"
