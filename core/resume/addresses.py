"""E-mail addresses, links and telephone numbers: where they stand in a text, and where one ends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from phonenumbers import Leniency, PhoneNumberMatcher

from core.expressions import expression
from core.resume.dates import find
from core.resume.labels import is_registered, says_phone
from core.resume.lexicon import table
from core.resume.rows import Row

_PAIRS = {")": "(", "]": "["}
_MARKS = ".,;:!?'\""
EMAIL = re.compile(r"(?:mailto:)?[\w.+%'-]+@[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_HOSTS = (
    r"(?:linkedin|github|gitlab|bitbucket|twitter|x|xing|medium|behance|dribbble|stackoverflow|orcid|kaggle|t)"
    r"\.(?:com|org|me|io|net)"
)
_AREA = expression(r"(?:\+\d{1,3}\s?)?\(\d{1,5}\)\s?$|\+\d{1,3}\s?$|(?<![\w+.,/-])0\d{1,5}[\s/.-]{1,3}$")
_RUN = expression(r"(?<![\w+(])\(?\d[\d ()./-]{5,18}\d(?!\w)")
_BORN = expression(r"(?:19|20)\d\d[./-]\d{1,2}[./-]\d{1,2}|\d{1,2}[./-]\d{1,2}[./-](?:19|20)\d\d")
_POSTCODE = expression(r"\d{5}-\d{3}")  # of Brazil, as long as a phone number
_DIGITS = 7  # the fewest digits of a phone number


@dataclass(frozen=True, slots=True)
class Hit:
    """A piece of contact data in a row."""

    start: int
    end: int
    field: str


@cache
def _link() -> re.Pattern[str]:
    """A link; "H.No." is the number of a house in India and no site of Norway."""
    endings = "|".join(sorted(map(re.escape, table("contacts")["tlds"]), key=len, reverse=True))
    return re.compile(
        rf"(?:https?://|www\.)[^\s|<>]+|(?<![\w@.])(?:{_HOSTS}/[^\s|,;]+|(?!\w\.no\b)(?:[\w-]+\.)+(?:{endings})(?![\w.]*\w)(?:/[^\s|,;]*)?"
        r"|(?:[\w-]{2,}\.)+[a-z]{2,}/[^\s|,;]{2,})",
        re.IGNORECASE,
    )


def ended(run: str) -> str:
    """The address that a run without spaces begins with: no marks of the sentence, and no bracket that was opened before it."""
    while run:
        last = run[-1]
        if last in _MARKS or (last in _PAIRS and run.count(last) > run.count(_PAIRS[last])):
            run = run[:-1]
        else:
            break
    return run


def addresses(text: str, region: str) -> list[Hit]:
    """E-mail addresses, links and phone numbers (of this region, where they do not say another) from left to right."""
    hits = [Hit(*match.span(), "email") for match in EMAIL.finditer(text)]
    hits += [Hit(*match.span(), "link") for match in _link().finditer(text) if not _within(match.start(), hits)]
    numbers = [*PhoneNumberMatcher(text, region, leniency=Leniency.POSSIBLE, max_tries=20)]
    if not numbers and region == "US":  # English is written elsewhere too, where numbers begin with a nought
        british = PhoneNumberMatcher(text, "GB", leniency=Leniency.POSSIBLE, max_tries=20)
        numbers = [match for match in british if match.raw_string.startswith("0")]
    for match in numbers:
        if not _within(match.start, hits) and is_phone(match.raw_string, text):
            code = _AREA.search(text, 0, match.start)
            hits.append(Hit(code.start() if code else match.start, match.end, "phone"))
    hits += [hit for hit in _told(text) if not (_within(hit.start, hits) or _within(hit.end - 1, hits))]
    return sorted(hits, key=lambda hit: hit.start)


def _told(text: str) -> Iterator[Hit]:
    """Numbers that a label calls telephone numbers, of whatever country."""
    for run in _RUN.finditer(text):
        if says_phone(text[: run.start()]) and is_phone(run.group(), text):
            yield Hit(*run.span(), "phone")


def _within(at: int, hits: Sequence[Hit]) -> bool:
    return any(hit.start <= at < hit.end for hit in hits)


def is_phone(raw: str, line: str) -> bool:
    """Whether a number of a line can be one to call: digits enough, no date, and not that of a licence or an identity card."""
    digits = sum(character.isdigit() for character in raw)
    if _BORN.fullmatch(raw.strip()) or _POSTCODE.fullmatch(raw.strip()) or is_registered(line[: max(0, line.find(raw.strip()))]):
        return False
    return digits >= _DIGITS and not any(raw.strip() in line[date.at : date.until] or date.ranged for date in find(raw))


def is_told(hit: Hit, text: str) -> bool:
    """Whether contact data beside a birthday is some, as a bare number may not be."""
    return hit.field != "phone" or text[hit.start] == "+" or says_phone(text[: hit.start])


def has_address(text: str) -> bool:
    """Whether a text holds an e-mail address or the digits of a phone number."""
    return bool(EMAIL.search(text)) or any(is_phone(run.group(), text) for run in _RUN.finditer(text))


def has_contact(row: Row) -> bool:
    """Whether a row holds an address of some kind, or the digits of a phone number."""
    text = row.text.text
    digits = sum(character.isdigit() for character in text)
    return bool(EMAIL.search(text) or _link().search(text) or row.links) or (digits >= _DIGITS and not find(text))
