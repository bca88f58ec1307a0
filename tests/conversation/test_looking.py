"""A finished version asked about: the match, the interview sheet, and all that can be done with it."""

import re

import pytest

from core.phrases import NUMBERS
from tests.conversation.conftest import Bot
from tests.conversation.test_cards import ANSWER, LINE, finished
from tests.conversation.test_corpus import POSTINGS, the_whole_job
from tests.fakes import Talk
from tests.resume.reading import corpus
from tests.samples import POSTING, RESUME, SECOND_POSTING
from tests.shared import CORPUS, needs_shared

pytestmark = pytest.mark.asyncio(loop_scope="session")


async def test_the_match_before_and_now(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.press("Match")
    assert "It asks for five things.\nBefore: two shown, three not.\nNow: three shown, two not." in heard
    assert f'Shown now (1)\n- Hands-on experience with Kubernetes: "{LINE[:30]}' in heard
    assert "Shown before (2)" in heard
    assert "you said no (1)" in heard
    assert "found neither in your resume nor in your answers (1)" in heard


async def test_a_line_taken_back_no_longer_counts(talk: Talk) -> None:
    await finished(talk)
    await talk.say("revert all")
    await talk.press("Done")
    heard = await talk.command("match")
    assert "Now: two shown, three not." in heard
    assert "Shown now" not in heard
    assert "you took its line back (1)\n- Hands-on experience with Kubernetes" in heard


async def test_the_interview_sheet(talk: Talk) -> None:
    await finished(talk)
    heard = await talk.press("Interview sheet")
    assert f"1. WebShop24 GmbH: {LINE}" in heard
    assert 'They may ask: You write "with 2 colleagues": which part was yours, and what did the others do?' in heard
    assert f'Have ready: your answer 1: "{ANSWER}"' in heard
    assert "You told me that you haven't done this. Say so if they ask" in heard
    assert "If you haven't done it, say so, and" in heard


async def test_a_line_left_out_again_is_neither_asked_about_nor_shown(talk: Talk) -> None:
    await finished(talk)
    await talk.say("remove the line about clusters")
    await talk.say("remove Kubernetes")
    assert LINE not in await talk.command("interview")
    assert "Now: two shown, three not." in await talk.command("match")


async def test_nothing_to_ask_and_nothing_written(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    for name in ("match", "interview"):
        assert "no finished resume" in await talk.command(name)


async def test_more_offers_the_rest(talk: Talk) -> None:
    await finished(talk)
    ready = talk.messages[-1].labels
    assert len(ready) <= 6
    assert ready[-1] == "More"
    await talk.press("More")
    offered = talk.messages[-1].labels
    assert not set(ready) & set(offered)
    assert {"Why?", "Move an answer", "Change an answer", "Markdown", "Plain text", "PDF", "Word", "Another job"} <= set(offered)
    await talk.press("PDF")
    assert talk.documents[-1].data == talk.documents[0].data


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize("number", range(0, 28, 4))
async def test_long_ones_are_files_and_every_message_fits_a_phone(bot: Bot, number: int) -> None:
    resume, posting = corpus()[number], CORPUS / "jobs" / POSTINGS[number % len(POSTINGS)]
    talk, _thread = await the_whole_job(bot, resume, posting)
    for name in ("match", "interview", "changes", "why"):
        heard = await talk.command(name)
        assert all(len(one.text) <= 2000 for one in talk.messages[-2:]), heard
        assert all(len(label) <= 45 for one in talk.messages for label in one.labels)


MANY = """Backend Engineer
Acme Payments

Requirements
- Python and Django
- Docker, Kubernetes and Helm
- Experience with Terraform and Ansible
- Apache Kafka, RabbitMQ
- PostgreSQL or MySQL
- Go
- Good knowledge of Prometheus, Grafana and Datadog
- PCI DSS
- GraphQL
"""


@pytest.mark.parametrize(
    "answers", [(), ("We ran Kafka at WebShop24, 3 brokers", "no", "skip"), ("no", "no", "no"), ("skip",) * 3]
)
@pytest.mark.parametrize("posting", [POSTING, SECOND_POSTING, MANY])
async def test_the_account_counts_what_is_missing_as_the_match_does(talk: Talk, posting: str, answers: tuple[str, ...]) -> None:
    await talk.upload("resume.txt", RESUME.encode())
    heard = await talk.upload("posting.txt", posting.encode())
    for answer in answers:
        heard = await talk.say(answer)
    if not answers:
        heard = await talk.press("Write it now")
    rows = heard.partition("Not in it:\n")[2].partition("\n\n")[0].splitlines()
    more = next((NUMBERS.index(row.split()[2]) for row in rows if row.startswith("- and ")), 0)
    missing = more + sum(not row.startswith("- and ") for row in rows)
    match = await talk.command("match")
    now = next(row for row in match.splitlines() if row.startswith("Now: "))
    counted = sum(NUMBERS.index(found) for found in re.findall(r"(\w+) (?:in part|not)\b", now))
    assert counted == missing, (heard, match)


@pytest.mark.parametrize("answer", ["helped with it", "a bit, long ago"])
async def test_what_was_said_of_it_is_said_again_where_it_is_too_little(talk: Talk, answer: str) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    asked = await talk.upload("posting.txt", POSTING.encode())
    quote = re.split('["“”]', asked[asked.index("1/3") :])[1]
    await talk.say(answer)
    account = await talk.press("Write it now")
    assert f'- {quote} (you said "{answer}"; that is too little to show it)' in account
    heard = await talk.press("Match")
    assert f'what you said of it is too little to show it (1)\n- {quote}: you said "{answer}"' in heard
    assert f'You told me "{answer}". Say just that' in await talk.press("Interview sheet")


async def test_a_change_names_a_requirement_only_where_its_line_has_something_of_it(talk: Talk) -> None:
    await talk.upload("jane.txt", RESUME.encode())
    await talk.upload("posting.txt", POSTING.encode())
    await talk.say("at WebShop24 I moved 40 servers to another building with the night crew")
    await talk.press("Write it now")
    card = await talk.press("Changes")
    assert "New: Moved 40 servers" in card
    assert "asks for" not in card
