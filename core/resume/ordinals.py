"""Numbers at the beginning of lines that are words of theirs and count no list: "3. Platz", "1. Staatsexamen"."""

import re
from collections.abc import Sequence

from core.resume.roles import count

NUMBERED = re.compile(r"\s*(\d{1,2})(?:[.)]\s+|[、．]\s*)(?=\D)")
_WORDS = 2  # "1. Juristisches Staatsexamen"


def words(lines: Sequence[str]) -> frozenset[int]:
    """Which lines begin with such a number: no other line counts up to it, nor down to it, or what follows is always counted."""
    found = [(at, int(number[1]), number.end()) for at, line in enumerate(lines) if (number := NUMBERED.match(line))]
    numbers = [number for _at, number, _end in found]
    down = {
        last for first, second, last in zip(numbers, numbers[1:], numbers[2:], strict=False) if first - 2 == second - 1 == last
    }
    lone = {number for number in numbers if number > 1 and number - 1 not in numbers and number not in down}
    return frozenset(at for at, number, end in found if number in lone or _is_counted(lines[at][end:]))


def _is_counted(text: str) -> bool:
    return count("counted", " ".join(text.split()[:_WORDS])) > 0
