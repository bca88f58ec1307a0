"""What accents, signs and formulas of LaTeX stand for in plain text."""

import re
from functools import cache

from pylatexenc.latex2text import LatexNodes2Text, get_default_latex_context_db

from core.expressions import expression

LIGATURES = (("---", "—"), ("--", "–"), ("``", "“"), ("''", "”"), ("`", "‘"), ("'", "’"), (",,", "„"))
LIGATURE = expression("|".join(re.escape(written) for written, _ in LIGATURES))
ACCENTS = frozenset(["'", '"', "`", "^", "~", "=", ".", "c", "v", "u", "H", "k", "r", "d", "b", "t"])
LETTERS = {" ": " ", ",": " ", ";": " ", ":": " ", "!": "", "/": "", "-": "", "@": "", "+": "", "\n": " ", ">": " ", "<": ""}
OWN = {
    "LaTeX": "LaTeX",
    "TeX": "TeX",
    "textbar": "|",
    "enskip": " ",
    "enspace": " ",
    "thinspace": " ",
    "space": " ",
    "nobreakspace": " ",
    "textasciitilde": "~",
    "textasciicircum": "^",
    "textasciigrave": "`",
    "textbullet": "•",
    "cdotp": "·",
    "newblock": " ",
    "slash": "/",
    "bibnamedelima": " ",
    "pounds": "£",
    "euro": "€",
    "texteuro": "€",
    "EUR": "€",
    "textdegree": "°",
    "degree": "°",
    "celsius": "°C",
    "textcelsius": "°C",
    "textnumero": "№",
    "textonehalf": "½",
}


RAISED = str.maketrans("0123456789+-", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻")
LOWERED = str.maketrans("0123456789+-", "₀₁₂₃₄₅₆₇₈₉₊₋")
SCRIPT = expression(r"(?<!\\)(?P<way>[_^])\s*(?:\{\s*(?P<group>[+-]?\d{1,3}[+-]?)\s*\}|(?P<one>\d))")
DEGREE = expression(r"(?<!\\)\^\s*(?:\{\s*\\circ\s*\}|\\circ(?![A-Za-z]))")
ORDINAL = expression(
    r"(?<!\\)\^\s*\{?\s*(?:\\(?:text|textrm|mathrm|rm)\b\s*)?\{?\s*(st|nd|rd|th|er|ère)\s*\}?\s*\}?(?=\s*\$|\s|$)"
)
FIGURES = expression(r"(?=.)[+-]?\d*[+-]?")


@cache
def _reader() -> LatexNodes2Text:
    return LatexNodes2Text(math_mode="text", keep_comments=False, strict_latex_spaces=False)


@cache
def _known() -> dict[str, str]:
    """Signs that take no argument."""
    found: dict[str, str] = {}
    for category in ("latex-base", "latex-approximations", "nonascii-specials", "advanced-symbols"):
        for name, spec in get_default_latex_context_db().d[category]["macros"].items():
            if isinstance(spec.simplify_repl, str) and "%" not in spec.simplify_repl and spec.simplify_repl:
                found[name] = spec.simplify_repl
    return found


def sign(name: str) -> str | None:
    """What a macro without arguments prints; None when it is no sign."""
    if name in LETTERS:
        return LETTERS[name]
    if name in OWN:
        return OWN[name]
    return name if name in "&%$#_{}" else _known().get(name)


def accented(name: str, letter: str) -> str:
    """A letter with its accent."""
    return plain(f"\\{name}{{{letter}}}")


def script(text: str, *, raised: bool) -> str:
    """Figures that stand higher or lower than the line: "²" of m², "₂" of CO₂; other words as they are."""
    return text.translate(RAISED if raised else LOWERED) if FIGURES.fullmatch(text) else text


def plain(tex: str) -> str:
    """A formula or a letter as plain text; its own source when it can't be read."""
    tex = SCRIPT.sub(lambda found: script(found["group"] or found["one"], raised=found["way"] == "^"), tex)
    tex = ORDINAL.sub(r"\1", DEGREE.sub("°", tex))
    try:
        return " ".join(str(_reader().latex_to_text(tex)).split())
    except Exception:  # noqa: BLE001 - whatever a strange formula breaks, its source can still be shown
        return tex
