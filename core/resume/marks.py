"""What formats with names for their parts say about a text: JSON, YAML and LaTeX resumes name the employer and the dates.

Where a file says so, nothing is guessed. The roles of a `Mark`:

- the row of a heading: the value of a `Kind`, or "heading" when only its words tell the kind; with one of these in a source, it
  has no other headings, and each of its rows is a line of its own
- "entry": all rows of the header of one job, degree or project; in it "title", "organisation", "place" and "dates"
- of the head: "name", "label", "email", "phone", "location" and "link"
- "level-1" to "level-6": the row is styled as a heading of that depth, in formats that style rather than name
- "group" and "skill": a group's name, and each thing that is in it, whatever commas it has
- "literal": the file is not in Markdown: what looks like its signs is what the person wrote
- "paragraphs": each row is a paragraph, or was ended by hand: none wraps into the next
- "strong": the row is set in bold
- "running": the row is the head or foot of a page, and stands on another one too
- "head": the row stands in the head that the file sets for its pages, above the text
- "foot": the row is set apart at the end of the last page, and of none of its sections
- "aside": the row stands in a narrow column beside the text, and tells nothing of what it says
- "picture": a page that was read from a picture
- "doubt": words that were hard to read, in a picture or over several rows of a page
"""

from collections.abc import Sequence

from core.resume.model import Kind, Mark, Source

HEADINGS = frozenset({"heading", *Kind})
CONTACT = frozenset({"name", "label", "email", "phone", "location", "link"})
GROUPED = frozenset({"group", "skill"})
HEAD = "head"
FOOT = "foot"
ASIDE = "aside"
PARAGRAPHS = "paragraphs"
PLACED = frozenset({PARAGRAPHS, ASIDE})  # tell nothing of a row
FIELDS = frozenset({"title", "organisation", "place", "dates"})
_LEVELS = {f"level-{depth}": depth for depth in range(1, 7)}
_SECTION, _ENTRY = 2, 3


def structured(source: Source) -> bool:
    """Whether the file names its sections itself."""
    return any(mark.role in HEADINGS for mark in source.marks)


def literal(source: Source) -> bool:
    """Whether no sign in the words is markup."""
    return any(mark.role == "literal" for mark in source.marks)


def paragraphed(source: Source) -> bool:
    """Whether no row of the source wraps into the next."""
    return any(mark.role == PARAGRAPHS for mark in source.marks)


def level(told: Sequence[Mark]) -> int:
    """The heading level of a row with these marks; 0 for none."""
    roles = {mark.role for mark in told}
    if roles & HEADINGS:
        return _SECTION
    if "entry" in roles:
        return _ENTRY
    return next((depth for role, depth in _LEVELS.items() if role in roles), 0)


def named(told: Sequence[Mark], roles: frozenset[str]) -> tuple[Mark, ...]:
    """The marks of these roles, in order."""
    return tuple(sorted((mark for mark in told if mark.role in roles), key=lambda mark: mark.start))
