"""Numbers in digits, with the marks that different countries put between them."""

import re
from fractions import Fraction

NUMBER = r"(?<!\d{3}-)\d{1,3}(?:[ .,']\d{3})+(?:[.,]\d{1,2})?(?!\d)|\d+(?:[.,]\d+)?"
_GROUP = 3


def readings(text: str) -> tuple[Fraction, Fraction | None]:
    """Both readings: "3.500" is three and a half thousand, or three and a half; "1.200,50" and "0,75" have one."""
    marks = re.findall(r"[ .,']", text)
    if not marks:
        return Fraction(text), None
    last, digits = marks[-1], re.split(r"[ .,']", text)
    if len(set(marks)) > 1:
        return Fraction("".join(digits[:-1]) + "." + digits[-1]), None
    grouped = all(len(part) == _GROUP for part in digits[1:]) and digits[0] != "0"
    if not grouped:
        return Fraction(text.replace(",", ".")) if len(marks) == 1 else Fraction("".join(digits)), None
    whole = Fraction("".join(digits))
    return (whole, Fraction(".".join(digits))) if len(marks) == 1 and last in ".," and digits[-1] != "000" else (whole, None)
