"""Papers, grants and theses as researchers type them: none takes the date, the place or the words of another."""

import pytest

from core.resume.coverage import coverage, words_lost
from core.resume.model import Kind, Section
from tests.resume.reading import of

HEAD = "Yusuf Adeyemi\ny.adeyemi@example.edu.ng\n\n"


def section(kind: Kind, heading: str, text: str) -> Section:
    last = "LANGUAGES" if heading.isupper() else "Languages"
    found = of(f"{HEAD}{heading}\n{text}\n\n{last}\nEnglish, Yoruba\n")
    assert words_lost(found) == ()
    assert coverage(found).missing == ()
    return next(one for one in found.sections if one.kind is kind)


def entries(kind: Kind, heading: str, text: str) -> list[tuple[str, str, str, list[str]]]:
    found = section(kind, heading, text).entries
    return [(one.title, one.organisation, one.dates, [line.text for line in one.lines]) for one in found]


MARKS = {
    "a stop": "{}. ",
    "a bracket": "{}) ",
    "brackets": "({}) ",
    "square brackets": "[{}] ",
    "a letter": "J{}. ",
    "nothing": "",
}
BREAKS = {"below the number": "\n    ", "at the margin": "\n", "in the midst of the title": ""}


@pytest.mark.parametrize("mark", MARKS.values(), ids=MARKS)
@pytest.mark.parametrize("broken", BREAKS.values(), ids=BREAKS)
def test_a_paper_over_several_rows_is_one(mark: str, broken: str) -> None:
    papers = [
        ("Adeyemi, Y., Mbeki, T. Phonon drag in layered chalcogenides.", "Journal of Applied Physics 118, 2019."),
        ("Adeyemi, Y. Thermal boundary resistance at polymer interfaces.", "Physical Review B 92, in press."),
        ("Okafor, N. Low-cost calorimetry for teaching laboratories.", "European Journal of Physics, London, 2014."),
    ]
    rows = []
    for number, (title, journal) in enumerate(papers, 1):
        words = title.split()
        whole = f"{title}{broken}{journal}" if broken else f"{' '.join(words[:5])}\n{' '.join(words[5:])} {journal}"
        rows.append(mark.format(number) + whole)
    (found,) = [section(Kind.PUBLICATIONS, "Publications", "\n".join(rows))]
    assert [line.text for line in found.lines] == [
        mark.format(number) + f"{title} {journal}" for number, (title, journal) in enumerate(papers, 1)
    ]


def test_papers_that_are_counted_down_are_papers_each() -> None:
    rows = "\n".join(
        f"{number}. Adeyemi, Y. Heat in\n    films {number}. Heat {number}, {2000 + number}." for number in (12, 11, 10, 9)
    )
    assert len(section(Kind.PUBLICATIONS, "Selected Publications", rows).lines) == 4


def test_a_paper_without_a_year_takes_none_from_the_next() -> None:
    text = "Warm Films\nJournal of Heat, in press\n\nCold Films\nJournal of Cold, Berlin, 2016\n\nTepid Films\nWarmth, 2012"
    assert [one[:3] for one in entries(Kind.PUBLICATIONS, "Publications", text)] == [
        ("Warm Films", "", ""),
        ("Cold Films", "", "2016"),
        ("Tepid Films", "", "2012"),
    ]


def test_the_last_paper_without_a_year_is_no_line_of_the_one_above() -> None:
    text = "Heat and Sound\nOxford University Press, Oxford, 2019\nCold\nSpringer, Berlin, 2016\nTepid\nSpringer, Berlin"
    assert [one[0] for one in entries(Kind.PUBLICATIONS, "Books", text)] == ["Heat and Sound", "Cold", "Tepid"]


def test_papers_under_a_year_of_their_own_are_lines_of_that_year() -> None:
    text = (
        "2019\nAdeyemi Y. Phonon drag. J Appl Phys 118.\nAdeyemi Y. Cold. Phys Rev B 92.\n\n2016\nOkafor N. Warmth. Eur J Phys."
    )
    assert entries(Kind.PUBLICATIONS, "Publications", text) == [
        ("", "", "2019", ["Adeyemi Y. Phonon drag. J Appl Phys 118.", "Adeyemi Y. Cold. Phys Rev B 92."]),
        ("Okafor N. Warmth. Eur J Phys.", "", "2016", []),
    ]


@pytest.mark.parametrize("amount", ["$45,000", "NGN 12,000,000", "€ 250.000", "1,2 Mio. EUR", "£8k"])
def test_no_grant_is_called_by_its_sum(amount: str) -> None:
    text = f"{amount}\nTWAS Research Grant, 2018\n\n{amount}\nRoyal Society Travel Award, 2013"
    assert entries(Kind.AWARDS, "Grants", text) == [
        ("TWAS Research Grant", amount, "2018", []),
        ("Royal Society Travel Award", amount, "2013", []),
    ]


DEGREES = {
    "Education": "2012 PhD Physics, University of Manchester{} {}\n2005 BSc Physics, Obafemi Awolowo University",
    "EDUCATION": "PhD Physics, University of Manchester, 2012{} {}\n\nBSc Physics, Obafemi Awolowo University, 2005",
    "Academic Background": "2012\tPhD Physics, University of Manchester{} {}\n2005\tBSc Physics, Obafemi Awolowo University",
}


@pytest.mark.parametrize("remark", ["Thesis: Phonons in thin films.", "Dissertation: Phonons", "Thesis title: Cold, and why"])
@pytest.mark.parametrize("stop", [".", ";"])
@pytest.mark.parametrize("heading", DEGREES)
def test_a_thesis_told_in_the_row_of_its_degree_is_a_line_of_it(heading: str, stop: str, remark: str) -> None:
    assert entries(Kind.EDUCATION, heading, DEGREES[heading].format(stop, remark)) == [
        ("PhD Physics", "University of Manchester", "2012", [remark]),
        ("BSc Physics", "Obafemi Awolowo University", "2005", []),
    ]


@pytest.mark.parametrize(
    ("heading", "text", "title", "remark"),
    [
        (
            "Ausbildung",
            "2008 - 2012 Promotion in Physik, Universität Leipzig. Thema: Phononen",
            "Promotion in Physik",
            "Thema: Phononen",
        ),
        (
            "Formation",
            "2012 Doctorat de physique, Université de Lyon. Mémoire : Le froid",
            "Doctorat de physique",
            "Mémoire : Le froid",
        ),
        ("Education", "2012 BSc Physics, University of Leeds. First class honours.", "BSc Physics", "First class honours."),
    ],
)
def test_what_is_said_of_a_degree_in_its_row_is_a_line_of_it(heading: str, text: str, title: str, remark: str) -> None:
    ((found, _, _, lines),) = entries(Kind.EDUCATION, heading, text)
    assert (found, lines) == (title, [remark])


def test_a_thesis_that_wraps_stays_with_its_degree() -> None:
    text = "2012 PhD Physics, University of Manchester. Thesis: Cold in\n     thin films.\n2005 BSc Physics, University of Ife"
    assert [one[3] for one in entries(Kind.EDUCATION, "Education", text)] == [["Thesis: Cold in thin films."], []]


def test_a_short_name_of_a_school_ends_no_sentence() -> None:
    text = "BSc Physics, Univ. of St. Andrews, 2012\nA-levels, St. Mary's College, 2008"
    assert [one[3] for one in entries(Kind.EDUCATION, "Education", text)] == [[], []]


def test_what_was_finished_may_stand_behind_its_school() -> None:
    text = "2012-2015  Kenya Medical College, Nairobi. Diploma in Nursing\n2008-2011  Kisumu High School. KCSE, mean grade B+"
    assert entries(Kind.EDUCATION, "Education", text) == [
        ("Diploma in Nursing", "Kenya Medical College", "2012-2015", []),
        ("KCSE, mean grade B+", "Kisumu High School", "2008-2011", []),
    ]
