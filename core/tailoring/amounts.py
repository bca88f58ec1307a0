"""Sums of money that a requirement names and a resume tells: a budget of 2.4 million is none of five."""

import re

from core.expressions import expression

_SUM = expression(
    r"(?<![\w.,])(?P<mark>[£€$]\s?)?(?P<number>\d{1,3}(?:[ ,.]\d{3})+|\d+(?:[.,]\d{1,2})?)\s?"
    r"(?P<scale>k|m|mn|mio|bn|million(?:en|s)?|thousand)?(?P<after>\s?(?:[£€$]|eur(?:os?)?\b|gbp\b|usd\b|chf\b))?(?![\w%])",
    re.IGNORECASE,
)
_SCALES = {"k": 1e3, "thousand": 1e3, "m": 1e6, "mn": 1e6, "mio": 1e6, "bn": 1e9}
_THOUSANDS = expression(r"[ ,.](?=\d{3}(?!\d))")


def money(text: str) -> tuple[float, str]:
    """The largest sum of money that a text names, with its words; (0, "") when it names none."""
    return max(((_value(one), one.group().strip()) for one in _SUM.finditer(text) if _is_money(one)), default=(0.0, ""))


def _is_money(found: re.Match[str]) -> bool:
    return bool(found["mark"] or found["after"])


def _value(found: re.Match[str]) -> float:
    scale = (found["scale"] or "").casefold()
    number = _THOUSANDS.sub("", found["number"]).replace(",", ".")
    return float(number) * _SCALES.get(scale, 1e6 if scale else 1.0)
