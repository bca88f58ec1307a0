"""The changes of a version as cards: looked at one by one in one message, kept or taken back, and made one new version of."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from core import phrases
from core.chat import Button
from core.conversation import outcome, proving
from core.conversation.events import Context, Decision, Say
from core.conversation.replies import button, has_current, new_id, ready_buttons, reply, stands
from core.conversation.state import Desk, Review, Thread, Version, Working
from core.library.card_words import CardWords
from core.library.review import IN_FORCE, Card, Standing, choose, deck, is_chosen, kept, pending, review_of, settled
from core.library.versions import base_of
from core.phrases import cards as words
from core.phrases import pages
from core.tailoring.about import touches
from core.tailoring.pointers import pointers

_CHOICES = {Standing.HELD: ("Use it", "Leave it"), Standing.CUT: ("Keep it out", "Put back")}


@dataclass(frozen=True, slots=True)
class _Table:
    """The newest version with its cards and the choices made so far."""

    thread: Thread
    version: Version
    cards: tuple[Card, ...]
    review: Review

    def choosing(self, cards: Sequence[Card], *, keep: bool) -> "_Table":
        """The table with this choice made."""
        review = choose(self.review, cards, keep=keep)
        return replace(self, review=review, thread=replace(self.thread, review=review))

    def open(self) -> Sequence[Card]:
        """The changes in force that nothing was decided about: those that "keep all" keeps; what was taken back stays so."""
        return [one for one in self.cards if one.standing in IN_FORCE and not is_chosen(one, self.review)]

    def counts(self) -> tuple[int, int, int]:
        """How many changes are to be taken back, how many put in, and how many lines printed again."""
        found = [card.standing for card in pending(self.cards, self.review)]
        back, again = found.count(Standing.STANDS), found.count(Standing.CUT)
        return back, len(found) - back - again, again


def _table(thread: Thread) -> _Table:
    version = thread.versions[-1]
    return _Table(thread, version, deck(thread, version), review_of(thread))


def changes(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """Open the cards of the newest version, at the first one or at the number that was named."""
    if not thread.versions:
        return reply(desk, stands(thread, phrases.NOT_WRITTEN_YET))
    table = _table(thread)
    if not table.cards:
        return reply(desk, Say(phrases.NO_CHANGES, ready_buttons(thread)))
    return reply(desk, _shown(table, _number(args.get("number", "")) or 1), thread=_touched(table, context))


def card(desk: Desk, thread: Thread, args: Mapping[str, str], context: Context) -> Decision:
    """A button of a card. One of an older version only says so."""
    if not thread.versions:
        return reply(desk, stands(thread, phrases.STALE))
    table = _table(thread)
    if args.get("version") != str(table.version.number):
        newest = button(thread, "changes", words.version(table.version.number))
        return reply(desk, Say(words.OLDER, (newest,)))
    return reply(desk, stands(thread)) if isinstance(thread.state, Working) else _pressed(desk, table, args, context)


def _pressed(desk: Desk, table: _Table, args: Mapping[str, str], context: Context) -> Decision:
    number = _number(args.get("card", "")) or 1
    match args.get("do"):
        case "keep" | "revert" as choice:
            return _choose(desk, table, number, context, keep=choice == "keep")
        case "all":
            table = table.choosing(table.open(), keep=True)
            return reply(desk, _flip(_last(table)), thread=_touched(table, context))
        case "done":
            return _done(desk, table, context)
        case _:
            return reply(desk, _flip(_shown(table, number)), thread=_touched(table, context))


def said(desk: Desk, thread: Thread, asked: CardWords, context: Context) -> Decision | None:
    """A reply about the changes; each answer is a new message. None when it speaks of something else after all."""
    if asked.verb == "why":
        return proving.answered(desk, thread, asked.words) or proving.unknown(desk, thread, asked.words)
    if not thread.versions:
        return None if asked.verb == "done" else reply(desk, stands(thread, phrases.NOT_WRITTEN_YET))
    table = _table(thread)
    if asked.verb == "done":
        return _done(desk, table, context) if pending(table.cards, table.review) else None
    if asked.verb == "undo":
        return _undo(desk, table, context)
    wrong = next((one for one in asked.numbers if not 1 <= one <= len(table.cards)), None)
    if wrong is not None or not table.cards:
        word = words.no_such_card(wrong, len(table.cards)) if wrong is not None and table.cards else phrases.NO_CHANGES
        return reply(desk, Say(word, (button(thread, "changes"),) if table.cards else ready_buttons(thread)))
    return _numbered(desk, table, asked, context)


def _numbered(desk: Desk, table: _Table, asked: CardWords, context: Context) -> Decision:
    """A reply that names cards by their numbers: those that the person saw, or nothing is done."""
    if asked.verb == "show":
        return reply(desk, _shown(table, asked.numbers[0]), thread=_touched(table, context))
    if asked.numbers and table.thread.review.seen not in {"", _digest(table)}:
        shown = _shown(table, asked.numbers[0])
        return reply(desk, replace(shown, text=f"{words.NUMBERED_ANEW}\n\n{shown.text}"), thread=_touched(table, context))
    return _ordered(desk, table, asked, context)


def _ordered(desk: Desk, table: _Table, asked: CardWords, context: Context) -> Decision:
    """One choice for several cards at once: the card, or what it all comes down to."""
    keep = asked.verb == "keep"
    meant = table.open() if keep and asked.all else [one for one in table.cards if _meant(one, asked)]
    table = table.choosing(meant, keep=keep)
    if len(meant) == 1 and not asked.all:
        return reply(desk, _shown(table, meant[0].number), thread=_touched(table, context))
    last = _last(table)
    word = words.chosen([one.number for one in meant], keep=keep) if meant else ""
    return reply(desk, replace(last, text=f"{word}\n{last.text}".lstrip()), thread=_touched(table, context))


def _meant(card_: Card, asked: CardWords) -> bool:
    """Which cards a reply is about: those named; "revert all" speaks of what waits, too."""
    return card_.standing in {Standing.STANDS, Standing.HELD} if asked.all else card_.number in asked.numbers


def _undo(desk: Desk, table: _Table, context: Context) -> Decision:
    """Keep what was taken back last: in this review, or before the version that stands."""
    numbers = [one.card for one in table.review.chosen if not one.keep]
    numbers = numbers or [one.number for one in table.cards if one.standing is Standing.REFUSED]
    if not numbers:
        return reply(desk, Say(words.NOTHING_TAKEN_BACK, ready_buttons(table.thread)))
    last = [one for one in table.cards if one.number == numbers[-1]]
    table = table.choosing(last, keep=True)
    return reply(desk, _shown(table, numbers[-1]), thread=_touched(table, context))


def _choose(desk: Desk, table: _Table, number: int, context: Context, *, keep: bool) -> Decision:
    """Take the choice down. What was kept needs no second look, so the next card follows; anything else shows what it did."""
    meant = [one for one in table.cards if one.number == number]
    as_it_is = any(one.standing in IN_FORCE and kept(one, table.review) for one in meant)
    table = table.choosing(meant, keep=keep)
    on = number + 1 if keep and as_it_is else number
    say = _shown(table, on) if on <= len(table.cards) else _last(table)
    return reply(desk, _flip(say), thread=_touched(table, context))


def _done(desk: Desk, table: _Table, context: Context) -> Decision:
    """One new version of all choices, or a word that nothing changes."""
    draft = settled(table.thread, table.version, table.review)
    same_page = draft.page == table.version.page
    if draft.changes == table.version.changes and same_page:
        same = replace(table.version, held=draft.held, refused=draft.refused)
        thread = replace(table.thread, versions=(*table.thread.versions[:-1], same), review=Review(), updated=context.now)
        return reply(desk, _flip(Say(words.ALL_STANDS, ready_buttons(thread))), thread=thread)
    if has_current(table.thread):
        return reply(desk, stands(table.thread, words.QUESTION_FIRST))
    if draft.changes == table.version.changes:
        draft = replace(draft, request=pages.PUT_BACK, page=replace(draft.page, alone=True))
    decision = outcome.start_rendering(desk, replace(table.thread, review=Review()), draft, context)
    return replace(decision, say=(_flip(Say(words.done(*table.counts()))), *decision.say))


def _shown(table: _Table, number: int) -> Say:
    """A card, or the end of the row when the number is beyond it."""
    if number > len(table.cards):
        return _last(table)
    shown = table.cards[number - 1]
    sources = (base_of(table.thread, table.version).source, *table.version.sources, *table.thread.texts)
    proofs = pointers((proof.span for proof in shown.note.proofs), sources)
    text = words.card(number, len(table.cards), shown.note, _why(table.thread, shown), proofs)
    state = _state(shown, table.review)
    text = f"{state}\n{text}" if shown.standing is Standing.HELD else f"{text}\n{state}".rstrip()
    return Say(text, _buttons(table, shown))


def _why(thread: Thread, shown: Card) -> str:
    if shown.standing is Standing.CUT:
        return pages.why_left_out(posting=thread.posting is not None)
    reason = shown.note.reason
    if reason and thread.posting and reason in thread.posting.text:
        return words.asked_by_posting(reason) if touches(shown.note.text, reason) else ""
    if reason:
        return words.asked_by_person(reason)
    return words.IN_ORDER if shown.note.kind == "moved" else ""


def _state(shown: Card, review: Review) -> str:
    """What was decided about a card, in a few words; nothing where it simply stands."""
    keep = kept(shown, review)
    if keep is None:
        return words.waits(shown.reasons)
    match shown.standing:
        case Standing.STANDS:
            return words.TAKEN_BACK if not keep else words.KEPT if is_chosen(shown, review) else ""
        case Standing.CUT:
            return words.BACK_IN if not keep else words.KEPT_OUT if is_chosen(shown, review) else ""
        case Standing.HELD:
            return words.USED if keep else words.LEFT
        case Standing.REFUSED:
            return words.BACK_IN if keep else words.WAS_TAKEN_BACK


def _buttons(table: _Table, shown: Card) -> tuple[Button, ...]:
    here = {"version": str(table.version.number), "card": str(shown.number)}
    yes, no = _CHOICES.get(shown.standing, ("Keep", "Revert"))
    keep, last = kept(shown, table.review), shown.number == len(table.cards)
    sure = keep is True and is_chosen(shown, table.review)
    offered = [] if sure else [button(table.thread, "card", yes, do="keep", **here)]
    offered += [] if keep is False else [button(table.thread, "card", no, do="revert", **here)]
    offered += [_to(table, shown.number + 1, "Next")] if not last else []
    offered += [_to(table, shown.number - 1, "Back")] if shown.number > 1 else []
    offered += [button(table.thread, "card", "Keep all", do="all", **here)] if table.open() else []
    offered += [button(table.thread, "card", "Done", do="done", **here)] if last or pending(table.cards, table.review) else []
    return tuple(offered)


def _to(table: _Table, number: int, label: str) -> Button:
    return button(table.thread, "card", label, do="show", version=str(table.version.number), card=str(number))


def _last(table: _Table) -> Say:
    """Behind the last card: what the choices come down to."""
    waiting = sum(1 for one in table.cards if kept(one, table.review) is None)
    done = button(table.thread, "card", "Done", do="done", version=str(table.version.number))
    return Say(words.seen_all(*table.counts(), waiting), (done, _to(table, len(table.cards), "Back")))


def _flip(say: Say) -> Say:
    return replace(say, flip=True)


def _touched(table: _Table, context: Context) -> Thread:
    return replace(table.thread, review=replace(table.review, seen=_digest(table)), updated=context.now)


def _digest(table: _Table) -> str:
    """What tells these cards in this order from any others."""
    return new_id(*(repr(one.change) for one in table.cards))


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 0  # noqa: PLR2004 - no version has a thousand changes
