"""Rows that begin with something done, as duties without bullets do: they name neither a job nor an employer."""

import re
from collections.abc import Sequence
from functools import lru_cache

from core.resume import roles
from core.resume.lexicon import fold, words
from core.resume.towns import is_town
from core.tailoring.truth.lexis import look
from core.tailoring.truth.plain import key

_WORD = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_ACTED = re.compile(  # the forms of verbs that tell what somebody did, in the languages of the lexicon of deeds
    r".{2,}(?:ed|(?<![ae]n)te|[éèêíó]|[aeiu]t[oa]|[ae]va|[ae]i|[ae]ndo|ou|eu|iu|dde|gde|[łl]em|[łl]am|ła|л|ла|ли|лся|лась|лись|ю|юсь|в|вся)"
)
_GERMAN = re.compile(r".{2,}(?:[^\Waeioun]|e)te")  # before what is written large: "Verkaufte Backwaren", "Begleitete Gäste"
_DASHED = re.compile(r"\s+[–—-]\s+")
_SHORTENED = 2  # words before the name goes on: "Pick n Pay"
_NAMED = re.compile(r".{3,}(?:ung|kauf|tion|zione|ción|ção|ment|mento|miento|age|nie|ние|ция|ння|ка)")
_ENDED = 6  # letters of an English word that its ending "-ed" makes a deed, though the lexicon does not know it
_NAME = 4  # words of an employer that is called by a deed: "Led by Example Ltd"
_START = 3  # words among which a title names its role


@lru_cache(maxsize=4096)
def opens(text: str) -> bool:
    """Whether a row begins with a deed: "Ordered supplies", "Обслуживала гостей"; not "Registered Nurse", "Managing Director"."""
    found = _WORD.findall(text)
    if len(found) <= 1 or not text[:1].isupper() or not text.startswith(f"{found[0]} ") or _names(found[0]):
        return False
    if len(found) <= _NAME and found[-1][0].isupper() and roles.organisation_score(found[-1]):
        return False
    if _is_head(text, found):
        return False
    first, rest = found[0].casefold(), text[len(found[0]) + 1 :]
    small = fold(found[1]) in words("deeds", "objects") or rest[:1].isdigit()
    lower = found[1][0].islower() or rest[:1].isdigit()
    if lower or found[1].isupper():
        return _is_deed(first, small=small, titled=_is_titled(found[:_START]), called=any(word.istitle() for word in found[1:]))
    return bool(_GERMAN.fullmatch(first)) and _is_known(first)


def opens_small(text: str) -> bool:
    """Whether a row begins with a deed whether or not it has a capital, as what is typed on a phone has none: "stocked dairy"."""
    return opens(text[:1].upper() + text[1:])


def _is_head(text: str, found: Sequence[str]) -> bool:
    """Whether a row names an employer with a small "and" in it, or one with its town, and what one was there behind a dash.

    "Pick n Pay Head Office", "Pick and Pay, Cape Town — Accounts Clerk".
    """
    shortened = found[1] == "n" and len(found) > _SHORTENED and found[2][0].isupper()
    where, *what = _DASHED.split(text)
    role = len(what) == 1 and what[0][:1].isupper() and len(what[0].split()) <= _NAME and roles.is_role(what[0])
    return shortened or (role and is_town(where.rpartition(", ")[2]) and ", " in where)


def _names(word: str) -> bool:
    """Whether a word is one of titles and names."""
    named = roles.role_score(word) > 0 or roles.organisation_score(word) > 0
    return fold(word) in words("deeds", "names") or (named and fold(word) not in words("deeds", "deeds"))


def _is_known(word: str) -> bool:
    return bool(look(key(word)).families) or fold(word) in words("deeds", "verbs")


def _is_deed(first: str, *, small: bool, titled: bool, called: bool) -> bool:
    """Whether the first word tells a deed.

    `small`: an article, a number or the like is the next. `titled`: a role is near. `called`: names follow, as in the names of
    charities: "Feed the Hungry".
    """
    bare = {fold(first), fold(first).removesuffix("s"), fold(first).removesuffix("es")}
    if bare & words("deeds", "verbs"):
        return not (called and bare & words("deeds", "calling"))
    if bare & words("deeds", "either"):
        return small
    if bare & words("deeds", "deeds"):
        return small or not titled
    if first.endswith("ing"):
        return _is_known(first) and (small or not titled)
    if first.endswith("ed") and first.isascii():
        return _is_known(first) or len(first) >= _ENDED
    acted = _ACTED.fullmatch(first) or ((small or first[0] > "\u0400") and not titled and _NAMED.fullmatch(first))
    return bool(acted) and _is_known(first)


def _is_titled(start: Sequence[str]) -> bool:
    """Whether one of these words is a single role: "assistant", not "doctors"."""
    return any(roles.role_score(word) and not word.endswith("s") for word in start) or roles.role_score(" ".join(start)) > 1
