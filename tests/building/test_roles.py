"""Jobs in the wording of people on a phone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.building import roles
from core.building.model import Role

ONE = [
    ("I was a nurse at St Mary's from 2018 to 2021", "nurse", "St Mary's", "", "2018 to 2021"),
    ("nurse, 5 years ICU at St Mary's", "nurse, ICU", "St Mary's", "", "5 years"),
    ("waiter, Café Sol, Leeds, 2019 to now", "waiter", "Café Sol", "Leeds", "2019 to now"),
    ("worked at tesco as cashier 2015-2017", "cashier", "tesco", "", "2015-2017"),
    ("im a mechanic at kwik fit in bolton since 2014", "mechanic", "kwik fit", "bolton", "since 2014"),
    ("waiter cafe sol leeds 2019-now", "waiter", "cafe sol", "leeds", "2019-now"),
    ("camarera en el Bar Pepe de 2019 a 2022", "camarera", "Bar Pepe", "", "2019 a 2022"),
    ("Ich war Köchin im Gasthof Adler, 2015 bis 2020", "Köchin", "Gasthof Adler", "", "2015 bis 2020"),
    ("J'étais serveuse chez Paul à Lyon de 2018 à 2021", "serveuse", "Paul", "Lyon", "2018 à 2021"),
    ("медсестра, больница №5, 2010-2020", "медсестра", "больница №5", "", "2010-2020"),
    ("stay at home mum since 2015", "stay at home mum", "", "", "since 2015"),
    ("Barista (part time), Costa, Leeds | 06/2020 – 09/2021", "Barista (part time)", "Costa", "Leeds", "06/2020 – 09/2021"),
    ("teacher of maths at Hill School 2010-2020", "teacher of maths", "Hill School", "", "2010-2020"),
    ("software engineer intern google summer 2020", "software engineer intern", "google", "", "summer 2020"),
    ("kitchen porter at the red lion, about 2 years", "kitchen porter", "red lion", "", "about 2 years"),
    ("cook at Nando's 2018 to 2020ish", "cook", "Nando's", "", "2018 to 2020ish"),
    ("nurse at Elm House until 2020", "nurse", "Elm House", "", "until 2020"),
]


@pytest.mark.parametrize(("text", "title", "organisation", "location", "dates"), ONE, ids=[one[0] for one in ONE])
def test_one_job(text: str, title: str, organisation: str, location: str, dates: str) -> None:
    (clause,) = roles.clauses(text)
    assert roles.is_role(clause)
    assert roles.read(clause) == Role((*title.split(", "),), organisation, location, dates)


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("I was a nurse at St Mary's from 2018 to 2021, before that care assistant at Willow", ["nurse", "care assistant"]),
        (
            "cashier at Aldi 2015-2017, waiter at Nando's 2018-2020 and barista at costa since 2021",
            ["cashier", "waiter", "barista"],
        ),
        ("Köchin im Gasthof Adler, 2015 bis 2020, davor Küchenhilfe in der Kantine", ["Köchin", "Küchenhilfe"]),
        ("nurse at st marys then agency nurse til now", ["nurse", "agency nurse"]),
        ("driver for DHL since 2016\nporter at the General before that", ["driver", "porter"]),
        ("cook and waiter at the Elm", ["cook and waiter"]),
    ],
)
def test_several_jobs_in_one_message(text: str, titles: list[str]) -> None:
    assert [roles.read(clause).title for clause in roles.clauses(text)] == titles


@pytest.mark.parametrize(
    "text",
    [
        "helped the chef with prep",
        "I trained nurses",
        "took orders",
        "answered the phone for the manager",
        "i drive a truck",
        "washed dishes, then dried them",
        "I'm a student at ASU",
        "hello",
        "",
    ],
)
def test_what_is_no_job(text: str) -> None:
    assert not roles.is_role(text)


def test_what_was_done_is_no_title() -> None:
    role = roles.read("i drive a truck for DHL since 2016")
    assert (role.titles, role.organisation, role.dates, role.lines) == ((), "DHL", "since 2016", ("drive a truck",))


def test_a_declined_name_is_not_taken_over() -> None:
    """Russian names change behind a preposition: better asked for than written wrong."""
    role = roles.read("работала медсестрой в больнице №5 с 2010 по 2020")
    assert (role.title, role.organisation, role.dates) == ("", "", "2010 по 2020")


@given(st.text(max_size=300))
def test_every_field_is_verbatim(text: str) -> None:
    for clause in roles.clauses(text):
        assert clause in text
        role = roles.read(clause)
        for field in (*role.titles, role.organisation, role.location, role.dates, *role.lines):
            assert field in text


PHRASES = st.lists(
    st.sampled_from(
        [
            "nurse",
            "at",
            "St Mary's",
            "2018",
            "to",
            "2021,",
            "before that",
            "cook",
            "in",
            "as",
            "and",
            "since",
            "(",
            "для",
            "\n",
            "•",
        ]
    ),
    max_size=25,
)


@given(PHRASES)
def test_every_field_is_verbatim_in_talk_of_jobs(words: list[str]) -> None:
    text = " ".join(words)
    for clause in roles.clauses(text):
        role = roles.read(clause)
        assert all(field in text for field in (*role.titles, role.organisation, role.location, role.dates, *role.lines))
