"""Contact data stays here: names, phones, e-mails, addresses and links leave a text before a model sees it, and come back after.

What is masked is known from the resume's head, and found by its shape anywhere else. Cities and employers are no contact data.
"""

import re
from collections.abc import Iterator, Mapping
from functools import cache

from core.resume.model import Contact
from core.resume.names import without_generation
from core.tailoring.patterns import table

_EMAIL = re.compile(r"(?:mailto:)?[\w.+%'-]+\s?@\s?[\w-]+(?:\.[\w-]+)+", re.IGNORECASE)
_LINK = re.compile(
    r"(?:https?://|www\.)[^\s|<>()\"']+|\b[\w-]+(?:\.[\w-]+)+/(?:[\w.-]+/)*@[\w.@-]+|\b(?:[a-z]{2}\.)?(?:linkedin|github|gitlab|bitbucket|twitter|x|xing|medium|behance|dribbble|"
    r"facebook|instagram|stackoverflow|orcid|kaggle|t|telegram|wa)\.(?:com|org|me|io|net)/[^\s|,;<>()\"']+",
    re.IGNORECASE,
)
_PHONE = re.compile(r"(?<![\w.,/-])(?:tel[.:]*\s*)?\+?\(?\d[\d\s()./\u00a0‑–-]{6,22}\d(?![\w%])", re.IGNORECASE)
_DATES = re.compile(r"(?:19|20)\d\d|\d{1,2}[./]\d{2,4}")
_GROUPED = re.compile(r"\d{1,2}(?:[ .\u00a0]\d{3}){2,}|\d{3}(?:[ .\u00a0]\d{3}){1}")  # 1 200 000, not 612 345 678
_FEWEST_DIGITS, _MOST_DIGITS = 7, 15
_PLACEHOLDER = re.compile(r"\[(?:name|e-mail|phone|link|address) \d+\]")
_AT_LEAST = 2  # characters of a name


class Mask:
    """The mask of one person: the same words always get the same placeholder, so that they can be put back."""

    def __init__(self, contact: Contact) -> None:
        self._known = tuple(_known(contact))
        self._words: dict[str, str] = {}
        self._numbers: dict[str, int] = {}

    def hide(self, text: str) -> str:
        """The text with a placeholder such as "[phone 1]" for each piece of contact data."""
        for kind, pattern in self._known:
            text = pattern.sub(lambda found, kind=kind: self._placeholder(kind, found.group()), text)  # type: ignore[misc]
        for kind, pattern in _shapes():
            text = pattern.sub(lambda found, kind=kind: self._placeholder(kind, found.group()), text)  # type: ignore[misc]
        return _PHONE.sub(self._phone, text)

    def show(self, text: str) -> str:
        """The text with the words put back for each placeholder that `hide` gave out."""
        return _PLACEHOLDER.sub(lambda found: self.words.get(found.group(), found.group()), text)

    @property
    def words(self) -> Mapping[str, str]:
        """What each placeholder stands for."""
        return {placeholder: words for words, placeholder in self._words.items()}

    def unknown(self, text: str) -> tuple[str, ...]:
        """Placeholders in a text that this mask never gave out."""
        return tuple(one for one in _PLACEHOLDER.findall(text) if one not in self.words)

    def _phone(self, found: re.Match[str]) -> str:
        words = found.group()
        digits = sum(letter.isdigit() for letter in words)
        dates = len(re.sub(r"\D", "", _DATES.sub("", words))) < _FEWEST_DIGITS and "+" not in words
        return (
            words
            if dates or _GROUPED.fullmatch(words) or not _FEWEST_DIGITS <= digits <= _MOST_DIGITS
            else self._placeholder("phone", words)
        )

    def _placeholder(self, kind: str, words: str) -> str:
        if words not in self._words:
            self._numbers[kind] = self._numbers.get(kind, 0) + 1
            self._words[words] = f"[{kind} {self._numbers[kind]}]"
        return self._words[words]


def _known(contact: Contact) -> Iterator[tuple[str, re.Pattern[str]]]:
    """What the head of the resume says, in the forms it may take elsewhere; the longest first."""
    if contact.email:
        yield "e-mail", re.compile(re.escape(contact.email), re.IGNORECASE)
    for link in sorted(contact.links, key=len, reverse=True):
        bare = re.sub(r"^(?:https?://)?(?:www\.)?", "", link, flags=re.IGNORECASE).rstrip("/")
        if bare:
            yield "link", re.compile(rf"(?:https?://)?(?:www\.)?{re.escape(bare)}[^\s|,;<>()\"']*", re.IGNORECASE)
    digits = re.sub(r"\D", "", contact.phone)
    if len(digits) >= _FEWEST_DIGITS:
        yield "phone", re.compile(r"\+?\(?" + r"[\s()./\u00a0‑–-]{0,3}".join(digits))
    if contact.location and any(letter.isdigit() for letter in contact.location):
        yield "address", re.compile(re.escape(contact.location), re.IGNORECASE)
    yield from (("name", re.compile(one, re.IGNORECASE)) for one in _names(without_generation(contact.name)))


def _names(name: str) -> Iterator[str]:
    """The full name in its orders, with or without middle names; a name of one word as it is written."""
    words = [re.escape(word) for word in re.split(r"[\s,]+", name) if len(word) >= _AT_LEAST or not word.isascii()]
    if not words:
        return
    if len(words) == 1:
        yield rf"(?<!\w){words[0]}(?!\w)"
        return
    gap, middle = r"[\s,.\u00a0_-]{1,3}", r"(?:\w[\w.'’-]*[\s\u00a0]+){0,2}"
    yield rf"(?<!\w){gap.join(words)}(?!\w)"
    yield rf"(?<!\w){words[0]}{gap}{middle}{words[-1]}(?!\w)"
    yield rf"(?<!\w){words[-1]}{gap}{words[0]}(?!\w)"


@cache
def _shapes() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """What contact data looks like, whoever's it is."""
    words = table("addresses")
    after, glued, before, box = ("|".join(map(re.escape, words[one])) for one in ("after_number", "glued", "before_name", "box"))
    name = r"[A-ZÀ-ÖØ-ÞА-ЯЁІЇЄҐ][\w'’.-]*"
    address = (
        rf"\b\d{{1,5}}[a-z]?,?\s(?:{name}\s){{1,3}}(?i:{after})\b\.?|"
        rf"\b{name}(?:{glued})\s?\d{{1,4}}\s?[a-z]?\b|\b(?:{name}\s){{1,2}}(?i:{glued})\s\d{{1,4}}\s?[a-z]?\b|"
        rf"(?<!\w)(?i:{before})\s?(?:(?:de|del|la|los|las|des|du|le|l['’])\s?){{0,2}}(?:{name}\s?){{1,4}},?\s?"
        rf"(?:(?i:n[°º]|д|буд|дом)\.?\s?)?\d{{1,4}}\b|"
        rf"(?<!\w)\d{{1,4}}(?:\s?bis)?,?\s(?i:{before})\s(?:(?:de|la|des|du|le)\s){{0,2}}(?:{name}\s?){{1,3}}|"
        rf"(?<!\w)(?i:{box})\s?\d+"
    )
    return ("e-mail", _EMAIL), ("link", _LINK), ("address", re.compile(address))
