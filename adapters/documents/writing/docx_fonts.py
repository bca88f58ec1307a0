"""The fonts a Word file names: for European letters those of the PDF, for other scripts those that every Word has."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from docx.oxml.ns import nsdecls

Shape = Literal["sans", "serif"]
WESTERN: dict[str, tuple[str, Shape]] = {  # as wide as each other, letter by letter or nearly so
    "Carlito": ("Calibri", "sans"),
    "Linux Libertine O": ("Times New Roman", "serif"),
    "DejaVu Sans": ("Verdana", "sans"),
}
TWINS = {"Calibri": "Carlito", "Times New Roman": "Liberation Serif", "Arial": "Liberation Sans", "Verdana": "DejaVu Sans"}
COMPLEX: Sequence[tuple[str, dict[Shape, str]]] = (
    ("[\u0590-\u074f\u08a0-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]", {"sans": "Arial", "serif": "Times New Roman"}),
    ("[\u0900-\u0dff]", {"sans": "Nirmala UI", "serif": "Nirmala UI"}),
    ("[\u0e00-\u0eff]", {"sans": "Tahoma", "serif": "Tahoma"}),
)
ASIAN: dict[str, dict[Shape, str]] = {
    "ja": {"sans": "Yu Gothic", "serif": "Yu Mincho"},
    "ko": {"sans": "Malgun Gothic", "serif": "Batang"},
    "zh": {"sans": "Microsoft YaHei", "serif": "SimSun"},
}


@dataclass(frozen=True, slots=True)
class Fonts:
    """The font for European letters, the one for scripts that are shaped, and the one for Chinese, Japanese and Korean."""

    latin: str
    shaped: str
    asian: str
    shape: Shape


def fonts(families: Sequence[str], text: str, language: str) -> Fonts:
    """What to name for the families of a look, for the scripts that a text is written in."""
    latin, shape = next((WESTERN[family] for family in families if family in WESTERN), WESTERN["Carlito"])
    counts = [(len(re.findall(letters, text)), names[shape]) for letters, names in COMPLEX]
    most, shaped = max(counts, key=lambda found: found[0])
    return Fonts(latin, shaped if most else latin, ASIAN.get(language, ASIAN["zh"])[shape], shape)


def table(used: Fonts) -> str:
    """The part that says what may stand in where a font is missing."""
    family = "swiss" if used.shape == "sans" else "roman"
    entries = "".join(
        f'<w:font w:name="{name}">{_stand_in(name)}<w:family w:val="{family}"/><w:pitch w:val="variable"/></w:font>'
        for name in dict.fromkeys((used.latin, used.shaped, used.asian))
    )
    return f'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:fonts {nsdecls("w")}>{entries}</w:fonts>'


def _stand_in(name: str) -> str:
    return f'<w:altName w:val="{TWINS[name]}"/>' if name in TWINS else ""
