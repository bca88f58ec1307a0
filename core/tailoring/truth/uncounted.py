"""Numbers that count nothing which could be added up: how often, which of several, which kind: "twice", "line 3", "28-bed"."""

import re

from core.expressions import expression
from core.tailoring.truth.counting import Given
from core.tailoring.truth.matching import Evidence


def names_something(one: Given, evidence: Evidence) -> bool:
    """Whether a number names something, or says which kind of thing it is, instead of counting."""
    return _is_label(one, evidence) or _is_of_a_kind(one, evidence)


def is_frequency(one: Given, evidence: Evidence) -> bool:
    """Whether a number says how often: "twice weekly"."""
    text = evidence.pieces[one.piece].text
    return (
        bool(
            re.match(
                r"(?:twice|thrice|zweimal|dreimal|deux fois|dos veces|дважды|due volte)",
                text[one.quantity.start :],
                re.IGNORECASE,
            )
        )
        or one.quantity.unit == "times"
    )


def _is_label(one: Given, evidence: Evidence) -> bool:
    """Whether a number names something instead of counting: "línea 11", "Year 10", "Band 7"."""
    before = evidence.pieces[one.piece].text[: one.quantity.start]
    whole = not one.quantity.unit and one.quantity.value.denominator == 1
    return whole and bool(_LABELS.search(before) or _STANDARD.search(before))


def _is_of_a_kind(one: Given, evidence: Evidence) -> bool:
    """Whether a number only says which kind of thing something is: "28-bed ward", "five-axis mill"."""
    return not one.quantity.unit and bool(_OF_A_KIND.match(evidence.pieces[one.piece].text, one.quantity.end))


_OF_A_KIND = expression(r"-(?!odd\b|plus\b|something\b)[^\W\d_]{3,}")
_STANDARD = expression(  # "DIN EN 1090-2"
    r"\b(?:ISO|EN|DIN|IEC|VDE|VDI|DVGW|BS|ASTM|ASME|API|AWS|NF|UNE|UNI|IFRS|IAS|NFPA|SAE|ГОСТ|СНиП)[ -]$|\d{3}-$"
)
_LABELS = expression(
    r"\b(?:(?<!en )línea|(?<!on )(?<!in )line|year|band|stage|level|stufe|klasse|class|grade|teil|part|type|tier|no\.|nr\.|"
    r"room|ward|linea|"
    r"(?<!en )ligne|линия|линии|класс|уровень|phase|version|iso|section|paragraph|§|schicht|halle|werk|linie|niveau|nivel)\s*$",
    re.IGNORECASE,
)
