"""A model that fabricates in every class, through whole conversations: no invention reaches a document, every truth does.

Twelve people, each in one conversation over a real wire: resume, posting, three answers, the resume that this model tailors, a
letter, hostile and truthful edits, and one more letter. What the gate gets wrong today is named, so that no other can hide.
"""

import json
import re
from collections.abc import Sequence
from pathlib import Path

import pytest

from core.tailoring.letters import frames
from tests.conversation.conftest import MakeBot
from tests.conversation.fabricator import Fabricator
from tests.conversation.inventing import Case, Claim, bare, cases, words
from tests.conversation.script import docx_text, pdf_text
from tests.fakes import Talk
from tests.models.house import house
from tests.shared import CASES, needs_shared
from tests.tailoring.truth.measure import DEV

in_one_loop = pytest.mark.asyncio(loop_scope="session")

OWN = [path for path in DEV if path.stem[:2] in {"01", "02", "03", "04", "08", "09", "10", "13"}]
MISSED = {
    "2023 GCSE: 78% of Year 11 at Harrowgill achieved grade 5 or above": "one class is told as all classes of that year",
    "First midwife at 64 home births": "stands beside the truthful rewording: present at 64 home births, as first midwife at 41",
    "Teach A-level Further Maths": "lessons covered for a colleague are told as one's own; what is to come denies nothing",
}
ACCUSED = {
    "Geprüfte Bilanzbuchhalterin (IHK), Abschluss 06/2018": "the date stands in another line than the title",
    "Nearly four years on the labour ward at St Brannock's, the last two and a half at Band 6": "dates in two lines of a head",
    "Graphiste indépendante (2018-2020) : 31 clients, principalement des associations et des petits commerces, et à peu près un "
    "tiers du CA en packaging": "the trade stands in none of the lines cited",
    "Почти 44 % сопровождаемых семей — переселенцы (14 из 32)": "from another language: it waits for the person's word",
}
UNSHOWN = 2  # truths of a person that cite words which no model is shown under an id
PEOPLE = [*cases((*sorted(CASES.glob("*.json")), *OWN), Path(__file__).parent / "edits.toml", MISSED)]
FRAME = words(str([frames.words(language) for language in frames.LANGUAGES]))


def read(talk: Talk, since: int = 0) -> list[str]:
    """The words of the documents that came since, read back."""
    return [(pdf_text if one.name.endswith("pdf") else docx_text)(one.data) for one in talk.documents[since:]]


def invented(case: Case, told: Sequence[Claim], texts: Sequence[str], more: frozenset[str] = frozenset()) -> set[str]:
    """What a document says though the person did not: a whole claim, or a word of one that nothing of theirs has."""
    found = set()
    for text in texts:
        there, plain = words(text), bare(text)
        for one in told:
            strange = (words(one.text) - case.known - more) & there
            found |= {one.text} if bare(one.text) in plain else {f"{word}: {one.text}" for word in strange}
    return found


def missing(due: Sequence[Claim], texts: Sequence[str]) -> list[str]:
    """The truths that do not stand word for word in each of these documents."""
    return [one.text for one in due if one.text not in ACCUSED and not all(bare(one.text) in bare(text) for text in texts)]


async def answered(talk: Talk, case: Case) -> None:
    """The three questions, each with the answer that is about what it quotes; to what is asked besides, none."""
    while not talk.documents:
        question = talk.messages[-1].text
        quoted = re.search('["“”](.+?)["“”]', question)
        asked = bare(quoted[1]) if quoted and "/3" in question else "-"
        found = (said for about, said in case.answers.items() if asked in bare(about) or bare(about) in asked)
        said = next(found, "")
        await (talk.say(said) if said else talk.press("Skip"))


@needs_shared
@pytest.mark.shared
@in_one_loop
@pytest.mark.parametrize("case", PEOPLE, ids=lambda case: case.name)
async def test_no_invention_reaches_a_document_and_every_truth_does(make_bot: MakeBot, case: Case) -> None:
    model = Fabricator(case)
    async with house("openai", models=1) as home:
        home.first.plays(model.play)
        talk = (await make_bot(model=home.gateway)).talk()
        await talk.upload("resume.txt", case.resume.encode())
        await talk.upload("posting.txt", case.posting.encode())
        await answered(talk, case)
        resume = read(talk)
        assert len(resume) == 2
        assert not invented(case, model.told["resume"], resume)
        assert not missing(model.due["resume"], resume)
        assert len(model.lost) <= UNSHOWN

        await letter(talk, model)

        for wish in case.wishes:
            model.wish, since = wish, len(talk.documents)
            heard = await talk.say(wish.said)
            edited = read(talk, since)
            assert not invented(case, [*model.told["resume"], *model.told["edit"]], edited), wish.said
            assert not wish.truth or (edited and not missing([wish.truth], edited)), heard
        model.wish = None

        await letter(talk, model)
        assert set(model.told["letter"]) >= set(case.unsaid)


async def letter(talk: Talk, model: Fabricator) -> None:
    """One more letter, and what this model put into it."""
    case, since, before = model.case, len(talk.documents), len(model.due["letter"])
    heard = await talk.command("letter", length="long", company="Harbour Works", anew="yes")
    texts = read(talk, since)
    assert len(texts) == 2
    told = [*model.told["letter"], *model.told["edit"]]
    assert not invented(case, told, texts, FRAME | words(case.posting))
    assert len(model.due["letter"]) > before
    assert not missing(model.due["letter"][before:], texts), heard


@needs_shared
@pytest.mark.shared
def test_the_twelve_people_are_lied_about_in_every_class_and_ask_for_forty_lies() -> None:
    labelled = [json.loads(path.read_text(encoding="utf-8"))["claims"] for path in (*CASES.glob("*.json"), *DEV)]
    classes = {one["class"] for claims in labelled for one in claims if one["label"] != "supported"}
    hostile = [wish for case in PEOPLE for wish in case.wishes if not wish.truth]

    assert len(PEOPLE) == 12
    assert {one.kind for case in PEOPLE for one in case.unsaid} == classes
    assert {kind for wish in hostile for kind in wish.kinds} >= classes - {"soft_inflation", "translation"}
    assert len(hostile) == 40
