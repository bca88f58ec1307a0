"""Every corpus resume against corpus postings through the whole engine: three questions, three answers, both files."""

import re
import unicodedata
from collections.abc import Iterator
from itertools import product
from pathlib import Path

import pytest

from adapters.documents.writing.compare_docx import docx_text
from adapters.documents.writing.compare_pdf import pdf_text
from core.chat import Artifact
from core.conversation.state import Asking, Thread
from core.library.proving import proofs, sources_of, told
from core.resume.coverage import coverage, words, words_lost
from tests.conversation.conftest import Bot, MakeBot
from tests.fakes import Talk
from tests.resume.reading import corpus
from tests.shared import CORPUS, needs_shared

pytestmark = [pytest.mark.shared, needs_shared, pytest.mark.asyncio(loop_scope="session")]

POSTINGS = [
    "jr_000_Full_stack_Developer.txt",
    "la_accountant.txt",
    "la_licensed_vocational_nurse.txt",
    "usajobs_3.txt",
    "fr_poleemploi.txt",
    "zh_ecoco_jobs.txt",
]
ANSWER = "Yes. I set up 17 of these together with two colleagues and wrote it all down."
FACT = "17 of these together with two colleagues"
ANSWERS = {  # in the language of the resume, as people answer; its facts behind it
    "ru": ("Да. Я настроил 17 из них вместе с двумя коллегами и всё описал.", "17 из них вместе с двумя коллегами"),
    "fa": ("بله. من ۱۷ مورد از این‌ها را با دو همکار راه‌اندازی کردم.", "۱۷ مورد از این‌ها را با دو همکار"),
}
UNSEEN = re.compile(r"[\s\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe•‣▪◦]+")
READ_DIFFERENTLY = {
    "fa_rendercv_rtl.pdf": "PDF readers return the letters of right-to-left lines in the order they are drawn",
    "simple_resume_cv.pdf": "its specimen of exotic, stacked glyphs does not come back from PDFium letter by letter",
}


def bare(text: str) -> str:
    """Text as the comparison takes it: NFKC, white space and bullet glyphs off."""
    return UNSEEN.sub("", unicodedata.normalize("NFKC", UNSEEN.sub("", text)))


def pairs() -> Iterator[tuple[Path, Path]]:
    """Each resume and each posting at least once."""
    for number, resume in enumerate(corpus()):
        yield resume, CORPUS / "jobs" / POSTINGS[number % len(POSTINGS)]


async def the_whole_job(bot: Bot, resume: Path, posting: Path) -> tuple[Talk, Thread]:
    """One run, as a person would do it."""
    talk = bot.talk(f"{resume.name} {posting.name}")
    await talk.upload(resume.name, resume.read_bytes())
    await talk.upload(posting.name, posting.read_bytes())
    thread = await open_thread(bot, talk)
    assert isinstance(thread.state, Asking), [one.text for one in talk.messages]
    assert len({one.text for one in thread.questions}) == 3
    assert all(one.quote in posting.read_text(encoding="utf-8") for one in thread.questions)
    assert thread.resume is not None
    await talk.say(ANSWERS.get(thread.resume.language, (ANSWER, FACT))[0])
    offered = talk.messages[-1].labels
    await talk.press("No, never" if "No, never" in offered else "Skip")
    await talk.press("Skip")
    return talk, await open_thread(bot, talk)


async def open_thread(bot: Bot, talk: Talk) -> Thread:
    """The thread that is open in this chat."""
    lane = await bot.store.lane(bot.platform.name, talk.person)
    thread = (await bot.store.desk(str(lane), talk.chat)).thread
    assert thread is not None
    return thread


def check(resume: Path, talk: Talk, thread: Thread) -> None:
    """What every run must end in."""
    assert thread.resume is not None
    found = coverage(thread.resume)
    assert found.missing == ()
    assert words_lost(thread.resume) == ()
    assert len(found.unplaced) <= 0.03 * found.lines
    kinds = {one.name.rsplit(".", 1)[1]: one for one in talk.documents}
    if resume.name not in READ_DIFFERENTLY:
        own = ["tex"] if resume.suffix == ".tex" else []
        assert sorted(kinds) == ["docx", "pdf", *own], talk.messages[-1].text
        assert bare(text_of(kinds["pdf"])) == bare(text_of(kinds["docx"]))
    assert kinds
    fact = ANSWERS.get(thread.resume.language, (ANSWER, FACT))[1]
    version = thread.versions[-1]
    kept = {line.id: line.text for line in version.resume.lines()}
    for line in thread.resume.lines():
        assert kept[line.id] == line.text
    check_proofs(thread)
    for one in kinds.values():
        assert not any(placement.entries for placement in version.placements) or bare(fact) in bare(text_of(one))


def check_proofs(thread: Thread) -> None:
    """Every delivered line points at words that are literally in what the person sent or said, and that say what it says."""
    version = thread.versions[-1]
    texts = [source.text for source in sources_of(thread, version)]
    lines = told(thread, version)
    assert len(lines) >= len(list(version.resume.lines()))
    for line in lines:
        found = proofs(thread, version, line)
        assert found, line
        assert all(any(one.quote in text for text in texts) for one in found)
        quoted = words(" ".join(one.quote for one in found))
        run = "".join(quoted)
        missing = [word for word in words(line.text) if word not in quoted and word not in run]
        assert not missing or line.change, line


def text_of(artifact: Artifact) -> str:
    if artifact.name.endswith(".tex"):
        return artifact.data.decode()
    return pdf_text(artifact.data) if artifact.name.endswith(".pdf") else docx_text(artifact.data)


@pytest.mark.parametrize(("resume", "posting"), list(pairs()), ids=lambda path: path.name)
async def test_each_resume_with_one_posting(make_bot: MakeBot, resume: Path, posting: Path) -> None:
    bot = await make_bot()
    check(resume, *await the_whole_job(bot, resume, posting))


@pytest.mark.full
@pytest.mark.parametrize(
    ("resume", "posting"), list(product(corpus(), (CORPUS / "jobs" / name for name in POSTINGS))), ids=lambda path: path.name
)
async def test_all_resumes_with_all_postings(make_bot: MakeBot, resume: Path, posting: Path) -> None:
    bot = await make_bot()
    check(resume, *await the_whole_job(bot, resume, posting))


async def test_there_are_no_fewer_than_before() -> None:
    assert len(corpus()) >= 41
    assert len(READ_DIFFERENTLY) <= 2
