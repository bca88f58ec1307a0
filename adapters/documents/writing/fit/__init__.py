"""One page (the bot's side): how few lines have to go, asked of the writing worker, which foretells heights and sets the page."""

import math
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import asdict, dataclass

from adapters.documents import frames
from adapters.documents.writing.outline import Outline
from core.ports import Measures, Style

Ask = Callable[[frames.Header], Awaitable[tuple[frames.Header, bytes]]]
Without = Callable[[Sequence[str]], Outline]

MOST_LAYOUTS = 4
GIVEN_BACK = 12  # lines tried


@dataclass(frozen=True, slots=True)
class OnePage:
    """What fits one page: without which lines, at which measures, as PDF; or that nothing does.

    `length` is in pages, as foretold for the look's own measures.
    """

    cut: tuple[str, ...]
    measures: Measures
    length: float
    layouts: int
    pdf: bytes


class Cutter:
    """Fits one document. `without` gives its outline less some lines, `ask` reaches the writing worker."""

    def __init__(self, without: Without, ask: Ask, title: str, style: Style) -> None:
        self._without, self._ask = without, ask
        self._style, self._title = asdict(style), title

    async def fit(self, expendable: Sequence[str], most: float) -> OnePage:
        """Set it on one page with as few of the expendable lines cut as it takes, in their order, if it has `most` pages."""
        whole = await self._set((), most)
        if whole.pdf or whole.length > most or not expendable or not await self._fits(expendable):
            return whole
        cut = await self._fewest(expendable)
        layouts = whole.layouts
        while layouts < MOST_LAYOUTS:
            found = await self._set(cut)
            layouts += found.layouts
            if found.pdf:
                return OnePage(tuple(cut), found.measures, found.length, layouts, found.pdf)
            further = next((one for one in expendable if one not in cut), None)
            if further is None:
                break
            cut = [*cut, further]
        return whole

    async def _fewest(self, expendable: Sequence[str]) -> list[str]:
        """The shortest beginning of the order that is enough, less what need not have gone for what went after it."""
        few, many = 0, len(expendable)
        while many - few > 1:
            middle = (few + many) // 2
            if await self._fits(expendable[:middle]):
                many = middle
            else:
                few = middle
        cut = [*expendable[:many]]
        for one in reversed(cut[:-1][-GIVEN_BACK:]):
            fewer = [other for other in cut if other != one]
            if await self._fits(fewer):
                cut = fewer
        return cut

    async def _fits(self, cut: Sequence[str]) -> bool:
        reply, _none = await self._ask(self._order("foretell", cut))
        return bool(reply["fits"])

    async def _set(self, cut: Sequence[str], most: float = math.inf) -> OnePage:
        reply, pdf = await self._ask({**self._order("fit", cut), "most": most})
        found, layouts, length = Measures(**reply["measures"]), int(reply["layouts"]), float(reply["length"])
        return OnePage(tuple(cut) if pdf else (), found, length, layouts, pdf)

    def _order(self, what: str, cut: Sequence[str]) -> frames.Header:
        return {**asdict(self._without(cut)), "format": what, "style": self._style, "title": self._title}
