"""Of what a resume names only a lower level of a course than is asked for: "children", of adults at 3 and children at 2."""

from collections.abc import Iterable

from core.expressions import expression
from core.tailoring.levels import level_of_course, levels_reached
from core.tailoring.words import stems

_PARTS = expression(r"[,;()]|\s(?:and|und|y|et)\s")


def below(asked: str, lines: Iterable[str]) -> frozenset[str]:
    """The stems of what is asked for that lines name at a lower level only."""
    wanted = level_of_course(asked)
    if not wanted:
        return frozenset()
    best: dict[str, int] = {}
    things = {*stems(asked)}.difference(stems(wanted))
    for part in (part for line in lines for part in _PARTS.split(line)):
        for stem in things.intersection(stems(part)) if (reached := levels_reached(part)) else ():
            best[stem] = max(*reached, best.get(stem, 0))
    return frozenset(stem for stem, number in best.items() if number < int(wanted[-1]))
