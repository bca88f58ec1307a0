"""What a person can do with a finished resume, and with everything Vitae keeps."""

import json
from datetime import timedelta

import pytest

from core.chat import Invoke, Message
from tests.conversation.conftest import Bot, MakeBot
from tests.conversation.script import docx_text, pdf_text
from tests.fakes import MemoryPlatform, Talk, with_forms
from tests.samples import POSTING, RESUME, SECOND_POSTING

pytestmark = pytest.mark.asyncio(loop_scope="session")
ANSWER = "At WebShop24 I set up 3 clusters with 2 colleagues, deploys went from a day to an hour"


async def finished(talk: Talk) -> str:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.say(ANSWER)
    await talk.press("No, never")
    return await talk.press("Skip")


async def test_the_account_names_changes_and_what_is_not_in(talk: Talk) -> None:
    account = await finished(talk)
    assert "One line added" in account or "Two lines added" in account
    assert "none removed" in account
    assert "3 clusters with 2 colleagues" in account
    assert "(you said never)" in account
    assert "(found neither in your resume nor in your answers)" in account


async def test_emoji_that_no_document_shows_are_named(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.replace("Wrote the on-call handbook", "Wrote the 🏆 on-call handbook 🚀").encode())
    await talk.upload("posting.txt", POSTING.encode())
    for _question in range(2):
        await talk.press("Skip")
    account = await talk.press("Skip")
    assert "Not printed: 🏆 🚀." in account
    assert "🏆" not in pdf_text(talk.documents[0].data)


async def test_changes_show_their_proof(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.press("Changes")
    assert "1 of " in heard
    assert "WebShop24" in heard
    assert f'"{ANSWER}' in heard


async def test_an_answer_is_moved_to_another_role(talk: Talk) -> None:
    await finished(talk)
    await talk.press("More")
    await talk.press("Move an answer")
    await talk.press("Northwind Books")
    text = pdf_text(talk.documents[-2].data)
    assert text.index("Northwind Books") < text.index("3 clusters with 2 colleagues")
    assert "Version 2" in await talk.command("status")


async def test_other_formats(talk: Talk) -> None:
    await finished(talk)
    await talk.press("More")
    await talk.press("Markdown")
    await talk.press("Plain text")
    await talk.press("LaTeX")
    await talk.press("JSON Resume")
    await talk.command("download", format="docx")
    markdown, text, latex, as_json, docx = talk.documents[-5:]
    assert markdown.name.endswith(".md")
    assert "3 clusters with 2 colleagues" in markdown.data.decode()
    assert text.name.endswith(".txt")
    assert "3 clusters with 2 colleagues" in text.data.decode()
    assert latex.name.endswith(".tex")
    assert r"\item" in latex.data.decode()
    assert "3 clusters with 2 colleagues" in latex.data.decode()
    assert as_json.name.endswith(".json")
    assert "3 clusters with 2 colleagues" in str(json.loads(as_json.data)["work"])
    assert "3 clusters with 2 colleagues" in docx_text(docx.data)
    assert "I can't write epub" in await talk.command("download", format="epub")


async def test_another_answer_makes_another_version(talk: Talk) -> None:
    await finished(talk)
    await talk.press("More")
    assert "3/3" in await talk.press("Change an answer")
    assert "none removed" in await talk.say("At Northwind Books I wrote 40 modules for this over two years")
    assert "40 modules" in pdf_text(talk.documents[-2].data)


async def test_the_next_posting_begins_a_thread_with_the_same_resume(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.upload("second.txt", SECOND_POSTING.encode())
    assert "Nordlicht Energie" in heard
    assert "1/3" in heard


async def test_new_takes_the_resume_along(talk: Talk) -> None:
    await finished(talk)
    await talk.press("More")
    assert "Your resume comes along" in await talk.press("Another job")
    assert "1/3" in await talk.upload("second.txt", SECOND_POSTING.encode())


async def test_files_can_be_had_again(talk: Talk) -> None:
    assert "othing is open here" in await talk.command("files")
    await talk.upload("jane.txt", RESUME.encode())
    assert "jane.txt" in await talk.command("files")
    await talk.press("jane.txt")
    assert talk.documents[-1].data == RESUME.encode()


async def test_nothing_of_a_deleted_thread_is_left(bot: Bot) -> None:
    talk = bot.talk()
    await finished(talk)
    old = talk.button("Changes")
    assert "can't be undone" in await talk.command("delete")
    assert "Kept as it is" in await talk.press("Keep it")
    await talk.command("delete")
    assert "Deleted" in await talk.press("Yes, delete it")
    assert "othing is open here" in await talk.command("status")
    lane = await bot.store.lane(bot.platform.name, talk.person)
    assert lane
    assert await bot.store.threads(lane) == []
    assert await bot.store.button(lane, old.id) is None


async def test_what_was_read_is_shown(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    heard = await talk.press("What did you read?")
    assert "E-mail: jane.doe@example.com" in heard
    assert "- Wrote the on-call handbook" in heard


async def test_a_line_without_a_place_is_put_somewhere(talk: Talk) -> None:
    heard = await talk.upload("jane.txt", RESUME.encode())
    assert "Every line found its place" in heard


async def test_where_and_when_it_was_signed_is_said_to_be_left_out(talk: Talk) -> None:
    heard = await talk.upload("jane.txt", f"{RESUME}\n\nStuttgart, 12.10.2024\n".encode())
    assert '"Stuttgart, 12.10.2024" dates that paper, so I leave it out of every new one.' in heard


async def test_a_bare_yes_gets_a_question_back(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    assert "what did you do, and where" in await talk.say("yes")
    assert "One example from any job is enough" in await talk.say("what do you mean?")
    assert "Question 1/3 is open" in await talk.command("status")
    assert "never" in await talk.say("no, never")
    assert "Question 2/3 is open" in await talk.command("status")


async def test_write_it_now_skips_the_rest(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.press("Write it now")
    assert len(talk.documents) == 2


async def test_tailor_takes_both_at_once(talk: Talk) -> None:
    resume = talk.remote("jane.txt", RESUME.encode(), role="resume")
    heard = await talk.send(Invoke("tailor", {"job": POSTING}, (resume,)))
    assert "I read it as a resume" in heard
    assert "I read it as a posting" in heard
    assert "1/3" in heard


async def test_a_file_with_a_posting_as_its_caption(talk: Talk) -> None:
    heard = await talk.send(Message(POSTING, (talk.remote("jane.txt", RESUME.encode()),)))
    assert "Jane Doe" in heard
    assert "1/3" in heard


async def test_platforms_with_forms_get_an_answer_button(make_bot: MakeBot) -> None:
    bot = await make_bot(with_forms(MemoryPlatform()))
    talk = bot.talk()
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    button = talk.button("Answer")
    form = await bot.engine.form(bot.platform.name, talk.person, button.id)
    assert form
    assert "It asks for" in form.text
    assert await bot.engine.form(bot.platform.name, "eve", button.id) is None
    await talk.press("Skip")
    assert await bot.engine.form(bot.platform.name, talk.person, button.id) is None


async def test_first_contact_says_what_is_kept(talk: Talk) -> None:
    heard = await talk.upload("jane.txt", RESUME.encode())
    assert "kept encrypted until you delete them" in heard
    assert "No outside model" in heard
    assert "kept encrypted" not in await talk.say("hello")
    assert "with a key of your own" in await talk.command("privacy")


async def test_a_no_to_something_else_denies_only_that(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    asked = await talk.upload("posting.txt", POSTING.encode())
    other = "Terraform" if "Terraform" not in asked.rsplit("1/3", 1)[1] else "Apache Kafka"
    assert "Noted: never" not in await talk.say(f"No, I never worked with {other}.")
    await talk.press("Skip")
    account = await talk.press("Skip")
    assert f"{other} (you said never)" in account
    assert "Kubernetes (you said never)" not in account


async def test_an_edited_posting_is_read_anew(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.say(POSTING)
    pasted = f"{talk.person}-{talk.number}"
    heard = await talk.say(POSTING.replace("Kubernetes", "Ansible"), edits=pasted)
    assert "Ansible" in heard
    assert "Kubernetes" not in heard


async def test_a_caption_is_no_answer(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    heard = await talk.upload("locked.pdf", b"%PDF-1.7 broken", caption="here is my updated resume")
    assert "I did not take as an answer" in heard
    assert "locked.pdf is damaged" in heard
    assert "1/3" in heard
    await talk.press("Write it now")
    assert "updated resume" not in pdf_text(talk.documents[0].data)


async def test_an_old_choice_does_not_change_a_finished_thread(talk: Talk) -> None:
    await finished(talk)
    assert "earlier step" in await talk.press("This isn't my resume")
    assert "Version 1 is written" in await talk.command("status")


async def test_an_earlier_job_is_opened_again(bot: Bot) -> None:
    talk = bot.talk()
    assert "othing is open here" in await talk.command("threads")
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    bot.clock.time += timedelta(hours=1)
    await talk.command("new")
    await talk.upload("second.txt", SECOND_POSTING.encode())
    heard = await talk.command("threads")
    assert "You have two jobs here" in heard
    assert heard.index("Nordlicht Energie") < heard.index("Acme Payments")
    assert "1/3" in await talk.press("Acme Payments - Backend Engineer ...")
    assert "Acme Payments" in await talk.command("status")
    assert "othing is open here" in await bot.talk("eve").command("threads")
