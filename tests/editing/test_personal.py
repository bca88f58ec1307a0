"""What a resume tells of the person beside their work goes when they ask, piece by piece, and nothing else with it."""

import pytest

from core.editing.model import Asks, Understood, source_of
from core.editing.understand import understand
from core.phrases import editing as words
from core.resume.apply import apply
from core.resume.cutting import cut_out
from core.resume.model import Resume, Source
from core.resume.parse import parse

HEADS = {
    "de": "Uwe Brandt\nuwe@mail.example\ngeboren am 12.04.1979 in Bremen, ledig"
    "\n\nBerufserfahrung\n2015 - 2020 Koch, Gasthof Ochse\n- Suppen",
    "es": "Ana Ruiz\nana@mail.example | 34 años | Nacionalidad: española | Casada, 2 hijos"
    "\n\nExperiencia\nContable, Acme SL, 2019 - 2022\n- Facturas",
    "fr": "Jean Petit\njean@mail.example\nNé le 12 mai 1980 (44 ans), marié, nationalité française, permis B"
    "\n\nExpérience\nVendeur, Fnac, 2010 - 2015\n- Ventes",
    "ru": "Ольга Иванова\nolga@mail.example\nДата рождения: 12.05.1985, замужем, двое детей"
    "\n\nОпыт работы\n2015 - 2020 Бухгалтер, ООО Ромашка\n- Отчёты",
    "en": (
        "John Doe\nBorn May 12, 1980 | Nationality: Irish | Marital status: Single"
        "\njohn@mail.example\n\nExperience\nDriver, DHL, 2010 - 2015"
        "\n- Drove people of every age\n- Married the two databases\n\nPersonal\nDate of birth: 12 May 1980\nDriving licence B"
    ),
}


def without(language: str, text: str) -> Resume:
    resume = parse(Source("resume", "a.txt", HEADS[language]))
    found = understand(source_of("m", text), resume, listening=False)
    assert isinstance(found, Understood), found
    return apply(resume, found.edits, found.evidence)


@pytest.mark.parametrize(
    ("language", "text", "left"),
    [
        ("de", "lösche das Geburtsdatum", ["ledig"]),
        ("de", "don't mention my age", ["ledig"]),
        ("de", 'remove "ledig"', ["geboren am 12.04.1979 in Bremen"]),
        ("de", "Familienstand bitte weglassen", ["geboren am 12.04.1979 in Bremen"]),
        ("de", "lösche meine persönlichen Daten", []),
        ("es", "no menciones mi edad", ["Nacionalidad: española", "Casada, 2 hijos"]),
        ("es", "quita el estado civil", ["34 años", "Nacionalidad: española"]),
        ("fr", "enlève mon âge", ["marié, nationalité française, permis B"]),
        ("fr", "supprime ma nationalité", ["Né le 12 mai 1980 (44 ans), marié, permis B"]),
        ("ru", "не указывай возраст", ["замужем, двое детей"]),
        ("ru", "убери семейное положение", ["Дата рождения: 12.05.1985"]),
        ("en", "please remove my marital status", ["Born May 12, 1980 | Nationality: Irish"]),
    ],
)
def test_it_goes_by_its_name_and_the_rest_of_its_line_stays(language: str, text: str, left: list[str]) -> None:
    after = without(language, text)
    assert [line.text for line in after.contact.other] == left
    assert [line.text for line in after.lines()] == [
        line.text for line in parse(Source("resume", "a.txt", HEADS[language])).lines()
    ]


def test_a_line_of_the_body_that_tells_nothing_else_goes_too_and_no_line_of_work() -> None:
    texts = [line.text for line in without("en", "remove my date of birth").lines()]
    assert texts == ["Drove people of every age", "Married the two databases", "Driving licence B"]


def test_what_the_resume_does_not_tell_is_not_found_and_nothing_else_goes_for_it() -> None:
    resume = parse(Source("resume", "a.txt", HEADS["de"]))
    for text in ("remove my nationality", "don't mention my religion"):
        found = understand(source_of("m", text), resume, listening=False)
        assert isinstance(found, Asks)
        assert words.NOTHING_DONE in found.sentence


def test_a_photo_is_in_no_resume_that_is_written() -> None:
    found = understand(source_of("m", "remove my photo"), parse(Source("resume", "a.txt", HEADS["de"])), listening=False)
    assert found == Asks(words.PHOTO_OUT)


@pytest.mark.parametrize(
    ("text", "piece", "left"),
    [
        ("a | b | c", "b", "a | c"),
        ("a (b), c", "b", "a, c"),
        ("a, b", "a", "b"),
        ("a, b", "b", "a"),
        ("a b", "a b", ""),
    ],
)
def test_a_piece_goes_with_what_joined_it(text: str, piece: str, left: str) -> None:
    assert cut_out(text, piece) == left
