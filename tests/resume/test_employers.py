"""Employers whose roles stand below them, with what the employer does between: each role at its employer, with its dates."""

import pytest

from core.resume.coverage import words_lost
from core.resume.model import Kind
from tests.resume.reading import of, texts

HEAD = "Rosa Kim\nrosa@kim.example.com\n\n"


def jobs(text: str, heading: str = "EXPERIENCE") -> list[tuple[str, str, str, str]]:
    found = of(f"{HEAD}{heading}\n{text}")
    assert not words_lost(found)
    return [(job.title, job.organisation, job.location, job.dates) for job in found.entries(Kind.WORK)]


def test_an_employer_with_all_its_years_gives_its_roles_name_and_town() -> None:
    text = (
        "Hofer Pumpen AG, Wolhusen\t2014 – 2022\nMaker of pumps for mines; 900 employees in 3 plants.\n"
        "Plant Manager (2018 – 2022)\n- Scrap from 4% to 1%\nEngineer (2014 – 2018)\n- Test bench\n"
    )
    assert jobs(text) == [
        ("", "Hofer Pumpen AG", "Wolhusen", "2014 – 2022"),
        ("Plant Manager", "Hofer Pumpen AG", "Wolhusen", "2018 – 2022"),
        ("Engineer", "Hofer Pumpen AG", "Wolhusen", "2014 – 2018"),
    ]


@pytest.mark.parametrize(
    ("described", "role"),
    [
        ("Global leader in pumps for mines and quarries.", "Director of Operations"),
        ("Weltmarktführer für Pumpen im Bergbau und in Steinbrüchen.", "Leiterin Produktion"),
        ("Fabricant de pompes pour les mines et les carrières.", "Directrice de production"),
    ],
    ids=["en", "de", "fr"],
)
def test_the_only_role_below_an_employer_has_its_dates(described: str, role: str) -> None:
    text = f"Hofer Pumpen AG, Zürich\t2008 – 2016\n{described}\n{role}\n• 3 sites\n"
    found = of(f"{HEAD}EXPERIENCE\n{text}")
    assert jobs(text) == [(role, "Hofer Pumpen AG", "Zürich", "2008 – 2016")]
    assert texts(next(found.entries(Kind.WORK)).lines) == [described, "3 sites"]


@pytest.mark.parametrize(
    "described",
    [
        "$90M maker of valves and actuators; 300 employees in 11 countries",
        "*Europas größter Hersteller von Ventilen für die chemische Industrie*",
        "Fabricante de válvulas para la industria química con 300 empleados",
    ],
    ids=["en", "de", "es"],
)
def test_what_an_employer_does_in_italics_is_neither_employer_nor_title(described: str) -> None:
    plain = described.strip("*")
    text = (
        f"**Norden Valve, Inc.** (part of the Kestrel group), Stamford, CT\n*{plain}*\n\n"
        "**Chief Financial Officer** (2019 – 2022)\n**Finance Manager** (2017 – 2019)\n\n- Led a refinancing\n"
    )
    found = jobs(text, "### Experience\n")
    assert [job[:2] for job in found] == [
        ("Chief Financial Officer", "Norden Valve, Inc. (part of the Kestrel group)"),
        ("Finance Manager", "Norden Valve, Inc. (part of the Kestrel group)"),
    ]
    assert {job[2] for job in found} == {"Stamford, CT"}


@pytest.mark.parametrize(
    "heading", ["Freelance work (2016 – present)", "Freiberufliche Tätigkeit (seit 2016)", "Lavori da freelance (2016 – oggi)"]
)
def test_a_heading_may_have_its_years_behind_it(heading: str) -> None:
    clients = "Acme Ltd (2018 – 2020)\nLetters and leaflets.\nBeta Ltd (2016)\nA report."
    found = of(f"{HEAD}Profile\nI write.\n\n{heading}\n{clients}\n\nEmployment\nCook, The Ritz, 2012 - 2015\n")
    about, own, employed = found.sections
    assert (own.kind, own.heading, employed.heading) == (Kind.WORK, heading, "Employment")
    assert texts(about.lines) == ["I write."]
    assert [entry.dates for entry in own.entries][:1] == ["2018 – 2020"]


def test_within_the_jobs_such_a_line_is_a_job() -> None:
    text = "Freelance work (2016 – present)\n- wrote letters in 2019\n- and leaflets\n\nCook, The Ritz, 2012 - 2015\n- sauces\n"
    assert [(job[0], job[3]) for job in jobs(text)] == [("Freelance work", "2016 – present"), ("Cook", "2012 - 2015")]


def test_a_line_in_capitals_over_dates_is_a_heading_where_the_part_has_none() -> None:
    text = (
        "EXPERIENCE\nCook, The Ritz, 2012 - 2015\nSauces.\nEDUCATION\n"
        "Executive MBA, University of Leeds, 2014\n"
        "MSc Physics, KTH Stockholm, 2003\nTRUSTEESHIPS\nHafen Trust, Chair (since 2021)\n"
    )
    found = of(f"{HEAD}{text}")
    assert [section.heading for section in found.sections] == ["EXPERIENCE", "EDUCATION", "TRUSTEESHIPS"]
    assert [(one.title, one.organisation) for one in found.entries(Kind.EDUCATION)] == [
        ("Executive MBA", "University of Leeds"),
        ("MSc Physics", "KTH Stockholm"),
    ]


def test_employers_in_capitals_are_no_headings() -> None:
    text = "ACME PUMPS\nCook\t2012 - 2015\nSauces.\nTARROW BEECH\nPorter\t2009 - 2011\nLuggage."
    found = of(f"{HEAD}EXPERIENCE\n{text}\nEDUCATION\nBA, Leeds University, 2008\n")
    assert [section.heading for section in found.sections] == ["EXPERIENCE", "EDUCATION"]


@pytest.mark.parametrize("row", ["AMDEC", "SAP", "AUTOCAD"])
def test_an_abbreviation_at_the_end_of_the_skills_is_one(row: str) -> None:
    text = f"EXPERIENCE\nCook, The Ritz, 2012 - 2015\nSauces.\nCOMPÉTENCES\nSolidWorks\nCATIA V5\n{row}\nLOISIRS\nTrail\n"
    found = of(f"{HEAD}{text}")
    assert [section.heading for section in found.sections] == ["EXPERIENCE", "COMPÉTENCES", "LOISIRS"]


def test_an_abbreviation_amid_the_skills_is_one() -> None:
    text = "EXPERIENCE\nCook, The Ritz, 2012 - 2015\nSauces.\nSKILLS\nSolidWorks\nAMDEC\nCATIA V5\nLean\nLANGUAGES\nFrench\n"
    assert [section.heading for section in of(f"{HEAD}{text}").sections] == ["EXPERIENCE", "SKILLS", "LANGUAGES"]


def test_the_longest_line_of_a_list_does_not_run_on_into_a_short_one() -> None:
    lines = [
        "Registered Nurse, Ohio, No. 229",
        "ACLS / BLS / PALS of the Heart Association of Ohio, still current",
        "TNCC",
        "CCRN, 2019",
    ]
    prose = (
        "Critical care nurse with nine years in trauma centres, at home with machines, families and doctors alike, day and night."
    )
    found = of(f"{HEAD}SUMMARY\n{prose}\n\nCERTIFICATES\n" + "\n".join(lines) + "\n")
    assert texts(found.sections[1].lines) == lines


def test_papers_below_a_heading_within_the_publications_are_a_line_each() -> None:
    papers = [
        "Kim, R., & Park, J. (2023). Churches as markets. Rural Sociology, 128(4), 21–64.",
        "Kim, R. (2019). Leaving and returning. Demography, 53, 77–99.",
    ]
    listed = "\n\n".join(papers)
    found = of(f"# Rosa Kim\nrosa@kim.example.com\n\n## Publications\n\n### Peer-Reviewed Articles\n\n{listed}\n\n## Skills\nR\n")
    assert [line.text for entry in found.entries(Kind.PUBLICATIONS) for line in entry.lines] == papers


def test_an_office_without_years_is_not_the_employer_of_the_one_above() -> None:
    text = "VOLUNTEERING\nBoard, Rural Letters, 2021 – 2023\nChair, Curriculum Committee, 2019 – 2022\nReviewer, Demography\n"
    found = of(f"{HEAD}{text}")
    assert not any("Reviewer" in entry.organisation for entry in found.entries(Kind.VOLUNTEER))


def test_an_employer_that_begins_with_an_abbreviation_is_no_line_of_the_job_above() -> None:
    text = (
        "LANE & BOYD LLP      Macon, GA\nAssociate      May 2019 - Present\n  * Tried a case\n\n"
        "HON. ELLEN R. STOKES, U.S. BANKRUPTCY COURT, M.D. GA.   Macon, GA\nLaw Clerk    May 2017 - May 2019\n  * Drafted\n"
    )
    assert [job[:2] for job in jobs(text)] == [
        ("Associate", "LANE & BOYD LLP"),
        ("Law Clerk", "HON. ELLEN R. STOKES, U.S. BANKRUPTCY COURT, M.D. GA."),
    ]


@pytest.mark.parametrize("name", ["Ing. Karel Dvořák", "Rev. Moss Foundation", "Gebr. Huber GmbH"])
def test_an_abbreviated_word_at_the_beginning_of_an_employer_ends_no_sentence(name: str) -> None:
    assert jobs(f"{name}\nCook\n2015 – 2019\n- Menus\n") == [("Cook", name, "", "2015 – 2019")]


@pytest.mark.parametrize("row", ["Kroger - Baker, Memphis, 03/2018 - now", "Baker, Kroger, Memphis, 03/2018 - now"])
def test_what_was_done_in_small_letters_stays_below_a_row_that_says_all(row: str) -> None:
    text = (
        f"{row}\nearly shift, bread and rolls, trained two apprentices\nAldi - Cashier, Memphis, 05/2015 - 02/2018\ncash office\n"
    )
    assert jobs(text) == [("Baker", "Kroger", "Memphis", "03/2018 - now"), ("Cashier", "Aldi", "Memphis", "05/2015 - 02/2018")]


def test_a_second_role_set_as_the_first_one_is_at_the_same_employer_behind_an_empty_line() -> None:
    text = (
        "**Lidl** — Leeds, UK\n*Shift Manager* | Jan 2021 – Present\n- Rota\n\n*Cashier* | Mar 2018 – Dec 2020\n- Tills\n\n"
        "**Aldi** — York, UK\n*Picker* | Sep 2016 – Feb 2018\n- Orders\n"
    )
    assert [job[:3] for job in jobs(text)] == [
        ("Shift Manager", "Lidl", "Leeds, UK"),
        ("Cashier", "Lidl", "Leeds, UK"),
        ("Picker", "Aldi", "York, UK"),
    ]


def test_an_employer_of_many_words_between_title_and_town_is_the_employer() -> None:
    text = (
        "Budget Analyst, GS-0560-11\nU.S. Department of the Treasury, Bureau of the Fiscal Service\n"
        "Parkersburg, WV\n04/2019 – Present\nHours per week: 40\nSalary: $81,000\n- Brief the director monthly.\n"
    )
    [job] = jobs(text)
    assert job[1:] == (
        "U.S. Department of the Treasury, Bureau of the Fiscal Service",
        "Parkersburg, WV",
        "04/2019 – Present",
    )


@pytest.mark.parametrize(
    "self", ["Freelance", "Self-employed", "Freelancer", "Selbstständig", "Autónomo", "Indépendante", "Фриланс"]
)
def test_work_for_oneself_stands_where_an_employer_does(self: str) -> None:
    text = f"Photographer | {self} | Porto\n2017 – 2020\n- Weddings\n\nCashier | Pingo Azul | Braga\n2012 – 2014\n- Tills\n"
    assert jobs(text)[0] == ("Photographer", self, "Porto", "2017 – 2020")


def test_how_one_was_employed_is_said_of_the_job_and_no_part_of_the_name_beside_it() -> None:
    text = (
        "Junior Designer\nBlok · Internship\nJan 2015 - Jun 2016 · 1 yr 6 mos\nDelft\nSkills: Figma · Sketch\n"
        "Illustrator\nStudio Kant · Freelance\nJan 2013 - Dec 2014 · 2 yrs\nDelft\n"
    )
    found = of(f"{HEAD}EXPERIENCE\n{text}")
    first, second = found.entries(Kind.WORK)
    assert (first.title, first.organisation, first.location) == ("Junior Designer", "Blok", "Delft")
    assert texts(first.lines) == ["Internship", "Skills: Figma · Sketch"]
    assert (second.title, second.organisation, texts(second.lines)) == ("Illustrator", "Studio Kant", ["Freelance"])


def test_a_plural_that_names_companies_is_no_role() -> None:
    text = (
        "Motor City Steelworks\tDetroit, MI\nWelder\tFeb 2019 - Present\n- Weld\n"
        "Temp Staffing Partners\tDearborn, MI\nAssembler\tJan 2014 - May 2015\n- Line work\n"
    )
    assert [job[:2] for job in jobs(text)] == [("Welder", "Motor City Steelworks"), ("Assembler", "Temp Staffing Partners")]


@pytest.mark.parametrize(
    ("title", "employer"),
    [
        ("School Bus Driver", "First Student"),
        ("Hospital Porter", "Servo"),
        ("After School Hours Educator", "Camp Wombat"),
        ("Bank Clerk", "Harlan & Moss"),
    ],
)
def test_a_title_that_says_in_what_house_it_is_done_is_no_employer(title: str, employer: str) -> None:
    assert jobs(f"{title}\n{employer}, Leeds\nMarch 2010 - January 2012\n- Early shifts\n")[0][:3] == (title, employer, "Leeds")


@pytest.mark.parametrize("employer", ["Pick n Chew Head Office, Cape Town", "Pick and Chew, Cape Town"])
def test_an_employer_that_begins_with_a_verb_is_the_head_of_its_job(employer: str) -> None:
    text = (
        "Karoo Lemons, Port Elizabeth — Bookkeeper\nFEBRUARY 2020 - PRESENT\n- Keep the books\n"
        f"{employer} — Accounts Clerk\nJANUARY 2016 - JANUARY 2020\n- Reconciled accounts\n"
    )
    assert jobs(text)[1] == ("Accounts Clerk", employer.partition(",")[0], "Cape Town", "JANUARY 2016 - JANUARY 2020")


@pytest.mark.parametrize(
    ("named", "place"), [("Household of Mr. and Mrs. Tan", "Hong Kong"), ("Teachers and Drivers", "Cairo"), ("We Care.", "Doha")]
)
def test_what_a_label_calls_the_employer_is_it_whatever_its_words(named: str, place: str) -> None:
    text = f"Position: Domestic Helper\nCompany: {named}, {place}\nDate: March 2013 - April 2018\n- Cooking\n"
    assert jobs(text) == [("Domestic Helper", named, place, "March 2013 - April 2018")]


@pytest.mark.parametrize(
    ("row", "degree"),
    [("College: BS Hotel Management", "BS Hotel Management"), ("Vocational: Caregiving NC II", "Caregiving NC II")],
)
def test_the_kind_of_school_before_a_degree_is_a_label_and_no_school(row: str, degree: str) -> None:
    found = of(f"{HEAD}EDUCATION\n\n{row}\nUniversity of Cebu\nJune 2006 - March 2009\n")
    (one,) = found.entries(Kind.EDUCATION)
    assert (one.title, one.organisation, one.dates) == (degree, "University of Cebu", "June 2006 - March 2009")
    assert not words_lost(found)


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("Painter and Decorator\n(Self-employed)\nMarch 2010 - January 2012", ("Painter and Decorator", "Self-employed", "")),
        ("March 2010 - January 2012\tTrockenbauerin (selbstständig), Kassel", ("Trockenbauerin (selbstständig)", "", "Kassel")),
        ("Frobler (self-employed), Leeds\tMarch 2010 - January 2012", ("Frobler (self-employed)", "", "Leeds")),
        (
            "Lee Decorating (self-employed), Leeds\nPainter\nMarch 2010 - January 2012",
            ("Painter", "Lee Decorating (self-employed)", "Leeds"),
        ),
    ],
)
def test_work_for_oneself_in_brackets_makes_no_employer_of_the_title(text: str, read: tuple[str, str, str]) -> None:
    assert jobs(f"{text}\n- Houses\n")[0][:3] == read


@pytest.mark.parametrize("title", ["Malerin", "Dachdeckerin", "Buchhalterin"])
def test_a_trade_is_a_title_for_women_too(title: str) -> None:
    assert jobs(f"{title}, Alpenblick, Kassel\t2010 - 2012\n- Häuser\n")[0][:3] == (title, "Alpenblick", "Kassel")


@pytest.mark.parametrize(
    "head", ["amazon cmh1\nsorter\n2019 - 2021", "sorter\namazon cmh1\n2019 - 2021", "amazon cmh1 - sorter 2019 - 2021"]
)
def test_trades_of_a_warehouse_are_told_from_who_runs_it(head: str) -> None:
    assert jobs(f"{head}\n- sorted packages\n")[0][:2] == ("sorter", "amazon cmh1")
