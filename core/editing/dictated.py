"""Contact data and nothing else: an address or a number by itself, or with the few words that people put around one."""

import re
from functools import cache

from core.editing import contact
from core.editing.forms import mended, polite, table, words
from core.editing.model import Asks, Request, Understood
from core.phrases import editing
from core.resume import dates
from core.resume.addresses import addresses
from core.resume.changes import ContactField, Edit

_NUMBER = re.compile(r"(?<![\w@/.-])(?:\+|\(?\d)[\d\s()./-]{5,}\d(?![\w@])")
_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
_SURE = 9  # digits that are a phone number without any mark of one
_OWN = re.compile(r"linkedin\.com/(?:in|pub)/|github\.com/[\w-]+/?$|gitlab\.com/[\w-]+/?$|xing\.com/profile/", re.IGNORECASE)


def dictated(request: Request) -> Understood | Asks | None:
    """Each piece of contact data into its field; None when the message says anything beside it."""
    text, found = contact.closed(polite(request.text)), list[tuple[ContactField, str]]()
    for hit in reversed([one for one in addresses(text, "US") if one.field in {"email", "link"}]):
        found.append(("email" if hit.field == "email" else "link", text[hit.start : hit.end]))
        text = f"{text[: hit.start]} {text[hit.end :]}"
    for number in reversed([*_NUMBER.finditer(text)]):
        if not _is_phone(number.group(), text):
            return None
        found.append(("phone", number.group().strip()))
        text = f"{text[: number.start()]} {text[number.end() :]}"
    said = {word if (word := one.casefold()) in _around() else mended(word) for one in _WORD.findall(text)}
    strange = any(field == "link" and not _OWN.search(value) for field, value in found) and not said & _names("link")
    if not found or len(found) > len({field for field, _ in found}) or any(map(str.isdigit, text)) or strange or said - _around():
        return None
    return _corrected(request, found[::-1])


def _is_phone(number: str, around: str) -> bool:
    """Whether digits are a phone number: they say so by a mark or by their length, or the words beside them do."""
    named = {word.casefold() for word in _WORD.findall(around)} & _names("phone")
    marked = number.startswith(("+", "(", "0")) or sum(map(str.isdigit, number)) >= _SURE
    return (bool(named) or marked) and not any(one.ranged for one in dates.find(number))


def _corrected(request: Request, found: list[tuple[ContactField, str]]) -> Understood | Asks:
    edits = list[Edit]()
    for field, value in found:
        outcome = contact.corrected(request, field, value)
        if isinstance(outcome, Understood):
            edits += outcome.edits
        elif isinstance(outcome, Asks) and outcome.sentence != editing.SAME_ALREADY:
            return outcome
    return Understood(tuple(edits)) if edits else Asks(editing.SAME_ALREADY)


@cache
def _names(field: str) -> frozenset[str]:
    return frozenset(word for name in table()["fields"][field] for word in _WORD.findall(name.casefold()))


@cache
def _around() -> frozenset[str]:
    """Every word that may stand beside an address and says nothing by itself."""
    data = table()["fields"]
    named = (word for name in ("email", "phone", "link", "before", "between", "around") for word in data[name])
    every = (*named, *words("everything"), *table()["politeness"]["before"], *table()["politeness"]["after"])
    return frozenset(word for name in every for word in _WORD.findall(name.casefold()))
