"""What somebody says in their profile that they would like to do: "seeking a position in payroll" shows no payroll."""

import re
from collections.abc import Iterator

from core.expressions import expression
from core.resume.model import Kind, Resume
from core.tailoring.patterns import choice

_WANTED = expression(rf"[,;:]?\s*(?:\b(?:and|und|et|y|e|и)\s+)?(?<!\w){choice('wanted')}(?!\w)[^.;!?]*", re.IGNORECASE)
_OWN = expression(
    r"(?<!\w)(?:my|mein\w*|mon|ma|mes|mis?|meus?|minhas?|мо[йяеию]\w*|\d+\+? (?:years|jahre\w*|ans|años|anos))(?!\w)",
    re.IGNORECASE,
)


def without_wanted(text: str) -> tuple[str, ...]:
    """The parts of a profile's line that tell what somebody is or did; "seeking to use my 5 years in payroll" tells that, too."""
    parts, at = list[str](), 0
    for found in _WANTED.finditer(text):
        if not _OWN.search(found.group()):
            parts.append(text[at : found.start()])
            at = found.end()
    if not parts:
        return (text,)
    bare = (one.lstrip(" ,;.!?").rstrip(" ,;") for one in (*parts, text[at:]))
    return tuple(one for one in bare if one)


def told(resume: Resume) -> str:
    """The text of a resume with what somebody only would like to do blotted out, every character else in its place."""
    text = resume.source.text
    for clause in _clauses(resume):
        said = r"\s+".join(map(re.escape, clause.split()))
        text = re.sub(said, lambda found: " " * len(found.group()), text)
    return text


def _clauses(resume: Resume) -> Iterator[str]:
    for section in resume.sections:
        for line in section.lines if section.kind is Kind.SUMMARY else ():
            clauses = (found.group().strip() for found in _WANTED.finditer(line.text))
            yield from (one for one in clauses if not _OWN.search(one))
