"""Contact data leaves a text before a model sees it, and comes back; what only looks a little like it stays."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from core.resume.model import Contact
from core.tailoring.redaction import Mask

JANE = Contact(
    name="Jane Q. Doe",
    email="jane@doe.com",
    phone="(503) 555-0142",
    location="12 Elm Street, Port Amberly",
    links=("https://jane.dev", "github.com/janed"),
)


@pytest.mark.parametrize(
    "text",
    [
        "Jane Doe",
        "DOE, Jane",
        "JANE Q. DOE",
        "jane@doe.com",
        "JANE@DOE.COM",
        "other.person@firm.example.org",
        "503.555.0142",
        "+1 503 555 0142",
        "612 345 678",
        "+49 170 1234567",
        "jane.dev/cv",
        "www.jane.dev",
        "https://github.com/janed/tool",
        "linkedin.com/in/somebody-else",
        "5 Oak Street",
        "Hauptstraße 7",
        "Unter den Linden, Bergallee 12",
        "12 rue de la Paix",
        "C/ Mayor 5",
        "ул. Ленина, д. 5",
        "PO Box 99",
    ],
)
def test_contact_data_is_hidden_and_comes_back(text: str) -> None:
    mask, line = Mask(JANE), f"References: {text}, on request"
    hidden = mask.hide(line)
    assert re.search(r"\[[a-z-]+ \d+\]", hidden), hidden
    assert text not in hidden
    assert mask.show(hidden) == line


@pytest.mark.parametrize(
    "text",
    [
        "Built ASP.NET and Node.js services, 12,000 requests a minute",
        "2018 - 2021",
        "06/2018 – 03/2021",
        "Saved 1 200 000 EUR and 250.000 Euro",
        "from 4 hours to 1 hour, 3 services, 40%",
        "Led a road show for 200 court cases",
        "Port Amberly branch, Doe Consulting",
        "worked 2015 2016 2017 2018",
        "ISO 27001, IEC 62304, SOC 2",
        "[sic] and [1]",
    ],
)
def test_what_is_no_contact_data_stays(text: str) -> None:
    assert Mask(JANE).hide(text) == text


def test_the_same_words_have_one_placeholder_and_strange_ones_are_told() -> None:
    mask = Mask(JANE)
    assert mask.hide("jane@doe.com or jane@doe.com") == "[e-mail 1] or [e-mail 1]"
    assert mask.unknown("write to [e-mail 1] or [e-mail 2]") == ("[e-mail 2]",)
    assert mask.show("[e-mail 2]") == "[e-mail 2]"


@given(st.text(max_size=200))
def test_whatever_is_hidden_comes_back(text: str) -> None:
    mask = Mask(JANE)
    if "[" not in text:
        assert mask.show(mask.hide(text)) == text


@given(
    st.builds(
        Contact, name=st.text(max_size=20), phone=st.text("0123456789 +-", max_size=14), links=st.tuples(st.text(max_size=9))
    )
)
def test_any_head_can_be_masked(contact: Contact) -> None:
    assert isinstance(Mask(contact).hide("Jane Doe, 503 555 0142"), str)


def test_an_address_with_a_handle_is_a_link_wherever_it_is() -> None:
    mask = Mask(Contact())
    assert mask.hide("see mastodon.social/web/@user and example.town/@jane.doe, Node.js/Express") == (
        "see [link 1] and [link 2], Node.js/Express"
    )


def test_a_name_is_hidden_with_and_without_what_tells_it_from_a_parents() -> None:
    mask = Mask(Contact(name="Dwayne O'Hara, Jr."))
    assert "Hara" not in mask.hide("Dwayne O'Hara Jr. wrote it; ask Dwayne O'Hara")
