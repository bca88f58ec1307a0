"""Pictures of pages: page one, and page two when there are exactly two."""

import io

import pytest
from PIL import Image

from adapters.documents.writing import DocumentWriter
from core.chat import Artifact
from core.resume.model import Contact, Kind, Section
from core.style import Style
from tests.documents import made

pytestmark = pytest.mark.asyncio(loop_scope="module")


@pytest.mark.parametrize(("lines", "pictures"), [(4, 1), (70, 2), (140, 1)])
async def test_one_picture_or_one_of_each_of_two_pages(writer: DocumentWriter, lines: int, pictures: int) -> None:
    job = made.job("Engineer", "Acme", "2020", *(f"Line {number}" for number in range(lines)))
    pdf = await writer.write(made.resume(Contact("Jane Doe"), Section("s", Kind.WORK, "Work", (job,))), "pdf", "Jane-Doe")
    shown = await writer.preview(pdf)
    assert [one.name for one in shown] == [f"Jane-Doe-page-{number}.jpg" for number in range(1, pictures + 1)]
    for one in shown:
        picture = Image.open(io.BytesIO(one.data))
        assert (picture.format, picture.size) == ("JPEG", (849, 1200))
        assert len(one.data) < 300_000


async def test_it_shows_the_page_that_is_in_the_file(writer: DocumentWriter) -> None:
    pdf = await writer.write(made.ENGLISH, "pdf", "x", Style.of("classic", "letter"))
    dense, sparse = (await writer.preview(pdf))[0], (await writer.preview(await writer.write(made.GREEK, "pdf", "x")))[0]
    assert Image.open(io.BytesIO(dense.data)).size == (928, 1200)
    assert _ink(dense) > 2 * _ink(sparse) > 0


def _ink(picture: Artifact) -> int:
    return Image.open(io.BytesIO(picture.data)).convert("L").point(lambda light: 255 * (light < 128)).histogram()[255]


async def test_what_is_no_pdf_has_no_picture_and_the_next_file_has_one(writer: DocumentWriter) -> None:
    assert await writer.preview(Artifact("x.pdf", "application/pdf", b"%PDF-1.7 nothing")) == []
    assert await writer.preview(await writer.write(made.GREEK, "pdf", "x"))
