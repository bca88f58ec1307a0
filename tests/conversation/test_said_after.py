"""After the resume is written: numbers put right, orders by their names in other tongues, an application told of, a first word
of somebody who is afraid."""

import pytest

from core.conversation.downloads import asked
from core.conversation.smalltalk import is_anxious, order, small_talk
from tests.conversation.test_editing import pdf
from tests.conversation.test_letter import NAMELESS, written
from tests.conversation.test_ready import finished
from tests.fakes import Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_own_number_is_put_right_at_once(talk: Talk) -> None:
    await finished(talk)
    assert "3 clusters with 2 colleagues" in pdf(talk)
    await talk.say("its 4 clusters not 3")
    assert "4 clusters with 2 colleagues" in pdf(talk)
    await talk.say("change 2 colleagues to 5 colleagues")
    assert "4 clusters with 5 colleagues" in pdf(talk)


async def test_a_number_of_the_file_waits_for_a_yes(talk: Talk) -> None:
    await finished(talk)
    assert "An interviewer will ask: is it 250,000?" in await talk.say("change 200,000 to 250,000 titles")
    assert "250,000" not in pdf(talk)
    await talk.say("yes")
    assert "search API for 250,000 titles" in pdf(talk)


async def test_keep_all_brings_nothing_back_that_was_taken_back(talk: Talk) -> None:
    await finished(talk)
    await talk.say("revert 2")
    heard = await talk.say("keep all")
    assert "2" not in heard.split(".")[0]
    assert "One change taken back" in heard


@pytest.mark.parametrize(
    "said", ["entrevista", "interview sheet", "versions", "carta de presentación", "match", "Vorstellungsgespräch"]
)
async def test_a_word_that_names_what_the_bot_does_is_no_employer(talk: Talk, said: str) -> None:
    await written(talk, NAMELESS)
    await talk.press("Cover letter")
    assert "Which employer" in await talk.say(said)
    assert not [one.name for one in talk.documents if "Cover-Letter" in one.name]


async def test_an_application_told_of_is_no_work(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say("i applied at alder & ash yesterday")
    assert "Good luck with it" in heard
    assert "Under which job" not in heard


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("make the letter", "letter"),
        ("lettre de motivation", "letter"),
        ("письмо", "letter"),
        ("compare 1 and 2", "versions"),
        ("what changed since the first version", "versions"),
        ("versiones", "versions"),
        ("la entrevista", "interview"),
        ("собеседование", "interview"),
        ("cambios", "changes"),
        ("I did the letter sorting at the depot", ""),
        ("compare prices for customers", ""),
        ("interviewed 20 applicants", ""),
    ],
)
async def test_orders_in_many_words(said: str, name: str) -> None:
    assert order(said) == name


@pytest.mark.parametrize(
    ("said", "wanted"),
    [
        ("send me just the pdf", {"version": "", "format": "pdf"}),
        ("only the word file please", {"version": "", "format": "docx"}),
        ("version 2", {"version": "version 2", "format": ""}),
        ("versions", None),
        ("just the till", None),
    ],
)
async def test_files_are_asked_for_in_many_words(said: str, wanted: dict[str, str] | None) -> None:
    assert asked(said) == wanted


@pytest.mark.parametrize(
    ("said", "tells"),
    [
        ("i applied at alder & ash yesterday", True),
        ("I sent my application to Lumen Freight this morning", True),
        ("Ich habe mich gestern bei Demag beworben", True),
        ("j'ai postulé chez Carrefour", True),
        ("ayer apliqué en Mercadona", True),
        ("I applied to the council for planning permission", False),
        ("I applied at the grant office and won", False),
        ("I applied paint to doors", False),
        ("I sent it to the printer", False),
    ],
)
async def test_where_somebody_applied(said: str, *, tells: bool) -> None:
    talk = small_talk(said)
    assert (talk is not None and talk.asks == "applied") == tells


@pytest.mark.parametrize(
    ("said", "afraid"),
    [
        (
            "hello im really scared of this i havent worked in 4 years because of my health, can you even help someone like me?",
            True,
        ),
        ("i got laid off in March and have no idea where to begin with all this", True),
        ("ich habe echt Angst vor Bewerbungen und seit Jahren keine geschrieben", True),
        ("tengo mucho miedo de esto y no sé por dónde empezar", True),
        ("i want to work as a receptionist at the hilton and i am good with people", False),
        ("I need a resume for a warehouse job near me by friday", False),
    ],
)
async def test_fear_is_heard(talk: Talk, said: str, *, afraid: bool) -> None:
    assert is_anxious(said) == afraid
    heard = await talk.say(said)
    assert ("Yes, I can help you, too" in heard) == afraid
    assert "resume" in heard


async def test_a_second_word_that_is_not_understood_is_told_otherwise(talk: Talk) -> None:
    await finished(talk)
    first = await talk.say("make the thing wobble sideways")
    second = await talk.say("the wobble is what matters to me")
    assert "I didn't understand" in first
    assert "either; nothing changed" in second
    assert "What can I say?" in talk.messages[-1].labels
    assert "I didn't understand" not in second
    await talk.say("remove Docker")
    assert "I didn't understand" in await talk.say("make the thing wobble sideways")
