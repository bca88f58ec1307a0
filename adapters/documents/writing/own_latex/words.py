"""A person's words for a LaTeX file of another person's making: encodings, shorthands and fonts are not known for sure there."""

import re
import unicodedata

from pylatexenc.latexencode import UnicodeToLatexEncoder

from adapters.documents.writing.latex_preamble import PLAIN
from adapters.documents.writing.latex_words import escaped

UNICODE_ENGINE = re.compile(
    r"\\(?:usepackage|RequirePackage)\s*(?:\[[^\]]*\])?\{[^}]*\b(?:fontspec|xltxtra|polyglossia|unicode-math)\b"
)
BARE = {"|": r"\textbar{}", "<": r"\textless{}", ">": r"\textgreater{}"}  # signs that old encodings print as others


class Wording:
    """How words are written into one file, by what the file itself does."""

    def __init__(self, tex: str, codec: str) -> None:
        self._codec = codec
        self._letters = set(tex)
        self._any = bool(UNICODE_ENGINE.search(tex))
        self._encoder = UnicodeToLatexEncoder(
            unknown_char_policy="keep", unknown_char_warning=False, replacement_latex_protection="braces-after-macro"
        )

    def write(self, text: str) -> str:
        """The words as they print the same in this file."""
        written = escaped(_quoted(unicodedata.normalize("NFC", text)))
        for sign, command in BARE.items():
            written = written.replace(sign, command)
        return "".join(map(self._letter, written))

    def can(self, text: str) -> bool:
        """Whether the file can print these words, as far as is known."""
        return all(self._is_known(letter) or self._letter(letter) != letter for letter in text)

    def _is_known(self, letter: str) -> bool:
        plain = self._any or PLAIN.fullmatch(letter) is not None
        return letter < "\x7f" or letter in self._letters or (plain and self._fits(letter))

    def _letter(self, letter: str) -> str:
        return letter if self._is_known(letter) else str(self._encoder.unicode_to_latex(letter))

    def _fits(self, letter: str) -> bool:
        try:
            letter.encode(self._codec)
        except UnicodeEncodeError:
            return False
        return True


def _quoted(text: str) -> str:
    """Straight double quotes as opening and closing ones: a straight one is a command in many languages of LaTeX."""
    return re.sub(r'(?<![^\s(\[{/])"', "\u201c", text).replace('"', "\u201d")
