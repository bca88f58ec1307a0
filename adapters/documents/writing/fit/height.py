"""How high a document is in a look, foretold for any measures."""

from collections.abc import Sequence

from adapters.documents.writing.fit.advances import Advances
from adapters.documents.writing.fit.paragraphs import Paragraph, paragraph
from adapters.documents.writing.fit.ruler import PX, Linear, Rulers, pairs
from adapters.documents.writing.outline import Block, Outline
from core.ports import Measures, Style
from core.style import OWN

Known = dict[Block, Paragraph]


class Height:
    """The height of a document that stands on a single page, however long that is. `page` is what a real one holds, in px."""

    def __init__(self, outline: Outline, style: Style, rulers: Rulers, advances: Advances, known: Known) -> None:
        ruler, voices = rulers.ruler(outline, style), rulers.voices(outline, style)
        self.page = ruler.page
        for block in outline.blocks:
            if block not in known:
                known[block] = paragraph(
                    block, ruler.rows[block.kind], voices[block.kind], outline.language, OWN[style.look].size, advances
                )
        self._paragraphs: Sequence[Paragraph] = [known[block] for block in outline.blocks]
        gaps = [ruler.gaps[pair] for pair in pairs(outline.blocks)]
        self._gaps = Linear(sum(one.fixed for one in gaps), sum(one.per for one in gaps))
        self._lines: dict[float, Linear] = {}

    def at(self, measures: Measures) -> float:
        """The height in px."""
        lines, gaps = self._set(measures.size), self._gaps
        em = lines.fixed + lines.per * measures.leading + gaps.fixed + gaps.per * measures.spacing
        return em * measures.size * PX

    def _set(self, size: float) -> Linear:
        """All lines at a size, by the leading. Only the size of the type moves words from one line to another."""
        if size not in self._lines:
            fixed = per = 0.0
            for one in self._paragraphs:
                count, higher = one.lines(size)
                fixed += count * one.row.height.fixed + higher
                per += count * one.row.height.per
            self._lines[size] = Linear(fixed, per)
        return self._lines[size]
