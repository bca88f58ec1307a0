"""What keeps a text from being a resume in JSON or YAML, told to whoever wrote it: strange files are read with less."""

import itertools
import json
import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date

from adapters.documents.reading.named import DATES, RANGE
from adapters.documents.reading.structured import KINDS
from adapters.documents.reading.tree import Branch, from_json, from_yaml, listed, word

PARTS = KINDS.keys() - {"summary", "profile", "experience", "certifications"}  # those of the standard: lists, all of them

ISO_LIKE = re.compile(r"\d{4}-\d\d(?:-\d\d)?")


def of_json(text: str) -> str:
    """What is wrong, after the name of the file: "is not JSON (...)". Empty when it is a resume in JSON. Raises Unreadable."""
    try:
        json.loads(text)
    except json.JSONDecodeError as error:
        return f"is not JSON: {error.msg} at line {error.lineno}, column {error.colno}"
    except RecursionError:
        return "is not JSON Resume: it is nested too deeply"
    tree = from_json(text) or {}
    if isinstance(tree.get("cv"), dict):
        return ""
    basics = tree.get("basics")
    if not isinstance(basics, dict):
        missing = "its basics are no object" if "basics" in tree else "it has no part named basics"
        return f"is no JSON Resume: {missing}"
    wrong = [name for name in tree if name in PARTS and not isinstance(tree[name], list) and tree[name]]
    wrong += ["basics.profiles"] if not isinstance(basics.get("profiles", []), list) else []
    if wrong and "sections" not in tree:
        return f"is no JSON Resume: {', '.join(wrong)} must be a list"
    return next(_no_days(tree), "")


def _no_days(tree: Branch) -> Iterator[str]:
    """Dates in figures that no calendar has, as a slip of the keyboard makes them; what is written in words is kept as it is."""
    for part, items in tree.items():
        for at, item in enumerate(listed(items) if part in PARTS else (), 1):
            for name in (*DATES, *itertools.chain(*RANGE)):
                said = word(item.get(name)) if isinstance(item, dict) else ""
                years = name in DATES and said.count("-") == 1  # "2019-20"
                if ISO_LIKE.fullmatch(said) and not (years or _is_day(said)):
                    yield f'has a date that no calendar has: "{said}" is the {name} of entry {at} in {part}'


def _is_day(text: str) -> bool:
    try:
        date.fromisoformat(f"{text}-01" if text.count("-") == 1 else text)
    except ValueError:
        return False
    return True


def of_yaml(text: str) -> str:
    """What is wrong, after the name of the file; empty when it is a resume in YAML. Raises Unreadable."""
    tree = from_yaml(text) or {}
    known = any(isinstance(tree.get(part), dict) for part in ("cv", "basics"))
    return "" if known else "is no resume in YAML: it has neither a cv nor basics with fields in it"


OF: Mapping[str, Callable[[str], str]] = {".json": of_json, ".yaml": of_yaml, ".yml": of_yaml}  # by the ending of the name
