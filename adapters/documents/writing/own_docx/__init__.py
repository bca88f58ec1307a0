"""A person's own Word file with the changes in it: words of changed lines differ, every other part is byte for byte as it was.

The file is read anew, what it says is compared with what it should say, and each difference becomes an edit of the runs that hold
it. The result is read once more: a change that did not come out as it was meant is taken back, and named.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from adapters.documents.writing.own_docx.changes import Changes
from adapters.documents.writing.own_docx.file import WordFile
from core.errors import Unreadable
from core.ports import Unplaced
from core.resume.model import Resume
from core.resume.parse import parse

TRIES = 4


def edit(data: bytes, resume: Resume) -> tuple[bytes, Sequence[Unplaced]] | None:
    """The file as it should be, and the changes that found no place in it; None when it is not the file of this resume."""
    try:
        file = WordFile(data)
    except Unreadable:
        return None
    if file.text != resume.source.text:
        return None
    before = parse(resume.source)
    spoiled: set[str] = set()
    for _try in range(TRIES):
        changes = Changes(WordFile(data), before, resume, spoiled)
        changes.make()
        made = changes.file.packed() if changes.any else data
        wrong = _wrong(made, before, resume, changes) - spoiled
        if not wrong:
            return made, list(dict.fromkeys(changes.left.values()))
        spoiled |= wrong
    return data, [one for name in sorted(_changed(before, resume)) for one in _named(name, before, resume)]


def _wrong(data: bytes, before: Resume, after: Resume, changes: Changes) -> set[str]:
    """The changes that do not read as they were meant; all of them when something else was harmed."""
    try:
        found = _bare(WordFile(data).text)
    except Unreadable:
        return _changed(before, after)
    had = _bare(before.source.text)
    known, meant = _lines(before), _lines(after)
    lost = {name for name, text in meant.items() if name not in changes.left and _bare(text) not in found}
    harmed = {name for name in lost if known.get(name) == meant[name] and _bare(known[name]) in had}
    if harmed:
        return _changed(before, after)
    new = [_bare(meant[name]) for name in _changed(before, after) if name in meant]
    gone = (known.keys() - meant.keys()) - changes.left.keys()
    stayed = {name for name in gone if found.count(_bare(known[name])) >= had.count(_bare(known[name]))}
    return {name for name in lost if known.get(name) != meant[name]} | {
        name for name in stayed if not any(_bare(known[name]) in text for text in new)
    }


def _changed(before: Resume, after: Resume) -> set[str]:
    known, meant = _lines(before), _lines(after)
    return {name for name in known.keys() | meant.keys() if known.get(name) != meant.get(name)}


def _lines(resume: Resume) -> dict[str, str]:
    return {line.id: line.text for line in (*resume.contact.other, *resume.lines())}


def _named(name: str, before: Resume, after: Resume) -> Iterator[Unplaced]:
    meant, known = _lines(after).get(name, ""), _lines(before).get(name, "")
    yield Unplaced("new", meant) if meant else Unplaced("gone", known)


def _bare(text: str) -> str:
    return re.sub(r"[^\w+#]|_", "", unicodedata.normalize("NFKC", text)).casefold()
