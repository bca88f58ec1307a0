"""What a model is shown of a resume: lines, heads and evidence under short ids, without contact data, and the way back."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from core.resume.changes import Add, Change, Edit, Hide, Reorder, Replace
from core.resume.model import Entry, Kind, Line, Resume, Section
from core.tailoring.gate import head
from core.tailoring.model import Evidence
from core.tailoring.orders import is_order
from core.tailoring.proposals import NewLine, Proposal, Rewrite
from core.tailoring.redaction import Mask
from core.tailoring.tongue import other_language

LONGEST = 400  # characters of a line
FIXED = frozenset({Kind.CERTIFICATES, Kind.EDUCATION, Kind.REFERENCES})  # their lines can be cited, never changed
MOST = 40  # edits


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
        """The proposal as edits of the resume; what names unknown ids is left out."""
        return tuple(self._changes(proposal))[:MOST]

    def problems(self, proposal: Proposal) -> tuple[str, ...]:
        """What is wrong with an answer before any fact is checked, as sentences for the model."""
        unknown = [
            *(f'replace: "{one.line}" is no line that may be changed' for one in proposal.replace if one.line not in self.lines),
            *(f'add: "{one.place}" is no place for lines' for one in proposal.add if one.place not in self.places),
            *(f'hide: "{one}" is no line that may be left out' for one in proposal.hide if one not in self.lines),
            *(f'order: "{one.place}" is no place of lines' for one in proposal.order if one.place not in self.places),
            *(f"add {one.place}: the evidence is missing" for one in proposal.add if not one.evidence),
        ]
        texts: tuple[Rewrite | NewLine, ...] = (*proposal.replace, *proposal.add)
        told = [problem for one in texts for problem in self._problems(one)]
        return tuple(dict.fromkeys((*unknown, *told)))

    def returned(self, change: Edit) -> Mapping[str, object]:
        """An edit as the model wrote it, to tell it why it can't stand."""
        named = {real: short for short, real in {**self.lines, **self.facts, **self.places}.items()}
        target = str(getattr(change, "target", "") or getattr(change, "parent", ""))
        shown: dict[str, object] = {"place" if isinstance(change, Add | Reorder) else "line": named.get(target, target)}
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
            shown["lines"] = [self._line(line, changeable=open_lines) for line in section.lines if not is_order(line.text)]
        if section.entries:
            shown["entries"] = [self._entry(entry, section.kind) for entry in section.entries]
        return shown

    def _entry(self, entry: Entry, kind: Kind) -> Mapping[str, object]:
        shown: dict[str, object] = {"id": self._place(entry.id), "head": self.mask.hide(head(entry))}
        if not entry.inline:
            self.facts[str(shown["id"])] = entry.id
        changeable = kind not in FIXED or kind is Kind.EDUCATION
        shown["lines"] = [self._line(line, changeable=changeable) for line in entry.lines if not is_order(line.text)]
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

    def _changes(self, proposal: Proposal) -> Iterator[Change]:
        for new in proposal.replace:
            if line := self.lines.get(new.line):
                yield Replace(line, self._text(new.text), self._cited(line, new.evidence), self._reason(new.asked))
        for more in proposal.add:
            if place := self.places.get(more.place):
                yield Add(place, self._text(more.text), self._cited("", more.evidence), self._reason(more.asked))
        yield from (Hide(line) for short in proposal.hide if (line := self.lines.get(short)))
        for order in proposal.order:
            if place := self.places.get(order.place):
                yield Reorder(place, tuple(self.lines.get(one) or self.places.get(one) or one for one in order.lines))

    def _text(self, text: str) -> str:
        return self.mask.show(" ".join(text.split()))

    def _cited(self, itself: str, evidence: Sequence[str]) -> tuple[str, ...]:
        real = (self.lines.get(short) or self.facts.get(short) or "" for short in evidence)
        return tuple(dict.fromkeys(one for one in (itself, *real) if one))

    def _reason(self, asked: str) -> str:
        quotes = {f"R{number}": one.text for number, one in enumerate(self.asked, 1)}
        return quotes.get(asked, "")

    def _problems(self, one: Rewrite | NewLine) -> Iterator[str]:
        where = one.line if isinstance(one, Rewrite) else one.place
        yield from (
            f'{where}: evidence "{short}" is no id' for short in one.evidence if short not in {**self.lines, **self.facts}
        )
        yield from (f"{where}: {placeholder} stands for nothing" for placeholder in self.mask.unknown(one.text))
        if not one.text.strip():
            yield f"{where}: the text is missing"
        if len(one.text) > LONGEST:
            yield f"{where}: the text is longer than {LONGEST} characters"
        if other_language(one.text, self.resume):
            yield f"{where}: write in the resume's language ({self.resume.language})"
