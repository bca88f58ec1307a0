"""Edit operations: the only way a resume ever changes.

A writer, built in or a model, returns operations that cite their evidence; it never returns a resume. Employer, title,
dates, degree, certificates and contact data cannot be named as a target, so no writer can touch them. What only the person
may ask for (a heading, the order of sections, contact data, what a picture says) has operations of its own, which no writer
can return.
"""

from dataclasses import dataclass
from typing import Literal


@dataclass(frozen=True, slots=True)
class Replace:
    """Put `text` in the place of the line `target`. `evidence` cites ids of lines, entries (their head) and evidence.

    `reason` is a posting quote, or the person's request.
    """

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


@dataclass(frozen=True, slots=True)
class Rename:
    """Give the section `section` another heading, as the person asked."""

    section: str
    heading: str
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Arrange:
    """Put the sections into the order of `order` (all their ids), as the person asked."""

    order: tuple[str, ...]
    reason: str = ""


ContactField = Literal["name", "label", "email", "phone", "location", "link", "detail"]


@dataclass(frozen=True, slots=True)
class Correct:
    """Put `value` into a field of the head, as the person dictated. For "link", `before` is the link it replaces, if any.

    For "detail", what else the head tells of the person, `before` is the piece that goes, word for word, and `value` is empty.
    """

    field: ContactField
    value: str
    before: str = ""
    reason: str = ""


HeadField = Literal["title", "organisation", "dates", "location"]


@dataclass(frozen=True, slots=True)
class Amend:
    """Put `text` where a picture was misread: into a `field` of the head of the entry `target`, or in the place of a line.

    Only of what was read from a picture, and by the person's word, which `evidence` cites: it is theirs to say what stands there.
    The name of an employer or school they may spell otherwise wherever it was read from.
    """

    target: str
    field: HeadField | Literal["line"]
    text: str
    evidence: tuple[str, ...]
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Drop:
    """Leave the whole `entry` out: a job, a school, a project, with all its lines, as the person asked."""

    entry: str
    reason: str = ""


Change = Replace | Add | Reorder | Hide
Edit = Change | Rename | Arrange | Correct | Amend | Drop
