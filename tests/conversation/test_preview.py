"""Pictures of the pages come with the files, before them and once."""

import io

import pytest
from PIL import Image

from tests.conversation.conftest import MakeBot
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def written(make_bot: MakeBot) -> Talk:
    talk = (await make_bot()).talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.command("write")
    return talk


async def test_the_picture_stands_before_the_files(make_bot: MakeBot) -> None:
    talk = await written(make_bot)
    sent = [one.message.attachment for one in talk.messages if one.message.attachment]
    assert [one.name.rpartition(".")[2] for one in sent] == ["jpg", "pdf", "docx"]
    (picture,) = talk.pictures
    assert Image.open(io.BytesIO(picture.data)).format == "JPEG"
    assert "This is what it looks like." in [one.text for one in talk.messages]


async def test_a_letter_has_one_too(make_bot: MakeBot) -> None:
    talk = await written(make_bot)
    await talk.command("letter")
    assert len(talk.pictures) == 2
    assert "Cover-Letter" in talk.pictures[-1].name


async def test_the_same_again_comes_with_its_picture_and_a_download_without(make_bot: MakeBot) -> None:
    talk = await written(make_bot)
    await talk.command("download", format="pdf")
    assert len(talk.pictures) == 1
    await talk.command("write")
    assert [one.data for one in talk.pictures] == [talk.pictures[0].data] * 2
