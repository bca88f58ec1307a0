"""Contact data typed before the posting, beside a question and in a finished version; and taken back."""

import pytest

from tests.conversation.conftest import MakeBot
from tests.conversation.test_amending import scanned
from tests.fakes import Talk
from tests.samples import POSTING, RESUME

pytestmark = pytest.mark.asyncio(loop_scope="session")

BARE = RESUME.replace("jane.doe@example.com | ", "").replace(" | +49 30 901820", "")
MAIL, PHONE = "marta.lindqvist@example.org", "+46 70 123 45 67"


@pytest.mark.parametrize(
    "said",
    [
        MAIL,
        f"my e-mail is {MAIL}",
        f"add {MAIL}",
        f"you forgot my email! {MAIL}",
        f"replace it with {MAIL}",
        f"meine Mail ist {MAIL}",
        "marta.lindqvist @example.org",
        "my mail: marta.lindqvist@ example . org",
        "marta.lindqvist(at)example.org",
        f"no thats wrong, its {MAIL}",
    ],
)
async def test_an_address_is_taken_however_it_is_said(talk: Talk, said: str) -> None:
    await talk.say(BARE)
    assert f"Noted: your e-mail is {MAIL}." in await talk.say(said)


@pytest.mark.parametrize("said", [PHONE, f"my number is {PHONE}", f"add my phone {PHONE}", f"call me at {PHONE} pls"])
async def test_a_number_is_taken_however_it_is_said(talk: Talk, said: str) -> None:
    await talk.say(BARE)
    assert f"Noted: your phone number is {PHONE}." in await talk.say(said)


async def test_both_at_once_reach_the_documents(talk: Talk) -> None:
    await talk.say(BARE)
    heard = await talk.say(f"{MAIL}, {PHONE}")
    assert f"your e-mail is {MAIL}" in heard
    assert f"your phone number is {PHONE}" in heard
    assert "Now the posting" in heard
    await talk.say(POSTING)
    await talk.command("write")
    await talk.command("download", format="text")
    written = talk.documents[-1].data.decode()
    assert MAIL in written
    assert PHONE in written


async def test_beside_a_question_it_is_no_answer(talk: Talk) -> None:
    await talk.say(BARE)
    await talk.say(POSTING)
    heard = await talk.say(MAIL)
    assert f"Noted: your e-mail is {MAIL}." in heard
    assert "1/3" in heard
    assert "2/3" in await talk.say("2019 - 2021")


async def test_in_a_finished_version_it_is_no_skill(talk: Talk) -> None:
    await talk.say(RESUME)
    await talk.say(POSTING)
    await talk.command("write")
    assert f"E-mail: jane.doe@example.com -> {MAIL}" in await talk.say(f"add {MAIL}")
    assert f"Phone: +49 30 901820 -> {PHONE}" in await talk.say(PHONE)


async def test_words_of_work_with_an_address_in_them_are_no_contact_data(talk: Talk) -> None:
    await talk.say(RESUME)
    await talk.say(POSTING)
    assert "2/3" in await talk.say("I ran the mailbox team@example.com on Kubernetes at WebShop24 with 2 colleagues")
    await talk.command("write")
    await talk.command("download", format="text")
    assert "jane.doe@example.com" in talk.documents[-1].data.decode()


async def test_a_name_that_was_not_found(talk: Talk) -> None:
    heard = await talk.say(RESUME.replace("Jane Doe\n", ""))
    assert "Jane" not in heard
    assert "Noted: your name is Marta Lindqvist." in await talk.say("Marta Lindqvist")
    assert "Noted" not in await talk.say("Thomas Mann")


async def test_what_is_asked_of_the_wording_too_early_is_answered(talk: Talk) -> None:
    await talk.say(RESUME)
    assert "no finished resume yet" in await talk.say("make the summary shorter")


@pytest.mark.parametrize("undo", ["undo", "/undo"])
async def test_corrections_are_taken_back_one_by_one(make_bot: MakeBot, undo: str) -> None:
    _bot, talk = await scanned(make_bot)
    await talk.say(MAIL)
    await talk.say(PHONE)

    async def take_back() -> str:
        return await talk.command("undo") if undo == "/undo" else await talk.say(undo)

    assert f'Taken back. "{PHONE}" is out again.' in await take_back()
    heard = await take_back()
    assert 'Taken back. It says "jane.d0e@example.com" again.' in heard
    assert "jane.d0e@example.com (hard to read)" in heard
    assert "nothing to take back" in await take_back()


async def test_beside_a_question_the_newest_of_answer_and_correction_is_taken_back(talk: Talk) -> None:
    await talk.say(RESUME)
    await talk.say(POSTING)
    await talk.say("I set up 3 Kubernetes clusters at WebShop24 with 2 colleagues")
    assert "2/3" in await talk.say(MAIL)
    heard = await talk.say("undo")
    assert 'It says "jane.doe@example.com" again.' in heard
    assert "2/3" in heard
    assert "1/3" in await talk.say("undo")


async def test_an_address_in_doubt_is_settled_by_saying_it(make_bot: MakeBot) -> None:
    _bot, talk = await scanned(make_bot)
    heard = await talk.say("jane.d0e@example.com")
    assert "hard to read" not in heard


async def test_a_resume_without_a_name_is_asked_for_it(talk: Talk) -> None:
    """Nothing should leave with "file" for a name: what is missing at the top is said at once, and one message mends it."""
    bare = RESUME.removeprefix("Jane Doe\nBackend Engineer\nBerlin, Germany | jane.doe@example.com | +49 30 901820\n")
    told = await talk.upload("resume.txt", bare.encode())
    assert "I didn't find your name in it" in told
    assert "no e-mail and no phone number" in told
    told = await talk.say("my name is Jane Doe")
    assert "your name is Jane Doe" in told
    assert "I didn't find your name" not in told
    assert "didn't find your name" not in await talk.upload("other.txt", RESUME.encode())


NAMELESS = RESUME.replace("Jane Doe", "").replace("jane.doe@", "dwaynehara@")


@pytest.mark.parametrize(
    ("said", "name"),
    [
        ("my name is Dwayne O'Hara Jr", "Dwayne O'Hara Jr"),
        ("Dwayne O'Hara", "Dwayne O'Hara"),
        ("Dwayne O'Hara, Jr.", "Dwayne O'Hara, Jr"),
        ("name: Dwayne Hara III", "Dwayne Hara III"),
        ("Im Dwayne OHara", "Dwayne OHara"),
        ("hi, this is Dwayne OHara", "Dwayne OHara"),
    ],
)
async def test_a_name_that_was_missing_is_taken_however_it_is_said(talk: Talk, said: str, name: str) -> None:
    assert "I didn't find your name" in await talk.say(NAMELESS)
    heard = await talk.say(said)
    assert f"Noted: your name is {name}." in heard
    assert "capitals" not in heard


@pytest.mark.parametrize("said", ["my name is dwayne o'hara", "dwayne o'hara", "im dwayne o'hara"])
async def test_a_name_in_small_letters_is_taken_and_the_capitals_are_told(talk: Talk, said: str) -> None:
    await talk.say(NAMELESS)
    heard = await talk.say(said)
    assert "Noted: your name is Dwayne O'Hara." in heard
    assert "I put the capitals." in heard


@pytest.mark.parametrize("said", ["no thanks", "im looking for work", "what now"])
async def test_words_in_small_letters_are_no_name(talk: Talk, said: str) -> None:
    await talk.say(NAMELESS)
    assert "your name is" not in await talk.say(said)


async def test_files_without_a_name_say_so_until_it_is_told(talk: Talk) -> None:
    await talk.say(NAMELESS)
    await talk.say(POSTING)
    assert "It has no name yet." in await talk.command("write")
    assert "Dwayne O'Hara Jr" in await talk.say("my name is dwayne o'hara jr")
    await talk.command("download", format="text")
    assert talk.documents[-1].data.decode().startswith("Dwayne O'Hara Jr")


async def test_files_with_a_name_say_nothing_of_it(talk: Talk) -> None:
    await talk.say(RESUME)
    await talk.say(POSTING)
    assert "no name yet" not in await talk.command("write")
