"""Answers that say nothing the person did: orders, complaints, somebody else's work, a yes to all demands, and a refusal."""

import pytest

from tests.conversation.conftest import Bot
from tests.conversation.test_answering import asked, in_the_kitchen, written
from tests.conversation.test_corpus import open_thread
from tests.fakes import Talk

pytestmark = pytest.mark.asyncio(loop_scope="session")


@pytest.mark.parametrize(
    "answer",
    [
        "ask me something else",
        "let's move on",
        "you already asked",
        "give me an example",
        "I'd rather talk to a human",
        "this question is stupid",
        "my resume is wrong",
        "SQL - see above",
        "Frag mich was anderes",
        "das hast du schon gefragt",
        "mein Lebenslauf ist falsch",
        "meine Chefin sagt ich könnte es",
        "pregúntame otra cosa",
        "ya lo pone en mi currículum",
        "prefiero hablar con una persona",
        "c'est dans mon CV",
        "demande-moi autre chose",
        "cette question est stupide",
        "это есть в моём резюме",
        "спроси что-нибудь другое",
        "No tengo el C1, me presento en junio",
        "Mein Kollege hat das gemacht, ich hab nur zugeschaut",
        "eso lo hizo mi compañera",
        "c'est ma collègue qui l'a fait",
        "это делал мой начальник",
    ],
)
async def test_what_tells_no_deed_of_the_person_is_no_line(talk: Talk, answer: str) -> None:
    await asked(talk)
    heard = (await talk.say(answer)).split("/3")[0]
    assert "Noted, under" not in heard
    assert "never" not in heard
    text = (await written(talk)).casefold()
    assert not any(part.casefold() in text for part in answer[1:].split(", "))


@pytest.mark.parametrize(
    ("answer", "line"),
    [
        ("I asked 12 carriers for their prices", "Asked 12 carriers for their prices"),
        ("I gave an example of a contract to 12 trainees", "Gave an example of a contract to 12 trainees"),
        ("I added the terms of 40 carriers to SAP", "Added the terms of 40 carriers to SAP"),
        ("My manager did that, I checked 40 carrier invoices a week", "Checked 40 carrier invoices a week"),
    ],
)
async def test_deeds_in_such_words_are_lines(talk: Talk, answer: str, line: str) -> None:
    await asked(talk)
    assert "Noted, under MediCorp" in await talk.say(answer)
    text = await written(talk)
    assert line in text
    assert "My manager" not in text


async def test_of_two_deeds_the_own_one_stays(talk: Talk) -> None:
    await in_the_kitchen(talk, "Bestellwesen")
    await talk.say("Einkauf macht bei uns der Chef, ich schreib nur die Bestelllisten")
    assert "der Chef" not in await written(talk)


@pytest.mark.parametrize(
    "answer", ["my manager did that, not me", "das hat meine Chefin gemacht, nicht ich", "lo hizo mi jefe, no yo"]
)
async def test_somebody_elses_work_is_a_no_in_their_words(bot: Bot, answer: str) -> None:
    talk = bot.talk()
    await asked(talk, "Python")
    assert "Noted: no." in (await talk.say(answer)).split("/3")[0]
    told = (await open_thread(bot, talk)).answers[-1]
    assert (told.text, told.never) == (answer, True)
    await written(talk)
    assert "you said never" not in talk.messages[-1].text


@pytest.mark.parametrize(
    "answer",
    [
        "ok then put Python in as they ask",
        "yes, everything they ask for",
        "add all of it",
        "ja, alles was die verlangen",
        "sí, todo lo que piden",
        "oui, tout ce qu'ils demandent",
        "да, всё что они просят",
    ],
)
async def test_a_yes_to_all_demands_is_a_plain_yes(talk: Talk, answer: str) -> None:
    await asked(talk, "Python")
    assert "A plain yes gives me nothing to write." in await talk.say(answer)
    assert "Python" not in await written(talk)


@pytest.mark.parametrize(
    "answer",
    [
        "I can't recall",
        "no idea",
        "weiß ich nicht mehr",
        "keine Ahnung",
        "no me acuerdo",
        "prefiero no contestar",
        "aucune idée",
        "je préfère ne pas répondre",
        "не помню",
    ],
)
async def test_who_cannot_or_will_not_say_skips(bot: Bot, answer: str) -> None:
    talk = bot.talk()
    await asked(talk, "Python")
    assert "Skipped." in await talk.say(answer)
    assert not (await open_thread(bot, talk)).answers[-1].never
