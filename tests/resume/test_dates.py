import pytest

from core.resume.dates import find, is_duration
from core.resume.model import Kind
from tests.resume.reading import of

FORMS = [
    ("জানুয়ারি ২০১৯ - বর্তমান", "2019-01", "", True),
    ("मार्च २०१५ से मई २०१९", "2015-03", "2019-05", False),
    ("มกราคม 2562 - ปัจจุบัน", "2019-01", "", True),
    ("พ.ศ. 2558 - 2561", "2015", "2018", False),
    ("ม.ค. ๒๕๖๐ - ธ.ค. ๒๕๖๒", "2017-01", "2019-12", False),
    ("03/2019 - Hiện tại", "2019-03", "", True),
    ("Maret 2019 - sekarang", "2019-03", "", True),
    ("ARALIK 2019 - KASIM 2020", "2019-12", "2020-11", False),
    ("平成30年4月〜令和元年9月", "2018-04", "2019-09", False),
    ("民國100年9月 - 民國104年6月", "2011-09", "2015-06", False),
    ("Apr 2021 – Present", "2021-04", "", True),
    ("Septembre 2021 – aujourd’hui", "2021-09", "", True),
    ("06/2018 – 03/2021", "2018-06", "2021-03", False),
    ("3/2020 - Present", "2020-03", "", True),
    ("2014 - 2016", "2014", "2016", False),
    ("2017–2018", "2017", "2018", False),
    ("2013-09 —Present", "2013-09", "", True),
    ("2005-09 - 2008-05", "2005-09", "2008-05", False),
    ("Aug. 2021–present", "2021-08", "", True),
    ("January 2019 to Present", "2019-01", "", True),
    ("May - August 2020", "2020-05", "2020-08", False),
    ("01.03.2019 - 31.12.2020", "2019-03", "2020-12", False),
    ("06/18 - 07/19", "2018-06", "2019-07", False),
    ("Aug 20 - Dec 21", "2020-08", "2021-12", False),
    ("Okt 19 bis Dez 20", "2019-10", "2020-12", False),
    ("seit Okt 19", "2019-10", "", True),
    ("mayo 19 - hoy", "2019-05", "", True),
    ("Jan-21 to Mar-22", "2021-01", "2022-03", False),
    ("'19 - '21", "2019", "2021", False),
    ("01.03.19 - 30.06.21", "2019-03", "2021-06", False),
    ("03/2017 - pres.", "2017-03", "", True),
    ("2019 onwards", "2019", "", True),
    ("2020 - still there", "2020", "", True),
    ("2016 -> 2018", "2016", "2018", False),
    ("fin 2019 - début 2021", "2019", "2021", False),
    ("Jun '18 – Jul '19", "2018-06", "2019-07", False),
    ("2019-20", "2019", "2020", False),
    ("Jan-2020 to Present", "2020-01", "", True),
    ("Mar-2016 to Dec-2019", "2016-03", "2019-12", False),
    ("Mar-2016-Dec-2019", "2016-03", "2019-12", False),
    ("Jan/2020 - Present", "2020-01", "", True),
    ("jan/2020 – atual", "2020-01", "", True),
    ("mar./2016 – dez./2019", "2016-03", "2019-12", False),
    ("mar/16 – dez/19", "2016-03", "2019-12", False),
    ("15-Jan-2008 - 31-Dec-2010", "2008-01", "2010-12", False),
    ("10/2019-", "2019-10", "", True),
    ("??? — Present", "", "", True),
    ("2010-2014 (expected)", "2010", "2014", False),
    ("Fall 2002 through Spring 2005", "2002", "2005", False),
    ("03/2019 – heute", "2019-03", "", True),
    ("seit 2019", "2019", "", True),
    ("März 2019 bis Juni 2020", "2019-03", "2020-06", False),
    ("enero de 2019 - diciembre de 2020", "2019-01", "2020-12", False),
    ("depuis mars 2019", "2019-03", "", True),
    ("2019 à aujourd'hui", "2019", "", True),
    ("de 2015 à 2017", "2015", "2017", False),
    ("с 2019 по настоящее время", "2019", "", True),
    ("июнь 2018 г. — настоящее время", "2018-06", "", True),
    ("січень 2020 – тепер", "2020-01", "", True),
    ("styczeń 2018 – obecnie", "2018-01", "", True),
    ("gennaio 2018 – oggi", "2018-01", "", True),
    ("maart 2018 – heden", "2018-03", "", True),
    ("janeiro de 2018 – atual", "2018-01", "", True),
    ("2022年01月 - 至今", "2022-01", "", True),
    ("2018年4月～現在", "2018-04", "", True),
    ("2019년 3월 - 현재", "2019-03", "", True),
    ("يناير 2019 - الآن", "2019-01", "", True),
    ("ינואר 2019 - היום", "2019-01", "", True),
    ("मार्च 2019 - वर्तमान", "2019-03", "", True),
    ("مهر ۱۳۹۴ – شهریور ۱۳۹۸", "", "", False),
]


@pytest.mark.parametrize(("text", "start", "end", "current"), FORMS)
def test_a_range_is_read_whole(text: str, start: str, end: str, current: bool) -> None:  # noqa: FBT001 - a column of the table
    found = find(text)
    assert [(text[date.at : date.until], date.start, date.end, date.current) for date in found] == [(text, start, end, current)]
    assert found[0].ranged


@pytest.mark.parametrize(
    ("text", "end"),
    [
        ("2019", "2019"),
        ("May 2016", "2016-05"),
        ("Mar-2016", "2016-03"),
        ("dez/2019", "2019-12"),
        ("15 Jan 2008", "2008-01"),
        ("Jan 15, 2008", "2008-01"),
        ("2014-09", "2014-09"),
        ("Summer 2019", "2019"),
    ],
)
def test_a_single_date_is_when_it_ended(text: str, end: str) -> None:
    (found,) = find(text)
    assert (found.start, found.end, found.ranged) == ("", end, False)


@pytest.mark.parametrize(
    "text", ["Python 3.11", "US Patent 11,234,567", "2.1 TB", "march for freedom", "$1.4M", "roughly 12,000 requests", "24/7"]
)
def test_other_numbers_are_no_dates(text: str) -> None:
    assert not find(text)


@pytest.mark.parametrize("text", ["2 years 10 months", "4 months", "(3 Monate)", "1 an et 2 mois", "2 года 3 месяца"])
def test_durations_are_told(text: str) -> None:
    assert is_duration(text)
    assert not is_duration(f"{text} of work on it")


@pytest.mark.parametrize("text", ["May 15 - 20, 2019", "May 15 - June 30, 2019", "March 20 people", "from 3.50 - 4.20"])
def test_a_day_is_no_year(text: str) -> None:
    assert not any(date.ranged for date in find(text))


def test_a_word_that_begins_as_one_for_since_is_none() -> None:
    (date,) = find("about 2015 - 2018")
    assert (date.start, date.end) == ("2015", "2018")


@pytest.mark.parametrize(
    ("head", "title", "dates", "start", "end"),
    [
        ("June – August 2021 and 2022: Lifeguard\nHalden Council", "Lifeguard", "June – August 2021 and 2022", "2021-06", "2022"),
        ("Counselor, Halden Council, Jun-Aug 2018, 2019 & 2021", "Counselor", "Jun-Aug 2018, 2019 & 2021", "2018-06", "2021"),
        (
            "Juli – August 2019 und 2020: Erntehelfer\nHalden Council",
            "Erntehelfer",
            "Juli – August 2019 und 2020",
            "2019-07",
            "2020",
        ),
        ("Cook\nHalden Council\n2015 - 2016, 2018", "Cook", "2015 - 2016, 2018", "2015", "2018"),
    ],
)
def test_months_with_a_further_year_are_dates_as_a_whole(head: str, title: str, dates: str, start: str, end: str) -> None:
    (job,) = of(f"Jo Doe\njo@example.com\n\nEmployment\n{head}\n- Kept the daily log\n").entries(Kind.WORK)
    assert (job.title, job.organisation, job.dates, job.start, job.end) == (title, "Halden Council", dates, start, end)


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        ("Q3 2012 - Q1 2013", "2012", "2013"),
        ("2012 Q3 – 2013 Q1", "2012", "2013"),
        ("Q3/2012 - Q1/2013", "2012", "2013"),
        ("Michaelmas 2017 - Trinity 2018", "2017", "2018"),
        ("Hilary Term 2016 to Trinity Term 2017", "2016", "2017"),
        ("ca. 2005 - approx 2007", "2005", "2007"),
        ("c. 2005 – c. 2007", "2005", "2007"),
        ("~2005 - about May 2007", "2005", "2007-05"),
    ],
)
def test_quarters_terms_and_dates_from_memory_are_whole_and_give_no_month(text: str, start: str, end: str) -> None:
    (date,) = find(text)
    assert text[date.at : date.until] == text
    assert (date.start, date.end, date.ranged) == (start, end, True)


@pytest.mark.parametrize("state", ["San Francisco, CA", "Fresno CA", "Anaheim, CA."])
def test_california_is_no_circa(state: str) -> None:
    (date,) = find(f"{state} Jan 2019 - Mar 2023")
    assert date.at == len(f"{state} ")


def test_a_college_is_no_term() -> None:
    (date,) = find("Trinity 2015 - 2018")
    assert date.at == len("Trinity ")


@pytest.mark.parametrize(
    ("row", "title", "start"),
    [
        ("Teaching Assistant, Year 6    Sep 2021 - Present", "Teaching Assistant, Year 6", "2021-09"),
        ("Senior Teacher, Grade 5\tJan 2020 – Present", "Senior Teacher, Grade 5", "2020-01"),
        ("Staff Nurse, Band 6 Jan 2020 – Present", "Staff Nurse, Band 6", "2020-01"),
        ("Staff Nurse, 6 Jan 2020 – Present", "Staff Nurse", "2020-01"),
    ],
)
def test_a_number_that_ends_a_title_is_no_day(row: str, title: str, start: str) -> None:
    (job,) = of(f"Ada Moss\nada@example.com\n\nEXPERIENCE\n{row}\nSt Anne's Trust, Leeds\n- Did it\n").entries(Kind.WORK)
    assert (job.title, job.start) == (title, start)
