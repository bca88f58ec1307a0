import pytest

from core.resume.coverage import coverage
from core.resume.names import is_name
from tests.resume.reading import of, texts

BODY = "\n\nEXPERIENCE\nEngineer, Acme Inc., 2019 - 2021\n- Built a thing that works\n"


@pytest.mark.parametrize(
    "head",
    [
        "Jane Q. Doe\nBackend Engineer\njane@example.com | (503) 555-0142 | Portland, OR | linkedin.com/in/janedoe",
        "Jane Q. Doe\nBackend Engineer\njane@example.com , (503) 555-0142 , Portland, OR , linkedin.com/in/janedoe",
        (
            "JANE Q. DOE\nBackend Engineer\nEmail: jane@example.com\nPhone: (503) 555-0142\n"
            "Location: Portland, OR\nLinkedIn: linkedin.com/in/janedoe"
        ),
        (
            "Jane Q. Doe\nBackend Engineer\n"
            "\uf041 Portland, OR\t\uf095 (503) 555-0142\t\uf0e0 jane@example.com\t\uf08c linkedin.com/in/janedoe"
        ),
        "Jane Q. Doe  •  Backend Engineer\n(503) 555-0142 · jane@example.com · Portland, OR · linkedin.com/in/janedoe",
        "# Jane Q. Doe\nBackend Engineer\n\n<jane@example.com> • (503) 555-0142 • Portland, OR • linkedin.com/in/janedoe",
        "Resume\n\nJane Q. Doe\nBackend Engineer\nE jane@example.com\nT (503) 555-0142\nPortland, OR\nlinkedin.com/in/janedoe",
        "Jane Q. Doe — Backend Engineer — jane@example.com — (503) 555-0142 — Portland, OR — linkedin.com/in/janedoe",
    ],
)
def test_heads_of_every_style(head: str) -> None:
    contact = of(head + BODY).contact
    assert contact.name.casefold() == "jane q. doe"
    assert contact.label == "Backend Engineer"
    assert (contact.email, contact.phone) == ("jane@example.com", "(503) 555-0142")
    assert contact.location == "Portland, OR"
    assert contact.links == ("linkedin.com/in/janedoe",)
    assert contact.other == ()


@pytest.mark.parametrize(
    ("head", "phone"),
    [
        (
            (
                "Jürgen Groß\nHauptstraße 5, 10115 Berlin\nTel. 030 23125 417\njg@example.de\n"
                "Ich habe in der Firma und für die Kunden gearbeitet"
            ),
            "030 23125 417",
        ),
        ("Marie Dupont\n12 rue des Lilas, 69003 Lyon\n06 12 34 56 78\nmd@example.fr", "06 12 34 56 78"),
        ("Иван Петров\nТелефон: +7-999-123-4567\nМестоположение: Москва, Россия", "+7-999-123-4567"),
        ("张伟\n电话：138-0013-8000 | 邮箱：zw@example.com", "138-0013-8000"),
    ],
)
def test_phones_as_written(head: str, phone: str) -> None:
    assert of(head + BODY).contact.phone == phone


@pytest.mark.parametrize(
    "name",
    [
        "Jane Doe",
        "JUNIE CASTLEWRIGHT",
        "Иван Петров",
        "Friedlinde Habermoos",
        "Jean-Luc de la Tour",
        "O'Brien Kelly",
        "Tom Baker",
        "Dr. Ahmed Hassan, MD",
        "张伟",
        "دانا لوی",
        "Doe, Jane",
        "Inês Beatriz de Souza e Melo",
        "María del Pilar Ortega de la Vega",
        "Yusuf bin Karim bin Saeed Al Amiri",
        "Prof. Dr. med. Lothar von und zu Bergheim",
        "Dr. Okafor",
        "Sandra M. Kowalski, RN, BSN, CCRN",
        "JANE DOE, RN, MSN, FNP-BC, NEA-BC",
        "Omar Said MD, PhD, FACS",
        "Max Müller, Dipl.-Ing., MBA, PMP",
        "Jane Doe, PharmD, BCPS, BCCCP",
        "Jane Doe, B.A. (Hons), M.Phil., CPFA",
        "Jane Doe (MD, PhD)",
        "Ian Sample",
        "Sammy Dorn III",
        "Иван Петров мл.",
        "Rosa Privat-Garcia",
    ],
)
def test_names(name: str) -> None:
    assert is_name(name)


@pytest.mark.parametrize(
    "text",
    [
        "Software Engineer",
        "Experience",
        "jane@example.com",
        "I like tea",
        "Gotham, USA",
        "Acme Corp",
        "x",
        "2019",
        "a b",
        "%PDF-1.4",
        "Quellmoor Armaturen GmbH",
        "Berlin",
        "Name",
        "Musik und Theater",
        "Ventas y Marketing",
        "Confidential",
        "DRAFT",
        "Entwurf 2",
        "Streng vertraulich",
        "Draft Jane Doe",
        "Private – not for distribution",
        "Resume, sample",
        "Royal Mail, PLC, UK",
        "Registered Nurse, RN, BSN, CCRN",
    ],
)
def test_a_name_is_not_guessed_from_anything_else(text: str) -> None:
    assert not is_name(text)


def test_garbage_has_no_name() -> None:
    assert of("%PDF-1.4 obj <<>> stream\n0 0 1 rg\nxref 12 0").contact.name == ""


def test_what_is_none_of_the_fields_stays() -> None:
    contact = of("Jane Doe\njane@example.com\nDate of birth: 01.02.1990\nDriving licence B" + BODY).contact
    assert texts(contact.other) == ["Date of birth: 01.02.1990", "Driving licence B"]


def test_labels_in_a_column_of_their_own() -> None:
    """The table that a German Lebenslauf begins with."""
    rows = "Lebenslauf\n\nName\tLotte von Ahrens-Krug\nAnschrift\tLindenweg 3, 50674 Köln\nTelefon\t0221 / 123 45 67\n"
    contact = of(rows + "\nBerufserfahrung\n04/2018 – heute\tTeamleiterin, Beispiel GmbH, Köln\n").contact
    assert (contact.name, contact.phone) == ("Lotte von Ahrens-Krug", "0221 / 123 45 67")


@pytest.mark.parametrize(
    ("rows", "said"),
    [
        (
            (
                "Europass Curriculum Vitae\n\nFirst name(s) / Surname(s)\tGiulia Rossi\n"
                "Address(es)\tVia Roma 12, 20121 Milano\nTelephone(s)\t+39 02 555 0123\n"
            ),
            ("Giulia Rossi", "Via Roma 12, 20121 Milano", "+39 02 555 0123"),
        ),
        (
            "Lena Ruiz\nNombre y apellidos\tLena Ruiz\nDirección\tCalle Mayor 5, 28013 Madrid\nTeléfono(s)\t+34 612 345 678\n",
            ("Lena Ruiz", "Calle Mayor 5, 28013 Madrid", "+34 612 345 678"),
        ),
        (
            "Ida Holm\nAddress\tLindenweg 8, 04109 Leipzig\nPhone\t0341 5550123\n",
            ("Ida Holm", "Lindenweg 8, 04109 Leipzig", "0341 5550123"),
        ),
    ],
)
def test_forms_name_their_fields_in_a_column(rows: str, said: tuple[str, str, str]) -> None:
    contact = of(rows + "E-mail\tjane@example.com\n" + BODY).contact
    assert (contact.name, contact.location, contact.phone) == said
    assert (contact.label, contact.other) == ("", ())


def test_contact_data_in_a_section_of_its_own() -> None:
    found = of("Jane Doe\n\nCONTACT\njane@example.com\n(503) 555-0142" + BODY)
    assert (found.contact.email, found.contact.phone) == ("jane@example.com", "(503) 555-0142")
    assert [section.heading for section in found.sections] == ["EXPERIENCE"]


def test_contact_data_at_the_end() -> None:
    found = of(BODY.strip() + "\n\nKim Lee\nkim.lee@example.com\n")
    assert (found.contact.name, found.contact.email) == ("Kim Lee", "kim.lee@example.com")


def test_a_link_is_said_once() -> None:
    found = of(
        "# Sam Okafor\n\nsam@okafor.dev | [github.com/sam](https://github.com/sam)\n\n## Work\n\n"
        "### Engineer, Acme Inc.\n2019 - 2020\n"
    )
    assert found.contact.links == ("github.com/sam",)


def test_text_under_the_head_is_a_summary() -> None:
    found = of("Jane Doe\njane@example.com\n\nI have built payment systems for ten years and still enjoy it." + BODY)
    assert texts(found.sections[0].lines) == ["I have built payment systems for ten years and still enjoy it."]


def test_jobs_without_any_heading() -> None:
    found = of(
        "Tom Baker\nLondon\n\nI am a chef with twelve years in busy kitchens.\n\n"
        "Head Chef – The Green Door, London (2018 to now)\n"
        "- Run a brigade of 9\n\nSous Chef – Harbour Grill, Brighton (2014 to 2018)\n- 180 covers\n"
    )
    assert found.contact.name == "Tom Baker"
    assert [(entry.title, entry.organisation.partition(",")[0]) for entry in found.entries()] == [
        ("Head Chef", "The Green Door"),
        ("Sous Chef", "Harbour Grill"),
    ]


def test_an_area_code_in_brackets_belongs_to_the_phone() -> None:
    head = "Maria Silva\nSão Paulo, Brasil | maria@example.com.br | (11) 91234-5678"
    assert of(head + BODY).contact.phone == "(11) 91234-5678"


@pytest.mark.parametrize(
    "row",
    [
        "[LinkedIn](https://www.linkedin.com/in/janedoe) | [GitHub](https://github.com/janedoe) | [My website](https://janedoe.dev)",
        "[LinkedIn](https://www.linkedin.com/in/janedoe) [Git Hub](https://github.com/janedoe) [Website](https://janedoe.dev)",
        "LinkedIn (https://www.linkedin.com/in/janedoe), GitHub (https://github.com/janedoe), Website (https://janedoe.dev)",
    ],
)
def test_the_name_of_a_link_gives_way_to_its_address(row: str) -> None:
    contact = of(f"Jane Doe\nEngineer\njane@example.com\n{row}{BODY}").contact
    assert contact.links == ("https://www.linkedin.com/in/janedoe", "https://github.com/janedoe", "https://janedoe.dev")
    assert contact.other == ()


def test_a_link_that_dials_the_number_beside_it_is_not_said_twice() -> None:
    contact = of(f"Jane Doe\n[jane@example.com](mailto:jane@example.com) [+1 (503) 555-0142](tel:+15035550142){BODY}").contact
    assert (contact.email, contact.phone, contact.links) == ("jane@example.com", "+1 (503) 555-0142", ())


def test_a_label_on_a_row_of_its_own_stands_before_the_next_row_and_is_no_headline() -> None:
    found = of(
        "Anna Kowalska\nBaker\nE-mail\nanna@example.com\nPhone\n+48 600 100 200\nAddress\nul. Długa 5, 00-238 Warszawa"
    ).contact
    assert (found.email, found.phone, found.location) == ("anna@example.com", "+48 600 100 200", "ul. Długa 5, 00-238 Warszawa")
    assert (found.label, found.other) == ("Baker", ())
    found = of("Иван Петров\nПовар\nТелефон\n+7 999 123-45-67\nПочта\nivan@example.com\nГород\nКазань").contact
    assert (found.name, found.label, found.location, found.other) == ("Иван Петров", "Повар", "Казань", ())


def test_labels_one_below_the_other_take_no_row_for_themselves() -> None:
    found = of("Anna Kowalska\n\nTelefon\nE-Mail\nWohnort\n+49 30 901820\nanna@example.com\nBerlin").contact
    assert (found.label, found.phone, found.email, found.location, found.other) == (
        "",
        "+49 30 901820",
        "anna@example.com",
        "Berlin",
        (),
    )


@pytest.mark.parametrize(
    ("line", "name", "label"),
    [
        ("Jane Doe, Registered Nurse", "Jane Doe", "Registered Nurse"),
        ("Prof. Dr. med. Anna Sommer, Fachärztin für Kardiologie", "Prof. Dr. med. Anna Sommer", "Fachärztin für Kardiologie"),
        ("Иван Петров, инженер", "Иван Петров", "инженер"),
        ("Priv.-Doz. Dr. med. habil. Jörg Klein", "Priv.-Doz. Dr. med. habil. Jörg Klein", ""),
        ("Univ.-Prof. Dr. med. univ. Anna Sommer", "Univ.-Prof. Dr. med. univ. Anna Sommer", ""),
        ("Lebenslauf Anna Sommer", "Anna Sommer", ""),
        ("LEBENSLAUF – Anna Sommer", "Anna Sommer", ""),
        ("Curriculum Vitae von Prof. Dr. med. Anna Sommer", "Prof. Dr. med. Anna Sommer", ""),
        ("CV: Jane Doe", "Jane Doe", ""),
        ("Resume of Jane Doe", "Jane Doe", ""),
        ("CV Jane Doe | jane@example.com", "Jane Doe", ""),
        ("Резюме Иван Петров", "Иван Петров", ""),
        ("Sommer, Anna", "Sommer, Anna", ""),
        ("Anna Sommer, MBA", "Anna Sommer, MBA", ""),
        ("Vita Nowak", "Vita Nowak", ""),
        ("Senior Nurse, Ward Manager", "", "Senior Nurse, Ward Manager"),
    ],
)
def test_a_name_stands_alone_however_its_line_goes_on(line: str, name: str, label: str) -> None:
    found = of(f"{line}\n+44 113 496 0000\n\nSkills\nGo, SQL\n")
    assert (found.contact.name, found.contact.label) == (name, label)
    assert coverage(found).missing == ()


@pytest.mark.parametrize(
    "label", ["Address:", "Adresse :", "Anschrift:", "Anschrift:\n", "Home address:", "Current address:", "Wohnanschrift:"]
)
def test_the_label_of_an_address_is_no_part_of_it(label: str) -> None:
    found = of(f"Anna Doe\n{label} Lindenallee 7, 04229 Leipzig\nanna@example.de\n\nSkills\nGo, SQL\n")
    assert found.contact.location == "Lindenallee 7, 04229 Leipzig"


@pytest.mark.parametrize(
    ("row", "phone", "other"),
    [
        ("Tel.: 0941 884217 | Mobil: 0171 5550193", "0941 884217", ["Mobil: 0171 5550193"]),
        ("Tel.:\t0941 884217\nMobil:\t0171 5550193", "0941 884217", ["Mobil: 0171 5550193"]),
        ("Fijo: 915 550 143\nMóvil: 612 550 143", "915 550 143", ["Móvil: 612 550 143"]),
        ("07700 900418 (mobile)", "07700 900418", []),
        ("07700 900418 (mobile), 020 7946 0018 (home)", "07700 900418", ["020 7946 0018 (home)"]),
        ("Дом.: +7 495 555-01-43 | Моб.: +7 916 555-01-43", "+7 495 555-01-43", ["Моб.: +7 916 555-01-43"]),
        ("Fax: 0941 884218 | Telefon: 0941 884217", "0941 884217", ["Fax: 0941 884218"]),
        ("0941 884217 | 0171 5550193", "0941 884217", ["0171 5550193"]),
    ],
)
def test_a_second_number_keeps_the_word_that_tells_it_from_the_first(row: str, phone: str, other: list[str]) -> None:
    found = of(f"Jana Weiss\njana@weiss.example.de\n{row}\n\nSkills\nPython, Go\n")
    assert found.contact.phone == phone
    assert [line.text for line in found.contact.other] == other
    assert not found.contact.location


def test_a_postcode_as_long_as_a_phone_number_is_none() -> None:
    read = of("Ana Lima\nRua das Acácias, 45 – Recife/PE – CEP 50000-000\n(81) 98877-6655 – ana@exemplo.com.br\n")
    assert read.contact.phone == "(81) 98877-6655"


@pytest.mark.parametrize("label", ["GMC number:", "Passport No.", "Licence no:", "NMC PIN", "Matrikelnummer:"])
def test_a_number_of_a_register_is_no_phone(label: str) -> None:
    found = of(
        f"Ann Lee\n{label} 7012345\nTelephone: 07700 900461\nann@lee.example\n\nExperience\nNurse, Acme Hospital, 2019 – 2020\n"
    )
    assert found.contact.phone == "07700 900461"
    assert [line.text for line in found.contact.other] == [f"{label} 7012345"]


@pytest.mark.parametrize(
    ("rows", "name"),
    [
        ("姓　名：李晓彤　性　别：女\n电　话：138-0555-0123　邮　箱：jane@example.com", "李晓彤"),
        ("성 명: 김민수\n전 화: 138-0555-0123\n이메일: jane@example.com", "김민수"),
        ("नाम: राकेश शर्मा\nमोबाइल: 138-0555-0123\nईमेल: jane@example.com", "राकेश शर्मा"),
        ("ชื่อ-นามสกุล: สมชาย ใจดี\nโทร: 138-0555-0123\nอีเมล: jane@example.com", "สมชาย ใจดี"),
        ("Nama lengkap: Budi Santoso\nNo HP: 138-0555-0123\nEmail: jane@example.com", "Budi Santoso"),
    ],
)
def test_labels_that_are_set_wide_or_in_other_scripts(rows: str, name: str) -> None:
    contact = of(f"{rows}{BODY}").contact
    assert (contact.name, contact.phone, contact.email) == (name, "138-0555-0123", "jane@example.com")
    assert [line.text for line in contact.other] in ([], ["性别：女"])


def test_the_scheme_of_a_number_is_no_part_of_it() -> None:
    assert of(f"Jane Doe\njane@example.com | tel:+39-333-555-0140{BODY}").contact.phone == "+39-333-555-0140"


@pytest.mark.parametrize("greeting", ["Hello,\n", "HELLO\n", "Hi! I'm ", "Hello, I'm\n", "I am ", "Hallo, ich bin "])
def test_a_greeting_above_the_name_is_no_part_of_it(greeting: str) -> None:
    found = of(f"{greeting}Marta Kroll\nmarta@example.com\n0170 5550100\n\nExperience\nCook, Acme Ltd, 2014 - 2015\n")
    assert found.contact.name == "Marta Kroll"


def test_a_name_cut_at_its_hyphen_is_whole() -> None:
    assert of("Nadia Ferreira-\nWalsh\nGlazier\nnadia@example.com\n\nExperience\nCook, Acme Ltd, 2014 - 2015\n").contact.name == (
        "Nadia Ferreira-Walsh"
    )


@pytest.mark.parametrize(
    "home", ["15 Priory Gardens, Lincoln LN5 8QT", "London SE15", "Leeds LS6", "2 Moor View, Otley LS21 3AB"]
)
def test_a_town_before_a_british_postcode_or_half_of_one_is_where_somebody_lives(home: str) -> None:
    found = of(f"Marta Kroll\n{home}  Tel 07700 900844  marta@example.com\n\nExperience\nCook, Acme Ltd, 2014 - 2015\n")
    assert found.contact.location == home


@pytest.mark.parametrize(
    "home",
    [
        "Flat 402, Sai Residency, Hyderabad - 500084",
        "Pune – 411001",
        "Kochi - 682016, Kerala",
        "Address: H.No. 45, Sector 9, Panchkula",
    ],
)
def test_a_postcode_behind_a_dash_and_the_number_of_a_house_are_of_the_address(home: str) -> None:
    found = of(f"Asha Nair\n{home}\nasha@example.com\n\nExperience\nCook, Acme Ltd, 2014 - 2015\n")
    assert (found.contact.location, found.contact.links) == (home.removeprefix("Address: "), ())


@pytest.mark.parametrize(
    ("head", "name"),
    [
        ("dwayne ohara\n555-201-8899", "dwayne ohara"),
        ("dwayne o'hara jr\ncall or txt 555-201-8899 dwayneoh88@example.com", "dwayne o'hara jr"),
        ("anna-lena sommer\n0171 1234567", "anna-lena sommer"),
        ("phone number\n555-201-8899", ""),
        ("forklift driver\n555-201-8899", ""),
        ("warehouse jobs only\n\nlooking for nights\n555-201-8899", ""),
    ],
)
def test_a_name_in_small_letters_stands_alone_above_the_contact_data(head: str, name: str) -> None:
    assert of(f"{head}\n\nExperience\nBaker, Bread Ltd, 2019 - 2021\n- Baked bread").contact.name == name
