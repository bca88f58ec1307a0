"""A review without any posting, and what its buttons do."""

from pathlib import Path

import pytest

from core.chat import Invoke, Message
from core.library.basis import as_base
from core.phrases.review import OF_RESUME
from core.tailoring.verify import verify
from tests.conversation.conftest import Bot, MakeBot
from tests.conversation.script import docx_text, pdf_text
from tests.conversation.test_building import NURSE, begin, tell
from tests.conversation.test_ready import finished
from tests.fakes import Talk
from tests.resume.reading import corpus
from tests.samples import POSTING, RESUME
from tests.shared import needs_shared

pytestmark = pytest.mark.asyncio(loop_scope="session")
SAM = """Sam Reed
sam.reed@example.com

EXPERIENCE

Warehouse Operative
Northgate Logistics                 2019 - 2023
- Responsible for managing the returns desk
- Various tasks as needed, etc.
- Cut picking errors from 3% to 1% with a new label

Driver
Elm Couriers          2014 - 2016
- Delivered parcels
- Checked the van

SKILLS
SAP, Excel, forklift
"""
ANSWER = "i booked 40 returns a day and set up the new desk with one colleague"


async def reviewed(talk: Talk) -> str:
    return await talk.upload("sam.txt", SAM.encode(), caption="please review my resume")


async def test_a_review_comes_with_the_file(talk: Talk) -> None:
    heard = await reviewed(talk)
    assert "I read it as a resume: Sam Reed" in heard
    assert 'Cut picking errors from 3% to 1% with a new label": says what changed' in heard
    assert '1. Northgate Logistics: "Responsible for managing the returns desk"' in heard
    assert "No phone number" in heard
    assert len(heard.split("Your resume, looked at")[1]) < 1600


async def test_a_button_or_a_command_or_words_ask_for_it(talk: Talk) -> None:
    assert "Send me your resume" in await talk.command("review")
    await talk.upload("sam.txt", SAM.encode())
    by_button = await talk.press("Review")
    assert "looked at without any posting" in by_button
    assert await talk.command("review") == by_button
    assert await talk.say("can you review my cv?") == by_button
    remote = talk.remote("other.txt", RESUME.encode())
    assert "Jane Doe" in await talk.send(Invoke("review", {}, (remote,)))


async def test_an_answer_becomes_a_line_and_a_version(bot: Bot) -> None:
    talk = bot.talk()
    await reviewed(talk)
    asked = await talk.press("1. Tell more")
    assert "what came of it?" in asked
    assert not any(letter.isdigit() for letter in asked)
    assert "Say it in a whole sentence" in await talk.say("yes")
    assert "I asked about your resume" in await talk.command("status")
    heard = await talk.say(ANSWER)
    line = "Booked 40 returns a day and set up the new desk with one colleague"
    assert line in heard
    assert "Now a posting" in heard
    pdf, docx = talk.documents[-2:]
    assert line in " ".join(pdf_text(pdf.data).split())
    assert line in " ".join(docx_text(docx.data).split())
    lane = await bot.store.lane(bot.platform.name, talk.person)
    assert lane
    (thread,) = await bot.store.threads(lane)
    version = thread.versions[-1]
    added = next(one for one in version.resume.lines() if one.text == line)
    assert [source.quote(span) for span in added.spans for source in version.sources if source.id == span.source] == [ANSWER]
    assert verify(line, [ANSWER]).level == "supported"


async def test_shorten_and_leave_out(talk: Talk) -> None:
    await reviewed(talk)
    assert '"Managing the returns desk"' in await talk.press("1. Shorten")
    await talk.press("Review")
    heard = await talk.press("1. Leave it out")
    assert 'I leave out "Various tasks as needed, etc."' in heard
    text = pdf_text(talk.documents[-2].data)
    assert "Managing the returns desk" in text
    assert "Responsible" not in text
    assert "Various" not in text
    assert "Cut picking errors from 3% to 1%" in text


async def test_a_phone_number_is_added(talk: Talk) -> None:
    await reviewed(talk)
    assert "What phone number" in await talk.press("Add phone")
    assert "I found no phone number" in await talk.say("call me any time")
    await talk.say("0161 496 0000")
    assert "0161 496 0000" in pdf_text(talk.documents[-2].data)
    assert "No phone number" not in await talk.press("Review")


async def test_where_a_skill_was_used(talk: Talk) -> None:
    await reviewed(talk)
    assert "Where did you use SAP" in await talk.press("SAP: tell more")
    await talk.say("At Elm Couriers I kept the delivery log in SAP for the whole depot")
    text = " ".join(pdf_text(talk.documents[-2].data).split())
    assert text.index("Elm Couriers") < text.index("delivery log in SAP")


async def test_skip_and_no_leave_it_as_it_is(talk: Talk) -> None:
    await reviewed(talk)
    await talk.press("1. Tell more")
    assert "Then it stays as it is" in await talk.press("Skip")
    await talk.press("1. Tell more")
    assert "Then it stays as it is" in await talk.say("no, never")
    await talk.press("1. Tell more")
    assert "Then it stays as it is" in await talk.command("cancel")
    assert not talk.documents


async def test_old_buttons_change_nothing(talk: Talk) -> None:
    await reviewed(talk)
    old = talk.button("2. Leave it out")
    await talk.press("1. Shorten")
    await talk.press("Review")
    before = len(talk.documents)
    assert "of an earlier version" in await talk.press(old.label)
    assert len(talk.documents) == before


async def test_more_shows_the_rest(talk: Talk) -> None:
    lines = "".join(f"- Responsible for desk {one} of the hall\n" for one in "abcdef")
    await talk.upload("sam.txt", SAM.replace("- Delivered parcels\n", lines).encode())
    first = await talk.command("review")
    assert "4. " not in first
    assert "4. " in await talk.press("More")


async def test_a_finished_version_is_reviewed(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.command("review")
    assert "Version 1, looked at line by line" in heard
    assert "3 clusters with 2 colleagues" in heard


async def test_while_questions_are_open_it_only_shows(talk: Talk) -> None:
    await talk.upload("sam.txt", SAM.encode())
    await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.command("review")
    assert "The questions are open" in heard
    assert talk.messages[-1].labels[-1] == "Go on"
    assert "1/3" in await talk.press("Go on")


async def test_a_resume_from_nothing_is_reviewed(talk: Talk) -> None:
    await begin(talk)
    assert "no whole resume yet" in await talk.command("review")
    await tell(talk, NURSE)
    heard = await talk.press("Review")
    assert "Took care of 6 patients a shift" in heard


async def test_what_was_improved_comes_along_to_a_posting(bot: Bot) -> None:
    talk = bot.talk()
    await reviewed(talk)
    await talk.press("1. Tell more")
    await talk.say(ANSWER)
    assert "1/3" in await talk.upload("posting.txt", POSTING.encode())
    await talk.command("write")
    assert "Booked 40 returns a day" in " ".join(pdf_text(talk.documents[-2].data).split())
    lane = await bot.store.lane(bot.platform.name, talk.person)
    assert lane
    resume = (await bot.store.threads(lane))[0].resume
    assert resume
    for line in resume.lines():
        assert line.spans
    added = next(line for line in resume.lines() if line.text.startswith("Booked"))
    assert [resume.source.quote(span) for span in added.spans] == [ANSWER]


async def test_as_base_keeps_every_quote(bot: Bot) -> None:
    talk = bot.talk()
    await reviewed(talk)
    await talk.press("1. Tell more")
    await talk.say(ANSWER)
    lane = await bot.store.lane(bot.platform.name, talk.person)
    assert lane
    version = (await bot.store.threads(lane))[0].versions[-1]
    sources = {one.id: one for one in (version.resume.source, *version.sources)}
    moved = as_base(version)
    for old, new in zip(version.resume.lines(), moved.lines(), strict=True):
        assert [sources[span.source].quote(span) for span in old.spans] == [moved.source.quote(span) for span in new.spans]


@pytest.mark.parametrize("bad", [Message(unreadable="sticker"), Message(""), Message("?"), Message("what do you mean?")])
async def test_bad_input_while_it_asks(talk: Talk, bad: Message) -> None:
    await reviewed(talk)
    await talk.press("1. Tell more")
    assert "what came of it" in await talk.send(bad)
    assert "I asked about your resume" in await talk.command("status")


async def test_a_posting_while_it_asks(talk: Talk) -> None:
    await reviewed(talk)
    await talk.press("1. Tell more")
    heard = await talk.say(POSTING * 2)
    assert "1/3" in heard


async def test_the_question_survives_a_restart(make_bot: MakeBot) -> None:
    bot = await make_bot()
    talk = bot.talk()
    await reviewed(talk)
    await talk.press("1. Tell more")
    again = (await make_bot(bot.platform)).talk()
    again.number = talk.number
    assert "Booked 40 returns" in await again.say(ANSWER)


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize("path", corpus()[::4], ids=lambda path: path.name)
async def test_corpus_resumes_are_reviewed_and_mended(talk: Talk, path: Path) -> None:
    heard = await talk.upload(path.name, path.read_bytes(), caption="review please")
    assert "looked at without any posting" in heard
    labels = [
        label for label in talk.messages[-1].labels if label.split(". ", 1)[-1] in {"Shorten", "Leave it out", "Move jobs up"}
    ]
    if labels:
        heard = await talk.press(labels[0])
        assert "Now a posting" in heard
        assert "Version 1, looked at line by line" in await talk.press("Review")


@pytest.mark.parametrize(
    ("said", "language"),
    [
        ("Ich habe 40 Rücksendungen am Tag gebucht", "German"),
        ("J'ai traité 40 retours par jour", "French"),
        ("Я оформлял 40 возвратов в день", "Russian"),
        ("Fünf Jahre Retourenabteilung, Leitung und Planung", "German"),
    ],
)
async def test_an_answer_in_another_language_is_asked_for_in_the_resumes(talk: Talk, said: str, language: str) -> None:
    await reviewed(talk)
    await talk.press("1. Tell more")
    heard = await talk.say(said)
    assert f"is in {language}, and your resume is in English" in heard
    assert "what came of it?" in heard
    assert not talk.documents
    assert "Booked 40 returns" in await talk.say(ANSWER)


@pytest.mark.parametrize("asked", ["/review", "can you review my resume"])
async def test_a_review_asked_for_before_the_resume_follows_it(make_bot: MakeBot, asked: str) -> None:
    talk = (await make_bot()).talk()
    await talk.command("review") if asked.startswith("/") else await talk.say(asked)
    heard = await talk.upload("jane.txt", RESUME.encode())
    assert OF_RESUME in heard
    assert OF_RESUME not in await talk.upload("jane2.txt", RESUME.replace("Jane", "Janet").encode())


async def test_dates_that_can_not_be_are_pointed_out_when_they_are_read(talk: Talk) -> None:
    heard = await talk.upload("jane.txt", RESUME.replace("Jun 2017 - Feb 2021", "Jun 2017 - Feb 2011").encode())
    assert 'Northwind Books ends before it begins: "Jun 2017 - Feb 2011". If that is a slip, write "it is ..., not 2011"' in heard
    await talk.say("it is 2021, not 2011")
    await talk.press("Yes")
    assert "ends before it begins" not in await talk.press("Review")
