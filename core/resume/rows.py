"""A source text as rows: cleaned lines with their bullets, indents and markup told apart, and furniture set aside."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from core.resume import copied, edges, ordinals, ornaments
from core.resume import marks as told_by
from core.resume.blanks import taken_out, unpadded
from core.resume.dates import find
from core.resume.lexicon import fold
from core.resume.markup import closed, unmarked
from core.resume.model import Mark, Source, Span
from core.resume.passage import EMPTY, Passage, clean, joined

_LINE = re.compile(r"[^\r\n\x0b\x0c\x85\u2028\u2029]+")
_BULLET = re.compile(
    r"\s*(?P<glyph>[-=]>|>>|--|[•◦▪▫■□●○◆◇‣⁃∙·・►▶▸➢➤➔→✓✔✦❖★☆\ue000-\uf8ff§¤»›–—*+\-~]|:(?=\s{2})|o(?=\s+[A-Z]))(?P<gap>\s+|(?<=[•◦▪▫■□●○◆‣∙・►▶▸➢➤✓✔❖\uf0b7\uf0a7])(?=\S))"
)
_ICON = re.compile("[\ue000-\uf8ff]")  # the private use area: symbol fonts put bullets and icons there
_PICTURE = "\ue000"  # the bullet of a row with an emoji for one: as those of symbol fonts, it may stand before a heading
_HASHES = re.compile(r"\s{0,3}(#{1,6})\s+|\s{0,3}(#{1,6})(?=[A-Z])")
_HASH = re.compile(r"\s*#\s+(?=\S)")
_RULE = re.compile(r"[-–—=_~*#.·・•─━═▬|:\s\ue000-\uf8ff]+")
_CELLS = re.compile(r"\|.*[^\s|].*\|")
_BAR = re.compile(r"\s*\|\s*")
_SETEXT = re.compile(r"\s{0,3}(?:=+|-{3,}|_{3,}|~{3,}|─{3,}|\*{3,})\s*$")
_TRAILING_RULE = re.compile(r"\s*[-=_─━—]{4,}\s*$")
_LEAD = re.compile(r"(?P<mark>\*\*|__)(?=\S)(?P<words>[^*_]+)(?P=mark),\s")
_QUOTE = re.compile(r"\s{0,3}>\s?")
_ANGLE = re.compile(r"\s*>\s+(?=\S)")
_MAILED = 0.8  # the share of lines that begin with ">" from which a text is an answered mail
_HEADING = 80  # characters: the longest line that an underline makes a heading
_PAGE = r"(?:page|seite|página|pagina|стр(?:аница|\.)?|strona|сторінка|blad|side|sida|sivu|sayfa|صفحه|صفحة|עמוד|第|p\.?)"
_OF = r"\s*(?:of|von|de|di|sur|van|из|z|av|/|از|من|מתוך)\s*"
_NAMED_PAGE = re.compile(rf"\W*{_PAGE}\s*\d{{1,3}}(?:{_OF}\d{{1,3}})?\s*(?:页|頁|ページ)?\W*", re.IGNORECASE)
_BARE_PAGE = re.compile(r"\W*\d{1,2}(?:\s*/\s*\d{1,2})?\W*")
_COUNTED = re.compile(rf"\s\W*(?:{_PAGE}\s*\d{{1,3}}|\d{{1,3}}{_OF}\d{{1,3}})\W*$", re.IGNORECASE)
_PAGE_TAIL = re.compile(
    r"(?:\s{2,}|\t|\s[-–|·]\s?)(?:page|seite|página|pagina|стр\.?|страница|strona)\s+"
    r"\d{1,3}(?:\s*(?:of|von|de|di|sur|из|z|/)\s*\d{1,3})?\s*$",
    re.IGNORECASE,
)
_ADDRESSED = re.compile(r"@|(?:\d\W?){6}")
_TWO = 2
_FRAMED = 8  # words of a heading with the signs around it
_NAME = range(2, 6)  # words
_OPENING = 8  # rows in which a name, a calling and contact data stand
_EDGE = 2  # rows at the top or foot of a page
_HEAD_WORDS = 6  # beside the name: "Curriculum Vitae, page 2 of 3"
_UPDATED = re.compile(
    r"\W*(?:last\s+(?:updated|modified|revised)|updated\s+(?:on|in)|cv compiled on|generated (?:on|by|with)|"
    r"zuletzt aktualisiert|stand:|"
    r"dernière mise à jour|última actualización|ultimo aggiornamento|última atualização|(?:резюме )?обновлено|"
    r"آخرین بروزرسانی).{0,60}",
    re.IGNORECASE,
)
_RIGHTS = re.compile(
    r"\W*©.{0,100}|\W*(?:copyright|\(c\))\W{0,3}(?:\(c\)\s*)?(?:\d{4}|by\b).{0,100}|.{0,100}\ball rights reserved\W*",
    re.IGNORECASE,
)
_COMMENT = re.compile(r"<!--.*?(?:-->|\Z)", re.DOTALL)
_FRONT_MATTER = re.compile(r"\A\ufeff?---[ \t]*\r?\n(?:[\w-]+[ \t]*:.*\r?\n|[ \t]+.*\r?\n|\s*\r?\n)*?---[ \t]*(?:\r?\n|\Z)")


@dataclass(frozen=True, slots=True)
class Row:
    """A source line. `text` is cleaned; `glyph` its bullet; `level` its Markdown heading level (1 to 6, setext too; 0: none).

    `ordinal` is the number that stands for a bullet in a numbered list.
    `gap`: blank lines stand before it. `soft`: it ends in white space, as wrapped lines of some PDFs do. `width`: its raw length.
    `strong`: the whole line was set in bold or italics. `rule`: it only draws a line; `underline` is the
    sign of one that makes a heading of the row above. `links` are addresses that stood in its markup only. `told` is what the
    file says about its words. `remark`: it is about what stands before it in the same line.
    `lead`: where the bold words end that it begins with, at a comma.
    """

    number: int
    text: Passage
    raw: Span
    glyph: str = ""
    indent: int = 0
    level: int = 0
    gap: bool = False
    soft: bool = False
    broken: bool = False
    strong: bool = False
    rule: bool = False
    underline: str = ""
    width: int = 0
    links: tuple[Passage, ...] = ()
    marks: tuple[Span, ...] = ()
    ordinal: Passage = EMPTY
    told: tuple[Mark, ...] = ()
    remark: bool = False
    lead: int = 0


@dataclass(frozen=True, slots=True)
class Sheet:
    """All rows of a source, and the spans left out on purpose."""

    rows: tuple[Row, ...]
    furniture: tuple[Span, ...]


@dataclass(frozen=True, slots=True)
class _Signs:
    """What signs mean in a text: if none is markup, which numbers are words, if ">" or "#" is a bullet, which tags are closed."""

    literal: bool
    lone: frozenset[int]
    angled: bool
    hashed: bool
    ended: frozenset[str]


def read(source: Source) -> Sheet:
    """Split a source into rows; page numbers, running heads, comments, markup and rules go to the furniture."""
    hidden = [Span(source.id, *match.span()) for pattern in (_FRONT_MATTER, _COMMENT) for match in pattern.finditer(source.text)]
    rows = [_with_told(row, source.marks) for row in _with_underlines(_unadorned(list(_rows(source, hidden)), source))]
    running = _running_heads(rows)
    paged = _paged(source, rows) | _repeated(source, rows) | _edged(source, rows) | _counted(source, rows)
    paged |= {rows[at].number for at in copied.along([row.text.text for row in rows])}
    kept: list[Row] = []
    furniture = [span for span in hidden if source.quote(span).strip()]
    for row in rows:
        if _is_furniture(row, running, paged):
            furniture.append(row.raw)
        else:
            kept.append(row)
        furniture += row.marks
    return Sheet(tuple(kept), tuple(dict.fromkeys(furniture)))


def _rows(source: Source, hidden: Sequence[Span]) -> Iterator[Row]:
    lines, last = list(_LINE.finditer(source.text)), 0
    lone = ordinals.words([line.group() for line in lines])
    signs = _Signs(told_by.literal(source), lone, _angled(source.text), _hashed(source.text), closed(source.text))
    for number, match in enumerate(lines):
        start, end = _visible(match.start(), match.end(), hidden)
        if not source.text[start:end].strip():
            continue
        gap = last == 0 or source.text[last:start].count("\n") > 1
        yield _row(source, number, (start, end), signs, gap=gap)
        last = match.end()


def _unadorned(rows: Sequence[Row], source: Source) -> list[Row]:
    """The rows without emoji before their words, which are a bullet or nothing but an ornament."""
    listed = ornaments.listed([row.text.text for row in rows], [row.gap for row in rows])
    found: list[Row] = []
    for row, item in zip(rows, listed, strict=True):
        start, end = (0, len(row.text.text)) if row.glyph else (ornaments.before(row.text.text), ornaments.behind(row.text.text))
        if start or end < len(row.text.text):
            signs = [sign for sign in (row.text.cut(0, start), row.text.cut(end)) if sign]
            marks = (*row.marks, *(span for sign in signs for span in sign.spans(source)))
            found.append(
                replace(row, text=row.text.cut(start, end), glyph=_PICTURE if item and not row.level else "", marks=marks)
            )
        else:
            found.append(row)
    return found


def _with_told(row: Row, marks: Sequence[Mark]) -> Row:
    """The row with the marks that reach into it, and the heading level that they give it."""
    reach = (mark for mark in marks if mark.start < row.raw.end and mark.end > row.raw.start)
    told = tuple(mark for mark in reach if mark.role not in told_by.PLACED)
    strong = row.strong or any(mark.role == "strong" for mark in told)
    return replace(row, told=told, level=told_by.level(told) or row.level, strong=strong) if told else row


def _visible(start: int, end: int, hidden: Sequence[Span]) -> tuple[int, int]:
    for span in hidden:
        if span.start <= start < span.end:
            start = min(end, span.end)
        if span.start < end <= span.end:
            end = max(start, span.start)
    return start, end


def _row(source: Source, number: int, place: tuple[int, int], signs: _Signs, *, gap: bool) -> Row:
    start, end = place
    line = source.text[start:end]
    stripped = line.strip()
    left = start + line.index(stripped[0])
    raw = Span(source.id, left, left + len(stripped))
    body = clean(source.text, raw.start, raw.end, number)
    level, glyph, at = _prefix(body.text, angled=signs.angled, hashed=signs.hashed)
    if (number in signs.lone and glyph[:1].isdigit() and glyph.endswith(".")) or _is_framed(stripped, glyph):
        glyph, at = "", 0
    if _ICON.match(stripped):
        glyph = glyph or stripped[0]
    ordinal = body.cut(0, at) if glyph[:1].isalnum() else EMPTY
    body, tail = _cut_tail(body.cut(at) if at else body)
    bare, links, tags = unmarked(body, literal=signs.literal, ended=signs.ended)
    bare, blanks = taken_out(unpadded(bare))
    if _CELLS.fullmatch(bare.text):  # a row of a table in Markdown
        bare = joined(bare.split(_BAR), "\t")
    bold = _LEAD.match(body.text)
    return Row(
        number=number,
        text=bare.strip("\\") if bare.text.endswith("\\") else bare.cut(0),
        raw=raw,
        glyph=glyph,
        indent=len(line) - len(line.lstrip()),
        level=0 if "@" in bare.text else level,
        gap=gap,
        soft=line.endswith(" ") and not line.endswith("  "),
        broken=stripped.endswith(("\u00ad", "\ufffe")),
        strong=bool(body) and bare.text != body.text and body.text[0] in "*_`" and body.text[-1] in "*_`",
        rule=bool(_SETEXT.fullmatch(stripped) or _RULE.fullmatch(stripped)),
        underline=stripped[0] if _SETEXT.fullmatch(stripped) else "",
        width=len(stripped),
        links=tuple(links),
        marks=tuple(span for mark in (ordinal, *tail, *tags, *blanks) for span in mark.spans(source)),
        ordinal=ordinal,
        lead=len(bold["words"]) if bold and bare.text.startswith(f"{bold['words']},") else 0,
    )


def _is_framed(line: str, glyph: str) -> bool:
    """Whether the sign that a line begins with also ends it, as around a heading: "~ Skills ~"."""
    return bool(glyph) and line.endswith(f" {glyph}") and len(line.split()) <= _FRAMED


def of_passage(text: Passage, row: Row) -> Row:
    """A row for the part of another row that stands for itself."""
    level, glyph, at = _prefix(text.text)
    broken = row.broken and text.ends[-1:] == row.text.ends[-1:]
    alone = replace(
        row, glyph=glyph, level=level, broken=broken, gap=False, strong=False, links=(), marks=(), ordinal=EMPTY, lead=0
    )
    return replace(alone, text=text.cut(at) if at else text)


def _angled(text: str) -> bool:
    """Whether ">" is a bullet here: on several lines, not on nearly all as in an answered mail, and in no Markdown.

    Text under underlined headings that goes on in small letters is a quotation, too.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    angled = [line for line in lines if _ANGLE.match(line)]
    outlined = any(_HASHES.match(line) or (_QUOTE.match(line) and _prefix(line)[0]) for line in lines)
    wrapped = sum(line[match.end() :][:1].islower() for line in angled if (match := _ANGLE.match(line)))
    quoted = any(_SETEXT.fullmatch(line.strip()) for line in lines) and 2 * wrapped > len(angled)
    return len(angled) > 1 and len(angled) < len(lines) * _MAILED and not (outlined or quoted)


def _hashed(text: str) -> bool:
    """Whether "#" is a bullet here: alone on several lines that stand below others without a blank one, as headings don't."""
    lines = text.splitlines()
    at = [number for number, line in enumerate(lines) if _HASH.match(line)]
    below = sum(number > 0 and bool(lines[number - 1].strip()) for number in at)
    return below > _TWO and below * _TWO > len(at) and not any(_HASHES.match(line) and not _HASH.match(line) for line in lines)


def _prefix(text: str, *, angled: bool = False, hashed: bool = False) -> tuple[int, str, int]:
    """The heading level, the bullet and where the words begin. `angled`, `hashed`: ">" or "#" is a bullet."""
    if angled and (angle := _ANGLE.match(text)):
        return 0, ">", angle.end()
    if hashed and (sign := _HASH.match(text)):
        return 0, "#", sign.end()
    at = quote.end() if (quote := _QUOTE.match(text)) else 0
    if hashes := _HASHES.match(text, at):
        return len(hashes[1] or hashes[2]), "", hashes.end()
    if bullet := _BULLET.match(text, at):
        return 0, bullet["glyph"], bullet.end()
    if number := ordinals.NUMBERED.match(text, at):
        return 0, number.group().strip(), number.end()
    return 0, "", at


def _cut_tail(body: Passage) -> tuple[Passage, list[Passage]]:
    """Without a page number at the end of a line of words, and without a rule that follows a heading on its line."""
    if rule := _TRAILING_RULE.search(body.text):
        body = body.cut(0, rule.start())
    if page := _PAGE_TAIL.search(body.text):
        return body.cut(0, page.start()), [body.cut(page.start())]
    return body, []


def _with_underlines(rows: list[Row]) -> list[Row]:
    """Setext headings: a row of rules under a short row makes it a heading."""
    found: list[Row] = []
    for row in rows:
        above = found[-1] if found else None
        if (
            above
            and not row.gap
            and not above.level
            and not above.glyph
            and row.underline
            and above.width <= _HEADING
            and above.text
        ):
            level = 1 if row.underline == "=" else 2
            found[-1] = replace(above, level=level, marks=(*above.marks, row.raw))
        else:
            found.append(row)
    return found


def _is_furniture(row: Row, running: frozenset[str], paged: frozenset[int]) -> bool:
    text = row.text.text
    if row.rule or not (text or row.links):
        return True
    if any(mark.role == "running" for mark in row.told):
        return True
    if any(mark.role not in {"strong", "doubt", told_by.HEAD, told_by.FOOT} for mark in row.told):
        return False
    said = any(pattern.fullmatch(text) for pattern in (_UPDATED, _RIGHTS, _NAMED_PAGE, edges.COOKIES))
    return said or row.number in paged or _shape(text) in running


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", fold(text))


def _running_heads(rows: Sequence[Row]) -> frozenset[str]:
    """Shapes of lines that stand on several pages and end in a page number: "John Doe - 1/2"."""
    shapes = Counter(_shape(row.text.text) for row in rows if _COUNTED.search(row.text.text) and not find(row.text.text))
    return frozenset(shape for shape, count in shapes.items() if count > 1)


def _paged(source: Source, rows: Sequence[Row]) -> frozenset[int]:
    """Numbers of rows that are bare page numbers: 1, 2, 3 in order, or at the edge of a page."""
    bare = [row for row in rows if _BARE_PAGE.fullmatch(row.text.text)]
    numbers = [int(match.group()) for row in bare if (match := re.search(r"\d+", row.text.text))]
    if bare and rows and numbers == list(range(1, len(numbers) + 1)) and bare[-1] is rows[-1]:
        return frozenset(row.number for row in bare)
    edges = {
        rows[index - 1].number for index, row in enumerate(rows) if index and _page(source, row) != _page(source, rows[index - 1])
    }
    edges |= {rows[-1].number} if len(source.pages) > 1 and rows else set()
    return frozenset(row.number for row in bare if row.number in edges)


def _page(source: Source, row: Row) -> int:
    return source.page(row.raw)


def _repeated(source: Source, rows: Sequence[Row]) -> frozenset[int]:
    """Numbers of rows that repeat the first row of an earlier page word for word, or are the head of a page with the name."""
    seen: set[str] = set()
    found: set[int] = set()
    name, said = _opening(source, rows)
    for index, row in enumerate(rows):
        if index and _page(source, row) == _page(source, rows[index - 1]):
            if rows[index - 1].number in found and _ADDRESSED.search(row.text.text) and _tokens(row) <= said:
                found.add(row.number)
            continue
        if row.text.text in seen or (index and name and _names_again(row, name, said)):
            found.add(row.number)
        seen.add(row.text.text)
    return frozenset(found)


def _counted(source: Source, rows: Sequence[Row]) -> frozenset[int]:
    """Numbers of rows that name the person once more, or the document, and end in a page number: "Jane Doe – page 2"."""
    tailed = [row for row in rows if _PAGE_TAIL.search(source.quote(row.raw))]
    head = [row.text.text for row in rows[:_OPENING] if row not in tailed]
    return frozenset(row.number for row in tailed if edges.is_entitled(source.quote(row.raw), head))


def _edged(source: Source, rows: Sequence[Row]) -> frozenset[int]:
    """Numbers of rows at the edges of pages that are of the page alone."""
    texts = [row.text.text for row in rows]
    found: set[int] = set()
    for _number, page in groupby(rows, key=lambda row: _page(source, row)):
        every = list(page)
        for row in {id(row): row for row in (*every[:_EDGE], *every[-_EDGE:])}.values():
            if row.gap and not (row.glyph or row.level) and edges.of_the_page(row.text.text, texts[:_OPENING], texts):
                found.add(row.number)
    return frozenset(found)


def _opening(source: Source, rows: Sequence[Row]) -> tuple[str, frozenset[str]]:
    """The name that a resume begins with (empty: there may be none), and all words that stand around it."""
    first = fold(rows[0].text.text) if rows else ""
    named = len(first.split()) in _NAME and not any(map(str.isdigit, first)) and "@" not in first
    head = [row for row in rows[:_OPENING] if _page(source, row) == 1]
    return first if named else "", frozenset().union(*map(_tokens, head))


def _names_again(row: Row, name: str, said: frozenset[str]) -> bool:
    """Whether the first row of a later page is its head: the name with a count of pages, or with what page one says of it."""
    text = fold(row.text.text)
    rest = _tokens(row) - frozenset(name.split())
    return name in text and (rest <= said or (bool(_COUNTED.search(row.text.text)) and len(rest) <= _HEAD_WORDS))


def _tokens(row: Row) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", fold(row.text.text)))
