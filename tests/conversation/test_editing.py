"""A finished resume is changed by talking: every request to its end, over the real engine, readers and writers."""

import re

import pytest

from core.chat import Invoke
from tests.conversation.conftest import Bot
from tests.conversation.script import docx_text, pdf_text
from tests.conversation.test_ready import finished
from tests.editing.test_adversarial import REQUESTS
from tests.fakes import Talk
from tests.samples import POSTING, RESUME, SECOND_POSTING

pytestmark = pytest.mark.asyncio(loop_scope="session")


def pdf(talk: Talk) -> str:
    return pdf_text(next(one.data for one in reversed(talk.documents) if one.name.endswith(".pdf")))


def docx(talk: Talk) -> str:
    return docx_text(next(one.data for one in reversed(talk.documents) if one.name.endswith(".docx")))


async def test_a_skill_is_added_and_taken_back(talk: Talk) -> None:
    await finished(talk)
    before = pdf(talk)
    heard = await talk.say("add Grafana to skills")
    assert "Done, a minor change" in heard
    assert 'Added under SKILLS: "Grafana"' in heard
    assert 'Proof: your message: "add Grafana to skills"' in heard
    assert "Grafana" in pdf(talk)
    assert "Grafana" in docx(talk)
    assert "Grafana" in await talk.command("changes", number="3")
    heard = await talk.press("Undo")
    assert "It reads as version 1 did" in heard
    assert pdf(talk) == before
    assert "first version" in await talk.command("undo")


async def test_undo_goes_back_step_by_step(talk: Talk) -> None:
    await finished(talk)
    await talk.say("add Grafana")
    await talk.say("remove Redis")
    assert "reads as version 2" in await talk.say("take that back")
    assert "Redis" in pdf(talk)
    assert "reads as version 1" in await talk.say("undo")
    assert "Grafana" not in pdf(talk)
    await talk.say("remove Docker")
    assert "reads as version 1" in await talk.say("undo")
    assert "Docker" in pdf(talk)


async def test_several_requests_in_one_message(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say("remove Redis and put skills first, then sing a song")
    assert 'Left out of SKILLS: "Redis"' in heard
    assert "Order of the parts: SKILLS" in heard
    text = pdf(talk)
    assert "Redis" not in text
    assert text.index("Skills") < text.index("Experience")


async def test_what_is_not_understood_is_said_with_the_forms(talk: Talk) -> None:
    await finished(talk)
    number = len(talk.documents)
    heard = await talk.say("turn it into a poem")
    assert 'I didn\'t understand "turn it into a poem"' in heard
    assert "make the summary shorter" in heard
    assert {"Shorter", "Changes", "More"} <= set(talk.messages[-1].labels)
    assert len(talk.documents) == number
    heard = await talk.say("remove Redis; dance the polka")
    assert 'I didn\'t understand "dance the polka"' in heard
    assert "Redis" not in pdf(talk)


async def test_shorter_by_button(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.press("Shorter")
    assert "what the posting asks for least" in heard
    assert "Left out of" in heard
    assert "3 clusters with 2 colleagues" in pdf(talk)


async def test_a_louder_claim_is_a_question_and_facts_answer_it(talk: Talk) -> None:
    await finished(talk)
    number = len(talk.documents)
    heard = await talk.say("make it sound like I led the hosting move")
    assert 'Your resume says "Helped move hosting to AWS EC2"' in heard
    assert "who was with you" in heard
    assert "no fact" in await talk.say("yes, I led it")
    assert len(talk.documents) == number
    told = "I decided the order of the services and planned the cutover night with 2 colleagues"
    heard = await talk.say(told)
    assert 'Before: "Helped move hosting to AWS EC2"' in heard
    assert f'Proof: your message: "{told}"' in heard
    assert "planned the cutover night with 2 colleagues" in pdf(talk)
    assert "Led" not in pdf(talk)


async def test_a_louder_claim_stays_out_without_facts(talk: Talk) -> None:
    await finished(talk)
    before = pdf(talk)
    await talk.say("change 'helped' to 'led'")
    assert "stays as it is" in await talk.say("never mind")
    heard = await talk.say("I don't know")
    assert "I didn't understand" in heard
    assert pdf(talk) == before


async def test_a_request_of_its_own_leaves_the_question(talk: Talk) -> None:
    await finished(talk)
    await talk.say("say I managed the hosting team")
    assert "Redis" in await talk.say("remove Redis")
    assert "I didn't understand" in await talk.say("we were three")


async def test_a_skill_that_was_denied_is_asked_about(bot: Bot) -> None:
    talk = bot.talk()
    account = await finished(talk)
    denied = next(
        one for one in ("Kubernetes", "Terraform", "Apache Kafka") if f"{one} (you said never)" in account.replace("with ", "")
    )
    heard = await talk.say(f"add {denied}")
    assert "Has that changed?" in heard
    assert "stays as it is" in await talk.press("No")
    await talk.say(f"add {denied}")
    heard = await talk.press("Yes")
    assert f'Added under SKILLS: "{denied}"' in heard
    lane = await bot.store.lane(bot.platform.name, talk.person)
    assert lane
    desk = await bot.store.desk(lane, talk.chat)
    assert desk.person.never == ()


async def test_an_ambiguous_line_is_chosen_by_button(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say("add that I trained 4 new colleagues in code review")
    assert "Under which job" in heard
    await talk.press("Northwind Books")
    text = pdf(talk)
    assert text.index("Northwind Books") < text.index("Trained 4 new colleagues in code review")
    assert "no longer open" in await talk.press("WebShop24 GmbH")


async def test_the_question_of_a_mixed_message_comes_last(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say("remove Redis and make it 40%")
    assert 'Left out of SKILLS: "Redis"' in heard
    assert "what was counted" in talk.messages[-1].text


async def test_contact_data(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say("my phone is now +49 171 2345678")
    assert "Phone: +49 30 901820 -> +49 171 2345678" in heard
    assert "+49 171 2345678" in pdf(talk)
    assert "+49 30 901820" not in docx(talk)
    assert "doesn't look like an e-mail" in await talk.say("change my email to jane at home")


async def test_heads_are_explained(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say("my title there was Principal Engineer")
    assert "comes from the resume you sent" in heard
    assert "Version 1 is written" in await talk.command("status")


async def test_by_command_and_in_the_wrong_place(talk: Talk) -> None:
    assert "othing is open here" in await talk.command("edit", text="shorter")
    await talk.upload("jane.txt", RESUME.encode())
    assert "no finished resume" in await talk.command("edit", text="shorter")
    assert "nothing to take back" in await talk.command("undo")
    await talk.upload("posting.txt", POSTING.encode())
    assert "once it is written" in await talk.command("edit", text="shorter")
    assert "nothing to take back" in await talk.command("undo")
    await talk.press("Write it now")
    assert "Tell me what to change" in await talk.command("edit")
    assert "Work History" in await talk.command("edit", text="rename Experience to Work History")
    assert "Work History" in docx(talk)


async def test_a_long_text_still_begins_a_thread(talk: Talk) -> None:
    await finished(talk)
    await talk.say("make it sound like I led it")
    heard = await talk.say(SECOND_POSTING)
    assert "Nordlicht Energie" in heard
    assert "1/3" in heard


async def test_edits_live_through_an_answer_that_changes(talk: Talk) -> None:
    await finished(talk)
    await talk.say("my phone is now +49 171 2345678")
    await talk.say("remove Redis")
    await talk.press("More")
    await talk.press("Change an answer")
    await talk.say("At Northwind Books I wrote 40 modules for this over two years")
    text = pdf(talk)
    assert "40 modules" in text
    assert "+49 171 2345678" in text
    assert "Redis" not in text


async def test_an_old_thread_without_a_question_loads(bot: Bot) -> None:
    talk = bot.talk()
    await finished(talk)
    await talk.send(Invoke("pick", {"pick": "yes"}))
    assert "Version 1 is written" in await talk.command("status")


async def test_no_document_holds_what_forty_adversarial_requests_wanted(talk: Talk) -> None:
    await finished(talk)
    clean = f"{pdf(talk)}\n{docx(talk)}"
    claims = {claim for _, claim in REQUESTS if not re.search(claim, clean, re.IGNORECASE)}
    for said, _ in REQUESTS:
        for text in said:
            await talk.say(text)
    written = [pdf_text(one.data) if one.name.endswith(".pdf") else docx_text(one.data) for one in talk.documents]
    assert len(claims) >= 40
    assert [(claim, text) for claim in claims for text in written if re.search(claim, text, re.IGNORECASE)] == []


async def test_a_version_asked_for_again_is_taken_back_like_an_edit(talk: Talk) -> None:
    await finished(talk)
    await talk.say("remove Redis")
    await talk.say("remove Docker")
    assert "Done. It reads as version 1 did; this is version 4" in await talk.say("restore version 1")
    assert "It reads as version 3 did" in await talk.press("Undo")
    assert "Docker" not in pdf(talk)
    assert "It reads as version 2 did" in await talk.say("undo")


async def test_words_within_quotes_join_nothing(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.say('replace "Helped move hosting to AWS EC2" with "Helped move hosting from bare metal to AWS EC2"')
    assert 'Before: "Helped move hosting to AWS EC2"' in heard
    assert 'Now: "Helped move hosting from bare metal to AWS EC2"' in heard
    heard = await talk.say('replace "metal to AWS" with "metal with care to AWS"')
    assert 'Now: "Helped move hosting from bare metal with care to AWS EC2"' in heard
    heard = await talk.say('replace "metal with care to AWS" with "metal to AWS"')
    assert 'Now: "Helped move hosting from bare metal to AWS EC2"' in heard
