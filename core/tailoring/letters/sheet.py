"""What a model is shown for a letter, and the way back from its answer: of the posting only the company's and the role's name."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from core.tailoring.brief import Brief
from core.tailoring.letter import LeftOut, Length, LetterOrder, LetterProposal, Reason, Sentence
from core.tailoring.letters.compose import company_of, language_of, title_of
from core.tailoring.letters.facts import shut_out
from core.tailoring.proposals import Body, Told

MOST = {Length.SHORT: 4, Length.USUAL: 8, Length.LONG: 12}  # sentences
LONGEST = 400  # characters of a sentence


@dataclass(slots=True)
class LetterSheet:
    """A finished resume with its evidence under short ids, without contact data; `shown` is what the model gets, as JSON."""

    order: LetterOrder
    brief: Brief = field(init=False)
    shown: Mapping[str, object] = field(init=False)

    def __post_init__(self) -> None:
        self.brief = Brief(self.order.resume, self.order.evidence, ())
        hide, style = self.brief.mask.hide, self.order.style
        self.shown = {
            "language": language_of(self.order),
            "company": hide(company_of(self.order)),
            "role": hide(title_of(self.order.posting, company_of(self.order))),
            "tone": style.tone.value,
            "sentences": MOST[style.length],
            "resume": self.brief.shown["resume"],
            "said": self.brief.shown["said"],
            "denied": sorted(shut_out(self.order)),
        }

    def problems(self, body: Body) -> tuple[str, ...]:
        """What is wrong with an answer before any fact is checked, as sentences for the model."""
        found = (problem for paragraph in body.paragraphs for one in paragraph for problem in self._problems(one))
        return tuple(dict.fromkeys(found))

    def proposal(self, body: Body, writer: str) -> LetterProposal:
        """The answer with real ids and real words; what is too much for the chosen length is left out."""
        room, paragraphs = MOST[self.order.style.length], list[tuple[Sentence, ...]]()
        for paragraph in body.paragraphs:
            told = tuple(self._sentence(one) for one in paragraph if one.text.strip())[:room]
            room -= len(told)
            paragraphs += [told] if told else []
        return LetterProposal(tuple(paragraphs), writer)

    def returned(self, proposal: LetterProposal, wrong: Sequence[LeftOut], reasons: Mapping[Reason, str]) -> Mapping[str, object]:
        """A proposal as the model wrote it, with what can't stand and why; `reasons` where nothing more exact is known."""
        hide = self.brief.mask.hide
        return {
            **self.shown,
            "proposed": [[hide(one.text) for one in paragraph] for paragraph in proposal.paragraphs],
            "rejected": [{"text": hide(one.text), "reason": hide(one.detail or reasons[one.reason])} for one in wrong],
        }

    def _sentence(self, one: Told) -> Sentence:
        known = {**self.brief.lines, **self.brief.facts}
        text = self.brief.mask.show(" ".join(one.text.split()))
        return Sentence(text, tuple(dict.fromkeys(known[short] for short in one.evidence if short in known)))

    def _problems(self, one: Told) -> Iterator[str]:
        known = {**self.brief.lines, **self.brief.facts}
        shown = f'"{one.text[:40]}"'
        yield from (f'{shown}: evidence "{short}" is no id' for short in one.evidence if short not in known)
        yield from (f"{shown}: {placeholder} stands for nothing" for placeholder in self.brief.mask.unknown(one.text))
        if not one.text.strip() or not one.evidence:
            yield f"{shown}: the text or the evidence is missing"
        if len(one.text) > LONGEST:
            yield f"{shown}: longer than {LONGEST} characters"
