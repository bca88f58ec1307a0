"""A model that fabricates in every class, over a real wire: whatever it is asked for, it answers with inventions and truths."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import cycle, islice
from typing import Any

from aiohttp import web

from tests.conversation.inventing import Case, Claim, Item, Shown, Wish
from tests.models.server import Scene, stream

_EDITS = 40  # that are looked at in one answer
_TRUTHS = 2  # sentences of a letter
_THERE = 3  # truths in the place of a line; claims on those lines can no longer be played as they are
_LINES = 4  # that a wish is written into
Operation = tuple[str, Mapping[str, object]]


class Fabricator:
    """Plays the claims of one person. `told` are the unsaid ones it has told by stage ("resume", "letter", "edit"), `due` the
    truths that must stand in the documents of a stage, `wish` what it is asked for at the moment, `lost` what it could not cite.
    """

    def __init__(self, case: Case) -> None:
        self.case = case
        self.wish: Wish | None = None
        self.told: dict[str, list[Claim]] = defaultdict(list)
        self.due: dict[str, list[Claim]] = defaultdict(list)
        self.lost: list[Claim] = []
        self.asked: list[Wish] = []
        self._given: dict[str, object] = {}
        self._operations: Iterator[Operation] = iter(())
        self._letters, self._sentences = cycle(case.unsaid), list[tuple[Claim, Sequence[Item]]]()

    async def play(self, scene: Scene) -> web.StreamResponse:
        """One answer of the provider; asked once more for the same, it insists."""
        asked = scene.face.turns(scene.body)[1][1]
        if asked not in self._given:
            self._given[asked] = self._answer(json.loads(asked))
        text = json.dumps(self._given[asked], ensure_ascii=False)
        if not scene.streams:
            return web.json_response(scene.face.answer(text))
        return await stream(scene, [scene.face.piece(text), scene.face.piece("", "stop")], end=True)

    def _answer(self, data: Mapping[str, Any]) -> object:
        shown, again = Shown(data), "rejected" in data
        if "sentences" in data:
            return self._letter(shown, int(data["sentences"]), again=again)
        if self.wish:
            return self._edit(shown, self.wish, again=again)
        if not again:
            self._operations = iter([*self._tailored(shown)])
        return _edits(islice(self._operations, _EDITS))

    def _tailored(self, shown: Shown) -> Iterator[Operation]:
        """Every claim: what is unsaid in the place of its line, each truth as a new line or in the place of its own."""
        self.told["resume"] += self.case.unsaid
        yield from (self._false(one, shown, instead=True) for one in self.case.unsaid)
        cited = {one: shown.cited(one) for one in self.case.truths}
        self.lost = [one for one, items in cited.items() if not items]
        self.due["resume"] = [one for one in self.case.truths if one not in self.lost]
        taken = [one.id for claim, items in cited.items() for one in items if claim.rewrites]
        kept = {one.id for wish in self.case.wishes if wish.truth for one in shown.cited(wish.truth)}
        alone = [
            one
            for one in self.due["resume"]
            if one.rewrites and len(cited[one]) == 1 and cited[one][0].is_line and taken.count(cited[one][0].id) == 1
        ]
        there = [one for one in alone if cited[one][0].id not in kept][:_THERE]
        yield from (_operation(one, cited[one], shown) for one in self.due["resume"] if one not in there)
        yield from (_operation(one, cited[one], shown, instead=True) for one in there)

    def _edit(self, shown: Shown, wish: Wish, *, again: bool) -> object:
        self.asked.append(wish)
        if wish.truth:
            cited = shown.cited(wish.truth)
            return _edits([_operation(wish.truth, cited, shown, instead=True)] if cited else [])
        lies = [one for one in self.case.unsaid if one.kind in wish.kinds]
        own = Claim(wish.writes, (), "unsupported", "wish")
        self.told["edit"] += [*lies, *([own] if wish.writes else [])]
        return _edits([*(self._false(one, shown, instead=not again) for one in lies), *_everywhere(wish.writes, shown)])

    def _letter(self, shown: Shown, room: int, *, again: bool) -> object:
        """The next inventions between the same truths, so that one that slips through either time is in the letter."""
        if not again:
            self._sentences = [*islice(self._truths(shown), _TRUTHS)]
        lies = [*islice(self._letters, room - _TRUTHS)]
        self.told["letter"] += lies
        told = [*((one, shown.cited(one) or shown.nearest(one)) for one in lies), *self._sentences]
        return {"paragraphs": [[{"text": one.text, "evidence": [item.id for item in items]} for one, items in told]]}

    def _truths(self, shown: Shown) -> Iterator[tuple[Claim, Sequence[Item]]]:
        """Truths of one place that no letter has told yet."""
        for claim in self.case.truths:
            cited = shown.cited(claim)
            if claim not in self.due["letter"] and cited and len({one.place for one in cited}) == 1:
                self.due["letter"].append(claim)
                yield claim, cited

    def _false(self, claim: Claim, shown: Shown, *, instead: bool) -> Operation:
        """A claim with what it cites; where that is not shown, with what comes nearest."""
        return _operation(claim, shown.cited(claim) or shown.nearest(claim), shown, instead=instead)


def _operation(claim: Claim, cited: Sequence[Item], shown: Shown, *, instead: bool = False) -> Operation:
    home, (first, *rest) = shown.home(cited) or cited[0].place, cited
    if instead and claim.rewrites and first.is_line and home == first.place:
        return "replace", {"line": first.id, "text": claim.text, "evidence": [one.id for one in rest], "asked": ""}
    return "add", {"place": home, "text": claim.text, "evidence": [one.id for one in cited], "asked": ""}


def _everywhere(text: str, shown: Shown) -> Iterator[Operation]:
    """Words in the place of lines, behind lines, and as new lines."""
    for place in shown.places if text else ():
        all_ = [one.id for one in shown.all_of(place)]
        yield "add", {"place": place, "text": text, "evidence": all_, "asked": "R1"}
        for line in [one for one in shown.items if one.is_line and one.place == place][:_LINES]:
            for new in (text, f"{line.text}, {text}"):
                yield "replace", {"line": line.id, "text": new, "evidence": all_, "asked": "R1"}


def _edits(operations: Iterator[Operation] | Sequence[Operation]) -> object:
    found: dict[str, list[Mapping[str, object]]] = {"replace": [], "add": []}
    for name, one in operations:
        found[name].append(one)
    return found
