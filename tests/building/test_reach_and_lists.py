"""Names, addresses, schooling, skills and what was done, as people type them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.building import lists, reach, tidy
from core.building.model import Draft, Role

REACHED = [
    ("im maria lopez, maria@x.com, 555 010 9944, tucson az", "maria lopez", "maria@x.com", "555 010 9944", "tucson az"),
    ("Maria Lopez\nmaria@x.com\n+1 520 555 0109\nTucson, AZ", "Maria Lopez", "maria@x.com", "+1 520 555 0109", "Tucson, AZ"),
    (
        "hi my name is john o'brien and my email is j.obrien@mail.ie phone is 087 123 4567 i live in cork",
        "john o'brien",
        "j.obrien@mail.ie",
        "087 123 4567",
        "cork",
    ),
    ("Jürgen Müller, Hamburg, 040 123456, jm@web.de", "Jürgen Müller", "jm@web.de", "040 123456", "Hamburg"),
    ("Олена Шевченко, olena@ukr.net, Київ, +380 44 123 45 67", "Олена Шевченко", "olena@ukr.net", "+380 44 123 45 67", "Київ"),
    ("ahmed al-sayed 07700 900123 birmingham", "ahmed al-sayed", "", "07700 900123", "birmingham"),
    ("Tom Baker tom@baker.com", "Tom Baker", "tom@baker.com", "", ""),
    ("maria", "maria", "", "", ""),
    ("Jane Doe, 0151 2345678, Berlin", "Jane Doe", "", "0151 2345678", "Berlin"),
    ("My name is Tom Berg and my number is 0151/2345678", "Tom Berg", "", "0151/2345678", ""),
    ("Ana Ruiz 06.1234567 ana@x.it", "Ana Ruiz", "ana@x.it", "06.1234567", ""),
]


@pytest.mark.parametrize(("text", "name", "email", "phone", "location"), REACHED, ids=[one[1] for one in REACHED])
def test_a_name_and_how_to_reach_it(text: str, name: str, email: str, phone: str, location: str) -> None:
    found = reach.read(text, Draft()).draft
    assert (found.name, found.email, found.phone, found.location) == (name, email, phone, location)


@pytest.mark.parametrize("text", ["cook", "no", "nurse at St Mary's", "1234", "yes"])
def test_what_is_no_name(text: str) -> None:
    assert not reach.read(text, Draft()).draft.name


@given(st.text(max_size=200))
def test_contact_data_is_verbatim(text: str) -> None:
    found = reach.read(text, Draft())
    one = found.draft
    assert all(field in text for field in (one.name, one.email, one.phone, one.location, *one.links, *found.words))


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("bachelors in nursing, univ of arizona 2018", [("bachelors in nursing", "univ of arizona", "2018")]),
        ("BSN univ of arizona 2017", [("BSN", "univ of arizona", "2017")]),
        ("graduated from Leeds College in 2019, level 2 catering", [("level 2 catering", "Leeds College", "2019")]),
        ("Abitur, Gymnasium Elm 2010\nLehre 2013", [("Abitur", "Gymnasium Elm", "2010"), ("Lehre", "", "2013")]),
        ("i studied maths at Cork uni 2015 - 2018", [("maths", "Cork uni", "2015 - 2018")]),
        ("gcses", [("gcses", "", "")]),
        ("none", []),
    ],
)
def test_schooling(text: str, found: list[tuple[str, str, str]]) -> None:
    assert [(one.title, one.organisation, one.dates) for one in lists.schools(text)] == found


@pytest.mark.parametrize(
    ("text", "opening", "found"),
    [
        ("excel, forklift, cooking and cleaning", "able", ["excel", "forklift", "cooking", "cleaning"]),
        ("i can drive a van, im good with people. also excel", "able", ["drive a van", "people", "excel"]),
        ("word\nexcel\npowerpoint (pivot, basic)", "able", ["word", "excel", "powerpoint (pivot, basic)"]),
        ("html css js", "able", ["html", "css", "js"]),
        ("loading and unloading heavy trucks with a forklift", "able", ["loading and unloading heavy trucks with a forklift"]),
        ("none", "able", []),
        ("I speak english and urdu", "speaking", ["english", "urdu"]),
        ("Deutsch, Englisch (B2), türkisch", "speaking", ["Deutsch", "Englisch (B2)", "türkisch"]),
        ("excel, Excel", "able", ["excel"]),
    ],
)
def test_enumerations(text: str, opening: str, found: list[str]) -> None:
    assert lists.items(text, opening) == found


def test_what_was_done_in_the_words_it_was_told_in() -> None:
    done, denied = lists.duties("I took care of 6 patients a shift; gave meds\n- trained 2 new nurses. never worked nights")
    assert done == ["I took care of 6 patients a shift", "gave meds", "trained 2 new nurses"]
    assert denied == ["never worked nights"]
    role = Role(("nurse",), "St Mary's")
    assert [lists.duty(one, role) for one in done] == ["Took care of 6 patients a shift", "Gave meds", "Trained 2 new nurses"]


@pytest.mark.parametrize("text", ["idk just normal stuff lol", "what do you mean?", "yes", "no", "not sure"])
def test_talk_is_no_duty(text: str) -> None:
    assert lists.duties(text)[0] == []


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("st mary's", "St Mary's"),
        ("IKEA", "IKEA"),
        ("bar de la plaza", "Bar de la Plaza"),
        ("tucson az", "Tucson AZ"),
        ("o'brien", "O'brien"),
    ],
)
def test_names_get_the_large_letters_a_phone_leaves_out(typed: str, printed: str) -> None:
    assert tidy.named(typed) == printed


@pytest.mark.parametrize(
    ("typed", "printed"), [("bls", "BLS"), ("css", "CSS"), ("python", "Python"), ("forklift", "Forklift"), ("iOS", "iOS")]
)
def test_skills_are_written_as_usual(typed: str, printed: str) -> None:
    assert tidy.item(typed) == printed


@given(st.text(max_size=100))
def test_tidying_changes_letters_only_in_size(text: str) -> None:
    for printed in (tidy.named(text), tidy.item(text), tidy.line(text)):
        assert " ".join(printed.split()).casefold() == " ".join(text.split()).casefold()
