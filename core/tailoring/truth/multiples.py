"""How many times as much: "three times as many", "siebenmal so viele", "multiplied by four"."""

import re
from dataclasses import replace

from core.expressions import expression
from core.tailoring.truth.bounds import Quantity
from core.tailoring.truth.reading import Reading


def times_as_many(quantity: Quantity, claim: Reading) -> Quantity:
    """The number as a share where it says how many times as much: "three times as many"."""
    multiplied = not quantity.unit and (
        _MULTIPLIED.search(claim.text[: quantity.start])
        or (claim.text[: quantity.end].endswith("mal") and _AS_MANY.match(claim.text, quantity.end))
    )
    if multiplied or (
        quantity.unit == "times" and (_AS_MANY.match(claim.text, quantity.end) or _IN_TIMES.search(claim.text[: quantity.start]))
    ):
        return replace(quantity, unit="", ratio=True)
    return quantity


_IN_TIMES = expression(r"\b[ву]\s+(?:\w+\s)?$", re.IGNORECASE)  # "в 2,5 раза"
_MULTIPLIED = expression(
    r"(?:(?:multipli|divi)\w+ (?:par|by|por|mit|per|durch)|factor of|faktor|facteur|factor de)\s+(?:\w+\s+){0,2}$", re.IGNORECASE
)
_AS_MANY = expression(
    r"\s*(?:(?:its|their|the|her|his) (?:former|previous|original|initial|old|earlier|prior|starting)|"
    r"as|more|so|the|than|faster|quicker|smaller|larger|bigger|higher|lower|cheaper|schneller|kleiner|plus vite|"
    r"plus rapide|más rápid\w|быстрее|меньше|mehr|höher|größer|más|mayor|plus|больше|выше|più|mais|zo|meer|więcej|більше)\b",
    re.IGNORECASE,
)
