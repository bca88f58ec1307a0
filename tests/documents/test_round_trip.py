"""What a finished document says is understood as the same resume again, as a program that screens resumes would."""

import pytest

from adapters.documents.writing import DocumentWriter
from adapters.documents.writing.outline import outline
from core.ports import Format, Look, Style
from core.resume.likeness import unlike
from core.resume.parse import parse
from tests.documents import full
from tests.documents.measured import LOOKS
from tests.resume.reading import of, resume, source
from tests.shared import CORPUS, needs_shared

pytestmark = pytest.mark.asyncio(loop_scope="module")

KINDS: tuple[Format, ...] = ("pdf", "docx")
RESUMES = (
    "resumes/pdf/rendercv_classic.pdf",
    "resumes/pdf/resumematcher_two-column.pdf",
    "resumes/pdf/resumematcher_bruce_wayne_fullstack.pdf",
    "resumes/pdf/reactiveresume4_gengar.pdf",
    "resumes/md/jobmatchengine_en.md",
    "derived/ru_jobmatchengine.pdf",
)


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize("kind", ["pdf", "docx"])
@pytest.mark.parametrize("name", RESUMES)
async def test_the_same_blocks_come_back(writer: DocumentWriter, name: str, kind: Format) -> None:
    meant = resume(CORPUS / name)
    artifact = await writer.write(meant, kind, "x")
    found = parse(source(artifact.name, artifact.data))
    assert [(block.kind, block.text) for block in outline(found).blocks] == [
        (block.kind, block.text) for block in outline(meant).blocks
    ]


@pytest.mark.parametrize("look", LOOKS)
async def test_every_fact_of_a_full_resume_comes_back_as_what_it_was(writer: DocumentWriter, look: Look) -> None:
    for kind in KINDS:
        artifact = await writer.write(full.RESUME, kind, "x", Style(look=look))
        assert list(unlike(full.RESUME, parse(source(artifact.name, artifact.data)))) == [], kind


@pytest.mark.parametrize("look", LOOKS)
async def test_a_title_with_a_month_stays_one_entry_with_what_stands_below_it(writer: DocumentWriter, look: Look) -> None:
    meant = of(
        "Ines Roth\nines@example.com\n\nEducation\n"
        "University of Leeds, Leeds\nCandidate for Master of Laws, May 2027\t2025 - 2027\n• Moot court\n\n"
        "University of Hull, Hull\nBachelor of Laws\t2021 - 2024\n• First class\n"
    )
    for kind in KINDS:
        artifact = await writer.write(meant, kind, "x", Style(look=look))
        found = parse(source(artifact.name, artifact.data))
        assert [(one.title, one.organisation, one.dates) for one in found.entries()] == [
            ("Candidate for Master of Laws, May 2027", "University of Leeds", "2025 – 2027"),
            ("Bachelor of Laws", "University of Hull", "2021 – 2024"),
        ], kind
