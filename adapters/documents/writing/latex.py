"""LaTeX for a resume that did not come as LaTeX: a plain article that a person would like to go on editing."""

from collections.abc import Iterator
from itertools import zip_longest

from adapters.documents.writing.latex_preamble import preamble
from adapters.documents.writing.latex_words import address, escaped
from adapters.documents.writing.outline import GAP, Block, Outline, Piece
from core.ports import Style

CENTRED = {"name", "label", "contact", "note"}
BREAK = r"\\"


def latex(outline: Outline, style: Style) -> str:
    """The whole document."""
    return "\n".join((preamble(outline, style), "", r"\begin{document}", *_body(outline), "", r"\end{document}", ""))


def _body(outline: Outline) -> Iterator[str]:
    before = ""
    for block, following in zip_longest(outline.blocks, outline.blocks[1:]):
        bold = block.kind != "title"
        text = "".join(_piece(piece, bold=bold, apart=outline.right_to_left) for piece in block.pieces).strip()
        yield from _block(block, text, before, following.kind if following else "")
        before = block.kind


def _block(block: Block, text: str, before: str, following: str) -> Iterator[str]:
    if block.kind in CENTRED:
        yield from ("", r"\begin{center}") if before not in CENTRED else ()
        set_ = rf"{{\LARGE\bfseries {text}}}" if block.kind == "name" else text
        yield f"  {set_}{BREAK if following in CENTRED else ''}"
        yield from () if following in CENTRED else (r"\end{center}",)
    elif block.kind == "item":
        yield from () if before == "item" else (r"\begin{itemize}",)
        yield rf"  \item {_unbracketed(text)}"
        yield from () if following == "item" else (r"\end{itemize}",)
    elif block.kind in {"heading", "title"}:
        yield from ("", rf"\{'section' if block.kind == 'heading' else 'subsection'}*{{{text}}}")
    else:
        yield from () if before in {"heading", "title"} else ("",)
        yield text


def _unbracketed(text: str) -> str:
    """An item whose words begin with a bracket, which would be taken for its label."""
    return f"{{}}{text}" if text.startswith("[") else text


def _piece(piece: Piece, *, bold: bool, apart: bool) -> str:
    """A run of text. In a text that runs from right to left, an address or a phone number is kept from turning round."""
    if piece.text == GAP:
        return r" \hfill "
    text = escaped(piece.text)
    if bold and piece.tone == "strong" and text.strip():
        text = rf"\textbf{{{text.strip()}}}" + " " * (len(text) - len(text.rstrip()))
    text = rf"\href{{{address(piece.link)}}}{{{text}}}" if piece.link else text
    return rf"\foreignlanguage{{english}}{{{text}}}" if piece.link and apart else text
