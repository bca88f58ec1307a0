"""Whether a line is written so that it can be judged: words and marks that a reader sees, in letters that are what they seem.

Whatever is odd may stand when the words it cites have the same oddity: a person's own line is theirs as it is.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from core.phrases import gate as words
from core.tailoring.disguise import unseen
from core.tailoring.lexicon import terms_of
from core.tailoring.orders import is_order

LONGEST = 600  # characters of a line
_SCRIPTS = (
    "LATIN",
    "CYRILLIC",
    "GREEK",
    "ARABIC",
    "HEBREW",
    "DEVANAGARI",
    "THAI",
    "HANGUL",
    "HIRAGANA",
    "KATAKANA",
    "CJK",
    "ARMENIAN",
    "GEORGIAN",
)
_KIN = {"HIRAGANA": "CJK", "KATAKANA": "CJK"}
_SIGNS = frozenset({"So", "Sk", "No", "Co", "Cn"})
_MARKUP = re.compile(
    r"<[/A-Za-z!]\w*|\{\{|\{%|\\[A-Za-z]+|\]\(|```|&#?\w{2,8};|[\x00-\x08\x0b-\x1f]|"
    r"\[(?:name|e-mail|phone|link|address) \d+\]"
)
_LINK = re.compile(
    r"\b[a-z][a-z0-9+.-]*://\S+|\bwww\.\S+|\bmailto:\S+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+|(?<![\w.@-])(?:[a-z0-9-]*[a-z][a-z0-9-]*\.)+[a-z]{2,24}(?![\w])(?:/\S*)?",
    re.IGNORECASE,
)
_MEASURES = re.compile(r"(?<=m)[²³]|[½¼¾⅓⅔]")  # square metres, and halves
_APART = re.compile(r"(?<!\w)(?:[^\W\d_][ .·|_-]){3,}[^\W\d_](?!\w)")
_AS_FIGURES = re.compile(r"(?<!\w)(?:[lI|][Oo0]+|[lIO]{2,}0[lIO0]*)(?!\w)")
_HYPHEN = re.compile(r"(?<=[^\W\d_])[-‐‑·.](?=[a-z])")


def objections(text: str, evidence: Sequence[str], before: str = "") -> Iterator[str]:
    """Why a line may not stand whatever it says, each as a sentence. `evidence` are the cited words, `before` the line it was."""
    source = "\n".join((*evidence, before))
    if not any(letter.isalnum() for letter in text):
        yield words.NO_WORDS
    if len(text) > max(LONGEST, len(before)):
        yield words.TOO_LONG
    if any(one in text for one in "\n\r\u2028\u2029\x0b\x0c\x85") and text not in evidence:
        yield words.LINES
    yield from _odd(text, source)
    if any(found.group() not in source for found in _MARKUP.finditer(text)):
        yield words.MARKUP
    if any(_is_new(found.group(), source) for found in _LINK.finditer(text)):
        yield words.LINK
    if _disguised(text, source):
        yield words.DISGUISED
    if is_order(text) and not is_order(before):
        yield words.ORDER


def foreign(text: str, evidence: Sequence[str]) -> bool:
    """Whether a line uses a writing that what it cites does not use."""
    return bool(_scripts(text) - _scripts("\n".join(evidence)) - {"LATIN"})


def mixed(text: str) -> bool:
    """Whether a word mixes alphabets, so that it looks like another one."""
    return any(len(_scripts(word) & {"LATIN", "CYRILLIC", "GREEK"}) > 1 for word in re.findall(r"[^\W\d_]+", text))


def _odd(text: str, source: str) -> Iterator[str]:
    text = _MEASURES.sub("", text)
    new = {letter for letter in unicodedata.normalize("NFC", text) if not letter.isascii() and letter not in source}
    if any(unseen(one) for one in new):
        yield words.UNSEEN
    if any(unicodedata.category(one) in _SIGNS or _is_overlaid(one) for one in new):
        yield words.SIGNS


def _is_overlaid(letter: str) -> bool:
    """A mark put upon a letter that has no letter of its own with it: struck through, underlined, circled."""
    return "\u0300" <= letter <= "\u036f" or "\u1ab0" <= letter <= "\u1aff" or "\u20d0" <= letter <= "\u20f0"


def _is_new(link: str, source: str) -> bool:
    if link.rstrip(".,;:").casefold() in source.casefold():
        return False
    return not terms_of(link) or "/" in link or "@" in link


def _disguised(text: str, source: str) -> bool:
    if mixed(text) and not mixed(source):
        return True
    if any(found.group() not in source for one in (_APART, _AS_FIGURES) for found in one.finditer(text)):
        return True
    together = set(terms_of(_HYPHEN.sub("", text))) - set(terms_of(text))
    return bool(together - set(terms_of(source)) - set(terms_of(_HYPHEN.sub("", source))))


def _scripts(text: str) -> set[str]:
    names = {unicodedata.name(letter, "").split(" ", 1)[0].split("-", 1)[0] for letter in set(text) if letter.isalpha()}
    return {_KIN.get(one, one) for one in names if one in _SCRIPTS}
