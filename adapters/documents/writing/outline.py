"""A resume as the blocks every format lays out, in the one order they are read in. All formats say exactly this."""

import itertools
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Literal

from adapters.documents.writing.direction import Direction, direction
from adapters.documents.writing.headings import heading, spoken, standard
from core.resume import commas, lexicon, roles
from core.resume.addresses import ended
from core.resume.headings import known
from core.resume.model import Contact, Entry, Kind, Line, Resume, Section, Source
from core.resume.ornaments import without_pictures
from core.resume.paragraphs import paragraphs

BlockKind = Literal[
    "name", "label", "contact", "note", "heading", "title", "place", "item", "text", "aside", "subject", "paragraph"
]
Tone = Literal["", "strong", "quiet"]

BAR = " | "
GAP = "\t"  # what follows is set apart, at the far end of the line
SHORT_DATES = 42
LONGEST_ROW, MOST_PIECES = 92, 8
FEW = 4  # groups: a list that is not torn
RIGHT_TO_LEFT = {"ar", "fa", "he", "ur", "yi", "ps", "ckb"}
LINK = re.compile(
    r"(?:https?://|(?<![\w@./-])(?:www\.|(?:[a-z]{2}\.)?linkedin\.com/|git(?:hub|lab)\.com/))[^\s<>\"']+",
    re.IGNORECASE,
)
ADDRESS = re.compile(r"^(?:[a-z][a-z0-9+.-]*://|www\.)?[\w-]+(?:\.[\w-]+)+(?:[/?#]\S*)?$", re.IGNORECASE)
SENTENCE_ENDS = (".", "!", "?", "…", "。", "؟", ".”", ".»", ".)")
SPAN = re.compile(r"\s+[-−–—]\s*|\s*[-−–—]\s+|(?P<close>(?<=\b\d{4})-(?=\d{4}\b))")
TORN = re.compile(r"(?<=\b(?:19|20)\d\d)(?:[-–—] | [-–—])(?=(?:\d\d?[./])?(?:19|20)\d\d\b)")  # a span whose row ended at its dash
TERSE = 40
ASIDE = re.compile(r"\([^()]*\)|\[[^][]*\]")
NUMBERED = re.compile(r"(?:\d{1,3}[.)]|\[\w{1,8}\]|\(\d{1,3}\))\s")
BARRED, SEPARATED = re.compile(r"[|:]"), re.compile(r"[,;:|]")
SIGNS = {"、", "，", "；"}  # of China and Japan; no space follows. An Arabic comma between Latin names is read out of its order
PROSE = {Kind.OTHER, Kind.VOLUNTEER, Kind.INTERESTS, Kind.REFERENCES}  # may be written as paragraphs


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text in one tone, with the address it leads to, if any."""

    text: str
    link: str = ""
    tone: Tone = ""


@dataclass(frozen=True, slots=True)
class Block:
    """A paragraph."""

    kind: BlockKind
    pieces: tuple[Piece, ...]

    @property
    def text(self) -> str:
        """All its words."""
        return "".join(piece.text for piece in self.pieces)

    @property
    def near(self) -> tuple[Piece, ...]:
        """What stands at the beginning of the line."""
        return tuple(itertools.takewhile(lambda piece: piece.text != GAP, self.pieces))

    @property
    def dates(self) -> tuple[Piece, ...]:
        """What is set apart at the end of the line: the dates of an entry; nothing in most paragraphs."""
        return self.pieces[len(self.near) + 1 :]


@dataclass(frozen=True, slots=True)
class Outline:
    """Everything a document says."""

    blocks: tuple[Block, ...]
    name: str
    language: str

    @property
    def right_to_left(self) -> bool:
        """Whether the page as a whole runs from right to left."""
        return self.language in RIGHT_TO_LEFT


def outline(resume: Resume) -> Outline:
    """Every field and line of the resume as blocks."""
    blocks = [*_head(resume.contact)]
    for section, below in itertools.zip_longest(resume.sections, resume.sections[1:]):
        made = _section(section, resume.source, backwards=resume.language in RIGHT_TO_LEFT)
        body = [block for block in made if block.text.strip()]
        if body or _is_said(section.heading) or (section.heading and below and below.kind is section.kind):
            blocks += [_block("heading", heading(section.kind, section.heading, spoken(resume))), *body]
    if resume.unplaced:
        blocks.append(_block("heading", standard(Kind.OTHER, resume.language)))
        blocks += [_body("item", line.text) for line in resume.unplaced]
    for memory in (lexicon.fold, roles.count):
        memory.cache_clear()  # a person's words do not outlive the call
    return Outline(tuple(block for block in blocks if block.text.strip()), clean(resume.contact.name), resume.language)


def _is_said(heading: str) -> bool:
    """Whether a heading over nothing may be words of the person's own: it is none that lists know, as "Skills" is."""
    return bool(heading) and known(heading) is None


def staying(blocks: Sequence[Block]) -> Iterator[bool]:
    """Whether each block stays on the page of the one after it: headings, heads of entries, the last but one of a list.

    A few groups, as skills mostly are, stay together as a whole.
    """
    whole = _few(blocks)
    for at, (block, following, after) in enumerate(itertools.zip_longest(blocks, blocks[1:], blocks[2:])):
        yield following is not None and (at in whole or _leads(block, following) or _ends(block, following, after))


def _few(blocks: Sequence[Block]) -> set[int]:
    """The places of the groups in lists of a few, but for the last of each."""
    found: set[int] = set()
    for grouped, run in itertools.groupby(enumerate(blocks), key=lambda one: _is_group(one[1])):
        places = [at for at, _block in run]
        found |= {*places[:-1]} if grouped and len(places) <= FEW else set()
    return found


def _is_group(block: Block) -> bool:
    return block.kind == "text" and block.pieces[0].tone == "strong"


def _leads(block: Block, following: Block) -> bool:
    return block.kind == "heading" or (block.kind in {"title", "place"} and following.kind in {"place", "item"})


def _ends(block: Block, following: Block, after: Block | None) -> bool:
    """Whether what follows is the last of a list that a block is of: of items, of entries in one row, of groups of skills."""
    if block.kind != following.kind or block.kind not in {"item", "title", "text"}:
        return False
    return after is None or after.kind not in {block.kind, "place", "item"}


def way(block: Block, page: Direction) -> Direction:
    """Which way a block runs on a page; addresses and heads of entries from left to right wherever the page does.

    So dates stand at the same end of every entry, in whatever script its place is written.
    """
    return page if block.kind in {"contact", "title", "place"} and page == "ltr" else direction(block.text, page)


def bound(text: str) -> str:
    """As it is set in lines: a bar between two pieces never begins a line."""
    return "\u00a0| " if text == BAR else text


def clean(text: str) -> str:
    """Text as it can be printed and read back: one line, no control characters and pictures, ligatures as their letters.

    A span of years whose row ended at its dash ("2019– 2020") is whole again.
    """
    letters = without_pictures(text.translate(SPELLED))
    row = " ".join("".join(char if char.isprintable() or char in JOINERS else " " for char in letters).split())
    return TORN.sub(lambda dash: dash[0].strip(), row)


JOINERS = "\u200c\u200d"
SPELLED = {code: unicodedata.normalize("NFKC", chr(code)) for code in range(0xFB00, 0xFB07)} | {0xFFFD: "?"}


def _head(contact: Contact) -> Iterator[Block]:
    yield _block("name", contact.name)
    yield _block("label", contact.label)
    yield from printed_contact(contact)
    short = [line.text for line in contact.other if len(line.text) <= TERSE]
    if short:
        yield _body("note", BAR.join(short))
    for line in contact.other:
        if len(line.text) > TERSE:
            yield _body("note", line.text)


def printed_contact(contact: Contact) -> Iterator[Block]:
    """How to reach a person, in as few rows as hold it without a break, of about the same length."""
    found = [
        Piece(clean(contact.email), f"mailto:{clean(contact.email)}"),
        Piece(clean(contact.phone), "tel:" + re.sub(r"[^+\d]", "", contact.phone)),
        Piece(clean(contact.location)),
        *(Piece(_shown(link), _target(link)) for link in contact.links),
    ]
    for row in _rows([piece for piece in found if piece.text]):
        yield Block("contact", tuple(_barred(row)))


def _rows(pieces: Sequence[Piece]) -> Sequence[Sequence[Piece]]:
    """The pieces in order, in the fewest rows that no piece has to be broken for; of all ways to do so, the most even one."""

    def length(row: Sequence[Piece]) -> int:
        return sum(len(piece.text) + len(BAR) for piece in row) - len(BAR)

    def split(count: int) -> Iterator[Sequence[Sequence[Piece]]]:
        for cuts in itertools.combinations(range(1, len(pieces)), count - 1):
            yield [pieces[start:end] for start, end in itertools.pairwise((0, *cuts, len(pieces)))]

    if len(pieces) > MOST_PIECES:
        return [*_rows(pieces[:MOST_PIECES]), *_rows(pieces[MOST_PIECES:])]
    for count in range(1, len(pieces) + 1):
        best = min(split(count), key=lambda rows: max(map(length, rows)))
        if count == len(pieces) or max(map(length, best)) <= LONGEST_ROW:
            return best
    return []


def _section(section: Section, source: Source, *, backwards: bool) -> Iterator[Block]:
    yield from _lines(section.kind, section.lines, source)
    for entry in section.entries:
        if entry.inline:
            yield from _inline(entry, source)
        else:
            yield from _entry(_named(entry) if section.kind is Kind.PROJECTS else entry, backwards=backwards)


def _lines(kind: Kind, lines: Sequence[Line], source: Source) -> Iterator[Block]:
    """Lines outside any entry: prose in a summary, short things side by side in a list of skills, else points."""
    if kind is Kind.INTERESTS and all(_is_terse(line, BARRED) for line in lines):
        yield Block("text", tuple(_barred([Piece(clean(line.text.rstrip(" ,;"))) for line in lines])))
        return
    if kind in {Kind.SKILLS, Kind.LANGUAGES} and all(_is_terse(line, SEPARATED) for line in lines):
        yield _body("text", _sign(lines, source).join(line.text.rstrip(" ,;") for line in lines))
        return
    if kind is Kind.SUMMARY:
        yield from (_body("text", paragraph) for paragraph in _paragraphs(lines))
        return
    for run in paragraphs(lines, source) if kind in PROSE else ([line] for line in lines):
        plain = len(run) > 1 or (kind is Kind.PUBLICATIONS and NUMBERED.match(run[0].text))  # a number is sign enough
        yield _body("text" if plain else "item", " ".join(line.text for line in run))


def _sign(lines: Sequence[Line], source: Source) -> str:
    """The sign that parts an enumeration: the one that the person wrote, if it is a comma, else that of the names' script."""
    spans = [(before.spans[-1], after.spans[0]) for before, after in itertools.pairwise(lines) if before.spans and after.spans]
    found = Counter(source.text[one.end : other.start].strip() for one, other in spans if one.source == other.source == source.id)
    most = max(found, key=found.__getitem__, default="")
    return most if most in SIGNS else ", " if most == "," else commas.sign(line.text for line in lines)


def _colon(entry: Entry, source: Source) -> str:
    """The colon between a group's name and what is in it: a full-width one where the person wrote such."""
    first = next((span for line in entry.lines for span in line.spans), None)
    before = source.text[: first.start].rstrip() if first and first.source == source.id else ""
    return "：" if before.endswith("：") else ": "


def _is_terse(line: Line, separated: re.Pattern[str]) -> bool:
    """Whether a line can be one of an enumeration and still be told from the others."""
    return len(line.text) <= TERSE and not separated.search(line.text.rstrip(" ,;"))


def _paragraphs(lines: Sequence[Line]) -> Iterator[str]:
    """Sentences that follow each other as one paragraph; what does not end as a sentence stays a line of its own."""
    running: list[str] = []
    for line in lines:
        running.append(line.text)
        if not line.text.rstrip().endswith(SENTENCE_ENDS):
            yield " ".join(running)
            running = []
    if running:
        yield " ".join(running)


def _inline(entry: Entry, source: Source) -> Iterator[Block]:
    items = [line.text.rstrip(" ,;") for line in entry.lines]
    several = any("," in ASIDE.sub("", item) for item in items)
    sign = _sign(entry.lines, source)
    words = ("; " if several and sign == ", " else sign).join(items)
    rest = BAR.join(filter(None, (words, entry.organisation, entry.location, entry.dates)))
    title = entry.title.rstrip(" :：")
    group = (Piece(clean(title) + (_colon(entry, source) if rest else ""), tone="strong"),) if title else ()
    yield Block("text", (*group, *linked(clean(rest))))


def _named(project: Entry) -> Entry:
    """A project by its name, the role in it second."""
    if not (project.organisation and roles.is_role(project.title)) or roles.is_role(project.organisation):
        return project
    return replace(project, title=project.organisation, organisation=project.title)


def _entry(entry: Entry, *, backwards: bool) -> Iterator[Block]:
    where = [entry.organisation, entry.location] if entry.title.strip() else [commas.joined((entry.organisation, entry.location))]
    title, *place = [text for text in (entry.title.rstrip(" :"), *where) if text.strip()] or [""]
    if place:
        yield Block("title", tuple(linked(clean(title), "strong")))
        yield Block("place", (*_barred([Piece(clean(text)) for text in place]), *_dates(entry.dates, backwards=backwards)))
    else:
        dates = _dates(entry.dates, backwards=backwards) if title.strip() else ()
        yield Block("title", (*linked(clean(title or entry.dates), "strong"), *dates))
    for line in entry.lines:
        yield _body("item", line.text)


def _dates(text: str, *, backwards: bool) -> tuple[Piece, ...]:
    """The dates of an entry, with the dash that spans of time are written with, set apart in their line if they fit there.

    On a page from right to left they stay beside the place: programs that look for columns would read them before it.
    """
    dates = clean(text) if backwards else SPAN.sub(lambda dash: "–" if dash["close"] else " – ", clean(text)).strip()
    gap = GAP if len(dates) <= SHORT_DATES and not backwards else BAR
    return (Piece(gap, tone="quiet"), Piece(dates, tone="quiet")) if dates else ()


def _block(kind: BlockKind, text: str) -> Block:
    return Block(kind, (Piece(clean(text)),))


def _body(kind: BlockKind, text: str) -> Block:
    return Block(kind, tuple(linked(clean(text))))


def linked(text: str, tone: Tone = "") -> Iterator[Piece]:
    """The text with its web addresses live."""
    end = 0
    for match in LINK.finditer(text):
        address = ended(match[0])
        if match.start() > end:
            yield Piece(text[end : match.start()], tone=tone)
        yield Piece(address, _target(address), tone)
        end = match.start() + len(address)
    if text[end:]:
        yield Piece(text[end:], tone=tone)


def _barred(pieces: Sequence[Piece]) -> Iterator[Piece]:
    for index, piece in enumerate(pieces):
        if index:
            yield Piece(BAR, tone="quiet")
        yield piece


def _shown(link: str) -> str:
    return re.sub(r"^(https?://|mailto:|tel:)", "", clean(link), flags=re.IGNORECASE).rstrip("/")


def _target(link: str) -> str:
    """Where a contact link leads; nowhere when it is no web address."""
    address = clean(link)
    if re.match(r"^(https?://|mailto:|tel:)\S+$", address, re.IGNORECASE):
        return address
    return f"https://{address}" if ADDRESS.match(address) and "://" not in address else ""
