import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.resume.names import as_signed
from core.resume.naming import speaking_name


@pytest.mark.parametrize(
    ("parts", "name"),
    [
        (("Jane Doe", "Acme", "Data Engineer"), "Jane-Doe-Acme-Data-Engineer"),
        (("Иван Петров", "ООО «Ромашка»", "C++ разработчик"), "Иван-Петров-ООО-Ромашка-C++-разработчик"),
        (("PRIYA RAO, CPA", "Acme", ""), "Priya-Rao-CPA-Acme"),
        (("", "", ""), "Resume"),
        (("../..", "", "/"), "Resume"),
        (("../../etc/passwd", "", ""), "etc-passwd"),
        (("CON", "", ""), "Resume"),
        (("\u200fعلی\u200e احمدی", "", ""), "علی-احمدی"),
        (("a\x00b\nc", "", ""), "a-b-c"),
    ],
)
def test_names(parts: tuple[str, str, str], name: str) -> None:
    assert speaking_name(*parts) == name


@pytest.mark.parametrize(
    ("name", "signed"),
    [
        ("PRIYA RAO, CPA", "Priya Rao, CPA"),
        ("DANA MOSS JR, RN, BSN", "Dana Moss Jr, RN, BSN"),
        ("JOHN MARSH III", "John Marsh III"),
        ("J.R. SMITH", "J.R. Smith"),
        ("ИВАН ПЕТРОВ", "Иван Петров"),
        ("Omar Said MD", "Omar Said MD"),
    ],
)
def test_a_name_in_capitals_is_signed_as_names_are_written(name: str, signed: str) -> None:
    assert as_signed(name) == signed


def test_long_names_end_at_a_word() -> None:
    assert speaking_name("Jane Doe", "Acme " * 10, "Engineer " * 10).endswith(("Acme", "Engineer"))


@given(st.text(), st.text(), st.text())
def test_any_text_makes_a_safe_name(name: str, company: str, title: str) -> None:
    made = speaking_name(name, company, title)
    assert 0 < len(made) <= 80
    assert len(made.encode()) <= 200
    assert not set(made) & set('/\\:*?"<>|.\0')
    assert not any(unicodedata.category(char) in {"Cc", "Cf", "Zl", "Zp", "Zs", "Cs"} for char in made)


def test_a_name_in_capitals_does_not_shout() -> None:
    assert speaking_name("JANE DOE", "Acme", "Cook") == "Jane-Doe-Acme-Cook"
