"""What is said of how documents look."""

from collections.abc import Mapping

from core.chat import strong
from core.style import Look, Style

LOOKS: Mapping[Look, tuple[str, str]] = {
    "modern": ("Modern", "sans serif, left, a touch of blue"),
    "classic": ("Classic", "serif, your name in the middle, small capitals"),
    "compact": ("Compact", "sans serif and close: the most on a page"),
    "academic": ("Academic", "serif, indented, for publications and long lists"),
}
BY_THE_JOB = "by the job"
AROUND = frozenset({"on", "in", "and", "with", "paper", "look", "us", "din", "the"})  # words that stand around the names
PAPER_NAMES: Mapping[str, str] = {"a4": "A4", "letter": "Letter", "": "Paper by the job"}
PAPERS: Mapping[str, str] = {
    "a4": "A4",
    "letter": "US Letter",
    "": "the paper of the job's country (Letter in the US and Canada, A4 elsewhere)",
}


def overview(look: Look, paper: str) -> str:
    """All looks, the one in use marked, and the paper."""
    rows = [f"{strong(name) if one == look else name}: {what}" for one, (name, what) in LOOKS.items()]
    return "\n".join(["Your documents can look like this; the one in bold is yours:", *rows, f"Paper: {PAPERS[paper]}."])


def chosen(look: Look, paper: str) -> str:
    """After a choice."""
    return f"From now on your documents are {LOOKS[look][0].lower()}, on {PAPERS[paper]}."


def set_anew(style: Style, number: int) -> str:
    """A version that says the same and looks different."""
    return f"Version {number}: the same words, {LOOKS[style.look][0].lower()}, on {PAPERS[style.paper]}."


def unknown_look(asked: str) -> str:
    """A look that there is not."""
    return f'There is no look called "{asked[:40]}", so nothing changed. Pick one of these:'


def unknown_paper(asked: str) -> str:
    """A paper that there is not."""
    return f'I don\'t know paper called "{asked[:40]}", so nothing changed. It can be A4 or Letter:'


def page(number: int, of: int) -> str:
    """Under the picture of a page."""
    return f"Page {number} of {of}" if of > 1 else "This is what it looks like."
