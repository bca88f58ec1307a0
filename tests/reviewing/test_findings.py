"""What a review finds: strong, unclear and missing things of resumes, and nothing that is not there."""

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.library.remedies import remedy
from core.phrases import review as words
from core.resume.apply import apply
from core.resume.model import Resume
from core.reviewing.model import Finding, Fix, Sort
from core.reviewing.review import page, review
from core.reviewing.shortening import shortened
from core.reviewing.wording import asks_for_review
from tests.resume.reading import corpus, of, resume
from tests.samples import RESUME
from tests.shared import needs_shared

TODAY = date(2026, 11, 26)
HEAD = "Sam Reed\nsam@example.com | +44 161 496 0000\n\nEXPERIENCE\n\nWarehouse Operative\nNorthgate Logistics  2019 - 2023\n"
TAIL = "\nSKILLS\nforklift\n"


def kinds(text: str, sort: Sort | None = None) -> list[str]:
    return [one.kind for one in review(of(text), TODAY) if sort in {None, one.sort}]


def about(line: str) -> list[str]:
    """What is found about one line of a job."""
    found = review(of(f"{HEAD}- {line}\n- Loaded 40 trucks a week\n{TAIL}"), TODAY)
    return [one.kind for one in found if one.text == line]


@pytest.mark.parametrize(
    ("line", "kind"),
    [
        ("Cut picking errors from 3% to 1% with a new label", "outcome"),
        ("Trained 12 new colleagues in two months", "scope"),
        ("Responsible for the returns desk", "responsible"),
        ("Duties included packing and loading", "responsible"),
        ("Various tasks in the warehouse", "vague"),
        ("Packed, loaded, cleaned, etc.", "vague"),
        ("Hard-working team player with a proven track record", "praise"),
        ("I packed the boxes and drove them", "first_person"),
        ("Sorted the parcels " + "and then carried them over to the next belt " * 6, "long"),
    ],
)
def test_single_lines(line: str, kind: str) -> None:
    assert about(line.strip()) == [kind]


@pytest.mark.parametrize(
    ("job", "line", "kind"),
    [
        (
            "BERUFSERFAHRUNG\n\nLagerist\nNord Logistik GmbH  2019 - 2023",
            "Verantwortlich für die Annahme der Ware und die Ablage",
            "responsible",
        ),
        ("EXPERIENCIA\n\nCamarera\nBar Pepe  2019 - 2022", "Responsable de la caja y de las mesas para el bar", "responsible"),
        (
            "EXPÉRIENCE\n\nServeuse\nChez Paul  2018 - 2021",
            "Diverses tâches dans la cuisine et la salle pour le service",
            "vague",
        ),
        ("ОПЫТ РАБОТЫ\n\nКладовщик\nООО Север  2019 - 2023", "Отвечал за приём товара", "responsible"),
    ],
)
def test_other_languages(job: str, line: str, kind: str) -> None:
    found = review(of(f"Sam Reed\nsam@example.com\n\n{job}\n- {line}\n"), TODAY)
    assert kind in [one.kind for one in found if one.text == line]


@pytest.mark.parametrize("line", ["Loaded trucks", "Drove a forklift and kept the log", "Worked with React and Go"])
def test_plain_lines_are_left_in_peace(line: str) -> None:
    assert about(line) == []


def test_what_is_missing() -> None:
    bare = "Sam Reed\n\nEXPERIENCE\n\nDriver\nElm Couriers\n- Delivered parcels\n\nOperative\nNorthgate  2012 - 2013\n"
    found = kinds(bare, Sort.MISSING)
    assert {"reach", "skills", "dates"} <= set(found)
    assert found[0] == "reach"
    assert "phone" in kinds("Sam Reed\nsam@example.com\n\nEXPERIENCE\n\nDriver\nElm Couriers  2012 - 2014\n- Drove\n")


def test_a_gap_only_where_there_is_one_for_sure() -> None:
    def jobs(*years: str) -> str:
        rows = "".join(f"Driver\nElm{at} Couriers Ltd  {one}\n- Delivered 40 parcels a day\n\n" for at, one in enumerate(years))
        return f"Sam Reed\nsam@example.com\n\nEXPERIENCE\n\n{rows}"

    assert "gap" in kinds(jobs("2021 - Present", "2017 - 2018"))
    assert "gap" not in kinds(jobs("2021 - Present", "2017 - 2020"))
    assert "gap" not in kinds(jobs("2021 - Present", "2012 - 2020", "2001 - 2004"))
    (found,) = [one for one in review(of(jobs("2021 - Present", "2017 - 2018")), TODAY) if one.kind == "gap"]
    assert "That happens in most lives" in words.told(found)


def test_tools_that_no_line_shows() -> None:
    found = next(
        one
        for one in review(of(f"{HEAD}- Loaded 40 trucks with SAP\n\nSKILLS\nSAP, Docker, Excel\n"), TODAY)
        if one.kind == "unshown"
    )
    assert found.words == "Docker, Excel"
    assert words.question(found) == "Where did you use Docker, and for what?"


def test_a_good_resume_has_little_to_fix() -> None:
    found = review(of(RESUME), TODAY)
    assert [one.kind for one in found if one.sort is Sort.UNCLEAR] == []
    assert len([one for one in found if one.sort is Sort.STRONG]) >= 2


def test_jobs_are_moved_up() -> None:
    jobs = "Driver\nElm Ltd  2019 - 2021\n- Drove\n\nPacker\nOak Ltd  2015 - 2018\n- Packed\n"
    text = f"Sam Reed\nsam@example.com\n\nINTERESTS\nChess\n\nEXPERIENCE\n\n{jobs}"
    found = of(text)
    (order,) = [one for one in review(found, TODAY) if one.kind == "order"]
    after = apply(found, remedy(found, order, Fix.MOVE_UP).changes)
    assert [one.kind.value for one in after.sections] == ["work", "interests"]


def test_the_first_screen_is_short_and_the_rest_follows() -> None:
    lines = "".join(f"- Responsible for desk number {one} of all\n- Moved {one}00 boxes a day to the line\n" for one in "123456")
    findings = review(of(f"{HEAD}{lines}{TAIL}"), TODAY)
    first = page(findings, 0)
    assert len(first.of(Sort.STRONG)) <= 2
    assert len(first.of(Sort.UNCLEAR)) <= 3
    seen, number = list(first.findings), 0
    while page(findings, number).more:
        number += 1
        seen += page(findings, number).findings
    assert sorted(map(repr, seen)) == sorted(map(repr, findings))


@pytest.mark.parametrize(
    ("line", "short"),
    [
        ("Responsible for managing the returns desk", "Managing the returns desk"),
        ("Responsible for the budget", "Responsible for the budget"),
        ("I managed five people", "Managed five people"),
        ("Successfully won the spring contest.", "Won the spring contest."),
        ("Sold phones and tablets, etc.", "Sold phones and tablets"),
        ("Worked in order to help people", "Worked to help people"),
        ("Very good knowledge of Excel", "Very good knowledge of Excel"),
    ],
)
def test_shortening_leaves_words_out(line: str, short: str) -> None:
    assert shortened(line, "en") == short


PIECES = [
    "Responsible for",
    "managing",
    "I",
    "managed",
    "successfully",
    "in order to",
    "a variety of",
    "etc.",
    ",",
    "teams",
    "and so on",
]


@given(
    st.lists(
        st.sampled_from(PIECES),
        max_size=15,
    )
)
def test_shortening_never_puts_words_in(pieces: list[str]) -> None:
    line = " ".join(pieces)
    rest = iter(line.casefold().replace(",", " ").replace(".", " ").split())
    for word in shortened(line, "en").casefold().replace(",", " ").replace(".", " ").split():
        assert word in rest


@pytest.mark.parametrize(
    ("text", "asked"),
    [
        ("please review my resume", True),
        ("Review my CV please", True),
        ("review", True),
        ("what do you think?", True),
        ("any feedback on it?", True),
        ("Prüf bitte meinen Lebenslauf", True),
        ("проверь моё резюме", True),
        ("I did a code review at Acme with my team", False),
        ("hello", False),
        ("here is my resume", False),
    ],
)
def test_who_asks_for_a_review(text: str, asked: bool) -> None:  # noqa: FBT001
    assert asks_for_review(text) is asked


def sentences(found: Resume) -> list[tuple[Finding, str]]:
    return [(one, words.told(one)) for one in review(found, TODAY)]


@given(st.text(max_size=400))
def test_any_text_is_reviewed(text: str) -> None:
    found = of(text)
    for finding, sentence in sentences(found):
        assert sentence.endswith(".")
        assert all(words.label(finding, fix, 1) for fix in finding.fixes)


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize("path", corpus(), ids=lambda path: path.name)
def test_findings_of_the_corpus_stand_where_they_say(path: Path) -> None:
    found = resume(path)
    texts = {line.text for line in found.lines()}
    findings = review(found, TODAY)
    assert findings == review(found, TODAY)
    assert len({(one.key, one.sort) for one in findings}) == len(findings)
    for finding in findings:
        assert not finding.text or finding.text in texts
        if Fix.ASK in finding.fixes:
            bare = words.question(finding).replace(finding.text[:80], "")
            assert bare.endswith(("?", "."))
            assert not any(sign in bare for sign in ("%", "example", "e.g."))
        for fix in finding.fixes:
            changes = remedy(found, finding, fix).changes
            assert changes or fix in {Fix.ASK, Fix.PLACE}
            after = apply(found, changes)
            assert {line.id for line in after.lines()} <= {line.id for line in found.lines()}


def test_no_question_suggests_a_number() -> None:
    for kind in words._ASK:
        asked = words.question(Finding(Sort.UNCLEAR, kind, text="this line", role="Elm", words="Docker"))
        assert not any(letter.isdigit() for letter in asked)
        assert not any(word in asked.casefold() for word in ("example", "such as", "e.g.", "percent", "%"))


@pytest.mark.parametrize(
    ("dates", "found"),
    [
        ("2019 - 2003", True),
        ("May 2021 - Mar 2020", True),
        ("2019 - 2019", False),
        ("May 2019 - 2019", False),
        ("2019 - now", False),
    ],
)
def test_a_job_that_ends_before_it_begins(dates: str, found: bool) -> None:  # noqa: FBT001 - a parameter of the test
    text = HEAD.replace("2019 - 2023", dates) + f"- Loaded 40 trucks a week\n{TAIL}"
    told = [words.told(one) for one in review(of(text), TODAY)]
    assert any(f'Northgate Logistics: "{dates}": ends before it begins' in one for one in told) is found
