"""A model's edits of a finished resume: what they may rest on, what bars them before the gate, and what the request comes to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from core.editing import claims, guard, targets
from core.editing.model import Asks, Request, Revised, Wish
from core.editing.own_words import beyond, glued, said_twice, strange
from core.editing.stated import stated
from core.editing.understand import after
from core.phrases import editing as words
from core.resume.apply import InvalidChange, apply
from core.resume.changes import Add, Edit, Hide, Replace
from core.resume.model import Resume
from core.tailoring.gate import Sifted, cited, empties, sift, together
from core.tailoring.lexicon import implies, terms_of
from core.tailoring.model import Doubt, Evidence


@dataclass(frozen=True, slots=True)
class Ground:
    """What a model's edits are put to and may rest on: `told` is what the request states, `evidence` includes it."""

    wish: Wish
    resume: Resume
    evidence: tuple[Evidence, ...]
    told: tuple[Evidence, ...] = ()

    def judge(self, resume: Resume, changes: Sequence[Edit], evidence: Sequence[Evidence]) -> Sifted:
        """The gate, with what holds for every edit: no louder claim than what it cites, nothing denied, not half of it gone."""
        found = Sifted(resume)
        for change in changes:
            if barred := next(self._bars(found.resume, change, evidence), ""):
                found = replace(found, rejected=(*found.rejected, Doubt(change, (barred,))))
            else:
                wanted = isinstance(change, Hide) and not empties(found.resume, change)
                sifted = sift(found.resume, (change,), evidence, asked=wanted)
                found = together(found, _waiting(sifted, found.resume, evidence))
        return found

    def revised(self, found: Sifted) -> Revised:
        """What the whole message comes to, with what of the model's edits stands or waits."""
        named = (*found.accepted, *(one.change for one in found.held))
        used = {one for edit in named if isinstance(edit, Add | Replace) for one in edit.evidence}
        known = self.wish.found
        told = tuple(one for one in self.told if one.id in used)
        edits, evidence = (*known.edits, *found.accepted), (*known.evidence, *told)
        done = replace(known, edits=edits, evidence=evidence, held=found.held)
        reasons = tuple(dict.fromkeys(reason for one in found.rejected for reason in self._for_the_person(one)))
        if named:
            return Revised(done, (words.in_part(reasons[-1:]),) if reasons else (), helped=True)
        if not found.rejected:
            return Revised(done, (words.not_understood(self.wish.parts),))
        if asks := self._question(found.rejected):
            return Revised(replace(done, asks=done.asks or asks), () if not done.asks else (asks.sentence,))
        return Revised(done, (words.says_more(reasons[-1:]),))

    def _for_the_person(self, doubt: Doubt) -> tuple[str, ...]:
        """The reasons that mean something to a person: not those about ids, which only the model can put right."""
        try:
            apply(self.resume, (doubt.change,), self.evidence)
        except InvalidChange as no:
            lost = {one.id for one in self.told if not one.entry} & {*getattr(doubt.change, "evidence", ())}
            return (words.NAME_THE_JOB,) if lost else tuple(one for one in doubt.reasons if one != no.reason)
        return doubt.reasons

    def _bars(self, resume: Resume, change: Edit, evidence: Sequence[Evidence]) -> Iterator[str]:
        if isinstance(change, Hide) and 2 * (sum(1 for _ in resume.lines()) - 1) < sum(1 for _ in self.resume.lines()):
            yield words.TOO_MUCH_GONE
        if not isinstance(change, Add | Replace):
            return
        if denied := self._denied(resume, change):
            yield words.changed_since(denied)
        given = cited(resume, change.evidence, evidence)
        if strange(change.text, " ".join(given)) or glued(change.text, given):
            yield words.NOT_YOURS
        if asks := self._louder(resume, change, evidence):
            yield asks.sentence

    def _denied(self, resume: Resume, change: Add | Replace) -> tuple[str, ...]:
        named = terms_of(change.text)
        shown = {term for line in resume.lines() for term in terms_of(line.text)}
        return tuple(one for one in self.wish.never if one in {*named, *implies(named)} and one not in shown)

    def _louder(self, resume: Resume, change: Add | Replace, evidence: Sequence[Evidence]) -> Asks | None:
        """The question instead of an edit that claims more than the words it cites."""
        heads = {entry.id for entry in resume.entries()}
        old = " ".join(cited(resume, (one for one in change.evidence if one not in heads), evidence))
        place = targets.place_of(resume, change.target) if isinstance(change, Replace) else None
        claim = guard.louder(old, change.text, fewer=True) or (place and said_twice(place.line.text, change.text)) or ""
        request = Request("\n".join(self.wish.parts), self.wish.source, resume)
        if not claim:
            return None
        if place:
            return claims.asks_for(request, place, claim, change.text)
        return Asks(words.needs_facts(claim, ""), "facts", (), request.text) if claim != "degree" else Asks(words.CREDENTIALS)

    def _question(self, rejected: Sequence[Doubt]) -> Asks | None:
        """What is asked when every edit was barred as a louder claim: the facts of the first line it was about."""
        for one in rejected:
            if isinstance(one.change, Add | Replace) and (asks := self._louder(self.resume, one.change, self.evidence)):
                return asks
        return None


def _waiting(found: Sifted, before: Resume, evidence: Sequence[Evidence]) -> Sifted:
    """The same, where a wording that holds words which nothing cited says waits for the person's word."""
    for change in found.accepted:
        if isinstance(change, Add | Replace) and (new := beyond(change.text, cited(before, change.evidence, evidence))):
            return Sifted(before, held=(Doubt(change, (words.not_told(new),)),))
    return found


def ground(wish: Wish, resume: Resume, evidence: Sequence[Evidence]) -> Ground:
    """What a model is asked about: the resume as the known forms leave it, and everything told so far."""
    known = (*evidence, *wish.found.evidence)
    resume = after(resume, wish.found, known)
    request = Request(wish.source.text, wish.source, resume, never=wish.never, number=len(wish.found.evidence))
    told = tuple(one for one in stated(request) if one.id not in {fact.id for fact in known})
    return Ground(wish, resume, (*known, *told), told)
