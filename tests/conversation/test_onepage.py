"""One page in a conversation: by itself where it nearly fits, when asked, what was left out back again, jobs only after a yes."""

import io

import docx
import pypdfium2
import pytest

from core.chat import Press
from tests.conversation.conftest import MakeBot
from tests.conversation.long import long
from tests.conversation.script import docx_text, pdf_text
from tests.fakes import Talk
from tests.samples import POSTING

pytestmark = pytest.mark.asyncio(loop_scope="session")

SOME_TOO_MANY = (6, 6)  # jobs and lines: a page and a half
FAR_TOO_MANY = (24, 2)
MORE_THAN_TWO = (8, 9)  # three pages, and two where it is set smaller
FAR_MORE_THAN_TWO = (13, 8)


async def written(talk: Talk, jobs: int, lines: int) -> str:
    """The account of a resume that was written without an answer."""
    await talk.upload("jane.txt", long(jobs, lines).encode())
    await talk.upload("posting.txt", POSTING.encode())
    return await talk.press("Write it now")


def pages(talk: Talk) -> int:
    """Of the newest PDF."""
    return len(pypdfium2.PdfDocument(io.BytesIO(newest(talk))))


def newest(talk: Talk) -> bytes:
    return next(one.data for one in reversed(talk.documents) if one.name.endswith(".pdf"))


def line_height(talk: Talk) -> float:
    """Of the newest Word file, in points."""
    data = next(one.data for one in reversed(talk.documents) if one.name.endswith(".docx"))
    line = next(one for one in docx.Document(io.BytesIO(data)).paragraphs if "on our list" in one.text)
    assert line.style
    return float(line.style.paragraph_format.line_spacing.pt)


def left_out(told: str) -> list[str]:
    """The words of the lines that a message says are left out."""
    rows = [row for row in told.splitlines() if row[:1].isdigit() and ". " in row[:4]]
    return [row.split('"')[1] for row in rows]


async def test_what_nearly_fits_is_set_on_one_page_by_itself(talk: Talk) -> None:
    told = await written(talk, 4, 5)
    assert "One page." in told
    assert pages(talk) == 1
    assert all(f"number {job + 1}.{line + 1} on" in pdf_text(newest(talk)) for job in range(4) for line in range(5))


async def test_what_does_not_nearly_fit_is_left_whole_until_one_page_is_asked_for(talk: Talk) -> None:
    told = await written(talk, *SOME_TOO_MANY)
    assert "One page" not in told
    assert pages(talk) == 2
    told = await talk.press("One page")
    gone = left_out(told)
    assert pages(talk) == 1
    assert gone
    word = docx_text(talk.documents[-1].data)
    for line in gone:
        assert line not in pdf_text(newest(talk))
        assert line not in word
    assert await talk.command("onepage") == "It is on one page already."


async def test_a_line_is_put_back_and_the_page_set_anew(talk: Talk) -> None:
    await written(talk, *SOME_TOO_MANY)
    line = left_out(await talk.say("make it fit on one page, please"))[1]
    told = await talk.press("Put back 2")
    assert f"Back in: “{line}" in told
    assert line not in left_out(told)
    assert line in pdf_text(newest(talk))
    assert pages(talk) == 1
    await talk.press("Undo")
    assert line not in pdf_text(newest(talk))


async def test_what_goes_instead_of_a_line_that_is_put_back_is_named(talk: Talk) -> None:
    await written(talk, *SOME_TOO_MANY)
    gone = left_out(await talk.command("onepage"))
    told = await talk.press("Put back 1")
    now = left_out(told)
    (new,) = [line for line in now if line not in gone]
    assert "To make room for that I left out instead:" in told
    assert new in told.partition("instead:")[2].partition("One page.")[0]
    assert "Two pages instead" in talk.messages[-1].labels


async def test_what_one_page_left_out_is_shown_among_the_changes_and_can_be_put_back_there(talk: Talk) -> None:
    await written(talk, *SOME_TOO_MANY)
    told = await talk.command("onepage")
    gone = left_out(told)
    assert "no change" not in told
    cards = [await talk.command("changes", number="1")]
    total = int(cards[0].split(" of ")[1].split(",")[0])
    cards += [await talk.command("changes", number=str(number)) for number in range(2, total + 1)]
    cut = [card for card in cards if "Left out for the page: " in card]
    assert [card.split("Left out for the page: ")[1].splitlines()[0] for card in cut] == gone
    assert "Why: to fit one page; the posting asks for it least" in cut[0]
    await talk.command("changes", number=str(cards.index(cut[0]) + 1))
    assert {"Keep it out", "Put back"} <= set(talk.messages[-1].labels)
    assert "Back in; new files when you're done." in await talk.press("Put back")
    told = await talk.press("Done")
    assert "One line put back." in told
    assert f"Back in: “{gone[0]}" in told
    assert gone[0] in pdf_text(newest(talk))
    assert pages(talk) == 1


async def test_a_line_kept_out_stays_out(talk: Talk) -> None:
    await written(talk, *SOME_TOO_MANY)
    gone = left_out(await talk.command("onepage"))
    before = newest(talk)
    while "Keep it out" not in talk.messages[-1].labels:
        await talk.command("changes", number="1") if "Next" not in talk.messages[-1].labels else await talk.press("Next")
    await talk.press("Keep it out")
    await talk.press("Keep all")
    assert "Everything stays as it is" in await talk.press("Done")
    assert newest(talk) == before
    assert gone[0] not in pdf_text(before)


async def test_two_pages_instead_print_everything_again(talk: Talk) -> None:
    await written(talk, *SOME_TOO_MANY)
    gone = left_out(await talk.command("onepage"))
    told = await talk.press("Two pages instead")
    assert "All of it is printed, on two pages." in told
    assert pages(talk) == 2
    assert all(line in pdf_text(newest(talk)) for line in gone)
    assert left_out(await talk.press("One page")) == gone


async def test_two_pages_are_two_where_smaller_type_holds_all_of_it_there(talk: Talk) -> None:
    await written(talk, *MORE_THAN_TWO)
    assert pages(talk) == 3
    own = line_height(talk)
    told = await talk.say("two pages")
    assert "All of it is printed, on two pages." in told
    assert pages(talk) == 2
    assert all(f"number {job + 1}.{line + 1} on" in pdf_text(newest(talk)) for job in range(8) for line in range(9))
    assert line_height(talk) < own
    assert await talk.say("two pages") == "All of it is printed, on two pages."
    await talk.say("rename Experience to Work History")
    assert pages(talk) == 2


async def test_more_than_two_pages_are_said_when_no_readable_size_holds_it_on_two(talk: Talk) -> None:
    await written(talk, *FAR_MORE_THAN_TWO)
    own = line_height(talk)
    told = await talk.say("two pages")
    assert pages(talk) == 4
    assert "All of it is printed, on four pages: even with smaller type it doesn't fit on two." in told
    assert "tell me which lines or jobs I should leave out" in told
    assert line_height(talk) == own


async def test_two_pages_wished_for_before_it_is_written_are_two(talk: Talk) -> None:
    await talk.upload("jane.txt", long(*MORE_THAN_TWO).encode())
    await talk.upload("posting.txt", POSTING.encode())
    assert "All of it, on two pages if they hold it" in await talk.say("two pages")
    assert "All of it is printed, on two pages." in await talk.press("Write it now")
    assert pages(talk) == 2


@pytest.mark.parametrize(
    "words",
    [
        "one page please",
        "bring es auf eine seite",
        "que quepa en una página",
        "fais-le tenir sur une page",
        "уложи на одну страницу",
        "вмісти на одну сторінку",
    ],
)
async def test_one_page_in_six_languages(talk: Talk, words: str) -> None:
    await written(talk, 3, 3)
    assert await talk.say(words) == "It is on one page already."


async def test_a_line_is_put_back_by_its_words_or_number_and_by_several_fitting_words_the_list_is_shown(talk: Talk) -> None:
    await written(talk, 6, 8)
    await talk.command("onepage")
    gone = left_out(await talk.press(next(label for label in talk.messages[-1].labels if label.startswith("All "))))
    assert gone[0] in await talk.say("put the line that is on our list back")
    assert f"Back in: “{gone[1]}" in await talk.say("bring back 2")
    assert pages(talk) == 1
    assert "Back in" in await talk.say("верни 1")


async def test_what_no_longer_fits_is_said_and_nothing_changes(talk: Talk) -> None:
    await written(talk, *SOME_TOO_MANY)
    await talk.command("onepage")
    while "Put back 1" in talk.messages[-1].labels:
        await talk.press("Put back 1")
    before = newest(talk)
    assert "no longer fits on one page" in await talk.say("bring back 1")
    assert newest(talk) == before
    assert "All of it is printed" in await talk.press("Two pages instead")


async def test_whole_jobs_go_only_after_a_yes(talk: Talk) -> None:
    await written(talk, *FAR_TOO_MANY)
    before = newest(talk)
    told = await talk.command("onepage")
    assert "would have to go" in told
    assert "Harbour Freight 23" in told
    assert newest(talk) == before
    assert "stays as it is" in await talk.press("No")
    await talk.command("onepage")
    told = await talk.press("Yes")
    assert pages(talk) == 1
    assert "Harbour Freight 23" not in pdf_text(newest(talk))
    assert "WebShop24" in pdf_text(newest(talk))
    assert "left out" in await talk.press(next(label for label in talk.messages[-1].labels if label.startswith("All ")))


async def test_all_of_it_survives_a_restart(make_bot: MakeBot) -> None:
    bot = await make_bot()
    talk = bot.talk()
    await written(talk, *FAR_TOO_MANY)
    assert "would have to go" in await talk.command("onepage")
    again = await make_bot(bot.platform, clock=bot.clock)
    talk, number = again.talk(), talk.number
    talk.number = number
    assert "One page" in await talk.say("yes")
    assert pages(talk) == 1
    again = await make_bot(bot.platform, clock=bot.clock)
    talk, number = again.talk(), talk.number
    talk.number = number
    assert "Back in" in await talk.press("Put back 1")
    assert "as version 2 did" in await talk.press("Undo")


async def test_a_later_edit_keeps_the_page_and_an_old_button_says_so(talk: Talk) -> None:
    await written(talk, *SOME_TOO_MANY)
    await talk.command("onepage")
    old = talk.button("Put back 1")
    assert "left out" in await talk.say("add Terraform-free to the summary") or pages(talk) == 1
    await talk.say("rename Experience to Work History")
    assert pages(talk) == 1
    assert "Work History" in pdf_text(newest(talk))
    assert "earlier step" in await talk.send(Press(old.id))


async def test_other_formats_say_what_is_printed(talk: Talk) -> None:
    await written(talk, *SOME_TOO_MANY)
    gone = left_out(await talk.command("onepage"))
    await talk.command("download", format="markdown")
    markdown = talk.documents[-1].data.decode()
    assert all(line not in markdown for line in gone)
