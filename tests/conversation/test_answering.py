"""What an answer is worth: a line only when it reads as one, a doubt asked about once, a no that the resume speaks against."""

import pytest

from tests.conversation.conftest import Bot
from tests.conversation.script import pdf_text
from tests.conversation.test_corpus import open_thread
from tests.fakes import Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")
RESUME = """Bob Carter
bob.carter@example.com
Leeds

Experience

Warehouse Team Lead, MediCorp Ltd, Leeds
March 2018 - present
- Supervise the night shift in a GDP certified warehouse
- Write queries in SQL for stock reports

Warehouse Operative, Parcel Partners, Leeds
June 2015 - February 2018
- Picked and packed orders

Skills
SQL, Excel, SAP

Languages
English (C2), Dutch (B2)
"""
POSTING = """Distribution Manager
Acme Pharma

Requirements
- Advanced SQL and Python
- Contract negotiations with carriers
- Knowledge of GDP guidelines
- Driving licence
- Willingness to travel
"""


async def asked(talk: Talk, about: str = "carriers", posting: str = POSTING) -> str:
    """The question on this requirement is open."""
    await talk.upload("bob.txt", RESUME.encode())
    await talk.upload("posting.txt", posting.encode())
    while about not in talk.messages[-1].text:
        await talk.press("Skip")
    return talk.messages[-1].text


async def written(talk: Talk) -> str:
    if not talk.documents:
        await talk.press("Write it now")
    return pdf_text(next(one.data for one in reversed(talk.documents) if one.name.endswith(".pdf")))


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("My name is Bob and I led 500 people", "Led 500 people"),
        ("Hi, I'm Bob, I led 500 people", "Led 500 people"),
        ("as I told you before, I led 500 people", "Led 500 people"),
        ("it's in my CV, I led 500 people, does that help?", "Led 500 people"),
        ("hmm let me think... I led 500 people and it was awesome!!!", "Led 500 people"),
    ],
)
async def test_what_only_leads_in_to_an_answer_is_no_part_of_its_line(talk: Talk, answer: str, line: str) -> None:
    await asked(talk)
    assert "Noted, under MediCorp" in await talk.say(answer)
    text = await written(talk)
    assert line in text
    assert not any(word in text for word in ("My name", "I'm Bob", "heiße", "told you", "CV", "help", "think", "awesome"))


@pytest.mark.parametrize("answer", ["5 years, at all my jobs", "5 Jahre, in allen Jobs", "11 years of experience"])
async def test_how_long_is_no_line_and_what_was_done_is_asked_once(talk: Talk, answer: str) -> None:
    await asked(talk)
    assert "What did you do there? A few words are enough." in await talk.say(answer)
    assert "stays with your answers" in await talk.say(answer)
    assert answer not in await written(talk)


@pytest.mark.parametrize(
    "answer", ["I am 45 years old and have 3 kids", "my boss always said I was the best", "I love working with people"]
)
async def test_what_somebody_is_like_is_no_line(talk: Talk, answer: str) -> None:
    await asked(talk)
    assert "under MediCorp" not in await talk.say(answer)
    assert answer[3:] not in await written(talk)


HEDGED = "think I might have led around 10 or 12 people on nights, not sure"


@pytest.mark.parametrize(
    ("reply", "line"),
    [
        ("about 11", "Led about 11 people on nights"),
        ("leave it out", "Led people on nights"),
        ("I led 11 of them for two years", "Led 11 of them"),
    ],
)
async def test_who_is_not_sure_is_asked_once(talk: Talk, reply: str, line: str) -> None:
    await asked(talk)
    assert "About how many? Or leave the number out?" in await talk.say(HEDGED)
    assert "Noted, under MediCorp" in await talk.say(reply)
    text = await written(talk)
    assert line in text
    assert "10 or 12" not in text
    assert "might" not in text


async def test_a_number_nobody_is_sure_of_can_be_left_out_by_a_button(talk: Talk) -> None:
    await asked(talk)
    await talk.say(HEDGED)
    await talk.press("Leave the number out")
    assert "Led people on nights" in await written(talk)


async def test_a_doubt_that_stays_is_kept_and_gives_no_line(bot: Bot) -> None:
    talk = bot.talk()
    await asked(talk)
    await talk.say(HEDGED)
    assert "You weren't sure of it, so I wrote no line" in await talk.say(HEDGED)
    assert "not sure" in (await open_thread(bot, talk)).answers[-1].text
    assert "10 or 12" not in await written(talk)


@pytest.mark.parametrize(
    "answer",
    [
        "i dont have that but I could learn it quickly",
        "no but I'm willing to learn",
        "nein, aber ich lerne schnell",
        "нет, но быстро учусь",
        "hab ich noch nicht, würd ich aber gern machen",
    ],
)
async def test_who_would_learn_it_never_said_never(bot: Bot, answer: str) -> None:
    talk = bot.talk()
    await asked(talk, "Python")
    heard = await talk.say(answer)
    assert "you would learn it" in heard
    assert "never" not in heard.split("/3")[0]
    await written(talk)
    account = talk.messages[-1].text
    assert 'Python (found neither in your resume nor in your answers; "SQL" is in it)' in account
    assert "never" not in account


async def test_a_question_back_is_explained_and_what_was_said_beside_it_is_kept(bot: Bot) -> None:
    talk = bot.talk()
    await asked(talk)
    heard = await talk.say("what do you mean... i have eleven years")
    assert "One example from any job is enough" in heard
    assert 'So far I have "i have eleven years" from you' in heard
    await talk.say("I agreed the yearly prices with 4 carriers")
    assert (await open_thread(bot, talk)).answers[-1].text == "i have eleven years\nI agreed the yearly prices with 4 carriers"
    assert "Agreed the yearly prices with 4 carriers" in await written(talk)


async def test_what_was_said_beside_a_question_can_be_kept_as_it_is(bot: Bot) -> None:
    talk = bot.talk()
    await asked(talk)
    before = len((await open_thread(bot, talk)).answers)
    await talk.say("what do you mean... i have eleven years")
    await talk.press("Keep that answer")
    assert [one.text for one in (await open_thread(bot, talk)).answers[before:]] == ["i have eleven years"]


async def test_a_never_that_the_resume_speaks_against_is_asked_about(talk: Talk) -> None:
    await asked(talk, "GDP")
    assert 'Your resume says "Supervise the night shift in a GDP certified warehouse". Which is right?' in await talk.say("never")
    assert talk.messages[-1].labels == ["The resume is right", "I never did it"]
    await talk.press("The resume is right")
    await written(talk)
    assert "Knowledge of GDP guidelines" not in talk.messages[-1].text


async def test_a_never_that_is_meant_is_kept_and_the_line_is_named(talk: Talk) -> None:
    await asked(talk, "GDP")
    await talk.say("never")
    assert 'Your resume still says "Supervise' in await talk.press("I never did it")


async def test_a_named_never_is_compared_with_the_resume_and_one_with_a_limit_is_not(talk: Talk) -> None:
    await asked(talk, "Python")
    assert "Which is right?" not in await talk.say("never used SQL in production")
    await talk.command("back")
    assert "Which is right?" in await talk.say("I never used SQL or Python")


async def test_the_match_as_it_stands_while_the_questions_are_open(talk: Talk) -> None:
    await asked(talk, "Python")
    heard = await talk.command("match")
    assert "It asks for three things and sets two conditions." in heard
    assert '- Advanced SQL and Python: "SQL" is there, "Python" is not' in heard
    assert "Conditions, for you to check (2)\n- Driving licence\n- Willingness to travel" in heard
    assert "Go on" in talk.messages[-1].labels
    await talk.say("At MediCorp I wrote 14 reports in Python")
    heard = await talk.command("match")
    assert 'Shown by your answers (1)\n- Advanced SQL and Python: "Wrote 14 reports in Python"' in heard
    await written(talk)
    heard = await talk.command("match")
    assert "Conditions, for you to check (2)" in heard
    assert "Shown now (1)" in heard


COOK = """Mehmet Yilmaz
Köln, mehmet@example.com

Berufserfahrung
05/2018 - heute Koch, Hotel Rheinblick, Köln
- Posten Entremetier, 120 Gäste am Abend
- Bestellung von Gemüse und Fisch

Sprachen
Deutsch (Muttersprache), Englisch (A2)
"""
KITCHEN = """Sous-Chef (m/w/d)
Restaurant Zum Anker

Das bringst du mit
- Kalkulation und Menüplanung
- Bestellwesen und Inventur
- Gute Englischkenntnisse
"""


async def in_the_kitchen(talk: Talk, about: str) -> None:
    await talk.upload("koch.txt", COOK.encode())
    await talk.upload("stelle.txt", KITCHEN.encode())
    while about not in talk.messages[-1].text:
        await talk.press("Skip")


async def test_german_as_it_is_typed(talk: Talk) -> None:
    await in_the_kitchen(talk, "Inventur")
    assert "Noted, under Hotel Rheinblick" in await talk.say("ja klar mach ich jeden Monat Inventur, mit dem Küchenchef")
    assert "Jeden Monat Inventur, mit dem Küchenchef" in await written(talk)


async def test_what_only_leads_in_to_a_german_answer_is_no_part_of_its_line(talk: Talk) -> None:
    await in_the_kitchen(talk, "Inventur")
    assert "Noted, under Hotel Rheinblick" in await talk.say("Ich heiße Mehmet und habe 40 Leute geleitet")
    text = await written(talk)
    assert "40 Leute geleitet" in text
    assert "heiße" not in text


async def test_what_the_chef_does_is_no_line(talk: Talk) -> None:
    await in_the_kitchen(talk, "Menüplanung")
    assert "under Hotel" not in await talk.say("nur bisschen, Menüplanung macht der Chef")
    assert "der Chef" not in await written(talk)


async def test_a_no_to_where_a_language_was_used_denies_no_language(bot: Bot) -> None:
    talk = bot.talk()
    await in_the_kitchen(talk, "Englisch")
    assert "No, never" not in talk.messages[-1].labels
    await talk.say("nein, leider nicht")
    await written(talk)
    assert 'Gute Englischkenntnisse (your resume says only "Englisch (A2)")' in talk.messages[-1].text


async def test_a_number_of_things_is_asked_what_was_done(talk: Talk) -> None:
    await asked(talk)
    assert "What did you do there?" in await talk.say("about 120 accounts")
    await talk.say("yearly price talks")
    assert "Yearly price talks, about 120 accounts" in await written(talk)


@pytest.mark.parametrize(
    "answer", ["I dont want to answer that", "I'd rather not say", "Das möchte ich nicht beantworten", "не хочу отвечать"]
)
async def test_who_does_not_want_to_answer_denied_nothing(bot: Bot, answer: str) -> None:
    talk = bot.talk()
    await asked(talk)
    assert "Skipped." in await talk.say(answer)
    assert not (await open_thread(bot, talk)).answers[-1].never
