"""Which requirement some words are about: people answer what is on their mind, and that is not always what was asked."""

from collections.abc import Iterable

from core.expressions import expression
from core.tailoring.lexicon import Nature, implies, nature, terms_of
from core.tailoring.words import names, stems

_CODE = expression(r"(?<!\w)[A-ZÄÖÜА-ЯЁ]{1,4}-?\d+[A-Z]?(?!\w)")
_PROPER = expression(r"(?:(?<=[a-zà-ÿ,] )|(?<=\())(?<!\b[Tt]he )[A-ZÀ-Þ][\w-]{3,}(?!\w)")  # a name inside a sentence
_LOOSE = {Nature.FIELD, Nature.INDUSTRY, Nature.SOFT}  # where somebody works, and what they are like, tells no deed
_LEAST, _MOST_OF = 2, 0.6  # words with a meaning that a requirement and an answer share


def touches(line: str, quote: str) -> bool:
    """Whether a line has a word, a name or a tool of a requirement: only then may anybody be told that it answers that one."""
    named = {*terms_of(line)}
    return bool({*stems(quote)} & {*stems(line)} or {*terms_of(quote)} & (named | implies(named)) or codes(quote) & codes(line))


def codes(text: str) -> frozenset[str]:
    """Names and codes in a text: "GDP", "S7", "Softworks"."""
    return frozenset((*names(text), *_CODE.findall(text), *_PROPER.findall(text)))


def is_about(words: str, quote: str) -> bool:
    """Whether words name what a requirement asks for: all its exact terms, a name in capitals, or most of its words."""
    told = {*terms_of(words)}
    exact = {term for term in terms_of(quote) if nature(term) not in _LOOSE}
    if exact and exact <= told | implies(told):
        return True
    named = {one for one in (*names(quote), *_PROPER.findall(quote)) if not any(nature(term) in _LOOSE for term in terms_of(one))}
    wanted = {*stems(quote)}
    return bool(named & codes(words)) or len(wanted & {*stems(words)}) >= max(_LEAST, _MOST_OF * len(wanted))


def about_another(words: str, asked: str, quotes: Iterable[str]) -> str:
    """The requirement that an answer to `asked` is about instead; "" where it has anything of what was asked, or of no other."""
    if touches(words, asked) or is_about(words, asked):
        return ""
    return next((quote for quote in quotes if quote != asked and is_about(words, quote)), "")
