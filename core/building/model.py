"""What was said in an interview, and what is known from it so far. Every field is a piece of a message, letter for letter."""

from dataclasses import dataclass
from enum import StrEnum

from core.resume.model import Kind


class Step(StrEnum):
    """What the interview asks for, in its order. Those about one job carry its number: "duties-0"."""

    REACH = "reach"  # name, e-mail, phone, place in one go
    NAME = "name"
    CONTACT = "contact"
    ROLE = "role"
    INSTEAD = "instead"  # what there was in place of a job
    TITLE = "title"
    ORGANISATION = "organisation"
    DATES = "dates"
    DUTIES = "duties"
    ANOTHER = "another"
    EDUCATION = "education"
    CERTIFICATES = "certificates"
    SKILLS = "skills"
    LANGUAGES = "languages"
    DONE = "done"
    FIX = "fix"  # one field anew: "fix-role-0-title"


@dataclass(frozen=True, slots=True)
class Role:
    """A job, or what the person did in place of one. `titles` are pieces of one title, `dates` as exact as they were said."""

    titles: tuple[str, ...] = ()
    organisation: str = ""
    location: str = ""
    dates: str = ""
    lines: tuple[str, ...] = ()
    kind: Kind = Kind.WORK

    @property
    def title(self) -> str:
        """The pieces of the title as one."""
        return ", ".join(self.titles)


@dataclass(frozen=True, slots=True)
class Draft:
    """Everything known so far.

    `asked` are the steps answered or skipped; `denied` is what was left out as not done, `left` what found no place.
    """

    name: str = ""
    email: str = ""
    phone: str = ""
    location: str = ""
    links: tuple[str, ...] = ()
    roles: tuple[Role, ...] = ()
    schools: tuple[Role, ...] = ()
    certificates: tuple[str, ...] = ()
    skills: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    denied: tuple[str, ...] = ()
    left: tuple[str, ...] = ()
    asked: frozenset[str] = frozenset()
    closed: bool = False  # no more jobs
    ended: bool = False  # enough: show it

    @property
    def empty(self) -> bool:
        """Whether there is nothing yet that a resume could consist of."""
        return not (self.roles or self.schools or self.certificates or self.skills or self.languages)


@dataclass(frozen=True, slots=True)
class Turn:
    """One answer: to which step, in which words (none: skipped), in which message. `no`: there is nothing of the kind.

    `draft` is what is known from these words as somebody sorted them who reads better than the built-in reader; None: nobody did.
    """

    step: str
    text: str = ""
    message: str = ""
    no: bool = False
    draft: Draft | None = None
