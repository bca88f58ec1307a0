"""What is moved: a deed to another employer, a title to an earlier year or a whole house, a number to another part of a line."""

import pytest

from core.tailoring.verify import Level, verify

_SHOP = "Metzgerei Oberkofler OHG, Filialleiter\n09/2009 bis 03/2014\n – Filiale mit 6 Verkäuferinnen\n – HACCP-Ordner eingeführt"
_GAMES = "2018-02 .. 2021-05  CORRAL & FINCH GAMES\n   Game Tester\n + logged 2,760 bugs, about 91% accepted"
_HEADS = (
    "Little Larches Nursery, Kettlesby\nRoom Leader (Baby Room) * April 2021 - present",
    "15 children under two",
    "Buttonwood Day Nursery, Harle\nNursery Practitioner * Sept 2016 - March 2021",
    "Started the Friday forest walk",
)
_LEAD = "Sturbridge Valley Hospital      Staff Sonographer, lead since Oct 2022      2018 to present"
_CHEF = "Hotel Brenner   Chef de partie, head chef since June 2021   2015 - present"
_SECTION = "Autoescuela Bahía Norte (3 secciones)\nProfesora, y directora de sección desde enero de 2020        2012 – hoy"
_LOANS = "19 loans in 2022, one to Lisbon"
_NIGHTS = "lever scanner de la cathédrale, 212 stations en six nuits"


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Am Landratsamt HACCP-Ordner eingeführt", (_SHOP,)),
        ("Quillboard: logged 2,760 bugs", (_GAMES,)),
        ("Started the Friday forest walk as Room Leader at Little Larches Nursery", _HEADS),
        ("Lead Sonographer, Sturbridge Valley Hospital, since 2018", (_LEAD,)),
        ("Head Chef, Hotel Brenner, since 2015", (_CHEF,)),
        ("Directora de sección en Autoescuela Bahía Norte desde 2012", (_SECTION,)),
        ("Directora de Autoescuela Bahía Norte desde enero de 2020", (_SECTION,)),
        ("Nineteen loans to Lisbon in 2022", (_LOANS,)),
        ("Trained 12 apprentices to gold level", ("Trained 12 apprentices, three to gold level",)),
        ("14 Hochzeiten im Ausland", ("14 Hochzeiten 2023, zwei im Ausland",)),
        ("Douze toitures en ardoise", ("Douze toitures en 2021, deux en ardoise",)),
        ("Logged three real man-overboard recoveries", ("logged 3 man-overboard recoveries, two real, one a dog",)),
        ("Lever scanner de la cathédrale : 212 stations en une nuit", (_NIGHTS,)),
        ("40 Fenster an einem Tag montiert", ("40 Fenster in vier Tagen montiert",)),
        ("Battle of the Books coach, state final 2022", ("Battle of the Books coach, state semifinal 2022",)),
        ("Summer fair with 900 guests each year", ("summer fair, 900 guests in 2019",)),
        ("Fête d'été avec 900 visiteurs chaque année", ("fête d'été, 900 visiteurs en 2019",)),
        ("Обучил шестерых, все сдали на допуск", ("обучаю стажёров, за всё время 6 человек, четверо сдали на допуск",)),
        ("Nursery graded Outstanding by Ofsted in May 2023", ("Ofsted visit May 2023, nursery graded Good",)),
        ("Finale régionale du concours 2021", ("Demi-finale régionale du concours 2021",)),
    ],
)
def test_what_is_moved_is_refused(claim: str, cited: tuple[str, ...]) -> None:
    """Each is said of something else: another house, a later year, a section, a part, several nights, the round before."""
    assert verify(claim, cited).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Bei der Metzgerei Oberkofler HACCP-Ordner eingeführt", (_SHOP,)),
        ("Corral & Finch: logged 2,760 bugs", (_GAMES,)),
        ("Started the Friday forest walk as Nursery Practitioner at Buttonwood Day Nursery", _HEADS),
        ("Staff Sonographer, Sturbridge Valley Hospital, since 2018", (_LEAD,)),
        ("Lead Sonographer since October 2022, Sturbridge Valley Hospital", (_LEAD,)),
        ("Head Chef since June 2021, Hotel Brenner", (_CHEF,)),
        ("Directora de sección desde enero de 2020, Autoescuela Bahía Norte", (_SECTION,)),
        ("Profesora en Autoescuela Bahía Norte desde 2012", (_SECTION,)),
        ("19 loans in 2022", (_LOANS,)),
        ("19 loans in 2022, one of them to Lisbon", (_LOANS,)),
        ("Deux toitures en ardoise en 2021", ("Douze toitures en 2021, deux en ardoise",)),
        ("Lever scanner de la cathédrale : 212 stations", (_NIGHTS,)),
        ("Summer fair with 900 guests every year", ("summer fair every year, 900 guests",)),
        ("Summer fair in 2019 with 900 guests", ("summer fair, 900 guests in 2019",)),
        ("Rated Good by CQC in 2022", ("CQC rating 2022: Good",)),
        ("Battle of the Books coach, state semi-final 2022", ("Battle of the Books coach, state semifinal 2022",)),
    ],
)
def test_what_stays_in_its_place_stands(claim: str, cited: tuple[str, ...]) -> None:
    """The same words where they were told."""
    assert verify(claim, cited).level is Level.SUPPORTED
