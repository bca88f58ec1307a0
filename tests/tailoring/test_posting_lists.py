"""Postings as people type and paste them: lists without marks, offers among what is asked, the employer in line two."""

import pytest

from core.tailoring.posting import parse_posting


def asked(*lines: str) -> list[str]:
    return [one.quote for one in parse_posting("\n".join(("Warehouse Operative", "", *lines))).requirements]


@pytest.mark.parametrize(
    ("heading", "items"),
    [
        ("Requirements", ("forklift cert", "2 years in a warehouse", "clean driving record", "own boots")),
        ("Requirements", ("Forklift cert", "able to read drawings", "works well alone", "Order picking in a cold store")),
        ("Requirements:", ("HACCP", "some experience with a grill", "2 years in a kitchen")),
        ("Dein Profil", ("abgeschlossene Ausbildung", "erfahrung im Lager", "staplerschein")),
        ("Requisitos", ("experiencia en almacén", "manejo de carretilla", "inglés medio")),
        ("Требования", ("опыт работы от года", "знание склада", "права на погрузчик")),
    ],
)
def test_each_line_of_a_list_without_marks_is_an_item(heading: str, items: tuple[str, ...]) -> None:
    assert asked(heading, *items) == list(items)


@pytest.mark.parametrize(
    "item",
    [
        "At least 3 years as a driver in a\nlarge warehouse",
        "Several years of experience as a picker or packer in warehouses\nand cold stores",
        "forklift cert and a clean driving record,\norder picking",
    ],
)
def test_a_line_that_the_page_broke_is_one_item(item: str) -> None:
    assert asked("Requirements", item, "Order picking") == [item, "Order picking"]


@pytest.mark.parametrize(
    "offer",
    [
        "Se ofrece contrato indefinido",
        "Ofrecemos formación a cargo de la empresa",
        "We offer a meal on every shift",
        "You'll get a uniform",
        "Wir bieten Essen und Schulungen",
        "Nous offrons un panier repas",
        "Мы предлагаем обучение",
    ],
)
def test_an_offer_among_what_is_asked_is_no_requirement(offer: str) -> None:
    assert asked("Requirements", "- Order picking", f"- {offer}") == ["Order picking"]


def test_an_offer_that_asks_is_a_requirement() -> None:
    assert len(asked("Requirements", "- Order picking", "- We offer training, and you must have a forklift licence")) == 2


@pytest.mark.parametrize(
    ("second", "company"),
    [
        ("The Copper Pot", "The Copper Pot"),
        ("Copper Kettle Kitchens", "Copper Kettle Kitchens"),
        ("at Quantock Foods", "Quantock Foods"),
        ("Le Pot de Cuivre", "Le Pot de Cuivre"),
        ("La Cueva Azul", "La Cueva Azul"),
        ("Quantock Foods\nFull-time, Leeds", "Quantock Foods"),
        ("Quantock Foods\n£12.50 an hour", "Quantock Foods"),
        *((one, "") for one in ("Immediate Start", "Night Shift", "Finance Department", "Maternity Cover", "Minimum Wage")),
        *((one, "") for one in ("Elternzeitvertretung", "Greater Manchester", "Sous Chef", "Kitchen Staff", "Free Parking")),
    ],
)
def test_the_employer_between_the_title_and_the_first_heading(second: str, company: str) -> None:
    assert parse_posting(f"Night Porter\n{second}\nRequirements\n- Order picking\n").company == company


def test_a_name_that_begins_as_an_article_keeps_its_letters() -> None:
    assert parse_posting("Leonardo Hotels is hiring a Cook\nRequirements\n- Order picking\n").company == "Leonardo Hotels"


@pytest.mark.parametrize(
    ("line", "items"),
    [
        (
            "Needed: retail management experience, rota planning, stock control, P&L responsibility, first aid.",
            ["retail management experience", "rota planning", "stock control", "P&L responsibility", "first aid"],
        ),
        ("You must have: 18th Edition, 2391, City & Guilds Level 3.", ["18th Edition", "2391", "City & Guilds Level 3"]),
        ("What we need:\nfault finding, three phase, and testing", ["fault finding", "three phase", "testing"]),
        (
            "We ask: Excel (pivot tables, macros, charts), SAP FI, VAT returns",
            ["Excel (pivot tables, macros, charts)", "SAP FI", "VAT returns"],
        ),
    ],
)
def test_a_list_with_commas_in_a_line_is_several_items(line: str, items: list[str]) -> None:
    assert asked(line) == items


@pytest.mark.parametrize(
    "line",
    [
        "Order picking, packing, or loading",
        "You know scanners, conveyors, forklifts",
        "Order picking in a cold store, where you lift, pack, sort",
    ],
)
def test_alternatives_and_sentences_with_commas_stay_whole(line: str) -> None:
    assert asked("Requirements", line, "A forklift licence") == [line, "A forklift licence"]
