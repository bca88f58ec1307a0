"""What of a resume is in doubt: read from a picture, broken over several lines by its file, or dates that can not be."""

from collections.abc import Iterator
from dataclasses import dataclass

from core.resume.amend import HEAD
from core.resume.changes import HeadField
from core.resume.model import Entry, Kind, Mark, Resume

MOST_WORDS = 6
_EDGES = ".,;:|()[]"


@dataclass(frozen=True, slots=True)
class InHead:
    """A field of the head of a job or school that holds a word in doubt, as it was read."""

    entry: Entry
    kind: Kind
    field: HeadField
    text: str


@dataclass(frozen=True, slots=True)
class Doubts:
    """The contact data as it was read, each with whether it is in doubt; heads in doubt; other words in doubt, a few of them.

    `picture`: it was read from one, so that all of it should be looked at. `undated` are the jobs beside which no dates were
    found in it, when others have some.
    """

    fields: tuple[tuple[str, str, bool], ...]
    words: tuple[str, ...]
    heads: tuple[InHead, ...] = ()
    picture: bool = True
    undated: tuple[Entry, ...] = ()


def doubts(resume: Resume) -> Doubts | None:
    """What the person should look at; None when that is nothing, and the resume was not read from a picture."""
    unsure = [_word(resume, mark) for mark in _marks(resume)]
    contact = resume.contact
    told = {field for field, _span in contact.told}
    known = (("name", "name"), ("e-mail", "email"), ("phone", "phone"))
    fields = tuple(
        (name, value := getattr(contact, field), field not in told and any(word in value for word in unsure))
        for name, field in known
    )
    heads = tuple(_heads(resume))
    settled = [value for _name, value, _unsure in fields] + [one.text for one in heads] + [*_told(resume)]
    said = {word.strip(_EDGES) for text in settled for word in text.split()}
    words = [word for word in unsure if word not in said and _stands(word, resume)]
    picture = is_scan(resume)
    found = Doubts(fields, tuple(dict.fromkeys(words))[:MOST_WORDS], heads, picture, _undated(resume) if picture else ())
    return found if found.picture or words or heads or any(doubtful for _name, _value, doubtful in fields) else None


def _undated(resume: Resume) -> tuple[Entry, ...]:
    jobs = list(resume.entries(Kind.WORK))
    undated = tuple(one for one in jobs if not one.dates and (one.title or one.organisation))
    return undated if len(undated) < len(jobs) else ()


def turned_round(resume: Resume) -> Iterator[Entry]:
    """The jobs and schools that end before they begin: "2019 - 2003"."""
    for entry in resume.entries():
        exact = min(len(entry.start), len(entry.end))  # "2019" is not before "2019-05"
        if exact and entry.start[:exact] > entry.end[:exact]:
            yield entry


def is_scan(resume: Resume) -> bool:
    """Whether any of it was read from a picture."""
    return any(mark.role == "picture" for mark in resume.source.marks)


def is_in_doubt(resume: Resume, text: str) -> bool:
    """Whether a word of these was hard to read."""
    words = {word.strip(_EDGES) for word in text.split()}
    return any(_word(resume, mark) in words for mark in _marks(resume))


def _marks(resume: Resume) -> Iterator[Mark]:
    return (mark for mark in resume.source.marks if mark.role == "doubt" and mark.end - mark.start > 1 and _word(resume, mark))


def _word(resume: Resume, mark: Mark) -> str:
    return resume.source.text[mark.start : mark.end].strip(_EDGES)


def _heads(resume: Resume) -> Iterator[InHead]:
    """Each field once, in the order of the resume; what the person settled is not in doubt."""
    for section in resume.sections:
        for entry in section.entries:
            told = {field for field, _span in entry.told}
            here = {_word(resume, mark) for mark in _marks(resume) if _holds(entry, mark, resume)}
            for field in HEAD:
                text = getattr(entry, field)
                if field not in told and not entry.inline and here.intersection(word.strip(_EDGES) for word in text.split()):
                    yield InHead(entry, section.kind, field, text)


def _holds(entry: Entry, mark: Mark, resume: Resume) -> bool:
    return any(span.source == resume.source.id and span.start <= mark.start < span.end for span in entry.heading)


def _told(resume: Resume) -> Iterator[str]:
    return (getattr(entry, field) for entry in resume.entries() for field, _span in entry.told)


def _stands(word: str, resume: Resume) -> bool:
    """Whether a word is still there: what was put right is no longer asked about."""
    head = [resume.contact.label, resume.contact.location, *resume.contact.links, *(one.text for one in resume.contact.other)]
    heads = [getattr(entry, field) for entry in resume.entries() for field in HEAD]
    headings = [section.heading for section in resume.sections]
    return any(word in text for text in (*head, *heads, *headings, *(line.text for line in resume.lines())))
