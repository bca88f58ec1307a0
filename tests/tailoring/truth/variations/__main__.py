"""`python -m tests.tailoring.truth.variations FAMILY [NAME]`: how often each transformation (or those with NAME) flips a line."""

import sys
from collections import Counter
from collections.abc import Iterator
from importlib import import_module

from tests.tailoring.truth.variations import Transformation, several, tried


def _report(family: str, named: str) -> Iterator[str]:
    ways: tuple[Transformation, ...] = import_module(f"{__package__}.{family}").TRANSFORMATIONS
    for way in (*ways, several(ways)):
        if named not in way.name:
            continue
        found = tried(way)
        flipped = [one for one in found if one.flipped]
        kinds = Counter(finding.kind for one in flipped for finding in one.verdict.findings[:1])
        yield f"{'BREAKS' if way.breaks else 'keeps'} {way.name}: {len(found)} tried, {len(flipped)} flipped {dict(kinds)}"
        for one in flipped[: None if named else 5]:
            said = ", ".join(f"{finding.kind} \u201c{finding.fragment}\u201d" for finding in one.verdict.findings)
            yield f"    {one.line.text}\n      < {' // '.join(one.line.cites)}\n      {one.verdict.level} {said}"


if __name__ == "__main__":
    print("\n".join(_report(sys.argv[1], " ".join(sys.argv[2:]))))  # noqa: T201
