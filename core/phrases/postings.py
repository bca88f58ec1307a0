"""What is said of a posting that was read, and how the resume stands to it."""

from collections.abc import Sequence

from core.phrases import capital, count, listed, short, spelled

_PAIR = 2
_ORDERS_SHOWN = 5  # in one message


def posting_read(title: str, company: str, number: int, conditions: int) -> str:
    """What was read from a posting; terms of work are counted by themselves, as no resume answers them."""
    job = ", ".join(part for part in (short(company, 60), short(title, 80)) if part) or "a job"
    beside = f" and sets {count(conditions, 'condition')}" if conditions else ""
    return f"I read it as a posting: {job}. It asks for {count(number, 'thing')}{beside}."


def told_before(answers: Sequence[str]) -> str:
    """What was told for another job and is used for this one too."""
    told = listed([f'"{short(one, 120)}"' for one in answers])
    return f"I use what you told me before: {told}." if told else ""


def compared(held: int, implied: int, partly: int, missing: int) -> str:
    """How the resume stands to the posting, in one line."""
    if held + implied + partly + missing == 1:
        return _compared_one(held, implied, partly)
    parts = []
    if held:
        parts.append(f"your resume shows {spelled(held)} of them")
    if implied:
        parts.append(f"{count(implied, 'follows', 'follow')} from what you wrote")
    if partly:
        parts.append(f"{spelled(partly)} it shows in part" if held else f"your resume shows {spelled(partly)} of them in part")
    if missing:
        none = "neither of the two" if missing == _PAIR else f"none of the {spelled(missing)}"
        parts.append(f"{spelled(missing)} it doesn't mention" if parts else f"your resume shows {none}")
    return capital("; ".join(parts)) + "." if parts else ""


def _compared_one(held: int, implied: int, partly: int) -> str:
    """The same where a posting asks for a single thing."""
    if implied:
        return "It follows from what you wrote."
    return "Your resume shows it." if held else "Your resume shows it in part." if partly else "Your resume doesn't mention it."


def suspicious(quotes: Sequence[str]) -> str:
    """A word on instructions hidden in a posting: each of them, as far as they fit a screen."""
    if len(quotes) == 1:
        return f'The posting also contains an instruction to software: "{short(quotes[0])}". I ignore it.'
    rows = "".join(f'\n- "{short(one)}"' for one in quotes[:_ORDERS_SHOWN])
    more = f"\n- and {spelled(len(quotes) - _ORDERS_SHOWN)} more" if len(quotes) > _ORDERS_SHOWN else ""
    return f"The posting also contains {spelled(len(quotes))} instructions to software. I ignore them:{rows}{more}"
