"""Arabic letters that one character of Unicode joins, such as lam and alef: programs that read PDF files know them as one."""

import unicodedata
from collections.abc import Iterator, Mapping
from functools import cache

_FORMS = (*range(0xFB50, 0xFE00), *range(0xFE70, 0xFEFF))  # the presentation forms A and B


@cache
def ligatures() -> Mapping[str, str]:
    """The joined character by its letters in their order, the first of several forms."""
    return dict(_pairs())


def _pairs() -> Iterator[tuple[str, str]]:
    for code in reversed(_FORMS):
        _form, *letters = unicodedata.decomposition(chr(code)).split() or [""]
        if len(letters) > 1:
            yield "".join(chr(int(letter, 16)) for letter in letters), chr(code)
