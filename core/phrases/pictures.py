"""What is said about a resume that was read from a picture: what to look at, and what to do when it is wrong."""

from core.phrases import short
from core.resume.doubts import Doubts


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
    return f"{text} If something is wrong, send a sharper picture or paste the text."
