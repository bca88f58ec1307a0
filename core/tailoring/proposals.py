"""What a model is shown of a resume and what it may return: operations that name short ids, nothing else.

Only lines that may be changed have an id that an operation can target. Employer, title, dates, degrees, certificates and contact
data have none, so no answer can touch them; ids that were never given out are no operations at all.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal

from core.language import detect
from core.resume.changes import Add, Change, Edit, Hide, Reorder, Replace
from core.resume.model import Entry, Kind, Line, Resume, Section
from core.tailoring.gate import head
from core.tailoring.model import Evidence
from core.tailoring.redaction import Mask

LONGEST = 400  # characters of a line
TELLING = 60  # characters from which a text's language can be told
FIXED = frozenset({Kind.CERTIFICATES, Kind.EDUCATION, Kind.REFERENCES})  # their lines can be cited, never changed
MOST = 40  # operations


@dataclass(frozen=True, slots=True)
class Operation:
    """One edit as a model returns it.

    "replace" and "hide" name a line in `target`, "add" and "reorder" what stands above the lines. `evidence` are the ids that
    prove `text`; `ids` the new order; `requirement` the id of what the posting asks for.
    """

    op: Literal["replace", "add", "reorder", "hide"]
    target: str
    text: str = ""
    evidence: tuple[str, ...] = ()
    ids: tuple[str, ...] = ()
    requirement: str = ""


@dataclass(frozen=True, slots=True)
class Proposal:
    """A model's answer: the edits it proposes."""

    operations: tuple[Operation, ...]


@dataclass(frozen=True, slots=True)
class Asked:
    """Something an edit is for: a requirement of the posting, or the person's request. `state` is "shown", "missing" or ""."""

    text: str
    state: str = ""
    weight: str = ""


@dataclass(slots=True)
class Brief:
    """A resume with its evidence under short ids, without contact data, and the way back from ids and placeholders.

    `lines` may be changed, `facts` may only be cited, `places` can take lines. `shown` is what the model gets, as JSON.
    """

    resume: Resume
    evidence: Sequence[Evidence]
    asked: Sequence[Asked]
    mask: Mask = field(init=False)
    lines: dict[str, str] = field(default_factory=dict)
    facts: dict[str, str] = field(default_factory=dict)
    places: dict[str, str] = field(default_factory=dict)
    shown: Mapping[str, object] = field(init=False)

    def __post_init__(self) -> None:
        self.mask = Mask(self.resume.contact)
        asked = [
            {"id": f"R{number}", "text": self.mask.hide(one.text), "state": one.state, "weight": one.weight}
            for number, one in enumerate(self.asked, 1)
        ]
        self.shown = {
            "language": self.resume.language,
            "asked": asked,
            "resume": [self._section(section) for section in self.resume.sections],
            "said": list(self._said()),
            "denied": list(dict.fromkeys(term for one in self.evidence if one.negated for term in one.terms)),
        }

    def changes(self, proposal: Proposal) -> tuple[Change, ...]:
        """The operations as edits of the resume; those that name unknown ids are left out."""
        return tuple(change for one in proposal.operations[:MOST] if (change := self._change(one)) is not None)

    def problems(self, proposal: Proposal) -> tuple[str, ...]:
        """What is wrong with an answer before any fact is checked, as sentences for the model."""
        return tuple(dict.fromkeys(problem for one in proposal.operations[:MOST] for problem in self._problems(one)))

    def returned(self, change: Edit) -> Mapping[str, object]:
        """An edit as the model wrote it, to tell it why it can't stand."""
        named = {real: short for short, real in {**self.lines, **self.facts, **self.places}.items()}
        target = str(getattr(change, "target", "") or getattr(change, "parent", ""))
        shown: dict[str, object] = {"op": type(change).__name__.lower(), "target": named.get(target, target)}
        if isinstance(change, Replace | Add):
            cited = [named.get(one, one) for one in change.evidence]
            shown |= {"text": self.mask.hide(change.text), "evidence": cited}
        return shown

    def _section(self, section: Section) -> Mapping[str, object]:
        shown: dict[str, object] = {"kind": section.kind.value, "heading": self.mask.hide(section.heading)}
        open_lines = section.kind not in FIXED
        if not section.entries and open_lines:
            shown["id"] = self._place(section.id)
        if section.lines:
            shown["lines"] = [self._line(line, changeable=open_lines) for line in section.lines]
        if section.entries:
            shown["entries"] = [self._entry(entry, section.kind) for entry in section.entries]
        return shown

    def _entry(self, entry: Entry, kind: Kind) -> Mapping[str, object]:
        shown: dict[str, object] = {"id": self._place(entry.id), "head": self.mask.hide(head(entry))}
        if not entry.inline:
            self.facts[str(shown["id"])] = entry.id
        shown["lines"] = [self._line(line, changeable=kind not in FIXED or kind is Kind.EDUCATION) for line in entry.lines]
        return shown

    def _line(self, line: Line, *, changeable: bool) -> Mapping[str, str]:
        known = self.lines if changeable else self.facts
        short = f"{'L' if changeable else 'F'}{len(known) + 1}"
        known[short] = line.id
        return {"id": short, "text": self.mask.hide(line.text)}

    def _place(self, place: str) -> str:
        short = f"P{len(self.places) + 1}"
        self.places[short] = place
        return short

    def _said(self) -> Iterator[Mapping[str, str]]:
        places = {real: short for short, real in self.places.items()}
        stated = [one for one in self.evidence if not one.negated]
        for number, one in enumerate(stated, 1):
            self.facts[f"A{number}"] = one.id
            yield {"id": f"A{number}", "place": places.get(one.entry, ""), "text": self.mask.hide(one.text)}

    def _change(self, one: Operation) -> Change | None:
        reason = self._reason(one)
        cited = tuple(real for short in one.evidence if (real := self._citable(short)))
        text = self.mask.show(" ".join(one.text.split()))
        match one.op:
            case "replace" if one.target in self.lines:
                return Replace(self.lines[one.target], text, cited, reason)
            case "hide" if one.target in self.lines:
                return Hide(self.lines[one.target], reason)
            case "add" if one.target in self.places:
                return Add(self.places[one.target], text, cited, reason)
            case "reorder" if one.target in self.places:
                ids = tuple(self.lines.get(short) or self.places.get(short) or short for short in one.ids)
                return Reorder(self.places[one.target], ids, reason)
            case _:
                return None

    def _citable(self, short: str) -> str:
        return self.lines.get(short) or self.facts.get(short) or ""

    def _reason(self, one: Operation) -> str:
        quotes = {f"R{number}": asked.text for number, asked in enumerate(self.asked, 1)}
        return quotes.get(one.requirement, "")

    def _problems(self, one: Operation) -> Iterator[str]:
        known = self.lines if one.op in {"replace", "hide"} else self.places
        if one.target not in known:
            yield f'{one.op}: "{one.target}" is no id that this operation can target'
        if one.op not in {"replace", "add"}:
            return
        yield from (f'evidence: "{short}" is no id' for short in one.evidence if not self._citable(short))
        yield from (f"{known_not} stands for nothing" for known_not in self.mask.unknown(one.text))
        if not one.text.strip():
            yield f"{one.op} {one.target}: the text is missing"
        if not one.evidence:
            yield f"{one.op} {one.target}: the evidence is missing"
        if len(one.text) > LONGEST:
            yield f"{one.op} {one.target}: the text is longer than {LONGEST} characters"
        if len(one.text) >= TELLING and (language := detect(one.text)) != self.resume.language and self._told(language):
            yield f"{one.op} {one.target}: write in the resume's language ({self.resume.language})"

    def _told(self, language: str) -> bool:
        """Whether a text of this language stands out: lines of a mixed resume may be in either of its languages."""
        return all(detect(line.text) != language for line in self.resume.lines() if len(line.text) >= TELLING)
