"""People's words as LaTeX: whatever they hold, they are text when they are set, and nothing is run."""

import re

SIGNS = {
    "\\": r"\textbackslash{}",
    "{": r"\{",
    "}": r"\}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "~": r"\textasciitilde{}",
    "^": r"\textasciicircum{}",
    "`": r"\textasciigrave{}",
    "\u00a0": "~",
    "\u2013": "--",
    "\u2014": "---",
    "\u2018": "`",
    "\u2019": "'",
    "\u201c": "``",
    "\u201d": "''",
}
LOWERED, RAISED, FIGURES = "₀₁₂₃₄₅₆₇₈₉₊₋", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻", "0123456789+-"
SCRIPT = re.compile("[₊₋]?[₀-₉]+[₊₋]?|[₊₋]|[⁺⁻]?[⁰¹²³⁴-⁹]+[⁺⁻]?|[⁺⁻]")
SIGN = re.compile("|".join(map(re.escape, SIGNS)))
LIGATURES = re.compile(
    r"(?<=-)(?=-)|(?<=[?!])(?=[\u2018\u201c])|(?<=<)(?=<)|(?<=>)(?=>)|(?<=,)(?=,)|(?<=['\u2018\u2019])(?=['\u2018\u2019])"
)
APART = "\ue000"  # a private character: it can't be in the text, because printable text has none


def escaped(text: str) -> str:
    """Text as LaTeX source that prints exactly it: signs as commands, and letters that would join into others held apart."""
    apart = LIGATURES.sub(APART, text.replace(APART, ""))
    return SCRIPT.sub(_script, SIGN.sub(lambda match: SIGNS[match[0]], apart)).replace(APART, "{}")


def _script(match: re.Match[str]) -> str:
    """Figures above or below the line, as every engine and font prints them."""
    command, signs = ("textsubscript", LOWERED) if match[0][0] in LOWERED else ("textsuperscript", RAISED)
    return rf"\{command}{{{match[0].translate(str.maketrans(signs, FIGURES))}}}"


def address(link: str) -> str:
    """An address as the argument of a link: what LaTeX would take for something else is escaped, braces by their codes."""
    coded = re.sub(r"[\\{}^`<>\"|\s]", lambda match: "".join(f"%{byte:02X}" for byte in match[0].encode()), link)
    return re.sub(r"([%#&~])", r"\\\1", coded.replace("~", "%7E"))
