"""The level of a course that a resume names with each thing: children at 2, of adults at 3 and children at 2."""

import re
from collections.abc import Collection, Iterable, Mapping

from core.expressions import expression
from core.tailoring.levels import level_of_course, levels_reached
from core.tailoring.words import stems

_PARTS = expression(r"[,;()•]|\s(?:and|und|y|et|e|i|и|та)\s", re.IGNORECASE)


def reached(things: Collection[str], lines: Iterable[str]) -> Mapping[str, int]:
    """The highest level beside each of these stems, of those that stand beside one."""
    best: dict[str, int] = {}
    for part in (part for line in lines for part in _PARTS.split(line)):
        for stem in set(things).intersection(stems(part)) if (levels := levels_reached(part)) else ():
            best[stem] = max(*levels, best.get(stem, 0))
    return best


def below(asked: str, lines: Iterable[str]) -> frozenset[str]:
    """The stems of what is asked for that lines name at a lower level only."""
    wanted = level_of_course(asked)
    if not wanted:
        return frozenset()
    best = reached({*stems(asked)}.difference(stems(wanted)), lines)
    return frozenset(stem for stem, number in best.items() if number < int(wanted[-1]))
