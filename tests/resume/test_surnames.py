"""Names that a form asks for in parts, in the languages that have such forms."""

import pytest

from core.resume.coverage import words_lost
from tests.resume.reading import of, texts

BODY = "\n\nEXPERIENCE\nEngineer, Acme Inc., 2019 - 2021\n- Built a thing that works\n"


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("Surname: Varga\nFirst name: Edith Rose\nMobile: +44 7700 900123", "Edith Rose Varga"),
        ("Surname(s): Varga\nGiven name(s): Edith\nMobile: +44 7700 900123", "Edith Varga"),
        ("Last name: Orme\nFirst name: Josh\nMiddle name: T.\njosh@example.com", "Josh T. Orme"),
        ("Name: Brandtner\nVorname: Heike\nTelefon: 030 1234567", "Heike Brandtner"),
        ("Nom : Lemoyne\nPrénom : Odile\nTéléphone : 06 12 34 56 78", "Odile Lemoyne"),
        ("Apellidos: Prado Luengo\nNombre: Inés\nTeléfono: 655 550 199", "Inés Prado Luengo"),
        ("Cognome: Galli\nNome: Pia\nTel. 333 555 0199", "Pia Galli"),
        ("NOME: Rita\nSOBRENOME: Prata\nCelular: (11) 91234-5678", "Rita Prata"),
        ("Nazwisko: Wilk\nImię: Ola\nTel: 505 555 199", "Ola Wilk"),
        ("Soyadı: Kaya\nAdı: Elif\nTel: 0532 555 01 99", "Elif Kaya"),
        ("Etternavn: Moen\nFornavn: Siri\nMobil: 915 55 099", "Siri Moen"),
        ("Фамилия: Зорина\nИмя: Вера\nОтчество: Львовна\nТелефон: +7 999 123-45-99", "Зорина Вера Львовна"),
        ("Surname\tVarga\nFirst name\tEdith\nMobile\t+44 7700 900123", "Edith Varga"),
        ("Name\tBrandtner\tVorname\tHeike\nTelefon\t030 1234567", "Heike Brandtner"),
        ("Heike Brandtner\nNachname: Brandtner\nVorname: Heike\nTelefon: 030 1234567", "Heike Brandtner"),
        ("Nume / Prenume: Vlad Ioana\nTelefon: 0744 555 099", "Vlad Ioana"),
        ("Name/Vorname: Brandtner Heike\nTelefon: 030 1234567", "Brandtner Heike"),
        ("Adı Soyadı: Elif Kaya\nTel: 0532 555 01 99", "Elif Kaya"),
        ("Surname: Varga\nFirst name: Edith\nMobile: +44 7700 900123\nRank applied for: Chief Officer", "Edith Varga"),
    ],
)
def test_the_parts_of_a_name_are_one_name(form: str, name: str) -> None:
    found = of(form + BODY)
    assert found.contact.name == name
    assert not any("name" in line.casefold() for line in texts(found.contact.other))
    assert not words_lost(found)


def test_a_part_beside_another_name_stays_as_it_was_said() -> None:
    contact = of(f"Heike Brandtner\nGeburtsname: Ohm\nRufname: Heidi\nTelefon: 030 1234567{BODY}").contact
    assert contact.name == "Heike Brandtner"
    assert texts(contact.other) == ["Geburtsname: Ohm", "Rufname: Heidi"]


@pytest.mark.parametrize(
    ("row", "name", "phone", "other"),
    [
        ("성명\t한지우\t생년월일\t1995.07.14\n연락처\t010-5555-0199", "한지우", "010-5555-0199", "생년월일\t1995.07.14"),
        ("姓名\t李思远\t出生日期\t1996-05-12\n电话\t138-0055-0199", "李思远", "138-0055-0199", "出生日期\t1996-05-12"),
        ("Name\tEva Ruhl\tGeburtsdatum\t01.02.1990\nTelefon\t030 1234567", "Eva Ruhl", "030 1234567", "Geburtsdatum\t01.02.1990"),
        ("Nom\tOdile Lemoyne\tNationalité\tBelge\nTél\t06 12 34 56 78", "Odile Lemoyne", "06 12 34 56 78", "Nationalité\tBelge"),
    ],
)
def test_fields_beside_each_other_are_fields_of_their_own(row: str, name: str, phone: str, other: str) -> None:
    contact = of(row + BODY).contact
    assert (contact.name, contact.phone, texts(contact.other)) == (name, phone, [other])


@pytest.mark.parametrize("name", ["राजेश कुमार शर्मा", "প্রিয়া চক্রবর্তী", "สมชาย ใจดี", "Ángel Núñez"])
def test_a_name_with_signs_above_its_letters_is_no_furniture(name: str) -> None:
    assert of(f"{name}\nx@example.in{BODY}").contact.name == name


def test_the_name_once_more_is_no_contact_data() -> None:
    contact = of(f"Ivor Pell | 3 Kiln Lane, Leeds LS9 8AB | i@example.co.uk\n\nIVOR PELL\nRoofer (NVQ Level 2){BODY}").contact
    assert (contact.name, texts(contact.other)) == ("Ivor Pell", [])


@pytest.mark.parametrize("title", ["RESUME", "CURRICULUM VITAE", "LEBENSLAUF", "РЕЗЮМЕ"])
def test_a_name_in_capitals_below_what_the_document_is_called_is_no_heading(title: str) -> None:
    found = of(f"{title}\n\nANJALI RAO\nanjali@example.in{BODY}\nSKILLS\nGo, SQL\n")
    assert (found.contact.name, [part.heading for part in found.sections]) == ("ANJALI RAO", ["EXPERIENCE", "SKILLS"])
