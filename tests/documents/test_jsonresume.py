"""JSON Resume out and in again. The schema beside is version 1.3.1 of @jsonresume/schema, with its licence."""

import json
from pathlib import Path
from typing import Any

import jsonschema  # type: ignore[import-untyped]
import pytest

from adapters.documents.jsonresume import Json, to_json
from adapters.documents.writing.headings import heading
from adapters.documents.writing.outline import outline
from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source, Span
from core.resume.parse import parse
from tests.resume.reading import corpus, resume, source
from tests.shared import needs_shared

TEXT = "Jane Doe\nWork\nEngineer, Acme\n- Built it\nin Go"
SOURCE = Source("f", "resume.txt", TEXT)


def span(words: str) -> Span:
    return Span("f", TEXT.index(words), TEXT.index(words) + len(words))


RESUME = Resume(
    SOURCE,
    Contact(
        "Jane Doe",
        email="j@example.com",
        links=("jane.example",),
        other=(Line("o", "Drives"),),
        spans=(span("Jane Doe"),),
    ),
    (
        Section(
            "w",
            Kind.WORK,
            "Work",
            (
                Entry(
                    "e",
                    "Engineer",
                    "Acme",
                    dates="2019 - now",
                    start="2019",
                    current=True,
                    lines=(Line("l", "Built it in Go", (span("Built it"), span("in Go"))),),
                    heading=(span("Engineer, Acme"),),
                ),
            ),
            spans=(span("Work"),),
        ),
        Section("k", Kind.SKILLS, "", (Entry("g", "Tools", lines=(Line("t", "Git"),), inline=True),), (Line("p", "Python"),)),
        Section("s", Kind.SUMMARY, "", lines=(Line("m", "Calm."),)),
        Section("x", Kind.OTHER, "Boats", lines=(Line("b", "Rowing", (Span("answer-1", 0, 6),)),)),
    ),
    (Line("u", "Treasurer"),),
)


def test_the_fields_of_json_resume_and_what_they_rest_on() -> None:
    written = json.loads(json.dumps(to_json(RESUME)))
    assert written["basics"] == {
        "name": "Jane Doe",
        "email": "j@example.com",
        "summary": "Calm.",
        "profiles": [{"url": "https://jane.example", "x-written": "jane.example"}],
        "x-other": ["Drives"],
    }
    assert written["work"] == [
        {
            "position": "Engineer",
            "name": "Acme",
            "startDate": "2019",
            "highlights": ["Built it in Go"],
            "x-id": "e",
            "x-dates": "2019 - now",
            "x-current": True,
        }
    ]
    assert written["skills"] == [
        {"name": "Python", "x-line": "item", "x-id": "p"},
        {"name": "Tools", "keywords": ["Git"], "x-id": "g"},
    ]
    assert written["x-sections"] == [{"heading": "Boats", "lines": ["Rowing"]}]
    assert written["x-unplaced"] == ["Treasurer"]
    assert [place["text"] for place in written["x-spans"]["l"]] == ["Built it", "in Go"]
    assert written["x-spans"]["b"] == [{"source": "answer-1", "start": 0, "end": 6}]
    for places in written["x-spans"].values():
        for place in places:
            assert place["source"] != "f" or TEXT[place["start"] : place["end"]] == place["text"]


SCHEMA = jsonschema.Draft7Validator(
    json.loads((Path(__file__).parent / "jsonresume" / "schema.json").read_text("utf-8")),
    format_checker=jsonschema.FormatChecker(),
)
SHARED_ROW = "(*)[The skill scale is from 0 (Fundamental Awareness)"  # a bracket that closes in the next line joins the two


def again(written: Json) -> Resume:
    return parse(source("resume.json", json.dumps(written, ensure_ascii=False).encode()))


def structure(found: Resume) -> list[Any]:
    contact = found.contact
    parts: list[Any] = [contact.name, contact.label, contact.email, contact.phone, contact.location, contact.links]
    parts += [line.text for line in contact.other]
    for section in found.sections:
        parts.append((section.kind, heading(section.kind, section.heading, found.language)))
        parts += [line.text for line in section.lines]
        for entry in section.entries:
            parts.append((entry.title, entry.organisation, entry.location, entry.dates, entry.start, entry.end, entry.current))
            parts += [entry.inline, *(line.text for line in entry.lines)]
    return [*parts, *(line.text for line in found.unplaced)]


@pytest.mark.shared
@needs_shared
@pytest.mark.parametrize("spans", [False, True])
@pytest.mark.parametrize("path", corpus(), ids=lambda path: path.name)
def test_every_resume_comes_back_the_same_and_valid(path: Path, spans: bool) -> None:  # noqa: FBT001 - a parameter of the test
    meant = resume(path)
    written = to_json(meant, spans=spans)
    SCHEMA.validate(written)
    assert ("x-spans" in written, "x-id" in json.dumps(written)) == (spans, spans)
    found = again(written)
    if SHARED_ROW not in meant.source.text:
        assert structure(found) == structure(meant)
    assert [(block.kind, block.text) for block in outline(found).blocks] == [
        (block.kind, block.text) for block in outline(meant).blocks
    ]


@pytest.mark.parametrize(
    "rows",
    [
        "English (native), German (C1)",
        "English - native, German - C1",
        "- English (native)\n- German (C1)",
        "English: native\nGerman: C1",
        "English: native; German: C1",
        "English native | German C1",
        "Native: English\nC1: German",
    ],
)
def test_each_language_has_its_own_level(rows: str) -> None:
    meant = parse(source("cv.txt", f"Jane Doe\njane@example.com\n\nLanguages\n{rows}\n".encode()))
    written = to_json(meant, spans=False)
    SCHEMA.validate(written)
    levels = [(one["language"], one["fluency"].casefold()) for one in written["languages"]]
    assert levels == [("English", "native"), ("German", "c1")]
    assert structure(again(written)) == structure(meant)


def test_what_the_standard_has_no_place_for_comes_back_too() -> None:
    found = again(to_json(RESUME, spans=False))
    assert [section.heading for section in found.sections] == ["Work", "Skills", "Summary", "Boats", "Additional information"]
    assert found.contact.links == ("jane.example",)
    assert [line.text for line in found.contact.other] == ["Drives"]
    assert found.sections[0].entries[0].dates == "2019 - now"
    assert [line.text for line in found.sections[-1].lines] == ["Treasurer"]


def test_two_sections_of_one_kind_stay_two() -> None:
    first, second = (Section(f"work{at}", Kind.WORK, name, (Entry(f"e{at}", "Role", name),)) for at, name in enumerate("AB"))
    between = Section("s", Kind.SUMMARY, "Who I am", lines=(Line("m", "Calm."),))
    goal = Section("s2", Kind.SUMMARY, "What I want", lines=(Line("n", "Boats."),))
    written = to_json(Resume(SOURCE, Contact("Jane"), (first, between, second, goal)), spans=False)
    assert [job["name"] for job in written["work"]] == ["A", "B"]
    assert [section.heading for section in again(written).sections] == ["A", "Who I am", "B", "What I want"]
    written["awards"] = [{"title": "Cup"}]
    written["work"].append({"name": "C", "position": "Added by hand"})
    assert [(one.heading, len(one.entries)) for one in again(written).sections] == [
        ("A", 2),
        ("Who I am", 0),
        ("B", 1),
        ("What I want", 0),
        ("Awards", 1),
    ]


def test_what_is_no_address_is_kept_beside() -> None:
    odd = Contact("Jane", email="jane at example", links=("not a link",))
    written = to_json(Resume(SOURCE, odd), spans=False)
    SCHEMA.validate(written)
    assert written["basics"]["x-email"] == "jane at example"
    assert written["basics"]["profiles"] == [{"x-written": "not a link"}]
