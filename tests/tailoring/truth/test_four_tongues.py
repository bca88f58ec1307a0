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
    ("Accueil de trois apprentis en 2022", ["Apprentis : 3 en 2022"]),
    ("Presupuesto de 2.000 € mensuales", ["Presupuesto: 2.000 €/mes"]),
    ("Visitas a obra un lunes sí y otro no", ["Visitas a obra: lunes alternos"]),
    ("Respuesta en menos de tres horas", ["Contesto siempre antes de tres horas"]),
    (
        "Facturación de 12 a 9 clientes, hasta ahora sin quejas",
        ["Facturación: antes 12 clientes, ahora 9, hasta ahora sin quejas"],
    ),
    ("Binnen vier Jahren von 30 auf 45 Mitglieder gewachsen", ["Mitglieder: 2019 30, 2023 45"]),
    ("Простои снизились с 12 до 8 часов в месяц", ["Простои: 12 ч/мес. в 2021, 8 ч/мес. в 2023"]),
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
    ("Cirugía de cataratas y glaucoma", ["Glaucoma sí. Cataratas no opero, las derivo al hospital."]),
    ("Gestión de crisis", ["Crisis como tal no he tenido."]),
    ("Diseño y corte de patrones", ["Patrones: diseño propio, corte a cargo del técnico"]),
    ("Visitas a obra todos los lunes", ["Visitas a obra: un lunes sí y otro no"]),
    ("Vocal del Colegio de Médicos", ["Candidata a vocal del Colegio de Médicos, no salió elegida"]),
    ("Directora de obra en Estudio Lar", ["Estudio Lar, aparejadora, desde 2020", "Reporto a la directora de obra"]),
    ("BTS Tourisme, lycée Bréal, 2018", ["BTS Tourisme, lycée Bréal, première année seulement (2017-2018)"]),
    ("Titulaire du titre de comptable assistant", ["Titre comptable assistant : deux blocs sur trois validés"]),
    ("Tenue de la comptabilité du cabinet", ["Caisse le soir, compta par un cabinet"]),
    ("Umzug des Archivs geleitet", ["Umzug des Archivs: Projektleitung Verwaltung, Kartons gepackt durch mich"]),
    ("Transporte aus Polen und Ungarn, je neun", ["Transporte: bisher 9 (6 × Polen, 3 × Ungarn)"]),
    ("90 проверок в 2023 году", ["Проверки: 2022 – 40, 2023 – 50"]),
    ("Построил детскую площадку", ["Детская площадка: своими руками 3 качели, прочее – бригада"]),
    ("Ремонт и осмотр станка", ["Осмотр каждую смену, ремонт – слесари"]),
    ("Transport der Möbel selbst ausgeführt", ["Planung der Umzüge, Transport durch Subunternehmer"]),
    ("Signature des contrats", ["Préparation des contrats, signature de la gérante"]),
    ("Neuf salons en 2022", ["Salons : 7 en 2022, 9 en 2023"]),
    ("Delegada sindical desde 2021", ["Desde 2021, suplente de la delegada sindical"]),
    ("Четыре модели в постоянной коллекции", ["Придумала 4 модели, одну взяли в постоянную коллекцию"]),
]


@pytest.mark.parametrize(("claim", "cites"), TRUE)
def test_what_is_told_in_another_way_of_the_tongue_is_not_accused(claim: str, cites: list[str]) -> None:
    assert verify(claim, cites).level is not Level.UNSUPPORTED


@pytest.mark.parametrize(("claim", "cites"), FALSE)
def test_what_only_sounds_like_its_source_is_refused(claim: str, cites: list[str]) -> None:
    assert verify(claim, cites).level is Level.UNSUPPORTED
