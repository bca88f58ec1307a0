"""What is said of the person's own file, which comes back with the changes in it."""

from collections.abc import Sequence

from core.phrases import count, short
from core.ports import Unplaced

IT_IS_WITH_THEM = "Your own LaTeX file is with them: only what changed is different in it."
MY_WORD_FILE = "My own Word file"
CAN_HAVE_YOURS = f'The Word file is a new one; "{MY_WORD_FILE}" is yours as you sent it, with only these changes in it.'
NOT_CHANGED = "That is a new Word file: I couldn't change your own one safely. Everything you agreed to is in this one."
NONE_SENT = (
    "Your resume didn't come to me as a Word file, so there is none I could change. Word, PDF and the other kinds are here."
)
ROWS = {
    "new": 'should be there: "{}"',
    "gone": 'should no longer be there: "{}"',
    "order": "should be in another order: {}",
}


def account(changes: Sequence[Unplaced]) -> str:
    """That their own file came along, and what is missing in it."""
    return f"{IT_IS_WITH_THEM}\n{left(changes)}" if changes else IT_IS_WITH_THEM


def left(changes: Sequence[Unplaced]) -> str:
    """Changes that found no place in the person's own file."""
    verb = "a place" if len(changes) == 1 else "places"
    what = f"I couldn't find {verb} for {count(len(changes), 'change')} in it"
    said = f"{what}; the other files have {'it' if len(changes) == 1 else 'them'}, so please add it there by hand:"
    rows = [f"- {ROWS[one.kind].format(short(one.text, 200))}" for one in changes]
    return "\n".join((said, *rows))
