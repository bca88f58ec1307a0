"""An answer in another language than the resume, or with a link in it: asked about, kept, and never mixed in silently."""

import pytest

from tests.conversation.conftest import Bot, MakeBot
from tests.conversation.script import pdf_text
from tests.conversation.test_answering import asked, in_the_kitchen, written
from tests.conversation.test_corpus import open_thread
from tests.conversation.test_writing import near
from tests.fakes import Talk
from tests.models.scripted import ScriptedModel

pytestmark = pytest.mark.asyncio(loop_scope="session")
GERMAN = "Ja, ich habe mit 12 Spediteuren Verträge verhandelt"
ENGLISH = "Negotiated contracts with 12 carriers"


@pytest.mark.parametrize(
    ("answer", "language"),
    [
        (GERMAN, "German"),
        ("Sí, negocié contratos con 12 transportistas", "Spanish"),
        ("oui j'ai négocié les contrats avec 12 transporteurs", "French"),
        ("Да, вёл переговоры с 12 перевозчиками", "Russian"),
    ],
)
async def test_another_language_is_named_and_the_line_is_what_is_said_in_the_resumes(
    talk: Talk, answer: str, language: str
) -> None:
    await asked(talk)
    heard = await talk.say(answer)
    assert f"is in {language}, and your resume is in English" in heard
    assert "Translate it" not in talk.messages[-1].labels
    assert "Noted, under MediCorp" in await talk.say("negotiated contracts with 12 carriers")
    text = await written(talk)
    assert ENGLISH in text
    assert answer[4:] not in text


async def test_what_is_kept_as_it_was_said_waits_for_a_word(bot: Bot) -> None:
    talk = bot.talk()
    await asked(talk)
    await talk.say(GERMAN)
    assert "it waits under Changes" in await talk.press("Keep it as I said it")
    assert "Verträge" not in await written(talk)
    assert "It is in another language than your resume." in talk.messages[-1].text
    assert GERMAN in [one.text for one in (await open_thread(bot, talk)).answers]
    await talk.press("Changes")
    await talk.press("Use it")
    await talk.press("Done")
    assert "Verträge" in pdf_text(talk.documents[-2].data)


async def test_who_says_it_again_in_their_language_is_not_asked_twice(talk: Talk) -> None:
    await asked(talk)
    await talk.say(GERMAN)
    assert "it waits under Changes" in await talk.say("ich habe mit 12 Spediteuren Preise verhandelt")


async def test_who_writes_at_once_gets_nothing_mixed(talk: Talk) -> None:
    await asked(talk)
    await talk.say(GERMAN)
    assert "Verträge" not in await written(talk)


async def test_a_model_translates_and_the_line_waits_to_be_seen(make_bot: MakeBot) -> None:
    model = ScriptedModel(
        lambda prompt: {"add": [{"place": near(prompt, "MediCorp Ltd,"), "text": ENGLISH, "evidence": ["A1"], "asked": "R1"}]}
    )
    talk = (await make_bot(model=model)).talk()
    await asked(talk)
    assert "Or Gemini Flash translates it, and you see the line before it stands." in await talk.say(GERMAN)
    await talk.press("Translate it")
    assert ENGLISH not in await written(talk)
    assert "I held back one wording for you to decide, under Changes:\n- It is a translation" in talk.messages[-1].text
    await talk.press("Changes")
    assert ENGLISH in talk.messages[-1].text
    await talk.press("Use it")
    await talk.press("Done")
    text = pdf_text(talk.documents[-2].data)
    assert ENGLISH in text
    assert "Verträge" not in text


async def test_english_words_are_no_line_of_a_german_resume(talk: Talk) -> None:
    await in_the_kitchen(talk, "Inventur")
    assert "is in English, and your resume is in German" in await talk.say("I did the inventory every month with the head chef")


@pytest.mark.parametrize(
    "answer",
    [
        "SAP EWM, Excel, Power BI",
        "At Deutsche Bahn I agreed prices with 12 carriers",
        "Worked with Der Spiegel and Le Monde on 12 contracts",
        "Ran the account of Casa de la Vida and of Müller & Söhne",
        "agreed the terms with ООО Ромашка in 2020",
        "CI/CD with GitLab for 12 projects",
        "12 contracts a la carte",
    ],
)
async def test_names_and_terms_are_no_other_language(talk: Talk, answer: str) -> None:
    await asked(talk)
    assert "your resume is in English" not in await talk.say(answer)


async def test_a_link_stands_only_when_the_person_wants_it(talk: Talk) -> None:
    await asked(talk)
    heard = await talk.say("I agreed the prices of 12 carriers, see https://prices.example.com/list?id=7")
    assert 'I go by your words: "I agreed the prices of 12 carriers". Shall the link stand in the resume?' in heard
    assert talk.messages[-1].labels[:2] == ["Leave the link out", "Keep the link"]
    await talk.press("Leave the link out")
    text = await written(talk)
    assert "Agreed the prices of 12 carriers" in text
    assert "example.com/list" not in text


async def test_a_link_that_is_wanted_stays(talk: Talk) -> None:
    await asked(talk)
    await talk.say("I agreed the prices of 12 carriers (https://prices.example.com)")
    await talk.press("Keep the link")
    assert "https://prices.example.com" in await written(talk)


async def test_who_writes_at_once_has_no_link_in_it(talk: Talk) -> None:
    await asked(talk)
    await talk.say("I agreed the prices of 12 carriers (https://prices.example.com)")
    text = await written(talk)
    assert "Agreed the prices of 12 carriers" in text
    assert "prices.example.com" not in text


async def test_a_tool_with_a_dot_and_a_slash_is_no_link(talk: Talk) -> None:
    await asked(talk)
    assert "open links" not in await talk.say("I built the price list in Node.js/Express for 12 carriers")
