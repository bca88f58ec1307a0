"""What holds for any line: it bears itself, shorter is never worse, new facts never pass, nothing raises."""

from hypothesis import example, given, settings
from hypothesis import strategies as st

from core.tailoring.truth.language import language_of
from core.tailoring.truth.reading import read
from core.tailoring.truth.signs import signs_of
from core.tailoring.verify import Level, verify
from tests.tailoring.truth.measure import DEV, judged

TRUTHS = sorted({(one.text, one.cites) for one in judged(DEV) if one.label == "supported" and one.level is Level.SUPPORTED})
LINES = sorted({piece for _, cites in TRUTHS for piece in cites})
ENDS = {"all", "other", "by", "von", "par", "who", "not", ",", ".", ":"}
WORDS = sorted({word for line in LINES for word in line.split()} | ENDS)


@given(st.sampled_from(LINES))
def test_a_line_bears_itself(line: str) -> None:
    assert verify(line, [line]).level is Level.SUPPORTED
    assert verify(f"  {line.upper() if line.isupper() else line}. ", [line]).level is Level.SUPPORTED


@given(st.text(max_size=200), st.lists(st.text(max_size=200), max_size=3))
@example(claim=".", evidence=["a: b"])
@settings(deadline=None)
def test_nothing_raises(claim: str, evidence: list[str]) -> None:
    assert verify(claim, evidence).level in set(Level)


@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=9).map(" ".join))
@example("Orders are signed off by all")
@settings(deadline=None)
def test_no_heap_of_real_words_raises(text: str) -> None:
    assert verify(text, [text]).level in set(Level)
    assert verify("Signed off orders", [text]).level in set(Level)


@given(st.text(min_size=1, max_size=120))
@settings(deadline=None)
def test_any_text_bears_itself(text: str) -> None:
    assert verify(text, [text]).level is Level.SUPPORTED


@given(st.sampled_from(TRUTHS), st.integers(min_value=100_003, max_value=999_983))
def test_a_fresh_number_never_passes(truth: tuple[str, tuple[str, ...]], number: int) -> None:
    claim, cites = truth
    assert verify(f"{claim}, {number} in all", cites).level is Level.UNSUPPORTED


@given(st.sampled_from(TRUTHS), st.sampled_from(["Zorbix", "QuillDB", "Vantrex", "Kafka", "SolidWorks"]))
def test_a_tool_nobody_named_never_passes(truth: tuple[str, tuple[str, ...]], tool: str) -> None:
    claim, cites = truth
    if language_of(claim) != "de" and not any(tool in piece for piece in cites):  # German writes every noun as a name
        assert verify(f"{claim}, using {tool}", cites).level is not Level.SUPPORTED


@given(st.sampled_from(TRUTHS))
def test_the_same_question_has_the_same_answer(truth: tuple[str, tuple[str, ...]]) -> None:
    claim, cites = truth
    assert verify(claim, cites) == verify(claim, list(cites))


@given(st.sampled_from([line for line in LINES if line[-1:].isalpha() and not any(map(str.isdigit, line))]), st.integers(1, 3))
def test_a_plain_line_without_its_last_words_is_no_invention(line: str, count: int) -> None:
    hedged = (
        bool(signs_of(read(line).text))
        or any(word.entry.lists & {"lowering", "stand_in"} for word in read(line).words)
        or any(clause.denied or clause.others for clause in read(line).clauses)
    )
    shorter = " ".join(line.split()[:-count])
    if shorter and not hedged:
        assert verify(shorter, [line]).level is not Level.UNSUPPORTED
