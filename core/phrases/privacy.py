"""What is said about who reads a person's words, as the configuration makes it true."""

from collections.abc import Sequence

from core.phrases import capital, listed

INTRODUCTION = (
    "I'm Vitae. Send me your resume and a job posting, in any order: a file or pasted text. I ask three questions, then "
    "send you a resume made for that job, as PDF and Word. Nothing goes in that you didn't say."
)
FIRST = "I'm Vitae: I make your resume fit a job, with nothing in it that you didn't say."
KEPT = (
    "What I keep: the files and texts you send, your answers, and the documents made from them. All of it lies encrypted "
    "with a key of your own, on the machine this bot runs on, until you delete it."
)
NOBODY = (
    "Who sees it: nobody else. No outside model is used; the writing is done by built-in rules. The chat platform carries "
    "our messages, as it does all of yours."
)
HANDS = "/delete removes a thread with everything in it. /files shows what you sent."
NOT_YOURS = "You picked the built-in writer, so nothing of yours goes there."


def line(providers: Sequence[str]) -> str:
    """What is kept, for how long, and who reads it, in one line."""
    who = f"{capital(_helps(providers))} with wording; {_never(providers)}." if providers else "No outside model reads them."
    return f"Your files are kept encrypted until you delete them. {who} More: /privacy"


def greeting(providers: Sequence[str]) -> str:
    """First contact, when it was a greeting."""
    return f"{INTRODUCTION}\n\n{line(providers)}"


def first_line(providers: Sequence[str]) -> str:
    """First contact, before the answer to whatever else it was."""
    return f"{FIRST} {line(providers)}"


def full(providers: Sequence[str], *, declined: bool = False) -> str:
    """What is kept, and who sees what. `declined`: this person wants no outside model."""
    return "\n\n".join((KEPT, _seen(providers, declined=declined) if providers else NOBODY, HANDS))


def _seen(providers: Sequence[str], *, declined: bool) -> str:
    gets = "it gets" if len(providers) == 1 else "they get"
    what = (
        f"Who sees it: {_helps(providers)} with wording. To do that, {gets} the lines of your resume, the posting and your "
        "answers. Your name, phone, e-mail, address and links are taken out before and put back by me. /models shows which "
        "one writes for you, and lets you pick the built-in writer instead: then no outside model reads anything."
    )
    carried = "The chat platform carries our messages, as it does all of yours."
    return " ".join((what, *([NOT_YOURS] if declined else []), carried))


def _helps(providers: Sequence[str]) -> str:
    if len(providers) == 1:
        return f"a language model by {providers[0]} helps"
    return f"language models by {listed(providers)} help"


def _never(providers: Sequence[str]) -> str:
    return f"{'it never sees' if len(providers) == 1 else 'they never see'} your name or contact details"
