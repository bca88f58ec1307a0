"""What is said to the bot around a pasted document is no part of it, and everything else is."""

import pytest

from core.conversation.pasted import without_talk
from tests.conversation.script import pdf_text
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize(
    "before",
    [
        "Hi! Here's my CV, I hope it's ok, it's a bit old :)",
        "Hello there!",
        "so this is my old resume, please be kind",
        "Hier ist mein Lebenslauf, ist etwas älter.",
        "Hola! Aquí está mi currículum",
        "Bonjour, voici mon CV",
        "Здравствуйте! Вот моё резюме",
    ],
)
@pytest.mark.parametrize("after", ["Thanks!!", "", "Danke schön", "thank you so much :)"])
async def test_a_document_is_taken_without_the_talk_around_it(before: str, after: str) -> None:
    assert without_talk(f"{before}\n\n{RESUME}\n\n{after}".strip()) == RESUME.strip()
    assert without_talk(f"{before}\n\n{POSTING}\n\n{after}".strip()) == POSTING.strip()


@pytest.mark.parametrize(
    "first",
    [
        "Jane Doe\njane@doe.example",
        "Profile\nHere I help people find jobs they like.",
        "# Jane Doe",
        "Looking for work in Berlin",
    ],
)
async def test_the_first_paragraph_of_a_document_stays(first: str) -> None:
    text = f"{first}\n\n{RESUME}".strip()
    assert without_talk(text) == text


async def test_a_chatty_paste_keeps_its_name_and_loses_its_chat(talk: Talk) -> None:
    heard = await talk.say(f"Hi! Here's my CV, I hope it's ok :)\n\n{RESUME}\n\nThanks!!")
    assert "Jane Doe" in heard
    await talk.say(POSTING)
    for _question in range(3):
        await talk.press("Skip")
    text = pdf_text(talk.documents[0].data)
    assert text.startswith("Jane Doe")
    assert "hope" not in text
    assert "Thanks" not in text
