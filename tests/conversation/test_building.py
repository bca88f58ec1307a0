"""A resume from nothing: people type as they type, and get a document in their own words."""

from datetime import timedelta

import pytest

from core.chat import Invoke, Message
from tests.conversation.conftest import Bot, MakeBot
from tests.conversation.script import docx_text, pdf_text
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")
Script = list[str]

NURSE: Script = [
    "im maria lopez maria@x.com 5550109944 tucson az",
    "nurse at st mary's 2018-2021, before that care assistant at Willow",
    "took care of 6 patients a shift\ngave meds",
    "2015-2018",
    "helped residents wash and eat",
    "no",
    "BSN univ of arizona 2017",
    "bls, acls",
    "iv starts, wound care",
    "english, spanish native",
]
DRIVER: Script = [
    "AHMED ALI 07700 900123 birmingham",
    "i drive a van for DPD since march 2019",
    "delivery driver",
    "about 120 drops a day. check the van every morning",
    "nope",
    "none",
    "full uk driving licence, cat c",
    "sat nav, loading",
    "english, urdu",
]
COOK_DE: Script = [
    "Anna Weber, anna@web.de, Köln",
    "Köchin im Gasthof Adler, 2015 bis 2020, davor Küchenhilfe in der Kantine",
    "ich habe täglich 80 Essen gekocht. Bestellungen gemacht",
    "2012-2015",
    "Gemüse geschnitten",
    "nein",
    "Ausbildung zur Köchin, Berufsschule Köln 2012",
    "nein",
    "HACCP, Menüplanung",
    "Deutsch, Englisch ein bisschen",
]
WAITRESS_ES: Script = [
    "Lucía Pérez, lucia@correo.es, Sevilla",
    "camarera en el Bar Pepe de 2019 a 2022",
    "atendía 20 mesas por turno\ncobraba y cerraba la caja",
    "no",
    "bachillerato, IES Triana 2018",
    "carnet de manipulador de alimentos",
    "bandeja, caja, cafetera",
    "español nativo, inglés b1",
]
STUDENT: Script = [
    "tom baker tom@b.com",
    "no job yet",
    "i built a website for my school in 2023",
    "school website",
    "handled 300 signups for the sports day",
    "no",
    "lincoln high school 2020-2024",
    "no",
    "html css js",
    "english",
]
NURSE_RU: Script = [
    "Олена Шевченко, olena@ukr.net",
    "работала медсестрой в больнице №5 с 2010 по 2020",
    "медсестра",
    "Больница №5",
    "делала уколы, ухаживала за больными",
    "нет",
    "медицинский колледж №2, 2008",
    "нет",
    "перевязки, капельницы",
    "русский, украинский",
]
PARENT: Script = [
    "Grace Okafor\ngrace@mail.com\nLeeds",
    "never worked",
    "looked after my 3 kids and my mum since 2012",
    "carer at home",
    "managed appointments and medicines for two people",
    "no",
    "gcses",
    "first aid",
    "organising, cooking for 6",
    "English and Igbo",
]
MECHANIC: Script = [
    "john smith, js@garage.co",
    "mechanic, kwik fit, bolton, 2014 to now\nmots and brakes\ntrained 2 apprentices",
    "yes",
    "apprentice at Bolton Motors 2011-2014",
    "changed tyres",
    "no",
    "level 3 light vehicle, bolton college 2014",
    "-",
    "diagnostics; welding",
    "idk",
]
PEOPLE = {
    "nurse": (NURSE, ["Maria Lopez", "Nurse", "St Mary's", "2018-2021", "6 patients a shift", "Care assistant", "BLS"]),
    "driver": (DRIVER, ["AHMED ALI", "Delivery driver", "DPD", "120 drops a day", "since march 2019"]),
    "cook": (COOK_DE, ["Köchin", "Gasthof Adler", "2015 bis 2020", "Küchenhilfe", "80 Essen gekocht", "HACCP"]),
    "waitress": (WAITRESS_ES, ["Camarera", "Bar Pepe", "2019 a 2022", "20 mesas por turno", "Español nativo"]),
    "student": (STUDENT, ["Tom Baker", "School website", "300 signups", "Lincoln High School", "HTML"]),
    "russian nurse": (NURSE_RU, ["Медсестра", "Больница №5", "2010 по 2020", "Делала уколы"]),
    "parent": (PARENT, ["Grace Okafor", "Carer at home", "since 2012", "medicines for two people", "Igbo"]),
    "mechanic": (MECHANIC, ["Mechanic", "Kwik Fit", "Bolton", "Trained 2 apprentices", "Apprentice", "Bolton Motors"]),
}


async def begin(talk: Talk) -> str:
    await talk.command("start")
    return await talk.press("I have no resume yet")


async def tell(talk: Talk, script: Script) -> str:
    heard = ""
    for text in script:
        heard = await talk.say(text)
    return heard


def joined(text: str) -> str:
    """A document's text on one line; ranges of years are typed with a hyphen and set with a dash."""
    return " ".join(text.split()).replace("–", "-")


@pytest.mark.parametrize("who", PEOPLE)
async def test_a_whole_interview(talk: Talk, who: str) -> None:
    script, wanted = PEOPLE[who]
    assert "your own words" in await begin(talk)
    last = await tell(talk, script)
    assert "Now a posting, if you have one" in last
    pdf, docx = talk.documents[-2:]
    assert pdf.name.endswith("-Resume.pdf")
    for document in (joined(pdf_text(pdf.data)), joined(docx_text(docx.data))):
        for piece in wanted:
            assert piece in document, piece


@pytest.mark.parametrize("who", PEOPLE)
async def test_nothing_is_in_it_that_was_not_said(bot: Bot, who: str) -> None:
    talk = bot.talk()
    script, _ = PEOPLE[who]
    await begin(talk)
    await tell(talk, script)
    lane = await bot.store.lane(bot.platform.name, talk.person)
    assert lane
    (thread,) = await bot.store.threads(lane)
    resume = thread.versions[-1].resume
    for line in resume.lines():
        assert line.spans
        assert all(any(resume.source.quote(span) in text for text in script) for span in line.spans)
    for entry in resume.entries():
        assert all(any(resume.source.quote(span) in text for text in script) for span in entry.heading)


async def test_what_was_understood_is_said_and_put_right(talk: Talk) -> None:
    await begin(talk)
    await talk.say(NURSE[0])
    heard = await talk.say("nurse at st marys 2018-2021, before that care assistant at Willow")
    assert "Understood: Nurse, St Marys, 2018-2021; Care assistant, Willow." in heard
    assert "What should I put right" in await talk.press("Correct")
    assert 'Now it says "st marys"' in await talk.press("Where: st marys")
    heard = await talk.say("St Mary's Hospital")
    assert "Nurse, St Mary's Hospital, 2018-2021" in heard
    assert "what did you do there" in heard


async def test_after_each_job_it_is_shown(talk: Talk) -> None:
    await begin(talk)
    await tell(talk, NURSE[:2])
    heard = await talk.say("took care of 6 patients a shift\ngave meds. never worked nights")
    assert "Nurse, St Mary's, 2018-2021\n- Took care of 6 patients a shift\n- Gave meds" in heard
    assert 'it says what you didn\'t do: "never worked nights"' in heard


async def test_back_takes_an_answer_back(talk: Talk) -> None:
    await begin(talk)
    await talk.say(NURSE[0])
    await talk.say("nurse at Elm House 2018-2021")
    assert "What is your job now" in await talk.press("Back")
    heard = await talk.say("cook at Nando's 2018-2021")
    assert "Cook, Nando's" in heard
    assert "Nurse" not in heard
    assert "your name" in await tell(talk, ["back", "back"])
    assert "first question" in await talk.command("back")


async def test_show_me_ends_it_and_it_can_go_on(talk: Talk) -> None:
    await begin(talk)
    assert "nothing to show yet" in await talk.say("show me")
    await tell(talk, NURSE[:3])
    heard = await talk.press("Show me")
    assert "What we didn't get to is not in it" in heard
    assert "Care assistant" in pdf_text(talk.documents[-2].data)
    assert "from when to when" in await talk.press("Go on")
    await talk.say("2015-2018")
    await talk.say("that's all")
    assert "2015-2018" in joined(pdf_text(talk.documents[-2].data))
    assert "Version 2" in await talk.command("status")


async def test_everything_is_skipped(talk: Talk) -> None:
    await begin(talk)
    heard = ""
    for _ in range(9):
        heard = await talk.command("skip")
    assert "nothing to show yet" in heard
    assert not talk.documents
    assert "What's your name" in await talk.press("Start over")


async def test_a_description_alone_begins_it(talk: Talk) -> None:
    heard = await talk.say(
        "nurse, 5 years ICU at St Mary's, before that 2 years care assistant at Willow. i speak english and tagalog. "
        "my name is Rosa Cruz, rosa@mail.com"
    )
    assert "I can make a resume of that" in heard
    assert "Nurse, ICU, St Mary's, 5 years" in heard
    assert "About Nurse, ICU, St Mary's: what did you do there" in heard
    assert "another job" in (await tell(talk, ["looked after ventilated patients", "helped people eat"])).lower()
    await talk.say("that's all")
    text = pdf_text(talk.documents[-2].data)
    assert "Rosa Cruz" in text
    assert "Tagalog" in text


async def test_then_a_posting_and_the_three_questions(talk: Talk) -> None:
    await begin(talk)
    await tell(talk, NURSE)
    heard = await talk.upload("posting.txt", POSTING.encode())
    assert "1/3" in heard
    for _ in range(3):
        await talk.command("skip")
    assert "Maria-Lopez-Acme" in talk.documents[-2].name
    heard = await talk.command("threads")
    assert "Nurse, resume" in heard
    assert "Acme Payments" in heard


async def test_a_posting_in_the_middle_is_kept_for_the_end(talk: Talk) -> None:
    await begin(talk)
    await tell(talk, NURSE[:3])
    heard = await talk.say(POSTING)
    assert "I read it as a posting" in heard
    assert "from when to when" in heard
    heard = await tell(talk, NURSE[3:])
    assert "1/3" in heard
    assert "the posting you sent" in heard


async def test_a_file_in_the_middle_is_an_ordinary_resume(talk: Talk) -> None:
    await begin(talk)
    await tell(talk, NURSE[:2])
    heard = await talk.upload("jane.txt", RESUME.encode())
    assert "Jane Doe" in heard
    assert "Now the posting" in heard
    assert "what did you do there" not in heard


async def test_a_broken_file_in_the_middle_changes_nothing(talk: Talk) -> None:
    await begin(talk)
    await tell(talk, NURSE[:2])
    heard = await talk.upload("resume.pdf", b"%PDF-1.7 broken")
    assert "damaged" in heard
    assert "what did you do there" in heard


async def test_it_survives_a_restart(make_bot: MakeBot) -> None:
    bot = await make_bot()
    before = bot.talk()
    await begin(before)
    await tell(before, NURSE[:2])
    again = await make_bot(bot.platform)
    talk = again.talk()
    talk.number = before.number
    assert "Two jobs so far" in await talk.command("status")
    await tell(talk, NURSE[2:])
    assert "6 patients a shift" in pdf_text(talk.documents[-2].data)


async def test_left_alone_it_is_closed_politely(bot: Bot) -> None:
    talk = bot.talk()
    await begin(talk)
    await tell(talk, NURSE[:2])
    bot.clock.time += timedelta(hours=25)
    before = len(talk.messages)
    for _ in range(2):
        await bot.engine.sweep()
        await bot.engine.rest()
    assert len(talk.messages) == before + 1
    assert "I'll leave our resume here for now (Nurse, resume)" in talk.messages[-1].text
    assert "what did you do there" in await talk.press("Go on")
    assert "Gave meds" in await talk.say("gave meds")


async def test_cancel_stops_it_and_keeps_what_was_told(talk: Talk) -> None:
    await begin(talk)
    await tell(talk, NURSE[:2])
    assert "What you told me is kept" in await talk.command("cancel")
    assert "earlier step" in await talk.press("Correct")
    heard = await talk.press("Go on")
    assert "About Nurse, St Mary's: what did you do there" in heard


async def test_new_begins_elsewhere(talk: Talk) -> None:
    await begin(talk)
    await tell(talk, NURSE[:2])
    assert "Send me your resume" in await talk.command("new")
    assert "Nurse, resume" in await talk.command("threads")
    assert "what did you do there" in await talk.press("Nurse, resume")


async def test_an_edited_answer_counts_anew(talk: Talk) -> None:
    await begin(talk)
    await talk.say(NURSE[0])
    await talk.say("nurse at Elm House 2018-2021")
    edited = f"{talk.person}-{talk.number}"
    heard = await talk.say("nurse at Oak House 2018-2021", edits=edited)
    assert "I took your correction" in heard
    assert "Nurse, Oak House" in heard


async def test_old_buttons_of_the_interview(talk: Talk) -> None:
    await begin(talk)
    await talk.say(NURSE[0])
    old = talk.button("No job yet")
    await talk.say(NURSE[1])
    heard = await talk.press(old.label)
    assert "earlier answer" in heard
    assert "what did you do there" in heard


@pytest.mark.parametrize("at", range(len(NURSE)))
async def test_bad_input_at_each_step(talk: Talk, at: int) -> None:
    await begin(talk)
    await tell(talk, NURSE[:at])
    question = talk.messages[-1].text.rsplit("\n\n", 1)[-1]
    assert question in await talk.send(Message(unreadable="sticker"))
    assert question in await talk.send(Message(""))
    assert question in await talk.say("what do you mean?")
    heard = await talk.say("lorem ipsum dolor sit amet " * 750)
    assert "can't tell whether it's your resume or a job posting" in heard
    assert question in heard
    heard = await talk.send(Invoke("nonsense", {}))
    assert "I don't know /nonsense" in heard
    assert "I asked" in await talk.command("status")
    await talk.say("idk")
    assert ("written" if at == len(NURSE) - 1 else "I asked") in await talk.command("status")


async def test_scratch_again_while_it_is_laid_out_or_done(talk: Talk) -> None:
    await begin(talk)
    await tell(talk, NURSE)
    assert "Maria Lopez" in pdf_text(talk.documents[-2].data)
    assert "What's your name" in await talk.press("I have no resume yet")
    assert "Nurse, resume" in await talk.command("threads")


async def test_changing_the_last_answer_of_a_finished_one(talk: Talk) -> None:
    await begin(talk)
    await tell(talk, NURSE)
    assert "Which languages" in await talk.press("Change an answer")
    await talk.say("english, spanish, some portuguese")
    assert "Some portuguese" in pdf_text(talk.documents[-2].data)


async def test_the_words_of_a_button_do_what_it_does(talk: Talk) -> None:
    await begin(talk)
    await talk.say("Sam Okoro, sam@mail.example")
    assert "something else you did" in await talk.say("No job yet")
    assert "Taken back" in await talk.say("Back")
    await talk.say("cashier at Lidl 2018-2020")
    await talk.say("till\nshelves")
    assert "School, training" in await talk.say("No more jobs.")
    assert "licence or certificate" in await talk.say("skip")
    assert "resume so far" in await talk.say("Show me")


@pytest.mark.parametrize(
    "text", ["I'm unemployed at the moment", "ich bin gerade arbeitslos", "estoy en paro", "je suis au chômage"]
)
async def test_without_a_job_now_the_last_one_counts(talk: Talk, text: str) -> None:
    await begin(talk)
    await talk.say("Tom Hill, tom@hill.example, Leeds")
    heard = await talk.say(text)
    assert "the last one counts" in heard
    assert "What is your job now, or the last one" in heard
    assert "Aldi" in await talk.say("cook at Aldi, 2019")
