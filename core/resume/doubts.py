"""What of a resume was read from a picture, and which words of it are in doubt."""

from collections.abc import Sequence
from dataclasses import dataclass

from core.resume.model import Resume

MOST_WORDS = 6


@dataclass(frozen=True, slots=True)
class Doubts:
    """The contact data as it was read, each with whether it is in doubt, and other words in doubt, a few of them."""

    fields: tuple[tuple[str, str, bool], ...]
    words: tuple[str, ...]


def doubts(resume: Resume) -> Doubts | None:
    """What the person should look at; None when the resume was not read from a picture."""
    source = resume.source
    if not any(mark.role == "picture" for mark in source.marks):
        return None
    unsure = [source.text[mark.start : mark.end] for mark in source.marks if mark.role == "doubt"]
    contact = resume.contact
    told = {field for field, _span in contact.told}
    known = (("name", "name"), ("e-mail", "email"), ("phone", "phone"))
    fields = tuple(
        (name, value := getattr(contact, field), field not in told and _is_unsure(value, unsure)) for name, field in known
    )
    said = {word for _name, value, _unsure in fields for word in value.split()}
    words = [word.strip(".,;:") for word in unsure if len(word) > 1 and word not in said]
    return Doubts(fields, tuple(dict.fromkeys(words))[:MOST_WORDS])


def _is_unsure(value: str, unsure: Sequence[str]) -> bool:
    return any(word.strip(".,;:|") in value for word in unsure if len(word) > 1)
