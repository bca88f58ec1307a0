"""The words that stand before contact data and say what it is: "E-mail", "Phone"; and the rows that they are on."""

import re
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import pairwise, zip_longest

from core.expressions import expression
from core.resume.lexicon import fold, words
from core.resume.names import PARTS
from core.resume.passage import Passage, chained, joined
from core.resume.rows import Row

REACH = ("email", "phone", "link")
NAMED = ("name", *PARTS)
PLURAL = r"(?:\(-?\w{1,3}\)?)?"  # as forms have it: "Address(es)", "Telefono(i)"
_SIGNS = r"\w\u0900-\u0dff\u0e31-\u0e4e"  # letters, and the vowels of India and Thailand that are none by themselves
LABEL = expression(
    rf"(?:^|(?<=[\s|•·;,]))(?P<label>[^\W\d_][{_SIGNS}.'\"’-]*(?:(?: | ?/ ?)[^\W\d_][{_SIGNS}.'’-]*){{0,2}}{PLURAL})\s*[:：]\s*"
)
_EAST = "[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]"
_SPREAD = expression(rf"(?:^|(?<=[\s|])){_EAST}(?:\s+{_EAST}){{1,3}}(?=\s*[:：])")
_SPACED = expression(rf"(?<={_EAST})\s+(?={_EAST}(?:\s|$))")
BEFORE = expression(r"(?:^|(?<=\s))(?P<label>[^\W\d_][\w.-]*)\s*[:.]?\s*[(\[<]?\s*$|(?P<icon>[^\w\s+(|•●·,;:–—-]|\b[^\W\d_])\s*$")
_BEHIND = expression(r"\s*[(\[](?P<label>[^()\[\]]{1,20})[)\]]")
_HYPHENED = expression(r"[^\W\d_]-$")
_PARTED = expression(r"[|•·,;]|\s[–—-]\s")
_MOST = 5  # words of a label
_LABEL_NAME = 3  # words of the longest name of a link
_TABS = expression(r"\t+")


def is_label(text: str, *kinds: str) -> bool:
    """Whether a text is the label of contact data of one of these kinds."""
    plain = _plain(text)
    return any(plain in _labels(kind) for kind in kinds)


@cache
def _labels(kind: str) -> frozenset[str]:
    return frozenset(map(_plain, words("contacts", kind)))


def _plain(text: str) -> str:
    return _SPACED.sub("", re.sub(r" ?/ ?", " / ", re.sub(r"\(-?\w{1,3}\)?", "", fold(text))).strip(" .:："))


def _closed(text: Passage) -> Passage:
    """A row with the labels whole that a form sets as wide as each other: "姓　名：", "성 명:"."""
    links, at = list[tuple[Passage, str]](), 0
    for spread in _SPREAD.finditer(text.text):
        before = text.cut(at, spread.start())
        links += [(before, ""), *((one, "\t" if not number else "") for number, one in enumerate(_letters(text, *spread.span())))]
        at = spread.end()
    return chained([*links, (text.cut(at), "")]) if at else text


def _letters(text: Passage, start: int, end: int) -> list[Passage]:
    return [text.cut(at, at + 1) for at in range(start, end) if not text.text[at].isspace()]


def labelled(rows: Sequence[Row]) -> Iterator[Passage]:
    """The rows' words; one that ends in a comma or a hyphen goes on in the next, and one that is only a label stands before it.

    Labels one below the other stand for themselves.
    """
    held: list[Passage] = []
    above = False
    for row, follows in zip_longest(rows, rows[1:]):
        label, below = is_alone(row.text.text), bool(follows and is_alone(follows.text.text))
        held.append(_closed(row.text))
        lone = label and (above or below or follows is None)
        if len(held) > 1 or lone or not (label or row.text.text.endswith(",") or _HYPHENED.search(row.text.text)):
            yield joined(held, "\t" if is_alone(held[0].text) else "" if _HYPHENED.search(held[0].text) else " ")
            held = []
        above = label
    if held:
        yield joined(held)


def is_alone(text: str) -> bool:
    """Whether a row is only a label, in letters enough that it is no icon."""
    return len(text) > 1 and is_label(text, *REACH, *NAMED, "location")


def fields(line: Passage) -> list[Passage]:
    """A row of a form that has several fields beside each other, as a line for each: "Name, Doe, Date of birth, 1.2.1990"."""
    edges = [0]
    for tab in _TABS.finditer(line.text):
        before, cell = line.text[edges[-1] : tab.start()], _TABS.split(line.text[tab.end() :])[0]
        if not _is_field(before) and _is_field(cell):
            edges.append(tab.end())
    return [line.cut(start, end) for start, end in pairwise([*edges, len(line.text)])]


def _is_field(cell: str) -> bool:
    return is_alone(cell) or _plain(cell) in _labels("personal")


def is_icon(text: str) -> bool:
    """Whether a text is one sign that says nothing; a Chinese character says something: "女"."""
    return len(text) == 1 and not "\u3400" <= text <= "\u9fff"


def at_end(text: str) -> int:
    """Where a known label of several words begins that a text ends with: "Эл. почта:"; -1 for none."""
    match = next((one for one in LABEL.finditer(text) if one.end() == len(text.rstrip()) or one.end() == len(text)), None)
    known = match is not None and is_label(match["label"], *REACH, "numbers", "fax")
    return match.start() if match and known else -1


def says_phone(before: str) -> bool:
    """Whether what stands before a number calls it one to phone: "Cel. ", "mobile (private): "."""
    label = BEFORE.search(before)
    return at_end(before) >= 0 or (label is not None and not label["icon"] and is_label(label["label"], "phone", "numbers"))


def is_registered(before: str) -> bool:
    """Whether what stands before a number calls it that of a licence, a register or a person: "GMC number: ", "Passport No. "."""
    said = re.findall(r"[^\W\d_]+", fold(_PARTED.split(before)[-1]))
    return len(said) <= _MOST and not says_phone(before) and not words("contacts", "registers").isdisjoint(said)


def names(match: re.Match[str], kind: str) -> bool:
    """Whether what stands before contact data of a kind is an icon or a label of it."""
    if match["icon"] or len(match["label"]) == 1:
        return True
    return is_label(match["label"], kind, *REACH, "numbers", "fax")


def around(text: str, at: int, start: int, end: int) -> tuple[int, int, bool]:
    """A number with the label before it and one in brackets behind it, which tell it from another; and whether it is a fax."""
    before, kinds = text[at:start], ("phone", "numbers", "fax")
    named, label = at_end(before), BEFORE.search(before)
    if named < 0 and label and not label["icon"] and len(label["label"]) > 1 and is_label(label["label"], *kinds):
        named = label.start()
    behind = _BEHIND.match(text, end)
    until = behind.end() if behind and is_label(behind["label"], *kinds) else end
    said = f"{before[named:] if named >= 0 else ''} {text[end:until]}"
    return (at + named if named >= 0 else start), until, any(is_label(word.strip("()[]:. "), "fax") for word in said.split())


def is_named(text: str, links: Sequence[Passage]) -> bool:
    """Whether words only name what the links behind them lead to: "LinkedIn", "My website", "Git Hub"."""
    *before, last = fold(text).split()
    addresses = [fold(link.text) for link in links]
    held = all(is_label(word, "link") or any(word in address for address in addresses) for word in (*before, last))
    return held or (len(before) < _LABEL_NAME and is_label(last, "link"))
