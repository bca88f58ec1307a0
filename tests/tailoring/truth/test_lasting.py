"""Durations, measures, shares and months told in another way: what follows from the words stands, what does not is refused."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        ("Acting manager for three months in 2021", "Acting manager in Q3 2021"),
        ("Apprentissage terminé en quatre ans et demi", "Apprentissage terminé en 4,5 ans"),
        ("Aprendizaje terminado en cuatro años y medio", "Aprendizaje terminado en 4,5 años"),
        ("Ausbildung in 4 1/2 Jahren abgeschlossen", "Ausbildung in viereinhalb Jahren abgeschlossen"),
        ("Ausbildung in viereinhalb Jahren abgeschlossen", "Ausbildung in 4,5 Jahren abgeschlossen"),
        ("Automated the report, saving 3 hours a week", "Automated the report: one hour a week, before that four"),
        ("Backup of 2.4 TB a night", "Backup of 2,400 GB a night"),
        (
            "Bildete neun Lehrlinge aus, ein Drittel bestand mit Auszeichnung",
            "Bildete neun Lehrlinge aus, drei bestanden mit Auszeichnung",
        ),
        ("Cierre dos días más corto", "El cierre tarda tres días en vez de cinco"),
        ("Clôture plus courte de deux jours", "Clôture en trois jours au lieu de cinq"),
        ("Completed 8,000 apprenticeship hours", "8,000 apprenticeship hours, finished in 4 years"),
        ("Cut manual work from 6 hours to 45 minutes, saving 5 hours 15 minutes", "6 hours of manual work down to 45 minutes"),
        ("Cut the setup of a laptop by 130 minutes", "A laptop is set up in 50 minutes instead of 3 hours"),
        ("Cut time to hire by two weeks", "Time to hire cut from 58 to 44 days"),
        (
            "Deckte Überzahlungen von 6,4 Mio. Euro auf, drei Viertel davon zurückgeholt",
            "Überzahlungen von 6,4 Mio. Euro aufgedeckt; 4,8 Mio. Euro zurückgeholt",
        ),
        ("Der Abschluss ist zwei Tage früher fertig", "Der Abschluss braucht drei statt fünf Tage"),
        (
            "Detectó cobros de más de 6,4 millones, tres cuartas partes recuperadas",
            "Detectó cobros de más de 6,4 millones; 4,8 millones recuperados",
        ),
        ("Deux mois de remplacement du chef (juillet-août 2023)", "Remplacement du chef en juillet et août 2023"),
        ("Dos meses de sustitución del jefe (julio-agosto de 2023)", "Sustitución del jefe en julio y agosto de 2023"),
        ("Doubled the number of members", "Members grew from 140 to 280"),
        ("Détecté 6,4 M€ de trop-perçus, dont les trois quarts récupérés", "6,4 M€ de trop-perçus détectés, 4,8 M€ récupérés"),
        ("Finished the apprenticeship in 4.5 years", "Apprenticeship finished in 4½ years"),
        ("Finished the apprenticeship in four and a half years", "Apprenticeship finished in 4 1/2 years"),
        (
            "Found overpayments of 6.4 million and recovered three quarters of that sum",
            "Found overpayments of 6.4 million; 4.8 million recovered",
        ),
        ("Fünf von vierzehn Büros umgezogen", "Umzug von 5 Büros, die anderen 9 zog der Lieferant um"),
        ("Grew annual sales by 20%, from $3.5M in 2021 to $4.2M in 2023", "$4.2M in sales in 2023, up from $3.5M in 2021"),
        ("Halbierte die Fehlerquote", "Fehlerquote von 6 % auf 3 % gesenkt"),
        ("Halved the error rate", "Error rate cut from 6% to 3%"),
        ("Hiring is two weeks faster", "Time to hire 58 -> 44 days"),
        ("Increased visits by a factor of 2.5", "Visits rose from 400 to 1,000"),
        (
            "Jährlichen Umsatz um 20 % gesteigert, von 3,5 Mio. € (2021) auf 4,2 Mio. € (2023)",
            "4,2 Mio. € Umsatz 2023, nach 3,5 Mio. € 2021",
        ),
        ("Laid 1.5 km of cable", "Laid 1,500 m of cable"),
        ("Laptops ready 2 hours 10 minutes sooner", "Laptops are ready in 50 minutes instead of 3 hours"),
        ("Limpieza de 1.200 m²", "Limpieza de 1200 metros cuadrados"),
        ("Managed a 1,200 m2 warehouse", "Managed a 1,200 sq m warehouse"),
        ("Managed a 12,000 square foot warehouse", "Managed a 12,000 sq ft warehouse"),
        (
            "Month-end close finished two days sooner, in three days instead of five",
            "Month-end close takes three days instead of five",
        ),
        ("Moved 3.2 tonnes of steel a day", "Moved 3,200 kilos of steel a day"),
        ("Nettoyage de 1 200 m²", "Nettoyage de 1200 mètres carrés"),
        ("Nightly build 80% shorter", "The nightly build takes 12 minutes, before it was an hour"),
        ("Nächtlicher Build um 80 % verkürzt", "Nächtlicher Build von einer Stunde auf 12 Minuten verkürzt"),
        ("Raised the response rate by 8 percentage points", "Response rate raised from 31% to 39%"),
        ("Ran the kiosk for two months each summer", "Ran the kiosk in July and August each summer"),
        ("Redujo el cierre un 80 %", "Reducción del cierre de una hora a 12 minutos"),
        ("Redujo la preparación en 1 hora y 20 minutos", "Reducción de la preparación de 2 horas a 40 minutos"),
        ("Reinigung von 1.200 m²", "Reinigung von 1200 qm"),
        ("Replaced 70 desktops in two months (March-April 2020)", "Replaced 70 desktops in March and April 2020"),
        ("Rolled out laptops in seven months (February to August 2023)", "Rolled out laptops between Feb and Aug 2023"),
        ("Réduit la clôture de 75 %", "Clôture réduite d'une heure à un quart d'heure"),
        ("Réduit le temps de préparation d'1 h 20 min", "Temps de préparation réduit de 2 h à 40 min"),
        ("Six months as acting manager in 2021", "Acting manager in the first half of 2021"),
        ("Three months as acting manager", "Acting manager in June, July and August 2021"),
        ("Trained nine apprentices, a third of whom passed", "Trained nine apprentices, three passed"),
        ("Trained three apprentices, two thirds of whom passed", "Trained three apprentices, two passed"),
        ("Trained three apprentices", "Teach one apprentice at a time, three so far"),
        (
            "Ventas anuales de 3,5 millones en 2021 a 4,2 millones en 2023, un 20 % más",
            "4,2 millones de ventas en 2023, frente a 3,5 millones en 2021",
        ),
        ("Verkürzte die Rüstzeit um 1 Stunde 20 Minuten", "Rüstzeit von 2 Stunden auf 40 Minuten verkürzt"),
        ("Zwei Monate lang Vertretung der Leitung (Juli-August 2023)", "Vertretung der Leitung im Juli und August 2023"),
        (
            "Выявил завышение объёмов на 6,4 млн рублей, три четверти этой суммы удержано",
            "Выявил завышение объёмов на 6,4 млн руб.; удержано 4,8 млн руб.",
        ),
        ("Два месяца замещал начальника (июль–август 2023 г.)", "Замещал начальника в июле и августе 2023 г."),
        ("Закрытие месяца на два дня короче", "Закрытие месяца занимает три дня вместо пяти"),
        ("Обучение завершил за 4,5 года", "Обучение завершил за 4 1/2 года"),
        ("Обучение завершил за четыре с половиной года", "Обучение завершил за 4,5 года"),
        ("Отделка 4,6 тыс. кв. м", "Отделка 4600 м2"),
        ("Отделка 4600 м²", "Отделка 4 600 кв. м"),
        ("Сократил ночную сборку на 80%", "Сократил ночную сборку с часа до 12 минут"),
        ("Сократила подготовку на 1 час 20 минут", "Сократила подготовку с 2 часов до 40 минут"),
        ("Увеличила число участников вдвое", "Число участников выросло со 140 до 280"),
    ],
)
def test_what_follows_from_the_numbers_stands(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.SUPPORTED


@pytest.mark.parametrize(
    ("claim", "cited"),
    [
        (
            "6,4 Mio. Euro Überzahlungen zurückgeholt",
            "Überzahlungen von 6,4 Mio. Euro aufgedeckt, davon 4,8 Mio. Euro zurückgeholt",
        ),
        ("Coach three student nurses at a time", "Clinical coach for one student nurse at a time, three so far"),
        ("Completed 4,000 apprenticeship hours in 8 years", "8,000 apprenticeship hours, finished in 4 years"),
        ("Cut the setup of a laptop by 2 hours 50 minutes", "A laptop is set up in 50 minutes instead of 3 hours"),
        ("Cut time to hire by three weeks", "Time to hire cut from 58 to 44 days"),
        ("Dos meses de sustitución del jefe (julio-septiembre de 2023)", "Sustitución del jefe en julio y agosto de 2023"),
        ("Finished the apprenticeship in three and a half years", "Apprenticeship finished in 4 1/2 years"),
        (
            "Found overpayments of 6.4 million and recovered two thirds of that sum",
            "Found overpayments of 6.4 million; 4.8 million recovered",
        ),
        ("Grew annual sales by 30%, from $3.5M in 2021 to $4.2M in 2023", "$4.2M in sales in 2023, up from $3.5M in 2021"),
        ("Grew monthly sales by 20%, from $3.5M in 2021 to $4.2M in 2023", "$4.2M in sales in 2023, up from $3.5M in 2021"),
        ("Increased visits by a factor of 4", "Visits rose from 400 to 1,000"),
        ("Laid 15 km of cable", "Laid 1,500 m of cable"),
        ("Laptops ready 2 hours 30 minutes sooner", "Laptops are ready in 50 minutes instead of 3 hours"),
        ("Nightly build 90% shorter", "The nightly build takes 12 minutes, before it was an hour"),
        ("Raised the response rate by 8 percent", "Response rate raised from 31% to 39%"),
        (
            "Recovered $6.4 million in duplicate payments",
            "Found $6.4 million in duplicate payments, of which $4.8 million was recovered",
        ),
        ("Recovered 6.4m in overcharges", "Found 6.4m in overcharges, 4.8m recovered"),
        (
            "Recuperó 6,4 millones de cobros de más",
            "Detectó cobros de más por 6,4 millones, de los que se recuperaron 4,8 millones",
        ),
        ("Replaced 70 desktops in four months (March-April 2020)", "Replaced 70 desktops in March and April 2020"),
        ("Rolled out laptops in nine months (February to August 2023)", "Rolled out laptops between Feb and Aug 2023"),
        ("Récupéré 6,4 M€ de trop-perçus", "6,4 M€ de trop-perçus détectés, dont 4,8 M€ récupérés"),
        ("Trained nine apprentices, two thirds of whom passed", "Trained nine apprentices, three passed"),
        ("Tripled the number of members", "Members grew from 140 to 280"),
        ("Verkürzte die Rüstzeit um 1 Stunde 40 Minuten", "Rüstzeit von 2 Stunden auf 40 Minuten verkürzt"),
        ("Вернул 6,4 млн руб.", "Выявил завышение на 6,4 млн руб.; возвращено 4,8 млн руб."),
        (
            "Выявил завышение объёмов на 6,4 млн рублей, две трети этой суммы удержано",
            "Выявил завышение объёмов на 6,4 млн руб.; удержано 4,8 млн руб.",
        ),
        ("Отделка 6,4 тыс. кв. м", "Отделка 4600 м2"),
        ("Сократила подготовку на 2 часа 20 минут", "Сократила подготовку с 2 часов до 40 минут"),
        ("Три месяца замещал начальника (июль–август 2023 г.)", "Замещал начальника в июле и августе 2023 г."),
    ],
)
def test_what_does_not_follow_from_the_numbers_is_refused(claim: str, cited: str) -> None:
    assert verify(claim, [cited]).level is Level.UNSUPPORTED
