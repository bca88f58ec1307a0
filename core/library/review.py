"""A version looked through change by change: what stands, what waits for a word, what was taken back, and what comes of it."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from core.conversation.state import Choice, Review, Thread, Version
from core.library.pages import back_in, cuts
from core.library.versions import base_of, redraft
from core.resume.apply import apply, standing
from core.resume.changes import Drop, Edit, Hide
from core.resume.model import Resume
from core.tailoring.account import describe
from core.tailoring.model import ChangeNote, Doubt


class Standing(StrEnum):
    """How a change stands: its wording waits for the person, it is in, they took it back, or a page is without it."""

    HELD = "held"
    STANDS = "stands"
    CUT = "cut"
    REFUSED = "refused"


IN_FORCE = frozenset({Standing.STANDS, Standing.CUT})  # what the files are like now


@dataclass(frozen=True, slots=True)
class Card:
    """One change to look at. `number` counts from 1; `reasons` say why a held one waits.

    What was left out for the page is no operation of the version; its card has one that says what is gone.
    """

    number: int
    standing: Standing
    change: Edit
    note: ChangeNote
    reasons: tuple[str, ...] = ()


def deck(thread: Thread, version: Version) -> tuple[Card, ...]:
    """All cards of a version, the same each time: what waits for a word first, what was taken back last."""
    base = base_of(thread, version)
    found = [*_held(base, version), *_standing(base, version), *_cut(version), *_refused(base, version)]
    return tuple(replace(card, number=number) for number, card in enumerate(found, 1))


def _held(base: Resume, version: Version) -> Iterator[Card]:
    for doubt in version.held:
        if note := _note(base, version, doubt.change):
            yield Card(0, Standing.HELD, doubt.change, note, doubt.reasons)


def _standing(base: Resume, version: Version) -> Iterator[Card]:
    """What stands and shows: of a job that was left out as a whole there is only that card."""
    gone = {one.entry for one in version.changes if isinstance(one, Drop)}
    for note in version.notes:
        if isinstance(change := version.changes[note.index], Drop) or _shows(base, version, change, gone):
            yield Card(0, Standing.STANDS, change, note)


def _shows(base: Resume, version: Version, change: Edit, gone: Collection[str]) -> bool:
    """Whether the version would read otherwise without a change. Only where an entry is left out may it not."""
    if not gone:
        return True
    others = standing(base, [one for one in version.changes if one != change], version.evidence)
    return apply(base, others, version.evidence) != version.resume


def _cut(version: Version) -> Iterator[Card]:
    return (Card(0, Standing.CUT, Hide(one.id), ChangeNote("cut", one.text, one.role)) for one in cuts(version))


def _refused(base: Resume, version: Version) -> Iterator[Card]:
    for change in dict.fromkeys(version.refused):
        if note := _note(base, version, change):
            yield Card(0, Standing.REFUSED, change, note)


def _note(base: Resume, version: Version, change: Edit) -> ChangeNote | None:
    """What a change that is not in the version would do to it: as it is, with all that was taken back, or to the base alone."""
    for others in (version.changes, (*version.changes, *version.refused), ()):
        stands = standing(base, (*(one for one in others if one != change), change), version.evidence)
        if stands and stands[-1] == change:
            notes = describe(base, stands, version.evidence, version.sources)
            return next((note for note in notes if note.index == len(stands) - 1), None)
    return None


def review_of(thread: Thread) -> Review:
    """The choices made on the newest version's cards; those on an older one no longer count."""
    number = thread.versions[-1].number if thread.versions else 0
    return thread.review if thread.review.version == number else Review(number)


def kept(card: Card, review: Review) -> bool | None:
    """Whether the change is to stand, as chosen or as it is; None while it waits for a word."""
    as_it_is = None if card.standing is Standing.HELD else card.standing in IN_FORCE
    return next((one.keep for one in review.chosen if one.card == card.number), as_it_is)


def is_chosen(card: Card, review: Review) -> bool:
    """Whether the person said something about this card."""
    return any(one.card == card.number for one in review.chosen)


def choose(review: Review, cards: Iterable[Card], *, keep: bool) -> Review:
    """The review with this choice on these cards, in place of an earlier one."""
    new = [Choice(card.number, keep) for card in cards]
    numbers = {one.card for one in new}
    return replace(review, chosen=(*(one for one in review.chosen if one.card not in numbers), *new))


def renumbered(thread: Thread, before: Version, after: Version) -> Review:
    """The choices of a version under the numbers that its cards have since more of them wait for a word."""
    if thread.review.version != before.number:
        return thread.review
    numbers = {card.number: card.change for card in deck(thread, before)}
    cards = deck(thread, after)
    now = {one: card.number for one, change in numbers.items() for card in cards if card.change == change}
    chosen = (replace(one, card=now[one.card]) for one in thread.review.chosen if one.card in now)
    return replace(thread.review, chosen=tuple(chosen))


def pending(cards: Sequence[Card], review: Review) -> tuple[Card, ...]:
    """The cards whose choice makes the next version another one."""
    return tuple(card for card in cards if kept(card, review) not in {None, card.standing in IN_FORCE})


def settled(thread: Thread, version: Version, review: Review) -> Version:
    """The draft that the choices come down to: exactly the operations that are to stand, in the order they were written in.

    One that can't be carried out without another that was taken back is taken back with it. Lines that were left out for the page
    and are wanted again stay on it.
    """
    cards = [card for card in deck(thread, version) if card.standing is not Standing.CUT]
    out = {card.note.index for card in cards if card.standing is Standing.STANDS and not kept(card, review)}
    changes = tuple(one for index, one in enumerate(version.changes) if index not in out)
    for card in cards:
        if card.standing is not Standing.STANDS and kept(card, review):
            changes = _put_back(changes, card.change, thread.versions)
    stands = standing(base_of(thread, version), changes, version.evidence)
    refused = _taken_back(cards, review, changes, stands)
    draft = redraft(thread, version, stands, held=_waiting(version, cards, review), refused=refused)
    asked = [one for each in thread.versions for one in each.edits]
    page = back_in(version.page, put_back(thread, version, review))
    return replace(draft, edits=tuple(one for one in stands if one in asked), restores=0, page=page)


def as_chosen(thread: Thread, version: Version) -> Version:
    """A version as the person wants it: what they took back on its cards is out, though its files are not made anew yet."""
    review = thread.review
    return settled(thread, version, review) if review.chosen and review.version == version.number else version


def makes_another(thread: Thread, version: Version) -> bool:
    """Whether the choices on a version's cards make another document of it."""
    chosen = as_chosen(thread, version)
    return (chosen.resume, chosen.page) != (version.resume, version.page)


def put_back(thread: Thread, version: Version, review: Review) -> tuple[str, ...]:
    """The ids of what was left out for the page and is wanted again."""
    cards = (card for card in deck(thread, version) if card.standing is Standing.CUT and not kept(card, review))
    return tuple(card.change.target for card in cards if isinstance(card.change, Hide))


def _put_back(changes: tuple[Edit, ...], change: Edit, versions: Sequence[Version]) -> tuple[Edit, ...]:
    """A change where it stood when it last did, so that taking back and keeping again leaves no trace; a new one at the end."""
    last = next((one.changes for one in reversed(versions) if change in one.changes), (*changes, change))
    before = last[: last.index(change)]
    at = max((index + 1 for index, one in enumerate(changes) if one in before), default=0)
    return (*changes[:at], change, *changes[at:])


def _waiting(version: Version, cards: Sequence[Card], review: Review) -> tuple[Doubt, ...]:
    decided = [card.change for card in cards if card.standing is Standing.HELD and is_chosen(card, review)]
    return tuple(one for one in version.held if one.change not in decided)


def _taken_back(cards: Sequence[Card], review: Review, wanted: Sequence[Edit], stands: Sequence[Edit]) -> tuple[Edit, ...]:
    chosen = [card.change for card in cards if kept(card, review) is False]
    fallen = [one for one in wanted if one not in stands]
    return tuple(dict.fromkeys(one for one in (*fallen, *chosen) if one not in stands))
