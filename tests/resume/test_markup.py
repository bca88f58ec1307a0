"""Tags of HTML in a line go, and what only looks like one stays as the person wrote it."""

import pytest

from core.resume.coverage import coverage
from core.resume.markup import bare
from core.resume.model import Kind
from tests.resume.reading import of

HEAD = "# Jane Doe\njane@example.com\n\n## Experience\n\n### Analyst, Acme Ltd, Leeds\n2019 - 2021\n\n"


def line(text: str, after: str = "") -> str:
    found = of(f"{HEAD}- {text}\n{after}")
    assert coverage(found).missing == ()
    (job,) = found.entries(Kind.WORK)
    return job.lines[0].text


@pytest.mark.parametrize(
    "said",
    [
        "Found p<0.05 in A<B and C>D tests",
        "Wrote Map<S, T> and List<I> in C++",
        "Kept a<b, then c>d, and x<i as they were",
        "Asked for <name> and <your e-mail> in a form",
        "Latency <100 ms, throughput >5k",
        "Set a <s and t> b",
        "Wrote the <table> component and <Button> too",
        "Knows HTML (<div>, <span>, <canvas>)",
        "Moved Option<u8> to Result<T> for <3 teams",
        "Arrows -> here, <- there, <-> both",
        "Taught #include <stdio.h> and <sys/types.h>",
    ],
)
@pytest.mark.parametrize("elsewhere", ["", "\n<div>\n\nClosing <i>words</i>, <b>bold</b> and <s>gone</s>.\n</div>\n"])
def test_signs_that_are_no_tags_stay(said: str, elsewhere: str) -> None:
    assert line(said, elsewhere) == said


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Raised <b>sales</b> by <i>10%</i>", "Raised sales by 10%"),
        ("Cut costs<br>Raised sales", "Cut costs Raised sales"),
        ("Cut costs<br/>raised sales<br />", "Cut costs raised sales"),
        ('Wrote <a href="https://x.example.com/a">the paper</a>', "Wrote the paper https://x.example.com/a"),
        ('Led <span style="color:red">the team</span>', "Led the team"),
        ("Cut CO<sub>2</sub> on 40 m<sup>2</sup>", "Cut CO2 on 40 m2"),
        ("Counted 10<sup>6</sup> cells", "Counted 10^6 cells"),
        ("Used `Vector<A>` and `<b>`", "Used Vector<A> and <b>"),
        ("A <strong>bold</strong> start, a<b in the middle", "A bold start, a<b in the middle"),
    ],
)
def test_tags_go_and_their_words_stay(written: str, read: str) -> None:
    assert line(written) == read


def test_tags_that_reach_over_lines_go() -> None:
    found = of('# Jane Doe\n\n<div align="center">\n<b>Analyst\nat Acme</b>\n</div>\n\n## Skills\n\nGo, SQL\n')
    assert not any("<" in text for text in (found.contact.label, *(one.text for one in found.contact.other)))


def test_a_message_keeps_what_only_looks_like_a_tag() -> None:
    assert bare("I found A<B and C>D, and <b>that</b> p<0.05") == "I found A<B and C>D, and that p<0.05"
    items = bare("<ul><li>Ran the till</li><li>Kept the books</li></ul>")
    assert items.split("\n- ")[1:] == ["Ran the till", "Kept the books\n\n"]
