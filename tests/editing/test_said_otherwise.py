"""Requests as newcomers put them: a thing moved within its part, a line by its name, a summary, a licence, a whole job."""

import pytest

from core.editing.model import Asks, NotUnderstood, Understood, source_of
from core.editing.understand import understand
from core.phrases import editing as words
from core.resume.apply import apply
from core.resume.changes import Drop
from core.resume.model import Resume, Source
from core.resume.parse import parse

TEXT = """Dana Moss
dana@example.org

EXPERIENCE
Highway Technician, Foxglove Supplies, 2019 - 2023
- Have used scanners for stock
- Repaired the A659 slip road with 4 colleagues
- Kept records in the van
Labourer (Summer), Halden Freight, 2015 - 2019
- Loaded trucks
Receptionist, Hotel Miramar, 2012 - 2015
- Greeted guests

TOOLS
Excel, Tableau, AutoCAD

LANGUAGES
English, Spanish

INTERESTS
Rowing, Chess

CERTIFICATES
Registered nurse, 2011
Driving licence B
"""
RESUME = parse(Source("resume", "dana.txt", TEXT))


def asked(text: str, resume: Resume = RESUME) -> Understood | Asks | NotUnderstood:
    return understand(source_of("1", text), resume)


def edited(text: str, resume: Resume = RESUME) -> Resume:
    found = asked(text, resume)
    assert isinstance(found, Understood), found
    return apply(resume, found.edits, found.evidence)


def lines(resume: Resume, heading: str) -> list[str]:
    section = next(one for one in resume.sections if one.heading == heading)
    return [line.text for line in (*section.lines, *(line for entry in section.entries for line in entry.lines))]


@pytest.mark.parametrize(
    "text",
    [
        "put Tableau first in tools",
        "move Tableau to the top of the tools section",
        "Tableau first in the tools list",
        "bring Tableau to the front of tools",
        "setz Tableau in Tools an den Anfang",
        "pon Tableau primero en tools",
        "mets Tableau en premier dans Tools",
        "поставь Tableau первым в Tools",
    ],
)
def test_something_is_moved_within_its_part(text: str) -> None:
    assert lines(edited(text), "TOOLS") == ["Tableau", "Excel", "AutoCAD"]


def test_what_is_not_in_the_part_is_not_found_and_not_added() -> None:
    for text, name in (("put Terraform first in tools", "Terraform"), ("put Rowing last in tools", "Rowing")):
        found = asked(text)
        assert isinstance(found, Asks)
        assert found.sentence == words.not_found(name)


@pytest.mark.parametrize(
    "text", ["put the A659 line first", "put the A659 bullet at the top", "A659 line first", "move the A659 sentence up"]
)
def test_a_line_by_what_it_is_about(text: str) -> None:
    assert lines(edited(text), "EXPERIENCE")[0].startswith("Repaired the A659")


@pytest.mark.parametrize(
    "text",
    [
        "say Used instead of Have used",
        "use Used rather than Have used",
        "put Used, not Have used",
        "sag Used statt Have used",
        "di Used en vez de Have used",
        "dis Used au lieu de Have used",
        "напиши Used вместо Have used",
    ],
)
def test_a_word_in_the_place_of_another_is_no_boast(text: str) -> None:
    assert "Used scanners for stock" in lines(edited(text), "EXPERIENCE")


def test_a_word_that_is_not_there_is_said_to_be_missing() -> None:
    found = asked("say Managed instead of Shadowed")
    assert isinstance(found, Asks)
    assert found.sentence == words.not_found("Shadowed")


@pytest.mark.parametrize(
    "text",
    [
        "add a summary: mechanic who keeps buses on the road",
        "write a short summary: mechanic who keeps buses on the road",
        "my summary should be: mechanic who keeps buses on the road",
        "Schreib eine Zusammenfassung: mechanic who keeps buses on the road",
        "pon un resumen: mechanic who keeps buses on the road",
        "ajoute un profil: mechanic who keeps buses on the road",
        "добавь раздел о себе: mechanic who keeps buses on the road",
    ],
)
def test_a_summary_opens_the_resume(text: str) -> None:
    resume = edited(text)
    assert (resume.sections[0].heading, lines(resume, "Summary")) == ("Summary", ["Mechanic who keeps buses on the road"])


def test_a_second_summary_takes_the_place_of_the_first() -> None:
    resume = edited("add a summary: keeps buses on the road", edited("add a summary: mechanic with 8 years in buses"))
    assert lines(resume, "Summary") == ["Keeps buses on the road"]


@pytest.mark.parametrize("claim", ["senior director of fleets", "chartered engineer", "PhD in physics"])
def test_a_summary_claims_nothing_that_the_resume_does_not_have(claim: str) -> None:
    assert isinstance(asked(f"add a summary: {claim}"), Asks)


@pytest.mark.parametrize("name", ["Dana Moss, RN", "Dana Moss RN", "Dana P. Moss, R.N."])
def test_letters_behind_a_name_stand_where_the_resume_has_the_licence(name: str) -> None:
    assert edited(f"my name is {name}").contact.name.rstrip(".") == name.rstrip(".")


@pytest.mark.parametrize("name", ["Dana Moss, PhD", "Dana Moss, RN, BSN", "Dana Moss MBA"])
def test_letters_that_nothing_stands_for_are_asked_about(name: str) -> None:
    found = asked(f"my name is {name}")
    assert isinstance(found, Asks)
    assert name.rsplit(maxsplit=1)[-1] in found.sentence


@pytest.mark.parametrize(
    ("text", "line"), [("list my forklift licence", "Forklift licence"), ("add my CDL", "CDL"), ("add my CPR card", "CPR card")]
)
def test_a_licence_of_ones_own_is_listed_after_a_yes(text: str, line: str) -> None:
    found = asked(text)
    assert isinstance(found, Asks)
    assert (found.kind, found.sentence) == ("confirm", words.list_it("CERTIFICATES", line))


def test_a_licence_without_a_name_is_asked_for_or_there_already() -> None:
    assert asked("list my licence") == Asks(words.THERE_ALREADY)
    assert asked("add my certificate", parse(Source("resume", "", TEXT[: TEXT.index("CERT")]))) == Asks(words.WHICH_PAPER)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("the summer labouring job can go", "Labourer (Summer)"),
        ("you can drop the hotel job", "Receptionist"),
        ("the hotel job isn't needed", "Receptionist"),
        ("quita el trabajo del hotel", "Receptionist"),
    ],
)
def test_a_job_goes_by_any_word_of_its_head(text: str, title: str) -> None:
    found = asked(text)
    assert isinstance(found, Understood)
    (drop,) = found.edits
    assert isinstance(drop, Drop)
    assert RESUME.entry(drop.entry).title == title  # type: ignore[union-attr]


@pytest.mark.parametrize("text", ["quita el hotel", "remove the hotel"])
def test_a_place_of_work_alone_is_asked_about(text: str) -> None:
    found = asked(text)
    assert isinstance(found, Asks)
    assert "Hotel Miramar" in found.sentence


@pytest.mark.parametrize("text", ["mueve idiomas arriba", "pon los idiomas más arriba", "languages up", "schieb Sprachen hoch"])
def test_a_part_goes_up(text: str) -> None:
    assert [one.heading for one in edited(text).sections][1] == "LANGUAGES"
