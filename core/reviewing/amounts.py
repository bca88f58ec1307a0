"""Numbers that say how much or how many; the numbers of norms, laws, versions, rooms, phones and years say neither."""

import re

from core.expressions import expression
from core.resume.dates import find
from core.tailoring.lexicon import Nature, find_terms, nature

_NUMBER = expression(
    r"(?<![\w.])[$€£]?\d[\d,.]*\s?(?:%|k\b|m\b|percent|процент\w*)?"
    r"|\b(?:two|three|four|five|six|seven|eight|nine|ten|dozens?|hundreds?|thousands?)\b",
    re.IGNORECASE,
)
NORMS = (
    r"DIN|EN|ISO|IEC|IEEE|VDE|DGUV|BGV|VDI|TRGS|TRBS|ANSI|ASTM|ASME|NFPA|NEC|OSHA|UL|BS|NF|UNE|UNI|RFC|API|GMP|IFRS|IAS|HGB|"
    r"ГОСТ|СНиП|СП|СанПиН|ПУЭ|ФСБУ|ПБУ|ДСТУ|НПСБУ"
)
_PLACES = (
    r"art|artikel|article|artículo|ст|статья|п|пункт|section|sec|clause|form|schedule|room|raum|zimmer|level|tier|class|grade|stufe|"
    r"klasse|type|typ|phase|version|release|no|nr|kapitel|chapter|vol|title|bsg|bus|route|linie"
)
_CODES = (
    rf"(?<!\w)(?:{NORMS})(?:[\s/-]*(?:{NORMS}|[A-Z]{{1,3}}))*[\s-]*[A-Z]?\d[\d./:-]*(?:[\s-]\d[\d.-]*)*\b",
    r"§+\s*\d+\w?(?:\s*(?:Abs|Nr|Satz|S)\.?\s*\d+)*",
    rf"(?<!\w)(?i:{_PLACES})\.?\s*\d[\w.]*",
    r"№\s*\d+",
    r"\b24\s?/\s?7\b",
    r"\b\w+/\d[\d.]*\b",
    r"\b\d{1,3}[A-Da-dА-Га-г]\b",
    r"\b(?:Java|Windows|Office|PHP|iOS|Android|Angular|macOS|Ubuntu|Node|Vue|1[CС](?::?\w+)?)\s?\d[\d.]*\b",
    r"\bv?\d+\.\d+\.\d+\b",
    r"(?:\b(?i:in|since|from|until|till|by|seit|im|ab|bis|en|depuis|desde|hasta|с|до|в|від|з|у)|\()\s?(?:19[5-9]|20[0-3])\d\b",
)
_CODE = expression("|".join(_CODES))
_DIALLED = expression(r"(?<!\w)\+?\(?\d[\d ()/-]{5,}\d(?!\w)")
_GROUPED = expression(r"\d{1,3}(?: \d{3})+")
_DIGITS = 7  # of a phone number
_AFTER_NAME = expression(r"[\s:-]?\d[\d.]*(?![\d.]*[%\w])")


def amounts(text: str) -> list[str]:
    """The numbers of a line that say how much or how many, as they are written."""
    names = [*((date.at, date.until) for date in find(text)), *(found.span() for found in _CODE.finditer(text)), *_others(text)]
    return [one.group() for one in _NUMBER.finditer(text) if not any(at <= one.start() < until for at, until in names)]


def _others(text: str) -> list[tuple[int, int]]:
    """Phone numbers, and what follows a tool's name at once: "Java 8"."""
    dialled = [
        found.span()
        for found in _DIALLED.finditer(text)
        if sum(map(str.isdigit, found.group())) >= _DIGITS and not _GROUPED.fullmatch(found.group())
    ]
    tools = (one for one in find_terms(text) if nature(one.term) is Nature.TOOL)
    versions = (found.span() for one in tools if (found := _AFTER_NAME.match(text, one.end)))
    return [*dialled, *versions]
