"""Whether what stands at the two sides of a gutter are columns, or the rows of one table.

Dates and labels beside text stand on the same baselines as the text; columns have baselines of their own. Where both keep to one
grid of lines, what they say tells: a column of dates is none, and two sides that have headings are two columns.
"""

import re
from collections import Counter
from collections.abc import Sequence
from statistics import median

from adapters.documents.reading.placed import Row, look, text_of
from core.resume.dates import are_dates, is_duration
from core.resume.headings import is_contact, is_weak, known
from core.resume.model import Kind

LEAST_ROWS = 3
LEAST_LENGTH = 4  # characters: the usual line of a narrower column would be icons or bullets
SHORT = 30  # characters: longer lines are text, not dates or labels
ALIGNED = 0.7  # from this share of common baselines on, two sides may be rows of one table
FLUSH = 3  # points: nearer than this, an edge is the same edge
INDENT = 24  # points: how far lines of a column may stand in
BESIDE = 1.1  # em: rows of two sides that are nearer than this stand beside each other
MOSTLY = 0.75
FEWEST = 2  # dates that make a column of dates
DIGITS = 7  # of a phone number
TELLING = frozenset({Kind.WORK, Kind.EDUCATION})
DATE = re.compile(r"(?<![\d+])(?:19|20)\d\d(?!\d)|[٠-٩۰-۹]{4}|(?<![\d.])\d{1,2}[./]\d{2,4}(?!\d)")


def are_columns(band: Sequence[Row], edge: float) -> bool:
    """Whether the rows of a band that no text crosses at the edge are two columns."""
    left = [[word for word in row if word.left < edge] for row in band]
    right = [[word for word in row if word.left >= edge] for row in band]
    counts = sum(map(bool, left)), sum(map(bool, right))
    if min(counts) < LEAST_ROWS or not _is_flush(right, edge):
        return False
    lengths = _usual_length(left), _usual_length(right)
    if min(lengths) <= LEAST_LENGTH:
        return False
    cells = _beside(left, right) if lengths[0] < lengths[1] else _beside(right, left)
    if _are_dates(cells) or _says_when(left) or _says_when(right) or _are_headings(left, right):
        return False
    both = [(one, other) for one, other in zip(left, right, strict=True) if one and other]
    if _are_labels(left, right, both):
        return False
    if min(lengths) > SHORT or len(both) / min(counts) < ALIGNED:
        return True
    return (_wraps(left) and _wraps(right)) or (_has_heading(left) and _has_heading(right)) or _are_cells(both, max(counts))


def _is_flush(right: Sequence[Row], edge: float) -> bool:
    """Whether the right side stands at the edge: some rows right there, most of them at most an indent behind."""
    insets = [row[0].left - edge for row in right if row]
    return sum(inset < FLUSH for inset in insets) >= LEAST_ROWS and sum(inset <= INDENT for inset in insets) >= 0.6 * len(insets)


def _usual_length(side: Sequence[Row]) -> float:
    return median(sum(len(word.text) + 1 for word in row) for row in side if row)


def _beside(side: Sequence[Row], other: Sequence[Row]) -> list[Row]:
    """The rows of one side that have something of the other beside them, as a heading over both has not."""
    bases = [row[0].base for row in other if row]
    return [row for row in side if row and min(abs(row[0].base - base) for base in bases) < BESIDE * row[0].size]


def _are_dates(cells: Sequence[Row]) -> bool:
    return sum(map(_is_date, cells)) >= max(FEWEST, 0.5 * len(cells))


def _says_when(side: Sequence[Row]) -> bool:
    """Whether hardly anything but dates, and how long each took, stands on a side, however long or short its rows are."""
    texts = [text_of(row) for row in side if row]
    dates = sum(map(are_dates, texts))
    return dates >= FEWEST and dates + sum(map(is_duration, texts)) >= MOSTLY * len(texts)


def _are_labels(left: Sequence[Row], right: Sequence[Row], both: Sequence[tuple[Row, Row]]) -> bool:
    """Whether the left side has the headings and the dates of what stands beside it: Europass, two columns of one table."""
    titles = [other for one, other in both if _is_date(one)]  # "Zivildienst" beside its dates
    if not any(known(text_of(row)) in TELLING for row in left if row) or any(
        _is_heading(row) for row in right if row and row not in titles
    ):
        return False
    dated = [row for row in left if row and _is_date(row)]
    return len(dated) >= FEWEST and sum(_is_date(one) for one, _other in both) >= ALIGNED * len(dated)


def _are_headings(left: Sequence[Row], right: Sequence[Row]) -> bool:
    """Whether hardly anything but headings stands at the left, beside text without any: they are in its margin."""
    kinds = [known(text_of(row)) for row in left if row]
    told = TELLING & set(kinds) and sum(map(bool, kinds)) >= MOSTLY * len(kinds)
    return bool(told) and not any(_is_heading(row) for row in right if row)


def _is_heading(row: Row) -> bool:
    text = text_of(row)
    return is_heading(row) and not is_weak(text)


def _is_date(row: Row) -> bool:
    text = text_of(row)
    return len(text) <= SHORT and bool(DATE.search(text))


def _wraps(side: Sequence[Row]) -> bool:
    """Whether a line on this side goes on in the next."""
    return any(row and row[0].text[:1].islower() for row in side[1:])


def _has_heading(side: Sequence[Row]) -> bool:
    """Whether a known heading of a section stands on this side, set otherwise than its text."""
    shown = [row for row in side if row]
    usual = Counter(map(look, shown)).most_common(1)[0][0]
    return any(look(row) != usual and is_heading(row) for row in shown)


def is_heading(row: Row) -> bool:
    """Whether a row says what the heading of a section says."""
    text = text_of(row)
    return known(text) is not None or is_contact(text)


def _are_cells(both: Sequence[tuple[Row, Row]], most: int) -> bool:
    """Whether rows are two like entries side by side (a bold line over a plain one, on both sides), not a label and its value."""
    alike = all(one[0].style == other[0].style for one, other in both)
    return len(both) >= 0.9 * most and alike and len({one[0].style for one, _other in both}) > 1


def is_reach(row: Row) -> bool:
    """Whether a row has a mail address or a phone number."""
    text = text_of(row)
    return "@" in text or (sum(map(str.isdigit, text)) >= DIGITS and not DATE.search(text))
