"""Thanks, greetings and questions about the bot get a short answer, and nothing that was going on is lost by them."""

import pytest

from tests.conversation.conftest import MakeBot
from tests.conversation.test_ready import finished
from tests.conversation.test_writing import nothing
from tests.fakes import Talk
from tests.models.scripted import ScriptedModel
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")
FORMS = "make the summary shorter"


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        ("thanks!", "You're welcome. Good luck with Acme Payments."),
        ("danke", "You're welcome."),
        ("ok great", "Glad to hear it."),
        ("ok", "yours to send"),
        ("hi", "version 1"),
        ("who are you?", "I'm Vitae, a program"),
        ("is this free?", "You pay nothing here"),
        ("do you keep my data?", "encrypted with a key of your own"),
        ("delete my data", "/delete removes this job"),
        ("is it good enough?", "Nobody can promise"),
        ("what now?", "Read it once"),
        ("I'm so nervous", "No hurry"),
        ("do you send it to the company?", "I send nothing to anybody but you"),
    ],
)
async def test_a_finished_thread(talk: Talk, said: str, expected: str) -> None:
    await finished(talk)
    number = len(talk.documents)
    heard = await talk.say(said)
    assert expected in heard
    assert FORMS not in heard
    assert len(talk.documents) == number
    assert len(heard) < 700


async def test_where_it_is_sends_it_again(talk: Talk) -> None:
    await finished(talk)
    number = len(talk.documents)
    await talk.say("where is my resume?")
    assert [one.name.rsplit(".", 1)[1] for one in talk.documents[number:]] == ["pdf"]


async def test_what_is_missed_is_explained(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say("why is kafka not in it?")
    assert "Production experience with Apache Kafka" in heard
    assert "I add nothing of my own" in heard or "you said you never did that" in heard
    assert "It is in there" in await talk.say("where is redis?")


async def test_an_open_question_stays_open(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    first = await talk.upload("posting.txt", POSTING.encode())
    for said, expected in (
        ("thanks", "You're welcome."),
        ("is this free?", "You pay nothing"),
        ("hello", "Hello."),
        ("I'm scared", "No hurry"),
    ):
        heard = await talk.say(said)
        assert expected in heard
        assert "1/3" in heard
        assert talk.messages[-1].labels == ["No, never", "Skip", "Write it now"]
    assert "1/3" in first
    assert "2/3" in await talk.say("no thanks")


async def test_before_anything_was_sent(talk: Talk) -> None:
    heard = await talk.say("hi, can you help me?")
    assert "I ask three questions" in heard
    assert "Send me your resume and a job posting" in heard
    assert "nothing of yours here yet" in await talk.say("delete my data")


async def test_the_interview_takes_no_thanks_for_a_name(talk: Talk) -> None:
    await talk.command("start")
    await talk.press("I have no resume yet")
    heard = await talk.say("is this free?")
    assert "You pay nothing" in heard
    assert "What's your name" in heard
    assert "Understood: Maria Lopez" in await talk.say("Maria Lopez")
    assert "Understood" not in await talk.say("thank you")


async def test_the_editors_own_question_gets_its_answer(talk: Talk) -> None:
    await finished(talk)
    await talk.say("remove the line about handbook")
    assert "You're welcome" in await talk.say("thank you")


async def test_no_model_is_asked_about_thanks_degrees_and_deeds(make_bot: MakeBot) -> None:
    model = ScriptedModel(nothing)
    talk = (await make_bot(model=model)).talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.press("Write it now")
    asked = len(model.asked)
    assert "You're welcome" in await talk.say("thank you so much!")
    assert "language model" in await talk.say("who can see my data?")
    assert "list it under" in await talk.say("I also have a PhD from Harvard 2010")
    assert "Added under Northwind Books" in await talk.say("I also trained 12 colleagues at Northwind Books")
    assert len(model.asked) == asked


async def test_polish_goes_to_a_model_where_there_is_one(make_bot: MakeBot) -> None:
    model = ScriptedModel(nothing, nothing)
    talk = (await make_bot(model=model)).talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.press("Write it now")
    asked = len(model.asked)
    await talk.say("make it sound more professional")
    assert len(model.asked) > asked


@pytest.mark.parametrize(
    "said",
    [
        "tell me a joke",
        "how was your day, my friend?",
        "nice weather today, isn't it",
        "Do you like cats?",
        "I'm so bored",
        "erzähl mir einen Witz",
        "raconte-moi une blague",
        "cuéntame un chiste",
        "расскажи анекдот",
    ],
)
async def test_chat_is_no_answer_and_leaves_everything_as_it_stands(talk: Talk, said: str) -> None:
    assert "poor company" in await talk.say(said)
    await talk.upload("jane.txt", RESUME.encode())
    assert "poor company" in await talk.say(said)
    await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.say(said)
    assert "poor company" in heard
    assert "1/3" in heard


async def test_who_asks_for_their_chances_before_the_end_is_told_what_will_show_them(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.say("do I have a chance?")
    assert "Match shows you honestly" in heard
    assert "1/3" in heard
