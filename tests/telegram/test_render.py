import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from adapters.chat.telegram.render import cut, html, keyboard, pieces, units
from core.chat import END, STRONG, Button, plain, strong
from tests.telegram.markup import parse_html

TEXTS = st.lists(st.sampled_from([*"ab <>&\"'\n;#", STRONG, END, "🙂", "é", "</b>", "&amp;"]), max_size=200).map("".join)


@given(TEXTS)
def test_html_always_parses_to_the_text_without_marks(text: str) -> None:
    assert parse_html(html(text))[0] == plain(text)


@given(TEXTS)
def test_only_bold_is_ever_a_tag(text: str) -> None:
    assert unescape(re.sub("</?b>", "", html(text))) == unescape(html(plain(text)))


def test_strong_is_bold() -> None:
    assert html(f"{strong('1/3')} a < b") == "<b>1/3</b> a &lt; b"
    assert html(f"{END}a{STRONG}b{STRONG}c") == "a<b>bc</b>"


@given(TEXTS, st.integers(5, 40))
def test_pieces_fit_and_lose_nothing_but_blank_ones(text: str, limit: int) -> None:
    parts = pieces(text, limit)
    assert all(units(part) <= limit for part in parts)
    assert "".join(plain("".join(parts)).split()) == "".join(plain(text).split())


def test_pieces_end_at_lines_then_at_words_then_anywhere() -> None:
    assert pieces("one two\nthree four\nfive", 12) == ("one two\n", "three four\n", "five")
    assert pieces("one two three", 8) == ("one two ", "three")
    assert pieces("abcdefghij", 4) == ("abcd", "efgh", "ij")


def test_emphasis_goes_on_in_the_next_piece() -> None:
    first, second = pieces(strong("one two\nthree four"), 10)
    assert html(first) == "<b>one two\n</b>"
    assert html(second) == "<b>three four</b>"


@pytest.mark.parametrize(
    ("text", "expected"), [("a" * 10, "a" * 10), ("a" * 11, "a" * 9 + "…"), ("🙂" * 6, "🙂🙂🙂🙂…"), (" " * 11, "…")]
)
def test_cut(text: str, expected: str) -> None:
    assert cut(text, 10) == expected


@given(TEXTS, st.integers(5, 40))
def test_what_is_cut_fits(text: str, limit: int) -> None:
    assert units(cut(text, limit)) <= limit


def test_no_buttons_are_no_keyboard() -> None:
    assert keyboard((), 2) is None


@given(st.lists(st.text(min_size=1, max_size=40), max_size=12))
def test_a_keyboard_keeps_every_button_in_order(labels: list[str]) -> None:
    buttons = [Button(label, "x", id=f"b{number}") for number, label in enumerate(labels)]
    made = keyboard(buttons, 2)
    rows = made.inline_keyboard if made else ()
    assert [key.callback_data for row in rows for key in row] == [button.id for button in buttons]
    assert all(len(row) <= 2 for row in rows)
