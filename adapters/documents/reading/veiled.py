"""Runs of a Word document that nobody can see: white letters on a white page, letters of a point or two, and hidden ones.

What stands on a colour of its own, in a table, a text box or a shaded style may be meant to be white, and is left alone.
"""

from collections.abc import Iterator

from docx.document import Document
from docx.oxml.ns import qn
from lxml import etree  # type: ignore[import-untyped]

LEAST = 4  # half points: smaller letters are dots
LIGHT = 0xE8  # in each of red, green and blue
TELLING = 4  # words of hidden runs from which they say something
_SHADES = (f"{qn('w:rPr')}/{qn('w:shd')}", f"{qn('w:rPr')}/{qn('w:highlight')}", f"{qn('w:pPr')}/{qn('w:shd')}")
_GROUNDS = {qn("w:tbl"), qn("w:txbxContent")}


def take_out(document: Document) -> str:
    """Take the words that nobody can see out of the document, and give them back; hidden ones only when they say something."""
    shaded = frozenset(_shaded(document))
    coloured = document.element.find(qn("w:background")) is not None
    found = [run for run in document.element.body.iter(qn("w:r")) if _is_dot(run) or (not coloured and _is_white(run, shaded))]
    hidden = [run for run in document.element.body.iter(qn("w:r")) if _is_on(run, "w:vanish")]
    said = [*found, *(hidden if len(_words(hidden).split()) >= TELLING else [])]
    words = _words([run for run in document.element.body.iter(qn("w:r")) if run in said])
    for run in found:
        run.getparent().remove(run)
    return words


def _words(runs: list[etree._Element]) -> str:
    return " ".join("".join(text.text or "" for run in runs for text in run.iter(qn("w:t"))).split())


def _property(run: etree._Element, name: str) -> str | None:
    found = run.find(f"{qn('w:rPr')}/{qn(name)}")
    return None if found is None else str(found.get(qn("w:val"), ""))


def _is_on(run: etree._Element, name: str) -> bool:
    return _property(run, name) not in {None, "0", "false"}


def _is_dot(run: etree._Element) -> bool:
    size = _property(run, "w:sz") or ""
    return size.isdigit() and int(size) <= LEAST and bool(_words([run]))


def _is_white(run: etree._Element, shaded: frozenset[str]) -> bool:
    colour = _property(run, "w:color") or ""
    try:
        light = len(colour) == len("FFFFFF") and min(bytes.fromhex(colour)) >= LIGHT
    except ValueError:
        return False
    return light and bool(_words([run])) and not _stands_on_colour(run, shaded)


def _stands_on_colour(run: etree._Element, shaded: frozenset[str]) -> bool:
    around = list(run.iterancestors())
    if any(one.tag in _GROUNDS for one in around):
        return True
    paragraph = next((one for one in around if one.tag == qn("w:p")), run)
    style = paragraph.find(f"{qn('w:pPr')}/{qn('w:pStyle')}")
    named = "" if style is None else str(style.get(qn("w:val"), ""))
    return named in shaded or any(one.find(path) is not None for one in (run, paragraph) for path in _SHADES)


def _shaded(document: Document) -> Iterator[str]:
    """The ids of styles that give a ground of their own, themselves or by what they are based on."""
    own = {one.style_id for one in document.styles if next(one.element.iter(qn("w:shd")), None) is not None}
    for style in document.styles:
        base = getattr(style, "base_style", None)
        if style.style_id in own or (base is not None and base.style_id in own):
            yield style.style_id
