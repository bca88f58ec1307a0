"""Why a line says what it says: the words it rests on, and where they stand."""

from collections.abc import Mapping

from core import phrases
from core.chat import Artifact, Button, plain
from core.conversation.events import Context, Decision, Say
from core.conversation.replies import button, reply, stands
from core.conversation.state import Desk, Thread
from core.library.proving import Told, found, proofs, told
from core.phrases import cards as words

OFFERED = 6  # lines with a button of their own
NAMED = 3  # words that can name a line
LISTED = 12  # lines in a message; the rest are in the file


def why(desk: Desk, thread: Thread, args: Mapping[str, str], _context: Context) -> Decision:
    """The proof of the lines that are asked about, or a list of lines to ask about."""
    asked = args.get("line", "").strip()
    return answered(desk, thread, asked) or reply(desk, _unknown(thread, asked))


def answered(desk: Desk, thread: Thread, asked: str) -> Decision | None:
    """The answer to "why ...", or None when no line is meant by it."""
    if not thread.versions:
        return reply(desk, stands(thread, phrases.NOT_WRITTEN_YET))
    lines = told(thread, thread.versions[-1])
    if not asked:
        return reply(desk, *_list(thread, lines))
    meant = found(lines, asked)
    if not meant:
        return None
    return reply(desk, Say("\n\n".join(_proof(thread, line) for line in meant), _more(thread)))


def unknown(desk: Desk, thread: Thread, asked: str) -> Decision | None:
    """A word that no line holds is said so; a whole sentence that begins with "why" is meant for somebody else."""
    return reply(desk, _unknown(thread, asked)) if len(asked.split()) <= NAMED else None


def _unknown(thread: Thread, asked: str) -> Say:
    return Say(words.no_such_line(asked), _more(thread))


def _more(thread: Thread) -> tuple[Button, ...]:
    return (button(thread, "why", "Other lines"), button(thread, "changes"))


def _proof(thread: Thread, line: Told) -> str:
    return words.why(line.number, line.text, line.role, proofs(thread, thread.versions[-1], line))


def _list(thread: Thread, lines: tuple[Told, ...]) -> tuple[Say, ...]:
    """The lines most likely asked about, each with its number; before them every line with its proof, in a file."""
    first = [line for line in lines if line.change] + [line for line in lines if line.asked and not line.change]
    shown = sorted(first[:LISTED] or lines[:LISTED], key=lambda line: line.number)
    rows = [words.line_row(line.number, line.text, line.change, asked=line.asked) for line in shown]
    buttons = tuple(
        button(thread, "why", phrases.short(f"{one.number}. {one.text}", 38), line=str(one.number)) for one in shown[:OFFERED]
    )
    everything = plain("\n\n".join(_proof(thread, line) for line in lines))
    file = Artifact(words.EVERY_LINE, "text/plain", everything.encode(errors="replace"))
    return Say(words.EVERY_LINE, attachment=file), Say("\n".join([words.WHICH_LINE, *rows]), buttons)
