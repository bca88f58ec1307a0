"""A total and an Italian article say nothing of all of them: "48 visits in all", "all'ufficio", beside a line that does."""

import pytest

from core.tailoring.verify import Level, verify

PAIRS = [  # what is said, a truth of it, and an invention that looks alike
    (
        "See 12 outpatients a day, four days a week, mostly knees",
        "Outpatients: 12 a day on four days a week – 48 visits in all – mostly knees",
        "Outpatients: all knees, 12 a day on four days a week",
    ),
    ("Counted stock, mostly beer, 48 crates", "Counted stock, 48 crates in all", "Counted all stock, 48 crates"),
    ("Painted fences, mainly along the park, 12 in total", "Painted fences, 12 in all", "Painted all the fences, 12 in total"),
    (
        "Ufficio tecnico del Comune: digitalizzate 1.500 pratiche su circa 2.000",
        "All'ufficio tecnico del Comune: digitalizzate 1.500 pratiche",
        "Ufficio tecnico del Comune: digitalizzate tutte le pratiche",
    ),
    (
        "Archivio: riordinate 300 cartelle su 400",
        "All'archivio: riordinate 300 cartelle",
        "Archivio: riordinate tutte le cartelle",
    ),
]


@pytest.mark.parametrize(("cite", "truth", "invention"), PAIRS)
def test_a_total_is_not_all_of_them(cite: str, truth: str, invention: str) -> None:
    assert verify(truth, (cite,)).level is Level.SUPPORTED, verify(truth, (cite,)).findings
    assert verify(invention, (cite,)).level is not Level.SUPPORTED
