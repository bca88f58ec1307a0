"""Cover letters in conversation: asked for, delivered with their first lines, told shorter, warmer, proven, kept."""

import pytest

from core.chat import Invoke, Press
from tests.conversation.conftest import Bot, MakeBot
from tests.conversation.script import docx_text, pdf_text
from tests.conversation.test_ready import finished
from tests.fakes import GatedWriter, Talk
from tests.samples import POSTING, RESUME, SECOND_POSTING

pytestmark = pytest.mark.asyncio(loop_scope="session")
NAMELESS = POSTING.replace("\nAcme Payments\n", "\n").replace("Acme Payments moves", "We move")


async def written(talk: Talk, posting: str = POSTING) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", posting.encode())
    await talk.command("write")


async def test_the_button_brings_both_files_and_the_first_lines(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.press("Cover letter")
    pdf, word = talk.documents[-2:]
    assert pdf.name == "Jane-Doe-Acme-Payments-Backend-Engineer-Payments-Cover-Letter.pdf"
    assert word.name == "Jane-Doe-Acme-Payments-Backend-Engineer-Payments-Cover-Letter.docx"
    assert pdf_text(pdf.data) == docx_text(word.data)
    for words in ("Dear hiring team at Acme Payments,", "et up 3 clusters with 2 colleagues", "jane.doe@example.com"):
        assert words in pdf_text(pdf.data)
    assert "Dear hiring team at Acme Payments," in heard
    assert "each rests on your resume or an answer" in heard
    assert "jane.doe@example.com" not in heard
    assert "Version 1 is written" in await talk.command("status")


async def test_why_shows_each_sentence_with_its_proof(talk: Talk) -> None:
    await finished(talk)
    await talk.press("Cover letter")
    heard = await talk.press("Why?")
    assert "1 of " in heard
    assert 'Proof: answer: "At WebShop24 I set up 3 clusters' in heard
    assert "From the posting: Acme Payments and Backend Engineer (Payments)." in heard


async def test_shorter_and_longer_change_the_number_of_facts(talk: Talk) -> None:
    await finished(talk)
    await talk.press("Cover letter")
    usual = pdf_text(talk.documents[-2].data)
    await talk.press("Shorter")
    shorter = pdf_text(talk.documents[-2].data)
    assert "Shorter" not in talk.messages[-1].labels
    await talk.press("Longer")
    again = pdf_text(talk.documents[-2].data)
    await talk.press("Longer")
    longer = pdf_text(talk.documents[-2].data)
    assert len(shorter) < len(usual) == len(again) < len(longer)


@pytest.mark.parametrize("label", ["Warmer", "more formal", "Longer."])
async def test_the_words_of_a_button_do_what_the_button_does(talk: Talk, label: str) -> None:
    await finished(talk)
    await talk.press("Cover letter")
    before = pdf_text(talk.documents[-2].data)
    heard = await talk.say(label)
    assert "didn't understand" not in heard
    assert "Letter 2" in heard or "Cover-Letter" in talk.documents[-2].name
    assert pdf_text(talk.documents[-2].data) != before


async def test_tones_change_the_greeting_and_no_fact(talk: Talk) -> None:
    await finished(talk)
    await talk.press("Cover letter")
    await talk.press("Warmer")
    assert "Hello Acme Payments team," in pdf_text(talk.documents[-2].data)
    await talk.press("More formal")
    formal = pdf_text(talk.documents[-2].data)
    assert "Dear members of the hiring team at Acme Payments," in formal
    assert "et up 3 clusters with 2 colleagues" in formal
    assert "More formal" not in talk.messages[-1].labels


async def test_the_same_letter_is_given_back_and_written_anew_only_when_asked(talk: Talk) -> None:
    await finished(talk)
    await talk.press("Cover letter")
    first = [one.data for one in talk.documents[-2:]]
    heard = await talk.command("letter")
    assert "You have this already: letter 1" in heard
    assert [one.data for one in talk.documents[-2:]] == first
    assert "Letter 2." in await talk.press("Write it anew")


async def test_a_style_that_was_made_before_comes_back_as_the_newest(talk: Talk) -> None:
    await finished(talk)
    await talk.press("Cover letter")
    await talk.press("Warmer")
    assert "You have this already: letter 3" in await talk.press("Plainer")
    assert "You have this already: letter 3" in await talk.command("letter")


async def test_without_a_finished_resume_it_says_so_and_offers_to_write(talk: Talk) -> None:
    assert "othing is open here" in await talk.command("letter")
    await talk.upload("jane.txt", RESUME.encode())
    assert "there is none in this thread yet" in await talk.command("letter")
    await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.command("letter")
    assert "there is none in this thread yet" in heard
    assert talk.messages[-1].labels == ["Write it now"]
    await talk.press("Write it now")
    assert "Letter 1." in await talk.press("Cover letter")


async def test_an_unknown_employer_is_asked_for_and_a_reply_sets_it(talk: Talk) -> None:
    await written(talk, NAMELESS)
    assert "Which employer is this letter for?" in await talk.press("Cover letter")
    heard = await talk.say("Orchard & Sons Ltd.")
    assert "Dear hiring team at Orchard & Sons Ltd.," in heard
    assert "Orchard-Sons" in talk.documents[-1].name
    assert "Hello Orchard & Sons Ltd. team," in await talk.press("Warmer")
    proofs = await talk.press("Why?")
    assert "From the posting: Backend Engineer (Payments)." in proofs


async def test_a_letter_can_go_without_the_employer_and_get_it_later(talk: Talk) -> None:
    await written(talk, NAMELESS)
    await talk.press("Cover letter")
    heard = await talk.press("Write without it")
    assert "Dear hiring team,\n" in heard
    assert "It names no employer" in heard
    assert "Which employer" in await talk.press("Name the employer")
    assert "Dear hiring team at Orchard," in await talk.say("Orchard")


async def test_what_can_be_no_name_is_asked_again(talk: Talk) -> None:
    await written(talk, NAMELESS)
    await talk.press("Cover letter")
    for text in ("https://evil.example/name", "what do you mean?", "x" * 90, "..."):
        assert "can't take that as the name" in await talk.say(text)
    assert "Dear hiring team at Orchard," in await talk.say("Orchard")


async def test_another_command_closes_the_question(talk: Talk) -> None:
    await written(talk, NAMELESS)
    await talk.press("Cover letter")
    await talk.command("changes")
    assert "Dear hiring team" not in await talk.say("make it shorter")
    assert not [one.name for one in talk.documents if "Cover-Letter" in one.name]


async def test_the_next_posting_still_arrives_while_the_employer_is_asked_for(talk: Talk) -> None:
    await written(talk, NAMELESS)
    await talk.press("Cover letter")
    assert "1/3" in await talk.upload("second.txt", SECOND_POSTING.encode())


async def test_the_command_takes_employer_length_and_tone(talk: Talk) -> None:
    await written(talk, NAMELESS)
    heard = await talk.command("letter", company="Orchard", length="short", tone="formal")
    assert "Dear members of the hiring team at Orchard," in heard
    assert "Shorter" not in talk.messages[-1].labels
    assert "can't take that" in await talk.command("letter", company="see http://x.example")


async def test_what_was_denied_is_not_in_the_letter(talk: Talk) -> None:
    await finished(talk)
    await talk.command("letter", length="long")
    text = pdf_text(talk.documents[-2].data)
    for term in ("Kafka", "Terraform", "Kubernetes"):
        assert term not in text


async def test_it_is_cancelled_and_begun_again(make_bot: MakeBot, bot: Bot) -> None:
    writer = GatedWriter(bot.engine._tools.writer)
    writer.gate.set()
    bot = await make_bot(writer=writer)
    talk = bot.talk()
    await finished(talk)
    writer.gate.clear()
    writer.asked.clear()
    await bot.engine.accept(talk.incoming(Invoke("letter")))
    await writer.asked.wait()
    await bot.engine.accept(talk.incoming(Press(talk.button("Cancel").id)))
    await bot.engine.rest()
    assert "Stopped." in [one.text for one in talk.messages][-1]
    assert len(talk.documents) == 2
    writer.gate.set()
    assert "Letter 1." in await talk.command("letter")


async def test_a_restart_goes_on_from_the_last_stage(make_bot: MakeBot, bot: Bot) -> None:
    writer = GatedWriter(bot.engine._tools.writer)
    writer.gate.set()
    first = await make_bot(writer=writer)
    talk = first.talk()
    await finished(talk)
    writer.closes_after = len(writer.written) + 1
    await first.engine.accept(talk.incoming(Invoke("letter")))
    await writer.shut.wait()
    written_before = len(writer.written)
    writer.closes_after = 1000
    again = await make_bot(platform=first.platform, writer=writer, clock=first.clock)
    writer.gate.set()
    await again.engine.rest()
    assert len(writer.written) == written_before + 1
    talk = again.talk()
    assert len(talk.documents) == 4
    assert "Letter 1." in talk.messages[-1].text


async def test_a_resume_with_nothing_to_tell_gets_a_word_and_no_file(talk: Talk) -> None:
    await talk.upload("jane.txt", b"Jane Doe\njane@example.com\n\nEXPERIENCE\n\nBaker\nCrumb Ltd\nMar 2021 - Present\n")
    await talk.upload("posting.txt", POSTING.encode())
    await talk.command("write")
    before = len(talk.documents)
    heard = await talk.command("letter")
    assert "I wrote no letter" in heard
    assert len(talk.documents) == before


async def test_resume_leads_back(talk: Talk) -> None:
    await finished(talk)
    await talk.press("Cover letter")
    assert "Version 1 is written" in await talk.press("Resume")
    assert "Changes" in talk.messages[-1].labels


async def test_what_was_taken_back_a_moment_ago_is_not_in_the_letter(talk: Talk) -> None:
    await finished(talk)
    await talk.press("Changes")
    await talk.say("revert all")
    await talk.press("Cover letter")
    assert "3 clusters" not in pdf_text(talk.documents[-2].data)


@pytest.mark.parametrize("said", ["quita la línea de Redis", "quita la línea de la Olimpiada", "undo"])
async def test_an_order_is_no_name(talk: Talk, said: str) -> None:
    await written(talk, NAMELESS)
    await talk.press("Cover letter")
    assert "Which employer is this letter for?" in await talk.say(said)
    assert not [one.name for one in talk.documents if "Cover-Letter" in one.name]
    assert "Dear hiring team at Change Healthcare," in await talk.say("Change Healthcare")


@pytest.mark.parametrize("said", ["match", "I want it for the hospital near my home", "revert 99"])
async def test_a_command_a_question_and_a_sentence_are_no_name(talk: Talk, said: str) -> None:
    await written(talk, NAMELESS)
    await talk.press("Cover letter")
    assert "Which employer is this letter for?" in await talk.say(said)
    assert "Dear hiring team at northwind group," in await talk.say("northwind group")


async def test_a_question_is_answered_and_the_name_still_asked_for(talk: Talk) -> None:
    await written(talk, NAMELESS)
    await talk.press("Cover letter")
    heard = await talk.say("how many lines does it have?")
    assert "I have no answer to" in heard
    assert "Send just the name" in heard
    assert "Dear hiring team at Orchard," in await talk.say("Orchard")


async def test_what_is_asked_for_instead_of_a_name_is_done(talk: Talk) -> None:
    await written(talk, NAMELESS)
    await talk.press("Cover letter")
    heard = await talk.say("remove Docker")
    assert "version 2" in heard
    assert "employer" not in heard
    assert "employer" not in await talk.say("remove Redis")
    assert "Which employer" in await talk.press("Cover letter")
    assert "Dear hiring team at Orchard," in await talk.say("Orchard")
