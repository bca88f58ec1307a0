"""Which words of the evidence stand for a word of the claim."""

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import cached_property
from itertools import pairwise

from core.expressions import expression
from core.tailoring.truth.actors import actors_of, filled_offices
from core.tailoring.truth.clipped import stands_for
from core.tailoring.truth.language import language_of
from core.tailoring.truth.lessened import told_less
from core.tailoring.truth.lexis import look
from core.tailoring.truth.people import is_agentive, is_somebody
from core.tailoring.truth.reading import Clause, Reading, Word, read
from core.tailoring.truth.stems import is_separable, made_of, related, within
from core.tailoring.truth.translit import sounds_like

_FOR = expression(r"\b(?:for|für|para|pour|per|voor|dla|для)\s+(?:\w{1,5}\s+)?$", re.IGNORECASE)  # for whom, not by whom
TO_DO = expression(r"\s+to\s+[a-z]{3,}")  # "for my manager to submit"
_BESIDE = expression(r"\b(?:with|mit|avec|con|с)\s", re.IGNORECASE)
_WITH = expression(
    r"\b(?:jointly|together|gemeinsam|zusammen|conjointement|junto|вместе)\s+(?:with|mit|avec|con|с)\s+(?:\w{1,5}\s+)?$",
    re.IGNORECASE,
)
_HEADS = expression(  # a title that a line begins with is the person's own: "Jefa de estudios y profesora"
    r"(?:\s+(?:de|du|des|der|of|für|for)\s+[^\W\d_]+)?\s*(?:$|[,|(]|(?:and|und|y|et|и|at|bei|beim|im|chez|en|в|na|seit|since|depuis|desde|с)\s)"
)
_BY = expression(r"\b(?:by|from)\s+(?:[\w-]+\s+){0,3}$")
_TO_LEAD = frozenset(("lead", "head", "chair", "direct", "partner"))  # a deed where a line begins with it
_LEAST, _LONG, _ENDING = 3, 8, 2
_OF_AGENTS = frozenset(("er", "or"))  # these make somebody of a word: "direct", "director"
_FINITE = expression(
    r"(?!ich$|wir$|alle$|jede|eine|die$|diese|meine|unsere)[a-z]{3,}(?:e|t|en|te|ten)$|(?:nahm|gab|hielt|lief|fuhr|kam|bot|rief|zog)(?:en)?$"
)
_AUTHOR = expression(
    r"(?:co-?)?(?:author|autor[ae]?|autorin|verfasser(?:in)?|auteure?|autrice|redactor[a]?|redacteur|redactrice|автор|autore)"
)
_SOMEBODY = {"somebody", "someone", "anyone", "others"}
_COLLEAGUE = expression(
    r"colleag|coworker|teammate|kolleg|collegue|companer|colega|colleg[ah]|коллег|колег"
)  # whoever has a name


@dataclass(frozen=True, slots=True)
class Place:
    """A word of the evidence, with the piece it is in."""

    piece: int
    word: Word


@dataclass(frozen=True)
class Evidence:
    """The cited pieces, indexed by word and by meaning. `homes`: for each the head it is known to stand under, or ""."""

    pieces: tuple[Reading, ...]
    homes: tuple[str, ...] = ()
    found: dict[tuple[str, bool, bool], tuple[Place, ...]] = field(default_factory=dict)
    told: dict[tuple[str, bool, bool], tuple[Place, ...]] = field(default_factory=dict)

    @cached_property
    def by_key(self) -> dict[str, list[Place]]:
        """Places by folded word."""
        index: dict[str, list[Place]] = defaultdict(list)
        for number, piece in enumerate(self.pieces):
            for word in piece.words:
                index[word.key].append(Place(number, word))
        return index

    @cached_property
    def cut(self) -> tuple[Place, ...]:
        """The places of words that are cut short."""
        return tuple(place for place in self.all_places if place.word.cut)

    @cached_property
    def joined(self) -> dict[str, list[Place]]:
        """Places of two words in a row by the word they make together: "log in" as "login"."""
        index: dict[str, list[Place]] = defaultdict(list)
        for number, piece in enumerate(self.pieces):
            for word, following in pairwise(piece.words):
                if word.clause == following.clause and len(word.key) > 1 and len(following.key) > 1:
                    index[word.key + following.key].append(Place(number, word))
        return index

    @cached_property
    def parted(self) -> dict[str, list[Place]]:
        """Places of German verbs by the whole word, whose prefix ends their clause: "stelle ... aus" as "ausstelle"."""
        index: dict[str, list[Place]] = defaultdict(list)
        for number, piece in enumerate(self.pieces):
            for clause in range(len(piece.clauses)):
                words = piece.words_of(clause)
                if len(words) > _LEAST - 1 and is_separable(words[-1].text):
                    verb = next((word for word in words[:_LEAST] if _FINITE.match(word.key)), None)
                    if verb is not None and verb is not words[-1]:
                        index[words[-1].key + verb.key].append(Place(number, verb))
        return index

    @cached_property
    def by_concept(self) -> dict[int, list[Place]]:
        """Places by concept."""
        index: dict[int, list[Place]] = defaultdict(list)
        for number, piece in enumerate(self.pieces):
            for word in piece.words:
                for concept in word.entry.concepts:
                    index[concept].append(Place(number, word))
        return index

    @cached_property
    def stated_keys(self) -> tuple[str, ...]:
        """The words that stand in clauses that deny nothing."""
        return tuple(dict.fromkeys(place.word.key for place in self.all_places if not self.clause(place).denied))

    @cached_property
    def all_places(self) -> tuple[Place, ...]:
        """Every word of the evidence."""
        return tuple(Place(number, word) for number, piece in enumerate(self.pieces) for word in piece.words)

    @cached_property
    def deeds(self) -> frozenset[str]:
        """The families of the deeds that it tells and does not deny."""
        told = (place.word.entry.families for place in self.all_places if not self.clause(place).denied)
        return frozenset(family for families in told for family in families)

    def clause(self, place: Place) -> Clause:
        """The clause a place is in."""
        return self.pieces[place.piece].clauses[place.word.clause]

    def beside(self, numbers: Iterable[int]) -> frozenset[int]:
        """The pieces that are known to stand under one head with one of these, and these themselves."""
        numbers = frozenset(numbers)
        under = {self.homes[number] for number in numbers if self.homes} - {""}
        return numbers | {number for number, home in enumerate(self.homes) if home in under}

    def stands_below(self, words: Iterable[Word], heads: Iterable[int]) -> bool:
        """Whether each of these words stands in a piece that is known to be under the same head as one of those."""
        known = self.beside(heads)
        return all(any(place.piece in known for place in self.stated(word)) for word in words)

    def is_theirs(self, place: Place) -> bool:
        """Whether a place tells of somebody else."""
        return self.clause(place).theirs

    def places(self, word: Word) -> tuple[Place, ...]:
        """All places whose word stands for this one: the same, a form of it, a synonym, or a part of a compound."""
        known = (word.key, word.phrase, word.cut)
        if known not in self.found:
            self.found[known] = tuple(self._places(word))
        return self.found[known]

    def _places(self, word: Word) -> Iterator[Place]:
        seen = set()
        direct = [
            *self.by_key.get(word.key, ()),
            *self.joined.get(word.key, ()),
            *(place for concept in word.entry.concepts for place in self.by_concept.get(concept, ())),
            *(place for name, told in self.parted.items() if related(word.key, name) for place in told),
        ]
        for place in (*direct, *(place for name in self._similar(word) for place in self.by_key[name]), *self._clipped(word)):
            if (place.piece, place.word.start) not in seen:
                seen.add((place.piece, place.word.start))
                yield place

    def _similar(self, word: Word) -> Iterator[str]:
        if len(word.key) < _LEAST or "function" in word.entry.lists:
            return
        for name in self.by_key:
            if (
                len(name) >= _LEAST
                and name != word.key
                and (related(word.key, name) or within(word.key, name) or sounds_like(word.key, name))
            ):
                yield name

    def _clipped(self, word: Word) -> Iterator[Place]:
        """The places where a word is cut short, or for which it is cut short itself."""
        if word.cut:
            yield from (place for place in self.all_places if stands_for(word.key, place.word.key))
        yield from (place for place in self.cut if stands_for(place.word.key, word.key))

    def composed(self, word: Word) -> bool:
        """Whether a compound says what several words of the evidence say: "Stammdatenprüfung"."""
        return made_of(word.key, self.stated_keys)

    @cached_property
    def denied_keys(self) -> tuple[tuple[str, ...], ...]:
        """The words of each German clause that denies: what a compound may be made of."""
        return tuple(
            tuple(word.key for word in piece.words_of(number) if "function" not in word.entry.lists)
            for piece in self.pieces
            if language_of(piece.text) == "de"
            for number, clause in enumerate(piece.clauses)
            if clause.denied
        )

    def denied_within(self, word: Word) -> bool:
        """Whether a compound names something that is only denied: "Lidarsensoren" after "Lidar nie"; "voting" after "no vote"."""
        if stem := word.key.removesuffix("ing") if word.key.endswith("ing") else "":
            denied = [place for one in (stem, f"{stem}e", f"{stem}s", f"{stem}es") for place in self.by_key.get(one, ())]
            if denied and not self.stated(word) and all(self.clause(place).denied for place in denied):
                return True
        if len(word.key) < _LONG or is_somebody(word.text):
            return False
        if any(made_of(word.key, keys) for keys in self.denied_keys) and not (self.places(word) or self.composed(word)):
            return True
        for name, places in self.by_key.items():
            if (
                len(name) >= _LONG - 3
                and (word.key.startswith(name) or (word.key.endswith(name) and len(name) > _LONG - 3))
                and name != word.key
                and all(self.clause(place).denied for place in places)
            ):
                return not any("function" in place.word.entry.lists for place in places)
        return False

    def crediting(self, claim: Reading) -> "Evidence":
        """The same evidence, where what is somebody else's counts as told when the claim names that somebody with it."""
        if not any(clause.theirs for piece in self.pieces for clause in piece.clauses):
            return self
        actors = frozenset[str]().union(*(actors_of(piece.text) for piece in self.pieces))
        alone = not any(_BESIDE.search(piece.text) for piece in self.pieces)  # nothing cited was done with somebody
        named = {
            word.key
            for word in claim.words
            if not (
                (_FOR.search(before := claim.text[: word.start]) and not TO_DO.match(claim.text, word.end))
                or (alone and _WITH.search(before))
                or _whose_books(word, claim)
                or self._describes(word, claim)
            )
            and not (word is claim.words[0] and (_leads_on(claim) or _HEADS.match(claim.text, word.end)))
            and (
                is_somebody(word.text)
                or ((not word.entry.families or is_agentive(word.text)) and any(_is_form(word.key, one) for one in actors))
            )
        }
        if any(_COLLEAGUE.match(word.key) for word in claim.words):
            named |= {name for name in actors if not (is_somebody(name) or look(name).lists)}
        if named & _SOMEBODY:
            named |= _SOMEBODY
        mine, theirs = language_of(claim.text), language_of(" ".join(piece.text for piece in self.pieces))
        if named and mine and theirs and mine != theirs:
            named |= {word.key for piece in self.pieces for word in piece.words if is_somebody(word.text)}
        capitals = {word.key for word in claim.words if word.capital}
        return Evidence(tuple(_credited(piece, named, capitals, claim) for piece in self.pieces), self.homes)

    def _describes(self, word: Word, claim: Reading) -> bool:
        """Whether somebody is named only as what a thing is of: "safety" in "safety trends", said nowhere so."""
        following = next((one for one in claim.words if one.start == word.end + 1 and one.clause == word.clause), None)
        if following is None or claim.text[word.end] != " " or following.capital or (word.capital and not word.opens):
            return False
        tells = following.key.endswith(("ed", "ing")) or (following.entry.families and not following.key.endswith("s"))
        somebody = is_agentive(word.text) or is_agentive(following.text) or "function" in following.entry.lists
        if tells or somebody or _BY.search(claim.text, 0, word.start) or language_of(claim.text) != "en":
            return False
        behind = {(place.piece, place.word.start) for place in self.places(following)}
        return not any((place.piece, place.word.end + 1) in behind for place in self.places(word))

    def tells_of(self, who: str) -> bool:
        """Whether the evidence has somebody by this word, or by a name where the word is "colleague"."""
        if any(related(who, place.word.key) for place in self.all_places):
            return True
        actors = frozenset[str]().union(*(actors_of(piece.text) for piece in self.pieces)) if _COLLEAGUE.match(who) else ()
        return any(not (is_somebody(name) or look(name).lists) for name in actors)

    def text_of(self, place: Place) -> str:
        """The words of the clause of a place."""
        one = self.clause(place)
        return self.pieces[place.piece].text[one.start : one.end]

    def is_denied_alike(self, word: Word, claim: Reading) -> bool:
        """Whether the claim denies what stands denied beside a word: "ward without complaints" of "no complaints in the ward"."""
        beside = {(place.piece, place.word.clause) for place in self.places(word)}
        denied = [one for one in claim.words if claim.clauses[one.clause].denied and "function" not in one.entry.lists]
        return any((place.piece, place.word.clause) in beside for one in denied for place in self.places(one))

    def is_deed(self, word: Word) -> bool:
        """Whether a word tells a deed: one of the lists, or what opens a line as done ("Grafted") and stands here as a verb."""
        if word.entry.families:
            return "function" not in word.entry.lists
        if word.opens and _AUTHOR.fullmatch(word.key):
            return True
        done = word.opens and word.key.endswith("ed") and not word.entry.lists - {"telling"}
        return done and any(not place.word.key.endswith("ed") for place in self.stated(word))

    def stated(self, word: Word) -> tuple[Place, ...]:
        """The places that are not denied; none when the word itself is denied and only another of its meaning is not."""
        known = (word.key, word.phrase, word.cut)
        if known not in self.told:
            self.told[known] = self._stated(word)
        return self.told[known]

    def _stated(self, word: Word) -> tuple[Place, ...]:
        places = self.places(word)
        told = tuple(place for place in places if not self.clause(place).denied)
        if len(told) in {0, len(places)}:
            return told
        near = [place for place in places if related(word.key, place.word.key)]
        return told if not near or any(not self.clause(place).denied for place in near) else ()


def _leads_on(claim: Reading) -> bool:
    """Whether a line begins with leading something, where "lead" names nobody: "Lead the trial", not "Lead counsel"."""
    first, *rest = claim.words
    return first.key in _TO_LEAD and bool(rest) and not (is_somebody(rest[0].text) or is_agentive(rest[0].text))


def _whose_books(word: Word, claim: Reading) -> bool:
    """Whether somebody is named only as whose thing it is: "la comptabilité du cabinet", not "sous la direction du chef"."""
    before = [one for one in claim.words if one.end <= word.start and "function" not in one.entry.lists][-1:]
    return (
        bool(_GENITIVE.search(claim.text[: word.start]))
        and not any(
            one.entry.families or one.entry.lists & {"tier_lead", "tier_part", "joint", "rank", "setting", "light"}
            for one in before
        )
        and bool(before)
        and not _UNDER.search(claim.text[: word.start])
    )


_GENITIVE = expression(r"\b(?:du|de la|de l'|del|de la)\s*$", re.IGNORECASE)
_UNDER = expression(
    r"\b(?:par|por|sous|bajo|avec|con|cargo|charge|instruc\w+|direc\w+|supervis\w+|contr[oô]l\w+|part|mano|auprès|équipe|equipo|lado|côté|validation|accord|visto|choix|décision|decisión|elección|projet|proyecto|idea|idée|obra|iniciativa|initiative|demande|petición|firma|signature)\b[^,;.]{0,24}$",
    re.IGNORECASE,
)


def _is_form(word: str, name: str) -> bool:
    """Whether a word is a name with another ending: "des Planers", "директором"."""
    longer, shorter = (word, name) if len(word) > len(name) else (name, word)
    ending = longer[len(shorter) :]
    return longer.startswith(shorter) and len(ending) <= _ENDING and ending not in _OF_AGENTS


def _says_how_little(clause: Clause, piece: Reading, claim: Reading) -> bool:
    """Whether a line says itself how little was done with what an answer puts first: "patched EPDM" of "EPDM I only patched"."""
    topic, told = told_less(piece.text[clause.start : clause.end]) if clause.theirs else ("", "")
    if not told:
        return False
    heads, said = (
        [one for one in read(text).words if "function" not in one.entry.lists or one.entry.families] for text in (topic, told)
    )
    rest = [word for word in claim.words if not any(related(word.key, one.key) for one in heads)]
    return any(related(word.key, one.key) or word.entry.concepts & one.entry.concepts for one in said for word in rest)


def _credited(piece: Reading, named: set[str], capitals: set[str], claim: Reading) -> Reading:
    offices = {piece.clause_at((start + end) // 2) for start, end in filled_offices(piece.text)}
    actors = actors_of(piece.text)
    told = {
        word.clause
        for word in piece.words
        if any(related(word.key, name) for name in named) and (not actors or word.key in actors)
    } - offices
    told |= {word.clause - 1 for word in piece.words if word.key in capitals and word.capital} & offices
    sentences = {piece.clauses[at].sentence for at in told if piece.clauses[at].theirs}
    clauses = (
        replace(one, denied=False, theirs=False)
        if one.theirs and (one.sentence in sentences or _says_how_little(one, piece, claim))
        else one
        for one in piece.clauses
    )
    return replace(piece, clauses=tuple(clauses))


def gathered(evidence: Sequence[str], homes: Mapping[str, str]) -> Evidence:
    """The evidence read piece by piece; `homes`: under which head each is known to stand."""
    pieces = [piece for piece in evidence if piece.strip()]
    return Evidence(tuple(map(read, pieces)), tuple(homes.get(piece, "") for piece in pieces) if homes else ())
