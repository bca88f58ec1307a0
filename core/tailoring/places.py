"""The country a posting is for, as far as the text shows it: it decides the paper."""

import re
from collections.abc import Mapping
from functools import cache

from core.tailoring.patterns import table


@cache
def _signs() -> Mapping[str, re.Pattern[str]]:
    return {code: re.compile(signs) for code, signs in table("countries").items()}


def country(text: str) -> str:
    """The ISO 3166-1 alpha-2 code most signs of the text point to; empty when there is no sign or no clear one."""
    counts = {code: len({found.group() for found in pattern.finditer(text)}) for code, pattern in _signs().items()}
    ordered = sorted(counts, key=lambda code: -counts[code])
    first, second = ordered[0], ordered[1]
    return first if counts[first] > counts[second] else ""
