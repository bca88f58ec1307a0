"""Resumes of made-up people on pages with sidebars, columns, tables and running heads, and what a reader must find on them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from core.resume.model import Entry, Kind, Resume
from tests.resume.labels import contact, entries, plain

KINDS = ("profile", "work", "education", "skills", "languages", "contact")
ENGLISH = ("Profile", "Experience", "Education", "Skills", "Languages", "Contact")
TOLD = tomllib.loads(Path(__file__).with_name("people.toml").read_text(encoding="utf-8"))


@dataclass(frozen=True, slots=True)
class Job:
    """A job as its page shows it."""

    title: str
    employer: str
    town: str
    dates: str
    done: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Degree:
    """A degree as its page shows it."""

    title: str
    school: str
    dates: str


@dataclass(frozen=True, slots=True)
class Person:
    """What a page says of somebody; `closing` is the heading and the only paragraph of the last section."""

    name: str
    label: str
    email: str
    phone: str
    town: str
    summary: str
    work: tuple[Job, ...]
    education: tuple[Degree, ...]
    skills: tuple[str, ...]
    languages: tuple[str, ...]
    closing: tuple[str, str]
    headings: tuple[str, ...]

    def heading(self, kind: str) -> str:
        """What stands over a section."""
        return self.headings[KINDS.index(kind)]


def person(name: str) -> Person:
    """Somebody of people.toml."""
    told = TOLD[name]
    return Person(
        name=told["name"],
        label=told["label"],
        email=told["email"],
        phone=told["phone"],
        town=told["town"],
        summary=told["summary"],
        work=tuple(Job(title, employer, town, dates, tuple(done)) for title, employer, town, dates, done in told["work"]),
        education=tuple(Degree(*degree) for degree in told["education"]),
        skills=tuple(told["skills"]),
        languages=tuple(told["languages"]),
        closing=(told["closing"][0], told["closing"][1]),
        headings=tuple(told.get("headings", ENGLISH)),
    )


def facts(found: Resume, shown: Person) -> dict[str, bool]:
    """Each thing that the page shows, whether it was read: contact data, jobs, degrees, what was done in which job, lists."""
    labels = {
        "name": shown.name,
        "email": shown.email,
        "phone": shown.phone,
        "work": [(job.title, job.employer, "", job.dates) for job in shown.work],
        "education": [(degree.title, degree.school, "", degree.dates) for degree in shown.education],
    }
    read = {**contact(found, labels), **entries(found, labels), **dict(_done(found, shown))}
    for kind, shown_words in ((Kind.SKILLS, shown.skills), (Kind.LANGUAGES, shown.languages)):
        said = plain(" | ".join(_words(found, kind)))
        read |= {f"{kind}: {word}": plain(word) in said for word in shown_words}
        read[f"{kind}: no more"] = set(said.split()) <= set(plain(" ".join(shown_words)).split())
    read["summary"] = plain(shown.summary) in plain(" ".join(_words(found, Kind.SUMMARY)))
    if plain(shown.closing[0]) in plain(found.source.text):  # not every page has room for it
        read["closing"] = any(
            plain(shown.closing[1]) in plain(" ".join(_words(found, section.kind)))
            for section in found.sections
            if plain(section.heading) == plain(shown.closing[0])
        )
    return read


def _done(found: Resume, shown: Person) -> Iterator[tuple[str, bool]]:
    """Each thing done in a job, whether it stands with this job; and whether nothing else does."""
    jobs = {plain(entry.organisation): entry for section in found.sections for entry in section.entries}
    for job in shown.work:
        entry = jobs.get(plain(job.employer), Entry("none"))
        lines = [plain(line.text) for line in entry.lines]
        for done in job.done:
            yield f"done {job.employer}: {done}", plain(done) in lines
        yield f"done {job.employer}: no more", len(lines) == len(job.done)


def _words(found: Resume, kind: Kind) -> Iterator[str]:
    for section in found.sections:
        if section.kind is kind:
            yield from (line.text for line in section.lines)
            for entry in section.entries:
                yield from filter(None, (entry.title, entry.organisation, *(line.text for line in entry.lines), entry.location))
