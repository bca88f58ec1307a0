"""Where an employer ends and its place begins."""

import pytest

from core.resume.coverage import words_lost
from core.resume.model import Kind
from tests.resume.reading import of


@pytest.mark.parametrize(
    ("row", "employer", "place"),
    [
        ("Prairie Haulage, Aurora, IL", "Prairie Haulage", "Aurora, IL"),
        ("Oakwood, Joliet, IL 60431", "Oakwood", "Joliet, IL 60431"),
        ("Acme Inc.\nBrooklyn, New York, NY", "Acme Inc.", "Brooklyn, New York, NY"),
        ("Acme Inc.\nChicago, IL", "Acme Inc.", "Chicago, IL"),
    ],
)
def test_what_stands_before_a_town_and_its_state_is_the_employer(row: str, employer: str, place: str) -> None:
    (job,) = of(f"Jo Doe\njo@example.com\n\nEXPERIENCE\n\nDispatcher\n{row}\n2014 – 2018\n- Planned 40 loads\n").entries(
        Kind.WORK
    )
    assert (job.title, job.organisation, job.location) == ("Dispatcher", employer, place)


@pytest.mark.parametrize(
    "row", ["Oakfield Academy, Bradford", "Blue Diner, Swindon", "Petras Academy, Ibbenbruck", "श्री साई एंटरप्राइजेज, इंदौर"]
)
def test_a_smaller_town_behind_an_employer_is_its_place(row: str) -> None:
    (job,) = of(f"Jo Doe\njo@example.com\n\nEXPERIENCE\nTeacher, {row}\n2014 – 2018\n").entries(Kind.WORK)
    assert [job.title, f"{job.organisation}, {job.location}"] == ["Teacher", row]


@pytest.mark.parametrize("ward", ["Radiology", "Cardiology", "Emergency"])
def test_the_ward_of_a_hospital_is_no_town(ward: str) -> None:
    (job,) = of(f"Jo Doe\njo@example.com\n\nEXPERIENCE\nNurse, St Paul Hospital, {ward}\n2014 – 2018\n").entries(Kind.WORK)
    assert (job.title, job.organisation, job.location) == ("Nurse", f"St Paul Hospital, {ward}", "")


@pytest.mark.parametrize(
    ("line", "degree", "school"),
    [
        ("Fordonsprogrammet, Ådalsskolan", "Fordonsprogrammet", "Ådalsskolan"),
        ("بكالوريوس صيدلة - الجامعة الأردنية، عمان", "بكالوريوس صيدلة", "الجامعة الأردنية"),
    ],
)
def test_a_school_is_told_by_the_ending_or_the_article_of_its_word(line: str, degree: str, school: str) -> None:
    (one,) = of(f"Jo Doe\njo@example.com\n\nEDUCATION\n{line}\n2013 - 2018\n").entries(Kind.EDUCATION)
    assert (one.title, one.organisation) == (degree, school)


@pytest.mark.parametrize("town", ["Верхняя Салда", "Каменск-Уральский", "Кушва"])
def test_between_an_employer_and_a_title_of_russian_forms_stands_the_town(town: str) -> None:
    (job,) = of(
        f"Анна Громова\nanna@gromova.example.com\n\nОпыт работы\n\nИюль 2009 — Август 2012\n3 года 2 месяца\n"
        f"ИП Седых П. Н.\n{town}\nПродавец-кассир\n- Касса, приём товара\n"
    ).entries(Kind.WORK)
    assert (job.title, job.organisation, job.location) == ("Продавец-кассир", "ИП Седых П. Н.", town)


@pytest.mark.parametrize(
    ("row", "employer", "place"),
    [
        ("Kestrel Parcels-Olive Branch, MS", "Kestrel Parcels", "Olive Branch, MS"),
        ("Kestrel-Memphis, TN", "Kestrel", "Memphis, TN"),
        ("Corner Oven Pizza-Southaven, MS 38671", "Corner Oven Pizza", "Southaven, MS 38671"),
        ("Rolf-Hansen Tools-Winnipeg, MB", "Rolf-Hansen Tools", "Winnipeg, MB"),
        ("Kestrel Parcels, Winston-Salem, NC", "Kestrel Parcels", "Winston-Salem, NC"),
    ],
)
def test_a_hyphen_alone_may_join_an_employer_to_its_town_and_state(row: str, employer: str, place: str) -> None:
    text = f"Jo Doe\njo@example.com\n\nEXPERIENCE\n\nDispatcher\n{row}\nMay 2014 to June 2018\n- Planned 40 loads\n"
    (job,) = of(text).entries(Kind.WORK)
    assert (job.title, job.organisation, job.location) == ("Dispatcher", employer, place)


@pytest.mark.parametrize(
    ("row", "employer", "place"),
    [
        ("Dispatcher, Pelican Freight, Opelousas LA", "Pelican Freight", "Opelousas LA"),
        ("Dispatcher, Camp Wombat, Torquay VIC", "Camp Wombat", "Torquay VIC"),
        ("Dispatcher – La Barraca Azul (Alicante)", "La Barraca Azul", "Alicante"),
        ("Dispatcher, Smith & Moss, Jones and Hill PA", "Smith & Moss, Jones and Hill PA", ""),
        ("Dispatcher – Kestrel (Harlan Group)", "Kestrel (Harlan Group)", ""),
    ],
)
def test_a_town_needs_no_comma_before_its_state_and_may_stand_in_brackets(row: str, employer: str, place: str) -> None:
    text = f"Jo Doe\njo@example.com\n\nEXPERIENCE\n\n{row}\nMay 2014 to June 2018\n- Planned 40 loads\n"
    (job,) = of(text).entries(Kind.WORK)
    assert (job.title, job.organisation, job.location) == ("Dispatcher", employer, place)


@pytest.mark.parametrize(
    ("rows", "places"),
    [
        (("Sand Motors, Albuquerque NM", "Quick Lube, Los Lunas NM"), ["Albuquerque NM", "Los Lunas NM"]),
        (("Sand Motors, Albuquerque NM", "Quick Lube - Los Lunas NM"), ["Albuquerque NM", "Los Lunas NM"]),
        (("Papelera Ebro, S.A. (Zaragoza)", "Talleres Arbués (Sariñena)"), ["Zaragoza", "Sariñena"]),
        (("Little Nuts Daycare, Wendouree", "Sovereign Early Learning, Wendouree"), ["Wendouree", "Wendouree"]),
        (("Blue Diner", "Valve Works (Castings)"), ["", ""]),
    ],
)
def test_a_town_that_no_list_knows_is_told_by_the_places_around_it(rows: tuple[str, str], places: list[str]) -> None:
    found = of(
        f"Jo Doe\njo@example.com | Wendouree VIC\n\nEXPERIENCE\n\nCook\n{rows[0]}\n2014 – 2018\n- Planned\n\n"
        f"Waiter\n{rows[1]}\n2010 – 2014\n- Served\n"
    )
    assert [job.location for job in found.entries(Kind.WORK)] == places


@pytest.mark.parametrize(
    ("kind", "title", "name", "town"),
    [
        ("FORMATION", "BEP Sanitaire et social", "Lycée Saint-Yves", "Gourin"),
        ("AUSBILDUNG", "Ausbildung zur Industriekauffrau (IHK)", "Okerpumpen GmbH", "Langelsheim"),
        ("EDUCATION", "Leaving Certificate", "Coláiste Mhuire", "Ennis"),
    ],
)
def test_the_town_behind_a_school_is_none_of_its_name(kind: str, title: str, name: str, town: str) -> None:
    (one,) = of(f"Jo Doe\njo@example.com\n\n{kind}\n{title}\n{name}, {town}\n2008 - 2011\n").entries(Kind.EDUCATION)
    assert (one.title, one.organisation, one.location) == (title, name, town)


@pytest.mark.parametrize(
    ("employer", "place"),
    [
        ("Halden Community School", "Co. Kildare"),
        ("Scoil Mhuire na nGael", "Co. Mayo"),
        ("Zenith Construction Company", "Abuja, FCT"),
        ("Crestway Builders", "Warri, Delta State"),
        ("Crestway Builders", "Chirk"),
        ("Saint Orla Regional Hospital", "Tulsa, OK"),
    ],
)
@pytest.mark.parametrize("row", ["Clerk\n{}, {}\nMay 2014 - June 2018", "{}, {} — Clerk, Records\nMay 2014 - June 2018"])
def test_a_county_a_state_and_its_town_are_no_part_of_the_employer(employer: str, place: str, row: str) -> None:
    found = of(f"Jo Doe\njo@example.com\n\nEXPERIENCE\n\n{row.format(employer, place)}\n- Filed\n")
    (job,) = found.entries(Kind.WORK)
    assert (job.title.split(",")[0], job.organisation, job.location) == ("Clerk", employer, place)
    assert words_lost(found) == ()


@pytest.mark.parametrize("employer", ["Pacific Kayak Co. Limited", "Ohio State", "County Hospital Halden"])
def test_a_name_that_holds_a_word_for_a_county_or_a_state_stays_whole(employer: str) -> None:
    (job,) = of(f"Jo Doe\njo@example.com\n\nEXPERIENCE\n\nClerk, {employer}\nMay 2014 - June 2018\n- Filed\n").entries(Kind.WORK)
    assert (job.title, job.organisation, job.location) == ("Clerk", employer, "")


@pytest.mark.parametrize(
    ("employer", "place"),
    [
        ("Boyle Shoes", "Patrick Street"),
        ("The Long Valley", "Winthrop Street, Cork"),
        ("Bäckerei Kern", "Hauptstraße, Kassel"),
        ("Boulangerie Roy", "rue Faidherbe, Lille"),
    ],
)
@pytest.mark.parametrize(
    "row", ["Clerk\n{}, {}\nMay 2014 - June 2018", "Clerk, {}, {}\tMay 2014 - June 2018", "{}, {}\nClerk\nMay 2014 - June 2018"]
)
def test_the_street_behind_an_employer_is_none_of_its_name(employer: str, place: str, row: str) -> None:
    found = of(f"Jo Doe\njo@example.com\n\nEXPERIENCE\n\n{row.format(employer, place)}\n- Filed\n")
    (job,) = found.entries(Kind.WORK)
    assert (job.title, job.organisation, job.location) == ("Clerk", employer, place)
    assert words_lost(found) == ()


@pytest.mark.parametrize("employer", ["Saks Fifth Avenue", "Leeds County Court", "Abbey Road Studios"])
def test_an_employer_that_is_called_by_a_street_stays_whole(employer: str) -> None:
    (job,) = of(f"Jo Doe\njo@example.com\n\nEXPERIENCE\n\nClerk\n{employer}, Leeds\nMay 2014 - June 2018\n- Filed\n").entries(
        Kind.WORK
    )
    assert (job.organisation, job.location) == (employer, "Leeds")


@pytest.mark.parametrize("towns", [("Jersey Marine", "Port Tannock"), ("Coalbrook", "Stow")])
def test_towns_that_no_list_knows_are_told_by_each_other(towns: tuple[str, str]) -> None:
    text = "Driver\nTata Steel UK, {}\n2013 - 2019\n- Drove\n\nLoader\nAmazon Fulfilment Centre, {}\n2010 - 2013\n- Loaded\n"
    found = of(f"Jo Doe\njo@example.com\n\nEXPERIENCE\n\n{text.format(*towns)}\nLabourer (self-employed)\n2008 - 2010\n- Dug\n")
    assert [(job.organisation, job.location) for job in found.entries(Kind.WORK)] == [
        ("Tata Steel UK", towns[0]),
        ("Amazon Fulfilment Centre", towns[1]),
        ("", ""),
    ]


def test_departments_of_employers_are_no_towns() -> None:
    text = "Clerk\nAviva Life, Claims\n2013 - 2019\n- Filed\n\nAssistant\nHalden Stores, Deli\n2010 - 2013\n- Sliced\n"
    found = of(f"Jo Doe\njo@example.com\n\nEXPERIENCE\n\n{text}")
    assert [job.location for job in found.entries(Kind.WORK)] == ["", ""]
