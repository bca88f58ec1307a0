"""The order of measures: space between paragraphs first, then line height, then the size of the type."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from core.ports import Measures

SMALLEST = Measures(size=9.5, leading=1.2, spacing=0.5)  # still easy to read on paper and on a phone
STEP = 0.1  # pt of type
FINE = 0.01  # of leading and of spacing

Height = Callable[[Measures], float]


def floor(style: Measures) -> Measures:
    """The closest that a look may be set."""
    return Measures(min(style.size, SMALLEST.size), min(style.leading, SMALLEST.leading), min(style.spacing, SMALLEST.spacing))


def largest(height: Height, page: float, style: Measures) -> Measures | None:
    """The measures nearest to the look's own with which the page holds it all; None when none do.

    What is taken first is given back last: the largest type, then the most line height, then the most space.
    """
    low = floor(style)
    closest = (replace(low, size=size) for size in _sizes(style.size, low.size))
    found = next((one for one in closest if height(one) <= page), None)
    if found is None:
        return None
    for measure in ("leading", "spacing"):
        found = _widest(found, measure, getattr(style, measure), height, page)
    return found


def _sizes(most: float, least: float) -> Iterator[float]:
    """Sizes from the look's own down, in steps of a tenth of a point."""
    yield most
    tenth = -(-round(most * 1000) // 100) - 1  # the next whole tenth below
    while tenth * STEP > least:
        yield round(tenth * STEP, 1)
        tenth -= 1
    if least < most:
        yield least


def _widest(found: Measures, measure: str, most: float, height: Height, page: float) -> Measures:
    """As much of one measure as the page leaves room for."""
    if height(widened := replace(found, **{measure: most})) <= page:
        return widened
    low: float = getattr(found, measure)
    steps = range(int((most - low) / FINE + 1e-6) + 1)
    fitting, beyond = 0, len(steps)
    while beyond - fitting > 1:
        middle = (fitting + beyond) // 2
        if height(replace(found, **{measure: round(low + middle * FINE, 2)})) <= page:
            fitting = middle
        else:
            beyond = middle
    return replace(found, **{measure: round(low + fitting * FINE, 2)})
