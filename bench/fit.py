"""What one page costs: a fit beside one plain render of the same resume, and how far what was foretold is from the truth."""

import gc
import time
from collections.abc import Sequence
from statistics import median

from adapters.documents.writing import texts
from adapters.documents.writing.fit.setting import Set
from adapters.documents.writing.outline import Outline
from adapters.documents.writing.pdf import finished
from adapters.documents.writing.worker import Workshop
from bench.measure import row
from core.ports import PLAIN
from tests.documents.dense import resumes

ROUNDS = 3
MOST = 1.35  # pages: what closer and smaller setting can take up


def one_page() -> None:
    """The resumes that fit without a cut, each rendered plainly and fitted in turn, in CPU time; every font is warm."""
    shop = Workshop()
    outlines = [texts.outlined(one) for one in resumes()]
    for outline in outlines[::6]:
        shop.setter.set(outline, "bench", PLAIN)
    gc.freeze()  # as the worker does
    ratios, sets = [], list[Set]()
    for outline in outlines:
        found = [_ratio(shop, outline) for _ in range(ROUNDS)]
        if all(one.document for _both, one in found):
            ratios.append(median(both for both, _one in found))
            sets.append(found[0][1])
    _report(ratios, sets)


def _ratio(shop: Workshop, outline: Outline) -> tuple[float, Set]:
    begun = time.process_time()
    finished(shop.press.lay_out(outline, "bench", PLAIN))
    plain = time.process_time() - begun
    begun = time.process_time()
    found = shop.setter.set(outline, "bench", PLAIN, MOST)
    if found.document:
        finished(found.document)
    shop.setter.forget()
    return (time.process_time() - begun) / plain, found


def _report(ratios: Sequence[float], sets: Sequence[Set]) -> None:
    layouts, worst = sum(one.layouts == 1 for one in sets), f"worst {max(ratios):.2f}x"
    row("one page, fitted, beside one plain render", f"{len(ratios)} resumes", worst, median(ratios), "target < 1.3x")
    row("one page in a single layout", f"{layouts} of {len(sets)}", target="target > 90%")
    off = max(abs(one.foretold - one.height) for one in sets)
    row("height foretold and real, at worst", f"{off:.2f} px", "a line is 19 px")
