"""A time that a line begins goes on until now, unless the line tells what came after it."""

import pytest

from core.tailoring.verify import Level, verify

PAIRS = [  # what is cited, a truth of it, and an invention that looks alike
    (
        ("Maintenance Technician 05/2015 – 10/2019", "Apprentice millwright 2011 – 2015"),
        "Apprentice millwright from 2011, maintenance technician from May 2015 to October 2019",
        "Apprentice millwright since 2011, maintenance technician since May 2015",
    ),
    (
        ("Sales Assistant 09/2014 – 02/2019, Assistant Manager 03/2019 – present",),
        "Assistant Manager since March 2019, previously Sales Assistant (from September 2014)",
        "Assistant Manager since March 2019, Sales Assistant since September 2014",
    ),
    (
        ("Jungbauleiter 01/2012 – 06/2014, Bauleiter 07/2014 – heute",),
        "Bauleiter ab 07/2014, zuvor Jungbauleiter (ab Januar 2012)",
        "Jungbauleiter ab Januar 2012",
    ),
    (
        ("Vendeuse 2014 – 2019, responsable mars 2019 – aujourd'hui",),
        "Vendeuse à partir de 2014, responsable à partir de mars 2019",
        "Vendeuse depuis 2014, responsable depuis mars 2019",
    ),
    (
        ("Commis di cucina 2015 – 2018, capopartita 2018 – oggi",),
        "Capopartita dal 2018, in precedenza commis di cucina (dal 2015)",
        "Commis di cucina dal 2015",
    ),
    (
        ("Verkoper 2013 – 2017, filiaalleider 2017 – heden",),
        "Verkoper vanaf 2013, filiaalleider vanaf 2017",
        "Verkoper vanaf 2013",
    ),
]


@pytest.mark.parametrize(("cites", "truth", "invention"), PAIRS)
def test_what_came_after_ends_a_time(cites: tuple[str, ...], truth: str, invention: str) -> None:
    assert verify(truth, cites, one_entry=True).level is Level.SUPPORTED, verify(truth, cites, one_entry=True).findings
    assert verify(invention, cites, one_entry=True).level is not Level.SUPPORTED
