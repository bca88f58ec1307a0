"""A posting cut into statements: headings, bullets, wrapped lines and sentences, each with its place in the text."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from core.tailoring.headings import Part, heading, inline_heading, phrases
from core.tailoring.lexicon import Nature, nature, terms_of

_BULLET = re.compile(
    r"[ \t]*(?:[•●▪◦‣·・∙○■□➤➢"
    r"\u25a0-\u25ff\u2190-\u21ff\u2600-\u27bf\u2b00-\u2bff\U0001f300-\U0001faff\ufe0f]+|[-–—*>+](?=[\s\w(])|(?:\d{1,2}|[a-zA-Z])[.)](?=\s)"
    r"|[(（]?\d{1,2}[)）、](?=\S)|\d{1,2}[.．](?=[^\d\s.]))[ \t]*"
)
_GLUED_STAR = re.compile(r"(?<=[^\s*])\*(?=[A-Z])")
_GLUE = re.compile(r"(?<=[a-z.)!?\d])(?=[A-Z])|(?<=[.!?] )(?=[A-Z])")
_STAR_LIST = 2
_GLUED_HEADING = 42
_ABBREVIATIONS = (
    "e.g.",
    "i.e.",
    "etc.",
    "ca.",
    "z.B.",
    "z.",
    "z. B.",
    "u. a.",
    "bzw.",
    "Inc.",
    "inkl.",
    "evtl.",
    "Mr.",
    "Mrs.",
    "Ms.",
    "Dr.",
    "Hr.",
    "Fr.",
    "Dña.",
    "Sr.",
    "Sra.",
    "Dra.",
    "Mme.",
    "kat.",
    "Kl.",
    "Nr.",
    "No.",
    "St.",
)
_SENTENCE = re.compile(
    rf"(?<=[.!?])(?<!\b[A-Z]\.){''.join(f'(?<!{re.escape(one)})' for one in _ABBREVIATIONS)}"
    r"\s+(?=[\W\d]*[A-ZÀ-ÖØ-ÞА-ЯЁ¿¡])|(?<=[。！？；])"
)
_NEXT_JOB = re.compile(
    r"\S{2,20}(?:工程师|专员|顾问|实习生|经理|主管|助理|运营|剪辑|设计师)(?:（\S+）)?|\S{1,6}类|\d{4}年\d\d月\d\d日"
)
_FULL, _FEW_WORDS = 55, 5
_UNFINISHED = re.compile(
    r"(?:,|\b(?:and|or|of|in|the|a|an|with|for|to|und|oder|der|die|das|mit|für|in|von|de|des|du|et|la|le|y|con|и|в|с))\s*$"
)

_GOES_ON = re.compile(
    r"(?:and|or|of|in|the|an?|with|for|to|on|at|by|from|as|that|which|who|und|oder|der|die|das|mit|für|von|im|zur?|als|de|des|du|et|ou|"
    r"la|le|les|pour|dans|en|avec|y|o|con|para|del|и|или|в|на|с|по|для)\b"
)
_COMMA = re.compile(r"[,，、]\s+(?:(?:and|und|et|y|и)\s+)?(?![^()]*\))")
_LEAST_LISTED, _MOST_LISTED = 3, 6  # items of a list in a line, and the words of each
_LONGEST_LIST = 600  # characters
_NO_ITEM = re.compile(
    r"(?:or|oder|ou|o|или|and/or|which|who|that|where|including|such|like|e\.g|with|as|you|we|our|the|this|i|wir|sie|du|vous|nous)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Statement:
    """One item of a posting: offsets into its text, the part it stands in, whether it is a bullet of a list."""

    start: int
    end: int
    part: Part
    bullet: bool = False
    headed: bool = True


@dataclass(slots=True)
class _Piece:
    start: int
    end: int
    bullet: bool
    blank_before: bool = False


def statements(text: str) -> Sequence[Statement]:
    """All statements in order; those before a heading stand in Part.OTHER. Of a page with several jobs, only the first."""
    return tuple(_statements(text))


def _statements(text: str) -> Iterator[Statement]:
    part, open_item, seen = Part.OTHER, None, set[str]()
    for piece in _pieces(text):
        line = text[piece.start : piece.end]
        if not piece.bullet or len(line.split()) <= 3:  # noqa: PLR2004 - a heading may carry a list mark ("* Requirements")
            whole = heading(line)
            if whole and not (whole == Part.OTHER and (piece.bullet or _names_item(part, line))):
                yield from _flushed(text, open_item)
                if whole == Part.DUTIES and line in seen:
                    return
                seen.add(line)
                part, open_item = _next_part(part, whole, line), None
                continue
        if part in {Part.MUST, Part.NICE} and (_NEXT_JOB.fullmatch(line) or _opens_other(text, open_item, piece)):
            yield from _flushed(text, open_item)
            part, open_item = Part.OTHER, None
            continue
        inline = None if piece.bullet else inline_heading(line)
        if inline:
            yield from _flushed(text, open_item)
            part, piece.start = inline[0], piece.start + inline[1]
            open_item = Statement(piece.start, piece.end, part)
            continue
        if open_item and _continues(text, open_item, piece):
            open_item = Statement(open_item.start, piece.end, open_item.part, open_item.bullet)
            continue
        yield from _flushed(text, open_item)
        open_item = Statement(piece.start, piece.end, part, piece.bullet)
    yield from _flushed(text, open_item)


def _names_item(part: Part, line: str) -> bool:
    """Whether a word in capitals is an item of a list, and no heading: it is known as something to have ("HACCP")."""
    listed = part in {Part.MUST, Part.NICE} and len(line.split()) == 1 and not line.endswith((":", "："))
    return listed and any(nature(term) is not Nature.FIELD for term in terms_of(line))


def _next_part(part: Part, found: Part, line: str) -> Part:
    """An unknown sub-heading inside requirements ("Technical:") keeps them open."""
    keeps = found == Part.OTHER and part in {Part.MUST, Part.NICE} and line.rstrip().endswith((":", "："))
    return part if keeps else found


def _opens_other(text: str, item: Statement | None, piece: _Piece) -> bool:
    """Whether a short line of its own after a list ("The practical part") is a heading nobody knows."""
    line = text[piece.start : piece.end]
    after_list = item is not None and item.bullet and piece.blank_before and not piece.bullet
    return after_list and len(line.split()) <= _FEW_WORDS and not line.endswith((".", "!", "?", ";", ","))


def _flushed(text: str, item: Statement | None) -> Iterator[Statement]:
    if item is None:
        return
    cuts = [item.start, *(item.start + cut.end() for cut in _SENTENCE.finditer(text[item.start : item.end])), item.end]
    for start, end in pairwise(cuts):
        listed = not item.bullet and item.part in {Part.MUST, Part.NICE}
        for first, last in _listed(text, start, end) if listed else [(start, end)]:
            words = text[first:last]
            if words.strip():
                yield Statement(first + len(words) - len(words.lstrip()), first + len(words.rstrip()), item.part, item.bullet)


def _listed(text: str, start: int, end: int) -> Sequence[tuple[int, int]]:
    """The items of a list with commas in a line ("Needed: rota planning, stock control, first aid."); else the line."""
    if end - start > _LONGEST_LIST:
        return [(start, end)]
    commas = [(start + comma.start(), start + comma.end()) for comma in _COMMA.finditer(text[start:end])]
    items = list(zip([start, *(after for _, after in commas)], [*(at for at, _ in commas), end], strict=True))
    said = [text[first:last].split() for first, last in items]
    is_list = len(items) >= _LEAST_LISTED and all(len(words) <= _MOST_LISTED for words in said)
    return items if is_list and not any(_NO_ITEM.match(" ".join(words)) for words in said) else [(start, end)]


def _continues(text: str, item: Statement, piece: _Piece) -> bool:
    """Whether a line goes on with the statement before it: wrapped by the page, not begun anew."""
    if piece.bullet or piece.blank_before or text[piece.start] == '"':
        return False
    before, line = text[item.start : item.end], text[piece.start : piece.end]
    last = before.rsplit("\n", 1)[-1]
    if line[:1].islower() and not before.rstrip().endswith((".", "!", "?", "。")):
        return not _is_item_of_its_own(text, item, last, line)
    if re.search(r"[㐀-鿿]", last):
        return False
    if before.rstrip().endswith((".", "!", "?", ":", ";")):
        return False
    indented = item.bullet and text[text.rfind("\n", 0, piece.start) + 1 : piece.start].isspace()
    return indented or (item.bullet and len(last) >= _FULL) or bool(_UNFINISHED.search(last))


def _is_item_of_its_own(text: str, item: Statement, last: str, line: str) -> bool:
    """Whether a line in small letters begins anew in a list without marks: the line before it is short, and begins so too.

    A line was not broken by the page either where its first word would still have stood on the one before.
    """
    listed = item.part in {Part.MUST, Part.NICE, Part.DUTIES} and not item.bullet and len(last) < _FULL
    if not listed or _UNFINISHED.search(last) or _GOES_ON.match(line):
        return False
    begins_small = not text[item.start].isupper()
    return begins_small or len(last) + 1 + len(line.split(maxsplit=1)[0]) <= _width(text, item.start)


def _width(text: str, at: int) -> int:
    """The length of the longest line among those that stand together around a place."""
    start = text.rfind("\n\n", 0, at) + 1
    end = text.find("\n\n", at)
    return max(map(len, text[start : end if end >= 0 else len(text)].splitlines()), default=0)


def _pieces(text: str) -> Iterator[_Piece]:
    blank = False
    for line in re.finditer(r"^.*$", text, re.MULTILINE):
        if not line.group().strip():
            blank = blank or line.start() < len(text)
            continue
        for number, (start, end) in enumerate(_unglued(line.group())):
            piece = _piece(text, line.start() + start, line.start() + end)
            if piece.start < piece.end:
                piece.blank_before = blank or number > 0
                blank = False
                yield piece


def _piece(text: str, start: int, end: int) -> _Piece:
    mark = _BULLET.match(text, start, end)
    begin = mark.end() if mark else start
    words = text[begin:end]
    return _Piece(begin + len(words) - len(words.lstrip()), begin + len(words.rstrip()), mark is not None)


def _unglued(line: str) -> Iterator[tuple[int, int]]:
    """Parts of a line that lost its line breaks: at stars, and where a known heading is glued to a word."""
    cuts = {0, len(line)}
    stars = [found.start() for found in _GLUED_STAR.finditer(line)]
    if len(stars) >= _STAR_LIST:
        cuts.update(stars)
    for glue in _GLUE.finditer(line):
        if length := _heading_length(line, glue.start()):
            cuts.update({glue.start(), glue.start() + length})
    ordered = sorted(cuts)
    return pairwise(ordered)


def _heading_length(line: str, start: int) -> int:
    """The length of a known heading that begins here and is followed by a mark or a figure; 0 when there is none."""
    for length in range(min(_GLUED_HEADING, len(line) - start), 3, -1):
        words = line[start : start + length]
        follows = line[start + length : start + length + 2].lstrip()
        if words[-1].isalpha() and words.casefold() in phrases() and follows[:1] in {":", "*", "$"}:
            return length + (1 if follows[:1] == ":" else 0)
    return 0
