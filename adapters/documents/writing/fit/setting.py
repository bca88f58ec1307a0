"""One page, foretold and then confirmed by the layout that becomes the file. Lives in the writing worker."""

import math
from dataclasses import dataclass, replace

from weasyprint.document import Document

from adapters.documents.writing.faces import letters_of
from adapters.documents.writing.fit.advances import Advances
from adapters.documents.writing.fit.height import Height, Known
from adapters.documents.writing.fit.measures import floor, largest
from adapters.documents.writing.fit.ruler import lines, samples
from adapters.documents.writing.outline import Outline
from adapters.documents.writing.pdf import Press
from core.ports import Measures, Style

MOST_LAYOUTS = 4
MOST_TRIED = 6  # layouts of several pages: what is lost at the end of a page shows only there
NEAR = 0.01  # of a page: for less than that no further layout of several is made
OFF = 4.0  # px: what was foretold and what came of it differ by less unless a line was broken elsewhere
WORTH = 0.15  # pt: for less than that no further layout is made
HAIR = 0.05  # px


@dataclass(frozen=True, slots=True)
class Set:
    """How setting a document on one page ended: its layout and measures, or none when it does not fit.

    `foretold` and `height` are in px, `layouts` is how many it took; `length` is in pages, as foretold for the look itself.
    """

    document: Document | None
    measures: Measures
    length: float
    layouts: int = 0
    foretold: float = 0.0
    height: float = 0.0


class Setter:
    """Sets documents on one page, with the rulers of this process."""

    def __init__(self, press: Press) -> None:
        self._lay_out = press.lay_out
        self._rulers = press.rulers
        self._advances = Advances()
        self._known: Known = {}

    def warm(self, outline: Outline, style: Style) -> None:
        """Measure a look before it is asked for."""
        self._height(outline, style)
        self.forget()

    def forget(self) -> None:
        """Keep nothing of anybody's words."""
        self._known.clear()
        self._advances.forget()

    def fits(self, outline: Outline, style: Style) -> bool:
        """Whether a document is foretold to fit one page at the closest measures."""
        height = self._height(outline, style)
        return height.at(floor(style.measures)) <= height.page - HAIR

    def set(self, outline: Outline, title: str, style: Style, most: float = math.inf) -> Set:
        """The document on one page at the largest measures, in one layout unless what was foretold is wrong.

        One that is longer than `most` pages is not tried.
        """
        height = self._height(outline, style)
        length = height.at(style.measures) / height.page
        best, room = Set(None, style.measures, length), height.page - HAIR
        if length > most:
            return best
        for layouts in range(1, MOST_LAYOUTS + 1):
            found = largest(height.at, room, style.measures)
            if found is None or (best.document and found.size - best.measures.size < WORTH):
                break
            document = self._lay_out(outline, title, replace(style, measures=found), letters_of(outline, style))
            real, foretold = stands(document), height.at(found)
            if len(document.pages) == 1:
                best = Set(document, found, length, layouts, foretold, real)
                if real > foretold - OFF or found == style.measures:
                    break
            else:
                best = replace(best, layouts=layouts)
            room -= max(real - foretold, OFF) if len(document.pages) > 1 else real - foretold
        return best

    def hold(self, outline: Outline, style: Style, pages: int) -> Measures | None:
        """The largest measures at which a document takes no more than so many pages; None when the smallest are too large.

        What has to stay together leaves room at the end of a page, so every try is laid out: first as if nothing were lost, then
        without what went over, then as small as may be, then between what held it and what did not.
        """
        height = self._height(outline, style)
        tight, room = height.at(floor(style.measures)), pages * height.page - HAIR
        best, held, over = None, 0.0, room
        for tries in range(1, MOST_TRIED + 1):
            found = largest(height.at, room, style.measures)
            if found is None:
                break
            beyond = stands(self._lay_out(outline, outline.name, replace(style, measures=found)), pages)
            if beyond:
                over = room
            else:
                best, held = found, room
            if (best is None and over == tight) or over - held < NEAR * height.page:
                break
            room = (held + over) / 2 if best else max(tight, room - beyond) if tries == 1 else tight
        return best

    def _height(self, outline: Outline, style: Style) -> Height:
        return Height(outline, style, self._rulers, self._advances, self._known)


def stands(document: Document, after: int = 0) -> float:
    """How high the text of a document really is in px, all pages together, or those after so many."""
    total = 0.0
    for page in document.pages[after:]:
        found = samples(page)
        if found.leaves:
            last = lines(found.leaves[-1])[-1]
            total += last.position_y + last.height - found.top
    return total
