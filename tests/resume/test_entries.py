"""The forms in which jobs, degrees and projects are written."""

import pytest

from core.resume.coverage import coverage, words_lost
from core.resume.model import Entry, Kind
from tests.resume.reading import of, texts

HEAD = "Jane Doe\njane@example.com\n\n"


def jobs(text: str, heading: str = "EXPERIENCE") -> list[Entry]:
    found = of(f"{HEAD}{heading}\n{text}\n")
    assert words_lost(found) == ()
    return list(found.entries())


FORMS = {
    "title above employer": (
        "Software Engineer\nAcme Inc.\nApr 2019 – Present\n- Built a thing\n\nJunior Developer\n"
        "Globex GmbH\n2017 – 2019\n- Fixed a thing"
    ),
    "employer above title": (
        "Acme Inc.\nSoftware Engineer\nApr 2019 – Present\n- Built a thing\n\nGlobex GmbH\n"
        "Junior Developer\n2017 – 2019\n- Fixed a thing"
    ),
    "dash": (
        "Acme Inc. — Software Engineer      Apr 2019 – Present\n• Built a thing\n"
        "Globex GmbH — Junior Developer      2017 – 2019\n• Fixed a thing"
    ),
    "bars, title first": (
        "Software Engineer | Acme Inc. | Apr 2019 – Present\n+ Built a thing\n"
        "Junior Developer | Globex GmbH | 2017 – 2019\n+ Fixed a thing"
    ),
    "bars, employer first": (
        "Acme Inc. | Software Engineer | Apr 2019 – Present\n▪ Built a thing\n"
        "Globex GmbH | Junior Developer | 2017 – 2019\n▪ Fixed a thing"
    ),
    "date column first": (
        "Apr 2019 – Present    Software Engineer, Acme Inc.\n◦ Built a thing\n"
        "2017 – 2019    Junior Developer, Globex GmbH\n◦ Fixed a thing"
    ),
    "date row first": (
        "Apr 2019 – Present\nSoftware Engineer, Acme Inc.\n* Built a thing\n\n2017 – 2019\n"
        "Junior Developer, Globex GmbH\n* Fixed a thing"
    ),
    "title with date": (
        "Software Engineer\tApr 2019 – Present\nAcme Inc.\n– Built a thing\n"
        "Junior Developer\t2017 – 2019\nGlobex GmbH\n– Fixed a thing"
    ),
    "employer with date": (
        "Acme Inc.\tApr 2019 – Present\nSoftware Engineer\no Built a thing\n"
        "Globex GmbH\t2017 – 2019\nJunior Developer\no Fixed a thing"
    ),
    "commas": (
        "Software Engineer, Acme Inc., Apr 2019 – Present\n- Built a thing\n"
        "Junior Developer, Globex GmbH, 2017 – 2019\n- Fixed a thing"
    ),
    "brackets": (
        "Software Engineer, Acme Inc. (Apr 2019 – Present)\n- Built a thing\n\n"
        "Junior Developer, Globex GmbH (2017 – 2019)\n- Fixed a thing"
    ),
    "at": (
        "Software Engineer at Acme Inc., Apr 2019 – Present\n- Built a thing\n"
        "Junior Developer at Globex GmbH, 2017 – 2019\n- Fixed a thing"
    ),
    "markdown": (
        "### Software Engineer, Acme Inc.\n*Apr 2019 – Present*\n\n- Built a thing\n\n"
        "### Junior Developer, Globex GmbH\n*2017 – 2019*\n\n- Fixed a thing"
    ),
    "bold": (
        "**Software Engineer**\nAcme Inc.\n*Apr 2019 – Present*\n\n- Built a thing\n\n"
        "**Junior Developer**\nGlobex GmbH\n*2017 – 2019*\n\n- Fixed a thing"
    ),
    "definitions": (
        "Apr 2019 – Present\n:   Software Engineer; Acme Inc.\n\n    * Built a thing\n\n"
        "2017 – 2019\n:   Junior Developer; Globex GmbH\n\n    * Fixed a thing"
    ),
    "dates below": (
        "Acme Inc., Software Engineer\n• Built a thing\nBoston, MA\nApr 2019 – Present\n"
        "Globex GmbH, Junior Developer\n• Fixed a thing\nBerlin, Germany\n2017 – 2019"
    ),
    "dates in a narrow column": (
        "Apr 2019 – Software Engineer, Acme Inc.\nPresent\t• Built a thing\n"
        "2017 –\tJunior Developer, Globex GmbH\n2019\t• Fixed a thing"
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_orders_of_title_employer_and_dates(form: str) -> None:
    heading = "## Experience" if form == "markdown" else "EXPERIENCE"
    first, second = jobs(FORMS[form], heading)
    assert (first.title, first.organisation) == ("Software Engineer", "Acme Inc.")
    assert (first.dates, first.start, first.end, first.current) == ("Apr 2019 – Present", "2019-04", "", True)
    assert (second.title, second.organisation) == ("Junior Developer", "Globex GmbH")
    assert (second.dates, second.start, second.end, second.current) == ("2017 – 2019", "2017", "2019", False)
    assert [texts(entry.lines) for entry in (first, second)] == [["Built a thing"], ["Fixed a thing"]]


@pytest.mark.parametrize(
    ("header", "title", "employer", "place"),
    [
        ("Software Engineer, Acme Inc., Boston, MA, May 2016 - June 2018", "Software Engineer", "Acme Inc.", "Boston, MA"),
        ("Software Engineer May 2016 - June 2018\nStripe San Francisco, CA", "Software Engineer", "Stripe", "San Francisco, CA"),
        (
            "Software Engineer May 2016 - June 2018\nStripe • San Francisco, CA",
            "Software Engineer",
            "Stripe",
            "San Francisco, CA",
        ),
        (
            "Research Intern, NVIDIA Research – Santa Clara, CA May 2016 - June 2018",
            "Research Intern",
            "NVIDIA Research",
            "Santa Clara, CA",
        ),
        (
            "Senior Software Engineer\nGoogle\nMountain View, CA\nMay 2016 - June 2018",
            "Senior Software Engineer",
            "Google",
            "Mountain View, CA",
        ),
        (
            "Bilanzbuchhalterin\nSteuerkanzlei Distelkamp, Köln\nMai 2016 – Juni 2018",
            "Bilanzbuchhalterin",
            "Steuerkanzlei Distelkamp",
            "Köln",
        ),
        ("Старший разработчик\nТехКорп ООО, Москва\nмай 2016 – июнь 2018", "Старший разработчик", "ТехКорп ООО", "Москва"),
        ("腾讯科技有限公司    高级后端工程师    2016年05月 - 2018年06月", "高级后端工程师", "腾讯科技有限公司", ""),
        ('מפתחת בכירה, חברת אקמה בע"מ, מאי 2016 - יוני 2018', "מפתחת בכירה", 'חברת אקמה בע"מ', ""),
    ],
)
def test_places_and_languages(header: str, title: str, employer: str, place: str) -> None:
    (entry,) = jobs(f"{header}\n• Did it")
    assert (entry.title, entry.organisation, entry.location) == (title, employer, place)
    assert (entry.start, entry.end) == ("2016-05", "2018-06")


def test_several_roles_at_one_employer() -> None:
    senior, junior, other = jobs(
        "Acme Inc., Boston, MA\nSenior Nurse\t2019 - Present\n• Led\nStaff Nurse, Med/Surg\t2016 - 2019\n• Cared\n\n"
        "St. Mary's Clinic, Quincy, MA\nNursing Assistant\t2014 - 2016\n• Helped"
    )
    assert [entry.organisation for entry in (senior, junior, other)] == ["Acme Inc.", "Acme Inc.", "St. Mary's Clinic"]
    assert [entry.title for entry in (senior, junior, other)] == ["Senior Nurse", "Staff Nurse, Med/Surg", "Nursing Assistant"]
    assert {junior.location, senior.location} == {"Boston, MA"}


def test_a_new_row_does_not_inherit_an_employer() -> None:
    first, second = jobs("Software Engineer\nAcme Inc.\n2019 - 2021\n- Built\n\nFreelance Designer\n2017 - 2019\n- Drew")
    assert (first.organisation, second.title, second.organisation) == ("Acme Inc.", "Freelance Designer", "")


def test_wrapped_lines_are_joined() -> None:
    (entry,) = jobs(
        "Engineer, Acme Inc., 2019 - 2021\n"
        "• Maintain fourteen services behind the shipment-tracking product that every customer\n"
        "Acme has uses\n"
        "• Wrote the plan for the cloud-\n  native platform (2019–\n  2020)\n"
        "• Cut opti\u00ad\nmisation runs from 4 hours to 1"
    )
    assert texts(entry.lines) == [
        "Maintain fourteen services behind the shipment-tracking product that every customer Acme has uses",
        "Wrote the plan for the cloud-native platform (2019– 2020)",
        "Cut optimisation runs from 4 hours to 1",
    ]


def test_text_falls_into_sentences() -> None:
    (entry,) = jobs(
        "Engineer, Acme Inc., 2019 - 2021\n"
        "Working on the platform, using Node.js and React. Led a team of 3, e.g. in\n"
        "New York. Cut costs by 1.5 percent."
    )
    assert texts(entry.lines) == [
        "Working on the platform, using Node.js and React.",
        "Led a team of 3, e.g. in New York.",
        "Cut costs by 1.5 percent.",
    ]


def test_ligatures_are_spelled_out_and_spans_stay_verbatim() -> None:
    found = of(f"{HEAD}EXPERIENCE\nEngineer, Acme Inc., 2019 - 2021\n• Made workﬂows eﬃcient, 10 m² each\n")
    (line,) = next(found.entries()).lines
    assert line.text == "Made workflows efficient, 10 m² each"
    assert found.source.quote(line.spans[0]) == "Made workﬂows eﬃcient, 10 m² each"


def test_degrees() -> None:
    entries = jobs(
        "PhD Princeton University, Computer Science\t2018 – 2023\n"
        "B.Sc. Physics, Northmere University, 2017\n"
        "Tallowfield State College, Psychology, no degree\n"
        "2008 – 2011   Ausbildung zur Kauffrau, Keramik GmbH, Note 1,7",
        "EDUCATION",
    )
    assert [(entry.title, entry.organisation) for entry in entries] == [
        ("PhD, Computer Science", "Princeton University"),
        ("B.Sc. Physics", "Northmere University"),
        ("Psychology, no degree", "Tallowfield State College"),
        ("Ausbildung zur Kauffrau", "Keramik GmbH"),
    ]
    assert texts(entries[3].lines) == ["Note 1,7"]


def test_projects_have_names_and_roles() -> None:
    first, second = jobs(
        "E-Commerce Platform\nProject Lead\nLed the development of the platform.\n\nDevFlow\t2021\n- Command line tool",
        "PROJECTS",
    )
    assert (first.title, first.organisation) == ("Project Lead", "E-Commerce Platform")
    assert (second.title, second.organisation, second.dates) == ("DevFlow", "", "2021")


def test_papers_with_dates_on_their_own_rows() -> None:
    first, second = jobs(
        (
            "Sparse Mixtures at Scale: Routing for Models\nJane Doe, A. Park\nJuly 2023\n"
            "Pruning of Networks\nJ. Liu, Jane Doe\nDec 2022"
        ),
        "PUBLICATIONS",
    )
    assert [(entry.title, entry.dates, texts(entry.lines)) for entry in (first, second)] == [
        ("Sparse Mixtures at Scale: Routing for Models", "July 2023", ["Jane Doe, A. Park"]),
        ("Pruning of Networks", "Dec 2022", ["J. Liu, Jane Doe"]),
    ]


def test_ids_follow_the_order() -> None:
    found = of(
        f"{HEAD}SKILLS\nPython, Go\n\nEXPERIENCE\nEngineer, Acme Inc., 2019 - 2021\n• One\n• Two\n\n"
        f"WORK HISTORY\nCook, Diner Inc., 2017 - 2018\n"
    )
    assert [section.id for section in found.sections] == ["skills", "work", "work2"]
    assert [entry.id for entry in found.entries()] == ["skills-1", "work-1", "work2-1"]
    assert [line.id for line in found.lines()] == ["skills-1-1", "skills-1-2", "work-1-1", "work-1-2"]
    assert next(found.entries(Kind.SKILLS)).inline


def test_page_numbers_and_running_heads_are_left_out() -> None:
    found = of(f"{HEAD}EXPERIENCE\nEngineer, Acme Inc., 2019 - 2021\n• One\nJane Doe – 1/2\n• Two\nJane Doe – 2/2\n")
    assert texts(next(found.entries()).lines) == ["One", "Two"]
    assert [found.source.quote(span) for span in found.furniture] == ["Jane Doe – 1/2", "Jane Doe – 2/2"]


def test_numbered_results_are_not_page_numbers() -> None:
    found = of(f"{HEAD}EXPERIENCE\nEngineer, Acme Inc., 2019 - 2021\n• Grade 1\n• Grade 2\n")
    assert texts(next(found.entries()).lines) == ["Grade 1", "Grade 2"]


def test_an_entry_of_one_row_lends_its_name_to_no_other() -> None:
    first, second = jobs("IBEW Local 68 Apprenticeship, 2005-2009\nGED, 2004", "EDUCATION")
    assert (first.title, second.title, second.organisation) == ("IBEW Local 68 Apprenticeship", "GED", "")


def test_labels_of_forms_are_left_out() -> None:
    (entry,) = jobs(
        "Date: 01/2018 – oggi\nDatore di lavoro: Banca Intesa S.p.A., Milano\nPosizione: Analista finanziaria\n- Rischi"
    )
    assert (entry.title, entry.organisation, entry.location) == ("Analista finanziaria", "Banca Intesa S.p.A.", "Milano")


def test_a_resume_without_capitals() -> None:
    (entry,) = jobs("razorpay | senior product manager | apr 2021 - present\n- own the checkout", "experience")
    assert (entry.title, entry.organisation, entry.start) == ("senior product manager", "razorpay", "2021-04")


def test_dates_of_the_employer_and_of_the_roles() -> None:
    employer, senior, junior = jobs(
        "Acme Inc.\t2015 – 2022\nSenior Engineer\t2019 – 2022\n• Led\nJunior Engineer\t2015 – 2019\n• Built"
    )
    assert (employer.title, employer.organisation, employer.dates) == ("", "Acme Inc.", "2015 – 2022")
    assert [(entry.title, entry.organisation) for entry in (senior, junior)] == [
        ("Senior Engineer", "Acme Inc."),
        ("Junior Engineer", "Acme Inc."),
    ]


@pytest.mark.parametrize(
    ("heading", "rows", "read"),
    [
        (
            "工作经历",
            ("字节跳动 高级工程师 2019.03-至今", "滴滴 骑手 2016.07-2019.02"),
            [("高级工程师", "字节跳动"), ("骑手", "滴滴")],
        ),
        (
            "工作经历",
            ("腾讯科技有限公司产品经理（2019.03-至今）", "产品经理，美团，2016.07-2019.02"),
            [("产品经理", "腾讯科技有限公司"), ("产品经理", "美团")],
        ),
        (
            "職歴",
            ("2019年4月〜現在 Google Japan シニアエンジニア", "2015年4月〜2019年3月 株式会社 メルカリ エンジニア"),
            [("シニアエンジニア", "Google Japan"), ("エンジニア", "株式会社 メルカリ")],
        ),
        (
            "職歴",
            ("トヨタ自動車　営業（2015年4月～2019年3月）", "エンジニア　ソニー（2011年4月～2015年3月）"),
            [("営業", "トヨタ自動車"), ("エンジニア", "ソニー")],
        ),
        (
            "경력",
            ("삼성전자 소프트웨어 엔지니어 2019.03 - 현재", "백엔드 개발자 2016.07 - 2019.02"),
            [("소프트웨어 엔지니어", "삼성전자"), ("백엔드 개발자", "")],
        ),
        ("教育背景", ("清华大学 计算机科学 硕士 2012.09-2016.06",), [("计算机科学 硕士", "清华大学")]),
        ("学歴", ("工学部 東京大学 2011年4月 - 2015年3月",), [("工学部", "東京大学")]),
        ("학력", ("서울대학교 컴퓨터공학 학사 2012.03 - 2016.02",), [("컴퓨터공학 학사", "서울대학교")]),
    ],
)
def test_employer_and_title_on_one_line_in_scripts_without_capitals(
    heading: str, rows: tuple[str, ...], read: list[tuple[str, str]]
) -> None:
    body = "\n\n".join(f"{row}\n- 项目 {at}" for at, row in enumerate(rows))
    found = of(f"王小明\na@example.com\n\n{heading}\n{body}\n")
    assert [(entry.title, entry.organisation) for entry in found.entries()] == read


BELOW_A_LONG_BULLET = {
    "محاسبة أولى\nشركة النور للتجارة\n2019 - حتى الآن\n• أعددت القوائم المالية لثلاث شركات\n"
    "• خفضت زمن الإقفال من 10 أيام إلى 4 أيام\nمحاسبة\nمؤسسة الأمل\n2015 - 2019\n• سجلت القيود اليومية": (
        "خفضت زمن الإقفال من 10 أيام إلى 4 أيام",
        ("محاسبة", "مؤسسة الأمل", "2015 - 2019"),
    ),
    "Senior Accountant\nNoor Trading Co. | 2019 - present\n• Statements of three companies\n"
    "• Cut the closing from ten days to four, with the team in London\nTreasury Accountant\n"
    "Hope Foundation | 2015 - 2019\n• Bookings": (
        "Cut the closing from ten days to four, with the team in London",
        ("Treasury Accountant", "Hope Foundation", "2015 - 2019"),
    ),
}


@pytest.mark.parametrize("text", BELOW_A_LONG_BULLET, ids=["Arabic", "English"])
def test_a_job_straight_below_a_long_bullet_begins_as_the_first_one_does(text: str) -> None:
    first, job = jobs(text)
    last, second = BELOW_A_LONG_BULLET[text]
    assert texts(first.lines)[-1] == last
    assert (job.title, job.organisation, job.dates) == second


@pytest.mark.parametrize("place", ["عمّان، الأردن", "मुंबई, भारत"])
def test_a_town_with_vowel_signs_is_a_place(place: str) -> None:
    assert of(f"{HEAD.rstrip()}\n{place}\n\nEXPERIENCE\nEngineer, Acme Inc., 2019").contact.location == place


@pytest.mark.parametrize(
    "header",
    [
        "Export Manager\nKaveri Spinning, Mumbai\n2018 - 2021",
        "Export Manager\nKaveri Spinning, Mumbai, India\n2018 - 2021",
        "Kaveri Spinning, Mumbai\t2018 - 2021\nExport Manager",
        "Kaveri Spinning, Mumbai — Export Manager (2018 - 2021)",
        "2018 - 2021\tKaveri Spinning, Mumbai\tExport Manager",
    ],
)
def test_an_employer_that_no_word_tells_stands_before_its_town(header: str) -> None:
    (job,) = jobs(f"{header}\n- Shipped tea")
    assert (job.title, job.organisation, job.location.removesuffix(", India")) == ("Export Manager", "Kaveri Spinning", "Mumbai")


def test_of_two_unknown_names_the_employer_is_the_one_with_a_town() -> None:
    (job,) = jobs("Kaveri Spinning, Mumbai\t2018 - 2021\nYarn Documentation\n- Shipped tea")
    assert (job.title, job.organisation, job.location) == ("Yarn Documentation", "Kaveri Spinning", "Mumbai")


@pytest.mark.parametrize(
    "rows",
    [
        "2014–2016 Waiter at Hotel Crown\n2016–2018 Barman at Blue Bar\nsince 2018 Manager at Post Hotel",
        "depuis 2018 serveuse au Café Bleu\n2015-2018 caissière, Marché Vert\n2013-2015 caissière, Marché Rouge",
        "с 2018 бухгалтер, ООО «Лад»\n2015-2018 кассир, ООО «Мир»\n2014-2015 кассир, ООО «Дар»",
    ],
)
def test_each_row_that_a_date_leads_is_a_job(rows: str) -> None:
    found = jobs(rows)
    assert len(found) == 3
    assert all(job.title and job.organisation and job.dates and not job.lines for job in found)


def test_dates_that_wrap_in_a_narrow_column_are_one_range() -> None:
    found = of("Mina Falk\nmina@example.com\n\nExperience\n2019 -\tNurse\tHospital\n2021\n2016 -\tCarer\tOak House\n2019\n")
    assert [(job.title, job.organisation, job.dates) for job in found.entries(Kind.WORK)] == [
        ("Nurse", "Hospital", "2019 - 2021"),
        ("Carer", "Oak House", "2016 - 2019"),
    ]
    assert coverage(found).missing == ()
    assert words_lost(found) == ()


def test_what_stands_over_the_columns_of_a_table_of_jobs_is_no_job() -> None:
    found = of("Mina Falk\nmina@example.com\n\nExperience\nDate\tRole\tEmployer\n2019 - 2021\tNurse\tFern Hospital\n")
    assert [(job.title, job.organisation, job.dates) for job in found.entries(Kind.WORK)] == [
        ("Nurse", "Fern Hospital", "2019 - 2021")
    ]
