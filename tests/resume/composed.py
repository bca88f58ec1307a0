"""Everyday resumes composed of made-up jobs and degrees, each in every order and with every sign between what a head names.

`python -m tests.resume.composed` tells for each order how many entries are read right, and shows those that are not.
"""

import itertools
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from core.resume.model import Entry, Kind
from tests.resume.labels import plain
from tests.resume.reading import of

PEOPLE = tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))["person"]
HEADINGS = {
    "en": ("Work Experience", "Education"),
    "de": ("Berufserfahrung", "Ausbildung"),
    "fr": ("Expérience professionnelle", "Formation"),
    "es": ("Experiencia laboral", "Formación académica"),
    "pl": ("Doświadczenie zawodowe", "Wykształcenie"),
    "pt": ("Experiência profissional", "Formação acadêmica"),
}
NOW = {"en": "present", "de": "heute", "fr": "aujourd'hui", "es": "actualidad", "pl": "obecnie", "pt": "atual"}

# Rows of a head: title, employer, place, dates; ">" sets what follows at the right, "(" in brackets, ":" behind a colon.
ORDERS = (
    ("T>D", "EP"),
    ("TEP>D",),
    ("E>P", "T>D"),
    ("EP>D", "T"),
    ("T", "EP", "D"),
    ("T", "E", "DP"),
    ("D", "T", "EP"),
    ("DTEP",),
    ("TEPD",),
    ("EPD", "T"),
    ("DP", "TE"),
    ("T(D", "EP"),
    ("E(P", "T(D"),
    ("E", "T>D"),
    ("T", "E>D", "P"),
    ("TE>P", "D"),
    ("E>D", "T>P"),
    ("E", "T", "D", "P"),
    ("T", "E", "P", "D"),
    ("EP", "TD"),
    ("TE>D", "P"),
    ("D", "TEP"),
    ("E:T>D",),
)
SIGNS = (", ", " - ", " – ", " | ", " • ", " · ", " / ")
GLYPHS = ("• ", "- ", "▪ ", "o ", "✓ ", "➢ ")


@dataclass(frozen=True)
class Way:
    """In which order and with which signs heads are set."""

    order: tuple[str, ...]
    sign: str
    glyph: str
    bracketed: bool


@dataclass(frozen=True)
class Verdict:
    """An entry as it was written and as it was read: title, employer, dates, and the place where its head has one."""

    way: Way
    told: tuple[str, ...]
    read: tuple[str, ...]

    @property
    def right(self) -> bool:
        """Whether all of it was read as it was written."""
        return self.told == self.read


def ways() -> Iterator[Way]:
    """Every order with every sign, the marks of items in turn and the place in brackets in every third."""
    for number, (order, sign) in enumerate(itertools.product(ORDERS, SIGNS)):
        yield Way(order, sign, GLYPHS[number % len(GLYPHS)], bracketed=number % 3 == 0)


def head(fields: dict[str, str], way: Way) -> list[str]:
    """The rows of a head."""
    rows = []
    for spec in way.order:
        said, joint = "", ""
        for letter in spec:
            if letter not in fields:
                joint = letter
                continue
            said += _joined(said, joint, fields[letter], way, place=letter == "P")
            joint = ""
        rows.append(said)
    return rows


def _joined(said: str, joint: str, field: str, way: Way, *, place: bool) -> str:
    if not said:
        return field
    if joint == "(" or (place and not joint and way.bracketed and way.sign != " / "):
        return f" ({field})"
    return {">": "\t", ":": ": "}.get(joint, way.sign) + field


def written(person: dict[str, object], way: Way) -> tuple[str, list[tuple[Kind, dict[str, str]]]]:
    """The text of a resume, and what its entries say."""
    language = str(person["language"])
    text, told = [str(person["name"]), f"{person['email']} | {person['town']}"], list[tuple[Kind, dict[str, str]]]()
    for kind, heading in zip((Kind.WORK, Kind.EDUCATION), HEADINGS[language], strict=True):
        text += ["", heading]
        entries: Sequence[Sequence[object]] = person[kind.value]  # type: ignore[assignment]
        for title, employer, place, since, until, *done in entries:
            dates = str(until) if since == until else f"{since} – {until or NOW[language]}"
            fields = {"T": str(title), "E": str(employer), "P": str(place), "D": dates}
            told.append((kind, fields))
            items = [f"{way.glyph}{line}" for lines in done for line in lines]  # type: ignore[attr-defined]
            text += [*head(fields, way), *items, ""]
    return "\n".join(text), told


def judged(person: dict[str, object], way: Way) -> Iterator[Verdict]:
    """The verdicts on all entries of a resume."""
    text, told = written(person, way)
    found = of(text)
    for kind in (Kind.WORK, Kind.EDUCATION):
        entries = list(found.entries(kind))
        written_so = [fields for named, fields in told if named is kind]
        for fields, entry in itertools.zip_longest(written_so, entries[: len(written_so)]):
            placed = any("P" in spec for spec in way.order)
            wanted = [fields["T"], fields["E"], fields["D"], fields["P"] if placed else ""]
            yield Verdict(way, tuple(map(plain, wanted)), _read(entry))


def _read(entry: Entry | None) -> tuple[str, ...]:
    return tuple(map(plain, (entry.title, entry.organisation, entry.dates, entry.location))) if entry else ()


def verdicts() -> Iterator[Verdict]:
    """Each way of setting heads, with a few of the people in turn."""
    for number, way in enumerate(ways()):
        for at in range(number, number + 4):
            yield from judged(PEOPLE[at % len(PEOPLE)], way)


def main() -> None:
    """Tell how well each order is read, and show what is not."""
    every = list(verdicts())
    for order in ORDERS:
        of_order = [verdict for verdict in every if verdict.way.order == order]
        print(f"{' / '.join(order):16} {sum(one.right for one in of_order)} of {len(of_order)}")  # noqa: T201
    for verdict in every:
        if not verdict.right:
            print(verdict.way, *verdict.told, "", *verdict.read, sep="\n    ")  # noqa: T201
    print(f"{sum(one.right for one in every)} of {len(every)}")  # noqa: T201


if __name__ == "__main__":
    main()
