"""What Word and its templates do around words: forms nobody filled in, fields, changes, dates styled as headings."""

import io

import docx
import pytest
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import parse_xml

from adapters.documents.reading import docx as word
from adapters.documents.writing.own_docx.file import WordFile
from core.resume.coverage import coverage, words_lost
from core.resume.model import Kind, Resume
from core.resume.parse import parse
from tests.documents import made
from tests.resume.reading import of, source, texts

FIELD = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> HYPER</w:instrText></w:r>'
    '<w:r><w:instrText>LINK "{}" \\h </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:t>{}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
BOLD = "<w:r><w:rPr><w:b/></w:rPr><w:t>{}</w:t></w:r>"
TAB, BREAK = "<w:r><w:tab/></w:r>", "<w:r><w:br/></w:r>"


def run(words: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(*runs: str, style: str = "") -> str:
    said = "".join(one if one.startswith("<") else run(one) for one in runs)
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{said}</w:p>'


def asked(words: str) -> str:
    """A field of a form as it stands before anybody wrote in it."""
    return f"<w:sdt><w:sdtPr><w:showingPlcHdr/><w:text/></w:sdtPr><w:sdtContent>{run(words)}</w:sdtContent></w:sdt>"


def understood(*paragraphs: str) -> Resume:
    data = made.word_with("".join(paragraphs))
    assert WordFile(data).text == source("a.docx", data).text
    found = parse(source("a.docx", data))
    assert not coverage(found).missing
    assert not words_lost(found)
    return found


def jobs(found: Resume) -> list[tuple[str, str, str, list[str]]]:
    return [(one.title, one.organisation, one.dates, texts(one.lines)) for one in found.entries(Kind.WORK)]


def test_fields_of_a_form_that_nobody_filled_in_are_no_job() -> None:
    found = understood(
        paragraph("Maria Duarte", style="Title"),
        paragraph("maria@example.pt | ", asked("LinkedIn Profile"), run(" | "), asked("Twitter")),
        paragraph("Experience", style="Heading1"),
        paragraph("Jan 2019 – Present", style="Heading3"),
        paragraph("Nurse, Hospital São João, Porto", style="Heading2"),
        paragraph("Ward of 24 beds"),
        paragraph(asked("Dates From"), run(" – "), asked("To"), style="Heading3"),
        paragraph(asked("Job Title"), run(" / "), asked("Company"), style="Heading2"),
    )
    assert jobs(found) == [("Nurse", "Hospital São João", "Jan 2019 – Present", ["Ward of 24 beds"])]
    assert found.contact.other == ()


@pytest.mark.parametrize("above", [True, False])
def test_dates_styled_as_a_heading_belong_to_the_title_beside_them(*, above: bool) -> None:
    heads = [
        [paragraph("2019 – 2021", style="Heading3"), paragraph("Nurse, Ward Clinic", style="Heading2")],
        [paragraph("2015 – 2019", style="Heading3"), paragraph("Carer, Home Clinic", style="Heading2")],
    ]
    first, second = heads if above else [head[::-1] for head in heads]
    found = understood(
        paragraph("Experience", style="Heading1"), *first, paragraph("• Night shifts"), *second, paragraph("• Day shifts")
    )
    assert jobs(found) == [
        ("Nurse", "Ward Clinic", "2019 – 2021", ["Night shifts"]),
        ("Carer", "Home Clinic", "2015 – 2019", ["Day shifts"]),
    ]


def test_dates_styled_as_a_heading_below_a_head_without_text_belong_to_the_next() -> None:
    heads = [
        paragraph(text, style=style)
        for dates, title in (("June 2019", "PGCE Primary, Leeds University"), ("June 2016", "BA History, York University"))
        for text, style in ((dates, "Heading3"), (title, "Heading2"))
    ]
    found = understood(paragraph("Education", style="Heading1"), *heads)
    degrees = [(one.title, one.organisation, one.end) for one in found.entries(Kind.EDUCATION)]
    assert degrees == [("PGCE Primary", "Leeds University", "2019-06"), ("BA History", "York University", "2016-06")]


@pytest.mark.parametrize(
    "blank",
    [
        "[Your Name]",
        "[Job Title], [Company]\t[Dates From] – [To]",
        "[Describe your duties here.]",
        "[Ihr Name]",
        "[Votre nom]",
        "[Ваше имя]",
    ],
)
def test_blanks_of_a_template_are_nothing_the_person_said(blank: str) -> None:
    found = of(
        f"Jo Park\njo@example.com | [Telephone]\n\nEXPERIENCE\n\nClerk, Oak Ltd, 2015 – 2020\n- Filed permits\n\n{blank}\n"
    )
    assert not coverage(found).missing
    assert jobs(found) == [("Clerk", "Oak Ltd", "2015 – 2020", ["Filed permits"])]
    assert found.contact.other == ()


@pytest.mark.parametrize(
    "kept",
    [
        "[Confidential client]",
        "A levels [with distinction]",
        "[Remote]",
        "[Profile] of a town",
        "wrote to [Company Name] each week",
    ],
)
def test_brackets_that_say_something_stay(kept: str) -> None:
    found = of(f"Jo Park\njo@example.com\n\nEXPERIENCE\n\nClerk, Oak Ltd, 2015 – 2020\n- Filed permits\n- {kept}\n")
    assert jobs(found)[0][3] == ["Filed permits", kept]


def test_links_that_are_fields_and_links_in_the_header_lead_somewhere() -> None:
    document = docx.Document()
    header = document.sections[0].header
    relation = header.part.relate_to("https://www.linkedin.com/in/jopark", RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    names = f'xmlns:w="{header._element.nsmap["w"]}" xmlns:r="{header._element.nsmap["r"]}"'
    header.paragraphs[0]._p.append(parse_xml(f'<w:hyperlink {names} r:id="{relation}">{run("LinkedIn")}</w:hyperlink>'))
    document.add_paragraph("Jo Park")
    body = document.add_paragraph()
    for address, shown in (("mailto:jo.park@example.com", "Email me"), ("https://jopark.example", "Portfolio")):
        for element in parse_xml(f"<w:p {names}>{FIELD.format(address, shown)}{run(' ')}</w:p>"):
            body._p.append(element)
    buffer = io.BytesIO()
    document.save(buffer)
    read = word.extract(buffer.getvalue())
    assert read.text.split() == ["linkedin.com/in/jopark", "Jo", "Park", "jo.park@example.com", "Portfolio"]
    assert read.links == ("https://www.linkedin.com/in/jopark", "mailto:jo.park@example.com", "https://jopark.example")


def test_a_paragraph_whose_end_was_deleted_goes_on_in_the_next() -> None:
    gone = "<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>{}</w:p>"
    cell = f"<w:tc><w:tcPr>{{}}</w:tcPr>{paragraph('Cell')}</w:tc>"
    body = paragraph("Jo Park") + gone.format(run("Filed 400 ")) + paragraph("permits a year")
    body += gone.format("<w:del><w:r><w:delText>Nothing</w:delText></w:r></w:del>") + paragraph("Ran the desk")
    body += f"<w:tbl><w:tr>{cell.format('<w:cellDel/>')}{cell.format('')}</w:tr></w:tbl>"
    data = made.word_with(body)
    assert source("a.docx", data).text.split("\n") == ["Jo Park", "Filed 400 permits a year", "Ran the desk", "Cell"]
    assert WordFile(data).text == source("a.docx", data).text


def test_each_line_of_a_paragraph_is_bold_or_not() -> None:
    found = understood(
        paragraph("Kai Berg"),
        paragraph(BOLD.format("Experience")),
        paragraph(BOLD.format("What I do now"), TAB, run("2015 – 2020"), BREAK, run("I run the yard of a small wharf.")),
        paragraph(BOLD.format("What I did before"), BREAK, run("I mended nets.")),
    )
    assert [(title, lines) for title, _employer, _dates, lines in jobs(found)] == [
        ("What I do now", ["I run the yard of a small wharf."]),
        ("What I did before", ["I mended nets."]),
    ]


def box(*inside: str) -> str:
    return (
        f"<w:r><w:pict><v:shape><v:textbox><w:txbxContent>{''.join(inside)}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>"
    )


SIDEBAR = box(
    *(
        paragraph(BOLD.format("SKILLS")),
        paragraph("Excel, SAP"),
        paragraph(BOLD.format("LANGUAGES")),
        paragraph("Spanish, English"),
    )
)


@pytest.mark.parametrize("anchor", ["name", "heading", "job"])
def test_a_sidebar_in_a_text_box_does_not_take_what_follows_where_it_is_anchored(anchor: str) -> None:
    held = {place: SIDEBAR if place == anchor else "" for place in ("name", "heading", "job")}
    found = understood(
        paragraph(BOLD.format("Ines Prado"), held["name"] or run("")),
        paragraph("Accountant"),
        paragraph("ines@example.com"),
        paragraph(BOLD.format("EXPERIENCE"), held["heading"] or run("")),
        paragraph(BOLD.format("Accountant"), TAB, run("2018 – 2022"), held["job"] or run("")),
        paragraph("Norte SL, Bilbao"),
        paragraph("• Closed the books in 4 days"),
        paragraph(BOLD.format("EDUCATION")),
        paragraph("BA Economics, UPV, 2014"),
    )
    assert (found.contact.name, found.contact.label) == ("Ines Prado", "Accountant")
    assert jobs(found) == [("Accountant", "Norte SL", "2018 – 2022", ["Closed the books in 4 days"])]
    (languages,) = (part for part in found.sections if part.kind is Kind.LANGUAGES)
    assert [line.text for entry in languages.entries for line in entry.lines] == ["Spanish", "English"]


def test_headings_in_text_boxes_stand_over_the_text_that_follows() -> None:
    found = understood(
        paragraph("Ines Prado", box(paragraph("ines@example.com"))),
        paragraph(box(paragraph(BOLD.format("EXPERIENCE")))),
        paragraph("Accountant, Norte SL, 2018 – 2022"),
        paragraph("• Closed the books in 4 days"),
        paragraph(box(paragraph(BOLD.format("LANGUAGES")))),
        paragraph("Spanish"),
    )
    assert [part.kind for part in found.sections] == [Kind.WORK, Kind.LANGUAGES]
    assert jobs(found) == [("Accountant", "Norte SL", "2018 – 2022", ["Closed the books in 4 days"])]
