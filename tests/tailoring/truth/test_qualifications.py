"""A qualification that was not reached, or is another paper, is not told as held; the part that was done may be told."""

import pytest

from core.tailoring.verify import Level, verify


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("CPA certified", "CPA: failed twice by a few points, third try booked"),
        ("Degree in Geology, Northmoor University, 2015", "Northmoor University: Geology, 2012-2015, left before graduating"),
        ("Degree in Architecture", "Architecture at Northmoor College for one year, withdrew for health reasons"),
        ("Handwerksmeisterin (2021)", "2021 Handwerksmeisterin: Vorbereitungslehrgang, Prüfung nicht bestanden"),
        ("Geprüfter Landwirt", "Ausbildung zum Landwirt im dritten Jahr beendet, kein Abschluss"),
        ("Master d'histoire", "Master 1 d'histoire à l'université de Rochebrune, abandonné en mars"),
        ("Certifiée ISTQB", "Formation au test ISTQB suivie, examen non réussi"),
        ("Graduado en Física (2019)", "Grado en Física: tres asignaturas aprobadas en 2019, sin continuar"),
        ("Ingeniera agrónoma", "Ingeniería agrónoma: abandoné en segundo"),
        ("Магистр истории, 2017", "Магистратура (история): отчислен за неуспеваемость, 2017"),
        ("Диплом экономиста, 2012", "Экономический институт, незаконченное высшее, 2012"),
        ("Baccalauréat, 2010", "Lycée Pasteur, bac non obtenu, 2010"),
        ("Associate degree in Welding", "Welding diploma, Iron Trade School"),
        ("Diploma in Catering", "Certificate in Catering, ten weeks"),
        ("Licence professionnelle en optique", "BTS Optique, 2014"),
        ("Grado superior en Soldadura", "Grado medio en Soldadura, 2012"),
        ("Высшее техническое образование", "Техникум, сварочное производство"),
        ("Grado universitario en Administración, 2018", "CFGS Administración, 2018"),
        ("Master of Library and Information Science", "MLIS (expected Dec 2025)"),
        ("Fachassistentin Lohn und Gehalt", "Fachassistentin Lohn und Gehalt: Kurs läuft"),
        ("Ausgebildeter Praxisanleiter", "Praxisanleiter: Weiterbildung ab September"),
        ("Moving and handling trainer", "Moving & handling trainer course: to be taken"),
        ("Event strategist with DMCP designation", "DMCP designation: three exams left"),
        (
            "Counterbalance and reach truck licences, valid to 2026",
            "Counterbalance licence, valid to 2026; reach truck expired 2022",
        ),
        ("Certified Public Accountant", "CPA: three of four sections passed"),
        ("HGV Class 1 licence", "HGV Class 2 licence; Class 1 test booked"),
        ("City & Guilds Level 3 in Plumbing", "City & Guilds Level 2 in Plumbing; Level 3 from September"),
        ("Six Sigma Black Belt", "Six Sigma Green Belt"),
        ("Advanced Life Support", "ALS course booked for May; ILS 2023"),
        ("Воспитатель высшей категории", "Воспитатель первой категории, на высшую подала заявление"),
    ],
)
def test_a_paper_that_was_not_reached_is_not_held(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.UNSUPPORTED


@pytest.mark.parametrize(
    ("claim", "said"),
    [
        ("Passed four CFA papers", "CFA: four of ten papers passed, not continued"),
        ("Preparatory course for the plumber's licence", "Plumber's licence: preparatory course done, exam pending"),
        ("Curso de soldador", "Curso de soldador hecho, examen pendiente"),
        ("Partie théorique du brevet réussie", "Brevet de secouriste : partie théorique réussie, pas la pratique"),
        ("Zwei Prüfungsteile bestanden", "Fachwirt: zwei von vier Prüfungsteilen bestanden, 2022"),
        ("Водительские права категории B", "Водительские права категории B, на C учусь"),
        ("Food hygiene certificate", "Food hygiene certificate, passed at the second attempt"),
        ("Estudios de Física, sin título", "Grado en Física: abandoné en segundo"),
        ("Degree in nursing", "Associate degree in nursing, 2014"),
        ("BTS en optique (2014)", "BTS Optique, 2014"),
        ("Inglés B2 (2020)", "Carné C1 de inglés: examen suspendido; B2 2020"),
        ("Level 2 Award in Food Safety, 2021", "Level 2 Food Safety, 2021; Level 3 not taken yet"),
        ("Shelving of returned books", "Shelved returned books"),
    ],
)
def test_what_was_reached_may_be_told(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.SUPPORTED
