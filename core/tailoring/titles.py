"""A job's title as one says it: without the marks of gender, and without a word at its end that leads to nothing."""

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
