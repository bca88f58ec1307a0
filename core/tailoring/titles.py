"""A job's title as one says it: without the marks of gender, its employer, and a word at its end that leads to nothing."""

import re

_GENDERS = re.compile(
    r"\s*[\(\[](?:\s*(?:[mwfdxhi]|div\.?|gn|all genders|alle geschlechter|any gender)\s*[/|*,:]?)+[\)\]]"
    r"|\s*[|/,–-]?\s*\b(?:m/w/d|w/m/d|m/w/x|w/m/x|d/m/w|f/m/d|m/f/d|m/f/x|f/m/x|m/w|w/m|h/f|f/h)\b(?![\w/])",
    re.IGNORECASE,
)
_HANGING = re.compile(
    r"for|at|in|to|of|with|and|or|the|an|für|bei|beim|im|am|zu|zur|zum|mit|und|oder|der|die|das|den|dem|"
    r"pour|chez|à|au|aux|dans|en|de|du|des|la|le|les|et|ou|para|con|y|o|el|los|для|в|во|на|по|с|и|или|к|у|з|до|та|і"
)
LEGAL = r"(?:GmbH|AG|KG|SE|e\.V\.|Inc\.?|LLC|LLP|Ltd\.?|PLC|Corp\.?|S\.?L\.?U?\.?|S\.A\.|SAS|SARL|S\.p\.A\.|B\.V\.)"
_LEGAL_END = re.compile(rf"\s{LEGAL}$")
_MARKS = " ,;:|(/–—-"


def hangs(word: str) -> bool:
    """Whether a word at the end of a title leads to nothing: "für"."""
    return bool(_HANGING.fullmatch(word))


def without_genders(text: str) -> str:
    """The text without "(m/w/d)"."""
    return " ".join(_GENDERS.sub(" ", text).split())


def plain_title(text: str) -> str:
    """The title without "(m/w/d)" and a trailing "für"; never empty where something was there."""
    plain = without_genders(text)
    words = plain.split()
    while len(words) > 1 and hangs(words[-1].strip(_MARKS)):
        words.pop()
    return " ".join(words).rstrip(_MARKS) or text


def without_company(title: str, company: str) -> str:
    """The title without the employer before or behind it, and without the town that follows: "Data Engineer - Acme, Leeds"."""
    if not (name := _LEGAL_END.sub("", company).strip(_MARKS)):
        return title
    named = rf"{re.escape(name)}(?:,?\s{LEGAL})?"
    behind = re.compile(
        rf"(?:\s*[|·•,:@(]\s*|\s+[–—-]\s+|\s+(?:at|with|for|bei|beim|chez|en|w)\s+(?:the\s+|der\s+)?){named}(?:\)|(?=\s*[|·•,]|\s+[–—-]\s|$)).*$",
        re.IGNORECASE | re.DOTALL,
    )
    before = re.compile(rf"^{named}\s*(?:[|·•:,]|\s[–—-])\s*", re.IGNORECASE)
    return before.sub("", behind.sub("", title)).strip(_MARKS) or title
