"""Text as a machine would understand it, whatever it looks like.

Unseen characters, lookalike letters, figures for letters, letters kept apart, base64: undone to find what hides. What is shown
and quoted is always the text as it stands.
"""

import base64
import binascii
import html
import re
import unicodedata
from collections.abc import Iterator

_TAGS = range(0xE0020, 0xE007F)  # ASCII in the plane of tags: no font shows it
_FLAG = "\U0001f3f4"  # the black flag that tags turn into England's
_SMUGGLED = re.compile(rf"(?<!{_FLAG})[\U000e0020-\U000e007e]{{2,}}")
_LOOKALIKES = str.maketrans(
    "аеорсхуіјѕԁԛѡһӏвкмнтАВЕКМНОРСТУХІЈЅԌαορνικτυχεΑΒΕΖΗΙΚΜΝΟΡΤΥΧ",
    "aeopcxyijsdqwhlbkmhtABEKMHOPCTYXIJSGaopviktuxeABEZHIKMNOPTYX",
)
_FIGURES = str.maketrans("013457@$", "oieastas")
_WORD_WITH_FIGURES = re.compile(r"(?=\w*[^\W\d_]|[@$\d]+\w*[^\W\d_])[\w@$]+")
_APART = re.compile(r"(?<!\w)(?:\w[|*_.·\- ]){4,}\w(?!\w)")
_BARS = re.compile(r"(?:\w\||\s\|){6,}")
_CODED = re.compile(r"(?<![\w+/])(?:[A-Za-z0-9+/]{4}){4,200}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?(?![\w+/=])")
_LEAST_READABLE = 0.95


def unseen(letter: str) -> bool:
    """Whether a character shows nothing: format and control characters but the usual white space, variation selectors, tags."""
    kind = unicodedata.category(letter)
    return (kind in {"Cf", "Cc", "Cs"} and letter not in "\t\n\r") or 0xFE00 <= ord(letter) <= 0xFE0F or ord(letter) >= 0xE0000  # noqa: PLR2004 - the selectors' block


def smuggled(text: str) -> Iterator[tuple[int, int, str]]:
    """Runs of tag characters with the ASCII they stand for: text that nobody can see and every model reads."""
    for found in _SMUGGLED.finditer(text):
        words = "".join(chr(ord(one) - 0xE0000) for one in found.group())
        yield found.start(), found.end(), words


def bared(text: str) -> str:
    """The text in one spelling: tags as ASCII, nothing unseen, no marks put upon letters."""
    seen = "".join(chr(ord(one) - 0xE0000) if ord(one) in _TAGS else one for one in text)
    seen = "".join(one for one in html.unescape(seen) if not unseen(one))
    composed = unicodedata.normalize("NFKC", seen)
    return "".join(one for one in composed if not ("\u0300" <= one <= "\u036f" or "\u20d0" <= one <= "\u20f0"))


def views(text: str) -> Iterator[str]:
    """The text, and whatever else it may be meant to say."""
    plain = bared(text)
    yield plain
    if not plain.isascii() and (latin := plain.translate(_LOOKALIKES)) != plain:
        yield latin
    if (
        any(one in plain for one in "013457@$")
        and (spelled := _WORD_WITH_FIGURES.sub(lambda found: found.group().translate(_FIGURES), plain)) != plain
    ):
        yield spelled
    if _BARS.search(plain):
        yield plain.replace("|", "")
    elif _APART.search(plain):
        yield _APART.sub(lambda found: re.sub(r"[|*_.·\- ]", "", found.group()), plain.replace("  ", " \t "))
    yield from decoded(plain)


def decoded(text: str) -> Iterator[str]:
    """What runs of base64 say, when it is readable text of at least two words."""
    for found in _CODED.finditer(text):
        try:
            words = base64.b64decode(found.group(), validate=True).decode()
        except (binascii.Error, UnicodeDecodeError):
            continue
        readable = sum(one.isprintable() for one in words) >= _LEAST_READABLE * len(words)
        if readable and len(words.split()) > 1:
            yield words
