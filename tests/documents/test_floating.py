"""Text boxes of Word files that stand elsewhere than where they are anchored: read once, where the eye meets them."""

from collections.abc import Callable

import pytest

from tests.documents.test_word_templates import BOLD, jobs, paragraph, understood

EMU = 12700
SPACES = " ".join(
    f'xmlns:{short}="http://schemas.{name}"'
    for short, name in (
        ("mc", "openxmlformats.org/markup-compatibility/2006"),
        ("wp", "openxmlformats.org/drawingml/2006/wordprocessingDrawing"),
        ("a", "openxmlformats.org/drawingml/2006/main"),
        ("wps", "microsoft.com/office/word/2010/wordprocessingShape"),
    )
)
CONTACT = "carla.mendes@example.com | +351 912 555 013"
NAME = (paragraph(BOLD.format("Carla Mendes")), paragraph("Office Administrator"))
FIRST = (paragraph("Office Administrator, Porto Freight Lda"), paragraph("2019 – 2023"), paragraph("• Booked 300 shipments"))
SECOND = (paragraph("Receptionist, Hotel Aurora"), paragraph("2015 – 2019"), paragraph("• Checked in 80 guests a day"))
WORK, STUDIES = paragraph(BOLD.format("EXPERIENCE")), paragraph(BOLD.format("EDUCATION"))
DEGREE = paragraph("BA History, University of Porto, 2011 – 2014")
WANTED = [
    ("Office Administrator", "Porto Freight Lda", "2019 – 2023", ["Booked 300 shipments"]),
    ("Receptionist", "Hotel Aurora", "2015 – 2019", ["Checked in 80 guests a day"]),
]


def old(frame: str, left: int, top: int, height: int, *inside: str, width: int = 300) -> str:
    """A box as older programs draw it."""
    style = f"position:absolute;margin-left:{left}pt;margin-top:{top}pt;width:{width}pt;height:{height}pt"
    style += f";mso-position-vertical-relative:{frame}" if frame != "paragraph" else ""
    words = f"<w:txbxContent>{''.join(inside)}</w:txbxContent>"
    return f'<w:r><w:pict><v:shape style="{style}"><v:textbox>{words}</v:textbox></v:shape></w:pict></w:r>'


def new(frame: str, left: int, top: int, height: int, *inside: str, width: int = 300) -> str:
    """A box as Word draws it today, with what older programs are given in its stead."""
    across, down = (
        f'<wp:position{side} relativeFrom="{frame}"><wp:posOffset>{at * EMU}</wp:posOffset></wp:position{side}>'
        for side, at in (("H", left), ("V", top))
    )
    words = f"<wps:wsp><wps:txbx><w:txbxContent>{''.join(inside)}</w:txbxContent></wps:txbx></wps:wsp>"
    extent = f'<wp:extent cx="{width * EMU}" cy="{height * EMU}"/>'
    drawn = f"<wp:anchor>{across}{down}{extent}<a:graphic><a:graphicData>{words}</a:graphicData></a:graphic></wp:anchor>"
    before = old(frame, left, top, height, *inside, width=width).removeprefix("<w:r>").removesuffix("</w:r>")
    choice = f'<mc:Choice Requires="wps"><w:drawing>{drawn}</w:drawing></mc:Choice><mc:Fallback>{before}</mc:Fallback>'
    return f"<w:r><mc:AlternateContent {SPACES}>{choice}</mc:AlternateContent></w:r>"


@pytest.mark.parametrize("box", [old, new])
def test_a_page_of_boxes_is_read_from_its_top_whatever_the_order_they_were_drawn_in(box: Callable[..., str]) -> None:
    drawn = [
        box("page", 40, 400, 100, *SECOND),
        box("page", 40, 40, 60, *NAME),
        box("page", 40, 110, 30, paragraph(CONTACT)),
        box("page", 40, 170, 20, WORK),
        box("page", 40, 200, 120, *FIRST),
        box("page", 40, 520, 20, STUDIES),
        box("page", 40, 550, 50, DEGREE),
    ]
    for body in (paragraph(*drawn), "".join(map(paragraph, drawn))):
        found = understood(body)
        assert (found.contact.name, found.contact.email) == ("Carla Mendes", "carla.mendes@example.com")
        assert jobs(found) == WANTED


@pytest.mark.parametrize("box", [old, new])
def test_boxes_in_two_columns_are_read_column_by_column(box: Callable[..., str]) -> None:
    found = understood(
        paragraph(
            box("page", 40, 110, 60, paragraph(BOLD.format("SKILLS")), paragraph("Excel, SAP"), width=150),
            box("page", 220, 110, 300, WORK, *FIRST, width=350),
            box("page", 40, 200, 60, paragraph(BOLD.format("LANGUAGES")), paragraph("English, French"), width=150),
            box("page", 220, 420, 100, *SECOND, width=350),
            box("page", 40, 40, 60, *NAME, paragraph(CONTACT), width=530),
        )
    )
    assert found.contact.name == "Carla Mendes"
    assert jobs(found) == WANTED


@pytest.mark.parametrize("box", [old, new])
@pytest.mark.parametrize("anchor", ["contact", "job"])
def test_a_name_in_a_box_above_all_text_is_the_name_wherever_it_is_anchored(anchor: str, box: Callable[..., str]) -> None:
    held = box("page", 40, 20, 60, *NAME, width=500)
    found = understood(
        paragraph(CONTACT, held if anchor == "contact" else ""),
        WORK,
        *FIRST[:2],
        paragraph("• Booked 300 shipments", held if anchor == "job" else ""),
        *SECOND,
        STUDIES,
        DEGREE,
    )
    assert (found.contact.name, found.contact.label) == ("Carla Mendes", "Office Administrator")
    assert jobs(found) == WANTED


@pytest.mark.parametrize("box", [old, new])
@pytest.mark.parametrize("at", [0, 1, 2])
@pytest.mark.parametrize("frame", ["paragraph", "page"])
def test_a_job_in_a_box_does_not_part_the_one_that_it_is_anchored_in(at: int, frame: str, box: Callable[..., str]) -> None:
    held = box(frame, 0, 60 if frame == "paragraph" else 300, 90, *SECOND)
    first = [one.replace("</w:p>", f"{held if number == at else ''}</w:p>") for number, one in enumerate(FIRST)]
    found = understood(paragraph(BOLD.format("Carla Mendes")), paragraph(CONTACT), WORK, *first, STUDIES, DEGREE)
    assert jobs(found) == WANTED


def test_boxes_of_a_group_stand_where_they_stand_in_it() -> None:
    one = "<wps:wsp><wps:spPr><a:xfrm>{}</a:xfrm></wps:spPr><wps:txbx><w:txbxContent>{}</w:txbxContent></wps:txbx></wps:wsp>"
    off = '<a:off x="0" y="{}"/><a:ext cx="3000000" cy="{}"/>'
    parts = [(200, 100, (WORK, *FIRST)), (320, 100, SECOND), (0, 60, NAME), (80, 30, (paragraph(CONTACT),))]
    shapes = "".join(one.format(off.format(top * EMU, height * EMU), "".join(said)) for top, height, said in parts)
    place = '<wp:positionV relativeFrom="page"><wp:posOffset>0</wp:posOffset></wp:positionV>'
    drawn = f"<wp:anchor {SPACES}>{place}<a:graphic><a:graphicData>{shapes}</a:graphicData></a:graphic></wp:anchor>"
    found = understood(paragraph(f"<w:r><w:drawing>{drawn}</w:drawing></w:r>"))
    assert found.contact.name == "Carla Mendes"
    assert jobs(found) == WANTED
