"""What German, French, Spanish and Russian say in their own ways: each truth beside an invention of the same words."""

import pytest

from core.tailoring.verify import Level, verify

TRUE = [
    ("Retards ramenés de 16 à 12 par mois, soit une baisse d'un quart", ["Retards : 16 par mois avant, 12 maintenant"]),
    ("Сократила очередь с 24 до 18 человек, снижение на четверть", ["Очередь: было 24 человека, стало 18"]),
    ("Jeder sechste Kurs auf Englisch, 42 Kurse insgesamt", ["42 Kurse, davon 7 auf Englisch"]),
    ("Курсы на английском – каждый шестой из 42", ["42 курса, из них 7 на английском"]),
    ("Visites guidées : 400 en 2022, le double en 2023", ["Visites guidées : 400 en 2022, 800 en 2023"]),
    ("Rohre bis 400 mm Durchmesser verlegt", ["Rohre bis Ø400 mm verlegt"]),
    ("Anzahl der Beschwerden in zwei Jahren auf 9 gesunken", ["Beschwerden: 2021 15, 2023 9"]),
    ("Sept expositions, dont quatre à Lyon", ["Expositions : trois fois Nantes, quatre fois Lyon"]),
    ("Inventaire annuel avec la comptabilité", ["Inventaire une fois l'an avec le service comptable"]),
    ("Tutoría individual de media hora semanal", ["Tutoría individual: 30 min a la semana por alumno"]),
    ("48 salidas en tres temporadas, unas dieciséis por temporada", ["Temporadas 2020, 2021 y 2022: 48 salidas en total"]),
    ("Cortafuegos con otros dos equipos", ["Cortafuegos entre tres equipos"]),
    ("Cinco artículos, dos de ellos publicados", ["5 artículos (2 publicados por Ediciones Brisa)"]),
    ("Seit 2022 plane ich die Touren mit einer App", ["Ja, seit 2022 plane ich die Touren mit einer App."]),
    ("Cours en ligne de mars à juin 2020", ["Quatre mois de cours en ligne en 2020 (mars à juin)"]),
    ("Clases por Zoom, ahora solo en casos sueltos", ["Di clase por Zoom, ahora solo en casos sueltos"]),
    ("Tiempo de espera reducido de 20 a 15 minutos", ["Tiempo de espera: antes 20 min, ahora 15"]),
]
FALSE = [
    ("Очередь сократилась вдвое", ["Очередь: было 24 человека, стало 18"]),
    ("Обучила пятерых учеников", ["Обучила двоих учеников"]),
    ("Курсы на английском – каждый третий из 42", ["42 курса, из них 7 на английском"]),
    ("Sieben Ausstellungen in Lyon", ["Ausstellungen: dreimal Nantes, viermal Lyon"]),
    ("Plus de 80 % des appels résolus", ["25-30 appels par jour, 80 % résolus"]),
    ("Tutoría individual de dos horas semanales por alumno", ["Tutoría: 28 alumnos, 30 min a la semana por alumno"]),
    ("Leiterin der Filiale seit 2022", ["Verkäuferin, Filiale Moorweg, seit 2022", "Urlaubsvertretung für die Leiterin"]),
    ("Jefe de sala desde 2021", ["En 2021 hice de jefe de sala dos fines de semana"]),
    ("Руководила сменой с мая 2022 года", ["Май 2022: неделю за начальника смены"]),
    ("Responsable de magasin chez Lunel depuis 2019", ["Lunel, vendeuse, depuis 2019", "Remplacement de la gérante le lundi"]),
    ("Jefa de taller y costurera", ["Costurera, Taller Albor, desde 2018", "Los patrones los hace la jefa de taller"]),
    ("Certifiée PRINCE2", ["PRINCE2 : formation de trois jours, examen non passé"]),
    ("Gestion des GPO", ["Je crée les comptes. Les GPO, non, c'est le siège."]),
    ("Приём заказов и возвратов", ["Заказы принимаю сама, возвраты делает касса."]),
    (
        "In der Praxis Nordhof Gipse angelegt",
        ["Praxis Nordhof, MFA, seit 03/2020", "Klinik Auetal, Praktikum, 01/2018 – 06/2018\nGipse angelegt"],
    ),
    ("Traduction de 20 fiches", ["Traduction : mes 7 fiches sur 20, les autres par une collègue"]),
    ("Четыре модели в постоянной коллекции", ["Придумала 4 модели, одну взяли в постоянную коллекцию"]),
]


@pytest.mark.parametrize(("claim", "cites"), TRUE)
def test_what_is_told_in_another_way_of_the_tongue_is_not_accused(claim: str, cites: list[str]) -> None:
    assert verify(claim, cites).level is not Level.UNSUPPORTED


@pytest.mark.parametrize(("claim", "cites"), FALSE)
def test_what_only_sounds_like_its_source_is_refused(claim: str, cites: list[str]) -> None:
    assert verify(claim, cites).level is Level.UNSUPPORTED
