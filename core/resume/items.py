"""The rows of a section put together again: wrapped lines joined, headers told from text."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from core.resume import places, roles
from core.resume.dates import Dates, find, is_duration
from core.resume.hyphens import joint, vocabulary
from core.resume.lexicon import fold, words
from core.resume.markup import plain
from core.resume.model import Kind
from core.resume.passage import Passage, chained, joined
from core.resume.rows import Row, of_passage

_WRAPPED = 0.9  # a row is full when the next word would have made it longer than this share of the widest rows
_NARROW = 4  # rows from which a section's own width is taken for the full width
_SENTENCE = 9  # words from which an undated line is text
_COLUMN = 35  # characters of the narrowest column whose full rows tell that text runs on
_CASELESS = 5  # words of the longest name in a script without capitals
_TITLE = 7  # words of the longest title in lower case
_TWO = 2
_FEW = 3
_INDENT = 2
_HEADER = 110  # characters of the longest header line
_MARKED = 0.8  # share of wrapped rows with a space at their end from which that space is trusted
_FULL_STOP = (".", "!", "?", "…", "。", ";")
_OPEN_END = re.compile(
    r"(?:,|&|/|[-–—]|\b(?:and|or|of|the|a|an|to|for|with|in|on|at|by|from|as|than|via|into|per|over|across|using|including|their|our|its|"
    r"und|oder|der|die|das|den|für|mit|von|zur|zum|im|y|de|la|el|los|las|en|con|para|et|des|les|du|le|pour|avec|di|il|per|em|do|da|"
    r"и|в|на|с|для|по|от|за|к|из|та|і|у|з|до))$"
)
_ABBREVIATION = re.compile(
    r"\b(?:[A-Z]|Inc|Ltd|Co|Corp|Dr|Prof|St|Jr|Sr|e\.g|i\.e|etc|B\.?Sc|M\.?Sc|Ph\.D|B\.A|M\.A|S\.A|p\.m|a\.m|ca|bzw|z\.B|e\.V|No|vs|approx|Dept|Univ|"
    r"Lda|Ltda|Kft|d\.o\.o|o\.o|s\.r\.o|S\.p\.A|S\.r\.l|B\.V|N\.V|dist|Hons|B\.?Eng|M\.?Eng|B\.?Tech|M\.?Tech|M\.?Phil|Dipl)\.$"
)
_HYPHEN = re.compile(r"[^\W\d_]-$")
_LINK_ROW = re.compile(r"(?:https?://|www\.)\S+|\S+\.\w{2,6}/\S+|\[[^\]]+\]:\s+\S+")
_REFERENCE = re.compile(r"\[\w{1,8}\]\s")
_CELLS = re.compile(r"\s\|\s|\t")
_BREAK = re.compile(r"(?:(?P<word>[^\W\d_]{3,})|\d{4})[.!?] +[^\W\d_a-zа-яё]")
_SHORTENED = frozenset(
    {
        "ltd",
        "ltda",
        "inc",
        "corp",
        "şti",
        "san",
        "tic",
        "dept",
        "univ",
        "prof",
        "dist",
        "hons",
        "kft",
        "zrt",
        "bros",
        "intl",
        "eng",
        "tech",
        "phil",
        "dipl",
        "comm",
        "hon",
    }
)
_LABELLED = re.compile(r"[^\W\d_][\w -]{2,20}:\s")
_LANGUAGE = re.compile(r"[^\W\d_]+")
_REMARK = re.compile(r"\s?:\s")
_QUOTES = "\"'“”„«»‘’()[]「」"
_ASIDE = re.compile(r"\([^()]*\)")
_AND = re.compile(r"\s*(?:,|&|\+|\b(?:and|und|et|y|e|i|и|та|en)\b)\s*")
_OPEN_DATE = re.compile(r"\s*[-–—]\s+(?=\S)")


@dataclass(slots=True)
class Item:
    """Rows that belong together: a bullet with the lines it wraps over, a header row, a line of text."""

    rows: list[Row]
    text: Passage
    header: bool = False
    dates: tuple[Dates, ...] = ()

    @property
    def first(self) -> Row:
        """The row it begins with."""
        return self.rows[0]

    @property
    def bulleted(self) -> bool:
        """Whether it begins with a bullet."""
        return bool(self.first.glyph)

    @property
    def whole(self) -> Passage:
        """Its words with the addresses that its links hold behind them."""
        return joined([self.text, *[link for row in self.rows for link in row.links]])


@dataclass(frozen=True, slots=True)
class Setting:
    """How lines are set: their full width, and whether wrapped rows are marked by a space at their end.

    `prose`: all rows run on until a gap. `listing`: rows are names, so small letters do not run on. `cited`: rows under a
    numbered or bulleted one belong to it, as in lists of papers. `roll`: rows are degrees and courses, which often take one row
    each. `jobs`: a title can stand below the dates of its job. `separate`: every row is a line of its own.
    """

    width: int
    marked: bool
    prose: bool = False
    listing: bool = False
    cited: bool = False
    roll: bool = False
    jobs: bool = False
    separate: bool = False
    language: str = "en"
    vocabulary: frozenset[str] = frozenset()


def setting(rows: Sequence[Row], language: str, *, separate: bool = False) -> Setting:
    """What the rows of the whole resume tell about wrapping."""
    widths = sorted(row.width for row in rows)
    lower = [before for before, row in pairwise(rows) if row.text.text[:1].islower() and not row.glyph and not row.gap]
    marked = sum(row.soft for row in lower)
    width = widths[int(len(widths) * 0.95)] if widths else 0
    known = vocabulary(" ".join(row.text.text for row in rows))
    trusted = len(lower) > 1 and marked >= len(lower) * _MARKED
    return Setting(width, trusted, separate=separate, language=language, vocabulary=known)


def setting_of(rows: Sequence[Row], whole: Setting, kind: Kind) -> Setting:
    """The same for the rows of one section: columns differ in width."""
    width = max((row.width for row in rows), default=0) if len(rows) >= _NARROW else whole.width
    return replace(
        whole,
        width=min(width, whole.width) if width else whole.width,
        prose=kind is Kind.SUMMARY,
        listing=kind in {Kind.SKILLS, Kind.LANGUAGES, Kind.INTERESTS},
        cited=kind is Kind.PUBLICATIONS,
        roll=kind in {Kind.EDUCATION, Kind.CERTIFICATES, Kind.OTHER},
        jobs=kind is Kind.WORK,
    )


def items(rows: Sequence[Row], style: Setting) -> list[Item]:
    """The rows of a section as items."""
    groups: list[list[Row]] = []
    for row in closed(rows):
        if groups and _continues(groups[-1], row, style):
            groups[-1].append(row)
        else:
            groups.append([row])
    found = [_item(group, style) for group in groups]
    for before, item in pairwise(found):
        item.header = item.header or _names_dates(before, item) or _is_under(before, item)
        if _closes_head(before, item):
            item.header = True
            before.dates = before.dates if dated(before.text.text) else ()  # a year in the midst of a title is a word of it
        before.header = before.header or _is_over_dates(before, item)
    for before, item, follows in zip(found, found[1:], [*found[2:], None], strict=False):
        if style.jobs and (follows is None or follows.bulleted or follows.first.gap) and _is_titled(before, item, follows):
            item.dates, item.header = (), True
    return found


def closed(rows: Sequence[Row]) -> list[Row]:
    """Dates of a narrow column that run over two rows put together: "June 2020 - Developer" above "Present <tab> Built"."""
    found = list(rows)
    for at, (row, follows) in enumerate(pairwise(rows)):
        first = next(iter(find(row.text.text)), None)
        if first is None or first.at or first.ranged or not (dash := _OPEN_DATE.match(row.text.text, first.until)):
            continue
        cell, tab, _ = follows.text.text.partition("\t")
        whole = find(f"{row.text.text[: dash.end()].strip()} {cell}")
        if tab and whole and whole[0].ranged and whole[0].until == len(row.text.text[: dash.end()].strip()) + 1 + len(cell):
            dates = joined([row.text.cut(0, dash.end()), follows.text.cut(0, len(cell))])
            found[at] = of_passage(joined([dates, row.text.cut(dash.end())], "\t"), row)
            found[at + 1] = of_passage(follows.text.cut(len(cell)), follows)
    return found


def _item(rows: list[Row], style: Setting) -> Item:
    text = plain(glued(rows, style)) if len(rows) > 1 else rows[0].text
    item = Item(rows, text, dates=_enumerated(text.text, [date for date in find(text.text) if not _aside(text.text, date)]))
    item.header = _is_header(item)
    return item


def _enumerated(text: str, dates: Sequence[Dates]) -> tuple[Dates, ...]:
    """The dates of a row, several single ones at its end as one: "summers 2014, 2015 and 2016"."""
    at = len(dates) - 1
    while at > 0 and _AND.fullmatch(text, dates[at - 1].until, dates[at].at):
        at -= 1
    listed = dates[at:]
    ends = bool(listed) and not text[listed[-1].until :].strip(" ).")
    if len(listed) < _TWO or not ends or any(date.ranged for date in listed):
        return tuple(dates)
    return (*dates[:at], Dates(listed[0].at, listed[-1].until, listed[0].end, listed[-1].end, ranged=True))


def _aside(text: str, date: Dates) -> bool:
    """Whether a date only says since when a part of the row holds: "Electrician, since 2019 foreman"."""
    return date.since and bool(text[: date.at].strip(" (,")) and bool(text[date.until :].strip(" ).,"))


def _names_dates(before: Item, item: Item) -> bool:
    """Whether a row names what the dates on the row before are about."""
    text = item.text.text
    if not before.header or not is_dates(before.text.text) or len(text) > _HEADER:
        return False
    return item.first.glyph == ":" or (
        not item.bulleted and not item.first.gap and not text.endswith(_FULL_STOP) and not breaks(text)
    )


def _is_under(before: Item, item: Item) -> bool:
    """Whether a degree or a role in small letters stands directly below the school or employer it was at."""
    text = item.text.text
    short = len(text) <= _HEADER and not text.endswith(_FULL_STOP) and not item.bulleted and not item.first.gap
    return before.header and short and len(item.rows) == 1 and _is_field(before.text.text, text)


def _closes_head(before: Item, item: Item) -> bool:
    """Whether a row with dates stands directly below what is set as the heading of an entry, however it begins or long it is."""
    plain = not item.bulleted and not item.first.level and not item.first.gap and len(item.rows) == 1
    return bool(before.first.level) and plain and dated(item.text.text)


def _is_titled(before: Item, item: Item, follows: Item | None) -> bool:
    """Whether the only row under an employer with its dates is the title there; its own date says since when or of what.

    "Acme <tab> 2016 – 2019" above "Assistant, later editor from March 2017".
    """
    text = item.text.text
    below = not item.bulleted and not item.first.gap and not item.first.level and len(text) <= _HEADER and not breaks(text)
    began = before.header and before.first.gap and any(date.ranged for date in before.dates)
    if not (below and began) or is_dates(text):
        return False
    if not item.dates:
        short = len(_ASIDE.sub("", text).split()) <= _TITLE and text[:1].isupper() and not text.endswith((*_FULL_STOP, ":"))
        return short and not roles.role_score(before.text.text) and follows is not None and follows.bulleted
    single = all(date.since or not date.ranged for date in item.dates)
    whole = roles.role_score(before.text.text) and roles.organisation_score(before.text.text)
    return single and (not whole or text.startswith("(") or all(date.since for date in item.dates))


def _is_over_dates(item: Item, follows: Item) -> bool:
    """Whether a row set apart stands directly over a row of dates, whatever its words; a long one over a range only."""
    text = item.text.text
    short = len(text.split()) <= _TITLE or (len(text) <= _HEADER and any(date.ranged for date in follows.dates))
    apart = item.first.gap and not item.bulleted and short and not text.endswith((*_FULL_STOP, ":"))
    return apart and text[0].isupper() and not follows.first.gap and not follows.bulleted and is_dates(follows.text.text)


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


def _continues(group: Sequence[Row], row: Row, style: Setting) -> bool:
    if style.separate or row.glyph or row.level or group[-1].level or row.gap or not row.text or not group[-1].text:
        return False
    if style.cited and (group[0].glyph or _REFERENCE.match(group[0].text.text)):
        return not (_REFERENCE.match(row.text.text) or _LINK_ROW.fullmatch(row.text.text))
    return _must(group, row) or (_can(group[-1].text.text, row.text.text, style) and _does(group, row, style))


def _must(group: Sequence[Row], row: Row) -> bool:
    """Whether a row goes on whatever it says: open emphasis, a cut word or date, a hanging indent, a town, a bracket."""
    before = group[-1]
    if group[0].glyph and row.text.text.startswith("("):
        return True
    town = before.text.text.endswith(",") and not group[0].glyph and places.is_place(row.text.text)
    return town or before.broken or _emphasised(group) or _open_date(before.text.text, row.text.text) or _hangs(group, row)


def _can(left: str, right: str, style: Setting) -> bool:
    """Whether neither row is one that stands alone: an address, and outside of prose dates and places."""
    if _LINK_ROW.fullmatch(right) or _LINK_ROW.fullmatch(left):
        return False
    return style.prose or not (is_meta(right) or is_dates(left))


def _does(group: Sequence[Row], row: Row, style: Setting) -> bool:
    left, right = group[-1].text.text, row.text.text
    if style.listing and not group[0].glyph:
        return _lists_on(left, right, full=_is_full(group[-1], right, style))
    if not style.prose and not group[0].glyph and _is_field(left, right):
        return False
    if style.roll and not group[0].glyph and _is_next(left, right):
        return False
    if style.prose or right[0].islower() or _HYPHEN.search(left):
        return True
    return group[-1].soft if style.marked else _runs_on(group, row, style)


def _is_field(left: str, right: str) -> bool:
    """Whether a degree or a role stands in small letters below a school or employer: "Uniwersytet", "studia magisterskie"."""
    if left.endswith((",", "-", "–", "&")) or not roles.organisation_score(left) or roles.organisation_score(right):
        return False
    start = " ".join(right.split()[:2])
    return bool(roles.degree_score(start) or roles.role_score(start))


def _is_next(left: str, right: str) -> bool:
    """Whether a row of a list of degrees and courses is the next of them, however wide the row before is."""
    if _OPEN_END.search(left) or left.count("(") > left.count(")"):
        return False
    if right[0].islower():
        return bool(find(left)) and find(left)[-1].until >= len(left.rstrip(" ).")) and dated(right)
    if left.endswith(")") and "," in left and "," in right:
        return True
    return bool(find(right) or _REMARK.search(right) or roles.degree_score(" ".join(right.split()[:2])))


def is_language(text: str) -> bool:
    """Whether a text begins with the name of a language."""
    first = _LANGUAGE.match(text)
    return first is not None and fold(first.group()) in words("roles", "languages")


def _is_full(before: Row, right: str, style: Setting) -> bool:
    """Whether the next word had no room in a row."""
    return before.width + 1 + len(right.split(maxsplit=1)[0]) > style.width * _WRAPPED


def _emphasised(group: Sequence[Row]) -> bool:
    """Whether an emphasis mark that a row began with is still open."""
    return group[0].text.text.startswith("*") and not any(row.text.text.endswith("*") for row in group)


def _hangs(group: Sequence[Row], row: Row) -> bool:
    """Whether a row is indented under the text of the rows before, as wrapped lines of plain text are."""
    if row.indent < group[0].indent + _INDENT or (row.strong and not group[0].glyph):
        return False
    return bool(group[0].glyph) or bool(_OPEN_END.search(group[-1].text.text))


def _lists_on(left: str, right: str, *, full: bool) -> bool:
    """Whether an enumeration goes on in the next row, which without a comma between only a `full` row does.

    A row that begins with a language is a list of its own below other skills.
    """
    return (
        left.endswith((",", ";", "&", "、", "،", "-", "("))
        or any(left.count(opening) > left.count(closing) for opening, closing in ("()", "[]"))
        or (full and "," in left and not is_language(right) and ("," in right or right[:1].islower()) and ":" not in right)
    )


def _open_date(left: str, right: str) -> bool:
    """A date range broken over two rows: "June 2020 -" and "Present"."""
    if not left.rstrip().endswith(("-", "–", "—")) or not find(left):
        return False
    whole = find(f"{left} {right}")
    return bool(whole) and whole[-1].until > len(left)


def _runs_on(group: Sequence[Row], row: Row, style: Setting) -> bool:
    before, text = group[-1], row.text.text
    left = before.text.text
    if before.strong or row.strong or dated(text) or (dated(left) and not group[0].glyph):
        return False
    if (left.endswith(_FULL_STOP) and not _ABBREVIATION.search(left)) or (_LABELLED.match(text) and not group[0].glyph):
        return False
    if _OPEN_END.search(left):
        return True
    if style.width < _COLUMN:
        return False
    return _is_full(before, text, style) and (bool(group[0].glyph) or len(left.split()) >= _SENTENCE)


def breaks(text: str) -> bool:
    """Whether a row holds the end of one sentence and the beginning of another."""
    return any((match["word"] or "").lower() not in _SHORTENED for match in _BREAK.finditer(text))


def dated(text: str) -> bool:
    """Whether a row begins or ends with a date or a range, as headers do."""
    return not breaks(text) and any(_at_edge(text, date) for date in find(text))


def _at_edge(text: str, date: Dates) -> bool:
    before = text[: date.at].strip(" \t(|[,·•–-")
    after = text[date.until :].strip(" \t)|],.·•–-")
    if not before:
        return True
    return not after or (
        date.ranged and (places.is_place(after) or is_duration(after) or after.startswith("(") or len(after.split()) <= _FEW)
    )


def is_meta(text: str) -> bool:
    """Whether a row is only a date, a duration or a place."""
    return is_dates(text) or is_duration(text) or is_only_place(text)


def is_only_place(text: str) -> bool:
    """Whether a text is a place, and not an employer in a town: "Royal Mint, London", "Stripe San Francisco, CA"."""
    if not places.is_place(text):
        return False
    parts = [part.strip() for part in text.split(",")]
    if any(places.is_address(part) for part in parts):
        return True
    if not is_free(parts[0]) or places.tail(text) > 0:
        return False
    return len(parts) == 1 or places.is_region(parts[-1]) or places.is_remote(parts[-1]) or places.is_city(parts[0])


def is_free(part: str) -> bool:
    """Whether a text has no word of a role, an organisation or a degree, or is a known city all the same."""
    told = roles.organisation_score(part) or roles.role_score(part) or roles.degree_score(part)
    return not told or places.is_city(part)


def is_dates(text: str) -> bool:
    """Whether a row says nothing but dates (and how long it was)."""
    found = find(text)
    if not found:
        return False
    rest = text
    for date in reversed(found):
        rest = rest[: date.at] + " " + rest[date.until :]
    rest = rest.strip(" \t()[]|,.;:·•–—-")
    return not rest or is_duration(rest) or rest.lower() in {"date", "dates", "death", "expected"}


def _is_header(item: Item) -> bool:
    """Whether an item can be part of an entry's header: short, not a sentence, not a bullet."""
    text = item.text.text
    if item.bulleted:
        return is_dates(text)
    if item.first.level or item.first.strong or is_meta(text):
        return True
    if len(text) > _HEADER or breaks(text) or text.endswith(":") or _LINK_ROW.fullmatch(text):
        return False
    if text.endswith(_FULL_STOP) and not _ABBREVIATION.search(text):
        return dated(text) and _small(text) * _FEW < len(text.split())
    return _is_dated_header(item) or (len(item.rows) == 1 and _is_named(text))


def _is_dated_header(item: Item) -> bool:
    text = item.text.text
    if item.dates and roles.degree_score(" ".join(text.split()[:2])):
        return True
    return dated(text) and (not text[:1].islower() or item.dates[0].at == 0 or bool(_CELLS.search(text)))


def _small(text: str) -> int:
    return sum(word[0].islower() for word in text.split())


def _is_named(text: str) -> bool:
    """Whether an undated row is a name or a title: capitals, or a word of a role or a school among the first."""
    words = [word for part in text.split() if (word := part.strip(_QUOTES)) and word[0].isalpha()]
    if len(words) >= _SENTENCE or not words:
        return False
    if text.lower() == text.upper() and len(words) > _CASELESS:
        return bool(roles.role_score(text) and roles.organisation_score(text)) or "\t" in text
    if not text[0].islower() and (_small(text) * 2 <= len(words) or len(words) <= _FEW):
        return True
    start = " ".join(words[:2])
    if roles.organisation_score(text) and "," in text and (roles.role_score(start) or roles.degree_score(start)):
        return text[0].isupper()
    return len(words) <= _TITLE and not text[0].islower() and bool(roles.role_score(start) or roles.degree_score(words[0]))
