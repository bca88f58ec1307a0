"""What the gate says about a line."""

from dataclasses import dataclass
from enum import StrEnum


class Level(StrEnum):
    """How a line stands to its evidence, from good to bad."""

    SUPPORTED = "supported"
    CONFIRM = "confirm"
    UNSUPPORTED = "unsupported"


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing about a line: `fragment` are the words concerned, `sentence` tells the person."""

    level: Level
    kind: str
    fragment: str
    sentence: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """The worst level of all findings, and the findings in the order of their weight."""

    level: Level
    findings: tuple[Finding, ...] = ()


def judged(findings: tuple[Finding, ...]) -> Verdict:
    """A verdict from findings: none means supported."""
    worst = [one for one in findings if one.level is Level.UNSUPPORTED]
    if worst:
        return Verdict(Level.UNSUPPORTED, (*worst, *(one for one in findings if one.level is not Level.UNSUPPORTED)))
    return Verdict(Level.CONFIRM if findings else Level.SUPPORTED, findings)
