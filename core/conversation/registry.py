"""Which function answers which command or button."""

from collections.abc import Callable, Mapping

from core.conversation import (
    amending,
    arrivals,
    building,
    cards,
    choosing,
    editing,
    interview,
    joining,
    letters,
    looking,
    machine,
    onepage,
    orders,
    outcome,
    proving,
    reviewing,
)
from core.conversation.events import Context, Decision, Invoked
from core.conversation.state import Desk, Thread

Order = Callable[[Desk, Thread, Mapping[str, str], Context], Decision]

ANY_TIME: Mapping[str, Callable[[Desk, Invoked, Context], Decision]] = {
    "start": orders.start,
    "status": orders.status,
    "threads": orders.threads,
    "models": choosing.models,
    "usage": choosing.usage,
    "join": joining.join,
    "help": orders.help_,
    "privacy": orders.privacy,
    "tailor": orders.tailor,
    "new": orders.new,
    "cancel": orders.cancel,
    "example": orders.example,
    "scratch": building.begin,
    "edit": editing.edit,
    "amend": amending.amend,
    "review": reviewing.asked,
}
WHILE_BUILDING: Mapping[str, Order] = {
    "skip": building.skip,
    "nothing": building.nothing,
    "back": building.back,
    "write": building.show,
    "resume": building.go_on,
    "correct": building.correct,
    "cancel": building.cancel,
}
WHILE_REVIEWING: Mapping[str, Order] = {
    "skip": reviewing.leave,
    "never": reviewing.leave,
    "back": reviewing.leave,
    "cancel": reviewing.leave,
    "resume": reviewing.again,
}
IN_A_THREAD: Mapping[str, Order] = {
    "mend": reviewing.mend,
    "nothing": building.gone,
    "correct": building.gone,
    "skip": interview.skip,
    "never": interview.never,
    "back": interview.back,
    "keep": interview.keep,
    "write": interview.write,
    "resume": interview.go_on,
    "answer": interview.go_on,
    "take": arrivals.take,
    "download": outcome.download,
    "changes": cards.changes,
    "card": cards.card,
    "why": proving.why,
    "match": looking.match_,
    "interview": looking.interview,
    "letter": letters.letter,
    "machine": machine.machine,
    "proofs": letters.proofs,
    "move": outcome.move,
    "undo": editing.undo,
    "pick": editing.pick,
    "onepage": onepage.one_page,
    "twopages": onepage.two_pages,
    "putback": onepage.put_back,
    "cuts": onepage.left_out,
    "more": editing.more,
    "fetch": outcome.fetch,
    "delete": orders.delete,
    "erase": orders.erase,
    "files": orders.files,
    "reading": orders.reading,
    "place": orders.place,
}
