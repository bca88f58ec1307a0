"""The fields of an entry as its header is taken apart, each still in the words of the source."""

from dataclasses import dataclass, field

from core.resume.dates import Dates
from core.resume.passage import Passage


@dataclass(slots=True)
class Header:
    """The fields of one entry; `extra` are header words that are none of them, `links` words between fields ("at")."""

    title: list[Passage] = field(default_factory=list)
    organisation: list[Passage] = field(default_factory=list)
    location: list[Passage] = field(default_factory=list)
    dates: list[Passage] = field(default_factory=list)
    read: Dates | None = None
    extra: list[Passage] = field(default_factory=list)
    joints: list[Passage] = field(default_factory=list)
