"""Any version again, in any form: by command, by button and in words; and a word when newer choices are not in it yet."""

import json

import pytest

from tests.conversation.script import docx_text, pdf_text
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def three_versions(talk: Talk) -> None:
    """The first has Redis, the second has not, the third is without Docker, too."""
    await talk.say(RESUME)
    await talk.say(POSTING)
    await talk.command("write")
    await talk.say("remove Redis")
    await talk.say("remove Docker")


def newest(talk: Talk) -> str:
    """The words of the file that came last."""
    name, data = talk.documents[-1].name, talk.documents[-1].data
    if name.endswith(".pdf"):
        return pdf_text(data)
    if name.endswith(".docx"):
        return docx_text(data)
    return json.dumps(json.loads(data)) if name.endswith(".json") else data.decode()


@pytest.mark.parametrize(
    ("said", "suffix"),
    [
        ("version 2 as Word", "docx"),
        ("send me v2 as pdf please", "pdf"),
        ("can I have the second version in markdown", "md"),
        ("version 2 txt", "txt"),
        ("give me version 2 as json", "json"),
        ("Version 2 als LaTeX bitte", "tex"),
        ("the previous version as docx", "docx"),
    ],
)
async def test_in_words(talk: Talk, said: str, suffix: str) -> None:
    await three_versions(talk)
    assert "Version 2" in await talk.say(said)
    assert talk.documents[-1].name.endswith(f".{suffix}")
    assert "Docker" in newest(talk)
    assert "Redis" not in newest(talk)


@pytest.mark.parametrize("said", ["2 word", "word 2", "version 2 as word"])
async def test_by_command_in_one_line(talk: Talk, said: str) -> None:
    await three_versions(talk)
    await talk.command("download", format=said)
    assert talk.documents[-1].name.endswith(".docx")
    assert "Docker" in newest(talk)
    assert "Redis" not in newest(talk)


async def test_by_button(talk: Talk) -> None:
    await three_versions(talk)
    await talk.press("More")
    heard = await talk.press("All versions")
    assert "3 versions" in heard
    assert '2. "remove Redis"' in heard
    heard = await talk.press("Version 1")
    assert "Version 1 of 3" in heard
    assert "Redis" in newest(talk)
    await talk.press("Plain text")
    assert talk.documents[-1].name.endswith(".txt")
    assert "Redis" in newest(talk)


async def test_without_a_number_it_is_the_newest(talk: Talk) -> None:
    await three_versions(talk)
    await talk.say("send it as word")
    assert "Docker" not in newest(talk)
    await talk.command("download")
    assert "Docker" not in newest(talk)


async def test_what_is_not_there_is_said(talk: Talk) -> None:
    await three_versions(talk)
    before = len(talk.documents)
    assert "There is no version 7; I have versions 1 to 3." in await talk.say("version 7 as pdf")
    assert "I can't write" in await talk.command("download", format="odt")
    assert len(talk.documents) == before


@pytest.mark.parametrize(
    "said", ["add JSON", "word", "put version control first", "I wrote version 2 of the handbook with 3 colleagues"]
)
async def test_other_words_ask_for_no_file(talk: Talk, said: str) -> None:
    await three_versions(talk)
    before = len(talk.documents)
    heard = await talk.say(said)
    assert "Version 2" not in heard.partition("\n")[0]
    assert len(talk.documents) in {before, before + 2}  # nothing, or a version of its own


async def test_a_file_that_is_older_than_the_cards_says_so(talk: Talk) -> None:
    await talk.say(RESUME)
    await talk.say(POSTING)
    await talk.say("I set up 3 Kubernetes clusters at WebShop24 with 2 colleagues")
    await talk.command("write")
    assert "older" not in await talk.command("download")
    await talk.say("revert 1")
    for form in ("pdf", "text"):
        heard = await talk.command("download", format=form)
        assert "older than what you chose" in heard
        assert "3 Kubernetes clusters" in newest(talk)
    await talk.press("Done")
    assert "older" not in await talk.command("download")
    assert "3 Kubernetes clusters" not in newest(talk)


async def test_a_file_that_is_older_than_the_last_answer_says_so(talk: Talk) -> None:
    await talk.say(RESUME)
    await talk.say(POSTING)
    await talk.command("write")
    await talk.command("back")
    assert "older than your last answer" in await talk.command("download")


async def test_the_list_says_what_each_version_does_where_only_a_yes_was_said(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.press("Write it now")
    await talk.say("revert all")
    await talk.press("Done")
    listed = await talk.command("versions")
    assert "2. with what you kept and took back under Changes" in listed
    assert "1. as first written" in listed
    await talk.say("the company is WebShop25")
    await talk.say("yes")
    listed = await talk.command("versions")
    assert '"yes"' not in listed
    assert '3. changed: "WebShop25"' in listed
