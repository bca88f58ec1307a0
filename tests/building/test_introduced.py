"""Who somebody says they are is their name, whatever else they say with it; a greeting, a job or a sigh never is."""

import pytest

from core.building.interview import next_step, told
from core.building.model import Step, Turn


@pytest.mark.parametrize(
    ("text", "name", "place"),
    [
        ("My name is Tom Baker, i live in Leeds, 07700 900123", "Tom Baker", "Leeds"),
        ("Hi! My name is Ruth Cook and I'm from Cork", "Ruth Cook", "Cork"),
        ("good morning, my name's Priya Shah and I live in Leicester", "Priya Shah", "Leicester"),
        ("Hello! Tom Baker here, tom@baker.example, Leeds", "Tom Baker", "Leeds"),
        ("You can call me Liz, but my legal name is Elizabeth Ford. Bristol.", "Elizabeth Ford", "Bristol"),
        ("Ich heiße Kevin Braun und wohne in Kassel, 0171 2345678", "Kevin Braun", "Kassel"),
        ("Guten Tag, mein Name ist Jens Koch, ich wohne in Kiel", "Jens Koch", "Kiel"),
        ("Hola, me llamo Ana Ruiz y vivo en Sevilla, 600 123 123", "Ana Ruiz", "Sevilla"),
        ("Bonjour, je m'appelle Claire Dubois, j'habite à Lille", "Claire Dubois", "Lille"),
        ("Здравствуйте! Меня зовут Ольга Смирнова, живу в Казани", "Ольга Смирнова", "Казани"),
        ("It's Tom. Tom Baker", "Tom Baker", ""),
        ("Hi, I'm Sandra Miles, sandra@miles.example", "Sandra Miles", ""),
    ],
)
def test_who_says_who_they_are_is_called_so(text: str, name: str, place: str) -> None:
    draft = told((Turn(Step.REACH, text),))
    assert (draft.name, draft.location) == (name, place)
    assert not draft.roles
    assert not any(greeting in " ".join(draft.left) for greeting in ("Hi", "Hello", "Guten", "Bonjour", "Здрав"))


@pytest.mark.parametrize(
    "text", ["I'm between jobs. Last I was a waitress at The Crown, until March 2023", "Nothing, I just left school"]
)
def test_what_is_no_name_is_none_and_the_name_is_asked_for_again(text: str) -> None:
    draft = told((Turn(Step.REACH, "tom@baker.example"), Turn(Step.NAME, text)))
    assert not draft.name
    assert next_step(draft) == Step.NAME


def test_work_told_with_the_name_is_a_job() -> None:
    draft = told((Turn(Step.REACH, "I'm Bob, I drive a truck for DHL since 2019"),))
    assert (draft.name, draft.location) == ("Bob", "")
    assert [(role.organisation, role.dates, role.lines) for role in draft.roles] == [("DHL", "since 2019", ("drive a truck",))]


def test_work_and_dates_are_no_town() -> None:
    draft = told((Turn(Step.REACH, "Tom Hill"), Turn(Step.CONTACT, "since spring 2018"), Turn(Step.CONTACT, "I drive for DPD")))
    assert not draft.location
    assert draft.roles[0].organisation == "DPD"
