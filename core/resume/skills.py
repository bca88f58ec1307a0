"""Skills and languages: groups with a name and single skills, or lines where they are written as sentences."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import pairwise

from core.resume import headings, marks, tables
from core.resume.items import Item
from core.resume.lexicon import fold, words
from core.resume.lines import listed
from core.resume.model import Mark
from core.resume.passage import EMPTY, Passage, joined
from core.resume.wrapping import is_language
from core.tailoring.lexicon import find_terms

_LABEL = re.compile(r"^([^:：]{2,45}?)\s*[:：]\s+(?=\S)|^((?!1[CcСс]:)[^:：]{2,45}?)[:：](?=[^\s/\d])")
_LABEL_WORDS = 5
_NAME = 3  # words of a group's name without a colon
_SENTENCE = 8  # words of one skill from which it is a sentence
_FLOW = 2  # gaps in one row that tell tags from a name and its level
_ROWS = 3  # of two cells, from which they are columns
_KNOWN = 3  # names of known things from which a row without commas is a list of them
_WORD = re.compile(r"\S+")
_TAB = re.compile(r"(?<![:：,;])\t")
_RATED = re.compile(r"[\d+>~<(]|\W+$|[abc][12]\b")  # years, points, the levels of languages
_BESIDE = re.compile(r"\s[•●▪◦‣∙*🔹🔸✨✅✔]\ufe0f?\s")
_COMMA = re.compile(r"[,;،؛、，；]")


@dataclass(slots=True)
class Skills:
    """One group: its name (may be missing), the skills, and the items it was read from.

    `columns`: the row over the columns of a table, where the groups have names of their own, so that it tells nothing.
    """

    name: list[Passage] = field(default_factory=list)
    skills: list[Passage] = field(default_factory=list)
    items: list[Item] = field(default_factory=list)
    columns: Passage = EMPTY


def read(items: Sequence[Item]) -> list[Skills] | None:
    """The groups of a skills section; None when it is written as lines or sentences."""
    if not items:
        return None
    if len(items) > 1 and tables.is_head(items[0].text.text):
        return _tabled(items[0], read(items[1:]))
    if _in_columns(items):
        cells = [cell for item in items for cell in item.text.split(_BESIDE)]
        return [Skills([], [skill for cell in cells for skill in listed(cell)], list(items))]
    items = _with_colons(_set_apart(_with_levels(items)))
    labelled = [item for item in items if _label(item)]
    if not labelled and (groups := _alternating(items)):
        return groups
    if not labelled and (any(item.bulleted for item in items) or _is_prose(items)):
        return None
    groups = []
    for item in items:
        label = _label(item)
        if told := marks.named(item.first.told, marks.GROUPED):
            groups.append(_told(item, told))
        elif label:
            name, rest = item.text.cut(0, label.end(label.lastindex or 0)), item.whole.cut(label.end())
            groups.append(Skills([name], _listed(rest), [item]))
        elif groups and not groups[-1].name and not item.bulleted and not _begins(item, groups[-1]):
            groups[-1].skills += _listed(item.whole)
            groups[-1].items.append(item)
        else:
            groups.append(Skills([], _listed(item.whole), [item]))
    return groups


def _tabled(head: Item, groups: list[Skills] | None) -> list[Skills] | None:
    """The groups of a table; the row over its columns names them, where they have no name."""
    if groups and len(groups) == 1 and not groups[0].name:
        groups[0].name = [joined(head.text.split(_TAB), " / ")]
        groups[0].items.insert(0, head)
    elif groups:
        groups[0].columns = head.text
    return groups


def _begins(item: Item, group: Skills) -> bool:
    """Whether a row begins a group of its own: below a gap, or with languages below other skills."""
    return item.first.gap or (is_language(item.text.text) and not is_language(group.items[-1].text.text))


def _listed(text: Passage) -> list[Passage]:
    """The skills of an enumeration; names of known things that only spaces part are apart too: "JavaScript HTML 5 CSS"."""
    parts = listed(text)
    return _spaced(parts[0]) if len(parts) == 1 else parts


def _spaced(text: Passage) -> list[Passage]:
    """Known names, and what stands between two of them: numbers belong to the name before, words in capitals are names."""
    known = find_terms(text.text)
    said = text.text.split()
    letters = sum(term.end - term.start for term in known)
    if len(known) < _KNOWN or any(word.islower() for word in said) or letters * 2 < len("".join(said)):
        return [text]
    cuts = {0, *(term.start for term in known if text.text[: term.start].endswith(" "))}
    for before, after in pairwise([*((term.start, term.end) for term in known), (len(text.text), 0)]):
        between = _WORD.finditer(text.text, before[1], after[0])
        names = [word for word in between if not word.group().strip("()").replace(".", "").isdigit()]
        cuts |= {word.start() for word in names if word is names[0] or word.group().isupper()}
    starts = sorted(at for at in cuts if not at or text.text[at - 1] == " ")
    return [text.cut(start, end) for start, end in pairwise([*starts, len(text.text)])]


def _told(item: Item, told: Sequence[Mark]) -> Skills:
    """A group whose parts the file itself tells apart."""
    parts = {role: [item.text.within(mark.start, mark.end) for mark in told if mark.role == role] for role in marks.GROUPED}
    return Skills(parts["group"], parts["skill"], [item])


def _set_apart(items: Sequence[Item]) -> Sequence[Item]:
    """Skills that only gaps part, as tags are set, with commas between them; a table, as even in every row, stays."""
    counts = [item.text.text.count("\t") for item in items]
    if not _are_pairs(items) and (max(counts) < _FLOW or (len(items) > 1 and len(set(counts)) == 1 and not _is_grid(items))):
        return items
    return [replace(item, text=joined(item.text.split(_TAB), ", ")) if _TAB.search(item.text.text) else item for item in items]


def _are_pairs(items: Sequence[Item]) -> bool:
    """Whether several rows of two cells each are skills in two columns: no lists, no names of groups, and no levels."""
    rows = [item.text.split(_TAB) for item in items]
    listed_so = any(_COMMA.search(item.text.text) or _label(item) for item in items)
    paired = len(items) >= _ROWS and all(len(row) == _FLOW for row in rows) and not listed_so
    return paired and not any(headings.known(row[0].text) for row in rows) and _is_grid(items)


def _with_levels(items: Sequence[Item]) -> Sequence[Item]:
    """Languages with what stands below each of them, as a profile lists them, which says how well: "Dutch", "Native"."""
    pairs = list(zip(items[::2], items[1::2], strict=False))
    paired = len(items) == len(pairs) * _FLOW and all(
        is_language(above.text.text) and len(above.text.text.split()) <= _FLOW and not is_language(below.text.text)
        for above, below in pairs
    )
    if not paired or any(item.bulleted or _label(item) or _COMMA.search(item.text.text) for item in items):
        return items
    return [
        replace(above, rows=[*above.rows, *below.rows], text=joined([above.text, below.text], ": ")) for above, below in pairs
    ]


def _in_columns(items: Sequence[Item]) -> bool:
    """Whether bullets stand side by side in most rows, as a list in columns has them: "• Payroll <tab> • Ledgers"."""
    beside = sum(bool(_BESIDE.search(item.text.text)) for item in items)
    return beside * 2 > len(items) and all(item.bulleted and not _label(item) for item in items)


def _is_grid(items: Sequence[Item]) -> bool:
    """Whether the cells of a table are skills all of them: none stands there twice, as levels do, none is a number or a level."""
    cells = [fold(cell.text) for item in items for cell in item.text.split(_TAB)]
    rated = any(_RATED.match(cell) or cell in words("headings", "levels", "phrases") for cell in cells)
    return len(set(cells)) == len(cells) and not rated and not any(item.bulleted or is_language(item.text.text) for item in items)


def _with_colons(items: Sequence[Item]) -> Sequence[Item]:
    """A table of two columns, names and the lists that belong to them, with colons between the two."""
    rows = [item.text.split(_TAB) for item in items]
    paired = len(items) > 1 and all(len(row) == _FLOW and not re.search("[,:]", row[0].text) for row in rows)
    if not paired or not any(_COMMA.search(row[1].text) for row in rows):
        return items
    return [replace(item, text=joined(row, ": ")) for item, row in zip(items, rows, strict=True)]


def _label(item: Item) -> re.Match[str] | None:
    found = _LABEL.match(item.text.text)
    if not found or len((found[1] or found[2]).split()) > _LABEL_WORDS or "," in (found[1] or found[2]):
        return None
    return found


def _is_prose(items: Sequence[Item]) -> bool:
    skills = [skill for item in items for skill in listed(item.whole)]
    words = sum(len(skill.text.split()) for skill in skills)
    return words > _SENTENCE * len(skills) or any(item.text.text.endswith(".") and item.text.text.count(". ") for item in items)


def _alternating(items: Sequence[Item]) -> list[Skills]:
    """Names on rows of their own, each with a list (and perhaps a level) under it. Empty when the section is not built so."""
    groups: list[Skills] = []
    for item in items:
        if item.bulleted:
            return []
        if _is_list(item) and groups and not groups[-1].skills:
            groups[-1].skills = listed(item.whole)
        elif not groups or groups[-1].skills:
            if _is_list(item):
                return []
            groups.append(Skills([item.text]))
        elif len(groups[-1].name) == 1:
            groups[-1].name.append(item.text)
        else:
            return []
        groups[-1].items.append(item)
    return groups if len(groups) > 1 and groups[-1].skills else []


def _is_list(item: Item) -> bool:
    return len(_COMMA.findall(item.text.text)) > 0 or len(item.text.text.split()) > _NAME
