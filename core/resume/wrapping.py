"""Rows that wrap: which of them go on in the next one, and their words put together."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from core.resume import deeds, heads, pauses, places, roles, typed
from core.resume.dates import find
from core.resume.hyphens import joint, vocabulary
from core.resume.lexicon import fold, words
from core.resume.meta import LINK_ROW, dated, ends_sentence, is_dates, is_meta
from core.resume.model import Kind
from core.resume.passage import Passage, chained
from core.resume.rows import Row

_WRAPPED = 0.9  # a row is full when the next word would have made it longer than this share of the widest rows
_SHORT = 0.7  # a row that the next word would not have made longer than this was ended by hand
_NARROW = 4  # rows from which a section's own width is taken for the full width
_SENTENCE = 9  # words from which an undated line is text
_COLUMN = 35  # characters of the narrowest column whose full rows tell that text runs on
_PAGE = 60  # characters of the narrowest page whose rows a file can have as paragraphs
_OVER = 4  # words that stand over a list: "Key achievements:"
_INDENT = 2
_COLUMN_AT = 6  # characters before a column beside dates
_MARKED = 0.8  # share of wrapped rows with a space at their end from which that space is trusted
OPEN_END = re.compile(
    r"(?:,|&|/|[-–—]|\b(?:and|or|of|the|a|an|to|for|with|in|on|at|by|from|as|than|via|into|per|over|across|using|including|their|our|its|"
    r"und|oder|der|die|das|den|für|mit|von|zur|zum|im|y|de|la|el|los|las|en|con|para|et|des|les|du|le|pour|avec|di|il|per|em|do|da|"
    r"и|в|на|с|для|по|от|за|к|из|та|і|у|з|до))$"
)
_YEAR = re.compile(r"(?:19|20)\d\d")
_PARTED = re.compile(r"[,;|·(\t–—-]\s*$")
_NAME_ON = re.compile(r"[^\W\d_] (?:of|of the|for|and|de|del|du|des|da|do|der|für|und|di|della)$")  # "Sahyadri Institute of"
_HYPHEN = re.compile(r"[^\W\d_]-$")
_REFERENCE = re.compile(r"(?:\[\w{1,8}\]|\(\w?\d{1,3}\)|[A-Z]{1,2}\d{1,3}[.:)])\s")
_AUTHOR = re.compile(  # "Okafor, N., ...", "van Dijk PJ. ...", "Y. Adeyemi and ..."
    r"(?:(?:van|von|de|der|den|da|di|al|el|le|la)\s)*[^\W\d_a-z][\w'’-]+,?\s(?:[^\W\d_a-z]\.?[\s-]?){1,3}(?:[,.;:&(]|(?<=\.\s))"
    r"|(?:[^\W\d_a-z]\.[\s-]?){1,3}[^\W\d_a-z][\w'’-]+(?:,|\sand\s|\s&\s|:)"
)
_LABELLED = re.compile(r"[^\W\d_][\w -]{2,20}:\s")
_LANGUAGE = re.compile(r"[^\W\d_]+")
_REMARK = re.compile(r"\s?:\s")
_COMMA = re.compile("[,;]")
_HEADED = frozenset({Kind.WORK, Kind.EDUCATION, Kind.PROJECTS, Kind.VOLUNTEER})


@dataclass(frozen=True, slots=True)
class Setting:
    """How lines are set: their full width, and whether wrapped rows are marked by a space at their end.

    `full`: the width of the page where no second row of a section is as wide as its widest, which therefore tells of no edge.

    `prose`: all rows run on until a gap. `listing`: rows are names, so small letters do not run on. `cited`: rows under a
    numbered or bulleted one belong to it, as in lists of papers. `authored`: each paper begins with its authors. `roll`: rows
    are degrees and courses, which often take one row each. `jobs`: a title can stand below the dates of its job. `degrees`: a
    row can go on with what is said of its degree. `separate`: every row is a line of its own. `paragraphed`: rows are paragraphs
    and wrap only in files that were made from pages. `lines`: numbers of the rows that tell deeds. `heads`: numbers of the rows
    that stand as far above their dates as the section's first row does above its own, so that an entry begins there. `held`:
    numbers of all rows of heads, where nothing but their places tells them. `small`: what stands below heads begins in small
    letters, which then tell nothing. `wraps`: a long row goes on in small letters, so that text does wrap here.
    """

    width: int
    marked: bool
    full: int = 0
    prose: bool = False
    listing: bool = False
    cited: bool = False
    authored: bool = False
    roll: bool = False
    jobs: bool = False
    degrees: bool = False
    separate: bool = False
    paragraphed: bool = False
    lines: frozenset[int] = frozenset()
    heads: frozenset[int] = frozenset()
    held: frozenset[int] = frozenset()
    small: bool = False
    wraps: bool = True
    language: str = "en"
    vocabulary: frozenset[str] = frozenset()


def setting(rows: Sequence[Row], language: str, *, separate: bool = False, paragraphed: bool = False) -> Setting:
    """What the rows of the whole resume tell about wrapping."""
    widths = sorted(row.width for row in rows)
    lower = [before for before, row in pairwise(rows) if row.text.text[:1].islower() and not row.glyph and not row.gap]
    marked = sum(row.soft for row in lower)
    width = widths[int(len(widths) * 0.95)] if widths else 0
    known = vocabulary(" ".join(row.text.text for row in rows))
    trusted = len(lower) > 1 and marked >= len(lower) * _MARKED
    return Setting(
        width,
        trusted,
        separate=separate,
        paragraphed=paragraphed,
        lines=_lines(rows),
        wraps=any(row.width >= width * _SHORT for row in lower),
        language=language,
        vocabulary=known,
    )


def _lines(rows: Sequence[Row]) -> frozenset[int]:
    """The numbers of rows that are lines of their own, because they and others around them begin with deeds, without bullets."""
    return frozenset(row.number for block in _blocks(rows) for row in _doing(block))


def _blocks(rows: Sequence[Row]) -> Iterator[list[Row]]:
    """Rows of plain text that follow each other without a blank line."""
    block: list[Row] = []
    for row in rows:
        text = row.text.text
        plain = bool(text) and not (row.glyph or row.level or dated(text) or is_meta(text))
        if block and (row.gap or not plain):
            yield block
            block = []
        if plain:
            block.append(row)
    yield block


def _doing(block: Sequence[Row]) -> Sequence[Row]:
    """The rows of a block that begin with deeds, and those between where no row goes on in small letters."""
    done = [at for at, row in enumerate(block) if deeds.opens(row.text.text)]
    if len(done) <= 1:
        return []
    rest = block[done[0] :]
    if 2 * len(done) >= len(rest) and all(row.text.text[:1].isupper() for row in rest):
        return rest
    return [block[at] for at in done]


def setting_of(rows: Sequence[Row], whole: Setting, kind: Kind) -> Setting:
    """The same for the rows of one section: columns differ in width."""
    width = max((row.width for row in rows), default=0) if len(rows) >= _NARROW else whole.width
    edge = sum(row.width >= width * _WRAPPED for row in rows) > 1
    return replace(
        whole,
        width=min(width, whole.width) if width else whole.width,
        full=0 if edge else whole.width,
        prose=kind is Kind.SUMMARY,
        listing=kind in {Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS},
        cited=kind is Kind.PUBLICATIONS,
        authored=sum(bool(_AUTHOR.match(row.text.text)) for row in rows) > 1,
        roll=kind in {Kind.EDUCATION, Kind.CERTIFICATES, Kind.OTHER},
        jobs=kind is Kind.WORK,
        degrees=kind is Kind.EDUCATION,
        heads=heads.starts(rows),
        held=_held(rows, kind),
        small=_begins_small(rows),
    )


def _held(rows: Sequence[Row], kind: Kind) -> frozenset[int]:
    found = heads.held(rows, jobs=kind is Kind.WORK) if kind in _HEADED else frozenset()
    return found or (typed.held(rows) if kind is Kind.WORK else found)


def _begins_small(rows: Sequence[Row]) -> bool:
    """Whether what stands right below the rows with dates begins in small letters, as one types it."""
    first = [below for row, below in pairwise(rows) if dated(row.text.text) and not (below.glyph or dated(below.text.text))]
    return bool(first) and all(row.text.text[:1].islower() for row in first)


def glued(rows: Sequence[Row], style: Setting) -> Passage:
    """The words of rows that wrap, with the hyphens at their ends joined."""
    links = [(rows[0].text, "")]
    for before, row in pairwise(rows):
        glue = ""
        left, gap = links[-1]
        if not before.broken:
            stays, glue = joint(left.text, row.text.text, style.language, style.vocabulary)
            links[-1] = (left if stays else left.cut(0, len(left.text) - 1), gap)
        links.append((row.text, glue))
    return chained(links)


def continues(group: Sequence[Row], row: Row, style: Setting) -> bool:
    """Whether a row goes on with what the rows before it say."""
    if style.separate or row.remark or row.glyph or row.level or group[-1].level or row.gap or not row.text or not group[-1].text:
        return False
    if style.cited and _is_cited(group, row, style):
        return not (_REFERENCE.match(row.text.text) or LINK_ROW.fullmatch(row.text.text))
    if _leads(group[0].text.text) and _leads(row.text.text):
        return _open_date(group[-1].text.text, row.text.text)
    if _must(group, row) or (group[0].glyph and _lacks(group[-1], row.text.text, style)):
        return True
    if _is_apart(group, row, style) or _is_below(group, row) or _opens(row.text.text) or _is_next_paper(group, row, style):
        return False
    return _can(group[-1], row, style) and _does(group, row, style)


def _is_below(group: Sequence[Row], row: Row) -> bool:
    """Whether a row stands in the column of what is beside a date, below a row that had room left: a line of its own."""
    before = group[-1]
    stands = row.indent >= _COLUMN_AT and (_leads(group[0].text.text) or group[0].indent == row.indent) and not group[0].glyph
    ended = not (OPEN_END.search(before.text.text) or _HYPHEN.search(before.text.text))
    return stands and ended and before.indent + before.width < _PAGE


def _is_apart(group: Sequence[Row], row: Row, style: Setting) -> bool:
    """Whether a row is a line of its own, by the deed it begins with, as what stands over a list, or because the file says so."""
    left, right = group[-1].text.text, row.text.text
    over = right[0].isupper() and right.endswith(":") and len(right.split()) <= _OVER
    if over or (style.paragraphed and deeds.opens(right)):
        return True
    if OPEN_END.search(left) or _HYPHEN.search(left):
        return False
    if style.jobs and pauses.is_pause(right):
        return True
    if row.number in style.lines and not group[0].glyph:
        return True
    return style.paragraphed and not (right[0].islower() and len(left) >= _PAGE and _is_full(group[-1], right, style))


def _is_cited(group: Sequence[Row], row: Row, style: Setting) -> bool:
    """Whether a row of a list of papers belongs to the one that began with the rows before, by its form."""
    first, text = group[0], row.text.text
    if first.glyph or _REFERENCE.match(first.text.text) or row.indent >= first.indent + _INDENT:
        return True
    if text[0].islower() and not ends_sentence(group[-1].text.text):
        return True
    return style.authored and bool(_AUTHOR.match(first.text.text)) and not _AUTHOR.match(text)


def _is_next_paper(group: Sequence[Row], row: Row, style: Setting) -> bool:
    """Whether a row begins with authors where papers do, and the row before does not end in the midst of its own."""
    return style.authored and bool(_AUTHOR.match(row.text.text)) and not OPEN_END.search(group[-1].text.text)


def _leads(text: str) -> bool:
    """Whether a row begins with a date, as each row of a list does that names years first: "since 2018 Manager"."""
    return any(date.at == 0 for date in find(text)[:1])


def _opens(text: str) -> bool:
    """Whether a row begins with a range of dates in a column of their own: "giugno 2015 – luglio 2019 <tab> Animatrice"."""
    first = next(iter(find(text)), None)
    return first is not None and first.at == 0 and first.ranged and text[first.until : first.until + 1] == "\t"


def _must(group: Sequence[Row], row: Row) -> bool:
    """Whether a row goes on whatever it says: open emphasis, a cut word, name or date, a hanging indent, a town, a bracket."""
    before = group[-1]
    if group[0].glyph and (row.text.text.startswith("(") or _closes(before.text.text, row.text.text)):
        return True
    town = before.text.text.endswith(",") and not group[0].glyph and places.is_place(row.text.text)
    cut = bool(_NAME_ON.search(before.text.text)) and not group[0].glyph and row.text.text[0].isupper()
    return town or cut or before.broken or _emphasised(group) or _open_date(before.text.text, row.text.text) or _hangs(group, row)


def _lacks(before: Row, right: str, style: Setting) -> bool:
    """Whether a full row of a bullet ends in a comma, so that a year or a town below it belongs to it, where no job has dates."""
    return before.text.text.endswith(",") and not style.jobs and is_meta(right) and _is_full(before, right, style)


def _closes(left: str, right: str) -> bool:
    """Whether a row closes the bracket that the one before left open: "License 12 (exp." above "01/2026)"."""
    return left.count("(") > left.count(")") and right.count(")") > right.count("(")


def _can(before: Row, row: Row, style: Setting) -> bool:
    """Whether neither row is one that stands alone: an address, a row of a head, and outside of prose dates and places."""
    left, right = before.text.text, row.text.text
    if LINK_ROW.fullmatch(right) or LINK_ROW.fullmatch(left) or {before.number, row.number} & style.held:
        return False
    return style.prose or not (is_meta(right) or is_dates(left))


def _does(group: Sequence[Row], row: Row, style: Setting) -> bool:
    left, right = group[-1].text.text, row.text.text
    if style.listing and not group[0].glyph:
        return _lists_on(left, right, full=_is_full(group[-1], right, style))
    if not style.prose and not group[0].glyph and is_field(left, right):
        return False
    if not group[0].glyph and ((style.roll and _is_next(left, right)) or (style.jobs and _ends_head(left))):
        return False
    if style.prose or _HYPHEN.search(left):
        return True
    if right[0].islower():
        reaches = _is_full(group[-1], right, style) and style.width >= _PAGE if style.small else _reaches(group[-1], right, style)
        return bool(group[0].glyph) or reaches or bool(OPEN_END.search(left)) or _closes_deed(group, right)
    return group[-1].soft if style.marked else _runs_on(group, row, style)


def _closes_deed(group: Sequence[Row], right: str) -> bool:
    """Whether a row closes the sentence that a paragraph of a narrow column began, whose first row tells a deed."""
    first, left = group[0], group[-1].text.text
    closes = ends_sentence(right) and not ends_sentence(left)
    return closes and first.gap and len(left) >= _COLUMN and deeds.opens(first.text.text)


def is_field(left: str, right: str) -> bool:
    """Whether a degree or a role stands in small letters below a school or employer: "Uniwersytet", "studia magisterskie"."""
    if left.endswith((",", "-", "–", "&")) or not roles.organisation_score(left) or roles.organisation_score(right):
        return False
    start = " ".join(right.split()[:2])
    return bool(roles.degree_score(start) or roles.role_score(start))


def _is_next(left: str, right: str) -> bool:
    """Whether a row of a list of degrees and courses is the next of them, however wide the row before is."""
    if OPEN_END.search(left) or left.count("(") > left.count(")"):
        return False
    if right[0].islower():
        return bool(find(left)) and find(left)[-1].until >= len(left.rstrip(" ).")) and dated(right)
    if left.endswith(")") and "," in left and "," in right:
        return True
    return bool(find(right) or _REMARK.search(right) or roles.degree_score(" ".join(right.split()[:2])))


def _ends_head(left: str) -> bool:
    """Whether a row ends in a range of dates that a sign parts from its words, as the head of a job does and no sentence."""
    last = next(iter(reversed(find(left))), None)
    return last is not None and last.ranged and last.until >= len(left.rstrip(" ).")) and bool(_PARTED.search(left[: last.at]))


def is_language(text: str) -> bool:
    """Whether a text begins with the name of a language."""
    first = _LANGUAGE.match(text)
    return first is not None and fold(first.group()) in words("roles", "languages")


def _is_full(before: Row, right: str, style: Setting) -> bool:
    """Whether the next word had no room in a row."""
    return before.width + 1 + len(right.split(maxsplit=1)[0]) > style.width * _WRAPPED


def _reaches(before: Row, right: str, style: Setting) -> bool:
    """Whether a row without a bullet is long enough to have been wrapped, and not a line as one types it on a phone."""
    return before.width + 1 + len(right.split(maxsplit=1)[0]) > style.width * _SHORT


def _emphasised(group: Sequence[Row]) -> bool:
    """Whether an emphasis mark that a row began with is still open."""
    return group[0].text.text.startswith("*") and not any(row.text.text.endswith("*") for row in group)


def _hangs(group: Sequence[Row], row: Row) -> bool:
    """Whether a row is indented under the text of the rows before, as wrapped lines of plain text are."""
    if row.indent < group[0].indent + _INDENT or (row.strong and not group[0].glyph):
        return False
    return bool(group[0].glyph) or bool(OPEN_END.search(group[-1].text.text))


def _lists_on(left: str, right: str, *, full: bool) -> bool:
    """Whether an enumeration goes on in the next row, which without a comma between only a `full` row does.

    A row that begins with a language is a list of its own below other skills.
    """
    several = len(left) >= _COLUMN and len(_COMMA.findall(left)) > 1
    return (
        left.endswith((",", ";", "&", "、", "،", "-", "("))
        or any(left.count(opening) > left.count(closing) for opening, closing in ("()", "[]"))
        or (
            full
            and "," in left
            and not is_language(right)
            and (several or "," in right or right[:1].islower())
            and not re.search(r"[:	]", right)
        )
    )


def _open_date(left: str, right: str) -> bool:
    """A date range broken over two rows: "June 2020 -" and "Present", "Oct 2024 to Jan" and "2025"."""
    if not find(left) or not (left.rstrip().endswith(("-", "–", "—")) or _YEAR.fullmatch(right)):
        return False
    whole = find(f"{left} {right}")
    return bool(whole) and whole[-1].ranged and whole[-1].at < len(left) < whole[-1].until


def _begins(left: str, text: str, style: Setting) -> bool:
    """Whether a row is a line of its own by the deed that it tells, or because no text wraps around it, however wide it is."""
    return not OPEN_END.search(left) and (deeds.opens(text) or (text[0].isupper() and not style.wraps))


def _runs_on(group: Sequence[Row], row: Row, style: Setting) -> bool:
    before, text = group[-1], row.text.text
    left = before.text.text
    if group[0].glyph and left[-1:].isalpha() and OPEN_END.search(left):
        return True
    if before.strong or row.strong or row.number in style.heads or dated(text) or (dated(left) and not group[0].glyph):
        return False
    if ends_sentence(left) or (not group[0].glyph and (_LABELLED.match(text) or _begins(left, text, style))):
        return False
    if OPEN_END.search(left) or style.width < _COLUMN:
        return bool(OPEN_END.search(left))
    width = style.width if group[0].glyph else style.full or style.width
    return _is_full(before, text, replace(style, width=width)) and (bool(group[0].glyph) or len(left.split()) >= _SENTENCE)
