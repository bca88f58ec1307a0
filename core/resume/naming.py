"""File names that say whose document this is, and for which job."""

import re
import unicodedata

from core.resume.names import as_signed
from core.tailoring.titles import hangs, without_company

LONGEST = 80
RESERVED = re.compile(r"^(con|prn|aux|nul|com\d|lpt\d)$", re.IGNORECASE)


def speaking_name(name: str, company: str, title: str, kind: str = "") -> str:
    """A file name without its suffix: "Jane-Doe-Acme-Data-Engineer". Letters of every script stay; nothing of a path does.

    `kind` says what it is when it is no resume ("Cover Letter"); it stays at the end, whatever has to be cut.

    At most 80 characters and 200 bytes, cut between words where possible; never empty.
    """
    words, last = (
        [word for part in (as_signed(name), company, without_company(title, company)) for word in _words(part)],
        _words(kind),
    )
    while len(words) > 1 and _too_long("-".join((*words, *last))):
        words.pop()
    while len(words) > 1 and hangs(words[-1]):
        words.pop()
    joined = "-".join((*words, *last))[:LONGEST]
    while _too_long(joined):
        joined = joined[:-1]
    joined = joined.strip("-")
    return "Resume" if not joined or RESERVED.match(joined) else joined


def _words(text: str) -> list[str]:
    """The words of a text: runs of letters, marks and digits, with the signs that names like C++ and C# are made of."""
    kept = (char if _speaks(char) else "" if unicodedata.category(char) == "Cf" or char in "'’." else " " for char in text)
    return "".join(kept).split()


def _speaks(char: str) -> bool:
    return unicodedata.category(char)[0] in "LMN" or char in "+#"


def _too_long(text: str) -> bool:
    return len(text) > LONGEST or len(text.encode()) > 200  # noqa: PLR2004 - file systems take 255 bytes with the suffix
