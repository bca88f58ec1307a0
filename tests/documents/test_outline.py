from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.documents.writing import compare_words, plain
from adapters.documents.writing.headings import heading, standard
from adapters.documents.writing.outline import Block, clean, outline, staying
from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source
from core.resume.parse import parse
from tests.documents import made
from tests.resume.reading import of


def blocks(resume: Resume) -> list[tuple[str, str]]:
    return [(block.kind, block.text) for block in outline(resume).blocks]


def test_the_order_of_a_whole_resume() -> None:
    assert blocks(made.RUSSIAN) == [
        ("name", "Иван Петров"),
        ("label", "Ведущий разработчик"),
        ("contact", "ivan.petrov@example.com | +7 999 123-45-67 | Москва"),
        ("heading", "Опыт работы"),
        ("title", "Разработчик"),
        ("place", "ТехКорп ООО\t2020 – настоящее время"),
        ("item", "Разрабатывал REST API на Python."),
        ("heading", "Навыки"),
        ("text", "Языки: Python, Го"),
        ("heading", "Дополнительная информация"),
        ("item", "Казначей гребного клуба"),
    ]


OFFICES = (
    "Editor, Journal of Small Rivers, 2019 – 2023",
    "Member of the committee of the Elbe days",
    "Treasurer, Society of Hydrologists, 2020",
    "Mentor for students",
)


@pytest.mark.parametrize("bullet", ["- ", "• ", ""])
def test_a_list_of_offices_is_set_in_one_way_with_dates_or_without(bullet: str) -> None:
    rows = "\n".join(bullet + office for office in OFFICES)
    found = blocks(of(f"Jane Doe\njane@example.com\n\nService\n{rows}\n"))
    assert found[-5:] == [("heading", "Service"), *(("item", office) for office in OFFICES)]


ENUMERATIONS = (
    "技能\n编程语言：Python、Go、C++、Java\n工具：Docker，Kubernetes，Git",
    "スキル\n言語：Python、Go\n道具: Docker、Git",
    "Skills\nLanguages:Python, Go\nTools: Docker, Git",
)


@pytest.mark.parametrize("written", ENUMERATIONS)
def test_enumerations_keep_the_signs_that_the_person_parts_them_with(written: str) -> None:
    heading, *rows = written.split("\n")
    found = blocks(of(f"Jane Doe\njane@example.com\n\n{heading}\n" + "\n".join(rows)))
    spaced = [row.replace("Languages:P", "Languages: P") for row in rows]
    assert found[-1 - len(rows) :] == [("heading", heading), *(("text", row) for row in spaced)]


@pytest.mark.parametrize(
    ("written", "language", "printed"),
    [
        ("YABANCI DİL", "tr", "Yabancı dil"),
        ("İŞ DENEYİMİ", "tr", "İş deneyimi"),
        ("İLGİ ALANLARI", "tr", "İlgi alanları"),
        ("iş deneyimi", "tr", "İş deneyimi"),
        ("IT BİLGİSİ", "tr", "IT bilgisi"),
        ("BACARIQLAR", "az", "Bacarıqlar"),
        ("TƏHSİL", "az", "Təhsil"),
        ("ΕΠΑΓΓΕΛΜΑΤΙΚΗ ΕΜΠΕΙΡΙΑ", "el", "Επαγγελματική εμπειρία"),
        ("ΑΓΝΩΣΤΟΣ ΤΙΤΛΟΣ", "el", "ΑΓΝΩΣΤΟΣ ΤΙΤΛΟΣ"),
        ("ÉDUCATION ET DIPLÔMES", "fr", "Éducation et diplômes"),
        ("INTERESTS", "en", "Interests"),
        ("ExpEriEncE", "en", "Experience"),
        ("LinkedIn Posts", "en", "LinkedIn Posts"),
    ],
)
def test_headings_in_capitals_are_lowered_as_their_language_does(written: str, language: str, printed: str) -> None:
    assert heading(Kind.OTHER, written, language) == printed


def test_an_azeri_resume_has_turkish_letters() -> None:
    found = of("Leyla Məmmədova\nleyla@example.az\n\nBACARIQLAR\nMühasibat, Excel\n\nTƏHSİL\nBakı Dövlət Universiteti, 2015\n")
    assert [text for role, text in blocks(found) if role == "heading"] == ["Bacarıqlar", "Təhsil"]


def test_one_azeri_name_or_sound_makes_no_azeri_resume() -> None:
    told = "Taught the sounds of English [ə] to groups of twelve at a school in the north of London and wrote the course for it"
    found = of(f"Leyla Mammadova\nleyla@example.com\n\nEDUCATION\nBA Linguistics, University of Leeds, 2015\n\nSKILLS\n{told}\n")
    assert [text for role, text in blocks(found) if role == "heading"] == ["Education", "Skills"]


def test_headings_keep_the_persons_words_without_ornaments() -> None:
    assert heading(Kind.WORK, "=== WORK EXPERIENCE ===", "en") == "Work Experience"
    assert heading(Kind.SKILLS, "S K I L L S", "en") == "Skills"
    assert (
        heading(Kind.SKILLS, "I T  S K I L L S", "en") == "IT Skills" or heading(Kind.SKILLS, "IT SKILLS:", "en") == "IT Skills"
    )
    assert heading(Kind.WORK, "ОПЫТ РАБОТЫ", "ru") == "Опыт работы"
    assert heading(Kind.OTHER, "Where I've been", "en") == "Where I've been"
    assert heading(Kind.OTHER, "A NOTE ON GAPS", "en") == "A Note on Gaps"
    assert heading(Kind.PUBLICATIONS, "PUBLIKATIONEN (AUSWAHL)", "de") == "Publikationen (Auswahl)"
    assert heading(Kind.EDUCATION, "education", "en") == "Education"
    assert heading(Kind.EDUCATION, "განათლება", "ka") == "განათლება"
    assert heading(Kind.OTHER, "other information", "en") == "Other information"
    assert heading(Kind.WORK, "", "de") == "Berufserfahrung"
    assert heading(Kind.WORK, "***", "xx") == "Experience"
    assert heading(Kind.EDUCATION, "= शिक्षा:", "hi") == "शिक्षा"
    assert heading(Kind.SKILLS, "★ ทักษะที่มี ★", "th") == "ทักษะที่มี"


def test_every_kind_has_a_name_in_every_language() -> None:
    for language in ("en", "de", "fr", "es", "pt", "it", "nl", "pl", "ru", "uk", "el", "tr", "ar", "fa", "he", "zh", "ja", "ko"):
        names = {standard(kind, language) for kind in Kind}
        assert len(names) == len(Kind), language


def test_pictures_are_not_words() -> None:
    lines = [
        made.line("\U0001f680 Launched it"),
        made.line("\U0001f468\u200d\U0001f4bb\ufe0f Go and C++ \u2764\ufe0f"),
        made.line("\U0001f389"),
    ]
    assert blocks(
        made.resume(Contact("Jane \U0001f1e9\U0001f1ea Doe"), Section("s", Kind.PROJECTS, "\U0001f3c6 Wins", lines=tuple(lines)))
    ) == [
        ("name", "Jane Doe"),
        ("heading", "Wins"),
        ("item", "Launched it"),
        ("item", "Go and C++ \u2764"),
    ]


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Loves \U0001f496 data \U0001f4ca and \U0001f9d1\u200d\U0001f680. 100% \U0001f4af", "Loves data and. 100%"),
        ("Runs (\U0001f3c3) and \U0001f389 \U0001f389 , sings", "Runs and, sings"),
        ("Hosted (\U0001f399\ufe0f podcast) for 34 weeks", "Hosted (podcast) for 34 weeks"),
    ],
)
def test_pictures_leave_no_blanks_and_brackets_behind(written: str, printed: str) -> None:
    assert clean(written) == printed


@pytest.mark.parametrize(
    ("names", "printed"),
    [
        (("العربية", "الإنجليزية"), "العربية، الإنجليزية"),
        (("中文", "英语"), "中文、英语"),
        (("English", "Dutch"), "English, Dutch"),
        (("العربية", "Python"), "العربية, Python"),
    ],
)
def test_what_we_put_side_by_side_has_the_comma_of_its_script(names: tuple[str, ...], printed: str) -> None:
    lines = tuple(map(made.line, names))
    assert blocks(made.resume(Contact(), Section("s", Kind.LANGUAGES, "L", lines=lines))) == [("heading", "L"), ("text", printed)]


def test_a_few_groups_of_skills_stay_on_one_page() -> None:
    def stay(count: int) -> list[bool]:
        groups = tuple(replace(made.skills(f"Group {at}", "Go"), id=f"g{at}") for at in range(count))
        return [*staying(outline(made.resume(Contact(), Section("s", Kind.SKILLS, "Skills", groups))).blocks)]

    assert stay(3) == [True, True, True, False]
    assert stay(6) == [True, False, False, False, False, True, False]


def test_entries_without_some_of_their_fields() -> None:
    def entry(**fields: str) -> list[tuple[str, str]]:
        return blocks(made.resume(Contact(), Section("s", Kind.WORK, "Jobs", (Entry("e", **fields),))))[1:]  # type: ignore[arg-type]

    assert entry(organisation="Acme", location="Berlin", dates="2020") == [("title", "Acme, Berlin\t2020")]
    assert entry(organisation="Acme", dates="2020") == [("title", "Acme\t2020")]
    assert entry(dates="2020") == [("title", "2020")]
    assert entry(title="Engineer", location="Berlin") == [("title", "Engineer"), ("place", "Berlin")]
    assert entry() == []


def test_sentences_of_a_summary_run_together_and_lines_do_not() -> None:
    section = Section("s", Kind.SUMMARY, "", lines=tuple(map(made.line, ("One. ", "Two.", "A motto", "Three."))))
    assert blocks(made.resume(Contact(), section))[1:] == [("text", "One. Two. A motto"), ("text", "Three.")]


def test_links_lead_only_to_addresses_of_the_resume() -> None:
    contact = Contact(
        "J", email="j@example.com", links=("linkedin.com/in/j", "http://a.example/b/", "javascript:alert(1)", "Jane")
    )
    pieces = {
        piece.text: piece.link for block in outline(made.resume(contact)).blocks for piece in block.pieces if piece.text != " | "
    }
    assert pieces == {
        "J": "",
        "j@example.com": "mailto:j@example.com",
        "linkedin.com/in/j": "https://linkedin.com/in/j",
        "a.example/b": "http://a.example/b/",
        "javascript:alert(1)": "",
        "Jane": "",
    }


def test_addresses_in_lines_are_live() -> None:
    texts = ("See github.com/janedoe, or www.example.com.", "Mail a@github.com/x, Node.js and not.github.com/x")
    section = Section("s", Kind.OTHER, "Links", lines=tuple(map(made.line, texts)))
    links = [piece for block in outline(made.resume(Contact(), section)).blocks for piece in block.pieces if piece.link]
    assert [(piece.text, piece.link) for piece in links] == [
        ("github.com/janedoe", "https://github.com/janedoe"),
        ("www.example.com", "https://www.example.com"),
    ]


def test_a_paragraph_stays_a_paragraph_and_lines_stay_lines() -> None:
    head = "Jane Doe\njane@example.com\n\nOTHER INFORMATION\n"
    text = head + "She sails. She runs and\nreads. She sings.\nA clean licence.\n- One. Two.\n"
    resume = parse(Source("resume", "a.txt", text))
    assert blocks(resume)[3:] == [
        ("text", "She sails. She runs and reads. She sings."),
        ("item", "A clean licence."),
        ("item", "One. Two."),
    ]


def test_a_project_goes_by_its_name() -> None:
    def project(title: str, organisation: str) -> list[tuple[str, str]]:
        section = Section("s", Kind.PROJECTS, "Projects", (Entry("e", title, organisation, dates="2022"),))
        return blocks(made.resume(Contact(), section))[1:]

    assert project("Project Lead", "Shop Platform") == [("title", "Shop Platform"), ("place", "Project Lead\t2022")]
    assert project("Shop Platform", "Acme GmbH") == [("title", "Shop Platform"), ("place", "Acme GmbH\t2022")]
    assert project("Project Lead", "Engineer") == [("title", "Project Lead"), ("place", "Engineer\t2022")]


def test_markdown_escapes_what_the_person_did_not_mean_as_markup() -> None:
    resume = made.resume(
        Contact("*Jane* <b>"), Section("s", Kind.WORK, "A_b", (made.job("[x](y)", "# Acme", "1. 2020", "- dash", "+ plus"),))
    )
    assert plain.markdown(outline(resume)) == (
        "# \\*Jane\\* \\<b\\>\n\n## A\\_b\n\n### \\[x\\](y)\n\n\\# Acme | 1. 2020\n\n- \\- dash\n- \\+ plus\n"
    )


def test_plain_text() -> None:
    assert plain.text(outline(made.GREEK)) == (
        "Ελένη Παπαδοπούλου\nΜηχανικός λογισμικού\neleni@example.com\n\nΕπαγγελματική εμπειρία\n----------------------\n"
        "Μηχανικός\nΕταιρεία ΑΕ | 2018 – 2022\n- Ανέπτυξε εφαρμογές για 12.000 χρήστες.\n"
    )


@given(st.lists(st.text(min_size=1).map(lambda text: " ".join(text.split())).filter(bool), max_size=6))
def test_what_is_meant_never_differs_from_itself(lines: list[str]) -> None:
    cleaned = [
        Block("text", made_pieces).text
        for line in lines
        if (made_pieces := outline(_of(line)).blocks[-1:][0].pieces if outline(_of(line)).blocks else ())
    ]
    assert compare_words.differences(cleaned, "\n".join(f"• {line}" for line in cleaned)) == []


def _of(line: str) -> Resume:
    return made.resume(Contact(), unplaced=(line,))


def test_differences_are_found() -> None:
    lines = ["Led a team of 5", "Built Kafka", "Ran it"]
    assert compare_words.differences(lines, "Led a team of 6\nBuilt Kafka\nRan it") == ["Led a team of 5"]
    assert compare_words.differences(lines, "Built Kafka\nLed a team of 5\nRan it") == ["Built Kafka"]
    assert compare_words.differences(lines, "Led a team of 5 Built Kafka Ran it well") == ["well"]
    assert compare_words.differences(lines, "Led a team\r\nof 5 • Built Kafka\u200b\nRan it") == []


def test_the_brackets_of_an_address_are_part_of_it_those_around_it_are_not() -> None:
    wiki = "https://en.wikipedia.org/wiki/Go_(game)"
    said = f"Wrote {wiki}, and more (see https://a.example/b). And [the rules]({wiki}).\n"
    found = parse(Source("r", "r.txt", f"Jane Doe\njane@example.com\n{wiki}\n\nSummary\n{said}"))
    assert found.contact.links == (wiki,)
    led = [piece.link for block in outline(found).blocks if block.kind == "text" for piece in block.pieces if piece.link]
    assert led == [wiki, "https://a.example/b"]
    assert found.sections[0].lines[0].text.endswith("(see https://a.example/b).")


def test_a_span_of_time_has_its_dash_in_the_midst() -> None:
    for written, printed in (("2013-09 —Present", "2013-09 – Present"), ("2019-2020", "2019–2020"), ("May 2019 -", "May 2019 –")):
        resume = made.resume(Contact("Jane"), Section("w", Kind.WORK, "Work", (made.job("Cook", "Acme", written),)))
        assert blocks(resume)[-1] == ("place", f"Acme\t{printed}")


@pytest.mark.parametrize(
    ("written", "printed"),
    [
        ("Chess champion, Leeds 2019– 2020 and later", "Chess champion, Leeds 2019–2020 and later"),
        ("Betriebsrat 2011 –2014", "Betriebsrat 2011–2014"),
        ("Bénévole, Lyon 2008- 2010", "Bénévole, Lyon 2008-2010"),
        ("Trésorière 03.2016– 05.2018", "Trésorière 03.2016–05.2018"),
        ("Coach 2019 – 2020", "Coach 2019 – 2020"),
        ("Won in 2019 – 2020 was worse", "Won in 2019 – 2020 was worse"),
        ("Room 2019 -20 degrees", "Room 2019 -20 degrees"),
        ("Since 2019– coach of the team", "Since 2019– coach of the team"),
        ("Order 12019– 2020", "Order 12019– 2020"),
    ],
)
def test_a_span_of_years_that_a_row_tore_is_whole_again_in_a_line(written: str, printed: str) -> None:
    resume = Resume(Source("a", "a.txt", ""), Contact("A"), (Section("s", Kind.INTERESTS, lines=(Line("l", written),)),))
    assert outline(resume).blocks[-1].text == printed


@pytest.mark.parametrize(("written", "printed"), [("Skills", 0), ("REFERENCES:", 0), ("", 0), ("Sheep I have shorn", 1)])
def test_a_heading_over_nothing_is_left_out_unless_its_words_are_the_persons_own(written: str, printed: int) -> None:
    resume = replace(made.RUSSIAN, sections=(*made.RUSSIAN.sections, Section("other", Kind.OTHER, written)))
    assert len(blocks(resume)) - len(blocks(made.RUSSIAN)) == printed


def test_a_heading_over_the_headings_of_its_parts_stays() -> None:
    books = Section("publications2", Kind.PUBLICATIONS, "Books", lines=made.RUSSIAN.sections[0].entries[0].lines)
    sections = (Section("publications", Kind.PUBLICATIONS, "Publications"), books)
    resume = replace(made.RUSSIAN, sections=sections, unplaced=())
    assert [text for kind, text in blocks(resume) if kind == "heading"] == ["Publications", "Books"]
