"""What a request states about the person's own work, so that it may be written: deeds, told as such, and never a wish.

"Make it sound like I led it" states nothing, and neither does "write: led 40 engineers". What is asked for is only ever a reason.
"""

import re
import tomllib
from collections import Counter
from collections.abc import Iterator
from functools import cache
from importlib.resources import files

from core.editing import claims, facts, targets
from core.editing.model import Request
from core.resume.model import Resume
from core.tailoring import speech
from core.tailoring.clauses import sentences
from core.tailoring.model import Evidence
from core.tailoring.whereabouts import roles
from core.tailoring.words import stems

_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")  # "on-call" asks for nothing


@cache
def _words(kind: str) -> re.Pattern[str]:
    data = tomllib.loads((files("core.editing") / "data" / "wishes.toml").read_text(encoding="utf-8"))
    return re.compile("|".join(re.escape(word).replace(r"\*", r"\w*") for word in data[kind]["words"].split()), re.IGNORECASE)


def _has(kind: str, text: str) -> bool:
    return any(_words(kind).fullmatch(word.replace("’", "'")) for word in _WORD.findall(text))


def stated(request: Request) -> tuple[Evidence, ...]:
    """The deeds that the message `request.source` tells, as evidence, each bound to the place its words point to, if to one."""
    found: list[Evidence] = []
    for account, before in _accounts(request.source.text):
        if claims.objection_to(request, account, None) or not claims.enough(account, "", None):
            continue
        numbered = Request(account, request.source, request.resume, number=request.number + len(found))
        told = facts.told(numbered, account)
        if not told.unknown:
            found += told.evidence if told.entries else facts.at(told.evidence, _home(account, before, request.resume))
    return tuple(found)


def wishes(text: str) -> bool:
    """Whether a message that should tell of deeds wishes for a wording instead: "spice it up", "lass es größer klingen"."""
    first = _WORD.search(text)
    opens = bool(first and _words("opening").fullmatch(first.group()))
    return not speech.is_first_person(text) and (opens or claims.is_polish(text))


def _accounts(text: str) -> Iterator[tuple[str, str]]:
    """What the speaker says they did, each with the words before it in its sentence."""
    for sentence in sentences(text):
        around = text[sentence.start : sentence.end]
        at = speech.speaker_at(around)
        before, account = around[: max(at, 0)], around
        if ":" in before:
            account = around[before.rindex(":") + 1 :].strip()
        if at >= 0 and not _has("asking", before) and not _has("wanting", account) and not speech.is_wish(account):
            yield account, before


def _home(account: str, before: str, resume: Resume) -> str:
    """The id of the place that words are about: the one whose lines share most of them, else the only role."""
    for words in (before, account):
        shared: Counter[str] = Counter()
        for one in targets.places(resume):
            shared[one.parent] += 0 if one.is_item else len({*stems(words)} & {*stems(one.line.text)})
        (first, most), *rest = shared.most_common(2) or [("", 0)]
        if most and not any(times == most for _, times in rest):
            return first
    jobs = roles(resume)
    return jobs[0].id if len(jobs) == 1 else ""
