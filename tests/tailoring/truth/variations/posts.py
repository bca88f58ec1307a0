"""Posts and papers of the people in the labelled sets: what stands in the head of each, part by part, and a line below it."""

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from zlib import crc32

from core.resume.model import Entry, Kind, Resume, Source
from core.resume.parse import parse
from core.tailoring.gate import head
from tests.tailoring.truth.variations import Line, labelled

LANGUAGES = ("en", "de", "fr", "es")
_TITLE = re.compile(r"[^\W\d_](?:[^\W\d_]|[ '’/&-]){3,44}")
_NAME = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'’&-]){3,44}")
_PAPER = re.compile(r"[^\W\d_](?:[^\W\d_]|[ .'’&/-]){3,60}")
_NO_TITLE = re.compile(  # several titles, a course, or the employer
    r"\b(?:then|later|now|puis|luego|dann|später|und|and|et|y|ausbildung|lehrgang|librería|festival|freelance|freiberuflich\w*)\b|/",
    re.IGNORECASE,
)
_NO_NAME = re.compile(r"\b(?:then|puis|luego|dann|abschluss|to|[Ff]reelance)\b|^[a-zß-ÿ]")
_SEASONAL = re.compile(r"\b(?:summer|winter|spring|autumn|été|hiver|verano|invierno|sommer|and|und|y|et)|,", re.IGNORECASE)
_UNLIKE = re.compile(  # no paper that somebody has, or not only one
    r"\b(?:then|and|und|et|y|started?|begun|withdr\w+|paused?|enrolled|admi\w+|finish\w*|complet\w+|pass\w*|current\w*|credits?|terms?|"
    r"years?|semester\w*|due|exams?|courses?|cours|curso|member\w*|mitglied\w*|declined|abgebrochen|ohne|bestanden|begonnen|geplant|"
    r"angemeldet|study|studies|school|languages?|sprachen|training|workshop|award|prize|preparando|inscri\w+|sin|en curso|place|"
    r"until|bis|licence|retired|lapsed|expired?|renew\w*|valid\w*|toward\w*|at|volunt\w*|poster|paper|thesis|scholarship|exchange|part|days)\b",
    re.IGNORECASE,
)
_YEAR = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class Post(Line):
    """A line with the parts of the head that it stands under; its text is that head, or the line below it."""

    title: str = ""
    employer: str = ""
    place: str = ""
    dates: str = ""
    start: str = ""
    end: str = ""
    others: tuple[str, ...] = ()  # other employers and schools of the same person


def posts() -> Iterator[Post]:
    """The heads of jobs whose parts are plain: one title, one employer, one time."""
    for resume in _resumes():
        for entry in resume.entries(Kind.WORK):
            if _is_plain(entry):
                yield _post(entry, resume, head(entry), (head(entry),))


def deeds() -> Iterator[Post]:
    """The first line below each of these heads, with its head."""
    for resume in _resumes():
        for entry in resume.entries(Kind.WORK):
            if _is_plain(entry) and entry.lines:
                line = entry.lines[crc32(entry.title.encode()) % len(entry.lines)].text.rstrip(".")
                yield _post(entry, resume, line, (head(entry), line))


def papers() -> Iterator[Post]:
    """Degrees and certificates that somebody has from somewhere, since a year."""
    for resume in _resumes():
        for entry in resume.entries(Kind.EDUCATION, Kind.CERTIFICATES):
            if (
                _PAPER.fullmatch(entry.title)
                and _NAME.fullmatch(entry.organisation)
                and not _UNLIKE.search(f"{entry.title} | {entry.organisation}")
                and _YEAR.fullmatch(entry.dates)
                and not entry.location
            ):
                yield _post(entry, resume, head(entry), (head(entry),))


def _is_plain(entry: Entry) -> bool:
    return bool(
        _TITLE.fullmatch(entry.title)
        and not _NO_TITLE.search(entry.title)
        and _NAME.fullmatch(entry.organisation)
        and not _NO_NAME.search(entry.organisation)
        and not _SEASONAL.search(entry.dates)
        and entry.start
        and (entry.end or entry.current)
        and len(_YEAR.findall(entry.dates)) == 1 + bool(entry.end)
        and re.fullmatch(r"[^\W\d]*", entry.location.replace(" ", ""))
    )


def _post(entry: Entry, resume: Resume, text: str, cites: tuple[str, ...]) -> Post:
    others = {
        one.organisation
        for one in resume.entries(Kind.WORK)
        if _NAME.fullmatch(one.organisation)
        and not _NO_NAME.search(one.organisation)
        and not {*one.organisation.split()} & {*head(entry).replace(",", "").split()}
    }
    return Post(
        text,
        cites,
        resume.language,
        one_entry=True,
        title=entry.title,
        employer=entry.organisation,
        place=entry.location,
        dates=entry.dates,
        start=entry.start,
        end=entry.end,
        others=tuple(sorted(others)),
    )


def _resumes() -> Iterator[Resume]:
    for text in _texts():
        resume = _read(text)
        if resume.language in LANGUAGES:
            yield resume


@cache
def _read(text: str) -> Resume:
    return parse(Source("resume", "resume", text))


@cache
def _texts() -> tuple[str, ...]:
    """What everyone's resume says, in an order that mixes the sets."""
    found = {text for path in labelled() for text in _of(path)}
    return tuple(sorted(found, key=lambda text: crc32(text.encode())))


def _of(path: Path) -> Iterator[str]:
    told = json.loads(path.read_text(encoding="utf-8"))
    people = told.get("people", [told]) if isinstance(told, dict) else ()
    yield from (person["resume_text"] for person in people if "resume_text" in person)
