"""How much an edit changed, measured: the share of the resume's words that were added, left out or reworded."""

from difflib import SequenceMatcher
from typing import Literal

from core.resume.model import Resume

MINOR = 0.05  # up to one word in twenty
MODERATE = 0.20  # up to one in five; more is major

Size = Literal["minor", "moderate", "major"]


def share(before: Resume, after: Resume) -> float:
    """Changed words of the two states, over the words of the longer one; 0 when only the order differs."""
    old, new = _texts(before), _texts(after)
    changed = 0
    for key in old.keys() | new.keys():
        one, other = old.get(key, []), new.get(key, [])
        if one != other:
            blocks = SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks()
            same = sum(block.size for block in blocks)
            changed += max(len(one), len(other)) - same
    total = max(sum(map(len, old.values())), sum(map(len, new.values())), 1)
    return changed / total


def size(before: Resume, after: Resume) -> Size:
    """The share as a word: "minor" up to 5%, "moderate" up to 20%, "major" above."""
    measured = share(before, after)
    return "minor" if measured <= MINOR else "moderate" if measured <= MODERATE else "major"


def _texts(resume: Resume) -> dict[str, list[str]]:
    contact = resume.contact
    head = (contact.name, contact.label, contact.email, contact.phone, contact.location, *contact.links)
    headings = {f"={one.id}": one.heading.split() for one in resume.sections}
    heads = {f"={one.id}": f"{one.title} {one.organisation} {one.dates} {one.location}".split() for one in resume.entries()}
    return {"=head": " ".join(head).split(), **headings, **heads, **{line.id: line.text.split() for line in resume.lines()}}
