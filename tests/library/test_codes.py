from hypothesis import given
from hypothesis import strategies as st

from core.codes import ALPHABET, INVITATION, new_code, shown, tidy


def test_codes_are_random_and_have_their_length() -> None:
    codes = {new_code(INVITATION) for _ in range(200)}
    assert len(codes) == 200
    assert all(len(code) == 8 and set(code) <= set(ALPHABET) for code in codes)


@given(st.text(ALPHABET, min_size=1, max_size=12))
def test_a_code_is_found_again_however_it_is_typed(code: str) -> None:
    assert tidy(shown(code)) == code
    assert tidy(f"  {code.lower()} ") == code
    assert tidy(shown(code).replace("-", " ").replace("0", "o").replace("1", "l")) == code


@given(st.text())
def test_anything_typed_becomes_some_code(text: str) -> None:
    assert set(tidy(text)) <= set(ALPHABET)
