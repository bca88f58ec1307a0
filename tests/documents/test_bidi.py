"""Latin words, numbers and brackets among Hebrew and Arabic ones are read as they are said, however a file keeps them."""

import pytest

from adapters.documents.reading import pdf as reading
from adapters.documents.reading.bidi import is_backwards, ordered
from adapters.documents.reading.placed import Said, Word
from adapters.documents.writing import DocumentWriter
from core.resume.model import Contact, Kind, Section
from core.resume.parse import parse
from core.style import Look, Style
from tests.documents import made
from tests.documents.measured import LOOKS
from tests.resume.reading import source

HEBREW = (
    "מפתח Full Stack בכיר",
    "פיתוח מערכות ב-Python ו-SQL Server על AWS (EC2, S3) עבור 40 לקוחות",
    "הובלת מעבר ל-CI/CD עם GitHub Actions, חיסכון של 35% בזמן",
    "שימוש ב-React, Node.js ו-TypeScript",
    'דלתא (2014) בע"מ, חיפה',
    "כתיבת API בשפת Go 1.8 ובדיקות ב-JUnit 5",
    "תואר ראשון (B.Sc.) במדעי המחשב",
    "שפות תכנות: Python, Java, C++",
    "Machine Learning ו-Data Science",
    "טלפון 054-123-4567 בתל אביב",
)
ARABIC = (
    "مهندس برمجيات في Google Cloud منذ عام 2019",
    "تطوير واجهات REST API باستخدام Python و Django",
    "المهارات: SQL, Docker, Kubernetes",
    "خفض التكلفة بنسبة 20% في 12 شهرا",
)


def read(*rows: str, direction: str = "rtl") -> list[str]:
    html = f"<div dir={direction}>{''.join(f'<p>{row}</p>' for row in rows)}</div>"
    text = reading.extract(made.pdf(html, "body { font-family: 'DejaVu Sans' } p { margin: 1mm 0 }")).text
    return [row for row in text.split("\n") if row]


@pytest.mark.parametrize("rows", [HEBREW, ARABIC])
def test_rows_from_right_to_left_are_read_as_they_are_said(rows: tuple[str, ...]) -> None:
    assert read(*rows) == list(rows)


def test_bullets_stand_first_and_dates_run_forwards() -> None:
    assert read("• פיתוח ב-Python", "• בדיקות", "עבודה 03/2014 – 12/2017") == [
        "• פיתוח ב-Python",
        "• בדיקות",
        "עבודה 03/2014 – 12/2017",
    ]


def test_a_name_from_right_to_left_in_a_latin_text_turns_nothing_else() -> None:
    rows = (
        "David Cohen (דוד כהן), software developer in Haifa",
        "Led a team of 12 at Acme with Python and SQL",
        "Speaks English and Hebrew",
    )
    assert read(*rows, direction="ltr") == list(rows)


def test_letters_that_a_file_keeps_as_they_look_are_read_from_where_they_stand() -> None:
    said = "ב-SQL"  # on the page: S, Q, L, -, ב from left to right
    stored = (("ב", 40.0, 46.0), ("-", 36.0, 40.0), ("L", 28.0, 36.0), ("Q", 18.0, 28.0), ("S", 10.0, 18.0))
    word = Word("ב-LQS", 10.0, 46.0, 100.0, 11.0, letters=stored)
    assert [one.text for one in ordered([word], backwards=is_backwards([word]))] == [said]


@pytest.mark.parametrize(
    "number", ["+972 52 741 8836", "052 741 8836", "+20 (100) 555-0147", "(052) 741 88 36", "1 200 000", "415 555 0147"]
)
@pytest.mark.parametrize("row", ["טלפון: {}", "{} | חיפה", "القاهرة | {} | karim@example.org", "سنة {} عدد"])
def test_groups_of_digits_that_are_one_number_keep_their_order(number: str, row: str) -> None:
    drawn = row.format(f"<bdo dir=ltr>{number}</bdo>")
    assert number in read(drawn, *HEBREW)[0]


@pytest.mark.parametrize("number", ["+972 52 741 8836", "052 741 8836"])
def test_a_number_whose_groups_the_page_itself_turns_is_read_from_its_plus_or_its_nought(number: str) -> None:
    assert number.replace("+", "") in read(f"טלפון: {number}", *HEBREW)[0].replace("+", "")


def test_years_and_counts_side_by_side_are_no_number() -> None:
    rows = ("קורסים 2015 2018 2021", "ניהול 12 עובדים 40 לקוחות", "בגרות 5 4 5")
    assert read(*rows) == list(rows)


BRACKETS = (
    "تطبيق نظام Oracle Retail (ERP) في 3 فروع",
    "العربية (اللغة الأم)، الإنجليزية (جيد جدا)",
    "العربية (اللغة الأم)، الإنجليزية (جيد جدًا)",
    "خبرة 12 سنة وفرق حتى 40 موظفًا.",
    "ניהול Salesforce (CRM) ו-Jira (Cloud) בצוות",
)


@pytest.mark.parametrize("font", ["DejaVu Sans", "Noto Naskh Arabic", "Noto Sans Arabic"])
def test_brackets_open_and_close_in_turn_and_vowel_signs_stand_in_their_words(font: str) -> None:
    html = f"<div dir=rtl>{''.join(f'<p>{row}</p>' for row in BRACKETS)}</div>"
    text = reading.extract(made.pdf(html, f"body {{ font-family: '{font}', 'DejaVu Sans' }} p {{ margin: 1mm 0 }}")).text
    assert [row for row in text.split("\n") if row] == list(BRACKETS)


OWN = {
    "ar": ("خفضت زمن الاستجابة من 800 إلى 120 ms.", "طورت واجهات REST API بلغة C++ و C#.", "دبي, AE"),
    "he": ("זמן תגובה של 120 ms בשפת C++ ו-C#", "Python 5 בצוות של 12", "תל אביב, IL"),
    "en": ("Met דוד in ירושלים and القاهرة (Cairo) in 2019", "Speaks العربية, עברית, हिन्दी and English", "Haifa, IL"),
}


@pytest.mark.asyncio(loop_scope="module")
@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("language", OWN)
async def test_our_own_pages_are_read_as_they_were_said(writer: DocumentWriter, language: str, look: Look) -> None:
    *lines, place = OWN[language]
    links = ("https://layla.example.com", "https://github.com/layla")
    contact = Contact("Layla", email="layla@example.com", phone="+971 50 123 4567", location=place, links=links)
    job = made.job("Engineer", "Careem Networks", "2014 – 2019", *lines)
    meant = made.resume(contact, Section("w", Kind.WORK, "", (job,)), language=language)
    artifact = await writer.write(meant, "pdf", "x", Style.of(look, "a4"))
    found = parse(source(artifact.name, artifact.data))
    assert [line.text for entry in found.entries() for line in entry.lines] == lines
    assert (found.contact.location, found.contact.links) == (place, tuple(link.removeprefix("https://") for link in links))


def test_a_file_that_says_other_letters_than_it_draws_is_not_believed() -> None:
    def word(said: str) -> list[Word]:
        box = (Said(1, said),)
        letters = (("Q", 10.0, 18.0), ("ב", 40.0, 46.0))
        return [
            Word("Q", 10.0, 18.0, 100.0, 11.0, letters=letters[:1], said=box),
            Word("ב", 40.0, 46.0, 100.0, 11.0, letters=letters[1:], said=box),
        ]

    assert [one.text for one in ordered(word("Q ב"), backwards=True)] == ["Q ב"]
    assert [one.text for one in ordered(word("Q ב hired"), backwards=True)] != ["Q ב hired"]
