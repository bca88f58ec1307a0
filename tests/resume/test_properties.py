"""What holds for every text whatever: it is read, quoted word for word, and nothing of it is lost."""

from collections.abc import Iterator

from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.resume.coverage import coverage, words_lost
from core.resume.model import Line, Resume, Source, Span
from core.resume.parse import parse

PIECES = st.sampled_from(
    [
        *[
            "Jane Doe",
            "jane@example.com",
            "+1 503 555 0142",
            "https://example.com/jane",
            "Berlin, Germany",
            "Port Amberly, OR",
            "Page 1 of 2",
            "1/2",
        ],
        *[
            "EXPERIENCE",
            "Berufserfahrung",
            "ОПЫТ РАБОТЫ",
            "## Skills",
            "E D U C A T I O N",
            "Languages:",
            "UNKNOWN HEADING",
            "SKILLS\tPython, Go",
        ],
        *[
            "Senior Engineer",
            "Acme GmbH",
            "Acme — Engineer\t2019 – now",
            "Engineer at Acme, Boston, MA",
            "Head of Sales | Acme | 2019",
            "2017–2018",
        ],
        *[
            "• Built things",
            "- did it",
            "o Ran it",
            "1. First",
            "wrapped on",
            "cut hyphen-",
            "ation",
            "ﬁne ﬂow",
            "soft\u00ad",
            "\ufffe",
            "\uf0b7 icon",
            "   indented",
        ],
        *[
            "Python, AWS (EC2, S3), Go",
            "Databases: MySQL; PostgreSQL",
            "English (native)",
            "**bold** and [link](http://a.example)",
            "=====",
            "-----",
            "<b>x</b>",
        ],
        *[
            "She wrote it. He read it.",
            "",
            "",
            "2022年01月 - 至今",
            "腾讯科技有限公司",
            "תפקיד",
            "مهندس",
            ":   a definition",
            "seit 2019",
            "* open *",
            "\t",
            "a\tb\tc",
        ],
    ]
)
RESUMES = st.lists(PIECES, max_size=40).map("\n".join)
TEXTS = RESUMES | st.text(max_size=400) | st.text(alphabet="ab A.-•\n\t*#:|,()12", max_size=200)


def of(text: str) -> Resume:
    return parse(Source("s", "resume.txt", text))


def lines(found: Resume) -> Iterator[Line]:
    yield from found.contact.other
    yield from found.lines()


def spans(found: Resume) -> Iterator[Span]:
    yield from (*found.contact.spans, *found.furniture)
    for section in found.sections:
        yield from section.spans
    for entry in found.entries():
        yield from entry.heading
    for line in lines(found):
        yield from line.spans


@settings(deadline=None, max_examples=150)
@given(TEXTS)
@example("EXPERIENCE\nsoft\u00ad\n+1 503 555 0142\njane@example.com\nJane Doe")  # the rows between go to the head
@example("SKILLS\nx, y\tc, z\nbb, w\tc, d\u00ad")  # the hyphen is at the end of the last cell only
@example("EXPERIENCE\nJane Doe\nJane Doe\nJane Doe\nsoft\u00ad\nJane Doe\nJane Doe")  # the employer stands over two jobs
@example("EXPERIENCE\nJane Doe\nBerlin, Germany\n\nJane Doe")  # the place is the employer's, above the job
def test_nothing_is_lost(text: str) -> None:
    found = of(text)
    assert words_lost(found) == ()
    assert coverage(found).missing == ()


@settings(deadline=None, max_examples=100)
@given(TEXTS)
def test_spans_lie_in_the_source_and_ids_are_unique(text: str) -> None:
    found = of(text)
    assert all(span.source == "s" and 0 <= span.start < span.end <= len(text) for span in spans(found))
    ids = (
        [line.id for line in lines(found)] + [entry.id for entry in found.entries()] + [section.id for section in found.sections]
    )
    assert len(ids) == len(set(ids))


@settings(deadline=None, max_examples=100)
@given(RESUMES)
def test_lines_quote_their_source(text: str) -> None:
    found = of(text)
    for line in lines(found):
        assert line.spans
        assert all("\n" not in found.source.quote(span) for span in line.spans)
        quoted = "".join(
            letter for span in line.spans for letter in found.source.quote(span) if letter.isalnum() and letter.isascii()
        )
        assert all(letter in quoted for letter in line.text if letter.isalnum() and letter.isascii() and letter not in "fil")


@settings(deadline=None, max_examples=50)
@given(TEXTS)
def test_the_same_text_is_always_read_the_same(text: str) -> None:
    assert of(text) == of(text)
