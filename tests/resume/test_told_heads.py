"""Heads of jobs told by where their parts stand, by labels, and by the other heads of the section."""

import pytest

from core.resume.model import Kind
from tests.resume.reading import of


@pytest.mark.parametrize(
    ("head", "told"),
    [
        (
            "Staff Nurse (Band 5), Elderly Care\nLarkfield Royal\tMay 2016 – May 2019",
            ("Staff Nurse (Band 5), Elderly Care", "Larkfield Royal"),
        ),
        ("Project Manager, Customer Care\nBrackley\t2016 – 2018", ("Project Manager, Customer Care", "Brackley")),
        ("Head Chef, Catering Services\nMarston Stadium\t2010 – 2013", ("Head Chef, Catering Services", "Marston Stadium")),
        ("Engineer, Brackley Systems\t2010 – 2013\nTeam of five", ("Engineer", "Brackley Systems")),
    ],
)
def test_what_stands_beside_the_dates_is_the_employer_and_not_the_department_above(head: str, told: tuple[str, str]) -> None:
    read = of(f"Tom Field\ntom@example.com\n\nExperience\n\n{head}\n• Ran the audit\n")
    entry = next(read.entries(Kind.WORK))
    assert (entry.title, entry.organisation) == told


def test_an_earlier_post_in_the_row_of_a_later_one_is_no_job_of_its_own() -> None:
    read = of(
        "Grace Field\ngrace@example.com\n\nExperience\nKestrel Insurance\t2019 – 2021\nLoss Adjuster\tRemote\n• Handled claims\n"
        "Larkfield Mutual\t2014 – 2017\nSenior Adjuster, promoted from Adjuster (2012–2014)\tHartford, CT\n• Closed claims\n"
        "Parental leave\t2009 – 2012\n• Full-time parent\n"
    )
    assert [(job.title, job.organisation, job.dates) for job in read.entries(Kind.WORK)] == [
        ("Loss Adjuster", "Kestrel Insurance", "2019 – 2021"),
        ("Senior Adjuster, promoted from Adjuster (2012–2014)", "Larkfield Mutual", "2014 – 2017"),
        ("Parental leave", "", "2009 – 2012"),
    ]


def test_the_order_of_the_other_heads_tells_more_than_a_place_beside_a_row() -> None:
    read = of(
        "Grace Field\ngrace@example.com\n\nExperience\nLarkfield\t2014 – 2017\nSenior Wrangler\tHartford, CT\n• Closed claims\n"
        "Bank of Hull\t2009 – 2012\nTeller\tNew Britain, CT\n• Counted cash\n"
    )
    assert [(job.title, job.organisation) for job in read.entries(Kind.WORK)] == [
        ("Senior Wrangler", "Larkfield"),
        ("Teller", "Bank of Hull"),
    ]


def test_dates_broken_before_their_last_year_are_whole() -> None:
    read = of(
        "Grace Field\ngrace@example.com\n\nExperience\nPicker (temp) – Larkfield Parcels – Oct 2024 to Jan\n2025\n• Picked\n"
    )
    job = next(read.entries(Kind.WORK))
    assert (job.organisation, job.dates, [line.text for line in job.lines]) == (
        "Larkfield Parcels",
        "Oct 2024 to Jan 2025",
        ["Picked"],
    )


def test_a_sign_before_each_heading_is_no_bullet() -> None:
    read = of(
        "佐藤 美咲\nmisaki@example.jp\n■職務経歴\n2018年4月～現在 株式会社リコー\n・新規開拓\n"
        "■学歴\n2018年3月 早稲田大学\n■資格\nTOEIC 860点\n"
    )
    assert [section.kind for section in read.sections] == [Kind.WORK, Kind.EDUCATION, Kind.CERTIFICATES]


@pytest.mark.parametrize("form", ["{}: {}", "{}  : {}", "{}\t: {}"])
@pytest.mark.parametrize("numbers", [("", ""), ("1) ", "2) ")])
def test_a_job_told_in_labels_is_read_however_they_are_set(form: str, numbers: tuple[str, str]) -> None:
    told = (("Company", "Larkfield Ltd, Chennai"), ("Designation", "Site Engineer"), ("Duration", "June 2019 to till date"))
    rows = "\n".join(form.format(*one) for one in told)
    first, second = numbers
    jobs = f"{first}{rows}\n* Billing\n* Managing 45 workers\n\n{second}{rows.replace('2019', '2015')}\n"
    job, other = of(f"Asha Nair\nasha@example.in\n\nWORK EXPERIENCE (8.5 Yrs)\n{jobs}").entries(Kind.WORK)
    assert (other.title, other.organisation, other.dates) == ("Site Engineer", "Larkfield Ltd", "June 2015 to till date")
    assert (job.title, job.organisation, job.location) == ("Site Engineer", "Larkfield Ltd", "Chennai")
    assert (job.dates, [line.text for line in job.lines]) == ("June 2019 to till date", ["Billing", "Managing 45 workers"])


def test_a_table_with_bars_has_no_row_for_the_names_of_its_columns() -> None:
    read = of(
        "Asha Nair\nasha@example.in\n\nACADEMIC QUALIFICATION\nCourse | Institution | Year | %\n"
        "B.E. (Civil) | Larkfield College of Technology | 2014 | 78.4%\nHSC | Kendriya Vidyalaya | 2010 | 86%\n"
    )
    assert [(one.title, one.organisation, one.dates) for one in read.entries(Kind.EDUCATION)] == [
        ("B.E. (Civil)", "Larkfield College of Technology", "2014"),
        ("HSC", "Kendriya Vidyalaya", "2010"),
    ]
