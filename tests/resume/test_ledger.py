"""Tables as forms have them: year and month in columns of their own, names over columns, headings in cells."""

from core.resume.coverage import words_lost
from core.resume.model import Kind
from tests.resume.reading import of, section, texts

LEDGER = (
    "履歴書\n2026年1月15日現在\n氏名\t森田 恵\nメール\tmorita@example.jp\n電話\t090-5555-0199\n\n年\t月\t学歴・職歴\n学歴\n"
    "2012\t4\t北海道立東高等学校 入学\n2015\t3\t北海道立東高等学校 卒業\n"
    "職歴\n2019\t4\t株式会社ミドリ 入社\n2022\t9\t株式会社ミドリ 退社\n\n"
    "年\t月\t免許・資格\n平成28\t8\t普通自動車第一種運転免許 取得\n\n志望の動機\t貴社の事業に貢献したいと考えております。\n"
)


def test_year_and_month_in_columns_of_their_own_are_a_date() -> None:
    found = of(LEDGER)
    assert [entry.dates for entry in found.entries(Kind.EDUCATION, Kind.WORK)] == ["2012/4", "2015/3", "2019/4", "2022/9"]
    assert [entry.start or entry.end for entry in found.entries(Kind.WORK)] == ["2019-04", "2022-09"]
    assert not any(entry.title.isdigit() or entry.organisation.isdigit() for entry in found.entries())
    assert not words_lost(found)


def test_what_its_last_column_holds_and_the_cell_beside_a_text_are_headings() -> None:
    found = of(LEDGER)
    assert [(part.kind, part.heading) for part in found.sections] == [
        (Kind.EDUCATION, "学歴"),
        (Kind.WORK, "職歴"),
        (Kind.CERTIFICATES, "免許・資格"),
        (Kind.SUMMARY, "志望の動機"),
    ]
    assert "学歴・職歴" not in texts(found.contact.other)


def test_names_over_columns_are_nobodys_job() -> None:
    rows = {
        "Arbetslivserfarenhet": "Period\tBefattning\tArbetsgivare\n2013–2019\tUndersköterska\tSkånes universitetssjukhus\n",
        "경력": "기간\t회사명\t직위\n2019.03 ~ 2021.03\tCJ제일제당\t사원\n",
        "Education": "Degree      Institute         Year      %\nB.Sc.       Fergusson College      2019      71\n",
    }
    for heading, body in rows.items():
        (entry,) = section(of(f"Jo Ek\njo@example.com\n\n{heading}\n{body}"), heading).entries
        assert not {"Befattning", "회사명", "Institute"} & set(f"{entry.title} {entry.organisation}".split())
