"""Subjects of study: whether a degree is one in the subject that is asked for."""

import re
from collections.abc import Mapping
from functools import cache, lru_cache

from core.tailoring.lexicon import Nature, find_terms, nature
from core.tailoring.patterns import pattern, table
from core.tailoring.words import stems


def subjects(text: str) -> Mapping[str, str]:
    """The subjects that a text names, in order, each with its words there; the longest name wins ("chemical engineering")."""
    found: dict[str, str] = {}
    for one in _names().finditer(text):
        if name := _canonical(one.group()):
            found.setdefault(name, one.group())
    return found


def other_subjects(asked: str, studied: str) -> tuple[str, ...]:
    """The subjects of a degree that is asked for, in the posting's words, where what was studied is none of them.

    A related one will do where the posting says so, and so may any that shares a word with them and no table holds.
    """
    degree = next((one for one in find_terms(asked) if nature(one.term) is Nature.DEGREE), None)
    end = pattern("paper_ends").search(asked, degree.end) if degree else None
    named = asked[degree.start : end.start() if end else None] if degree else ""
    wanted, held = subjects(named), subjects(studied)
    if not degree or not wanted or wanted.keys() & held.keys():
        return ()
    if set(stems(named[degree.end - degree.start :])) & set(stems(studied)):
        return ()
    if pattern("related").search(asked) and any(group & wanted.keys() and group & held.keys() for group in _groups()):
        return ()
    return tuple(wanted.values())


@cache
def _groups() -> tuple[frozenset[str], ...]:
    return tuple(frozenset(group) for group in table("subjects").values())


@cache
def _written() -> Mapping[str, str]:
    """Each name as it is written in the table, with its subject."""
    return {name: subject for group in table("subjects").values() for subject, names in group.items() for name in names}


@cache
def _names() -> re.Pattern[str]:
    longest = sorted(_written(), key=len, reverse=True)
    return re.compile(rf"(?<!\w)(?:{'|'.join(map(_form, longest))})(?!\w)")


def _form(name: str) -> str:
    """A name as an expression: one that begins with "=" counts in exactly this spelling, others in any case."""
    if name.startswith("="):
        return re.escape(name[1:])
    ending = r"[^\W\d_]*" if name.endswith("*") else ""
    return f"(?i:{re.escape(name.removesuffix('*'))}{ending})"


@lru_cache(maxsize=1024)
def _canonical(words: str) -> str:
    for name, subject in _written().items():
        if re.fullmatch(_form(name), words):
            return subject
    return ""
