"""The corpus resumes that were labelled by hand, and how far a parsed one agrees with its labels."""

import re
import tomllib
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path
from typing import Any

from core.resume.model import Entry, Kind, Resume
from tests.shared import CORPUS

LABELS = Path(__file__).with_name("labels.toml")
_ISO = re.compile(r"(?:\d{4}(?:-\d\d)?)?/?(?:\d{4}(?:-\d\d)?)?")


@dataclass(frozen=True, slots=True)
class Label:
    """One file and what its pages show."""

    path: Path
    shown: dict[str, Any]
    picture: bool = False


def labels() -> list[Label]:
    """All labelled files that are there."""
    told = tomllib.loads(LABELS.read_text(encoding="utf-8"))["resume"]
    found = [Label(CORPUS / file, one) for one in told for file in one["files"]]
    found += [Label(CORPUS / file, one, picture=True) for one in told for file in one.get("pictures", ())]
    return [label for label in found if label.path.is_file()]


def contact(found: Resume, shown: Mapping[str, Any]) -> dict[str, bool]:
    """Name, e-mail and phone, each as shown; nothing where nothing is shown."""
    said = found.contact
    return {
        "name": plain(said.name) == plain(shown["name"]),
        "email": said.email == shown["email"],
        "phone": plain(said.phone) == plain(shown["phone"]),
    }


def entries(found: Resume, shown: Mapping[str, Any], letters: float = 1.0) -> dict[str, bool]:
    """Each labelled job and degree, whether an entry has all of it together; and whether no entry is too many.

    `letters`: the share of a field's letters that must be right, 1 for all.
    """
    elsewhere = shown.get("elsewhere", ())
    sections = [section for section in found.sections if section.heading not in elsewhere]
    checked: dict[str, bool] = {}
    for kind, name in ((Kind.WORK, "work"), (Kind.EDUCATION, "education")):
        left = [entry for section in sections if section.kind is kind for entry in section.entries]
        for number, told in enumerate(shown[name]):
            match = next((entry for entry in left if agrees(entry, *told, letters=letters)), None)
            checked[f"{name} {number} {told[0] or told[1]}"] = match is not None
            left = [entry for entry in left if entry is not match]
        checked[f"{name}: as many"] = sum(section.kind is kind for section in sections) == 0 or not (
            len(left) > sum(not right for fact, right in checked.items() if fact.startswith(name))
        )
    return checked


def agrees(entry: Entry, title: str, organisation: str, location: str, dates: str, *, letters: float = 1.0) -> bool:
    """Title, employer, place and dates stand in one entry, no word more and none less."""
    pairs = [(entry.title, title), (entry.organisation, organisation), *([(entry.location, location)] if location else [])]
    return _dated(entry, dates) and all(_alike(plain(one), plain(other), letters) for one, other in pairs)


def _alike(one: str, other: str, letters: float) -> bool:
    return one == other or (letters < 1 and SequenceMatcher(None, one, other).ratio() >= letters)


def _dated(entry: Entry, dates: str) -> bool:
    if not _ISO.fullmatch(dates):
        return plain(entry.dates) == plain(dates)
    start, _, end = dates.partition("/")
    return (entry.start, entry.end, entry.current) == (start, end, bool(start) and not end)


def plain(text: str) -> str:
    """Words to compare: signs, joiners and case aside."""
    words = re.findall(r"\w+", unicodedata.normalize("NFKC", text).casefold().replace("\u200c", ""))
    return " ".join(words)
