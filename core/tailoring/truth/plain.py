"""Text in one spelling: digits, dashes, quotes, dotted abbreviations and words broken at the end of a line."""

import re
import unicodedata
from functools import lru_cache

_MARKS = str.maketrans(
    {
        **dict.fromkeys("‐‑‒–—―−", "-"),
        **dict.fromkeys("’‘ʼ´`", "'"),
        **dict.fromkeys("“”„«»", '"'),
        **dict.fromkeys("\u00ad\u200b\u200c\u200d\u2060\ufeff", None),
        **dict.fromkeys("\u00a0\u202f\u2009", " "),
        **dict.fromkeys("➔➜➝➞⇒⟶", "→"),
        "½": " 1/2",
        "¼": " 1/4",
        "¾": " 3/4",
        "⅓": " 1/3",
        "⅔": " 2/3",
        "²": "2",
        "³": "3",
        "、": ", ",
        "。": ". ",
    }
)
_DIGIT = re.compile(r"\d")
_EMAIL = re.compile(r"\be-mail", re.IGNORECASE)
_ACTING = re.compile(r"(?<!\w)([ИиІі])\.\s?о\.(?=\s)")  # "И. о. директора"
_NUMBER_SIGN = re.compile(r"(?<!\w)(?:№|[Nn]\.?\s?[º°]\.?|[Nn]r?o\.(?=\s?\d)|[Nn]r\.)\s?(?=\d)")  # "No. 1" denies nothing
_SECTION = re.compile(r"(?<![\w.])(?:[Ss]{1,2}\.\s?|§{1,2}\s?)(?=\d)")  # "s.47"
_OF_LEVELS = re.compile(r"\b[A-Z]{3,5} L[1-8]\b|\bL[1-8] (?:qualified|apprentice|diploma|certificate|award|NVQ)")  # "NVQ L3"
_LEVEL = re.compile(r"\bL(?=[1-8]\b)")
_HOURS = re.compile(r"\bOSHA[- ](?P<hours>10|30)\b(?![- ]?h)")
_CODES = re.compile(r"\b(?P<letters>[A-Z]{1,4})(?P<one>\d{2,3})/(?P<two>\d{2,3})\b")  # "CS30/31"
_AIRCRAFT = re.compile(
    r"\b(?:(?:Embraer|Boeing) (?=[EB]?-?[17]\d\d\b)[EB]?-?|Airbus (?=A?-?[23]\d\d\b)A?-?|[EAB]-(?=[1237]\d\d\b))(?=\d{3})"
)
_QUARTER = re.compile(r"\b(?:(first|1st)|(second|2nd)|(third|3rd)|(?:fourth|4th)) quarter of (?=(?:19|20)\d\d\b)", re.IGNORECASE)
_SOMETHING = re.compile(r"\b(?=[a-z]+ty-something\b)([a-z]+)-something\b", re.IGNORECASE)  # "ninety-something"
_WIFI = re.compile(r"\bwi-fi\b", re.IGNORECASE)
_STATES = re.compile(r"\bEE\. ?UU\.")  # the United States, as Spanish writes them
_SPANISH_PLURAL = re.compile(r"\b([A-Z])\1\. ?([A-Z])\2\.")  # "RR. HH."
_DOTTED = re.compile(r"(?<![\w.])(?:[^\W\d_]{1,3}\.){1,4}[^\W\d_]{1,4}\.?(?!\w)|(?<![\w.])[BM]\. (?:Sc|A|Eng|Ed)\.?(?!\w)")
_IS_DEGREE = re.compile(
    r"(?:[BM]\.\s?(?:Sc|A|Eng|Ed|Com|Tech|S|Phil)|Ph\.\s?D|LL\.\s?[BM]|[A-Z]\.(?:[A-Z]\.?)+|[a-z]\.\s?[a-zA-Z]\.)", re.ASCII
)
_ARROW = re.compile(r"(?<!-)(?:-{1,2}|=)>(?!\s?=)")
_SHORTENED = re.compile(  # a dot that ends no sentence: "6,4 Mio. Euro", "46 тыс. кв. м", "4 Std. pro Woche"
    r"(?<=[\d\s])(Mio|Mrd|Tsd|млн|млрд|тыс|тис|кв|куб|sq|cu)\.(?=\s)|"
    r"(?:(?<=\d )|(?<=млн )|(?<=млрд )|(?<=тыс ))"
    r"(Std|Min|Sek|Wo|Mon|hrs?|min|sec|wks?|mos?|yrs?|руб|чел|мин|час|сек|мес|нед|шт|грн|лет|h|ft)\."
    r"(?=\s+[a-zà-ÿа-я\d(])",
    re.IGNORECASE,
)
_NON = re.compile(r"\b([Nn]on|[Nn]icht)-(?=[^\W\d_]{4})")  # "non-toxic" and "Nicht-invasiv" are one word
_BROKEN = re.compile(r"(?<=[^\W\d_])-[ \t]*\n\s*(?=[a-zà-ÿа-я])(?!(?:and|or|und|oder|bzw|et|y|и)\b)")


@lru_cache(maxsize=4096)
def plain(text: str) -> str:
    r"""The text in NFKC with ASCII digits and plain marks; "B.Sc." becomes "BSc", "relation-\\nship" one word."""
    text = _LEVEL.sub("Level ", text) if _OF_LEVELS.search(text) else text
    text = _QUARTER.sub(lambda found: f"Q{found.lastindex or 4} ", text)
    text = _SOMETHING.sub(r"over \1", text)
    text = _HOURS.sub(r"OSHA \g<hours>-hour", text)
    text = _CODES.sub(r"\g<letters>\g<one>/\g<letters>\g<two>", text)
    text = _SECTION.sub("section ", _NUMBER_SIGN.sub("nr ", text))
    text = unicodedata.normalize("NFKC", text.translate(_MARKS)).replace("⁄", "/").translate(_MARKS)
    if not text.isascii():
        text = _DIGIT.sub(lambda found: str(unicodedata.decimal(found.group(), 0)), text)
    text = _SHORTENED.sub(lambda found: found.group()[:-1], _ARROW.sub("→", text))
    text = _STATES.sub("EEUU", text)
    text = _SPANISH_PLURAL.sub(r"\1\2", text)
    text = _DOTTED.sub(lambda found: _undotted(found.group()), text)
    text = _NON.sub(r"\1", _ACTING.sub(r"\1 о", text))
    text = _AIRCRAFT.sub(lambda found: found.group().strip("-")[0], text)  # "Embraer 175", "E-175"
    return _BROKEN.sub("", _WIFI.sub("WiFi", _EMAIL.sub("email", text)))


def _undotted(text: str) -> str:
    found = _IS_DEGREE.match(text)
    if not found:
        return text
    return text.replace(".", "").replace(" ", "") if found.end() >= len(text.rstrip(".")) else text


@lru_cache(maxsize=65536)
def key(word: str) -> str:
    """A word as it is compared: case and the accents of Latin letters do not matter."""
    word = word.casefold()
    if word.isascii():
        return word
    word = word.replace("ё", "е")
    if word[0] > "ɏ":
        return word
    return "".join(letter for letter in unicodedata.normalize("NFD", word) if not unicodedata.combining(letter)).translate(_LATIN)


@lru_cache(maxsize=4096)
def folded(text: str) -> str:
    """The text without capitals and accents, letter for letter."""
    plain = "".join(key(letter) if letter.isalpha() else letter for letter in text)
    return plain if len(plain) == len(text) else text.casefold()


_LATIN = str.maketrans({"ł": "l", "ø": "o", "đ": "d", "æ": "ae", "œ": "oe", "ı": "i"})
