"""Duties that people type without bullets: no title, no employer and no job of their own, and each a line of its own."""

import io

import docx
import pytest

from core.resume import deeds
from core.resume.coverage import words_lost
from core.resume.model import Entry, Kind, Resume
from core.resume.parse import parse
from tests.resume.reading import of, source

HEAD = "Nina Park\nnina@park.example.com | 303 555 0187 | Kassel\n\n"
TYPED = {
    "en": (
        """
EXPERIENCE

Line Cook, The Copper Pot, Tulsa
2019 - Present
Grilled and plated for 200 covers a night
Kept the walk-in clean and labelled
Inventory on Sundays

Crew Member, McDonald's, Tulsa
2016 - 2019
Drive-through orders and cash
Closed the store four nights a week
Unloaded trucks
""",
        [
            ("Line Cook", "The Copper Pot", "Tulsa", 3),
            ("Crew Member", "McDonald's", "Tulsa", 3),
        ],
    ),
    "de": (
        """
BERUFSERFAHRUNG

Pflegehelferin, Haus Sonnenhof, Kassel
2018 - heute
Betreuung von zwölf Bewohnern bei der Körperpflege
Begleitung zu Arztterminen
Einarbeitung neuer Kollegen

Verkäuferin, Edeka, Kassel
2014 - 2018
Bediente die Kasse
""",
        [
            ("Pflegehelferin", "Haus Sonnenhof", "Kassel", 3),
            ("Verkäuferin", "Edeka", "Kassel", 1),
        ],
    ),
    "fr": (
        """
EXPÉRIENCE

Hôtesse d'accueil, Clinique du Parc, Lyon
2018 - aujourd'hui
Accueil des patients et des visiteurs
Commandé les fournitures
Tenue de la caisse

Vendeuse, Monoprix, Villeurbanne
2014 - 2018
Encadré deux apprentis
""",
        [
            ("Hôtesse d'accueil", "Clinique du Parc", "Lyon", 3),
            ("Vendeuse", "Monoprix", "Villeurbanne", 1),
        ],
    ),
    "es": (
        """
EXPERIENCIA

Recepcionista, Clínica Sonrisa, Sevilla
2018 - actualidad
Atención al público y cita previa

Coordiné a tres auxiliares

Limpieza de consultas

Dependienta, Mercadona, Cádiz
2014 - 2018
Cobré en caja
""",
        [
            ("Recepcionista", "Clínica Sonrisa", "Sevilla", 3),
            ("Dependienta", "Mercadona", "Cádiz", 1),
        ],
    ),
    "ru": (
        """
ОПЫТ РАБОТЫ

Администратор, Стоматология Улыбка, Казань
2018 - настоящее время
Вела запись пациентов к шести врачам
Заказывала расходные материалы

Продавец, Магнит, Пермь
2014 - 2018
Выкладывала товар в ночную смену
""",
        [
            ("Администратор", "Стоматология Улыбка", "Казань", 2),
            ("Продавец", "Магнит", "Пермь", 1),
        ],
    ),
    "pl": (
        """
DOŚWIADCZENIE ZAWODOWE

Recepcjonistka, Przychodnia Zdrowie, Łódź
2018 - obecnie
Obsługa pacjentów i telefonów
Szkoliłam nowe osoby

Sprzedawca, Biedronka, Kutno
2014 - 2018
Obsługa kasy
""",
        [
            ("Recepcjonistka", "Przychodnia Zdrowie", "Łódź", 2),
            ("Sprzedawca", "Biedronka", "Kutno", 1),
        ],
    ),
}
DEEDS = (
    "Managed the front desk",
    "Supervises two clerks",
    "Assisting doctors in surgery",
    "Precept new graduate nurses",
    "Verkaufte Backwaren",
    "Gestion des stocks",
    "Gestito il magazzino",
    "Atendi clientes",
    "Begeleidde twaalf bewoners",
    "Обслуживание клиентов",
    "Обслуговувала гостей",
    "Prowadziłam kasę",
)
NAMES = (
    "Registered nurse, night shift",
    "Restaurante La Almazara, Córdoba",
    "Ausbildung zur Hotelfachfrau",
    "Certified nursing assistant",
    "Managing director",
    "Teaching assistant",
    "Design engineer",
    "Lead developer",
    "Nursing home Oakfield",
    "Allied Universal",
    "United Parcel Service",
    "Save the Children",
    "Help the Aged",
    "Led by Example Ltd",
    "Boeing commercial airplanes",
    "Leiter der Abteilung",
    "Leitung Vertrieb",
    "Employé de bureau",
    "Chargée de communication",
    "Encargado de tienda",
    "Управление образования",
    "Заведующая складом",
    "Kierownik sklepu",
    "Impiegato amministrativo",
)


def jobs(found: Resume) -> list[Entry]:
    return [entry for entry in found.entries() if entry.id.startswith("work")]


def word(*paragraphs: str) -> Resume:
    document = docx.Document()
    for paragraph in paragraphs:
        document.add_paragraph(paragraph)
    file = io.BytesIO()
    document.save(file)
    return parse(source("resume.docx", file.getvalue()))


@pytest.mark.parametrize("language", TYPED)
def test_duties_without_bullets_stand_below_the_job_that_its_row_names_whole(language: str) -> None:
    typed, expected = TYPED[language]
    for found in (of(HEAD + typed), word(*(HEAD + typed).splitlines())):
        read = [(job.title, job.organisation, job.location, len(job.lines)) for job in jobs(found)]
        assert read == expected
        assert not words_lost(found)


@pytest.mark.parametrize("text", DEEDS)
def test_a_row_that_begins_with_something_done_is_a_deed(text: str) -> None:
    assert deeds.opens(text)


@pytest.mark.parametrize("text", NAMES)
def test_titles_and_names_are_no_deeds(text: str) -> None:
    assert not deeds.opens(text)


def test_a_title_above_the_dates_and_an_employer_below_them_stay_what_they_are() -> None:
    found = of(
        f"{HEAD}EXPERIENCE\n\nSenior Engineer, Platform Team\n2013 - 2016\nAcme Corp\nDesigned the billing service\n\n"
        "Forklift Operator\n2010 - 2013\nUnited Parcel Service\nMoved pallets\n"
    )
    assert [(job.organisation, len(job.lines)) for job in jobs(found)] == [("Acme Corp", 1), ("United Parcel Service", 1)]


def test_plain_rows_that_begin_with_deeds_are_a_line_each_however_long() -> None:
    rows = [
        "Provide bedside care to a caseload of five to six patients on a 32-bed cardiac unit",
        "Precept new graduate nurses and lead the monthly journal club for the night shift",
        "Serve as charge nurse twice a week",
    ]
    found = of(f"{HEAD}EXPERIENCE\n\nRegistered Nurse, St. Luke's Hospital, Boise\nJune 2019 - Present\n" + "\n".join(rows))
    assert [line.text for line in jobs(found)[0].lines] == rows


def test_a_row_that_wraps_goes_on_below_one_that_begins_with_a_deed() -> None:
    found = of(
        f"{HEAD}EXPERIENCE\n\nClerk, Target, Boise\n2014 - 2018\nManaged the orders and the deliveries of the whole branch for\n"
        "Target and trained the three people who took them\nCounted the tills of eleven registers each evening\n"
    )
    assert [line.text[:7] for line in jobs(found)[0].lines] == ["Managed", "Counted"]


def test_paragraphs_of_a_word_file_are_never_glued() -> None:
    paragraphs = [
        "Расчёт НДС и налога на прибыль, сдача отчётности через СБИС",
        "Переход с 1С 7.7 на 1С:Бухгалтерия 8.3 за четыре месяца",
        "Night shifts and weekend cover for the whole of the north building",
        "Two languages on the phone and three at the front desk every day",
    ]
    head = ("Nina Park", "nina@park.example.com", "", "Experience", "Clerk, Target, Boise", "2014 - 2018")
    assert [line.text for line in jobs(word(*head, *paragraphs))[0].lines] == paragraphs


def test_a_word_file_made_from_a_page_keeps_its_rows_together() -> None:
    found = word(
        *("Nina Park", "nina@park.example.com", "", "Experience", "Clerk, Target, Boise", "2014 - 2018"),
        "Managed the orders and the deliveries of the whole branch with its fifty suppliers and",
        "trained the three people who took them over when the branch grew to its present size",
        "by a written plan",
    )
    assert len(jobs(found)[0].lines) == 1


def test_a_figure_with_its_years_behind_it_is_a_duty_and_no_job() -> None:
    measured = {
        "Waste cut from 1.9% to 0.6% (2020-2023)",
        "Inventurdifferenz von 1,9 % auf 0,6 % gesenkt (2020 bis 2023)",
        "Pertes ramenées de 1,9 % à 0,6 % (2020-2023)",
    }
    for row in measured:
        found = of(
            f"{HEAD}EXPERIENCE\n\nClerk, Target, Boise\n2014 - 2018\nStocked shelves\n{row}\nPicker, Kroger, Boise\n2010 - 2014\n"
        )
        assert len(jobs(found)) == 2
        assert row in [line.text for line in jobs(found)[0].lines]
    swiss = of(f"{HEAD}EXPERIENCE\n\nSachbearbeiterin 80 % (2014-2018)\nMuster AG, Bern\n- Rechnungen geprüft\n")
    assert jobs(swiss)[0].title.startswith("Sachbearbeiterin")


@pytest.mark.parametrize("label", ["Key achievements", "Key Achievements:", "Achievements/Tasks", "Accomplishments", "Erfolge:"])
@pytest.mark.parametrize("below", ["{}\n", ""])
def test_words_over_a_list_within_a_job_end_no_section(label: str, below: str) -> None:
    found = of(
        f"Kim Brandt\nkim@example.com\n\nExperience\n\nAnalyst\nAcme Inc.\n04/2022 – Present\n{label}\n• Built\n• Sold\n\n"
        f"Clerk\nBrandt Ltd\n04/2020 – 03/2022\n{below.format(label)}• Filed\n\n"
        "Achievements\nRunner of the year\n\nEducation\nBSc, UCL, 2014\n"
    )
    assert [(job.title, job.organisation, job.lines[-1].text) for job in found.entries(Kind.WORK)] == [
        ("Analyst", "Acme Inc.", "Sold"),
        ("Clerk", "Brandt Ltd", "Filed"),
    ]
    assert [section.heading for section in found.sections if section.kind is Kind.AWARDS] == ["Achievements"]


def test_what_stands_over_a_list_does_not_go_on_from_the_list_above() -> None:
    listed = "- taking people to the gym, the cinema and college\nKey achievements:\n- Carer of the year\n"
    found = of(f"{HEAD}EMPLOYMENT\n\nCarer\nAcme Care\n2019 - 2021\n{listed}\nCleaner\nBrandt Ltd\n2016 - 2018\n- Cleaned\n")
    first, _second = found.entries(Kind.WORK)
    assert [line.text for line in first.lines][1:] == ["Key achievements:", "Carer of the year"]


def test_what_was_done_below_a_row_that_tells_all_is_no_employer() -> None:
    found = of(
        f"{HEAD}BERUFSERFAHRUNG\n01.04.2020 – heute Pflegehelferin, Stift St. Barbara, Essen\nGrundpflege, Dokumentation\n"
        "01.10.2016 – 31.03.2020 Küchenkraft, Caritas Essen-Süd\nKüche und Wäsche\n2014 – 2016 Reinigungskraft, Piepen, Bochum\n"
    )
    assert [(job.title, job.organisation, job.location, len(job.lines)) for job in found.entries(Kind.WORK)] == [
        ("Pflegehelferin", "Stift St. Barbara", "Essen", 1),
        ("Küchenkraft", "Caritas Essen-Süd", "", 1),
        ("Reinigungskraft", "Piepen", "Bochum", 0),
    ]


def test_what_forms_ask_about_a_job_is_said_of_it() -> None:
    asked = "Hours per week: 40\nSupervisor: D. Ruiz (307-555-0190), may contact\nReason for leaving: moved\n"
    found = of(f"{HEAD}EXPERIENCE\n\nMechanic\nWarren Air Force Base, Tulsa, OK\n08/2015 - 2019\n{asked}• Fixed boilers.\n")
    (job,) = found.entries(Kind.WORK)
    assert [line.text for line in job.lines] == [*asked.splitlines(), "Fixed boilers."]


def test_a_duty_that_begins_with_a_verb_does_not_go_on_from_the_widest_row() -> None:
    found = of(
        """Mary Quill
mary@example.com | Leeds

Experience
Salon Owner, Quill Hair, Leeds 2016 - Present
Colour, cuts and bridal hair for forty or more clients a week
Train two apprentices

Education
NVQ Level 3 Hairdressing, Leeds City College, 2012
"""
    )
    (job,) = jobs(found)
    assert [line.text for line in job.lines] == [
        "Colour, cuts and bridal hair for forty or more clients a week",
        "Train two apprentices",
    ]


def test_duties_without_verbs_are_lines_of_their_own_where_no_row_goes_on_in_small_letters() -> None:
    found = of(
        """Maya Cruz
maya@example.com

Experience
Care Assistant, Oak House, Leeds
2016 - Present
Personal care of twelve residents in the dementia ward
Medication rounds

Warehouse Lead, Northline, Leeds
2012 - 2016
Responsible for the night shift of thirty people and their safety
Forklift driver when needed
"""
    )
    assert [[line.text for line in job.lines] for job in jobs(found)] == [
        ["Personal care of twelve residents in the dementia ward", "Medication rounds"],
        ["Responsible for the night shift of thirty people and their safety", "Forklift driver when needed"],
    ]
