"""Which fonts a text is set in: one family for Latin, Cyrillic and Greek, and its fellow for every other script in the text.

Carlito has the advance widths of Calibri, so that lines break in a PDF as they do in Word. All families are Debian packages
that may be embedded freely (SIL Open Font License): fonts-crosextra-carlito, fonts-linuxlibertine, fonts-noto-core,
fonts-noto-cjk.
"""

import unicodedata
from collections import Counter
from dataclasses import dataclass
from functools import cache
from typing import Literal

from adapters.documents.writing.outline import Outline
from core.style import Look, Style

Cut = Literal["Serif", "Sans"]
CUTS: dict[Look, Cut] = {"classic": "Serif", "academic": "Serif", "modern": "Sans", "compact": "Sans", "plain": "Sans"}
WESTERN: dict[Cut, str] = {"Serif": "Linux Libertine O", "Sans": "Carlito"}
NAMES = {"Arabic": {"Serif": "Noto Naskh Arabic"}}
HAN = {"zh": "SC", "ja": "JP", "ko": "KR"}
TRADITIONAL = ("zh-tw", "zh-hk", "zh-hant", "zh-mo")
CJK = frozenset({"Cjk", "Hiragana", "Katakana", "Hangul", "Bopomofo", "Fullwidth", "Halfwidth", "Ideographic"})
PLAIN = frozenset({"Latin", "Cyrillic", "Greek"})
FIRST = frozenset({"Hebrew"})  # Linux Libertine has letters for it, but not as good ones
BLANK = frozenset("₥₦₩₪₭₮℄ℇ℈ℊℋℐℒ℔℗℘ℛ℞℟℣℥ℨ℩ℬℭℯℰℱℲℳℴ℺ℼ⅁⅂⅃⅄▾▿☑☓☖☷☸")  # signs that a cut of Linux Libertine has without a drawing
TALL = 1.14  # line height of scripts with marks above and below their letters


@dataclass(frozen=True, slots=True)
class Faces:
    """Families in the order they are tried; and what letters of some scripts want: no gaps between them, room above and below."""

    families: tuple[str, ...]
    generic: Literal["serif", "sans-serif"]
    joined: bool = False
    room: float = 1.0


def letters_of(outline: Outline, style: Style) -> Faces:
    """The fonts that a document is set in."""
    return faces(style.look, "".join(block.text for block in outline.blocks), outline.language)


def faces(look: Look, text: str, language: str) -> Faces:
    """The fonts for a text in a look. `language` by its ISO 639-1 code, with a region where the person gave one."""
    cut = CUTS[look]
    counts = scripts(text)
    others = [script for script, _count in counts.most_common() if script not in PLAIN | CJK]
    han = [f"Noto {cut} CJK {_region(counts, language.lower())}"] if counts.keys() & CJK else []
    names = {script: NAMES.get(script, {}).get(cut, f"Noto {cut} {script}") for script in others}
    leading = han if _mostly(counts) else []
    own = "DejaVu Sans" if look == "plain" else WESTERN[cut] if cut == "Sans" or BLANK.isdisjoint(text) else "Noto Serif"
    western = (*(names[script] for script in others if script in FIRST), own)
    rest = [names[script] for script in others if script not in FIRST]
    families = (*leading, *western, *rest, *(han if not leading else ()), f"Noto {cut}", "Noto Sans", "DejaVu Sans")
    return Faces(
        tuple(dict.fromkeys(families)),
        "serif" if cut == "Serif" else "sans-serif",
        joined=bool(others),
        room=TALL if others and set(others) - {"Hebrew", "Armenian", "Georgian"} else 1.0,
    )


def scripts(text: str) -> Counter[str]:
    """How many letters of each script a text has; marks, digits and signs are in none."""
    found: Counter[str] = Counter()
    for char, count in Counter(text).items():
        if script := _script(char):
            found[script] += count
    return found


@cache
def _script(char: str) -> str:
    """The first word of a letter's name in Unicode is that of its script."""
    return unicodedata.name(char, "").partition(" ")[0].partition("-")[0].capitalize() if char.isalpha() else ""


def _mostly(counts: Counter[str]) -> bool:
    """Whether most of a text is Chinese, Japanese or Korean: one such letter says as much as three of an alphabet."""
    return sum(counts[script] for script in CJK) * 3 > counts.total() - sum(counts[script] for script in CJK)


def _region(counts: Counter[str], language: str) -> str:
    """Whose shapes of the letters that China, Japan and Korea share."""
    if counts["Hangul"]:
        return "KR"
    if counts["Hiragana"] or counts["Katakana"]:
        return "JP"
    return "TC" if language.startswith(TRADITIONAL) else HAN.get(language[:2], "SC")
