"""Addresses that a narrow column broke over rows, put together: a wrong address is the worst that a resume can have.

What a link on the page leads to proves an address. Without one, rows right below each other are put together where only the
whole is an address; where a part could be one by itself, the whole is in doubt, and the person is asked.
"""

import itertools
import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from urllib.parse import unquote

from adapters.documents.reading.lines import LEADING, KeepsHyphen
from adapters.documents.reading.placed import Row, Word, is_right_to_left
from core.resume import places
from core.resume.lexicon import fold, table, words

MOST = 5  # rows of one address
SHORTEST = 2  # letters of the end of a domain
DIGITS = 7  # of a phone number
SCHEME = re.compile(r"(?:https?://)?(?:www\.)?", re.IGNORECASE)
MAILBOX = re.compile(r"[\w.+%'-]*[\w+%'-]")
DOMAIN = re.compile(r"(?:[\w-]+\.)+[\w-]+")
IN_MAIL = re.compile(r"[\w.+%'@-]+")
IN_LINK = re.compile(r"[\w.%/?=&#~+:@-]+")
UNFINISHED = re.compile(r"[-_+=?&%#~]$")  # no address ends so
GOES_ON = re.compile(r"[._=?&/%#~@-]\w")  # and no line begins so
INNER = re.compile(r"\w[.+-]\w")
HANDLE = re.compile(r"(?:/(?:in|pub|profile|users)|^[\w-]+\.(?:com|org|net|me))/$", re.IGNORECASE)  # a name has to follow
UNIT = re.compile(r"[^/?&=-]*.?")


def mended(region: Sequence[Row], links: Iterable[str], keeps_hyphen: KeepsHyphen) -> list[Row]:
    """The rows of a region, each broken address as one word where it begins. `links`: where the links of the page lead."""
    proofs = {form for link in links for form in _forms(link)}
    edge = max((word.right for row in region for word in row), default=0.0)
    found: list[Row] = []
    at = 0
    while at < len(region):
        count, word = _address(region[at : at + MOST], proofs, edge, keeps_hyphen)
        found.append([*region[at][:-1], word])
        rest = region[at + count - 1][1:] if count > 1 else []
        found += [rest] if rest else []
        at += count
    return found


def _address(rows: Sequence[Row], proofs: set[str], edge: float, keeps_hyphen: KeepsHyphen) -> tuple[int, Word]:
    """Over how many rows the address goes that the first row ends with, and the whole of it; the last word where it is none."""
    parts = list(_parts(rows))
    for count in range(len(parts), 1, -1):
        for text in _spellings(parts[:count]):
            if _bare(text) in proofs:
                return count, _whole(parts[:count], text, sure=True)
    if _bare(rows[0][-1].text) in proofs:
        return 1, rows[0][-1]
    for count in range(len(parts), 1, -1):
        if len(rows[count - 1]) > 1:
            continue
        text, sure = _guess(parts[:count], edge, keeps_hyphen)
        if text:
            return count, _whole(parts[:count], text, sure=sure)
    return 1, rows[0][-1]


def _parts(rows: Sequence[Row]) -> Iterator[Word]:
    """The last word of the first row, and what may go on with it: words that alone fill the rows right below, and a first one."""
    if any(map(is_right_to_left, rows[0])) or not IN_LINK.fullmatch(rows[0][-1].text):
        return
    yield rows[0][-1]
    for above, row in itertools.pairwise(rows):
        last, word = above[-1], row[0]
        near = 0 < last.base - word.base <= LEADING * word.size
        alike = abs(last.size - word.size) <= 0.5 and last.style == word.style  # noqa: PLR2004 - points
        under = word.left < above[-1].right and word.right > above[0].left
        if not (near and alike and under and IN_LINK.fullmatch(word.text)):
            return
        yield word
        if len(row) > 1:
            return


def _spellings(parts: Sequence[Word]) -> Iterator[str]:
    """The parts as one text, with and without the hyphens that rows end in."""
    *upper, last = parts
    for signs in itertools.product(*(("-", "") if part.hyphen else ("",) for part in upper)):
        yield "".join(part.text + sign for part, sign in zip(upper, signs, strict=True)) + last.text


def _forms(link: str) -> Iterator[str]:
    yield _bare(link)
    yield _bare(re.split(r"[?#]", link)[0])


def _bare(address: str) -> str:
    """An address without what pages leave out of it."""
    return SCHEME.sub("", re.sub(r"^mailto:", "", unquote(address.strip()).casefold()), count=1).rstrip("/")


def _whole(parts: Sequence[Word], text: str, *, sure: bool) -> Word:
    right = max(part.right for part in parts)
    return replace(parts[0], text=text, right=right, low=parts[-1].base, hyphen=parts[-1].hyphen, doubt=not sure)


def _guess(parts: Sequence[Word], edge: float, keeps_hyphen: KeepsHyphen) -> tuple[str, bool]:
    """The address that only all parts together are (empty: none), and whether nothing else can be meant."""
    text, sure = "", True
    for part, follows in itertools.pairwise(parts):
        if _is_latin(text + part.text) and not _is_latin(follows.text):
            return "", False
        text += part.text + "-" * part.hyphen
        if part.hyphen and not keeps_hyphen(part.text, follows.text):
            sure = False
        mail = "@" in follows.text and DOMAIN.fullmatch(text) and not text.startswith("www.")
        breaks = _breaks_link if _is_link(text) and not mail else _breaks_mail
        certain = breaks(text, follows.text, _filled(part, follows.text, edge))
        if certain is None:
            return "", False
        sure = sure and certain
    text += parts[-1].text
    return (text, sure) if _is_mail(text) or (_is_link(text) and _has_end(_host(text))) else ("", False)


def _is_latin(text: str) -> bool:
    return all("LATIN" in unicodedata.name(letter, "") for letter in text if letter.isalpha())


def _filled(part: Word, follows: str, edge: float) -> tuple[bool, bool]:
    """Whether a row had no room for one more letter, and whether it had none for what follows up to where it may be broken."""
    letter = (part.right - part.left) / max(1, len(part.text))
    unit = UNIT.match(follows)
    length = len(unit.group()) if unit else len(follows)
    return part.right + letter > edge, part.right + length * letter > edge


def _breaks_mail(text: str, follows: str, filled: tuple[bool, bool]) -> bool | None:
    """Whether a mail address surely (or perhaps: False) goes on in the next row; None when it does not."""
    full, _unit = filled
    if not IN_MAIL.fullmatch(text + follows) or (text + follows).count("@") > 1 or not text[:1].isalnum():
        return None
    _mailbox, at, domain = text.partition("@")
    if not at:
        return _breaks_mailbox(text, follows, full=full)
    if _has_end(domain):
        return _breaks_end(domain, follows)
    if DOMAIN.fullmatch(domain) and not GOES_ON.match(follows):
        return False if full else None
    return True


def _breaks_mailbox(text: str, follows: str, *, full: bool) -> bool | None:
    """The same of what stands before the sign. It may as well be a label of the address, or something else."""
    if UNFINISHED.search(text) or (follows.startswith(("@", "_", ".")) and text[-1].isalnum()):
        return True
    inner = bool(INNER.search(text))
    formed = (text.islower() or inner) and not _is_label(text) and not places.is_place(text.strip("."))
    return (text.endswith(".") and full) if formed and (full or (inner and text.endswith("."))) else None


def _breaks_end(host: str, follows: str) -> bool | None:
    """The same of a host that has an end: "example.co" and ".uk" surely, "example.co" and "m" perhaps."""
    if follows.startswith(".") and _has_end(host + follows):
        return True
    return False if len(follows) <= SHORTEST and follows.islower() and _is_known(host + follows) else None


def _breaks_link(text: str, follows: str, filled: tuple[bool, bool]) -> bool | None:
    """The same of a web address."""
    named = HANDLE.search(SCHEME.sub("", text, count=1)) is None
    phone = named and sum(map(str.isdigit, follows)) >= DIGITS > sum(map(str.isalpha, follows))
    if phone or _is_mail(follows) or not IN_LINK.fullmatch(follows) or _is_label(follows):
        return None
    host, path = _host(text), _path(text)
    if not _has_end(host):
        return True
    if path:
        return None if _is_link(follows) else _breaks_path(text, follows, filled)
    rest = follows.partition("/")[0]
    return _breaks_end(host, rest) if rest else True


def _breaks_path(text: str, follows: str, filled: tuple[bool, bool]) -> bool | None:
    full, unit = filled
    if UNFINISHED.search(text) or GOES_ON.match(follows) or HANDLE.search(SCHEME.sub("", text, count=1)):
        return True
    if follows != follows.lower() or places.is_place(follows):
        return None
    return (True if unit else None) if text.endswith("/") else (False if full else None)


def _is_label(text: str) -> bool:
    return any(fold(text).strip(".:") in words("contacts", kind) for kind in ("email", "phone", "link", "location", "name"))


def _is_mail(text: str) -> bool:
    mailbox, _at, domain = text.partition("@")
    return bool(MAILBOX.fullmatch(mailbox) and DOMAIN.fullmatch(domain)) and _has_end(domain)


def _is_link(text: str) -> bool:
    """Whether a text begins as a web address does: with its scheme, or a host that has an end."""
    begun = SCHEME.match(text)
    return "@" not in _host(text) and (
        bool(begun and begun.group()) or (_has_end(_host(text)) and bool(_path(text))) or _known(text)
    )


def _known(text: str) -> bool:
    return bool(DOMAIN.fullmatch(text)) and _is_known(text)


def _host(text: str) -> str:
    return SCHEME.sub("", text, count=1).partition("/")[0]


def _path(text: str) -> str:
    _host, slash, path = SCHEME.sub("", text, count=1).partition("/")
    return slash + path


def _has_end(host: str) -> bool:
    """Whether a host is whole: it ends in the name of a country, or in another end that is known."""
    last = host.rpartition(".")[2]
    return bool(DOMAIN.fullmatch(host)) and ((len(last) == SHORTEST and last.isalpha()) or _is_known(host))


def _is_known(host: str) -> bool:
    return host.rpartition(".")[2].lower() in _ends()


@cache
def _ends() -> frozenset[str]:
    return frozenset(table("contacts")["tlds"])
