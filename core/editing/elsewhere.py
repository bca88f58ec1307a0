"""A deed that stands under the wrong job, said to be of another one: "that was at the airport, not Holiday Inn"."""

import re

from core.editing.model import Asks, Outcome, Request
from core.expressions import expression
from core.phrases import correcting as words
from core.phrases import short
from core.tailoring import speech
from core.tailoring.whereabouts import named_at, roles

_THERE = r"(?:at|in|for|to|under|with|from)\b"
_SAID = expression(
    r"(?:no,? )?(?:(?:that|it|this|these|those)|the .{2,40}? lines?)(?:['’]s| is| was| were| happened| belongs?)(?: not)? "
    rf"(?P<rest>{_THERE}.+)"
    r"|(?:no,? )?(?:the|my) (?:[^\W\d_]+ ){1,2}(?:is|was)(?: not|n['’]t) (?:at |in )?(?P<name>.+)",
    re.IGNORECASE,
)


def told(request: Request) -> Outcome | None:
    """How such a line gets to its job, for a message that names a job so; None for all others. No employer is renamed by it."""
    found = _SAID.fullmatch(request.text.strip(" .!\n"))
    said = (found["rest"] or found["name"]) if found else ""
    jobs = [one for one in roles(request.resume) if said and named_at(said, one)[0] >= 0]
    if not jobs or speech.is_question(request.text):
        return None
    return Asks(words.under_another(short(jobs[0].organisation or jobs[0].title, 40) if found and found["rest"] else "..."))
