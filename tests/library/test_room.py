"""What is left out for the page is offered back only where something else could go for it."""

from core.conversation.state import Page, Version
from core.library.pages import asked, can_go_back
from core.resume.model import Source
from core.resume.parse import parse
from tests.conversation.long import long


def test_nothing_is_offered_back_when_all_that_may_go_is_gone() -> None:
    resume, page = parse(Source("resume", "jane.txt", long(6, 6))), Page("one")
    order, _all = asked(page, resume, None, ())
    assert len(order) > 2
    assert can_go_back(Version(1, resume, page=Page("one", cut=tuple(order[:2]))), None)
    assert not can_go_back(Version(1, resume, page=Page("one", cut=tuple(order))), None)
    assert not can_go_back(Version(1, resume, page=page), None)
