"""A resume less lines and entries that are not printed. Nothing is lost: what is kept and what is cut is the whole."""

import re
from collections.abc import Collection
from dataclasses import replace

from core.resume.model import Entry, Resume, Section

_JOINT = r"\s*[|;·•,]\s*"
_EDGES = re.compile(r"^[\s|;·•,/–—-]+|[\s|;·•,/–—-]+$")


def cut_out(text: str, piece: str) -> str:
    """A text less one piece of it, and less the comma, bar or brackets that stood around it."""
    before, _, after = text.partition(piece)
    if before.rstrip().endswith("(") and after.lstrip().startswith(")"):
        before, after = before.rstrip()[:-1].rstrip(), after.lstrip()[1:]
    joined = re.search(rf"{_JOINT}$", before)
    kept = f"{before[: joined.start()]}{after}" if joined and re.match(rf"(?:{_JOINT}|\s*[()]|\s*$)", after) else before + after
    return " ".join(_EDGES.sub("", kept).split())


def without(resume: Resume, ids: Collection[str]) -> Resume:
    """The resume less these lines and entries; a heading or a group's name that nothing is left under goes with them."""
    if not ids:
        return resume
    cut = frozenset(ids)
    sections = (_section(one, cut) for one in resume.sections)
    unplaced = tuple(line for line in resume.unplaced if line.id not in cut)
    return replace(resume, sections=tuple(one for one in sections if one), unplaced=unplaced)


def _section(section: Section, cut: frozenset[str]) -> Section | None:
    entries = (_entry(one, cut) for one in section.entries if one.id not in cut)
    kept = replace(
        section,
        entries=tuple(one for one in entries if one),
        lines=tuple(line for line in section.lines if line.id not in cut),
    )
    emptied = (section.entries or section.lines) and not (kept.entries or kept.lines)
    return None if emptied else kept


def _entry(entry: Entry, cut: frozenset[str]) -> Entry | None:
    kept = replace(entry, lines=tuple(line for line in entry.lines if line.id not in cut))
    return None if entry.inline and entry.lines and not kept.lines else kept
