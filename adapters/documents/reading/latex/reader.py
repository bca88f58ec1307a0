"""A LaTeX file read as what it prints: rows, headings, entries and contact data."""

import re
from dataclasses import dataclass, field, replace

from adapters.documents.reading.extract import MOST_CHARACTERS, Extract
from adapters.documents.reading.latex import classes, definitions, environments, signs, table
from adapters.documents.reading.latex.scan import Node, scan
from adapters.documents.reading.latex.stream import Nodes, Stream
from adapters.documents.reading.profiles import told
from adapters.documents.reading.sheet import BULLET, TAB, Sheet
from adapters.documents.reading.words import Words
from core.errors import Unreadable
from core.expressions import expression
from core.resume import headings
from core.resume.model import Kind

CONTROLS = expression(r"[\x00-\x08\x0b-\x1f\x7f\u200b\u2028\u2029\ufeff]")
BODY = expression(r"\\begin\s*\{document\}")
END = expression(r"\\end\s*\{document\}|\\makelettertitle|\\makeletterclosing")
ICON = expression(r"(?:fa|ai|si)[A-Z]\w*")
ROWS = frozenset({"\\", "newline", "par", "tabularnewline", "linebreak", "cr"})
GAPS = frozenset({"divider", "medskip", "bigskip", "smallskip", "vfill"})
CELLS = frozenset({"hfill", "quad", "qquad", "hspace", "dotfill", "hrulefill", "tab", "="})
SCRIPTS = frozenset({"textsuperscript", "textsubscript"})
MOST_STEPS = 100_000
DEEPEST = 60
LONG = 90  # characters of an argument that is a line of its own rather than a cell


@dataclass(slots=True)
class Row:
    """The row that is being written: its cells, the bullet before it, and the role it has as a whole."""

    cells: list[Words] = field(default_factory=lambda: [Words()])
    bullet: str = ""
    role: str = ""


@dataclass(slots=True)
class State:
    """Where the reader writes to, and the lists it is in."""

    sheet: Sheet = field(default_factory=Sheet)
    row: Row = field(default_factory=Row)
    gap: bool = False
    lists: list[str] = field(default_factory=list)


def extract(tex: str) -> Extract:
    """What a LaTeX resume says, with marks and the places of its letters in the file. Raises Unreadable."""
    if len(tex) > MOST_CHARACTERS:
        raise Unreadable("too_long")
    return Reader(CONTROLS.sub(" ", tex.replace("\r\n", " \n").replace("\r", "\n"))).extract()  # as long as before


class Reader:
    """Reads one file. Macros of the file's own are expanded, within a budget."""

    def __init__(self, tex: str) -> None:
        self.tex = tex
        self.state = State()
        self.own = definitions.Definitions()
        self.links: dict[str, None] = {}
        self.given = Words()
        self.steps = 0
        self.depth = 0
        self.includes = False

    def extract(self) -> Extract:
        """The whole file. The preamble gives only definitions and, in some classes, contact data."""
        start = BODY.search(self.tex)
        end = END.search(self.tex, start.end() if start else 0)
        if start:
            self.preamble(scan(self.tex[: start.start()]))
        body = start.end() if start else 0
        self.run(scan(" " * body + self.tex[body : end.start() if end else None]))
        self.flush()
        if self.includes and not self.sectioned:
            raise Unreadable("parts")
        found = self.state.sheet.extract()
        return replace(found, links=tuple(self.links))

    @property
    def sectioned(self) -> bool:
        """Whether a section has begun: what follows is no contact data any more."""
        return any(mark.role == "heading" or mark.role in list(Kind) for mark in self.state.sheet.marks)

    def preamble(self, nodes: Nodes) -> None:
        """Take definitions and contact data, and pass over everything else."""
        stream = Stream(nodes, self.tex)
        while stream:
            node = stream.next()
            name = node.name.rstrip("*")
            if node.kind == "macro" and not definitions.define(self, name, stream):
                classes.contact(self, name, stream)
        self.flush()

    def run(self, nodes: Nodes) -> None:
        """Write what these nodes print. Raises Unreadable when the file's own macros have no end."""
        self.depth += 1
        stream = Stream(nodes, self.tex)
        while stream:
            self.steps += 1
            if self.steps > MOST_STEPS or self.depth > DEEPEST:
                raise Unreadable("broken", "macros without end")
            self._node(stream.next(), stream)
        self.depth -= 1

    def _node(self, node: Node, stream: Stream) -> None:
        cell = self.state.row.cells[-1]
        if node.kind == "macro":
            self._macro(node, stream)
        elif node.kind == "group":
            self.run(node.inner)
        elif node.kind == "break":
            self.flush(gap=True)
        elif node.kind == "space" or self.tex[node.start] == "~":
            cell.add(" ", node.start, node.end)
        elif node.kind == "math":
            cell.add(signs.plain(self.tex[node.start : node.end]), node.start, node.end)
        elif node.kind == "sign" and self.tex[node.start] == "&":
            self.cell()
        elif node.kind != "parameter":
            self._text(node)

    def _text(self, node: Node) -> None:
        text, at, cell = self.tex[node.start : node.end], 0, self.state.row.cells[-1]
        for match in signs.LIGATURE.finditer(text):
            cell.add(text[at : match.start()], node.start + at, node.start + match.start())
            cell.add(dict(signs.LIGATURES)[match.group()], node.start + match.start(), node.start + match.end())
            at = match.end()
        cell.add(text[at:], node.start + at, node.end)

    def _macro(self, node: Node, stream: Stream) -> None:
        name = node.name.rstrip("*")
        if name in ROWS:
            stream.optional()
            self.flush()
        elif name in GAPS:
            self.flush(gap=True)
        elif name in CELLS:
            self.cell()
            _ = stream.group() if name == "hspace" else None
        elif not (
            definitions.define(self, name, stream)
            or environments.read(self, name, stream)
            or self._link(name, stream)
            or self._heading(name, stream)
            or self.own.expand(self, name, stream)
            or (not self.sectioned and classes.contact(self, name, stream))
            or classes.read(self, name, stream)
        ):
            self._other(node, name, stream)

    def _other(self, node: Node, name: str, stream: Stream) -> None:
        """A macro of LaTeX itself, a sign, an accent, or one that nobody knows: its arguments are text."""
        self.includes = self.includes or name in {"input", "include", "import", "subfile"}
        if name in SCRIPTS:
            self._script(node, stream.argument(), raised=name == "textsuperscript")
        elif (arguments := table.found("arguments", name)) is not None:
            self.arguments(arguments, stream)
        elif name in signs.ACCENTS:
            letter = stream.letter()
            self.state.row.cells[-1].add(signs.accented(name, letter), node.start, node.end + len(letter))
        elif (sign := signs.sign(name)) is not None:
            self.state.row.cells[-1].add(sign, node.start, node.end)
        elif ICON.fullmatch(name):
            stream.optional()
        elif not (name.startswith("if") or name in {"else", "fi"}):
            self.unknown(stream)

    def _script(self, node: Node, group: Nodes, *, raised: bool) -> None:
        """Figures above or below the line as the signs that they are; other words as text."""
        text = self.tex[group[0].start : group[-1].end] if group else ""
        if (figures := signs.script(text, raised=raised)) == text:
            self.run(group)
        else:
            self.state.row.cells[-1].add(figures, node.start, group[-1].end + self.tex.startswith("}", group[-1].end))

    def arguments(self, signature: str, stream: Stream) -> None:
        """Take the arguments of a macro: "s" is skipped, "o" too when it is there, "m" is text."""
        for kind in signature.split():
            if kind == "o":
                stream.optional()
            elif kind == "s":
                stream.argument()
            else:
                self.run(stream.argument())

    def unknown(self, stream: Stream) -> None:
        """The arguments of a macro that is not known: one is text, several are cells of a row, long ones lines."""
        at = stream.at
        stream.optional()
        groups = stream.groups()
        if not groups:
            stream.at = at
        elif len(groups) == 1:
            self.run(groups[0])
        else:
            self.rows(groups)

    def rows(self, groups: list[Nodes]) -> None:
        """Short texts as the cells of a row, long ones and lists on rows of their own."""
        self.flush()
        for group in groups:
            if self.is_block(group) or len(self.inline(group).text) > LONG:
                self.flush()
                self.run(group)
                self.flush()
            else:
                self.run(group)
                self.cell()
        self.flush()

    def named(self, stream: Stream) -> str:
        """The next argument as it is written."""
        group = stream.argument()
        return self.tex[group[0].start : group[-1].end].strip() if group else ""

    def _link(self, name: str, stream: Stream) -> bool:
        if name not in {"href", "url", "nolinkurl", "footnote"}:
            return False
        cell = self.state.row.cells[-1]
        if name == "footnote":
            cell.add(" (")
            self.run(stream.argument())
            self.state.row.cells[-1].add(")")
            return True
        stream.optional()
        group = stream.argument()
        address = re.sub(r"\\([%#&_{}~])", r"\1", self.tex[group[0].start : group[-1].end]) if group else ""
        where = (group[0].start, group[-1].end) if group else (-1, -1)
        if name == "href":
            self._named(address, where, stream.argument())
        else:
            cell.add(address, *where)
        if address.startswith(("http://", "https://", "mailto:")):
            self.links[address] = None
        return True

    def _named(self, address: str, where: tuple[int, int], group: Nodes) -> None:
        """The words of a link; its address where they are only an icon, or a name that the address holds too."""
        words = self.inline(group)
        shown = told(words.text, address) if words else address.removeprefix("mailto:").removeprefix("tel:")
        if shown != words.text:
            self.state.row.cells[-1].add(shown, *where)
        else:
            self.state.row.cells[-1].join([words], "")

    def _heading(self, name: str, stream: Stream) -> bool:
        level = table.found("headings", name)
        if level is None:
            return False
        stream.optional()
        self.heading(self.inline(stream.argument()), level)
        return True

    def heading(self, words: Words, level: int = 1, kind: Kind | None = None) -> None:
        """Write a heading. One below a section's is the head of an entry, unless its words are those of a section."""
        self.flush()
        if level == 1 or headings.known(words.text) not in {None, Kind.OTHER}:
            self.state.sheet.heading(words, kind)
        else:
            self.state.sheet.row((f"level-{level + 1}", words), gap=True)

    def cell(self) -> None:
        """Begin the next cell of the row."""
        self.state.row.cells.append(Words())

    def flush(self, *, gap: bool = False) -> None:
        """End the row, if anything stands in it. `gap`: the next one stands apart."""
        state, row = self.state, self.state.row
        cells = [cell for cell in row.cells if any(letter.isalnum() or letter in "|•·" for letter in cell.text)]
        if cells:
            state.sheet.row(*((row.role, cell) for cell in cells), bullet=row.bullet, gap=state.gap, bar=TAB)
            state.gap = False
            state.row = Row()
        elif not row.bullet:
            state.row = Row()
        state.gap = state.gap or gap

    def item(self, bullet: str) -> None:
        """Begin an item of a list; one without a bullet stands apart, as an entry does."""
        self.state.row = Row(bullet=bullet)
        self.state.gap = self.state.gap or not bullet

    def inline(self, nodes: Nodes, glue: str = " ") -> Words:
        """What nodes print, as one text."""
        outer, self.state = self.state, State()
        self.run(nodes)
        self.flush()
        sheet, self.state = self.state.sheet, outer
        lines: list[Words] = []
        at = 0
        for line in sheet.text.split("\n"):
            start = at + (len(BULLET) if line.startswith(BULLET) else 0)
            at += len(line)
            lines.append(Words(sheet.text[start:at].replace(TAB, " "), sheet.places[start:at]))
            at += 1
        return Words().join(lines, glue)

    def is_block(self, nodes: Nodes) -> bool:
        """Whether nodes print several lines."""
        return any(node.kind == "break" or node.name in {"begin", "item", "\\", "newline", "par"} for node in nodes)

    def line(self, nodes: Nodes) -> None:
        """One argument as a line of an entry, or as the lines that it holds."""
        self.flush()
        if self.is_block(nodes):
            self.run(nodes)
        else:
            self.state.sheet.items([self.inline(nodes)])
        self.flush()
