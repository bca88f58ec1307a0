"""Whatever a person sends: what happened, what is safe, what to do next - and the conversation goes on."""

import io
import zipfile

import pypdf
import pytest

from core.chat import Invoke, Message, Press
from tests.conversation.conftest import Bot
from tests.fakes import Talk
from tests.samples import POSTING, RESUME, SECOND_POSTING

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def goes_on(talk: Talk) -> None:
    """The conversation is alive: it still takes a resume and a posting to the first question."""
    await talk.command("new")
    await talk.upload("jane.txt", RESUME.encode())
    assert "1/3" in await talk.upload("posting.txt", POSTING.encode())


def pdf(pages: int, password: str = "") -> bytes:
    """A PDF of blank pages."""
    writer = pypdf.PdfWriter()
    for _ in range(pages):
        writer.add_blank_page(200, 200)
    if password:
        writer.encrypt(password, algorithm="AES-256")
    out = io.BytesIO()
    writer.write(out)
    return out.getvalue()


def package(*names: str) -> bytes:
    """A zip file with these parts."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as parts:
        for name in names:
            parts.writestr(name, "x")
    return out.getvalue()


FILES = {
    "locked.pdf": (pdf(1, "secret"), "password"),
    "scan.pdf": (pdf(1), "Nothing else changed"),
    "broken.pdf": (b"%PDF-1.7 and then nothing", "damaged"),
    "book.pdf": (pdf(50), "30 pages"),
    "old.doc": (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + "WordDocument".encode("utf-16-le") + bytes(2000), "old Word format"),
    "macro.docm": (package("[Content_Types].xml", "word/vbaProject.bin", "word/document.xml"), "macros"),
    "photo.jpg": (b"\xff\xd8\xff\xe0" + bytes(500), "Nothing else changed"),
    "archive.zip": (package("readme.txt"), "can't read this kind of file"),
    "empty.txt": (b"   \n", "no text in it"),
    "zero.txt": (b"", "no text in it"),
    "long.txt": (b"word " * 60_000, "200,000 characters"),
}


@pytest.mark.parametrize("name", FILES)
async def test_files_that_cannot_be_read(talk: Talk, name: str) -> None:
    data, words = FILES[name]
    heard = await talk.upload(name, data)
    assert words in heard
    assert name in heard
    assert "Nothing else changed" in heard
    await goes_on(talk)


async def test_a_file_too_large_is_not_even_fetched(talk: Talk) -> None:
    remote = talk.remote("huge.pdf", b"")
    heard = await talk.send(Message(files=(type(remote)(remote.name, "", 60_000_000, "nowhere"),)))
    assert "too large" in heard
    assert "10 MB" in heard
    await goes_on(talk)


async def test_a_file_that_is_gone(talk: Talk) -> None:
    remote = talk.remote("gone.pdf", b"x")
    talk.platform.files.clear()
    assert "Send it once more" in await talk.send(Message(files=(remote,)))
    await goes_on(talk)


async def test_several_files_say_which_failed(talk: Talk) -> None:
    files = (talk.remote("jane.txt", RESUME.encode()), talk.remote("locked.pdf", FILES["locked.pdf"][0]))
    heard = await talk.send(Message(files=files))
    assert "One file read." in heard
    assert "locked.pdf is locked with a password" in heard
    assert "Jane Doe" in heard


@pytest.mark.parametrize("kind", ["sticker", "voice", "video", "location"])
async def test_content_that_is_no_text(talk: Talk, kind: str) -> None:
    heard = await talk.send(Message(unreadable=kind))
    assert "Send" in heard or "Type" in heard
    await goes_on(talk)


async def test_an_empty_message(talk: Talk) -> None:
    assert "without text or a file" in await talk.say("  ")
    await goes_on(talk)


async def test_an_unknown_command(talk: Talk) -> None:
    assert "/help shows what I understand" in await talk.command("frobnicate")
    await goes_on(talk)


async def test_a_forged_button(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    assert "nothing changed" in await talk.send(Press("forged"))
    await goes_on(talk)


async def test_somebody_elses_button(bot: Bot) -> None:
    ann, eve = bot.talk("ann"), bot.talk("eve")
    await goes_on(ann)
    await eve.say("hello")
    heard = await eve.send(Press(ann.button("Skip").id))
    assert "nothing changed" in heard
    assert "Jane" not in heard
    assert "Acme" not in heard


async def test_a_stale_button(talk: Talk) -> None:
    await goes_on(talk)
    skip = talk.button("Skip")
    await talk.send(Press(skip.id))
    heard = await talk.send(Press(skip.id))
    assert "earlier step" in heard
    assert "Question 2/3 is open" in heard


async def test_a_posting_without_a_requirement(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    remote = talk.remote(
        "posting.txt", b"Acme Payments\nWe are a nice company with a quiet office by the river.\n", role="posting"
    )
    heard = await talk.send(Message(files=(remote,)))
    assert "nothing in it that the job asks for" in heard
    assert "1/3" in await talk.upload("posting.txt", POSTING.encode())


async def test_an_answer_of_20000_characters(talk: Talk) -> None:
    await goes_on(talk)
    answer = "At WebShop24 I set up Kubernetes clusters with two colleagues and wrote it all down. " * 240
    assert "2/3" in await talk.say(answer)
    await talk.press("Skip")
    assert "none removed" in await talk.press("Skip")


async def test_two_resumes_in_a_row(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    heard = await talk.upload("john.txt", RESUME.replace("Jane", "John").encode())
    assert "in place of the resume before" in heard
    assert "Jane Doe" in await talk.press("Use the first one")


async def test_a_resume_sent_as_the_posting(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    remote = talk.remote("john.txt", RESUME.replace("Jane", "John").encode(), role="posting")
    await talk.send(Message(files=(remote,)))
    heard = await talk.press("It's my resume")
    assert "John Doe" in heard


async def test_a_posting_before_the_resume(talk: Talk) -> None:
    assert "Now your resume" in await talk.upload("posting.txt", POSTING.encode())
    assert "1/3" in await talk.upload("jane.txt", RESUME.encode())


async def test_taken_for_the_wrong_thing(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.press("This isn't my resume")
    assert "Now the posting" in await talk.upload("again.txt", RESUME.encode())
    assert "1/3" in await talk.upload("posting.txt", POSTING.encode())


async def test_neither_resume_nor_posting(talk: Talk) -> None:
    article = "The river rises in the hills and runs for ninety miles to the sea. " * 12
    assert "Which is it?" in await talk.say(article)
    assert "I read it as a resume" in await talk.press("It's my resume")


async def test_cancel_at_every_step(talk: Talk) -> None:
    for number in range(7):
        match number:
            case 0:
                await talk.command("start")
            case 1:
                await talk.upload("jane.txt", RESUME.encode())
            case 2:
                await talk.upload("posting.txt", POSTING.encode())
            case 6:
                await talk.upload("second.txt", SECOND_POSTING.encode())
            case _:
                await talk.press("Skip")
        heard = await talk.command("cancel")
        assert "Nothing is running" in heard
        assert "is here" in heard
    assert "Question 1/3 is open" in await talk.command("status")


async def test_hostile_text_is_only_text(talk: Talk) -> None:
    await talk.send(Invoke("tailor", {"job": "<b>" * 100}))
    await talk.say("'; DROP TABLE threads; -- \x00\x02\x03 \u202e ${7*7} {{7*7}} @everyone")
    await goes_on(talk)


async def test_a_resume_without_a_name_or_a_job_is_told_as_such(talk: Talk) -> None:
    heard = await talk.upload(
        "resume-2.txt", b"Experience\n\n* Planned routes for lorries\n* Checked invoices\n\nInterests\nRowing\n"
    )
    assert "I read it as a resume, but found no name, job or school in it." in heard
