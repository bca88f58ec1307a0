"""Text boxes that stand elsewhere on the page than where a Word file anchors them: put where the eye meets them."""

from collections.abc import Iterator, Sequence
from itertools import takewhile

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

from adapters.documents.reading.floating import INCH, Box, boxes, in_order
from core.resume import headings, roles
from core.resume.meta import dated
from core.resume.names import is_name

_TWIPS = 20  # in a point, as pages measure
_LINE = 14.0  # points of a line of text, about
_LETTERS = 90  # on a line, about
_TOUCHING = 6  # points by which what stands above a paragraph may reach into it
_A_LINE = 5  # words from which a paragraph says what was done
_BELOW = 2  # lines from which a box stands below where it is anchored, not beside it


def settle(document: Document) -> None:
    """Take text boxes out of where they are anchored, and put them between the paragraphs that they stand between."""
    body = document.element.body
    margin = _margin(body)
    paragraphs = list(body.iterchildren(qn("w:p")))
    _head(body, paragraphs, margin)
    for run in _runs(paragraphs):
        found = [box for one in run for box in boxes(one)]
        frames = {box.frame for box in found}
        if len(found) > 1 and len(frames) == 1 and "" not in frames and (len(run) == 1 or frames != {"paragraph"}):
            _put(run[0], list(in_order(found)), above=not _said(run[0]))
    for paragraph in paragraphs:
        _apart(paragraph)


def _margin(body: etree._Element) -> float:
    told = body.find(f"{qn('w:sectPr')}/{qn('w:pgMar')}")
    top = "" if told is None else str(told.get(qn("w:top"), ""))
    return int(top) / _TWIPS if top.isdigit() else INCH


def _head(body: etree._Element, paragraphs: Sequence[etree._Element], margin: float) -> None:
    """Who it is in a box above all text of the first page, which is anchored in the midst of it."""
    above = list(takewhile(lambda one: not _said(one), paragraphs))
    seen = takewhile(lambda one: not _breaks(one), paragraphs)
    edge = {"page": margin, "margin": 0.0}
    for box in [box for one in seen if one not in above for box in boxes(one)]:
        if box.frame in edge and (box.top + box.bottom) / 2 <= edge[box.frame] and _is_person(box.words[:1]):
            body.insert(0, box.content)
            return


def _is_person(words: Sequence[str]) -> bool:
    return any(" " in one and is_name(one) and not roles.organisation_score(one) for one in words)


def _runs(paragraphs: Sequence[etree._Element]) -> Iterator[list[etree._Element]]:
    """Paragraphs that only hold boxes and follow each other on a page; each other one by itself."""
    run: list[etree._Element] = []
    for one in paragraphs:
        if run and (_said(one) or _breaks(one) or one.getprevious() is not run[-1]):
            yield run
            run = []
        if _said(one):
            yield [one]
        else:
            run.append(one)
    if run:
        yield run


def _apart(paragraph: etree._Element) -> None:
    """A job told in a box of its own, which is anchored in the midst of another one: it follows where that ends."""
    for box in boxes(paragraph) if _said(paragraph) else ():
        if box.frame == "paragraph" and box.bottom <= _TOUCHING and box.height:
            paragraph.addprevious(box.content)
        elif _is_entry(box) and (box.frame != "paragraph" or box.top >= _BELOW * _LINE):
            _put(_last(paragraph, box.top if box.frame == "paragraph" else 0), [box])


def _is_entry(box: Box) -> bool:
    """Whether a box holds a whole job or degree, from its head to what was done, and not a section."""
    words = box.words
    told = bool(words[1:]) and any(dated(one) for one in words) and not any(map(headings.known, words))
    return told and (len(words[-1].split()) >= _A_LINE or _is_item(list(box.content.iter(qn("w:p")))[-1]))


def _last(paragraph: etree._Element, down: float) -> etree._Element:
    """The paragraph below which a box has its place: where something ends, the nearest to where it stands."""
    at, best = 0.0, paragraph
    apart = float("inf")
    while paragraph is not None and at - down <= apart:
        at += _LINE * (1 + len(_said(paragraph)) // _LETTERS)
        following = paragraph.getnext()
        if _ends(paragraph, following) and abs(at - down) < apart:
            best, apart = paragraph, abs(at - down)
        goes_on = following is not None and following.tag == qn("w:p") and not headings.known(_said(following))
        paragraph = following if goes_on else None
    return best


def _ends(paragraph: etree._Element, following: etree._Element | None) -> bool:
    """Whether a job can end with a paragraph."""
    if following is None or following.tag != qn("w:p") or not _said(following) or headings.known(_said(following)):
        return True
    return _is_item(paragraph) and not _is_item(following)


def _put(paragraph: etree._Element, found: Sequence[Box], *, above: bool = False) -> None:
    """The boxes in their order, above a paragraph or below it."""
    for box in found if above else reversed(found):
        (paragraph.addprevious if above else paragraph.addnext)(box.content)


def _said(paragraph: etree._Element) -> str:
    """The words of a paragraph without those of its boxes."""
    texts = (one for one in paragraph.iter(qn("w:t")) if next(one.iterancestors(qn("w:p"))) is paragraph)
    return "".join(one.text or "" for one in texts).strip()


def _is_item(paragraph: etree._Element) -> bool:
    listed = paragraph.find(f"{qn('w:pPr')}/{qn('w:numPr')}") is not None
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    named = "" if style is None else str(style.get(qn("w:val"), ""))
    return listed or named.startswith("List") or _said(paragraph)[:1] in {"•", "·", "▪", "◦", "–", "-"}


def _breaks(paragraph: etree._Element) -> bool:
    """Whether a new page begins in a paragraph."""
    breaks = any(one.get(qn("w:type")) == "page" for one in paragraph.iter(qn("w:br")))
    return breaks or next(paragraph.iter(qn("w:lastRenderedPageBreak"), qn("w:pageBreakBefore")), None) is not None
