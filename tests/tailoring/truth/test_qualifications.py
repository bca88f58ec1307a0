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
    ],
)
def test_what_was_reached_may_be_told(claim: str, said: str) -> None:
    assert verify(claim, [said]).level is Level.SUPPORTED
