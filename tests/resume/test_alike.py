"""Headings that no list knows: told by the form that they share with the known ones of the same resume, and by nothing else."""

import pytest

from core.resume.coverage import coverage, words_lost
from core.resume.model import Kind, Resume
from tests.resume.reading import of

HEAD = "Henrik Vestergaard\nh.vestergaard@example.dk\n+45 22 41 87 03\n"

FORMS = {
    "alone between blank lines": "{0}\n\n{1}",
    "below a blank line": "{0}\n{1}",
    "with a colon": "{0}:\n{1}",
    "in small letters": "{2}\n{1}",
    "in capitals": "{3}\n{1}",
    "in capitals between blank lines": "{3}\n\n{1}",
    "between signs": "~ {0} ~\n{1}",
    "between rules": "=== {0} ===\n{1}",
    "in brackets": "[{0}]\n{1}",
    "underlined": "{0}\n---------\n{1}",
}

PEOPLE = {
    "ship's officer": {
        "Profile": "Chief Officer with eleven years on product and chemical tankers.",
        "Sea Service": "Chief Officer, M/T Nordic Hanne, Nordic Tankers\nMarch 2021 - present\n- Plan cargo operations\n\n"
        "Second Officer, M/T Torm Agnete, Torm\nAugust 2016 - February 2021\n- Navigation officer",
        "Shore Employment History": "Loading Master, Port of Esbjerg\n2013 - 2016\n- Planned berths",
        "Education": "Svendborg International Maritime Academy\nBachelor of Nautical Science, 2012 - 2016",
        "Medical Fitness": "ENG1 without restrictions\nYellow fever vaccination",
        "Languages": "Danish, English",
    },
    "artist": {
        "Education": "2014 MFA Printmaking, Royal College of Art, London\n2011 BFA, University of the Basque Country, Leioa",
        "Solo Exhibitions": "2023 Salt Maps, Galeria Windsor, Bilbao\n2020 What the Tide Kept, Tabakalera, San Sebastian",
        "Selected Group Shows": "2022 Itsasoa, Artium, Vitoria-Gasteiz\n2019 New Prints, IPCNY, New York",
        "Work Experience": "Technician, print studio, BilbaoArte\n2015 - now\n- run the etching workshops",
        "Works in Public Collections": "Artium, Vitoria-Gasteiz\nClifford Chance, London",
        "Skills": "Etching, lithography, risograph",
    },
    "lawyer": {
        "Experience": "Associate, Pell & Harding LLP, Boston\n2014 - present\n- Tried 8 civil cases to verdict",
        "Representative Matters": "- Defended a hospital group in a contract dispute\n- Obtained judgment for a publisher",
        "Court Admissions": "Massachusetts (2012)\nFirst Circuit Court of Appeals (2016)",
        "Education": "Boston College Law School, J.D., 2012",
        "Skills": "Westlaw, Lexis",
    },
    "Ärztin": {
        "Berufserfahrung": "seit 04/2015 Leitende Oberärztin, Universitätsklinikum Leipzig\n"
        "01/2002 - 06/2008 Assistenzärztin, Städtisches Klinikum Görlitz",
        "Ausbildung": "1994 - 2001 Studium der Humanmedizin, Universität Halle",
        "Zulassungen und Anerkennungen": "2008 Facharztanerkennung Innere Medizin\n2001 Approbation als Ärztin",
        "Lehre und Betreuung": "Vorlesung Kardiologie, 4 SWS\nBetreuung von 6 Promotionen",
        "Sprachen": "Deutsch, Englisch, Französisch",
    },
    "pilote": {
        "Expérience professionnelle": "Pilote de ligne, Air Corsica, Ajaccio\n2018 - 2024\n- Vols réguliers sur ATR 72",
        "Heures de vol": "Total : 4 200\nCommandant de bord : 1 900",
        "Formation": "2012 Licence de pilote, ENAC, Toulouse",
        "Qualifications de type": "ATR 72\nCessna Caravan",
        "Langues": "Français, anglais",
    },
    "художник": {
        "Опыт работы": "Преподаватель, Художественная школа № 3, Казань\n2015 - 2023\n- Вела курс живописи",
        "Персональные выставки": "2021 «Соль», галерея БИZON, Казань\n2018 «Берег», Нижний Новгород",
        "Образование": "2014 Казанское художественное училище",
        "Творческие союзы": "Союз художников России\nТворческий союз художников",
        "Навыки": "акварель, офорт, литография",
    },
}


def read(text: str) -> Resume:
    found = of(f"{HEAD}\n{text}\n")
    assert words_lost(found) == ()
    assert coverage(found).missing == ()
    return found


@pytest.mark.parametrize("form", FORMS.values(), ids=FORMS)
@pytest.mark.parametrize("sections", PEOPLE.values(), ids=PEOPLE)
def test_a_heading_that_no_list_knows_is_told_by_the_form_of_the_known_ones(sections: dict[str, str], form: str) -> None:
    text = "\n\n".join(form.format(name, body, name.lower(), name.upper()) for name, body in sections.items())
    assert [section.heading.casefold() for section in read(text).sections] == [name.casefold() for name in sections]


def test_jobs_under_such_a_heading_are_jobs_of_their_own() -> None:
    text = "\n\n".join(FORMS["below a blank line"].format(name, body) for name, body in PEOPLE["ship's officer"].items())
    jobs = read(text).entries(Kind.WORK)
    assert [job.title for job in jobs] == ["Chief Officer", "Second Officer", "Loading Master"]


SKILLS = "\n\nSkills\nmilk, tea\n\nEducation\nWexcombe High School, 2015"
ENTRIES = {
    "projects alone between blank lines": "Skills\n\nGo, SQL\n\nProjects\n\nCrop Detector\n\nTrained a network.\n\n"
    "Bus Display\n\nShows arrivals.\n\nEducation\n\nWexcombe High School, 2015",
    "projects below blank lines": f"Projects\nCrop Detector\nTrained a network.\n\nBus Display\nShows arrivals.{SKILLS}",
    "a project without a date below one with": f"Projects\nCrop Detector (2021)\nTrained a network.\n\nBus Display\n{SKILLS}",
    "employers above their titles": "Experience\nBlue Door\nBarista\n2019 - 2021\n- coffee\n\nGreen Lantern\nDishwasher\n"
    f"2017 - 2019\n- dishes{SKILLS}",
    "an employer that stands otherwise than the first": "Experience\nBarista, Blue Door, Leeds, 2019 - 2021\n- coffee\n\n"
    f"Green Lantern\nDishwasher, 2017 - 2019\n- dishes{SKILLS}",
    "a further title": f"Experience\nBlue Door, Leeds\nBarista\n2019 - 2021\n- coffee\n\nShift Lead\n2017 - 2019\n- keys{SKILLS}",
    "people who recommend": f"References\nMary Poppins\nNanny at Banks\n\nBert Sweep\nBanks Chimneys{SKILLS}",
    "groups of skills": "Skills\nFront End\nReact, Vue\n\nBack End\nDjango, Flask\n\nEducation\nWexcombe High School, 2015",
    "groups of skills with colons": "Skills:\nFront End:\nReact, Vue\n\nBack End:\nDjango, Flask\n\nEducation:\nB.A.",
    "what a job was about": "Experience:\nBarista, Blue Door, 2019 - 2021\nCoffee for offices.\n\nResponsibilities:\n- coffee\n\n"
    "Skills:\nmilk\n\nEducation:\nWexcombe High School",
    "papers": f"Publications\nSalt and Water\nJ. Phys. 12 (2019)\n\nWater and Salt\nJ. Phys. 13 (2020){SKILLS}",
    "prizes": f"Awards\nBest Teacher\nGiven by the students.\n\nBest Paper\nGiven by the dean.{SKILLS}",
    "languages": f"Languages\nEnglish\nNative\n\nFrench\nGood{SKILLS}",
    "the name once more": f"Henrik Vestergaard\n\nExperience\nBarista, Blue Door, 2019 - 2021{SKILLS}",
    "employers in capitals": "EXPERIENCE\nBLUE DOOR\nBarista, 2019 - 2021\n- coffee\n\nGREEN LANTERN\nDishwasher, 2017 - 2019\n"
    "- dishes\n\nSKILLS\nmilk, tea\n\nEDUCATION\nWEXCOMBE HIGH SCHOOL\n2015",
}


@pytest.mark.parametrize("text", ENTRIES.values(), ids=ENTRIES)
def test_names_of_entries_and_groups_that_stand_so_themselves_are_no_headings(text: str) -> None:
    known = {"experience", "projects", "skills", "education", "references", "publications", "awards", "languages"}
    headings = [section.heading.casefold() for section in read(text).sections]
    assert headings
    assert set(headings) <= known


def test_without_known_headings_in_the_same_form_a_line_is_no_heading() -> None:
    found = read("EXPERIENCE\nBarista, Blue Door\n2019 - 2021\n- coffee\n\nSea Swimming\nevery morning\n\nSKILLS\nmilk, tea")
    assert [section.heading for section in found.sections] == ["EXPERIENCE", "SKILLS"]


@pytest.mark.parametrize(
    ("heading", "kind"),
    [
        ("CERTIFICATES OF COMPETENCY", Kind.CERTIFICATES),
        ("EDUCATION BACKGROUND", Kind.EDUCATION),
        ("WORK HISTORY AND EXPERIENCE", Kind.WORK),
        ("PUBLIKATIONEN (AUSWAHL)", Kind.PUBLICATIONS),
        ("EXPÉRIENCE EN CUISINE", Kind.WORK),
    ],
)
def test_a_heading_in_capitals_is_not_cut_behind_its_first_word(heading: str, kind: Kind) -> None:
    found = read(f"PROFILE\nCalm and exact.\n\n{heading}\nSomething long ago\n\nLANGUAGES\nDanish, English")
    assert [(section.heading, section.kind) for section in found.sections][1] == (heading, kind)


def test_text_in_capitals_behind_a_heading_stays_text() -> None:
    found = read("PROFILE\nCalm and exact.\n\nSKILLS SQL, HTML, CSS\n\nREFERENCES AVAILABLE ON REQUEST")
    assert [section.heading for section in found.sections] == ["PROFILE", "SKILLS", "REFERENCES"]


def test_a_bullet_whose_line_ends_in_the_same_sign_stays_a_bullet() -> None:
    found = read(
        "Experience\nDispatcher, Blue Door\n2019 - 2021\n— Cut waiting times together with the store from 3.5 to 2.1 hours —\n"
    )
    (job,) = found.entries(Kind.WORK)
    assert job.lines[0].text.startswith("Cut waiting")


def test_a_heading_in_capitals_stands_below_entries_that_have_none_whatever_is_dated_below_it() -> None:
    text = (
        "FORMATION\n2014 Licence, Pôle supérieur de Toulouse\n\n"
        "EXPÉRIENCE\nDepuis 2018 : Orchestre de chambre de Toulouse, violoncelle tutti\n2016-2018 : Orchestre français\n\n"
        "MUSIQUE DE CHAMBRE\nQuatuor Garance, membre fondateur (2015-)\nDuo avec la pianiste Inès Morel\n\n"
        "ENSEIGNEMENT\nProfesseur de violoncelle, École de musique de Blagnac\ndepuis septembre 2019\n- 22 élèves\n"
    )
    found = read(text).sections
    assert [section.heading for section in found] == ["FORMATION", "EXPÉRIENCE", "MUSIQUE DE CHAMBRE", "ENSEIGNEMENT"]
    assert [entry.title for entry in found[3].entries] == ["Professeur de violoncelle"]


def test_headings_typed_without_capitals_are_headings() -> None:
    found = of(
        "bobby ray tillman\ntulsa oklahoma\nbobby@example.com\n\nabout me\nclean record, hazmat and tanker\n\ndriving jobs\n"
        "werner 2018 to now\n48 states dry van\n\nlicenses and endorsements\nCDL class A\nhazmat\n\nschool\nrogers high 2008\n\n"
        "other stuff\ncan read a map\nspeak some spanish\n"
    )
    assert [section.heading for section in found.sections] == [
        "about me",
        "driving jobs",
        "licenses and endorsements",
        "school",
        "other stuff",
    ]
