"""A resume photographed page by page: an album, one after the other, with words between; the same page twice; somebody else's."""

import pytest

from core.chat import Message
from core.ports import Reader, ReadFile
from core.resume.model import Mark, Source
from tests.conversation.conftest import MakeBot
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")

FRONT, BACK = RESUME.split("EDUCATION\n")
BACK = (
    f"EDUCATION\n{BACK}\nVOLUNTEERING\n\nTreasurer, Rowing Club Spree, 2019 - 2023\n"
    "- Kept the books of a club with 90 members\n- Organised the spring regatta every year\n"
)
OTHER = """John Smith
Nurse
john.smith@example.org | +44 20 7946 0018

EXPERIENCE
Staff Nurse, Saint Agnes Hospital, 2015 - Present
- Care for twelve patients on a surgical ward
- Train new colleagues in wound care
"""


class Camera(Reader):
    """Reads every file as a photo of its words."""

    async def read(self, name: str, media_type: str, data: bytes, source: str) -> ReadFile:
        text = data.decode()
        return ReadFile(Source(source, name, text, (0,), (Mark("picture", 0, len(text)),)), "image")


async def photographer(make_bot: MakeBot) -> Talk:
    return (await make_bot(reader=Camera())).talk()


async def written(talk: Talk) -> str:
    await talk.say(POSTING)
    await talk.command("write")
    await talk.command("download", format="text")
    return talk.documents[-1].data.decode()


async def album(talk: Talk, *pages: str) -> str:
    return await talk.send(Message("", tuple(talk.remote(f"{n}.jpg", page.encode()) for n, page in enumerate(pages, 1))))


async def test_an_album_is_one_resume(make_bot: MakeBot) -> None:
    talk = await photographer(make_bot)
    heard = await album(talk, FRONT, BACK)
    assert "page 2 of the same resume" in heard
    assert heard.count("I read it as a resume") == 1
    assert "two jobs, one entry in education" in heard
    text = await written(talk)
    assert "search API" in text
    assert "Rowing Club Spree" in text
    assert "1.jpg, 2.jpg, page 2" in await talk.command("why", line="regatta")


async def test_one_after_the_other_with_words_between_that_stay(make_bot: MakeBot) -> None:
    talk = await photographer(make_bot)
    await talk.upload("1.jpg", FRONT.encode())
    await talk.say("jane@new.example")
    assert 'Noted: "Northwind Bookshop"' in await talk.say("rename Northwind Books to Northwind Bookshop")
    assert "Left out as a whole" in await talk.say("remove the WebShop24 job")
    assert "page 2 of the same resume" in await talk.upload("2.jpg", BACK.encode())
    text = await written(talk)
    assert "jane@new.example" in text
    assert "Northwind Bookshop" in text
    assert "WebShop24" not in text
    assert "Northmere University" in text


async def test_the_page_with_the_name_comes_first(make_bot: MakeBot) -> None:
    talk = await photographer(make_bot)
    await talk.upload("2.jpg", BACK.encode())
    heard = await talk.upload("1.jpg", FRONT.encode())
    assert "page 2 of the same resume" in heard
    assert "name Jane Doe, e-mail jane.doe@example.com" in heard
    text = await written(talk)
    assert text.index("search API") < text.index("Rowing Club Spree")


async def test_the_same_page_once_more_takes_its_place(make_bot: MakeBot) -> None:
    talk = await photographer(make_bot)
    await talk.upload("1.jpg", FRONT.replace("search API", "seareh AP1").encode())
    heard = await talk.upload("again.jpg", FRONT.encode())
    assert "in place of the resume before" in heard
    await talk.upload("2.jpg", BACK.encode())
    assert "I have that page already" in await talk.upload("2.jpg", BACK.encode())
    text = await written(talk)
    assert "seareh" not in text
    assert text.count("search API") == 1
    assert text.count("regatta") == 1


async def test_somebody_elses_is_a_new_resume_and_can_be_a_page_after_all(make_bot: MakeBot) -> None:
    talk = await photographer(make_bot)
    await talk.upload("1.jpg", FRONT.encode())
    heard = await talk.upload("other.jpg", OTHER.encode())
    assert "John Smith" in heard
    assert "in place of the resume before" in heard
    heard = await talk.press("Another page of it")
    assert "page 2 of the same resume" in heard
    assert "Jane Doe" in heard
    assert "John Smith" in await talk.press("It's a new resume")


async def test_a_page_that_is_the_posting_leaves_the_resume_as_it_was(make_bot: MakeBot) -> None:
    talk = await photographer(make_bot)
    await talk.upload("1.jpg", FRONT.encode())
    await talk.upload("2.jpg", BACK.encode())
    heard = await talk.press("It's the posting")
    assert "Now your resume" not in heard
    await talk.say(POSTING)
    await talk.command("write")
    await talk.command("download", format="text")
    text = talk.documents[-1].data.decode()
    assert "search API" in text
    assert "regatta" not in text


async def test_a_file_after_a_photo_still_takes_its_place(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    assert "in place of the resume before" in await talk.upload("john.txt", OTHER.encode())
