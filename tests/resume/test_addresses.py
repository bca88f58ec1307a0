"""Telephone numbers, birthdays and places in the head: which is which, in the ways that countries write them."""

import pytest

from tests.resume.reading import of, texts

BODY = "\n\nEXPERIENCE\nEngineer, Acme Inc., 2019 - 2021\n- Built a thing that works\n"


@pytest.mark.parametrize(
    ("head", "phone", "other"),
    [
        ("Vera Zorina\nДата рождения: 01.02.1990, тел. +7 999 123-45-67", "+7 999 123-45-67", "Дата рождения: 01.02.1990"),
        ("Max Ohm\ngeb. 01.02.1990, Tel. 030 1234567", "030 1234567", "geb. 01.02.1990"),
        ("Jo Kim\nDate of birth: 1990.02.01", "", "Date of birth: 1990.02.01"),
        (
            "Pia Galli\nLuogo e data di nascita: Bari, 22/02/1987\nTel: 040 555 012",
            "040 555 012",
            "Luogo e data di nascita: Bari, 22/02/1987",
        ),
        (
            "Odile Roy\nDate et lieu de naissance : 2/3/1990\n06 12 34 56 78",
            "06 12 34 56 78",
            "Date et lieu de naissance : 2/3/1990",
        ),
    ],
)
def test_a_birthday_is_no_number_to_call_and_hides_none(head: str, phone: str, other: str) -> None:
    contact = of(head + BODY).contact
    assert (contact.phone, texts(contact.other)) == (phone, [other])


@pytest.mark.parametrize("label", ["Cel.", "Telf.", "Móvil", "Mob.", "Kom."])
def test_a_number_that_a_label_calls_one_is_of_any_country(label: str) -> None:
    contact = of(f"Inés Prado\nLima | {label} 987 555 014 | i@example.pe{BODY}").contact
    assert contact.phone == "987 555 014"
    assert not contact.other


@pytest.mark.parametrize(
    ("lines", "place"),
    [
        ("Ermou 25, 546 24 Thessaloniki", "Ermou 25, 546 24 Thessaloniki"),
        ("Dlouhá 12, 110 00 Praha 1", "Dlouhá 12, 110 00 Praha 1"),
        ("4520, rue Saint-Paul, app. 3\nMontréal (Québec)  H2J 2L3", "4520, rue Saint-Paul, app. 3, Montréal (Québec) H2J 2L3"),
        ("Flat 4, 29 Perry Vale\nLondon SE23 2NE", "Flat 4, 29 Perry Vale, London SE23 2NE"),
        ("C/ Mayor, 23, 3.º B\n28013 Madrid", "C/ Mayor, 23, 3.º B, 28013 Madrid"),
        ("Toledo OH", "Toledo OH"),
        ("New York City Metropolitan Area", "New York City Metropolitan Area"),
        ("Greater Boston Area", "Greater Boston Area"),
    ],
)
def test_addresses_as_countries_write_them(lines: str, place: str) -> None:
    contact = of(f"Ann Orme\n{lines}\na@example.com{BODY}").contact
    assert (contact.name, contact.location, texts(contact.other)) == ("Ann Orme", place, [])


def test_what_stands_above_a_town_is_no_street_when_it_says_what_the_person_is() -> None:
    contact = of(f"Ola Ade\nTeacher & Head of Year 10\nLondon SE23 2NE\no@example.com{BODY}").contact
    assert (contact.label, contact.location) == ("Teacher & Head of Year 10", "London SE23 2NE")


def test_where_somebody_works_is_not_what_they_are() -> None:
    contact = of(f"Karl Ohm\nTechnische Universität Ilmenau\nk@example.de{BODY}").contact
    assert (contact.label, texts(contact.other)) == ("", ["Technische Universität Ilmenau"])


@pytest.mark.parametrize(
    "pitch",
    [
        "**Looking for an apprenticeship as an electrician for two years from next September on**",
        "**Recherche un contrat d'apprentissage de deux ans dans le bâtiment dès septembre prochain**",
        "**Ich suche ab dem nächsten September eine Lehrstelle als Elektriker in der Nähe von Bern**",
    ],
)
def test_contact_data_below_what_somebody_seeks_is_contact_data(pitch: str) -> None:
    head = f"# Noé Roy\n\n{pitch}\n\n17 · 12 rue des Lilas, 59000 Lille · 06 12 55 01 48 · noe@example.fr"
    contact = of(f"{head}\n\n## Formation\n\nBac Pro, Lycée Baggio, 2023\n").contact
    assert (contact.name, contact.email, contact.phone) == ("Noé Roy", "noe@example.fr", "06 12 55 01 48")


def test_a_profile_whose_lists_come_first_has_its_name_below_them() -> None:
    text = (
        "Contact\nwww.linkedin.com/in/rana-saab (LinkedIn)\n\nTop Skills\nPayroll\nHRIS\n\nCertifications\nSHRM-CP\nRana Saab\n"
        "HR Manager at Nahla Stores\nDubai, United Arab Emirates\n\nSummary\nTen years in retail.\n"
    )
    contact = of(text).contact
    assert (contact.name, contact.label, contact.location) == (
        "Rana Saab",
        "HR Manager at Nahla Stores",
        "Dubai, United Arab Emirates",
    )
    assert not contact.other


@pytest.mark.parametrize(("line", "kept"), [("女 | 28岁", ["女", "28岁"]), ("✆ | 28岁", ["28岁"])])
def test_a_chinese_character_alone_is_no_icon(line: str, kept: list[str]) -> None:
    assert texts(of(f"李思远\n{line} | 138-0055-0199\n\n工作经历\n产品经理 拼多多 2021.07 – 至今\n").contact.other) == kept
