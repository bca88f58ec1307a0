"""The buttons that put right what was hard to read."""

from core.chat import Button
from core.conversation.replies import button
from core.conversation.state import Thread
from core.phrases import pictures as words
from core.resume.doubts import Doubts, InHead

FIELDS = ("name", "email", "phone")


def amend_buttons(thread: Thread, seen: Doubts) -> tuple[Button, ...]:
    """One for each field of the head that is in doubt or not in the picture, and for the first heads of jobs and schools.

    Where all is sure, one that asks what is wrong.
    """
    fields = zip(FIELDS, seen.fields, strict=True)
    open_ = [field for field, (_name, value, unsure) in fields if unsure or (seen.picture and not value)]
    heads = [head_button(thread, one) for one in seen.heads[: words.OFFERED]]
    return (*(amend_button(thread, field) for field in open_), *heads) or (button(thread, "amend"),)


def all_buttons(thread: Thread, seen: Doubts | None) -> tuple[Button, ...]:
    """One for everything that can be put right, and for words that are not among it."""
    heads = [head_button(thread, one) for one in seen.heads] if seen else []
    fields = (amend_button(thread, one) for one in FIELDS)
    return (*fields, *heads, button(thread, "amend", words.OTHER_WORDS, form=words.SAY_IT, field="words"))


def amend_button(thread: Thread, field: str) -> Button:
    """The button that puts one field of the resume's head right."""
    return button(thread, "amend", words.correct(field), form=f"The right {words.NAMES[field]}", field=field)


def head_button(thread: Thread, head: InHead) -> Button:
    """The button that puts one field of a job or school right."""
    asked = words.what_stands_there(head.kind, head.field, head.text)
    return button(thread, "amend", words.correct_words(head.text), form=asked, field=head.field, entry=head.entry.id)
