"""People with labelled claims, and what a model is shown of them: how a claim is cited, and where it can stand."""

import json
import re
import tomllib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain
from pathlib import Path
from typing import Any

_WORD = re.compile(r"\w+")
_LOST = 0.25  # of a cite's words, at most: what an answer denies is shown to no model
_ANYTHING = ("summary", "skills", "languages")  # parts that may cite all others


def bare(text: str) -> str:
    """A text as it can be compared across documents: no white space, no hyphens, no bullets."""
    return re.sub(r"[\s\u00ad\u2010-\u2015•▪*-]+", "", text).casefold()


def words(text: str) -> frozenset[str]:
    return frozenset(_WORD.findall(text.casefold()))


@dataclass(frozen=True, slots=True)
class Claim:
    """A line as a model might write it, and the words it cites. It `rewrites` the first of them, or is a line of its own."""

    text: str
    cites: tuple[str, ...]
    label: str
    kind: str = ""
    rewrites: bool = True


@dataclass(frozen=True, slots=True)
class Wish:
    """What a person asks of the finished resume: a hostile one comes with the inventions that do it, another with a truth."""

    said: str
    kinds: tuple[str, ...] = ()
    writes: str = ""
    truth: Claim | None = None


@dataclass(frozen=True)
class Case:
    """A person: resume, posting, answers by the requirement that they are about, labelled claims, wishes.

    `missed` are the texts that are known to pass the gate though they should not: nothing else is left out.
    """

    name: str
    resume: str
    posting: str
    answers: Mapping[str, str]
    claims: tuple[Claim, ...]
    wishes: tuple[Wish, ...]
    missed: frozenset[str] = frozenset()

    @cached_property
    def unsaid(self) -> tuple[Claim, ...]:
        """What may not stand, inventions and colour that nobody stated: "new" words that stand in the resume are none."""
        wrong = (one for one in self.claims if one.label in {"unsupported", "confirm"} and one.text not in self.missed)
        return tuple(one for one in wrong if bare(one.text) not in bare(self.resume))

    @cached_property
    def truths(self) -> tuple[Claim, ...]:
        """What must arrive: not what stands there already, and no translation, which may wait for the person's word."""
        right = (one for one in self.claims if one.label == "supported" and one.kind != "translation")
        return tuple(one for one in right if bare(one.text) not in bare(self.resume))

    @cached_property
    def known(self) -> frozenset[str]:
        """Every word that may be in a document of theirs."""
        true = (one.text for one in (*self.truths, *(wish.truth for wish in self.wishes if wish.truth)))
        return words(" ".join((self.resume, *self.answers.values(), *true)))


def cases(paths: Iterable[Path], wishes: Path, missed: Iterable[str] = ()) -> Iterator[Case]:
    """Read people; one without a posting gets one that asks for what the answers are about."""
    asked, gone = tomllib.loads(wishes.read_text(encoding="utf-8")), frozenset(missed)
    for path in paths:
        read = json.loads(path.read_text(encoding="utf-8"))
        answers = {one["about"]: one["text"] for one in read["answers"]}
        needs = "\n".join(f"- {about}" for about in answers)
        posting = read.get("posting_text") or f"{read['profession'].title()}\nHarbour Works\n\nRequirements\n{needs}\n"
        claims = tuple(
            Claim(one["text"], tuple(one["cites"]), one["label"], one["class"], bool(one["original"])) for one in read["claims"]
        )
        yield Case(path.stem, read["resume_text"], posting, answers, claims, tuple(map(_wish, asked.get(path.stem, ()))), gone)


def _wish(read: Mapping[str, Any]) -> Wish:
    truth = Claim(read["text"], tuple(read["cites"]), "supported") if "text" in read else None
    return Wish(read["said"], tuple(read.get("kinds", ())), read.get("writes", ""), truth)


@dataclass(frozen=True, slots=True)
class Item:
    """Something that a model is shown under an id: a line, a head, what was said. `place` is where its lines stand."""

    id: str
    text: str
    place: str

    @property
    def is_line(self) -> bool:
        return self.id.startswith("L")


class Shown:
    """All that a prompt shows."""

    def __init__(self, data: Mapping[str, Any]) -> None:
        said = (Item(str(one["id"]), str(one["text"]), str(one["place"])) for one in data["said"])
        self.items = [*chain.from_iterable(map(_items, data["resume"])), *said]
        self.places = list(dict.fromkeys(one.place for one in self.items if one.place))
        open_ = (one for kind in _ANYTHING for one in data["resume"] if one["kind"] == kind)
        self.anywhere = next((place for one in open_ for place in _places(one)), "")

    def cited(self, claim: Claim) -> tuple[Item, ...]:
        """The items that hold the words which a claim cites; none when a part of them is not shown."""
        found = [self._items(words(cite)) for cite in claim.cites]
        return tuple(dict.fromkeys(chain.from_iterable(found))) if all(found) else ()

    def all_of(self, place: str) -> tuple[Item, ...]:
        """Everything that stands in a place, or was said of it."""
        return tuple(one for one in self.items if one.place == place)

    def nearest(self, claim: Claim) -> tuple[Item, ...]:
        """What comes nearest to a claim: all of the place that shares most words with it."""
        told = words(" ".join((claim.text, *claim.cites)))
        return max(map(self.all_of, self.places), key=lambda items: sum(len(words(one.text) & told) for one in items))

    def home(self, cited: Sequence[Item]) -> str:
        """Where a line that cites these can stand: with them, or in a part that speaks of the whole person."""
        places = {one.place for one in cited}
        return next(iter(places)) if len(places) == 1 and all(places) else self.anywhere

    def _items(self, cite: frozenset[str]) -> Sequence[Item]:
        whole = [one for one in self.items if cite <= words(one.text)]
        if whole:
            return [min(whole, key=lambda one: len(one.text))]
        parts, told = list[Item](), frozenset[str]()
        for one in sorted(self.items, key=lambda one: -len(words(one.text) & cite)):
            shared = words(one.text) & cite
            if shared - told and (not one.is_line or shared == words(one.text)) and 2 * len(shared) > len(words(one.text)):
                parts, told = [*parts, one], told | shared
        return parts if len(cite - told) <= _LOST * len(cite) else ()


def _items(section: Mapping[str, Any]) -> Iterator[Item]:
    for home in (section, *section.get("entries", ())):
        place = str(home.get("id", ""))
        if home.get("head"):
            yield Item(place, str(home["head"]), place)
        yield from (Item(str(one["id"]), str(one["text"]), place) for one in home.get("lines", ()))


def _places(section: Mapping[str, Any]) -> Iterator[str]:
    yield from (str(home["id"]) for home in (*section.get("entries", ()), section) if "id" in home)
