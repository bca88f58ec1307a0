"""What is said when a version of the resume is handed over again."""

from collections.abc import Sequence

from core.phrases import short

NOT_ALL_IN = (
    "That file is older than what you chose since: what you kept or took back under Changes is not in it yet. "
    "Press Done, and I make new files."
)
ANSWER_NOT_IN = "That file is older than your last answer, which is not in it yet."
ALSO_AS = "Version {number} of {total}. I can send it in these forms, too."
FIRST = "as first written"
ANEW = "written once more"
CHOSEN = "with what you kept and took back under Changes"
ANSWERED = "with your other answers"
IN_ANOTHER_LOOK = "the same words in another look"


def which(number: int, name: str) -> str:
    """With a file of an older version."""
    return f"Version {number}: {name}"


def no_such(number: int, total: int) -> str:
    """A version is wanted that was never made."""
    there = "only version 1" if total == 1 else f"versions 1 to {total}"
    return f"There is no version {number}; I have {there}."


def listing(rows: Sequence[tuple[int, str]], total: int) -> str:
    """The versions, the newest first, each with what made it."""
    lines = [f"{number}. {short(what, 80)}" for number, what in rows]
    return "\n".join([f"{total} version{'s' if total != 1 else ''}, the newest first. Press one to have its files.", *lines])


def differing(first: int, second: int, rows: Sequence[str]) -> str:
    """What one version has otherwise than the one before."""
    return "\n".join([f"Version {second}, set against version {first}:", *(f"- {row}" for row in rows)])


def made_by(request: str, restores: int, what: str, *, first: bool) -> str:
    """What a version came from; `what` was done, where nothing or only a yes was said to it."""
    if restores:
        return f"as version {restores} again"
    return f'"{request}"' if request else FIRST if first else what or ANEW


def done(kind: str, text: str, more: int) -> str:
    """What a version does that the one before doesn't: the first change of it, in the words of its note."""
    said = {
        "hidden": "left out",
        "added": "added",
        "skill": "added",
        "changed": "changed",
        "amended": "changed",
        "moved": "moved",
    }
    rest = f" and {more} more" if more else ""
    return f'{said.get(kind, "changed")}: "{short(text, 50)}"{rest}'
