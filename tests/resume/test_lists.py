"""Skills, papers, and what stands at the end of a column of lists."""

import pytest

from core.resume.coverage import words_lost
from core.resume.model import Kind
from tests.resume.reading import of, section, texts

HEAD = "Jane Doe\njane@example.com\n\n"


def test_skills_set_apart_by_gaps_are_single_skills() -> None:
    found = of(f"{HEAD}SKILLS\nGo\tPython\tNode.js\tTypeScript\nJavaScript\tSQL\nREST APIs (gRPC,\tHTTP)\nKafka\n")
    skills = section(found, "SKILLS").entries[0]
    assert texts(skills.lines) == [
        "Go",
        "Python",
        "Node.js",
        "TypeScript",
        "JavaScript",
        "SQL",
        "REST APIs (gRPC, HTTP)",
        "Kafka",
    ]
    assert [found.source.quote(line.spans[0]) for line in skills.lines[:2]] == ["Go", "Python"]
    assert not words_lost(found)


def test_groups_of_skills_set_apart_by_gaps() -> None:
    found = of(f"{HEAD}SKILLS\n\nWeb\nJavaScript\tHTML 5\tCSS\n\nCloud\nAWS\tEC2\tRDS\tS3\n")
    groups = {entry.title: texts(entry.lines) for entry in section(found, "SKILLS").entries}
    labelled = of(f"{HEAD}SKILLS\nWeb: JavaScript\tHTML 5\tCSS\nTools: Git\tJira\n")
    assert [texts(entry.lines) for entry in labelled.entries()] == [["JavaScript", "HTML 5", "CSS"], ["Git", "Jira"]]
    assert groups == {
        "Web": ["JavaScript", "HTML 5", "CSS"],
        "Cloud": ["AWS", "EC2", "RDS", "S3"],
    }


def test_skills_and_their_levels_stay_together() -> None:
    found = of(f"{HEAD}SKILLS\nPython\tAdvanced\nGo\tIntermediate\nSQL\tBasic\n")
    assert [line.text for line in found.lines()] == ["Python Advanced", "Go Intermediate", "SQL Basic"]
    table = of(f"{HEAD}SKILLS\nPython\tAdvanced\t5 years\nGo\tBasic\t1 year\n")
    assert [line.text for line in table.lines()] == ["Python Advanced 5 years", "Go Basic 1 year"]


@pytest.mark.parametrize(
    "table",
    ["Skill\tYears\nPython\t5\nSQL\t3", "| Skill | Years |\n|:---|---:|\n| Python | 5 |\n| SQL | 3 |"],
    ids=["tabs", "Markdown"],
)
def test_what_stands_over_the_columns_of_a_table_is_no_skill(table: str) -> None:
    (group,) = of(f"{HEAD}SKILLS\n{table}\n").entries()
    assert (group.title, texts(group.lines)) == ("Skill / Years", ["Python 5", "SQL 3"])


def test_what_stands_over_groups_that_have_names_is_left_out() -> None:
    tools = "Skills\nCategory\tTools\nData\tPython, Go\nOffice\tExcel, SAP\n"
    found = of(f"{HEAD}{tools}\nLanguages\nLanguage\tLevel\nEnglish\tC1\nGerman\tB2\n")
    assert [(entry.title, len(entry.lines)) for entry in found.entries()] == [("Data", 2), ("Office", 2), ("Language / Level", 2)]
    assert not words_lost(found)


def test_papers_that_wrap_are_one_line_each() -> None:
    found = of(
        f"{HEAD}PUBLICATIONS\n• L. T. Wong and E. Someone, A non-existent paper, Journal of\nCarrying On, vol. 12, 2011.\n"
        "• E. Someone and T. Lim, A Fictional Research. Somewhere, Some\nPlace, 2010.\n\n"
        "CONFERENCES\n[10] J. Doe and A. Yone, “On lasers,” in Proceedings of the Laser\n"
        "Symposium, Las Vegas, Nevada, USA, Jan 2007.\n"
        "[9] A. Yone, “Relativity,” in Proceedings of the International\nConference, Sydney, Australia,\n2006.\n"
    )
    assert [line.text for line in found.lines()] == [
        "L. T. Wong and E. Someone, A non-existent paper, Journal of Carrying On, vol. 12, 2011.",
        "E. Someone and T. Lim, A Fictional Research. Somewhere, Some Place, 2010.",
        "[10] J. Doe and A. Yone, “On lasers,” in Proceedings of the Laser Symposium, Las Vegas, Nevada, USA, Jan 2007.",
        "[9] A. Yone, “Relativity,” in Proceedings of the International Conference, Sydney, Australia, 2006.",
    ]
    assert list(found.entries()) == []
    assert not words_lost(found)


def test_a_summary_without_a_heading_behind_a_column_of_lists() -> None:
    summary = (
        "Innovative web developer with 5 years of experience in building impactful and\n"
        "friendly websites and applications. Specializes in front ends and is\n"
        "passionate about modern standards and what they make possible.\n"
    )
    found = of(
        f"{HEAD}CERTIFICATIONS\nAWS Certified Developer\nAmazon Web Services\n2019\n\n{summary}\n"
        "EXPERIENCE\nDeveloper, Acme\n2020 - 2022\n- Ran it\n"
    )
    assert [part.kind for part in found.sections] == [Kind.CERTIFICATES, Kind.SUMMARY, Kind.WORK]
    assert texts(found.sections[1].lines) == [
        "Innovative web developer with 5 years of experience in building impactful and friendly websites and applications.",
        "Specializes in front ends and is passionate about modern standards and what they make possible.",
    ]
    assert found.sections[0].entries[0].lines == ()
    told = of(f"{HEAD}SUMMARY\nA developer.\n\nCERTIFICATIONS\nAWS Certified Developer\n2019\n\n{summary}")
    assert [part.kind for part in told.sections] == [Kind.SUMMARY, Kind.CERTIFICATES]


def test_the_code_of_a_country_belongs_to_the_phone() -> None:
    assert (
        of("Johnny Coder\n<email@example.com> • +00 (0)00 000 0000 • XX years old\n\nSUMMARY\nA coder.\n").contact.phone
        == "+00 (0)00 000 0000"
    )


def test_languages_named_on_one_line_after_education_are_a_section() -> None:
    found = of(
        "Jane Doe\njane@example.org\n\nEducation\nLincoln High School, diploma 2018\n\nLanguages: Spanish (native), English\n"
    )
    assert [one.kind.value for one in found.sections] == ["education", "languages"]


def test_known_names_that_only_spaces_part_are_single_skills() -> None:
    rows = (
        "Web: JavaScript HTML 5 CSS LAMP MVC REST",
        "Other: Agile GitHub JIRA Unified Process MS Project",
        "Python shell scripts",
    )
    found = of(f"{HEAD}SKILLS\n" + "\n".join(rows) + "\n")
    assert [texts(entry.lines) for entry in found.entries()] == [
        ["JavaScript", "HTML 5", "CSS", "LAMP", "MVC", "REST"],
        ["Agile", "GitHub", "JIRA", "Unified Process", "MS Project"],
        ["Python shell scripts"],
    ]
    assert not words_lost(found)


def test_a_reference_stays_whole() -> None:
    papers = (
        "Lindqvist, M., & Berg, T. (2013). Intermittent demand in dairy supply chains. Journal of Operations, 12(3), 44–59.",
        "Lindqvist, M. (2015). Forecasting shelf life. Food Logistics Review, 3(1), 1–9.",
    )
    found = of(f"{HEAD}PUBLICATIONS\n" + "\n".join(papers) + "\n")
    assert tuple(texts(section(found, "PUBLICATIONS").lines)) == papers


def test_a_wrapped_list_goes_on_in_a_last_word_without_a_comma() -> None:
    found = of(
        f"{HEAD}Experience\nEngineer, Acme Ltd, 2019 - 2022\n- Built the order desk for the north and ran it\n\n"
        "Software\nArchiCAD (very good), AutoCAD, Rhino (basics), Adobe InDesign; ORCA AVA only\nTraining\n"
    )
    (tools,) = found.entries(Kind.SKILLS)

    assert [line.text for line in tools.lines][-1] == "ORCA AVA only Training"


def test_a_japanese_middle_dot_is_a_bullet_at_the_start_of_a_line_only() -> None:
    found = of(
        "山田太郎\nyamada@example.jp\n\n職務経歴\n株式会社サンプル\u3000エンジニア\n2019年4月 - 現在\n"
        "・決済基盤の設計と開発を担当\n・5名のチームを統括\n"
        "見本株式会社\u3000エンジニア\n2015年4月 - 2019年3月\n・ユーザー・テストを実施\n"
    )
    jobs = section(found, "職務経歴").entries
    assert [texts(job.lines) for job in jobs] == [
        ["決済基盤の設計と開発を担当", "5名のチームを統括"],
        ["ユーザー・テストを実施"],
    ]


NUMBERED = {
    "brackets, small letters": "1) Warehouse operative, DHL\npicked orders, drove a van\n2) Courier, Glovo\ndelivered by bike",
    "stops, sentences": "1. Warehouse operative, DHL\nPicked orders, drove a van.\n2. Courier, Glovo\nDelivered by bike.",
    "dashes, bullets": "1) Warehouse operative - DHL\n  - picked orders, drove a van\n2) Courier - Glovo\n  - delivered by bike",
    "no numbers": "Warehouse operative, DHL\npicked orders, drove a van\nCourier, Glovo\ndelivered by bike",
}


@pytest.mark.parametrize("text", NUMBERED.values(), ids=NUMBERED)
def test_jobs_without_dates_and_blank_lines_are_told_by_their_numbers_or_by_turns(text: str) -> None:
    found = of(f"Marek Zielinski\nmarek@example.pl\n\nWork History\n{text}\n\nLanguages\nEnglish, Polish\n")
    assert words_lost(found) == ()
    jobs = [
        (job.title, job.organisation, [line.text.rstrip(".").lower() for line in job.lines]) for job in found.entries(Kind.WORK)
    ]
    assert jobs == [
        ("Warehouse operative", "DHL", ["picked orders, drove a van"]),
        ("Courier", "Glovo", ["delivered by bike"]),
    ]


@pytest.mark.parametrize(
    ("heading", "text", "titles"),
    [
        (
            "Berufserfahrung",
            "1. Lagerhelfer, DHL\nWaren verpackt\n2. Küchenhilfe, Gasthof Linde\nGeschirr gespült",
            ["Lagerhelfer", "Küchenhilfe"],
        ),
        ("Опыт работы", "1) Грузчик, ООО «Лад»\nразгружал вагоны\n2) Курьер, Яндекс\nдоставлял еду", ["Грузчик", "Курьер"]),
        (
            "Projects",
            "1. Crop detector\nTrained a network on leaf images\n2. Bus display\nShows arrival times",
            ["Crop detector", "Bus display"],
        ),
        (
            "Projects",
            "Crop detector\nTrained a network\nDeployed with Flask on a Pi\nBus display\nShows the times\nWritten in Go",
            ["Crop detector", "Bus display"],
        ),
    ],
)
def test_numbered_entries_are_entries_in_other_languages_and_sections(heading: str, text: str, titles: list[str]) -> None:
    found = of(f"Marek Zielinski\nmarek@example.pl\n\n{heading}\n{text}\n")
    assert words_lost(found) == ()
    assert [entry.title for section in found.sections for entry in section.entries] == titles


def test_numbered_statements_are_no_jobs() -> None:
    told = ["I drove a van for a bakery and brought bread to forty shops every night.", "I helped in a kitchen.", "I cleaned."]
    rows = "\n".join(f"{number}) {text}" for number, text in enumerate(told, 1))
    found = of(f"Marek Zielinski\nmarek@example.pl\n\nWork History\n{rows}\n")
    assert list(found.entries(Kind.WORK)) == []
    assert [line.text for line in found.sections[0].lines] == told


@pytest.mark.parametrize("wrapped", ["", "and stainless, lots of 5 to 400\n"])
def test_hashes_below_each_other_are_bullets(wrapped: str) -> None:
    found = of(
        "Rafferty Oglebrand\nr@example.com\n\nJOBS\n\nKessel Ridge Fasteners, Tarn City    2/2014 to 5/2018\nLathe Operator\n"
        f"# Two Mazak lathes with bar feeder, brass\n{wrapped}# 1,150 parts a shift\n# Daily checks\n\nSCHOOL\nGED 2011\n"
    )
    (job,) = found.entries(Kind.WORK)
    assert (job.title, job.dates, len(job.lines)) == ("Lathe Operator", "2/2014 to 5/2018", 3)


def test_hashes_apart_are_headings() -> None:
    found = of("# Jane Doe\njane@example.com\n\n# Experience\nCook, Acme, 2019 - 2021\n\n# Skills\nGo, SQL\n\n# Hobbies\nChess\n")
    assert [section.heading for section in found.sections] == ["Experience", "Skills", "Hobbies"]


def test_offices_some_with_dates_and_some_without_stay_a_list() -> None:
    rows = [
        "Reviewer, Physical Review B",
        "Session chair, AfricaLics Conference 2019",
        "Departmental seminar convener, 2016 - 2018",
    ]
    found = of("Yusuf Adeyemi\ny@example.edu.ng\n\nService\n" + "\n".join(rows) + "\n")
    assert [line.text for line in found.sections[0].lines] == rows


def test_a_label_over_duties_is_no_title_of_a_numbered_job() -> None:
    jobs = "1. Community Nurse - Mathare Health Centre\n   June 2019 to date\n   Duties:\n   - Antenatal clinics\n\n"
    jobs += "2. Enrolled Nurse - St. Mary's Hospital\n   March 2015 - May 2019\n   Duties:\n   - Ward rounds\n"
    found = of(f"Grace Otieno\ngrace@example.co.ke\n\nEXPERIENCE\n\n{jobs}")
    assert [(job.title, job.dates, len(job.lines)) for job in found.entries(Kind.WORK)] == [
        ("Community Nurse", "June 2019 to date", 2),
        ("Enrolled Nurse", "March 2015 - May 2019", 2),
    ]


def test_numbered_referees_are_people_each() -> None:
    rows = "1. Dr. Peter Kamau\n   Medical Superintendent, Mathare Centre\n2. Sr. Anne Wanjiru\n   Nursing Officer, St. Mary's\n"
    found = of(f"Grace Otieno\ngrace@example.co.ke\n\nREFEREES\n\n{rows}")
    assert [entry.title for entry in found.sections[0].entries] == ["Dr. Peter Kamau", "Sr. Anne Wanjiru"]


def test_a_grid_of_skills_is_each_of_them() -> None:
    found = of(f"{HEAD}SKILLS\nLean\tKanban boards\tScrum\nJira\tMiro\tISO 20022\n")
    (skills,) = section(found, "SKILLS").entries
    assert texts(skills.lines) == ["Lean", "Kanban boards", "Scrum", "Jira", "Miro", "ISO 20022"]


@pytest.mark.parametrize("rows", ["Python\t10 years\texpert\nGo\t3 years\tbasic", "Excel\tgut\ttäglich\nWord\tsehr gut\toft"])
def test_a_table_of_skills_and_levels_is_no_grid(rows: str) -> None:
    (skills,) = section(of(f"{HEAD}SKILLS\n{rows}\n"), "SKILLS").entries
    assert len(skills.lines) == len(rows.split("\n"))


@pytest.mark.parametrize("end", ["2018, Baltimore", "May 2018", "Baltimore, MD"])
def test_a_full_bullet_that_ends_in_a_comma_goes_on_in_a_year_or_a_town(end: str) -> None:
    poster = "Poster on soil moisture and maize yield, shown at the annual meeting of the Soil Science Society,"
    found = of(f"{HEAD}AWARDS & PUBLICATIONS\n• Dean's List 2016, 2017\n• {poster}\n{end}\n\nSKILLS\nGo, Python\n")
    awards = section(found, "AWARDS & PUBLICATIONS")
    lines = texts((*awards.lines, *(line for entry in awards.entries for line in entry.lines)))
    assert lines == ["Dean's List 2016, 2017", f"{poster} {end}"]


def test_a_short_bullet_that_ends_in_a_comma_leaves_the_next_job_alone() -> None:
    found = of(f"{HEAD}WORK\nClerk, Acme\n2016 - 2017\n• Sorted the mail,\nDriver, Initech\n2018 - 2019\n• Drove\n")
    assert [entry.organisation for entry in found.entries(Kind.WORK)] == ["Acme", "Initech"]
