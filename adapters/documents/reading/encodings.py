"""Which of the old encodings a text is in, told by what its bytes become in each: words of one language, or odd signs."""

import re
import unicodedata
from dataclasses import dataclass
from itertools import islice

_CLEAR = 0.5  # the least mean score that tells an encoding; 1.0: each character is a common one of its language
_PUNCTUATION = frozenset("–—‘’“”„‚•·…«»µ°±£€§©®™\u00a0、。，：；（）「」『』《》・\u3000〜～％！？｜")
_ENOUGH = 3000  # characters beyond ASCII: no more are needed to tell
_FOREIGN = re.compile("[A-Za-z]")
_FINALS = "ςךםןףץ"  # they only end words
_WESTERN = ("äöüßé", "éèàçêâôîùûëïœ", "ñáéíóúü¿¡ºª", "ãõçáéíóúâêôàºª", "àèéìòù", "åæøäöé", "ëéïèöüáóê")
_CENTRAL = ("ąćęłńóśźż", "áčďéěíňóřšťúůýžľĺŕôä", "áéíóöőúüű", "ăâîşţ", "čćđšž")
_RUSSIAN, _UKRAINIAN = "оеаинтсрвлкмдпуяыьг", "оаинівретсклудпмьяїєзг"
_ALPHABETS = (
    ("cp1252", _WESTERN),
    ("cp1251", (_RUSSIAN, _UKRAINIAN)),
    ("koi8_r", (_RUSSIAN,)),
    ("koi8_u", (_UKRAINIAN,)),
    ("cp1250", _CENTRAL),
    ("cp1253", ("αοιτεσνηυρπκμλςάέήίόύώ",)),
    ("cp1254", ("ğışçöüâ",)),
    ("cp1255", ("אבגדהוזחטיכלמנסעפצקרשתךםןףץ",)),
    ("cp1256", ("اليمنورتبسدعفقكحهةىأ",)),
    ("cp874", ("านรอกเงมยลวดทสตะปบคหแจพชี่้ัิ็ุู์ไใ",)),
    ("mac_roman", _WESTERN),
)
_WIDE = (
    ("cp949", (range(0xB0, 0xC9),), 0xA1),
    ("gb18030", (range(0xB0, 0xD8),), 0xA1),
    ("euc_jp", (range(0xA4, 0xA6), range(0xB0, 0xD0)), 0xA1),
    ("big5", (range(0xA4, 0xC7),), 0x40),
    ("cp932", (range(0x82, 0x84), range(0x88, 0x98)), 0x40),
)


@dataclass(frozen=True, slots=True)
class _Reading:
    score: float
    text: str


def told(data: bytes) -> str:
    """The text of bytes that are no UTF-8; empty when no old encoding is clear."""
    best = _Reading(_CLEAR - 0.001, "")
    for name, languages in _ALPHABETS:
        if text := _decoded(data, name):
            best = max(best, *(_Reading(_mean(text, frozenset(letters)), text) for letters in languages), key=_score)
    for name, leads, least in _WIDE:
        if text := _decoded(data, name):
            best = max(best, _Reading(_mean(text, _common(text, name, leads, least)), text), key=_score)
    return best.text


def _score(reading: _Reading) -> float:
    return reading.score


def _decoded(data: bytes, name: str) -> str:
    try:
        return data.decode(name)
    except UnicodeDecodeError:
        return ""


def _common(text: str, name: str, leads: tuple[range, ...], least: int) -> frozenset[str]:
    """The characters of a text in the part of a wide encoding that holds the everyday ones."""
    written = {char: char.encode(name) for char in set(text) if char > "\x7f"}
    return frozenset(
        char
        for char, code in written.items()
        if len(code) == 2 and code[1] >= least and any(code[0] in lead for lead in leads)  # noqa: PLR2004 - a lead and a trail
    )


def _mean(text: str, common: frozenset[str]) -> float:
    """How well the characters beyond ASCII fit a language, from -2 to 1."""
    beyond = (at for at, char in enumerate(text) if char > "\x7f")
    scores = [_fit(text, at, common) for at in islice(beyond, _ENOUGH)]
    return sum(scores) / len(scores) if scores else 0.0


def _fit(text: str, at: int, common: frozenset[str]) -> float:
    char, before, after = text[at], text[at - 1 : at], text[at + 1 : at + 2]
    if char in _PUNCTUATION:
        return 1.0
    if not (char.isalpha() or unicodedata.category(char) == "Mn"):
        odd = unicodedata.category(char) in {"Cc", "Cn", "Co", "Cs"} or before.isalpha() or after.isalpha()
        return -2.0 if odd else 0.5
    latin = "LATIN" in unicodedata.name(char, "")
    mixed = after.isdigit() if latin else bool(_FOREIGN.search(before + after))
    shouted = before.islower() and char.isupper()
    if mixed or shouted or (char in _FINALS and after.isalpha()):
        return -1.0
    return 1.0 if char.lower() in common else -0.5
