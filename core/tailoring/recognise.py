"""Telling a resume from a posting, and both from chat and everything else."""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from core.expressions import expression
from core.resume.dates import find
from core.resume.lexicon import fold, table
from core.resume.model import Kind
from core.tailoring.headings import Part, heading, inline_heading
from core.tailoring.lexicon import terms_of
from core.tailoring.patterns import pattern

_SHARED = frozenset({Kind.SUMMARY, Kind.SKILLS, Kind.LANGUAGES, Kind.OTHER})  # headings that postings have too
_PARTS = {
    Part.MUST: 2.0,
    Part.NICE: 2.0,
    Part.DUTIES: 2.0,
    Part.BENEFITS: 2.0,
    Part.PROCESS: 1.0,
    Part.CONDITIONS: 0.6,
    Part.COMPANY: 0.6,
    Part.LEGAL: 1.5,
}
_CONTACT = expression(
    r"[\w.+-]+@[\w-]+\.\w+|(?<!\d)(?!(?:19|20)\d\d\s*[-–]\s*(?:19|20)\d\d\b)"  # years are no number to ring
    r"(?:\+\d{1,3}[ .(-]*)?(?:\(\d{2,5}\)|\d{2,5})[ .)/-]+\d{2,4}[ .-]?\d{2,5}"
    r"|linkedin\.com/in/|github\.com/\w",
    re.IGNORECASE,
)
_FIRST_PERSON = expression(
    r"^[ \t•●▪*+–—>-]*(?:Built|Led|Managed|Developed|Designed|Implemented|Created|Maintained|Wrote|Helped|Improved|Increased"
    r"|Reduced|Launched|Achieved|Coordinated|Supervised|Negotiated|Delivered|Worked|Handled|Taught|Trained|Served"
    r"|Prepared|Assisted|Organi[sz]ed|Contributed|Responsible for|Updated|Raised|Opened|Ran|Cared|Cooked|Cleaned)\b"
    r"|\b(?:I|I'm|I've|my)\b|\bich\b|\bmein\w*\b|\bj'ai\b|\bmes\b|\bразработал\w*|\bруководил\w*|\bработал\w*|我",
    re.MULTILINE,
)
_SPEAKS = expression(r"\b(?:I|I'm|I've|my|ich|mein\w*|je|j'ai|mon|yo|mi|soy|мне|меня|мой|моё|мою|я)\b|我(?!们)")
_NAME = expression(r"(?:[^\W\d_][\w.'’-]*\s+){1,3}[^\W\d_][\w.'’-]*,?(?:\s\w{2,5})?|[\u4e00-\u9fff]{2,4}")
_TITLE = expression(
    r"\W*(?:resume|résumé|cv|curriculum vitae|lebenslauf|hoja de vida|резюме|(?:个人)?简历|履歴書)\W*", re.IGNORECASE
)
_LEADS = r"(?:(?:here(?:['’]s| is)|this is|and|hier(?: ist)?|und|вот)\s)?(?:(?:the|die|le|la)\s)?"
_JOB = (
    r"job (?:posting|description|ad|offer)|posting|vacancy|stellenanzeige|stellenausschreibung|stellenangebot|вакансия|"
    r"оголошення|offre d['’]emploi|oferta de (?:empleo|trabajo)"
)
_MINE = r"(?:my|mein|mon|mi|моё|мое) (?:resume|cv|lebenslauf|резюме)"
_MARKER = expression(
    rf"^[\W_]*(?:{_LEADS}(?P<job>{_JOB})|(?:(?:here(?:['’]s| is)|and)\s)?{_MINE})[\W_]*$",
    re.IGNORECASE | re.MULTILINE,
)
_LEAST = 1.5  # of both sides of a line that says what follows
_CHAT = 60
_ENOUGH = 3.0
_MOST_LINES = 300
_SHORT = 300
_LONG = 25_000
_TOP = 500


@dataclass(frozen=True, slots=True)
class Recognition:
    """What a text is, and how sure that is (0..1). `both`: a resume and a posting in one; `split` is where the second begins."""

    kind: Literal["resume", "posting", "neither"]
    confidence: float
    both: bool = False
    split: int = 0


_LATEX = expression(r"\\[A-Za-z]+\*?(?:\[[^\]]*\])?|[{}]")


def recognise(text: str, name: str = "") -> Recognition:
    """Tell what a text is; `name` is its file's name, which helps when it says so."""
    alone = _recognised(text, name)
    split = _split(text) if alone.kind != "neither" else 0
    return Recognition(alone.kind, alone.confidence, both=bool(split), split=split)


def _recognised(text: str, name: str) -> Recognition:
    if "\\begin{document}" in text:
        text = _LATEX.sub(" ", text)
    resume, posting = _resume_score(text), _posting_score(text)
    if len(text) > _LONG:
        shrink = _LONG / len(text)
        resume, posting = resume * shrink, posting * shrink
    resume += 3.0 * bool(
        re.search(r"resume|résumé|lebenslauf|curriculum|\bcv\b|резюме|简历", name.replace("_", " "), re.IGNORECASE)
    )
    posting += 3.0 * bool(
        re.search(r"posting|\bjob|stelle|offre|vacan|oferta|вакансия|招聘|jd\b", name.replace("_", " "), re.IGNORECASE)
    )
    best, other = max(resume, posting), min(resume, posting)
    if best < _ENOUGH or len(text.strip()) < _CHAT // 3:
        return Recognition("neither", round(min(1.0, 1 - best / (2 * _ENOUGH)), 2))
    confidence = round(min(0.99, 0.5 + 0.08 * (best - other) + 0.02 * (best - _ENOUGH)), 2)
    return Recognition("resume" if resume >= posting else "posting", confidence)


def _lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def parted(text: str) -> tuple[str, str] | None:
    """A resume and a posting that came as one text, in the order they stand in it; None when it is one document."""
    for marker in _MARKER.finditer(text):
        head, tail = text[: marker.start()].strip(), text[marker.end() :].strip()
        sides = (_resume_score(head), _posting_score(tail)) if marker["job"] else (_posting_score(head), _resume_score(tail))
        if min(sides) >= _LEAST and len(text) <= _LONG:
            return head, tail
    at = _split(text)
    return (text[:at].strip(), text[at:].strip()) if at else None


def _resume_score(text: str) -> float:
    lines = _lines(text)
    score = (2.0 if len(lines) > 1 else 0.5) * bool(_CONTACT.search(text[:_TOP]))
    score += 1.0 * bool(len(text) > 2 * _TOP and _CONTACT.search(text[-_TOP:]))
    ranges = sum(1 for line in lines[:_MOST_LINES] if len(line) < 3 * _CHAT for found in find(line) if found.ranged)
    score += min(4, ranges) * 1.3
    own = {kind for line in lines if len(line) < _CHAT and (kind := _headings().get(_bare(line)))}
    score += min(4.0, sum(0.7 if kind in _SHARED else 1.5 for kind in own))
    score += min(5, len(_FIRST_PERSON.findall(text))) * 0.4 * bool(own or ranges)
    titled = bool(lines) and bool(_TITLE.fullmatch(lines[0]))
    return score + 1.5 * titled + 1.0 * (bool(score) and any(_is_name(line) for line in lines[titled : titled + 1]))


def _is_name(line: str) -> bool:
    return bool(_NAME.fullmatch(re.sub(r"^#+\s*", "", line))) and not heading(line) and not pattern("role").search(line)


@cache
def _headings() -> Mapping[str, Kind]:
    """The headings of resumes, as the parser of resumes knows them."""
    return {fold(phrase): kind for kind in Kind for phrase in table("headings")[kind.value]["phrases"]}


def _bare(line: str) -> str:
    return fold(re.sub(r"^[\W\d_]+|[\W\d_]+$", "", line))


def _posting_score(text: str) -> float:
    lines = _lines(text)
    if len(text) < _SHORT and (text.rstrip().endswith("?") or _SPEAKS.search(text)):
        return 0.0
    parts = {part for line in lines if (part := heading(line) or (inline_heading(line) or (None,))[0])}
    score = sum(weight for part, weight in _PARTS.items() if part in parts)
    asking = {found.group().casefold() for found in pattern("posting_speech").finditer(text)}
    score += min(6, len(asking)) * 1.1
    if (
        lines
        and len(lines[0]) < 2 * _CHAT
        and pattern("role").search(lines[0])
        and not lines[0].endswith((".", "!", "?"))
        and len(text) > _CHAT
    ):
        score += 0.8 + 1.2 * bool(parts or asking)
    if len(asking) + len(parts) and len(terms_of(text[:5000])) > 2:  # noqa: PLR2004 - two skills can be chance
        score += 1.0
    return score


def _split(text: str) -> int:
    """Where the second document begins when one is a resume and the other a posting; 0 when the text is one document."""
    if _resume_score(text) < 2 * _ENOUGH or _posting_score(text) < 2 * _ENOUGH or len(text) > _LONG:
        return 0
    best, at = 0.0, 0
    for gap in re.finditer(r"\n[ \t]*\n+|\n[-=_*]{3,}\n", text):
        head, tail = text[: gap.end()], text[gap.end() :]
        lead = (_resume_score(head) - _posting_score(head), _resume_score(tail) - _posting_score(tail))
        worth = min(abs(lead[0]), abs(lead[1])) + 0.1 * abs(lead[0] - lead[1])
        if lead[0] * lead[1] < 0 and worth > best:
            best, at = worth, gap.end()
    return at if best >= _ENOUGH else 0
