import json
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from core.tailoring.recognise import recognise
from tests.shared import CASES, CORPUS, needs_shared

CHAT = [
    "hello",
    "ok",
    "thanks, that is perfect",
    "what can you do?",
    "Hi, I need a new job",
    "Can you help me with my resume?",
    "I worked at a bakery for three years",
    "No, never",
    "yes, webshop24. set up 3 clusters with 2 colleagues, deploys went from a day to an hour",
    "make it sound like I led the migration",
    "my phone number changed, it is 503-555-0190 now",
    "I don't have a resume yet, what should I do? I am looking for a job as a nurse.",
    "How much does it cost to apply? Are you hiring?",
    "Can you apply for me? I have 5 years of experience in sales",
    "We used Kafka from 2019 to 2021 at Acme, I wrote the consumers and set up monitoring with Grafana.",
    "Guten Tag, wie funktioniert das?",
    "Ich habe von 2019 bis 2021 bei Acme gearbeitet und dort SAP FI benutzt.",
    "Merci, c'est parfait",
    "Hola, ¿puedes ayudarme a buscar trabajo?",
    "привет, что ты умеешь?",
    "Как изменить резюме?",
    "你好，你能做什么？",
    "谢谢",
    "",
]
SHORT_POSTINGS = [
    "Senior Nurse\nSt. Mary Hospital, Boston\nRequirements: RN license, 3 years ICU",
    "We need a line cook. Must have 2 years grill experience. $18/hr.",
    "Verkäufer (m/w/d) gesucht\nSie bringen Erfahrung im Einzelhandel mit\nTeilzeit, ab sofort",
    "Backend Engineer at Acme\n- Python\n- PostgreSQL, Kafka\n- 5+ years experience",
    "招聘会计一名，要求：三年以上经验，熟悉SAP，英语良好",
    "Требуется бухгалтер, опыт работы от 3 лет, знание 1С",
    "Recherche comptable H/F, expérience 3 ans, maîtrise de Sage",
]
ARTICLE = (
    "The river rises in the hills north of the town and runs for eighty kilometres to the sea. In 1893 a flood carried away both "
    "bridges. The town council, after long debate, built them again in stone. Today herons nest on the lower pier, and children "
    "fish from it in summer. A local poet wrote that the water has no memory, which the flood of 1956 seemed to contradict.\n\n"
)


@pytest.mark.parametrize("text", CHAT)
def test_chat_is_neither(text: str) -> None:
    assert recognise(text).kind == "neither"


@pytest.mark.parametrize("text", SHORT_POSTINGS)
def test_short_postings(text: str) -> None:
    assert recognise(text).kind == "posting"


def test_an_article_and_a_book_are_neither() -> None:
    assert recognise(ARTICLE).kind == "neither"
    assert recognise(ARTICLE * 250).kind == "neither"


def test_a_file_name_helps() -> None:
    text = "Jane Doe\njane@example.com\nBakery, 2019 - 2021"

    assert recognise(text, "Jane_Doe_CV.pdf").confidence > recognise(text, "scan.pdf").confidence


def _documents() -> Iterator[tuple[str, str, str]]:
    for path in sorted((CORPUS / "jobs").iterdir()):
        yield path.name, "posting", path.read_text(encoding="utf-8")
    for folder in ("txt", "md", "tex", "json", "yaml"):
        for path in sorted((CORPUS / "resumes" / folder).iterdir()):
            yield path.name, "resume", path.read_text(encoding="utf-8")
    for path in sorted(CASES.glob("*.json")):
        case = json.loads(path.read_text(encoding="utf-8"))
        yield path.name, "resume", case["resume_text"]
        yield path.name, "posting", case["posting_text"]


@needs_shared
@pytest.mark.shared
def test_every_document_of_the_corpus() -> None:
    assert [(name, kind) for name, kind, text in _documents() if recognise(text).kind != kind] == []


@needs_shared
@pytest.mark.shared
def test_both_in_one_paste_are_split_where_the_second_begins() -> None:
    for path in sorted(CASES.glob("*.json")):
        case = json.loads(path.read_text(encoding="utf-8"))
        resume, posting = case["resume_text"].strip(), case["posting_text"].strip()
        found = recognise(f"{resume}\n\n{posting}")
        assert found.both
        assert found.split == len(resume) + 2
        found = recognise(f"{posting}\n\n{resume}")
        assert found.both
        assert found.split == len(posting) + 2


@settings(deadline=None)
@given(st.text(max_size=500))
def test_never_raises_and_confidence_is_a_share(text: str) -> None:
    assert 0 <= recognise(text).confidence <= 1


def test_years_are_no_phone_number() -> None:
    assert recognise("2019 - 2003 is wrong, it was 2019 - 2020").kind == "neither"
