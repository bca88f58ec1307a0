"""What is said of paragraphs and letters in WordprocessingML (ECMA-376 part 1, 17.3), in the order that Word demands."""

from adapters.documents.writing.sheet import Face, Rule, Setting

TWIPS, HALVES, EIGHTHS = 20, 2, 8  # of a point: what Word counts gaps, letters and rules in
LEAST_RULE = 2 / EIGHTHS
WHOLE = 100  # per cent
JUSTIFIED = {"start": "left", "center": "center", "end": "right", "justify": "both"}


def twips(points: float) -> int:
    """Points as Word counts gaps."""
    return round(points * TWIPS)


def spacing(setting: Setting) -> str:
    """Gaps, and lines of exactly the PDF's height: so a page holds as much whatever font stands in for a missing one."""
    return f'<w:spacing w:before="{twips(setting.before)}" w:after="0" w:line="{twips(setting.leading)}" w:lineRule="exact"/>'


def indent(setting: Setting) -> str:
    """Where lines begin; a bullet hangs out."""
    return f'<w:ind w:left="{twips(setting.indent)}" w:hanging="{twips(setting.bullet)}"/>'


def alignment(setting: Setting) -> str:
    """Where lines stand, always said: Normal may stand elsewhere. Left and right turn around in paragraphs from right to left."""
    return f'<w:jc w:val="{JUSTIFIED[setting.align]}"/>'


def drawn(rule: Rule) -> tuple[float, float]:
    """A rule as Word can draw it: widths in eighths of a point from a quarter on, distances in whole points."""
    return max(LEAST_RULE, round(rule.width * EIGHTHS) / EIGHTHS), float(round(rule.distance))


def border(rule: Rule | None) -> str:
    """The line under a paragraph."""
    if rule is None:
        return ""
    width, distance = drawn(rule)
    drawing = f'w:val="single" w:sz="{round(width * EIGHTHS)}" w:space="{round(distance)}" w:color="{rule.colour}"'
    return f"<w:pBdr><w:bottom {drawing}/></w:pBdr>"


def letters(face: Face, base: Face | None = None) -> str:
    """Weight, colour and size, as far as `base` doesn't say the same already.

    Word knows half points only: a size that lies between is drawn a hair wider or narrower, so that lines break as in the PDF.
    """
    said = [
        _switch("b", face.bold, bool(base and base.bold)),
        _switch("i", face.italic, bool(base and base.italic)),
        "<w:caps/>" if face.capitals and not (base and base.capitals) else "",
        "<w:smallCaps/>" if face.small_capitals and not (base and base.small_capitals) else "",
        f'<w:color w:val="{face.colour}"/>' if base is None or face.colour != base.colour else "",
        f'<w:spacing w:val="{twips(face.spacing)}"/>' if twips(face.spacing) != (twips(base.spacing) if base else 0) else "",
        _size(face.size) if base is None or _size(base.size) != _size(face.size) else "",
    ]
    return "".join(said)


def _switch(name: str, on: bool, already: bool) -> str:  # noqa: FBT001 - what is and what was
    return f'<w:{name} w:val="{int(on)}"/><w:{name}Cs w:val="{int(on)}"/>' if on != already else ""


def _size(points: float) -> str:
    halves = round(points * HALVES)
    width = round(WHOLE * HALVES * points / halves)
    return f'<w:w w:val="{width}"/><w:sz w:val="{halves}"/><w:szCs w:val="{halves}"/>'
