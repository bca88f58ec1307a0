"""The numbers that papers go by: "2391", "AM2", "18th edition", "ISO 9001". Another number is another paper."""

import re

from core.expressions import expression
from core.tailoring.patterns import pattern
from core.tailoring.words import names, stems

_CODE = expression(
    r"(?<![\w.,£$€/-])(?:"
    r"(?!(?:19[5-9]|20[0-4])\d(?![\w-]))\d{4,5}(?:-\d{1,2})?(?! [a-z]+s\b)"  # no year, and no number of things
    r"|[A-Z]{1,6}\d{1,4}[A-Z]?|\d{1,2}(?:st|nd|rd|th) (?i:edition)"
    r")(?![\w%]|[.,]\d)"
)


def codes(text: str) -> tuple[str, ...]:
    """The codes that a text names, in order."""
    return tuple(_CODE.findall(text))


def is_code(text: str) -> bool:
    """Whether a text is the code of a paper and nothing else, but for who gives it: "City & Guilds 2391"."""
    rest = _CODE.sub(" ", text)
    for name in names(rest):
        rest = rest.replace(name, " ")
    return bool(codes(text)) and not stems(pattern("beside_code").sub(" ", rest))


def has_code(code: str, text: str) -> bool:
    """Whether a text names a code, or a part of what goes by it: "2391-52" is a 2391, and not the other way round."""
    wanted = re.escape(code).replace(r"\ ", r"\s+")
    return bool(re.search(rf"(?<![\w.,£$€/-]){wanted}(?:-\d{{1,2}})?(?![\w%-]|[.,]\d| [a-z]+s\b)", text, re.IGNORECASE))
