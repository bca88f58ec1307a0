"""Where words stand: the page, the answer's number, and a quote that is literally there."""

from hypothesis import given
from hypothesis import strategies as st

from core.resume.model import Source, Span
from core.tailoring.pointers import pointers

CV = Source("cv", "cv.pdf", "Built a thing\n  that holds\x0cRan clusters", (0, 27))
MARKDOWN = Source("md", "cv.md", "Member of the [Apple program](https://a.example/x) since 2008.")
ANSWER = Source("answer-2", "answer", "I ran 3 clusters")


def at(source: Source, words: str) -> Span:
    return Span(source.id, source.text.index(words), source.text.index(words) + len(words))


def test_a_wrapped_line_is_one_place() -> None:
    (one,) = pointers([at(CV, "Built a thing"), at(CV, "that holds")], [CV])
    assert (one.quote, one.page, one.name, one.answer) == ("Built a thing\n  that holds", 1, "cv.pdf", 0)


def test_a_link_does_not_divide_a_line() -> None:
    (one,) = pointers([at(MARKDOWN, "Member of the [Apple program"), at(MARKDOWN, " since 2008.")], [MARKDOWN])
    assert one.quote == MARKDOWN.text
    assert one.page == 0


def test_pages_and_answers_have_numbers() -> None:
    second, answer = pointers([at(CV, "Ran clusters"), at(ANSWER, "3 clusters")], [CV, ANSWER])
    assert (second.page, answer.answer, answer.page) == (2, 2, 0)


def test_the_same_place_comes_once_and_unknown_or_blank_ones_never() -> None:
    spans = [at(CV, "Ran clusters"), Span("gone", 0, 3), Span("answer-2", 0, 0), Span("cv", 13, 14), at(CV, "Ran clusters")]
    assert [one.quote for one in pointers(spans, [CV, ANSWER])] == ["Ran clusters"]


@given(st.lists(st.tuples(st.integers(0, 45), st.integers(0, 45)), max_size=8))
def test_every_quote_is_literally_there(places: list[tuple[int, int]]) -> None:
    for one in pointers([Span("cv", min(two), max(two)) for two in places], [CV]):
        assert one.quote.strip()
        assert one.quote == CV.quote(one.span)
