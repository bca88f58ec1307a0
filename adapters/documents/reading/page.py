"""Pages saved from a browser: their text as a reader sees it, by the standard library's parser. Nothing is ever fetched.

Scripts, styles, menus, forms and what the page hides are left out; headings, lists, tables and links are kept. Of the head and
foot of the site around a resume only what leads to the person is.
"""

import re
from dataclasses import dataclass, field
from email import message_from_bytes
from html.parser import HTMLParser

from adapters.documents.reading import text
from adapters.documents.reading.extract import MOST_CHARACTERS, Extract
from adapters.documents.reading.landmarks import KEPT, SECTIONS, Landmarks, Lines, role_of
from adapters.documents.reading.profiles import told
from adapters.documents.reading.seams import Edge, edge, parted
from core.errors import Unreadable
from core.resume import headings

CHARSET = re.compile(rb"""charset\s*=\s*["']?([\w-]{2,20})""", re.IGNORECASE)
HIDDEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|(?:font-size|opacity)\s*:\s*0(?:px|pt|em|rem|%)?\s*(?:;|!|$)", re.IGNORECASE
)
HEADINGS = frozenset({"h1", "h2", "h3", "h4", "h5", "h6"})
BLOCKS = HEADINGS | {
    "address", "article", "aside", "blockquote", "body", "dd", "details", "div", "dl", "dt", "figcaption", "figure", "footer",
    "header", "hr", "html", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead", "tr", "ul",
}  # fmt: skip
SILENT = frozenset(
    {
        "audio", "button", "canvas", "datalist", "dialog", "embed", "head", "iframe", "map", "math", "nav", "noscript", "object",
        "option", "script", "select", "style", "svg", "template", "textarea", "title", "video",
    }
)  # fmt: skip
VOID = frozenset({"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"})
APART = frozenset({"p", "ul", "ol", "dl", "table", "section", "article"})  # set with space around them
LABEL = 2  # how deep a heading is that stands in the left column of a table
CELLS = frozenset({"td", "th"})
DEEPEST = 500  # elements within each other that are told apart
MOST_PIECES = 8  # of the words of a heading in a table
MOST_LINKS = 500
MOST_TAGS = 200_000


@dataclass(slots=True)
class Open:
    """An element that is not closed yet, and what it is in.

    `quiet`: nothing in it is seen; `silent`: because its kind has no text; `hidden`: because its style hides it. `listed`: it is
    an item of a list, or in one. `href` and `start` are a link's address and where its words begin. `role` is what it is to the
    page ("main", "header", "footer", ...), and `line` how many lines stood before it; `edge` what sets an inline one apart.
    """

    tag: str = ""
    quiet: bool = False
    silent: bool = False
    hidden: bool = False
    listed: bool = False
    preformatted: bool = False
    href: str = ""
    start: int = 0
    role: str = ""
    line: int = 0
    edge: Edge | None = None


NOTHING = Open()


@dataclass(slots=True)
class Written:
    """The lines so far: each its words, and how deep a heading it is (0 for none)."""

    lines: list[tuple[str, int]] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    size: int = 0

    def say(self, words: str) -> None:
        """Words on the line that is open."""
        self.pieces.append(words)
        self.size += len(words)
        if self.size > 2 * MOST_CHARACTERS:
            raise Unreadable("too_long")

    def end(self, level: int = 0) -> None:
        """The end of a line; none when nothing stands on it."""
        line = re.sub(r"[ \n\r\f\v\u00a0]+", " ", "".join(self.pieces))
        line = re.sub(r" ?\t[ \t]*", "\t", line).strip()
        self.pieces.clear()
        if line and line != "•":
            self.lines.append((line, level))

    def gap(self) -> None:
        """An empty line, one at most."""
        if self.lines and self.lines[-1][0]:
            self.lines.append(("", 0))


class Page(HTMLParser):
    """Walks a page; `written` is what it says, `unseen` what it hides, `links` where it leads."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.written = Written()
        self.unseen: list[str] = []
        self.links: dict[str, None] = {}
        self.landmarks = Landmarks()
        self._open: list[Open] = []
        self._tags = 0
        self._ended: Edge | None = None
        self._begun: Edge | None = None
        self._labelled: set[int] = set()  # how deep the tables lie of which the left column holds headings

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """An element begins."""
        self._tags += 1
        if self._tags > MOST_TAGS:
            raise Unreadable("too_long")
        given = {name: value or "" for name, value in attrs}
        if tag in VOID:
            self._void(tag)
            return
        if tag in {"li", "dd", "dt", "p", "tr", "td", "th", "option"}:
            self._close_same(tag)
        around = self._around
        hidden = (
            around.hidden
            or "hidden" in given
            or given.get("aria-hidden") == "true"
            or bool(HIDDEN.search(given.get("style", "")))
        )
        role = role_of(tag, given)
        silent = around.silent or tag in SILENT or role == "nav"
        element = Open(tag, hidden or silent, silent, hidden, around.listed or tag == "li", around.preformatted or tag == "pre")
        if not element.quiet:
            self._begin(tag)
            element.line = len(self.written.lines)
            element.role = "" if SECTIONS & {one.role for one in self._open} else role
            element.href = given.get("href", "") if tag == "a" else ""
            element.start = len(self.written.pieces)
            element.edge = self._begun = None if tag in BLOCKS | CELLS else edge(tag, given)
        if len(self._open) < DEEPEST:
            self._open.append(element)

    def handle_endtag(self, tag: str) -> None:
        """An element ends, and with it what was left open in it."""
        self._tags += 1
        at = next((at for at in range(len(self._open) - 1, -1, -1) if self._open[at].tag == tag), -1)
        if at < 0:
            return
        while len(self._open) > at:
            element = self._open.pop()
            if not element.quiet:
                self._end(element)

    def handle_data(self, data: str) -> None:
        """Words, seen or hidden."""
        around = self._around
        if not around.quiet:
            for at, line in enumerate(data.split("\n") if around.preformatted else [data]):
                if at:
                    self.written.end()
                self._say(line.replace("\t", " "))
        elif not around.silent and data.strip():
            self.unseen.append(" ".join(data.split()))

    def _say(self, words: str) -> None:
        """Words on the line that is open, parted from what they touch there if the page sets them apart."""
        if not words:
            return
        if self.written.pieces and parted(self.written.pieces[-1], words, self._ended, self._begun):
            self.written.say(" " if any(one.tag in HEADINGS for one in self._open) else "\t")
        self.written.say(words)
        self._ended = self._begun = None

    @property
    def _around(self) -> Open:
        """The innermost element that is open."""
        return self._open[-1] if self._open else NOTHING

    def _void(self, tag: str) -> None:
        if self._around.quiet:
            return
        if tag in {"br", "hr"}:
            self.written.end()
        if tag == "hr":
            self.written.gap()

    def _close_same(self, tag: str) -> None:
        """An item ends where the next one begins, though nobody says so; not one that a list or table within it belongs to."""
        walls = {"ul", "ol", "dl", "table"}
        for element in reversed(self._open):
            if element.tag == tag:
                self.handle_endtag(tag)
                return
            if element.tag in walls:
                return

    def _begin(self, tag: str) -> None:
        if tag in BLOCKS:
            self.written.end()
        if tag in HEADINGS | APART and not self._around.listed:
            self.written.gap()
        if tag == "li":
            self.written.say("• ")
        elif self.written.pieces and tag == "td" and self._is_label():
            self.written.gap()
            self.written.end(LABEL)
        elif self.written.pieces and (tag in CELLS or (tag == "small" and self._around.tag in HEADINGS)):
            self.written.say("\t")

    def _is_label(self) -> bool:
        """Whether the first cell of a row is the heading of what stands beside it.

        Words that also name a group are one below another heading.
        """
        label = "".join(self.written.pieces[:MOST_PIECES]).strip()
        if len(self.written.pieces) > MOST_PIECES or headings.known(label) is None:
            return False
        table = self._tables()
        if headings.is_weak(label) and table not in self._labelled:
            return False
        self._labelled.add(table)
        return True

    def _tables(self) -> int:
        """How many tables the words stand in."""
        return sum(one.tag == "table" for one in self._open)

    def _end(self, element: Open) -> None:
        self._ended = element.edge or self._ended
        if element.href:
            self._link(element)
        if element.tag in HEADINGS:
            self.written.end(int(element.tag[1]))
        elif element.tag in BLOCKS:
            self.written.end()
        if element.tag in APART and not self._around.listed:
            self.written.gap()
        if element.tag == "table":
            self._labelled.discard(self._tables() + 1)
        if element.role in KEPT:
            self.written.end()
            self.landmarks.parts.append((element.role, element.line, len(self.written.lines)))

    def _link(self, element: Open) -> None:
        """The address of a link is kept; words that only name a profile or mailbox give way to it."""
        if not re.match(r"(?:https?|mailto):", element.href, re.IGNORECASE):
            return
        if len(self.links) < MOST_LINKS:
            self.links[element.href] = None
        shown = "".join(self.written.pieces[element.start :])
        if (address := told(shown, element.href)) != shown:
            self.written.pieces[element.start :] = [address]


def extract(data: bytes) -> Extract:
    """The text of a saved page, with its headings marked. Raises Unreadable."""
    page = Page()
    page.feed(_decoded(_unpacked(data)))
    page.close()
    page.written.end()
    written, marks = _joined(page.landmarks.without(page.written.lines))
    if not written.strip():
        raise Unreadable("empty")
    if len(written) > MOST_CHARACTERS:
        raise Unreadable("too_long")
    hidden = " ".join(page.unseen)[:MOST_CHARACTERS]
    return Extract(written, links=tuple(page.links), unseen=(hidden,) if hidden else (), marks=marks)


def _unpacked(data: bytes) -> bytes:
    """The page of a file that holds all that was saved with it (MHTML, RFC 2557); any other file as it is."""
    if data.lstrip()[:1] == b"<" or b"mime-version:" not in data[:2048].lower():
        return data
    parts = message_from_bytes(data.lstrip()).walk()
    page = next((part for part in parts if part.get_content_type() == "text/html"), None)
    written = page.get_payload(decode=True) if page else data
    return written if isinstance(written, bytes) else data


def _decoded(data: bytes) -> str:
    """The bytes as text, in the encoding that the page names itself when they are not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        named = CHARSET.search(data[:4096])
        name = named[1].decode("ascii", "replace") if named else ""
        try:
            return data.decode(name, "replace")
        except (LookupError, ValueError):
            return text.decode(data)


def _joined(lines: Lines) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    whole = ""
    marks: list[tuple[str, int, int]] = []
    for line, level in lines:
        words = text.tidy(line)
        if level and words:
            marks.append((f"level-{level}", len(whole), len(whole) + len(words)))
        whole += words + "\n"
    return whole.rstrip("\n"), tuple(marks)
