"""Edit operations: the only way a resume ever changes.

A writer, built in or a model, returns operations that cite their evidence; it never returns a resume. Employer, title,
dates, degree, certificates and contact data cannot be named as a target, so no writer can touch them.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Replace:
    """Put `text` in the place of the line `target`. `evidence` cites line ids and evidence ids; `reason` is a posting quote."""

    target: str
    text: str
    evidence: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Add:
    """Add a line under `parent`, the id of an entry or of a section without entries, at its end."""

    parent: str
    text: str
    evidence: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Reorder:
    """Put the children of `parent` (lines of an entry or section; entries of a skills section) into the order of `ids`."""

    parent: str
    ids: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Hide:
    """Leave the line `target` out of this version; the resume keeps it."""

    target: str
    reason: str = ""


Change = Replace | Add | Reorder | Hide
