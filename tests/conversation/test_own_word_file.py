"""A resume that came as a Word file can be had back as that very file, with only the changes in it."""

import io
import zipfile

import docx
import pytest

from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")
ANSWER = "At WebShop24 I set up 3 clusters with 2 colleagues, deploys went from a day to an hour."


def word_file() -> bytes:
    """The sample resume as a Word file with a header of its own."""
    document = docx.Document()
    document.sections[0].header.paragraphs[0].text = "My own header"
    for line in RESUME.splitlines():
        document.add_paragraph(line)
    buffer = io.BytesIO()
    document.save(buffer)
    return buffer.getvalue()


def parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as package:
        return {name: package.read(name) for name in package.namelist() if name != "word/document.xml"}


def texts(data: bytes) -> list[str]:
    return [paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs]


async def written(talk: Talk, name: str, data: bytes) -> None:
    await talk.upload(name, data)
    await talk.upload("posting.txt", POSTING.encode())
    await talk.say(ANSWER)
    await talk.press("Skip")
    await talk.press("Skip")


async def test_the_button_brings_the_own_word_file(talk: Talk) -> None:
    data = word_file()
    await written(talk, "jane.docx", data)
    closing = talk.messages[-1]
    assert '"My own Word file" is yours as you sent it' in closing.text
    assert "My own Word file" in closing.labels
    assert "own is the Word or LaTeX file you sent" in await talk.command("download", format="pages")
    await talk.press("More")
    await talk.press("My own Word file")
    own = talk.documents[-1]
    assert own.name.endswith("-own.docx")
    assert parts(own.data) == parts(data)
    new = set(texts(own.data)) - set(texts(data))
    assert any("3 clusters" in line for line in new)
    assert len(new) <= 6
    assert (await talk.command("download", format="docx")).endswith(".docx")
    assert talk.documents[-1].data != own.data


async def test_who_sent_no_word_file_is_told_and_sees_no_button(talk: Talk) -> None:
    await written(talk, "jane.txt", RESUME.encode())
    await talk.press("More")
    with pytest.raises(LookupError):
        talk.button("My own Word file")
    assert "didn't come to me as a Word file" in await talk.command("download", format="own")
