"""What is said about a resume that was read from a picture: what to look at, and how to put right what is wrong."""

from collections.abc import Mapping, Sequence

from core.phrases import short
from core.resume.doubts import Doubts

NAMES: Mapping[str, str] = {"name": "name", "email": "e-mail", "phone": "phone number"}
WHICH = "Which one is wrong?"
LEAVE = "Leave it"
LEFT = "I leave it as it is."


def look_at(doubts: Doubts) -> str:
    """The contact data as it was read, the words in doubt, and what to do."""
    read = [f"{name} {short(value, 60)}{' (hard to read)' if unsure else ''}" for name, value, unsure in doubts.fields if value]
    missing = [name for name, value, _unsure in doubts.fields if not value]
    text = f"I read it from a picture, so please check it: {', '.join(read)}." if read else "I read it from a picture."
    if missing:
        text += f" I found no {' and no '.join(missing)} in it."
    if doubts.words:
        words = ", ".join(f'"{short(word, 30)}"' for word in doubts.words)
        text += f" Hard to read were {words}."
    return f"{text} Press a button to correct one; if more is wrong, send a sharper picture or paste the text."


def correct(field: str) -> str:
    """What the button says that puts a field right."""
    return f"Correct the {NAMES[field]}"


def what_is_right(field: str) -> str:
    """The question for a field."""
    return f"What is the right {NAMES[field]}?"


def noted(field: str, value: str) -> str:
    """That the person's word stands now."""
    return f"Noted: your {NAMES[field]} is {short(value, 80)}."


def pages_unread(pages: Sequence[int]) -> str:
    """That pages of a document are pictures of which nothing could be read."""
    if len(pages) == 1:
        return (
            f"Page {pages[0]} is a picture that I couldn't read, so nothing of it is in. Send that page again, or paste its text."
        )
    listed = ", ".join(map(str, pages[:-1]))
    return (
        f"Pages {listed} and {pages[-1]} are pictures that I couldn't read, so nothing of them is in. Send those pages again, or "
        "paste their text."
    )
