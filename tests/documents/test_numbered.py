"""Papers that are numbered keep their numbers, by which other texts name them, in every format, and are read again with them."""

import pytest

from adapters.documents.reading import DocumentReader
from adapters.documents.writing import DocumentWriter
from core.ports import Format
from core.resume.model import Contact, Kind, Resume, Section
from core.resume.parse import parse
from tests.documents import made
from tests.resume.reading import of

pytestmark = pytest.mark.asyncio(loop_scope="module")

PAPERS = (
    'Hofer, A. "Sediment in small rivers." Water Letters, 2019.',
    'Hofer, A., Kraus, B. "Floods of the Elbe." River Science, 2021.',
    'Kraus, B., Hofer, A. "Gauges and their errors." Water Letters, 2022.',
)
KINDS: tuple[Format, ...] = ("pdf", "docx", "markdown", "text", "latex", "json")
NUMBERS = ("{}.", "{})", "[{}]")
SIGNS = ("Wrote snake_case_names and *stars* for __init__", "- 5 degrees", "# of people: 9 [of 12]", "2. Platz")


def resume(number: str) -> Resume:
    papers = "\n".join(f"{number.format(at)} {paper}" for at, paper in enumerate(PAPERS, 1))
    return of(f"# Anna Hofer\n\nanna@example.org\n\n## Publications\n\n{papers}\n\n## Education\n\nM.Sc., TU Dresden, 2012\n")


@pytest.mark.parametrize(
    "line", ["Wrote snake_case_names and *stars* for __init__", "- 5 degrees", "# of people: 9 [of 12]", "2. Platz"]
)
async def test_signs_that_markdown_has_a_use_for_are_read_again_as_they_were(
    writer: DocumentWriter, reader: DocumentReader, line: str
) -> None:
    job = made.job("Hydrologist", "Acme", "2020 – 2021", line)
    file = await writer.write(made.resume(Contact("Jane Doe"), Section("w", Kind.WORK, "Work", (job,))), "markdown", "x")
    again = parse((await reader.read(file.name, file.media_type, file.data, "s")).source)
    assert [one.text for entry in again.entries() for one in entry.lines] == [line]


def papers(resume: Resume) -> list[str]:
    return [line.text for section in resume.sections if section.kind is Kind.PUBLICATIONS for line in section.lines]


@pytest.mark.parametrize("number", NUMBERS)
async def test_numbers_come_out_and_are_read_again(writer: DocumentWriter, reader: DocumentReader, number: str) -> None:
    meant = resume(number)
    numbered = [f"{number.format(at)} {paper}" for at, paper in enumerate(PAPERS, 1)]
    assert papers(meant) == numbered
    for kind in KINDS:
        file = await writer.write(meant, kind, "x")
        assert await writer.verify(meant, file) == []
        found = await reader.read(file.name, file.media_type, file.data, "s")
        again = [paper.translate(str.maketrans("“”", '""')) for paper in papers(parse(found.source))]
        assert again == numbered, kind


async def test_no_bullet_stands_before_a_number(writer: DocumentWriter) -> None:
    written = (await writer.write(resume("{}."), "text", "x")).data.decode()
    assert [row for row in written.splitlines() if "Hofer, A" in row] == [f"{at}. {paper}" for at, paper in enumerate(PAPERS, 1)]
