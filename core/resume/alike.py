"""Headings whose words no list knows, told by standing as the known headings of the same resume do.

"Sea Service" alone between blank lines, "Bar Admissions:" with a colon, "~ Residencies ~": the form proves it only where the
resume's known headings share it, and where nothing in the part that it ends stands so itself, as the names of entries may.
"""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise, takewhile

from core.resume import headings, meta, places, roles
from core.resume.dates import find
from core.resume.lexicon import fold, words
from core.resume.model import Kind
from core.resume.names import is_name
from core.resume.rows import Row

_EDGES = re.compile(r"(?P<before>[^\w(«„“\"]*)(?P<words>.*?)(?P<after>[^\w)»”\"]*)", re.DOTALL)
_PARTS = re.compile(r"[,|·;\t]|\s[–—-]\s")
_DATED_END = re.compile(r"[\s(,–—-]*(?:\([^()]*\))?$")
_WORDS = 5
_LETTERS = 50
_SHORTEST = 2
_TWO = 2
_NEAR = 3  # rows of a head
_THINGS = frozenset(  # their entries have names of any words
    {Kind.PROJECTS, Kind.VOLUNTEER, Kind.REFERENCES, Kind.PUBLICATIONS, Kind.AWARDS, Kind.CERTIFICATES}
)
_NAMED = _THINGS | {Kind.WORK, Kind.EDUCATION, Kind.SKILLS, Kind.LANGUAGES}
_ENDS = (".", ";", ",", "!", "?", "…")


@dataclass(frozen=True, slots=True)
class Form:
    """How a row stands: its case, whether blank lines stand above and below it, and the signs around its words."""

    case: str
    gap: bool
    alone: bool
    edges: tuple[str, str]


def shared(rows: Sequence[Row]) -> Form | None:
    """The form of most known headings, at least two of them; none where they differ or the form would tell nothing.

    Two whose words stand within entries too count as one.
    """
    found = [pair for pair in pairwise(rows[1:]) if not headings.is_bullet(pair[0]) and headings.known(pair[0].text.text)]
    if any(row.level for row, _ in found) or not _is_opened(rows):
        return None
    counts: Counter[Form] = Counter()
    for row, follows in found:
        counts[_form(row, follows)] += 1 if headings.is_weak(row.text.text) else _TWO
    (form, count), *_ = [*counts.most_common(1), (None, 0)]
    told = form is not None and (form.gap or any(sign not in " :" for sign in "".join(form.edges)))
    return form if told and count >= _TWO * _TWO and count * _TWO > counts.total() else None


def is_heading(rows: Sequence[Row], at: int, form: Form | None, kind: Kind | None, above: Sequence[Row]) -> bool:
    """Whether a row is a heading by its form. `kind`: of the part that it would end (none: the head), whose rows are `above`."""
    if form is None or not above or at + 1 >= len(rows) or not _is_set(rows, at, form):
        return False
    row, follows = rows[at], rows[at + 1]
    text = _words(row)
    if _is_named(text) or _is_inner(text) or _is_repeated(rows, row) or headings.known(follows.text.text):
        return False
    if (kind is None and not _ends_head(text, above)) or _opens_alike(rows, at, form, kind, above):
        return False
    return _ends_part(rows, at, form, kind, above)


def _ends_part(rows: Sequence[Row], at: int, form: Form, kind: Kind | None, above: Sequence[Row]) -> bool:
    """Whether a row in the form of the headings ends the part above it, and is no entry of it."""
    text = _words(rows[at])
    if form.case == "upper" and len(above) > 1 and not any(headings.capitals(row.text.text) for row in above):
        return True
    if _has_noun(text):
        return headings.ends_in_noun(text) or not (_is_entry(rows, at) and _is_ranged(rows[at + 1 : at + _NEAR]))
    things = kind in _THINGS and form.case != "upper" and not (kind is Kind.CERTIFICATES and _is_solid(above))
    return not (things or (kind is Kind.WORK and _jobs_follow(rows, at)) or _is_entry(rows, at))


def _is_opened(rows: Sequence[Row]) -> bool:
    """Whether a name stands above the first heading; where a column was read before it, it may stand anywhere, as headings do."""
    return any(is_name(_cased(row.text.text)) for row in takewhile(_is_in_head, rows))


def _is_in_head(row: Row) -> bool:
    return headings.is_title(row.text.text) or not headings.known(row.text.text)


def _cased(text: str) -> str:
    """A text as it is usually written, where somebody types without capitals."""
    return text.title() if text == text.lower() and " " in text else text


def _ends_head(text: str, above: Sequence[Row]) -> bool:
    """Whether the head can end above words: below an address, and not where the name or what the person is stands again."""
    before = " ".join(fold(row.text.text) for row in above)
    return "@" in before and fold(text) not in before


def _form(row: Row, follows: Row) -> Form:
    words, edges = _words(row), _EDGES.fullmatch(row.text.text)
    case = "upper" if headings.capitals(words) else "lower" if words.lower() == words != words.upper() else "other"
    return Form(case, row.gap, follows.gap, (edges["before"], edges["after"]) if edges else ("", ""))


def _words(row: Row) -> str:
    edges = _EDGES.fullmatch(row.text.text)
    return edges["words"] if edges else row.text.text


def _is_set(rows: Sequence[Row], at: int, form: Form) -> bool:
    """Whether a row is a few words in this form, with rows below that are not set so."""
    row, follows = rows[at], rows[at + 1]
    if headings.is_bullet(row) or row.level or row.links or _form(row, follows) != form:
        return False
    set_so = at + 2 < len(rows) and _form(follows, rows[at + 2]) == form
    return _is_phrase(_words(row)) and not (set_so and _is_phrase(_words(follows)))


def _is_phrase(text: str) -> bool:
    if text.endswith(_ENDS) or "," in text or "@" in text or ":" in text or any(map(str.isdigit, text)):
        return False
    return len(text.split()) <= _WORDS and _SHORTEST <= len(text) <= _LETTERS


def _is_named(text: str) -> bool:
    """Whether words name a role, a degree, a place or an organisation, unless they end in what headings are made of."""
    if places.is_place(text):
        return True
    own = " ".join(word for word in text.split() if not headings.modifies(word))
    named = roles.role_score(own) or roles.degree_score(own) or roles.organisation_score(own)
    return bool(named) and not _has_noun(text)


def _has_noun(text: str) -> bool:
    """Whether words begin or end with one that headings are made of."""
    ends = {fold(word) for word in (text.split(maxsplit=1)[0], text.rsplit(maxsplit=1)[-1])}
    return bool(ends & words("headings", "forms", "nouns")) or headings.ends_in_noun(text)


def _jobs_follow(rows: Sequence[Row], at: int) -> bool:
    """Whether dates of jobs stand between a row and the next known heading, so that it is the name of one without them."""
    below = takewhile(lambda row: not headings.known(row.text.text), rows[at + 1 :])
    return _is_ranged([row for row in below if not row.glyph])


def _is_solid(above: Sequence[Row]) -> bool:
    """Whether a part is a list without blank lines, so that one ends it."""
    return len(above) > _TWO and not any(row.gap for row in above[1:])


def _is_inner(text: str) -> bool:
    """Whether words stand over a list within an entry: "Responsibilities:"."""
    return any(fold(word).strip(":") in words("headings", "forms", "inner") for word in re.split(r"[\s/]+", text))


def is_of_entry(rows: Sequence[Row], at: int) -> bool:
    """Whether words stand over a list within a job: said in several, or, not set apart or with a colon, above further jobs."""
    row = rows[at]
    joined = not row.gap or row.text.text.endswith(":")
    return _is_inner(row.text.text) and (_is_repeated(rows, row) or (joined and _jobs_follow(rows, at)))


def _is_repeated(rows: Sequence[Row], row: Row) -> bool:
    return sum(fold(other.text.text) == fold(row.text.text) for other in rows) > 1


def _opens_alike(rows: Sequence[Row], at: int, form: Form, kind: Kind | None, above: Sequence[Row]) -> bool:
    """Whether the part begins with a row in that form, as the names of its entries stand: then the form tells nothing there.

    Unless that one has its dates below it, which this one has not.
    """
    first = above[0]
    if _is_dated(above[:_NEAR]) and not _is_dated(rows[at : at + _NEAR]):
        return False
    follows = above[1] if len(above) > 1 else None
    if first.glyph or first.level or not (form.alone or kind in _NAMED):
        return False
    dates = find(first.text.text)
    until = dates[-1].at if dates and dates[-1].at else len(first.text.text)
    name = replace(first, text=first.text.cut(0, len(_DATED_END.sub("", first.text.text[:until]))))
    below = follows.gap if follows else form.alone
    same = replace(form, gap=first.gap, alone=below) == _form(name, follows or first)
    return same and _is_phrase(_words(name)) and (below == form.alone or kind not in _NAMED)


def _is_dated(rows: Sequence[Row]) -> bool:
    return any(find(row.text.text) for row in rows)


def _is_entry(rows: Sequence[Row], at: int) -> bool:
    """Whether the rows below say when: the row is the name of an entry, unless they are a list, or an entry in themselves."""
    follows = rows[at + 1]
    if meta.is_dates(follows.text.text):
        return True
    if follows.gap or follows.glyph:
        return False
    block = [follows, *takewhile(lambda row: not (row.gap or row.glyph), rows[at + 2 : at + 3])]
    dated = [row.text.text for row in block if meta.dated(row.text.text)]
    if not dated or (_shape(rows, at + 1) in _shapes(rows, at)):
        return False
    listed = len(dated) > 1 or not find(dated[0])[0].ranged
    return not (listed and (all(map(_leads, dated)) or (len(block) == len(dated) > 1 and not any(map(_names_job, dated)))))


def _leads(text: str) -> bool:
    """Whether a row is one of a list of years: "2023 Salt Maps, Galeria Windsor, Bilbao"."""
    first = find(text)[0]
    return not first.at and (not first.ranged or bool(_PARTS.search(text)))


def _names_job(text: str) -> bool:
    return any(date.ranged for date in find(text)) or roles.role_score(text) > 0


def _is_ranged(rows: Sequence[Row]) -> bool:
    return any(date.ranged for row in rows for date in find(row.text.text))


def _shape(rows: Sequence[Row], at: int) -> int:
    """How far below a row that names a role the range of its dates stands; -1 for a row that begins no job in this way."""
    if not roles.role_score(rows[at].text.text) or rows[at].glyph:
        return -1
    ranged = (any(date.ranged for date in find(row.text.text)) for row in rows[at : at + _NEAR])
    return next((below for below, found in enumerate(ranged) if found), -1)


def _shapes(rows: Sequence[Row], but: int) -> set[int]:
    """The shapes of the other rows with which something begins: below a gap or a known heading."""
    starts = [at for at, row in enumerate(rows) if at and at != but and (row.gap or headings.known(rows[at - 1].text.text))]
    return {_shape(rows, at) for at in starts} - {-1}
