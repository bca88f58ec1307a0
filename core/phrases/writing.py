"""What is said of who wrote a resume: a model, the built-in writer, and why it was not the model."""

from collections.abc import Sequence

from core.phrases import WRITING, count, short

MODEL_SILENT = "The model didn't answer, so I wrote this one with my built-in writer. It isn't counted."
NO_MODEL_FOR_THIS = "The model didn't answer, so I had only the forms I know by myself. Nothing is counted; you can ask again."
FORMS_ONLY = "So I had only the forms I know by myself."
BUILT_IN_WROTE = "So I wrote this one with my built-in writer."
ASK_AGAIN = "Try the model again"
CHECKING_FACTS = "Checking every line against your words ..."


def in_the_making(text: str) -> str:
    """The status message while a model writes: its newest line, which nobody has checked yet."""
    return f'{WRITING}\n"{short(text, 160)}" (not checked yet)'


def written_with(title: str) -> str:
    """A model helped, and what that means."""
    return f"{short(title, 40)} helped with the wording; every line was checked against your own words."


def held_back(reasons: Sequence[str]) -> str:
    """Wordings that wait for the person's word."""
    if not reasons:
        return ""
    shown = "\n".join(f"- {short(one, 160)}" for one in reasons[:2])
    return f"I held back {count(len(reasons), 'wording')} for you to decide, under Changes:\n{shown}"
