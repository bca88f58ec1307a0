"""Resumes from sparse to dense, made up by a seed: jobs, schools, skills and projects in four languages and three scripts."""

import random
from collections.abc import Mapping, Sequence

from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source

TEXTS: Mapping[str, str] = {
    "en": (
        "planned delivered checked improved measured reports budgets migrations pipelines customers quarterly internal "
        "the and for with across payment warehouse service platform team vendors releases (Django) SQL on-call 24/7 "
        "end-to-end 12,000 audit-ready a an of by"
    ),
    "de": (
        "Einführung Verantwortung Qualitätssicherung Lieferantenbewertung und für die mit von Kundendatenbank Schulungen "
        "Auswertung Umsatz Lagerverwaltungssystem geplant umgesetzt dokumentiert monatlich SAP R/3 im Team der zu 15 % "
        "Projektsteuerung Außendienst"
    ),
    "ru": (
        "разработка внедрение сопровождение и для с на отчётность поставщиков складского учёта обучение сотрудников "
        "анализ продаж бюджет договоры клиентов ежемесячно проверка качества 1С PostgreSQL сократили сроки на 20 % "
        "согласование взаимодействие"
    ),
    "el": (
        "ανάπτυξη και για με στην υποστήριξη πελατών αναφορές προμηθευτών εκπαίδευση προσωπικού ανάλυση πωλήσεων "
        "προϋπολογισμός συμβάσεις μηνιαίος έλεγχος ποιότητας SAP βελτίωση των διαδικασιών αποθήκης κατά 20 % η το της"
    ),
}
WORDS = {language: tuple(text.split()) for language, text in TEXTS.items()}
NAMES = {"en": "Maria Elena Brandt", "de": "Jürgen Weiß", "ru": "Анна Сергеевна Котова", "el": "Ελένη Παπαδοπούλου"}
JOBS = {"en": "Operations Analyst", "de": "Sachbearbeiter", "ru": "Ведущий аналитик", "el": "Αναλύτρια πωλήσεων"}
FIRMS = {"en": "Harbour Freight", "de": "Nordwerk GmbH", "ru": "ООО «Вектор»", "el": "Αιγαίο ΑΕ"}
SCHOOLS = {"en": "University of Leeds", "de": "TU Dresden", "ru": "СПбГУ", "el": "Πανεπιστήμιο Πατρών"}


def resumes() -> Sequence[Resume]:
    """The 24 of the promise: four languages, six densities each, from a third of a page to one and a half."""
    return [resume(language, density, seed) for language in WORDS for seed, density in enumerate((2, 4, 6, 8, 10, 12))]


def resume(language: str, density: int, seed: int) -> Resume:
    """A resume about twice as long at twice the density; the same for the same arguments."""
    chance = random.Random(f"{language}-{density}-{seed}")  # noqa: S311 - the same ones in every run
    words = WORDS[language]
    jobs = tuple(_job(language, number, density, chance) for number in range(1 + density // 3))
    skills = tuple(Line(f"skill-{number}", word) for number, word in enumerate(chance.sample(words, 5 + density // 2)))
    school = Entry("school", _text(words, 3, 6, chance), SCHOOLS[language], "", "2009 – 2013")
    projects = tuple(
        Entry(f"project-{number}", _text(words, 2, 4, chance), dates="2018", lines=(_line(f"p{number}", words, chance),))
        for number in range(density // 4)
    )
    contact = Contact(NAMES[language], JOBS[language], "m.brandt@example.org", "+49 30 901820", "Berlin", ("linkedin.com/in/mb",))
    sections = (
        Section(
            "about", Kind.SUMMARY, lines=tuple(_line(f"about-{number}", words, chance) for number in range(1 + density // 4))
        ),
        Section("work", Kind.WORK, entries=jobs),
        *([Section("projects", Kind.PROJECTS, entries=projects)] if projects else []),
        Section("education", Kind.EDUCATION, entries=(school,)),
        Section("skills", Kind.SKILLS, entries=(Entry("tools", "IT", lines=skills, inline=True),)),
    )
    return Resume(Source("made", "made.txt", ""), contact, sections, language=language)


def _job(language: str, number: int, density: int, chance: random.Random) -> Entry:
    many = max(1, chance.randint(density // 2, density // 2 + 2) - number // 2)
    lines = tuple(_line(f"job-{number}-{one}", WORDS[language], chance) for one in range(many))
    start = 2022 - 3 * number
    dates = f"{start} – {start + 3}"
    return Entry(
        f"job-{number}",
        JOBS[language],
        f"{FIRMS[language]} {number + 1}",
        "Berlin",
        dates,
        str(start),
        str(start + 3),
        lines=lines,
    )


def _line(name: str, words: Sequence[str], chance: random.Random) -> Line:
    return Line(name, _text(words, 6, 34, chance) + ".")


def _text(words: Sequence[str], least: int, most: int, chance: random.Random) -> str:
    text = " ".join(chance.choices(words, k=chance.randint(least, most)))
    return text[:1].upper() + text[1:]
