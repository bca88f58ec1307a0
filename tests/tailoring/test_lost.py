"""What a page shows less of: found requirement by requirement, and no line that costs one goes while another can."""

from core.phrases import pages as words
from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source
from core.tailoring.expendable import expendable
from core.tailoring.lost import lost
from core.tailoring.posting import parse_posting

POSTING = parse_posting("Head of Logistics\n\nRequirements\n- Union negotiation\n- Kubernetes\n- Forklift licence\n")


def resume(*texts: str) -> Resume:
    lines = tuple(Line(f"l{number}", text) for number, text in enumerate(texts))
    work = Entry("job", "Manager", "Fern & Co", dates="2015 – 2024", lines=lines)
    return Resume(Source("resume", "resume.txt", ""), Contact("Jane Doe"), (Section("work", Kind.WORK, entries=(work,)),))


NEGOTIATED = resume(
    "Led contract negotiation with the union of the drivers",
    "Ran Kubernetes at home",
    "Ran Kubernetes for 300 shops",
    "Cut costs by 20 %",
    "Met 90 % of targets",
)


def test_what_the_only_line_shows_is_lost_with_it_and_what_two_show_with_both() -> None:
    assert lost(NEGOTIATED, ["l0"], POSTING) == ["Union negotiation"]
    assert lost(NEGOTIATED, ["l1"], POSTING) == []
    assert lost(NEGOTIATED, ["l1", "l2", "l3"], POSTING) == ["Kubernetes"]
    assert lost(NEGOTIATED, ["l3", "l4"], POSTING) == []


def test_nothing_is_lost_while_a_line_can_go_that_costs_nothing() -> None:
    order = expendable(NEGOTIATED, POSTING).lines
    free = {"l1", "l3", "l4"}
    assert free == {*order[:3]}
    assert not lost(NEGOTIATED, order[:3], POSTING)


def test_what_the_page_shows_less_of_is_said() -> None:
    assert "“Union negotiation”" in words.no_longer_shown(lost(NEGOTIATED, ["l0"], POSTING))
