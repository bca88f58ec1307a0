"""Ordinary forms of one rate, bound, change and role: said in another way they are the same; of another number they are not."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Samen met de voorman elk jaar 2 leerlingen begeleid", "Twee leerlingen per jaar begeleid, samen met de voorman"),
        ("Jaarlijks 12 excursies begeleid", "Elk jaar 12 excursies begeleid"),
        ("Circa 9500 preparazioni l'anno", "circa 9.500 preparazioni all'anno"),
        ("Ok. 10 dyżurów rocznie", "mniej więcej 10 dyżurów w roku"),
        ("Ok. 46 000 km w roku", "Około 46 tys. km rocznie"),
        ("Około 80 klientów dziennie", "Jakieś 80 klientów dziennie"),
        ("10 змін на місяць", "10 змін щомісяця"),
        ("12 курсів на рік", "12 курсів щороку"),
        ("Zowat 80 klanten per dag", "Ongeveer 80 klanten per dag"),
        ("Hoogstens twee kamers tegelijk dicht", "Nooit meer dan twee kamers tegelijk dicht"),
        ("Al massimo due sale chiuse", "Mai più di due sale chiuse"),
    ],
)
def test_a_rate_or_a_bound_may_be_told_in_another_ordinary_form(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Elke week 2 leerlingen begeleid", "Twee leerlingen per jaar begeleid"),
        ("Wekelijks 12 excursies begeleid", "Elk jaar 12 excursies begeleid"),
        ("Circa 9500 preparazioni al mese", "circa 9.500 preparazioni all'anno"),
        ("Ok. 10 dyżurów tygodniowo", "mniej więcej 10 dyżurów w roku"),
        ("12 курсів на місяць", "12 курсів щороку"),
        ("Hoogstens vier kamers tegelijk dicht", "Nooit meer dan twee kamers tegelijk dicht"),
        ("Uitval met zes procentpunt verlaagd, tot 7%", "Uitval teruggebracht van 12% naar 7%"),
        ("Простои на линии: было 40 часов, стало 12", "Простои на линии: было 40 часов, осталось 20."),
        ("Сдал все 10 экзаменов", "Экзаменов было 10, осталось 3."),
        ("Основал семинар по химии", "Вёл семинар по основам химии"),
        ("Trainee bij Hollybank Nurseries (VK)", "Trainee, Hollybank Nurseries (Ireland)"),
        ("Oak Ridge Fire Camp (EE. UU.)", "Oak Ridge Fire Camp, Canada"),
        ("Moved 40 beds, with at most one room closed at once", "Moved 40 beds, never more than two rooms closed at once"),
    ],
)
def test_another_number_time_or_place_in_that_form_is_none_of_it(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Uitval met vijf procentpunt verlaagd, tot 7%", "Uitval teruggebracht van 12% naar 7%"),
        ("Простои на линии: на 28 часов меньше (было 40, стало 12)", "Простои на линии: было 40 часов, осталось 12."),
        ("Семинар по основам SQL для 24 студентов", "Семинар для 24 студентов: основы SQL"),
        ("Zeven vaste medewerkers in de keuken aangestuurd", "Zeven vaste krachten in de keuken aangestuurd"),
        ("Trainee bij Hollybank Nurseries (VK)", "Trainee, Hollybank Nurseries (UK)"),
        ("Oak Ridge Fire Camp (Oregón, EE. UU.)", "Oak Ridge Fire Camp, Oregon, USA"),
        ("Summarize the night's alarms for the day team", "I sum up the night's alarms for the day team"),
        ("Order template with pre-filled coordinates", "I made an order template with the coordinates filled in"),
        (
            "Replaced door operators on 16 cars, keeping at most one car out of service at any time",
            "Replaced door operators on 16 cars, never more than one car out of service at a time",
        ),
    ],
)
def test_a_change_a_thing_or_a_country_may_be_told_in_another_ordinary_form(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize("how", ["im Wechsel", "im Turnus", "im Schichtbetrieb", "im Alleingang"])
def test_how_one_works_is_no_employer(how: str) -> None:
    cited = [f"Früh- und Spätdienst {how}", "40 Bäder pro Woche"]
    assert verify(f"Früh- und Spätdienst {how}, dazu 40 Bäder je Woche", cited).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Twee keer per week 30 kasten", "30 kasten, tweemaal per week"),
        ("2x per week 30 kasten gecontroleerd", "Twee keer in de week 30 kasten gecontroleerd"),
        ("Tweewekelijks 30 kasten", "30 kasten om de twee weken"),
        ("4 rapporten per half jaar", "4 rapporten halfjaarlijks"),
        ("Elke ochtend 40 broden", "Iedere ochtend 40 broden"),
        ("Bijna 300 leden", "Net geen 300 leden"),
        ("Co dwa tygodnie 30 paczek", "30 paczek raz na dwa tygodnie"),
        ("Spadek braków o 3 proc.", "Spadek braków o 3%"),
        ("Todos os anos 12 cursos", "12 cursos por ano"),
        ("Calo degli scarti del 3 per cento", "Calo degli scarti del 3%"),
        ("Linux: CentOS, Debian", "centos and debian"),
        ("Logging: ELK, Grafana", "elk and grafana"),
    ],
)
def test_periods_of_everyday_speech_are_no_names_and_no_numbers(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Elk kwartaal 4 rapporten", "4 rapporten per maand"),
        ("4 raporty na pół roku", "4 raporty na kwartał"),
        ("Todos os meses 12 cursos", "12 cursos por ano"),
        ("Om de drie weken 30 kasten", "30 kasten om de twee weken"),
        ("Meer dan 300 leden", "Net geen 300 leden"),
        ("Servers on CentOS and Debian", "Servers on Debian"),
        ("Logs in ELK", "Logs"),
    ],
)
def test_another_period_of_everyday_speech_is_another_one(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.UNSUPPORTED


@pytest.mark.parametrize("named", ["Staż w Ohio", "Tirocinio in Ohio", "Стажировка в Ohio", "Estágio em Ohio"])
def test_an_internship_is_one_in_every_language_and_none_of_another_year(named: str) -> None:
    assert verify(f"{named}, 2014", ["Internship in Ohio, 2014"]).level is Level.SUPPORTED
    assert verify(f"{named}, 2015", ["Internship in Ohio, 2014"]).level is Level.UNSUPPORTED
