import json

from adapters.documents.jsonresume import to_json
from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source, Span

TEXT = "Jane Doe\nWork\nEngineer, Acme\n- Built it\nin Go"
SOURCE = Source("f", "resume.txt", TEXT)


def span(words: str) -> Span:
    return Span("f", TEXT.index(words), TEXT.index(words) + len(words))


RESUME = Resume(
    SOURCE,
    Contact("Jane Doe", email="j@example.com", links=("jane.example",), other=(Line("o", "EU"),), spans=(span("Jane Doe"),)),
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
        "x-other": ["EU"],
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
        {"name": "Python", "x-line": True, "x-id": "p"},
        {"name": "Tools", "keywords": ["Git"], "x-id": "g"},
    ]
    assert written["x-sections"] == [{"heading": "Boats", "lines": ["Rowing"]}]
    assert written["x-unplaced"] == ["Treasurer"]
    assert [place["text"] for place in written["x-spans"]["l"]] == ["Built it", "in Go"]
    assert written["x-spans"]["b"] == [{"source": "answer-1", "start": 0, "end": 6}]
    for places in written["x-spans"].values():
        for place in places:
            assert place["source"] != "f" or TEXT[place["start"] : place["end"]] == place["text"]
