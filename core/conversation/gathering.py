"""Which waiting messages make one turn: an album, three lines in a row, a long paste in pieces.

Commands and buttons are turns of their own and flush what was said before them.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from core.chat import ChatRef, Invoke, Message, Press
from core.commands import is_urgent
from core.conversation.events import Event, Invoked, Said, Stale
from core.conversation.state import Asking, Building, Collecting, Ready, Reviewing
from core.expressions import expression
from core.ports import Messenger, Received, Store

LONG_PASTE = 3500
_LINE = 200  # characters of a line that a fragment may belong to
_FRAGMENT = 8  # words
_SAYING = 2  # words from which a line says something that can be gone on with
_CONNECTS = expression(
    r"(?:for|with|in|at|on|to|by|from|of|during|since|until|using|via|through|across|within|inside|and|or|but not|because|"
    r"which|where|while|"
    r"für|mit|bei|beim|in|im|am|an|auf|zur|zum|von|vom|seit|bis|während|und|oder|aber nicht|weil|damit|"
    r"para|con|en|de|del|por|desde|hasta|durante|y|o|pero no|porque|"
    r"pour|avec|dans|chez|à|au|aux|du|des|depuis|pendant|et|ou|mais pas|"
    r"для|с|со|в|во|на|по|от|до|из|к|при|и|или|но не|з|із|у)\s+\S",
    re.IGNORECASE,
)
_TELLS = expression(r"(?<![\w'’])(?:i|we|he|she|they|ich|wir|er|sie|yo|nosotros|je|nous|on|я|мы|ми)(?![\w])", re.IGNORECASE)


_CANCEL = frozenset(("cancel", "abbrechen", "cancelar", "annuler", "отмена", "скасувати"))
_LABEL = 60  # letters of the longest words on a button
_PLAIN = ("", "yes", "no")  # what is asked understands these by itself


@dataclass(frozen=True, slots=True)
class Batch:
    """One event, where it happened, the thread it names (empty: the open one), and the inbox rows it used up."""

    event: Event
    chat: ChatRef
    thread: str = ""
    done: tuple[int, ...] = ()


async def next_batch(
    store: Store,
    lane: str,
    rows: Sequence[Received],
    messengers: Mapping[str, Messenger],
    now: datetime,
    *,
    busy: bool,
) -> Batch | float | None:
    """The next event of these rows; the seconds to wait when more may belong to it; None when a running task holds all up.

    While a task runs only urgent commands pass, and the word for the one that stops it.
    """
    if busy:
        return await _urgent(store, lane, rows)
    first = rows[0]
    if not isinstance(first.incoming.body, Message):
        return await _single(store, lane, first)
    window = messengers[first.incoming.chat.platform].capabilities.gather_for
    run = _run(rows, window)
    complete = len(run) < len(rows) or not window or not await _may_grow(store, lane, run)
    left = window - (now - run[-1].received).total_seconds()
    return left if not complete and left > 0 else await _in_words(store, lane, _joined(run))


async def _in_words(store: Store, lane: str, batch: Batch) -> Batch:
    """A message that is nothing but the words of a button shown last is that button."""
    if not isinstance(batch.event, Said) or batch.event.message.files or len(batch.event.message.text) > _LABEL:
        return batch
    said = _plain(batch.event.message.text)
    if said in _CANCEL:
        return replace(batch, event=Invoked(Invoke("cancel"), batch.event.ids[0]))
    thread = (await store.desk(lane, batch.chat)).thread
    found = next(
        (one for one in (thread.shown if thread else ()) if not one.form and said not in _PLAIN and _plain(one.label) == said),
        None,
    )
    if found is None:
        return batch
    return replace(batch, event=Invoked(Invoke(found.command, found.args), batch.event.ids[0], pressed=True), thread=found.thread)


def _plain(label: str) -> str:
    return " ".join(label.casefold().strip(" \t\n\"'“”[].!…").split())


async def _urgent(store: Store, lane: str, rows: Sequence[Received]) -> Batch | None:
    for row in rows:
        batch = await _in_words(store, lane, await _single(store, lane, row))
        if isinstance(batch.event, Stale) or (isinstance(batch.event, Invoked) and is_urgent(batch.event.invoke.name)):
            return batch
    return None


async def _single(store: Store, lane: str, row: Received) -> Batch:
    incoming = row.incoming
    body = incoming.body
    if isinstance(body, Press):
        button = await store.button(lane, body.button)
        if button is None:
            return Batch(Stale(incoming.id), incoming.chat, done=(row.sequence,))
        invoke = Invoke(button.command, {**button.args, "text": body.text} if body.text else button.args)
        return Batch(
            Invoked(invoke, incoming.id, pressed=True, message=body.message), incoming.chat, button.thread, (row.sequence,)
        )
    if isinstance(body, Invoke):
        return Batch(Invoked(body, incoming.id), incoming.chat, done=(row.sequence,))
    return _joined([row])


def _run(rows: Sequence[Received], window: float) -> Sequence[Received]:
    """The messages from the first on that came close enough after each other, in one chat, none of them a correction."""
    run = [rows[0]]
    for row in rows[1:]:
        body = row.incoming.body
        if not isinstance(body, Message) or body.edits or row.incoming.chat != run[0].incoming.chat:
            break
        if not _follows(run[-1], row, window):
            break
        run.append(row)
    return run


def _follows(last: Received, row: Received, window: float) -> bool:
    before, body = last.incoming.body, row.incoming.body
    if not isinstance(before, Message) or not isinstance(body, Message) or before.edits or not window:
        return False
    same_album = bool(before.group) and before.group == body.group
    both_text = not before.files and not body.files and not body.unreadable and not before.unreadable
    near = (row.received - last.received).total_seconds() <= window
    return near and (same_album or both_text)


async def _may_grow(store: Store, lane: str, run: Sequence[Received]) -> bool:
    """Whether what comes within the window would belong to these messages."""
    body = run[-1].incoming.body
    if not isinstance(body, Message) or body.edits or body.unreadable:
        return False
    if body.group or len(body.text) >= LONG_PASTE:
        return True
    if body.files or not body.text:
        return False
    desk = await store.desk(lane, run[-1].incoming.chat)
    return desk.thread is None or isinstance(desk.thread.state, Collecting | Asking | Building | Reviewing | Ready)


def _joined(run: Sequence[Received]) -> Batch:
    bodies = [row.incoming.body for row in run if isinstance(row.incoming.body, Message)]
    text = in_a_row([body.text for body in bodies if body.text])
    files = tuple(file for body in bodies for file in body.files)
    message = replace(bodies[0], text=text, files=files)
    ids = tuple(row.incoming.id for row in run)
    return Batch(Said(message, ids), run[0].incoming.chat, done=tuple(row.sequence for row in run))


def in_a_row(texts: Sequence[str]) -> str:
    """The words of messages sent in a row: a line each, but what only goes on with the one before it stays in its line."""
    joined = ""
    for text in texts:
        told = text.strip()
        if joined and _goes_on(joined.rpartition("\n")[2], told):
            joined = f"{joined.rstrip()} {told[:1].lower()}{told[1:]}"
        else:
            joined = f"{joined}\n{text}" if joined else text
    return joined


def _goes_on(before: str, text: str) -> bool:
    """Whether a message is a fragment that says nothing without the one before: "For the dev setup"."""
    short = "\n" not in text and len(before) <= _LINE and len(text.split()) <= _FRAGMENT
    ended = before.rstrip().endswith((".", "!", "?", ":", ";", "…")) or len(before.split()) < _SAYING
    return short and not ended and bool(_CONNECTS.match(text)) and not _TELLS.search(text)
