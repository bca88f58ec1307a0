import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.tailoring.lexicon import Nature, all_terms, canonical, find_terms, implies, nature, same, terms_of


@pytest.mark.parametrize(
    ("text", "terms"),
    [
        ("Moved to k8s, wrote JS and used Postgres", ("Kubernetes", "JavaScript", "PostgreSQL")),
        ("C, C++ and R", ("C", "C++", "R")),
        ("Node.js, ASP.NET, S/4HANA", ("Node.js", "ASP.NET", "SAP S/4HANA")),
        ("Wrote Go services", ("Go",)),
        ("熟悉linux环境，精通SQL，有机器学习经验", ("Linux", "SQL", "Machine learning")),
        ("Начисление зарплаты, знание МСФО", ("Payroll", "IFRS")),
        ("Gabelstaplerschein und Kommissionierung", ("Forklift licence", "Order picking")),
        ("Préparation de commandes, CACES 3", ("Order picking", "Forklift licence")),
        ("Carga y descarga de camiones", ("Loading and unloading",)),
        ("RN licence, wound care and phlebotomy", ("RN licence", "Wound care", "Phlebotomy")),
        ("B.S. Chemistry, M.Sc. coursework, Ph.D.", ("Bachelor's degree", "Master's degree", "Doctorate")),
        ("ﬁnancial reports", ("Financial reporting",)),
        ("Languages: 日本語, English", ("Japanese", "English")),
        ("עברית - שפת אם", ("Hebrew",)),
        ("tiếng Việt (bản ngữ), Türkçe", ("Vietnamese", "Turkish")),
        ("Supervised two students, trained 12 nurses", ("Supervising learners", "Training and mentoring people")),
        ("MSc in health", ("Master's degree",)),
    ],
)
def test_terms_are_found_by_all_their_names(text: str, terms: tuple[str, ...]) -> None:
    assert terms_of(text) == terms


@pytest.mark.parametrize(
    "text",
    [
        "Go above and beyond",
        "We go on",
        "Excel at your work",
        "Spring 2022 intern",
        "vitamin C",
        "the R&D department",
        "react quickly",
        "Javanese food",
        "a slack afternoon",
        "Section C. of the report",
    ],
)
def test_everyday_words_are_not_tools(text: str) -> None:
    tools = [term for term in terms_of(text) if nature(term) is Nature.TOOL]

    assert tools == []


def test_the_longest_name_wins() -> None:
    assert terms_of("React Native and GitLab CI") == ("React Native", "GitLab CI")


def test_implications_are_followed_to_their_end() -> None:
    assert implies(["Django"]) >= {"Python", "Web development", "Software development"}
    assert "SQL" in implies(["PostgreSQL"])
    assert "Leading people" not in implies(["Leading people"])


def test_canonical_takes_whole_words_only() -> None:
    assert canonical("k8s") == "Kubernetes"
    assert canonical("used k8s") is None
    assert canonical("rowing") is None


def test_same_knows_aliases_and_case() -> None:
    assert same("JS", "JavaScript")
    assert same("Rowing Club", "rowing  club")
    assert not same("Java", "JavaScript")


def test_every_implied_term_is_a_term_and_every_term_finds_itself() -> None:
    known = all_terms()

    assert {implied for term in known for implied in implies([term])} <= set(known)
    assert [term for term in known if term not in terms_of(f"used: {term}, daily")] == []


def test_a_long_posting_takes_less_than_30_ms() -> None:
    text = ("We use Python, Django and PostgreSQL on Kubernetes. You keep the ledger running, 精通SQL. " * 120)[:10_000]
    find_terms(text)
    best = min(_timed(text) for _ in range(5))

    assert best < 0.03


def _timed(text: str) -> float:
    start = time.process_time()
    find_terms(text)
    return time.process_time() - start


@given(st.text(max_size=300))
def test_spans_are_in_order_and_within_the_text(text: str) -> None:
    end = 0
    for match in find_terms(text):
        assert end <= match.start < match.end <= len(text)
        end = match.end
