"""Text on its way into Discord's markdown, for any text at all."""

import re

from hypothesis import given
from hypothesis import strategies as st

from adapters.chat.discord.render import nonce, pages
from core.chat import END, STRONG, strong
from tests.discord_platform.records import shown

LIMIT = 2000
WORDS = st.text(st.sampled_from("ab \n\\*_~|`<>[]()#-@:/.\x02\x03é漢"), max_size=6000)


@given(WORDS)
def test_every_page_fits_and_nothing_is_lost(text: str) -> None:
    made = pages(text, LIMIT)
    assert all(len(page) <= LIMIT for page in made)
    said = re.sub(r"[\x02\x03\s]", "", text)
    if "http" not in text:
        assert re.sub(r"\s", "", "".join(map(shown, made))) == said


@given(WORDS)
def test_bold_is_always_closed_and_nothing_else_is_markup(text: str) -> None:
    for page in pages(text, LIMIT):
        active = re.sub(r"\\.", "", page, flags=re.DOTALL)
        assert active.count("**") % 2 == 0
        assert not set(active.replace("**", "")) & set("\\*_~|`<>[]#")


def test_links_stay_whole() -> None:
    assert pages("See https://jobs.example/a_b?c=d#e.", LIMIT) == ["See https://jobs.example/a_b?c=d#e."]
    assert pages("https://jobs.example/**x**", LIMIT) == ["https://jobs.example/%2A%2Ax%2A%2A"]


def test_bold_over_a_cut_goes_on() -> None:
    made = pages(strong("\n".join(["word " * 10] * 100)), LIMIT)
    assert len(made) == 3
    assert all(page.startswith("**") and page.endswith("**") for page in made)


def test_marks_that_do_not_belong_together_are_dropped() -> None:
    assert pages(f"{END}a{STRONG}{STRONG}b{END}{END}c", LIMIT) == ["a**b**c"]


def test_nonces_are_stable_short_and_different() -> None:
    made = {nonce("a very long key " * 9), nonce("a very long key " * 9, 1), nonce("other")}
    assert len(made) == 3
    assert {len(one) for one in made} == {25}
    assert nonce("other") in made
